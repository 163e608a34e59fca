import { claimOwnerOf } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import { noRecording, type PresenceRecording } from '../presence-log/recorded-apps.ts'
import { internalTransaction } from '../unit-of-work.ts'
import { type OutboxBounds, outboxBounds } from './bounds.ts'
import { Dispatcher } from './dispatcher.ts'
import { OutboxWriter } from './outbox-writer.ts'
import { PresencePublisher } from './presence-publisher.ts'
import { appOfEvent, type OnSettled, type OutboxObserver, type OutboxReceiver } from './receiver.ts'
import type { Receivers } from './receivers.ts'
import type { Send } from './send.ts'
import type { QueueStats } from './store.ts'
import { registryTransitions } from './transition-source.ts'

export type OutboxDeps = {
  context: Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'cluster' | 'dialects' | 'lastSeen'>
  registry: ConnectionRegistry
  /** Of an app without any, nothing is recorded. */
  receivers: Receivers
  /** Apps that keep a log of presence; none when absent. */
  recording?: PresenceRecording
  send: Send
  observer: OutboxObserver
  onSettled?: OnSettled
  bounds?: Partial<OutboxBounds>
}

export interface Outbox {
  /**
   * Call it before the first connection is admitted and the first call is answered: from then on changes are recorded.
   * Nothing is sent yet.
   */
  start(): Promise<void>
  /** Sends what is recorded, also by an earlier run. Call it when the start can no longer fail. */
  startSending(): void
  /** Call it after connections are drained and calls are answered, before the storage is closed. Takes seconds at most. */
  stop(): Promise<void>
  /** Call it after messages were added other than by events. */
  wake(): void
}

/**
 * The transactional outbox. Each event for a receiver is stored as a message in the transaction of the change, and sent
 * afterwards: at least once, in order for each user, until it is delivered or too old.
 */
export function buildOutbox(deps: OutboxDeps): Outbox {
  const { context, registry, receivers, recording = noRecording, send, observer, bounds: own } = deps
  const { onSettled = async () => () => {} } = deps
  const { storage, clock, ids, events, cluster } = context
  const bounds = { ...outboxBounds, ...own }
  const shared = { storage, clock, ids, receivers, observer, bounds }
  const writer = new OutboxWriter(shared)
  const dispatcher = new Dispatcher({ ...shared, cluster, send, onSettled })
  const wake = () => dispatcher.wake()
  const source = registryTransitions(registry, context)
  const publisher = new PresencePublisher({ ...context, ...shared, recording, source, writer, wake })
  let stops: (() => void)[] = []

  return {
    async start() {
      if (receivers.all().length === 0) await deadLetterExpired()
      await count()
      stops = [
        events.onRecord((stores, some) => writer.write(stores, some)),
        events.on((event) => {
          const app = appOfEvent(event)
          if (writer.accepts(app, [event.kind])) dispatcher.wake(app)
        }),
        cluster.onMemberEnded(() => attempt(() => publisher.publishLost())),
        clock.every(bounds.statsMs, () => published(() => publisher.publishLost())),
        clock.every(bounds.statsMs, () => inUse(count)),
        clock.every(bounds.pruneMs, () => inUse(deadLetterExpired)),
      ]
      await publisher.start()
    },
    startSending() {
      dispatcher.start()
    },
    async stop() {
      for (const stop of stops) stop()
      if (publisher.close()) await attempt(() => publisher.drain())
      await dispatcher.stop()
    },
    wake,
  }

  async function count(): Promise<void> {
    const stats = await storage.outbox.queueStats()
    writer.setCounts(stats)
    const nowMs = clock.now()
    for (const [name, some] of Map.groupBy(receivers.all(), (one) => one.name))
      observer.queue({ receiver: name, ...queueOf(some, stats, nowMs) })
    wake()
  }
  /** On one node at a time. Also for receivers that are no longer configured. */
  async function deadLetterExpired(): Promise<void> {
    const nowMs = clock.now()
    if ((await storage.claims.jobDueAtMs('deadLetters')) > nowMs) return
    const { expired, report } = await internalTransaction(context, [], async (stores) => {
      const turn = { owner: claimOwnerOf(cluster), nowMs, untilMs: nowMs + bounds.pruneMs / 2 }
      const isTaken = await stores.claims.takeJob('deadLetters', turn)
      const beforeMs = isTaken ? nowMs - bounds.ageMsMax : 0
      const expired = await stores.outbox.deadLetterExpired(beforeMs, 'too_old', nowMs, bounds.outcomesMax)
      return { expired, report: await onSettled(stores, expired) }
    })
    report()
    for (const { of } of expired)
      observer.sent({ app: of.app, receiver: of.receiver, kind: of.kind, outcome: 'dead', reason: 'too_old', ms: 0 })
  }
  /** Without receivers there is nothing to count and nothing to publish. */
  async function inUse(work: () => Promise<void>): Promise<void> {
    if (receivers.all().length > 0) await attempt(work)
  }
  async function published(work: () => Promise<void>): Promise<void> {
    if (receivers.all().length > 0 || recording.all().length > 0) await attempt(work)
  }
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      observer.fault(error)
    }
  }
}

/** The queues of receivers that have one name, in different apps, together. */
function queueOf(receivers: readonly OutboxReceiver[], stats: readonly QueueStats[], nowMs: number) {
  const own = stats.filter((one) => receivers.some(({ app, name }) => app === one.app && name === one.receiver))
  return {
    pending: own.reduce((sum, one) => sum + one.pending, 0),
    dead: own.reduce((sum, one) => sum + one.dead, 0),
    oldestAgeMs: Math.max(0, ...own.map(({ oldestAtMs = nowMs }) => nowMs - oldestAtMs)),
  }
}
