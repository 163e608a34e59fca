import { BlockList, isIP } from 'node:net'
import type { Platform } from '../devices/platform.ts'
import { canonicalAddress } from '../ip-address.ts'
import type { DialectName, NodeId, UserId } from '../values.ts'
import type { Connection } from './connection.ts'

/** Which connections of an app a list shows: those that fit all of the given fields. */
export type ConnectionFilter = {
  readonly uid?: UserId | undefined
  readonly dialect?: DialectName | undefined
  readonly platform?: Platform | undefined
  readonly node?: NodeId | undefined
  /** An address, or a network such as `192.0.2.0/24`. */
  readonly address?: string | undefined
  /** Connected before, and at or after, this wall time. */
  readonly beforeMs?: number | undefined
  readonly sinceMs?: number | undefined
}

type Filtered = Pick<Connection, 'uid' | 'dialect' | 'platform' | 'address' | 'connectedAtMs'>

/** A test for the filter's fields, `node` aside. An address that is none fits nothing. */
export function connectionTest(filter: ConnectionFilter): (one: Filtered) => boolean {
  const { uid, dialect, platform, beforeMs, sinceMs } = filter
  const hasAddress = filter.address === undefined ? undefined : addressTest(filter.address)
  return (one) =>
    (uid === undefined || one.uid === uid) &&
    (dialect === undefined || one.dialect === dialect) &&
    (platform === undefined || one.platform === platform) &&
    (beforeMs === undefined || one.connectedAtMs < beforeMs) &&
    (sinceMs === undefined || one.connectedAtMs >= sinceMs) &&
    (hasAddress === undefined || hasAddress(one.address))
}

/** Whether the text is an address or a network. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
}

function addressTest(text: string): (address: string) => boolean {
  if (!isAddressOrNetwork(text)) return () => false
  const [address = '', bits] = text.split('/')
  const own = canonicalAddress(address) ?? address
  if (bits === undefined) return (one) => one === own
  const network = new BlockList()
  const family = familyOf(own)
  // A network of addresses that IPv6 carries for IPv4.
  const carried = family === 'ipv4' && isIP(address) === 6 ? 96 : 0
  network.addSubnet(own, Math.max(0, Number(bits) - carried), family)
  return (one) => isIP(one) !== 0 && network.check(one, familyOf(one))
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
