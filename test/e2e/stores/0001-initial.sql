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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, '-YOo_MFqXyU', 'yewKz9yQGEVWYl4URuot6YnD-KZIlGqriKJqwnjrCEs', 'b1Un-beKLLdcWFvFra0hUak2lBasjLlOeOopDIZEYUc', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'X92uOZ_cPcM', 'DVaMUZk1I9LVzgUVX4CNSfs5fElkQTw0_tXX04lPzD4', 'ZV8R3jzkq48n0pPUZc4XaZl-E4bRRrE6JanUnz-fAmU', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, '9vl6xdQ9Xl0', 'JBN7xwsEDDG7NAR2o26yq7rY61wU6WvqRW1HTv5kTUE', '2OI_QVDTx-YQp6D-bR9sDxXUYyEPzD-eVolW2sq-A2U', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'MHEb2UhRJAI', 'crWP858u5JTLXJAZyr-Myyurl2nxrCwVyM9DBI5BaVU', '_9txalL40JQczG_RR3_1dawg2fTCbAodZlUJpXrBkCU', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, '6207doC9VJI', 'Rs8q2vLDP2PftWABgOVq1svLHxpVV3ZzYxKA_0Vlukw', 'UCR-nMMJjIC0vHRE4gul7zT88zQ-_XK8swMMNKycsUk', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, '4VBqf3Wcp4w', 'nxMgZCKLa-JupDqhQBVBhnjSKl9GcK4O7HwZ2vkgrM4', 'tpKPBVqQNFdUu0g9jyE3kDbgLQKR3upjfhxK512js5g', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f7061e464de4906ee1d636a","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'uSUyFY7sTkk', 'S1kqevrdGndpXs0rSMjT7HPhAzXHYRCH_XJGBWQpF2g', 'dl8HkO-LF9AcV_rYV7-YBqhuWk7ic4HBa9GOyQuiAzQ', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358a8f7ca7391a5fd3874b0","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f7061e464de4906ee1d636a","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, '9rRF4yuJ0t8', 'sIugkicZV2v8vb7M7j8f6dfzZvZSVwRJMFGo74QuTWs', 'GgL8IqkaYHK5D37_KWgXjatbP4xvxt9WkYNHP3jMkzU', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe587407ca7be19c4407da44347","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'YEb69-2IOj4', 'RiDpi6OjZAA0S0xIPElZQROJDOgM-HxkEZfBoY9jFkY', '8B5594b2iWGfkrhBR_etOKq_f0ukwV3HHXADXwSzWAk', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28edd662fe264c4430f83a","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'qqvSdn2QxJY', '1IpViWd0q5HzR3UVl68MNBiX7M5-7411jD2ZRGsJUIY', 'qwpbvJm9YYAVVO6r_vAhKxg3D214VVN_ihopyhpb-7E', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f101d0aca187d6f07ddc71d","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'iQ1HwQTMJ5k', 'HUwYGat3tlMBwRGObmsXfDq0tIUm0TJwW4jlI3au_Ak', 'VPCj-8FOTmOhRsecsahH_0tvVSob8QeiO95gU2RXI2E', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'Glzixf1N4ko', 'dU7Cxq_e_SBD91DmzEieCXXQGa6-UZnLlemhajN7KzU', 'ixPtlpkVX4HYuHqzKrMs-hs854OcTpl3sRe78Ficivk', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'oVJJSwQo4jg', 'eNwWVeRCMROwyL7caKquzDwwnahdzOu7fHXiB65uDMM', '01J-kkOtoQqE92RlxJJ9Flyatf5PpMxsysCqct9d3v0', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587407ca7be19c4407da44347","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, '0uy--egtauE', 'J33I9LNsWjJPCJkoL2M0MsXxJTP_0A7VdABV62DiF6c', 'VsjiouwAHmYCbkkf5uh1JW0dsHnxJSKfyvSm-Is7FZo', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, '5GuJvhkkkH4', '0fXXhypQ9sl3d1Wpm8C50Oyvy3cC5XxMKL8bCrT2jRA', '2UvFF02n8_UyNngXaqPotJiA6SiqeSeqvu09Q9o0g9w', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'kuMSWl21LGM', 'Ey3cb5dNb9DvU3EaP32YtCF5jjXXosf22igetyeRVsI', 'Ebxyn_5QQ-9twSRMR31KeDhva52_XsvW3K7OAJWz4gs', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'CsmKW41f6bw', 'tSqUE3scC5k0b4yNZZDgfiEPNb5Hg3Q6VXaX0KSaRWk', 'bl6pp8gRJskO_W3kEI3Fp1UHhlsCj41WkmVXVuNBaQk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'P97CdG02Jeo', 'dphUY3QFvGh5Q8kBDHiujTBezM2JT7WQPJUPjlQB_zc', 'ijebVtp6tT1W4nJAe6YvLVXFEMlNPZHMUZL37UqnZlw', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, '6A3hMYI-Cs0', 'nqkoOn96jxCuFray9QrfRMPTfJ8lBeMq5Ag6fT0ZOF8', 'yzXRZ0eNjnOHE3AiRYlAqJqdFwl9CsUij-61q8ORVdk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '1017a2ab4d34cf37', '[]', '{}', null, null, 20, 'tQum64WRh44', 'Xp1hDRDdtQQDte-dCNTLSvi_fG_KqHCxW2DSBfKr3pc', 'M4ln_rk19EX58LLxd3zSvBMeq_n_zHf1fKoYZa93Bsk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '1017a2ab4d34cf37', '[]', '{}', null, null, 21, 'gtFhXvCard8', 'Xdnf2ZNYFlcL2KxC-_TofEAszVgvpW7nMOgWVcxIUoo', 'LSOKGhUJN6kOE6zUlVozdmkhqyNmsYq7pJmpmt5Xl38', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'ed43f8b193481178', '[]', '{}', null, null, 22, '475jErC2LMA', 'gftI3vBP-H3r6R8EzhA5BzxJk6ZHfOYhQS_bFh5JHWw', '_BbCvOOr5gNmhPBswM9PZZquJjCtAlSp8YyObT7Fs7c', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'ed43f8b193481178', '[]', '{}', null, null, 23, 'DyC2cLK6gBM', 'uqc7lBC3Hqu1IfjMBVnPgpuqbjz53vQa8Gg1pICK14A', 'GYYafz7cdN5fuiaw41HRvarNcaKDr_oaQaaToigz_Ug', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '7e94fdb55f92ee0b', '[]', '{"session":"018bcfe5ae50672ce14f69a69be2a004","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'yvMQxxXVAMc', 'eDUR53KSViVSpEpcUbcePANE4HQ1L79qWJxw4lw97YQ', 'johnAFbjAVFdK4t_Kb8lmTYFwlmFqcjOrP3QrsNe5gE', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'cece86a80c6dafd6', '[]', '{"session":"018bcfe5b238da2b25292e0a187a5c04","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50672ce14f69a69be2a004","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'BI0AX48bSgA', 'ZHl7TvikxCacgmNOvTTsIx9KDL1atZCcybfPv8x8XjQ', '0LeOrB71PDY1vWoAF5fZI-Wzp0Fnfzp1zM5igLKMw1E', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'fdd780c9e16d3f8b', '[]', '{"session":"018bcfe5b6202d5495a40696914478a0","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, '7G8XMXaemdc', 'm5XE3zxEIWEmXRPDfevD53HoLHlXYDT_omho8g-H7SU', 'me5PcSNSaIks8__hOFMw7zykMTWJkac8Yowy_yUrf_k', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '04ca039a760bc5ef', '[]', '{"session":"018bcfe5ba08528a840db1a6ea138eeb","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'ydGyrifRZWI', 'vrY0NR-mgvsl2n3lp6pabcXT_0_Hm13sE-JisU5eHHw', 'pQ3kkSvM2Idyk7jd0-CggcGOrI2X_OOzFkJHWEjdUlU', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '8de566e4bed50efd', '[]', '{"sessions":[{"id":"018bcfe5ba08528a840db1a6ea138eeb","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'avVoSMFfeUQ', 'TvoKQ4LGmLfisCHuaHP_LEUE60VswLtjCWgEIY04MTI', 'oLlLqCbXzEua8J-69zMXk34Pv3uiJY2R5el3g-TRFNg', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '85d4246518349795', '[]', '{"type":1}', null, null, 29, 'W4Dc9tRinG4', 'hDmipl3ijyk6n08b0dWnoMXhE_WTnuIsfxdR1PVc1gQ', '9G2fyDmLq7ahlBJerQmE7odzPlH6kz5CiwnzwVStdmE', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '0c0fb1dc4fead463', '["key"]', '{}', null, null, 30, '8stZqNB4-sw', 'gSZKAuX5pTf6Vc_p50jnv4ENvMyMhse-JyGWozr3XDM', '74qJXt7CChcRsexv6h-LoVdODq43AjXR561W_9ITHzo', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '1db3ed338d7933ca', '[]', '{}', null, null, 31, 'b8YAsxeL-sU', 'OqiEriI8OYYmsqvvvitEikX5ixG9FYqiI2z4Yo3XNt4', 'kWPoxZhMO4GkkTRjSJXOVSGc-gbwcua8qetSaaMvZXY', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'ef594a86162e8a09', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'XjbLLeRaoHM', 'IfpC2iAYHUxOvchMf4fTnCBypv4FEtY5ePyH4aTwPU4', 'qjH8aIVbF7U-XOmSgRLcddnSwznovYxXOtngHszP5mc', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'IFe8JXjZUEk', 'jPT7Ci_WMa4jki3_yU6hDg3rN974BWz-TfcJoM9xL7o', 'd6uMRwIq3okiMygvW4AnMWJv4wC_EagWvDSP-OSwccM', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'rLNdvaqI0Ig', 'SAfHKCVmkx7vH8Lal6yZJqfwsCgExGKVHKvNkzxk7Is', 'AlVgNVLahYt9SZZJnyl_AzvDglmp9Lytg08-_OjjTRY', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, '_yDIhjwOecA', 'ytUbYs-HjXHVaQeFYe1a3vjPkEF-CsQJ23bBBH4wklY', 'xsdhXT6h90wcOJRS8Ln1dbDG-J_ev3igtAuMeuyiedM', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'ZE0YB0EPIQc', 'cCtC5otRly4Se9QZmLXjI5lFMDnB5Tg_j3cpkaGn6zM', 'PToY7Vjtv1M23Sl9CBnzmoBzG1giSvvDGZnkVWdIGRc', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, '-UyXfRE9Uk4', '5ctTRhgCLx2w240RPlBB9dq3y81I9bfvMxeI6yy0IZI', 'Fl_yxiBeFamdQaiQ2QhNgznJ_OB0DtheJT5w7sAWFOw', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'pGTTnM5JTno', 'aS33sHhkuZNf7DCaPv5mftP4UVc92jSjW1WBJeVjdvM', 'FjBNsnNCOsMZMaZsHEsOIk0a3YyMWpuQBTTXufKOcf0', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'msEcXFSLcZQ', 'bPkjDVXUw4dgUUpY00c7_PulNfQzLidUwLqD7MR0zaE', 'AK8oBhK6sQ2wT7GIa6OjCREsyKIAdMIgiagBNl1wFxk', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'EJCeHl0MLGw', 'ps4N8W5Iqcvz8TSJI-rDORc0zSUINNg9I5piFPwtzCQ', 'SaFElm39Ugk_aH3OO9wfYCEq0lruB5LCa48CovGabOQ', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'I-T2lQysr3Y', 'l6fX3z2r0ut9aN0r3GE1NJOIrQ8UAGg7Zcj3jS94zQs', 'qrE9nxYZcHx0YAIH7tNpCKSvoM7cITe58sqbB3rj9vk', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'vJdWEBGPEsE', '_7JZu5CPyplvPAqrUoZa5rG8601oGNACSYMMqspK0o8', 'ZHWXYLDxAHUp2saBT6ec2VqG9H5zBgIiUNAGMjK2UhI', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94802a718a17ac72b549a0f","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'XVpkogqjk-U', 'rZAoXxRw94tRXXyYjbeP-mn-LhC2mbd-CMTzxQNZJAg', 'g3VReUxT8oCD3-ToNNx4HNN7VOrYL84vvPkQpChEgCE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'mhAey8pl_ww', 'RE2ir9uN-3HSp0z5bFapvhuM8VX6PboimUK60H1nEt0', 'NP5F2tt2FdiejQRigCk-EDdticaxBgPv5Y8Vg5BKksY', null, null);
insert into "audit_heads" values ('default', 44, 'NP5F2tt2FdiejQRigCk-EDdticaxBgPv5Y8Vg5BKksY', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '48d8ded28db3a6a6', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'Mkzz/GcxptJQ5t4Ruq+yegOJqt5jAFH6p+IOW8OqGDH8dK5Y');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:55:59.470Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'fe3d12ae2e79ab5014835427a93124bf', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '84cd00806042145af2c437574696d2e1', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'b0eab1c530c052ac83fbe40524bac7fe', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'a9b455869b54fd5ced4be66daeeeb66f', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '6d472c2593d735a2c0ff668ea82e0d55', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'b318820dbf117681b76f497a5f5b2419', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '422cf3ed2bebbc596caa8a2778209172', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '974ab6a6a0bc7aead0bcfaceb3a3e0f6', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '17e6d5e9ff3c1588ef2d5b743772ab4c', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '091349b7e635009174b4b688d6229a69', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '26b9e1fa887f30ab087cc35f5ddbfd0b', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '8e30507cb41b74c21576cfde2008c17e', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '68655aa0fa40212452b6749ffaee9b7b', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008024, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016184, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008077, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022828, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009857, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '36e5008e932e0ba6e49283f4fdcde17a038c539de73dd5913a72a3c8cfe81954', 'E/8rPeY8XiUigkdsKyTE2nfkUYDhiDsKucGgBPXoQTwb3JbbPhsggIrsFEt7tXC7oewUTGjLx3m7r0LH', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '051fc90af906bbac9b62f7cddd6638d5b58a205840fdad7ea815b4ca314504d7', 'xPhLLA4o84hgouR2IaSHszfxRrX5qnXZGPiFLHgx0avUWtQwE5aE5Tpo9fVxvCp5sPwROEK7CZ5tU/jk', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'piWI6XwO98QzuOZrRJ7H25vRwafQS5oG0QEBH4mhVaiESg==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '1Q4WTSuDvIgMI0/+860rJQI9k7iQa1NMnbsrWR37DADyYqY=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', '6mWI9sh6JQ6mz9yOCLLqsG+n69Lh3TeBxhfNX85CyRs8hfhomA3dKCEibSBMAnqRWXyzaSzMbLd53gfprIR9ZJR+hxvtAMSAtqm7oI3zfwrHglFBLByO83ASp/ighBj5r+GcFdXbhW4neHClrtTYTCpQk7jtN0/1GVEmy3mXnI67tsHFd83I+PStjecS7EDwUEj27PbtldXOhgh7BKOSZTdCBM1ZgN+6CGlvMa5MibY2+ABBWWewTz8uBPHqApEqXkoDg7xsOrKKlR8=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'qKK7bWquR3OWEyE7WiL2DCB2yt4XrfFLmORhywEWO/OiAwEB7Gz0BA==', '', '');
insert into "sessions" values ('default', '018bcfe57f7061e464de4906ee1d636a', 'ann', 'wildfire', 'phone', 'ios', null, 'zTCSbhx90W9QcPbhG2QvGbte6w6bmyXUVodTcnwxDh0In5/2Giu4H0SLfSfEy7MTyiIc0zYgnDt9KSuWpnVOOu33gZNtObwDFz6nBSjj9ztvY3efxh5EeQj8b3G0qX0NXHIOidNpWvDuPeYRiIgxMzECrmi2XBI8FIzTnKoCSw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358a8f7ca7391a5fd3874b0', 'ann', 'wildfire', 'newer phone', 'android', null, 'lvpm43LxkpIlglCkUuLTeCT+8estP8js8YU3Y8cz97p2hfeTXY4PlOOvyxCOxVp2bXrkGXYlNObjPffwxUkTwTReU3DeLOxqbnhXcRUr6zB2HR0zLZV6BI39s6Ixo1beXOiw7CToQL286BHCT1SoBFxcwEAEvaCK+uAvLq5wQQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587407ca7be19c4407da44347', 'bob', 'wildfire', 'browser', 'web', null, 'zyP0bCUK28ckV7MzP6cJcBT6ln839LBiNcpIXWqd3M/culuRL3eU679qfUXz1cE+MOHQtDKAjU7sbXUvQ6pNjVVHgzuHi/fjHCPCMdB+0i6qqEJoUJO0aIhhWyk2J5842Kbc7FmG3PVifF0d73IaUk/CHnormDc0kK/57zofGA==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28edd662fe264c4430f83a', 'banned', 'wildfire', 'phone', 'ios', null, '9yxDOMYCaAXhaGiONH1Jx21yGSLr/cH7Awrb2LTs58laz9ZGlADA5piXWV9O8OHwQvoa8YS04UL62Lm0NsdF/I1HjcGP7SW+qB5qv+oUQhop6Ej+IfW5Gm0dF8XvpzCbBu11JtJAw+ysxxDb8WRyVTQtGJe5r+JwO9gxD+CfmA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f101d0aca187d6f07ddc71d', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'H5KuQMihZIavM4s6tKtN8aEdmEOMe6Rekf0Gmcqdmzxenvc9lCf3AZE1jYCmMuEre1HZbJ6wXUwG5/94oSDZzJVtvH7uptzA3/2nrqQeybhHWsFMfA2ZcndpSmV6k/dnV+NbSWZ5H9p7oOQKOALCkk/LDLhxoB+Zol8ZtVVP8Q==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50672ce14f69a69be2a004', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae503da3b1d5a305283d23e4', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238da2b25292e0a187a5c04', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238bab54972745334102bfb', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6202d5495a40696914478a0', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620d00896bf4c870560df62', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08528a840db1a6ea138eeb', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba084bfe19e7cec9295e5b0d', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1784fce72efecf834134947', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d17880980bfa7b873844e42a', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94802a718a17ac72b549a0f', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9484ebbef56b7b9aa06882c', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'rgvktWS1uSZ7fyPymcoarz1knhgqOETLC4IwBLuLom6t3muOrlAFbmu9+bxn0rGJK4/K5DYm8rVtsZgG', 'OsiJbUx18F0C7cSL+vokLAQbKEHP6irXYtj582qL5W7T3XLqGJzUFWASHPMf4jjtJTl3gA1B/ya2Gk/r', 0, '{"a":1}');
insert into "tokens" values ('default', '8ad8a54dc05874e72bb14c22e315961c', 'imAdmin', 'openim', 'admin', 'admin', 'f65ff27d7a5833f04e4ab84ac03724d81b38788a726208b86ec1c005a4c8cc81', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae503da3b1d5a305283d23e4', 'cid', 'openim', 'web', 'user', '9fea559cef8eb69c9abf86b0f7b9ba6e832a1df1d59fe89ccb5fdec20406b2c1', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238bab54972745334102bfb', 'cid', 'openim', 'web', 'user', '0d4fb9239987bde270734ce2f4070bb11344c9548e87688f3a319db088658bc1', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620d00896bf4c870560df62', 'cid', 'openim', 'ios', 'user', '1a4b9d952d5cd8bcfd077fa6396a1e42030fec92ac802bce7c686df10d9dddfa', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba084bfe19e7cec9295e5b0d', 'dan', 'openim', 'android', 'user', 'ff426818ea3aeb4aee64bca4932350840331de3e18546d449fdb09aac7d84f71', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d17880980bfa7b873844e42a', '2199023255728', 'lanying', 'unknown', 'user', '5dbb00b6bd62797f6a025a2fd1b7444670eeb3b981859575d0d61d6b5ecdb089', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560bbc4e1872e532fa74713', '2199023255728', 'lanying', 'unknown', 'user', 'c63e4d1688f713a0442b1fac8dae593daae96aa769bc4c186fd9e62116b0e874', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9484ebbef56b7b9aa06882c', '2199023255744', 'lanying', 'unknown', 'user', '548394e87dfe56fd6524af368c8d2436dee818a7a3b8c2f2f22a954854295e4b', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'abcee53163d0df675ee7b1f423c5357c', 'imAdmin', 'openim', 'admin', 'admin', '0a86b2906faaa3aaa9682cf82e9ab9707315903c32df7908d00afd6b62b5e3a0', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$dDlk4Dd4SmlWEDy7BSo0IbLITuqAnn45j+yrVyxy6uc$XJ0jQfusk66j3Gn/KuIFVpmD7F/lCkhVT2zLSehjsS8', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$Wre540SI0koq0xb/4u2RdzHt/kE5j9MKekgcxb/ZvNA$A0LsXEXO29K5aTfEEJcFzJdPqpmVn10pU07ZP3IjYXU', '2199023255744', '', 1700000026000, 1700000026000, null);
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
