import type { Platform } from '../devices/platform.ts'
import type { ClientKey, DialectName } from '../values.ts'

/**
 * Which sign-ins of one user a kick means: those that fit all that is named, in every dialect unless some are named. With
 * nothing named it means all of them.
 */
export type SessionSelector = {
  readonly dialects?: readonly DialectName[]
  readonly platforms?: readonly Platform[]
  readonly clientKey?: ClientKey
}

export const allSessions: SessionSelector = {}

/** Tokens and connections that no device holds have no client key, so a reach that names one does not mean them. */
export const selects = (
  reach: SessionSelector,
  one: { dialect: DialectName; platform: Platform; clientKey?: ClientKey | undefined },
): boolean =>
  (reach.dialects === undefined || reach.dialects.includes(one.dialect)) &&
  (reach.platforms === undefined || reach.platforms.includes(one.platform)) &&
  (reach.clientKey === undefined || one.clientKey === reach.clientKey)
