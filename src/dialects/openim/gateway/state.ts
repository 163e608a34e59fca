import type { ConnectRequest } from '../../../core/sessions/admit.ts'
import type { Refusal, WireSession } from '../../../gateway/wire.ts'
import type { Fault } from '../codes.ts'
import { type FrameCodec, frameCodec } from './codec/frame-codec.ts'

/**
 * `refused`: the socket was opened only to send the error. `connecting`: the token is valid, admission is next. `live`:
 * admitted; this is all that is kept of it, and the same few objects serve every connection. `operationId` is the request
 * id of the handshake.
 */
export type SocketState =
  | { readonly kind: 'refused'; readonly fault: Fault; readonly refusal: Refusal; readonly operationId: string }
  | {
      readonly kind: 'connecting'
      readonly request: ConnectRequest
      readonly fencingToken: number
      readonly codec: FrameCodec
      readonly resultAsFrame: boolean
      readonly operationId: string
    }
  | { readonly kind: 'live'; readonly codec: FrameCodec }

export type OpenimWireSession = WireSession<SocketState>

const liveStates = new Map<FrameCodec, SocketState>(
  (['json', 'gob'] as const)
    .flatMap((encoding) => [frameCodec(encoding, false), frameCodec(encoding, true)])
    .map((codec) => [codec, { kind: 'live', codec }]),
)

export const liveState = (codec: FrameCodec): SocketState => liveStates.get(codec) ?? { kind: 'live', codec }
