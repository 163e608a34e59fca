import type { logins as english } from '../en/logins.ts'
import type { Translated } from '../texts.ts'

export const logins: Translated<typeof english> = {
  title: '控制台账号',
}
