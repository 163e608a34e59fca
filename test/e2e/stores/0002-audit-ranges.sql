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
CREATE INDEX audit_request_in_range on audit (app, position / 32768, request_id, position)
    where request_id is not null;
CREATE INDEX audit_target_in_range on audit (app, position / 32768, target, position);
CREATE INDEX audit_values_in_range on audit (app, position / 32768, target, position)
    where before_value is not null or after_value is not null;
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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'fWHqIxN19-s', 'F4YRcxGRdnMrH0Xhd__n1rVFcWjjc0xPUS9rYFeZFS8', 'V44gI24rO1Zc91bGmft5WLXqVk01gvBQ2pbHg9spI7Q', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'aHi5WDJCbuw', 'zx9ZToBG9_rKk1DLg7r2n5wTyG6qy9dgfmxCS5pTaBI', 'n579jEsPGEIi0Eppxuk5LiPw5VMVB9FdFSmYK_jmbVc', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'FUcE5ZOqV10', 'cyXTXm2xEb6KByFXaic_cuDraaTtVkpYlB-2R0NnP2M', 'Ccf489qr5GH9f0BegBzm_uZP5ypd7dEY-pdjLTy2nOg', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'DiSv-b226ZY', 'U5Y6NM0buaT-IuNmPDHlh8NaIgrbEolD4rBVTIoEwsY', 'SabcA2_WvrTs7T7D6o8cFvB4DIszSrPnZeHcnJy-6Tg', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'StQUeoVeKvw', 'zdXAxgosA0NDRoW1rBcl9bi1_LbPUmJuIQ6ubR3FnyM', 'XfP7HF0LgrcREvJW0CNlGUJA11gHZL8sxl3UZJW30MA', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'Mhc6bIAhM4o', 'eovjQ8LXmv29Rb90BQQpf41zKd8yd-qSMU3OfJPq3LI', '-lvnPUStms92basN1VE179GajhPA4BtopWU-vv-M4dw', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f7079b90e89b514d8bc66b4","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'Xy51CjPA0eM', 'cT4uI8g-mdhJyJlqRWloH8Oh8ff2_rfpyhLWrio1mIY', 'FrdDD7HZ_pHIYZyNYnnmzqYOUurS3HSNPReoUHY6HgQ', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358ffa662540ca9de8a17b4","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f7079b90e89b514d8bc66b4","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'WcX3-XVN53Y', 'JWNTUx2Jj2VlG_64TSokmJ2IW17DsICVSCArm2_StEI', '8pheHazEb2X8XKaRimD0kJ-gyjQg6TMmT5FFbTAXdAY', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe587403460f5d1af8a1ee4ff0d","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'lsO8KYIaqBA', 'bVdsLIBotwP9vcz_kKgNYjBJOcam2RdkfqvvyL1lyAg', 'A1SrSIDZWxGHBDDandVRX_-vb2Fcgy_bQjo98miTA0k', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28d35e5416dcd95d959227","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'ZwejCZG8eSA', 'O5He33ro_3qMXlUDNiy4zE5BWWOM-Ivrbbn-5KA6OJs', 'JMyXT6q9PVnCNDngIUlK_YnGLFLzAuufRqf-ZLxmqSI', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10a2597bf6fd4f8aac691c","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'Tb_zKP3PXIk', 'NtphThsTf9QecUH3jR_7mlo8cgkbjuTX_7jwZYzAcn4', 'XKvDyv0POmZxipVyyl_-pBjcTjLUw9lo1h504k-0haA', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'AxnUuGDJRQw', 'QpJl0FtYhtoQaVPCi_cuHaAo5noywmp2EKyvnKA6Qfw', 'pcqTSEk2UB-ZYfo_qIfLiXCJFe2FyNZC3EjknXl2nVw', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, '1tNKlzjjBC0', 'pFf8H8_cQ_6159aSLQapWXrSA1zdM44QGj8xHKAed28', '0eMYJWawRTSvLURo7rvIG8R8jfeLOOubC1Awkv6zA-g', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587403460f5d1af8a1ee4ff0d","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, '58X0-skS1Q8', '59qt-GU_HHWO3I-mojerQagjuP6qmu1gv5baO8L20qk', 'Dp1X2CZqfAHjrzI2XvQL1cKZnPwA6dTal_hW-uEaRAk', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'QB1_Cx-HXao', 'NBEATBnwcrnzXDJbIOmeB_oQljzA85IfGSyN2bVTOmg', 'HRNGSZCJhHx1zTtmB_jba5Mk6O5OyRpMareXCL4vy6w', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'H4erMRa_M-I', '1bgJhjrbsL2zxHl-_8JZifly_uDyiuXpmF2F4fzRGs8', 'oxK02bfoXCXIyovUl_2VJNnC615XjzVjp1w9EKDIks4', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', '{}', '{"key":"of ann"}', 17, 'AMtipKXADgM', 'cADzj-bvYYEmJJWuG8WwUhspw7SByKMCoHf2DjCjMEI', 'r54mxeH9ouufqJK6tHZVnNz3Z7vkExMrryuF4ojKXI4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'o_TKwn_wa_s', 'Kw-JWAwiHPHoQRIQH-hrDshpxYc5Su4FDOAdY6efcvY', 'x9bXv5rrhCwEE3N9FF2ywEusWKI_dR8Y6gG-z4PwscE', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'W72TIil9bFU', 'gm5KmD5_XFCrSrwtU4CWZ5aR_UQqFeEddfaKH27m5I4', 'cIdyqk1RUKaKBLsZVIrsKAZREPlvsBc5odtoPlJK-Q4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '3ff84712842d27b0', '[]', '{}', null, null, 20, 'I_q-WBX6dH4', 'BR908mIfg-l5jMPEEijKHoQ7I2pSt5cggeTkCaUHPq4', 'dtrhXQduIdA2kyrCTPHiCtNAh9V1-4OxQkUZGGom0mc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '3ff84712842d27b0', '[]', '{}', null, null, 21, '1axUkA0FlzQ', '_B_4bP2jWMSp4jbb10FRlWSpbSqwQABZ-AnQ4Hj2xcU', 'dBlrrTuGMVpSFo8Bjn4wf0imhWEyvtpTwhB1NlUTGME', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '5356239aaa55bf66', '[]', '{}', null, null, 22, 'yNOjGNeyRuU', 'yi-O9P3FSL_sHxqDNmDrZjJiSnEnB43iH3XY2dNExRQ', '-1sJKpKUGhVWrjFjLX3r-aLuZ0yKUON0GlFsX8M8YK8', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '5356239aaa55bf66', '[]', '{}', null, null, 23, 'Oex1Too-JwU', 'vCe7zvyWzy-RjgzbUdRHlAzqwJD40Y44hQIdlpxTWws', '2oCgysoXnPqLMbBhbRioZDQIl2eJOq6SRiqB4bFrTxo', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '05861b0083e83eaa', '[]', '{"session":"018bcfe5ae50f323a12c5fa72f218121","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'UCwehEQl3Tw', 'F22IJsz4TLykk_w04h18cAJyk86MYNa39f-S2wTgz5c', 'CRjnQvDawDiyrLr_pzLPzUaHTFvFoAPTwKMUx187RfU', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'a08b0737c4d154c3', '[]', '{"session":"018bcfe5b2388896cbe6db25baeac4af","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50f323a12c5fa72f218121","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'JSWw2x3zCNU', 'wtO41pTFzMPXdpuwQ1o5G-bGOhhN4LCt0SK5onlEFRU', 'YREMBrmXQTgIAtJlVTB7Gj47WIB0B-m5nPBBc4nbfug', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '2248ad437e5eb4fa', '[]', '{"session":"018bcfe5b6202aef8afb13c5c918e5fc","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'Cdr-rrhAeNg', 'YfSkDV-Di02MwTwikMHteQkCKOqpJ7-7Q35n6RWK2TY', 'Q2uVGXRW63IX2Ne4LaHnasYhuoliMnFp-zfC7Px-wUs', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '1313f87fc93f903a', '[]', '{"session":"018bcfe5ba08ff00574e646dcdcf10fc","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'yEifNBEeTxM', '5NcCLKbYfazv9-fGVqLdFQFJwERQuqMlu2jdlAGjSRQ', 'V-oVQex1ngV0rruqKTKAHDgoVEN63OYcqLfXk1EV6M0', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'dd2e31c186c8cb4d', '[]', '{"sessions":[{"id":"018bcfe5ba08ff00574e646dcdcf10fc","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'pfOGaGVcFM4', 'kzK63t_y5guBpPV4UchjYvgfiAJeicFVhT-k0LlhKGM', 'O1fxN9gHepZ_rsppPK3fCjexE-Vo_M4YF4XYD4MAZDw', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '45090dfe7dbce010', '[]', '{"type":1}', null, null, 29, 'iNF_xvA8VdE', 'CZCWCY0_AAROj0b_-5AcSEaPLX4yCy9OQ__nCG24HyQ', 'po9H5d3BU9WeMuepaqK_wRgMNoHVyP-Q2dYbhfrSmto', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '45627e9ab1e1e19c', '["key"]', '{}', '{}', '{"key":"value"}', 30, 'TbFZToDRPlI', '847T7y2gSRmjP17VVLphKoktVamFMgdyeiAiluztxi4', 'hQmEqtGHGx6A6TpSRq6VxipO207BP8CyIrFAJlimx_w', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '4bba86c5e35f2bda', '[]', '{}', null, null, 31, 'KEaF8Fu0_90', 'NGrmioKIaJT7S_hTsk5Hod8GCpO_SiAe00_cAbFXrN8', 'ZcyjyDjNEWrJtORGHSgbLm2vzYwMxQ0SwBs9bnGcQCA', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '5241ef4f29ce547d', '["globalRecvMsgOpt"]', '{}', '{"globalRecvMsgOpt":0}', '{"globalRecvMsgOpt":2}', 32, 'zG_yp3Sfu44', 'xd571E7yHyqibSPS-geIxsaYIaPr9EKXQAy4supMIKI', '_Hv2RvexwoImIeo_F1n2LaO97GfQl5-xG6JuIM_ee9I', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, '8vvow3TUqMI', 'MiqF6g5Z_v4islRhDpboJG1ERo2jAYEBE7Tfbk_f-0o', 'OA_3ZwBJQmygppn5eQnov0tU0upXSBE1NxRiTFSoFa8', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'F2s-MGmq5OE', 'jFxwbOjf-eTPOtS9Ae4_7eP1ql-I4e210CFSt1sO-BY', 'TML_ruzKnn6XqiVLEzmG2sWmb8wyzgcOpPQd2kDT2bA', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'Vcj4dglvzuc', 'YtZ-XeA4S1XH05hVtvWXIkwtr4yDpb1QkwSwowl8Rg0', '5HGEeX9rj_CvJZ4u4Uv1luuZDT3X5cmCLnrBrV7zgjo', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, '_ayVTG5QPiI', '5ZkLxECnbbA8tnc8dOHa3wPUhTgbB8uYlXEEyCFADG8', 'skckO0a2GE-GbQbobSvnDP8n3NDLRGASE50mjsZJrjQ', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'iHKOM_aLvBc', '3HwD5jEQIns2Cs1lhLiJviDFxbYxH9Y11-l3HwsxMEU', 'IeI64iIaOzR4aRuko-HuM_ey0dE9BLNZI0wUNdz9ymU', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', '{"noPushDetail":false,"pushNickName":""}', '{"noPushDetail":true,"pushNickName":"E"}', 38, 'WwrGJLRkdd0', 'JdSnTc81oeLOInh7Zz4mPfOPjRmSLjHo82SqXDlxZ_I', 'QSA17mTdTJWsyig9WCdXrmPQXKmoOV1yq1VzDnEvhqc', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '4UM7u4ihqno', '68WBZHXTh92p5RDZVhxDHymTehHLHl9xBiRLFjbZgkg', 'uksI3Mw34SaYwFP477RjOhfbfUil6pNMX4a_6Z0he9k', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', '{"alias":""}', '{"alias":"alias of erin"}', 40, 'bojYl8cLRrQ', 'x109DKSAHLLInUp01Y8bhtS50U0udkkrRgrvUODGh14', 'Bmx8SCShL2Mxahh8zIjCNfJvKXLdG60EFOMJU-L4svc', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'ycT_5SbXjaA', 'QtlxHaNpF6HOA2BM7lMAHDEwKz0gPvs3DpkcdNkP9w8', '88BNMVtmEZfkh0v1lfQrpV20y3S1waQSSdT-I2eHOgQ', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', '{"badge":0}', '{"badge":3}', 42, 'mT5B0GHikkM', 'KDi9nrdquXJkRa5E9q9Qe70QcdA1vEo18qPvfAagrD8', 'ytQf0Ex1FTH5SPt5_OjMO9sC307vHJVEBhDbUpxCuSk', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94846aae5628360b07a7b29","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'KRt236plJWU', '6DZVDAQ0cpmPksX2x3hdWzOIA7AnxCD45vL1T8FA3mI', 'qmaCngI14Z7ORChfr3A55iv8GE1vcX4W3PIpKvPff6g', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'yaozM4opMgc', 'guasNLNHNuQLkm7vOSHNIOl9nwc2LxiHAxT10_aj1dY', 'TI0MIjpP6IranZDP07CakhAceRuzRsDjMSvTE36pcGc', null, null);
insert into "audit" values ('default', 1700000035000, 'system:push', 'admin', 'push.decide', '2199023255728', null, '[]', '{"task":1,"devices":[{"device":"guid of erin","dialect":"lanying","platform":"unknown","outcome":"delivered","reason":"log"}]}', null, null, 45, '2Mx7wN6N4ps', 'TxNkoilYVn3dWLC5hWAXcEnJDrpXmQmeS95xDbwuBLs', 'Kc-gnXEPyh5ntqyUKdOTSpX9nWL2Yy7fK2F73uoJBqA', null, null);
insert into "audit_heads" values ('default', 45, 'Kc-gnXEPyh5ntqyUKdOTSpX9nWL2Yy7fK2F73uoJBqA', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '618acdc8aef75004', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'uUib:NiRyH4S2lgcs1Z+E58lBH4Y76qjX8DX+fQrIhIoj+G0mJIdO');
insert into "kysely_migration" values ('0001-initial', '2026-12-01T04:17:00.909Z');
insert into "kysely_migration" values ('0002-audit-ranges', '2026-12-01T04:17:00.910Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '3eaff0a611ad3673f585d8aaa4945e54', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'add485423f8d9b3277b9a45666ee97f0', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '3257b3ee3ec16a8313d36abff1c423c7', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '6511de2942a4f8feb3fc682fbd423610', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '292956b75cef6d332d1ec4eb383bd2f7', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '122874d76e1ea87f351f318e60162b3c', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'b7b60e7301320efb4001218d27d51eb0', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'f06081910bc9c5ac22e1e7564ffba7e7', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '6ddf51bbc515de9b22d969d0bea6e35b', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '74c8e3f2fe777ac5d656e240bb972dc4', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '9a5e0ded60390b77f5d142c94e44aa53', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '8669dedcf0aeb276eaa35543bd2b073a', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '6463aed7c2814571f850abcf12da8f61', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010062, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016018, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007688, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022643, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009923, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '325b506f8c512f049f819bea0d830751833c13b77451f96c6d5671865eb1d84d', 'uUib:KxMoLlupAwBDzB7/jLPRv1ImOhVS4FlLo7CuTzqA8evIBvnBlNpn4YsYlGMayALOs2GJOmDbd3AgkqYe', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '667a181fbb9b199f3c382e4db09482a75a4973dd85cf00cb9a6b0e311a16a7c1', 'uUib:VklSvDAk+T8LD3JLUF2cucjrjy6Vtd2sgjPmFiNNkvmtx7cL5R1SO+EgEyfPGvMN8UsTKUfDStNvzMJW', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'uUib:R6tF/kzGN8GEnQsgjaOY1+clwWqr8vbYeufFOyNuxfVkUQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'uUib:NqV2QwIm7lzOVb5nFfgFRq8ji0jHM/Zj/rtrzxF2IDuHfaQ=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'uUib:+vw/U/z4jzoSwg+DkfJNwEzGwlJQ3ty8qBJLHSiNJzyZf3yKDY+mxwP5LAHzaUlq20XMaZ73wyue0wqYiJ1hjuLvbqN6ajxzQnLk5ovsVtKN/Ui0WjF8+8CYpT+jPRcJyd21rAbwxiDrah+fvJAs25+RjRGha3sHX2ArPCRgdwI8daY1UrU2g/wkb+xvmN9DUNIIu6TnNNLfCnoL3GV1L5+0AyYml+sy3WQg6P97qjI+Kvg7SIm7x241Og81ZuApOYaXyive6nlLLqo=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'uUib:aOJtR5xyZBIFtzPXyRokk8R6MerKiPdFjJF6j7rKCf5qqM/NIPUORA==', '', '');
insert into "sessions" values ('default', '018bcfe57f7079b90e89b514d8bc66b4', 'ann', 'wildfire', 'phone', 'ios', null, 'uUib:vm0ozQJXd3sfHd/2MTyYHw+Q/8WOSHHAoMnBCjvgKl+GvG3ONbv7dxB9Wkyut9zjHOXWWyXu0Vi0PhIeLpZbLFH4lsAO989y/BanRRq997tZgKKWUVbpxBTOQ07eBzCwlSFWvTK2K/TKxNmNn91M4AH6gCRLtAYRBeameWEzOw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358ffa662540ca9de8a17b4', 'ann', 'wildfire', 'newer phone', 'android', null, 'uUib:NX9FlpOS/l2wLqytbuKUkJFgTibKA8pkCPXhpzvha72Y5MGpwLvvtrLtexOYqRUlO3irUoyc8FYIyDyH6WJ3Ykp1i94Vdg7djhYuY33c+BnOyd2C2KiRnbnNES4RkyKGVZa+TU29aZuQIxT5R8Tubmo3LlSeY4Fck1Xq6O21Sg==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587403460f5d1af8a1ee4ff0d', 'bob', 'wildfire', 'browser', 'web', null, 'uUib:sPmmpoQphfJmpL89fbX9VFtrbyzoeEkJJ+6EXPt0opdDcJ+BxCTQNU/c+ymErW2CorUAZtvsrRyOxkLWfYOc32WgOPzBkVy0s+pF5qnj6yWAqbUmWXwPOdDTCCVYSNDztWOSpcKO53jFLIum73UgiXQYZs7oQyCbDYOVD+WReQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28d35e5416dcd95d959227', 'banned', 'wildfire', 'phone', 'ios', null, 'uUib:dQzNlCny44AXehu+Y2b36HY1WJUEkPqtwl3WPjfdX64yEQOKcbRR8Z9Sy1jQhBPO3tx5L6gMOjItmwao7IAlL2a98KrMSbxORtwVmPtsOBinaclf5UgH4vofjGK9yoDEJD4+sA38Ot381E+WCPlpsvoJsYmtlKA+tKkYnVuG0A==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10a2597bf6fd4f8aac691c', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'uUib:sEjDdTID9jck+ZQL4xUZAUrJ2OL8Tz567FtbaSPaVly0iI5TXm/u52g4p3grbgSPfpyxjehcTHP+pC+PdyLcq8U/7oP3DkBCIQMKuYNbEqmVpAFqkuiTexCUp9PQKGsy8qa68GMxsbE8ERb6xBGL8SxaVZ72JpgtrNr2cRCxuA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50f323a12c5fa72f218121', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae5039d8ebdce2258ef89765', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2388896cbe6db25baeac4af', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238ce36adae7e4372e629d5', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6202aef8afb13c5c918e5fc', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b62024e1a1bf1a72f55ad087', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08ff00574e646dcdcf10fc', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08d225b3db8859e6605866', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d17856d2f459d12bc312cc89', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1780d032b8c7d0b33179a6a', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94846aae5628360b07a7b29', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9483f9fd5e3030cbdd3ec79', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'uUib:Hin5RXDcR7jlvxy1TDfYHnCcF1unG/bBWgx31oF7S4LPgIhXJi3Kb9RqJRBh4PMZDdfBW2TcvDTU790H', 'uUib:e1xGvuWtmv1oKpniZrNjSSrppT+FUjPqQdBmZ2JgBFbSa6fP+a0oRouPolJJg0FMA1FSkjJu5WtGHglN', 0, '{"a":1}');
insert into "tokens" values ('default', '627613eae7d2617feae1da44a41e4882', 'imAdmin', 'openim', 'admin', 'admin', '67a87ffe54159d1e8ffcda786a9524580d541b5672514475fd8e2fde40933b7b', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae5039d8ebdce2258ef89765', 'cid', 'openim', 'web', 'user', '485ca1b4bce1088c8237ad86e9adad450817f491d136f75beb49fbbd54bdd352', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238ce36adae7e4372e629d5', 'cid', 'openim', 'web', 'user', '5f188628119c8704a2e4488ac740b565793108fc1920e0875ed0a8e48ff9625e', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b62024e1a1bf1a72f55ad087', 'cid', 'openim', 'ios', 'user', '10981a5833e758a51284a103ee9d4e8bae389b0ff32949f0a2ad9f8ed73f1c7e', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08d225b3db8859e6605866', 'dan', 'openim', 'android', 'user', '99c001e8db66f01afdfdf73ae3bf847b24d88c5f55ba41b01afe3058e6d66e97', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1780d032b8c7d0b33179a6a', '2199023255728', 'lanying', 'unknown', 'user', 'cbb3cfa066527ae55b28b31ea10cedcfe2cc7e191d6e0d6485fbe8aef2ed4907', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d5609391d4c04e6126c168e3', '2199023255728', 'lanying', 'unknown', 'user', '8b3ebe8c9ebee9d049b1685970821fa30f8540b321506a49146c4514eddc1b5f', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9483f9fd5e3030cbdd3ec79', '2199023255744', 'lanying', 'unknown', 'user', 'f165ef7e3d1eaa53867be0ab16cb05f8f151ad83ecdfa873e7beefef3aee08df', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '0337d16e2aba59a711f894771cc76164', 'imAdmin', 'openim', 'admin', 'admin', '5cad541be9b8109df71daa1f4f7d9d99b18e112ed0e0230c8e2d597ca7714395', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$/NkTQx0VI1hQsFG4zNXNXa8lo9mRyondAmzBLqpcn4c$c+mS3MNsovpi0VHP51TYiCoh4c/cQriKkxmc1RCqcDw', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$82Tb/zBH6YEIluhxzSZ10CiNOwBZfP+50Yv0Pb/YwDo$SuAGrwZrKc2pWxseNNopQDykV8GeGCoFJeor/UQZjxs', '2199023255744', '', 1700000026000, 1700000026000, null);
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
