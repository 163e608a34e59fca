import type { Texts } from '../texts.ts'

export const settings = {
  title: 'Settings',
} satisfies Texts
