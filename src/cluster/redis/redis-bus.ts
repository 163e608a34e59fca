import type { Clock } from '../../core/clock.ts'
import type { ClusterMember } from '../../core/cluster.ts'
import type { Ids } from '../../core/ids.ts'
import type { NodeId } from '../../core/values.ts'
import {
  type Bus,
  type BusMessage,
  type BusReceiver,
  type CommandLog,
  clusterBounds,
  type HeldLease,
  type Lease,
} from '../bus.ts'
import { RedisClient, type RedisClientOptions } from './client.ts'
import { RedisCommandLog } from './command-log.ts'
import { Inbox, inboxLifeMs, inboxMessagesMax } from './inbox.ts'
import { Keys } from './keys.ts'
import { OutgoingMessages } from './outgoing.ts'
import { RedisIndex } from './redis-index.ts'
import { acquireScript, leasesScript, releaseScript, renewScript, sendScript } from './scripts.ts'
import { ShardMarks } from './shard-marks.ts'

export type RedisBusOptions = RedisClientOptions & {
  readonly clock: Clock
  readonly ids: Ids
  /** Of all keys. Nodes with another prefix are another cluster. */
  readonly prefix?: string
  /** The time of leases and commands in ms, the same for all nodes. Without it the time of Redis counts. */
  readonly nowMs?: () => number
  /** Called with each lease that is taken. Must not throw. */
  readonly acquired?: (run: Pick<ClusterMember, 'node' | 'epoch'>) => void
}

export type RedisStats = {
  /** Commands that wait for their answer now, and messages that wait to be sent. */
  readonly pending: number
  readonly messagesWaiting: number
  /** Since the start. */
  readonly commands: number
  readonly failed: number
  readonly messagesDropped: number
}

/** Connects to Redis. Throws when it does not answer. */
export async function openRedisBus(options: RedisBusOptions): Promise<RedisBus> {
  return new RedisBus(await RedisClient.connect(options), options)
}

/** The bus of one run of a node over Redis. */
export class RedisBus implements Bus {
  readonly isSingleNode = false
  readonly index: RedisIndex
  readonly commands: CommandLog
  readonly #client: RedisClient
  readonly #options: RedisBusOptions
  readonly #keys: Keys
  readonly #outgoing: OutgoingMessages
  /** Only on a Redis Cluster. */
  readonly #marks: ShardMarks | undefined
  #receiver: BusReceiver | undefined
  #inbox: Inbox | undefined
  #lease: Lease | undefined
  #generation = ''
  #restoring: Promise<void> | undefined

  constructor(client: RedisClient, options: RedisBusOptions) {
    this.#client = client
    this.#options = options
    const keys = new Keys(options.prefix ?? 'rollcall')
    this.#keys = keys
    this.#outgoing = new OutgoingMessages((messages) => this.#sendBatch(messages), options.fault)
    this.#marks = client.isCluster ? new ShardMarks(client, keys) : undefined
    this.index = new RedisIndex({ client, keys, checkLoss: () => this.#checkLoss() })
    this.commands = new RedisCommandLog(client, keys, () => this.#now())
  }

  async acquire(lease: Lease, receiver: BusReceiver): Promise<boolean> {
    const { leases, generation } = this.#keys
    const { node, epoch, state, synced } = lease
    const values = [clusterBounds.leaseMs, node, epoch, state, synced ? 1 : 0]
    const args = [this.#now(), ...values, this.#options.ids.hex(8)]
    const found = (await this.#client.script(acquireScript, [leases, generation], args)) as string | null
    if (found === null) return false
    this.#generation = found
    this.#receiver = receiver
    this.#readMessages(lease, receiver)
    this.#lease = lease
    this.#options.acquired?.({ node, epoch })
    return true
  }
  async renew(lease: Lease): Promise<boolean> {
    this.#lease = lease
    const [isHeld, generation] = await this.#renew(lease)
    this.#noteGeneration(generation)
    if (isHeld === 1 && (await this.#hasShardLost())) this.#receiver?.indexLost()
    return isHeld === 1
  }
  async release({ node, epoch }: Pick<Lease, 'node' | 'epoch'>): Promise<void> {
    this.#inbox?.close()
    this.#lease = undefined
    const { leases } = this.#keys
    const keys = [leases, this.#keys.inbox(node, epoch), this.#keys.inboxCount(node, epoch)]
    await this.#client.script(releaseScript, keys, [node, epoch])
  }
  async leases(): Promise<HeldLease[]> {
    const { leases, generation } = this.#keys
    const read = async () => (await this.#client.script(leasesScript, [leases, generation], [this.#now()])) as string[]
    const reply = await read()
    if (!this.#isLost(reply[0])) return heldLeases(reply)
    await this.#restore()
    return heldLeases(await read())
  }
  send(to: NodeId | 'others', message: BusMessage): void {
    this.#outgoing.add(to, message)
  }
  get stats(): RedisStats {
    const { pending, commands, failed } = this.#client
    const { waiting, dropped } = this.#outgoing
    return { pending, commands, failed, messagesWaiting: waiting, messagesDropped: dropped }
  }
  /** Ends the connections to Redis. The lease runs out unless it was released. */
  close(): void {
    this.#inbox?.close()
    this.#client.close()
  }

  /** A run that takes its lease again goes on in its inbox. */
  #readMessages({ node, epoch }: Lease, receiver: BusReceiver): void {
    if (this.#lease?.node === node && this.#lease.epoch === epoch) return
    this.#inbox?.close()
    const { clock, fault } = this.#options
    this.#inbox = new Inbox({ client: this.#client, key: this.#keys.inbox(node, epoch), receiver, clock, fault })
  }
  #now(): string {
    return this.#options.nowMs ? String(this.#options.nowMs()) : ''
  }
  async #renew({ node, epoch, state, synced }: Lease): Promise<[number, string]> {
    const { leases, generation } = this.#keys
    const keys = [leases, generation, this.#keys.inbox(node, epoch), this.#keys.inboxCount(node, epoch)]
    const lease = [clusterBounds.leaseMs, node, epoch, state, synced ? 1 : 0]
    const args = [this.#now(), ...lease, this.#generation, this.#options.ids.hex(8), inboxLifeMs]
    return (await this.#client.script(renewScript, keys, args)) as [number, string]
  }
  #sendBatch(messages: readonly string[]): Promise<unknown> {
    const { leases, inboxPrefix } = this.#keys
    const args = [this.#now(), inboxPrefix, this.#lease?.node ?? 0, inboxMessagesMax, inboxLifeMs, ...messages]
    return this.#client.script(sendScript, [leases], args)
  }

  /** Throws nothing: a shard that cannot be reached has not lost its data yet. */
  async #hasShardLost(): Promise<boolean> {
    const { ids, fault } = this.#options
    return (
      (await this.#marks?.haveChanged(ids.hex(8)).catch((error: unknown) => {
        fault(error)
        return false
      })) ?? false
    )
  }
  #isLost(generation: string | null | undefined): boolean {
    return this.#lease !== undefined && generation !== this.#generation
  }
  async #checkLoss(): Promise<void> {
    if (!this.#lease) return
    const generation = await this.#client.run((redis) => redis.get(this.#keys.generation))
    if (this.#isLost(generation)) await this.#restore()
  }
  /** Takes the lease again after Redis lost its data; callers that wait share one run. */
  #restore(): Promise<void> {
    this.#restoring ??= this.#takeAgain().finally(() => {
      this.#restoring = undefined
    })
    return this.#restoring
  }
  async #takeAgain(): Promise<void> {
    if (!this.#lease) return
    const [, generation] = await this.#renew(this.#lease)
    this.#noteGeneration(generation)
  }
  #noteGeneration(generation: string): void {
    if (!this.#isLost(generation)) return
    this.#generation = generation
    this.#receiver?.indexLost()
  }
}

/** The reply of the script: the generation, then five values for each lease. */
function heldLeases(reply: readonly string[]): HeldLease[] {
  const held: HeldLease[] = []
  for (let at = 1; at < reply.length; at += 5) {
    const [node, epoch, state, synced, remainingMs] = reply.slice(at, at + 5)
    held.push({
      node: Number(node),
      epoch: Number(epoch),
      state: state === 'joining' || state === 'draining' ? state : 'active',
      synced: synced === '1',
      remainingMs: Number(remainingMs),
    })
  }
  return held.toSorted((a, b) => a.node - b.node)
}
