import type { Core } from '../../../core/core.ts'
import type { Watchers } from '../../../core/presence/subscriptions.ts'
import type { Connects } from '../../../core/sessions/connect.ts'
import type { OpenimSettings } from '../rest/deps.ts'

/** What the gateway's wire works with. */
export type GatewayWorld = {
  readonly core: Core
  readonly connects: Connects
  readonly watchers: Watchers
  readonly settings: OpenimSettings
  /** A bug came up; the client was answered 500. */
  readonly fault: (error: unknown) => void
}
