import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { bodyBytesMax, type CredentialClass } from '../../src/dialects/kit/bounds.ts'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/** How long a body may be depends on what the caller proved, also where one row takes users and administrators. */
let server: TestServer
let openimAdmin: string
let openimUser: string
let lanyingUser: { token: string; user_id: number }

beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  await server.wildfire('/admin/robot/create', { userId: 'robot', name: 'robot', secret: 'its secret', owner: 'ann' })
  const asked = { secret: server.config['openim.secret'], userID: server.config['openim.adminUserId'] }
  openimAdmin = tokenIn(await openim('/auth/get_admin_token', '', asked))
  await openim('/user/user_register', openimAdmin, { users: [{ userID: 'ann', nickname: 'Ann' }] })
  openimUser = tokenIn(await openim('/auth/get_user_token', openimAdmin, { userID: 'ann', platformID: 1 }))
  const login = { username: 'bob_the_user', password: 'secret 1' }
  await lanying('/user/register/v2', {}, login)
  const signedIn = await lanying('/token/user', {}, { name: login.username, password: login.password })
  lanyingUser = (signedIn as { data: typeof lanyingUser }).data
})
afterAll(() => server.close())

const tokenIn = (answer: unknown): string => (answer as { data: { token: string } }).data.token

async function post(listener: string, path: string, headers: Record<string, string>, body: unknown): Promise<unknown> {
  const sent = { method: 'POST', headers, body: JSON.stringify(body) }
  return (await fetch((server.urls[listener] ?? '') + path, sent)).json()
}
const openim = (path: string, token: string, body: unknown) =>
  post('openim', path, { operationID: 'op', ...(token && { token }) }, body)
const lanying = (path: string, headers: Record<string, string>, body: unknown) =>
  post('lanying', path, { app_id: server.config['lanying.appId'], ...headers }, body)

/** `body` with a surplus field that makes it as long as the class allows, and one byte more. */
function atTheBound(body: object, credential: CredentialClass): [longest: unknown, over: unknown] {
  const rest = JSON.stringify({ ...body, surplus: '' }).length
  const surplus = 'x'.repeat(bodyBytesMax[credential] - rest)
  return [
    { ...body, surplus },
    { ...body, surplus: `${surplus}x` },
  ]
}

type Case = [who: string, credential: CredentialClass, body: object, send: (body: unknown) => Promise<unknown>]

const robotHeaders = () => {
  const timestamp = String(server.clock.now())
  return { rid: 'robot', nonce: 'n', timestamp, sign: computeSign('n', 'its secret', timestamp) }
}

const cases: [...Case, ok: number | string, over: number][] = [
  [
    'WildfireChat’s signed call',
    'server',
    { userId: 'ann' },
    (body) => server.wildfire('/admin/user/check_block_status', body),
    0,
    251,
  ],
  [
    'a robot',
    'user',
    { userId: 'robot' },
    (body) => post('wildfire', '/robot/user_info', robotHeaders(), body),
    0,
    251,
  ],
  [
    'an OpenIM admin token',
    'server',
    { userIDs: ['ann'] },
    (body) => openim('/user/get_users_info', openimAdmin, body),
    0,
    1001,
  ],
  [
    'an OpenIM user token on the same row',
    'user',
    { userIDs: ['ann'] },
    (body) => openim('/user/get_users_info', openimUser, body),
    0,
    1001,
  ],
  [
    'OpenIM without a token',
    'none',
    { secret: 'wrong', userID: 'ann' },
    (body) => openim('/auth/get_admin_token', '', body),
    1002,
    1001,
  ],
  [
    'Lanying’s admin token',
    'server',
    { nick_name: 'B' },
    (body) =>
      lanying(
        '/user/profile',
        { 'access-token': server.config['lanying.adminToken'], user_id: String(lanyingUser.user_id) },
        body,
      ),
    200,
    10002,
  ],
  [
    'a Lanying user token on the same row',
    'user',
    { nick_name: 'B' },
    (body) => lanying('/user/profile', { 'access-token': lanyingUser.token }, body),
    200,
    10002,
  ],
  [
    'Lanying without a token',
    'none',
    { name: 'bob_the_user', password: 'wrong' },
    (body) => lanying('/token/user', {}, body),
    402,
    10002,
  ],
  [
    'a Lanying user token on a public row',
    'none',
    { name: 'bob_the_user', password: 'wrong' },
    (body) => lanying('/token/user', { 'access-token': lanyingUser.token }, body),
    402,
    10002,
  ],
  [
    'an admin key',
    'server',
    { userId: 'ann' },
    (body) =>
      post(
        'rollcall',
        '/v1/wildfire/auth-codes',
        { authorization: `Bearer ${server.config['rollcall.adminKey']}` },
        body,
      ),
    // It is read, and has a field that the operation does not know.
    'request.invalid',
    413,
  ],
]

/** Of any vendor's envelope. */
const codeOf = (answer: unknown): unknown => {
  const { code, errCode } = answer as { code?: number | string; errCode?: number }
  if (code === 'request.too_large') return 413
  return code ?? errCode ?? 0
}

describe('the longest body of', () => {
  test.each(cases)('%s is that of class %s', async (_who, credential, body, send, ok, over) => {
    const [longest, longer] = atTheBound(body, credential)
    expect([codeOf(await send(longest)), codeOf(await send(longer))]).toEqual([ok, over])
  })
})
