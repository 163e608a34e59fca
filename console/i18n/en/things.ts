import type { Texts } from '../texts.ts'

export const things = {
  title: 'Things',
} satisfies Texts
