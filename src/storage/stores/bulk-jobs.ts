import type { Kysely } from 'kysely'
import {
  type BulkJob,
  type BulkJobStore,
  type BulkProgress,
  type BulkRequest,
  type BulkResult,
  bulkKinds,
  type StoredBulkResult,
} from '../../core/bulk/bulk-job.ts'
import type { Actor, AppId, UserId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

/** All but the request. */
const columns = [
  ...(['id', 'app', 'kind', 'actor', 'state', 'created_at_ms', 'finished_at_ms'] as const),
  ...(['total', 'done', 'failed', 'cursor'] as const),
]

export class SqlBulkJobStore implements BulkJobStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async insert(job: BulkJob, request: BulkRequest): Promise<void> {
    const row: Schema['bulk_jobs'] = {
      ...{ id: job.id, app: job.app, kind: job.kind, request: JSON.stringify(request), state: job.state },
      actor: `${job.actor.kind}:${job.actor.id}`,
      ...{ created_at_ms: job.createdAtMs, finished_at_ms: job.finishedAtMs ?? null },
      ...{ total: job.total ?? null, done: job.done, failed: job.failed, cursor: job.cursor ?? null },
    }
    await this.db.insertInto('bulk_jobs').values(row).execute()
  }
  async request(id: string): Promise<BulkRequest> {
    const { request } = await this.db
      .selectFrom('bulk_jobs')
      .select('request')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return JSON.parse(request) as BulkRequest
  }
  async find(app: AppId, id: string): Promise<BulkJob | undefined> {
    const row = await this.#jobs().where('id', '=', id).where('app', '=', app).executeTakeFirst()
    return row && toJob(row)
  }
  async list(app: AppId, after: Pick<BulkJob, 'createdAtMs' | 'id'> | undefined, limit: number): Promise<BulkJob[]> {
    const rows = await this.#jobs()
      .where('app', '=', app)
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('created_at_ms', 'id'), '<', tuple(after?.createdAtMs ?? 0, after?.id ?? '')),
        ),
      )
      .orderBy('created_at_ms', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toJob)
  }
  async countOpen(app: AppId): Promise<number> {
    const { open } = await this.db
      .selectFrom('bulk_jobs')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('finished_at_ms', 'is', null)
      .where('app', '=', app)
      .executeTakeFirstOrThrow()
    return Number(open)
  }
  async listOpen(limit: number): Promise<BulkJob[]> {
    const open = this.#jobs().where('finished_at_ms', 'is', null).where('kind', 'in', bulkKinds)
    return (await open.orderBy('created_at_ms').orderBy('id').limit(limit).execute()).map(toJob)
  }
  async advance(id: string, { total, done, failed, cursor, finished }: BulkProgress): Promise<boolean> {
    const progress = { total: total ?? null, done, failed, cursor: cursor ?? null }
    const end = finished && { state: finished.state, finished_at_ms: finished.atMs }
    const change = this.db.updateTable('bulk_jobs').set({ ...progress, ...end })
    const { numUpdatedRows } = await change.where('id', '=', id).where('finished_at_ms', 'is', null).executeTakeFirst()
    return numUpdatedRows > 0n
  }
  async cancel(app: AppId, id: string, atMs: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('bulk_jobs')
      .set({ state: 'cancelled', finished_at_ms: atMs })
      .where('id', '=', id)
      .where('app', '=', app)
      .where('finished_at_ms', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  async hasResult(id: string, target: UserId): Promise<boolean> {
    const found = this.#results(id).where('target', '=', target)
    return (await found.executeTakeFirst()) !== undefined
  }
  async putResult(id: string, { target, atMs, code, sessions }: BulkResult): Promise<void> {
    const outcome = { at_ms: atMs, code: code ?? null, sessions: sessions ?? null }
    await this.db
      .insertInto('bulk_job_results')
      .values({ job: id, target, ...outcome })
      .onConflict((on) => on.columns(['job', 'target']).doUpdateSet(outcome))
      .execute()
  }
  async countResults(id: string): Promise<{ done: number; failed: number }> {
    const { done, failed } = await this.db
      .selectFrom('bulk_job_results')
      .select(({ fn }) => [fn.countAll<number>().as('done'), fn.count<number>('code').as('failed')])
      .where('job', '=', id)
      .executeTakeFirstOrThrow()
    return { done: Number(done), failed: Number(failed) }
  }
  async listResults(id: string, after: number | undefined, limit: number): Promise<StoredBulkResult[]> {
    const rows = await this.#results(id)
      .where('id', '>', after ?? 0)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      ...{ id: Number(row.id), target: row.target, atMs: Number(row.at_ms) },
      code: (row.code as BulkResult['code'] | null) ?? undefined,
      sessions: row.sessions ?? undefined,
    }))
  }
  async prune(beforeMs: number, limit: number): Promise<number> {
    const old = this.db.selectFrom('bulk_jobs').select('id').where('finished_at_ms', '<', beforeMs)
    const results = this.db.selectFrom('bulk_job_results').select('id').where('job', 'in', old).limit(limit)
    const ids = (await results.execute()).map(({ id }) => id)
    if (ids.length > 0) await this.db.deleteFrom('bulk_job_results').where('id', 'in', ids).execute()
    if (ids.length === limit) return limit
    const jobs = (await old.orderBy('finished_at_ms').limit(limit).execute()).map(({ id }) => id)
    if (jobs.length > 0) await this.db.deleteFrom('bulk_jobs').where('id', 'in', jobs).execute()
    return ids.length + jobs.length
  }

  #jobs() {
    return this.db.selectFrom('bulk_jobs').select(columns)
  }
  #results(id: string) {
    return this.db.selectFrom('bulk_job_results').selectAll().where('job', '=', id)
  }
}

function toJob(row: Pick<Schema['bulk_jobs'], (typeof columns)[number]>): BulkJob {
  const colon = row.actor.indexOf(':')
  const actor = { kind: row.actor.slice(0, colon) as Actor['kind'], id: row.actor.slice(colon + 1) }
  return {
    ...{ id: row.id, app: row.app, kind: row.kind as BulkJob['kind'], actor },
    ...{ state: row.state as BulkJob['state'], createdAtMs: Number(row.created_at_ms) },
    finishedAtMs: row.finished_at_ms === null ? undefined : Number(row.finished_at_ms),
    total: row.total === null ? undefined : Number(row.total),
    ...{ done: Number(row.done), failed: Number(row.failed), cursor: row.cursor ?? undefined },
  }
}
