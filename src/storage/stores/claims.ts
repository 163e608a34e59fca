import type { Kysely } from 'kysely'
import type { ClaimStore, JobName } from '../../core/claims/store.ts'
import type { ClaimOwner } from '../../core/values.ts'
import type { Compile } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

/** Compiled: each batch of the sequencer extends its claim. */
export const claimQueries = (compile: Compile) => ({
  extendJob: compile<[untilMs: number, job: JobName, owner: ClaimOwner], unknown>((db, p) =>
    db
      .updateTable('jobs')
      .set({ due_at_ms: p(0) })
      .where('name', '=', p(1))
      .where('claimed_by', '=', p(2)),
  ),
})

export class SqlClaimStore implements ClaimStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly flags: Pick<DatabaseFlags, 'rowLocks'>,
    private readonly compiled: ReturnType<typeof claimQueries>,
  ) {}

  async owners(): Promise<ClaimOwner[]> {
    const rows = await this.db
      .selectFrom('outbox_queues')
      .select('claimed_by')
      .where('claimed_by', 'is not', null)
      .union(this.#openTasks().select('claimed_by').where('claimed_by', 'is not', null))
      .union(this.db.selectFrom('jobs').select('claimed_by').where('claimed_by', 'is not', null))
      .execute()
    return rows.flatMap((row) => row.claimed_by ?? [])
  }
  async release(owners: readonly ClaimOwner[], nowMs: number): Promise<number> {
    if (owners.length === 0) return 0
    const released = [
      await this.db
        .updateTable('outbox_queues')
        .set({ due_at_ms: nowMs, claimed_by: null })
        .where('claimed_by', 'in', owners)
        .executeTakeFirst(),
      await this.db
        .updateTable('push_tasks')
        .set({ claimed_until_ms: nowMs, claimed_by: null })
        .where('finished_at_ms', 'is', null)
        .where('claimed_by', 'in', owners)
        .executeTakeFirst(),
      await this.db
        .updateTable('jobs')
        .set({ due_at_ms: nowMs, claimed_by: null })
        .where('claimed_by', 'in', owners)
        .executeTakeFirst(),
    ]
    return released.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0)
  }

  async jobDueAtMs(job: JobName): Promise<number> {
    const row = await this.db.selectFrom('jobs').select('due_at_ms').where('name', '=', job).executeTakeFirst()
    return Number(row?.due_at_ms ?? 0)
  }
  async takeJob(job: JobName, by: { owner: ClaimOwner; nowMs: number; untilMs: number }): Promise<boolean> {
    const taken = await this.db
      .with('due', (db) =>
        db
          .selectFrom('jobs')
          .select('name')
          .where('name', '=', job)
          .where('due_at_ms', '<=', by.nowMs)
          .$if(this.flags.rowLocks, (query) => query.forUpdate().skipLocked()),
      )
      .updateTable('jobs')
      .set({ due_at_ms: by.untilMs, claimed_by: by.owner })
      .where('name', 'in', (db) => db.selectFrom('due').select('due.name'))
      .executeTakeFirst()
    return taken.numUpdatedRows > 0n || this.#takeNew(job, by)
  }
  async extendJob(job: JobName, { owner, untilMs }: { owner: ClaimOwner; untilMs: number }): Promise<boolean> {
    return (await this.compiled.extendJob.changing(this.db)(untilMs, job, owner)) > 0
  }
  async finishJob(job: JobName, { owner, dueAtMs }: { owner: ClaimOwner; dueAtMs: number }): Promise<void> {
    await this.#held(job, owner).set({ due_at_ms: dueAtMs, claimed_by: null }).execute()
  }
  async removeJob(job: JobName): Promise<void> {
    await this.db.deleteFrom('jobs').where('name', '=', job).execute()
  }

  /** Takes a job that never ran. Only then it waits for another that does the same. */
  async #takeNew(job: JobName, { owner, untilMs }: { owner: ClaimOwner; untilMs: number }): Promise<boolean> {
    const known = this.db.selectFrom('jobs').select('name').where('name', '=', job)
    if (await known.executeTakeFirst()) return false
    const row = { name: job, due_at_ms: untilMs, claimed_by: owner }
    const added = this.db.insertInto('jobs').values(row).returning('name')
    return (await added.onConflict((on) => on.doNothing()).executeTakeFirst()) !== undefined
  }
  #openTasks() {
    return this.db.selectFrom('push_tasks').where('finished_at_ms', 'is', null)
  }
  #held(job: JobName, owner: ClaimOwner) {
    return this.db.updateTable('jobs').where('name', '=', job).where('claimed_by', '=', owner)
  }
}
