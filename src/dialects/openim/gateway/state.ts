import type { ConnectRequest } from '../../../core/sessions/connect.ts'
import type { Link, Refusal } from '../../../gateway/wire.ts'
import type { Fault } from '../codes.ts'
import { type FrameCodec, frameCodec } from './frame-codec.ts'

/**
 * Where a socket stands. `refused`: it was opened only to be told why. `entering`: its token is good. `live`: admitted;
 * this is all that is kept of it, and the same few objects serve every connection. `operationId` is the client's name for
 * its attempt.
 */
export type SocketState =
  | { readonly kind: 'refused'; readonly fault: Fault; readonly refusal: Refusal; readonly operationId: string }
  | {
      readonly kind: 'entering'
      readonly claim: ConnectRequest
      readonly mark: number
      readonly codec: FrameCodec
      readonly resultAsFrame: boolean
      readonly operationId: string
    }
  | { readonly kind: 'live'; readonly codec: FrameCodec }

export type OpenimLink = Link<SocketState>

const liveStates = new Map<FrameCodec, SocketState>(
  (['json', 'gob'] as const)
    .flatMap((encoding) => [frameCodec(encoding, false), frameCodec(encoding, true)])
    .map((codec) => [codec, { kind: 'live', codec }]),
)

export const liveState = (codec: FrameCodec): SocketState => liveStates.get(codec) ?? { kind: 'live', codec }
