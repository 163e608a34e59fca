import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

export const adminKeyTables: MigrationPart = ({ text }) => [
  sql`create table admin_keys (
    id ${text} primary key, app ${text} not null references apps (id), label ${text} not null, scope ${text} not null,
    hash ${text} not null, previous_hash ${text}, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint)`,
  sql`create index admin_keys_by_app on admin_keys (app, created_at_ms, id)`,
]
