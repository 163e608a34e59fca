import { BlockList, isIP } from 'node:net'
import { unmapped } from '../core/ip-address.ts'

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
  /**
   * The client's address. X-Forwarded-For counts only from a trusted peer and is read from its end: the last address that is
   * no trusted proxy's. An entry that is no address ends the reading there, since what stands before it is not vouched for.
   */
  of(peer: string, headers: Headers): string {
    let nearest = unmapped(peer)
    if (!this.isTrusted(nearest)) return nearest
    const forwarded = headers.get('x-forwarded-for') ?? ''
    if (forwarded.length > forwardedCharsMax) return nearest
    for (const hop of forwarded.split(',').toReversed()) {
      const address = unmapped(withoutPort(hop.trim()))
      if (isIP(address) === 0) break
      nearest = address
      if (!this.isTrusted(address)) break
    }
    return nearest
  }
}

/** Some proxies add the port: `192.0.2.1:443`, `[2001:db8::1]:443`. */
const withoutPort = (hop: string): string =>
  /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/.exec(hop)?.slice(1).find(Boolean) ?? hop
