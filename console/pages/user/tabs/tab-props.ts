import type { PresenceEvent } from '../../../api/live.ts'
import type { UserDetails, Why } from '../user-calls.ts'

/** What every tab is given. */
export type TabProps = {
  readonly details: UserDetails
  /** As the API names the user. */
  readonly user: string
  /** Who connected and disconnected since the page was opened. */
  readonly recent: readonly PresenceEvent[]
  readonly why: Why | undefined
}
