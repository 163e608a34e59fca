import type { Platform } from '../../../core/devices/platform.ts'
import type { CredentialOwner } from '../../../core/sessions/credential-end.ts'
import type { AppId, UserNum } from '../../../core/values.ts'
import type { WireSession } from '../../../gateway/wire.ts'

/** The user and device of a connection, as the link names them. */
export type LinkAddress = { readonly num: UserNum; readonly deviceSN: number }

/**
 * `new`: PROVISION has not arrived. `connecting`: its credentials are being verified, `address` is known when its session was
 * found. `live`: admitted.
 */
export type LinkState =
  | { readonly kind: 'new'; expectsAttachment: boolean }
  | {
      readonly kind: 'connecting'
      expectsAttachment: boolean
      readonly num: UserNum
      readonly platform: Platform
      address?: LinkAddress
      /** Of the token, whoever the client says it is. */
      readonly app?: AppId
      /** Of the verified token. */
      readonly owner?: CredentialOwner
    }
  | { readonly kind: 'live'; expectsAttachment: boolean; readonly address: LinkAddress }

export type LinkSession = WireSession<LinkState>
