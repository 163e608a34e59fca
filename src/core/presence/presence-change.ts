import { fitsType } from '../audit/actions.ts'
import type { Platform } from '../devices/platform.ts'
import type { AppId, ClientKey, ConnectionId, DialectName, NodeId, SessionId, UserId } from '../values.ts'
import type { CloseReason } from './connection.ts'

export const presenceTypes = [
  'presence.online',
  'presence.offline',
  'presence.connected',
  'presence.disconnected',
] as const

/**
 * What live viewers get of a connection: that it opened or ended, and with the first and last of a user, on all nodes, that
 * the user came online or went offline. JSON keeps it whole.
 */
export type PresenceChange = {
  readonly type: (typeof presenceTypes)[number]
  readonly atMs: number
  readonly app: AppId
  readonly uid: UserId
  readonly dialect: DialectName
  readonly platform: Platform
  /** Absent for a connection that no device holds. */
  readonly clientKey?: ClientKey
  readonly sessionId?: SessionId
  readonly connectionId: ConnectionId
  readonly node: NodeId
  /** Why it ended. */
  readonly reason?: CloseReason
}

/** All types of presence begin with it. */
export const presenceTypePrefix = 'presence.'

/** Whether a change may have this type; with `*` at its end, whether some type begins so. */
export const isPresenceType = (type: string): boolean => presenceTypes.some((one) => fitsType(type, one))
