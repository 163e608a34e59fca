import { isIPv4, isIPv6 } from 'node:net'

/**
 * The one text of an address: IPv4 as it is, also where IPv6 carries it (`::ffff:192.0.2.1`), IPv6 as RFC 5952 writes it
 * and without its zone. `undefined` for what is no address.
 */
export function canonicalAddress(text: string): string | undefined {
  if (isIPv4(text)) return text
  if (!isIPv6(text)) return undefined
  const zone = text.indexOf('%')
  const host = new URL(`http://[${zone < 0 ? text : text.slice(0, zone)}]`).hostname.slice(1, -1)
  const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(host)
  return mapped ? dotted(mapped[1] ?? '', mapped[2] ?? '') : host
}

function dotted(high: string, low: string): string {
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [upper >> 8, upper & 0xff, lower >> 8, lower & 0xff].join('.')
}

/**
 * What one customer of a provider has: an IPv4 address itself, of IPv6 the first 64 bits. The key of every limit by
 * address; what is no address is its own.
 */
export function networkOf(text: string): string {
  const address = canonicalAddress(text)
  if (address === undefined || isIPv4(address)) return address ?? text
  const [head = '', tail = ''] = address.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const gap = Math.max(0, 8 - groups(head).length - groups(tail).length)
  return [...groups(head), ...Array<string>(gap).fill('0'), ...groups(tail)].slice(0, 4).join(':')
}
