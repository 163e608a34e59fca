import { claimOwnerOf } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import { internalTransaction } from '../unit-of-work.ts'
import { type OutboxBounds, outboxBounds } from './bounds.ts'
import { Dispatcher } from './dispatcher.ts'
import { OutboxWriter } from './outbox-writer.ts'
import { presenceKinds } from './presence-event.ts'
import { PresencePublisher } from './presence-publisher.ts'
import type { OnSettled, OutboxObserver, OutboxReceiver } from './receiver.ts'
import type { Send } from './send.ts'
import { registryTransitions } from './transition-source.ts'

export type OutboxDeps = {
  context: Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'cluster' | 'dialects'>
  registry: ConnectionRegistry
  /** When empty, nothing is recorded. Names are unique in an app. */
  receivers: readonly OutboxReceiver[]
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
  const { context, registry, receivers, send, observer, onSettled = async () => () => {}, bounds: own } = deps
  const { storage, clock, ids, events, cluster, dialects } = context
  const bounds = { ...outboxBounds, ...own }
  const shared = { storage, clock, ids, receivers, observer, bounds }
  const writer = new OutboxWriter(shared)
  const dispatcher = new Dispatcher({ ...shared, cluster, send, onSettled })
  const wake = () => dispatcher.wake()
  const presenceReceivers = receivers.filter((one) => presenceKinds.some((kind) => one.kinds.has(kind)))
  const apps = new Set(presenceReceivers.map((one) => one.app))
  const source = registryTransitions(registry, context)
  const publisher =
    apps.size > 0 ? new PresencePublisher({ ...shared, cluster, dialects, source, writer, apps, wake }) : undefined
  let stops: (() => void)[] = []

  return {
    async start() {
      if (!publisher) await forgetLost()
      if (receivers.length === 0) return deadLetterExpired()
      await count()
      stops = [
        events.onRecord((stores, some) => writer.write(stores, some)),
        events.on((event) => {
          if (writer.accepts([event.kind])) wake()
        }),
        cluster.onMemberEnded(() => attempt(publishLost)),
        clock.every(bounds.statsMs, () => attempt(publishLost)),
        clock.every(bounds.statsMs, () => attempt(count)),
        clock.every(bounds.pruneMs, () => attempt(deadLetterExpired)),
      ]
      await publisher?.start()
    },
    startSending() {
      if (receivers.length > 0) dispatcher.start()
    },
    async stop() {
      for (const stop of stops) stop()
      if (publisher) await attempt(() => publisher.stop())
      await dispatcher.stop()
    },
    wake,
  }

  async function publishLost(): Promise<void> {
    await publisher?.publishLost()
  }
  async function forgetLost(): Promise<void> {
    const { publishedConnections } = storage
    for (const run of await cluster.endedOf(await publishedConnections.runs()))
      await publishedConnections.removeRun(run)
  }
  async function count(): Promise<void> {
    const stats = await storage.outbox.queueStats()
    writer.setCounts(stats)
    const nowMs = clock.now()
    for (const { app, name } of receivers) {
      const found = stats.find((one) => one.app === app && one.receiver === name)
      const { pending = 0, dead = 0, oldestAtMs = nowMs } = found ?? {}
      observer.queue({ receiver: name, pending, dead, oldestAgeMs: nowMs - oldestAtMs })
    }
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
      observer.sent({ receiver: of.receiver, kind: of.kind, outcome: 'dead', reason: 'too_old', ms: 0 })
  }
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      observer.fault(error)
    }
  }
}
