import type { Core } from '../../../core/core.ts'
import type { PresenceSubscriptions } from '../../../core/presence/subscriptions.ts'
import type { ConnectionAdmission } from '../../../core/sessions/connect.ts'
import type { OpenimSettings } from '../rest/deps.ts'

/** What the gateway's wire works with. */
export type GatewayWorld = {
  readonly core: Core
  readonly connects: ConnectionAdmission
  readonly watchers: PresenceSubscriptions
  readonly settings: OpenimSettings
  /** A bug came up; the client was answered 500. */
  readonly fault: (error: unknown) => void
}
