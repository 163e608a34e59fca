import type { Texts } from '../texts.ts'

export const refusals = {
  title: 'Refusals',
} satisfies Texts
