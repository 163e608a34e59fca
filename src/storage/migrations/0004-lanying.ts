import { type Kysely, sql } from 'kysely'
import type { DatabaseFlags } from '../database-flags.ts'

/** Settings of users, where they signed in from, Lanying's own push addresses, names of admin tokens. */
export async function up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> {
  const text = sql.raw(flags.textType)
  // A user without a row has the defaults.
  await sql`create table user_settings (
    app ${text} not null, uid ${text} not null, auth_mode integer not null, auth_question ${text} not null,
    auth_answer ${text} not null, auto_download integer not null, group_confirm integer not null,
    no_push integer not null, no_push_detail integer not null, no_push_start_hour integer not null,
    no_push_end_hour integer not null, silence_start_hour integer not null, silence_end_hour integer not null,
    no_sounds integer not null, vibratory integer not null, push_nick_name ${text} not null,
    time_zone ${text} not null, badge integer not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid) on delete cascade)`.execute(db)

  await sql`create table login_places (
    app ${text} not null, uid ${text} not null, place ${text} not null, seen_at_ms bigint not null,
    primary key (app, uid, place), foreign key (app, uid) references users (app, uid) on delete cascade)`.execute(db)

  await sql`create table push_addresses (
    app ${text} not null, uid ${text} not null, dialect ${text} not null, client_key ${text} not null,
    token_hash ${text} not null, sealed_token ${text} not null, created_at_ms bigint not null,
    primary key (app, uid, dialect, client_key),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade)`.execute(
    db,
  )
  await sql`create unique index push_addresses_by_token on push_addresses (app, token_hash)`.execute(db)

  await sql`alter table tokens add column label ${text} not null default ''`.execute(db)
}
