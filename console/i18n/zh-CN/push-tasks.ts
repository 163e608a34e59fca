import type { pushTasks as english } from '../en/push-tasks.ts'
import type { Translated } from '../texts.ts'

export const pushTasks: Translated<typeof english> = {
  title: '推送任务',
  lead: '每次推送的结果：送达了多少设备，以及每台设备送达或未送达的原因。',
  task: '任务',
  state: '状态',
  states: { open: '进行中', done: '已完成', failed: '失败' },
  created: '创建时间',
  finished: '完成时间',
  devices: '设备',
  outcomes: { queued: '排队中', delivered: '已送达', withheld: '未推送', failed: '失败' },
  outcome: '结果',
  counts: '按结果、原因和平台统计',
  count: '设备数',
  device: '设备 {{sn}}',
  client: '客户端',
  push: '推送',
  at: '时间',
  reason: '原因',
  devicesLead: '任务较大时只记录前一部分设备。',
  devicesEmpty: '没有该结果的设备。',
  retention: '已完成的任务按 retention.pushTasksDays 保留。',
  empty: '没有推送任务',
  emptyHint: '向用户、标签或整个应用的推送就是一个任务，这里显示每台设备的结果。',
}
