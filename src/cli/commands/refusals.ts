import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption, userOf } from '../api/api-command.ts'
import { type Command, UsageError } from '../command.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** Why calls and clients fail. */
export const refusalCommands = (deps: ApiDeps): readonly Command[] => [tokenCheck(deps), requests(deps), refusals(deps)]

const tokenCheck = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'token check',
    summary: 'Says whose token a text is, and why a client with it is refused',
    usage: '[token]',
    details: [
      'Without an argument the token is read from standard input, which keeps it out of the list of processes and the history of the shell.',
      'It is stored and logged nowhere. Exit code 1 when the token is not valid. Example: pbpaste | npx rollcall token check',
    ].join('\n'),
    operation: '`POST /v1/token-checks`',
    async run(call) {
      const token = call.args[0] ?? (await call.io.readLine?.()) ?? ''
      if (token.trim() === '') throw new UsageError('there is no token', 'echo TOKEN | rollcall token check')
      const reply = await replyOf(call.client.POST('/v1/token-checks', { body: { token: token.trim() } }))
      call.show(reply, () => checkText(reply, call))
      return reply.valid ? undefined : 1
    },
  })

type Check = {
  readonly sentence: string
  readonly dialect?: string | undefined
  readonly app?: string | undefined
  readonly user?: string | undefined
  readonly platform?: string | undefined
  readonly issuedAt?: number | undefined
  readonly expiresAt?: number | undefined
  readonly endedAt?: number | undefined
  readonly cause?: string | undefined
  readonly by?: { readonly actor?: string | undefined; readonly requestId?: string | undefined } | undefined
}

function checkText({ sentence, by, ...check }: Check, { zone }: ApiCall): string {
  const time = (ms: number | undefined) => (ms === undefined ? undefined : timeText(ms, zone))
  const facts = pairsText([
    ['dialect', check.dialect],
    ['app', check.app],
    ['user', check.user],
    ['platform', check.platform],
    ['issued', time(check.issuedAt)],
    ['expires', time(check.expiresAt)],
    ['ended', time(check.endedAt)],
    ['because', check.cause],
    ['by', by?.actor],
    ['request', by?.requestId],
  ])
  return `${sentence}\n${facts}`
}

const filters = {
  dialect: { value: 'DIALECT', meaning: 'only of this dialect' },
  code: { value: 'CODE', meaning: 'only with this error, such as token.ended' },
  user: { value: 'USER', meaning: 'only of this user' },
} as const

/** The server knows the names of dialects and errors, and says which there are. */
function filterOf(call: ApiCall): object {
  const [dialect, code, user] = [call.option('dialect'), call.option('code'), call.option('user')]
  return {
    ...(dialect !== undefined && { dialect }),
    ...(code !== undefined && { code }),
    ...(user !== undefined && userOf({ args: [user] })),
  }
}

type RecentRequest = {
  readonly at: number
  readonly dialect: string
  readonly route: string
  readonly status: number
  readonly code?: string | undefined
  readonly ms: number
  readonly actor?: string | undefined
  readonly requestId: string
}

const requestColumns = (zone: string) => [
  { title: 'time', text: ({ at }: RecentRequest) => timeText(at, zone) },
  { title: 'dialect', text: ({ dialect }: RecentRequest) => dialect },
  { title: 'route', text: ({ route }: RecentRequest) => route },
  { title: 'status', text: ({ status }: RecentRequest) => status },
  { title: 'error', text: ({ code }: RecentRequest) => code },
  { title: 'ms', text: ({ ms }: RecentRequest) => Math.round(ms) },
  { title: 'by', text: ({ actor }: RecentRequest) => actor },
  { title: 'request', text: ({ requestId }: RecentRequest) => requestId },
]

const requests = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'requests',
    summary: 'Lists requests of the last hour that failed or were slow; all with log.requests=all',
    usage: '',
    operation: '`GET /v1/requests`',
    options: { ...filters, status: { value: 'STATUS', meaning: 'only with this HTTP status' }, ...limitOption },
    async run(call) {
      const status = call.option('status')
      const filter = { ...filterOf(call), ...(status !== undefined && { status: Number(status) }) }
      const read = (after: object) =>
        replyOf(call.client.GET('/v1/requests', { params: { query: { ...filter, ...after } } }))
      const found = await firstItems<RecentRequest>(read, call.limit())
      call.show(found, () => tableText(requestColumns(call.zone), found.items))
      return undefined
    },
  })

type Refusal = {
  readonly at: number
  readonly user: string
  readonly dialect: string
  readonly platform: string
  readonly code: string
  readonly sentence: string
  readonly times: number
  readonly network: string
}

const refusalColumns = (zone: string) => [
  { title: 'time', text: ({ at }: Refusal) => timeText(at, zone) },
  { title: 'user', text: ({ user }: Refusal) => user },
  { title: 'dialect', text: ({ dialect }: Refusal) => dialect },
  { title: 'platform', text: ({ platform }: Refusal) => platform },
  { title: 'error', text: ({ code }: Refusal) => code },
  { title: 'times', text: ({ times }: Refusal) => times },
  { title: 'from', text: ({ network }: Refusal) => network },
  { title: 'why', text: ({ sentence }: Refusal) => sentence },
]

const refusals = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'refusals',
    summary: 'Lists clients that were refused in the last 24 hours, newest first',
    usage: '',
    operation: '`GET /v1/refusals`',
    options: { ...filters, ...limitOption },
    async run(call) {
      const filter = filterOf(call)
      const read = (after: object) =>
        replyOf(call.client.GET('/v1/refusals', { params: { query: { ...filter, ...after } } }))
      const found = await firstItems<Refusal>(read, call.limit())
      call.show(found, () => tableText(refusalColumns(call.zone), found.items))
      return undefined
    },
  })
