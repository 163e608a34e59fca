import { ByteReader, malformed as malformedBytes } from '../byte-reader.ts'

/** How a value lies on the wire: a number of 7-bit groups, or bytes after their length. Fixed widths are only skipped. */
export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const

export const malformedProtobuf = (what: string) => malformedBytes('protobuf', what)

/** Reads one message; every step consumes input, so no input can hold it. */
export class WireReader extends ByteReader {
  constructor(bytes: Uint8Array) {
    super(bytes, 'protobuf')
  }

  /** A field number and wire type. */
  tag(): { no: number; wire: number } {
    const tag = Number(this.varint())
    if (tag < 8 || tag > 0xffff_ffff) throw this.malformed('bad field number')
    return { no: Math.floor(tag / 8), wire: tag % 8 }
  }

  /** 64 bits, unsigned. */
  varint(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte()
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asUintN(64, value)
    }
    throw this.malformed('number too long')
  }

  /** A view, not a copy. */
  bytes(): Uint8Array {
    return this.take(Number(this.varint()))
  }

  /** Skips an unknown field. */
  skip(wire: number): void {
    if (wire === wireTypes.varint) this.varint()
    else if (wire === wireTypes.fixed64) this.take(8)
    else if (wire === wireTypes.bytes) this.bytes()
    else if (wire === wireTypes.fixed32) this.take(4)
    else throw this.malformed('bad wire type')
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
    let rest = BigInt.asUintN(64, BigInt(value))
    for (; rest > 0x7fn; rest >>= 7n) groups.push(Number(rest & 0x7fn) | 0x80)
    groups.push(Number(rest))
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
