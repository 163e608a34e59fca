import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { UserId } from '../../src/core/values.ts'
import { adminAudience, makeAuthCode, robotAudience } from '../../src/dialects/wildfire/auth-code.ts'
import { callBy } from '../kit/core.ts'
import { dialectRows } from '../kit/dialect-rows.ts'
import { lanyingClient, password } from '../kit/lanying-client.ts'
import { openimClient } from '../kit/openim-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

/** Whose credential it is, and a call that shows it and resolves with the vendor's code. */
type Held = { readonly holder: UserId; readonly show: () => Promise<number> }
type Credential = {
  readonly hold: (server: TestServer) => Promise<Held>
  readonly accepted: number
  readonly refused: number
}

const robotSecret = 'the secret of the robot'

/** Every kind of credential that has a holder; `auth` kinds are named as the authenticators of the dialect's rows. */
const credentials: Record<string, Record<string, Credential>> = {
  wildfire: {
    robot: { hold: robot, accepted: 0, refused: 245 },
    'auth code of a user, shown by a server': { hold: codeForServer, accepted: 0, refused: 245 },
    'auth code of a user, shown by a robot': { hold: codeForRobot, accepted: 0, refused: 245 },
  },
  openim: {
    token: { hold: userToken, accepted: 0, refused: 1506 },
    validTokenOrOpen: { hold: callersToken, accepted: 0, refused: 1506 },
    tokenOrOpen: { hold: adminToken, accepted: 0, refused: 1506 },
    'the secret, for an administrator token': { hold: adminSecret, accepted: 0, refused: 1002 },
    'the secret, for an administrator token of the older clients': {
      hold: olderAdminSecret,
      accepted: 0,
      refused: 1002,
    },
  },
  lanying: {
    any: { hold: lanyingToken('GET /app/user/name_check?username=free_name'), accepted: 200, refused: 402 },
    self: { hold: lanyingToken('GET /user/profile'), accepted: 200, refused: 402 },
    'a password': { hold: lanyingPassword, accepted: 200, refused: 10010 },
  },
  admin: {},
}
/** Authenticators of credentials that belong to an app, or to no one. */
const withoutHolder: Record<string, readonly string[]> = {
  wildfire: ['server', 'channel', 'open'],
  openim: ['open'],
  lanying: ['app', 'public', 'open'],
  admin: ['viewer', 'operator', 'owner', 'root'],
}

test.each(Object.entries(dialectRows))('%s: each authenticator is in one of the two tables', (dialect, rows) => {
  const known = new Set([...Object.keys(credentials[dialect] ?? {}), ...(withoutHolder[dialect] ?? [])])
  expect(rows.map(({ auth }) => auth).filter((auth) => !known.has(auth))).toEqual([])
})

describe.each(Object.entries(credentials))('%s: refused while its user is banned', (_, kinds) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  test.each(Object.entries(kinds))('%s', async (_, { hold, accepted, refused }) => {
    const { holder, show } = await hold(server)
    expect(await show()).toBe(accepted)
    await server.core.restrictions.set(byKey, holder, { ban: {} })
    try {
      expect(await show()).toBe(refused)
    } finally {
      await server.core.restrictions.set(byKey, holder, { ban: false })
    }
  })
})

const byKey = callBy('admin')

async function robotCall(server: TestServer, path: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json', rid: 'bot', ...wildfireHeaders(robotSecret, server.clock) }
  const url = (server.urls.wildfire ?? '') + path
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return ((await response.json()) as { code: number }).code
}

async function createRobot(server: TestServer): Promise<void> {
  const { code } = await server.wildfire('/admin/robot/create', { userId: 'bot', name: 'bot', secret: robotSecret })
  expect(code).toBe(0)
}

async function robot(server: TestServer): Promise<Held> {
  await createRobot(server)
  return { holder: 'bot', show: () => robotCall(server, '/robot/profile', {}) }
}

async function codeForServer(server: TestServer): Promise<Held> {
  const secret = server.config['wildfire.secret']
  const authCode = makeAuthCode('ann', adminAudience(secret), server.clock.now())
  return {
    holder: 'ann',
    show: async () => (await server.wildfire('/admin/user/app_get_user_info', { authCode })).code,
  }
}

async function codeForRobot(server: TestServer): Promise<Held> {
  await createRobot(server)
  const authCode = makeAuthCode('ann', robotAudience('bot', robotSecret), server.clock.now())
  return { holder: 'ann', show: () => robotCall(server, '/robot/application/get_user_info', { authCode }) }
}

const openimOf = ({ urls, config }: TestServer) =>
  openimClient({ url: urls.openim ?? '', secret: config['openim.secret'] })

async function userToken(server: TestServer): Promise<Held> {
  const client = await openimOf(server)
  await client.register('ann')
  const token = await client.token('ann', 1)
  const show = async () => (await client.call('/user/get_users_info', { userIDs: ['ann'] }, token)).errCode
  return { holder: 'ann', show }
}

/** The token that is parsed is the caller's own. */
async function callersToken(server: TestServer): Promise<Held> {
  const client = await openimOf(server)
  await client.register('carol')
  const token = await client.token('carol', 1)
  return { holder: 'carol', show: async () => (await client.call('/auth/parse_token', { token }, token)).errCode }
}

async function adminToken(server: TestServer): Promise<Held> {
  const client = await openimOf(server)
  await client.register('bob')
  const body = { userID: 'bob', platformID: 1 }
  return { holder: 'imAdmin', show: async () => (await client.call('/auth/user_token', body)).errCode }
}

async function adminSecret(server: TestServer): Promise<Held> {
  const client = await openimOf(server)
  const body = { secret: server.config['openim.secret'], userID: 'imAdmin' }
  return { holder: 'imAdmin', show: async () => (await client.call('/auth/get_admin_token', body, '')).errCode }
}

async function olderAdminSecret(server: TestServer): Promise<Held> {
  const client = await openimOf(server)
  const body = { secret: server.config['openim.secret'], userID: 'imAdmin', platformID: 1 }
  return { holder: 'imAdmin', show: async () => (await client.call('/auth/user_token', body, '')).errCode }
}

function lanyingToken(route: string): Credential['hold'] {
  return async (server) => {
    const client = lanyingClient(server)
    const name = `name${server.core.context.ids.hex(4)}`
    const num = await client.register(name)
    const { token } = await client.logIn(name)
    return { holder: String(num), show: async () => (await client.call(route, { token })).code }
  }
}

async function lanyingPassword(server: TestServer): Promise<Held> {
  const client = lanyingClient(server)
  const num = await client.register('carol_1')
  const show = async () => (await client.call('POST /token/user', 'none', { name: 'carol_1', password })).code
  return { holder: String(num), show }
}
