import type { Texts } from '../texts.ts'

export const robots = {
  title: 'Robots',
} satisfies Texts
