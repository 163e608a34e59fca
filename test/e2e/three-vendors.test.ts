import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { OnlineStatus } from '../kit/openim-client.ts'
import { notificationsIn } from '../kit/openim-socket.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { type Account, type Clients, type Mqtt, ThreeVendors } from '../kit/three-vendors.ts'

let server: TestServer
let vendors: ThreeVendors
const vendorsOf = ({ urls, config }: TestServer) =>
  ThreeVendors.on({
    urls,
    wildfireSecret: config['wildfire.secret'],
    openimSecret: config['openim.secret'],
    lanyingToken: config['lanying.adminToken'],
  })
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  vendors = await vendorsOf(server)
})
afterAll(() => server.close())

/** The platforms on which each backend sees the user online, in its own numbers. */
async function seen({ uid, num }: Account) {
  const { result } = await vendors.wildfire('/admin/user/onlinestatus', { userId: uid })
  const { sessions } = result as { sessions: { status: number; platform: number }[] }
  const [status] = await vendors.openim.api.online(uid)
  const devices = (await vendors.lanying('GET', '/user/device/list', undefined, { num })).data as {
    user_agent: string
  }[]
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
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    expect(await seen(account)).toEqual(everywhere)
    const request = Buffer.concat([
      Buffer.from([0x0a, account.uid.length]),
      Buffer.from(account.uid),
      Buffer.from([0x10, 1]),
    ])
    await clients.openim.request(2004, request)
    const [status] = await vendors.openim.api.online(account.uid)
    expect(
      status?.detailPlatformStatus.map(({ platformID, isBackground }) => [platformID, isBackground]).sort(),
    ).toEqual([
      [2, false],
      [3, true],
      [5, false],
    ])
  })

  const kicks: [string, (account: Account) => Promise<unknown>][] = [
    ['WildfireChat', ({ uid }) => vendors.wildfire('/admin/user/kickoff_client', { first: uid })],
    ['Lanying', ({ num }) => vendors.lanying('POST', '/user/kick', {}, { num })],
  ]
  test.each(kicks)('a kick of all through %s ends them in their own words, and they may come back', async (_, kick) => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    await kick(account)
    expect(await seen(account)).toMatchObject(nowhere)
    await toldAll(clients, 5)
    await vendors.connectAll(account)
    expect(await seen(account)).toEqual(everywhere)
  })

  test('OpenIM ends what it shows on one platform: the app of another vendor', async () => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    await vendors.openim.api.call('/auth/force_logout', { userID: account.uid, platformID: 2 })
    expect(await seen(account)).toMatchObject({ wildfire: [3, 5], openim: [3, 5] })
    await rofl(clients.mqtt)
    await vendors.openim.api.call('/auth/force_logout', { userID: account.uid, platformID: 5 })
    await clients.floo.notice(5)
    expect(await seen(account)).toMatchObject({ wildfire: [3], openim: [3] })
    expect(clients.openim.pushes.some(({ reqIdentifier }) => reqIdentifier === 2002)).toBe(false)
  })

  test('one device is ended by the name that the backend has for it', async () => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    await vendors.wildfire('/admin/user/kickoff_client', { first: account.uid, second: `web-${account.num}` })
    await clients.floo.notice(5)
    const devices = (await vendors.lanying('GET', '/user/device/list', undefined, { num: account.num })).data as {
      device_sn: number
      user_agent: string
    }[]
    const sn = devices.find(({ user_agent }) => user_agent === 'openim')?.device_sn
    await vendors.lanying('POST', '/user/kick', { device_sn: sn }, { num: account.num })
    await clients.openim.push(2002)
    expect(await seen(account)).toMatchObject({ wildfire: [2], openim: [2] })
  })

  test('a ban ends all: without notice, frozen, do not reconnect; after it WildfireChat’s session works again', async () => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    await vendors.lanying('PUT', '/user/disable', { list: [account.num] }, {})
    expect(await seen(account)).toMatchObject(nowhere)
    await clients.mqtt.link.closed
    expect(clients.mqtt.link.packets.filter(({ first, body }) => first === 0x30 && body.includes('ROFL'))).toEqual([])
    await clients.floo.notice(2)
    await clients.openim.push(2002)
    await vendors.wildfire('/admin/user/update_block_status', { userId: account.uid, status: 0 })
    const again = await vendors.wildfireLink()
    expect((await again.connect(clients.mqtt.signIn)).code).toBe(0)
    await vendors.connectFloo(account)
    await vendors.connectOpenim(account)
    expect(await seen(account)).toEqual(everywhere)
  })

  test('a password change ends Lanying’s alone', async () => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    await vendors.lanying('POST', '/user/change_password_admin', { password: 'other' }, { num: account.num })
    await clients.floo.notice(1)
    expect(await seen(account)).toMatchObject({ wildfire: [2, 3], openim: [2, 3] })
  })

  test('a deletion ends all', async () => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    await vendors.openim.api.call('/user/get_users_info', { userIDs: [account.uid] })
    await vendors.wildfire('/admin/user/destroy', { userId: account.uid })
    await toldAll(clients, 3)
    const [status] = await vendors.openim.api.online(account.uid)
    expect(status?.detailPlatformStatus ?? []).toEqual([])
  })

  test('a changed profile reaches all three', async () => {
    const account = await vendors.register()
    const clients = await vendors.connectAll(account)
    const userInfo = { userID: account.uid, nickname: 'Ann' }
    await vendors.openim.api.call('/user/update_user_info_ex', { userInfo })
    await clients.mqtt.link.packet(({ body }) => body.toString('hex') === '000355494e0000000000000000')
    await clients.floo.notice(6)
    const push = await clients.openim.push(2001)
    expect(notificationsIn(push).map(({ contentType }) => contentType)).toContain(1303)
  })

  test('an app is told of the others: computers on WildfireChat, every device on Lanying', async () => {
    const account = await vendors.register()
    const mqtt = await vendors.connectMqtt(account)
    const floo = await vendors.connectFloo(account)
    await mqtt.link.packet(({ body }) => body.toString('hex').startsWith('0002554e'))
    const computer = await vendors.connectOpenim(account)
    expect((await floo.notice(7)).fromSN).toBe(3)
    computer.close()
    expect((await floo.notice(8)).fromSN).toBe(3)
  })
})

test('three users, each in the app of one vendor: every backend sees every one', async () => {
  const [ann, bob, cid] = await Promise.all([vendors.register(), vendors.register(), vendors.register()])
  const watcher = await vendors.openim.connect(await vendors.openim.registerUser())
  expect(await watcher.subscribe([ann.uid, bob.uid, cid.uid])).toEqual({ [ann.uid]: [], [bob.uid]: [], [cid.uid]: [] })
  const mqtt = await vendors.connectMqtt(ann)
  const floo = await vendors.connectFloo(bob)
  await vendors.connectOpenim(cid)
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
  const stopped = await vendorsOf(stopping)
  const { mqtt, floo, openim } = await stopped.connectAll(await stopped.register())
  await stopping.close()
  await Promise.all([mqtt.link.closed, floo.closed, openim.closed])
  expect(mqtt.link.packets.some(({ body }) => body.includes('ROFL'))).toBe(false)
  // What it may be told of the others: that they came, went or are new.
  expect(floo.notices.filter((type) => ![7, 8, 9].includes(type))).toEqual([])
  expect(openim.pushes.some(({ reqIdentifier }) => reqIdentifier === 2002)).toBe(false)
})
