import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import { z } from 'zod'
import { emptyProfile } from '../../src/core/accounts/user.ts'
import { sha256Hex } from '../../src/core/crypto.ts'
import type { AppId } from '../../src/core/values.ts'
import type { Route } from '../../src/dialects/kit/endpoint.ts'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { appKeys, callBy } from '../kit/core.ts'
import { dialectRows } from '../kit/dialect-rows.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { openimSignIn, wildfireSignIn } from '../kit/sign-ins.ts'

/**
 * Every operation of every dialect, with every kind of credential of one app, naming what another app has: nothing of the other
 * is read or changed (docs/architecture.md#tenancy). Made from the rows, so a new one is tested without a change here.
 */
const [own, other] = ['own', 'other'] as const
/** In every text of the other app that a reply could show. No request contains it. */
const planted = 'planted-in-the-other-app'

let server: TestServer
/** What the other app has, by which requests name it. */
let texts: readonly string[]
let nums: readonly number[]
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  for (const app of [own, other]) await server.core.apps.create(callBy('admin'), app, appKeys(app))
  await fill(own, 'text-of-the-own-app')
  const made = await fill(other, planted)
  texts = made.texts
  nums = made.nums
})
afterAll(() => server.close())

const { displayName: _, ...profile } = { ...emptyProfile, mobile: '', email: '' }

/** One of everything. The ids of the two apps differ, except of `shared`. */
async function fill(app: AppId, mark: string) {
  const { core } = server
  const call = callBy('wildfire', app)
  const [uid, robot, thing] = [`${app}-user`, `${app}-robot`, `${app}-thing`]
  for (const one of [uid, 'shared'])
    await core.users.register(callBy('openim', app), [
      { uid: one, displayName: mark, mobile: `1-${one}-${app}`, ex: mark },
    ])
  await core.robots.put(call, robot, {
    ...{ ...profile, displayName: mark, name: robot, owner: uid, callback: '' },
    ...{ secret: `secret of ${robot}`, robotExtra: mark },
  })
  await core.things.put(call, thing, { owners: [uid], extra: mark })
  await core.userCommands.add(call, { uid, type: 1, uuid: `${app}-command`, value: mark, ex: mark })
  await core.clientConfig.set(call, uid, { [`${app}-key`]: mark })
  await core.userValues.put(call, uid, { scope: 1, key: `${app}-value`, value: mark })
  await core.restrictions.set(call, uid, { mute: { reason: mark } })
  await core.pushLabels.addTags(call, uid, [`${app}-tag`])
  // Where anyone may register, a credential of another app is none, and no obstacle.
  const settings = {
    'wildfire.callbacks.userInfo': `https://${mark}.example/`,
    'lanying.registrationOpen': app === own,
  }
  await core.appSettings.set(callBy('admin', app), app, settings)
  const { session } = await core.sessions.signIn(call, wildfireSignIn(uid, `${app}-client`))
  const { session: second } = await core.sessions.signIn(callBy('openim', app), openimSignIn(uid, `${app}-hash`, 'web'))
  const admin = { ...callBy('admin', app), scope: 'root' } as const
  const { key } = await core.adminKeys.create(admin, { label: mark, scope: 'viewer' })
  const note = await core.userNotes.add(admin, uid, mark)
  const user = await core.users.get(app, uid)
  const ids = [uid, robot, thing, 'shared', `num:${user.num}`, session.id, second.id, key.id, note.id, `${app}-client`]
  const rest = [`${app}-command`, `${app}-key`, `${app}-tag`, `1-${uid}-${app}`, app]
  return { texts: [...ids, ...rest].map(String), nums: [user.num, 1] }
}

type Sent = { readonly route: Route; readonly input: unknown }
type Attempt = { listener: string; method: string; path: string; headers: Record<string, string>; body?: unknown }

/** A value of a schema that names `text` and `num` wherever one fits. */
function exampleOf(schema: z.core.JSONSchema.JSONSchema, text: string, num: number): unknown {
  const { type, properties, items, anyOf, oneOf, allOf, enum: choices, const: only } = schema
  if (only !== undefined) return only
  if (choices) return choices[0]
  const [first] = anyOf ?? oneOf ?? allOf ?? []
  if (first && typeof first === 'object') return exampleOf(first, text, num)
  if (properties)
    return Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [
        name,
        typeof one === 'object' ? exampleOf(one, text, num) : text,
      ]),
    )
  if (type === 'array')
    return typeof items === 'object' && !Array.isArray(items) ? [exampleOf(items, text, num)] : [text]
  if (type === 'integer' || type === 'number') return num
  if (type === 'boolean') return true
  return text
}

const inputOf = (input: z.ZodType, text: string, num: number): unknown =>
  exampleOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), text, num)

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

function pathOf(path: string, { params = {}, query = {} }: Parts, text: string): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? text)))
  const pairs = Object.entries(query).filter(([name]) => name !== 'cursor')
  return pairs.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(pairs.map(([name, one]) => [name, String(one)]))}`
}

const split = (route: Route): [method: string, path: string] => {
  const [method = '', path = ''] = route.split(' ')
  return [method, path]
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The requests with each credential of the own app, by dialect. New credentials each time: some requests end their own. */
const attempts: Readonly<
  Record<keyof typeof dialectRows, (sent: Sent, text: string, num: number) => Promise<Attempt[]>>
> = {
  async wildfire({ route, input }) {
    const [method, path] = split(route)
    const timestamp = String(server.clock.now())
    const signed = (secret: string) => ({ nonce: 'n', timestamp, sign: computeSign('n', secret, timestamp) })
    const base = { listener: 'wildfire', method, path, body: input }
    const robot = { rid: 'own-robot', ...signed('secret of own-robot') }
    return [
      { ...base, headers: signed(appKeys(own)['wildfire.secret']) },
      { ...base, headers: robot },
    ]
  },
  async openim({ route, input }) {
    const [method, path] = split(route)
    const secret = appKeys(own)['openim.secret']
    const admin = await openim('/auth/get_admin_token', { secret, userID: 'imAdmin' })
    await openim('/user/user_register', { users: [{ userID: 'own-user', nickname: 'n', faceURL: '' }] }, admin)
    const user = await openim('/auth/get_user_token', { userID: 'own-user', platformID: 1 }, admin)
    const base = { listener: 'openim', method, path, body: input }
    return [admin, user].map((token) => ({ ...base, headers: { operationID: 'op', token } }))
  },
  async lanying({ route, input }, _text, num) {
    const [method, path] = split(route)
    const user = await lanyingToken()
    const query = isRecord(input) ? { query: input } : {}
    const base = { listener: 'lanying', method, path: pathOf(path, query, ''), body: input }
    const admin = appKeys(own)['lanying.adminToken']
    return [
      { app_id: own, 'access-token': admin },
      { app_id: own, 'access-token': admin, user_id: String(num) },
      { app_id: own, 'access-token': user },
      { app_id: other, 'access-token': admin, user_id: String(num) },
      { app_id: other, 'access-token': user },
    ].map((headers) => ({ ...base, headers }))
  },
  async admin({ route, input }, text) {
    const [method, path] = split(route)
    const parts = isRecord(input) ? (input as Parts) : {}
    const { text: secret } = await server.core.adminKeys.create(
      { ...callBy('admin', own), scope: 'root' },
      { label: 'matrix', scope: 'owner' },
    )
    await server.core.adminKeys.authenticate(secret).then(({ id }) => madeKeys.push(id))
    const base = { listener: 'rollcall', method, path: pathOf(path, parts, text), body: parts.body }
    const authorization = `Bearer ${secret}`
    return [
      { ...base, headers: { authorization } },
      { ...base, headers: { authorization, 'rollcall-app': other } },
    ]
  },
}
const madeKeys: string[] = []

async function openim(path: string, body: object, token = ''): Promise<string> {
  const headers = { operationID: 'op', ...(token && { token }) }
  const reply = await fetch(`${server.urls.openim}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return ((await reply.json()) as { data?: { token?: string } }).data?.token ?? ''
}

let named = 0
/** Of a new user of the own app: an operation may delete its caller. */
async function lanyingToken(): Promise<string> {
  const uid = `own-caller-${++named}`
  const call = callBy('lanying', own)
  await server.core.users.register(call, [{ uid }])
  const text = sha256Hex(uid).slice(0, 43)
  const token = { hash: sha256Hex(text), expiresAtMs: Number.MAX_SAFE_INTEGER }
  const asked = { ...wildfireSignIn(uid, `guid-${named}`), dialect: 'lanying', session: 'per_token', token } as const
  await server.core.sessions.signIn(call, { ...asked, exclusiveClientKey: false })
  return text
}

async function send({ listener, method, path, headers, body }: Attempt): Promise<string> {
  const hasBody = method !== 'GET' && body !== undefined
  const sent = { method, headers: { 'content-type': 'application/json', ...headers } }
  const reply = await fetch(`${server.urls[listener]}${path}`, hasBody ? { ...sent, body: JSON.stringify(body) } : sent)
  return reply.text()
}

/** Sign-ins that failed: a caller without any credential adds to them. */
const openTable = 'refusals'

/** Every stored row of the other app. */
function rowsOfOther(): Record<string, string> {
  const database = new Database(join(server.config['data.dir'], 'rollcall.db'), { readonly: true })
  try {
    const tables = database.query<{ name: string }, []>("select name from sqlite_master where type = 'table'").all()
    return Object.fromEntries(
      tables.flatMap(({ name }) => {
        const columns = database.query<{ name: string }, []>(`pragma table_info("${name}")`).all()
        const column = name === 'apps' ? 'id' : columns.find((one) => one.name === 'app')?.name
        if (column === undefined || name === openTable) return []
        const rows = database.query(`select * from "${name}" where "${column}" = ?`).all(other)
        return [
          [
            name,
            rows
              .map((row) => JSON.stringify(row))
              .toSorted()
              .join('\n'),
          ],
        ]
      }),
    )
  } finally {
    database.close()
  }
}

test('the other app has something in the tables that matter', async () => {
  await allNumbered()
  const rows = rowsOfOther()
  const filled = Object.keys(rows).filter((name) => rows[name] !== '')
  for (const name of [
    'users',
    'sessions',
    'devices',
    'tokens',
    'robots',
    'things',
    'admin_keys',
    'app_settings',
    'audit',
  ])
    expect(filled).toContain(name)
})

for (const [dialect, rows] of Object.entries(dialectRows) as [
  keyof typeof dialectRows,
  (typeof dialectRows)['admin'],
][])
  describe(dialect, () => {
    const routes = rows.flatMap(({ routes, input }) => routes.map((route) => [route, input] as const))
    test.each(routes)('%s', async (route, input) => {
      await allNumbered()
      const before = rowsOfOther()
      const seen = new Set<string>()
      for (const [index, text] of texts.entries()) {
        const num = nums[index % nums.length] ?? 1
        const key = JSON.stringify(inputOf(input, text, num))
        if (seen.has(key) && !route.includes('{')) continue
        seen.add(key)
        for (const attempt of await attempts[dialect]({ route, input: inputOf(input, text, num) }, text, num)) {
          const reply = await send(attempt)
          if (reply.includes(planted)) throw new Error(`${route} with ${text} shows: ${reply.slice(0, 500)}`)
        }
        for (const id of madeKeys.splice(0))
          await server.core.adminKeys.revoke({ ...callBy('admin', own), scope: 'root' }, id).catch(() => {})
      }
      expect(rowsOfOther()).toEqual(before)
    })
  })

/** Positions are given to entries of the log after their commit: until then they are in another table. */
async function allNumbered(): Promise<void> {
  while (rowsOfOther().audit_pending !== '') await Bun.sleep(5)
}
