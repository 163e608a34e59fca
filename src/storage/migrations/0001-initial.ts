import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DatabaseFlags } from '../sql-database.ts'
import { adminKeyTables } from './parts/admin-keys.ts'
import { appTables } from './parts/apps.ts'
import { auditTables } from './parts/audit.ts'
import { bulkJobTables } from './parts/bulk-jobs.ts'
import { consoleTables } from './parts/console.ts'
import type { MigrationPart, Types } from './parts/part.ts'
import { presenceEventTables } from './parts/presence-events.ts'
import { pushOutcomeTables } from './parts/push-outcomes.ts'
import { refusalTables } from './parts/refusals.ts'
import { repeatedRequestTables } from './parts/repeated-requests.ts'
import { userTables } from './parts/users.ts'
import { webhookTables } from './parts/webhooks.ts'

/**
 * All tables of the first release. Primary keys begin with the app, except where a counted id keeps the order of insertion.
 * Restrictions, devices, sessions, commands and client configuration may belong to ids without an account, so they have no
 * foreign key to users.
 */
export async function up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> {
  const types: Types = {
    text: sql.raw(flags.textType),
    serial: sql.raw(flags.serialType),
    clustered: sql.raw(flags.clusteredTable),
  }
  for (const part of parts) for (const statement of part(types, flags)) await statement.execute(db)
}

const appsAndAccounts = ({ text, clustered }: Types) => [
  sql`create table apps (
    id ${text} primary key, created_at_ms bigint not null, disabled_at_ms bigint, deleting_at_ms bigint,
    next_num bigint not null, next_serial bigint not null, encrypted_keys ${text})`,
  // Without a foreign key to apps: each new user is counted in user_counts, which has one, once for all users of a statement.
  sql`create table users (
    app ${text} not null, uid ${text} not null, num bigint not null,
    kind ${text} not null, grade integer not null, name ${text},
    display_name ${text} not null, portrait ${text} not null, gender integer not null, mobile ${text} not null,
    email ${text} not null, address ${text} not null, company ${text} not null, social ${text} not null,
    extra ${text} not null, description ${text} not null, public_info ${text} not null, private_info ${text} not null,
    ex ${text} not null, global_recv_msg_opt integer not null, password_hash ${text},
    uid_folded ${text} not null, display_name_folded ${text} not null,
    created_at_ms bigint not null, changed_at_ms bigint not null, destroyed_at_ms bigint,
    primary key (app, uid)) ${clustered}`,
  sql`create unique index users_by_num on users (app, num)`,
  sql`create unique index users_by_name on users (app, name) where name is not null`,
  // With num, so that the planner prefers them to the primary key, and the order needs no sort.
  sql`create index users_by_mobile on users (app, mobile, num) where mobile <> ''`,
  sql`create index users_by_email on users (app, email, num) where email <> ''`,
  sql`create index users_by_creation on users (app, created_at_ms)`,
  sql`create table robots (
    app ${text} not null, uid ${text} not null, num bigint not null, owner ${text} not null, encrypted_secret ${text} not null,
    callback ${text} not null, extra ${text} not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid))`,
  sql`create index robots_by_owner on robots (app, owner, num)`,
  sql`create index robots_by_num on robots (app, num)`,
  sql`create table restrictions (
    app ${text} not null references apps (id), uid ${text} not null, kind ${text} not null, reason ${text} not null,
    actor ${text} not null, since_ms bigint not null, until_ms bigint, primary key (app, uid, kind)) ${clustered}`,
  // A user without a row has the default settings.
  sql`create table user_settings (
    app ${text} not null, uid ${text} not null, auth_mode integer not null, auth_question ${text} not null,
    auth_answer ${text} not null, auto_download integer not null, group_confirm integer not null,
    no_push integer not null, no_push_detail integer not null, no_push_start_hour integer not null,
    no_push_end_hour integer not null, silence_start_hour integer not null, silence_end_hour integer not null,
    no_sounds integer not null, vibratory integer not null, push_nick_name ${text} not null,
    time_zone ${text} not null, badge integer not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid) on delete cascade)`,
  sql`create table login_places (
    app ${text} not null, uid ${text} not null, place ${text} not null, seen_at_ms bigint not null,
    primary key (app, uid, place), foreign key (app, uid) references users (app, uid) on delete cascade)`,
]

/**
 * How many users of each kind have a num in each block of nums, counted in the transaction of the change: totals and deep
 * pages read few rows a block instead of a row a user. Transactions that run at the same time write rows of their own, by
 * `writer`, and the sums count.
 */
const userCounts = ({ text, clustered }: Types, flags: DatabaseFlags) => [
  sql`create table user_counts (
    app ${text} not null references apps (id), block bigint not null, kind ${text} not null, destroyed integer not null,
    writer bigint not null, users bigint not null, primary key (app, block, kind, destroyed, writer)) ${clustered}`,
  ...flags.rowTrigger({
    name: 'users_counted',
    table: 'users',
    columns: ['kind', 'destroyed_at_ms'],
    added: counting(sql.raw('new'), 1, flags),
    addedTogether: countingAll(flags),
    removed: counting(sql.raw('old'), -1, flags),
  }),
]

/** Adds `by` to the count of a row's block, kind and state. */
const counting = (row: RawBuilder<unknown>, by: 1 | -1, { writer }: DatabaseFlags) =>
  sql`insert into user_counts (app, block, kind, destroyed, writer, users)
    values (${row}.app, ${row}.num / ${blockNums}, ${row}.kind,
      case when ${row}.destroyed_at_ms is null then 0 else 1 end, ${writer}, ${sql.lit(by)})
    on conflict (app, block, kind, destroyed, writer) do update set users = user_counts.users + excluded.users;`

/** Adds the count of rows of each block, kind and state. */
const countingAll = ({ writer }: DatabaseFlags) =>
  sql`insert into user_counts (app, block, kind, destroyed, writer, users)
    select app, num / ${blockNums}, kind, case when destroyed_at_ms is null then 0 else 1 end, ${writer}, count(*)
    from added_rows group by 1, 2, 3, 4
    on conflict (app, block, kind, destroyed, writer) do update set users = user_counts.users + excluded.users;`

/** As `numsPerBlock` of the user lists. */
const blockNums = sql.lit(8_192)

const devicesAndSessions = ({ text, clustered }: Types) => [
  // A user without a row has no removed device.
  sql`create table device_counters (
    app ${text} not null references apps (id), uid ${text} not null, next_sn integer not null,
    primary key (app, uid)) ${clustered}`,
  sql`create table devices (
    app ${text} not null references apps (id), uid ${text} not null, dialect ${text} not null,
    client_key ${text} not null, sn integer not null, platform ${text} not null, user_agent ${text} not null,
    package_name ${text}, created_at_ms bigint not null, changed_at_ms bigint not null, last_seen_at_ms bigint not null,
    online_run ${text}, primary key (app, uid, dialect, client_key)) ${clustered}`,
  // Runs of servers. A device refers to the one that it is online on, whose time is written instead of the device's.
  sql`create table server_runs (id ${text} primary key, alive_at_ms bigint not null) ${clustered}`,
  sql`create table tokens (
    app ${text} not null references apps (id), id ${text} not null, uid ${text} not null, dialect ${text} not null,
    platform ${text} not null, role ${text} not null, hash ${text} not null, label ${text} not null,
    issued_at_ms bigint not null, expires_at_ms bigint, ended_at_ms bigint, end_reason ${text},
    primary key (app, id))`,
  sql`create unique index tokens_by_hash on tokens (app, hash)`,
  // Those that have not ended first; the others by their end.
  sql`create index tokens_by_user on tokens (app, uid, ended_at_ms)`,
  sql`create index tokens_admin on tokens (app, dialect, issued_at_ms, id) where ended_at_ms is null and role = 'admin'`,
  sql`create index tokens_by_expiry on tokens (expires_at_ms, app, id) where expires_at_ms is not null`,
  sql`create table sessions (
    app ${text} not null, id ${text} not null, uid ${text} not null, dialect ${text} not null,
    client_key ${text} not null, platform ${text} not null, token_id ${text}, encrypted_secrets ${text},
    created_at_ms bigint not null, issued_at_ms bigint not null, valid_after_ms bigint not null,
    ended_at_ms bigint, end_reason ${text}, primary key (app, id),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade,
    foreign key (app, token_id) references tokens (app, id) on delete cascade)`,
  // The secrets of a removed device, which say of its tokens that they ended, also when the device is known again.
  sql`create table removed_sessions (
    app ${text} not null references apps (id), uid ${text} not null, dialect ${text} not null,
    client_key ${text} not null, id ${text} not null, encrypted_secrets ${text} not null, issued_at_ms bigint not null,
    ended_at_ms bigint, end_reason ${text}, primary key (app, uid, dialect, client_key, id)) ${clustered}`,
  // Live sessions first: lists of a user, and those of a device, in one index, since each sign-in changes a page of it.
  sql`create index sessions_by_user on sessions (app, uid, ended_at_ms, dialect, client_key, issued_at_ms)`,
  sql`create index sessions_live_by_client on sessions (app, dialect, client_key)
    where ended_at_ms is null and token_id is null`,
  sql`create index sessions_by_end on sessions (ended_at_ms, app, id) where ended_at_ms is not null`,
  sql`create index sessions_by_token on sessions (app, token_id) where token_id is not null`,
]

const push = ({ text, serial }: Types) => [
  sql`create table push_bindings (
    app ${text} not null, uid ${text} not null, dialect ${text} not null, client_key ${text} not null,
    slot ${text} not null, notifier ${text} not null, push_type integer not null, token_hash ${text} not null,
    encrypted_token ${text} not null, bound_at_ms bigint not null, primary key (app, uid, dialect, client_key, slot),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade)`,
  sql`create unique index push_bindings_by_token on push_bindings (app, token_hash)`,
  sql`create table push_addresses (
    app ${text} not null, uid ${text} not null, dialect ${text} not null, client_key ${text} not null,
    token_hash ${text} not null, encrypted_token ${text} not null, created_at_ms bigint not null,
    primary key (app, uid, dialect, client_key),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade)`,
  sql`create unique index push_addresses_by_token on push_addresses (app, token_hash)`,
  sql`create table push_aliases (
    app ${text} not null, uid ${text} not null, alias ${text} not null, dialect ${text}, client_key ${text},
    primary key (app, uid), foreign key (app, uid) references users (app, uid) on delete cascade,
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade)`,
  sql`create unique index push_aliases_by_alias on push_aliases (app, alias)`,
  sql`create table push_tags (
    id ${serial} primary key, app ${text} not null, uid ${text} not null, tag ${text} not null,
    foreign key (app, uid) references users (app, uid) on delete cascade)`,
  sql`create unique index push_tags_by_user on push_tags (app, uid, tag)`,
  sql`create index push_tags_by_tag on push_tags (app, tag, uid)`,
  // The request is encrypted: its audience may be push tokens, and its message is private.
  sql`create table push_tasks (
    id ${serial} primary key, app ${text} not null references apps (id), request_id ${text},
    encrypted_request ${text} not null, cursor ${text}, failures integer not null, claimed_by ${text},
    claimed_until_ms bigint not null, created_at_ms bigint not null, state ${text} not null,
    finished_at_ms bigint)`,
  sql`create unique index push_tasks_by_request on push_tasks (app, request_id) where request_id is not null`,
  sql`create index push_tasks_open on push_tasks (claimed_until_ms) where finished_at_ms is null`,
  sql`create index push_tasks_finished on push_tasks (finished_at_ms) where finished_at_ms is not null`,
  sql`create table push_task_counts (
    task bigint not null references push_tasks (id) on delete cascade, outcome ${text} not null,
    reason ${text} not null, platform ${text} not null, count bigint not null,
    primary key (task, outcome, reason, platform))`,
  sql`create table push_keys (name ${text} primary key, encrypted_value ${text} not null)`,
  // Of the default app and the server: all of them where nodes share a database server, else those that were rotated.
  sql`create table shared_secrets (
    name ${text} primary key, encrypted_value ${text} not null, changed_at_ms bigint, encrypted_previous ${text},
    previous_until_ms bigint)`,
  // One row: a known text under `secrets.key`, so that a start under another key is noticed.
  sql`create table key_check (id integer primary key, encrypted_value ${text} not null)`,
]

const thingsAndUserData = ({ text, serial }: Types) => [
  sql`create table things (
    app ${text} not null references apps (id), id ${text} not null, encrypted_token ${text} not null,
    encrypted_secret ${text} not null, state integer not null, extra ${text} not null, primary key (app, id))`,
  sql`create table thing_owners (
    app ${text} not null, thing ${text} not null, owner ${text} not null, position integer not null,
    primary key (app, thing, owner), foreign key (app, thing) references things (app, id) on delete cascade)`,
  sql`create index things_by_owner on thing_owners (app, owner, thing)`,
  sql`create table user_commands (
    id ${serial} primary key, app ${text} not null references apps (id), uid ${text} not null,
    type integer not null, uuid ${text} not null, value ${text} not null, ex ${text} not null,
    created_at_ms bigint not null)`,
  sql`create index user_commands_by_user on user_commands (app, uid, type, uuid)`,
  sql`create table client_config (
    id ${serial} primary key, app ${text} not null references apps (id), uid ${text} not null, key ${text} not null,
    value ${text} not null)`,
  sql`create unique index client_config_by_key on client_config (app, uid, key)`,
  sql`create table user_values (
    app ${text} not null, uid ${text} not null, scope integer not null, key ${text} not null, value ${text} not null,
    primary key (app, uid, scope, key), foreign key (app, uid) references users (app, uid) on delete cascade)`,
]

const outbox = ({ text, serial, clustered }: Types) => [
  sql`create table outbox_messages (
    seq ${serial} primary key, id ${text} not null, app ${text} not null, receiver ${text} not null,
    ordering_key ${text} not null, kind ${text} not null, headers ${text} not null, body ${text} not null,
    created_at_ms bigint not null)`,
  sql`create unique index outbox_messages_by_id on outbox_messages (id)`,
  sql`create index outbox_messages_by_queue on outbox_messages (app, receiver, ordering_key, seq)`,
  sql`create index outbox_messages_by_receiver on outbox_messages (app, receiver, seq)`,
  // A queue has a row while it has messages: its row is the lock that keeps their order.
  sql`create table outbox_queues (
    app ${text} not null, receiver ${text} not null, ordering_key ${text} not null, due_at_ms bigint not null,
    attempts integer not null, last_error ${text}, claimed_by ${text}, primary key (app, receiver, ordering_key))`,
  sql`create index outbox_queues_by_due on outbox_queues (app, receiver, due_at_ms)`,
  sql`create index outbox_queues_failing on outbox_queues (app, receiver, due_at_ms) where last_error is not null`,
  sql`create index outbox_queues_claimed on outbox_queues (claimed_by) where claimed_by is not null`,
  sql`create table dead_letters (
    seq ${serial} primary key, id ${text} not null, app ${text} not null, receiver ${text} not null,
    ordering_key ${text} not null, kind ${text} not null, headers ${text} not null, body ${text} not null,
    created_at_ms bigint not null, failed_at_ms bigint not null, attempts integer not null, reason ${text} not null)`,
  sql`create index dead_letters_by_receiver on dead_letters (app, receiver, seq)`,
  sql`create index dead_letters_by_age on dead_letters (failed_at_ms)`,
  // Messages and dead letters; as `user_counts`.
  sql`create table outbox_counts (
    app ${text} not null, receiver ${text} not null, writer bigint not null, pending bigint not null,
    dead bigint not null, primary key (app, receiver, writer)) ${clustered}`,
  sql`create table published_connections (
    app ${text} not null, uid ${text} not null, connection ${text} not null, dialect ${text} not null,
    client_key ${text}, platform ${text} not null, run ${text} not null, at_ms bigint not null,
    primary key (app, connection))`,
  sql`create index published_connections_by_user on published_connections (app, uid)`,
  sql`create index published_connections_by_run on published_connections (run, app, connection)`,
  // Migrations on whose schema the version before cannot run.
  sql`create table breaking_migrations (name ${text} primary key)`,
  // What one node does for all: a row a job, which is claimed like a queue of the outbox.
  sql`create table jobs (name ${text} primary key, due_at_ms bigint not null, claimed_by ${text})`,
  // JSON in command. By the clock of the database.
  sql`create table disconnect_commands (
    id ${text} primary key, at_ms bigint not null, command ${text} not null, wants_confirmations integer not null)`,
  sql`create index disconnect_commands_by_time on disconnect_commands (at_ms, id)`,
  sql`create table command_confirmations (
    command ${text} not null references disconnect_commands (id) on delete cascade, run ${text} not null,
    connections integer not null, primary key (command, run))`,
  // By the clock of the database.
  sql`create table node_leases (
    node integer primary key, epoch bigint not null, state ${text} not null, ends_at_ms bigint not null)`,
  sql`create table used_signatures (
    app ${text} not null, signature ${text} not null, expires_at_ms bigint not null,
    primary key (app, signature)) ${clustered}`,
  sql`create index used_signatures_by_expiry on used_signatures (expires_at_ms)`,
]

/** One subject each, in order: a part may refer to tables of those before it. */
const parts: readonly MigrationPart[] = [
  appsAndAccounts,
  userCounts,
  devicesAndSessions,
  push,
  pushOutcomeTables,
  thingsAndUserData,
  outbox,
  auditTables,
  adminKeyTables,
  userTables,
  appTables,
  repeatedRequestTables,
  refusalTables,
  webhookTables,
  bulkJobTables,
  consoleTables,
  presenceEventTables,
]
