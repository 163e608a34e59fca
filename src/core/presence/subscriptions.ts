import type { Clock } from '../clock.ts'
import type { PresenceFeed } from '../cluster.ts'
import { type PlatformSet, platformsIn } from '../devices/platform.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId } from '../values.ts'
import type { LocalConnection, PresenceState } from './connection.ts'
import type { ConnectionRegistry } from './registry.ts'

export const subscriptionBounds = {
  /** Users to which one connection may subscribe. */
  usersMax: 3_000,
  /** Changes of a user are collected for this time; a subscriber gets at most one notification of a user in it. */
  gatherMs: 100,
  /** Notifications sent in one turn of the event loop; the rest is sent in later turns. */
  notificationsMax: 5_000,
} as const

/** A user with at least one subscriber. */
type SubscribedUser = {
  readonly app: AppId
  readonly uid: UserId
  readonly subscribers: Set<LocalConnection>
  /** The state that was last sent to subscribers. */
  published: PlatformSet
}

/**
 * Presence subscriptions of connections. A subscriber gets the current state when it subscribes, and then each change,
 * collected over `gatherMs`: always the whole state, never the same one twice. They end with the connection.
 */
export class PresenceSubscriptions {
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #feed: PresenceFeed
  readonly #users = new Map<string, SubscribedUser>()
  readonly #lists = new Map<LocalConnection, Map<UserId, SubscribedUser>>()
  /** Users whose state may have changed, the longest waiting first. */
  readonly #dirty = new Set<SubscribedUser>()
  #flushIsDue = false

  constructor(clock: Clock, registry: ConnectionRegistry, feed: PresenceFeed) {
    this.#clock = clock
    this.#registry = registry
    this.#feed = feed
    feed.onChange((app, uid) => this.#markDirty(app, uid))
    registry.onEvent(({ kind, connection }) => {
      if (kind === 'closed') this.unsubscribe(connection, this.subscribedUsersOf(connection))
    })
  }

  /** Users with subscribers, and connections that subscribe. */
  get gauges(): { targets: number; watchers: number } {
    return { targets: this.#users.size, watchers: this.#lists.size }
  }
  /** The users a connection subscribes to, in the order they were added. */
  subscribedUsersOf(connection: LocalConnection): UserId[] {
    return [...(this.#lists.get(connection)?.keys() ?? [])]
  }

  /**
   * Subscribes a connection to users of its app. `answer` gets the current state of each, in the given order, also of users
   * subscribed before. It is called once, synchronously, so that no notification is sent before it; not at all when the
   * connection has ended meanwhile. Throws `request.invalid` when the connection would subscribe to more than `usersMax`.
   */
  async subscribe(
    connection: LocalConnection,
    uids: readonly UserId[],
    answer: (states: readonly PresenceState[]) => void,
  ): Promise<void> {
    const { app } = connection
    const fresh = [...new Set(uids)].filter((uid) => !this.#lists.get(connection)?.has(uid))
    this.#assertBelowLimit(connection, fresh.length)
    await this.#feed.follow(app, fresh)
    if (!this.#registry.has(connection)) return this.#feed.unfollow(app, fresh)
    for (const uid of fresh) this.#add(connection, uid)
    answer(uids.map((uid) => this.#publishedState(connection, uid)))
  }
  /** Ends subscriptions of a connection; other uids are ignored. */
  unsubscribe(connection: LocalConnection, uids: readonly UserId[]): void {
    const list = this.#lists.get(connection)
    if (!list) return
    for (const uid of uids) {
      const user = list.get(uid)
      if (user && list.delete(uid)) this.#removeSubscriber(user, connection)
    }
    if (list.size === 0) this.#lists.delete(connection)
  }

  #assertBelowLimit(connection: LocalConnection, more: number): void {
    const { usersMax } = subscriptionBounds
    if ((this.#lists.get(connection)?.size ?? 0) + more <= usersMax) return
    throw new CoreError('request.invalid', `a connection may watch ${usersMax} users`)
  }
  #add(connection: LocalConnection, uid: UserId): void {
    const { app } = connection
    const list = this.#lists.get(connection) ?? new Map<UserId, SubscribedUser>()
    if (list.has(uid)) {
      // Two concurrent calls named the same user.
      this.#feed.unfollow(app, [uid])
      return
    }
    const user = this.#user(app, uid)
    user.subscribers.add(connection)
    this.#lists.set(connection, list.set(uid, user))
  }
  #user(app: AppId, uid: UserId): SubscribedUser {
    const key = keyOf(app, uid)
    const known = this.#users.get(key)
    if (known) return known
    const user: SubscribedUser = { app, uid, subscribers: new Set(), published: this.#feed.online(app, uid) }
    this.#users.set(key, user)
    return user
  }
  #removeSubscriber(user: SubscribedUser, connection: LocalConnection): void {
    user.subscribers.delete(connection)
    this.#feed.unfollow(user.app, [user.uid])
    if (user.subscribers.size > 0) return
    this.#users.delete(keyOf(user.app, user.uid))
    this.#dirty.delete(user)
  }

  /** The current state for a new subscriber; when it differs from the published one, the others are notified as well. */
  #publishedState(connection: LocalConnection, uid: UserId): PresenceState {
    const user = this.#users.get(keyOf(connection.app, uid))
    if (!user) return { app: connection.app, uid, platforms: [] }
    this.#publish(user, connection)
    return stateOf(user)
  }
  #publish(user: SubscribedUser, except?: LocalConnection): void {
    this.#dirty.delete(user)
    const now = this.#feed.online(user.app, user.uid)
    if (now === user.published) return
    user.published = now
    const notification = { kind: 'presence', state: stateOf(user) } as const
    for (const subscriber of user.subscribers) if (subscriber !== except) subscriber.notify(notification)
  }
  #markDirty(app: AppId, uid: UserId): void {
    const user = this.#users.get(keyOf(app, uid))
    if (!user) return
    this.#dirty.add(user)
    this.#flushIn(subscriptionBounds.gatherMs)
  }
  #flushIn(ms: number): void {
    if (this.#flushIsDue) return
    this.#flushIsDue = true
    this.#clock.after(ms, () => {
      this.#flushIsDue = false
      this.#flush()
    })
  }
  #flush(): void {
    let sent = 0
    for (const user of this.#dirty) {
      if (sent >= subscriptionBounds.notificationsMax) {
        this.#flushIn(0)
        return
      }
      sent += user.subscribers.size
      this.#publish(user)
    }
  }
}

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`

const stateOf = ({ app, uid, published }: SubscribedUser): PresenceState => ({
  app,
  uid,
  platforms: platformsIn(published),
})
