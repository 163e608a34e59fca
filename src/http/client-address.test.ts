import { describe, expect, test } from 'bun:test'
import { ClientAddresses } from './client-address.ts'

const proxies = new ClientAddresses(['10.0.0.0/8', '192.0.2.7', '2001:db8:1::/48', 'fd00::1'])
const client = (peer: string, forwarded?: string, addresses = proxies): string =>
  addresses.of(peer, new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }))

describe('the client address', () => {
  test.each([
    ['an untrusted IPv4 peer', '203.0.113.9', '198.51.100.1'],
    ['an untrusted IPv6 peer', '2001:db8:2::1', '198.51.100.1'],
    ['an IPv4 peer beside a trusted network', '11.0.0.1', '10.0.0.2'],
    ['a peer beside a single trusted address', '192.0.2.8', '198.51.100.1'],
  ])('%s is the client, whatever it forwards', (_, peer, forwarded) => {
    expect(client(peer, forwarded)).toBe(peer)
  })

  test('nobody is trusted by default, not even loopback', () => {
    const nobody = new ClientAddresses([])
    for (const peer of ['127.0.0.1', '::1', '10.0.0.1']) expect(client(peer, '198.51.100.1', nobody)).toBe(peer)
  })

  test.each(['10.0.0.1', '10.255.255.255', '192.0.2.7', '2001:db8:1::5', '2001:db8:1:ffff::1', 'fd00::1'])(
    'a trusted proxy %s names the client',
    (peer) => {
      expect(client(peer, '198.51.100.1')).toBe('198.51.100.1')
      expect(client(peer, '2001:db8:2::9')).toBe('2001:db8:2::9')
    },
  )

  test.each([
    ['a trusted proxy without the header', undefined, '10.0.0.1'],
    ['an empty header', '', '10.0.0.1'],
    ['a header of commas', ' , ,', '10.0.0.1'],
    ['a client that forged a hop before its own', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['a client that forged the name of a trusted proxy', '10.9.9.9, 198.51.100.1', '198.51.100.1'],
    ['a chain of trusted proxies', '1.1.1.1, 198.51.100.1, 10.0.0.3, fd00::1', '198.51.100.1'],
    ['trusted proxies alone: the one farthest from us', '10.0.0.5, 10.0.0.3', '10.0.0.5'],
    ['a hop that is no address, and what stands before it', '198.51.100.1, unknown', '10.0.0.1'],
    ['a hop that is no address behind a trusted one', '198.51.100.1, _hidden, 10.0.0.3', '10.0.0.3'],
    ['an IPv4 hop with its port', '1.1.1.1, 198.51.100.1:4711', '198.51.100.1'],
    ['an IPv6 hop with its port', '1.1.1.1, [2001:db8:2::9]:4711', '2001:db8:2::9'],
    ['an IPv6 hop in brackets', '[2001:db8:2::9]', '2001:db8:2::9'],
    ['a mapped IPv4 hop', '::ffff:198.51.100.1', '198.51.100.1'],
    ['a mapped trusted hop', '198.51.100.1, ::FFFF:10.0.0.3', '198.51.100.1'],
  ])('%s', (_, forwarded, expected) => {
    expect(client('10.0.0.1', forwarded)).toBe(expected)
  })

  test('an IPv4 peer on an IPv6 socket is an IPv4 address', () => {
    expect(client('::ffff:203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
    expect(client('::ffff:10.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  })

  test('a header over 1024 characters is treated as absent', () => {
    const padded = (chars: number) => `${' '.repeat(chars - '198.51.100.1'.length)}198.51.100.1`
    // `Headers` trims a value, so the padding stands between two addresses.
    const chain = (chars: number) => `198.51.100.1,${padded(chars - '198.51.100.1,'.length)}`
    expect(client('10.0.0.1', chain(1_024))).toBe('198.51.100.1')
    expect(client('10.0.0.1', chain(1_025))).toBe('10.0.0.1')
  })
})
