import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptySdkStorage, LanyingSdk } from '../kit/lanying-sdk.ts'
import { type LanyingUsers, lanyingUsers } from '../kit/lanying-users.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let users: LanyingUsers
const clients: LanyingSdk[] = []
let ann: { name: string; num: number }
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  users = lanyingUsers(server)
})
afterAll(() => server.close())
beforeEach(async () => {
  ann = await users.signIn()
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})

function sdk(storage = emptySdkStorage(), at = server): LanyingSdk {
  const client = new LanyingSdk(`${at.urls.lanying}/v2/app_dns`, 'default', storage)
  clients.push(client)
  return client
}
async function signedIn(storage = emptySdkStorage()): Promise<LanyingSdk> {
  const client = sdk(storage)
  await client.login(ann.name, 'secret')
  await client.untilKind('loginSuccess')
  return client
}
const devices = async () =>
  (await users.asAdmin('GET', '/user/device/list', undefined, ann.num)).data as { device_sn: number }[]

test('it signs in, is online, and its heartbeats are answered', async () => {
  const client = await signedIn()
  expect(await client.untilKind('unread')).toEqual({ kind: 'unread', code: 1 })
  expect([client.storage.deviceSN, await users.onlineOf(ann)]).toEqual([1, [0]])
  const from = client.events.length
  client.heartbeat()
  await client.untilKind('unread', from)
  expect(client.events.map(({ kind }) => kind)).not.toContain('loginFail')
})

test('after a kick it comes back without its token, is refused with 9, and does not sign in again by itself', async () => {
  const client = await signedIn()
  await users.asAdmin('POST', '/user/kick', {}, ann.num)
  expect(await users.onlineOf(ann)).not.toContain(0)
  expect(await client.untilKind('notice')).toMatchObject({ type: 5 })
  expect(await client.untilKind('loginFail')).toMatchObject({ code: 9 })
  expect(client.events.filter(({ kind }) => kind === 'action')).toEqual([
    { kind: 'action', action: 'relogin_manually' },
  ])
  expect(client.events).toContainEqual({ kind: 'disconnect', reason: 'io server disconnect' })
  await client.login(ann.name, 'secret')
  expect(
    await client.untilKind(
      'loginSuccess',
      client.events.findIndex(({ kind }) => kind === 'loginFail'),
    ),
  ).toEqual({
    kind: 'loginSuccess',
    deviceSN: 1,
  })
})

test('a kick of one device leaves the other, which learns that it left', async () => {
  const [first, second] = [await signedIn(), await signedIn()]
  expect(second.storage.deviceSN).toBe(2)
  const { token } = first.storage
  await users.call('POST', '/user/kick', { device_sn: 2 }, token)
  expect(await second.untilKind('notice')).toMatchObject({ type: 5 })
  await first.until((event) => event.kind === 'notice' && event.type === 8 && event.deviceSN === 2)
  expect([first.isConnected, first.storage.token]).toEqual([true, token])
})

test('two tabs share a guid: the older one is told, stays offline, and no device is added', async () => {
  const storage = emptySdkStorage()
  const older = await signedIn(storage)
  const newer = sdk({ ...storage })
  newer.connect(await newer.socketUrl())
  await newer.untilKind('loginSuccess')
  expect(await older.untilKind('notice')).toMatchObject({ type: 4 })
  expect(await older.untilKind('disconnect')).toMatchObject({ reason: 'io server disconnect' })
  // Longer than it waits before it comes back.
  await Bun.sleep(100)
  expect([older.isConnected, newer.isConnected]).toEqual([false, true])
  expect(older.storage.token).toBe(storage.token)
  expect((await devices()).map(({ device_sn }) => device_sn)).toEqual([1])
  expect(await users.onlineOf(ann)).toEqual([0])
})

describe('what ends it for good', () => {
  const ends: [string, number, number, () => Promise<unknown>][] = [
    ['a ban', 2, 9, () => users.asAdmin('PUT', '/user/disable', { list: [ann.num] })],
    ['a deletion', 3, 9, () => users.asAdmin('POST', '/user/delete', {}, ann.num)],
    ['a new password', 1, 9, () => users.asAdmin('POST', '/user/change_password_admin', { password: 'x' }, ann.num)],
    ['its removal', 10, 9, () => users.asAdmin('POST', '/user/device/remove', { device_sn: 1 }, ann.num)],
  ]
  test.each(ends)('%s: notice %p, then status %p', async (_, type, code, end) => {
    const client = await signedIn()
    await end()
    expect(await client.untilKind('notice')).toMatchObject({ type })
    expect(await client.untilKind('loginFail')).toMatchObject({ code })
    expect(client.events).not.toContainEqual({ kind: 'action', action: 'relogin' })
  })
})

test('it learns of a changed profile and of pushes', async () => {
  const client = await signedIn()
  await users.asAdmin('POST', '/user/nickname', { nick_name: 'Ann' }, ann.num)
  await client.until((event) => event.kind === 'notice' && event.type === 6)
  await users.asAdmin('POST', '/push/notify', { audience: { user_id: [ann.num] }, message: { body: 'b' } })
  await client.untilKind('push')
})

test('a server that is drained lets it go, and it is back when the server is', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-sdk-'))
  const settings = { 'passwords.memoryKiB': 1024 }
  const first = await startTestServer({ dataDir, settings })
  const port = new URL(first.urls.lanying ?? '').port
  const { name } = await lanyingUsers(first).signIn()
  const client = sdk(emptySdkStorage(), first)
  await client.login(name, 'secret')
  await client.untilKind('loginSuccess')
  const from = client.events.length
  await first.close()
  await client.untilKind('disconnect', from)
  const second = await startTestServer({ dataDir, settings: { ...settings, 'lanying.port': Number(port) } })
  expect(await client.untilKind('loginSuccess', from)).toMatchObject({ deviceSN: 1 })
  expect(client.events.map(({ kind }) => kind)).not.toContain('notice')
  client.close()
  await second.close()
  rmSync(dataDir, { recursive: true })
})
