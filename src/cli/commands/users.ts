import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption, userArgumentHelp, userOf } from '../api/api-command.ts'
import { type Command, UsageError } from '../command.ts'
import { momentText, timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** Everything about one user, and how to find one. */
export const userCommands = (deps: ApiDeps): readonly Command[] => [find(deps), show(deps), create(deps), why(deps)]

const find = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user find',
    summary: 'Finds users by anything they go by',
    usage: '<query>',
    details: [
      'A uid, number, name, mobile number, e-mail address, start of a display name, client id, device guid or serial number,',
      'connection id or a token. `field:text` looks in one field. Example: npx rollcall user find 13800000000',
    ].join('\n'),
    operation: '`POST /v1/users/search`',
    options: limitOption,
    async run(call) {
      const [query = ''] = call.args
      const read = (after: object) => replyOf(call.client.POST('/v1/users/search', { body: { query, ...after } }))
      const found = await firstItems(read, call.limit())
      call.show(found, () => tableText(userColumns, found.items))
      if (found.next !== undefined) call.io.error('there are more: --limit\n')
      if (found.items.length === 0) call.io.error('no user matches\n')
      return found.items.length > 0 ? undefined : 3
    },
  })

type UserRow = {
  readonly uid: string
  readonly num?: number | undefined
  readonly name?: string | undefined
  readonly displayName?: string | undefined
  readonly destroyedAt?: number | undefined
  readonly registered: boolean
  readonly banned: boolean
  readonly muted: boolean
  readonly online: boolean
  readonly matchedBy?: readonly string[] | undefined
}

const userColumns = [
  { title: 'user', text: ({ uid }: UserRow) => uid },
  { title: 'num', text: ({ num }: UserRow) => num },
  { title: 'name', text: ({ name }: UserRow) => name },
  { title: 'display name', text: ({ displayName }: UserRow) => displayName },
  { title: 'state', text: stateText },
  { title: 'found by', text: ({ matchedBy = [] }: UserRow) => matchedBy.join(', ') },
]

function stateText({ registered, destroyedAt, banned, muted, online }: UserRow): string {
  const states = {
    deleted: destroyedAt !== undefined,
    'not registered': !registered,
    banned,
    muted,
    online,
  }
  const found = Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []))
  return found.join(', ')
}

const show = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user show',
    summary: 'Shows a user: the account, ban and mute, and whether it is online',
    usage: '<user>',
    details: userArgumentHelp,
    operation: '`GET /v1/users/{user}`',
    async run(call) {
      const user = await replyOf(call.client.GET('/v1/users/{user}', { params: { path: userOf(call) } }))
      call.show(user, () => {
        const { ban, mute, presence, ids } = user
        return pairsText([
          ['user', user.uid],
          ['number', user.num],
          ['kind', user.kind],
          ['name', user.name],
          ['display name', user.displayName],
          ['mobile', user.mobile],
          ['e-mail', user.email],
          ['registered', user.registered ? undefined : 'no: tokens and restrictions of an id without an account'],
          ['created', user.createdAt && timeText(user.createdAt, call.zone)],
          ['deleted', user.destroyedAt && timeText(user.destroyedAt, call.zone)],
          ['banned', ban && restrictionText(ban, call)],
          ['muted', mute && restrictionText(mute, call)],
          ['online', `${presence.online ? 'yes' : 'no'}, ${presence.connections} connections`],
          ['sessions', user.sessions],
          ['devices', user.devices],
          ...Object.entries(ids).map(([dialect, id]) => [dialect, Object.entries(id).flat().join(' ')] as const),
        ])
      })
      return undefined
    },
  })

type Restriction = {
  readonly reason: string
  readonly actor: string
  readonly since: number
  readonly until?: number | undefined
}

export const restrictionText = (
  { reason, actor, since, until }: Restriction,
  { zone }: Pick<ApiCall, 'zone'>,
): string =>
  [
    until === undefined ? 'until it is lifted' : `until ${momentText(until, zone)}`,
    reason === '' ? '' : `because ${JSON.stringify(reason)}`,
    `by ${actor} at ${timeText(since, zone)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')

const create = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user create',
    summary: 'Creates an account; a deleted one with this uid becomes an account again',
    usage: '[uid]',
    details:
      'Without a uid the number of the account is its uid. Example: npx rollcall user create alice --name alice --display-name "Alice Li"',
    operation: '`POST /v1/users`',
    options: {
      name: { value: 'NAME', meaning: 'the name that it signs in with' },
      'display-name': { value: 'TEXT', meaning: 'the name that others see' },
      mobile: { value: 'NUMBER', meaning: 'a mobile number' },
      email: { value: 'ADDRESS', meaning: 'an e-mail address' },
      'password-stdin': { meaning: 'reads a password from standard input; without one it signs in by tokens only' },
    },
    async run(call) {
      const [uid] = call.args
      const { option } = call
      const fields = {
        uid,
        name: option('name'),
        displayName: option('display-name'),
        mobile: option('mobile'),
        email: option('email'),
      }
      const password = call.switch('password-stdin') ? await call.io.readLine?.() : undefined
      if (call.switch('password-stdin') && !password)
        throw new UsageError('standard input has no password', 'echo PASSWORD | rollcall user create ...')
      const body = Object.fromEntries(
        Object.entries({ ...fields, password }).filter(([, value]) => value !== undefined),
      )
      const user = await replyOf(call.client.POST('/v1/users', { body }))
      call.show(user, () =>
        pairsText([
          ['user', user.uid],
          ['number', user.num],
          ['name', user.name],
          ['display name', user.displayName],
        ]),
      )
      return undefined
    },
  })

const why = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'user why',
    summary: 'Says whether a user can connect now, which fact decides, and the call that lifts it',
    usage: '<user>',
    details: userArgumentHelp,
    operation: '`GET /v1/users/{user}/why`',
    async run(call) {
      const reply = await replyOf(call.client.GET('/v1/users/{user}/why', { params: { path: userOf(call) } }))
      call.show(reply, () => {
        const lines = reply.dialects.flatMap(({ dialect, canConnect, sentence, remedy, others }) => [
          `${dialect}: ${canConnect ? 'can connect' : 'cannot connect'}`,
          `  ${sentence}`,
          ...others.map((other) => `  ${other.sentence}`),
          ...(remedy ? [`  lifted by: ${remedy.cli ?? `${remedy.method} ${remedy.path}`}`] : []),
        ])
        const { lastRefusal } = reply
        if (lastRefusal) lines.push(`last refusal, ${timeText(lastRefusal.at, call.zone)}: ${lastRefusal.sentence}`)
        if (!reply.complete) lines.push('a node does not report its connections: the answer may be incomplete')
        return `${lines.join('\n')}\n`
      })
      return undefined
    },
  })
