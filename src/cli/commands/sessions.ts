import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption, userArgumentHelp, userOf } from '../api/api-command.ts'
import { endAfterAsking, endingOptions } from '../api/endings.ts'
import { type Command, UsageError } from '../command.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** Sessions of users, and who is online. */
export const sessionCommands = (deps: ApiDeps): readonly Command[] => [
  sessions(deps),
  kick(deps),
  end(deps),
  online(deps),
]

const sessions = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user sessions',
    summary: 'Lists the sessions of a user, ended ones with the reason and who ended them',
    usage: '<user>',
    details: userArgumentHelp,
    operation: '`GET /v1/users/{user}/sessions`',
    options: {
      state: { value: 'STATE', meaning: 'which; all when omitted', choices: ['live', 'ended', 'all'] },
      ...limitOption,
    },
    async run(call) {
      const path = userOf(call)
      const state = (call.option('state') ?? 'all') as 'live' | 'ended' | 'all'
      const read = (after: object) =>
        replyOf(
          call.client.GET('/v1/users/{user}/sessions', {
            params: { path, query: { state, ...after } },
          }),
        )
      const found = await firstItems(read, call.limit())
      call.show(found, () => tableText(sessionColumns(call.zone), found.items))
      if (found.next !== undefined) call.io.error('there are more: --limit\n')
      return undefined
    },
  })

type SessionRow = {
  readonly session: string
  readonly state: string
  readonly dialect: string
  readonly platform: string
  readonly createdAt: number
  readonly endedAt?: number | undefined
  readonly endReason?: string | undefined
  readonly endedBy?: { readonly actor: string } | undefined
  readonly connections: readonly unknown[]
}

const sessionColumns = (zone: string) => [
  { title: 'session', text: ({ session }: SessionRow) => session },
  {
    title: 'state',
    text: ({ state, connections }: SessionRow) => (connections.length > 0 ? `${state}, online` : state),
  },
  { title: 'dialect', text: ({ dialect }: SessionRow) => dialect },
  { title: 'platform', text: ({ platform }: SessionRow) => platform },
  { title: 'created', text: ({ createdAt }: SessionRow) => timeText(createdAt, zone) },
  { title: 'ended', text: ({ endedAt }: SessionRow) => endedAt && timeText(endedAt, zone) },
  { title: 'because', text: ({ endReason }: SessionRow) => endReason },
  { title: 'by', text: ({ endedBy }: SessionRow) => endedBy?.actor },
]

const kick = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user kick',
    summary: 'Ends sessions of a user, with their tokens and connections: all, or those of a device or platform',
    usage: '<user>',
    details: `${userArgumentHelp}\nExample: npx rollcall user kick alice --platform ios --dry-run`,
    operation: '`POST /v1/users/{user}/kick`',
    options: {
      device: { value: 'SN', meaning: 'of this device, by its serial number or `<dialect>:<client key>`' },
      platform: { value: 'PLATFORM', meaning: 'of this platform, such as ios, android or web; several with commas' },
      session: { value: 'ID', meaning: 'of this session' },
      ...endingOptions,
    },
    async run(call) {
      const path = userOf(call)
      const target = kickTarget(call)
      return endAfterAsking(call, `End sessions of ${path.user}?`, (dryRun) =>
        replyOf(call.client.POST('/v1/users/{user}/kick', { params: { path }, body: { ...target, dryRun } })),
      )
    },
  })

type KickTarget = { all: true } | { device: string } | { platforms: never[] } | { sessions: string[] }

function kickTarget({ option }: ApiCall): KickTarget {
  const [device, platform, session] = [option('device'), option('platform'), option('session')]
  if ([device, platform, session].filter((one) => one !== undefined).length > 1)
    throw new UsageError('user kick takes one of --device, --platform, --session', 'leave out the others')
  if (device !== undefined) return { device }
  // The server knows the names of platforms, and says which there are.
  if (platform !== undefined) return { platforms: platform.split(',') as never[] }
  return session === undefined ? { all: true } : { sessions: [session] }
}

const end = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'session end',
    summary: 'Ends one session with its connections; its token ends unless another session uses it',
    usage: '<session>',
    operation: '`DELETE /v1/sessions/{session}`',
    options: endingOptions,
    run(call) {
      const [session = ''] = call.args
      return endAfterAsking(call, `End session ${session}?`, (dryRun) => {
        const query = { dryRun: dryRun ? ('true' as const) : ('false' as const) }
        return replyOf(call.client.DELETE('/v1/sessions/{session}', { params: { path: { session }, query } }))
      })
    },
  })

type OnlineCount = {
  readonly dialect: string
  readonly platform: string
  readonly users: number
  readonly connections: number
}
const onlineColumns = [
  { title: 'dialect', text: ({ dialect }: OnlineCount) => dialect },
  { title: 'platform', text: ({ platform }: OnlineCount) => platform },
  { title: 'users', text: ({ users }: OnlineCount) => users },
  { title: 'connections', text: ({ connections }: OnlineCount) => connections },
]

const online = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'online',
    summary: 'Counts who is online on all nodes, by dialect and platform; or says where one user is',
    usage: '[user]',
    details: userArgumentHelp,
    operation: '`GET /v1/online`, with a user `GET /v1/users/{user}/presence`',
    async run(call) {
      if (call.args.length > 0) return onlineUser(call)
      const reply = await replyOf(call.client.GET('/v1/online'))
      const { users, devices, connections, counts, nodes } = reply
      call.show(
        reply,
        () =>
          `${pairsText([
            ['users', users],
            ['devices', devices],
            ['connections', connections],
            ['nodes', nodes.join(', ')],
          ])}\n${tableText(onlineColumns, counts)}`,
      )
      warnOfGaps(call, reply.complete)
      return undefined
    },
  })

async function onlineUser(call: ApiCall): Promise<undefined> {
  const path = userOf(call)
  const reply = await replyOf(call.client.GET('/v1/users/{user}/presence', { params: { path } }))
  type Device = (typeof reply.devices)[number]
  const columns = [
    { title: 'dialect', text: ({ dialect }: Device) => dialect },
    { title: 'platform', text: ({ platform }: Device) => platform },
    { title: 'connection', text: ({ connection }: Device) => connection },
    { title: 'node', text: ({ node }: Device) => node },
    { title: 'since', text: ({ since }: Device) => timeText(since, call.zone) },
  ]
  call.show(reply, () => (reply.online ? tableText(columns, reply.devices) : 'offline\n'))
  warnOfGaps(call, reply.complete)
}

/** An answer without some node is no proof that a user is offline. */
function warnOfGaps({ io }: ApiCall, complete: boolean): void {
  if (!complete) io.error('a node does not report its connections: the answer may be incomplete\n')
}
