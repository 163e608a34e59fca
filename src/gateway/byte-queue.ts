const firstBytes = 512

/** A FIFO queue of bytes in one growing buffer; adding and removing take constant time for each byte. */
export class ByteQueue {
  #buffer = new Uint8Array(firstBytes)
  #start = 0
  #end = 0

  get length(): number {
    return this.#end - this.#start
  }
  /** All bytes, as a view; valid until the next `append`. */
  get view(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end)
  }
  append(bytes: Uint8Array): void {
    if (this.#end + bytes.length > this.#buffer.length) this.#makeRoom(bytes.length)
    this.#buffer.set(bytes, this.#end)
    this.#end += bytes.length
  }
  /** Removes bytes at the front. */
  drop(count: number): void {
    this.#start += count
  }

  /** Doubles the buffer, or moves the bytes to its front when that frees half of it. */
  #makeRoom(more: number): void {
    const { view, length } = this
    const fits = length + more <= this.#buffer.length / 2
    if (!fits) this.#buffer = new Uint8Array(Math.max(2 * this.#buffer.length, length + more))
    this.#buffer.set(view, 0)
    this.#start = 0
    this.#end = length
  }
}
