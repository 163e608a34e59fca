import type { Connection } from './connection.ts'
import type { PresenceChange } from './presence-change.ts'
import type { RegistryEvent } from './registry.ts'

/** A connection that opened or ended on this node. */
export type LocalTransition = Exclude<RegistryEvent, { kind: 'background' }>

/**
 * The changes of one transition, in order. `others`: the user's connections on other nodes as this change found them, which
 * decide whether it is the first or the last one.
 */
export function changesOf(transition: LocalTransition, others: readonly Connection[]): PresenceChange[] {
  const { kind, counts } = transition
  const base = factsOf(transition)
  if (kind === 'opened') {
    const isFirst = counts.user === 1 && others.length === 0
    const connected: PresenceChange = { type: 'presence.connected', ...base }
    return isFirst ? [connected, { type: 'presence.online', ...base }] : [connected]
  }
  const facts = { ...base, reason: transition.reason }
  const disconnected: PresenceChange = { type: 'presence.disconnected', ...facts }
  const isLast = counts.user === 0 && others.length === 0
  return isLast ? [disconnected, { type: 'presence.offline', ...facts }] : [disconnected]
}

const factsOf = ({ connection, atMs }: LocalTransition): Omit<PresenceChange, 'type'> => ({
  ...{ atMs, app: connection.app, uid: connection.uid, dialect: connection.dialect, platform: connection.platform },
  ...(connection.clientKey !== undefined && { clientKey: connection.clientKey }),
  ...(connection.sessionId !== undefined && { sessionId: connection.sessionId }),
  ...{ connectionId: connection.id, node: connection.node },
})
