import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** The audit log: what waits for a position, what has one, and where each app's log begins and ends. */
export const auditTables: MigrationPart = ({ text, serial, clustered }) => {
  // JSON in changed, details and the values.
  const entry = sql`app ${text} not null, at_ms bigint not null, actor ${text} not null,
    dialect ${text} not null, action ${text} not null, target ${text} not null, request_id ${text},
    changed ${text} not null, details ${text} not null, before_value ${text}, after_value ${text}`
  return [
    // Rows stay until the sequencer moves them to `audit`, so the table is small: it has no index that a change would pay for.
    sql`create table audit_pending (id ${serial} primary key, ${entry})`,
    sql`create table audit (
      ${entry}, position bigint not null, salt ${text}, digest ${text} not null, chain ${text} not null,
      body_digest ${text}, erased_at_ms bigint, primary key (app, position))`,
    sql`create index audit_by_target on audit (app, target, position)`,
    sql`create index audit_by_action on audit (app, action, position)`,
    sql`create index audit_by_request on audit (app, request_id, position) where request_id is not null`,
    // The entries whose values a deletion of their user blanks.
    sql`create index audit_with_values on audit (app, target, position)
      where before_value is not null or after_value is not null`,
    sql`create table audit_heads (
      app ${text} primary key, position bigint not null, chain ${text} not null,
      pruned_position bigint not null, pruned_chain ${text} not null) ${clustered}`,
  ]
}
