import type { AppKeyName } from './apps/store.ts'
import type { DialectPushRule } from './push/decide-push.ts'
import type { AdmissionPolicy } from './sessions/policy.ts'
import type { DialectName, NumLayout, UserId } from './values.ts'

/** The traits that the settings of an app decide. */
export interface DialectPolicy {
  readonly admission: AdmissionPolicy
  /** How long a session without a stored token can be used after its last issue. Absent: without end. */
  readonly sessionLifetimeMs?: number
  /** IANA name: the time zone of quiet hours where a user sets none. One dialect at most says so. */
  readonly timeZone?: string
}

/** What differs between dialects inside the core, as data. A dialect gives it when the server is assembled. */
export interface DialectTraits extends DialectPolicy {
  readonly name: DialectName
  /** As readers know it. */
  readonly title: string
  /** The call that gives a user a token, for those who want to know. */
  readonly signIn?: SignInCall
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
  /** Backends call with admin tokens of the app, which `AdminTokens` keeps. */
  readonly keepsAdminTokens: boolean
  /** The secrets that every app has for this dialect. No other dialect has a key of that name. */
  readonly appKeys: readonly AppKeyName[]
  /** The one of `appKeys` that tokens of users are verified by; absent where their stored hashes are. */
  readonly tokenSecret?: AppKeyName
  /** Rules that withhold a push, in order. */
  readonly pushRules: readonly DialectPushRule[]
  /** How user numbers are laid out. One dialect at most says so. */
  readonly numLayout?: NumLayout
  /** Where the counter behind generated user ids starts. One dialect at most says so. */
  readonly firstSerial?: number
  /** What its API calls an account: the field of its replies, and whether that has the uid or the num. */
  readonly accountId?: { readonly field: string; readonly holds: 'uid' | 'num' }
  readonly tokens?: TokenTraits
}

/** What a dialect knows of the texts of its tokens. Its functions never throw. */
export type TokenTraits = {
  /** Whether a text looks like a token: then it is not accepted where it could be logged. */
  readonly looksLike: (text: string) => boolean
  /**
   * Whose token it is, whether or not it has ended or expired; `undefined` for a text that this app did not issue.
   * `secretsOf` gives the app's secrets of a name, of which none or several may be valid. Absent where only the stored hash says it.
   */
  readonly userOf?: (text: string, secretsOf: (name: AppKeyName) => readonly string[]) => UserId | undefined
}

/** The traits that are the same for all apps. */
export type FixedTraits = Omit<DialectTraits, keyof DialectPolicy>

/** The call of a dialect that gives a user a token: a backend makes it, or the client does with the user's password. */
export type SignInCall = { readonly by: 'server' | 'password'; readonly method: string; readonly path: string }
