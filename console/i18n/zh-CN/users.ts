import type { users as english } from '../en/users.ts'
import type { Translated } from '../texts.ts'

export const users: Translated<typeof english> = {
  title: '用户',
}
