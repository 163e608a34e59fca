import { afterEach, beforeEach, expect, test } from 'bun:test'
import { allSessions } from '../../src/core/sessions/session-selector.ts'
import { gatewayBounds } from '../../src/gateway/bounds.ts'
import { callOf } from './live-core.ts'
import { startToyGateway, type ToyGateway, toyBounds, until } from './toy-gateway.ts'
import type { ToyClient, ToyTransport } from './toy-transports.ts'

const framesPerSecond = 10

/** What every transport promises, over real sockets of the toy wire. */
export function transportSuite(start: (kit: ToyGateway) => Promise<ToyTransport>): void {
  let kit: ToyGateway
  let transport: ToyTransport
  const open: ToyClient[] = []

  beforeEach(async () => {
    kit = await startToyGateway({ framesPerSecond })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    transport = await start(kit)
  })
  afterEach(async () => {
    for (const client of open.splice(0)) client.destroy()
    await transport.close()
    await kit.close()
  })

  const connect = async (): Promise<ToyClient> => {
    const client = await transport.connect()
    open.push(client)
    return client
  }
  const login = async () => (await connect()).login()
  const online = () => kit.live.registry.size
  const closed = () => transport.listener.counters.closed
  const allEnded = () => Object.values(transport.listener.gauges).every((count) => count === 0)
  const kick = () => kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)

  test('a client connects, gets answers and disconnects', async () => {
    const client = await login()
    client.send('echo 1', 'echo 2')
    client.send('echo 3')
    await until(() => client.read.length === 5)
    expect(client.read).toEqual(['who are you', 'hello ann', '1', '2', '3'])
    expect(online()).toBe(1)
    client.send('bye')
    await until(() => client.ended)
    expect(client.read.at(-1)).toBe('bye gone')
    client.destroy()
    await until(allEnded)
    expect([online(), closed().gone]).toEqual([0, 1])
  })

  test.each(['abort', 'halfClose'] as const)('a client that goes without a message (%s) is offline', async (how) => {
    const client = await login()
    client[how]()
    await until(allEnded)
    expect([online(), closed().gone]).toEqual([0, 1])
  })

  test('the closing frames of a kick arrive before the end', async () => {
    const clients = [await login(), await login()]
    await kick()
    expect(online()).toBe(0)
    await until(() => clients.every(({ ended }) => ended))
    for (const client of clients) expect(client.read.at(-1)).toBe('bye kicked')
  })

  test('a stalled reader is offline at once, and its socket is terminated within a second', async () => {
    const client = await login()
    client.stall()
    await kick()
    expect(online()).toBe(0)
    kit.clock.advance(1_000)
    await until(allEnded)
  })

  test('draining closes all, and accepts no client', async () => {
    const clients = [await login(), await login(), await connect()]
    await until(() => clients.every(({ read }) => read.length > 0))
    const drained = kit.gateway.drain()
    kit.clock.advance(gatewayBounds.drainTickMs)
    await until(() => clients.every(({ ended }) => ended))
    for (const client of clients) expect(client.read.at(-1)).toBe('bye draining')
    for (const client of clients) client.destroy()
    await until(allEnded)
    kit.clock.advance(gatewayBounds.drainTickMs)
    await drained
    expect(transport.listener.reserveSlot('192.0.2.1')).toBe('closed')
  })

  test('a reader that is too slow is closed, others are not affected', async () => {
    const [slow, other] = [await login(), await login()]
    slow.stall()
    const connection = kit.live.registry.ofUser('default', 'ann')[0]
    for (let i = 0; i < 1_000_000 && online() === 2; i++) connection?.notify({ kind: 'profile_changed', uid: 'ann' })
    expect([closed().slow, online()]).toEqual([1, 1])
    other.send('echo fine')
    await until(() => other.read.at(-1) === 'fine')
    kit.clock.advance(1_000)
    await until(() => transport.listener.gauges.closing === 0)
  })

  test('a message over the bound closes its connection alone', async () => {
    const [large, other] = [await login(), await login()]
    large.send('x'.repeat(toyBounds.frameBytesMax + 1))
    await until(() => large.ended)
    expect([closed().too_large, online()]).toEqual([1, 1])
    other.send('echo fine')
    await until(() => other.read.at(-1) === 'fine')
  })

  test('a client may send a burst, and is closed when it sends more', async () => {
    const client = await login()
    const burst = gatewayBounds.frameBurstSeconds * framesPerSecond - 1
    client.send(...Array<string>(burst).fill('echo 1'))
    await until(() => client.read.length === 2 + burst)
    kit.clock.advance(1_000)
    client.send(...Array<string>(framesPerSecond + 1).fill('echo 2'))
    await until(() => client.ended)
    expect(client.read.filter((text) => text === '2')).toHaveLength(framesPerSecond)
    expect([client.read.at(-1), closed().rate, online()]).toEqual(['bye rate', 1, 0])
  })

  test('a silent client is closed by its limit', async () => {
    const client = await login()
    kit.clock.advance(toyBounds.silenceMsMax - 2 * gatewayBounds.sweepMs)
    expect(online()).toBe(1)
    kit.clock.advance(2 * gatewayBounds.sweepMs)
    expect([online(), closed().silent]).toEqual([0, 1])
    await until(() => client.ended)
    expect(client.read.at(-1)).toBe('bye silent')
  })

  test('a client that does not sign in is closed after its time', async () => {
    const client = await connect()
    await until(() => client.read.length === 1)
    kit.clock.advance(gatewayBounds.handshakeMsMax)
    await until(() => client.ended)
    expect(client.read.at(-1)).toBe('bye late')
  })

  test('a refused client gets the error', async () => {
    const client = await connect()
    client.send('token nonsense')
    await until(() => client.ended)
    expect(client.read.at(-1)).toBe('no token.unknown')
  })

  test('a message that breaks the protocol closes its connection', async () => {
    const client = await login()
    client.send('nonsense')
    await until(() => client.ended)
    expect([client.read.at(-1), closed().protocol]).toEqual(['bye protocol', 1])
  })
}
