import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiDeps, apiCommand, limitOption } from '../api/api-command.ts'
import { type Command, UsageError } from '../command.ts'
import { confirmed, yesOption } from '../terminal/confirm.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** The webhooks of an app. */
export const webhookCommands = (deps: ApiDeps): readonly Command[] => [
  list(deps),
  create(deps),
  test(deps),
  retry(deps),
  replay(deps),
]

type Webhook = {
  readonly id: string
  readonly url: string
  readonly label: string
  readonly types: readonly string[]
  readonly state: string
  readonly delivered: number
  readonly failed: number
  readonly lastError?: string | undefined
  readonly failingSince?: number | undefined
}

const columns = (zone: string) => [
  { title: 'webhook', text: ({ id }: Webhook) => id },
  { title: 'state', text: ({ state }: Webhook) => state },
  { title: 'url', text: ({ url }: Webhook) => url },
  { title: 'types', text: ({ types }: Webhook) => types.join(',') },
  { title: 'delivered', text: ({ delivered }: Webhook) => delivered },
  { title: 'failed', text: ({ failed }: Webhook) => failed },
  { title: 'failing since', text: ({ failingSince }: Webhook) => failingSince && timeText(failingSince, zone) },
  { title: 'last error', text: ({ lastError }: Webhook) => lastError },
]

const list = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'webhook list',
    summary: 'Lists the webhooks of an app, with what was delivered and what failed',
    usage: '',
    operation: '`GET /v1/webhooks`',
    options: { failing: { meaning: 'only those whose last attempts failed' }, ...limitOption },
    async run(call) {
      const read = (after: object) => replyOf(call.client.GET('/v1/webhooks', { params: { query: { ...after } } }))
      const found = await firstItems<Webhook>(read, call.limit())
      const isShown = ({ failingSince }: Webhook) => !call.switch('failing') || failingSince !== undefined
      const page = { ...found, items: found.items.filter(isShown) }
      call.show(page, () => tableText(columns(call.zone), page.items))
      return undefined
    },
  })

const create = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'webhook create',
    summary: 'Creates a webhook and prints the secret that signs it, this once',
    usage: '<url>',
    details: 'Example: npx rollcall webhook create https://example.com/events --types user.*,session.*',
    operation: '`POST /v1/webhooks`',
    options: {
      types: { value: 'TYPES', meaning: 'these types of events, with commas; all when omitted' },
      label: { value: 'TEXT', meaning: 'what it is for' },
      after: {
        value: 'POSITION',
        meaning: 'begins behind this position of the log; with what happens now when omitted',
      },
    },
    async run(call) {
      const [url = ''] = call.args
      const { option } = call
      const after = option('after')
      const body = {
        url,
        label: option('label') ?? '',
        types: option('types')?.split(',') ?? ['*'],
        ...(after !== undefined && { after: positionOf(after, 'after') }),
      }
      const created = await replyOf(call.client.POST('/v1/webhooks', { body }))
      call.show(created, () => `${created.secret}\n`)
      call.io.error(`This is the secret of webhook ${created.id}. Keep it: it is not shown again.\n`)
      return undefined
    },
  })

/** Throws UsageError. */
function positionOf(text: string, option: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new UsageError(`--${option}: ${text} is no position`, 'a number, as `rollcall events tail --json` shows it')
}

/** What helps, by the error of a test. */
const remedies: Readonly<Record<string, string>> = {
  address: 'the address is private: start the server with webhooks.allowPrivate=true, or use a public URL',
  unresolved: 'the host name of the URL has no address: check the URL',
  unreachable: 'no connection: check the URL, and that the receiver listens',
  timeout: 'no answer within 15 s: answer first and work afterwards',
}

const test = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'webhook test',
    summary: 'Sends a test event now and shows what the receiver answered',
    usage: '<webhook>',
    details: 'Exit code 1 when it was not delivered.',
    operation: '`POST /v1/webhooks/{webhook}/test`',
    async run(call) {
      const [webhook = ''] = call.args
      const reply = await replyOf(call.client.POST('/v1/webhooks/{webhook}/test', { params: { path: { webhook } } }))
      call.show(reply, () =>
        pairsText([
          ['delivered', reply.delivered ? 'yes' : 'no'],
          ['HTTP status', reply.status],
          ['error', reply.error],
          ['ms', reply.ms],
        ]),
      )
      const remedy = remedies[reply.error ?? '']
      if (remedy !== undefined) call.io.error(`${remedy}\n`)
      return reply.delivered ? undefined : 1
    },
  })

const retry = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'webhook retry',
    summary: 'Makes all events that wait for a retry due now',
    usage: '<webhook>',
    operation: '`POST /v1/webhooks/{webhook}/retry`',
    async run(call) {
      const [webhook = ''] = call.args
      const reply = await replyOf(call.client.POST('/v1/webhooks/{webhook}/retry', { params: { path: { webhook } } }))
      call.show(reply, () => `events of ${reply.targets} users and other targets are sent again now\n`)
      return undefined
    },
  })

const replay = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'webhook replay',
    summary: 'Sends all events behind a position again',
    usage: '<webhook>',
    operation: '`POST /v1/webhooks/{webhook}/replay`',
    options: { after: { value: 'POSITION', meaning: 'behind which events are sent again; required' }, ...yesOption },
    async run(call) {
      const [webhook = ''] = call.args
      const text = call.option('after')
      if (text === undefined)
        throw new UsageError('webhook replay needs --after', 'a position, such as --after 0 for all')
      const after = positionOf(text, 'after')
      if (!(await confirmed(call, `Send every event behind ${after} to ${webhook} again?`))) return 1
      const path = { webhook }
      const reply = await replyOf(
        call.client.POST('/v1/webhooks/{webhook}/replay', { params: { path }, body: { after } }),
      )
      call.show(reply, () => `${reply.id} goes on behind position ${reply.position}\n`)
      return undefined
    },
  })
