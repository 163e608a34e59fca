CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE app_settings (
    app text not null references apps (id), name text not null, encrypted_value text not null,
    primary key (app, name)) without rowid;
CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, disabled_at_ms bigint, deleting_at_ms bigint,
    next_num bigint not null, next_serial bigint not null, encrypted_keys text);
CREATE TABLE audit (
      app text not null, at_ms bigint not null, actor text not null,
    dialect text not null, action text not null, target text not null, request_id text,
    changed text not null, details text not null, before_value text, after_value text, position bigint not null, salt text, digest text not null, chain text not null,
      body_digest text, erased_at_ms bigint, primary key (app, position));
CREATE TABLE audit_heads (
      app text primary key, position bigint not null, chain text not null,
      pruned_position bigint not null, pruned_chain text not null) without rowid;
CREATE TABLE audit_pending (id integer primary key, app text not null, at_ms bigint not null, actor text not null,
    dialect text not null, action text not null, target text not null, request_id text,
    changed text not null, details text not null, before_value text, after_value text);
CREATE TABLE breaking_migrations (name text primary key);
CREATE TABLE bulk_job_results (
    id integer primary key, job text not null references bulk_jobs (id) on delete cascade, target text not null,
    at_ms bigint not null, code text, sessions integer);
CREATE TABLE bulk_jobs (
    id text primary key, app text not null references apps (id), kind text not null, actor text not null,
    state text not null, created_at_ms bigint not null, finished_at_ms bigint, total bigint, done bigint not null,
    failed bigint not null, cursor text, request text not null);
CREATE TABLE client_config (
    id integer primary key, app text not null references apps (id), uid text not null, key text not null,
    value text not null);
CREATE TABLE command_confirmations (
    command text not null references disconnect_commands (id) on delete cascade, run text not null,
    connections integer not null, primary key (command, run));
CREATE TABLE console_links (
    hash text primary key, login text not null references console_logins (name) on delete cascade,
    expires_at_ms bigint not null);
CREATE TABLE console_logins (
    name text primary key, role text not null, password_hash text, created_at_ms bigint not null,
    signed_in_at_ms bigint);
CREATE TABLE console_sessions (
    hash text primary key, login text not null references console_logins (name) on delete cascade,
    begun_at_ms bigint not null, used_at_ms bigint not null);
CREATE TABLE dead_letters (
    seq integer primary key, id text not null, app text not null, receiver text not null,
    ordering_key text not null, kind text not null, headers text not null, body text not null,
    created_at_ms bigint not null, failed_at_ms bigint not null, attempts integer not null, reason text not null);
CREATE TABLE device_counters (
    app text not null references apps (id), uid text not null, next_sn integer not null,
    primary key (app, uid)) without rowid;
CREATE TABLE devices (
    app text not null references apps (id), uid text not null, dialect text not null,
    client_key text not null, sn integer not null, platform text not null, user_agent text not null,
    package_name text, created_at_ms bigint not null, changed_at_ms bigint not null, last_seen_at_ms bigint not null,
    online_run text, primary key (app, uid, dialect, client_key)) without rowid;
CREATE TABLE disconnect_commands (
    id text primary key, at_ms bigint not null, command text not null, wants_confirmations integer not null);
CREATE TABLE jobs (name text primary key, due_at_ms bigint not null, claimed_by text);
CREATE TABLE key_check (id integer primary key, encrypted_value text not null);
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE login_places (
    app text not null, uid text not null, place text not null, seen_at_ms bigint not null,
    primary key (app, uid, place), foreign key (app, uid) references users (app, uid) on delete cascade);
CREATE TABLE node_leases (
    node integer primary key, epoch bigint not null, state text not null, ends_at_ms bigint not null);
CREATE TABLE outbox_counts (
    app text not null, receiver text not null, writer bigint not null, pending bigint not null,
    dead bigint not null, primary key (app, receiver, writer)) without rowid;
CREATE TABLE outbox_messages (
    seq integer primary key, id text not null, app text not null, receiver text not null,
    ordering_key text not null, kind text not null, headers text not null, body text not null,
    created_at_ms bigint not null);
CREATE TABLE outbox_queues (
    app text not null, receiver text not null, ordering_key text not null, due_at_ms bigint not null,
    attempts integer not null, last_error text, claimed_by text, primary key (app, receiver, ordering_key));
CREATE TABLE presence_events (
    app text not null, position bigint not null, at_ms bigint not null, uid text not null, dialect text not null,
    platform text not null, client_key text, session text, connection text not null, node integer not null,
    reason text, is_edge integer not null, primary key (app, position)) without rowid;
CREATE TABLE presence_heads (
    app text primary key, position bigint not null, pruned_position bigint not null) without rowid;
CREATE TABLE published_connections (
    app text not null, uid text not null, connection text not null, dialect text not null,
    client_key text, platform text not null, run text not null, at_ms bigint not null,
    primary key (app, connection));
CREATE TABLE push_addresses (
    app text not null, uid text not null, dialect text not null, client_key text not null,
    token_hash text not null, encrypted_token text not null, created_at_ms bigint not null,
    primary key (app, uid, dialect, client_key),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade);
CREATE TABLE push_aliases (
    app text not null, uid text not null, alias text not null, dialect text, client_key text,
    primary key (app, uid), foreign key (app, uid) references users (app, uid) on delete cascade,
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade);
CREATE TABLE push_bindings (
    app text not null, uid text not null, dialect text not null, client_key text not null,
    slot text not null, notifier text not null, push_type integer not null, token_hash text not null,
    encrypted_token text not null, bound_at_ms bigint not null, primary key (app, uid, dialect, client_key, slot),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade);
CREATE TABLE push_keys (name text primary key, encrypted_value text not null);
CREATE TABLE push_tags (
    id integer primary key, app text not null, uid text not null, tag text not null,
    foreign key (app, uid) references users (app, uid) on delete cascade);
CREATE TABLE push_task_counts (
    task bigint not null references push_tasks (id) on delete cascade, outcome text not null,
    reason text not null, platform text not null, count bigint not null,
    primary key (task, outcome, reason, platform));
CREATE TABLE push_task_devices (
    task bigint not null references push_tasks (id) on delete cascade, outcome text not null, push text not null,
    uid text not null, dialect text not null, client_key text not null, sn integer not null,
    platform text not null, reason text not null, at_ms bigint not null,
    primary key (task, outcome, push)) without rowid;
CREATE TABLE push_tasks (
    id integer primary key, app text not null references apps (id), request_id text,
    encrypted_request text not null, cursor text, failures integer not null, claimed_by text,
    claimed_until_ms bigint not null, created_at_ms bigint not null, state text not null,
    finished_at_ms bigint, devices_recorded bigint not null default 0);
CREATE TABLE refusals (
    id integer primary key, app text not null references apps (id), uid text not null, dialect text not null,
    platform text not null, at_ms bigint not null, refused_at text not null, code text not null, cause text,
    ended_at_ms bigint, verified integer not null, network text not null, node integer not null,
    times integer not null);
CREATE TABLE removed_sessions (
    app text not null references apps (id), uid text not null, dialect text not null,
    client_key text not null, id text not null, encrypted_secrets text not null, issued_at_ms bigint not null,
    ended_at_ms bigint, end_reason text, primary key (app, uid, dialect, client_key, id)) without rowid;
CREATE TABLE repeated_requests (
    app text not null, caller text not null, request_key text not null, token text not null,
    hash text not null, state text not null, encrypted_reply text, started_at_ms bigint not null,
    expires_at_ms bigint not null, primary key (app, caller, request_key)) without rowid;
CREATE TABLE restrictions (
    app text not null references apps (id), uid text not null, kind text not null, reason text not null,
    actor text not null, since_ms bigint not null, until_ms bigint, primary key (app, uid, kind)) without rowid;
CREATE TABLE robots (
    app text not null, uid text not null, num bigint not null, owner text not null, encrypted_secret text not null,
    callback text not null, extra text not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid));
CREATE TABLE server_runs (id text primary key, alive_at_ms bigint not null) without rowid;
CREATE TABLE sessions (
    app text not null, id text not null, uid text not null, dialect text not null,
    client_key text not null, platform text not null, token_id text, encrypted_secrets text,
    created_at_ms bigint not null, issued_at_ms bigint not null, valid_after_ms bigint not null,
    ended_at_ms bigint, end_reason text, primary key (app, id),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade,
    foreign key (app, token_id) references tokens (app, id) on delete cascade);
CREATE TABLE shared_secrets (
    name text primary key, encrypted_value text not null, changed_at_ms bigint, encrypted_previous text,
    previous_until_ms bigint);
CREATE TABLE thing_owners (
    app text not null, thing text not null, owner text not null, position integer not null,
    primary key (app, thing, owner), foreign key (app, thing) references things (app, id) on delete cascade);
CREATE TABLE things (
    app text not null references apps (id), id text not null, encrypted_token text not null,
    encrypted_secret text not null, state integer not null, extra text not null, primary key (app, id));
CREATE TABLE tokens (
    app text not null references apps (id), id text not null, uid text not null, dialect text not null,
    platform text not null, role text not null, hash text not null, label text not null,
    issued_at_ms bigint not null, expires_at_ms bigint, ended_at_ms bigint, end_reason text,
    primary key (app, id));
CREATE TABLE used_signatures (
    app text not null, signature text not null, expires_at_ms bigint not null,
    primary key (app, signature)) without rowid;
CREATE TABLE user_commands (
    id integer primary key, app text not null references apps (id), uid text not null,
    type integer not null, uuid text not null, value text not null, ex text not null,
    created_at_ms bigint not null);
CREATE TABLE user_counts (
    app text not null references apps (id), block bigint not null, kind text not null, destroyed integer not null,
    writer bigint not null, users bigint not null, primary key (app, block, kind, destroyed, writer)) without rowid;
CREATE TABLE user_notes (
    app text not null, uid text not null, id text not null, author text not null, content text not null,
    created_at_ms bigint not null, primary key (app, uid, id),
    foreign key (app, uid) references users (app, uid) on delete cascade) without rowid;
CREATE TABLE user_settings (
    app text not null, uid text not null, auth_mode integer not null, auth_question text not null,
    auth_answer text not null, auto_download integer not null, group_confirm integer not null,
    no_push integer not null, no_push_detail integer not null, no_push_start_hour integer not null,
    no_push_end_hour integer not null, silence_start_hour integer not null, silence_end_hour integer not null,
    no_sounds integer not null, vibratory integer not null, push_nick_name text not null,
    time_zone text not null, badge integer not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid) on delete cascade);
CREATE TABLE user_values (
    app text not null, uid text not null, scope integer not null, key text not null, value text not null,
    primary key (app, uid, scope, key), foreign key (app, uid) references users (app, uid) on delete cascade);
CREATE TABLE users (
    app text not null, uid text not null, num bigint not null,
    kind text not null, grade integer not null, name text,
    display_name text not null, portrait text not null, gender integer not null, mobile text not null,
    email text not null, address text not null, company text not null, social text not null,
    extra text not null, description text not null, public_info text not null, private_info text not null,
    ex text not null, global_recv_msg_opt integer not null, password_hash text,
    uid_folded text not null, display_name_folded text not null,
    created_at_ms bigint not null, changed_at_ms bigint not null, destroyed_at_ms bigint,
    primary key (app, uid)) without rowid;
CREATE TABLE webhook_attempts (
    entry integer primary key, app text not null, webhook text not null, at_ms bigint not null,
    event_id text not null, position bigint not null, type text not null, status integer,
    error text not null, ms integer not null, next_try_at_ms bigint,
    foreign key (app, webhook) references webhooks (app, id) on delete cascade);
CREATE TABLE webhook_retries (
    app text not null, webhook text not null, ordering_key text not null, position bigint not null,
    event_id text not null, attempts integer not null, first_failed_at_ms bigint not null,
    next_try_at_ms bigint not null, last_error text not null, primary key (app, webhook, ordering_key),
    foreign key (app, webhook) references webhooks (app, id) on delete cascade);
CREATE TABLE webhooks (
    app text not null references apps (id), id text not null, encrypted_url text not null,
    label text not null, log text not null, types text, created_at_ms bigint not null, encrypted_secret text not null,
    encrypted_previous_secret text, previous_until_ms bigint, enabled integer not null, disabled_reason text,
    paused_at_ms bigint, revision bigint not null, replays bigint not null, position bigint not null,
    delivered bigint not null, failed bigint not null, given_up bigint not null, last_status integer,
    last_error text not null, last_attempt_at_ms bigint, last_success_at_ms bigint, failing_since_ms bigint,
    primary key (app, id));
CREATE INDEX admin_keys_by_app on admin_keys (app, created_at_ms, id);
CREATE INDEX audit_by_action on audit (app, action, position);
CREATE INDEX audit_request_in_range on audit (app, position / 8192, request_id, position)
    where request_id is not null;
CREATE INDEX audit_target_in_range on audit (app, position / 8192, target, position, (before_value is not null or after_value is not null));
CREATE INDEX bulk_job_results_by_job on bulk_job_results (job, id);
CREATE UNIQUE INDEX bulk_job_results_by_target on bulk_job_results (job, target);
CREATE INDEX bulk_jobs_by_app on bulk_jobs (app, created_at_ms, id);
CREATE INDEX bulk_jobs_finished on bulk_jobs (finished_at_ms) where finished_at_ms is not null;
CREATE INDEX bulk_jobs_open on bulk_jobs (created_at_ms, id) where finished_at_ms is null;
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
CREATE INDEX console_links_by_login on console_links (login);
CREATE INDEX console_sessions_by_login on console_sessions (login);
CREATE INDEX dead_letters_by_age on dead_letters (failed_at_ms);
CREATE INDEX dead_letters_by_receiver on dead_letters (app, receiver, seq);
CREATE INDEX devices_by_client_key on devices (app, client_key, uid, dialect);
CREATE INDEX devices_by_sn on devices (app, sn, uid, dialect, client_key);
CREATE INDEX disconnect_commands_by_time on disconnect_commands (at_ms, id);
CREATE UNIQUE INDEX outbox_messages_by_id on outbox_messages (id);
CREATE INDEX outbox_messages_by_queue on outbox_messages (app, receiver, ordering_key, seq);
CREATE INDEX outbox_messages_by_receiver on outbox_messages (app, receiver, seq);
CREATE INDEX outbox_queues_by_due on outbox_queues (app, receiver, due_at_ms);
CREATE INDEX outbox_queues_claimed on outbox_queues (claimed_by) where claimed_by is not null;
CREATE INDEX outbox_queues_failing on outbox_queues (app, receiver, due_at_ms) where last_error is not null;
CREATE INDEX presence_events_by_user on presence_events (app, uid, position);
CREATE INDEX published_connections_by_run on published_connections (run, app, connection);
CREATE INDEX published_connections_by_user on published_connections (app, uid);
CREATE UNIQUE INDEX push_addresses_by_token on push_addresses (app, token_hash);
CREATE UNIQUE INDEX push_aliases_by_alias on push_aliases (app, alias);
CREATE UNIQUE INDEX push_bindings_by_token on push_bindings (app, token_hash);
CREATE INDEX push_tags_by_tag on push_tags (app, tag, uid);
CREATE UNIQUE INDEX push_tags_by_user on push_tags (app, uid, tag);
CREATE UNIQUE INDEX push_tasks_by_request on push_tasks (app, request_id) where request_id is not null;
CREATE INDEX push_tasks_by_state on push_tasks (app, state, id);
CREATE INDEX push_tasks_finished on push_tasks (finished_at_ms) where finished_at_ms is not null;
CREATE INDEX push_tasks_open on push_tasks (claimed_until_ms) where finished_at_ms is null;
CREATE INDEX refusals_by_time on refusals (app, at_ms, id);
CREATE INDEX refusals_by_user on refusals (app, uid, at_ms, id);
CREATE INDEX repeated_requests_by_expiry on repeated_requests (expires_at_ms);
CREATE INDEX restrictions_by_time on restrictions (app, kind, since_ms, uid);
CREATE INDEX robots_by_num on robots (app, num);
CREATE INDEX robots_by_owner on robots (app, owner, num);
CREATE INDEX sessions_by_end on sessions (ended_at_ms, app, id) where ended_at_ms is not null;
CREATE INDEX sessions_by_token on sessions (app, token_id) where token_id is not null;
CREATE INDEX sessions_by_user on sessions (app, uid, ended_at_ms, dialect, client_key, issued_at_ms);
CREATE INDEX sessions_live_by_client on sessions (app, dialect, client_key)
    where ended_at_ms is null and token_id is null;
CREATE INDEX things_by_owner on thing_owners (app, owner, thing);
CREATE INDEX tokens_admin on tokens (app, dialect, issued_at_ms, id) where ended_at_ms is null and role = 'admin';
CREATE INDEX tokens_by_expiry on tokens (expires_at_ms, app, id) where expires_at_ms is not null;
CREATE UNIQUE INDEX tokens_by_hash on tokens (app, hash);
CREATE INDEX tokens_by_user on tokens (app, uid, ended_at_ms);
CREATE INDEX used_signatures_by_expiry on used_signatures (expires_at_ms);
CREATE INDEX user_commands_by_user on user_commands (app, uid, type, uuid);
CREATE INDEX users_by_creation on users (app, created_at_ms);
CREATE INDEX users_by_display_name on users (app, substr(display_name_folded, 1, 64), num)
    where display_name_folded <> '';
CREATE INDEX users_by_email on users (app, email, num) where email <> '';
CREATE INDEX users_by_kind on users (app, kind, num) where kind <> 'person';
CREATE INDEX users_by_mobile on users (app, mobile, num) where mobile <> '';
CREATE UNIQUE INDEX users_by_name on users (app, name) where name is not null;
CREATE UNIQUE INDEX users_by_num on users (app, num);
CREATE INDEX users_destroyed on users (app, num) where destroyed_at_ms is not null;
CREATE INDEX webhook_attempts_by_webhook on webhook_attempts (app, webhook, entry);
CREATE INDEX webhook_retries_by_position on webhook_retries (app, webhook, position);
CREATE INDEX webhook_retries_by_time on webhook_retries (app, webhook, next_try_at_ms);
insert into "apps" values ('default', 1700000000000, null, null, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, '2sqXS_XgmRQ', 'LVMDosU9l-zE5dBbCr8kine5hUvovd0hWshxIVuujTw', 'INGxVAmR43QhgwpVlE3fdyIZFtWzD0i5sW86Z5rLF00', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'CLFdNAbjFJk', 'OGfqbvxThOamoixk4GEy-jpUmstJLtgY5Umk8vLaL34', 'FJyZVJjT8K85uJUqFPOoptBFSoJscIN5YvWXGkHr4Jg', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'WdMBr2DmH30', 'CplYnY8pE6gLht-J9nU34RbFA93I4RmOgxOSEM4zqx8', 'X1s_xzE1KOOBMkBR0Z9HfePMzItVNyHOkFERwH38HK0', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, '7xFOan03WfE', 'p3pfPbPKSxB8JSFus1aqQxIaQDCdZAF_4kK5ZN7AO7I', '889DPC8Tau5D2SSZAMAT0l7DSA1rODoJpamXpBLhUmQ', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, '22i2WS8e1Ao', 'ba1qqMUWXliBpzL0AkASV2kBaee7HOod1W6labn9Raw', 'JcCjs4QdkPcIVYPvZisgNW-Y_7UxH0cEyN5jYQjTQuk', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, '6gkumEMKdPU', 'jJmUAs4T3jD8XebwdOVpdPswGSYayxJq1FZQ-PYltOI', 'oCWy2r3rF6bipN9Emx6sPkRy2-hGcKPwfZ5CfJ6ysp4', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70703f85814c2848cf7b49","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'yZO5GqqSR1U', '7b6XQOB4R2LZ29lkywqMz07DA-v47erWgcSjunLG5Vo', 'SwFA4PTiuYsSZXNgAerWbOxIn3pTtXzQHwulHP6t1ok', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe5835855676843152a665aa458","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70703f85814c2848cf7b49","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'KpbWUucNp8k', 'iIYKx5D1fesAHZIt1lM84eGwquKA1eIRQMnodLccVtE', 'u_ZOVv0kW0P_gxjNkNyM6RL2I7TQObs3lSbIBiD5BZk', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe58740b48dcb8c69959e28c152","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'OImEs21mWPU', 'jXkaRXU9x4TgHdU-sfrvEWW3poitYQHmohsJZNrCIPE', '29o-Iv_ffU2fYMxG0qRotPsWeoNvBd88oOLCIPb_GYM', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b2819462967aa55d69beaf7","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'NKseaa8wnMM', 'AoUFGryFg23ZirBDg1p2N-KVLPLmaKp9k9G3pUk4h-c', 'DyB9PDZGHxK8P2eHaCmPOkUP2oezyY6RHpKW4quhW50', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10b5f58f3d446b04d41871","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, '3ogeFY6YskI', 'KvRRjNqW0ARktNRVeTeAQgav655qqVNPBz73Fr9C4_c', 'O5NfJQx5d4-nVqrlMUYU5S-6AlBtjvajmiLeUbqo6jA', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'uvbHFZMA4cM', '2Ksp92zusyMdAo4Hxv1f2JrFKRu9ltT3Vceb6WpXITo', 'GG5r_BdgDDi5B4YEWMK5hiBAh8vL52xOJl1_n06LN9s', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'nHIZTxzz7_c', 'g9Gr5TxqbcEgqAF0apNcOmlzA9sA1chsqOXjAbW_sKs', 'wGBnvdZOybxT0G1bRrPnyq8Sri3q_nMpglg20H7MB1M', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740b48dcb8c69959e28c152","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'DOKXW-RMFZI', 'AdmoI6DbU-zbBJ9YJHiedOAa8rAZsvhKUazIfF6ZgIw', 'g72or6QR5g6EPOFyouqxniwhqAVWCa86GQ6kLHDdSYQ', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'wPSjGn-IvyE', 'LckY1li03HTBjDKUzYN-rk3mbOA6ROF97bTVDTEVUHE', 'yyWkVBMYMUeKouw0IWjixQEtiez36eYMe6LkJilxAOs', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'rAj6_YEgRZg', '4O0goR20qTXpZh16muhtFsp7ufMt2Vta2rhbdhKj0So', 'dH9lyeJj3BidRsETGrVI9DPfrtcn_PDkdx4juJOE9D4', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', '{}', '{"key":"of ann"}', 17, '6FnEwKumGuA', '46kYGGOhYfVzUqSinDXGM_-MJ6hPmCLAEo9NV0xQ_B8', 'p9w-XaNfvgHY9MlKIpBgZq_jnbkdzCMWBTQ-ttL1EBU', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'rJRdMfh3j7I', 'vX_U46trOdsFlVDphL9PjiQPqMprET-wEI2ZSUyRPKo', 'V8fuc1mTWq2GP8h3YoYosvzXon89Xln1bnZATiTmVCs', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'Ui6fDlp8Fl4', '1B_bu7X3JR59UGnOpn5L8Isw_VTm8uzi9-UPI97ikZY', 'iDa8vovQPpg61Hu0UcLbmysOYf6fNJ3d_Wl42IFxqGI', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '9e7b49036a2c3979', '[]', '{}', null, null, 20, '-w0ouBI6vEc', 'dTNjJM9KItkEYgSg-Xt2odsJ6VMzUPZmXzNBDAeVAmQ', 'R8zy-jf1AVAjfqA85OIv7YTlwTkZ7SzA-UwO-F41R60', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '9e7b49036a2c3979', '[]', '{}', null, null, 21, 'pEG_DrTwRxk', 'MM1DptS3YDuJQOKlmDnkv6aePhcPFmODM5JzOlEkUkc', 'aL6j_xzpxGHph1gIG2lSb7ane3sSYAMS9qXq7u_6INw', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'c4ff356c2ae6374f', '[]', '{}', null, null, 22, '-aLtc4WMnWM', 'ezpuBsUVpxJX-hXTdCoS-EuHpdtiSboWC9nZ9N96PbY', '0P68BCwVDMd5U1NiqZ4tfoiZAeTFw2_B6sWXJu4vXE8', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'c4ff356c2ae6374f', '[]', '{}', null, null, 23, 'oc8Np-QH5xI', 'siQemeSfA6mxY12qpAh9RpgSjpGzl4U5DamScyHSFxA', 'GNc42idKk9cxPB9lD1CCrsMlxkp6FukbNxIxy_R1QmI', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '58f9e948978573a7', '[]', '{"session":"018bcfe5ae508d551d25892f08144ed8","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'tXoWoUGyP0Q', 'L7KwS5zS-IUIqxVriLmJfuM9Bad90Njp74SwBcekLUY', 'kNJA5ydfwXSqM4r9l0U1oTgs1C9Pn6RBrMp5B7aHBPU', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '11d379b0947bc73b', '[]', '{"session":"018bcfe5b2387e42bbe2abad8cc754d7","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae508d551d25892f08144ed8","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'OXCzIKgal34', 'QIMSV3VfektvBbRLvVkI8PPC0IAem0xJJeSnIGm5i5o', 'BqG6GSirSNQVGWTvO4nCa061v3Bkje63lTfWIJIlogQ', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '9ac4556ffd38e933', '[]', '{"session":"018bcfe5b6206bc25254845ddd468109","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'FWxK7ox8OOU', 'IkvWiK3Iht_LdQ9zrYDmN9ZT6yrwVyvcv9MsqGPZ3fM', 'aSyts9nIdE0own-K6Sc_4f4nTgQ9cJ4013iTaEd6cws', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '719c6640060c6cec', '[]', '{"session":"018bcfe5ba08d72bfd97b76be79b2775","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'T4ZXGX_tJ14', '1NOqmIIxY98LTsiKBkU-y7mSL20Gb9LgNc0oB2ZOfQo', '4jUlvlCNo19mEtk3jmc0NfNSnO7-xVJj1GfGAXwzrAw', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'dcee3db4ae08914b', '[]', '{"sessions":[{"id":"018bcfe5ba08d72bfd97b76be79b2775","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'ii1el0NyWmM', '0D1OXJy177I1bKV71SiShiahzgzOSf8IaiKz4ideG50', 'UC5J99T87ILINXv7O-4RoGGC60lYrK3LXFG8Ts9l-ac', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'ad9f98c326dd6172', '[]', '{"type":1}', null, null, 29, 'ybp1GYidLEA', '6lDLyz0RNGifn83DfLv17uhHJ4suE2bdEAvUz16S9ZA', 'VNT7hHfc080hLNR3slodYwToE0SPXXv91bkQuTGjHdg', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '33331ab6b2425f25', '["key"]', '{}', '{}', '{"key":"value"}', 30, '4gJPPf_TVCs', '4UzYUWVF7rBu5oaRdznybyaueFCvZXIY2Im2aUZq1d0', 'oiPtoymBCjLL3QneE_U_spGEuJv7-eWXtKg0VLKad2s', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'db139478aa13e3d6', '[]', '{}', null, null, 31, '-j24djxeJhI', 'cmgQX4xYoFt5vqO0rRpB2MLh7MuR6PjcbgIW6oz2mlM', 'zx94wXWg7K3guklyCsqIqnC-rP30EGN-HGMigXWTHRs', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'e8f58ff0f524c3a2', '["globalRecvMsgOpt"]', '{}', '{"globalRecvMsgOpt":0}', '{"globalRecvMsgOpt":2}', 32, 'IRIjHlx6n2M', 'qNisZ3puEPsz-AaCm9bosNkb4WXZYKi94CdBvuLJZ84', 'zwBr8kZFHqyv2_U75sHGqDwco8I25aXJb1ltgrP4QFU', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, '-AAEu_U_s0g', '1KoXrIt-skGU2L8OTyQZZluZAHa9PhKA26eef4bcn4Y', 'zO7_YMJT740kY2sD644GrCoA6NjUTDqGWYcV5B6GdwM', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'jy-vekqqB08', '8dQ0jJrAnlSb2uujKZz3PjXHKbyUEfyIgQtbUOmmPWw', '1lEwAVsU5tYTep7gqZBy1eGV1Iybx6ILfYm4oM0er3E', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'k5tUNOYB5nk', 'I140HdIMywAnPITd0G2VFMcjSMcLQ1SR7reTT-GbAe8', 'Uv7cY3jNuadMuLCSe6Fex7bRzkSWVw05W-z83AD1-l8', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'BcKx2U-8--E', 'DssrvluPGV9nVQQK0I1tBtDenRWIUOEyEdNH3xGQTw0', 'qUHTN7lofe4KshM92HCyVKquR6Ee75BxoeUjIFHWAgQ', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, '8ul92kIzhms', 'zCL5l2gxmaOXW0TEjmoEUjVb5xFSGbvwflBxkRxMnz4', 'W1cJ8tMzkR_j_7reYACjU7upf6q4EMa7Nl4HAGoF8NY', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', '{"noPushDetail":false,"pushNickName":""}', '{"noPushDetail":true,"pushNickName":"E"}', 38, 'rb1M8O3Jatw', 'mdoLaMM-WhH39WGyXbyoAAhFqyxID7o9DYJmXlzalKk', 'DrrHf0bC_EvJstWXJ_Dky4LoB1IJ5KYVAK-WM2DDkIo', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'k7jHraY4Wnc', '6VgBCiJeUtx3gmFFmth48unypXZ9ZF8Z1YtdkSN6o3Y', 'NiV1J0aeMeRD7IJUX_nmR0b1TNY2shcF3GN6S2VG5Ug', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', '{"alias":""}', '{"alias":"alias of erin"}', 40, 'rI-ioeDScc0', 'SY_0ijdBw5f9QyfVM0IbG9TB9txTei2-1N2oYC76Kzc', 'ru6h0dnAtNgbAnNcs7mWaL8eJyk5SiA206KejMdxoVo', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, '-6_vvSs__Eg', 'l2_Vo_yLCOCeuxrwjoPyynwRNws-J6f7MAPIlnQix_8', 'F8P9pKv4wkLYU_F3da-D6fVOXhhmlR_--GFaTDFfwv4', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', '{"badge":0}', '{"badge":3}', 42, 'xRz74z_n9aM', '54Vn9ayuIpwDfkg8JRnYgTekPhG4GwCJia3Jupd0FwY', 'U8ZGMMEeIQ4z5-ekkiwEAEeNeXRflqCMm4VCFstT6XQ', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948add23efaed253b4044bf","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'wEMnkwfqIVs', 'ymyAJydIAv5TgT-xh6Hy8zNikXHIgnKNktbvQxFHDIc', '82ExGWk8TX8ZN7Lv4aoBM6B0pSzdnZWkM4vxpgGhnQE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'isVV7C80jI8', '3TjGfDQjomq2pUZpDbuZzjf5G3BPqtqgVEj3Y3BqNMA', '4OytkyOSiHTiuLY3LVqt0Y6qHiNChR5r-Ofh9sqMeJw', null, null);
insert into "audit" values ('default', 1700000035000, 'system:push', 'admin', 'push.decide', '2199023255728', null, '[]', '{"task":1,"devices":[{"device":"guid of erin","dialect":"lanying","platform":"unknown","outcome":"delivered","reason":"log"}]}', null, null, 45, 'd9J-eQK-9pE', '2mcO3DMQxcHlOqQjvi3EYwREihw5c_R4oPuuivbig4M', 'AKUVCRasLyD9WsRubvh7BBrSWSj3S49rCYw03xKnc0I', null, null);
insert into "audit_heads" values ('default', 45, 'AKUVCRasLyD9WsRubvh7BBrSWSj3S49rCYw03xKnc0I', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '2e4cd8813e78a368', '[]', '{}', null, null);
insert into "client_config" values (1, 'default', 'cid', 'key', 'value');
insert into "devices" values ('default', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', '', null, 1700000027000, 1700000027000, 0, null);
insert into "devices" values ('default', '2199023255744', 'lanying', 'guid of finn', 1, 'unknown', '', null, 1700000029000, 1700000029000, 0, null);
insert into "devices" values ('default', 'ann', 'wildfire', 'newer phone', 2, 'android', 'wildfire', null, 1700000007000, 1700000007000, 0, null);
insert into "devices" values ('default', 'ann', 'wildfire', 'phone', 1, 'ios', 'wildfire', null, 1700000006000, 1700000006000, 0, null);
insert into "devices" values ('default', 'banned', 'wildfire', 'phone', 1, 'ios', 'wildfire', null, 1700000009000, 1700000009000, 0, null);
insert into "devices" values ('default', 'bob', 'wildfire', 'browser', 1, 'web', 'wildfire', null, 1700000008000, 1700000008000, 0, null);
insert into "devices" values ('default', 'cid', 'openim', 'openim-1', 2, 'ios', 'openim', null, 1700000020000, 1700000020000, 0, null);
insert into "devices" values ('default', 'cid', 'openim', 'openim-5', 1, 'web', 'openim', null, 1700000018000, 1700000018000, 0, null);
insert into "devices" values ('default', 'dan', 'openim', 'openim-2', 1, 'android', 'openim', null, 1700000021000, 1700000021000, 0, null);
insert into "devices" values ('default', 'unregistered', 'wildfire', 'phone of unregistered', 1, 'ios', 'wildfire', null, 1700000010000, 1700000010000, 0, null);
insert into "jobs" values ('retention', 1700003601000, null);
insert into "jobs" values ('eventPositions', 1700000036000, null);
insert into "key_check" values (1, 'uUib:OrP5hOLFeCT+B9ZR+J8MZCjUMfBkQoj5hlWKqZP25oRtkd9N');
insert into "kysely_migration" values ('0001-initial', '2026-12-01T05:38:15.503Z');
insert into "kysely_migration" values ('0002-audit-ranges', '2026-12-01T05:38:15.504Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '9ed25d334ba6895cf984e68973529c5b', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'fb43508afc6366979ecd9c3f50c53e3c', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '512439e665413c5bf218ef67b7efa258', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'ea8ec7e46b14991f09188ea7fd99c75f', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '35cf4044ed28a42d7f4b7e0e65f068b3', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'e161ea737c1406cd3a50c97f40a68aa6', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '2693d0d9d95276e8163258fc6e1320f0', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'e287271ab92d6148745c61c2676cae17', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'e8046ae950b84b274d4e8107be0e0ac9', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '2b082868a34c22dfc44b441f9504095d', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '7317b0b0c578e9aac78ee345e775e469', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'fa724c7fc11c64a9de433c435fda563f', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'f3e2780f69189c7619fb7beb0470bd06', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000012734, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000023206, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007730, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014436, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000007907, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '4107f8f8d69101638453c042a51e17cebeb3f49aeeaaaabb389adc96c7b10844', 'uUib:9PVKVow/83bYgTfUT0ozkUknXADr79UvKprJebJn/6vtG8RzDIAJ8/JmvFem4lnXZDJ5xTyBZTsOL5hK', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '61800e58d90e65fd4415e3ef049985a56761fdbfd0abae642cab072a23a47286', 'uUib:9FML9f/AtuXf3mvUWwl4y62Tj6aJwPZ+Ksl5btJRFyRvwQ+KvfY76YpTLV1/gnOMLE+1eybznlFahLml', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'uUib:kPHNCigRC1Z5JmRr600n2jjJLvDTU+zQ7pr9RtMcGivuKQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'uUib:lm8Twfecp2ahBfoMTqKrTE2onsD4l5eG7Ix66i/hBkQijzM=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'uUib:mse8vvKOYYZruodl82lRcceJtWkfU4G/alH2uO5EAq8Gdxq3W0gpsM2Ut/sJqwQjt0mDNCZRdu1bJPULMlJMsIP6YK0mkER1iaPBUrOjzumnx1BYaFBOax+1CKFe3YN8lC4ANKK+V5XNndvqL7W91/svVTswKcURidfe6qKMxtzTwn4udHXZ7R7A3dtElrApl2KAM5zi2XF8WPSLuLNWV9RaUNOi3myaILQJLNCrP2ghLw0gU3LYh7o97WU0s1ziZKum9jIqe3XGp+s=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'uUib:XqFgTCawsjMvUfmqNSKlHK3kE24/vFTWLCTXG+s8ADZr0y18BRu0TQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f70703f85814c2848cf7b49', 'ann', 'wildfire', 'phone', 'ios', null, 'uUib:TnA/yY8TgSBBY6VhZMF9415xIs+zJxZavYDRPDV96MNH/sKgD9iu/uF8daNODyFGYa6NzQ1PiXYUoHtwtN6YfmrZA+uafMsRONF3DKNRfuSrqtz+2yiR67tz5gu/vs79RmCo5FptItVfPCsGNpT1C2LtOI/JHrAJqqdrsFwJaQ==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe5835855676843152a665aa458', 'ann', 'wildfire', 'newer phone', 'android', null, 'uUib:lFo0uVNk6qhjmP/u9fpkfE7Lzq8XLsOIJ3F5J8ztJNyUJup/lXNvHuOsatdBMkyDfBb/0L0oh9bjFw0B2m8//sV//Rv1iTg02Xz5P8VvvIrvJbKXoQ5u/X3ahbiANYoD5i6RwKqj6IE0cwaXA0Afc+osWCRNtsiDIAsLL6bqVQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740b48dcb8c69959e28c152', 'bob', 'wildfire', 'browser', 'web', null, 'uUib:IPbhlaHed06mTJv2bS6tiSC2pstIGgawlVImALBCGNxB7fxYOeaW3MflnSUaifC1QrjDkA73s/+Rw4dc17l1O/cWCu6ynPn4r7bRWhiq79e+ICdlUmuzza5ALyvuvf+MdA7dslAfKN1e0uzbh5NhID6UpFt0SZeamNR6IED9xg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b2819462967aa55d69beaf7', 'banned', 'wildfire', 'phone', 'ios', null, 'uUib:HhNVBJVKXG3xMlgKiO5fa+8wj79kLrEDprEAImWo5UohtSGz2OZU5iLLbNDLEHuaD8Qg2tjkpJfo2Sbmd+urgpmq9BVTaWsImBXKIN/xj5Jxd3xqFgGxk/lpGzoE58SYEg7UFzZ0piim52dlCgFr90lfBO8Zc3gORmBsDrXMLQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10b5f58f3d446b04d41871', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'uUib:g2zsR1mYKA7iis4vPVDRTSxZE0XZi+hIBPRo0Pas6EUDKtalES7QiGucwWhyXT7qPrBOUke2mvAOd0StGYstLrK1QbYM86MimkilxEkCRHo/OGFySIWo+3ksM4PJN0XVMGIg4M47Gi3M4j68gHUO1imwsbReuwi4gQ2RR5TwHA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae508d551d25892f08144ed8', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50715e85dec760b9a914ba', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2387e42bbe2abad8cc754d7', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b23818046fef429d67ca56dc', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6206bc25254845ddd468109', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620186c0092e692ce592b7e', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08d72bfd97b76be79b2775', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08db7a5e3d2ab56360784f', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178a37f45a16d67d58118da', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178f8f61258844340d14ae9', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948add23efaed253b4044bf', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9481f5f49fa917b094aa8ee', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'uUib:ySet0taD/DlXbdmIx1BXCBgN/HdbBw6FZQawkEgECt2oCzkkKYd7x0d/milNHoXjmmBQSC+8nmzlT1GE', 'uUib:Fx/EjmAmGiHIVJvCk+9KMBPQtc59OMtjRKIOBJ5SRFWy7ZieVj3rFfrcrXj9/5gejnIr/eXDz8YxjKZ2', 0, '{"a":1}');
insert into "tokens" values ('default', '0745d4c459a533191bcf92bd14329419', 'imAdmin', 'openim', 'admin', 'admin', 'b1450ab2d54faefd6ffa428ef3d39057049e2d2c4c324f0b5d008e566e4da011', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50715e85dec760b9a914ba', 'cid', 'openim', 'web', 'user', 'b4fcaa5f9c24bcbbaa04853d4ca64a7f61d8f03d214930c5e2b7a8925a4a82da', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b23818046fef429d67ca56dc', 'cid', 'openim', 'web', 'user', 'cbd0cf7200783fd9018db05eb34f3587ddbfcf33957f04dc4560593c2dd426cb', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620186c0092e692ce592b7e', 'cid', 'openim', 'ios', 'user', '7901236a471f1ea432f8845d8ffd1875cb6cc90e2dc8b1e5dbc82345d0914736', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08db7a5e3d2ab56360784f', 'dan', 'openim', 'android', 'user', '91fc765f56a5b36f172e575d3a9525500581e73f29d3f310119396c5b81f5201', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178f8f61258844340d14ae9', '2199023255728', 'lanying', 'unknown', 'user', 'c108d39394966ebab4e8e7b2ac4934cf7169f6a5f5f875a4501f58b650915745', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d56008f9111f8581876443a6', '2199023255728', 'lanying', 'unknown', 'user', 'dc6ba94fa349c2bd43d8b4677eb4394ee9c908ad38b4e934618c4d657c125050', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9481f5f49fa917b094aa8ee', '2199023255744', 'lanying', 'unknown', 'user', '14677c13e54f927c3a5e7a30913ffeacd714a03cfb580553c43b0885bfdbf4c2', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'd5a70dda04a20d678cbe9aa81a4a68d7', 'imAdmin', 'openim', 'admin', 'admin', '635f1d0c53f8ed19987773757a5f7668427621f4dc07964ad942b3bd7d9e5816', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$wz46AN7SngfvzxNW9gIaAmYytCKhGA3G4U8fRodfkVc$Emwgq0037xLdn2e7LQndZ0T/xUYnWJkNE9wcxE4hlyY', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$L2ST5+qYTK10FqV+SYGNAhKbabDJlY5owD8nSWcJ5sg$/PTRTB7QQ8LZXoBI8eXP4T7KF1gAwOEceVeD+ZQ4SN4', '2199023255744', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', 'ann', 2199023255568, 'person', 0, 'ann', 'ann 安', '', 0, '1ann', '', '', '', '', '', '', '', '', '', 0, null, 'ann', 'ann 安', 1700000001000, 1700000001000, null);
insert into "users" values ('default', 'banned', 2199023255616, 'person', 0, 'banned', 'banned 安', '', 0, '1banned', '', '', '', '', '', '', '', '', '', 0, null, 'banned', 'banned 安', 1700000004000, 1700000004000, null);
insert into "users" values ('default', 'bob', 2199023255584, 'person', 0, 'bob', 'bob 安', '', 0, '1bob', '', '', '', '', '', '', '', '', '', 0, null, 'bob', 'bob 安', 1700000002000, 1700000002000, null);
insert into "users" values ('default', 'bot', 2199023255648, 'robot', 0, 'bot', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'bot', '', 1700000014000, 1700000014000, null);
insert into "users" values ('default', 'cid', 2199023255680, 'person', 0, null, 'cid the user', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'cid', 'cid the user', 1700000017000, 1700000017000, null);
insert into "users" values ('default', 'dan', 2199023255696, 'person', 0, null, 'dan the user', '', 0, '', '', '', '', '', '', '', '', '', '', 2, null, 'dan', 'dan the user', 1700000017000, 1700000026000, null);
insert into "users" values ('default', 'gone', 2199023255632, 'person', 0, null, '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'gone', '', 1700000005000, 1700000017000, 1700000017000);
insert into "users" values ('default', 'imAdmin', 2199023255664, 'admin', 0, null, 'superAdmin', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'imadmin', 'superadmin', 1700000017000, 1700000017000, null);
insert into "users" values ('default', 'muted', 2199023255600, 'person', 0, 'muted', 'muted 安', '', 0, '1muted', '', '', '', '', '', '', '', '', '', 0, null, 'muted', 'muted 安', 1700000003000, 1700000003000, null);
insert into "users" values ('default', 'news', 2199023255712, 'notice', 0, null, 'News', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'news', 'news', 1700000025000, 1700000025000, null);
CREATE TRIGGER "users_counted_insert" after insert on "users" begin insert into user_counts (app, block, kind, destroyed, writer, users)
    values (new.app, new.num / 8192, new.kind,
      case when new.destroyed_at_ms is null then 0 else 1 end, 0, 1)
    on conflict (app, block, kind, destroyed, writer) do update set users = user_counts.users + excluded.users; end;
CREATE TRIGGER "users_counted_update" after update of "kind", "destroyed_at_ms" on "users"
        when old."kind" is not new."kind" or old."destroyed_at_ms" is not new."destroyed_at_ms" begin insert into user_counts (app, block, kind, destroyed, writer, users)
    values (old.app, old.num / 8192, old.kind,
      case when old.destroyed_at_ms is null then 0 else 1 end, 0, -1)
    on conflict (app, block, kind, destroyed, writer) do update set users = user_counts.users + excluded.users; insert into user_counts (app, block, kind, destroyed, writer, users)
    values (new.app, new.num / 8192, new.kind,
      case when new.destroyed_at_ms is null then 0 else 1 end, 0, 1)
    on conflict (app, block, kind, destroyed, writer) do update set users = user_counts.users + excluded.users; end;
