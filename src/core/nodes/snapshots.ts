import { claimOwner, type NodeAnswer } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { WebhookCounts } from '../event-webhooks/store.ts'
import type { QueueStats } from '../outbox/store.ts'
import { type OnlineSum, sumOnline } from '../presence/sum-online.ts'
import type { AppId, ClaimOwner } from '../values.ts'
import { activitySince, sumActivity } from './activity.ts'
import { ChangeSince, type Recent } from './change-since.ts'
import { type Evidence, evidenceOfAnswers } from './evidence.ts'
import type { NodeActivity } from './node-query.ts'
import type { NodeReport, ServerStatus } from './server-status.ts'

/** A snapshot is computed at most once in this time, however many ask. */
export const snapshotEveryMs = 1_000

/** Connections of an app that opened and ended. */
type Turnover = { readonly connected: number; readonly disconnected: number }

/** An app, and the server that it is on, at one moment. */
export type Snapshot = Evidence & {
  readonly app: AppId
  readonly online: OnlineSum
  /** Of the app on all nodes; absent in its first snapshot by this node. */
  readonly recent: Recent<Turnover> | undefined
  /** Messages to the app's receivers of callbacks and pushes. */
  readonly outbox: { readonly pending: number; readonly dead: number; readonly oldestAtMs: number | undefined }
  readonly webhooks: Omit<WebhookCounts, 'app'>
  readonly server: ServerSnapshot
}

/** What no app has for itself. */
export type ServerSnapshot = {
  /** Of all apps on all nodes; absent in the first snapshot of this node. */
  readonly recent: Recent<NodeActivity> | undefined
  readonly members: readonly NodeReport[]
  readonly databaseBytes: number | undefined
  readonly freeBytes: number | undefined
  readonly eventLagMs: number
}

type Shared = {
  readonly server: ServerSnapshot
  readonly queues: readonly QueueStats[]
  readonly webhooks: readonly WebhookCounts[]
}
type Kept<T> = { readonly atMs: number; readonly value: Promise<T> }
type SnapshotContext = Pick<Context, 'clock'> & {
  readonly cluster: Pick<Context['cluster'], 'query' | 'nodes' | 'complete' | 'isSingleNode'>
  readonly storage: { readonly webhooks: Pick<Context['storage']['webhooks'], 'countByState'> }
}

/** One summary of the server and an app for those who look at it, shared by all of them. */
export class Snapshots {
  readonly #context: SnapshotContext
  readonly #status: Pick<ServerStatus, 'nodes' | 'status'>
  readonly #byApp = new Map<AppId, Kept<Snapshot>>()
  readonly #turnover = new Map<AppId, ChangeSince<Turnover>>()
  #shared: Kept<Shared> | undefined
  readonly #activity: ChangeSince<NodeActivity>

  constructor(context: SnapshotContext, status: Pick<ServerStatus, 'nodes' | 'status'>) {
    this.#context = context
    this.#status = status
    this.#activity = new ChangeSince(context.clock, activitySince, sumActivity)
  }

  /** Of an app that exists; at most `snapshotEveryMs` old. Throws what the store throws. */
  get(app: AppId): Promise<Snapshot> {
    const kept = this.#fresh(this.#byApp.get(app)) ?? this.#keep(this.#compute(app))
    this.#byApp.set(app, kept)
    return kept.value
  }

  async #compute(app: AppId): Promise<Snapshot> {
    const kept = this.#fresh(this.#shared) ?? this.#keep(this.#computeShared())
    this.#shared = kept
    const [{ server, queues, webhooks }, answers] = await Promise.all([
      kept.value,
      this.#context.cluster.query<'online'>({ kind: 'online', app }),
    ])
    const { app: _, ...counts } = webhooks.find((one) => one.app === app) ?? { app, ...noWebhooks }
    return {
      ...evidenceOfAnswers(this.#context, answers),
      ...{ app, server, webhooks: counts, outbox: sumQueues(queues.filter((one) => one.app === app)) },
      online: sumOnline(answers.flatMap(({ value }) => value ?? [])),
      recent: this.#turnoverOf(app).next(byRun(answers)),
    }
  }
  async #computeShared(): Promise<Shared> {
    const [members, status, webhooks] = await Promise.all([
      this.#status.nodes(),
      this.#status.status(),
      this.#context.storage.webhooks.countByState(),
    ])
    const { queues, databaseBytes, freeBytes, eventLagMs } = status
    const activity = new Map(
      members.flatMap((one) => (one.facts ? [[claimOwner(one), one.facts.activity] as const] : [])),
    )
    const recent = this.#activity.next(activity)
    return { server: { members, recent, databaseBytes, freeBytes, eventLagMs }, queues, webhooks }
  }
  #turnoverOf(app: AppId): ChangeSince<Turnover> {
    const known = this.#turnover.get(app)
    if (known) return known
    const made = new ChangeSince(this.#context.clock, turnoverSince, sumTurnover)
    this.#turnover.set(app, made)
    return made
  }

  #keep<T>(value: Promise<T>): Kept<T> {
    return { atMs: this.#context.clock.monotonic(), value }
  }
  #fresh<T>(kept: Kept<T> | undefined): Kept<T> | undefined {
    return kept && this.#context.clock.monotonic() < kept.atMs + snapshotEveryMs ? kept : undefined
  }
}

const noWebhooks = { running: 0, paused: 0, disabled: 0, failing: 0 }

const byRun = (answers: readonly NodeAnswer<'online'>[]): ReadonlyMap<ClaimOwner, Turnover> =>
  new Map(answers.flatMap(({ member, value }) => (value ? [[claimOwner(member), value] as const] : [])))

const turnoverSince = (now: Turnover, before: Turnover): Turnover => ({
  connected: now.connected - before.connected,
  disconnected: now.disconnected - before.disconnected,
})
const sumTurnover = (all: readonly Turnover[]): Turnover => ({
  connected: all.reduce((sum, one) => sum + one.connected, 0),
  disconnected: all.reduce((sum, one) => sum + one.disconnected, 0),
})

function sumQueues(queues: readonly QueueStats[]): Snapshot['outbox'] {
  const ages = queues.flatMap(({ oldestAtMs }) => oldestAtMs ?? [])
  return {
    pending: queues.reduce((sum, one) => sum + one.pending, 0),
    dead: queues.reduce((sum, one) => sum + one.dead, 0),
    oldestAtMs: ages.length === 0 ? undefined : Math.min(...ages),
  }
}
