import { isIPv4, isIPv6 } from 'node:net'
import { canonicalAddress } from '../core/ip-address.ts'

/**
 * The header by which a proxy names the client at the beginning of a TCP connection.
 * Source: haproxy, doc/proxy-protocol.txt, versions 1 and 2.
 */
export const proxyProtocolBounds = {
  /** Version 1, its CRLF included. */
  lineBytesMax: 107,
  /** Version 2, its 16 fixed bytes included; addresses take at most 216, the rest is extensions, which are skipped. */
  binaryBytesMax: 4_096,
} as const

/** `address` is `undefined` when the header has none: the peer's address is used. `bytes` is the length of the header. */
export type ProxyHeader =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'complete'; readonly address: string | undefined; readonly bytes: number }

const line = Buffer.from('PROXY ')
const signature = Buffer.from('\r\n\r\n\0\r\nQUIT\n')

/** Whether these first bytes of a connection begin a header; `undefined` while there are too few bytes to decide. */
export function beginsWithHeader(bytes: Uint8Array): boolean | undefined {
  const mayBe = [line, signature].filter((start) => isPrefix(start, bytes))
  if (mayBe.length === 0) return false
  return mayBe.some((start) => bytes.length >= start.length) || undefined
}

/** Reads the header of a connection that begins with one. */
export const readProxyHeader = (bytes: Uint8Array): ProxyHeader =>
  bytes[0] === line[0] ? readLine(bytes) : readBinary(bytes)

const incomplete: ProxyHeader = { kind: 'incomplete' }
const malformed: ProxyHeader = { kind: 'malformed' }

/** Whether the shorter of the two is a prefix of the longer. */
const isPrefix = (start: Uint8Array, bytes: Uint8Array): boolean => {
  const length = Math.min(start.length, bytes.length)
  return start.subarray(0, length).every((byte, index) => byte === bytes[index])
}

const tcpLine = /^PROXY (TCP4|TCP6) (\S+) (\S+) (0|[1-9]\d{0,4}) (0|[1-9]\d{0,4})$/

function readLine(bytes: Uint8Array): ProxyHeader {
  const text = Buffer.from(bytes.subarray(0, proxyProtocolBounds.lineBytesMax)).toString('latin1')
  const end = text.indexOf('\r\n')
  if (end < 0) return text.length < proxyProtocolBounds.lineBytesMax ? incomplete : malformed
  const header = text.slice(0, end)
  const found = { kind: 'complete', bytes: end + 2 } as const
  if (header === 'PROXY UNKNOWN' || header.startsWith('PROXY UNKNOWN ')) return { ...found, address: undefined }
  const [, family, source = '', destination = '', ...ports] = tcpLine.exec(header) ?? []
  const [address, other] = [source, destination].map(family === 'TCP4' ? ownIPv4 : ownIPv6)
  if (address === undefined || other === undefined || ports.some((port) => Number(port) > 65_535)) return malformed
  return { ...found, address }
}

const ownIPv4 = (address: string): string | undefined => (isIPv4(address) ? address : undefined)
/** A zone has no meaning on another machine. */
const ownIPv6 = (address: string): string | undefined =>
  isIPv6(address) && !address.includes('%') ? canonicalAddress(address) : undefined

const fixedBytes = 16
const local = 0x20
const proxied = 0x21
/** Address families with stream sockets, by their code: the bytes of addresses and ports, and how to read the source address. */
const families: ReadonlyMap<number, readonly [bytes: number, source: (addresses: Uint8Array) => string | undefined]> =
  new Map([
    [0x00, [0, () => undefined]],
    [0x11, [12, (addresses: Uint8Array) => addresses.subarray(0, 4).join('.')]],
    [0x21, [36, (addresses: Uint8Array) => ipv6Text(addresses.subarray(0, 16))]],
    [0x31, [216, () => undefined]],
  ])

function readBinary(bytes: Uint8Array): ProxyHeader {
  if (bytes.length < fixedBytes) return incomplete
  const [command = 0, family = 0, high = 0, low = 0] = bytes.subarray(signature.length, fixedBytes)
  const length = fixedBytes + 256 * high + low
  if ((command !== local && command !== proxied) || length > proxyProtocolBounds.binaryBytesMax) return malformed
  const [addressBytes, source] = families.get(family) ?? []
  const isShort = addressBytes === undefined || length < fixedBytes + addressBytes
  if (command === proxied && isShort) return malformed
  if (bytes.length < length) return incomplete
  const address = command === proxied ? source?.(bytes.subarray(fixedBytes, length)) : undefined
  return { kind: 'complete', address, bytes: length }
}

const ipv6Text = (address: Uint8Array): string | undefined =>
  canonicalAddress(Buffer.from(address).toString('hex').match(/.{4}/g)?.join(':') ?? '')
