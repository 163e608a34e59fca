import { hasProperties, type ProtocolLevel, packetTypes } from './packet.ts'

/** Return codes of CONNACK. Source: docs/dialects/wildfire.md#connect. */
export const returnCodes = {
  accepted: 0,
  unsupportedLevel: 1,
  /** No client id, or the user is banned. */
  rejected: 2,
  unavailable: 3,
  badCredentials: 4,
  /** The session is unknown, ended, or another user's. */
  ended: 7,
} as const
export type ReturnCode = (typeof returnCodes)[keyof typeof returnCodes]

/** Bytes of an outbound packet after its first byte and length. */
type Part = Uint8Array | readonly number[]

function packet(type: number, ...parts: readonly Part[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Uint8Array.from([type << 4, ...lengthField(length)]), ...parts.map((part) => bytesOf(part))])
}

const bytesOf = (part: Part): Uint8Array => (part instanceof Uint8Array ? part : Uint8Array.from(part))

function lengthField(length: number): number[] {
  const groups: number[] = []
  let rest = length
  for (; rest > 0x7f; rest >>>= 7) groups.push((rest & 0x7f) | 0x80)
  return [...groups, rest]
}

const uint16 = (value: number): readonly number[] => [value >> 8, value & 255]

/** Level 5 has an empty list of properties, behind the payload where there is one. */
const noProperties = (level: ProtocolLevel): readonly number[] => (hasProperties(level) ? [0] : [])

/** `undefined` as level before one is known. */
export const refusedConnack = (code: ReturnCode, level: ProtocolLevel = 4): Uint8Array =>
  packet(packetTypes.connack, [0, code], noProperties(level))

/** `payload` follows the two standard bytes, which stock MQTT 3.1.1 clients ignore. */
export const acceptedConnack = (level: ProtocolLevel, sessionPresent: boolean, payload: Uint8Array): Uint8Array =>
  packet(packetTypes.connack, [sessionPresent ? 1 : 0, returnCodes.accepted], payload, noProperties(level))

/** The reply to a request: a code byte, and encrypted data behind it. */
export const puback = (packetId: number, code: number, data: Uint8Array = new Uint8Array()): Uint8Array =>
  packet(packetTypes.puback, uint16(packetId), [code], data)

/** A notification: quality of service 0, so without a packet id. */
export function publish(level: ProtocolLevel, topic: string, payload: Uint8Array): Uint8Array {
  const name = Buffer.from(topic)
  return packet(packetTypes.publish, uint16(name.length), name, noProperties(level), payload)
}

export const pingresp: Uint8Array = packet(packetTypes.pingresp)
