import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { isLongerThan } from '../../../../core/text.ts'
import { malformed } from '../../../kit/byte-reader.ts'
import { openimLimits } from '../../limits.ts'
import type { ClientFrame, ServerFrame } from './frame.ts'
import { decodeGobRequest, encodeGobReply } from './gob.ts'
import { decodeJsonRequest, encodeJsonReply } from './json-frames.ts'

export type FrameEncoding = 'json' | 'gob'

/**
 * The binary messages of one kind of client, both ways. A push to many sockets is encoded once per codec and sent as it
 * is: the four codecs are constants, so they can key a cache.
 */
export interface FrameCodec {
  readonly encoding: FrameEncoding
  readonly gzip: boolean
  /** The frame in a message, decompressed. Throws `request.malformed`; the vendor's server closes the socket then. */
  unpack(bytes: Uint8Array): Uint8Array
  /** Reads a frame of `unpack`. Throws the same. */
  decodeRequest(frame: Uint8Array): ClientFrame
  encodeReply(frame: ServerFrame): Uint8Array
}

/** gzip, when asked for, wraps the whole encoded frame in both directions. */
export const frameCodec = (encoding: FrameEncoding, gzip: boolean): FrameCodec => codecs[encoding][gzip ? 1 : 0]

const codecs = {
  json: bothOf('json', decodeJsonRequest, encodeJsonReply),
  gob: bothOf('gob', decodeGobRequest, encodeGobReply),
}

function bothOf(
  encoding: FrameEncoding,
  decode: (bytes: Uint8Array) => ClientFrame,
  encode: (frame: ServerFrame) => Uint8Array,
): [plain: FrameCodec, gzipped: FrameCodec] {
  const decodeRequest = (frame: Uint8Array) => bounded(decode(frame))
  return [
    { encoding, gzip: false, unpack: (bytes) => bytes, decodeRequest, encodeReply: encode },
    {
      encoding,
      gzip: true,
      unpack: inflate,
      decodeRequest,
      encodeReply: (frame) => gzipSync(encode(frame), { level: constants.Z_BEST_SPEED }),
    },
  ]
}

/** Stops at the bound, so that a small message cannot inflate into a large one. */
function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: openimLimits.inflatedFrameBytesMax })
  } catch {
    throw malformed('frame', 'bad gzip, or too much in it')
  }
}

function bounded(request: ClientFrame): ClientFrame {
  const { userIdCharsMax, operationIdCharsMax, tokenCharsMax } = openimLimits
  const fits =
    !isLongerThan(request.sendID, userIdCharsMax) &&
    !isLongerThan(request.operationID, operationIdCharsMax) &&
    !isLongerThan(request.msgIncr, operationIdCharsMax) &&
    !isLongerThan(request.token, tokenCharsMax)
  if (!fits) throw malformed('frame', 'text too long')
  return request
}

/** A frame for many sockets, encoded once for each codec in use. */
export class SharedFrame {
  readonly #frame: ServerFrame
  readonly #encoded = new Map<FrameCodec, Uint8Array>()

  constructor(frame: ServerFrame) {
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
