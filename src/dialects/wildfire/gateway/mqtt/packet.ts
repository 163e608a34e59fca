import type { Framer } from '../../../../gateway/wire.ts'
import { ByteReader, malformed, readUtf8 } from '../../../kit/byte-reader.ts'

/** The MQTT packets that this link knows, by the upper half of their first byte. Source: MQTT 3.1.1, 2.2.1. */
export const packetTypes = {
  connect: 1,
  connack: 2,
  publish: 3,
  puback: 4,
  pubrec: 5,
  pubrel: 6,
  pubcomp: 7,
  subscribe: 8,
  unsubscribe: 10,
  pingreq: 12,
  pingresp: 13,
  disconnect: 14,
} as const

/** Protocol levels of CONNECT: MQTT 3.1.1, MQTT 5, and two of the vendor's own. Source: docs/dialects/wildfire.md#connect. */
export const protocolLevels = [4, 5, 6, 7] as const
export type ProtocolLevel = (typeof protocolLevels)[number]

/** Only level 5 has property fields. */
export const hasProperties = (level: ProtocolLevel): boolean => level === 5

/** Bytes of a length field. Source: MQTT 3.1.1, 2.2.3. */
const lengthBytesMax = 4

export const malformedMqtt = (what: string) => malformed('mqtt', what)

/** Splits a stream into MQTT packets. */
export const mqttFramer: Framer = {
  lengthOf(bytes) {
    const [first] = bytes
    if (first === undefined) return undefined
    const type = first >> 4
    if (type === 0 || type === 15) throw malformedMqtt('bad packet type')
    let length = 0
    for (let at = 1; at <= lengthBytesMax; at++) {
      const byte = bytes[at]
      if (byte === undefined) return undefined
      length |= (byte & 0x7f) << (7 * (at - 1))
      if (byte < 0x80) return at + 1 + length
    }
    throw malformedMqtt('length too long')
  },
}

/** The type of a whole packet. */
export const typeOf = (packet: Uint8Array): number => (packet[0] ?? 0) >> 4

/** Reads one packet behind its first byte and length. Throws `request.malformed`. */
export class PacketReader extends ByteReader {
  readonly type: number
  /** The lower half of the first byte. */
  readonly flags: number

  /** `packet`: a whole packet, as `mqttFramer` finds it. */
  constructor(packet: Uint8Array) {
    super(packet, 'mqtt')
    const first = this.byte()
    this.type = first >> 4
    this.flags = first & 15
    this.length()
  }

  /** A length field: up to four groups of seven bits. */
  length(): number {
    let length = 0
    for (let at = 0; at < lengthBytesMax; at++) {
      const byte = this.byte()
      length |= (byte & 0x7f) << (7 * at)
      if (byte < 0x80) return length
    }
    throw this.malformed('length too long')
  }
  uint16(): number {
    return this.byte() * 256 + this.byte()
  }
  /** A view, not a copy. */
  binary(): Uint8Array {
    return this.take(this.uint16())
  }
  text(): string {
    return readUtf8(this.binary(), 'mqtt')
  }
  skipProperties(): void {
    this.take(this.length())
  }
}
