import { afterEach, describe, expect, test } from 'bun:test'
import { MemorySocket } from '../../test/kit/memory-socket.ts'
import { startToyGateway, type ToyGateway, type ToyOptions, until } from '../../test/kit/toy-gateway.ts'
import { gatewayBounds } from './bounds.ts'

let kit: ToyGateway
const start = async (options: ToyOptions = {}) => {
  kit = await startToyGateway(options)
  await kit.signIn('openim', 'ann', 'ios', 't1')
}
afterEach(() => kit.close())

describe('limits on connecting', () => {
  test('an address holds so many connections and no more, sockets that shake hands included', async () => {
    await start({ perAddress: 2 })
    const first = await kit.enter('token t1', '198.51.100.1')
    kit.knock('198.51.100.1')
    expect((await kit.enter('token t1', '198.51.100.1')).read.at(-1)).toBe('no connections.over_limit')
    expect((await kit.enter('token t1', '198.51.100.2')).read.at(-1)).toBe('hello ann')
    first.vanish()
    expect((await kit.enter('token t1', '198.51.100.1')).read.at(-1)).toBe('hello ann')
  })

  test('an upgrade that comes to nothing gives its place back', async () => {
    await start({ perAddress: 1 })
    expect(kit.listener.knock('198.51.100.1')).toBe('welcome')
    expect(kit.listener.knock('198.51.100.1')).toBe('over_limit')
    expect(kit.listener.gauges.handshaking).toBe(2)
    kit.listener.forgo('198.51.100.1')
    kit.listener.forgo('198.51.100.1')
    expect(kit.listener.gauges.handshaking).toBe(0)
    expect(kit.listener.knock('198.51.100.1')).toBe('welcome')
    kit.listener.forgo('198.51.100.1')
  })

  test('a user holds so many connections and no more', async () => {
    await start({ perUser: 2 })
    await kit.enter('token t1')
    await kit.enter('token t1')
    expect((await kit.enter('token t1')).read.at(-1)).toBe('no connections.over_limit')
    expect(kit.live.registry.size).toBe(2)
  })

  test('whoever makes room is not counted', async () => {
    await start({ perUser: 1 })
    const first = await kit.enter('token t1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    expect((await kit.enter('token t2')).read.at(-1)).toBe('hello ann')
    expect(first.read.at(-1)).toBe('bye admission')
  })

  test('so many shake hands at once and no more', async () => {
    await start()
    for (let i = 0; i < gatewayBounds.handshakesMax; i++) kit.knock()
    expect(MemorySocket.connect(kit.listener, null)).toBeUndefined()
    kit.clock.advance(gatewayBounds.handshakeMsMax + gatewayBounds.sweepMs)
    expect(kit.listener.gauges).toEqual({ handshaking: 0, live: 0, leaving: 0 })
    kit.knock()
  })
})

describe('draining', () => {
  test('nobody comes in, all are told, and the closes are spread over time', async () => {
    await start()
    const sockets = []
    for (let i = 0; i < 400; i++) sockets.push(await kit.enter('token t1'))
    const waiting = kit.knock()
    let over = false
    const drained = kit.gateway.drain().then(() => {
      over = true
    })
    expect(MemorySocket.connect(kit.listener, null)).toBeUndefined()
    expect(waiting.read.at(-1)).toBe('bye draining')
    const perTick = (gatewayBounds.drainPerSecond * gatewayBounds.drainTickMs) / 1_000
    expect(kit.listener.gauges.live).toBe(400 - perTick)
    kit.clock.advance(gatewayBounds.drainTickMs)
    expect(kit.listener.gauges.live).toBe(400 - 2 * perTick)
    kit.clock.advance(200)
    await until(() => over)
    await drained
    expect(sockets.every((socket) => socket.read.at(-1) === 'bye draining' && socket.ended)).toBe(true)
    expect(kit.live.registry.size).toBe(0)
  })

  test('a reader that does not take its farewell holds the drain up for a second at most', async () => {
    await start()
    const socket = await kit.enter('token t1')
    socket.stall()
    const drained = kit.gateway.drain()
    kit.clock.advance(gatewayBounds.drainTickMs + 1_000 + gatewayBounds.drainTickMs)
    await drained
    expect(socket.ended).toBe('terminated')
  })

  test('closing at once cuts what is left', async () => {
    await start()
    const [live, shaking] = [await kit.enter('token t1'), kit.knock()]
    live.stall()
    kit.gateway.close()
    expect([live.ended, shaking.ended]).toEqual(['terminated', 'terminated'])
  })
})

describe('the log is told of those who were not let in', () => {
  const line = { listener: 'toy', address: '192.0.2.1' }

  test('by the wire, once for a socket', async () => {
    await start()
    await kit.enter('token nonsense')
    expect(kit.refusals).toEqual([{ ...line, error: 'token.unknown', reason: 'the token was never issued here' }])
  })

  test('by the gateway: the late and those who break the protocol', async () => {
    await start()
    kit.knock()
    kit.clock.advance(gatewayBounds.handshakeMsMax + gatewayBounds.sweepMs)
    kit.knock().say('nonsense')
    expect(kit.refusals).toEqual([
      { ...line, error: 'late', reason: 'no credentials came in time' },
      { ...line, error: 'protocol', reason: 'the client broke the protocol' },
    ])
  })

  test('why nobody is let in', async () => {
    await start()
    for (let i = 0; i < gatewayBounds.handshakesMax; i++) kit.listener.knock('192.0.2.1')
    expect(kit.listener.closedFor.error).toBe('server.busy')
    void kit.gateway.drain()
    expect(kit.listener.closedFor.error).toBe('draining')
  })

  test('and not of those who go by themselves', async () => {
    await start()
    kit.knock().vanish()
    const socket = await kit.enter('token t1')
    socket.say('nonsense')
    expect(kit.refusals).toEqual([])
  })
})

test('what happened is counted', async () => {
  await start({ perUser: 1 })
  const socket = await kit.enter('token t1')
  await kit.enter('token nonsense')
  await kit.enter('token t1')
  socket.say('bye')
  const { opened, admitted, refused, closed, turnedAway, framesIn, framesOut } = kit.listener.counters
  expect({ opened, admitted, framesIn, framesOut }).toEqual({ opened: 3, admitted: 1, framesIn: 4, framesOut: 7 })
  expect([...refused]).toEqual([['connections.over_limit', 1]])
  expect([turnedAway.refused, closed.gone]).toEqual([2, 1])
})
