import { resolveUser } from '../accounts/user-reference.ts'
import type { Context } from '../context.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { timeOrderedId } from '../ids.ts'
import { appKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import { type BulkCounts, type BulkJob, type BulkRequest, bulkBounds, type StoredBulkResult } from './bulk-job.ts'
import { selectedPages } from './selection.ts'
import { countUnseenSessions } from './unseen-sessions.ts'

/** Makes, shows and cancels jobs on many users. A `BulkRunner` works on them. */
export class BulkJobs {
  constructor(
    private readonly context: Context,
    /** Called when a job was made. */
    private readonly wake: () => void,
  ) {}

  /** Throws `server.busy` when the app has too many jobs that are not finished. */
  async create(call: Call, request: BulkRequest): Promise<BulkJob> {
    const { app, actor } = call
    const { ids } = this.context
    const { kind } = request.action
    const total = request.selection.by === 'users' ? request.selection.users.length : undefined
    const { value } = await unitOfWork(this.context, call, [appKey(app)], async (tx) => {
      const { bulkJobs } = tx.stores
      if ((await bulkJobs.countOpen(app)) >= bulkBounds.openJobsMax)
        throw new CoreError('server.busy', `the app has ${bulkBounds.openJobsMax} jobs that are not finished`)
      const job: BulkJob = {
        ...{ id: timeOrderedId(ids, tx.atMs), app, kind, actor, state: 'open', createdAtMs: tx.atMs },
        ...{ finishedAtMs: undefined, total, done: 0, failed: 0, cursor: undefined },
      }
      await bulkJobs.insert(job, request)
      tx.audit('job.create', job.id, { details: { kind, select: request.selection.by, total } })
      return job
    })
    this.wake()
    return value
  }
  /** What a job would work on, counted now; for at most `dryRunMsMax`. Changes nothing. */
  async count({ app }: Call, { action, selection }: BulkRequest): Promise<BulkCounts> {
    const { clock } = this.context
    const endMs = clock.monotonic() + bulkBounds.dryRunMsMax
    let [users, sessions] = [0, 0]
    let complete = true
    const result = () => ({ users, sessions: action.kind === 'sessions.end' ? sessions : undefined, complete })
    for await (const page of selectedPages(this.context, app, selection)) {
      for (const target of page) {
        const found = await this.#countOne(app, action, target)
        if (found === undefined) continue
        users++
        sessions += found
      }
      complete = clock.monotonic() < endMs
      if (!complete) break
    }
    return result()
  }
  list(app: AppId, after: Pick<BulkJob, 'createdAtMs' | 'id'> | undefined, limit: number): Promise<BulkJob[]> {
    return this.context.storage.bulkJobs.list(app, after, limit)
  }
  /** Throws `resource.not_found`. */
  async get(app: AppId, id: string): Promise<BulkJob> {
    const job = await this.context.storage.bulkJobs.find(app, id)
    if (!job) throw new CoreError('resource.not_found', 'no such job')
    return job
  }
  /** The job does no further piece; what was done stays. Of a finished job nothing changes. Throws `resource.not_found`. */
  async cancel(call: Call, id: string): Promise<BulkJob> {
    const { app } = call
    await unitOfWork(this.context, call, [], async (tx) => {
      if (!(await tx.stores.bulkJobs.cancel(app, id, tx.atMs))) return
      tx.audit('job.cancel', id)
    })
    return this.get(app, id)
  }
  /** In the order of the work. Throws `resource.not_found`. */
  async results(app: AppId, id: string, after: number | undefined, limit: number): Promise<StoredBulkResult[]> {
    await this.get(app, id)
    return this.context.storage.bulkJobs.listResults(id, after, limit)
  }

  /** Sessions that would end; `undefined` for a user that the job would not change. */
  async #countOne(app: AppId, action: BulkRequest['action'], target: string): Promise<number | undefined> {
    if (action.kind !== 'sessions.end') return 0
    try {
      const uid = await resolveUser(this.context.storage, app, target)
      return (await countUnseenSessions(this.context, app, uid, action)) || undefined
    } catch (error) {
      if (isCoreError(error)) return undefined
      throw error
    }
  }
}
