import type { Texts } from '../texts.ts'

export const requests = {
  title: 'Requests',
} satisfies Texts
