import { type Kysely, sql } from 'kysely'
import type { DatabaseFlags } from '../database-flags.ts'

/** What users keep at the server, and client configuration. Neither needs an account to be there. */
export async function up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> {
  const text = sql.raw(flags.textType)
  await sql`create table user_commands (
    id ${sql.raw(flags.serialType)} primary key, app ${text} not null references apps (id), uid ${text} not null,
    type integer not null, uuid ${text} not null, value ${text} not null, ex ${text} not null,
    created_at_ms bigint not null)`.execute(db)
  await sql`create index user_commands_by_user on user_commands (app, uid, type, uuid)`.execute(db)

  await sql`create table client_config (
    app ${text} not null references apps (id), uid ${text} not null, key ${text} not null, value ${text} not null,
    primary key (app, uid, key))`.execute(db)
}
