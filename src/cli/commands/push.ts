import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption, userArgumentHelp, userOf } from '../api/api-command.ts'
import { type Command, UsageError } from '../command.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** What pushes do and did, and the keys for those who receive them. */
export const pushCommands = (deps: ApiDeps): readonly Command[] => [explain(deps), tasks(deps), keys(deps)]

const types = ['text', 'image', 'cmd']

const explain = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'push explain',
    summary: 'Shows what a push to a user would do on each device and the rule that decides; sends nothing',
    usage: '<user>',
    details: `${userArgumentHelp}\nExample: npx rollcall push explain alice --at 2026-06-01T23:30:00+08:00`,
    operation: '`GET /v1/users/{user}/push/preview`',
    options: {
      device: { value: 'SN', meaning: 'one device, by its serial number' },
      at: { value: 'TIME', meaning: 'the time to evaluate hours without pushes and bans; now when omitted' },
      type: { value: 'TYPE', meaning: `${types.join(', ')}; text when omitted` },
      sender: { value: 'USER', meaning: 'the user who causes the push' },
    },
    async run(call) {
      const [device, type, sender] = ['device', 'type', 'sender'].map((name) => call.option(name))
      // The server reads these texts, and says what is wrong with one.
      const query = { device, type, sender, at: call.moment('at', 'behind') } as never
      const path = userOf(call)
      const reply = await replyOf(call.client.GET('/v1/users/{user}/push/preview', { params: { path, query } }))
      const lines = reply.devices.flatMap(explained)
      call.show(reply, () => `${(lines.length > 0 ? lines : ['the user has no device']).join('\n')}\n`)
      return undefined
    },
  })

const tasks = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'push tasks',
    summary: 'Lists push tasks, newest first; or shows one, and what became of its pushes',
    usage: '[task]',
    operation: '`GET /v1/push/tasks`, with a task `GET /v1/push/tasks/{task}`',
    options: limitOption,
    async run(call) {
      if (call.args.length > 0) return showTask(call)
      const read = (after: object) => replyOf(call.client.GET('/v1/push/tasks', { params: { query: { ...after } } }))
      const found = await firstItems<Task>(read, call.limit())
      call.show(found, () => tableText(taskColumns(call.zone), found.items))
      return undefined
    },
  })

type Task = {
  readonly task: number
  readonly state: string
  readonly createdAt: number
  readonly counts: readonly Count[]
}

const taskColumns = (zone: string) => [
  { title: 'task', text: ({ task }: Task) => task },
  { title: 'state', text: ({ state }: Task) => state },
  { title: 'created', text: ({ createdAt }: Task) => timeText(createdAt, zone) },
  { title: 'devices', text: ({ counts }: Task) => counts.reduce((sum, { count }) => sum + count, 0) },
]

async function showTask(call: ApiCall): Promise<undefined> {
  const task = Number(call.args[0])
  if (!Number.isSafeInteger(task))
    throw new UsageError(`${call.args[0]} is no task`, 'a number, as push/notify answers it')
  const reply = await replyOf(call.client.GET('/v1/push/tasks/{task}', { params: { path: { task } } }))
  call.show(reply, () => {
    const { state, createdAt, finishedAt, counts } = reply
    const facts = pairsText([
      ['task', reply.task],
      ['state', state],
      ['created', timeText(createdAt, call.zone)],
      ['finished', finishedAt === undefined ? undefined : timeText(finishedAt, call.zone)],
    ])
    return `${facts}\n${tableText(countColumns, counts)}`
  })
}

type Count = { readonly outcome: string; readonly reason: string; readonly platform: string; readonly count: number }
const countColumns = [
  { title: 'outcome', text: ({ outcome }: Count) => outcome },
  { title: 'reason', text: ({ reason }: Count) => reason },
  { title: 'platform', text: ({ platform }: Count) => platform },
  { title: 'devices', text: ({ count }: Count) => count },
]

const keys = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'push keys',
    summary: 'Prints the key that signs pushes to webhooks, and the public key for Web Push subscriptions',
    usage: '',
    details:
      'Receivers verify x-rollcall-signature with the first key; keep it secret. While secrets.key is replaced there are two keys,\nand each push has a signature under either.',
    operation: '`GET /v1/push/keys`',
    async run(call) {
      const reply = await replyOf(call.client.GET('/v1/push/keys'))
      call.show(
        reply,
        () =>
          `webhook key: ${reply.webhookKey}\n${otherKeyText(reply.otherWebhookKey)}VAPID public key: ${reply.vapidPublicKey}\n`,
      )
      return undefined
    },
  })

const otherKeyText = (key: string | undefined): string => (key === undefined ? '' : `other webhook key: ${key}\n`)

type DevicePushPreview = {
  readonly device: number
  readonly dialect: string
  readonly platform: string
  readonly push: boolean
  readonly alert: boolean
  readonly detail: boolean
  readonly badge: number
  readonly senderName: string
  readonly rule: string
  readonly meaning: string
  readonly shapedBy: readonly string[]
  readonly sink?: string | undefined
}

function explained(preview: DevicePushPreview): string[] {
  const { device, dialect, platform, push, rule, meaning, shapedBy, sink } = preview
  const way = !push ? '' : sink === undefined ? '; no sink is set for its notifier' : `; by way of ${sink}`
  return [
    `device ${device} (${dialect}, ${platform}): ${outcome(preview)}`,
    `  ${rule}: ${meaning}${way}`,
    ...shapedBy.map((shaper) => `  ${shaper}`),
  ]
}

function outcome({ push, alert, detail, badge, senderName }: DevicePushPreview): string {
  if (!push) return 'no push'
  const sender = senderName === '' ? '' : `, from ${senderName}`
  return `push, ${alert ? 'with' : 'without'} alert, ${detail ? 'with' : 'without'} detail, badge ${badge}${sender}`
}
