import { describe, expect, test } from 'bun:test'
import { ClientAddressResolver } from './client-address.ts'

const proxies = new ClientAddressResolver(['10.0.0.0/8', '192.0.2.7', '2001:db8:1::/48', 'fd00::1'])
const client = (peer: string, forwarded?: string, addresses = proxies): string =>
  addresses.resolve(peer, new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }))

describe('the client address', () => {
  test.each([
    ['an untrusted IPv4 peer', '203.0.113.9', '198.51.100.1'],
    ['an untrusted IPv6 peer', '2001:db8:2::1', '198.51.100.1'],
    ['an IPv4 peer beside a trusted network', '11.0.0.1', '10.0.0.2'],
    ['a peer beside a single trusted address', '192.0.2.8', '198.51.100.1'],
  ])('%s is the client, whatever it forwards', (_, peer, forwarded) => {
    expect(client(peer, forwarded)).toBe(peer)
  })

  test('no peer is trusted by default, not even loopback', () => {
    const nobody = new ClientAddressResolver([])
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
    ['a hop that is no address behind a trusted one: the peer', '198.51.100.1, _hidden, 10.0.0.3', '10.0.0.1'],
    ['an empty hop', '198.51.100.1, ', '10.0.0.1'],
    ['a hop in quotes', '1.1.1.1, "198.51.100.1"', '198.51.100.1'],
    ['a hop in quotes with its port', '1.1.1.1, "[2001:db8:2::9]:4711"', '2001:db8:2::9'],
    ['a hop with a zone', '1.1.1.1, fe80::1%eth0', 'fe80::1'],
    ['a hop in brackets with a zone', '1.1.1.1, [fe80::1%25eth0]:80', 'fe80::1'],
    ['an IPv6 hop in another spelling', '2001:0DB8:2:0:0:0:0:9', '2001:db8:2::9'],
    ['a port that is none', '198.51.100.1, 203.0.113.9:http', '10.0.0.1'],
    ['a bracket that does not close', '198.51.100.1, [2001:db8:2::9', '10.0.0.1'],
    ['a quote that does not close', '198.51.100.1, "203.0.113.9', '10.0.0.1'],
    ['a trusted hop with its port', '198.51.100.1, 10.0.0.3:4711', '198.51.100.1'],
    ['a mapped hop in hexadecimal', '::ffff:c633:6401', '198.51.100.1'],
    ['a trusted hop in quotes that is mapped', '198.51.100.1, "[::ffff:a00:3]"', '198.51.100.1'],
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

  describe('a header over 1024 characters', () => {
    const forged = (chars: number) => `${'1'.repeat(chars)}, `

    test('counts by its end', () => {
      expect(client('10.0.0.1', `${forged(2_000)}198.51.100.1`)).toBe('198.51.100.1')
      expect(client('10.0.0.1', `1.1.1.1,${' '.repeat(2_000)}198.51.100.1, 10.0.0.3`)).toBe('10.0.0.1')
    })

    test('gives no address from a hop that the bound truncates', () => {
      const read = `203.0.113.9,${'10.0.0.3'.padStart(1_024 - '203.0.113.9,'.length)}`
      expect(client('10.0.0.1', read)).toBe('203.0.113.9')
      expect(client('10.0.0.1', `1${read}`)).toBe('10.0.0.1')
    })
  })

  test('a header that names no address is noted with the peer', () => {
    const noted: string[] = []
    const noting = new ClientAddressResolver(['10.0.0.0/8'], (peer) => noted.push(peer))
    client('10.0.0.1', '198.51.100.1, unknown', noting)
    client('10.0.0.2', '198.51.100.1', noting)
    client('10.0.0.3', undefined, noting)
    client('192.0.2.1', 'unknown', noting)
    expect(noted).toEqual(['10.0.0.1'])
  })

  test('proxies may be written as mapped addresses', () => {
    for (const proxy of ['::ffff:10.0.0.1', '::ffff:10.0.0.0/104', '::ffff:a00:1/128']) {
      expect(client('10.0.0.1', '198.51.100.1', new ClientAddressResolver([proxy]))).toBe('198.51.100.1')
      expect(client('11.0.0.1', '198.51.100.1', new ClientAddressResolver([proxy]))).toBe('11.0.0.1')
    }
  })
})
