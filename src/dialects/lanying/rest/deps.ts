import type { User } from '../../../core/accounts/user.ts'
import type { ForApp } from '../../../core/apps/app-settings.ts'
import type { Core } from '../../../core/core.ts'
import type { Push } from '../../../core/push/push.ts'
import type { Call, TokenId } from '../../../core/values.ts'
import { endpointsFor } from '../../kit/endpoint.ts'
import type { Identity } from './identity.ts'

export type LanyingSettings = {
  /** The `app_id` of the default app; other apps are known by their own ids. */
  appId: string
  forApp: ForApp<LanyingAppSettings>
  /** Base URL for clients; `''`: the host of their request. */
  publicUrl: string
  /** Whether a trusted proxy may be in front, whose X-Forwarded-Proto then counts. */
  behindProxy: boolean
}

/** Of one app. */
export type LanyingAppSettings = {
  /** Validity of a user's token. */
  tokenLifeMs: number
  /** Whether any client may register; admins always may. */
  registrationOpen: boolean
  /** Whether a user that deletes itself must give its password. */
  deletionNeedsPassword: boolean
}

export type LanyingDeps = { core: Core; push: Push; settings: LanyingSettings }

/** Who calls, and on whose behalf. */
export type LanyingCall = Call & {
  identity: Identity
  /** The account that is acted on, where the identity is a user. */
  user: User | undefined
  /** The caller's own token, where it is a user's. */
  tokenId: TokenId | undefined
  /** The client's address. */
  address: () => string
  /** Scheme, host and port under which the client reached us. */
  origin: () => string
}

export const endpoint = endpointsFor<LanyingDeps, LanyingCall>()

/** The account a row of class `self` acts on. */
export function effectiveUser({ user }: LanyingCall): User {
  if (!user) throw new Error('a row of class self was reached without a user')
  return user
}
