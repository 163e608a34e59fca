import { describe, expect, test } from 'bun:test'
import { binaryHeader } from '../../test/kit/proxy-header.ts'
import { beginsWithHeader, proxyProtocolBounds, readProxyHeader } from './proxy-protocol.ts'

const read = (header: string | Uint8Array) => readProxyHeader(Buffer.from(header as string))
const named = (address: string | undefined, bytes: number) => ({ kind: 'complete', address, bytes }) as const
const malformed = { kind: 'malformed' } as const

describe('a header is recognised by its first bytes', () => {
  test.each([
    ['PROXY ', true],
    ['PROXY TCP4 rest', true],
    ['\r\n\r\n\0\r\nQUIT\n', true],
    ['PROX', undefined],
    ['\r\n\r\n\0', undefined],
    ['', undefined],
    ['PROXIED', false],
    ['\r\n\r\nGET', false],
    ['\x10\x0c', false],
  ])('%p: %p', (bytes, expected) => {
    expect(beginsWithHeader(Buffer.from(bytes))).toBe(expected)
  })
})

describe('version 1', () => {
  test.each([
    ['PROXY TCP4 203.0.113.7 192.0.2.1 56324 443\r\n', '203.0.113.7'],
    ['PROXY TCP6 2001:DB8:0:0::1 2001:db8::2 1 65535\r\n', '2001:db8::1'],
    ['PROXY TCP6 ::ffff:203.0.113.7 ::1 1 2\r\n', '203.0.113.7'],
    ['PROXY UNKNOWN\r\n', undefined],
    ['PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535\r\n', undefined],
  ])('%p names %p', (header, address) => {
    expect(read(`${header}rest`)).toEqual(named(address, header.length))
    for (let length = 6; length < header.length; length++)
      expect(read(header.slice(0, length))).toEqual({ kind: 'incomplete' })
  })

  test.each([
    'PROXY TCP4 203.0.113.7 192.0.2.1 56324\r\n',
    'PROXY TCP4 203.0.113.7 192.0.2.1 56324 65536\r\n',
    'PROXY TCP4 203.0.113.7 192.0.2.1 056 443\r\n',
    'PROXY TCP4 203.0.113.07 192.0.2.1 1 2\r\n',
    'PROXY TCP4 2001:db8::1 2001:db8::2 1 2\r\n',
    'PROXY TCP6 203.0.113.7 192.0.2.1 1 2\r\n',
    'PROXY TCP6 fe80::1%eth0 ::1 1 2\r\n',
    'PROXY TCP4  203.0.113.7 192.0.2.1 1 2\r\n',
    'PROXY UDP4 203.0.113.7 192.0.2.1 1 2\r\n',
    'PROXY UNKNOWNS\r\n',
    'PROXY \r\n',
    `PROXY UNKNOWN ${'x'.repeat(proxyProtocolBounds.lineBytesMax)}\r\n`,
  ])('%p is malformed', (header) => {
    expect(read(header)).toEqual(malformed)
  })

  test('is bounded by its 107 bytes, CRLF included', () => {
    const longest = `PROXY UNKNOWN ${'x'.repeat(proxyProtocolBounds.lineBytesMax - 16)}\r\n`
    expect(read(longest)).toEqual(named(undefined, proxyProtocolBounds.lineBytesMax))
    expect(read(longest.replace('\r\n', 'x\r\n'))).toEqual(malformed)
    expect(read('PROXY '.padEnd(proxyProtocolBounds.lineBytesMax - 1, 'x'))).toEqual({ kind: 'incomplete' })
    expect(read('PROXY '.padEnd(proxyProtocolBounds.lineBytesMax, 'x'))).toEqual(malformed)
  })
})

describe('version 2', () => {
  const v4 = [203, 0, 113, 7, 192, 0, 2, 1, 0xdc, 4, 1, 0xbb]
  const v6 = [0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1, ...Array(20).fill(0)]
  const mapped = [...Array(10).fill(0), 0xff, 0xff, 203, 0, 113, 7, ...Array(20).fill(0)]
  test.each([
    ['TCP over IPv4', binaryHeader(0x21, 0x11, v4), '203.0.113.7'],
    ['TCP over IPv4 with extensions', binaryHeader(0x21, 0x11, [...v4, 4, 0, 1, 0]), '203.0.113.7'],
    ['TCP over IPv6', binaryHeader(0x21, 0x21, v6), '2001:db8::1'],
    ['an IPv4 address inside IPv6', binaryHeader(0x21, 0x21, mapped), '203.0.113.7'],
    ['a proxy of its own accord', binaryHeader(0x20, 0x00, []), undefined],
    ['LOCAL with an address, which does not count', binaryHeader(0x20, 0x11, v4), undefined],
    ['LOCAL of an unknown family', binaryHeader(0x20, 0xff, [1, 2]), undefined],
    ['an unknown transport', binaryHeader(0x21, 0x00, [1, 2, 3]), undefined],
    ['a Unix socket', binaryHeader(0x21, 0x31, Array(216).fill(0)), undefined],
  ])('%s', (_, header, address) => {
    expect(read(Buffer.concat([header, Buffer.from('rest')]))).toEqual(named(address, header.length))
    for (let length = 12; length < header.length; length++)
      expect(read(header.subarray(0, length))).toEqual({ kind: 'incomplete' })
  })

  test.each([
    ['version 1 in binary', binaryHeader(0x11, 0x11, v4)],
    ['an unknown command', binaryHeader(0x22, 0x11, v4)],
    ['an unknown family', binaryHeader(0x21, 0x41, v4)],
    ['datagrams', binaryHeader(0x21, 0x12, v4)],
    ['too short for its addresses', binaryHeader(0x21, 0x11, v4.slice(1))],
    ['longer than the bound', binaryHeader(0x21, 0x11, Array(proxyProtocolBounds.binaryBytesMax - 15).fill(0))],
  ])('%s is malformed', (_, header) => {
    expect(read(header)).toEqual(malformed)
    expect(read(header.subarray(0, 16))).toEqual(malformed)
  })
})
