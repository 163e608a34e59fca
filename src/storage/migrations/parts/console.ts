import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** Logins of the console belong to the server. Of codes of links and tokens of sessions only hashes are stored. */
export const consoleTables: MigrationPart = ({ text }) => [
  sql`create table console_logins (
    name ${text} primary key, role ${text} not null, password_hash ${text}, created_at_ms bigint not null,
    signed_in_at_ms bigint)`,
  sql`create table console_links (
    hash ${text} primary key, login ${text} not null references console_logins (name) on delete cascade,
    expires_at_ms bigint not null)`,
  sql`create index console_links_by_login on console_links (login)`,
  sql`create table console_sessions (
    hash ${text} primary key, login ${text} not null references console_logins (name) on delete cascade,
    begun_at_ms bigint not null, used_at_ms bigint not null)`,
  sql`create index console_sessions_by_login on console_sessions (login)`,
]
