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
CREATE INDEX audit_by_request on audit (app, request_id, position) where request_id is not null;
CREATE INDEX audit_by_target on audit (app, target, position);
CREATE INDEX audit_with_values on audit (app, target, position)
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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'sd-HT8F8-g0', 'Hpvjm3U3CSoXj4Bz3SlJl9nYNXrHnK5MjQUA5k2oghs', 'qrfs3g_dA1evPcWpZJTuYh9PIT9uodYEr-EMY1WpWaE', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'nM1fVVL87bw', '1GPsF8TczAKkTQlywlCfEkNk0DTDSHsyONMyI35PsFs', 'jSRmCQc6mrCOJ6DRloMeSA4VTGc7ewpUANn3lo9l9gs', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'XqsuNKYwFnw', 'XWSI0BBEX9ctAyYof-7AJixQQWOKw9TmxbfqvZLmpCU', 'hEZbmEE0_Y-e8kyez23Jx-rvEH6UArJqj7dq9MF9500', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, '0LCfP0ybefE', 'BWkq7sVxN11-57nzZK-aotgmg-8965LmJECZW5vqzW0', 'BHF3efssaKV_Gw0qAR64rGBps4ubJ255nbuxtyn5ry4', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'ThfqvxqBgbU', '8Yrs98oWCJYR7C8ROUA-eHsdqpYjaPURQK2YI_O_uEs', 'NqSXHZ60VYuFMMXwYFhCuEQ28MPtjfvgy95ypUP5MfE', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'hupMROwJjrg', 'jioZ1oOEn7ptCSgafd6HEnW_Uyyh_iyHi6OEJQFx1kM', 'mr4UREwS1MnIO2F_K0VBHpphE0lTEP_2Dqb9RPCqvlo', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70f15aa097faae529d9a1b","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'DdwEhpoFEoc', 'lIHs95Nv-qr8F9UcLlj_rsBTbC59yqvwn7_VRbl_FyE', 't440qKXItCmljk1vcsNhqSCQyVbJlLnb3al3VJfy278', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe583585a9bfb619461485404e8","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70f15aa097faae529d9a1b","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'TwOzmFDbj1c', '-Z-rG-9dBd5xOqFivG96e4yk0GCIUUye2R1-YrEPZLo', 'yLo6YIQkipA9xiszxRTkhpD9zFZlpEKcrSBkA42f5To', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe58740d06243615317c09cfe42","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'jNzFhDFe2Jo', 'vAf6IwIbVAKqaxAovdqI6xq5RfRzOOXhFmbx40BLpmU', 'X4Y_X-LwQcdEbw2b81Z5IMcz7yE4lAaAumRHo-UMW4w', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b2850e32ffab30fcd270997","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, '7iHWxPVG2oo', '6FdfPvT9pMH8ISShk32WjL26XrZf8PjHLGfkNSOO2Pg', 'gVT9l00Qs9X_oBjNl8ocwN8ofDoL5rSoz5HKhU9_0ac', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f108eff880b54053cf1302b","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'hKAqg5gLUx8', 'pGgk54NZpdb1413bkp1iRhJWu92FpC2xhrCB7HzIeUY', 'fozbuIIAvAiNNLJm33UL9vwyzaDqU8lzp6pZ8JSGJiY', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'hSeO03lX9vA', '5MSvgqyOEgUy7KPRIclt9Wy2Ay4FNUAW8Y01-oke6AA', 'youxljYY0SUo1Yif3h2ToOo5nTnZo8oLIQWelvIYzVw', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'erdsyLYtDZg', '-2SCD8tXUsnCmgllb95IsDo8WsNXWoMmAkvo6nsXL0o', 'Gp6hA4fls9SQaTgLTgEX7VOzgvYqxv9L3axf1KJMSLQ', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740d06243615317c09cfe42","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'SYsujoJ0iRk', 'wPeCJjbep-RDtPXvsdQ2oXZw633p3g1wLQb0Z7e7Xo4', 'deu5GM3hKciERL7SQNnsSmsGiLM9yuZT00hK5QYmpo4', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'P3dlV75vbAc', '5SRFLtE_Qsoy5nbptOdqKss0TjPnhfU45K9w1x7IR5w', '65PTGdQK7YJ9gyH-qe2sz3vGcNdPkEysxRv18RS7cLE', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'RbpQ-TiwbHc', 'nCKW6NXDfcLHfjeleFdu3LNKKSrtizbNPaYvR6_u0vE', 'Ef8Ogl5E06BlOkJdCWKp529po2x3vRJrDDU0BM3xF9g', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'wtEB-blRYRI', 'g3RVmElhTv87AUOuox5d44b-cf2Qx0iQmZ6297ghLV4', 'IOC_38htJcsUisWghgjzlYI8bj3IBpc5zmB9uRdCg2U', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'lUSGAe67W3Y', 'sl9DJnr1p4T6QQAX9jRQ4CSuF4sqGFr76QcnZ-Bp3uE', 'AZu0_1hZ4F1KZ78ibgTSL2oaRLcBQPmiXnYk3bBAXJc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'qDA8ALz47YE', 'I2gptAmH78SpMD_7IsowBRajhXYWVwgX-Sclrlof11s', '5nCkeHbUuk5Qc69ZYT0eXId70_EN1cDqS8v35Rd1eV8', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'ab2c5d5b89363949', '[]', '{}', null, null, 20, 'BsBNQX6DNag', '_8WhTHppIzhRO9sDJfaJKXzswYsDGg5-LeD9RVSYCZA', '1h8wSeXcIo2iTMz9Oh_PRXXmyscmBw1eTsYYAHB0mgI', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'ab2c5d5b89363949', '[]', '{}', null, null, 21, 'Gh6mZaK2v_k', '40siC_Z1vm-7QNsfosvO8LwnS4lMb6dzAVc6Ap0p7r4', '3FQZDZ9st8FCFYnuZqYrMXZu61dkpemay4uVDhboz-U', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '8da18c07c94d2c18', '[]', '{}', null, null, 22, '8mMnYV8mt9E', 'nCHMBj9EDtli4YNZNEBhu5G1IOQr0dYD-G7sPjxFNzw', '-xW2igQtBeqQ4nC7TQgm77OYmnlDpJZgdl1OnB8TI_A', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '8da18c07c94d2c18', '[]', '{}', null, null, 23, '7Cm1nah2fgk', 'YunMJgNFLr7hGitBBF78oTZETWJw0sEO2vd9WYzmf_M', 'DqTsSIFJVhyYlbFliyiY-WMCBlp-es6RGl0InkfSKXE', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'fbfdf6183ab4336a', '[]', '{"session":"018bcfe5ae500bdfc357f905a3e4a431","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, '8u8CqhTrT4w', 'qFwrWklgXkjWRZe-USpMWSf02Q3l9en9Vx1GB2vPbUA', 'GA9GDiUfdArrgfeILJ25_w75mpDsIvwj-vPfvy3XP8g', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'c23601c01f6e13b5', '[]', '{"session":"018bcfe5b2385bbf77c13ca9c916bc55","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae500bdfc357f905a3e4a431","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, '5fT6GCAMJ6o', 'BjtxMVhLnNbpwJ24WByrQ_ZDVicjxv1fvzY7bZcXsho', 'T-uP3XRifhhS--CZ4IsTWvLMZSKDzj7PU6Q37WMT1jw', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '52a3fbe46ef3bad2', '[]', '{"session":"018bcfe5b620a2ac908ee2d378ddc63f","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'LJ7kIAOVfn4', 'GnNuqwEJ6Tw-7btgXFUstH27Rw6lib0Assvo_HKy9vQ', 'JXDHk_Jx33yt1t_Rr9HlcxE8YpSSvv-IvzLljIo-9Y4', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '67c4c751955f6a76', '[]', '{"session":"018bcfe5ba08df64cb62a10477457b14","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'mcsNbo3fVP0', 'CI1R-jhaaG0rLhuMCaEbsh0JHziE9aJSg1Jt9SNxE20', 'dL75rjZ5xZQxcaF2Hjx1tW2hyuyjA3Yw3jFuekbpn00', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '391f56cc3418260d', '[]', '{"sessions":[{"id":"018bcfe5ba08df64cb62a10477457b14","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'Agx33yGAC0A', 'iX74akxmZAWJCXS9011Tfxcfh4Y5o3Q4s-vH1bSnNTs', 'XNvzuITrG-6Ueg6a2cR7QIAUbHVwpMjPgs3ky7_BZtU', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'a77d484cff554d7d', '[]', '{"type":1}', null, null, 29, 'KmCGu621Iy8', 'HaQHr_zAq6Kps8WujtK9TR-Hnl5IF-GAw_lq0mvoQxU', 'mlXOhCODJNN63ykhnPoVB7MC71bhuenrDj5SD2o7mak', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '983c7e048287725b', '["key"]', '{}', null, null, 30, 'xtXCdoVUu9g', 'mZqbfaPWA29kED9_9gHteJQKGOOEgC2_gooMyXoGHb0', 'iXX5pcTy_nCFXuHoUZSQ2X6eIHIWeynOK14pd1swHtc', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '8a7687eb1e25e19d', '[]', '{}', null, null, 31, 'mQKgE6zlyFQ', 'Ae5YiGG6b48uIq32CVxZBuGs_Tzhb_kzwMRbbpbLaMQ', 'z_eAdKI-jobj48XcLuthZHIPw0HilsbkB1K7iYZVwxs', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '0b433a9a69fc3edf', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'pCE-kjX_UJk', 't9YiexxC9Q-HJrJXmwUKmiNNPYTr-7lM-P9sUHHoH88', 'dEBxZ7l8Y_ETMpQEFuNSk3D2G2I8WVfmYYV32Dj-oa0', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'LXue3a9dOIo', '5M0RjbVcvaxEsTZ4_FB-T1DDW_4rgkRDCpi37sFcbOQ', '526s2mF4Do7NT3t2sCr3ZscseYyT7eMQFQjpLccH16I', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 's-vAvdm1Njo', '2tRrqCsCU4hDdic45EXHd7NevLjpEex0x-fQBdxwvQQ', '4Hkrekk82EtPsoa9LpDi3aaYeez_JUju2f6vgmVma9E', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'o_w8o8J4h7g', 'hjrxnKsP4wxUTdl7P3t8PfAPnghPbrfXcaclHA0L3sM', 'TdPNEdYAydE5gL-ZHkRXS8Qc50FbSFvICzaygnhiu90', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'EwetwwSekJc', 'AMNBb5kCnzkLykZz1KDY7a-c7phblY4ytMgBDHe-_CI', '5ufk9u50a0KymGvqMDwN5yRew5qBRZRp6m5kiDuu0Zs', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'pxg3tdh3mI4', 'Gzm8fea0hN0LH39XL60ZTcMn96sfgi1TL9aNvx5WyYo', 'A4vdqsxSMLsluyzPkndpvlbi7x4zvGlzW1p5Lq5G9g4', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, '_KUpKHC8N0A', 'Ei7sS5S7CyvfZe9IKtvJIHgG37-ioKla5V2gi7gOgIc', '5mra6J_8DARQlVSvLET_ruaO6o6qVuhHngnQaUzn_WI', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'BQZ5cUmdz5c', '-nPyeZ65MT5mB8Jvda6abO1SyqzXOwnzMP7iDz9kplM', 'wbAD3rQD0QhL4LqSUxcXQ9Nm98tMncjBhtwVAkDW_Ak', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'nJ3n5Ku439k', 'YNdhLvjfhyQsyKSvcbpG_ZHTFZqT8xYZluz87xzoJQ0', 'U9L62kyyFrpwjawVOR4VkYOSoqASL1L4j9BA5L0Y0Xk', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'pWzq1owr_Jo', 'bkG84xVwvw32JM-ehZ5aVUi96BpM-tBYFUgXsBudCBs', '55rGypav21-Xbc1H8FBlVBAnCt97xWPNW0sx9R-DSoE', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'ut9Z8yusQ14', 'd-ZygOylPITS8yXqUz-8kZf7U4Dm1AVHn76FRwSFV08', 'c6fYVvtQoxAmY4RHiZWd3nRzYshcC98wEghJRkyLmr8', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d9487041db90f73c714ad1ac","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'JU7J9zp8ztI', 'OL290N0XZS-MqL37mIg3S3nmKfGqDjwV4zHMEk_bPtU', 'bY_CV908RojEiLpbA06NG2V8R3lmD3uFQbg56CfQBhQ', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'yFQlIraO9JU', 'mQ1VfLourKFG4jqnvSu-sqlHr3lxUvJIHWMWyMrH94k', '9VeR9cqUBy4IgqT8i5a6djth0orEAfo_GGkluTIUK0Y', null, null);
insert into "audit" values ('default', 1700000035000, 'system:push', 'admin', 'push.decide', '2199023255728', null, '[]', '{"task":1,"devices":[{"device":"guid of erin","dialect":"lanying","platform":"unknown","outcome":"delivered","reason":"log"}]}', null, null, 45, '1QjPkyBkyJ8', '2MwYgOWupMttJswQNXFJ-3uZheyu8SaSt5T1H_wiLPw', 'ooava4KMeW9UVNiI3-wCvxgUWSVlqyy21pHBjhHTC9w', null, null);
insert into "audit_heads" values ('default', 45, 'ooava4KMeW9UVNiI3-wCvxgUWSVlqyy21pHBjhHTC9w', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'be042ef190d87630', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'uUib:m7QC6Vba6r9M2Wi2snEioPjkeKtq5eKisXkHxE0AFY9SlIKp');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T21:36:34.355Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '4ad86eed23167e3bf37ce474a969268c', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '8b5e21f5ac2573fda26360001c453ffe', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '1d11f9d18280c49e189dbac3eb1b7aa9', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '98dc9d1fb7500925603a3baea96c3e18', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'fb98557c15d58cb88f41baf3dfd06442', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '05583612fdf937daf600fdb4b81be2ca', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '6c4e65e7a7c80385174207aece599d8b', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'a47b99a56ebf5185a693cf30bf708f88', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'b11eac89af24b44bbc07beda876a9efb', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'c6bb78b7771f5dfd25578683381f4af6', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '1d9dcc0958c9d0bbaeaf1fa982097772', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '679b3c35138864076915954a13c11ed7', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'a226e8d14f58cf2037b0a5c19c665b5b', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009436, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016010, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008507, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022743, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009515, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'e06d5c849df30a21bc6c0e6843b77cd6851c3db56a89df08557f5af69891fb83', 'uUib:T7s5N5QEVIPz8dEOrGhll0IVFtvXH+Ue2KNA3bw/rlHYBSrc1UByopKesEgrdYc988iiqkhARfFHQdo6', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '525b2ff15e83504a6525ec61237a76fef6cba82c3fe81ed75eae33c725279465', 'uUib:duq5MReg2imgbgq/tFu8KIQ+f6oxNfxikOwV2bYiqOMvRIuJn5fKinYrm7XULDmvYTwnA9Q9r8XLr+cC', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'uUib:XJvDeYTDL9DU6seo7M61ihkTL8tCHTiC956UhZkj41n4UA==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'uUib:oO0+F5dfHm4PHdd3K+SGp4ZwNwwqvjk5z72b4Gz9yuib+0o=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'uUib:Apux0fRpNPaVxtM++wCMTDDiY63n52SjO4COfFr2Aux/KZUSxkAC5+STxqHF7QQRuGt2FO89nxMTToGPiuZVVfSKQcZPklmlmQNMnKsx4yj9ubyfbED1uZdW6KXib8T0u1nux9ogYXpXs7Ax8CsghP04/8dGG8uMPk1J9rwBCwziQXf0JwgONsKU2kasYq582QOfUH1JyuRQDh8fXjslcCHdTtG45V+Ko0mCTvsyt1FlZWhGVaKJGyNm8UdRFs4/weZ5iFPmgc6RQNc=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'uUib:eDyj0v7FxyrqCxF5VTfqfP+SXz3QLcOQ4q2kfFcUHurzlNbsLPEkgQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f70f15aa097faae529d9a1b', 'ann', 'wildfire', 'phone', 'ios', null, 'uUib:mspEoq0wvw3D3/910aCGHDiZKYu3ms6uBJ7O7JmjHLJa4hysHhLZfQ3QRNTlsBC9JRUKgTYxGSxuTWFWnqGGn+oCtzZO7svY1X21dcPALMx7EswJsEZ/gEY2Ql3ONlSrNSU0+K0GGM92i5UwAits6p8uyrFE9Iy5gNN0KfMJrQ==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583585a9bfb619461485404e8', 'ann', 'wildfire', 'newer phone', 'android', null, 'uUib:KmPfQM4tevIMJ2Slg1RSnFgc2H6mAJb3ZsCsDBylsa0OXbg0wCjNIt1HNi9w//yJMR5AT2mxUe9hUA5dZGEcndXIWpqjF0uD9l1oAtSRFJEmFpJGdTT+MOD+PdF/GH2WVe8jpMeDwz9c8n43SKYZ2HGHRBkWUdb0+Ktfrqe+Yw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740d06243615317c09cfe42', 'bob', 'wildfire', 'browser', 'web', null, 'uUib:b/5BsaanPd7yNZMez5tE6rPve0jh1C7yAxYXgtRqmpLfhtHiotmvXl8q718N0fQCyoC2JRLgXjRIB/iDJ/KNMAVVlEIGYQzzMZimnE03Jvn4MWNY0fS2OY+ckhZ0WpLo+iGFOE9aQNKo7Lrn03I67RJMn1V3tZqnTYjPMQB82w==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b2850e32ffab30fcd270997', 'banned', 'wildfire', 'phone', 'ios', null, 'uUib:/5pbarziQIjQ03/216mpC2XyGEgTff+yxYAxG74N74Sv2vIFXfP99DiV7perjG6RUwLtr72ZziJhRHkjLklCj8zQR2TPcpe1NyxLRKEHQ3Rz4qxIKV4bkkimj6kb7/xRXCmYQ1Cuecp2yuu7D69m5m8l33v4VlxMB9zW6XbLdQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f108eff880b54053cf1302b', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'uUib:ERsi5Y1IbfQzN5+aSYVYkdJ4lqUCpXSaBbjxF9N/jiOZJHhR9Rf+EazrcsS5rAQSsgdMmnXKQS0exCRtFBKZVgx3xNW8/UuKfRWLFuh1gNgN80FnXjb09f9/GOO7BBLFvMGcTE/AagV1DDRHXjv+Td9/U5tEFFSwGJfZKJk5HQ==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae500bdfc357f905a3e4a431', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae500879dfd5a21be00cf858', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2385bbf77c13ca9c916bc55', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238279461aafd1609f63e9a', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620a2ac908ee2d378ddc63f', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6207a2cf3cbad8bfe1af3df', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08df64cb62a10477457b14', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08c4778604ac7e9b21c1df', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178a7aa92abc12a1ee8f90a', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178e72c25f0494299b1c62e', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d9487041db90f73c714ad1ac', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9487a6a4285d119fb7f3e37', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'uUib:wHLO/WvSy/5z/htdsMGrcAYXG8BGpJo09jSl+m9p6ry8Ecp86Qw722CgPmfQjQRAGqilAAps/jdb8kl6', 'uUib:Uatb1uh+ZuYJiH78cvuia34RbxnKp5GrFnnkY12cO3rEbWVBg07TnghDeUG4hBsfX2g6n7AdL+T2u8nk', 0, '{"a":1}');
insert into "tokens" values ('default', 'ae50717021b2a3b88efacde6a706d4ff', 'imAdmin', 'openim', 'admin', 'admin', 'f655c39f3a079d4473e09c5de62576feab1b9a9fa34e02678e1362ec6ac864c5', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae500879dfd5a21be00cf858', 'cid', 'openim', 'web', 'user', 'f33bb15ffc6900b3ae1e535805beea0c74b28544a9a1c8b745a7e129deb239d1', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238279461aafd1609f63e9a', 'cid', 'openim', 'web', 'user', 'e70d7bbcb2dedc6e4ba6f66958246abdb69d7f7cab85562b2bb84e9bd2aeb114', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6207a2cf3cbad8bfe1af3df', 'cid', 'openim', 'ios', 'user', '3d38adb19d3b290dac24af2420fd6f7d35adc44840427cc0e439fa2a40d1e863', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08c4778604ac7e9b21c1df', 'dan', 'openim', 'android', 'user', 'e737e12405e146a23e98c6737ee39f644efe994e2b816fa28afbf7ffc908896b', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178e72c25f0494299b1c62e', '2199023255728', 'lanying', 'unknown', 'user', '7a0ebc46f588caa0c15fc2d116503dcba163be3961012c9cb00f49b7c3fd8ea5', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560708c4c1be202b195275c', '2199023255728', 'lanying', 'unknown', 'user', '6f37821775442b86a53511925986d558703ee06dbe182851cde2d6e4fb5b55ce', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9487a6a4285d119fb7f3e37', '2199023255744', 'lanying', 'unknown', 'user', '751ad0e206c8b85cb3f21b90530d78c06e0379d0b477be5b3909c2bdfd0ab844', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '720232cab5e0a6ce8aaed57ad29f7e7d', 'imAdmin', 'openim', 'admin', 'admin', 'f98d50375172d41ac8f28a346e7dbef48921a5c00513c1f563f1a4b64af1ba76', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$kWDoGmlDdcYzUFkHF2KFVyPLnYN6V8edxEbFMhAyjAo$v8oEi271E5I2GW7qD5a5BZnHyS0QMD5Z9zQMKoQyjEY', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$MXC+LU9zJrAaJGRsR32KwqoZCAPNQX403SFRJY03eEs$RGqBMLRanR4O9upfhRc/HIkUV0iJuPf3cTgOzHId7YM', '2199023255744', '', 1700000026000, 1700000026000, null);
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
