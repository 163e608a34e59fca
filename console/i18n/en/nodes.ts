import type { Texts } from '../texts.ts'

export const nodes = {
  title: 'Nodes',
} satisfies Texts
