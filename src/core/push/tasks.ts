import { claimOwnerOf } from '../cluster.ts'
import { CoreError } from '../errors.ts'
import { appKey } from '../transaction-keys.ts'
import { internalTransaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import { processPage } from './page.ts'
import type { PushPageDeps } from './plan.ts'
import {
  type PushDevicePosition,
  type PushOutcome,
  type PushRequest,
  type PushTask,
  type PushTaskRecord,
  type PushTaskState,
  pushTaskStates,
  type RecordedOutcome,
} from './task.ts'

export type PushTasksDeps = PushPageDeps & {
  /** Called when pushes were added to the outbox. */
  readonly queued: () => void
  /** Called with failures that no caller awaits. Must not throw. */
  readonly fault: (error: unknown) => void
}

/**
 * Push tasks: pushes to many users. A task is stored by the call and processed afterwards, a page at a time, by any node.
 * Pages of different tasks alternate, so that a long task does not delay a short one. When a node stops, another continues.
 */
export class PushTasks {
  readonly #deps: PushTasksDeps
  readonly #abort = new AbortController()
  readonly #workers = new Set<Promise<void>>()
  #open = false
  /** `wake` was called while all workers were busy: they may have looked for tasks before. */
  #wakeMissed = false
  #stopSweep: (() => void) | undefined
  #stopTimer: (() => void) | undefined

  constructor(deps: PushTasksDeps) {
    this.#deps = deps
  }

  /**
   * Returns the task's id. With the request id of a stored task of this app it returns that task, and sends nothing. Throws
   * `server.busy` when too many tasks are open.
   */
  async notify(call: Call, request: PushRequest, requestId?: string): Promise<number> {
    const { context, bounds } = this.#deps
    const { value: task } = await unitOfWork(context, call, [appKey(call.app)], async (tx) => {
      const { pushTasks } = tx.stores
      const added = await pushTasks.add({ app: call.app, requestId, request, createdAtMs: tx.atMs })
      if (!added.isNew) return added
      if ((await pushTasks.countOpen(call.app)) > bounds.openTasksMax)
        throw new CoreError('server.busy', 'too many pushes are under way')
      tx.audit('push.notify', String(added.id), { details: { audience: request.audience.kind } })
      return added
    })
    if (task.isNew) this.wake()
    return task.id
  }
  /** By id; unknown ones and those of other apps are absent. */
  list(call: Call, ids: readonly number[]): Promise<PushTaskRecord[]> {
    return this.#deps.context.storage.pushTasks.list(call.app, ids)
  }

  /** With an id below `before`, the newest first, in one state or any; at most `limit`. */
  async listNewest(
    app: AppId,
    state: PushTaskState | undefined,
    before: number | undefined,
    limit: number,
  ): Promise<PushTaskRecord[]> {
    const { pushTasks } = this.#deps.context.storage
    const states = state === undefined ? pushTaskStates : [state]
    const ids = (await Promise.all(states.map((one) => pushTasks.listIds(app, one, before, limit)))).flat()
    const newest = ids.sort((a, b) => b - a).slice(0, limit)
    return (await pushTasks.list(app, newest)).toReversed()
  }
  /** What came of the devices of a task, as far as it is recorded. Throws `resource.not_found`. */
  async listDevices(
    app: AppId,
    id: number,
    outcome: PushOutcome['outcome'] | undefined,
    after: PushDevicePosition | undefined,
    limit: number,
  ): Promise<RecordedOutcome[]> {
    const { pushTasks } = this.#deps.context.storage
    const [task] = await pushTasks.list(app, [id])
    if (!task) throw new CoreError('resource.not_found', 'no such push task')
    return pushTasks.listDevices(id, outcome, after, limit)
  }

  /** Works on open tasks from now on, also on those that other nodes leave. */
  start(): void {
    const { context, bounds } = this.#deps
    this.#open = true
    this.#stopSweep = context.clock.every(bounds.sweepMs, () => this.wake())
    this.wake()
  }
  /** Aborts running pages; they are repeated after the next start. */
  async stop(): Promise<void> {
    this.#open = false
    this.#stopSweep?.()
    this.#stopTimer?.()
    this.#abort.abort()
    await this.whenIdle()
  }
  /** Resolves when no page is being processed. */
  async whenIdle(): Promise<void> {
    while (this.#workers.size > 0) await Promise.all(this.#workers)
  }

  /** Checks for tasks that are due: starts another worker unless `pagesAtOnceMax` are running. */
  wake(): void {
    if (!this.#open) return
    this.#wakeMissed = this.#workers.size >= this.#deps.bounds.pagesAtOnceMax
    if (this.#wakeMissed) return
    const work = this.#work().finally(() => {
      this.#workers.delete(work)
      if (this.#wakeMissed) this.wake()
    })
    this.#workers.add(work)
  }
  async #work(): Promise<void> {
    try {
      for (let task = await this.#claimNext(); task; task = await this.#claimNext()) {
        this.wake()
        await this.#workOn(task)
      }
      await this.#wakeWhenDue()
    } catch (error) {
      this.#deps.fault(error)
      this.#wakeAfter(this.#deps.bounds.retryMs)
    }
  }
  async #claimNext(): Promise<PushTask | undefined> {
    const { context, bounds } = this.#deps
    const { clock, storage, cluster } = context
    const nowMs = clock.now()
    if (!this.#open || !cluster.holdsLease()) return undefined
    const dueAtMs = await storage.pushTasks.nextDueAtMs()
    if (dueAtMs === undefined || dueAtMs > nowMs) return undefined
    const by = { owner: claimOwnerOf(cluster), nowMs, untilMs: nowMs + bounds.claimMs }
    return internalTransaction(context, [], ({ pushTasks }) => pushTasks.claim(by))
  }
  async #workOn(task: PushTask): Promise<void> {
    const { bounds, fault, queued } = this.#deps
    try {
      const outcome = await processPage(this.#deps, task, this.#abort.signal)
      if (outcome === 'worked') queued()
      else await this.#defer(task, this.#abort.signal.aborted ? 0 : bounds.capacityRetryMs, task.failures)
    } catch (error) {
      fault(error)
      await this.#defer(task, bounds.retryMs, task.failures + 1)
    }
  }
  async #defer({ id, claimedBy: owner }: PushTask, ms: number, failures: number): Promise<void> {
    const { context, bounds } = this.#deps
    const untilMs = context.clock.now() + ms
    const by = { owner, untilMs, failures, givenUp: failures >= bounds.failuresMax }
    await internalTransaction(context, [], ({ pushTasks }) => pushTasks.defer(id, by))
  }
  async #wakeWhenDue(): Promise<void> {
    const { clock, storage, cluster } = this.#deps.context
    if (!cluster.holdsLease()) return this.#wakeAfter(this.#deps.bounds.retryMs)
    const dueAtMs = await storage.pushTasks.nextDueAtMs()
    if (dueAtMs !== undefined) this.#wakeAfter(Math.max(0, dueAtMs - clock.now()))
  }
  #wakeAfter(ms: number): void {
    this.#stopTimer?.()
    if (this.#open) this.#stopTimer = this.#deps.context.clock.after(ms, () => this.wake())
  }
}
