import type { Clock } from '../../src/core/clock.ts'
import type { PresenceFeed } from '../../src/core/cluster.ts'
import type { Platform } from '../../src/core/devices/platform.ts'
import type { PresenceState } from '../../src/core/presence/connection.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import { PresenceSubscriptions, subscriptionBounds } from '../../src/core/presence/subscriptions.ts'
import { TestClock } from './clock.ts'
import { clusterOfOne } from './cluster.ts'
import { connectionOf, type KeptConnection } from './connections.ts'

export const presenceText = ({ uid, platforms }: PresenceState): string => `${uid}:${platforms.join('+')}`

/** Connections of one node that subscribe to users, under the test clock. */
export class TestSubscribers {
  subscriptions: PresenceSubscriptions

  private constructor(
    readonly clock: TestClock,
    readonly registry: ConnectionRegistry,
    readonly local: PresenceFeed,
    notificationsMax: number | undefined,
  ) {
    this.subscriptions = new PresenceSubscriptions(clock, registry, local, notificationsMax)
  }
  static async start(notificationsMax?: number): Promise<TestSubscribers> {
    const clock = new TestClock()
    const registry = new ConnectionRegistry(clock)
    return new TestSubscribers(clock, registry, (await clusterOfOne(clock, registry)).presence, notificationsMax)
  }

  /** Other subscriptions on the same connections. */
  replace(clock: Clock, feed: PresenceFeed, notificationsMax?: number): void {
    this.subscriptions = new PresenceSubscriptions(clock, this.registry, feed, notificationsMax)
  }
  open(uid: string, platform: Platform = 'ios', app = 'default'): KeptConnection {
    const connection = connectionOf({ uid, platform, app })
    this.registry.add(connection, this.registry.fencingToken())
    return connection
  }
  /** What the subscriber was answered. */
  async watch(watcher: KeptConnection, ...uids: string[]): Promise<string | undefined> {
    let answered: string | undefined
    await this.subscriptions.change(watcher, { subscribe: uids }, (states) => {
      answered = states.map(presenceText).join(' ')
    })
    return answered
  }
  unwatch(watcher: KeptConnection, ...uids: string[]) {
    return this.subscriptions.change(watcher, { subscribe: [], unsubscribe: uids }, () => {})
  }
  gather(): void {
    this.clock.advance(subscriptionBounds.gatherMs)
  }
}

/** What the subscriber was pushed since it was last asked. */
export const pushedTo = (watcher: KeptConnection): string[] =>
  watcher.notifications.splice(0).flatMap((notice) => (notice.kind === 'presence' ? [presenceText(notice.state)] : []))
