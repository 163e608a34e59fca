import type { z } from 'zod'
import type { PushContent } from '../../../../core/push/content.ts'
import type { PushAudience, PushCount, PushStrategy, PushTaskRecord } from '../../../../core/push/task.ts'
import { endpoint } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import * as schemas from '../schemas/push.ts'

type Input = z.output<typeof schemas.notify.input>

const notify = endpoint({
  route: 'POST /push/notify',
  summary: 'Push to all users or by tag, alias, user id or push token; a request_id counts once in 30 days',
  source: 'Reference, push, 7.2',
  auth: 'app',
  ...lanyingExamples.notify,
  ...schemas.notify,
  run: ({ push }, { audience, setting, message }, call) => {
    schemas.checkAudience(audience)
    const request = {
      audience: toAudience(audience),
      content: toContent(message),
      strategy: strategies[setting.distribution_strategy],
      sequence: setting.ospush_sequence,
    }
    return push.tasks.notify(call, request, setting.request_id || undefined)
  },
  map: (task_id) => ({ task_id }),
})

function toAudience(meant: schemas.AudienceInput): PushAudience {
  if (meant === 'all') return { kind: 'all' }
  if ('tag' in meant) return { kind: 'tags', tags: meant.tag }
  if ('alias' in meant) return { kind: 'aliases', aliases: meant.alias }
  if ('user_id' in meant) return { kind: 'users', nums: meant.user_id }
  return { kind: 'pushTokens', pushTokens: meant.push_token }
}

const strategies: Record<Input['setting']['distribution_strategy'], PushStrategy> = {
  combined: 'combined',
  mxpush_only: 'live_only',
  ospush_only: 'sinks_only',
}

const channelNames = ['ios', 'android', 'huawei', 'xiaomi', 'oppo', 'vivo', 'flyme', 'fcm'] as const

function toContent(message: Input['message']): PushContent {
  const { type, title, body, badge, big_text: bigText, attachment_url: attachmentUrl, ext } = message
  const channels = channelNames.flatMap((name) => (message[name] === undefined ? [] : [[name, message[name]]]))
  const showBeginAtMs = toMs(message.show_begin_time)
  const showEndAtMs = toMs(message.show_end_time)
  const shown = { type, title, body, badge, bigText, attachmentUrl, ext, showBeginAtMs, showEndAtMs }
  return { ...shown, channels: Object.fromEntries(channels) }
}

const toMs = (seconds: number | undefined): number | undefined => (seconds ? seconds * 1_000 : undefined)

const detail = endpoint({
  route: 'POST /push/task/detail',
  summary: 'Get the counts of push tasks; unknown tasks are left out',
  source: 'Reference, push, 7.3',
  auth: 'app',
  note: 'Sinks take the place of push vendors: their pushes are counted as apns on Apple devices and as fcm on others, pushes over connections as mxpush. A push that waits for its sink is a target; sent are those that the sink accepted. Receipts are not counted.',
  ...schemas.taskDetail,
  run: ({ push }, { list }, call) => push.tasks.list(call, list),
  map: (tasks) => tasks.map(toDetail),
})

const apple: ReadonlySet<string> = new Set(['ios', 'ipad', 'macos'])

const channelOf = ({ reason, platform }: PushCount): schemas.Channel =>
  reason === 'live' ? 'mxpush' : apple.has(platform) ? 'apns' : 'fcm'

/** Targets are all pushes but the withheld ones; sent are the delivered ones. */
function toDetail({ id, counts }: PushTaskRecord): z.input<typeof schemas.taskDetail.reply>[number] {
  const sums: Record<string, number> = { ...schemas.noCounts }
  for (const one of counts) {
    if (one.outcome === 'withheld') continue
    const channel = channelOf(one)
    sums[`${channel}_target`] = (sums[`${channel}_target`] ?? 0) + one.count
    if (one.outcome === 'delivered') sums[`${channel}_sent`] = (sums[`${channel}_sent`] ?? 0) + one.count
  }
  return { task_id: id, ...sums }
}

export const pushNotifyRows = [notify, detail]
