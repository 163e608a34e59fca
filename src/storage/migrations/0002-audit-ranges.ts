import { type Kysely, sql } from 'kysely'
import { hasValues, rangeColumn } from '../audit-ranges.ts'
import type { DatabaseFlags } from '../sql-database.ts'

/**
 * Where the log has its indexes by ranges, they replace those by the value alone. The version before runs without them: what
 * it looks for by target or request id takes as long as the log is.
 */
export async function up(db: Kysely<unknown>, { auditIndexes }: DatabaseFlags): Promise<void> {
  if (auditIndexes === 'whole') return
  for (const name of ['audit_by_target', 'audit_by_request', 'audit_with_values'])
    await sql`drop index ${sql.id(name)}`.execute(db)
  await sql`create index audit_target_in_range on audit (app, ${rangeColumn}, target, position, ${hasValues})`.execute(
    db,
  )
  await sql`create index audit_request_in_range on audit (app, ${rangeColumn}, request_id, position)
    where request_id is not null`.execute(db)
}
