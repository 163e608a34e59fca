import type { Platform } from '../../../core/devices/platform.ts'
import type { CredentialOwner } from '../../../core/sessions/credential-end.ts'
import type { WireSession } from '../../../gateway/wire.ts'
import type { Connect } from './mqtt/connect.ts'
import type { ProtocolLevel } from './mqtt/packet.ts'
import type { RequestRate } from './request-rate.ts'

/**
 * `new`: CONNECT has not arrived. `connecting`: its credentials are being verified. `live`: admitted.
 */
export type LinkState =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'connecting'
      readonly connect: Connect
      readonly secret: string
      readonly platform: Platform
      /** Of the session whose key the client has. */
      readonly owner: CredentialOwner
    }
  | LiveState

export type LiveState = {
  readonly kind: 'live'
  readonly level: ProtocolLevel
  /** The session's secret, which gives the key of its traffic. */
  readonly secret: string
  /** Created at the first request. */
  rate: RequestRate | undefined
  /** The reply to a request that ends the connection: sent when it has left the registry. */
  lastReply: Uint8Array | undefined
}

export const newState: LinkState = { kind: 'new' }

export const liveState = (level: ProtocolLevel, secret: string): LiveState => ({
  kind: 'live',
  level,
  secret,
  rate: undefined,
  lastReply: undefined,
})

export type LinkSession = WireSession<LinkState>
