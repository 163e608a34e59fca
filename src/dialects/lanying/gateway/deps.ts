import type { Core } from '../../../core/core.ts'
import type { ConnectionAdmission } from '../../../core/sessions/connect.ts'

/** What the client link works with. */
export type LinkDeps = {
  readonly core: Core
  readonly admission: ConnectionAdmission
  /** Reports a bug; the client was answered that the server failed. */
  readonly fault: (error: unknown) => void
}
