import { BlockList, isIP } from 'node:net'

/** Longest X-Forwarded-For that is looked at; a longer one is treated as absent. */
const forwardedCharsMax = 1024

/** Tells the client's address: the peer's own, or what a trusted proxy says of it. */
export class ClientAddresses {
  readonly #trusted = new BlockList()
  readonly #trustsNobody: boolean

  /** `proxies` are addresses or CIDRs. */
  constructor(proxies: readonly string[]) {
    this.#trustsNobody = proxies.length === 0
    for (const proxy of proxies) {
      const [address = '', bits] = proxy.split('/')
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
      if (bits === undefined) this.#trusted.addAddress(address, family)
      else this.#trusted.addSubnet(address, Number(bits), family)
    }
  }
  isTrusted(address: string): boolean {
    const family = isIP(address)
    return !this.#trustsNobody && family !== 0 && this.#trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
  /** The last address in X-Forwarded-For that no trusted proxy wrote for another, when the peer is trusted. */
  of(peer: string, headers: Headers): string {
    const plain = unmapped(peer)
    if (!this.isTrusted(plain)) return plain
    const forwarded = headers.get('x-forwarded-for') ?? ''
    if (forwarded.length > forwardedCharsMax) return plain
    const hops = forwarded
      .split(',')
      .map((hop) => unmapped(hop.trim()))
      .filter((hop) => isIP(hop) !== 0)
    return hops.findLast((hop) => !this.isTrusted(hop)) ?? hops[0] ?? plain
  }
}

/** An IPv4 address as itself, also where the socket speaks IPv6. */
const unmapped = (address: string): string => (address.startsWith('::ffff:') ? address.slice(7) : address)
