import type { Context } from './context.ts'
import { LocalFeed, type PresenceFeed } from './presence/feed.ts'
import { LastSeenRecorder } from './presence/last-seen.ts'
import type { ConnectionRegistry } from './presence/registry.ts'
import { OwnNews } from './presence/self-notifier.ts'
import { Watchers } from './presence/subscriptions.ts'
import { type ConnectLimits, Connects } from './sessions/connect.ts'

/** The part of the core that lives on connections: what the gateway and its wires need beside the nouns. */
export type Live = {
  readonly registry: ConnectionRegistry
  readonly connects: Connects
  readonly news: OwnNews
  readonly watchers: Watchers
  readonly lastSeen: LastSeenRecorder
}

export type LiveOptions = ConnectLimits & {
  /** The registry's own by default: a cluster of one. */
  readonly feed?: PresenceFeed
  /** Failures nobody waits for, such as a flush of last-seen times. */
  readonly fault: (error: unknown) => void
}

export function buildLive(context: Context, registry: ConnectionRegistry, options: LiveOptions): Live {
  const { storage, clock } = context
  return {
    registry,
    connects: new Connects(context, registry, options),
    news: new OwnNews(context, registry),
    watchers: new Watchers(clock, registry, options.feed ?? new LocalFeed(registry)),
    lastSeen: new LastSeenRecorder(storage, clock, registry, options.fault),
  }
}
