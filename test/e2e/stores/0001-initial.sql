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
insert into "apps" values ('default', 1700000000000, null, null, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'cMJHO2zqXJM', 'Kj_8Sl94a6LEZt35x759uVxNmNHlFxNAfH160OjMuFw', 'g5SXdsXROSxoEjCzbaw95aS2MqbW-Bz6ncQp8F3bIyU', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'JH8jj93XSWU', 'IwOSWSuEPS_-5UfYzQDlGZ276PpFFUOZZuAM619ogK0', 'KyIq6S2HYhVM7qAvDEbaZVZYWV2FhFaYBBpmc8cZrjM', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'z6Yb_T6gOJ8', 's_vkvtsCe6O1GHYr1cnnIdRs1j2wUN-1oTJk69e0Bfg', 'xAjRh68kFOsW6s1833BjQJOzro_h3eADiu_WSJ6Y_RM', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'er8soHiHEyo', 'tgNR6rAYvyIbIWKAV_DcQxrv7zyViu_d9PmZyl7g9Tc', 'k9aP1gV06yBB0KDvCIiMjQDiSAr5-16rhgmdwvzwWUY', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'NHcVSgZWLY0', 'lNK04SlELFFcq6zB8B0UWLMXhHQBxTn991YYILUhu5U', 'RjgSTM13TwmoJd7MSJAUdHlu1XyUjRHYUZw0BI0oSvs', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'Hx0IR32frVI', 'KgwpzCUupEVj7lYf_BwZDHVaVwlYJzWOV9lL_IRqV9U', 'rZenI8mDoA56FjsgExdUYc8g6GqcmPhjNEabyclDCA8', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70587c242d53b4efaaa8d5","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'DPfyGbBwl-I', 'RQTIxU6Qex_tnzXw3I_7hvVx5WvZkdTSRa1u3OYLTas', '1ByUB6erMA74L1ZFie46lvdq3jyHZnbH0xOAGzuVwUI', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358fbfb1207662ce03c8196","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70587c242d53b4efaaa8d5","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, '4K7W-mW6hBY', 'iy3hVoPc2ArZ2pSGm4Pz9zTPPXEpKFmplJwnsf8g_0I', 'T13aeSAtGt3wSmusW4HhsoYuUFmz4eW-bhEKN1Sy1f8', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe58740be671ac5bd2182acf4a9","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'aLrOw1PgFy4', 'dT0kfKOymlmLZrkCJ0LCDxCkNa3IK8wL3O-FmbRmHJU', 'o3P9k4j-x_GRGO6Qjg0lkDM1Dz_d46BPP-wxcR2jRNs', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b283b4dce20259a17186b5b","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'Jwj0swGIG6A', 'qJ05uARP4FBgaGD9oWYBe8i0_5ohqrCtlHJnLACaQfA', '_DRaLa64Y3923CZP7GifDOUHuBsgoIlwHNHdswNloVA', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10d7dfc9ca037c1e48fa17","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'c7vRwSlrSDE', 'aaKKl7nRScGlrWBiBEnL1KXzPzIkQqS4NY-d2moO1wA', 'pRUPmRE0Mq_loRICYBBVp-5GhgcIefbXoslYZUhk8Ww', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'EdY_tUO-rb0', 'yG5tM-lUeqKKWdaHxkxsI5b2CTGvG_qVnHPNeeReS8E', 'lYa0HE1GQjCPNhrtQE3KFhQKg8DSq31UgUD3Zb8LoM4', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, '4JX7RlKxmlI', 'xjmgfnNdBIpX1lGOGnlA4fIjS62pL2kyA5YcUPykFCU', 'MupVdKSNHhT75w4uZtWI1glR4Kp3K8gZWaiyEiB7woI', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740be671ac5bd2182acf4a9","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'xgJWU2ijGyo', 'ZIv3l7NrPfbe6HSH4eN5dF73oqYHDiPY5XSEW6hTLW4', '1-QkiHorZTPQUAR7MhgbYLZpVPQHIUzSxLiHr_JgcbE', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'CAB3PGUnoQQ', 'dTLm5fvBr8TqsnILfIp-Qtm4G74Ay1bkxvGAoRwNqJU', 'GG22kj01VSA0nI3TBKzVTF0dRhZLxQvV6Blm-Il-wjY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'lncAZj8f8Ik', 'mxeIkRoDuC2GDPyP8cAAo8b5qwcIln5cNlsyEE4sthM', '_J0LqXBdL8dZaKkr0j5npvPaH3iOI0cd716Nd84CA5U', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'twVjkmHUDwE', '9J34czv8id3FG2JuGUMKXvxpwW3oSnZosyLxQA9k-5E', 'SufPKXpJWTOArfPS01PQWMxoGuYKeiZMntc4QANcB94', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'bozStq4Ng-8', 'ASNnyhBUWMGr9c07ueX6keElJj9JuY4Piff7fO4dxdI', '9Ke8pw_rl6yQw9lsmKUJD4N84G8HIPWDGEgaCz_S3MU', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'knmRx6gbZyk', 'EeA2umEUfF6P7qezHjCM9Ba42ODy5wWhat--RlVEwo0', 'MQdAYlenPoVhND2dEkghtY8k8fccSl_MtV2b4wAzP5o', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'd38eac0633002aaf', '[]', '{}', null, null, 20, 'XA-N1ipKih8', '3BT6igFOz7HOYFu1GftJ0K401POCzrVppOZZqGvdZ5M', 'L0cK5YFiQoC-5gxOsy1yic_Pj_J9NT_l6eXnl5YTOp4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'd38eac0633002aaf', '[]', '{}', null, null, 21, '4NIkiuu-L0c', 'r74luYhWn825x5MGsXoi_XpmiY8zVzKscc1d-_FsNPs', '24JXr8jmTYDU-QtumTfcP3DOKVnRR5E5CoGEfF7fWbU', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '0349de89a52fab0c', '[]', '{}', null, null, 22, 'EzcvbBYjaMc', '_A1w9Xgx9KQ1PtP3psAMbnY-OC6zI-DiqqYQUub9gzA', 'BZvvToZ-ZZpUv-gWnDym7DYfGaaUfNNd-ymMeJfJT5U', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '0349de89a52fab0c', '[]', '{}', null, null, 23, '3aj6CuySjqU', 'bbKkC-HJKQqvWxF4otiurBV-JnvSasZ-sfxUVC4BrLI', 'zSlSRkLvMDhQ2FqgFZbLd7gC-IQMAZVkLLN_NZ90ORg', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '8bf7b10d5d57ae70', '[]', '{"session":"018bcfe5ae507a76e397c3093a1d81e9","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'BORB5cXlkDg', 'HuOk7GWoKuV-iFtyCqxj770NZoMGtyd54TlmnyEhzWE', 'jMS6LOhThaoxmnuG8gmmoXYb06FYDqQdxGClHhdJF9I', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '895f81679e597120', '[]', '{"session":"018bcfe5b23892774f3eb76a4d6ddb78","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae507a76e397c3093a1d81e9","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'fSze0ntiv8w', '7oELCyp3VSitMUMrz6tzNgs7cIH-s95AX8-kfpjGa3g', 'U_gQgFTwg1om8ef4I4Glw45LbBpFbRnaEjAbpstTcR8', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '002b8a68e8d30f3e', '[]', '{"session":"018bcfe5b6202694f9f808a0e8c0777f","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'ygKzkJBRUw8', 'bRJ4hi5VfyMcVx_X5ky1q-U8RWJcPQe4-OTLTResL_s', 'QPAd1NfxuBYj9SCVI3ODkUHVTDbFdAiorJyjQb2S8qQ', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'ff0089cff1a6694c', '[]', '{"session":"018bcfe5ba087e19964c310abb2ac427","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'SKRo-mTjDLU', 'qg5jI7rH6V-HnuZv-B7J2jDZWY2ZBjd6Jujks78jUfs', 'XfHCpwK6uz_Pft_VEAyQCXmPVxf-WtnU7mi2l6PlIQY', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '994e61fe66077731', '[]', '{"sessions":[{"id":"018bcfe5ba087e19964c310abb2ac427","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'ZAmeTedwD7M', 'G8qK0PapGMtYQli6IyLuPJ54zo-2d_ZLe9F54m_JCiU', 'h7dY0tRaXz0WV8UYrKrFwZS0EgetLOOvLOgBiOl1lfA', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '74df8d4265d1d7ac', '[]', '{"type":1}', null, null, 29, '33Znlm8zyC4', 'C-wqT4ilPuibOZAB2DCQ1_UF94ckFJea3pFN3ZCPeCM', 'IP60Ia0r7s7S7yiVMC188tQHJLevy-j_6IpklcVsWc4', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'cd107e2811f6145a', '["key"]', '{}', null, null, 30, 't25NXf8b-JM', 'Po5V2XhLNhNZP39TO9ACrMHDuc4SoFRBDel4656UN7M', 'U6RvO7c76lBwINZII9KBMMK5TsJgQCdRaHADP7qDPmg', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '658a9c66f03923ff', '[]', '{}', null, null, 31, 'IIk9rV6vCaU', 'dCj0kx5vLJXYN2ZwJxlTHOTQxWkLaHjatrfifyx6og4', '4_z9dyYAe3tVsyFpDOIbKtzSmFXG5EvYycTKu19PUs0', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '96b10eb82d70a3a9', '["globalRecvMsgOpt"]', '{}', null, null, 32, '3G3KSVYgi1w', '08BpBhg9dw_vxJ9p7NtDCsn0NtDDmKpqRmsjFpZY8IM', 'NdRLXx1i-1FRsZ1G1bGtT_FMcPxDAc8QEsew9moWHt0', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'PvikTvSloLg', 'OhCSl152eS6IMYOFlMMF0ccl5OiiJHbr4CEE3dA3ZIA', 'xwsCC_YLZBWp1rfCaVbZhS70PUYF5-1CEJDy4r1ZXc8', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'wOm7YEdjLUQ', 'fQ13M72dBQKulTnCgFWBAo0rlADl6z0QZlw2TxEaWPc', '_-2FDWWdu4pIQ7TLH3LLmcSZ-wCOnnx_m1ssd1CCQuA', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'v-VRpIep_7k', 'DjanzUssNOnBkXVshIKX5LxUZb82NJHISbtryo8Whjo', 'iRZ8Qa8EvfdX60gv6HI5ozdAOlwGupa9wIsDnwyEa9w', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, '711WltUEn_k', 'yQ7_xNkfIOfQijADQQ71ZXe7E0PsVMTJF9GnnteC3M0', '2HVTejSkyj86JYyVGyA5BkPqI2IKunsbu9Qe9Kta9dg', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, '2RVYBJT3BSY', '1qeYHWyG2WVSOlf5HraNvq-deFmoMWnUzKi7TdM37hg', 'JaeKbtuBNp7AoyemhrPuWp-4OvkLKctnWhFvxyNWiRg', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, '3mDoIASJfIQ', 'dW_teMOUenmAuDbk5jllcNMF4Jip80R0IODq3-m3pT0', 'Fjpk96NlhiKz8keGRM3-0meXj6BtB4iVivR3nnAUqj0', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'P4rqN0zXAvI', 'u9mcWO3--WRaHW-mFfRWpaNkSrXwHMAy1UVkWwgHBz0', '8NfkPNN11a38m6oBEZABpDKOWq-ZBh6cSS69gfHYSPg', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'i7A58-5MWSM', 'f36rw4jZMmIq5hu0ZgLPgMjqeS6ahXbs2oL-ULWm2og', 'N-Tg6gEiXwn2Smh_KQ9XfTXeogIBAbCOCIAL8ZhBdVE', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, '7Jbua-04MF0', 'Lo8BDQnSyKcRYEFDh63TDZczhYrObQxN3pJo9ROShkU', 'WMSfo-Su-_E1BL1XsvUBbYt8i2zhmaKL7fx6whbnoqg', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'pTZ1UVGYJjE', 'Ayn8HJP0U42ktWo7mptHkx036psJA6m6WnGZFx5Q-6o', 'SLDoBIDSLDqwysvUK4-Q-8edBRzjDdgabLX66j3QaZk', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948cec1e91fdbfb1f089eee","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, '9Iy2WNxpx5c', 'b7o1qvEMiF_CPH_SrT4JzJOLMAiGukmGhGK-ze5J7Kg', 'D2J79Y0ArWhiEWc292m76xcyHBZIxEthL8hUVcq66Lk', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, '1MCxm3csDd0', 'jhsn8dcJpb67bDWlCCY0-ydcKRj7qDDRgRWgC3PqkSE', 'ninOu5WpaqZLTmqxy_FElkm0dHYQBRgTiIgp_MSTOmU', null, null);
insert into "audit_heads" values ('default', 44, 'ninOu5WpaqZLTmqxy_FElkm0dHYQBRgTiIgp_MSTOmU', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'b358b610baf80193', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'qwy1Eam2mJTx4H+mnc4K8Ia4un0U3HBNiBnlSjEt/nhBL8dg');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T17:47:41.491Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '1d8a20b3d887460e211cbe9d63ceb2f1', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '8c9ec09d785511afceeebd2f14622713', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '27140b4a168cb5729f73fdcc29e85052', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'da24ca0deeaa641067269f8fbd63b3c1', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'c09ca33ab97c51649c25e919434b1de5', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '07446ec4b1655e266e9b0b6a8eb25915', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '049bf8e4c7f921daae5a22521a5aca48', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '3db78a9f8cf1c9234ebd7055357e1e9e', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '116baf014dc4129929b844a90615cb2f', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '4e0410ac7490a66982ef801e1bb30557', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '365904fa95549494bd45c9489aa4e094', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'f487932454935ba165954007d94d71ba', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '150999d11ccb0125e8c118a63a55b8ec', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009350, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015362, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008424, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022266, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009824, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'e5d96fbfad32fbdc82580f61327172a07a20652e71ef550fdbd193e081b430ac', 'Ss80jgfLZDY+BgJDnS7Kl42R7TraD/HwaFcRuvd4+N4U6RTNfpG/EzBccr6FQJHEegxEXLB6j5Jk5Nwu', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'ff38bb160fcbce78f8752c466e913a1bf7b8590c6a1b9dc7d0a589592f5860df', '9WZylOw57YK5+z+tDm+16N7atdxalOWwPlC0mNIDsSH/r7GjjfucD1MrE0mTCMaOGs8ezXmXOmNAUASZ', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'LmBjRIto3huD727zWh8nBkIY0pYbIhBG7X5Rymz+q12Q3A==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'hUS15SoPuY7ysPRwyburSTotJu5jD+eTRU1h4kmoDDffPrU=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'ZE6RSuHvSZP4qXhxkFyW0XmQfGDDZMK/NSfVExwJmVesAKBAnaynfMgDm5K50KbmCYaLduieE+MhgkF60AzU9u2I3+vMM1CJDXCkmRoHnPCDJO1TvV0lOo4uPxz3CNx7hJ08JP+iywG/FdkDEvOdYMYM7Cie5CFRA4UoEbpodqtLVrcvjBzqxQk8QtjQIh87Ql5WBXob74ou+aGNQzdgK3vK/NtiZbGuHiCO8GTJe5J2zwB8YR5rsI+GH9n+Wo4HZLwRRmak1yMvJNI=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'g69h5XoJ1FqZHwxXm4lmvOXfmJL6YOnuhN1MaPyBnPUwbb/BRB5TzQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f70587c242d53b4efaaa8d5', 'ann', 'wildfire', 'phone', 'ios', null, '0G5EqCy61HhYN21u6Z5uXKAWNUqAjqHeHlNiQ/4foUWTHwtv6h/BfG26RBfu3VSsrmdZSUhbgVUSPz5tOSNRdirGTi2mAR1FVFCm3p1KzVT7kot6QPFVYRNvqonbK/SONzA1/qR0JzeC0hY32hX3hoSepDXm0Q4ZVLTx+p893Q==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358fbfb1207662ce03c8196', 'ann', 'wildfire', 'newer phone', 'android', null, '0ApzFHICdkOojt4FsqJG+kk8hB7RbFOz39CfLiqh2I7ZpwKYNGP+Rc1hx48B93/d0iksV7XbheLrGzjgqCl+TUpgOuKt5AQ3bbkfkQm1gOH5ifZih0RvcjiBjXUkyRtTBkAnxmeDyz7C+crE8sHcwCz3LYR1OXHK7AgeUbErNw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740be671ac5bd2182acf4a9', 'bob', 'wildfire', 'browser', 'web', null, '41GRm8BUCptFFEEBIVTOGbO4A2ktRoEJohqLvcnHigKtR3hp5HegKf/ZXHBeIFLsFKhYRkYnGF+doB502YbSVfQdHuM6tMoBPci3C7jHxQYhMCX7H2LB42c87cef7HhTscnrsi1jTu7JH2lJ5JDJDbYpBp1B7cpEpRMUvAfjYQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b283b4dce20259a17186b5b', 'banned', 'wildfire', 'phone', 'ios', null, 'VL9xfrbplK+lMhzctWSYXh51RP0O1OR8W5eFs8Te/31btKV5AGz9Zm0tQGojH7khfwvkdKmMVvqQ7ghrH5f1WnIscVlcBjAluR+RkE/v7MJqD+H1tcR+2rj2k6Xn8kI4wRqoX9Ylp22XNCvjXD/a2P84UnVw1Qxg0EkFjVDy1Q==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10d7dfc9ca037c1e48fa17', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'FqmBGqjVM5HROhs8/+Tk51aWVJjoWg6NYUbLOn1haPwRir86W+abcwP1Fh5ot/lU87bXVUySfkXOW5BU+1Tbn8waeGN+oeD1vNRe1k5Cx2RL9t3FIE5ATOpR6o/veqQJ8r9RrITaq6nfZlq/uC/2mcCExqJvRMR1nhX99HEj5g==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae507a76e397c3093a1d81e9', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50ea2557de86232a0cd916', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b23892774f3eb76a4d6ddb78', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b23896b6c8b538a5b5e3c170', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6202694f9f808a0e8c0777f', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6200caea092370e1021e23a', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba087e19964c310abb2ac427', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0861283a74c351a05a7206', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178740ff341fe952b618d85', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d17845167a2a440fe6296983', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948cec1e91fdbfb1f089eee', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948ced338c9a87f0d01ad2a', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'x289lmipMb9eCHYHumCsYmjTirHII20LblwhVLLHabQN2sLbayM1MNu/fONSAunlSNmV+T8zn22cu6/o', 'ZLTTHTjKEe6EfqFbzpllPVkJGxlW86xwvR5AaRIjcSARnAa2DfIIyAyPGx8ZB2Eh6fGQFVVCFbvpnd3b', 0, '{"a":1}');
insert into "tokens" values ('default', 'ac52eecf92e0d24fa1b17fd52c3bf425', 'imAdmin', 'openim', 'admin', 'admin', '1b0c530e7fac67ac22561a0dff5b4e4f49cdf521802065eb4b6ed9e27a5520ce', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50ea2557de86232a0cd916', 'cid', 'openim', 'web', 'user', '202604874d6f50be8387300b453e40f5cf309359de2ffcaf73699e6b38c943f3', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b23896b6c8b538a5b5e3c170', 'cid', 'openim', 'web', 'user', 'a7fc79e7444fcd89374fc97a626d831c7be8e56d3e8bfa5c0f7560299b80700e', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6200caea092370e1021e23a', 'cid', 'openim', 'ios', 'user', 'ba404f4566da9ee814b533e40b24a8a29662607ed97aa376c9087d10fade51de', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0861283a74c351a05a7206', 'dan', 'openim', 'android', 'user', 'fabf5f8247f4bb181d8a44aeb7d19c46c17f11805d1f7f3e43e59c303d9abb34', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d17845167a2a440fe6296983', '2199023255728', 'lanying', 'unknown', 'user', 'eb42b00390b719a79f8de6e52383997ec9a505417b4a343f6a0597aae24cf2a3', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560abfd36c88a45f65f584b', '2199023255728', 'lanying', 'unknown', 'user', '1fd01f26b3548f790bdbad629c6ccf8441489bafd4070d1bc8675e05742bdb8d', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948ced338c9a87f0d01ad2a', '2199023255744', 'lanying', 'unknown', 'user', '66d0f70147d49de3c8717326d09d0f0aa086587e6f6f36bd616d977140a8d2b7', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '6416384b09b927014272e3abbf7358aa', 'imAdmin', 'openim', 'admin', 'admin', '88b3308e14da53b300354eb1e1bfac2766f7a829dbfda9904a28a740e21b9bd3', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$6nlFcXUIFK/oCA+HNSR8fGJmXKHKWjSHZ1af9eOZdYM$43d93Bp7hSzHOxU+3lt9p8SY/9LKdky7SWFNil69kXs', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$hz+Xnw2zd+cVAz5NwFklUH3qi7VfB8nwAQhrnNPildk$4o8lHU78ggQSDDOG18lbZ+Pdb6KN1RqL86BvtpfInTY', '2199023255744', '', 1700000026000, 1700000026000, null);
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
