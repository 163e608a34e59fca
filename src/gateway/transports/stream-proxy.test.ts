import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { framed } from '../../../test/kit/length-prefixed.ts'
import { binaryHeader, lineHeader } from '../../../test/kit/proxy-header.ts'
import { startToyGateway, type ToyGateway, until } from '../../../test/kit/toy-gateway.ts'
import { startToyStream, type ToyClient, type ToyStream } from '../../../test/kit/toy-transports.ts'
import { gatewayBounds } from '../bounds.ts'

let kit: ToyGateway
let stream: ToyStream
const clients: ToyClient[] = []
let trusted: boolean

beforeEach(async () => {
  kit = await startToyGateway({ perAddress: 3 })
  await kit.signIn('openim', 'ann', 'ios', 't1')
  trusted = true
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  await stream.close()
  await kit.close()
})

const isTrusted = (address: string) => trusted && address === '127.0.0.1'
async function connect(): Promise<ToyClient> {
  const client = await stream.connect()
  clients.push(client)
  return client
}
const online = () => kit.live.registry.ofUser('default', 'ann')
const allEnded = () => Object.values(stream.listener.gauges).every((count) => count === 0)

describe('a PROXY header', () => {
  const v2 = (last: number) => binaryHeader(0x21, 0x11, [203, 0, 113, last, 192, 0, 2, 1, 0, 1, 0, 2])
  const addresses = () => online().map(({ address }) => address)

  beforeEach(async () => {
    stream = await startToyStream(kit, { isTrusted })
  })

  test.each([
    ['version 1', lineHeader('203.0.113.7'), '203.0.113.7'],
    ['version 2', v2(7), '203.0.113.7'],
    ['version 1, UNKNOWN', Buffer.from('PROXY UNKNOWN\r\n'), '127.0.0.1'],
    ['version 2, LOCAL', binaryHeader(0x20, 0, []), '127.0.0.1'],
    ['none', Buffer.alloc(0), '127.0.0.1'],
  ])('of a trusted proxy, %s, gives the address, with frames behind it or in pieces', async (_, header, address) => {
    const together = await connect()
    together.write(Buffer.concat([header, framed('token t1'), framed('echo 1')]))
    await until(() => together.read.length === 3)
    expect(together.read).toEqual(['who are you', 'hello ann', '1'])
    const pieces = await connect()
    for (const byte of Buffer.concat([header, framed('token t1')])) {
      pieces.write(Uint8Array.of(byte))
      await new Promise((done) => setImmediate(done))
    }
    await until(() => pieces.read.length === 2)
    expect(addresses()).toEqual([address, address])
  })

  test('names the address that counts for the limit and in the log', async () => {
    for (let i = 0; i < 3; i++) await fromProxy(lineHeader('203.0.113.7'), 'token t1', 'hello ann')
    await fromProxy(lineHeader('203.0.113.7'), 'token t1', 'no connections.over_limit')
    await fromProxy(v2(8), 'token t1', 'hello ann')
    await fromProxy(v2(9), 'token nonsense', 'no token.unknown')
    expect(kit.refusals.map(({ error, address }) => [error, address])).toEqual([
      ['connections.over_limit', '203.0.113.7'],
      ['token.unknown', '203.0.113.9'],
    ])
    for (const client of clients) client.destroy()
    await until(allEnded)
    await fromProxy(lineHeader('203.0.113.7'), 'token t1', 'hello ann')
  })
  test('does not count the proxy’s own address, however many clients it names', async () => {
    for (let last = 1; last <= 4; last++) await fromProxy(v2(last), 'token t1', 'hello ann')
    await fromProxy(Buffer.from('PROXY UNKNOWN\r\n'), 'token t1', 'hello ann')
  })
  async function fromProxy(header: Buffer, message: string, answer: string): Promise<void> {
    const client = await connect()
    client.write(Buffer.concat([header, framed(message)]))
    await until(() => client.read.length === 2)
    expect(client.read[1]).toBe(answer)
  }

  test.each([
    ['version 1', lineHeader('203.0.113.7')],
    ['version 2', v2(7)],
    ['garbage after its first word', Buffer.from('PROXY garbage')],
  ])('of a peer that is not trusted, %s, closes the socket', async (_, header) => {
    trusted = false
    const client = await connect()
    client.write(Buffer.concat([header, framed('token t1')]))
    await until(() => client.ended)
    expect(kit.refusals).toMatchObject([
      { error: 'protocol', reason: 'a PROXY header from a peer outside trustedProxies', address: '127.0.0.1' },
    ])
    expect([online().length, client.read]).toEqual([0, ['who are you']])
  })

  test.each([
    ['malformed', Buffer.from('PROXY TCP4 nowhere 192.0.2.1 1 2\r\n')],
    ['too long, version 1', Buffer.from(`PROXY UNKNOWN ${'x'.repeat(200)}`)],
    ['too long, version 2', binaryHeader(0x21, 0x11, Array(8_000).fill(0))],
    ['of an unknown version', binaryHeader(0x31, 0x11, Array(12).fill(0))],
  ])('that is %s closes the socket', async (_, header) => {
    const client = await connect()
    client.write(header)
    await until(() => client.ended)
    expect(kit.refusals).toMatchObject([{ error: 'protocol', reason: 'a malformed PROXY header' }])
    expect(client.read).toEqual([])
  })

  test.each([
    ['nothing at all', ''],
    ['one byte', 'P'],
    ['half of version 1', 'PROXY TCP4 203.0.1'],
    ['half of version 2', '\r\n\r\n\0\r\nQUIT\n\x21'],
  ])('that does not come whole (%s) closes the socket when its time is up', async (_, half) => {
    const client = await connect()
    client.write(Buffer.from(half, 'latin1'))
    await until(() => stream.listener.gauges.handshaking === 1)
    kit.clock.advance(gatewayBounds.handshakeMsMax)
    await until(() => client.ended)
    expect(kit.refusals).toMatchObject([{ error: 'late', address: '127.0.0.1' }])
  })

  test('a second one is no frame of the wire', async () => {
    const client = await connect()
    client.write(Buffer.concat([lineHeader('203.0.113.7'), lineHeader('203.0.113.8')]))
    await until(() => client.ended)
    expect(online()).toHaveLength(0)
  })
})
