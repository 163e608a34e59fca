import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { connectionOf } from '../../test/kit/connections.ts'
import { callOf } from '../../test/kit/live-core.ts'
import { startToyGateway, type ToyGateway, until } from '../../test/kit/toy-gateway.ts'
import { ConnectionRegistry } from '../core/presence/registry.ts'
import { allSessions } from '../core/sessions/session-selector.ts'
import { gatewayBounds } from './bounds.ts'
import { ConnectionLog } from './connection-log.ts'

const { connectionLinesPerSecond, suppressedLineMs } = gatewayBounds

describe('a line says whose connection it is', () => {
  let kit: ToyGateway
  beforeEach(async () => {
    kit = await startToyGateway()
    await kit.signIn('openim', 'ann', 'ios', 't1')
  })
  afterEach(() => kit.close())

  const lastLine = () => kit.connectionLines.at(-1)

  test('when it opens, and when it ends after how long and why', async () => {
    const socket = await kit.login('token t1', '198.51.100.1')
    const [connection] = kit.live.registry.ofUser('default', 'ann')
    const line = {
      dialect: 'openim',
      app: 'default',
      user: 'ann',
      platform: 'ios',
      address: '198.51.100.1',
      session: connection?.sessionId ?? '',
      connection: connection?.id ?? '',
    } as const
    expect(kit.connectionLines).toEqual([['opened', line]])
    kit.clock.advance(1_500)
    socket.receive('bye')
    expect(kit.connectionLines.slice(1)).toEqual([['closed', { ...line, ms: 1_500, reason: 'gone' }]])
  })

  test('a kick: who ordered it', async () => {
    await kit.login('token t1')
    await kit.core.sessions.kick({ ...callOf('lanying'), requestId: 'r-1' }, 'ann', allSessions)
    const who = { actor: 'key:test', actorDialect: 'lanying', actorRequest: 'r-1' }
    expect(lastLine()).toMatchObject(['kicked', { user: 'ann', reason: 'kicked', ...who }])
  })

  test('a ban: who ordered it', async () => {
    await kit.login('token t1')
    await kit.core.restrictions.set(callOf('wildfire'), 'ann', { ban: {} })
    expect(lastLine()).toMatchObject(['kicked', { reason: 'banned', actor: 'key:test', actorDialect: 'wildfire' }])
  })

  test('a newer sign-in: on which platform', async () => {
    await kit.login('token t1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    await kit.login('token t2')
    const who = { actor: 'user:ann', actorDialect: 'openim', actorPlatform: 'ios' }
    const line = { platform: 'ios', reason: 'admission', ...who }
    expect(kit.connectionLines.filter(([kind]) => kind === 'kicked')).toMatchObject([['kicked', line]])
  })

  test('a later attempt with its token: what ended it, when and by whom', async () => {
    await kit.signIn('openim', 'ann', 'ios', 't2')
    const endedAtMs = kit.clock.now()
    await kit.login('token t2')
    kit.clock.advance(60_000)
    await kit.login('token t1')
    await until(() => kit.refusals.length > 0)
    const ended = { cause: 'admission', endedAt: new Date(endedAtMs).toISOString() }
    expect(kit.refusals).toMatchObject([
      { error: 'token.ended', ...ended, actor: 'key:test', actorDialect: 'openim', actorPlatform: 'ios' },
    ])
  })
})

describe('a storm of connections', () => {
  test('writes only the bound of each kind a second, and one line with the rest', () => {
    const clock = new TestClock()
    const registry = new ConnectionRegistry(clock)
    const kinds: string[] = []
    const suppressed: unknown[] = []
    const log = new ConnectionLog(registry, {
      clock,
      write: (kind) => kinds.push(kind),
      suppressed: (lines) => suppressed.push(lines),
    })
    const many = Array.from({ length: 10_000 }, () => connectionOf())
    for (const one of many) registry.add(one, registry.fencingToken())
    for (const one of many.slice(0, 9_000)) registry.remove(one, 'gone')
    expect(kinds).toEqual([
      ...Array<string>(connectionLinesPerSecond).fill('opened'),
      ...Array<string>(connectionLinesPerSecond).fill('closed'),
    ])
    expect(suppressed).toEqual([])
    clock.advance(suppressedLineMs)
    const leftOut = { opened: 10_000 - connectionLinesPerSecond, closed: 9_000 - connectionLinesPerSecond }
    expect(suppressed).toEqual([leftOut])
    clock.advance(suppressedLineMs)
    expect(suppressed).toEqual([leftOut])
    log.close()
  })
})
