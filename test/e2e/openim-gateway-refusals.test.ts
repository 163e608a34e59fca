import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import pino from 'pino'
import { gatewayBounds } from '../../src/gateway/bounds.ts'
import { TestClock } from '../kit/clock.ts'
import { gatewayUrl, OpenimSocket, type SocketOptions } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'
import { until } from '../kit/toy-gateway.ts'

/** The log shows why a client cannot connect, and its lines are bounded. */
let server: TestServer
let testClients: OpenimTestClients
let clock: TestClock
let text: string

/** The clock visits every sweep of every listener until a token has expired. */
const oneDay: Settings = { 'openim.tokenDays': 1 }

async function start(settings: Settings = {}): Promise<void> {
  clock = new TestClock()
  text = ''
  const write = (line: string) => {
    text += line
  }
  server = await startTestServer({ clock, settings: { ...oneDay, ...settings }, log: pino({ base: null }, { write }) })
  testClients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
}
beforeEach(() => start())
afterEach(() => server.close())

type Line = Record<string, unknown>
const refusals = (): Line[] => linesOf('connection refused')
/** The lines written so far, without their time. */
const linesOf = (...wanted: string[]): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ msg }) => wanted.includes(String(msg)))
    .map(({ time, ...line }) => line)

const lineOf = (line: Line) => ({
  level: 30,
  listener: 'openimGateway',
  address: '127.0.0.1',
  msg: 'connection refused',
  ...line,
})
/** The lines once there are so many: the one about an ended token is written after the client was answered. */
async function writtenRefusals(count: number): Promise<Line[]> {
  await until(() => refusals().length >= count)
  return refusals()
}
/** Asks for an upgrade that is expected to be refused, and waits for its end. */
async function knock(how: Partial<SocketOptions>): Promise<void> {
  const asked = { url: server.urls.openimGateway ?? '', userID: 'ann', token: 'none', platformID: 5, ...how }
  await new OpenimSocket(asked).closed
}

const tokenEnded = 'the token was ended by a kick, a removal, a ban, or a newer sign-in'
const byAdministrator = { actor: 'user:imAdmin', actorDialect: 'openim', actorRequest: expect.any(String) }

describe('a refused client writes one log line', () => {
  const tokenOf = async (userID: string) => {
    await testClients.api.register(userID)
    return testClients.api.token(userID, 5)
  }
  const ann = { user: 'ann', platform: 'web' }
  const endedAt = () => new Date(clock.now()).toISOString()
  type Case = [name: string, line: Line, act: () => Promise<Partial<SocketOptions>>]
  const cases: Case[] = [
    [
      'without a platform',
      { error: 'request.invalid', reason: 'platformID is not int' },
      async () => ({ query: { platformID: undefined } }),
    ],
    ['without a token', { error: 'request.invalid', reason: 'token is empty' }, async () => ({ token: '' })],
    [
      'a token nobody can read',
      { ...ann, error: 'token.malformed', reason: 'the token cannot be read' },
      async () => ({}),
    ],
    [
      'a token of another platform',
      { ...ann, platform: 'ios', error: 'token.mismatch', reason: 'token platform 5 != platformID 1' },
      async () => ({ token: await tokenOf('ann'), platformID: 1 }),
    ],
    [
      'a user that was kicked',
      { ...ann, error: 'token.ended', reason: tokenEnded, cause: 'kicked', ...byAdministrator },
      async () => {
        const token = await tokenOf('ann')
        await testClients.api.call('/auth/force_logout', { userID: 'ann', platformID: 5 })
        return { token }
      },
    ],
    [
      'a user that signed in again on the platform',
      {
        ...ann,
        error: 'token.ended',
        reason: tokenEnded,
        cause: 'admission',
        ...byAdministrator,
        actorPlatform: 'web',
      },
      async () => {
        const token = await tokenOf('ann')
        await testClients.api.token('ann', 5)
        return { token }
      },
    ],
    [
      'a token past its time',
      { ...ann, error: 'token.expired', reason: 'the token is past its expiry', cause: 'expired' },
      async () => {
        await server.close()
        await start({ 'openim.tokenDays': 1 })
        const token = await tokenOf('ann')
        clock.advance(86_400_000)
        return { token }
      },
    ],
    [
      'a user that is banned',
      {
        ...{ ...ann, error: 'user.banned', reason: 'the user is banned', cause: 'banned' },
        ...{ actor: 'key:wildfire.secret', actorDialect: 'wildfire', actorRequest: expect.any(String) },
      },
      async () => {
        const token = await tokenOf('ann')
        await server.wildfire('/admin/user/update_block_status', { userId: 'ann', status: 2 })
        return { token }
      },
    ],
  ]
  test.each(cases)('%s', async (_, line, act) => {
    const how = await act()
    const wanted = lineOf({ id: 'op-ann', ...line, ...('cause' in line && { endedAt: endedAt() }) })
    for (const isMsgResp of [false, true]) await knock({ ...how, isMsgResp })
    expect(await writtenRefusals(2)).toEqual([wanted, wanted])
    expect(how.token ? text.includes(how.token) : false).toBe(false)
  })

  test('over the connections of its user, as JSON or by frame', async () => {
    await server.close()
    await start({ 'limits.connects.perUser': 1 })
    const token = await tokenOf('ann')
    await testClients.connect('ann', { token })
    for (const isMsgResp of [false, true]) await knock({ token, isMsgResp })
    const line = lineOf({ id: 'op-ann', ...ann, error: 'connections.over_limit', reason: 'too many connections' })
    expect(refusals()).toEqual([line, line])
  })

  test('over the connections of its address', async () => {
    await server.close()
    await start({ 'limits.connects.perAddress': 1 })
    await testClients.connect('ann', { token: await tokenOf('ann') })
    await knock({})
    const line = { id: 'op-ann', error: 'connections.over_limit', reason: 'too many connections' }
    expect(refusals()).toEqual([lineOf(line)])
  })

  test('without the headers of a WebSocket', async () => {
    const { url, ...asked } = { url: 'http://x', userID: 'ann', token: await tokenOf('ann'), platformID: 5 }
    const path = gatewayUrl({ ...asked, url }).slice(url.length)
    await fetch(`${server.urls.openimGateway?.replace('ws', 'http')}${path}`)
    const line = { id: 'op-ann', error: 'request.malformed', reason: 'the request is not a WebSocket upgrade' }
    expect(refusals()).toEqual([lineOf(line)])
  })

  test('while the server shuts down', async () => {
    void server.gateway.drain()
    await knock({})
    const line = { id: 'op-ann', error: 'draining', reason: 'the server is going down' }
    expect(refusals()).toEqual([lineOf(line)])
  })
})

test('an admitted client, and one that disconnects, writes no line', async () => {
  const socket = await testClients.connect(await testClients.registerUser())
  socket.close()
  await socket.closed
  expect(refusals()).toEqual([])
})

test('a connection has a line when it opens and one when it is kicked, with who ordered that; no line has its token', async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const socket = await testClients.connect(userID, { token })
  clock.advance(20_000)
  await testClients.api.call('/auth/force_logout', { userID, platformID: 5 })
  await socket.closed
  const whose = {
    ...{ level: 30, dialect: 'openim', app: 'default', user: userID, platform: 'web', address: '127.0.0.1' },
    ...{ session: expect.any(String), connection: expect.stringMatching(/^[0-9a-f]{32}$/) },
  }
  const end = { ms: 20_000, reason: 'kicked', ...byAdministrator }
  expect(linesOf('connection opened', 'connection kicked', 'connection closed')).toEqual([
    { ...whose, msg: 'connection opened' },
    { ...whose, ...end, msg: 'connection kicked' },
  ])
  expect(text.includes(token)).toBe(false)
})

describe('the operationID of a handshake', () => {
  test('is read out of `v` too, also when something else in it is wrong', async () => {
    const v = Buffer.from(JSON.stringify({ operationID: 'op-packed', platformID: 5 })).toString('base64url')
    await knock({ query: { v } })
    expect(refusals()).toMatchObject([{ id: 'op-packed', reason: 'token is empty' }])
  })

  test.each([
    // Refused without an upgrade: the reply has an id of the server's.
    ['is missing', undefined, expect.stringMatching(/^1-/)],
    ['is longer than the bound', 'x'.repeat(129), undefined],
    ['is not printable ASCII', 'op\n1', undefined],
  ])('is not logged when it %s', async (_, operationID, id) => {
    await knock({ query: { operationID } })
    expect((await writtenRefusals(1)).map((line) => line.id)).toEqual([id])
  })

  test('shows no token that was sent as operationID', async () => {
    const token = await testClients.api.token(await testClients.registerUser(), 5)
    await knock({ token, query: { operationID: token } })
    expect([refusals().length, text.includes(token)]).toEqual([1, false])
  })
})

test('lines a second are bounded; the next line counts those left out', async () => {
  const { refusalLinesPerSecond } = gatewayBounds
  for (let i = 0; i < refusalLinesPerSecond + 7; i++) await knock({ isMsgResp: i % 2 === 0 })
  expect(refusals()).toHaveLength(refusalLinesPerSecond)
  clock.advance(999)
  await knock({})
  expect(refusals()).toHaveLength(refusalLinesPerSecond)
  clock.advance(1)
  await knock({})
  await knock({})
  expect(refusals().map(({ leftOut }) => leftOut)).toEqual([...Array(refusalLinesPerSecond), 8, undefined])
})
