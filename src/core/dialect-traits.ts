import type { AppKeyName } from './apps/store.ts'
import type { DialectPushRule } from './push/decide-push.ts'
import type { AdmissionPolicy } from './sessions/policy.ts'
import type { DialectName, NumLayout } from './values.ts'

/** What differs between dialects inside the core, as data. A dialect gives it when the server is assembled. */
export interface DialectTraits {
  readonly name: DialectName
  readonly admission: AdmissionPolicy
  /** Sessions and tokens from before a ban are valid again when it ends. `false`: a ban ends them for good. */
  readonly survivesBan: boolean
  /** A change of the user's password ends the sessions and tokens. */
  readonly endsOnPasswordChange: boolean
  /** A kick also removes the push binding of the device. */
  readonly kickUnbindsPush: boolean
  /** A device that never opened a session gets pushes. `false`: only devices with a live session do. */
  readonly pushesWithoutSession: boolean
  /** Its wire has a frame for pushes, so that a connected device needs no push token. */
  readonly pushesLive: boolean
  /** How long a session without a stored token can be used after its last issue. Absent: without end. */
  readonly sessionLifetimeMs?: number
  /** Backends call with admin tokens of the app, which `AdminTokens` keeps. */
  readonly keepsAdminTokens: boolean
  /** The secrets that every app has for this dialect. No other dialect has a key of that name. */
  readonly appKeys: readonly AppKeyName[]
  /** Rules that withhold a push, in order. */
  readonly pushRules: readonly DialectPushRule[]
  /** How user numbers are laid out. One dialect at most says so. */
  readonly numLayout?: NumLayout
  /** Where the counter behind generated user ids starts. One dialect at most says so. */
  readonly firstSerial?: number
  /** IANA name: the time zone of quiet hours where a user sets none. One dialect at most says so. */
  readonly timeZone?: string
}
