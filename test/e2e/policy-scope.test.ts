import { afterEach, describe, expect, test } from 'bun:test'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'

const ios = 1
const running: TestServer[] = []
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())))

async function start(settings: Settings): Promise<{ server: TestServer; openim: OpenimTestClients }> {
  const server = await startTestServer({ settings })
  running.push(server)
  return { server, openim: await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] }) }
}

const getToken = async ({ wildfire }: TestServer, userId: string) => {
  const { code } = await wildfire('/admin/user/get_token', { userId, clientId: 'w1', platform: ios })
  expect(code).toBe(0)
}
/** The clients of a user that WildfireChat shows, with whether each is online. */
async function clientsOf({ wildfire }: TestServer, userId: string): Promise<[string, boolean][]> {
  const { result } = await wildfire('/admin/user/session_list', { userId })
  const { userSessions } = result as { userSessions: { clientId: string; isOnline: boolean }[] }
  return userSessions.map(({ clientId, isOnline }): [string, boolean] => [clientId, isOnline]).toSorted()
}
/** The admin API's decision for a Lanying client that would connect now. */
async function lanyingPreview({ urls, config }: TestServer, userId: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${config['rollcall.adminKey']}` }
  const path = `/v1/users/${userId}/admission?dialect=lanying&platform=web`
  const { connect } = (await (await fetch(urls.rollcall + path, { headers })).json()) as Record<
    'connect',
    { explained: string[] }
  >
  return connect.explained
}

describe('policy.scope of a running server', () => {
  test('dialect, the default: a sign-in ends sessions of its own dialect only', async () => {
    const { server, openim } = await start({ 'lanying.maxDevices': 1 })
    const userID = await openim.registerUser()
    const socket = await openim.connect(userID, { platformID: ios })
    await getToken(server, userID)
    expect(await clientsOf(server, userID)).toEqual([
      ['openim-1', true],
      ['w1', false],
    ])
    expect(await lanyingPreview(server, userID)).toContain('no session, token or connection ends')
    socket.close()
  })

  test('all: a WildfireChat sign-in ends the OpenIM client of its class', async () => {
    const { server, openim } = await start({ 'policy.scope': 'all' })
    const userID = await openim.registerUser()
    const socket = await openim.connect(userID, { platformID: ios })
    await getToken(server, userID)
    expect(await clientsOf(server, userID)).toEqual([['w1', false]])
    await socket.closed
  })

  test('all: an OpenIM sign-in ends the WildfireChat session on its platform', async () => {
    const { server, openim } = await start({ 'policy.scope': 'all' })
    const userID = await openim.registerUser()
    await getToken(server, userID)
    await openim.api.token(userID, ios)
    expect((await clientsOf(server, userID)).map(([client]) => client)).toEqual(['openim-1'])
  })

  test('all: devices of other dialects count for lanying.maxDevices', async () => {
    const { server, openim } = await start({ 'policy.scope': 'all', 'lanying.maxDevices': 1 })
    const userID = await openim.registerUser()
    const socket = await openim.connect(userID, { platformID: ios })
    expect((await lanyingPreview(server, userID)).at(-1)).toContain('the new client is refused')
    socket.close()
  })
})
