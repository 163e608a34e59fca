import { joinCluster } from '../../src/cluster/cluster-node.ts'
import { InProcessNetwork } from '../../src/cluster/in-process-bus.ts'
import { EventFeed } from '../../src/core/audit/event-feed.ts'
import { EventSequencer } from '../../src/core/audit/sequencer.ts'
import { EndedClaims } from '../../src/core/claims/ended-claims.ts'
import type { Clock } from '../../src/core/clock.ts'
import { type Cluster, claimOwnerOf } from '../../src/core/cluster.ts'
import type { Context } from '../../src/core/context.ts'
import { buildCore, type Core } from '../../src/core/core.ts'
import { Events } from '../../src/core/event.ts'
import { buildWebhooks, type WebhookService } from '../../src/core/event-webhooks/event-webhooks.ts'
import { systemIds } from '../../src/core/ids.ts'
import { KeyRotation } from '../../src/core/key-rotation/key-rotation.ts'
import { noActivity } from '../../src/core/nodes/node-query.ts'
import { buildOutbox } from '../../src/core/outbox/outbox.ts'
import type { OutboxReceiver } from '../../src/core/outbox/receiver.ts'
import { fixedReceivers } from '../../src/core/outbox/receivers.ts'
import type { OutgoingRequest } from '../../src/core/outbox/send.ts'
import type { LocalConnection } from '../../src/core/presence/connection.ts'
import { LastSeenTimes } from '../../src/core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import { noRecording } from '../../src/core/presence-log/recorded-apps.ts'
import type { OutgoingPush } from '../../src/core/push/outgoing-push.ts'
import { buildPush, type Push } from '../../src/core/push/push.ts'
import type { SinkResult } from '../../src/core/push/sink.ts'
import type { RetentionBounds } from '../../src/core/retention/bounds.ts'
import { Retention } from '../../src/core/retention/retention.ts'
import type { Storage } from '../../src/core/storage.ts'
import { standardSignature } from '../../src/http/webhook-signature.ts'
import type { ColumnCipher } from '../../src/storage/column-cipher.ts'
import type { OpenedStore, OpenStore } from '../conformance/drivers.ts'
import { TestClock } from './clock.ts'
import { connectionOf } from './connections.ts'
import { appKeys } from './core.ts'
import { testDialects } from './dialects.ts'
import type { MemoryEventLog } from './event-log.ts'
import { keepAll, noReaders } from './retention.ts'
import type { WebhookReceiver } from './webhook-receiver.ts'

/** A request to a receiver; it waits for `answer` when the network was asked to hold it. */
export type SentMessage = { node: number; id: string; text: string; answer(status?: number): void }

const stepMs = 100
/** Rounds of the event loop without a call of the store, after which nothing is going on. */
const idleRounds = 8

export type BackgroundOptions = {
  readonly receivers: readonly OutboxReceiver[]
  /** Whether a request waits for its answer by hand; others are answered at once. */
  readonly holds?: (sent: SentMessage) => boolean
  readonly pushed?: (node: number, push: OutgoingPush) => SinkResult | Promise<SinkResult>
  readonly retention?: Partial<RetentionBounds>
  /** The keys of each node; one for all without it. */
  readonly cipherOf?: (node: number) => ColumnCipher
  /** Whether the default app keeps a log of presence. */
  readonly isRecorded?: boolean
  readonly webhooks?: { readonly log: MemoryEventLog; readonly receiver: WebhookReceiver }
}

/** Nodes of one process with all their background work, on one store and one bus, under the test clock. */
export class BackgroundNodes {
  readonly clock: TestClock
  readonly sent: SentMessage[] = []
  readonly nodes: BackgroundNode[] = []
  /** Nodes whose retention pruned something, in order. */
  readonly pruned: number[] = []
  /** The node that numbered events last. */
  numberedBy: number | undefined
  readonly #network: InProcessNetwork
  readonly #opened: OpenedStore
  readonly #options: BackgroundOptions

  private constructor(clock: TestClock, opened: OpenedStore, options: BackgroundOptions) {
    this.clock = clock
    this.#network = new InProcessNetwork({ clock })
    this.#opened = opened
    this.#options = options
  }
  static async start(open: OpenStore, count: number, options: BackgroundOptions): Promise<BackgroundNodes> {
    const clock = new TestClock()
    const cipher = options.cipherOf?.(1)
    const opened = await open({ nowMs: () => clock.now(), ...(cipher && { cipher }) })
    const all = new BackgroundNodes(clock, opened, options)
    for (let number = 1; number <= count; number++) await all.join(number)
    return all
  }

  /** `cipher`: of a node with other keys than `cipherOf` says. */
  async join(number: number, cipher = this.#options.cipherOf?.(number)): Promise<BackgroundNode> {
    return this.joinWith(number, this.nodes.length === 0 ? this.#opened.storage : await this.open(cipher))
  }
  /** Another handle on the store, for `joinWith`. */
  open(cipher?: ColumnCipher): Promise<Storage> {
    return this.#opened.openAnother(cipher)
  }
  async joinWith(number: number, storage: Storage): Promise<BackgroundNode> {
    const node = new BackgroundNode(number, this.clock, storage)
    await node.start(this.#network, this, this.#options)
    this.nodes.push(node)
    await this.pass(stepMs)
    return node
  }
  /** Time passes, in steps after which everything that was begun has ended or waits for a hand. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= stepMs) {
      this.clock.advance(Math.min(stepMs, left))
      await this.idle()
    }
  }
  /** Lets time pass until it is so; returns how long that took. Throws when it takes longer than `msMax`. */
  async until(isSo: () => boolean | Promise<boolean>, msMax = 60_000): Promise<number> {
    const startedMs = this.clock.now()
    while (!(await isSo())) {
      if (this.clock.now() - startedMs > msMax) throw new Error(`not so after ${msMax} ms`)
      await this.pass(stepMs)
    }
    return this.clock.now() - startedMs
  }
  async idle(): Promise<void> {
    for (let idle = 0; idle < idleRounds; idle++) {
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (this.nodes.some((node) => node.isBusy)) idle = 0
    }
  }
  /** The process ends: nothing that it began has an effect any more. */
  kill(node: BackgroundNode): void {
    this.#network.kill(node.number)
    this.#options.webhooks?.receiver.kill(node.number)
    node.kill()
  }
  /** The process is suspended: it receives and does nothing until `resume`. */
  suspend(node: BackgroundNode): void {
    this.#network.isolate(node.number)
    node.clock.suspend()
  }
  resume(node: BackgroundNode): void {
    this.#network.reconnect(node.number)
    node.clock.resume()
  }
  close(): Promise<void> {
    for (const node of this.nodes) node.kill()
    return this.#opened.close()
  }
}

/** One run of a node. */
export class BackgroundNode {
  readonly clock: SuspendableClock
  readonly registry: ConnectionRegistry
  readonly faults: unknown[] = []
  /** What its replacement of a key told. */
  readonly keyEvents: (readonly (string | number)[])[] = []
  readonly #storage: KillableStorage
  #parts:
    | {
        core: Core
        cluster: Cluster
        push: Push
        retention: Retention
        feed: EventFeed
        keyRotation: KeyRotation
        webhooks: WebhookService | undefined
      }
    | undefined

  constructor(
    readonly number: number,
    clock: TestClock,
    storage: Storage,
  ) {
    this.clock = new SuspendableClock(clock)
    this.registry = new ConnectionRegistry(this.clock)
    this.#storage = new KillableStorage(storage)
  }

  get core(): Core {
    return this.#started().core
  }
  get cluster(): Cluster {
    return this.#started().cluster
  }
  get push(): Push {
    return this.#started().push
  }
  get feed(): EventFeed {
    return this.#started().feed
  }
  get keyRotation(): KeyRotation {
    return this.#started().keyRotation
  }
  get webhooks(): WebhookService {
    const { webhooks } = this.#started()
    if (!webhooks) throw new Error('it has no webhooks')
    return webhooks
  }
  get storage(): Storage {
    return this.#storage.storage
  }
  get run(): string {
    return claimOwnerOf(this.cluster)
  }
  get isBusy(): boolean {
    return this.#storage.pending > 0
  }
  connect(uid: string): LocalConnection {
    const connection = connectionOf({ uid, node: this.number, connectedAtMs: this.clock.now() })
    this.registry.add(connection, this.registry.fencingToken())
    return connection
  }
  disconnect(connection: LocalConnection): void {
    this.registry.remove(connection, 'gone')
  }
  kill(): void {
    this.#storage.kill()
    this.clock.suspend()
  }

  /** As the server builds and starts these parts. */
  async start(network: InProcessNetwork, all: BackgroundNodes, options: BackgroundOptions): Promise<void> {
    const { clock, registry, storage } = this
    const fault = (error: unknown) => this.faults.push(error)
    const own = { bus: network.bus(), clock, ids: systemIds, registry, node: this.number, storage }
    const cluster = await joinCluster({ ...own, fault })
    const events = new Events()
    const context: Context = {
      storage,
      clock,
      ids: systemIds,
      events,
      cluster,
      dialects: testDialects(),
      lastSeen: new LastSeenTimes(),
    }
    const core = buildCore(context, appKeys('default'))
    await core.apps.load()
    const send = (request: OutgoingRequest) => this.#send(request, all.sent, options.holds)
    const observer = { sent() {}, queue() {}, presenceDropped() {}, fault }
    const recording = { ...noRecording, ...(options.isRecorded && recordsDefault) }
    const receivers = fixedReceivers(options.receivers)
    const outbox = buildOutbox({ context, registry, receivers, recording, send, observer })
    const sink = {
      hasCapacity: async () => true,
      send: async (push: OutgoingPush) => options.pushed?.(this.number, push) ?? ({ kind: 'delivered' } as const),
    }
    const sinkOf = () => ({ name: 'cert', sink })
    const push = buildPush(context, { sinkOf, queued: () => outbox.wake(), fault })
    const pruned = () => all.pruned.push(this.number)
    const bounds = { ...(options.retention && { bounds: options.retention }) }
    const webhooks = options.webhooks && this.#buildWebhooks(context, options.webhooks)
    const floors = webhooks ? { changes: [webhooks.floors.changes], presence: [webhooks.floors.presence] } : noReaders
    const retention = new Retention({ context, days: { ...keepAll, audit: 1 }, floors, pruned, fault, ...bounds })
    const sequencer = new EventSequencer({ context, fault })
    events.onNumbered(() => {
      all.numberedBy = this.number
    })
    const feed = new EventFeed({ ...context, fault })
    const released = () => {
      webhooks?.dispatcher.wake()
      outbox.wake()
      push.tasks.wake()
      retention.check()
      sequencer.check()
      keyRotation.check()
    }
    const keyRotation = this.#buildKeyRotation(context)
    const claims = new EndedClaims({ context, released, fault })
    this.#parts = { core, cluster, push, retention, feed, keyRotation, webhooks }
    await claims.release()
    const facts = { version: 'test', startedAtMs: clock.now(), connections: 0, activity: noActivity }
    cluster.describe(() => ({ ...facts, keys: keyRotation.facts() }))
    await keyRotation.begin()
    keyRotation.start()
    await outbox.start()
    outbox.startSending()
    push.tasks.start()
    retention.start()
    sequencer.start()
    claims.start()
    webhooks?.dispatcher.start()
  }

  #buildKeyRotation(context: Context): KeyRotation {
    const { keyEvents } = this
    return new KeyRotation({
      context,
      bounds: { pieceValues: 20 },
      observer: {
        replaced: (keyId) => keyEvents.push(['replaced', keyId]),
        finished: (keyId, values) => keyEvents.push(['finished', keyId, values]),
        waiting: (nodes) => keyEvents.push(['waiting', ...nodes]),
        fault: (error) => this.faults.push(error),
      },
    })
  }
  #buildWebhooks(context: Context, { log, receiver }: NonNullable<BackgroundOptions['webhooks']>): WebhookService {
    const fault = (error: unknown) => this.faults.push(error)
    const observer = { sent() {}, disabled() {}, counted() {}, fault }
    const send = receiver.sendBy(this.number)
    return buildWebhooks({
      context,
      logs: { changes: log, presence: log },
      send,
      sign: standardSignature,
      observer,
      backlogMax: 0,
    })
  }
  async #send({ headers, body }: OutgoingRequest, sent: SentMessage[], holds: BackgroundOptions['holds']) {
    const { promise, resolve } = Promise.withResolvers<number>()
    const answer = (status = 200) => resolve(status)
    const message = { node: this.number, id: headers['idempotency-key'] ?? '', text: String(body), answer }
    sent.push(message)
    if (!holds?.(message)) answer()
    return { status: await promise, body: '' }
  }
  #started() {
    if (!this.#parts) throw new Error('the node has not started')
    return this.#parts
  }
}

const recordsDefault = { has: () => true, all: () => ['default'] }

/** A clock whose timers wait while it is suspended; time passes nevertheless. */
export class SuspendableClock implements Clock {
  readonly #clock: TestClock
  #isSuspended = false
  #waiting: (() => void)[] = []

  constructor(clock: TestClock) {
    this.#clock = clock
  }
  now = () => this.#clock.now()
  monotonic = () => this.#clock.monotonic()
  after(ms: number, job: () => void): () => void {
    return this.#clock.after(ms, this.#held(job))
  }
  every(ms: number, job: () => void): () => void {
    return this.#clock.every(ms, this.#held(job))
  }
  suspend(): void {
    this.#isSuspended = true
  }
  resume(): void {
    this.#isSuspended = false
    for (const job of new Set(this.#waiting.splice(0))) job()
  }
  #held(job: () => void): () => void {
    return () => {
      if (this.#isSuspended) this.#waiting.push(job)
      else job()
    }
  }
}

/** A storage whose calls never end after `kill`, and that counts those under way. */
export class KillableStorage {
  readonly storage: Storage
  pending = 0
  #isDead = false

  constructor(storage: Storage) {
    this.storage = new Proxy(storage, {
      get: (_, key) => {
        const member: unknown = Reflect.get(storage, key)
        if (typeof member === 'object' && member !== null) return this.#wrapped(member)
        return key === 'transaction' ? this.#call(storage.transaction.bind(storage) as Method) : member
      },
    })
  }
  kill(): void {
    this.#isDead = true
    this.pending = 0
  }

  #wrapped(store: object): object {
    return new Proxy(store, {
      get: (_, key) => {
        const method: unknown = Reflect.get(store, key)
        return typeof method === 'function' ? this.#call(method.bind(store) as Method) : method
      },
    })
  }
  #call(method: Method): Method {
    return async (...args) => {
      if (this.#isDead) return never
      this.pending++
      try {
        return await method(...args)
      } finally {
        if (this.#isDead) await never
        this.pending--
      }
    }
  }
}

type Method = (...args: unknown[]) => Promise<unknown>
const never = new Promise<never>(() => {})
