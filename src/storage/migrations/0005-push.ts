import { type Kysely, sql } from 'kysely'
import type { DatabaseFlags } from '../database-flags.ts'

/** Aliases, tags, push tasks and what came of them, and keys that Rollcall made for push services. */
export async function up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> {
  const text = sql.raw(flags.textType)
  const serial = sql.raw(flags.serialType)
  await sql`create table push_aliases (
    app ${text} not null, uid ${text} not null, alias ${text} not null, dialect ${text}, client_key ${text},
    primary key (app, uid), foreign key (app, uid) references users (app, uid) on delete cascade,
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade)`.execute(
    db,
  )
  await sql`create unique index push_aliases_by_alias on push_aliases (app, alias)`.execute(db)

  await sql`create table push_tags (
    id ${serial} primary key, app ${text} not null, uid ${text} not null, tag ${text} not null,
    foreign key (app, uid) references users (app, uid) on delete cascade)`.execute(db)
  await sql`create unique index push_tags_by_user on push_tags (app, uid, tag)`.execute(db)
  await sql`create index push_tags_by_tag on push_tags (app, tag, uid)`.execute(db)

  // The request is sealed: an audience may be push tokens, a message is nobody's business.
  await sql`create table push_tasks (
    id ${serial} primary key, app ${text} not null references apps (id), request_id ${text},
    sealed_request ${text} not null, cursor ${text}, failures integer not null, claimed_by integer,
    claimed_until_ms bigint not null, created_at_ms bigint not null, state ${text} not null,
    finished_at_ms bigint)`.execute(db)
  await sql`create unique index push_tasks_by_request on push_tasks (app, request_id) where request_id is not null`.execute(
    db,
  )
  await sql`create index push_tasks_open on push_tasks (claimed_until_ms) where finished_at_ms is null`.execute(db)
  await sql`create index push_tasks_done on push_tasks (finished_at_ms) where finished_at_ms is not null`.execute(db)

  await sql`create table push_task_counts (
    task bigint not null references push_tasks (id) on delete cascade, outcome ${text} not null,
    reason ${text} not null, platform ${text} not null, count bigint not null,
    primary key (task, outcome, reason, platform))`.execute(db)

  await sql`create table push_keys (name ${text} primary key, sealed_value ${text} not null)`.execute(db)
}
