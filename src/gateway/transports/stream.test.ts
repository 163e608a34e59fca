import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { framed } from '../../../test/kit/length-prefixed.ts'
import { startToyGateway, type ToyGateway, toyBounds, until } from '../../../test/kit/toy-gateway.ts'
import { startToyStream, type ToyClient, type ToyStream, ToyStreamWire } from '../../../test/kit/toy-transports.ts'
import type { LocalConnection } from '../../core/presence/connection.ts'
import type { WireSession } from '../wire.ts'

let kit: ToyGateway
let stream: ToyStream
const clients: ToyClient[] = []

beforeEach(async () => {
  kit = await startToyGateway({ perAddress: 3 })
  await kit.signIn('openim', 'ann', 'ios', 't1')
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  await stream.close()
  await kit.close()
})

async function connect(): Promise<ToyClient> {
  const client = await stream.connect()
  clients.push(client)
  return client
}
const online = () => kit.live.registry.ofUser('default', 'ann')
const allEnded = () => Object.values(stream.listener.gauges).every((count) => count === 0)

describe('frames in a stream', () => {
  beforeEach(async () => {
    stream = await startToyStream(kit)
  })

  test('are reassembled however they are split', async () => {
    const client = await connect()
    for (const byte of Buffer.concat([framed('token t1'), framed('echo a'), framed('echo b')])) {
      client.write(Uint8Array.of(byte))
      await new Promise((done) => setImmediate(done))
    }
    await until(() => client.read.length === 4)
    expect(client.read.slice(1)).toEqual(['hello ann', 'a', 'b'])
  })

  test('ten thousand tiny ones in one segment are all answered, in order', async () => {
    const client = await (await connect()).login()
    const numbers = Array.from({ length: 10_000 }, (_, index) => String(index))
    client.send(...numbers.map((number) => `echo ${number}`))
    await until(() => client.read.length === 10_002)
    expect(client.read.slice(2)).toEqual(numbers)
  })

  test('a length over the bound closes the connection before the frame comes', async () => {
    const client = await (await connect()).login()
    client.write(Uint8Array.of(0xff, 0xff, 0xff, 0xff))
    await until(() => client.ended)
    expect(client.read.at(-1)).toBe('bye too_large')
  })

  test('after the one that ends the connection are dropped', async () => {
    const client = await (await connect()).login()
    client.send('echo 1', 'bye', 'echo 2')
    await until(() => client.ended)
    expect(client.read.slice(2)).toEqual(['1', 'bye gone'])
  })

  test('half a frame followed by silence times out', async () => {
    const client = await (await connect()).login()
    client.write(framed('echo never').subarray(0, 7))
    await until(() => stream.sockets.length === 1)
    kit.clock.advance(toyBounds.silenceMsMax)
    await until(() => client.ended)
    expect(client.read.at(-1)).toBe('bye silent')
  })

  test('a fourth socket of an address is over its limit', async () => {
    for (let i = 0; i < 3; i++) await (await connect()).login()
    expect((await (await connect()).login()).read.at(-1)).toBe('no connections.over_limit')
  })

  test('while draining a new socket is ended at once', async () => {
    void kit.gateway.drain()
    const client = await connect()
    await until(() => client.ended)
    expect([client.read, kit.refusals.map(({ error }) => error)]).toEqual([[], ['draining']])
  })
})

/** A toy wire that keeps its sessions and lets this many bytes wait. */
class RoomyWire extends ToyStreamWire {
  override readonly bounds
  readonly sessions: WireSession<null>[] = []
  constructor(of: ToyGateway, queueBytesMax: number) {
    super(of)
    this.bounds = { ...toyBounds, queueBytesMax }
  }
  override onConnected(session: WireSession<null>, connection: LocalConnection): void {
    this.sessions.push(session)
    super.onConnected(session, connection)
  }
}

describe('output that the network does not take at once', () => {
  const mebibyte = 1024 * 1024

  async function loggedIn(queueBytesMax: number) {
    const wire = new RoomyWire(kit, queueBytesMax)
    stream = await startToyStream(kit, undefined, wire)
    const client = await (await connect()).login()
    const [session] = wire.sessions
    const [socket] = stream.sockets
    if (!session || !socket) throw new Error('the client is not connected')
    return { client, session, socket }
  }

  test('is sent when the reader takes it, in order: 64 MiB and what follows', async () => {
    const { client, session, socket } = await loggedIn(80 * mebibyte)
    client.stall()
    const text = Array.from({ length: 64 }, (_, index) => String.fromCharCode(33 + index).repeat(mebibyte)).join('')
    session.send(framed(text))
    expect(socket.getBufferedAmount()).toBeGreaterThan(32 * mebibyte)
    for (let i = 0; i < 1_000; i++) session.send(framed(`small ${i}`))
    client.resume()
    await until(() => client.read.length === 1_003)
    expect(client.read[2] === text).toBe(true)
    expect([client.read[3], client.read.at(-1)]).toEqual(['small 0', 'small 999'])
    expect(socket.getBufferedAmount()).toBe(0)
  })

  test('is sent before the end of the stream', async () => {
    const { client, session } = await loggedIn(16 * mebibyte)
    client.stall()
    session.send(framed('x'.repeat(8 * mebibyte)))
    session.disconnect('kicked')
    client.resume()
    await until(() => client.ended)
    expect(client.read.slice(2).map(({ length }) => length)).toEqual([8 * mebibyte, 'bye kicked'.length])
  })

  test('may fill the queue to its last byte; one more closes the reader', async () => {
    const { client, session, socket } = await loggedIn(8 * mebibyte)
    client.stall()
    session.send(framed('x'.repeat(8 * mebibyte)))
    const left = 8 * mebibyte - socket.getBufferedAmount()
    session.send(new Uint8Array(left))
    expect([socket.getBufferedAmount(), online().length]).toEqual([8 * mebibyte, 1])
    session.send(Uint8Array.of(1))
    expect([online().length, stream.listener.counters.closed.slow]).toEqual([0, 1])
  })

  test('never truncates a message that another follows', async () => {
    const { client, session, socket } = await loggedIn(1_000)
    client.stall()
    session.send(framed('x'.repeat(64 * mebibyte)))
    expect([stream.listener.counters.closed.slow, socket.getBufferedAmount()]).toEqual([1, 0])
    client.resume()
    await until(() => client.ended)
    expect(client.read).toEqual(['who are you', 'hello ann'])
  })

  test('is freed when the reader disconnects', async () => {
    const { client, session, socket } = await loggedIn(16 * mebibyte)
    client.stall()
    session.send(framed('x'.repeat(8 * mebibyte)))
    client.abort()
    await until(allEnded)
    expect([socket.getBufferedAmount(), online().length]).toEqual([0, 0])
  })
})
