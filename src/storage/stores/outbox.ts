import { type Kysely, sql } from 'kysely'
import type {
  Claimed,
  DeadLetter,
  OutboxStore,
  Outcome,
  Pending,
  QueueStats,
  ReceiverKey,
} from '../../core/outbox/store.ts'
import type { AppId, NodeId, UserId } from '../../core/values.ts'
import type { OutboxRow, Schema } from '../schema.ts'

/** Rows an insert statement carries: SQLite takes 32,766 parameters. */
const rowsPerInsert = 500

export class SqlOutboxStore implements OutboxStore {
  constructor(private readonly db: Kysely<Schema>) {}

  /** The lanes first: their rows are the locks that keep a lane's messages in the order of their commits. */
  async add(messages: readonly Pending[]): Promise<void> {
    for (let start = 0; start < messages.length; start += rowsPerInsert) {
      const some = messages.slice(start, start + rowsPerInsert)
      await this.db
        .insertInto('outbox_lanes')
        .values(lanesOf(some))
        .onConflict((on) =>
          on.columns(['app', 'receiver', 'lane']).doUpdateSet((is) => ({ lane: is.ref('excluded.lane') })),
        )
        .execute()
      await this.db.insertInto('outbox').values(some.map(toRow)).execute()
    }
  }
  async nextDueAtMs(key: ReceiverKey): Promise<number | undefined> {
    const row = await this.#lanes(key).select('due_at_ms').orderBy('due_at_ms').limit(1).executeTakeFirst()
    return row && Number(row.due_at_ms)
  }
  async claim(key: ReceiverKey, by: { node: NodeId; nowMs: number; untilMs: number; limit: number }) {
    const due = this.#lanes(key).select('lane').where('due_at_ms', '<=', by.nowMs).orderBy('due_at_ms').limit(by.limit)
    const taken = await this.db
      .updateTable('outbox_lanes')
      .set({ due_at_ms: by.untilMs, claimed_by: by.node })
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .where('lane', 'in', due)
      .where('due_at_ms', '<=', by.nowMs)
      .returning(['lane', 'attempts'])
      .execute()
    if (taken.length === 0) return []
    const attempts = new Map(taken.map((row) => [row.lane, row.attempts]))
    const rows = await this.#firsts(key, [...attempts.keys()])
    return rows.map((row) => toClaimed(row, attempts.get(row.lane) ?? 0))
  }
  async settle(outcomes: readonly Outcome[], by: { node: NodeId; nowMs: number }): Promise<void> {
    await this.#keepDead(outcomes, by.nowMs)
    for (const [key, some] of byReceiver(outcomes)) {
      const gone = some.filter((one) => one.kind === 'delivered' || one.kind === 'dead').map((one) => one.of)
      const back = some.filter((one) => one.kind === 'given_back').map((one) => one.of.orderingKey)
      if (gone.length > 0) await this.#remove(key, gone, by.node, by.nowMs)
      if (back.length > 0) await this.#free(key, back, by.node, { due_at_ms: by.nowMs })
      for (const one of some) {
        if (one.kind !== 'retry') continue
        await this.#free(key, [one.of.orderingKey], by.node, { due_at_ms: one.dueAtMs, attempts: one.of.attempts + 1 })
      }
    }
  }
  async release(by: { node: NodeId; nowMs: number }): Promise<number> {
    const freed = await this.db
      .updateTable('outbox_lanes')
      .set({ due_at_ms: by.nowMs, claimed_by: null })
      .where('claimed_by', '=', by.node)
      .executeTakeFirst()
    return Number(freed.numUpdatedRows)
  }
  async deadLetterExpired(beforeMs: number, reason: string, nowMs: number, limit: number): Promise<Claimed[]> {
    const oldest = await this.db.selectFrom('outbox').selectAll().orderBy('seq').limit(limit).execute()
    const old = oldest.filter((row) => Number(row.created_at_ms) < beforeMs).map((row) => toClaimed(row, 0))
    const buried: Claimed[] = []
    for (const [key, some] of byReceiver(old.map((of) => ({ kind: 'dead' as const, of, reason })))) {
      const lanes = some.map((one) => one.of.orderingKey)
      const idle = await this.#lanes(key)
        .select('lane')
        .where('lane', 'in', lanes)
        .where('claimed_by', 'is', null)
        .execute()
      const free = new Set(idle.map((row) => row.lane))
      const dead = some.filter((one) => free.has(one.of.orderingKey))
      if (dead.length === 0) continue
      await this.#keepDead(dead, nowMs)
      const gone = dead.map((one) => one.of)
      await this.#remove(key, gone, null, nowMs)
      buried.push(...gone)
    }
    return buried
  }
  async queueStats(): Promise<QueueStats[]> {
    const found = new Map<string, QueueStats>()
    const entry = (app: AppId, receiver: string): QueueStats => {
      const name = `${app}\0${receiver}`
      const known = found.get(name) ?? { app, receiver, pending: 0, oldestAtMs: undefined, dead: 0 }
      found.set(name, known)
      return known
    }
    for (const row of await this.#counts('outbox')) {
      const known = entry(row.app, row.receiver)
      known.pending = Number(row.n)
      known.oldestAtMs = await this.#oldestAtMs(row)
    }
    for (const row of await this.#counts('outbox_dead')) entry(row.app, row.receiver).dead = Number(row.n)
    return [...found.values()]
  }
  async listDeadLetters(app: AppId, limit: number): Promise<DeadLetter[]> {
    const query = this.db.selectFrom('outbox_dead').selectAll().where('app', '=', app)
    return (await query.orderBy('seq', 'desc').limit(limit).execute()).map((row) => ({
      ...toClaimed(row, row.attempts),
      diedAtMs: Number(row.died_at_ms),
      reason: row.reason,
    }))
  }
  async pruneDeadLetters(beforeMs: number, keep: number): Promise<void> {
    await this.db.deleteFrom('outbox_dead').where('died_at_ms', '<', beforeMs).execute()
    const newest = this.db.selectFrom('outbox_dead').select(sql<number>`max(seq) - ${keep}`.as('seq'))
    await this.db.deleteFrom('outbox_dead').where('seq', '<=', newest).execute()
  }

  #lanes(key: ReceiverKey) {
    return this.db.selectFrom('outbox_lanes').where('app', '=', key.app).where('receiver', '=', key.receiver)
  }
  #messages(key: ReceiverKey) {
    return this.db.selectFrom('outbox').where('app', '=', key.app).where('receiver', '=', key.receiver)
  }
  #firsts(key: ReceiverKey, lanes: readonly UserId[]): Promise<OutboxRow[]> {
    const first = this.#messages(key).select(sql<number>`min(seq)`.as('seq')).where('lane', 'in', lanes).groupBy('lane')
    return this.db.selectFrom('outbox').selectAll().where('seq', 'in', first).orderBy('seq').execute()
  }
  /** The lanes are written first, and so locked: nobody can put a message into one that is about to be taken away. */
  async #remove(key: ReceiverKey, gone: readonly Claimed[], holder: NodeId | null, nowMs: number): Promise<void> {
    const lanes = gone.map((one) => one.orderingKey)
    await this.#free(key, lanes, holder, { due_at_ms: nowMs, attempts: 0 })
    const ids = gone.map((one) => one.id)
    await this.db.deleteFrom('outbox').where('id', 'in', ids).execute()
    await this.db
      .deleteFrom('outbox_lanes')
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .where('lane', 'in', lanes)
      .where(isEmptyLane)
      .execute()
  }
  /** Lets go of lanes that this holder has; others took over what it held too long. */
  async #free(
    key: ReceiverKey,
    lanes: readonly UserId[],
    holder: NodeId | null,
    change: { due_at_ms: number; attempts?: number },
  ): Promise<void> {
    await this.db
      .updateTable('outbox_lanes')
      .set({ ...change, claimed_by: null })
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .where('lane', 'in', lanes)
      .where('claimed_by', holder === null ? 'is' : '=', holder)
      .execute()
  }
  async #keepDead(outcomes: readonly Outcome[], died_at_ms: number): Promise<void> {
    const rows = outcomes.flatMap((one) => {
      if (one.kind !== 'dead') return []
      return [{ ...toRow(one.of), died_at_ms, attempts: one.of.attempts, reason: one.reason }]
    })
    if (rows.length > 0) await this.db.insertInto('outbox_dead').values(rows).execute()
  }
  #counts(table: 'outbox' | 'outbox_dead') {
    const groups = this.db.selectFrom(table).select(['app', 'receiver', sql<number>`count(*)`.as('n')])
    return groups.groupBy(['app', 'receiver']).execute()
  }
  async #oldestAtMs(key: ReceiverKey): Promise<number | undefined> {
    const row = await this.#messages(key).select('created_at_ms').orderBy('seq').limit(1).executeTakeFirst()
    return row && Number(row.created_at_ms)
  }
}

const isEmptyLane = sql<boolean>`not exists (select 1 from outbox where outbox.app = outbox_lanes.app
  and outbox.receiver = outbox_lanes.receiver and outbox.lane = outbox_lanes.lane)`

/** Each lane once, in one order for everybody, so that two transactions cannot wait for each other. */
function lanesOf(messages: readonly Pending[]) {
  const lanes = new Map(messages.map((one) => [`${one.app}\0${one.receiver}\0${one.orderingKey}`, one]))
  return [...lanes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { app, receiver, orderingKey: lane, createdAtMs }]) => ({
      app,
      receiver,
      lane,
      due_at_ms: createdAtMs,
      attempts: 0,
      claimed_by: null,
    }))
}

function byReceiver<O extends Outcome>(outcomes: readonly O[]): [ReceiverKey, O[]][] {
  const groups = new Map<string, [ReceiverKey, O[]]>()
  for (const one of outcomes) {
    const { app, receiver } = one.of
    const name = `${app}\0${receiver}`
    const group = groups.get(name)
    if (group) group[1].push(one)
    else groups.set(name, [{ app, receiver }, [one]])
  }
  return [...groups.values()]
}

const toRow = (one: Pending) => ({
  id: one.id,
  app: one.app,
  receiver: one.receiver,
  lane: one.orderingKey,
  kind: one.kind,
  headers: JSON.stringify(one.headers),
  body: one.body,
  created_at_ms: one.createdAtMs,
})

const toClaimed = (row: Omit<OutboxRow, 'seq'>, attempts: number): Claimed => ({
  id: row.id,
  app: row.app,
  receiver: row.receiver,
  orderingKey: row.lane,
  kind: row.kind,
  headers: JSON.parse(row.headers) as Record<string, string>,
  body: row.body,
  createdAtMs: Number(row.created_at_ms),
  attempts,
})
