import type { Clock } from '../clock.ts'
import type { PresenceFeed } from '../cluster.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId } from '../values.ts'
import { ByUser } from './by-user.ts'
import type { LocalConnection, PresenceState } from './connection.ts'
import { Publication, stateOf } from './publication.ts'
import type { ConnectionRegistry } from './registry.ts'
import { SubscribedUser, WatchList } from './watch-list.ts'

export const subscriptionBounds = {
  /** Users to which the connections of one user may subscribe, together. */
  usersMax: 3_000,
  /** Changes of a user are collected for this time; a subscriber gets at most one notification of a user in it. */
  gatherMs: 100,
  /** Notifications sent in one turn of the event loop; the rest is sent in later turns, also those of one user. */
  notificationsMax: 1_000,
} as const

/** Uids to subscribe to and to unsubscribe from; one in both is subscribed to. */
export type SubscriptionChange = { readonly subscribe: readonly UserId[]; readonly unsubscribe?: readonly UserId[] }

/**
 * Presence subscriptions of connections. A subscriber gets the current state when it subscribes, and then each change,
 * collected over `gatherMs`: always the whole state, never the same one twice. They end with the connection.
 */
export class PresenceSubscriptions {
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #feed: PresenceFeed
  readonly #users = new ByUser<SubscribedUser>()
  /** By the user whose connections subscribe. */
  readonly #lists = new ByUser<WatchList>()
  readonly #notificationsMax: number
  /** Users whose state may have changed or is not sent to all subscribers yet, the longest waiting first. */
  readonly #dirty = new Set<SubscribedUser>()
  /** Published states that not all subscribers have yet. */
  readonly #publications = new Map<SubscribedUser, Publication>()
  #watches = 0
  #flushIsDue = false

  constructor(
    clock: Clock,
    registry: ConnectionRegistry,
    feed: PresenceFeed,
    notificationsMax: number = subscriptionBounds.notificationsMax,
  ) {
    this.#notificationsMax = notificationsMax
    this.#clock = clock
    this.#registry = registry
    this.#feed = feed
    feed.onChange((app, uid) => this.#markDirty(app, uid))
    registry.onEvent(({ kind, connection }) => {
      if (kind === 'closed') this.#unsubscribe(connection, this.subscribedUsersOf(connection))
    })
  }

  /** Users with subscribers; users who subscribe; and pairs of them. */
  get gauges(): { targets: number; watchers: number; watches: number } {
    return { targets: this.#users.size, watchers: this.#lists.size, watches: this.#watches }
  }
  /** The users a connection subscribes to, in the order they were added. */
  subscribedUsersOf(connection: LocalConnection): UserId[] {
    return this.#watched(connection.app, connection.uid, connection)
  }
  /** The users that all connections of a user subscribe to, in the order they were added. */
  watchedBy(app: AppId, uid: UserId): UserId[] {
    return this.#watched(app, uid)
  }

  /**
   * Subscribes a connection to users of its app, and unsubscribes it from others. `answer` gets the current state of each
   * subscribed one, in the given order, also of users subscribed before. It is called once, synchronously, so that no
   * notification is sent before it; not at all when the connection has ended meanwhile. Throws `request.invalid`, with
   * nothing changed, when the connections of the user would subscribe to more than `usersMax`.
   */
  async change(
    connection: LocalConnection,
    { subscribe, unsubscribe = [] }: SubscriptionChange,
    answer: (states: readonly PresenceState[]) => void,
  ): Promise<void> {
    const leaving = new Set(unsubscribe).difference(new Set(subscribe))
    const followed = new Set<UserId>()
    try {
      for (;;) {
        // While the feed reads, other connections of the user subscribe and end.
        const fresh = this.#fresh(connection, subscribe)
        this.#assertBelowLimit(connection, fresh.length, leaving)
        const reading = this.#follow(connection.app, fresh, followed)
        if (!reading) break
        await reading
      }
      if (!this.#registry.has(connection)) return
      this.#unsubscribe(connection, leaving)
      this.#subscribe(connection, subscribe, followed)
      answer(subscribe.map((uid) => this.#publishedState(connection, uid)))
    } finally {
      this.#feed.unfollow(connection.app, followed)
    }
  }

  #watched(app: AppId, uid: UserId, connection?: LocalConnection): UserId[] {
    return Array.from(this.#lists.get(app, uid)?.users(connection) ?? [], (user) => user.uid)
  }
  /** Those that no connection of the user subscribes to. */
  #fresh({ app, uid }: LocalConnection, uids: readonly UserId[]): UserId[] {
    const list = this.#lists.get(app, uid)
    return [...new Set(uids)].filter((one) => {
      const user = this.#users.get(app, one)
      return !user || !list?.includes(user)
    })
  }
  /** Follows those that are not in `followed` yet and adds them to it. */
  #follow(app: AppId, uids: readonly UserId[], followed: Set<UserId>): Promise<void> | undefined {
    const missing = uids.filter((uid) => !followed.has(uid))
    for (const uid of missing) followed.add(uid)
    return missing.length > 0 ? this.#feed.follow(app, missing) : undefined
  }
  #assertBelowLimit(connection: LocalConnection, fresh: number, leaving: ReadonlySet<UserId>): void {
    const { usersMax } = subscriptionBounds
    const list = this.#lists.get(connection.app, connection.uid)
    const before = list?.size ?? 0
    if (before + fresh <= usersMax) return
    let freed = 0
    for (const uid of leaving) {
      const user = this.#users.get(connection.app, uid)
      if (user && list?.has(connection, user) && list.isOnly(connection, user)) freed++
    }
    if (before + fresh - freed <= usersMax) return
    throw new CoreError('request.invalid', `a user may watch ${usersMax} users`)
  }
  /** Takes those out of `followed` that the list follows from now on. */
  #subscribe(connection: LocalConnection, uids: readonly UserId[], followed: Set<UserId>): void {
    if (uids.length === 0) return
    const { app, uid } = connection
    const list = this.#lists.getOrAdd(app, uid, () => new WatchList(subscriptionBounds.usersMax))
    for (const one of uids) {
      const user = this.#users.getOrAdd(app, one, () => this.#newUser(app, one))
      if (!list.includes(user)) {
        followed.delete(one)
        user.add(list)
        this.#watches++
      }
      list.add(connection, user)
    }
  }
  #newUser(app: AppId, uid: UserId): SubscribedUser {
    return new SubscribedUser(app, uid, this.#feed.online(app, uid))
  }
  #unsubscribe(connection: LocalConnection, uids: Iterable<UserId>): void {
    const { app, uid } = connection
    const list = this.#lists.get(app, uid)
    if (!list) return
    for (const one of uids) {
      const user = this.#users.get(app, one)
      if (user && list.remove(connection, user)) this.#removeWatch(list, user)
    }
    if (list.size === 0) this.#lists.delete(app, uid)
  }
  #removeWatch(list: WatchList, user: SubscribedUser): void {
    user.remove(list)
    this.#watches--
    this.#feed.unfollow(user.app, [user.uid])
    if (user.hasSubscribers) return
    this.#users.delete(user.app, user.uid)
    this.#dirty.delete(user)
    this.#publications.delete(user)
  }

  /**
   * The current state for a subscriber. When it differs from the published one the others are notified as well, later. While the
   * published one is still being sent, it is answered, and the subscriber is notified of the current one like all others.
   */
  #publishedState(connection: LocalConnection, uid: UserId): PresenceState {
    const user = this.#users.get(connection.app, uid)
    if (!user) return { app: connection.app, uid, platforms: [] }
    if (!this.#publications.has(user) && this.#begin(user)) this.#markDirty(user.app, user.uid)
    this.#publications.get(user)?.inform(connection)
    return stateOf(user)
  }
  /** Begins to publish the current state of a user; nothing when it is the published one. */
  #begin(user: SubscribedUser): Publication | undefined {
    if (!this.#isChanged(user)) return undefined
    user.published = this.#feed.online(user.app, user.uid)
    const publication = new Publication(user)
    this.#publications.set(user, publication)
    return publication
  }
  /** Sends a piece of what is to be published; the user stays dirty until that is complete. Returns what the piece took. */
  #publish(user: SubscribedUser, max: number): number {
    const publication = this.#publications.get(user) ?? this.#begin(user)
    const sent = publication?.send(max, this.#isSubscribed) ?? 0
    if (publication && !publication.isComplete) return sent
    this.#publications.delete(user)
    this.#dirty.delete(user)
    return sent
  }
  readonly #isSubscribed = (connection: LocalConnection, user: SubscribedUser): boolean =>
    this.#lists.get(connection.app, connection.uid)?.has(connection, user) === true
  #markDirty(app: AppId, uid: UserId): void {
    const user = this.#users.get(app, uid)
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
    let left = this.#notificationsMax
    const visited: SubscribedUser[] = []
    for (const user of this.#dirty) {
      if (left <= 0) break
      left -= Math.max(1, this.#publish(user, left))
      visited.push(user)
    }
    if (this.#dirty.size > 0) this.#flushIn(0)
    // What has changed since the publication began.
    for (const user of visited) if (this.#isChanged(user)) this.#markDirty(user.app, user.uid)
  }
  #isChanged({ app, uid, published }: SubscribedUser): boolean {
    return this.#feed.online(app, uid) !== published
  }
}
