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
    id text primary key, app text not null references apps (id), request text not null, actor text not null,
    state text not null, created_at_ms bigint not null, finished_at_ms bigint, total bigint, done bigint not null,
    failed bigint not null, cursor text);
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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'GGi6Mw31p24', 'EJcDz1a8N0uty6KvBpCmbOWQN9vIM4-bdxuF5KCG80s', '30f9KmT5JkcxHbdbY_tQZz2hMTuCf_R0JPzlAxj42Vg', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'lNyVcSJfheg', 'o6IRY3otyJ08fjeK4-Yu0ZyHjLr3Kfdh9kiUulN-g_8', 'xJw4jJh_j2h7ENZu2JGYWTi-0eGtZcp0P27VpcA5tB4', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, '581Nme4M7aY', 'JGVr7j8InQHT6fw5jXqP9kJfoq4XgQciplpFCsm-9n4', 'anukxIJ7PBsjFdWsFYno8wuMzO-gbuq84PqGEooHgkI', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'H56ELuJ87RA', 'nFy3AJDzN0LknyC6ZcEppRAENaBnjXWIM3soLdTtKQ8', '152oWabFCOPcysvfJ-NV5oAGHbbJ9ELSjzb11DcT0HY', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'HK78LZ8aVQ0', 'GvRxkk79IpXq2g4a-t7WdOnA2XXiIAAE2iBLx9jyJI8', '4i6t6kbcloLL677piZWApzPoMoczs9cKB3ArARwLg7s', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, '9SwnuFKIVvw', 'Ios2GNHGxcCXKatoSvZ3bVhJoICKHp2v8iD0JdFFAb8', '9jF2H8YWesqoETagDej78UZjMV9zE30rahLwI3zcENg', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f700ae729e98dee0a657e92","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'wnpvhi24_Rw', 'ek9TE0mmJU4biyl38C9oIcHgHumehUU1k20oOyBe80s', 'wo1oFnpHLW6tpsUo39kOysZOihk49EzTfX-HCpbfE2I', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358d9e07d9b51c39d4bbbd4","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f700ae729e98dee0a657e92","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, '-HxkPQyX2QQ', 'uUJP7Yp-KJXpnwp9-DBAcurCs3e_taTrhex2Bn78hQE', 'S8slljv9wCinCQO39-NHjw3rySBX0rsf2A81eg4RTbE', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe5874050ad4ff1c5df6b6cf48e","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'f8YepJxOyUw', '85qtTKyGeY0XvrBrSHbI-AATma3abJnr56HMGZgP7nM', 'bsXUOPavo8naZFm-FrPdNOVOqMr4rvFiVaC3gIn1RBQ', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28bf6eb8d9b30a5bb260a6","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'eSHtATparb8', '6RyT3q7tQJZDgX6x1zjXTpmbVTfKSJAELj86qiZt6_M', 'hz6KwrovUjFjd91H9diaBbDp_E4yAFcDWzRZDb7l9VM', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10b70718d78b635b37359b","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'oZ7Mcqxgkq4', 'o7jjfe8HpOROu5-ATkOcGOoI8akywNkKX3cbhK0MZYQ', 'Cujh2258pV-oSHHw_M5BjXzurIWz5PQxKMGiaVS2Utc', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'VXXivtQ4GTE', 'wmF5XkUubbGF1RXvSDAt1waXDZJGOFrHU-ImmiG6ikY', 'yJkQRjz1y2GDkM_64AXOz16HpfWUO-dI9xWt3m5eAAU', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'fXQovSA5Gdg', 'Ngq8WcqeRNLu1o1EprtxTNthp2LD8WiP5mg4sK6okG4', 'm6SV1F6xUY-areXgrZPJEbMZ8VcWxMKr5Ecf1IMjjl0', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874050ad4ff1c5df6b6cf48e","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'XU_3vSi9Tus', 'YKL2s7uObs54LX8Fd1q4uVWBCVKOZY1qtoNuLN3B8z4', '1M4Vze2RfAjLwOMNgL4QqppBl5Hf4oylIPamGi-nUKQ', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'xURprvOrfkI', 'GzBmI2r2ghKOwP1WCzTBxcHeYocMPj7oXaX1KsNJIG4', 'H7BDn6rOFO1fGg5PpZQwUs1yM1Jbxd2tUHYwxsM82c0', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, '5Dajy151L_A', '08H7G-Ur5Q56h6ll7a2i-RO63wV7zB27xtB5OrcPd6w', '1Ey6fXnMg02OxAQy1puD9mk850KaFweywpY72gtOT2E', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, '0i8E83287m8', 'vV-V3Gdnyp2HXWNklMJ316gfmGPNRsjqn2RsaKlvRXE', 'NgYZXjWwAluq17pd55YcMi3AYqg7dBkCXnrqlk5C6pI', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'MFX_qyu-p5E', 'QEOQb39CweJt57jAl9h1Mt925vPBDomgxeF78afKyvM', 'OLqdhC5IMvUBjLws51aWNPx-Pdv4dpPI_JfNzmaKTao', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'arjGJ9OR3d0', 'lfIk1Cgk4cy00igYSdll2QSbp2phuv6NLzu3dhdvnr0', 'zzU5j2bdnAownx-vjvBiUpiUViX0H7lD-ohZKO45lsI', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'c1f95e15ece41d56', '[]', '{}', null, null, 20, '3MhbddURKF8', '92jcDXXu6ihZ5oofVyNsmc0eR_gLeJFzBlDxp_YeYJ0', 'WKe9ur3vHkhrCU6_Uy73QZnseZEYJ_gYCpBdetl_1qk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'c1f95e15ece41d56', '[]', '{}', null, null, 21, 'Hwv2DyDKdAQ', 'iZjRvaILSKItBQCDPIp7SjTcoqYtO-tZBoAOumDZDc4', 'kWgRWANpVdgxKIipiA2WvrJefUO20IJTfR7BjqrCz4o', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '729711575d330185', '[]', '{}', null, null, 22, 'R011ECkHqXc', 'sSP-0Dg4w4fIGmy1w0MaUsV0MylqmO3J3VOSEJJ7wgk', 'd6el-1rCUI1ld-CYVNqo_PNnSJ-6_kf5WIs2Z5QpBko', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '729711575d330185', '[]', '{}', null, null, 23, 'yqbKA_5jUYM', '5zuPGO8kIfwLWVyOaVPDxICYnIJlryKAcJfXSnpX5Xs', 'UVKe2AzTwHLEPqI-QGDhZWGGDxLxo6jeKUo_PEokuSQ', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '63c07f73515ef526', '[]', '{"session":"018bcfe5ae5007841c25d4dc6aa60f8c","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'aFRNxc3ffP8', 'p6SJatO-lkiGW_dgbOPEbLN-gRw-GEZ5KazX8pS-inQ', 'OimP1sYqdCw-uybBQGi68O-TeljD9Avm8KSRvMsPUec', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '69f4428490df81ee', '[]', '{"session":"018bcfe5b23891a4b1c2416ede5c62a9","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae5007841c25d4dc6aa60f8c","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, '2jzEcf6iciA', 'EcOi98MQg3meN4Pw1dQUvGvdrAiZmGEs39KqkVK14yw', 'Xjg2827jWFDd6g1aWwuruBxebltNwEfnMn4oEccPiUw', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '5794d010c696c9f5', '[]', '{"session":"018bcfe5b6207bd7a87ccd128ea01d84","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'TKNAEcPH0Xc', 'K2r-HFeasfplnM87-HzXkHG7kyq2fdEhqucOZlU-ps4', 'SSKOP9r857Ml8mV9iFuXuc73ClAtCxpP9NVHiYRGqg4', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'e009e0af7fa8ed38', '[]', '{"session":"018bcfe5ba0867b5d0c16f258a09b514","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'gEd4YF2Q6Ng', 'EDOukI9j6FsVA0o5FzEcj0wl3a1Cn9XOC3Ttih0i56I', 'OtWWm2Y59kLLgod7G-zLTiO0_RE4gx-MkQf7Q4q1IjE', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '95457c59d3521f3b', '[]', '{"sessions":[{"id":"018bcfe5ba0867b5d0c16f258a09b514","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'u-VfRgLRckg', 'W3V-Ys7bh00MD6-lBf2_1BfV9agxyAFT-6YwcEmNwGE', 'YZklR-xEO7Y4w_R5b9f28Gq4FuBHWErkEEgiJrlX0HI', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '064b1f1e84b7d76b', '[]', '{"type":1}', null, null, 29, 'Z_ulBVNdqgw', '3M4IRRjXBkxR0IkdSgpUVgXzyzC1hCHUDygHrRPwCzY', 'nAkfEOEe0SatWHuZyPLyB56jjv6JdrgppIwVQLwF0lY', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'abc12a78845d90f5', '["key"]', '{}', null, null, 30, 'i7ywHMS3JzU', '1dUtZhpvvRyPRKMMWBS8OTNrwotXLUrZWZzycbDWi-A', 'Vyxc-s_zY33rS9-r5yIpD21raY-rQHpgNFwcnCJixKQ', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '48a1fab5f7d9361e', '[]', '{}', null, null, 31, 'raw0R9R2z2s', 'O_ntRSVtvu-Tq9bru4rMTfx4GmHJxPDi0-4dT6CPVR0', 'YbaXbqvaBI7XGdLsGqixlGAap9hfGTqyX3-wlUckVBI', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '902994fe0290eb0e', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'yRvDNZ1VUi8', '7cIVbFBYummr2vM434B_MVBMDlimvT3kYyqGjeDToRY', '2oX_vmb65AcZW42QTWYVxMU5O8q9tym9uQVKpAEXDX4', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'aCAUH2JPsBE', 'lQS66n10V8TxQ_8TOfeKE6BCDcN_4kd-6OLWwBtEWag', 'daeiJq8y6xthHWWb0bXrGuC2ULLjaA-1qdaiE9Vur1g', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'jUxtYFx_2gc', 'DPitN-oy_zKOy7m3DJPBr3zgmjemEjTFAU39HMOFgX4', '9utC-iuaVIMESDBlE06n27Zot5opF0hRSg2N68xO-P8', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'AZNnAwc8TMU', 'IANZ-htxoXPPEJdktRUJB2o5-LRi11r9XIZ1hzW1nug', 'UMZJrZzx6VCf6Ok5q_M71XX4HJ73OSlQARYkUx02GnQ', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'F87l0xMPr-M', 'Ji02jc5LLP6D_UlbsRxLX9Wj0X8MdHcsiDCz1EHF78Y', 'T6ASQl7zkXpfZp4is0PvW983_Dnl46KbvFgIkf_3ZmI', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'mT8B3-tJtrk', '3D2rvlk1caRWzd96GKxtzVmcOWHFcx-CWuNUw47QdAc', 'hlOMamLZyewaBp4zKffptGmAxZJTYtootoGlcgWkSVk', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'WdCSGq4AunE', 'hhNfCvwOMWorZzqOevo-ObWn518dHgBtH7fCKwsTVzk', 'evVCQLB4SfLzCYcEysaLcR0D-_zdfmM5EAGCN-AZzrc', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'iFGK7CeaK2U', 'ENtbHUdoSOlbPE6IKbtnUMxRnJmnT4-hE_mG5XKfDXI', 'bSPRePR5BmtX7QYXOwTYD4tg-leG6rDHALv0ImdgFEI', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'eM8-gasJeqM', '2gf5bZZOPGAyUtJOCs4GstknnPfZOmsRGVKVhBom3uA', 'FiDszEzu-P6DKLd8gnwCD96HjUD7eKfHvU4ELp4lIPU', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'T1so740Hz4w', 'OJWqZm_U0i8dv35bK0Pn24EDROoCOPjrf3f7dOdDA1g', 'IMIB5dsFUUhRh1Q5GU77v03XiXa6NdmHvDYC1Z4cxGA', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'MXKXhTbOE6k', 'cxTFDLnb5KWvqNtZxhhugkVfxG1IZ8LaRDFdDGGgkXU', 'UPfbADEBkrIhwjcruILjSXhoTVQT0_ePOS1RvXDCWoA', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94884f0d23dd96a8075ed8f","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'Z7I1L2rUx9c', 'GUtu7urkZARoaL92--IuUcw00T2KeUC62FAW9hixIeA', '2ipmaHwwBkmssbibx-aS-7M7C4Z_phai-RBEQlOJwFY', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'wXjMpxRCPTg', 'Un16QYZTZ6EmYSstpO7bD6ZqMROPhDrbW3zd4Z3BpZk', 'Eh7_W8RY1C0NisxMdRe1Ssrcdi3x_PP4BWsHN5CcyMc', null, null);
insert into "audit_heads" values ('default', 44, 'Eh7_W8RY1C0NisxMdRe1Ssrcdi3x_PP4BWsHN5CcyMc', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'e5384a88773b6e94', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'DsKke8EwAuCVIsYXwwJMwt+q71T4fW07urHzRssdjy8KXoYw');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T16:43:41.498Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'fbbe45c70b357eeda6f3dd0957bf6b79', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'cc5dd408e65dd4e2233ef59a5b1083df', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'f01644827b7fdaba79403a3d888a218d', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'c264e9371812c909fda0d46e30c85c58', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'dd8fb8378a42e30ce10e66113eb7fbb2', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '83008ceeb05a63e19c38738fc34977e6', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '2c66ce1e76f4ac3a8d264cb21ebaf481', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'a63e82358161603b4ca5dd70d4ade17c', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '141dbd244459926150dec2b6bef5d806', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '89b89216a21e88e555baede953563b7b', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '421f149ed0f6de282cb583bfaf142c00', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '503fceb8bc55f581ef6ba56161eab4e9', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'f17015b1c894fc756d1888a42515c57a', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009774, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016626, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008514, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022250, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009946, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '46bc5500ad1e71074e7a4f3ef3d1165c05206e1df5f601246b2839ffa658cab5', '/Km8RNkZpx7PWCTBXKrbrm03dSdLw4Fqx/7nNpFi0ykrCa4pWsezWlQAM5QZTwyVVtw5yl9Z6ZzH2Q53', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'a9e12b8a4f2fb1ec08d9fcbdada73a6743b4a6aecd83bcae0fba9284fd93f266', 'gjs9y3Uh9Hb0c3WkDuKjPruhd7JjRoi6bENLQuaphbCRDp+DQ2VHf+V17nOCqYHrDCLLiPSt0Rt9tCWu', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'G801vbDUFjbZQtRxfnRREaJq9J8WVxbNpb9d/IocBuZh6A==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'v/jUJut5DZXdnXZicdTgrVpu/+NnRv1XqO4sQC4Jge/GdfY=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'NxudkO3whcxY2Ntt+oHUWCnPgBnhxiD4TmGvUPyqSkugp4dwIX8vttJA+SUeHQHGGaI0IipoYnFp6VVYBCkfWZQJf+p+w2XagqfAJwmfusGOkXcYc56tPMlqc1AAduggJV2TWZzhbo4I3xTs04mVAk9dArTx2w06MOSztJFM9ViBUtbPMBFhalHj7KAmiUOmkb4oaHtkkjlAcMoJ5MROC+vigRjh0z0yl/KpN3YChldVIaThJJEl1vyDMedDJQ3WZdMjEvOgoGzx4F8=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'a0FzzgK1mU/VeJSkVLQhUqcJJm/N14LQYTPq754ON0fWAvZJX3Txug==', '', '');
insert into "sessions" values ('default', '018bcfe57f700ae729e98dee0a657e92', 'ann', 'wildfire', 'phone', 'ios', null, 'MpzKPrzkGCJSRI6VlAqmCyr8cCk7UZ/lcyM+gMfKKdT4kmpLbdFSeEvA574j9GyYQwsCwXPzOt+GQlQXE/SIxdXp+fiDuW3/VVJbvL6uxNbINzAW8H18mRyxgUUd1tYrYsVLPzyKU0Ltcqng+LOLrm+HYEva4P05NxUDe6abyg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358d9e07d9b51c39d4bbbd4', 'ann', 'wildfire', 'newer phone', 'android', null, 'MBqAyST1ocA4QZQFQkyNXEmfMPTvKlpQBai9cfx0yqt9cpL06NEZ5q7DCIS+s5XkjsPK3wBvQyCBzoEhoZ3M6ByFyb8cX0kvwGBm1jpXopnt1hm4PLzk0CnKEloag01DbwnxW4Dc2Qrl5WD64iSnHJW/maOKgO+B38pQzZUK1w==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874050ad4ff1c5df6b6cf48e', 'bob', 'wildfire', 'browser', 'web', null, 'SRJk74E3CI4N3PVoCfNQaqX2K9jOJ3n0uYNKGEbe5ddrEM2YoilbPLKCqodZS2swWFsW0vRwN8Ak9iPRqOao1EiYI6TBLRb/yrgM6oueKzIh3GC2eEo98LykOQbwwr/GDQlrjP7iVwhWb4K0xf1jb5C8dc3AUdwu5zj/vBZ6fg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28bf6eb8d9b30a5bb260a6', 'banned', 'wildfire', 'phone', 'ios', null, 'j4JZP65q6r9A+ZLNnGEGnvCB4ubCC4DTCyeQnWsGOTMqXeP+0fGbApnSqw6neT9WnmKv9oGQIInFnTlGW2sImomCbO8/3Tq1iV72If+YqG05wH/o/NIBHxmwP+zWO2vZdpDJCsERgnHf40EI2elIDmQrtg7u/vBt8T/xjA9jXg==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10b70718d78b635b37359b', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'hn4mN4ZD+fx5PL3Z0mB3rCJvm6TG6MOcb7ijgsKO9ynUIKwrGPCKlCaGK1L/p2/ByxvIOYO/7E8+zRXK5+9tLGSQRy6uq7tbn7CS8CQx+gx+NIJHcSAYvGdbWdmMGpyFEbcojg3DG5AeeF3PQLorPnTXA10s6QF8pDw40+C9gg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae5007841c25d4dc6aa60f8c', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae500bfedd7444b39398b806', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b23891a4b1c2416ede5c62a9', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238c5705bef15e6db1b965d', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6207bd7a87ccd128ea01d84', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620805d1fbe69a34d435b03', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0867b5d0c16f258a09b514', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0843a6431fefc774efe121', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178948998260548e4a49a5c', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178d36ad3c17dca9ea74558', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94884f0d23dd96a8075ed8f', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d94810aeb25524427e420978', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'EqArCp3nUiBHbWl7M48CSmu6RXR11N/bAG11wRwT++kHwxMFGXge1SNnMFFPdCjvBw7rBkRg167MpHDM', '5MhK+WSIx2FZe7MfgwR4MbmWhDm40AIKeb/XaXjgNULiDKBzng64SDwrEXaWlRAhKAc3EOvoYHzZzXmR', 0, '{"a":1}');
insert into "tokens" values ('default', '653fe05e6a75435bdd639dd5105029e0', 'imAdmin', 'openim', 'admin', 'admin', '748176b2ce25ba1f9a91e53b623f2c482bcd8767f7ef7fdc9ec066fb6033ce74', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae500bfedd7444b39398b806', 'cid', 'openim', 'web', 'user', '1f6491d021345e63b460be2e942fea9c19556d4901e7d9ce2cfd3a04fdc80412', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238c5705bef15e6db1b965d', 'cid', 'openim', 'web', 'user', '05c0ad0edb960d2a0ae5d775d8077d965e2ac0c6f179dc2bedf19970d1dc2acd', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620805d1fbe69a34d435b03', 'cid', 'openim', 'ios', 'user', '1366578bc64b72fb6efd6af06314461e310d9f48427824ddcf5d0868121d9733', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0843a6431fefc774efe121', 'dan', 'openim', 'android', 'user', '533d2fe0bb48b3f0a77e97bb54aa7710879399da4d317f6411687492c3090577', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178d36ad3c17dca9ea74558', '2199023255728', 'lanying', 'unknown', 'user', '6d4fa427556b3bce583a4fcce2ae9dc907c8dd2912888f2bee4f933cd8377ad1', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d56062c800bba865a1c6a948', '2199023255728', 'lanying', 'unknown', 'user', '6612e21a91ac8b1326a5307643f5d7c8dc24ab08d2ecfead02203a58f42f60df', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d94810aeb25524427e420978', '2199023255744', 'lanying', 'unknown', 'user', 'eed0e1724e08db341c8e049af22f5e0926a72d27919282554f7dbe7abc2e61f3', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'b12949eda7aa62efb8e6d7d682c6be7f', 'imAdmin', 'openim', 'admin', 'admin', '7eb423724f7e4e0d42152b0e1129e9862b95bbb88190feee9abba34acf9aeea1', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$uvvRKUKG+lNf2SLsSf5fJ3MwEGjnQslFn7VW/EoYIjc$Kwjk9sRRYNgpx1KznN4F6VIkocq+GH4cqJYNzq+vdwA', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$Uh07B5OavW2Ec6Ihm4Iez4EICDv1aYYnhyMf4o2fxCU$KaOJkwV7YJvGS6ZJrlmFmRP9TrOrdnY3U6UkKq5TR+g', '2199023255744', '', 1700000026000, 1700000026000, null);
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
