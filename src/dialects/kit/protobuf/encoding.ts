import { ByteReader, malformed as malformedBytes } from '../byte-reader.ts'

/** How a value lies on the wire: a number of 7-bit groups, or bytes after their length. Fixed widths are only skipped. */
export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const

export const malformedProtobuf = (what: string) => malformedBytes('protobuf', what)

/** A number of 64 bits has at most this many groups. */
const varintBytesMax = 10

/** Reads one message; every step consumes input, so no input can hold it. */
export class WireReader extends ByteReader {
  /** The halves of the number read last: without them every number would be a bigint. */
  #low = 0
  #high = 0

  constructor(bytes: Uint8Array) {
    super(bytes, 'protobuf')
  }

  /** A field number and wire type. */
  tag(): { no: number; wire: number } {
    const tag = this.#uint32('bad field number')
    if (tag < 8) throw this.malformed('bad field number')
    return { no: tag >>> 3, wire: tag & 7 }
  }

  /** The low 32 bits of a number, signed. */
  int32(): number {
    this.#varint()
    return this.#low
  }

  /** A number of 64 bits, signed; exact when it is a safe integer. */
  int64(): number {
    this.#varint()
    return this.#high * 2 ** 32 + (this.#low >>> 0)
  }

  /** A view, not a copy. */
  bytes(): Uint8Array {
    return this.take(this.#uint32('cut short'))
  }

  /** Skips an unknown field. */
  skip(wire: number): void {
    if (wire === wireTypes.varint) this.#varint()
    else if (wire === wireTypes.fixed64) this.take(8)
    else if (wire === wireTypes.bytes) this.bytes()
    else if (wire === wireTypes.fixed32) this.take(4)
    else throw this.malformed('bad wire type')
  }

  #uint32(problem: string): number {
    this.#varint()
    if (this.#high !== 0) throw this.malformed(problem)
    return this.#low >>> 0
  }

  #varint(): void {
    this.#low = 0
    this.#high = 0
    for (let at = 0; at < varintBytesMax; at++) {
      const byte = this.byte()
      this.#add(byte & 0x7f, at * 7)
      if (byte < 0x80) return
    }
    throw this.malformed('number too long')
  }

  #add(bits: number, shift: number): void {
    if (shift < 32) this.#low |= bits << shift
    if (shift === 28) this.#high = bits >>> 4
    else if (shift > 28) this.#high |= bits << (shift - 32)
  }
}

/** Writes one message. */
export class WireWriter {
  readonly #chunks: Uint8Array[] = []

  tag(no: number, wire: number): void {
    this.varint(no * 8 + wire)
  }

  /** A safe integer; negative ones as the two's complement of 64 bits. */
  varint(value: number): void {
    const groups: number[] = []
    let low = value >>> 0
    let high = Math.floor(value / 2 ** 32) >>> 0
    while (high > 0 || low > 0x7f) {
      groups.push((low & 0x7f) | 0x80)
      low = ((low >>> 7) | (high << 25)) >>> 0
      high >>>= 7
    }
    groups.push(low)
    this.#chunks.push(Uint8Array.from(groups))
  }

  bytes(value: Uint8Array): void {
    this.varint(value.length)
    this.#chunks.push(value)
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#chunks)
  }
}
