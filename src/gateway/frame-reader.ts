import { ByteQueue } from './byte-queue.ts'
import type { Framer } from './wire.ts'

/** Receives the frames of one connection. */
export interface FrameReceiver {
  /** Bytes that a frame may have now, its header included. */
  readonly frameBytesMax: number
  /** Called with a complete frame, its header included. Returns `false` to stop: the bytes after it are dropped. */
  frame(bytes: Uint8Array): boolean
}

/** Splits the inbound byte stream of one connection into frames. */
export class FrameReader {
  readonly #framer: Framer
  /** The received part of an incomplete frame; its memory grows with the bytes received, not with the announced length. */
  #unfinished: ByteQueue | undefined = undefined

  constructor(framer: Framer) {
    this.#framer = framer
  }

  /**
   * Passes each frame that is complete with these bytes to the receiver, in order. Returns `too_large` as soon as a frame is
   * known to exceed the bound. Throws the errors of the framer.
   */
  read(bytes: Uint8Array, receiver: FrameReceiver): 'too_large' | undefined {
    if (bytes.length === 0) return undefined
    for (let rest = bytes; ; ) {
      const unfinished = this.#unfinished
      const taken = unfinished ? this.#continue(unfinished, rest, receiver) : this.#begin(rest, receiver)
      if (taken === 'too_large') return taken
      if (taken.frame && !receiver.frame(taken.frame)) return undefined
      // Mostly one frame arrives at a time: no view is made of the nothing behind it.
      if (taken.count === rest.length) return undefined
      rest = rest.subarray(taken.count)
    }
  }

  /** A frame that is complete in these bytes is not copied. */
  #begin(bytes: Uint8Array, { frameBytesMax }: FrameReceiver): ReadResult {
    const length = this.#framer.lengthOf(bytes)
    if ((length ?? bytes.length) > frameBytesMax) return 'too_large'
    if (length === bytes.length) return { count: length, frame: bytes }
    if (length !== undefined && length < bytes.length) return { count: length, frame: bytes.subarray(0, length) }
    this.#unfinished = new ByteQueue()
    this.#unfinished.append(bytes)
    return { count: bytes.length, frame: undefined }
  }
  #continue(unfinished: ByteQueue, bytes: Uint8Array, { frameBytesMax }: FrameReceiver): ReadResult {
    let count = 0
    let length = this.#framer.lengthOf(unfinished.view)
    while (length === undefined && count < bytes.length) {
      unfinished.append(bytes.subarray(count, ++count))
      length = this.#framer.lengthOf(unfinished.view)
    }
    if ((length ?? unfinished.length) > frameBytesMax) return 'too_large'
    if (length === undefined) return { count, frame: undefined }
    const end = Math.min(bytes.length, count + length - unfinished.length)
    unfinished.append(bytes.subarray(count, end))
    if (unfinished.length < length) return { count: end, frame: undefined }
    this.#unfinished = undefined
    return { count: end, frame: unfinished.view }
  }
}

/** The number of bytes used, and the frame that they complete. */
type ReadResult = 'too_large' | { readonly count: number; readonly frame: Uint8Array | undefined }
