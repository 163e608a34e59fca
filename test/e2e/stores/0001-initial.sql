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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'RKK0M475a5g', 'i94k8VXqi-Fdzy7wwpkCZQaCkIBDkKmGbW70qTizelI', 'm1k18UoqTQpLR53NcPK5joxoxYFtm9Kr0ees-HirPy8', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'MhpIZV6K3Fk', 'iBKrWxPOmb7kGWNkmvZs8CkmdoN6NjExLdFk0pMMqPI', 'nHWp480MfO_o_AFUCxX_TxwkzJkUhDn6N9fjFx5Wy5w', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'Bl94BYIaiQo', 'RbxZqAveSQ8bWTeV2Clw5krfItxAyKKULVUcuqj9QJ0', '2t0ubmECZGmE_x0Qly4r26Wg-BlQpOPH0O5mgHZKgFc', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'QzDXgI7ASeo', 'TCK7SBeyOKtNpqwFPG9YJHz1acaZHNODe_eVWFOxBnI', 'u1dicpsbxf6fJzAjpdsUZMSXAr8BUI0AyfV8cN-eNEI', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'DB33sxzFzQQ', 'QOfMIrlotI82-umBEHTdOaDrLqEJi18oCzwE_Az43Hc', '7C1XP7wgQgpVcVrq7TOl2pMOiSFc-KzCrZdcPFasbI0', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'FHRkylWugb8', 'lRYwBEWZ02mGionprbqCxt-RtlB_AxL8QAe3y8vfhe0', '5dKu7XoHU6j3hgIB4pGBPFId25EZvcEj6_henygD2s0', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70ead1ee632c02f78bff36","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'Y8SqjGo7yYk', 's4fWEUIXU-DijvzfH3fhuJWGnCeV1sIL6afcdXNjuC8', 'T3o7jQmiQMtsEARsdhXtGcxdRf1r5_3iclKBI25UouM', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358dbef7422ba6b3567810a","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70ead1ee632c02f78bff36","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'DDaNoC8QiIM', 'Gj2sN-PFYG2r5FIJxG2Ie3jFVExChiIPnNsCKkU68T8', '-jIPXt9psNIPEVzoHuJ0usoObFfyGDI6Tj6AjvgRuXc', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe58740f5b82a98dacfcd62aaa7","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'fdnn0X3hvME', 'xkfbMZKCkfnuXux4JCt5Dz4IwGCP4tTJjaoc89sYwjg', 'KXJdjXQm8epwN83okNufKv3-c6zmyOIX2rOTu7roqt8', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28886748fd3d0cdad7d32d","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'lp2vkjtdNjU', 'iFtoRV3YFgHhI_Qu5-JFTDgMU6OjEMzh1-MjBTscSjM', '0Eaxv5T6PwQ17FxBvko_MfCApacMsUpnfTsviPXyd4E', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f104b02dd32fc857cf98b70","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'j-VdgMvpBhs', 'T5yianwMo_GuL5YTumaR3fPuq9DV_4aJXLOOrfJtXjQ', 'Zn8-zZFrcQCG04jczPaYx9c0Yqz1p74tXVTDwXJQr60', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'ZWZQecFfDuM', 'mvTeK7bb9xYmPvLYMqY9Gp16ntYXAfP02BgJaPafvo4', 'pbGvKlXlMIgLrkxM_y3WpdKeIvZ_-wIEI_inE3qNfP4', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'W4fD_9AOzno', 'ovabag3hvr7Le5u9f4dR00QVcmyIv2-ulAcTfg4Awng', 'cx8Zfl01ZVpH_o7bbcT9CWxO4WLnQRCL2ZX4rVT788U', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740f5b82a98dacfcd62aaa7","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'IA7zjgQV0Zw', 'YRqqUX5EZjdkuRHKSN0wJtXyEtURTvVZ5ZopsRANe5c', 'EWdOxciBNS1rfsEbXhFbWGXMjJxqXvEuFeSY43vFb9s', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'lUWG84IsSQo', 'B0ZhAU86IkFQm-aWztCdxXo_yTY7aGwsMK-OzzVaDTA', 'h7hTu9OQaAhBX8QoHVExFz_iExMiqPrcqDXFcHOsxNY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'jVpi1Lw0BoE', 'SJAN1ssMcVAKjj1PEdTkD3IcqnqRTTNODETdQoiqpYg', 'pfPT0oQBlZybYTp5sQfPqJTJ5LXC3-gav3luxUTHfwg', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, '-A4sWj28X2k', 'z9DVRjYmzMEm5u8HJXISJp5IES2HFklQK1EGtMB7U3k', 'iBh5X7iVek5VNJdEiUO6wuV4XJc7j1b4LDOg_fB8oD4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'AqpEDBUz0Rw', 'bvjzkQHbvQUPS9h68s5wK9lOTvUZ304tS_F6CdSWvN8', 'ree36y--fym8z2birpS2FA4x6junCiY2tup7-v6gx5o', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'AXWZ8NxcKIQ', 'ZTN1gm5OpZSJbLzJONhqLg3xHK-FBfWxn02nZnkZuKk', 'y8Pi6rrcC1wwyOaOpkfQ8dS8MdqmN6nMUW4XhnK7kWk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'e5f929eb98c561bc', '[]', '{}', null, null, 20, 'lzOdbDCv5-M', '89tKkevoj9LxeTVLbjmvSzG270CtNvntfoNYdwLlTHk', 'xLaO00XZ-vIptXu68HotR3cZdfbu8GB7NxwD_1CByIA', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'e5f929eb98c561bc', '[]', '{}', null, null, 21, '4AuDALlsAP4', '_NNXlCbUhCs5AA1v7nfHaY4VZgJfOFz6MapWVTK9Izs', 'IpqWN6Vp1EiHc2n9TgkxQvZCv1rDruO8h-pkR1Z-vMU', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '13658106e764774e', '[]', '{}', null, null, 22, '3nUHH3w1_Xg', 'pLqXIiwtdddj5NXTrnXBG_KdolsfZ5xU7_gk0cv8wK0', 'VMhwqWxkL_SF8Xz-gZndH6uNxhlfb-oaIPHtqoMLQAA', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '13658106e764774e', '[]', '{}', null, null, 23, 'kPrO4mCqKPU', 'PXTTmFrJK2s9MvuYXdfxQilV5bc39sgWJ1CFnoYX2Q4', 'J4m-g-Ds9GhsrC_oHghjSySJSJCklweB0XBUBaPs3ow', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'a90a075deb262839', '[]', '{"session":"018bcfe5ae5055cf90ecd171c26f964b","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, '5ALt1DJboq4', 'UNDfrJO8xI-iuRaRTisZft8KWSq-zQDaIR584AG1q7Y', 'kRzB6q9VgjHRwD_SQO8pSQscBvWUFEOAoWYHOPjz7mE', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'eca0d47e7b11a2be', '[]', '{"session":"018bcfe5b23806ef203c43192f1b434b","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae5055cf90ecd171c26f964b","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'l1BVrd0eaGc', 'FzUUP4GARpLkKNfcwwEis-MXEBJI9uES974xuYSyTRM', 's98edldQFyW9f5XrWSAvpN31Ay_MnwRoJe9jDCtiBDE', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'e8fb3de1859df8d3', '[]', '{"session":"018bcfe5b620e46bfdd7c82a76979c32","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'ivGDTQHFSLo', 'w5VlwGKTs7dQzLPJrRMpUvAq3YXvaxMSszC6s9VeKgA', 'oSMRQdOvLmGH9IFebqRZtmio-vyRw73qcD7Ei2cltjE', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'e3e1edb156e493c1', '[]', '{"session":"018bcfe5ba088e82aa698e342445e8fe","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'GRWEWcTc2yM', 'AUjBP9AMzYwJcoUU-55kxlOSH8HbktjR-FSkyDIwsDw', 'AnDX75BoRDGRz9qgHX1-93oof-6zVGmUqNEMIHusq38', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '9cb83a5d4ba3e830', '[]', '{"sessions":[{"id":"018bcfe5ba088e82aa698e342445e8fe","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'Yq7d9nJV4Mk', '6Rh_TomePkrdmRIs2vnpk3JeRutXYCf31_um5Sh1cmo', 'J6KZvapDCW_SNJJL3K6SV2A3DyqWt_oKeSec4OMWpQo', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '9957cda3eecb012b', '[]', '{"type":1}', null, null, 29, 'uu8NlWSN0a0', 'khWahsIFIO65woFcw7_muL7233XjWrU31R5_2en5CnA', 'uNVcTriJZH1VPSGYH5rGf-UKJAifXsoxVT7FKzYAw5o', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'bce1c6ed815fb8b1', '["key"]', '{}', null, null, 30, 'u--z9QFO1FQ', 'sLqTRQ6Vv-mGszDeWhaBdkDxdkImrw54rzBkpkPWroE', 'Wxu9S4iDPnzJCGpZhsbW3DHWYL7nJC2Dfnc_HBHiQAI', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '6173a47c08d8ef2f', '[]', '{}', null, null, 31, 'gxUzEPNGF3k', 'Ftrfr80xx4gnrq0hruxcZMnGzP-mL4nYpaBALwuLM_k', 'DZFwQPCPWtNvD1Zw0JCqKHKKlQtmUk5FJ4moUPSr8_M', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'db64357b8fee1c84', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'eTRj0YarfSk', 'OLE9KSKT8DtAheMf4IvPiXB7eVj5K3gkz-AKLIEPjcY', 'iAXqLEv8ikGJBJj2FUovZZJQ9DyINZCl1oo2_oazzag', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'bmPTxXbZxS8', 'ZzawMAKf7cvw6MA-Gc3hTjo2bmVb-XnIW5-e9yiUpf0', '5Yno9l6FYAlr4Cx6mzqPHU9E3vtRVarULQd4ds2zjXw', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'K36hkc9X8Hk', 'F0PbiyVM-y1xAUZv56P0ioepxn6VoT0Uz46aYyxpf2k', 'tpeXCt3VTU9_s9RH3GRpdUoBtiQwxgZ5DSvFUSyXuEw', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, '6DsdFi3x1gE', 'bAVmGSd7ZkD9JpqwvESq4HdVtpp_apeobkSTtevFFs4', 'ty4OptrvMT6AW_rsl7dLdFcQp8pvKv2Yomi_OE3x1a0', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'OVTLHussF50', '8jcm9UlxxgP5IMuJlmKbG7qrBvkRDss9HOPpVLPJWOQ', '7mILKWVb-8lYYzfh-8xEOiDs5BC8YKkW38nhWgmO8B8', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'd5AM8zTxNPA', 'kyyCURpyFCn873e5XFB89tQTRoz8u6a1ZsijJtRtfnM', 'kApQbm9_lIAbpO9B6QTV1uczQmmynV4xImohSnA8XJM', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'Dji9Bf_pdYU', '6Wlqh-YD69fofuDGWxBa0FRHqCUbWGv9j8iSL2FVB7E', 'x2u0r9jd363f5kUygYKgQ30Jq8jXJeszDPulUZ6uAK0', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'ZrRMfnghsGo', 'eXdUHjtUjFM-2ImndfsdEI047_SlXOpmwxv1sYFfv7U', 'cUrjDsAtch5mDMLIfO1ijTHqCbXif-goBnXAf_Or2r4', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'FEsotV34_2M', '91GmikzTEuQ7W9GXsd0_uojB1V6M_C5Da9FKNXwkUaw', 'qOolcXA3v8uFSaAd9mcB0fIUxQAYq-1FnCNNWwSdUMM', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'QjQ5NafRMnw', 'H0pbR7jYaAfWgX7AyQ5OJOJQx3YdzTjBZeJokGQszkA', 'QtVjf83WQisrxiOhpKdqiyNfmBLhSRt3CJu9HfnjE6w', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'j4R9e-OOwZ8', '1r467hTdTtFDP4a1hyBSl0EygrAz0oTjTw-3Gr67jzU', 'Jt-8q863vkhD6Kgxa2uPwpK6HuYJpn_5pW0udgE9hpQ', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94806014fe1e8c4d87fe459","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'tsLlIJ1k9DI', '124EgDLC_Y2j-Mix4b9kvq9HozvaPchbyqjkaTcrJAc', '-jQQeVPEhP2FqmaLZRa_3k079Sagv4-q-Dkw8929Xds', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'UU5n2yJhe1c', 'J15ilvHW9AvMjGHRRb8fSeTJ0Zq-NGOSdN9EsQRh1ng', 'SaSaksUnIXainnNO15rl8_zIaMxukviJEfXea2E9FPo', null, null);
insert into "audit_heads" values ('default', 44, 'SaSaksUnIXainnNO15rl8_zIaMxukviJEfXea2E9FPo', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '65d6eecb06fa4ecb', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'Z3T4nieEYfPeFSaGDrSF32Z8+lth3nLyNxKZ26LrXZTa7ehM');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T18:04:26.661Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '1697753d8a7a17a2e65353cd81c37387', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '25e45780d45764f460c26ca7437fc20b', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '410ea06c33a10d3ab3a1f144491b287f', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '7a90defcf97009733621b2132f1ab730', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'c9daeec6ef4393b3a007d3f307ceef89', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '6748743444e1108fb1a6de081468baff', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'a47d82aa57e908efb90c793c03d5b8a6', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '8a23305258fa24c0f0ec4741d667fe24', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'd1d3e4b98d4272fde981b8c66c237494', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'c9d55b43ea58ef519723aad571198f75', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'f0dc116cc268d8649f6d7925a0b83540', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '79599a53dc37e0d68974590d838e8c38', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'bcccc1e5539e4a62d6e0964f4a040991', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009152, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016928, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008912, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022201, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009569, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'a88f6882b14de5c3d27f565c6e3ac2edb5c8461ad17c513f47dab23f04f1eb47', 'CtNlhaiSSyQsPmj4R9G9SyH4Di6swhqgIk/MN0paFVl0ysvdKB6lsmZu6PW7UXZAGtpPwVF6PQ1iNF2k', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '86f58b528acd04de19aa163aec41ea833e526638740dfa8aa585abecf97456e9', 'H2m3aGRGD5zOVB0uekvo7sHAcbylJ2iREkq2xO3rZcSNWW/8qDeXse889U0oW8fsSwgLGPTwyTLxM/Cw', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', '3bZQYEWMft3yY8CMdgncTgmd/uYJK76vJ5owN7qWz5ZfKg==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'WTsOvEm0C3tsugai2lICEHFTwjtFLrk3q3VInLVbMZjhz7U=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'yP4CfgOt2Xbuv7ZZnmWTZBeYc99tFMbNIImLZqWkH8HSpmhB+xeVreDRO91TDzRnqWQqPKMMGLSlaSmH2qTV0qVfhLE/9LiLmb4v1Km/QXT+T4eJipGhYa57S8Xfprlh2CfhnD3AHOvE2i0OWFCcoqJHvXP8VZCNndIw3E715emQ2XRUbubHRY4kmmG367klKn2edJYbyNSFPEBD356fzWIzypAHXXiy+es2E5vMqLG7AIdFgEcniMsq7Kt+WIRuA2tqXlBmETdtfmA=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'wl1BlWwwcDCULqs+qlWpa/2nb3l7W42A96wLdHDnTap6Rc+2MX4BKQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f70ead1ee632c02f78bff36', 'ann', 'wildfire', 'phone', 'ios', null, 'DzqGyFuYuzDV2Ye35/2Fm6z9fzn3Up7p4MjDMAHkaryv2Jode7eYC0bz6xAnlNBOnx5FV2fJbj5apqvVkykWDg+UUi7CsiD6Ylbv2Mq7f6uhJTLq75Egm2VXmwWeK8YqUMnpD2bIGnYd2rJJPrDWjzsoJyZCmfKJvFsTbI3wJg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358dbef7422ba6b3567810a', 'ann', 'wildfire', 'newer phone', 'android', null, 'iZ75ql7OYWK91h8ODa1i84jQU6KZ6LGKH7GuOgxjvMQmjibfBHb2bHflz7xJUdcJjA2OMumXgDU8Vo65dKBvj3xf96N+ZU5UjBW9ZC3Dpk3T3uU9FXSk0fUOQJWGf+P2Vr/nnhkzhNdZcDnKAWZfQtluwsH8rqbIWO4keGJBdg==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740f5b82a98dacfcd62aaa7', 'bob', 'wildfire', 'browser', 'web', null, 'XWDTI04MXrs0V9u19Ex/5a0Ajo7U6v9zsf8jYsBXGk7Fmz8c63X/yNilRiFb6XBf9IaaDlp54ewjTdQkG66mJg9WjF9fSbxVQxSE3Dix9gf58jY0cz4k38u3q+B/4JYWw8tQqUuhEpVCxBE6Qfuz08VgG2O5zRd9+bxGSQezcg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28886748fd3d0cdad7d32d', 'banned', 'wildfire', 'phone', 'ios', null, 'SBBoi6Tg99Ccp01FAVU633+n5sW2TnJ4USrRSpTn83AYDjP7V9/qg1V679V7OXxHOY/1y2rBPCvcPBLUtrgO4uQYtHNZm5TWkazzdjRO8+TwR4AJGUp0IbW53zlOpTGW0Q5PXEqZQTa9mzgsTuAFKSxptPIUBs71fAgYT6pd4Q==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f104b02dd32fc857cf98b70', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'YUFrNXI4M00i/6zeuFM/UQ+qNlN/u7JldBN8fp21RlS7NbjE2o6CzDCulPNSQl3LjJCxyx5JF6IseOvHigv4xyJH7NuRW/GT3bJXYIQCd/L7Oj0WQGzmbD7Z4XZMLwEY8ahjWfe9a5fuKCbOQJi3m5S/EbqVy2ov3es736E1Iw==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae5055cf90ecd171c26f964b', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae508c4ebaa9c689a3caacf6', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b23806ef203c43192f1b434b', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238b9049f7f4bcbb7840a86', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620e46bfdd7c82a76979c32', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620e6ebbcfd963d62ac58b6', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba088e82aa698e342445e8fe', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0880bbea3397041f19c1ad', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178a923cebe1f0bed44282f', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1782d25422a5c5b8c19045d', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94806014fe1e8c4d87fe459', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9486e0bada30bd961e45c36', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'YhgkMyWR+Ph5oTiCCTS44QCOK+5Uyxm099OoygLxR8hfIoUCihARRFWOTQ1eMd50I4dUm4yu2nCSuQ7M', 'tAeG3DSHAXopna+n2py11jhXLBh04kbsMf5t4ya5lTKrjfKXts4yrErE5HZvqPhOoecAG9hfILYI0xwC', 0, '{"a":1}');
insert into "tokens" values ('default', '898ffae0b416d6b7ea53d5a8ce98d905', 'imAdmin', 'openim', 'admin', 'admin', '206bd1d32f46dc000ff2b3e5e66c2c571e8493ab81d8474fdd469b9fbf9ddbc1', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae508c4ebaa9c689a3caacf6', 'cid', 'openim', 'web', 'user', '13cb63b65e0acf1579eddd1dc0ffc0f803963b3262d8a7f0d7cece0f96a95b92', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238b9049f7f4bcbb7840a86', 'cid', 'openim', 'web', 'user', 'd9ca65f8b5c12d67bbb65916422e927fc11e2bde8903c4afeb672479b98b7610', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620e6ebbcfd963d62ac58b6', 'cid', 'openim', 'ios', 'user', 'bfd725a4ddeeaf56dfdc0e2230619aaeae86e2206023726794b7a584f6a5d7ee', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0880bbea3397041f19c1ad', 'dan', 'openim', 'android', 'user', 'e4cb78ec3c3a081c2b86acd753dbb1f5f11007f283f5490d9ba5fc578a536cb7', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1782d25422a5c5b8c19045d', '2199023255728', 'lanying', 'unknown', 'user', '33a3dc252797e76f2639115e63f2cb492d4100db11237c64bc984f598055969b', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d5604a157f86f904d21b2b76', '2199023255728', 'lanying', 'unknown', 'user', 'ef759753a2e0382351af2de4755323780f676046390b7e77b4ddd9393aa3d780', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9486e0bada30bd961e45c36', '2199023255744', 'lanying', 'unknown', 'user', '33d2847221b4cfff1f94a005861c22c946b1a0d44cc7945d593e23c0ab133acb', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '750d42d1a61c5f30076c69a23579fa78', 'imAdmin', 'openim', 'admin', 'admin', 'c831da0de912cdf231e5cadd1dfe35923a665096a11caba422ca925b63ac4324', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$tB03nrXQY/JxHbq8KAc9y72VYJYXfxHWS0Z1xnPSnWc$vZsvLV+RW0OKGJCmixsuI9KNeoy7mnhX1q/nW5CjWYg', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$CJrd0S00UYUGzJZ6ewyqW/W0QQMuP0XUxJR2YXJ1r/E$qwd14QPhQt9svHayvTI3P6yeYXs8Q+bzpKH0Ly3Y0aY', '2199023255744', '', 1700000026000, 1700000026000, null);
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
