import { afterEach, describe, expect, test } from 'bun:test'
import { MemorySocket } from '../../test/kit/memory-socket.ts'
import { startToyGateway, type ToyGateway, type ToyOptions, toyBounds, until } from '../../test/kit/toy-gateway.ts'
import { gatewayBounds } from './bounds.ts'
import { SocketSession } from './socket-session.ts'

let kit: ToyGateway
const start = async (options: ToyOptions = {}) => {
  kit = await startToyGateway(options)
  await kit.signIn('openim', 'ann', 'ios', 't1')
}
afterEach(() => kit.close())

describe('limits on connecting', () => {
  test('an address has a limit of connections, handshaking sockets included', async () => {
    await start({ perAddress: 2 })
    const first = await kit.login('token t1', '198.51.100.1')
    kit.connect('198.51.100.1')
    expect((await kit.login('token t1', '198.51.100.1')).read.at(-1)).toBe('no connections.over_limit')
    expect((await kit.login('token t1', '198.51.100.2')).read.at(-1)).toBe('hello ann')
    first.drop()
    expect((await kit.login('token t1', '198.51.100.1')).read.at(-1)).toBe('hello ann')
  })

  test('an upgrade that fails gives its slot back', async () => {
    await start({ perAddress: 1 })
    expect(kit.listener.reserveSlot('198.51.100.1')).toBe('reserved')
    expect(kit.listener.reserveSlot('198.51.100.1')).toBe('over_limit')
    expect(kit.listener.gauges.handshaking).toBe(2)
    kit.listener.releaseSlot('198.51.100.1')
    kit.listener.releaseSlot('198.51.100.1')
    expect(kit.listener.gauges.handshaking).toBe(0)
    expect(kit.listener.reserveSlot('198.51.100.1')).toBe('reserved')
    kit.listener.releaseSlot('198.51.100.1')
  })

  test('a user has a limit of connections', async () => {
    await start({ perUserMax: 2 })
    await kit.login('token t1')
    await kit.login('token t1')
    expect((await kit.login('token t1')).read.at(-1)).toBe('no connections.over_limit')
    expect(kit.live.registry.size).toBe(2)
  })

  test('an evicted connection is not counted', async () => {
    await start({ perUserMax: 1 })
    const first = await kit.login('token t1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    expect((await kit.login('token t2')).read.at(-1)).toBe('hello ann')
    expect(first.read.at(-1)).toBe('bye admission')
  })

  test('a listener has a limit of handshaking sockets', async () => {
    await start()
    for (let i = 0; i < gatewayBounds.handshakesMax; i++) kit.connect()
    expect(MemorySocket.connect(kit.listener, null)).toBeUndefined()
    kit.clock.advance(gatewayBounds.handshakeMsMax + gatewayBounds.sweepMs)
    expect(kit.listener.gauges).toEqual({ handshaking: 0, live: 0, closing: 0 })
    kit.connect()
  })
})

describe('draining', () => {
  test('no client is accepted, all connections are closed, spread over time', async () => {
    await start()
    const sockets = []
    for (let i = 0; i < 400; i++) sockets.push(await kit.login('token t1'))
    const waiting = kit.connect()
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

  test('a client whose slot was reserved before is closed when its socket opens', async () => {
    await start()
    expect(kit.listener.reserveSlot('192.0.2.1')).toBe('reserved')
    const drained = kit.gateway.drain()
    const socket = new MemorySocket(toyBounds.queueBytesMax)
    socket.open(new SocketSession(kit.listener, '192.0.2.1', null, false))
    expect(socket.read.at(-1)).toBe('bye draining')
    expect(socket.ended).toBe('terminated')
    kit.clock.advance(gatewayBounds.drainTickMs)
    await drained
  })

  test('a reader that does not take its closing frames delays the drain by a second at most', async () => {
    await start()
    const socket = await kit.login('token t1')
    socket.stall()
    const drained = kit.gateway.drain()
    kit.clock.advance(gatewayBounds.drainTickMs + 1_000 + gatewayBounds.drainTickMs)
    await drained
    expect(socket.ended).toBe('terminated')
  })

  test('closing terminates the remaining sockets', async () => {
    await start()
    const [live, handshaking] = [await kit.login('token t1'), kit.connect()]
    live.stall()
    kit.gateway.close()
    expect([live.ended, handshaking.ended]).toEqual(['terminated', 'terminated'])
  })
})

describe('the log of refused clients', () => {
  const line = { listener: 'toy', address: '192.0.2.1' }

  test('a refusal by the wire is logged once for a socket', async () => {
    await start()
    await kit.login('token nonsense')
    expect(kit.refusals).toEqual([{ ...line, error: 'token.unknown', reason: 'the token was never issued here' }])
  })

  test('a refusal by the gateway is logged: late, protocol', async () => {
    await start()
    kit.connect()
    kit.clock.advance(gatewayBounds.handshakeMsMax + gatewayBounds.sweepMs)
    kit.connect().receive('nonsense')
    expect(kit.refusals).toEqual([
      { ...line, error: 'late', reason: 'no credentials came in time' },
      { ...line, error: 'protocol', reason: 'the client broke the protocol' },
    ])
  })

  test('the reason why no client is accepted', async () => {
    await start()
    for (let i = 0; i < gatewayBounds.handshakesMax; i++) kit.listener.reserveSlot('192.0.2.1')
    expect(kit.listener.unavailableReason.error).toBe('server.busy')
    void kit.gateway.drain()
    expect(kit.listener.unavailableReason.error).toBe('draining')
  })

  test('a client that disconnects by itself is not logged', async () => {
    await start()
    kit.connect().drop()
    const socket = await kit.login('token t1')
    socket.receive('nonsense')
    expect(kit.refusals).toEqual([])
  })
})

test('sockets, frames and ends are counted', async () => {
  await start({ perUserMax: 1 })
  const socket = await kit.login('token t1')
  await kit.login('token nonsense')
  await kit.login('token t1')
  socket.receive('bye')
  const { opened, admitted, refused, closed, rejected, framesIn, framesOut } = kit.listener.counters
  expect({ opened, admitted, framesIn, framesOut }).toEqual({ opened: 3, admitted: 1, framesIn: 4, framesOut: 7 })
  expect([...refused].map(([error, causes]) => [error, ...causes])).toEqual([
    ['token.unknown', ['unknown', 1]],
    ['connections.over_limit', ['over_limit', 1]],
  ])
  expect([rejected.refused, closed.gone]).toEqual([2, 1])
})
