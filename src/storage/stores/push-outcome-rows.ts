import type { Kysely } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { PushDeviceOutcome, PushDevicePosition, PushOutcome, RecordedOutcome } from '../../core/push/task.ts'
import type { DialectName } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { PushTaskDeviceRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** What came of the devices of push tasks, as `PushTaskStore` says. */
export class PushOutcomeRows {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(task: number, devices: readonly PushDeviceOutcome[], atMs: number): Promise<void> {
    for (const some of chunks(devices)) {
      const insert = this.db.insertInto('push_task_devices').values(some.map((one) => toRow(task, one, atMs)))
      await insert.onConflict((on) => on.doNothing()).execute()
    }
  }
  /** In the order of their ids, so that two transactions lock their rows in the same order. */
  async settle(task: number, pushes: readonly string[], to: PushOutcome, atMs: number): Promise<void> {
    for (const some of chunks(pushes.toSorted()))
      await this.db
        .updateTable('push_task_devices')
        .set({ outcome: to.outcome, reason: to.reason, at_ms: atMs })
        .where('task', '=', task)
        .where('outcome', '=', 'queued')
        .where('push', 'in', some)
        .execute()
  }
  async list(
    task: number,
    outcome: PushOutcome['outcome'] | undefined,
    after: PushDevicePosition | undefined,
    limit: number,
  ): Promise<RecordedOutcome[]> {
    let query = this.db.selectFrom('push_task_devices').selectAll().where('task', '=', task)
    if (outcome !== undefined) query = query.where('outcome', '=', outcome)
    if (after)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('outcome', 'push'), '>', tuple(after.outcome, after.push)),
      )
    return (await query.orderBy('outcome').orderBy('push').limit(limit).execute()).map(toOutcome)
  }
  async prune(beforeMs: number, limit: number): Promise<number> {
    const rows = await this.db
      .selectFrom('push_tasks')
      .innerJoin('push_task_devices', 'push_task_devices.task', 'push_tasks.id')
      .select(['push_task_devices.task', 'push_task_devices.outcome', 'push_task_devices.push'])
      .where('push_tasks.finished_at_ms', '<', beforeMs)
      .limit(limit)
      .execute()
    for (const own of Map.groupBy(rows, ({ task, outcome }) => `${task} ${outcome}`).values())
      for (const some of chunks(own)) await this.#remove(some)
    return rows.length
  }

  /** All of one task and outcome. */
  async #remove(rows: readonly Pick<PushTaskDeviceRow, 'task' | 'outcome' | 'push'>[]): Promise<void> {
    const [first] = rows
    if (!first) return
    const own = this.db.deleteFrom('push_task_devices').where('task', '=', first.task)
    const pushes = rows.map(({ push }) => push)
    await own.where('outcome', '=', first.outcome).where('push', 'in', pushes).execute()
  }
}

const toRow = (
  task: number,
  { push, outcome, reason, device }: PushDeviceOutcome,
  atMs: number,
): PushTaskDeviceRow => ({
  task,
  outcome,
  push,
  uid: device.uid,
  dialect: device.dialect,
  client_key: device.clientKey,
  sn: device.sn,
  platform: device.platform,
  reason,
  at_ms: atMs,
})

const toOutcome = (row: PushTaskDeviceRow): RecordedOutcome => ({
  ...({ outcome: row.outcome, reason: row.reason } as PushOutcome),
  push: row.push,
  device: {
    uid: row.uid,
    dialect: row.dialect as DialectName,
    clientKey: row.client_key,
    sn: row.sn,
    platform: row.platform as Platform,
  },
  atMs: Number(row.at_ms),
})
