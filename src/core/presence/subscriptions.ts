import type { Clock } from '../clock.ts'
import type { PresenceFeed } from '../cluster.ts'
import { type PlatformSet, platformsIn } from '../devices/platform.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId } from '../values.ts'
import type { LocalConnection, PresenceState } from './connection.ts'
import type { ConnectionRegistry } from './registry.ts'

export const subscriptionBounds = {
  /** Users one connection may watch. */
  targetsMax: 3_000,
  /** Changes of a user are gathered for so long; a watcher hears of a user at most once in that time. */
  gatherMs: 100,
  /** Pushes in one go; the rest follows after whatever else is waiting. */
  pushesMax: 5_000,
} as const

/** Someone who is watched. */
type Target = {
  readonly app: AppId
  readonly uid: UserId
  readonly watchers: Set<LocalConnection>
  /** What the watchers know. */
  told: PlatformSet
}

/**
 * Watch lists. A watcher is told one current state when it begins, and then every change, gathered over a moment: always
 * the whole present state, never the same one twice. Lists belong to connections and go with them.
 */
export class PresenceSubscriptions {
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #feed: PresenceFeed
  readonly #targets = new Map<string, Target>()
  readonly #lists = new Map<LocalConnection, Map<UserId, Target>>()
  /** Whose state may be another than was told, the longest waiting first. */
  readonly #stirred = new Set<Target>()
  #flushIsDue = false

  constructor(clock: Clock, registry: ConnectionRegistry, feed: PresenceFeed) {
    this.#clock = clock
    this.#registry = registry
    this.#feed = feed
    feed.onChange((app, uid) => this.#stir(app, uid))
    registry.onEvent(({ kind, connection }) => {
      if (kind === 'closed') this.unsubscribe(connection, this.targetsOf(connection))
    })
  }

  /** Users who are watched, and connections that watch. */
  get gauges(): { targets: number; watchers: number } {
    return { targets: this.#targets.size, watchers: this.#lists.size }
  }
  /** In the order they were added. */
  targetsOf(connection: LocalConnection): UserId[] {
    return [...(this.#lists.get(connection)?.keys() ?? [])]
  }

  /**
   * Adds these users of its app to a connection's list. `answer` is given where each of them is now, in the order asked,
   * also for those watched before: called once, in the same breath, so that no push overtakes it; not at all when the
   * connection has ended meanwhile. Throws `request.invalid` when the list would be longer than `targetsMax`.
   */
  async subscribe(
    connection: LocalConnection,
    uids: readonly UserId[],
    answer: (states: readonly PresenceState[]) => void,
  ): Promise<void> {
    const { app } = connection
    const fresh = [...new Set(uids)].filter((uid) => !this.#lists.get(connection)?.has(uid))
    this.#refuseExcess(connection, fresh.length)
    await this.#feed.follow(app, fresh)
    if (!this.#registry.has(connection)) return this.#feed.unfollow(app, fresh)
    for (const uid of fresh) this.#add(connection, uid)
    answer(uids.map((uid) => this.#settledState(connection, uid)))
  }
  /** Takes users off a connection's list; those not on it are passed over. */
  unsubscribe(connection: LocalConnection, uids: readonly UserId[]): void {
    const list = this.#lists.get(connection)
    if (!list) return
    for (const uid of uids) {
      const target = list.get(uid)
      if (target && list.delete(uid)) this.#leave(target, connection)
    }
    if (list.size === 0) this.#lists.delete(connection)
  }

  #refuseExcess(connection: LocalConnection, more: number): void {
    const { targetsMax } = subscriptionBounds
    if ((this.#lists.get(connection)?.size ?? 0) + more <= targetsMax) return
    throw new CoreError('request.invalid', `a connection may watch ${targetsMax} users`)
  }
  #add(connection: LocalConnection, uid: UserId): void {
    const { app } = connection
    const list = this.#lists.get(connection) ?? new Map<UserId, Target>()
    if (list.has(uid)) {
      // It asked for the same one twice at once.
      this.#feed.unfollow(app, [uid])
      return
    }
    const target = this.#target(app, uid)
    target.watchers.add(connection)
    this.#lists.set(connection, list.set(uid, target))
  }
  #target(app: AppId, uid: UserId): Target {
    const key = keyOf(app, uid)
    const known = this.#targets.get(key)
    if (known) return known
    const target: Target = { app, uid, watchers: new Set(), told: this.#feed.online(app, uid) }
    this.#targets.set(key, target)
    return target
  }
  #leave(target: Target, connection: LocalConnection): void {
    target.watchers.delete(connection)
    this.#feed.unfollow(target.app, [target.uid])
    if (target.watchers.size > 0) return
    this.#targets.delete(keyOf(target.app, target.uid))
    this.#stirred.delete(target)
  }

  /** What a watcher is answered; the others hear of it too, if it is news, so that all know the same. */
  #settledState(connection: LocalConnection, uid: UserId): PresenceState {
    const target = this.#targets.get(keyOf(connection.app, uid))
    if (!target) return { app: connection.app, uid, platforms: [] }
    this.#settle(target, connection)
    return stateOf(target)
  }
  #settle(target: Target, except?: LocalConnection): void {
    this.#stirred.delete(target)
    const now = this.#feed.online(target.app, target.uid)
    if (now === target.told) return
    target.told = now
    const notice = { kind: 'presence', state: stateOf(target) } as const
    for (const watcher of target.watchers) if (watcher !== except) watcher.notify(notice)
  }
  #stir(app: AppId, uid: UserId): void {
    const target = this.#targets.get(keyOf(app, uid))
    if (!target) return
    this.#stirred.add(target)
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
    let pushes = 0
    for (const target of this.#stirred) {
      if (pushes >= subscriptionBounds.pushesMax) {
        this.#flushIn(0)
        return
      }
      pushes += target.watchers.size
      this.#settle(target)
    }
  }
}

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`

const stateOf = ({ app, uid, told }: Target): PresenceState => ({ app, uid, platforms: platformsIn(told) })
