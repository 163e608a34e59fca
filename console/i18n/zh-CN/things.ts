import type { things as english } from '../en/things.ts'
import type { Translated } from '../texts.ts'

export const things: Translated<typeof english> = {
  title: '物联设备',
}
