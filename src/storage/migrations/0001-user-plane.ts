import { type Kysely, sql } from 'kysely'
import type { DatabaseFlags } from '../database-flags.ts'

/** Apps, accounts, restrictions, devices, sessions, tokens, push bindings, things, audit. */
export async function up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> {
  const text = sql.raw(flags.textType)
  const serial = sql.raw(flags.serialType)
  const clustered = sql.raw(flags.clusteredTable)
  await sql`create table apps (
    id ${text} primary key, created_at_ms bigint not null, next_num bigint not null, next_serial bigint not null,
    sealed_keys ${text})`.execute(db)

  // The uid comes first: it tells users apart at the first difference, and nobody mistakes the key for a list of an app.
  await sql`create table users (
    app ${text} not null references apps (id), uid ${text} not null, num bigint not null,
    kind ${text} not null, grade integer not null, name ${text},
    display_name ${text} not null, portrait ${text} not null, gender integer not null, mobile ${text} not null,
    email ${text} not null, address ${text} not null, company ${text} not null, social ${text} not null,
    extra ${text} not null, description ${text} not null, public_info ${text} not null, private_info ${text} not null,
    ex ${text} not null, global_recv_msg_opt integer not null, password_hash ${text},
    uid_folded ${text} not null, display_name_folded ${text} not null,
    created_at_ms bigint not null, changed_at_ms bigint not null, destroyed_at_ms bigint,
    primary key (uid, app)) ${clustered}`.execute(db)
  await sql`create unique index users_by_num on users (app, num)`.execute(db)
  await sql`create unique index users_by_name on users (app, name) where name is not null`.execute(db)
  await sql`create index users_by_mobile on users (app, mobile) where mobile <> ''`.execute(db)
  await sql`create index users_by_email on users (app, email) where email <> ''`.execute(db)
  await sql`create index users_by_creation on users (app, created_at_ms)`.execute(db)

  await sql`create table robots (
    app ${text} not null, uid ${text} not null, owner ${text} not null, sealed_secret ${text} not null,
    callback ${text} not null, extra ${text} not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid))`.execute(db)
  await sql`create index robots_by_owner on robots (app, owner)`.execute(db)

  // Restrictions, devices and sessions may belong to ids that nobody registered: no foreign key to users.
  await sql`create table restrictions (
    app ${text} not null references apps (id), uid ${text} not null, kind ${text} not null, reason ${text} not null,
    actor ${text} not null, since_ms bigint not null, until_ms bigint, primary key (app, uid, kind))`.execute(db)

  await sql`create table device_counters (
    app ${text} not null references apps (id), uid ${text} not null, next_sn integer not null,
    primary key (app, uid))`.execute(db)
  await sql`create table devices (
    app ${text} not null references apps (id), uid ${text} not null, dialect ${text} not null,
    client_key ${text} not null, sn integer not null, platform ${text} not null, user_agent ${text} not null,
    created_at_ms bigint not null, changed_at_ms bigint not null, last_seen_at_ms bigint not null,
    primary key (app, uid, dialect, client_key))`.execute(db)
  await sql`create unique index devices_by_sn on devices (app, uid, sn)`.execute(db)

  await sql`create table tokens (
    app ${text} not null references apps (id), id ${text} not null, uid ${text} not null, dialect ${text} not null,
    platform ${text} not null, role ${text} not null, hash ${text} not null, issued_at_ms bigint not null,
    expires_at_ms bigint, ended_at_ms bigint, end_reason ${text}, primary key (app, id))`.execute(db)
  await sql`create unique index tokens_by_hash on tokens (app, hash)`.execute(db)
  await sql`create index tokens_live_by_user on tokens (app, uid) where ended_at_ms is null`.execute(db)
  await sql`create index tokens_by_expiry on tokens (expires_at_ms) where expires_at_ms is not null`.execute(db)

  await sql`create table sessions (
    app ${text} not null, id ${text} not null, uid ${text} not null, dialect ${text} not null,
    client_key ${text} not null, platform ${text} not null, token_id ${text}, sealed_secrets ${text},
    created_at_ms bigint not null, issued_at_ms bigint not null, valid_after_ms bigint not null,
    ended_at_ms bigint, end_reason ${text}, primary key (app, id),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade,
    foreign key (app, token_id) references tokens (app, id) on delete cascade)`.execute(db)
  await sql`create index sessions_by_device on sessions (app, uid, dialect, client_key)`.execute(db)
  await sql`create index sessions_live_by_user on sessions (app, uid) where ended_at_ms is null`.execute(db)
  await sql`create index sessions_live_by_client on sessions (app, dialect, client_key) where ended_at_ms is null`.execute(
    db,
  )
  await sql`create index sessions_by_token on sessions (app, token_id) where token_id is not null`.execute(db)

  await sql`create table push_bindings (
    app ${text} not null, uid ${text} not null, dialect ${text} not null, client_key ${text} not null,
    slot ${text} not null, notifier ${text} not null, push_type integer not null, token_hash ${text} not null,
    sealed_token ${text} not null, bound_at_ms bigint not null, primary key (app, uid, dialect, client_key, slot),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade)`.execute(
    db,
  )
  await sql`create unique index push_bindings_by_token on push_bindings (app, token_hash)`.execute(db)

  await sql`create table things (
    app ${text} not null references apps (id), id ${text} not null, sealed_token ${text} not null,
    sealed_secret ${text} not null, state integer not null, extra ${text} not null, primary key (app, id))`.execute(db)
  await sql`create table thing_owners (
    app ${text} not null, thing ${text} not null, owner ${text} not null, position integer not null,
    primary key (app, thing, owner), foreign key (app, thing) references things (app, id) on delete cascade)`.execute(
    db,
  )
  await sql`create index things_by_owner on thing_owners (app, owner, thing)`.execute(db)

  await sql`create table audit (
    id ${serial} primary key, app ${text} not null, at_ms bigint not null, actor ${text} not null,
    dialect ${text} not null, action ${text} not null, target ${text} not null, details ${text} not null)`.execute(db)
  await sql`create index audit_by_target on audit (app, target, id)`.execute(db)
}
