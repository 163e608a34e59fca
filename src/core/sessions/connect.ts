import type { Platform } from '../devices/platform.ts'
import type { LocalConnection } from '../presence/connection.ts'
import type { Receipt } from '../presence/nodes.ts'
import type { AppId, ClientKey, SessionId, TokenId, UserId, Vendor } from '../values.ts'

/** Who connects, once its credentials were found good. */
export type Claim = {
  readonly app: AppId
  readonly uid: UserId
  readonly dialect: Vendor
  readonly platform: Platform
  /** `undefined` for tokens that no device holds: OpenIM's admin tokens. They stand outside admission. */
  readonly clientKey: ClientKey | undefined
  /** Where known; otherwise it is looked up by the token. */
  readonly sessionId: SessionId | undefined
  readonly tokenId: TokenId | undefined
  /** The token as OpenIM's status page shows it; kept in memory only, '' for other dialects. */
  readonly tokenText: string
  readonly address: string
}

export type Entered = {
  readonly connection: LocalConnection
  /** What made room for it, when anybody had to. */
  readonly made: Receipt | undefined
}
