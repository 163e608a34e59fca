import type { Texts } from '../texts.ts'

export const connections = {
  title: 'Connections',
} satisfies Texts
