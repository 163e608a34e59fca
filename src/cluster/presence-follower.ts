import { type ClusterMember, claimOwner, type PresenceFeed } from '../core/cluster.ts'
import { type PlatformSet, platformSetOf } from '../core/devices/platform.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { AppId, UserId } from '../core/values.ts'
import type { Bus, IndexedUser, NodePlatforms } from './bus.ts'
import type { Membership } from './membership.ts'
import { platformsByNode } from './presence-writer.ts'

/** A user that connections of this node subscribe to. */
type Followed = {
  readonly app: AppId
  readonly uid: UserId
  /** Calls of `follow` less those of `unfollow`. */
  count: number
  isRead: boolean
  /** Of `remote`. */
  version: number
  remote: readonly NodePlatforms[]
  reading: Promise<void> | undefined
}

export type PresenceFollowerDeps = {
  readonly bus: Bus
  readonly registry: ConnectionRegistry
  readonly membership: Membership
  readonly fault: (error: unknown) => void
}

type Listener = (app: AppId, uid: UserId) => void

/**
 * Where followed users are online: this node's registry, and the messages of other nodes. Each message holds the whole
 * state with a version, so a late or lost one is corrected by the next.
 */
export class PresenceFollower implements PresenceFeed {
  readonly #deps: PresenceFollowerDeps
  readonly #followed = new Map<string, Followed>()
  readonly #listeners = new Set<Listener>()

  constructor(deps: PresenceFollowerDeps) {
    this.#deps = deps
    deps.registry.onEvent(({ kind, connection }) => {
      if (kind !== 'background') this.#report(connection)
    })
  }

  follow(app: AppId, uids: readonly UserId[]): Promise<void> | undefined {
    if (this.#deps.bus.isSingleNode) return undefined
    const asked = uids.map((uid) => this.#count(app, uid))
    const fresh = asked.filter((one) => !one.isRead && !one.reading)
    if (fresh.length > 0) this.#read(app, fresh)
    const reading = new Set(asked.flatMap((one) => one.reading ?? []))
    return reading.size > 0 ? Promise.all(reading).then(() => {}) : undefined
  }
  unfollow(app: AppId, uids: Iterable<UserId>): void {
    const { bus, membership, fault } = this.#deps
    if (bus.isSingleNode) return
    const over: UserId[] = []
    for (const uid of uids) {
      const one = this.#followed.get(keyOf(app, uid))
      if (!one || --one.count > 0) continue
      this.#followed.delete(keyOf(app, uid))
      over.push(uid)
    }
    if (over.length > 0) bus.index.unfollow(claimOwner(membership.self), app, over).catch(fault)
  }
  online(app: AppId, uid: UserId): PlatformSet {
    const { registry, membership } = this.#deps
    let set = platformSetOf(registry.ofUser(app, uid))
    const remote = this.#followed.get(keyOf(app, uid))?.remote ?? []
    for (const one of remote) if (membership.isLastKnownLive(one)) set |= one.platforms
    return set
  }
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another node changed a user. */
  onRemoteChange(app: AppId, uid: UserId, version: number, nodes: readonly NodePlatforms[]): void {
    const one = this.#followed.get(keyOf(app, uid))
    if (!one || version <= one.version) return
    this.#apply(one, version, nodes)
    const { membership } = this.#deps
    if (membership.hasUnknown(nodes)) void membership.resolveUnknown(nodes).then(() => this.#report(one))
  }
  /** The run's connections count from now on, or no longer. */
  presenceChanged({ node, epoch }: Pick<ClusterMember, 'node' | 'epoch'>): void {
    for (const one of this.#followed.values())
      if (one.remote.some((other) => other.node === node && other.epoch === epoch)) this.#report(one)
  }
  /** The run has written all its connections again: its users are read again. */
  memberSynced({ node }: ClusterMember): void {
    this.#readAgain([...this.#followed.values()].filter((one) => one.remote.some((other) => other.node === node)))
  }
  /** Reads all followed users again, after messages or the index were lost. */
  readAgain(): void {
    for (const one of this.#followed.values()) one.version = 0
    this.#readAgain([...this.#followed.values()])
  }

  #count(app: AppId, uid: UserId): Followed {
    const known = this.#followed.get(keyOf(app, uid))
    const one = known ?? { app, uid, count: 0, isRead: false, version: 0, remote: [], reading: undefined }
    one.count++
    if (!known) this.#followed.set(keyOf(app, uid), one)
    return one
  }
  #readAgain(all: readonly Followed[]): void {
    for (const [app, some] of Map.groupBy(all, (one) => one.app)) this.#read(app, some)
  }
  #read(app: AppId, some: readonly Followed[]): void {
    const { bus, membership, fault } = this.#deps
    const uids = some.map(({ uid }) => uid)
    const reading = this.#load(bus.index.follow(claimOwner(membership.self), app, uids), some)
      .catch(fault)
      .then(() => {
        for (const one of some) if (one.reading === reading) one.reading = undefined
      })
    for (const one of some) one.reading = reading
  }
  async #load(read: Promise<Map<UserId, IndexedUser>>, some: readonly Followed[]): Promise<void> {
    const users = await read
    const found = [...users.values()].flatMap(({ connections }) => connections)
    await this.#deps.membership.resolveUnknown(found)
    for (const one of some) {
      const { version, connections } = users.get(one.uid) ?? noUser
      one.isRead = true
      if (version >= one.version) this.#apply(one, version, platformsByNode(connections))
    }
  }
  /** The last known platforms of a live run stay until all its connections are in the index again. */
  #apply(one: Followed, version: number, nodes: readonly NodePlatforms[]): void {
    const { membership } = this.#deps
    const written = new Set(nodes.map(claimOwner))
    const kept = one.remote.filter((other) => !written.has(claimOwner(other)) && isUnsynced(membership, other))
    one.version = version
    one.remote = [...nodes, ...kept].filter(({ node }) => node !== membership.self.node)
    this.#report(one)
  }
  #report({ app, uid }: Pick<Followed, 'app' | 'uid'>): void {
    for (const listener of this.#listeners) listener(app, uid)
  }
}

const noUser: IndexedUser = { version: 0, connections: [] }

const isUnsynced = (membership: Membership, run: NodePlatforms): boolean =>
  membership.isLive(run) && !membership.isSynced(run)

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`
