CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE app_settings (
    app text not null references apps (id), name text not null, encrypted_value text not null,
    primary key (app, name)) without rowid;
CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, disabled_at_ms bigint, next_num bigint not null,
    next_serial bigint not null, encrypted_keys text);
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
    app text not null, block bigint not null, kind text not null, destroyed integer not null,
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
    app text not null references apps (id), uid text not null, num bigint not null,
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
    label text not null, types text, created_at_ms bigint not null, encrypted_secret text not null,
    encrypted_previous_secret text, previous_until_ms bigint, enabled integer not null, disabled_reason text,
    paused_at_ms bigint, revision bigint not null, replays bigint not null, position bigint not null,
    delivered bigint not null, failed bigint not null, given_up bigint not null, last_status integer,
    last_error text not null, last_attempt_at_ms bigint, last_success_at_ms bigint, failing_since_ms bigint,
    primary key (app, id));
CREATE INDEX admin_keys_by_app on admin_keys (app, created_at_ms, id);
CREATE INDEX audit_by_action on audit (app, action, position);
CREATE INDEX audit_by_request on audit (app, request_id, position) where request_id is not null;
CREATE INDEX audit_by_target on audit (app, target, position);
CREATE INDEX bulk_job_results_by_job on bulk_job_results (job, id);
CREATE UNIQUE INDEX bulk_job_results_by_target on bulk_job_results (job, target);
CREATE INDEX bulk_jobs_by_app on bulk_jobs (app, created_at_ms, id);
CREATE INDEX bulk_jobs_finished on bulk_jobs (finished_at_ms) where finished_at_ms is not null;
CREATE INDEX bulk_jobs_open on bulk_jobs (created_at_ms, id) where finished_at_ms is null;
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
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
insert into "apps" values ('default', 1700000000000, null, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'E3E7rViXxGk', 'dfNPrQcdvfdg5v9PxCKxFitXjBUH8n2xBUWXBR3M_sk', 'RoSd3SiDD4BvWsN0z3uAOeOz-aof2HL_JUwON-9RTpg', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'D6XruHTRtd4', 'KfTkbo6F2vQ5w96lggdStHBL05IQ_qVhT-SFNlRE84E', 'HfB6AslcCz0n0EIj_AqXA8TyaITINyF0dbrI_mBmy-w', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, '4lgQPnrAwvI', 'Lsrfjp60I6zahY5_t9uyx62rMfF11nzz8rWLyxNtx7M', '8K2c5aCJLv9v-8zTsusgFtrrObgFsWQXv3siqsoOwFg', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'sQkTgYaY-xI', 'qvWlw4JuM_7MjkxGf3b_KL2Lik7utLWBnqjhMkSwXMY', 'nrixfwsfrtBSxNlbq78vpCfNkUOKOeWMjkjfgrFE0ak', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'h7a7HGq3n98', 'XC0AJuWHIGv8V_E1aafXGJk1FS1nP-OmhS9OIYlpR2A', 'nO7oekDdM8qs-B8MrsCjXi9HEud2I_aMnws8U2BAw1c', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'szMheOhpD0s', 'gaHR2q4dMPxP7EVPlD8Hbt_fXkshPBGD0RIlNLb45D4', 'JXn7ADlafFUlDpfnq1I7XqWSrkJOM2U-57sOq3Xesf0', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f708d2e436c9eede0e7e8ff","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'blKyHPtLuJM', 'ag7xuW1i-3RXfZdvkm0eNOwaAtF3flZY9ZawVNT8uxE', 'vUBPWBAPHJAxBk3os2SjnB1X8Ec2CK50mjL0-fq1Y9U', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358c190b57e928073369d8e","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f708d2e436c9eede0e7e8ff","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'I8IFqrWbq8I', '04mlKTR4fa7pAIv-OlDEsv3oynWucjeSdmtg3N_wSPc', '3a97r_v9QzSj7j9JJzeQEj4uy7h-j_gMgCbe-aFMF6o', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe5874037cb7c0e992536f70459","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'MfxsDvUBros', 'MqNRZVScc-WeacUPURM3ohUpEnOPtAlTgLJxOhAb1Dc', 'Mf2GBo9vCqq0KtGBsNpWis2iA6NVf59JKAtV9nrMqtg', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28fdc3a27ed8012899d439","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, '27jaT5nPYB4', '_zzUZk_sLMbhUEMGol_zFzBZOLYN3g2dxT46TYCwtZo', 'FtuefTMq9iipce48FQmn9ALZ9V3f6FxMNkBsk_ejqFM', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10e3193a2dcaa5aa4e80c0","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'PjKtjwx0uQI', 'JbowQIY4K61hz6fKxN1MIrAHxI1Q0LIxKut4NQB2CeQ', 'xjzgF2ub_m8SqTlqDebfpdjrS_nYIwtAg3ylBjLwhhY', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'Z0xKHu-oLE4', 'DWKdugNY7JNrcQEiHbZUgDm-lhiMquyXHx2a8x650_o', 'L7-E1ZmlQwT4oS_gZyq4cBWlZ6_REfqyj4xXc5evThU', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'FhFap-NhzWI', 'B7D66FcN6ews7vLEQZqEbmVfjDr0yWz2H-ml3aRINqg', '_n32g2j-i1ZJgCSNkUSd1idHZnkU0YXGCBCcJdocgDE', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874037cb7c0e992536f70459","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'JgUFkeYnbmk', 'LNgtSHkd90iWs6Kc2FzRRjgyxiX6U7EmDJOorvxA1YA', 'wUZea8pYv_z5TRJK5v9CDmMZk0zmrQoRqP_R8jFHESA', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'f8OhlqNyLJc', 'JSqqwYfT6x9Vd3GFzcRxaKvxLJKNHRRVs5lbdz00vns', 'AKCINaaCV7LiKj4xQqbNKaEWsUZOXsjb1j0riwDdKI8', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, '5CwDWFr3Zqs', 'UkdHarqlM7oMdG8tWUdrYkLEst7M0vD0FdplrNixt5g', 'eCgjkmMh5KF-CWxS54fdEulJiZsEVm2aGjCF787WgHk', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'lr2F46Bu-tk', 'nog-sZ-tiFGGixEkWoxaiPT64aMbf484-GZBuisuMAI', '0c86nvI8inajfd1O9QROTqsvgTlm8qELloOHOBHBDkk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'ATKCo-AfECo', 'VM3MQrxQBZ0Y672FtAnKjZrsZ26ctp7p5qiR7QTi5TE', '7f2M0G0k-KvyP1mf5k2BrWvOEhdJ66-FXz5aiGO4OHQ', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'Qhd_NtehP5c', 'qYHWgNxHYwYFNwW-h4Ht7WgAsX3hhzPwWLqwHbqv26s', 'Zg7kkObE4LacB2JNMNHG0qcItqEd0k9xVZLjPDvyyCE', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '62496bae44f5778f', '[]', '{}', null, null, 20, 'JWEl0oi4hOM', 'RX5WUq35lZN4SWrFSln2icYkmgRP4NEJO4K7aiNVYbc', 'Fn0dmUzzVWnyRskYOmi_nxhftcZUwdkETx48GshnvYo', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '62496bae44f5778f', '[]', '{}', null, null, 21, 'lyBuX9EfzHo', 'Uxqc_Lg_8Wudwspiju4ZgJ5zpq_-RWAduFVmDLU3y6A', 'mTokDZdMz6QOXgBwCqWqQ8JqduVIXTFtY-AwHME9vWU', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'adede7da3534a1e5', '[]', '{}', null, null, 22, 'v3n5ZVl3h9k', '1uWEmRQIcfvaDjhi8d6U0FrqLQaxZLpyCwYDfOf2ba4', '49SREk__L3OwKb6SFAoTGWuJJoGNzSj08T_LBhU7rRE', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'adede7da3534a1e5', '[]', '{}', null, null, 23, 'FVBQIb3eryQ', 'uS9kOq3OXf_q5G5TIti5c6cLwcpe6cNgyKeUu7BUMnc', 'TxYgH4z7lsIpvpftEu2DDKiZBu8Mjsd_IRR1UnMM8vE', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '6793238cb16ca4f8', '[]', '{"session":"018bcfe5ae506cd02b31c965837bc629","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'vqUSqKMXNDg', '8f0LctmDLn_u2IQBwjS_mpB5lOJmqnPFDBq6Kkv_IJc', 'EmKPF4YRP--buJxoWgRFZUxEbAk3yOB2Q1N1jpdyKyo', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '8486abd263da288a', '[]', '{"session":"018bcfe5b238861fb106eb2b2d5b35cc","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae506cd02b31c965837bc629","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'HAdlzY8u2SA', 'Z5Ft9Gj8OzUCGMy_Y5uN7ptPzNJORjLZ_pZ9AjVOCSU', 'gOyNqmQolj6Ns8Q9QYVl7HuO0filiPIdwWpy1298318', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'e100a644fc89daad', '[]', '{"session":"018bcfe5b620a7db8c00bf2c1b0ffc75","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'T_oOqHFx0QU', 'IvbTk0YNCPG3aJaJHrc480BElgekpHHUGMkfI4HJSV4', '-9YRpLnuSrY2bgM41NoGtWSHix8OKsGDfSuyoN9BFGQ', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '0c0a17b923aa775e', '[]', '{"session":"018bcfe5ba086789069e5fdd119c2d1d","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'OdacYQ0iVW0', 'vAEZ0rv6GxY7O7kEdmnmrf9yOGsc7_8xBAbgjfFdie0', 'ZOT8CG81vPNvb-P4c4RZhiNpcdvYzloKHVfu6jX60FU', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'cd6986a472a42211', '[]', '{"sessions":[{"id":"018bcfe5ba086789069e5fdd119c2d1d","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'BKqhqRBnF4E', 'UD4IcaTxo0hCW3nogNkr54PYazz7RnF2TtOxY7uao2U', 'ljwnz5ob6HqU90wtAl1e1sizQm4gEDXRwH7WT4YJCCY', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '8fcb48c74c1e7bc2', '[]', '{"type":1}', null, null, 29, 'zchHJ0Jvb3I', 'W2cYk3Vl_cwgQrmVZrU9C8w2F4ylpfnulrPgQh7CjYE', 'FIIbVrZiSg34vND_rldj016uJM-KsWT6iKYiY0kPoWs', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '05e77099fed3913e', '["key"]', '{}', null, null, 30, 'VDsMxjxDruc', 'dmi5dzZw6GmkEclUOkUuEUGVC5TbgLm-EI2JAIK_KLk', 'nAl7mI3o_WLXfjHMcnkM3MFH8oQrYrA8GoQkfGCKxw8', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'a8f6234f2424242e', '[]', '{}', null, null, 31, 'f9FAoMRWPwU', 'VW7Fk2MdFIssKnY6_4azrZZaLsuWGxEAvwj-yABDvaE', 'XMZsJ1HzDhpQ0o4CxsbFtV7kWzSWy0r4Wzvh5D551Hw', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '87e507ac5b08a904', '["globalRecvMsgOpt"]', '{}', null, null, 32, '11lRgbQyoQM', 'tAhNUZHnx6bim0hX7ZPymmPCN3QRWiLDW2suVRFllxM', '_WBLglWKMxElgXbIy25IZ6KuQbJH8G0DOlu077paRrM', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'HaQ7koVM1Nc', 'KG08E8MSmuzEHknobi7h8ekM5DInYFEchQ8RiCkfwuA', 'mlTzR4iluaud-WdJ-wZ5wjoJ4ok9JYOp6-3A5TDGTss', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '87T7EUlD7w0', 'T9wlGX7KtjQm-ksiLvBp0Eo626-xEGNpHT41TXyaWPY', 'TC4YdHOipensTabefAXjAgwiLItW_6JBr6443-VcDBE', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'Z38ckgIns0Y', 'aSxpblabm5zmchO9EESfdKAp9y12NcaKsLdk-Jbuz-s', 'OsxOOYmHi0zCy1GKIx57Jjdz9YW7dgpSi0FwRRrGWhM', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'oKg9txOU4Bc', 'tende-m-imylTpHogWwwEbMvNZjh1JHC5ImqrSpl9no', 'OQ2AgD2IVAwCoCehMxNZdww-fGEVDAMNs_6djBBqxS4', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'gTYG-QXaSKs', 'oONdeaRuLKnDDxUSywGKTPbvCFqNbog0gMTsvD-SEfI', 'FaFU3s7biKBOHmaNdLJSl9h1DrVhF_8meIYsXmczV30', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'CixWnTWm13Y', 'Fe8u6CDmaBq18OljMO41Zvf_0GL_NoD0-EyK-0nYu8c', 'LKkGo0fvmHw6fypXAA8AcYBOQnilvVaFerOu56wQDH8', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '7MGwZCh68dg', 'vgA258WKmORBFIytVgt3W1_AfFDsjN1xKAirO1hjSSM', 'pQ09nVfasxF4nDvUS1JPnME2OC1HUws3nN_sHP6rqGI', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, '2IH-7idaiAo', 'DD7SDLr1onTbYgKrnnsChb6tbGTa2NjRr8Q067JTtww', 'x0G5uGrH2HyJz0TavKBQis5STWglJN6isrMiRU9G1Dg', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'SDTL6RZiRrA', 'tiIefWcIyFs_7hpZk4JQOzF-e5PuqH72wiYCO62p8kg', 'GSlISEO3NArDf0-m7iBd_BaKm4eqdTQzzJQRPZEL9Ek', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'v101wcaFTjo', 'eyEGEw27GpIbeWCBR-TxdtwEIehvpVWyQW-PM_Dr9Yo', 'QNTjz4W19Hjj9LUuoSdJsr6VU7qFI8-wOJkEu77uR2k', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d9485e97c1be2176dd345d45","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, '1lcaOePWMTY', 'mIVAhuapR9_LY42eJ3sBWlqdtvpmlbgeot0Zs0Wqe4E', 'C6BcP_XZzQwVDTxGJckxtWFukGXWWIkhT0guCQV9owk', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'Auy9CWBChCg', 'MyvAZLrLGyJ0DBq-Oz24Zj6OyD4N1sB2WonK0BB6cZ0', 'Csc5ZQXL3Mlu_Hd2EFB0tL5l0R5sW4tx5dQ0ypbT71k', null, null);
insert into "audit_heads" values ('default', 44, 'Csc5ZQXL3Mlu_Hd2EFB0tL5l0R5sW4tx5dQ0ypbT71k', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '2000490adfa68585', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'csRtYMyNn5Sr6Cp3NfFdjKJ5wnNrCpTtLxOt7yPgQvGc9gO4');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T16:48:55.164Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '0d83910d4e67d2445e6d139aaab13c1c', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'b758fb97beb7309d9b0097aee213d1f8', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'afc7a8196b658f533c4c242f4c66ff6d', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '3b4fc3cdd8bb2713ebfdb2dc545c5e14', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'aa02ca6c061d68c499dc5c8c0e995138', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '316d95740bdab02e33c5f3a48b012965', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'dfd41daaee721a184a3bb6a27a366c87', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '42c36aae41061a6364f6a29514039134', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '2a83727a581bc6deac24c185aedf9eb8', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '463df5920efff12c39783fa3d5eebbc8', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '4b98ed79c47ba5055f3380b771c0d981', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '15615f285f4d25fa55e40001276ff50e', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '3c0d8ee8959c3ee88402624de03ab97e', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008058, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000024714, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008483, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014617, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009738, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'e9b465402b71bc8056b6e5c23ec8402a90a12920e7505767ccb3a0972f1514f2', 'Dm/RsBjZIMTplTWZZC8PQMFojyjU7wIxVvGitxg37ie4sSDo3lbGXzohJbP87MipM9bMWMpzx2h5DF49', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'ed72362614ebf9eff974efe95ca4953eaffa76304ec5e15cb21e022698590770', 'LgTvLzb2MbIMLdB+LgfU2TJkJlsekPg5d9+K9+TDKF+OQOo2cHlbXfqtk2MyaG73zu3lh+qELeqQqDr9', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'a/c3Bf56mLpEUfj3AxrQzxwBqmouiPC63SwpBoP9pfQ2Kg==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'Me5E/Xnrrq9Sm5lf9HkKPhGJdt96LGVewxj4QeyXQk425d0=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'KBKm07Oj+tASKTT3kEME3w/FyCX+q/BqhUgZ1frTtCT7JVMMklK1OaYTzMBTL87Dm++bnbhodSouABgAYuzTS5XHdbB9gqfaR6pL6rGDBsIAz3LRcFlEwnhHtU1Wzq0BXsA6t0IQxWVB/jROP+fO7eWl1vb5o+MZdY0zV13z7+VNH7NRyrH2PU6GewcOb07nYTHs7wcIzSEuARwcb2W+/QrdfCWAl9SU5YlNDOrM+Vi1MZXovh0ZkZ/2qv+hSU5GsqfzWWXLaFXrz0s=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'boqkh8ob2+C4BhAT1KxppZcFrOEymtQRpGpisxKYhu9Ho9ZKgcyxpg==', '', '');
insert into "sessions" values ('default', '018bcfe57f708d2e436c9eede0e7e8ff', 'ann', 'wildfire', 'phone', 'ios', null, 'dRJdqSJpJXrXb7Rboprl3yYRi8arBeQwWdMa/sm81rouiUYDvR6jaUz14QsJ4OEnT+UK0bMcrMWmjM5MuS2/e/fSW/u3w++FIKJAF2vpjD5XAcEOVF/Wa5EWok86NTw7Qz0srHzJ4mGCbD23Z72BhR6wTIqWKO/QGQ4BHTcqCw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358c190b57e928073369d8e', 'ann', 'wildfire', 'newer phone', 'android', null, 'Aa6xqTSslXeiSlH4qgdagKOyjqN3GUyh2549YOGGmUonGzlBCI7eFuFxFoemk/otvbrx/dcKnupJPxB0aYUWIBLBjqdaEki+jNw+cOorgXAxQHMlJyoHtcqJGNb5fWvW5v6qv0QiVCuXYhWF0IgmMQe2X1RB+qkgQErgWfIF0g==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874037cb7c0e992536f70459', 'bob', 'wildfire', 'browser', 'web', null, 'qlc34qBp81rgh4IFcd6R40iGPsptQZEfJafLIVJ7SWYJnHnsLsRrUBeX4O+FZEB/pjaqaK8B71eKBAtqo4G8LOEVzPhjdpS+H1kGl2xqksOfsDFJMBiuBWkXskMnQWXjPbrh72bcz1oaFttzfO5m+f0E986yND9X2kbboRWLOw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28fdc3a27ed8012899d439', 'banned', 'wildfire', 'phone', 'ios', null, 'CMnlSMdF9vDQs1+1i8xyx5DJptSh8G8FtxsIrovsBEukbU4XXCbHwRt4uy7dbgfS0KOF4Hro48c32aN7drAx0EXADIY4mthGurbXLK3p/wVrl3Y6Ku3cQ5e0/ee4wZ0NqRO+imjibies2pVVDmWW7LRuEKJa3cOSdwDmq/ii/g==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10e3193a2dcaa5aa4e80c0', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'qJjUjSUihnPtChcY1X2rNiSAKhjsZJlBUwPpAGIbZ4XcAxe8GBOhGpgf8N7lDgjwE7ClBiT/i9yNJOYZSb7RtiirIaRNWKJy6y6J/T1LGwxdybxAGpirvKTmsCsoUMLWsDUlq8JHs3JjLTcqv4MhPBh7G9Aha6uv8YaFYr3raQ==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae506cd02b31c965837bc629', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae500dd9c356fe4c252504a4', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238861fb106eb2b2d5b35cc', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238c7b6ced5ef5e11cd1c33', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620a7db8c00bf2c1b0ffc75', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6204c39935c7d364671223b', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba086789069e5fdd119c2d1d', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba081b93d155e0563dd1409f', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178d66b3a735af2e20f1c02', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178bd8ca5b7b81c9d0ce031', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d9485e97c1be2176dd345d45', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948ef41e96c053a2fce5b59', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'BKiUw71a9he4iJj3+EAD8lHQrbkvcedQ+K7HR7OWGYbLIH4/1Cid23sF3qqPCgnXDbqOymaUMAy7k9q+', 'Ck3DEEA8uhv0L2glSWXbTXVGLTU3+pEFudhRVVBXzgeJWBAnCGVy07DV0WQRktZhztbWi4UF67Zt6msU', 0, '{"a":1}');
insert into "tokens" values ('default', '870e8dc2d78fab3d85b5763e82d12919', 'imAdmin', 'openim', 'admin', 'admin', '6fc17e9ac8828a260a70cae81601248d039d034d152958bb4a9e6895b4f0b988', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae500dd9c356fe4c252504a4', 'cid', 'openim', 'web', 'user', '7cc363480c6b607ae736292fb9089b14732ed98d2a9c20a28fbb2936a483a96f', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238c7b6ced5ef5e11cd1c33', 'cid', 'openim', 'web', 'user', '5a6e49d7a63c6ef2a2db0f32ba48167bc92253baa061034be0cc27d6e8ac4680', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6204c39935c7d364671223b', 'cid', 'openim', 'ios', 'user', 'c1aa244160893a126a543a8c0d8b53188f8e93f155cb719505abb17273654a3b', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba081b93d155e0563dd1409f', 'dan', 'openim', 'android', 'user', 'fb8fba232141839a72cce2af5e11e29782a0394c127ff4e1c2c077fdf6d98403', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178bd8ca5b7b81c9d0ce031', '2199023255728', 'lanying', 'unknown', 'user', '1117fdd310656862dd39b94b7d482b2d4a79222279ea31fb82431b3254f4c5cf', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d56045cf04676925abbb642c', '2199023255728', 'lanying', 'unknown', 'user', '0a174d90db228b7a65aac07cc65de4c54e44e3f58de50880539dcdef8aba8cbd', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948ef41e96c053a2fce5b59', '2199023255744', 'lanying', 'unknown', 'user', '221320edf09a8080880218ae3e3f0f489aef9ba87df5b54caba8b94f301dc354', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'da0410430a3e5a0e5fc2e85469a5e399', 'imAdmin', 'openim', 'admin', 'admin', '433fe7e8a978b854f5b4377c11f21a8e5d3af4461bcb176b102747f92b599e74', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$89+gDhkUOdV+FS3UzyOqCeiQU1AK1r0khivD6pJ0G3o$k8ovE97UikKz79v2e65iUNdhMi+wTPmoFZMVQohCfJI', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$8ovOGj2sM2Fc7aAUuMWE/uRLeGbAJQJ4HkkVw7+oLCs$8JAsLuqBZYC9MDypc5CWmb2BYFam/ROSMV8qSj4ctiE', '2199023255744', '', 1700000026000, 1700000026000, null);
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
