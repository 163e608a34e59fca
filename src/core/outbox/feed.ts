import type { Connection } from '../presence/connection.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import type { AppId } from '../values.ts'
import type { PublishedConnection } from './presence-event.ts'
import type { Transition } from './transitions.ts'

/** The comings and goings on this node. */
export interface TransitionSource {
  /** In the order they happen, of the apps given. */
  subscribe(apps: ReadonlySet<AppId>, listener: (transition: Transition) => void): () => void
  /** Every live connection of these apps, as if it came now. */
  live(apps: ReadonlySet<AppId>): Iterable<Transition>
  /** A connection that is no more, as if it went now. */
  lost(connection: PublishedConnection): Transition
  isLive(connection: PublishedConnection): boolean
}

export function registryTransitions(registry: ConnectionRegistry, now: () => number): TransitionSource {
  /** The registry's list is its own, so it is copied. */
  const around = ({ app, uid }: Pick<PublishedConnection, 'app' | 'uid'>) => registry.ofUser(app, uid).slice()
  const came = (connection: Connection, atMs: number): Transition => ({
    connection: announcedOf(connection, atMs),
    background: connection.background,
    gone: undefined,
    atMs,
    connections: around(connection),
  })
  return {
    subscribe: (apps, listener) =>
      registry.onEvent((event) => {
        if (!apps.has(event.connection.app) || event.kind === 'background') return
        const transition = came(event.connection, event.atMs)
        listener(event.kind === 'opened' ? transition : { ...transition, gone: event.reason })
      }),
    *live(apps) {
      for (const connection of registry.all()) if (apps.has(connection.app)) yield came(connection, now())
    },
    lost: (connection) => ({
      connection,
      background: false,
      gone: 'lease_lost',
      atMs: now(),
      connections: around(connection),
    }),
    isLive: ({ app, uid, connectionId }) => registry.find(app, uid, connectionId) !== undefined,
  }
}

const announcedOf = (connection: Connection, atMs: number): PublishedConnection => ({
  app: connection.app,
  uid: connection.uid,
  connectionId: connection.id,
  dialect: connection.dialect,
  clientKey: connection.clientKey,
  platform: connection.platform,
  node: connection.node,
  atMs,
})
