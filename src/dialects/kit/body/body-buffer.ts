/**
 * Frees the memory of bytes that no code reads any more: their collection comes late, and bodies arrive faster than
 * memory is collected. Views of a part of a buffer are left alone. Returns true.
 */
export function freeBytes(bytes: Uint8Array): true {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength) buffer.transfer(0)
  return true
}

/** The parts of one body in one buffer. */
export class BodyBuffer {
  #buffer: ArrayBuffer
  #length = 0

  /** `expected`: how long the body is thought to be. Memory is taken as bytes arrive. */
  constructor(expected: number) {
    this.#buffer = new ArrayBuffer(expected)
  }

  /** Takes everything that was appended out of the buffer. */
  take(): Uint8Array {
    return new Uint8Array(this.#buffer.transfer(this.#length))
  }
  /** Copies the part and frees it. Returns true. */
  append(part: Uint8Array): true {
    const end = this.#length + part.byteLength
    if (end > this.#buffer.byteLength) this.#buffer = this.#buffer.transfer(Math.max(end, 2 * this.#length))
    new Uint8Array(this.#buffer).set(part, this.#length)
    this.#length = end
    return freeBytes(part)
  }
  /** Drops what was appended. Idempotent. */
  free(): void {
    this.#buffer = this.#buffer.transfer(0)
    this.#length = 0
  }
}
