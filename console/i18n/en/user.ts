import type { Texts } from '../texts.ts'

export const user = {
  title: 'User',
} satisfies Texts
