import type { Texts } from '../texts.ts'

export const logins = {
  title: 'Console logins',
} satisfies Texts
