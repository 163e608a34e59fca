import { afterEach, beforeEach, describe, expect, spyOn, test } from 'bun:test'
import { callOf } from '../../test/kit/live-core.ts'
import { startToyGateway, type ToyGateway, toyBounds, until } from '../../test/kit/toy-gateway.ts'
import { disconnectCommand } from '../core/sessions/disconnect-command.ts'
import { allSessions } from '../core/sessions/session-selector.ts'
import { gatewayBounds } from './bounds.ts'
import { SocketSession } from './socket-session.ts'

let kit: ToyGateway

beforeEach(async () => {
  kit = await startToyGateway()
  await kit.signIn('openim', 'ann', 'ios', 't1')
})
afterEach(() => kit.close())

const online = () => kit.live.registry.ofUser('default', 'ann').length
const gauges = () => kit.listener.gauges

describe('connecting', () => {
  test('a socket with a valid token is admitted, and its first frame says so', async () => {
    const socket = await kit.login('token t1')
    expect(socket.read).toEqual(['who are you', 'hello ann'])
    expect(online()).toBe(1)
    expect(gauges()).toEqual({ handshaking: 0, live: 1, closing: 0 })
  })

  test('messages sent before admission wait and are handled in order', async () => {
    const socket = kit.connect()
    for (const message of ['token t1', 'echo 1', 'echo 2']) socket.receive(message)
    await until(() => socket.read.length === 4)
    expect(socket.read.slice(1)).toEqual(['hello ann', '1', '2'])
  })

  test('a message waits while an earlier one is handled', async () => {
    const socket = await kit.login('token t1')
    socket.receive('slowly 1')
    socket.receive('echo 2')
    expect(socket.read).toHaveLength(2)
    kit.wire.release?.()
    await until(() => socket.read.length === 4)
    expect(socket.read.slice(2)).toEqual(['1', '2'])
  })

  test('a node without its lease obeys no frame, also none that waited', async () => {
    const [waiting, idle] = [await kit.login('token t1'), await kit.login('token t1')]
    waiting.receive('slowly 1')
    waiting.receive('echo 2')
    const lease = spyOn(kit.core.context.cluster, 'checkLease').mockReturnValue(false)
    idle.receive('echo 3')
    kit.wire.release?.()
    await until(() => waiting.read.at(-1) === 'bye lease_lost')
    expect(waiting.read).not.toContain('2')
    expect(idle.read.at(-1)).toBe('bye lease_lost')
    expect(online()).toBe(0)
    lease.mockRestore()
  })

  test('a node without its lease sends nothing but closing frames', async () => {
    const socket = await kit.login('token t1')
    socket.receive('slowly 1')
    const lease = spyOn(kit.core.context.cluster, 'checkLease').mockReturnValue(false)
    kit.wire.release?.()
    await until(() => socket.read.at(-1) === 'bye lease_lost')
    expect(socket.read).not.toContain('1')
    lease.mockRestore()
  })

  test('frames and answers wait for a lease that is being renewed, in order', async () => {
    const [held, lost] = [await kit.login('token t1'), await kit.login('token t1')]
    const renewals = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()] as const
    const lease = spyOn(kit.core.context.cluster, 'checkLease')
    lease.mockReturnValue(renewals[0].promise)
    for (const text of ['1', '2', '3']) held.receive(`echo ${text}`)
    lease.mockReturnValue(renewals[1].promise)
    lost.receive('echo 4')
    expect([held.read, lost.read].map(({ length }) => length)).toEqual([2, 2])
    lease.mockReturnValue(true)
    renewals[0].resolve(true)
    await until(() => held.read.length === 5)
    expect(held.read.slice(2)).toEqual(['1', '2', '3'])
    lease.mockReturnValue(false)
    renewals[1].resolve(false)
    await until(() => lost.read.at(-1) === 'bye lease_lost')
    lease.mockRestore()
  })

  test('a client that sends while its message is handled is closed when too much waits', async () => {
    const socket = await kit.login('token t1')
    socket.receive('slowly 1')
    for (let i = 0; i <= gatewayBounds.inboundQueueMessagesMax; i++) socket.receive('echo 2')
    expect(socket.read.at(-1)).toBe('bye flood')
    expect(online()).toBe(0)
  })

  test('a refused socket gets the error and is closed', async () => {
    const socket = await kit.login('token nonsense')
    expect(socket.read.at(-1)).toBe('no token.unknown')
    expect(socket.ended).toBe('terminated')
    expect(gauges()).toEqual({ handshaking: 0, live: 0, closing: 0 })
  })

  test('a socket that does not sign in within 10 s is closed', () => {
    const socket = kit.connect()
    kit.clock.advance(gatewayBounds.handshakeMsMax - 1)
    expect(socket.ended).toBeUndefined()
    kit.clock.advance(gatewayBounds.sweepMs)
    expect(socket.read.at(-1)).toBe('bye late')
    expect(socket.ended).toBe('terminated')
    expect(kit.listener.counters.rejected.late).toBe(1)
  })

  test('a socket that ends during the handshake never comes online', async () => {
    const socket = kit.connect()
    socket.receive('token t1')
    socket.drop()
    await new Promise((done) => setTimeout(done, 20))
    expect(online()).toBe(0)
    expect(gauges()).toEqual({ handshaking: 0, live: 0, closing: 0 })
  })

  test('a kick during the handshake is not missed', async () => {
    const socket = kit.connect()
    socket.receive('token t1')
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' }),
    )
    await until(() => socket.ended !== undefined)
    expect(socket.read.at(-1)).toBe('no token.ended')
    expect(kit.listener.counters.refused.get('token.ended')).toEqual(new Map([['kicked', 1]]))
  })
})

describe('closing', () => {
  test('closing frames are sent after the connection has left the registry', async () => {
    const socket = await kit.login('token t1')
    let onlineAtClosing: number | undefined
    const { onClosing } = kit.wire
    kit.wire.onClosing = (session, reason) => {
      onlineAtClosing = online()
      return onClosing.call(kit.wire, session, reason)
    }
    const receipt = await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    expect(receipt).toMatchObject({ connections: 1, sessions: 1, tokens: 1, confirmed: [1], unconfirmed: [] })
    expect(onlineAtClosing).toBe(0)
    expect(socket.read.at(-1)).toBe('bye kicked')
    expect(socket.ended).toBe('terminated')
  })

  test('after the closing frames nothing is received or sent', async () => {
    await kit.close()
    kit = await startToyGateway({ lingerMs: 3_000 })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const socket = await kit.login('token t1')
    socket.receive('slowly 1')
    await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    socket.receive('echo 2')
    kit.wire.release?.()
    await until(() => gauges().closing === 1)
    expect(socket.read.at(-1)).toBe('bye kicked')
    kit.clock.advance(2_999)
    expect(socket.ended).toBeUndefined()
    kit.clock.advance(1 + gatewayBounds.sweepMs)
    expect(socket.ended).toBe('terminated')
  })

  test('queued data is sent before the socket is terminated, within a second', async () => {
    const [reader, stalled] = [await kit.login('token t1'), await kit.login('token t1')]
    for (const socket of [reader, stalled]) {
      socket.stall()
      socket.receive('echo last')
    }
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' }),
    )
    expect(reader.ended).toBeUndefined()
    reader.resume()
    expect(reader.read.slice(-2)).toEqual(['last', 'bye kicked'])
    expect(reader.ended).toBe('terminated')
    kit.clock.advance(1_000)
    expect(stalled.ended).toBe('terminated')
    expect(gauges().closing).toBe(0)
  })

  test('a wire that ends by close terminates a socket that does not answer', async () => {
    await kit.close()
    kit = await startToyGateway({ ending: 'close' })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const [reader, stalled] = [await kit.login('token t1'), await kit.login('token t1')]
    stalled.stall()
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' }),
    )
    expect(reader.ended).toBe('closed')
    expect(stalled.ended).toBeUndefined()
    kit.clock.advance(1_000)
    expect(stalled.ended).toBe('terminated')
  })

  test('a client that disconnects is offline at once', async () => {
    const socket = await kit.login('token t1')
    socket.drop()
    expect(online()).toBe(0)
    expect(kit.listener.counters.closed.gone).toBe(1)
    expect(gauges()).toEqual({ handshaking: 0, live: 0, closing: 0 })
  })

  test('an ended session is not checked again', async () => {
    const socket = await kit.login('token t1')
    socket.drop()
    using checks = spyOn(SocketSession.prototype, 'onDeadline')
    kit.clock.advance(2 * toyBounds.silenceMsMax)
    expect(checks).not.toHaveBeenCalled()
  })

  test('a client that disconnects by protocol may connect again with its token', async () => {
    const socket = await kit.login('token t1')
    socket.receive('bye')
    expect(socket.ended).toBe('terminated')
    expect((await kit.login('token t1')).read.at(-1)).toBe('hello ann')
  })

  test.each([
    ['nonsense', 'protocol', 0],
    ['bug', 'internal', 1],
  ])('%p closes the connection with reason %p', async (message, reason, faults) => {
    const [socket, other] = [await kit.login('token t1'), await kit.login('token t1')]
    socket.receive(message)
    expect(socket.read.at(-1)).toBe(`bye ${reason}`)
    expect(kit.faults).toHaveLength(faults)
    expect(other.ended).toBeUndefined()
    expect(online()).toBe(1)
  })
})

describe('slow readers', () => {
  test('a reader whose queue is full is closed, other connections are not affected', async () => {
    const [slow, other] = [await kit.login('token t1'), await kit.login('token t1')]
    slow.stall()
    for (let bytes = 0; bytes <= toyBounds.queueBytesMax; bytes += 50) slow.receive(`echo ${'x'.repeat(50)}`)
    expect(online()).toBe(1)
    expect(kit.listener.counters).toMatchObject({ framesDropped: 2 })
    expect(kit.listener.counters.closed.slow).toBe(1)
    expect(slow.ended).toBe('terminated')
    other.receive('echo still here')
    expect(other.read.at(-1)).toBe('still here')
  })
})

describe('the inbound rate', () => {
  const burst = gatewayBounds.frameBurstSeconds * 10
  beforeEach(async () => {
    await kit.close()
    kit = await startToyGateway({ framesPerSecond: 10 })
    await kit.signIn('openim', 'ann', 'ios', 't1')
  })

  test('counts messages before admission too', () => {
    const socket = kit.connect()
    for (let i = 0; i < burst; i++) socket.receive('token t1')
    expect(socket.ended).toBeUndefined()
    socket.receive('token t1')
    expect([socket.read.at(-1), kit.listener.counters.rejected.rate]).toEqual(['bye rate', 1])
    expect(kit.refusals).toMatchObject([{ error: 'rate' }])
  })

  test('counts inbound data that is no message', async () => {
    const socket = await kit.login('token t1')
    for (let i = 0; i < burst; i++) socket.pong()
    expect(socket.read.at(-1)).toBe('bye rate')
    expect(online()).toBe(0)
  })

  test('never closes a client that stays under it', async () => {
    const socket = await kit.login('token t1')
    for (let i = 0; i < 1_000; i++) {
      kit.clock.advance(100)
      socket.receive('echo 1')
    }
    expect(online()).toBe(1)
  })
})

describe('silence', () => {
  test('a silent client is offline by the time-out, not later', async () => {
    const socket = await kit.login('token t1')
    kit.clock.advance(toyBounds.silenceMsMax - 2 * gatewayBounds.sweepMs)
    expect(online()).toBe(1)
    kit.clock.advance(2 * gatewayBounds.sweepMs)
    expect(online()).toBe(0)
    expect(socket.read.at(-1)).toBe('bye silent')
  })

  test('it is pinged once, and any inbound data renews it', async () => {
    const socket = await kit.login('token t1')
    kit.clock.advance(28_000)
    expect(socket.pings).toBe(1)
    socket.pong()
    kit.clock.advance(28_000)
    expect(socket.pings).toBe(2)
    socket.receive('echo 1')
    kit.clock.advance(28_000)
    expect(online()).toBe(1)
  })

  test('a client that answers its pings is pinged at every interval of its own', async () => {
    const { onConnected } = kit.wire
    kit.wire.onConnected = (session, connection) => {
      session.setTimeouts({ pingAfterMs: 5_000 })
      onConnected.call(kit.wire, session, connection)
    }
    const socket = await kit.login('token t1')
    for (let pings = 1; pings <= 10; pings++) {
      kit.clock.advance(5_000 + gatewayBounds.sweepMs)
      expect(socket.pings).toBe(pings)
      socket.pong()
    }
    kit.clock.advance(30_000)
    expect([socket.pings, socket.read.at(-1)]).toEqual([11, 'bye silent'])
  })

  test('a session is checked when its deadline comes, not at every sweep', async () => {
    for (let i = 0; i < 20; i++) await kit.login('token t1')
    const check = spyOn(SocketSession.prototype, 'onDeadline')
    kit.clock.advance(toyBounds.pingAfterMs - 2 * gatewayBounds.sweepMs)
    expect(check).not.toHaveBeenCalled()
    kit.clock.advance(4 * gatewayBounds.sweepMs)
    expect(check).toHaveBeenCalledTimes(20)
    check.mockRestore()
  })

  test('outbound data renews nothing', async () => {
    const socket = await kit.login('token t1')
    for (let second = 0; second < 30; second++) {
      kit.live.registry.ofUser('default', 'ann')[0]?.notify({ kind: 'profile_changed', uid: 'ann' })
      kit.clock.advance(1_000)
    }
    expect(socket.read.at(-1)).toBe('bye silent')
  })

  test('a session may have its own time-out, or none', async () => {
    const { received } = kit.wire
    kit.wire.received = (session, message) => {
      session.setTimeouts({ silenceMsMax: message === 'echo patient' ? 0 : 270_000, pingAfterMs: 0 })
      return received.call(kit.wire, session, message)
    }
    const [patient, other] = [await kit.login('token t1'), await kit.login('token t1')]
    patient.receive('echo patient')
    kit.clock.advance(269_000)
    expect(online()).toBe(2)
    kit.clock.advance(1_000)
    expect(other.read.at(-1)).toBe('bye silent')
    kit.clock.advance(3_600_000)
    expect(patient.ended).toBeUndefined()
  })
})
