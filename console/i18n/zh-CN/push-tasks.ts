import type { pushTasks as english } from '../en/push-tasks.ts'
import type { Translated } from '../texts.ts'

export const pushTasks: Translated<typeof english> = {
  title: '推送任务',
}
