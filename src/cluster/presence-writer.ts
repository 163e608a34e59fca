import type { Clock } from '../core/clock.ts'
import { claimOwner } from '../core/cluster.ts'
import { platformSetOf } from '../core/devices/platform.ts'
import { CoreError } from '../core/errors.ts'
import type { Connection } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { AppId, UserId } from '../core/values.ts'
import { type Bus, clusterBounds, type IndexedConnection, type IndexedUser, type NodePlatforms } from './bus.ts'
import type { Membership } from './membership.ts'
import { SharedRun } from './shared-run.ts'

type UserKey = { readonly app: AppId; readonly uid: UserId }

export type PresenceWriterDeps = {
  readonly bus: Bus
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly membership: Membership
  /** The user, whose connections were written again, has connections on other nodes too. */
  readonly overlaps: (app: AppId, uid: UserId) => void
  readonly fault: (error: unknown) => void
}

/**
 * Writes this node's connections of a user to the presence index, and sends the resulting state to the nodes that follow the
 * user. One write of a user at a time; a change during a write causes one more.
 */
export class PresenceWriter {
  readonly #deps: PresenceWriterDeps
  readonly #runs = new Map<string, SharedRun<IndexedUser>>()
  readonly #candidates = new Map<string, Connection>()
  /** Users whose write failed; bounded by the changes until the lease ends. */
  readonly #failed = new Map<string, UserKey>()
  #rewriting = 0

  constructor(deps: PresenceWriterDeps) {
    this.#deps = deps
  }

  get hasFailures(): boolean {
    return this.#failed.size > 0
  }
  /** Connections of this node are not in the index yet. */
  get isBusy(): boolean {
    return this.hasFailures || this.#rewriting > 0
  }
  /** The user in the index after a write that begins now or later. Throws what the bus throws, or `server.busy`. */
  async write(app: AppId, uid: UserId): Promise<IndexedUser> {
    const key = keyOf(app, uid)
    const run = this.#runs.get(key) ?? new SharedRun(() => this.#write(app, uid))
    this.#runs.set(key, run)
    try {
      const written = await run.run()
      this.#failed.delete(key)
      return written
    } catch (error) {
      if (this.#deps.membership.holdsLease()) this.#failed.set(key, { app, uid })
      throw error
    } finally {
      if (run.isIdle) this.#runs.delete(key)
    }
  }
  /** The same without waiting: a failed write is repeated by the next `retry`. */
  changed(app: AppId, uid: UserId): void {
    if (this.#deps.membership.holdsLease()) this.write(app, uid).catch(this.#deps.fault)
  }
  /** The user in the index right after the latest `changed`, when it is called in the same turn. Throws as `write`. */
  afterChange(app: AppId, uid: UserId): Promise<IndexedUser> {
    return this.#runs.get(keyOf(app, uid))?.latest ?? this.write(app, uid)
  }
  /** Resolves when the index has the current connections of the user. Throws as `write`. */
  async flushed(app: AppId, uid: UserId): Promise<void> {
    const key = keyOf(app, uid)
    if (this.#runs.has(key) || this.#failed.has(key)) await this.write(app, uid)
  }
  /** Repeats failed writes. Does not throw. */
  retry(): Promise<void> {
    return this.#writeSome([...this.#failed.values()])
  }
  /**
   * Writes every user with a connection on this node, after a time that differs by node. Does not throw: failed writes are
   * left to `retry`.
   */
  async writeAll(): Promise<void> {
    this.#rewriting++
    await this.#wait(this.#deps.membership.self.epoch % clusterBounds.rewriteSpreadMs)
    const users = new Map<string, UserKey>()
    for (const { app, uid } of this.#deps.registry.all()) users.set(keyOf(app, uid), { app, uid })
    await this.#writeSome([...users.values()])
    this.#rewriting--
  }
  async #writeSome(all: readonly UserKey[]): Promise<void> {
    for (let start = 0; start < all.length; start += clusterBounds.rewriteUsersMax) {
      const some = all.slice(start, start + clusterBounds.rewriteUsersMax)
      await Promise.allSettled(some.map((one) => this.#writeAgain(one)))
      if (start + some.length < all.length) await this.#wait(clusterBounds.rewriteEveryMs)
    }
  }
  async #writeAgain({ app, uid }: UserKey): Promise<void> {
    const { connections } = await this.write(app, uid)
    const { node } = this.#deps.membership.self
    const isHere = connections.some((one) => one.node === node)
    if (isHere && connections.some((one) => one.node !== node)) this.#deps.overlaps(app, uid)
  }
  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.#deps.clock.after(ms, resolve))
  }
  /** Discards failed writes: the lease they belong to has ended. */
  reset(): void {
    this.#failed.clear()
  }

  /** Puts a candidate into the index until `release`. */
  reserve(candidate: Connection): Promise<IndexedUser> {
    this.#candidates.set(keyOf(candidate.app, candidate.uid), candidate)
    return this.write(candidate.app, candidate.uid)
  }
  releaseCandidate(app: AppId, uid: UserId): void {
    const key = keyOf(app, uid)
    const candidate = this.#candidates.get(key)
    if (!candidate) return
    this.#candidates.delete(key)
    if (!this.#deps.registry.find(app, uid, candidate.id)) this.changed(app, uid)
  }

  async #write(app: AppId, uid: UserId): Promise<IndexedUser> {
    const { bus, membership } = this.#deps
    if (!membership.holdsLease()) throw new CoreError('server.busy', 'this node holds no lease')
    const { node, epoch } = membership.self
    const { followers, ...user } = await bus.index.write({ app, uid, node, epoch, connections: this.#own(app, uid) })
    for (const follower of followers) this.#notify(follower, app, uid, user)
    return user
  }
  #own(app: AppId, uid: UserId): IndexedConnection[] {
    const { epoch } = this.#deps.membership.self
    const connections = this.#deps.registry.ofUser(app, uid)
    const candidate = this.#candidates.get(keyOf(app, uid))
    const isAdmitted = connections.some(({ id }) => id === candidate?.id)
    const own = connections.map((one) => ({ ...withoutToken(one), epoch, admitted: true }))
    return candidate && !isAdmitted ? [...own, { ...withoutToken(candidate), epoch, admitted: false }] : own
  }
  #notify(follower: string, app: AppId, uid: UserId, { version, connections }: IndexedUser): void {
    const { bus, membership, fault } = this.#deps
    const member = membership.memberOf(follower)
    if (member?.node === membership.self.node) return
    if (member) bus.send(member.node, { kind: 'presence', app, uid, version, nodes: platformsByNode(connections) })
    else bus.index.unfollow(follower, app, [uid]).catch(fault)
  }
}

/** The connection as other nodes get it: without the token. */
export function withoutToken<C extends Connection>(connection: C): Connection & Pick<C, 'clientKey'> {
  const { id, app, uid, dialect, clientKey, sessionId, tokenId, platform } = connection
  const { node, address, connectedAtMs, background } = connection
  const identity = { id, app, uid, dialect, clientKey, sessionId, tokenId, tokenText: '', platform }
  return { ...identity, node, address, connectedAtMs, background }
}

export function platformsByNode(connections: readonly IndexedConnection[]): NodePlatforms[] {
  const admitted = connections.filter((one) => one.admitted)
  return [...Map.groupBy(admitted, claimOwner).values()].flatMap((own) =>
    own.slice(0, 1).map(({ node, epoch }) => ({ node, epoch, platforms: platformSetOf(own) })),
  )
}

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`
