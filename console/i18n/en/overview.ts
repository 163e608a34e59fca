import type { Texts } from '../texts.ts'

export const overview = {
  title: 'Overview',
} satisfies Texts
