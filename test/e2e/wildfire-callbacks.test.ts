import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { idBuf, uploadDeviceTokenRequest } from '../../src/dialects/wildfire/gateway/messages.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'
import type { LinkSignIn, WildfireLink } from '../kit/wildfire-link.ts'
import { wildfireUsers } from '../kit/wildfire-users.ts'

type Posted = { path: string; body: Record<string, unknown> }

let posted: Posted[]
let receiver: ReturnType<typeof Bun.serve>
let arrived: (() => void) | undefined
let server: TestServer | undefined
beforeEach(() => {
  posted = []
  receiver = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      const { pathname: path } = new URL(request.url)
      posted.push({ path, body: (await request.json()) as Posted['body'] })
      arrived?.()
      return new Response('')
    },
  })
})
afterEach(async () => {
  await server?.close()
  await receiver.stop(true)
})

async function start(callbacks: Settings): Promise<TestServer> {
  const settings = Object.fromEntries(
    Object.entries(callbacks).map(([key, path]) => [key, `http://127.0.0.1:${receiver.port}${path}`]),
  )
  server = await startTestServer({ settings: { ...settings, 'webhooks.allowPrivate': true } })
  return server
}
/** Resolves when the receiver has this many of a user. */
async function received(userId: string, count: number): Promise<Posted[]> {
  for (;;) {
    const own = posted.filter(({ body }) => body.userId === userId)
    if (own.length >= count) return own
    await new Promise<void>((resolve) => {
      arrived = resolve
    })
  }
}

describe('WildfireChat’s callbacks, each to the URL of its setting', () => {
  test('wildfire.callbacks.userInfo: a user is made, then changed through OpenIM', async () => {
    const { wildfire, urls, config } = await start({ 'wildfire.callbacks.userInfo': '/user-info' })
    await wildfire('/admin/user/create', { userId: 'ann', name: 'ann', displayName: 'Ann' })
    const { api } = await openimTestClients({ urls, secret: config['openim.secret'] })
    await api.call('/user/update_user_info_ex', { userInfo: { userID: 'ann', nickname: 'Anna' } })
    const [made, changed] = await received('ann', 2)
    expect(made).toMatchObject({ path: '/user-info', body: { userId: 'ann', name: 'ann', displayName: 'Ann' } })
    expect(changed).toMatchObject({ path: '/user-info', body: { userId: 'ann', displayName: 'Anna' } })
  })

  test('wildfire.callbacks.onlineStatus: a client connects and disconnects', async () => {
    const { urls, config } = await start({ 'wildfire.callbacks.onlineStatus': '/online' })
    const openim = await openimTestClients({ urls, secret: config['openim.secret'] })
    const userID = await openim.registerUser()
    const socket = await openim.connect(userID)
    await received(userID, 1)
    socket.close()
    expect((await received(userID, 2)).map(({ path, body }) => [path, body.userId, body.status])).toEqual([
      ['/online', userID, 0],
      ['/online', userID, 1],
    ])
  })
})

describe('wildfire.callbacks.onlineStatus, for connections of WildfireChat’s own link', () => {
  let users: ReturnType<typeof wildfireUsers>
  let on: TestServer
  beforeEach(async () => {
    on = await start({ 'wildfire.callbacks.onlineStatus': '/online' })
    users = wildfireUsers(on)
  })

  /** The client id and the status of each event of the user, in order; the last one is of a connection made for it. */
  async function eventsOf(userId: string, count: number): Promise<[clientId: unknown, status: unknown][]> {
    const marker = await users.signIn(0, userId)
    await users.connect(marker)
    const events = await received(userId, count + 1)
    expect(events.at(-1)?.body.clientId).toBe(marker.clientId)
    return events.slice(0, -1).map(({ body }) => [body.clientId, body.status])
  }

  type Ending = [what: string, status: 1 | -1, end: (client: LinkSignIn, link: WildfireLink) => unknown]
  const endings: Ending[] = [
    ['DISCONNECT', 1, (_, link) => link.raw('e000')],
    ['the end of the socket', 1, (_, link) => link.end()],
    ['a broken packet', 1, (_, link) => link.raw('0000')],
    ['a ban', 1, ({ userId }) => users.block(userId, 2).then(() => users.block(userId, 0))],
    ['CST 1', -1, (client, link) => link.request(client, 'CST', Uint8Array.of(1))],
    ['CST 8', -1, (client, link) => link.request(client, 'CST', Uint8Array.of(8))],
    ['kickoff_client', -1, ({ userId, clientId }) => users.kick(userId, clientId)],
    ['kickoff_client of all', -1, ({ userId }) => users.kick(userId)],
    ['get_token of another phone', -1, ({ userId }) => users.signIn(2, userId)],
    [
      'a token of another user on that client',
      -1,
      ({ clientId }) => on.wildfire('/admin/user/get_token', { userId: 'other', clientId, platform: 1 }),
    ],
  ]
  test.each(endings)('%s is one event: %i', async (_what, status, end) => {
    const client = await users.signIn(1)
    const link = await users.connect(client)
    await end(client, link)
    await link.closed
    expect(await eventsOf(client.userId, 2)).toEqual([
      [client.clientId, 0],
      [client.clientId, status],
    ])
  })

  test('destroy is one event: -1', async () => {
    const client = await users.signIn(1, await users.register())
    await users.connect(client)
    await on.wildfire('/admin/user/destroy', { userId: client.userId })
    expect((await received(client.userId, 2)).map(({ body }) => body.status)).toEqual([0, -1])
  })

  test('KPCC is one event of the computer', async () => {
    const phone = await users.signIn(1)
    const link = await users.connect(phone)
    const computer = await users.signIn(3, phone.userId)
    const kicked = await users.connect(computer)
    expect((await link.request(phone, 'KPCC', idBuf.encode({ id: computer.clientId }))).code).toBe(0)
    await kicked.closed
    expect(await eventsOf(phone.userId, 3)).toEqual([
      [phone.clientId, 0],
      [computer.clientId, 0],
      [computer.clientId, -1],
    ])
  })

  test('a kicked client is told with its package', async () => {
    const client = await users.signIn(1)
    const link = await users.connect(client)
    const upload = { platform: 1, appName: 'cn.example', deviceToken: 'token', pushType: 1 }
    expect((await link.request(client, 'UDT', uploadDeviceTokenRequest.encode(upload))).code).toBe(0)
    await users.kick(client.userId, client.clientId)
    const [, kicked] = await received(client.userId, 2)
    expect(kicked?.body).toMatchObject({ status: -1, packageName: 'cn.example', sessions: [] })
  })

  test('the same client again is no event', async () => {
    const client = await users.signIn(1)
    const first = await users.connect(client)
    await users.connect(client)
    await first.closed
    expect(await eventsOf(client.userId, 1)).toEqual([[client.clientId, 0]])
  })

  test('sessions are what onlinestatus answers at that moment, clients of all dialects among them', async () => {
    const openim = await openimTestClients({ urls: on.urls, secret: on.config['openim.secret'] })
    const userId = await openim.registerUser()
    const socket = await openim.connect(userId)
    const client = await users.signIn(1, userId)
    const link = await users.connect(client)
    const both = await users.sessionsOf(userId)
    await received(userId, 2)
    const upload = { platform: 1, appName: 'cn.example', deviceToken: 'token', pushType: 1 }
    expect((await link.request(client, 'UDT', uploadDeviceTokenRequest.encode(upload))).code).toBe(0)
    link.raw('e000')
    await link.closed
    const left = await users.sessionsOf(userId)
    socket.close()
    const bodies = (await received(userId, 4)).map(({ body }) => body)
    const seen = ({ clientId, platform, status, packageName }: Record<string, unknown>) => ({
      ...{ clientId, userId, platform, status },
      ...(packageName !== undefined && { packageName }),
    })
    const sessionsOf = (place: number) => ((bodies[place]?.sessions ?? []) as Record<string, unknown>[]).map(seen)
    expect(sessionsOf(1)).toEqual(both.map(seen))
    expect(sessionsOf(2)).toEqual(left.map(seen))
    expect(sessionsOf(3).map(({ status }) => status)).toEqual([1, 1])
    const platform = Number(both.find((one) => one.clientId !== client.clientId)?.platform)
    expect(bodies.map(seen)).toEqual([
      { clientId: `openim-${platform}`, userId, platform, status: 0 },
      { clientId: client.clientId, userId, platform: 1, status: 0 },
      { clientId: client.clientId, userId, platform: 1, status: 1, packageName: 'cn.example' },
      { clientId: `openim-${platform}`, userId, platform, status: 1 },
    ])
  })
})
