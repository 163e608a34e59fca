import type { Frame } from './frame.ts'
import type { FrameCodec } from './frame-codec.ts'

/** A frame for many sockets, encoded once for each codec in use. */
export class SharedFrame {
  readonly #frame: Frame
  readonly #encoded = new Map<FrameCodec, Uint8Array>()

  constructor(frame: Frame) {
    this.#frame = frame
  }

  bytes(codec: FrameCodec): Uint8Array {
    const known = this.#encoded.get(codec)
    if (known) return known
    const encoded = codec.encodeReply(this.#frame)
    this.#encoded.set(codec, encoded)
    return encoded
  }
}
