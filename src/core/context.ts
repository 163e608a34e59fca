import type { Clock } from './clock.ts'
import type { Cluster } from './cluster.ts'
import type { DialectRegistry } from './dialect-registry.ts'
import type { Events } from './event.ts'
import type { Ids } from './ids.ts'
import type { LastSeenTimes } from './presence/last-seen-times.ts'
import type { Storage } from './storage.ts'

/** The dependencies of every service of the core. */
export type Context = {
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
  readonly events: Events
  readonly cluster: Cluster
  readonly dialects: DialectRegistry
  readonly lastSeen: LastSeenTimes
}
