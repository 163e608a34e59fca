import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callOf } from '../../test/kit/live-core.ts'
import { startToyGateway, type ToyGateway, toyBounds, until } from '../../test/kit/toy-gateway.ts'
import { disconnectCommand } from '../core/cluster.ts'
import { allSessions } from '../core/sessions/session-selector.ts'
import { gatewayBounds } from './bounds.ts'

let kit: ToyGateway

beforeEach(async () => {
  kit = await startToyGateway()
  await kit.signIn('openim', 'ann', 'ios', 't1')
})
afterEach(() => kit.close())

const online = () => kit.live.registry.ofUser('default', 'ann').length
const gauges = () => kit.listener.gauges

describe('coming in', () => {
  test('a socket with a good token is admitted, and hears so before anything else', async () => {
    const socket = await kit.enter('token t1')
    expect(socket.read).toEqual(['who are you', 'hello ann'])
    expect(online()).toBe(1)
    expect(gauges()).toEqual({ handshaking: 0, live: 1, leaving: 0 })
  })

  test('what a client sends before it is admitted waits, and is done in order', async () => {
    const socket = kit.knock()
    for (const words of ['token t1', 'echo 1', 'echo 2']) socket.say(words)
    await until(() => socket.read.length === 4)
    expect(socket.read.slice(1)).toEqual(['hello ann', '1', '2'])
  })

  test('what comes while a message is worked on waits for it', async () => {
    const socket = await kit.enter('token t1')
    socket.say('slowly 1')
    socket.say('echo 2')
    expect(socket.read).toHaveLength(2)
    kit.wire.release?.()
    await until(() => socket.read.length === 4)
    expect(socket.read.slice(2)).toEqual(['1', '2'])
  })

  test('a client that keeps sending while its message is worked on is closed when too much waits', async () => {
    const socket = await kit.enter('token t1')
    socket.say('slowly 1')
    for (let i = 0; i <= gatewayBounds.heldMessagesMax; i++) socket.say('echo 2')
    expect(socket.read.at(-1)).toBe('bye flood')
    expect(online()).toBe(0)
  })

  test('a refused socket hears why and is closed', async () => {
    const socket = await kit.enter('token nonsense')
    expect(socket.read.at(-1)).toBe('no token.unknown')
    expect(socket.ended).toBe('terminated')
    expect(gauges()).toEqual({ handshaking: 0, live: 0, leaving: 0 })
  })

  test('a socket that does not sign in within 10 s is closed', () => {
    const socket = kit.knock()
    kit.clock.advance(gatewayBounds.handshakeMsMax - 1)
    expect(socket.ended).toBeUndefined()
    kit.clock.advance(gatewayBounds.sweepMs)
    expect(socket.read.at(-1)).toBe('bye late')
    expect(socket.ended).toBe('terminated')
    expect(kit.listener.counters.turnedAway.late).toBe(1)
  })

  test('a socket that goes away during the handshake never comes online', async () => {
    const socket = kit.knock()
    socket.say('token t1')
    socket.vanish()
    await new Promise((done) => setTimeout(done, 20))
    expect(online()).toBe(0)
    expect(gauges()).toEqual({ handshaking: 0, live: 0, leaving: 0 })
  })

  test('a kick during the handshake is not missed', async () => {
    const socket = kit.knock()
    socket.say('token t1')
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' }),
    )
    await until(() => socket.ended !== undefined)
    expect(socket.read.at(-1)).toBe('no token.ended')
    expect(kit.listener.counters.refused.get('token.ended')).toBe(1)
  })
})

describe('going', () => {
  test('a farewell leaves after the connection is out of every answer', async () => {
    const socket = await kit.enter('token t1')
    let onlineAtFarewell: number | undefined
    const { farewell } = kit.wire
    kit.wire.farewell = (link, reason) => {
      onlineAtFarewell = online()
      return farewell.call(kit.wire, link, reason)
    }
    const receipt = await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    expect(receipt).toMatchObject({ connections: 1, sessions: 1, tokens: 1, confirmed: [1], unconfirmed: [] })
    expect(onlineAtFarewell).toBe(0)
    expect(socket.read.at(-1)).toBe('bye kicked')
    expect(socket.ended).toBe('terminated')
  })

  test('after its farewell a client is neither heard nor told anything', async () => {
    await kit.close()
    kit = await startToyGateway({ lingerMs: 3_000 })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const socket = await kit.enter('token t1')
    socket.say('slowly 1')
    await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    socket.say('echo 2')
    kit.wire.release?.()
    await until(() => gauges().leaving === 1)
    expect(socket.read.at(-1)).toBe('bye kicked')
    kit.clock.advance(2_999)
    expect(socket.ended).toBeUndefined()
    kit.clock.advance(1 + gatewayBounds.sweepMs)
    expect(socket.ended).toBe('terminated')
  })

  test('what is queued leaves before the cut, but within a second', async () => {
    const [reader, sleeper] = [await kit.enter('token t1'), await kit.enter('token t1')]
    for (const socket of [reader, sleeper]) {
      socket.stall()
      socket.say('echo last')
    }
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' }),
    )
    expect(reader.ended).toBeUndefined()
    reader.readOn()
    expect(reader.read.slice(-2)).toEqual(['last', 'bye kicked'])
    expect(reader.ended).toBe('terminated')
    kit.clock.advance(1_000)
    expect(sleeper.ended).toBe('terminated')
    expect(gauges().leaving).toBe(0)
  })

  test('a wire that ends politely closes, and cuts who does not answer', async () => {
    await kit.close()
    kit = await startToyGateway({ ending: 'close' })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const [polite, rude] = [await kit.enter('token t1'), await kit.enter('token t1')]
    rude.stall()
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' }),
    )
    expect(polite.ended).toBe('closed')
    expect(rude.ended).toBeUndefined()
    kit.clock.advance(1_000)
    expect(rude.ended).toBe('terminated')
  })

  test('a client that goes away is offline at once', async () => {
    const socket = await kit.enter('token t1')
    socket.vanish()
    expect(online()).toBe(0)
    expect(kit.listener.counters.closed.gone).toBe(1)
    expect(gauges()).toEqual({ handshaking: 0, live: 0, leaving: 0 })
  })

  test('a client that says goodbye may come again with its token', async () => {
    const socket = await kit.enter('token t1')
    socket.say('bye')
    expect(socket.ended).toBe('terminated')
    expect((await kit.enter('token t1')).read.at(-1)).toBe('hello ann')
  })

  test.each([
    ['nonsense', 'protocol', 0],
    ['bug', 'internal', 1],
  ])('%p ends the connection with reason %p', async (words, reason, faults) => {
    const [socket, other] = [await kit.enter('token t1'), await kit.enter('token t1')]
    socket.say(words)
    expect(socket.read.at(-1)).toBe(`bye ${reason}`)
    expect(kit.faults).toHaveLength(faults)
    expect(other.ended).toBeUndefined()
    expect(online()).toBe(1)
  })
})

describe('slow readers', () => {
  test('a reader whose queue is full is closed, and others go on', async () => {
    const [slow, other] = [await kit.enter('token t1'), await kit.enter('token t1')]
    slow.stall()
    for (let bytes = 0; bytes <= toyBounds.queueBytesMax; bytes += 50) slow.say(`echo ${'x'.repeat(50)}`)
    expect(online()).toBe(1)
    expect(kit.listener.counters).toMatchObject({ framesLost: 2 })
    expect(kit.listener.counters.closed.slow).toBe(1)
    expect(slow.ended).toBe('terminated')
    other.say('echo still here')
    expect(other.read.at(-1)).toBe('still here')
  })
})

describe('silence', () => {
  test('a silent client is gone by the time-out, not later', async () => {
    const socket = await kit.enter('token t1')
    kit.clock.advance(toyBounds.silenceMsMax - 2 * gatewayBounds.sweepMs)
    expect(online()).toBe(1)
    kit.clock.advance(2 * gatewayBounds.sweepMs)
    expect(online()).toBe(0)
    expect(socket.read.at(-1)).toBe('bye silent')
  })

  test('it is asked for a sign of life once, and any sign renews it', async () => {
    const socket = await kit.enter('token t1')
    kit.clock.advance(28_000)
    expect(socket.pings).toBe(1)
    socket.pong()
    kit.clock.advance(28_000)
    expect(socket.pings).toBe(2)
    socket.say('echo 1')
    kit.clock.advance(28_000)
    expect(online()).toBe(1)
  })

  test('what the server sends renews nothing', async () => {
    const socket = await kit.enter('token t1')
    for (let second = 0; second < 30; second++) {
      kit.live.registry.ofUser('default', 'ann')[0]?.notify({ kind: 'profile_changed', uid: 'ann' })
      kit.clock.advance(1_000)
    }
    expect(socket.read.at(-1)).toBe('bye silent')
  })

  test('a link may have a time-out of its own, or none', async () => {
    const { received } = kit.wire
    kit.wire.received = (link, message) => {
      link.silenceMsMax = message === 'echo patient' ? 0 : 270_000
      return received.call(kit.wire, link, message)
    }
    const [patient, other] = [await kit.enter('token t1'), await kit.enter('token t1')]
    patient.say('echo patient')
    kit.clock.advance(269_000)
    expect(online()).toBe(2)
    kit.clock.advance(1_000)
    expect(other.read.at(-1)).toBe('bye silent')
    kit.clock.advance(3_600_000)
    expect(patient.ended).toBeUndefined()
  })
})
