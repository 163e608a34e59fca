import type { audit as english } from '../en/audit.ts'
import type { Translated } from '../texts.ts'

export const audit: Translated<typeof english> = {
  title: '审计日志',
}
