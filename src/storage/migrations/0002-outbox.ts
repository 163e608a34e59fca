import { type Kysely, sql } from 'kysely'
import type { DatabaseFlags } from '../database-flags.ts'

/** Messages owed to webhooks, their lanes, dead letters, and the connections that were announced online. */
export async function up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> {
  const text = sql.raw(flags.textType)
  const serial = sql.raw(flags.serialType)
  await sql`create table outbox (
    seq ${serial} primary key, id ${text} not null, app ${text} not null, receiver ${text} not null,
    lane ${text} not null, kind ${text} not null, headers ${text} not null, body ${text} not null,
    created_at_ms bigint not null)`.execute(db)
  await sql`create unique index outbox_by_id on outbox (id)`.execute(db)
  await sql`create index outbox_by_lane on outbox (app, receiver, lane, seq)`.execute(db)
  await sql`create index outbox_by_receiver on outbox (app, receiver, seq)`.execute(db)

  await sql`create table outbox_lanes (
    app ${text} not null, receiver ${text} not null, lane ${text} not null, due_at_ms bigint not null,
    attempts integer not null, claimed_by integer, primary key (app, receiver, lane))`.execute(db)
  await sql`create index outbox_lanes_by_due on outbox_lanes (app, receiver, due_at_ms)`.execute(db)
  await sql`create index outbox_lanes_claimed on outbox_lanes (claimed_by) where claimed_by is not null`.execute(db)

  await sql`create table outbox_dead (
    seq ${serial} primary key, id ${text} not null, app ${text} not null, receiver ${text} not null,
    lane ${text} not null, kind ${text} not null, headers ${text} not null, body ${text} not null,
    created_at_ms bigint not null, died_at_ms bigint not null, attempts integer not null, reason ${text} not null)`.execute(
    db,
  )
  await sql`create index outbox_dead_by_receiver on outbox_dead (app, receiver)`.execute(db)
  await sql`create index outbox_dead_by_age on outbox_dead (died_at_ms)`.execute(db)

  await sql`create table announced (
    app ${text} not null, uid ${text} not null, connection ${text} not null, dialect ${text} not null,
    client_key ${text}, platform ${text} not null, node integer not null, at_ms bigint not null,
    primary key (app, connection))`.execute(db)
  await sql`create index announced_by_user on announced (app, uid)`.execute(db)
  await sql`create index announced_by_node on announced (node, app, connection)`.execute(db)
}
