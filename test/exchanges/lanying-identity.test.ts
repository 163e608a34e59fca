import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import type { User } from '../../src/core/accounts/user.ts'
import { sha256Hex } from '../../src/core/crypto.ts'
import { CoreError } from '../../src/core/errors.ts'
import { systemIds } from '../../src/core/ids.ts'
import { storeToken } from '../../src/core/sessions/open-on-device.ts'
import type { Call, DialectName } from '../../src/core/values.ts'
import { incomingRequest } from '../../src/dialects/kit/incoming.ts'
import { codeByError } from '../../src/dialects/lanying/codes.ts'
import { authenticate } from '../../src/dialects/lanying/rest/auth.ts'
import type { LanyingDeps } from '../../src/dialects/lanying/rest/deps.ts'
import { lanyingRows } from '../../src/dialects/lanying/rest/dialect.ts'
import {
  type EndpointClass,
  type Identity,
  type IdentityInput,
  identityOf,
  type TokenState,
} from '../../src/dialects/lanying/rest/identity.ts'
import { newToken } from '../../src/dialects/lanying/token.ts'
import { connectionOf, type KeptConnection } from '../kit/connections.ts'
import { appKeys } from '../kit/core.ts'
import { sampleOf } from '../kit/lanying-samples.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

const call: Call = { app: 'default', dialect: 'lanying', actor: { kind: 'system', id: 'test' } }
const hourMs = 3_600_000

let server: TestServer
let url: string
let ann: User
let bob: User
let destroyed: User
/** A user of another app. */
let foreign: User
/** Every kind of token there is, by name. */
const tokens: Record<string, string> = {}
/** Bob is online, on a device that is known. */
let bobOnline: KeptConnection

beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  url = server.urls.lanying ?? ''
  const { core } = server
  ann = await registerUser('ann')
  bob = await registerUser('bob')
  destroyed = await registerUser('destroyed')
  await core.apps.create(call, 'other', appKeys('other'))
  const [registered] = await core.users.register({ ...call, app: 'other' }, [{ uid: 'ann' }])
  if (!registered) throw new Error('no user was registered')
  foreign = registered
  Object.assign(tokens, {
    none: '',
    unknown: newToken(systemIds),
    'no token at all': 'not a token',
    "another app's": await tokenFor(foreign),
    'an expired one': await tokenFor(ann, -1),
    'an ended one': await tokenFor(ann),
    'a revoked admin': newToken(systemIds),
    user: await tokenFor(ann),
    admin: server.config['lanying.adminToken'],
    'another admin': newToken(systemIds),
    "another app's admin": newToken(systemIds),
    "OpenIM's": await tokenFor(ann, hourMs, 'openim'),
  })
  await endToken(tokens['an ended one'] ?? '')
  const made = async (token: string, app = 'default') =>
    core.adminTokens.create({ ...call, app }, 'lanying', 'test', sha256Hex(tokens[token] ?? ''))
  await core.adminTokens.revoke(call, 'lanying', (await made('a revoked admin')).id)
  await made('another admin')
  await made("another app's admin", 'other')
  await core.users.destroy(call, destroyed.uid)
  await settleBob()
})
afterAll(() => server.close())

async function registerUser(name: string): Promise<User> {
  return server.core.registrations.register(call, { name, password: 'secret 1', address: undefined })
}
async function tokenFor({ app, uid }: User, lifeMs = hourMs, dialect: DialectName = 'lanying'): Promise<string> {
  const { core, clock } = server
  const token = newToken(systemIds)
  const kept = { uid, dialect, hash: sha256Hex(token), expiresAtMs: clock.now() + lifeMs }
  await core.context.storage.transaction([], (stores) =>
    storeToken(stores, core.context, { ...call, app }, kept, clock.now()),
  )
  return token
}
async function endToken(text: string): Promise<void> {
  const { storage } = server.core.context
  const token = await storage.tokens.findByHash('default', sha256Hex(text))
  if (token) await storage.tokens.end('default', [token.id], 1, 'kicked')
}
/** Gives Bob something of everything that could be taken from him. */
async function settleBob(): Promise<void> {
  const { core } = server
  const token = { uid: bob.uid, hash: sha256Hex(await tokenFor(bob)) }
  const { session } = await core.sessions.openSessionForToken(call, token, {
    clientKey: 'guid of bob',
    platform: 'web',
  })
  await core.pushBindings.bind(call, bob.uid, { sn: 1 }, { token: 'device token of bob', notifier: 'n' })
  await core.settings.update(call, bob.uid, { noPush: true, badge: 7 })
  await core.users.update(call, bob.uid, { mobile: '138', displayName: 'Bob', privateInfo: 'secret' })
  const { uid, dialect, clientKey, platform, tokenId, id: sessionId } = session
  bobOnline = connectionOf({ uid, dialect, clientKey, platform, tokenId, sessionId })
  server.live.registry.add(bobOnline, server.live.registry.fencingToken())
  // Now, because a batch that is written during a test would look like a change.
  await server.live.lastSeen.flush()
}

type Headers = Record<string, string>
const headersFor = (token: string, more: Headers = {}): Headers => ({
  app_id: 'default',
  ...(token !== '' && { 'access-token': token }),
  ...more,
})
async function codeOf(route: string, headers: Headers, body?: string): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const response = await fetch(url + path, { method, headers, ...(body !== undefined && { body }) })
  return ((await response.json()) as { code: number }).code
}

/** Every row that is stored of a user, whatever the table; without last-seen times and refusals, which are written later. */
function storedOf(uid: string): Record<string, unknown[]> {
  const database = new Database(join(server.config['data.dir'], 'rollcall.db'), { readonly: true })
  try {
    const tables = database.query<{ name: string }, []>("select name from sqlite_master where type = 'table'").all()
    const own = tables.filter(({ name }) => name !== 'refusals' && columnsOf(database, name).includes('uid'))
    return Object.fromEntries(
      own.map(({ name }) => {
        const rows = database.query<Record<string, unknown>, [string]>(`select * from "${name}" where uid = ?`).all(uid)
        return [name, rows.map(({ last_seen_at_ms, ...row }) => row)]
      }),
    )
  } finally {
    database.close()
  }
}
const columnsOf = (database: Database, table: string): string[] =>
  database
    .query<{ name: string }, []>(`select name from pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name)

const rows = lanyingRows.filter(({ auth }) => auth !== 'open')
const routes = rows.flatMap((row) => row.routes.map((route) => ({ route, row })))

/** What the look-up of each token must find. */
const stateOf: Readonly<Record<string, () => TokenState>> = {
  none: () => ({ kind: 'missing' }),
  unknown: () => ({ kind: 'unknown' }),
  'no token at all': () => ({ kind: 'unknown' }),
  "another app's": () => ({ kind: 'other_app' }),
  "OpenIM's": () => ({ kind: 'unknown' }),
  "another app's admin": () => ({ kind: 'other_app' }),
  'an expired one': () => ({ kind: 'user', num: ann.num, state: 'expired' }),
  'an ended one': () => ({ kind: 'user', num: ann.num, state: 'ended' }),
  'a revoked admin': () => ({ kind: 'admin', state: 'ended' }),
  user: () => ({ kind: 'user', num: ann.num, state: 'live' }),
  admin: () => ({ kind: 'admin', state: 'live' }),
  'another admin': () => ({ kind: 'admin', state: 'live' }),
}

type Named = { userId: string | null; groupId?: string; subject?: 'active' | 'destroyed' | 'unknown' }

/** What the two headers may hold, with who has that number. */
const anyHeaders: readonly (() => Named)[] = [
  () => ({ userId: null }),
  () => ({ userId: null, groupId: '7' }),
  () => ({ userId: String(bob.num), subject: 'active' }),
  () => ({ userId: String(bob.num), subject: 'active', groupId: '7' }),
  () => ({ userId: String(ann.num), subject: 'active' }),
  () => ({ userId: String(destroyed.num), subject: 'destroyed' }),
  () => ({ userId: '7', subject: 'unknown' }),
  () => ({ userId: 'x' }),
  () => ({ userId: '9007199254740993' }),
]
/** A token without a user is refused before the headers are read: two of them are enough. */
const headersOf = (token: string) => (/^(user|admin|another admin)$/.test(token) ? anyHeaders : anyHeaders.slice(0, 4))

/** The vendor's code of a refusal, or on whose behalf the call acts. */
type Outcome = number | { identity: Identity; num: number | undefined }

/** What `identityOf` decides; the decision table is in its unit test. Source: docs/dialects/lanying.md#identity. */
function decided(presented: IdentityInput): Outcome {
  try {
    const identity = identityOf(presented)
    return { identity, num: identity.as === 'user' ? identity.num : undefined }
  } catch (error) {
    if (error instanceof CoreError) return codeByError[error.code]
    throw error
  }
}

/** Who the row's own authenticator takes the caller for. */
async function identified(auth: EndpointClass, route: string, headers: Headers): Promise<Outcome> {
  const [method = '', path = ''] = route.split(' ')
  const incoming = incomingRequest(new Request(url + path, { method, headers }), () => '192.0.2.1')
  const settings = { appId: 'default' }
  const { identity, user } = await authenticate(auth)(incoming, {
    core: server.core,
    settings,
  } as unknown as LanyingDeps)
  return { identity, num: user?.num }
}

describe('effective identity, on every endpoint', () => {
  test.each(routes)('$route', async ({ route, row }) => {
    const endpoint = row.auth as EndpointClass
    const before = storedOf(bob.uid)
    for (const [token, state] of Object.entries(stateOf)) {
      for (const given of headersOf(token)) {
        const { userId, groupId = null, subject } = given()
        const wanted = decided({ endpoint, token: state(), userId, groupId, ...(subject && { subject }) })
        const headers = headersFor(tokens[token] ?? '', {
          ...(userId !== null && { user_id: userId }),
          ...(groupId !== null && { group_id: groupId }),
        })
        const answers = typeof wanted === 'number' ? codeOf(route, headers) : identified(endpoint, route, headers)
        expect([token, userId, groupId, await answers]).toEqual([token, userId, groupId, wanted])
      }
    }
    expect(storedOf(bob.uid)).toEqual(before)
  })

  test('a missing or unknown app is refused', async () => {
    for (const { route } of routes) {
      expect([route, await codeOf(route, { 'access-token': tokens.admin ?? '' })]).toEqual([route, 10002])
      expect([route, await codeOf(route, { app_id: 'nowhere' })]).toEqual([route, 40000])
    }
  })

  test('an app takes the tokens of its own users and administrators', async () => {
    const inApp = async (token: string, user?: User) => {
      const own = { app_id: 'other', ...(user && { user_id: String(user.num) }) }
      return codeOf('GET /user/profile', headersFor(tokens[token] ?? '', own))
    }
    expect([await inApp("another app's"), await inApp("another app's admin", foreign)]).toEqual([200, 200])
    expect([await inApp('user'), await inApp('admin', foreign), await inApp('another admin', foreign)]).toEqual([
      10008, 10008, 10008,
    ])
  })

  test('every class of endpoint is tested', () => {
    expect(new Set(rows.map(({ auth }) => auth))).toEqual(new Set(['public', 'any', 'self', 'app']))
  })
})

describe('a user token never acts for another user', () => {
  let made = 0
  /** A new user and its token: a test may end either. */
  const attacker = async () => {
    const [user] = await server.core.users.register(call, [{ uid: `attacker-${++made}` }])
    if (!user) throw new Error('nobody was registered')
    return { user, token: await tokenFor(user) }
  }

  test.each(routes)('$route', async ({ route, row }) => {
    const before = storedOf(bob.uid)
    const sample = sampleOf(row, { num: bob.num, name: bob.name })
    const text = row.reader === 'text' ? String(sample.text) : JSON.stringify(sample)
    const body = route.startsWith('GET') ? undefined : text
    const query = new URLSearchParams(
      Object.entries(sample).map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]),
    )
    const { user, token } = await attacker()
    const named = await codeOf(route, headersFor(token, { user_id: String(bob.num) }), body)
    if (row.auth !== 'public') expect(named).toBe(10010)
    await codeOf(route, headersFor(token, { user_id: String(user.num) }), body)
    const { token: second } = await attacker()
    await codeOf(route, headersFor(second, { group_id: String(bob.num) }), body)
    const { token: third } = await attacker()
    await codeOf(`${route}?${query}`, headersFor(third), body)
    expect(storedOf(bob.uid)).toEqual(before)
    expect(bobOnline.closedFor).toEqual([])
  })
})
