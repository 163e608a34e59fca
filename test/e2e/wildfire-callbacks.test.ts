import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'

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
