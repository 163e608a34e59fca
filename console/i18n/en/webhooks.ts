import type { Texts } from '../texts.ts'

export const webhooks = {
  title: 'Webhooks',
} satisfies Texts
