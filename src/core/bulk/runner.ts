import { resolveUser } from '../accounts/user-reference.ts'
import { includesScope } from '../admin-keys/scope.ts'
import { SweptJob } from '../claims/swept-job.ts'
import { nextTurn } from '../concurrency/next-turn.ts'
import type { Context } from '../context.ts'
import { type ErrorCode, isCoreError } from '../errors.ts'
import type { Storage } from '../storage.ts'
import { aroundTransactions, internalTransaction, unitOfWork } from '../unit-of-work.ts'
import type { Call } from '../values.ts'
import { act } from './actions.ts'
import { allOpenJobsMax, type BulkAction, type BulkJob, type BulkRequest, bulkBounds } from './bulk-job.ts'
import { selectedPages, selectPage } from './selection.ts'

/** The user was worked on before a crash; nothing of the transaction was written. */
class AlreadyDoneError extends Error {
  override readonly name = 'AlreadyDoneError'
}

export type BulkRunnerDeps = {
  readonly context: Context
  /** A piece failed; it is done again. Must not throw. */
  readonly fault: (error: unknown) => void
}

/** The request id in the audit entries of a job's changes. */
export const requestIdOfJob = (id: string): string => `job-${id}`

type Counts = { done: number; failed: number }

/**
 * Works on open jobs, on one node at a time, a piece of each job in turn. The result of a user is written in the transaction of
 * its change: after a crash another node goes on, and does nothing twice.
 */
export class BulkRunner {
  readonly #deps: BulkRunnerDeps
  readonly #job: SweptJob

  constructor(deps: BulkRunnerDeps) {
    const { context, fault } = deps
    this.#deps = deps
    this.#job = new SweptJob({
      ...{ context, fault, name: 'bulkJobs', sweepMs: bulkBounds.sweepMs },
      hasWork: async ({ bulkJobs }) => (await bulkJobs.listOpen(1)).length > 0,
      work: (storage) => this.#workOnAll(storage),
    })
  }

  start(): void {
    this.#job.start()
  }
  /** Resolves after the user that is being worked on; another node goes on with the rest. */
  stop(): Promise<void> {
    return this.#job.stop()
  }
  /** Looks for open jobs, when no other node works on them. */
  wake(): void {
    this.#job.wake()
  }
  /** As `wake`; resolves when no job is open or another node works on them. Does not throw. */
  run(): Promise<void> {
    return this.#job.run()
  }

  async #workOnAll(storage: Storage): Promise<void> {
    const counts = new Map<string, Counts>()
    for (;;) {
      const open = await storage.bulkJobs.listOpen(allOpenJobsMax)
      if (open.length === 0) return
      for (const job of open) {
        if (!this.#job.isOpen) return
        const known = counts.get(job.id) ?? (await storage.bulkJobs.countResults(job.id))
        counts.set(job.id, known)
        await this.#workOnPiece(storage, job, known)
        await nextTurn()
      }
    }
  }

  async #workOnPiece(storage: Storage, job: BulkJob, counts: Counts): Promise<void> {
    if (await this.#mayNotGoOn(storage, job)) return this.#cancel(storage, job)
    const { clock } = this.#deps.context
    const { app, cursor } = job
    const request = await storage.bulkJobs.request(job.id)
    const total = job.total ?? (await this.#countSelected(storage, job, request))
    const { users, next } = await selectPage({ storage }, app, request.selection, cursor)
    for (const target of users) {
      if (!this.#job.isOpen) return
      await this.#workOn(storage, job, request.action, target, counts)
    }
    const finished = next === undefined ? ({ state: 'done', atMs: clock.now() } as const) : undefined
    const progress = { total, ...counts, cursor: next ?? cursor, finished }
    await internalTransaction({ storage }, [], ({ bulkJobs }) => bulkJobs.advance(job.id, progress))
  }
  /** The key that made it was revoked, or may not make jobs any more. One that expired made it in time. */
  async #mayNotGoOn({ adminKeys }: Storage, { actor }: BulkJob): Promise<boolean> {
    const key = actor.kind === 'key' ? await adminKeys.find(actor.id) : undefined
    return key !== undefined && (key.revokedAtMs !== undefined || !includesScope(key.scope, 'operator'))
  }
  async #cancel(storage: Storage, { app, id }: BulkJob): Promise<void> {
    const call: Call = { app, dialect: 'admin', actor: { kind: 'system', id: 'jobs' }, requestId: requestIdOfJob(id) }
    await unitOfWork({ ...this.#deps.context, storage }, call, [], async (tx) => {
      if (await tx.stores.bulkJobs.cancel(app, id, tx.atMs))
        tx.audit('job.cancel', id, { details: { reason: 'key_revoked' } })
    })
  }
  async #countSelected(
    storage: Storage,
    { id, app, cursor, done, failed }: BulkJob,
    { selection }: BulkRequest,
  ): Promise<number> {
    let total = 0
    for await (const page of selectedPages({ storage }, app, selection)) total += page.length
    const progress = { total, done, failed, cursor, finished: undefined }
    await internalTransaction({ storage }, [], ({ bulkJobs }) => bulkJobs.advance(id, progress))
    return total
  }

  async #workOn(storage: Storage, job: BulkJob, action: BulkAction, target: string, counts: Counts): Promise<void> {
    const code = await this.#outcomeOf(storage, job, action, target)
    if (code === 'already_done') return
    counts.done++
    if (code === undefined) return
    counts.failed++
    const result = { target, atMs: this.#deps.context.clock.now(), code, sessions: undefined }
    await internalTransaction({ storage }, [], ({ bulkJobs }) => bulkJobs.putResult(job.id, result))
  }
  async #outcomeOf(
    storage: Storage,
    job: BulkJob,
    action: BulkAction,
    target: string,
  ): Promise<ErrorCode | 'already_done' | undefined> {
    const { app, actor, id } = job
    const call: Call = { app, dialect: 'admin', actor, requestId: requestIdOfJob(id) }
    let sessions: number | undefined
    const recording = this.#recording(storage, job, target, () => sessions)
    try {
      if (await storage.bulkJobs.hasResult(id, target)) return 'already_done'
      const uid = await resolveUser(storage, app, target)
      await act({ ...this.#deps.context, storage: recording }, call, action, uid, (ended) => {
        sessions = ended
      })
      return undefined
    } catch (error) {
      if (error instanceof AlreadyDoneError) return 'already_done'
      if (isCoreError(error)) return error.code
      throw error
    }
  }
  /** The storage for one user: its result is written with the change. */
  #recording(storage: Storage, { id }: BulkJob, target: string, sessions: () => number | undefined): Storage {
    const { clock } = this.#deps.context
    return aroundTransactions(storage, async (stores, work) => {
      if (await stores.bulkJobs.hasResult(id, target)) throw new AlreadyDoneError()
      const value = await work()
      await stores.bulkJobs.putResult(id, { target, atMs: clock.now(), code: undefined, sessions: sessions() })
      return value
    })
  }
}
