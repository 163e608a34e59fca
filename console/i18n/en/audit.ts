import type { Texts } from '../texts.ts'

export const audit = {
  title: 'Audit log',
} satisfies Texts
