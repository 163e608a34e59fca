import { ByteQueue } from './byte-queue.ts'
import type { Framer } from './wire.ts'

/** What takes the frames of one connection. */
export interface FrameReceiver {
  /** A whole frame, its head included. Returns `false` to stop: the bytes behind it are dropped. */
  frame(bytes: Uint8Array): boolean
}

/** Cuts the inbound bytes of one connection into frames, wherever the network cut them. */
export class FrameReader {
  readonly #framer: Framer
  readonly #frameBytesMax: number
  /** The beginning of a frame whose end has not come; it grows with what has come, not with the length it announces. */
  #unfinished: ByteQueue | undefined = undefined

  constructor(framer: Framer, frameBytesMax: number) {
    this.#framer = framer
    this.#frameBytesMax = frameBytesMax
  }

  /**
   * Gives every frame that ends in these bytes to the receiver, in order. Returns `too_large` as soon as a frame is known to
   * be over the bound. Throws what the framer throws.
   */
  read(bytes: Uint8Array, receiver: FrameReceiver): 'too_large' | undefined {
    let rest = bytes
    while (rest.length > 0) {
      const unfinished = this.#unfinished
      const taken = unfinished ? this.#continue(unfinished, rest) : this.#begin(rest)
      if (taken === 'too_large') return taken
      rest = rest.subarray(taken.count)
      if (taken.frame && !receiver.frame(taken.frame)) return undefined
    }
    return undefined
  }

  /** A frame that lies in these bytes whole is not copied. */
  #begin(bytes: Uint8Array): Taken {
    const length = this.#framer.lengthOf(bytes)
    if (this.#isTooLarge(length ?? bytes.length)) return 'too_large'
    if (length !== undefined && length <= bytes.length) return { count: length, frame: bytes.subarray(0, length) }
    this.#unfinished = new ByteQueue()
    this.#unfinished.append(bytes)
    return { count: bytes.length, frame: undefined }
  }
  #continue(unfinished: ByteQueue, bytes: Uint8Array): Taken {
    let count = 0
    let length = this.#framer.lengthOf(unfinished.view)
    while (length === undefined && count < bytes.length) {
      unfinished.append(bytes.subarray(count, ++count))
      length = this.#framer.lengthOf(unfinished.view)
    }
    if (this.#isTooLarge(length ?? unfinished.length)) return 'too_large'
    if (length === undefined) return { count, frame: undefined }
    const end = Math.min(bytes.length, count + length - unfinished.length)
    unfinished.append(bytes.subarray(count, end))
    if (unfinished.length < length) return { count: end, frame: undefined }
    this.#unfinished = undefined
    return { count: end, frame: unfinished.view }
  }
  #isTooLarge(length: number): boolean {
    return length > this.#frameBytesMax
  }
}

/** How many bytes were used, and the frame that they complete. */
type Taken = 'too_large' | { readonly count: number; readonly frame: Uint8Array | undefined }
