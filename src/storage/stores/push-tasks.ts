import { type Kysely, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import {
  firstCursor,
  type NewPushTask,
  type PushCount,
  type PushCursor,
  type PushDeviceOutcome,
  type PushDevicePosition,
  type PushOutcome,
  type PushRequest,
  type PushTask,
  type PushTaskRecord,
  type PushTaskState,
  type PushTaskStore,
  type RecordedOutcome,
} from '../../core/push/task.ts'
import type { AppId, ClaimOwner } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { PushTaskRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { PushOutcomeRows } from './push-outcome-rows.ts'

export class SqlPushTaskStore implements PushTaskStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
    private readonly flags: Pick<DatabaseFlags, 'rowLocks'>,
    private readonly outcomes = new PushOutcomeRows(db),
  ) {}

  async add({ app, requestId, request, createdAtMs }: NewPushTask): Promise<{ id: number; isNew: boolean }> {
    const row = {
      app,
      request_id: requestId ?? null,
      encrypted_request: this.cipher.encrypt(JSON.stringify(request)),
      cursor: null,
      failures: 0,
      claimed_by: null,
      claimed_until_ms: createdAtMs,
      created_at_ms: createdAtMs,
      state: 'open',
      finished_at_ms: null,
      devices_recorded: 0,
    }
    const insert = this.db.insertInto('push_tasks').values(row).returning('id')
    const added = await insert.onConflict((on) => on.doNothing()).executeTakeFirst()
    if (added) return { id: Number(added.id), isNew: true }
    const known = this.db.selectFrom('push_tasks').select('id').where('app', '=', app)
    return {
      id: Number((await known.where('request_id', '=', row.request_id).executeTakeFirstOrThrow()).id),
      isNew: false,
    }
  }
  async countOpen(app: AppId): Promise<number> {
    const open = this.db.selectFrom('push_tasks').where('app', '=', app).where('state', '=', 'open')
    return Number((await open.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n)
  }
  async nextDueAtMs(): Promise<number | undefined> {
    const row = await this.#open().select('claimed_until_ms').orderBy('claimed_until_ms').limit(1).executeTakeFirst()
    return row && Number(row.claimed_until_ms)
  }
  async claim(by: { owner: ClaimOwner; nowMs: number; untilMs: number }): Promise<PushTask | undefined> {
    const due = this.#open()
      .select('id')
      .where('claimed_until_ms', '<=', by.nowMs)
      .orderBy('claimed_until_ms')
      .orderBy('id')
      .limit(1)
      .$if(this.flags.rowLocks, (query) => query.forUpdate().skipLocked())
    const row = await this.db
      .with('due', () => due)
      .updateTable('push_tasks')
      .set({ claimed_by: by.owner, claimed_until_ms: by.untilMs })
      .where('id', 'in', (db) => db.selectFrom('due').select('due.id'))
      .returningAll()
      .executeTakeFirst()
    return row && this.#toTask(row, by.owner)
  }
  async advance(id: number, by: { owner: ClaimOwner; nowMs: number; cursor: PushCursor | 'done' }): Promise<boolean> {
    const isDone = by.cursor === 'done'
    const place = isDone ? { state: 'done', finished_at_ms: by.nowMs } : { cursor: JSON.stringify(by.cursor) }
    const free = { claimed_by: null, claimed_until_ms: by.nowMs, failures: 0 }
    const change = this.#task(id)
      .set({ ...free, ...place })
      .where('claimed_by', '=', by.owner)
    return (await change.executeTakeFirst()).numUpdatedRows > 0n
  }
  async defer(
    id: number,
    by: { owner: ClaimOwner; untilMs: number; failures: number; givenUp: boolean },
  ): Promise<void> {
    const free = { claimed_by: null, claimed_until_ms: by.untilMs, failures: by.failures }
    const end = by.givenUp ? { state: 'failed', finished_at_ms: by.untilMs } : {}
    await this.#task(id)
      .set({ ...free, ...end })
      .where('claimed_by', '=', by.owner)
      .execute()
  }
  async count(id: number, counts: readonly PushCount[]): Promise<void> {
    if (counts.length === 0 || !(await this.#exists(id))) return
    await this.db
      .insertInto('push_task_counts')
      .values(counts.toSorted(byKey).map((one) => ({ task: id, ...one })))
      .onConflict((on) =>
        on.columns(['task', 'outcome', 'reason', 'platform']).doUpdateSet((is) => ({
          count: sql`${is.ref('push_task_counts.count')} + ${is.ref('excluded.count')}`,
        })),
      )
      .execute()
  }
  async recordDevices(id: number, devices: readonly PushDeviceOutcome[], atMs: number, max: number): Promise<void> {
    if (devices.length === 0) return
    const { numUpdatedRows } = await this.db
      .updateTable('push_tasks')
      .set((is) => ({ devices_recorded: is('devices_recorded', '+', devices.length) }))
      .where('id', '=', id)
      .where('devices_recorded', '<', max)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await this.outcomes.add(id, devices, atMs)
  }
  settleDevices(id: number, pushes: readonly string[], outcome: PushOutcome, atMs: number): Promise<void> {
    return this.outcomes.settle(id, pushes, outcome, atMs)
  }
  listDevices(
    id: number,
    outcome: PushOutcome['outcome'] | undefined,
    after: PushDevicePosition | undefined,
    limit: number,
  ): Promise<RecordedOutcome[]> {
    return this.outcomes.list(id, outcome, after, limit)
  }
  pruneDevices(beforeMs: number, limit: number): Promise<number> {
    return this.outcomes.prune(beforeMs, limit)
  }
  async listIds(app: AppId, state: PushTaskState, before: number | undefined, limit: number): Promise<number[]> {
    let query = this.db.selectFrom('push_tasks').select('id').where('app', '=', app).where('state', '=', state)
    if (before !== undefined) query = query.where('id', '<', before)
    return (await query.orderBy('id', 'desc').limit(limit).execute()).map(({ id }) => Number(id))
  }
  async list(app: AppId, ids: readonly number[]): Promise<PushTaskRecord[]> {
    if (ids.length === 0) return []
    const rows = await this.db
      .selectFrom('push_tasks')
      .select(['id', 'state', 'created_at_ms', 'finished_at_ms'])
      .where('app', '=', app)
      .where('id', 'in', ids)
      .orderBy('id')
      .execute()
    const counts = await this.#countsOf(rows.map((row) => row.id))
    return rows.map((row) => ({
      id: Number(row.id),
      state: row.state as PushTaskState,
      createdAtMs: Number(row.created_at_ms),
      finishedAtMs: row.finished_at_ms === null ? undefined : Number(row.finished_at_ms),
      counts: counts.get(Number(row.id)) ?? [],
    }))
  }
  async prune(beforeMs: number, limit: number): Promise<number> {
    const old = this.db.selectFrom('push_tasks').select('id').where('finished_at_ms', '<', beforeMs)
    const rows = await old.orderBy('finished_at_ms').limit(limit).execute()
    const ids = rows.map((row) => row.id)
    if (ids.length > 0) await this.db.deleteFrom('push_tasks').where('id', 'in', ids).execute()
    return ids.length
  }

  #open() {
    return this.db.selectFrom('push_tasks').where('finished_at_ms', 'is', null)
  }
  #task(id: number) {
    return this.db.updateTable('push_tasks').where('id', '=', id).where('finished_at_ms', 'is', null)
  }
  async #exists(id: number): Promise<boolean> {
    const row = await this.db.selectFrom('push_tasks').select('id').where('id', '=', id).executeTakeFirst()
    return row !== undefined
  }
  async #countsOf(ids: readonly number[]): Promise<Map<number, PushCount[]>> {
    if (ids.length === 0) return new Map()
    const query = this.db.selectFrom('push_task_counts').selectAll().where('task', 'in', ids).where('count', '>', 0)
    const rows = await query.orderBy('outcome').orderBy('reason').orderBy('platform').execute()
    const counts = rows.map(({ task, outcome, reason, platform, count }) => ({
      task: Number(task),
      count: {
        outcome: outcome as PushCount['outcome'],
        reason,
        platform: platform as Platform,
        count: Number(count),
      },
    }))
    const byTask = Map.groupBy(counts, ({ task }) => task)
    return new Map([...byTask].map(([task, own]) => [task, own.map(({ count }) => count)]))
  }
  #toTask(row: PushTaskRow, claimedBy: ClaimOwner): PushTask {
    return {
      id: Number(row.id),
      app: row.app,
      claimedBy,
      request: () => JSON.parse(this.cipher.decrypt(row.encrypted_request)) as PushRequest,
      cursor: row.cursor === null ? firstCursor : (JSON.parse(row.cursor) as PushCursor),
      failures: row.failures,
      createdAtMs: Number(row.created_at_ms),
    }
  }
}

/** Two transactions that change the same counts lock their rows in the same order. */
function byKey(a: PushCount, b: PushCount): number {
  const [first, second] = [a, b].map(({ outcome, reason, platform }) => `${outcome}\0${reason}\0${platform}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}
