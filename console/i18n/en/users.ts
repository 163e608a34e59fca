import type { Texts } from '../texts.ts'

export const users = {
  title: 'Users',
} satisfies Texts
