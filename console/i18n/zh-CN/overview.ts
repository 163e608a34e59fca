import type { overview as english } from '../en/overview.ts'
import type { Translated } from '../texts.ts'

export const overview: Translated<typeof english> = {
  title: '概览',
}
