import type { Texts } from '../texts.ts'

export const keys = {
  title: 'Keys',
} satisfies Texts
