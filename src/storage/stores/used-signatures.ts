import type { Kysely } from 'kysely'
import type { UsedSignatureStore } from '../../core/apps/store.ts'
import type { AppId } from '../../core/values.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'

/** Compiled: with `wildfire.rejectReplay` each signed request runs it. */
export const usedSignatureQueries = (prepare: Compile) => ({
  add: prepare((db, p: Params<[app: AppId, signature: string, expiresAtMs: number]>) =>
    db
      .insertInto('used_signatures')
      .values({ app: p(0), signature: p(1), expires_at_ms: p(2) })
      .onConflict((on) => on.columns(['app', 'signature']).doNothing())
      .returning('signature'),
  ),
})

export class SqlUsedSignatureStore implements UsedSignatureStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof usedSignatureQueries>,
  ) {}

  async add(app: AppId, signature: string, expiresAtMs: number): Promise<boolean> {
    return (await this.compiled.add.on(this.db)(app, signature, expiresAtMs)).length > 0
  }
  async pruneExpired(nowMs: number, limit: number): Promise<number> {
    const expired = this.db
      .selectFrom('used_signatures')
      .select(['app', 'signature'])
      .where('expires_at_ms', '<', nowMs)
      .orderBy('expires_at_ms')
      .limit(limit)
    const { numDeletedRows } = await this.db
      .deleteFrom('used_signatures')
      .where(({ eb, refTuple }) => eb(refTuple('app', 'signature'), 'in', expired.$asTuple('app', 'signature')))
      .executeTakeFirst()
    return Number(numDeletedRows)
  }
}
