import { type Kysely, sql } from 'kysely'
import type { QueueStats, ReceiverKey } from '../../core/outbox/store.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

/** By how much the messages and dead letters of a receiver change. */
export type CountChange = ReceiverKey & { readonly pending: number; readonly dead: number }

/**
 * How many messages and dead letters each receiver has, counted in the transaction of the change: to count the rows takes
 * longer the more there are. Transactions that run at the same time write rows of their own, by `writer`, and the sums count.
 */
export class OutboxCounts {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly flags: Pick<DatabaseFlags, 'writer'>,
  ) {}

  async change(changes: readonly CountChange[]): Promise<void> {
    const rows = summed(changes).map((change) => ({ ...change, writer: this.flags.writer }))
    if (rows.length === 0) return
    await this.db
      .insertInto('outbox_counts')
      .values(rows)
      .onConflict((on) =>
        on.columns(['app', 'receiver', 'writer']).doUpdateSet((is) => ({
          pending: sql<number>`outbox_counts.pending + ${is.ref('excluded.pending')}`,
          dead: sql<number>`outbox_counts.dead + ${is.ref('excluded.dead')}`,
        })),
      )
      .execute()
  }
  /** Receivers that have any, in the order of app and name. */
  async stats(): Promise<QueueStats[]> {
    const [pending, dead] = [sql<number>`sum(pending)`, sql<number>`sum(dead)`]
    const rows = await this.db
      .selectFrom('outbox_counts')
      .select(['app', 'receiver', pending.as('pending'), dead.as('dead'), oldestAtMs.as('oldest')])
      .groupBy(['app', 'receiver'])
      .having(sql<boolean>`${pending} > 0 or ${dead} > 0`)
      .orderBy('app')
      .orderBy('receiver')
      .execute()
    return rows.map(({ app, receiver, oldest, ...row }) => ({
      ...{ app, receiver, pending: Number(row.pending), dead: Number(row.dead) },
      oldestAtMs: oldest === null ? undefined : Number(oldest),
    }))
  }
}

const oldestAtMs = sql<number | null>`(select m.created_at_ms from outbox_messages m where m.app = outbox_counts.app
  and m.receiver = outbox_counts.receiver order by m.seq limit 1)`

/** One change for each receiver. */
function summed(changes: readonly CountChange[]): CountChange[] {
  const sums = new Map<string, CountChange>()
  for (const { app, receiver, pending, dead } of changes) {
    const name = `${app}\0${receiver}`
    const before = sums.get(name)
    sums.set(name, { app, receiver, pending: (before?.pending ?? 0) + pending, dead: (before?.dead ?? 0) + dead })
  }
  return [...sums.values()].filter(({ pending, dead }) => pending !== 0 || dead !== 0)
}
