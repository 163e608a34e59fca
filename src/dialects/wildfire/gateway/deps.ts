import type { Core } from '../../../core/core.ts'
import type { SelfNotifier } from '../../../core/presence/self-notifier.ts'
import type { ConnectionAdmission } from '../../../core/sessions/connect.ts'
import type { WildfireSettings } from '../rest/deps.ts'

/** What the client link works with. */
export type LinkDeps = {
  readonly core: Core
  readonly admission: ConnectionAdmission
  readonly selfNotifier: Pick<SelfNotifier, 'sendProfileChange'>
  readonly settings: Pick<WildfireSettings, 'aes256'>
  /** Reports a bug; the client was answered with the vendor's server error. */
  readonly fault: (error: unknown) => void
}
