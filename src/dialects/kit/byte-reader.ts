import { CoreError } from '../../core/errors.ts'
import { decodeUtf8 } from '../../core/text.ts'

/** Reads untrusted bytes. It never passes their end: what does not fit is `request.malformed`. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #format: string
  #at = 0

  /** `format` names what is read, for the error. */
  constructor(bytes: Uint8Array, format: string) {
    this.#bytes = bytes
    this.#format = format
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw this.malformed('cut short')
    return byte
  }

  /** A view, not a copy. */
  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw this.malformed('cut short')
    const taken = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return taken
  }

  /** All that is left; a view, not a copy. */
  rest(): Uint8Array {
    return this.take(this.#bytes.length - this.#at)
  }

  malformed(what: string): CoreError {
    return malformed(this.#format, what)
  }
}

export const malformed = (format: string, what: string): CoreError =>
  new CoreError('request.malformed', `${format}: ${what}`)

/** Well-formed text without U+0000. Throws `request.malformed`. */
export function readUtf8(bytes: Uint8Array, format: string): string {
  const text = decodeUtf8(bytes)
  if (text === undefined || text.includes('\0')) throw malformed(format, 'bad text')
  return text
}
