import type { ForApp } from '../../../core/apps/app-settings.ts'
import type { Core } from '../../../core/core.ts'
import type { PresenceSubscriptions } from '../../../core/presence/subscriptions.ts'
import type { ConnectionAdmission } from '../../../core/sessions/connect.ts'
import type { OpenimSettings } from '../rest/deps.ts'

/** What the wire works with. */
export type GatewayDeps = {
  readonly core: Core
  readonly admission: ConnectionAdmission
  readonly subscriptions: PresenceSubscriptions
  readonly settings: ForApp<Pick<OpenimSettings, 'adminUserId'>>
  /** Reports a bug; the client was answered 500. */
  readonly fault: (error: unknown) => void
}
