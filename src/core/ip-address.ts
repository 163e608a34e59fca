import { isIPv6 } from 'node:net'

/** An IPv4 address as itself, also where a socket that speaks IPv6 writes it as `::ffff:192.0.2.1`. */
export const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The one way to write an IPv6 address (RFC 5952), `unmapped`; `undefined` for what is none, and with a zone. */
export function canonicalIPv6(address: string): string | undefined {
  if (!isIPv6(address) || address.includes('%')) return undefined
  const plain = unmapped(address)
  return plain.includes(':') ? new URL(`http://[${plain}]`).hostname.slice(1, -1) : plain
}

/** What one customer of a provider has: the address itself, of IPv6 the first 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%', 1).join('').split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const gap = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  const all = [...groups(head), ...Array.from({ length: gap }, () => '0'), ...groups(tail ?? '')]
  return all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
