import type { Texts } from '../texts.ts'

export const apps = {
  title: 'Apps',
} satisfies Texts
