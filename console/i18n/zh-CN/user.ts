import type { user as english } from '../en/user.ts'
import type { Translated } from '../texts.ts'

export const user: Translated<typeof english> = {
  title: '用户',
}
