import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

export const auditTables: MigrationPart = ({ text, serial }) => [
  // JSON in changed, details and the values.
  sql`create table audit (
    id ${serial} primary key, app ${text} not null, at_ms bigint not null, actor ${text} not null,
    dialect ${text} not null, action ${text} not null, target ${text} not null, request_id ${text},
    changed ${text} not null default '[]', details ${text} not null, before_value ${text}, after_value ${text})`,
  sql`create index audit_by_target on audit (app, target, id)`,
]
