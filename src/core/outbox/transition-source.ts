import { claimOwnerOf } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { Connection } from '../presence/connection.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import type { AppId } from '../values.ts'
import type { PublishedConnection } from './presence-event.ts'
import type { ConnectionTransition } from './transitions.ts'

/** The online and offline transitions of connections on this node. */
export interface TransitionSource {
  /** In the order in which they happen, of the given apps. */
  subscribe(apps: ReadonlySet<AppId>, listener: (transition: ConnectionTransition) => void): () => void
  /** Every live connection of these apps, as a transition to online now. */
  live(apps: ReadonlySet<AppId>): Iterable<ConnectionTransition>
  /** The transition to offline, now, of a connection that no longer exists. */
  lost(connection: PublishedConnection): ConnectionTransition
  isLive(connection: PublishedConnection): boolean
}

export function registryTransitions(
  registry: ConnectionRegistry,
  { clock, cluster }: Pick<Context, 'clock' | 'cluster'>,
): TransitionSource {
  const now = () => clock.now()
  /** Copied, since the registry changes its list. */
  const connectionsOf = ({ app, uid }: Pick<PublishedConnection, 'app' | 'uid'>) => registry.ofUser(app, uid).slice()
  const opened = (connection: Connection, atMs: number): ConnectionTransition => ({
    connection: { ...publishedOf(connection, atMs), run: claimOwnerOf(cluster) },
    sessionId: connection.sessionId,
    background: connection.background,
    closeReason: undefined,
    atMs,
    connections: connectionsOf(connection),
  })
  return {
    subscribe: (apps, listener) =>
      registry.onEvent((event) => {
        if (!apps.has(event.connection.app) || event.kind === 'background') return
        const transition = opened(event.connection, event.atMs)
        listener(event.kind === 'opened' ? transition : { ...transition, closeReason: event.reason })
      }),
    *live(apps) {
      for (const connection of registry.all()) if (apps.has(connection.app)) yield opened(connection, now())
    },
    lost: (connection) => ({
      connection,
      sessionId: undefined,
      background: false,
      closeReason: 'lease_lost',
      atMs: now(),
      connections: connectionsOf(connection),
    }),
    isLive: ({ app, uid, connectionId }) => registry.find(app, uid, connectionId) !== undefined,
  }
}

const publishedOf = (connection: Connection, atMs: number): Omit<PublishedConnection, 'run'> => ({
  app: connection.app,
  uid: connection.uid,
  connectionId: connection.id,
  dialect: connection.dialect,
  clientKey: connection.clientKey,
  platform: connection.platform,
  atMs,
})
