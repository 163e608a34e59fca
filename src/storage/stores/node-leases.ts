import { type Kysely, type RawBuilder, sql } from 'kysely'

import type { ClusterMember, HeldNodeLease, MemberLifecycle, NodeLeaseStore } from '../../core/node-leases.ts'
import type { Schema } from '../schema.ts'

/** `nowMs`: see `DatabaseFlags`. */
export class SqlNodeLeaseStore implements NodeLeaseStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly nowMs: () => RawBuilder<number>,
  ) {}

  async take({ node, epoch, state }: ClusterMember, forMs: number): Promise<boolean> {
    const row = { node, epoch, state, ends_at_ms: this.#endsAtMs(forMs) }
    const taken = await this.db
      .insertInto('node_leases')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('node')
          .doUpdateSet(row)
          .where((eb) =>
            eb.or([
              eb('node_leases.ends_at_ms', '<=', this.nowMs()),
              eb('node_leases.epoch', '=', eb.ref('excluded.epoch')),
            ]),
          ),
      )
      .executeTakeFirst()
    return Number(taken.numInsertedOrUpdatedRows) === 1
  }
  async renew({ node, epoch, state }: ClusterMember, forMs: number): Promise<boolean> {
    const renewed = await this.db
      .updateTable('node_leases')
      .set({ state, ends_at_ms: this.#endsAtMs(forMs) })
      .where('node', '=', node)
      .where('epoch', '=', epoch)
      .where('ends_at_ms', '>', this.nowMs())
      .executeTakeFirst()
    return Number(renewed.numUpdatedRows) === 1
  }
  async release({ node, epoch }: Pick<ClusterMember, 'node' | 'epoch'>): Promise<void> {
    await this.db.deleteFrom('node_leases').where('node', '=', node).where('epoch', '=', epoch).execute()
  }
  async list(): Promise<HeldNodeLease[]> {
    const rows = await this.db
      .selectFrom('node_leases')
      .select((eb) => ['node', 'epoch', 'state', eb('ends_at_ms', '-', this.nowMs()).as('remaining_ms')])
      .where('ends_at_ms', '>', this.nowMs())
      .orderBy('node')
      .execute()
    return rows.map(({ node, epoch, state, remaining_ms }) => ({
      node,
      epoch: Number(epoch),
      state: state as MemberLifecycle,
      remainingMs: Number(remaining_ms),
    }))
  }

  #endsAtMs(forMs: number): RawBuilder<number> {
    return sql<number>`${this.nowMs()} + ${sql.lit(forMs)}`
  }
}
