import { malformed } from '../../kit/byte-reader.ts'
import { parseJson } from '../../kit/json.ts'

/**
 * Engine.IO 3 with Socket.IO 2 on top, as far as the link uses it: WebSocket only, the default namespace, one event with
 * one binary attachment. Source: socket.io-protocol 4, engine.io-protocol 3; docs/dialects/lanying.md#client-link.
 */

/** What a client is told of heartbeats, ms: it pings, and expects the answer in time. */
export const engineTimings = { pingIntervalMs: 25_000, pingTimeoutMs: 5_000 } as const

export const openPacket = (sid: string): string =>
  `0${JSON.stringify({
    sid,
    upgrades: [],
    pingInterval: engineTimings.pingIntervalMs,
    pingTimeout: engineTimings.pingTimeoutMs,
  })}`

export const connectedPacket = '40'
export const disconnectedPacket = '41'
/** The one event; its attachment follows as a binary message. */
export const eventPacket = '451-["frame",{"_placeholder":true,"num":0}]'

const closePacket = '1'
const pingPrefix = '2'
const pongPrefix = '3'
const binaryEventPrefix = '451-'
const eventName = 'frame'
/** In front of the bytes of an attachment. */
const messageType = 4

export type TextPacket =
  | { readonly kind: 'ping'; readonly pong: string }
  | { readonly kind: 'closed' }
  /** A binary message follows. */
  | { readonly kind: 'event' }

/** Throws `request.malformed` for what the link does not use. */
export function readText(packet: string): TextPacket {
  if (packet === eventPacket) return { kind: 'event' }
  if (packet.startsWith(pingPrefix)) return { kind: 'ping', pong: pongPrefix + packet.slice(1) }
  if (packet === closePacket || packet === disconnectedPacket) return { kind: 'closed' }
  if (packet.startsWith(binaryEventPrefix) && isEvent(packet.slice(binaryEventPrefix.length))) return { kind: 'event' }
  throw malformed('engine.io', 'unexpected packet')
}

/** The same event, written in another way: an id of an acknowledgement in front, blanks between. */
function isEvent(rest: string): boolean {
  const event = parseJson(rest.replace(/^\d+/, ''))
  return Array.isArray(event) && event.length === 2 && event[0] === eventName
}

/** The attachment in a binary message. Throws `request.malformed`. */
export function readAttachment(message: Uint8Array): Uint8Array {
  if (message[0] !== messageType) throw malformed('engine.io', 'unexpected binary message')
  return message.subarray(1)
}

export const attachment = (bytes: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(messageType), bytes])
