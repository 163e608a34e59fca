import type { Clock } from '../core/clock.ts'
import { AgedMap } from '../core/concurrency/aged-map.ts'
import type { AppId, ClaimOwner, NodeId, UserId } from '../core/values.ts'
import {
  type Bus,
  type BusMessage,
  type BusReceiver,
  clusterBounds,
  type HeldLease,
  type IndexWrite,
  type Lease,
  type LoggedCommand,
} from './bus.ts'
import { PresenceTable } from './presence-table.ts'

export type InProcessNetworkOptions = {
  readonly clock: Clock
  /** The cluster has one node and never another. */
  readonly isSingleNode?: boolean
  /** Delay of one way between a node and the bus, ms; called for each call and message. */
  readonly delayMs?: () => number
}

/** One run of a node, as the network sees it. */
type Member = {
  receiver: BusReceiver | undefined
  lease: Lease | undefined
  /** Killed: its calls never settle. Isolated: they reject, and messages to and from it are lost. */
  state: 'up' | 'isolated' | 'killed'
  missed: boolean
  generation: number
  /** When the latest call arrives at the bus, and its answer or a message at the node; keeps each of them in order. */
  readonly arrivesAtMs: { bus: number; answer: number; message: number }
}

/**
 * A bus in memory for nodes of one process. It can delay messages, kill a node, isolate it and lose its data, so that a
 * cluster can be tested under the test clock.
 */
export class InProcessNetwork {
  readonly #options: InProcessNetworkOptions
  readonly #members = new Set<Member>()
  readonly #leases = new Map<NodeId, { lease: Lease; endsAtMs: number }>()
  readonly #table = new PresenceTable()
  /** By id. */
  #commands = new AgedMap<LoggedCommand & { readonly atMs: number }>()
  #generation = 0

  constructor(options: InProcessNetworkOptions) {
    this.#options = options
  }

  /** The bus of one run of a node. */
  bus(): Bus {
    const member: Member = {
      receiver: undefined,
      lease: undefined,
      state: 'up',
      missed: false,
      generation: this.#generation,
      arrivesAtMs: { bus: 0, answer: 0, message: 0 },
    }
    this.#members.add(member)
    const call = <T>(work: (lostMeanwhile: boolean) => T) => this.#call(member, work)
    return {
      isSingleNode: this.#options.isSingleNode ?? false,
      acquire: (lease, receiver) => call(() => this.#acquire(member, lease, receiver)),
      renew: (lease) =>
        call((lostMeanwhile) => this.#renew(member, lostMeanwhile ? { ...lease, synced: false } : lease)),
      release: (lease) => call(() => this.#release(member, lease)),
      leases: () => call(() => this.#held()),
      send: (to, message) => this.#send(member, to, message),
      index: {
        write: (write: IndexWrite) => call(() => structuredClone(this.#table.write(copied(write)))),
        read: (app: AppId, uids: readonly UserId[]) => call(() => structuredClone(this.#table.read(app, uids))),
        follow: (follower: ClaimOwner, app: AppId, uids: readonly UserId[]) =>
          call(() => structuredClone(this.#table.follow(follower, app, uids))),
        unfollow: (follower: ClaimOwner, app: AppId, uids: readonly UserId[]) =>
          call(() => this.#table.unfollow(follower, app, uids)),
      },
      commands: {
        add: (logged: LoggedCommand) => call(() => this.#log(copied(logged))),
        recent: () => call(() => this.#recent()),
      },
    }
  }

  /** Kills a node: its calls have no effect any more, and no node is notified. */
  kill(node: NodeId): void {
    for (const member of this.#runsOf(node)) member.state = 'killed'
  }
  /** The node runs but cannot reach the bus. */
  isolate(node: NodeId): void {
    for (const member of this.#runsOf(node)) if (member.state === 'up') member.state = 'isolated'
  }
  /** Ends `isolate`. Nodes that missed messages get `messagesLost`. */
  reconnect(node: NodeId): void {
    for (const member of this.#runsOf(node)) if (member.state === 'isolated') member.state = 'up'
    for (const member of this.#members) {
      if (!member.missed || member.state !== 'up') continue
      member.missed = false
      member.receiver?.messagesLost()
    }
  }
  /** Deletes all leases, entries and commands. Each node gets `indexLost` at its next call. */
  loseData(): void {
    this.#leases.clear()
    this.#table.clear()
    this.#commands = new AgedMap()
    this.#generation++
  }

  #runsOf(node: NodeId): Member[] {
    return [...this.#members].filter((member) => member.lease?.node === node)
  }
  /** `lostMeanwhile`: the data was lost after the call was made, so its node does not know. */
  async #call<T>(member: Member, work: (lostMeanwhile: boolean) => T): Promise<T> {
    const { generation } = member
    await this.#travel(member, 'bus')
    await reached(member)
    this.#reportLoss(member)
    const result = work(generation !== this.#generation)
    await this.#travel(member, 'answer')
    await reached(member)
    return result
  }
  async #travel({ arrivesAtMs }: Member, way: keyof Member['arrivesAtMs']): Promise<void> {
    const { delayMs, clock } = this.#options
    if (!delayMs) return
    const nowMs = clock.monotonic()
    arrivesAtMs[way] = Math.max(arrivesAtMs[way], nowMs + delayMs())
    await new Promise<void>((resolve) => clock.after(arrivesAtMs[way] - nowMs, resolve))
  }
  #reportLoss(member: Member): void {
    if (member.generation === this.#generation) return
    member.generation = this.#generation
    if (!member.lease) return
    this.#hold({ ...member.lease, synced: false })
    member.receiver?.indexLost()
  }

  #acquire(member: Member, lease: Lease, receiver: BusReceiver): boolean {
    const held = this.#held().find(({ node }) => node === lease.node)
    if (held && held.epoch !== lease.epoch) return false
    member.receiver = receiver
    member.lease = lease
    this.#hold(lease)
    return true
  }
  #renew(member: Member, lease: Lease): boolean {
    const held = this.#held().find(({ node }) => node === lease.node)
    if (held?.epoch !== lease.epoch) return false
    member.lease = lease
    this.#hold(lease)
    return true
  }
  #release(member: Member, { node, epoch }: Pick<Lease, 'node' | 'epoch'>): void {
    if (this.#leases.get(node)?.lease.epoch === epoch) this.#leases.delete(node)
    this.#members.delete(member)
  }
  #hold(lease: Lease): void {
    this.#leases.set(lease.node, { lease, endsAtMs: this.#options.clock.monotonic() + clusterBounds.leaseMs })
  }
  #held(): HeldLease[] {
    const nowMs = this.#options.clock.monotonic()
    return [...this.#leases.values()]
      .filter(({ endsAtMs }) => nowMs < endsAtMs)
      .map(({ lease, endsAtMs }) => ({ ...lease, remainingMs: endsAtMs - nowMs }))
      .toSorted((a, b) => a.node - b.node)
  }

  #send(from: Member, to: NodeId | 'others', message: BusMessage): void {
    for (const member of this.#members)
      if (member !== from && (to === 'others' || member.lease?.node === to))
        void this.#deliver(from, member, copied(message))
  }
  async #deliver(from: Member, to: Member, message: BusMessage): Promise<void> {
    if (from.state === 'killed') return
    const isSent = from.state === 'up'
    await this.#travel(from, 'bus')
    await this.#travel(to, 'message')
    if (to.state === 'killed' || !this.#members.has(to)) return
    if (isSent && to.state === 'up') to.receiver?.receive(message)
    else to.missed = true
  }

  #log(logged: LoggedCommand): void {
    const atMs = this.#options.clock.monotonic()
    const { commandsMs, commandsMax } = clusterBounds
    this.#commands.add(logged.id, { ...logged, atMs })
    this.#commands.dropWhile((old, size) => atMs - old.atMs >= commandsMs || size > commandsMax)
  }
  #recent(): LoggedCommand[] {
    const sinceMs = this.#options.clock.monotonic() - clusterBounds.commandsMs
    const fresh = [...this.#commands.values()].filter(({ atMs }) => atMs > sinceMs)
    return fresh.map(({ id, command }) => ({ id, command }))
  }
}

/** A call of a killed node never settles. */
async function reached({ state }: Member): Promise<void> {
  if (state === 'killed') await new Promise<never>(() => {})
  if (state === 'isolated') throw new Error('the bus cannot be reached')
}

/** A copy through JSON, as a bus between processes makes it. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
