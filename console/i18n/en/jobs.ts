import type { Texts } from '../texts.ts'

export const jobs = {
  title: 'Jobs',
} satisfies Texts
