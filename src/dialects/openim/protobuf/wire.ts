import { CoreError } from '../../../core/errors.ts'

/** How a value lies on the wire: a number of 7-bit groups, or bytes after their length. Fixed widths are only skipped. */
export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const

export const malformed = (what: string): CoreError => new CoreError('request.malformed', `protobuf: ${what}`)

/** Reads one message. Every step consumes input, so no input can hold it; whatever does not fit is `request.malformed`. */
export class WireReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** A field number and wire type. */
  tag(): { no: number; wire: number } {
    const tag = Number(this.varint())
    if (tag < 8 || tag > 0xffff_ffff) throw malformed('bad field number')
    return { no: Math.floor(tag / 8), wire: tag % 8 }
  }

  /** 64 bits, unsigned. */
  varint(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#byte()
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asUintN(64, value)
    }
    throw malformed('number too long')
  }

  /** A view, not a copy. */
  bytes(): Uint8Array {
    return this.#take(Number(this.varint()))
  }

  /** Passes over a field that nobody here knows. */
  skip(wire: number): void {
    if (wire === wireTypes.varint) this.varint()
    else if (wire === wireTypes.fixed64) this.#take(8)
    else if (wire === wireTypes.bytes) this.bytes()
    else if (wire === wireTypes.fixed32) this.#take(4)
    else throw malformed('bad wire type')
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw malformed('cut short')
    return byte
  }

  #take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw malformed('cut short')
    const taken = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return taken
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
