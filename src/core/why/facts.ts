import type { Restriction, UserKind } from '../accounts/user.ts'
import type { ReachedDeviceLimit } from '../devices/device-limit.ts'
import type { Platform } from '../devices/platform.ts'
import type { SignInCall } from '../dialect-traits.ts'
import type { DisconnectOrigin } from '../sessions/disconnect-command.ts'
import type { EndReason } from '../sessions/session.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'

/** What is known of a user, whatever the dialect. */
export type UserFacts = {
  readonly uid: UserId
  readonly nowMs: number
  /** `none`: no account has this uid; there may be sessions of it. */
  readonly account: 'none' | 'active' | 'destroyed'
  readonly kind: UserKind
  readonly destroyed: Moment | undefined
  /** In force. */
  readonly ban: (Pick<Restriction, 'reason' | 'sinceMs' | 'untilMs'> & { readonly by: DisconnectOrigin }) | undefined
  /** Sign-ins with a password are refused for now, after too many failures. */
  readonly isThrottled: boolean
  /** Other apps with an account of this uid, where the caller may know them. */
  readonly otherApps: readonly AppId[]
  readonly limits: { readonly connections: number; readonly perUserMax: number }
  /** Where it refuses a new device of any dialect. */
  readonly deviceLimit: ReachedDeviceLimit | undefined
}

/** When something happened, and who did it with which request, where that is known. */
export type Moment = { readonly atMs: number; readonly by: DisconnectOrigin | undefined }

/** What a user has in one dialect. */
export type DialectFacts = {
  readonly dialect: DialectName
  readonly title: string
  readonly signIn: SignInCall | undefined
  /** A device of it is stored: a sign-in there adds none. */
  readonly hasDevice: boolean
  /** Sessions and tokens that have not ended or expired, the newest first. */
  readonly valid: readonly ValidCredential[]
  /** How the latest of the others ended; `undefined` when there was none. */
  readonly lastEnd: CredentialEnding | undefined
}

export type ValidCredential = {
  readonly platform: Platform
  readonly clientKey: ClientKey | undefined
  readonly issuedAtMs: number
  readonly expiresAtMs: number | undefined
  /** Why admission would refuse it now. */
  readonly refused:
    | { readonly by: 'policy'; readonly reason: string }
    | { readonly by: 'limit' | 'device_limit' }
    | undefined
}

export type CredentialEnding = Moment & {
  readonly reason: EndReason | 'expired'
  readonly platform: Platform | undefined
  readonly clientKey: ClientKey | undefined
}

/** What decides whether a user can connect. */
export const decidingFacts = {
  destroyed: 'the account was destroyed',
  banned: 'the account is banned',
  connectable: 'a valid session or token is admitted',
  connection_limit: 'the user has as many connections as one may have',
  device_limit: 'the user has as many devices as one may have, and none can be removed for a new one',
  policy: 'the policy allows no further device',
  robot: 'robots get no tokens',
  login_throttled: 'too many failed sign-ins',
  expired: 'the latest token expired',
  admission: 'a newer sign-in ended the latest token',
  kicked: 'a kick ended the latest session',
  removed: 'the device was removed',
  signed_out: 'the client signed out',
  password: 'the password was changed',
  device_moved: 'another account signed in on the device',
  became_robot: 'the account became a robot',
  ban_ended: 'a ban ended the latest token, and it stays ended after the ban',
  account_ended: 'the account was destroyed and made again; its earlier tokens stay ended',
  never_signed_in: 'the user never signed in',
  other_app: 'the user is one of another app',
  unregistered: 'no account has this uid',
} as const
export type DecidingFact = keyof typeof decidingFacts

/** The fact that decides, with what belongs to it. */
export type Decision = {
  readonly fact: DecidingFact
  readonly atMs?: number | undefined
  readonly untilMs?: number | undefined
  readonly reason?: string | undefined
  readonly by?: DisconnectOrigin | undefined
  readonly platform?: Platform | undefined
  readonly clientKey?: ClientKey | undefined
  readonly connections?: number | undefined
  readonly devices?: number | undefined
  readonly apps?: readonly AppId[] | undefined
}

/** The call that lifts it. */
export type Remedy = {
  /** Whose API: ours, or that of a dialect. */
  readonly api: DialectName
  readonly method: string
  readonly path: string
  readonly body?: Record<string, unknown> | undefined
  readonly cli?: string | undefined
}

export type ConnectExplanation = {
  readonly dialect: DialectName
  readonly canConnect: boolean
  readonly sentence: string
  readonly decidedBy: Decision
  readonly remedy: Remedy | undefined
  /** Of a user that can connect: its clients that cannot. Of one that can connect or sign in: a new device that cannot. */
  readonly others: readonly OtherClient[]
}

/** A client that cannot connect while another of the user can. */
export type OtherClient = { readonly sentence: string; readonly decidedBy: Decision }
