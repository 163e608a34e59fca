import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption } from '../api/api-command.ts'
import { endingOptions } from '../api/endings.ts'
import { type Command, UsageError } from '../command.ts'
import { confirmed, yesOption } from '../terminal/confirm.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** Apps and the keys of their admin API. */
export const appCommands = (deps: ApiDeps): readonly Command[] => [
  listApps(deps),
  createApp(deps),
  showApp(deps),
  disableApp(deps),
  enableApp(deps),
  deleteApp(deps),
  listKeys(deps),
  createKey(deps),
  rotateKey(deps),
  revokeKey(deps),
]

type App = {
  readonly id: string
  readonly createdAt: number
  readonly disabledAt?: number | undefined
  readonly deletingAt?: number | undefined
}

const stateOf = ({ disabledAt, deletingAt }: App): string | undefined => {
  if (deletingAt !== undefined) return 'being deleted'
  return disabledAt === undefined ? undefined : 'disabled'
}

const listApps = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app list',
    summary: 'Lists the apps of the server, oldest first',
    usage: '',
    operation: '`GET /v1/apps`',
    options: limitOption,
    async run(call) {
      const read = (after: object) => replyOf(call.client.GET('/v1/apps', { params: { query: { ...after } } }))
      const found = await firstItems<App>(read, call.limit())
      const columns = [
        { title: 'app', text: ({ id }: App) => id },
        { title: 'created', text: ({ createdAt }: App) => timeText(createdAt, call.zone) },
        { title: 'state', text: stateOf },
      ]
      call.show(found, () => tableText(columns, found.items))
      return undefined
    },
  })

const createApp = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app create',
    summary: 'Creates an app, with secrets of its own for each dialect, which are shown this once',
    usage: '<id>',
    details: 'Needs the root key.',
    operation: '`POST /v1/apps`',
    async run(call) {
      const [id = ''] = call.args
      const created = await replyOf(call.client.POST('/v1/apps', { body: { id } }))
      call.show(created, () => pairsText([['app', created.id], ...Object.entries(created.secrets)]))
      call.io.error('Keep the secrets: they are not shown again.\n')
      return undefined
    },
  })

const showApp = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app show',
    summary: 'Shows an app',
    usage: '<id>',
    operation: '`GET /v1/apps/{app}`',
    async run(call) {
      const [app = ''] = call.args
      const shown = await replyOf(call.client.GET('/v1/apps/{app}', { params: { path: { app } } }))
      call.show(shown, () =>
        pairsText([
          ['app', shown.id],
          ['created', timeText(shown.createdAt, call.zone)],
          ['state', stateOf(shown)],
        ]),
      )
      return undefined
    },
  })

const disableApp = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app disable',
    summary: 'Disables an app: none of its credentials is accepted and its clients are disconnected',
    usage: '<id>',
    details: 'Needs the root key. Nothing is deleted: `app enable` makes all of it valid again.',
    operation: '`PATCH /v1/apps/{app}`',
    options: yesOption,
    async run(call) {
      const [app = ''] = call.args
      if (!(await confirmed(call, `Disable the app ${app}? Its clients are disconnected.`))) return 1
      const path = { app }
      const disabled = await replyOf(
        call.client.PATCH('/v1/apps/{app}', { params: { path }, body: { disabled: true } }),
      )
      call.show(disabled, () => '')
      call.io.error(`The app ${app} is disabled.\n`)
      return undefined
    },
  })

const enableApp = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app enable',
    summary: 'Enables an app that was disabled',
    usage: '<id>',
    details: 'Needs the root key.',
    operation: '`PATCH /v1/apps/{app}`',
    async run(call) {
      const [app = ''] = call.args
      const path = { app }
      const enabled = await replyOf(
        call.client.PATCH('/v1/apps/{app}', { params: { path }, body: { disabled: false } }),
      )
      call.show(enabled, () => '')
      call.io.error(`The app ${app} is enabled.\n`)
      return undefined
    },
  })

const deleteApp = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app delete',
    summary: 'Deletes a disabled app with everything that it has: users, sessions, keys, webhooks and its audit log',
    usage: '<id>',
    details: [
      'Needs the root key, and an app that `app disable` disabled. The server deletes in the background; `app list` shows the',
      'app until nothing is left. Example: npx rollcall app delete shop --confirm shop',
    ].join('\n'),
    operation: '`DELETE /v1/apps/{app}`',
    options: { confirm: { value: 'ID', meaning: 'the id again; asked on a terminal when omitted' } },
    async run(call) {
      const [app = ''] = call.args
      const confirm = call.option('confirm') ?? (await typedAgain(call, app))
      const deleting = await replyOf(
        call.client.DELETE('/v1/apps/{app}', { params: { path: { app } }, body: { confirm } }),
      )
      call.show(deleting, () => '')
      call.io.error(`The app ${app} is being deleted.\n`)
      return undefined
    },
  })

async function typedAgain({ io }: Pick<ApiCall, 'io'>, app: string): Promise<string> {
  if (!io.isInteractive || !io.readLine)
    throw new UsageError('app delete needs --confirm', `repeat the id: --confirm ${app}`)
  io.error(`Everything of the app ${app} is deleted for ever. Type its id to go on: `)
  return (await io.readLine())?.trim() ?? ''
}

type Key = {
  readonly id: string
  readonly label: string
  readonly scope: string
  readonly createdAt: number
  readonly expiresAt?: number | undefined
  readonly revokedAt?: number | undefined
  readonly lastUsedAt?: number | undefined
  readonly previousUntil?: number | undefined
}

const keyColumns = (zone: string) => {
  const time = (ms: number | undefined) => (ms === undefined ? undefined : timeText(ms, zone))
  return [
    { title: 'key', text: ({ id }: Key) => id },
    { title: 'scope', text: ({ scope }: Key) => scope },
    { title: 'label', text: ({ label }: Key) => label },
    { title: 'created', text: ({ createdAt }: Key) => time(createdAt) },
    { title: 'used', text: ({ lastUsedAt }: Key) => time(lastUsedAt) },
    { title: 'expires', text: ({ expiresAt }: Key) => time(expiresAt) },
    { title: 'revoked', text: ({ revokedAt }: Key) => time(revokedAt) },
  ]
}

const keyHelp = 'A key belongs to one app and has a scope: viewer reads, operator acts on users, owner manages the app.'

const listKeys = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'key list',
    summary: 'Lists the keys of an app for the admin API, without their secrets',
    usage: '',
    details: keyHelp,
    operation: '`GET /v1/keys`',
    options: limitOption,
    async run(call) {
      const read = (after: object) => replyOf(call.client.GET('/v1/keys', { params: { query: { ...after } } }))
      const found = await firstItems<Key>(read, call.limit())
      call.show(found, () => tableText(keyColumns(call.zone), found.items))
      return undefined
    },
  })

const createKey = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'key create',
    summary: 'Creates a key of the admin API and prints it, this once',
    usage: '[label]',
    details: `${keyHelp}\nExample: npx rollcall key create backend --scope operator --expires 90d`,
    operation: '`POST /v1/keys`',
    options: {
      scope: { value: 'SCOPE', meaning: 'viewer when omitted', choices: ['viewer', 'operator', 'owner'] },
      expires: { value: 'TIME', meaning: 'when it ends; it does not when omitted' },
    },
    async run(call) {
      const [label = ''] = call.args
      const scope = (call.option('scope') ?? 'viewer') as 'viewer' | 'operator' | 'owner'
      const expiresAt = call.moment('expires', 'ahead')
      const body = { label, scope, ...(expiresAt !== undefined && { expiresAt }) }
      const created = await replyOf(call.client.POST('/v1/keys', { body }))
      call.show(created, () => `${created.secret}\n`)
      call.io.error(`This is key ${created.id}. Keep it: it is not shown again.\n`)
      return undefined
    },
  })

/** Longest time for which the secret before stays valid. */
const overlapDefault = '24h'

const rotateKey = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'key rotate',
    summary: 'Gives a key a new secret and prints it, this once; the one before stays valid for a while',
    usage: '<key>',
    operation: '`POST /v1/keys/{key}/rotate`',
    options: {
      until: { value: 'TIME', meaning: `when the secret before ends; ${overlapDefault} from now when omitted` },
      now: { meaning: 'ends the secret before at once' },
      ...yesOption,
    },
    async run(call) {
      const [key = ''] = call.args
      const isNow = call.switch('now')
      if (isNow && !(await confirmed(call, `End the present secret of key ${key} now?`))) return 1
      const until = call.moment('until', 'ahead') ?? call.clock.now() + overlapDefaultMs
      const body = isNow ? { overlapMs: 0 } : { until }
      const rotated = await replyOf(call.client.POST('/v1/keys/{key}/rotate', { params: { path: { key } }, body }))
      call.show(rotated, () => `${rotated.secret}\n`)
      call.io.error(
        isNow
          ? 'The secret before is refused now.\n'
          : `The secret before is valid until ${timeText(until, call.zone)}.\n`,
      )
      return undefined
    },
  })

const overlapDefaultMs = 24 * 60 * 60_000

const revokeKey = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'key revoke',
    summary: 'Revokes a key: every node refuses it from now on',
    usage: '<key>',
    options: endingOptions,
    async run(call) {
      const [key = ''] = call.args
      if (call.switch('dry-run')) return wouldRevoke(call, key)
      if (!(await confirmed(call, `Revoke key ${key}? What uses it fails from now on.`))) return 1
      await call.client.DELETE('/v1/keys/{key}', { params: { path: { key }, query: { dryRun: 'false' } } })
      call.show({}, () => '')
      call.io.error(`Key ${key} is revoked.\n`)
      return undefined
    },
  })

/** Shows the key, when it was last used, and which of its jobs are not finished. */
async function wouldRevoke(call: ApiCall, key: string): Promise<undefined> {
  const { client } = call
  const path = { key }
  await client.DELETE('/v1/keys/{key}', { params: { path, query: { dryRun: 'true' } } })
  const found = await replyOf(client.GET('/v1/keys/{key}', { params: { path } }))
  const { items } = await replyOf(client.GET('/v1/jobs', { params: { query: { limit: 200 } } }))
  const jobs = items.filter(({ state, actor }) => state === 'open' && actor === `key:${key}`).map(({ job }) => job)
  const lastUsed = found.lastUsedAt === undefined ? 'never' : timeText(found.lastUsedAt, call.zone)
  const pairs = pairsText([
    ['key', found.id],
    ['label', found.label],
    ['scope', found.scope],
    ['last used', lastUsed],
    ['jobs that would be cancelled', jobs.join(', ')],
  ])
  call.show({ ...found, jobs, dryRun: true }, () => `${pairs}dry run: nothing was changed\n`)
}
