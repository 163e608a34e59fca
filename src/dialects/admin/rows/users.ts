import { z } from 'zod'
import { activeRestrictions } from '../../../core/accounts/restrictions.ts'
import { type User, versionOf } from '../../../core/accounts/user.ts'
import type { UserListPosition } from '../../../core/accounts/user-list.ts'
import { queryBounds, queryFields } from '../../../core/accounts/user-query.ts'
import type { FoundUser, SearchPosition } from '../../../core/accounts/user-search.ts'
import type { Core } from '../../../core/core.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError } from '../../../core/errors.ts'
import type { AppId, UserId } from '../../../core/values.ts'
import { type AdminCall, type AdminDeps, endpoint } from '../deps.ts'
import { userExamples } from '../examples/users.ts'
import { flag, userReference } from '../fields.ts'
import { decodeCursor, encodeCursor, pageOf, pageQuery } from '../pages.ts'
import {
  accountItem,
  restriction,
  toAccountItem,
  toRestriction,
  toUserItem,
  type UserItem,
  userItem,
  userKinds,
} from '../user-items.ts'

/** In a URL: a name, or a name with its field. */
const shortQuery = z
  .string()
  .trim()
  .min(1)
  .max(2 * queryBounds.nameCharsMax)

const filters = { kind: z.enum(userKinds).optional(), banned: flag, muted: flag, destroyed: flag }

const list = endpoint({
  route: 'GET /v1/users',
  summary:
    'Users, the newest first; with banned or muted by that restriction, the latest first. With query: the users that it names, by which fields. Tokens are searched by POST /v1/users/search',
  source: 'Rollcall',
  auth: 'viewer',
  ...userExamples.list,
  request: { query: z.object({ query: shortQuery.optional(), ...filters, ...pageQuery }) },
  reply: pageOf(userItem),
  run: async (deps, { query: { query, limit, cursor, ...filter } }, call) => {
    if (query === undefined) return listed(deps, filter, cursor, limit, call)
    if (Object.values(filter).some((value) => value !== undefined))
      throw new CoreError('request.invalid', 'query: cannot be combined with kind, banned, muted or destroyed')
    if (deps.core.userSearch.looksLikeToken(query))
      throw new CoreError(
        'request.invalid',
        'query: looks like a token, which must not be in a URL; send it to POST /v1/users/search. A uid is written as uid:...',
      )
    return searched(deps, query, cursor, limit, call)
  },
})

const search = endpoint({
  route: 'POST /v1/users/search',
  summary:
    'Users by a uid, num, name, mobile number, e-mail address, start of a display name, client id, device guid or serial number, connection id or token of any dialect, and the fields that match. `field:text` looks in one field',
  source: 'Rollcall',
  auth: 'viewer',
  ...userExamples.search,
  readsOnly: true,
  request: {
    body: z.object({
      query: z.string().trim().min(1).max(queryBounds.tokenCharsMax),
      limit: pageQuery.limit,
      cursor: pageQuery.cursor,
    }),
  },
  reply: pageOf(userItem),
  run: (deps, { body: { query, limit, cursor } }, call) => searched(deps, query, cursor, limit, call),
})

type Page = { items: UserItem[]; next?: string }

async function listed(
  { core }: AdminDeps,
  filter: Parameters<Core['userList']['page']>[1],
  cursor: string | undefined,
  limit: number,
  { app }: AdminCall,
): Promise<Page> {
  const values = decodeCursor(cursor, 'string', 'number')
  const after: UserListPosition | undefined = values && { uid: values[0], number: values[1] }
  const { users, next } = await core.userList.page(app, filter, after, limit)
  const items = await itemsOf(
    core,
    app,
    users.map((user) => ({ uid: user.uid, user })),
  )
  return { items, ...(next && { next: encodeCursor([next.uid, next.number]) }) }
}

async function searched(
  { core }: AdminDeps,
  query: string,
  cursor: string | undefined,
  limit: number,
  { app }: AdminCall,
): Promise<Page> {
  const { found, next } = await core.userSearch.find(app, query, readPosition(cursor), limit)
  const items = await itemsOf(core, app, found)
  return { items, ...(next && { next: encodeCursor([next.field, next.text, next.number]) }) }
}

function readPosition(cursor: string | undefined): SearchPosition | undefined {
  const values = decodeCursor(cursor, 'string', 'string', 'number')
  if (!values) return undefined
  const field = queryFields.find((one) => one === values[0])
  if (!field) throw new CoreError('request.invalid', 'cursor: is not one that this list answered')
  return { field, text: values[1], number: values[2] }
}

type Listed = Pick<FoundUser, 'uid' | 'user'> & Partial<Pick<FoundUser, 'matchedBy'>>

async function itemsOf(core: Core, app: AppId, found: readonly Listed[]): Promise<UserItem[]> {
  const uids = found.map(({ uid }) => uid)
  const [restricted, online] = await Promise.all([
    core.restrictions.ofMany(app, uids),
    core.presence.connectionsOf(app, uids),
  ])
  return found.map(({ uid, user, matchedBy }) => {
    const { ban, mute } = restricted.get(uid) ?? {}
    const state = { banned: ban !== undefined, muted: mute !== undefined, online: online.has(uid) }
    return toUserItem(uid, user, state, matchedBy)
  })
}

const presence = z.object({
  online: z.boolean(),
  connections: z.int(),
  /** Devices with a connection. */
  devices: z.int(),
  /** Whether the connections of every node are known. */
  complete: z.boolean(),
})

const userDetails = accountItem.extend({
  ban: restriction.optional(),
  mute: restriction.optional(),
  presence,
  /** Installations that are known, online or not. */
  devices: z.int(),
  /** Sessions that have not ended and whose token has not expired. */
  sessions: z.int(),
})

type UserDetails = {
  uid: UserId
  user: User | undefined
  details: Omit<z.output<typeof userDetails>, keyof z.output<typeof accountItem>>
}

export async function readUser({ context, presence: live }: Core, app: AppId, uid: UserId): Promise<UserDetails> {
  const { storage, clock, cluster } = context
  const nowMs = clock.now()
  const complete = cluster.complete()
  const [user, rows, devices, sessions, online] = await Promise.all([
    storage.users.find(app, uid),
    storage.restrictions.listOf(app, uid),
    storage.devices.listOfUser(app, uid),
    storage.sessions.listUnexpired(app, uid, nowMs),
    live.connectionsOf(app, [uid]),
  ])
  const { ban, mute } = activeRestrictions(rows, nowMs)
  const connections = online.get(uid) ?? []
  const clients = new Set(connections.map(({ dialect, clientKey }) => `${dialect}\0${clientKey}`))
  return {
    uid,
    user,
    details: {
      ...(ban && { ban: toRestriction(ban) }),
      ...(mute && { mute: toRestriction(mute) }),
      presence: { online: connections.length > 0, connections: connections.length, devices: clients.size, complete },
      devices: devices.length,
      sessions: sessions.length,
    },
  }
}

/** The entity tag of an account's own fields. */
export const etagOf = (user: User): string => `"${versionOf(user)}"`

const get = (dialects: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}',
    summary:
      'One user, deleted ones too: all fields of the account, what each dialect calls it, ban and mute in force, and whether it is online. The ETag is that of the account alone',
    source: 'Rollcall',
    auth: 'viewer',
    ...userExamples.get,
    request: { params: z.object({ user: userReference }) },
    reply: userDetails,
    run: async ({ core }, { params: { user } }, { app }) =>
      readUser(core, app, await core.users.resolve(app, user, { tombstones: true })),
    map: ({ uid, user, details }) => ({ ...toAccountItem(uid, user, dialects), ...details }),
    replyHeaders: ({ user }): Record<string, string> => (user ? { etag: etagOf(user) } : {}),
  })

export const userRows = (dialects: DialectRegistry) => [list, search, get(dialects)]
