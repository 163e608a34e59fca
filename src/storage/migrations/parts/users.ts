import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/**
 * Indexes for finding users, and notes on them. An index of display names has their first characters, as
 * `displayNameKeyChars` of the user store; users without one, persons and accounts that exist are left out where a list
 * does not need them, so that a new account changes few pages.
 */
export const userTables: MigrationPart = ({ text, clustered }) => [
  sql`create index users_by_display_name on users (app, substr(display_name_folded, 1, 64), num)
    where display_name_folded <> ''`,
  sql`create index users_by_kind on users (app, kind, num) where kind <> 'person'`,
  sql`create index users_destroyed on users (app, num) where destroyed_at_ms is not null`,
  sql`create index restrictions_by_time on restrictions (app, kind, since_ms, uid)`,
  sql`create index devices_by_client_key on devices (app, client_key, uid, dialect)`,
  sql`create index devices_by_sn on devices (app, sn, uid, dialect, client_key)`,
  sql`create table user_notes (
    app ${text} not null, uid ${text} not null, id ${text} not null, author ${text} not null, content ${text} not null,
    created_at_ms bigint not null, primary key (app, uid, id),
    foreign key (app, uid) references users (app, uid) on delete cascade) ${clustered}`,
]
