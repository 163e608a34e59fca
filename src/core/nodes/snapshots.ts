import { claimOwner } from '../cluster.ts'
import type { Context } from '../context.ts'
import { sumOnline } from '../presence/sum-online.ts'
import type { AppId, ClaimOwner, NodeId } from '../values.ts'
import { activitySince, sumActivity } from './activity.ts'
import { type Evidence, evidenceOfAnswers } from './evidence.ts'
import type { NodeActivity } from './node-query.ts'
import type { NodeReport, ServerStatus } from './server-status.ts'

/** A snapshot is computed at most once in this time, however many ask. */
export const snapshotEveryMs = 1_000

/** What happened on all nodes in the last `overMs`. */
export type RecentActivity = { readonly overMs: number; readonly activity: NodeActivity }

/** The server at one moment. */
export type Snapshot = Evidence & {
  readonly online: ReturnType<typeof sumOnline>
  /** Absent in the first snapshot of this node. */
  readonly recent: RecentActivity | undefined
  readonly nodes: readonly NodeId[]
  readonly members: readonly NodeReport[]
  readonly outbox: { readonly pending: number; readonly dead: number; readonly oldestAtMs: number | undefined }
  readonly databaseBytes: number | undefined
  readonly freeBytes: number | undefined
  readonly eventLagMs: number
}

type Shared = Pick<Snapshot, 'recent' | 'members' | 'outbox' | 'databaseBytes' | 'freeBytes' | 'eventLagMs'>
type Kept<T> = { readonly atMs: number; readonly value: Promise<T> }

/** One summary of the server for those who look at it, shared by all of them. */
export class Snapshots {
  readonly #context: Pick<Context, 'clock' | 'cluster'>
  readonly #status: Pick<ServerStatus, 'nodes' | 'status'>
  readonly #byApp = new Map<AppId, Kept<Snapshot>>()
  #shared: Kept<Shared> | undefined
  /** The last activity of each run of a node. */
  #before: { readonly atMs: number; readonly byRun: ReadonlyMap<ClaimOwner, NodeActivity> } | undefined

  constructor(context: Pick<Context, 'clock' | 'cluster'>, status: Pick<ServerStatus, 'nodes' | 'status'>) {
    this.#context = context
    this.#status = status
  }

  /** Of an app; at most `snapshotEveryMs` old. */
  get(app: AppId): Promise<Snapshot> {
    const kept = this.#fresh(this.#byApp.get(app)) ?? this.#keep(this.#compute(app))
    this.#byApp.set(app, kept)
    return kept.value
  }

  async #compute(app: AppId): Promise<Snapshot> {
    const kept = this.#fresh(this.#shared) ?? this.#keep(this.#computeShared())
    this.#shared = kept
    const [shared, answers] = await Promise.all([
      kept.value,
      this.#context.cluster.query<'online'>({ kind: 'online', app }),
    ])
    const online = sumOnline(answers.flatMap(({ value }) => value ?? []))
    return { ...shared, ...evidenceOfAnswers(this.#context, answers), online }
  }
  async #computeShared(): Promise<Shared> {
    const [members, status] = await Promise.all([this.#status.nodes(), this.#status.status()])
    const { queues, databaseBytes, freeBytes, eventLagMs } = status
    const ages = queues.flatMap(({ oldestAtMs }) => oldestAtMs ?? [])
    const outbox = {
      pending: queues.reduce((sum, one) => sum + one.pending, 0),
      dead: queues.reduce((sum, one) => sum + one.dead, 0),
      oldestAtMs: ages.length === 0 ? undefined : Math.min(...ages),
    }
    return { members, recent: this.#recent(members), outbox, databaseBytes, freeBytes, eventLagMs }
  }
  #recent(members: readonly NodeReport[]): RecentActivity | undefined {
    const atMs = this.#context.clock.monotonic()
    const byRun = new Map(members.flatMap((one) => (one.facts ? [[claimOwner(one), one.facts.activity] as const] : [])))
    const before = this.#before
    this.#before = { atMs, byRun }
    if (!before || atMs <= before.atMs) return undefined
    // A node that was not heard last time is left out once: its sums are since its start.
    const changes = [...byRun].flatMap(([run, activity]) => {
      const known = before.byRun.get(run)
      return known ? [activitySince(activity, known)] : []
    })
    return { overMs: Math.round(atMs - before.atMs), activity: sumActivity(changes) }
  }

  #keep<T>(value: Promise<T>): Kept<T> {
    return { atMs: this.#context.clock.monotonic(), value }
  }
  #fresh<T>(kept: Kept<T> | undefined): Kept<T> | undefined {
    return kept && this.#context.clock.monotonic() < kept.atMs + snapshotEveryMs ? kept : undefined
  }
}
