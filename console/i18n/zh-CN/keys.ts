import type { keys as english } from '../en/keys.ts'
import type { Translated } from '../texts.ts'

export const keys: Translated<typeof english> = {
  title: '密钥',
}
