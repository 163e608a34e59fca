import type { AppId, ClaimOwner, UserId } from '../core/values.ts'
import type { IndexedConnection, IndexedUser, IndexWrite } from './bus.ts'

type Entry = { version: number; connections: readonly IndexedConnection[]; readonly followers: Set<ClaimOwner> }

/** The presence index in memory. Its calls are atomic because they are synchronous. */
export class PresenceTable {
  readonly #users = new Map<string, Entry>()

  write({ app, uid, node, epoch, connections }: IndexWrite): IndexedUser & { followers: ClaimOwner[] } {
    const entry = this.#entry(app, uid)
    const written = new Map(connections.map((one) => [one.id, one]))
    const stays = (one: IndexedConnection) => one.node !== node || one.epoch !== epoch || written.has(one.id)
    const kept = entry.connections.filter(stays).map((one) => written.get(one.id) ?? one)
    const known = new Set(kept.map(({ id }) => id))
    entry.connections = [...kept, ...connections.filter(({ id }) => !known.has(id))]
    entry.version++
    const { version, connections: all, followers } = entry
    this.#prune(app, uid, entry)
    return { version, connections: all, followers: [...followers] }
  }
  read(app: AppId, uids: readonly UserId[]): Map<UserId, IndexedUser> {
    const found = new Map<UserId, IndexedUser>()
    for (const uid of uids) {
      const entry = this.#users.get(keyOf(app, uid))
      if (entry && entry.version > 0) found.set(uid, { version: entry.version, connections: entry.connections })
    }
    return found
  }
  follow(follower: ClaimOwner, app: AppId, uids: readonly UserId[]): Map<UserId, IndexedUser> {
    for (const uid of uids) this.#entry(app, uid).followers.add(follower)
    return this.read(app, uids)
  }
  unfollow(follower: ClaimOwner, app: AppId, uids: readonly UserId[]): void {
    for (const uid of uids) {
      const entry = this.#users.get(keyOf(app, uid))
      if (entry?.followers.delete(follower)) this.#prune(app, uid, entry)
    }
  }
  clear(): void {
    this.#users.clear()
  }

  #entry(app: AppId, uid: UserId): Entry {
    const key = keyOf(app, uid)
    const known = this.#users.get(key)
    if (known) return known
    const made: Entry = { version: 0, connections: [], followers: new Set() }
    this.#users.set(key, made)
    return made
  }
  /** An entry with followers stays, so that its version keeps growing. */
  #prune(app: AppId, uid: UserId, { connections, followers }: Entry): void {
    if (connections.length === 0 && followers.size === 0) this.#users.delete(keyOf(app, uid))
  }
}

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`
