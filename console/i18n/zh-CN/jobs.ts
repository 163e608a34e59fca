import type { jobs as english } from '../en/jobs.ts'
import type { Translated } from '../texts.ts'

export const jobs: Translated<typeof english> = {
  title: '批量任务',
}
