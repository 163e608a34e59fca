import type { Platform } from '../devices/platform.ts'
import type { ClientKey, DialectName } from '../values.ts'

/**
 * Selects sessions of one user: those that match all the given fields, in every dialect unless some are given. Without
 * fields it selects all.
 */
export type SessionSelector = {
  readonly dialects?: readonly DialectName[]
  readonly platforms?: readonly Platform[]
  readonly clientKey?: ClientKey
}

export const allSessions: SessionSelector = {}

/** Tokens and connections without a device have no client key, so a selector with a client key does not select them. */
export const matchesSelector = (
  reach: SessionSelector,
  one: { dialect: DialectName; platform: Platform; clientKey?: ClientKey | undefined },
): boolean =>
  (reach.dialects === undefined || reach.dialects.includes(one.dialect)) &&
  (reach.platforms === undefined || reach.platforms.includes(one.platform)) &&
  (reach.clientKey === undefined || one.clientKey === reach.clientKey)
