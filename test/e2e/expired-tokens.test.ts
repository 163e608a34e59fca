import { afterEach, expect, test } from 'bun:test'
import { TestClock } from '../kit/clock.ts'
import { lanyingClient } from '../kit/lanying-client.ts'
import { openimClient } from '../kit/openim-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

const dayMs = 86_400_000

test('a device is shown until its token expires, whatever its dialect', async () => {
  const clock = new TestClock()
  server = await startTestServer({
    clock,
    settings: {
      'passwords.memoryKiB': 1024,
      'wildfire.tokenExpireMs': dayMs,
      'openim.tokenDays': 2,
      'lanying.tokenDays': 3,
    },
  })
  const { wildfire, urls, config } = server
  const lanying = lanyingClient(server)
  const userId = String(await lanying.register('ann'))
  await wildfire('/admin/user/get_token', { userId, clientId: 'phone', platform: 1 })
  const openim = await openimClient({ url: urls.openim ?? '', secret: config['openim.secret'] })
  await openim.token(userId, 5)
  await lanying.logIn('ann', 'guid')

  const clientsOf = async (path: string, list: string) => {
    const { result } = (await wildfire(path, { userId })) as { result: Record<string, { clientId: string }[]> }
    return (result[list] ?? []).map(({ clientId }) => clientId)
  }
  const shown = async () => {
    const clients = await clientsOf('/admin/user/onlinestatus', 'sessions')
    expect(await clientsOf('/admin/user/session_list', 'userSessions')).toEqual(clients)
    return clients
  }
  expect(await shown()).toEqual(['guid', 'openim-5', 'phone'])
  clock.advance(dayMs - 1)
  expect(await shown()).toEqual(['guid', 'openim-5', 'phone'])
  clock.advance(1)
  expect(await shown()).toEqual(['guid', 'openim-5'])
  clock.advance(dayMs)
  expect(await shown()).toEqual(['guid'])
  clock.advance(dayMs)
  expect(await shown()).toEqual([])
  await wildfire('/admin/user/get_token', { userId, clientId: 'phone', platform: 1 })
  expect(await shown()).toEqual(['phone'])
})
