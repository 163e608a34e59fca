import { afterAll, beforeAll, expect, test } from 'bun:test'
import { builtInDialects } from '../../src/app/wiring/dialects.ts'
import { systemIds } from '../../src/core/ids.ts'
import { type OpenimClient, openimClient } from '../kit/openim-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { toyClient } from './client.ts'
import { toyModule } from './module.ts'
import { codes } from './rest.ts'

/** A dialect is one folder and one entry in the list that the server is started with. */

const secret = systemIds.hex(16)
let server: TestServer
let toy: ReturnType<typeof toyClient>
let openim: OpenimClient
beforeAll(async () => {
  server = await startTestServer({ dialects: [...builtInDialects, toyModule(secret)] })
  toy = toyClient(server.urls.toy ?? '', secret)
  openim = await openimClient({ url: server.urls.openim ?? '', secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

let made = 0
/** Registers a user through the toy's row and signs it in. */
async function newUser() {
  const uid = `toy-user-${++made}`
  expect(await toy.call('/toy/users', { uid, nick: `nick of ${uid}` })).toMatchObject({ toy: 'ok', result: { uid } })
  return { uid, token: await toy.token(uid) }
}

/** An answer of the admin API. */
async function admin(path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${server.config['rollcall.adminKey']}` }
  return (await fetch(`${server.urls.rollcall}${path}`, { headers })).json()
}

const wildfireStatus = async (userId: string) =>
  ((await server.wildfire('/admin/user/onlinestatus', { userId })).result as { sessions: unknown[] }).sessions

test('who it registers is a user of the other dialects', async () => {
  const { uid } = await newUser()
  expect(await server.wildfire('/admin/user/get_info', { userId: uid })).toMatchObject({
    code: 0,
    result: { userId: uid, displayName: `nick of ${uid}` },
  })
  expect(await openim.call('/user/get_users_info', { userIDs: [uid] })).toMatchObject({
    data: { usersInfo: [{ userID: uid, nickname: `nick of ${uid}` }] },
  })
})

test('a failure has the number of its own table; another secret opens nothing', async () => {
  const { uid } = await newUser()
  expect(await toy.call('/toy/users', { uid })).toMatchObject({ toy: codes['user.exists'] })
  const other = toyClient(server.urls.toy ?? '', server.config['openim.secret'])
  expect(await other.call('/toy/users', { uid: 'nobody' })).toMatchObject({ toy: codes['auth.rejected'] })
})

test('its client is online in the other dialects, and offline when they kick it', async () => {
  const { uid, token } = await newUser()
  const socket = await toy.connect(token)
  expect(socket.lines).toEqual([`hello ${uid}`])
  expect(await openim.online(uid)).toMatchObject([{ status: 1, detailPlatformStatus: [{ platformID: 5, token: '' }] }])
  expect(await wildfireStatus(uid)).toMatchObject([{ clientId: `toy of ${uid}`, platform: 5, status: 0 }])

  await server.wildfire('/admin/user/kickoff_client', { first: uid, second: `toy of ${uid}` })
  expect(await openim.online(uid)).toMatchObject([{ status: 0 }])
  await socket.closed
  expect(socket.lines.at(-1)).toBe('closed kicked')
  expect((await toy.connect(token)).lines).toEqual(['refused token.ended'])

  const next = await toy.connect(await toy.token(uid))
  expect((await openim.call('/auth/force_logout', { userID: uid, platformID: 5 })).errCode).toBe(0)
  expect(await wildfireStatus(uid)).toEqual([])
  await next.closed
  expect(next.lines).toEqual([`hello ${uid}`, 'closed kicked'])
})

test('its admission policy decides, and is explained', async () => {
  const { uid, token } = await newUser()
  const first = await toy.connect(token)
  expect(await admin(`/v1/users/${uid}/admission?dialect=toy&platform=ios`)).toMatchObject({
    issue: { policy: 'toy', endedSessionIds: [expect.any(String)] },
  })
  const second = await toy.connect(await toy.token(uid))
  await first.closed
  expect(first.lines.at(-1)).toMatch(/^closed /)
  expect(second.lines).toEqual([`hello ${uid}`])
})

test('a ban closes its connection; its token survives, as its traits say', async () => {
  const { uid, token } = await newUser()
  const openimToken = await openim.token(uid, 1)
  const socket = await toy.connect(token)
  await server.wildfire('/admin/user/update_block_status', { userId: uid, status: 2 })
  await socket.closed
  expect(socket.lines.at(-1)).toBe('closed banned')
  expect((await toy.connect(token)).lines).toEqual(['refused user.banned'])
  await server.wildfire('/admin/user/update_block_status', { userId: uid, status: 0 })
  expect((await toy.connect(token)).lines).toEqual([`hello ${uid}`])
  expect(await openim.call('/auth/parse_token', { token: openimToken })).toMatchObject({ errCode: 1506 })
})

test('its push rule withholds, and a kick leaves its push token, as its traits say', async () => {
  const { uid } = await newUser()
  const preview = async () =>
    ((await admin(`/v1/users/${uid}/push/preview`)) as { devices: Record<string, unknown>[] }).devices
  await toy.call('/toy/badges', { uid, badge: 98, pushToken: `push ${uid}` })
  expect(await preview()).toMatchObject([{ dialect: 'toy', push: true, rule: 'device.offline' }])
  await toy.call('/toy/badges', { uid, badge: 99, pushToken: `push ${uid}` })
  expect(await preview()).toMatchObject([{ push: false, rule: 'toy.fullBadge', meaning: 'the badge is 99 or more' }])
  await toy.call('/toy/badges', { uid, badge: 0, pushToken: `push ${uid}` })
  await server.wildfire('/admin/user/kickoff_client', { first: uid, second: `toy of ${uid}` })
  expect(await preview()).toMatchObject([{ push: false, rule: 'device.signedOut' }])
  await toy.token(uid)
  expect(await preview()).toMatchObject([{ push: true, rule: 'device.offline' }])
})

test('the reference and the metrics show it', async () => {
  const reference = (await (await fetch(`${server.urls.rollcall}/openapi.json`)).json()) as {
    paths: Record<string, unknown>
  }
  expect(Object.keys(reference.paths)).toContain('/toy/users')
  expect(await (await fetch(`${server.urls.rollcall}/`)).text()).toContain('/openapi/toy.json')
  expect(await (await fetch(`${server.urls.rollcall}/metrics`)).text()).toContain('listener="toyGateway"')
})
