import type { Platform } from '../devices/platform.ts'
import type { AppId, ClientKey, DialectName, SessionId, TokenId, UserId } from '../values.ts'

export const endReasons = [
  'kicked',
  'admission',
  'banned',
  'destroyed',
  'password',
  'removed',
  'signed_out',
  'device_moved',
  'became_robot',
] as const
export type EndReason = (typeof endReasons)[number]

/** A stored reason. One that a later version wrote, and this one does not know, counts as `kicked`. */
export const endReasonOf = (text: string): EndReason => endReasons.find((reason) => reason === text) ?? 'kicked'

/** One sign-in on a device. */
export type Session = {
  id: SessionId
  app: AppId
  uid: UserId
  dialect: DialectName
  clientKey: ClientKey
  platform: Platform
  /** The stored token it was opened with. Without one, the token's text carries the session's secret. */
  tokenId: TokenId | undefined
  createdAtMs: number
  /** When its latest token was issued. */
  issuedAtMs: number
  /** Tokens issued at or before this moment are refused. */
  validAfterMs: number
  endedAtMs: number | undefined
  /** Why it ended last; kept when it is opened again. */
  endReason: EndReason | undefined
}

/** A session as it is stored. Lists leave the secrets out: few callers need them, and each must be decrypted. */
export type SessionWithSecrets = Session & {
  /** Of a session without a stored token: contained in its tokens' texts, unchanged by kicks. Encrypted at rest. */
  secrets: SessionSecrets | undefined
}

/** The last session of a device that was removed: tokens that contain its secrets are known as ended. */
export type RemovedSession = Pick<SessionWithSecrets, 'app' | 'uid' | 'endedAtMs' | 'endReason'> & {
  readonly secrets: SessionSecrets
}

export type SessionSecrets = { secret: string; dbSecret: string }

/** A token whose state is stored. Of its text only the hash is stored. */
export type Token = {
  id: TokenId
  app: AppId
  uid: UserId
  dialect: DialectName
  platform: Platform
  /** `admin` tokens act for the app; they belong to no device and admission does not apply to them. */
  role: 'user' | 'admin'
  hash: string
  /** The label that an administrator gave the token. */
  label?: string
  issuedAtMs: number
  expiresAtMs: number | undefined
  endedAtMs: number | undefined
  endReason: EndReason | undefined
}

/** A session or token of a user that ended, and why. */
export type EndedCredential = {
  readonly dialect: DialectName
  /** Absent where the device of the session was removed. */
  readonly platform: Platform | undefined
  readonly clientKey: ClientKey | undefined
  readonly endedAtMs: number
  readonly reason: EndReason
}

export const isLive = (one: { endedAtMs: number | undefined }): boolean => one.endedAtMs === undefined
