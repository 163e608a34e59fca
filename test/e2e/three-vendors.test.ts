import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { LanyingLink } from '../kit/lanying-link.ts'
import type { OnlineStatus } from '../kit/openim-client.ts'
import { notificationsIn, type OpenimSocket } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { type LinkSignIn, WildfireLink } from '../kit/wildfire-link.ts'

let server: TestServer
let openim: OpenimTestClients
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  openim = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

type Answer = { code: number; data: unknown }
async function lanying(
  method: string,
  path: string,
  body?: unknown,
  as?: { token?: string; num?: number },
): Promise<Answer> {
  const reply = await fetch(`${server.urls.lanying}${path}`, {
    method,
    headers: {
      app_id: 'default',
      'content-type': 'application/json',
      ...(as && { 'access-token': as.token ?? server.config['lanying.adminToken'] }),
      ...(as?.num !== undefined && { user_id: String(as.num) }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return (await reply.json()) as Answer
}

/** A user with a password, known by its number to Lanying and by the same digits to the others. */
type Account = { readonly num: number; readonly uid: string; readonly name: string }
async function register(): Promise<Account> {
  const name = `u${randomUUID().slice(0, 8)}`
  await lanying('POST', '/user/register/v2', { username: name, password: 'secret' })
  const { data } = await lanying('POST', '/token/user', { name, password: 'secret' })
  const { user_id: num } = data as { user_id: number }
  return { num, uid: String(num), name }
}

type Mqtt = { readonly link: WildfireLink; readonly signIn: LinkSignIn }
async function connectMqtt({ uid }: Account, platform = 2): Promise<Mqtt> {
  const clientId = `phone-${uid}`
  const { result } = await server.wildfire('/admin/user/get_token', { userId: uid, clientId, platform })
  const signIn = { userId: uid, clientId, token: (result as { token: string }).token }
  const link = await WildfireLink.open(server.urls.wildfireMqtt ?? '')
  expect((await link.connect(signIn)).code).toBe(0)
  return { link, signIn }
}
async function connectFloo({ num, name }: Account): Promise<LanyingLink> {
  const { data } = await lanying('POST', '/token/user', { name, password: 'secret' })
  const link = await LanyingLink.open(server.urls.lanying ?? '')
  const { token } = data as { token: string }
  expect((await link.provision({ num, token, guid: `web-${num}` })).status.code).toBe(1)
  return link
}
const connectOpenim = ({ uid }: Account) => openim.connect(uid, { platformID: 3 })

type Clients = { readonly mqtt: Mqtt; readonly floo: LanyingLink; readonly openim: OpenimSocket }
async function connectAll(account: Account): Promise<Clients> {
  return { mqtt: await connectMqtt(account), floo: await connectFloo(account), openim: await connectOpenim(account) }
}

/** The platforms on which each backend sees the user online, in its own numbers. */
async function seen({ uid, num }: Account) {
  const { result } = await server.wildfire('/admin/user/onlinestatus', { userId: uid })
  const { sessions } = result as { sessions: { status: number; platform: number }[] }
  const [status] = await openim.api.online(uid)
  const devices = (await lanying('GET', '/user/device/list', undefined, { num })).data as { user_agent: string }[]
  return {
    wildfire: sessions.flatMap((one) => (one.status === 0 ? one.platform : [])).sort(),
    openim: (status as OnlineStatus).detailPlatformStatus.map(({ platformID }) => platformID).sort(),
    lanying: devices.map(({ user_agent }) => user_agent).sort(),
  }
}
const everywhere = {
  wildfire: [2, 3, 5],
  openim: [2, 3, 5],
  lanying: ['Web', 'openim', 'wildfire'],
}
const nowhere = { wildfire: [], openim: [] }

const rofl = ({ link }: Mqtt) => link.packet(({ body }) => body.toString('hex') === '0004524f464c31')
/** Each client is told in its own protocol that it was ended, and how. */
async function toldAll({ mqtt, floo, openim }: Clients, notice: number): Promise<void> {
  await rofl(mqtt)
  await floo.notice(notice)
  await openim.push(2002)
  await Promise.all([floo.closed, openim.closed])
}

describe('one user with an app of each vendor', () => {
  test('each backend sees all three, and in which of them it is in the background', async () => {
    const account = await register()
    const clients = await connectAll(account)
    expect(await seen(account)).toEqual(everywhere)
    const request = Buffer.concat([
      Buffer.from([0x0a, account.uid.length]),
      Buffer.from(account.uid),
      Buffer.from([0x10, 1]),
    ])
    await clients.openim.request(2004, request)
    const [status] = await openim.api.online(account.uid)
    expect(
      status?.detailPlatformStatus.map(({ platformID, isBackground }) => [platformID, isBackground]).sort(),
    ).toEqual([
      [2, false],
      [3, true],
      [5, false],
    ])
  })

  const kicks: [string, (account: Account) => Promise<unknown>][] = [
    ['WildfireChat', ({ uid }) => server.wildfire('/admin/user/kickoff_client', { first: uid })],
    ['Lanying', ({ num }) => lanying('POST', '/user/kick', {}, { num })],
  ]
  test.each(kicks)('a kick of all through %s ends them in their own words, and they may come back', async (_, kick) => {
    const account = await register()
    const clients = await connectAll(account)
    await kick(account)
    expect(await seen(account)).toMatchObject(nowhere)
    await toldAll(clients, 5)
    await connectAll(account)
    expect(await seen(account)).toEqual(everywhere)
  })

  test('OpenIM ends what it shows on one platform: the app of another vendor', async () => {
    const account = await register()
    const clients = await connectAll(account)
    await openim.api.call('/auth/force_logout', { userID: account.uid, platformID: 2 })
    expect(await seen(account)).toMatchObject({ wildfire: [3, 5], openim: [3, 5] })
    await rofl(clients.mqtt)
    await openim.api.call('/auth/force_logout', { userID: account.uid, platformID: 5 })
    await clients.floo.notice(5)
    expect(await seen(account)).toMatchObject({ wildfire: [3], openim: [3] })
    expect(clients.openim.pushes.some(({ reqIdentifier }) => reqIdentifier === 2002)).toBe(false)
  })

  test('one device is ended by the name that the backend has for it', async () => {
    const account = await register()
    const clients = await connectAll(account)
    await server.wildfire('/admin/user/kickoff_client', { first: account.uid, second: `web-${account.num}` })
    await clients.floo.notice(5)
    const devices = (await lanying('GET', '/user/device/list', undefined, { num: account.num })).data as {
      device_sn: number
      user_agent: string
    }[]
    const sn = devices.find(({ user_agent }) => user_agent === 'openim')?.device_sn
    await lanying('POST', '/user/kick', { device_sn: sn }, { num: account.num })
    await clients.openim.push(2002)
    expect(await seen(account)).toMatchObject({ wildfire: [2], openim: [2] })
  })

  test('a ban ends all: without notice, frozen, do not reconnect; after it WildfireChat’s session works again', async () => {
    const account = await register()
    const clients = await connectAll(account)
    await lanying('PUT', '/user/disable', { list: [account.num] }, {})
    expect(await seen(account)).toMatchObject(nowhere)
    await clients.mqtt.link.closed
    expect(clients.mqtt.link.packets.filter(({ first, body }) => first === 0x30 && body.includes('ROFL'))).toEqual([])
    await clients.floo.notice(2)
    await clients.openim.push(2002)
    await server.wildfire('/admin/user/update_block_status', { userId: account.uid, status: 0 })
    const again = await WildfireLink.open(server.urls.wildfireMqtt ?? '')
    expect((await again.connect(clients.mqtt.signIn)).code).toBe(0)
    await connectFloo(account)
    await connectOpenim(account)
    expect(await seen(account)).toEqual(everywhere)
  })

  test('a password change ends Lanying’s alone', async () => {
    const account = await register()
    const clients = await connectAll(account)
    await lanying('POST', '/user/change_password_admin', { password: 'other' }, { num: account.num })
    await clients.floo.notice(1)
    expect(await seen(account)).toMatchObject({ wildfire: [2, 3], openim: [2, 3] })
  })

  test('a deletion ends all', async () => {
    const account = await register()
    const clients = await connectAll(account)
    await openim.api.call('/user/get_users_info', { userIDs: [account.uid] })
    await server.wildfire('/admin/user/destroy', { userId: account.uid })
    await toldAll(clients, 3)
    const [status] = await openim.api.online(account.uid)
    expect(status?.detailPlatformStatus ?? []).toEqual([])
  })

  test('a changed profile reaches all three', async () => {
    const account = await register()
    const clients = await connectAll(account)
    const userInfo = { userID: account.uid, nickname: 'Ann' }
    await openim.api.call('/user/update_user_info_ex', { userInfo })
    await clients.mqtt.link.packet(({ body }) => body.toString('hex') === '000355494e0000000000000000')
    await clients.floo.notice(6)
    const push = await clients.openim.push(2001)
    expect(notificationsIn(push).map(({ contentType }) => contentType)).toContain(1303)
  })

  test('an app is told of the others: computers on WildfireChat, every device on Lanying', async () => {
    const account = await register()
    const mqtt = await connectMqtt(account)
    const floo = await connectFloo(account)
    await mqtt.link.packet(({ body }) => body.toString('hex').startsWith('0002554e'))
    const computer = await connectOpenim(account)
    expect((await floo.notice(7)).fromSN).toBe(3)
    computer.close()
    expect((await floo.notice(8)).fromSN).toBe(3)
  })
})

test('three users, each in the app of one vendor: every backend sees every one', async () => {
  const [ann, bob, cid] = await Promise.all([register(), register(), register()])
  const watcher = await openim.connect(await openim.registerUser())
  expect(await watcher.subscribe([ann.uid, bob.uid, cid.uid])).toEqual({ [ann.uid]: [], [bob.uid]: [], [cid.uid]: [] })
  const mqtt = await connectMqtt(ann)
  const floo = await connectFloo(bob)
  await connectOpenim(cid)
  expect([(await seen(ann)).wildfire, (await seen(bob)).wildfire, (await seen(cid)).wildfire]).toEqual([[2], [5], [3]])
  expect([(await seen(ann)).openim, (await seen(bob)).openim, (await seen(cid)).openim]).toEqual([[2], [5], [3]])
  const online = await watcher.subscribe([ann.uid, bob.uid, cid.uid])
  expect(online).toEqual({ [ann.uid]: [2], [bob.uid]: [5], [cid.uid]: [3] })
  mqtt.link.end()
  floo.end()
  await Promise.all([mqtt.link.closed, floo.closed])
  expect([(await seen(ann)).openim, (await seen(bob)).openim, (await seen(cid)).openim]).toEqual([[], [], [3]])
})

test('a stop closes the apps of all three', async () => {
  const stopping = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  const [was, wasOpenim] = [server, openim]
  server = stopping
  openim = await openimTestClients({ urls: stopping.urls, secret: stopping.config['openim.secret'] })
  try {
    const { mqtt, floo, openim: socket } = await connectAll(await register())
    await stopping.close()
    await Promise.all([mqtt.link.closed, floo.closed, socket.closed])
    expect(mqtt.link.packets.some(({ body }) => body.includes('ROFL'))).toBe(false)
    // What it may be told of the others: that they came, went or are new.
    expect(floo.notices.filter((type) => ![7, 8, 9].includes(type))).toEqual([])
    expect(socket.pushes.some(({ reqIdentifier }) => reqIdentifier === 2002)).toBe(false)
  } finally {
    server = was
    openim = wasOpenim
  }
})
