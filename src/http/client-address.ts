import { BlockList, isIP } from 'node:net'
import { canonicalAddress } from '../core/ip-address.ts'

/** Characters of X-Forwarded-For that are read, from its end: the nearest proxies append there. */
const forwardedCharsMax = 1024

/** Determines the client's address: that of the peer, or that forwarded by a trusted proxy. */
export class ClientAddressResolver {
  readonly #trusted = new BlockList()
  readonly #trustsNone: boolean

  /** `proxies` are addresses or CIDRs. `noteInvalid` is called with the peer whose X-Forwarded-For has no valid address. */
  constructor(
    proxies: readonly string[],
    private readonly noteInvalid: (peer: string) => void = () => {},
  ) {
    this.#trustsNone = proxies.length === 0
    for (const proxy of proxies) this.#trust(proxy)
  }
  isTrusted(address: string): boolean {
    const family = isIP(address)
    return !this.#trustsNone && family !== 0 && this.#trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
  /**
   * The client's address, in the form of `canonicalAddress`. X-Forwarded-For is used only from a trusted peer and read from
   * its end: the first hop that is not a trusted proxy is the client. If that is not an address, the peer is the client:
   * earlier hops are not trusted.
   */
  resolve(peer: string, headers: Headers): string {
    const own = canonicalAddress(peer) ?? peer
    if (!this.isTrusted(own)) return own
    const forwarded = headers.get('x-forwarded-for')?.trim() ?? ''
    if (forwarded === '') return own
    const client = this.#firstUntrusted(forwarded)
    if (client === undefined) this.noteInvalid(own)
    return client ?? own
  }

  /** Read from the end; the first hop when all are trusted, `undefined` when it is not an address. */
  #firstUntrusted(forwarded: string): string | undefined {
    let nearest: string | undefined
    for (const hop of hopsOf(forwarded).reverse()) {
      nearest = addressOfHop(hop.trim())
      if (nearest === undefined || !this.isTrusted(nearest)) return nearest
    }
    return nearest
  }

  #trust(proxy: string): void {
    const [text = '', bits] = proxy.split('/')
    const address = canonicalAddress(text) ?? text
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const carried = family === 'ipv4' && isIP(text) === 6 ? 96 : 0
    if (bits === undefined) this.#trusted.addAddress(address, family)
    else this.#trusted.addSubnet(address, Math.max(0, Number(bits) - carried), family)
  }
}

/** A hop that the bound cuts is no address: its end may look like another one. */
function hopsOf(forwarded: string): string[] {
  const hops = forwarded.slice(-forwardedCharsMax).split(',')
  if (forwarded.length > forwardedCharsMax) hops[0] = ''
  return hops
}

/** Some proxies add port or quotes: `192.0.2.1:443`, `[2001:db8::1]:443`, `"[2001:db8::1]"`. */
const hopForm = /^(?:\[([^[\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d{1,5})?$/

function addressOfHop(hop: string): string | undefined {
  const bare = hop.length > 1 && hop.startsWith('"') && hop.endsWith('"') ? hop.slice(1, -1) : hop
  const [, bracketed, dotted] = hopForm.exec(bare) ?? []
  return canonicalAddress(bracketed ?? dotted ?? bare)
}
