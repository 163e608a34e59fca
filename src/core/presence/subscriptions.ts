import type { Clock } from '../clock.ts'
import type { PresenceFeed } from '../cluster.ts'
import { type PlatformSet, platformsIn } from '../devices/platform.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId } from '../values.ts'
import type { LocalConnection, PresenceState } from './connection.ts'
import type { ConnectionRegistry } from './registry.ts'

export const subscriptionBounds = {
  /** Users one connection may watch. */
  usersMax: 3_000,
  /** Changes of a user are gathered for so long; a watcher hears of a user at most once in that time. */
  gatherMs: 100,
  /** Pushes in one go; the rest follows after whatever else is waiting. */
  notificationsMax: 5_000,
} as const

/** Someone who is watched. */
type SubscribedUser = {
  readonly app: AppId
  readonly uid: UserId
  readonly subscribers: Set<LocalConnection>
  /** What the watchers know. */
  published: PlatformSet
}

/**
 * Watch lists. A watcher is told one current state when it begins, and then every change, gathered over a moment: always
 * the whole present state, never the same one twice. Lists belong to connections and go with them.
 */
export class PresenceSubscriptions {
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #feed: PresenceFeed
  readonly #users = new Map<string, SubscribedUser>()
  readonly #lists = new Map<LocalConnection, Map<UserId, SubscribedUser>>()
  /** Whose state may be another than was told, the longest waiting first. */
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

  /** Users who are watched, and connections that watch. */
  get gauges(): { targets: number; watchers: number } {
    return { targets: this.#users.size, watchers: this.#lists.size }
  }
  /** In the order they were added. */
  subscribedUsersOf(connection: LocalConnection): UserId[] {
    return [...(this.#lists.get(connection)?.keys() ?? [])]
  }

  /**
   * Adds these users of its app to a connection's list. `answer` is given where each of them is now, in the order asked,
   * also for those watched before: called once, in the same breath, so that no push overtakes it; not at all when the
   * connection has ended meanwhile. Throws `request.invalid` when the list would be longer than `usersMax`.
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
  /** Takes users off a connection's list; those not on it are passed over. */
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
      // It asked for the same one twice at once.
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

  /** What a watcher is answered; the others hear of it too, if it is news, so that all know the same. */
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
