import { type Kysely, sql } from 'kysely'
import type {
  DeadLetter,
  DeliveryOutcome,
  OutboxStore,
  QueuedMessage,
  QueueStats,
  ReceiverKey,
  SettledOutcome,
  StoredDeadLetter,
} from '../../core/outbox/store.ts'
import type { AppId, ClaimOwner } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { OutboxRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { OutboxCounts } from './outbox-counts.ts'
import { toClaimed, toDeadLetter, toRow } from './outbox-row.ts'

export class SqlOutboxStore implements OutboxStore {
  readonly #counts: OutboxCounts

  constructor(
    private readonly db: Kysely<Schema>,
    private readonly flags: Pick<DatabaseFlags, 'rowLocks' | 'writer'>,
  ) {
    this.#counts = new OutboxCounts(db, flags)
  }

  /** The queue rows first: they are the locks that keep a queue's messages in the order of their commits. */
  async add(messages: readonly QueuedMessage[]): Promise<void> {
    for (const some of chunks(messages)) {
      await this.db
        .insertInto('outbox_queues')
        .values(queuesOf(some))
        .onConflict((on) =>
          on
            .columns(['app', 'receiver', 'ordering_key'])
            .doUpdateSet((is) => ({ ordering_key: is.ref('excluded.ordering_key') })),
        )
        .execute()
      await this.db.insertInto('outbox_messages').values(some.map(toRow)).execute()
    }
    await this.#counts.change(messages.map(({ app, receiver }) => ({ app, receiver, pending: 1, dead: 0 })))
  }
  async nextDueAtMs(key: ReceiverKey): Promise<number | undefined> {
    const row = await this.#queues(key).select('due_at_ms').orderBy('due_at_ms').limit(1).executeTakeFirst()
    return row && Number(row.due_at_ms)
  }
  async claim(key: ReceiverKey, by: { owner: ClaimOwner; nowMs: number; untilMs: number; limit: number }) {
    const due = this.#queues(key)
      .select('ordering_key')
      .where('due_at_ms', '<=', by.nowMs)
      .orderBy('due_at_ms')
      .limit(by.limit)
      .$if(this.flags.rowLocks, (query) => query.forUpdate().skipLocked())
    const taken = await this.db
      .with('due', () => due)
      .updateTable('outbox_queues')
      .set({ due_at_ms: by.untilMs, claimed_by: by.owner })
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .where('ordering_key', 'in', (db) => db.selectFrom('due').select('due.ordering_key'))
      .returning(['ordering_key', 'attempts'])
      .execute()
    if (taken.length === 0) return []
    const attempts = new Map(taken.map((row) => [row.ordering_key, row.attempts]))
    const rows = await this.#firsts(key, [...attempts.keys()])
    return rows.map((row) => toClaimed(row, attempts.get(row.ordering_key) ?? 0))
  }
  async writeOutcomes(
    outcomes: readonly DeliveryOutcome[],
    by: { owner: ClaimOwner; nowMs: number },
  ): Promise<SettledOutcome[]> {
    const settled: SettledOutcome[] = []
    for (const [key, some] of byReceiver(outcomes)) {
      await this.#lock(key, some)
      const back = some.filter((one) => one.kind === 'given_back')
      settled.push(...(await this.#settle(key, some.filter(isSettled), by.owner, by.nowMs)))
      if (back.length > 0) await this.#free(key, back, by.owner, { due_at_ms: by.nowMs })
      for (const one of some) {
        if (one.kind !== 'retry') continue
        const failed = { attempts: one.of.attempts + 1, last_error: one.reason }
        await this.#free(key, [one], by.owner, { due_at_ms: one.dueAtMs, ...failed })
      }
    }
    return settled
  }
  async deadLetterExpired(beforeMs: number, reason: string, nowMs: number, limit: number): Promise<SettledOutcome[]> {
    const oldest = await this.db.selectFrom('outbox_messages').selectAll().orderBy('seq').limit(limit).execute()
    const old = oldest.filter((row) => Number(row.created_at_ms) < beforeMs).map((row) => toClaimed(row, 0))
    const deadLettered: SettledOutcome[] = []
    for (const [key, some] of byReceiver(old.map((of) => ({ kind: 'dead' as const, of, reason })))) {
      await this.#lock(key, some)
      deadLettered.push(...(await this.#settle(key, some, null, nowMs)))
    }
    return deadLettered
  }
  queueStats(): Promise<QueueStats[]> {
    return this.#counts.stats()
  }
  async listDeadLetters(app: AppId, limit: number): Promise<DeadLetter[]> {
    const query = this.db.selectFrom('dead_letters').selectAll().where('app', '=', app)
    return (await query.orderBy('seq', 'desc').limit(limit).execute()).map(toDeadLetter)
  }
  async deadLettersOf(key: ReceiverKey, before: number | undefined, limit: number): Promise<StoredDeadLetter[]> {
    const rows = await this.db
      .selectFrom('dead_letters')
      .selectAll()
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...toDeadLetter(row), entry: Number(row.seq) }))
  }
  async waitingError(key: ReceiverKey): Promise<string | undefined> {
    const failed = this.#queues(key).select('last_error').where('last_error', 'is not', null)
    return (await failed.orderBy('due_at_ms').limit(1).executeTakeFirst())?.last_error ?? undefined
  }
  async requeueDeadLetters(
    key: ReceiverKey,
    { entries, nowMs, limit }: { entries: readonly number[] | undefined; nowMs: number; limit: number },
  ): Promise<number> {
    if (entries?.length === 0) return 0
    const oldest = this.db
      .selectFrom('dead_letters')
      .select('seq')
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .$if(entries !== undefined, (query) => query.where('seq', 'in', entries ?? []))
      .orderBy('seq')
      .limit(limit)
    const taken = await this.db.deleteFrom('dead_letters').where('seq', 'in', oldest).returningAll().execute()
    const letters = taken.toSorted((a, b) => Number(a.seq) - Number(b.seq)).map((row) => toClaimed(row, 0))
    await this.add(letters.map(({ attempts: _, ...message }) => ({ ...message, createdAtMs: nowMs })))
    await this.#counts.change([{ ...key, pending: 0, dead: -letters.length }])
    return letters.length
  }
  async pruneDeadLetters(beforeMs: number, keep: number, limit: number): Promise<number> {
    const letters = this.db.selectFrom('dead_letters').select('seq')
    const old = await letters.where('failed_at_ms', '<', beforeMs).orderBy('failed_at_ms').limit(limit).execute()
    const lastBeyond = this.db.selectFrom('dead_letters').select(sql<number>`max(seq) - ${keep}`.as('seq'))
    const beyond = await letters.where('seq', '<=', lastBeyond).orderBy('seq').limit(limit).execute()
    const seqs = [...new Set([...old, ...beyond].map(({ seq }) => seq))].slice(0, limit)
    if (seqs.length === 0) return 0
    const pruned = await this.db
      .deleteFrom('dead_letters')
      .where('seq', 'in', seqs)
      .returning(['app', 'receiver'])
      .execute()
    await this.#counts.change(pruned.map((one) => ({ ...one, pending: 0, dead: -1 })))
    return pruned.length
  }

  #queues(key: ReceiverKey) {
    return this.db.selectFrom('outbox_queues').where('app', '=', key.app).where('receiver', '=', key.receiver)
  }
  #messages(key: ReceiverKey) {
    return this.db.selectFrom('outbox_messages').where('app', '=', key.app).where('receiver', '=', key.receiver)
  }
  #firsts(key: ReceiverKey, orderingKeys: readonly string[]): Promise<OutboxRow[]> {
    const first = this.#messages(key)
      .select(sql<number>`min(seq)`.as('seq'))
      .where('ordering_key', 'in', orderingKeys)
      .groupBy('ordering_key')
    return this.db.selectFrom('outbox_messages').selectAll().where('seq', 'in', first).orderBy('seq').execute()
  }
  /** Locks the queues of these outcomes in one order, as `add` does. */
  async #lock(key: ReceiverKey, outcomes: readonly DeliveryOutcome[]): Promise<void> {
    if (!this.flags.rowLocks) return
    const orderingKeys = outcomes.map(({ of }) => of.orderingKey)
    const queues = this.#queues(key).select('ordering_key').where('ordering_key', 'in', orderingKeys)
    await queues.orderBy('ordering_key').forUpdate().execute()
  }
  /**
   * Removes messages, keeps the dead ones as dead letters, and returns the outcomes of those that `holder` had claimed. The
   * queue rows are written first, and so locked: no message can be added to a queue that is about to be deleted.
   */
  async #settle(
    key: ReceiverKey,
    outcomes: readonly SettledOutcome[],
    holder: ClaimOwner | null,
    nowMs: number,
  ): Promise<SettledOutcome[]> {
    if (outcomes.length === 0) return []
    const freed = await this.#free(key, outcomes, holder, { due_at_ms: nowMs, attempts: 0, last_error: null })
    const settled = outcomes.filter(({ of }) => freed.has(of.orderingKey))
    if (settled.length === 0) return []
    const ids = settled.map(({ of }) => of.id)
    const deleted = await this.db.deleteFrom('outbox_messages').where('id', 'in', ids).executeTakeFirst()
    await this.db
      .deleteFrom('outbox_queues')
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .where('ordering_key', 'in', [...freed])
      .where(isEmptyQueue)
      .execute()
    const dead = await this.#insertDeadLetters(settled, nowMs)
    await this.#counts.change([{ ...key, pending: -Number(deleted.numDeletedRows), dead }])
    return settled
  }
  /**
   * Ends the claims of `holder` on the queues of these messages, and returns the queues. A queue whose claim has gone to another
   * run, or whose message has left, is not among them.
   */
  async #free(
    key: ReceiverKey,
    outcomes: readonly DeliveryOutcome[],
    holder: ClaimOwner | null,
    change: { due_at_ms: number; attempts?: number; last_error?: string | null },
  ): Promise<Set<string>> {
    const ids = outcomes.map(({ of }) => of.id)
    const freed = await this.db
      .updateTable('outbox_queues')
      .set({ ...change, claimed_by: null })
      .where('app', '=', key.app)
      .where('receiver', '=', key.receiver)
      .where(
        'ordering_key',
        'in',
        outcomes.map(({ of }) => of.orderingKey),
      )
      .where('claimed_by', holder === null ? 'is' : '=', holder)
      .where(hasMessage(ids))
      .returning('ordering_key')
      .execute()
    return new Set(freed.map((row) => row.ordering_key))
  }
  /** Returns how many there are. */
  async #insertDeadLetters(outcomes: readonly SettledOutcome[], failed_at_ms: number): Promise<number> {
    const rows = outcomes.flatMap((one) => {
      if (one.kind !== 'dead') return []
      return [{ ...toRow(one.of), failed_at_ms, attempts: one.of.attempts, reason: one.reason }]
    })
    if (rows.length > 0) await this.db.insertInto('dead_letters').values(rows).execute()
    return rows.length
  }
}

const isSettled = (one: DeliveryOutcome): one is SettledOutcome => one.kind === 'delivered' || one.kind === 'dead'

const hasMessage = (ids: readonly string[]) => sql<boolean>`exists (select 1 from outbox_messages m
  where m.app = outbox_queues.app and m.receiver = outbox_queues.receiver
  and m.ordering_key = outbox_queues.ordering_key and m.id in (${sql.join(ids)}))`

const isEmptyQueue = sql<boolean>`not exists (select 1 from outbox_messages m where m.app = outbox_queues.app
  and m.receiver = outbox_queues.receiver and m.ordering_key = outbox_queues.ordering_key)`

/** Each queue once, sorted, so that two transactions lock them in the same order. */
function queuesOf(messages: readonly QueuedMessage[]) {
  const queues = new Map(messages.map((one) => [`${one.app}\0${one.receiver}\0${one.orderingKey}`, one]))
  return [...queues]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { app, receiver, orderingKey, createdAtMs }]) => ({
      app,
      receiver,
      ordering_key: orderingKey,
      due_at_ms: createdAtMs,
      attempts: 0,
      last_error: null,
      claimed_by: null,
    }))
}

function byReceiver<O extends DeliveryOutcome>(outcomes: readonly O[]): [ReceiverKey, O[]][] {
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
