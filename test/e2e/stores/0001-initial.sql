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
insert into "apps" values ('default', 1700000000000, null, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'S8PAiCA2pEw', 'I-UAncCJ54SsangLi_bij3Evn-lRP-usFQ68lhu_qAM', 'wAZbv7ICyfKBG7ylB4-Y-RKSYj53sWALcEV1yZrZYSw', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'RSqQz3lKh-g', '7tG_OmEKe1G_z_Ey6d9E5dZsaQgUZipsXZG5EYNJcoM', 'KVY9a7OQzQM9UW34bAjar0vty6Oz9XLg99mGQaz-xxY', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'Euq9dkyasRI', '-QoFgsJxe4jUH332Z1CGQ8C5orSEAhP9AkxymTQ8V5o', 'tsHHxmmd_J8eXLMAbH5RhC4dQezxQ1_IPn725zGdpxg', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'LPuZjDlsxj0', 'c62XH_4desuOSn-sxRwphr5B6C_SYpUGE5YacfukvVw', 'NpmPQqRP9MGb7QLcf1RSjGd459CsEPC9Pth2JkQkSY4', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'WsY5VFJNUwE', 'tJ9t2PT958xyAwP0rrQwSsvm6jY5C3ROmspH5z3nyYI', 'qF5K-5r_UumO1zxhy0rAPgbvYbapi5rHipZy_tzvCbw', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'mNzH4-kLk-A', 'QXzJ-wzoUODQyg6dNuOwP_8nfChZb-4e6OqX0zH2xec', 'J97ESphBOlEcCjHedOAGHWerK-rrLiQYD1n-7es9bR4', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70a5757ccfb9ed2e53cc63","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, '2yaJBjBRLKc', 'hfi1fhu7yEukabjdLIy4fl2mRpGBun-MABy7cwl9aRw', 'itVVT8QmlUSjSIi0GLf473oIe1esTTXqJel1W1DfF5w', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe583585827ee1e81d21cac113c","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70a5757ccfb9ed2e53cc63","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'GtzmFCQfIp8', '5lUIIF-GhZ-s3GYK3V7-l98kRsd2Bh0Rvv7snres7fs', 'cMe4olj3Snjf1ejDIuq0XJrOoe8Pxhi7DHkGUuKxV-E', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe587404605482b16ebf84275a6","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'RYxU2THWjn0', 'uNeRAteE21rzPTOrI9LtmtlFvSdfy7a_sxQ9WN1Z9V0', 'w5Hlad_aTK83UNd4pTo_dV2Yr4FIOIqOWqMWWH6709I', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28e624e6c4a08922bbf65b","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'FqmPF1ydlkM', '3NWe_ze0dv7uw4x7JsHa8cemOzpaVRTjlOAPnK7IV5A', 'q_FR5S0f-PkNAQ5HfPXfVkYF_6ygogELnHgjtX-Dpoo', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f103156dc22acc361875aa8","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'sSEF1wN1h8A', 'hAkQjfzTSWT0uP3AvF0YBcZmjx-99GaUuSFSckZM73M', 'W2ZOuW_CCXXlbjkrf903Vw7PlQ1UUrfRXLLH7BvTNX0', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'ooeypyS4NN4', 'LR61FGI3JQnmMhXjpweX6EXyOD9Fbti-uVfs7X3qWkE', 'jJa1SpYs9vZMI7Xj4KU2e2pvoxZBngAfmBAJZXNgpQo', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'gO44YoVrYUE', '2tatc7N8vC46l2pVyAI3FUMEoXwKJynLoWy8cQ3_BpU', 'UoU2ZdW0mJSgD0u5MCaSTMQ-FwZulfaVtH9873IvQ7I', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587404605482b16ebf84275a6","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'c5PLGvqBmmo', 'Te53gKF-jD4vqJidlolDm-SFkc8w38_WwQCQ3L7D1rc', 'icG28qNRxS5vy_lpA5R4XBgCL860e-JpT9pF4ZFX77E', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'D45vCSy4FDY', 'ji-BVN10n4AqhXmp5JGhkz5DvTUujdeBBN26K1ijcQ8', 'bvFYz-UyKkMeBhL1RTX8vDmxwY3I9QYJ_8Ay5AtVXNo', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'FJlIBd1CxZQ', '_II_wSaCWtZeajJbPoDFW9r6o7fiBXsM1P6EhHiKWRE', 'gPjFS8S8CFxLdWOWdi-yIz3Lq6icwZhRkS-ZEPKJ6Mg', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'lOIQo55de-Y', '7FARzUhcU2wPt9yeh5q1zWxodlEpJO9NnFoorVIjp8s', 'x5A1aNBDhwiGYWRtj5DR7NLmhxoumNhO5SmRnQenR2g', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'LLjafnztUkM', 'jgvQbKGOzzQbM_gFl5daN2X9GvswI7_qA9wJnm6j1qA', 'bNLY7eu-9GsARLGploKKgmcR1UUP56a_QNYysGx0tPE', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'iXV9eyfjq7s', 'iZpu8UVTQjcWNW3hT-yyxJZ2xtuqDa9KpCpIbDzNRmQ', 'uNwm6g5Zcq1a5r9Np7rGh4MY2xiZcALShZ06OIBkAqg', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '6f20b54e5c234d0f', '[]', '{}', null, null, 20, 'orVkLiQnZyk', '-Fn0mQftxkq_waWi51PYtFD9Vkr9BJsCLVejJ3IhLEs', 'Vmi80P1IrndefHhcwIO1pnCOtR-sWzeQULyiDtd91YY', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '6f20b54e5c234d0f', '[]', '{}', null, null, 21, '98RjbCWwSnA', 'VhM3R066JMilsdibW8hX80zSXzL6Au02fLDl_kdjg5U', '1TkN7-382xjNdONSRTSCcKDGTRTqEmghS8ltvfu7KU4', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '913be17eacbd908e', '[]', '{}', null, null, 22, 'nr474ZON6A4', 'fhL_3uDEAViV06bWvc0oM5PQ8YnSaFDKWfI8jxjN6Gc', 'DVYxp-wecoBJ7ttLKL2ayxxZqUc1hnGTdTAeCENRr60', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '913be17eacbd908e', '[]', '{}', null, null, 23, 'GtqzGtqXTzg', 'C44dQYkfsVtk9wM6ZUoU6wUf0kP5Xo5copyabdjmb4s', 'eWxCTo_znTFylU1htN5cjtuYq9FbvTe1CkoVYmVBo1I', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '80f1d67f57c677e3', '[]', '{"session":"018bcfe5ae50dce785d317968db5aebd","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'RE8HQwzhRz0', 'utDMrSpyxNp3w3hZCfdA8PqUPifuX-k-253L2b1g76c', 'QW1XJaQS0heqzZN2XFVrdX4a6MJSJAwT6DG_1R5_IRo', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '6c8ffb46dd4c3b50', '[]', '{"session":"018bcfe5b238448b591fe07d21f0272b","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50dce785d317968db5aebd","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'w6SBbVQNz8M', 'hpVf6DrXffyXK7OOLvUIhzBhJf_BdxQ4UpGUPcZMLis', 'KVslsl7pYPfxjQkprPH0CK7PrwwZMntidW5F-eOLnSk', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '69ac6d6dc0df9edd', '[]', '{"session":"018bcfe5b62029ff1ccd714fa698c883","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'oGZloamZLWY', 'mrxlE-fxd_L5gUxPy1U_0Z2MCokKOrpkWg2Q5eTIYh8', 'lQ6BOsZxNuHrNHG2N8mHSi3Nb2j3XeSlhBl7F5oT__A', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '14b5730ca273641a', '[]', '{"session":"018bcfe5ba08387e7f67bd768ecd0278","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'hhMNnIC-BmU', 'zxZvqujQrKwxzMp5ObfsdKSy2REXtuEfXlmoatst1tA', 'WGkc-GPRkZpguKfz2o39Ip20AtEdI6Ve2-JOMsBwEkE', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'b5146dabfcaddc7a', '[]', '{"sessions":[{"id":"018bcfe5ba08387e7f67bd768ecd0278","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'mgQ_TzVt3cc', 'wOgOq8FHkst_BDyRk7YbRj17hGoGDmTFIlKAVLgLqv8', 'S_-Ya2jXJHfvNMrDCPVGyudmqK1HFiJ4hzc2gnA0PBg', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '1b32f1a4e9a1dd56', '[]', '{"type":1}', null, null, 29, 'KRi2f51iVIQ', 'Usy2veyLxb3Nzl0hORo_ZLQa3JiBs1R8CZ63FiCXAwQ', '0wz0MA49QmBbJwCu6e9moySs_E-5TciuHcwmUTjU5Bw', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '1e02ccd6a1e93839', '["key"]', '{}', null, null, 30, 'XnDYA7mjTTQ', 'SA-YmN6O1uMYGZRP2pa4_6TXzXTu8ACJI4NdbwCJYOk', 'saUwbv8rzMBuVeSdGwea8wSuJRcCn8Ue584llpGQ3yc', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'ff8d5580b7134153', '[]', '{}', null, null, 31, 'L93mXFFbBYc', 'NDvTzAjQF--bXNym1XqlXX8tvHy6rVJPPTl6xamNQ4A', 'trf_IZAt2wwlrzLNNbPpwKhfbYVP1HreGkO4rKrQKaE', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '593e439537491967', '["globalRecvMsgOpt"]', '{}', null, null, 32, '0igrT2ODUU4', '4aBNXerv0GzgTUWvF4XPyTKOeUhNcqZaD7ig7I0mMEU', 'FH_70v8WjI3f4hzhOPJv7tLdZA5OMICS5Uw9X_k4IR4', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 't56u6-ISkDA', 'XcCqHceHYSnHiyG5Jqw0uUopcAtgwKin9NBTd7Kc--4', 'C4pvR4RB8YEf3Z1RDpTYxLuXxjhHrI-2j3sG2y8-YeY', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '2_Xonw4NIpk', '9xnthd5kZMEf4ApgEs5leAxkXgZB09Wn-BzWXUOghaA', 'oEkA2SwmZlFff4l_9rs-p3elALBjzFc4S7qPwAJqRqI', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'ScJGx32q_SY', 'vcfhvQR1kI-ia0qF0VT2u5t-wO0d1HeIr33J8H_Xt40', 'MLMBFOYVXFMz18BDMGA_pWmGYl2rRi9OTIReazuDXRk', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'ksHEehH64Ws', '-cZnC-FPUzHo-EZx_POJvFq2RzaEEqUwWsB8Bjsdbaw', 'LtxDHpxQf4huMmA-_eWpsZgg8Iq1ZtXGYdeuBstOjuQ', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'qbux6hD1mG0', 'gvBSdBc94UJGqZ08DRspYezY9cFxuTXOV1tpkIjf8Dk', 'ryqoAkXBgjRowT8ey8q5PTxzkjR0AnmtsYsRzbD5OCE', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'FJmOZRGixqw', 'rcp8fy6_5s67piOH8XWQ4JznJcgQyWFK_YhIVALZGqE', 'DQg5rI8Q-HJ57LTWAZEjGEBTU_je2TpDEfmc9YpFQn4', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 't-TCMxIgjEA', 's2A34PdTa8b_0qSWnJMQw11q-Yit4C8nOU2cJTKzMtk', 'HZnIYPr51TW-bF1EASsDS8ArBEBWFBouyX2HgXASoBE', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'BkvZp7utVXU', 'f8YkEUVaGl8U7NSNjSttxR23lMZo80zRrBnDe0mJ0O8', 'KEDju1NJdbE0t3Efrm6TmCLjv78Q_ax24QJGMbZYw98', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'rIqoKoSiWrU', 'wqquDWSsKlBo598XFFkDWzFlWNax7TXHT9QHwU-_DpU', 'kM84mncdXmFeohzSxV48TPWBG2mM4r6EhjNLeLYe3a8', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'OPLtuJYkrsY', 'n04nzWCeZno5gz5pjdWezzhXXq6IxF0WJyoJoNoeLCs', '7C9UEvyjmzzEAq-xi7A2gTiUiKty-iHWuBddjD0-VU0', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948a766ebaa82b8db8f5fa5","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'fwYFz1FBzGw', 'Xaj3XlBPxrs1O61CMe9-h2UBjbQO41qh0r5MITApNwM', 'dM5WZehuPP560QZSric8wv05j0px3zhSoTWgDGuzL4U', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'MQuxc0u9ATA', 'RiEhWnpOxYvYQ_N9KqfsS8Bsh2lqJDJvwvwmqPuhyz4', 'sKrqPucgCZpS-5Nm6VZriDTnl7_zFSjbuP23_Rp4abk', null, null);
insert into "audit_heads" values ('default', 44, 'sKrqPucgCZpS-5Nm6VZriDTnl7_zFSjbuP23_Rp4abk', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'eae09a3efb16090f', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'q6VgId7tvWY0ffLfkjLoUyYgMgNcaIQz6FyYAX99kTkzFkd7');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T17:54:55.957Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'c30958755e2bd5911f911bea3c9482eb', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '67250bc6d474c7e1be6fad1e402f1c92', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'b485b12b72138e3b37e5fa148012d97a', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '7f5d62642f792062e651629594dda7b5', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'c5ac05dfd3020396ef28a08cb35d94a9', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'd87cff94c33e5f42a245a04ab1149eab', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '8c9428d7ec108d043f2671143bd2df29', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '421c857f4f7ee489df7d2defb2db187a', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '9a8d89110be4fd2c74f8d0903f2adf22', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'ce4c12c89fb4c13c3d42aedcbe8691cf', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '9ffe3d2c409f95f7791b63d303d95c76', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '15a5663e0f6677b4f364da5851064504', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '65168dfbcd170c9961205076290eba06', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010688, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015878, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007873, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022848, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009889, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '2166f9363eb29a9c1a52e64ec2a3bf38784de0e48371e6526806125a47e428d3', '8C/jpzbsKfKLEjEatSijdFNBr/grJ3lhajAXA0C/gAm7SoW9Nif8zY+ytJALn0h422wtE9Q6whzkIbYk', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'd7738877e1381caf2859abb1e7bc5b95084d74b2f90a08a9425a9e636886d92e', 'ssgnTZAgHUSlC7mGn/CkVtpLbKAgSXKVtrarkP4BTOGqymbXHs9dpcZxaz0f2V5twKwJNA/Mqla9J7g4', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'dp/8lzHvjzVGp/fi0ES58uB4nS5L66gZzeR8N747gLoo1w==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'QLUirXKd1kniJ5U7455N46drN4zJ1T3wmUClRJKXfb15zBU=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'ToOWserkEAzei20yGOC+nEKNVmR+bcIc/nonrzInCweD8n16FhZfgsQzvqe/QcbqxCn2ImMoXrNXmD6hpByBiHYYE0tDQEYR7qBiuay0eJ+RyBicU9XPD3CH+P7LOQDiO1IrEPaYSRMMXzmhUUEmGdcw42+p/XCVZqPCpSq1FXvJVH0BqqmpvqtliEnf35NB802kWXl3TyYld3Gt3I7eVaeIVbRJRzp3kDVBQzb3CN4VylZ9NmYdBuW3tp9bNQ5nonb1roC7aZZkSW4=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'qXMCHS4aGI9/NMZ2du/pa0y0SkdkrxxLLDJsTvv3gPVjQsDVwEp5UQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f70a5757ccfb9ed2e53cc63', 'ann', 'wildfire', 'phone', 'ios', null, 'J2AtiqbMyBLQQZK+csRcjJEKwsqpaFjHQQ5cCnniiU0oXr7hnMRmuQFS393zrHLYE6HkJlUikj9jrA80Oselslx5tP922cEw7swYwD1EuIhFRGlVnu+fWV5ebUJgOchYkSCzgJY7NBZA3tqCsi5NGF3FTV9I+SwfkD3V7kb/+g==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583585827ee1e81d21cac113c', 'ann', 'wildfire', 'newer phone', 'android', null, 'qWVa5fORZVNb5xSHdfCgfQDa+9eFA324qUUAFg9H1C3tT23+23b8QB8Wxrt8yG8Pr3VuMDpm+i0fO5NxVJukkRqdWhyzQV9O1sPFMoM4rDzmgOvJ5cPoTQe3HaPnc5PizRknnJeOmPomN+wQDi1Oe1lQSKuyi05Y74P/2cev4A==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587404605482b16ebf84275a6', 'bob', 'wildfire', 'browser', 'web', null, 'TxKri5XA/96uuEg9WEcNz3yUN4CLxg//ArVprrN+x1bWgpOkpJq+VwOr4HZXQ2Cu31J4s0n+LKtQg7pKQYLD8VhHvNYNUKNa6daRJJHeySXe/UiHrPa1T4OjReC0qIJ1lX2+hcJ4bhxEHDurAvzj1n8wUmlniDhVyJVJ7AfZnw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28e624e6c4a08922bbf65b', 'banned', 'wildfire', 'phone', 'ios', null, 'xl/JLXk1a32Tm/CA3jVwaGyvLJga5cy5G3FjEqv7foY8UsXFZOtROLZMn/koDgea2k8ThVDQJMxj+UiO4V22ohHCCva2ttTBJbNrEtC54LkgD8cbwtSJLzCQKdvFjhzWAgq9i+vw9Pw/HduwV573kzRzRj0KnVgaJE0J+D6gsA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f103156dc22acc361875aa8', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'HGsb8I21EyZtYX7TOqCz/dTBgWS7QtU1IVPFGWGvxZp2Re9k3dnipKQ2LLLwfSFckCCUPY3prOehRnPc1sz9WTLAupeKJ+eMjIraaH2o9z3FvY7X5Br7BMX5+IJ0fK/X3gNO2q0AeyCaD6Squ/keG5t1DpDoF00+HWrmmKaByA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50dce785d317968db5aebd', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae505cbc5733b55d7107b665', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238448b591fe07d21f0272b', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238001daef87558f27f9805', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b62029ff1ccd714fa698c883', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620e2bf40b6d1e429798be7', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08387e7f67bd768ecd0278', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08960a7d34649fda5e8939', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1789502c7b28e14efbf2242', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178a8c6644f33751b51973f', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948a766ebaa82b8db8f5fa5', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948b1abf6210e0dc0805ecd', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'ZR6N6H4Y1yCjnKXhO/gY/Y7wlZN/YG64jsvIsokHu5WKhecBquaBmRWjo97ed4Cq8XjIQFdPV7BtPW7P', '+TmcoLHGrGiYwgDoy9GOS9ynBRUyq9Zc6quhztFUOengY1gfQYZ6wljk417WXkVl+kA5npSLNuNLxscm', 0, '{"a":1}');
insert into "tokens" values ('default', '45696267311245ccbb17361cf6265cb0', 'imAdmin', 'openim', 'admin', 'admin', '528b6a910ebea0cb0c4c89550fdd5dd525f3f5f7bc9236aecc9994456c64aedd', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae505cbc5733b55d7107b665', 'cid', 'openim', 'web', 'user', 'e790108063a9a510ac0b3da5c773ee617fadb49c927155afacf065cd47f8adbe', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238001daef87558f27f9805', 'cid', 'openim', 'web', 'user', 'fc558697c8b95cd907822644b84ae2eb8292c332a2453b74be383ff44ccc5d35', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620e2bf40b6d1e429798be7', 'cid', 'openim', 'ios', 'user', '3441c8ef563c10fba9726f059c37026f1421f65ad1847911375b8a8eac725db4', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08960a7d34649fda5e8939', 'dan', 'openim', 'android', 'user', '669977e739c7e0fb8fd9c33f4222417e63ca574f45beb3c1b920b435a4de298d', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178a8c6644f33751b51973f', '2199023255728', 'lanying', 'unknown', 'user', '38c50693b2701c409244c3eb5de22d8a26b4777e52b06820f4dec2dbc5f8d9fd', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560ec36e0eecc151a643804', '2199023255728', 'lanying', 'unknown', 'user', '37cdab8c7bd68d1ab9c085558db612447d0b026ff83e377e5c2d3d6c498e4631', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948b1abf6210e0dc0805ecd', '2199023255744', 'lanying', 'unknown', 'user', 'af57d992b0b405dab3349cd947b295edd6f6fbc368905254aa43d65796d6d3e1', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'd5ffe2fa414b1edb36ef892497f3ade6', 'imAdmin', 'openim', 'admin', 'admin', 'b5b00a74cb800db24bf805c51842f645f621153c9acc57eafc1ebc8997f35514', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$3OUqQmO8z2WXtQQeCYjuGZP44wcOk0z4Xzk1evVoEAo$R96OiciJ2CiKOO/Uk8/4tXMSEkBefEN3Ec89uj2TaPE', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$AgyvVlM3IrRsk3LK+y73DVmywV4o20hG2fUMiRGE9B0$PTn/k7Jfzm0CEQLw7V0M4cla59a1yFgEEzuqprawCOI', '2199023255744', '', 1700000026000, 1700000026000, null);
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
