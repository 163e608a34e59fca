import type { Texts } from '../texts.ts'

export const pushTasks = {
  title: 'Push tasks',
} satisfies Texts
