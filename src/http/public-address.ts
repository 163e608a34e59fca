import { isIPv4, isIPv6 } from 'node:net'

/** Networks by their first address and prefix length. */
type Network = readonly [first: string, bits: number, what: string]

/** Everything of IPv4 that is not a public host. Source: IANA, IPv4 special-purpose address registry. */
const privateV4: readonly Network[] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by carriers'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local; clouds keep their metadata there'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'relays'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, broadcast'],
]

/** The only public range of IPv6, with the exceptions below. Source: IANA, IPv6 special-purpose address registry. */
const globalV6: Network = ['2000::', 3, 'global unicast']
const privateV6: readonly Network[] = [
  ['2001::', 23, 'protocol assignments, Teredo'],
  ['2001:db8::', 32, 'documentation'],
  ['3fff::', 20, 'documentation'],
]
/** Ranges of IPv6 addresses that embed an IPv4 address, with its offset in bytes: the IPv4 address decides. */
const embeddedV4: readonly (readonly [...Network, at: number])[] = [
  ['::ffff:0:0', 96, 'mapped', 12],
  ['::ffff:0:0:0', 96, 'translated', 12],
  ['64:ff9b::', 96, 'NAT64', 12],
  ['2002::', 16, '6to4', 2],
]

/**
 * Whether an address is that of a public host. `false` for loopback, private, link-local (metadata services of clouds) and
 * multicast addresses, and for a text that is not an address.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%', 1)[0] ?? ''
  if (isIPv4(bare)) return isPublicV4(bytesOfV4(bare))
  if (!isIPv6(bare)) return false
  const bytes = bytesOfV6(bare)
  const carrier = embeddedV4.find((network) => isIn(bytes, network))
  if (carrier) return isPublicV4(bytes.slice(carrier[3], carrier[3] + 4))
  return isIn(bytes, globalV6) && !privateV6.some((network) => isIn(bytes, network))
}

const isPublicV4 = (bytes: readonly number[]): boolean => !privateV4.some((network) => isIn(bytes, network))

function isIn(bytes: readonly number[], [first, bits]: Network | readonly [...Network, number]): boolean {
  const start = first.includes(':') ? bytesOfV6(first) : bytesOfV4(first)
  for (let bit = 0; bit < bits; bit += 8) {
    const mask = bits - bit >= 8 ? 0xff : 0xff & (0xff << (8 - (bits - bit)))
    if (((bytes[bit / 8] ?? 0) & mask) !== ((start[bit / 8] ?? 0) & mask)) return false
  }
  return true
}

const bytesOfV4 = (address: string): number[] => address.split('.').map(Number)

/** 16 bytes of a well-formed address; a dotted tail counts as two groups. */
function bytesOfV6(address: string): number[] {
  const dotted = address.slice(address.lastIndexOf(':') + 1)
  const tail = dotted.includes('.') ? bytesOfV4(dotted) : []
  const text = tail.length > 0 ? address.slice(0, -dotted.length) : address
  const [head = '', rest] = text.split('::')
  const before = groupsOf(head)
  const after = [...groupsOf(rest ?? ''), ...tail]
  return [...before, ...new Array<number>(16 - before.length - after.length).fill(0), ...after]
}

const groupsOf = (text: string): number[] =>
  text
    .split(':')
    .filter((group) => group !== '')
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff])
