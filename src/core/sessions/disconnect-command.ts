import type { Platform } from '../devices/platform.ts'
import { type CloseReason, isCloseReason } from '../presence/connection.ts'
import type { AppId, Call, ConnectionId, DialectName, SessionId, TokenId, UserId } from '../values.ts'
import { allSessions, type SessionSelector } from './session-selector.ts'

/** Of the commands that this node makes, and the latest that it knows. One more when a command selects in a new way. */
export const commandVersion = 1

/** Ends connections of one user on every node. */
export type DisconnectCommand = {
  /** Absent: 1. */
  version?: number
  app: AppId
  uid: UserId
  /** Connections it selects end in addition to the listed ones, whether or not their sessions have ended. */
  selector: SessionSelector | undefined
  sessionIds: readonly SessionId[]
  tokenIds: readonly TokenId[]
  connectionIds: readonly ConnectionId[]
  /** Connections of this token stay: the caller's own. */
  exceptTokenId: TokenId | undefined
  reason: CloseReason
  by: DisconnectOrigin | undefined
}

/** Who ended a connection or a credential; for the log. */
export type DisconnectOrigin = {
  readonly dialect?: DialectName | undefined
  /** Kind and id, such as `user:ann`. */
  readonly actor?: string | undefined
  readonly requestId?: string | undefined
  /** Of the client that signed in or connected instead. */
  readonly platform?: Platform | undefined
}

export const originOf = ({ dialect, actor, requestId }: Call): DisconnectOrigin => ({
  dialect,
  actor: `${actor.kind}:${actor.id}`,
  requestId,
})

export const disconnectCommand = (
  target: Pick<DisconnectCommand, 'app' | 'uid' | 'reason'> & Partial<DisconnectCommand>,
): DisconnectCommand => ({
  selector: undefined,
  sessionIds: [],
  tokenIds: [],
  connectionIds: [],
  exceptTokenId: undefined,
  by: undefined,
  ...target,
})

/**
 * A command, maybe of a node with a later version, as this node can carry it out. When it may select in a way that this node does
 * not know, all connections of the user end, for a reason after which clients connect again: those that may are admitted.
 */
export function understoodCommand(command: DisconnectCommand): DisconnectCommand {
  const { app, uid, reason, by, version = 1 } = command
  if (version > commandVersion)
    return disconnectCommand({ app, uid, by, reason: 'disconnected', selector: allSessions })
  return isCloseReason(reason) ? command : { ...command, reason: 'disconnected' }
}
