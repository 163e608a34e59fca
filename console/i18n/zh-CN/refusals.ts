import type { refusals as english } from '../en/refusals.ts'
import type { Translated } from '../texts.ts'

export const refusals: Translated<typeof english> = {
  title: '拒绝记录',
}
