import { ByteReader, malformed, readUtf8 } from '../../../kit/byte-reader.ts'

export const malformedGob = (what: string) => malformed('gob', what)

/** Reads the values of a gob stream; every step consumes input, so it always ends. Source: Go, encoding/gob. */
export class GobReader extends ByteReader {
  constructor(bytes: Uint8Array) {
    super(bytes, 'gob')
  }

  /** One byte below 128, else the negated count of big-endian bytes that follow. */
  uint(): bigint {
    const first = this.byte()
    if (first < 0x80) return BigInt(first)
    const count = 0x100 - first
    if (count > 8) throw this.malformed('number too long')
    let value = 0n
    for (const byte of this.take(count)) value = (value << 8n) | BigInt(byte)
    return value
  }

  /** The sign is the lowest bit. Throws beyond 2^53. */
  int(): number {
    const value = this.uint()
    const signed = Number((value & 1n) === 1n ? ~(value >> 1n) : value >> 1n)
    if (!Number.isSafeInteger(signed)) throw this.malformed('number out of range')
    return signed
  }

  /** Bytes after their length; a view, not a copy. */
  bytes(): Uint8Array {
    return this.take(Number(this.uint()))
  }

  /** Well-formed text without U+0000. */
  text(): string {
    return readUtf8(this.bytes(), 'gob')
  }

  /** The fields of a struct as they come, each by its index; `visit` must read the value. */
  fields(fieldsMax: number, visit: (index: number) => void): void {
    let index = -1
    for (let delta = this.uint(); delta !== 0n; delta = this.uint()) {
      if (delta > fieldsMax || index + Number(delta) >= fieldsMax) throw this.malformed('no such field')
      index += Number(delta)
      visit(index)
    }
  }
}

/** A length or other non-negative number below 2^32, as bytes. */
export function gobUint(value: number): number[] {
  if (value < 0x80) return [value]
  const bytes: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x100 - bytes.length, ...bytes]
}

/** A number within 31 bits, as bytes. */
export const gobInt = (value: number): number[] => gobUint(value < 0 ? -2 * value - 1 : 2 * value)

/** Bytes after their length. */
export const gobBytes = (value: Uint8Array): Uint8Array[] => [Uint8Array.from(gobUint(value.length)), value]
