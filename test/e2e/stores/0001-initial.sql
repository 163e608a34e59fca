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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'DNT9qECwq9U', '9NebO1205Ln8O85PolAXHtAMaTypgb7-QlwNpBCBmBs', 'N3rDBgiruTGxQxAONK3fauxMh6TxzS1x-iGQ-LaByc0', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'bqqIqBr9fS0', 'd4EMsaR09Mo2flaeTuwQLazoIJy8XezpRC42QjsVXkk', '5fv4wXogrFIDzR2JBJVh5WbIzAF6EqtXAFEPtQKPxW0', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'gXz5cSdzRbU', '8fZZ9hG7sjuUhumi9_c3c43TROXoIjpGOS8M1pf4s8w', 'pbQ1wd_b-DdPO65UkwLBMY9ZVdqTP_qARO_7tP5T9eg', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, '06UEuQKczv8', 'oJhYUl29kzM383fg79MaA01_MCielUcJHRx0smH1BLM', 'YY4BaBoKnxD4fKMLAqFVFElA-s-B9CnbQqItsR7Z5Z8', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'Ti9FxI54-mc', 'L8uR8AkpnT52fBqlDT0R_-vseJrgOVLZ3kaLmsK7uXw', '5G1J0j0m0oGVpET2511_L1QdMimBgUSStOZC0_Xs3Aw', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'mZWincSqm7s', 'uW7XWEqz01p93v1HimOmWPaQJRTL-olnW48i52FfYYw', 'xdBxIfaMbV5yHu9CQTbpMfhCEloa8tTww93RGgT5rOQ', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f702b693bef9c63701208ac","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'Up9TkHhAUAc', 'baZbYOsahjnQTHdKH9KPfYkNWMF6WEGZlRr_ElygQAM', 'VrfchWYwdsh_UMTwl5F6dmmYpzIBvJjJrqwf4Q5jXws', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358fbd93251ffe8e93a4c6e","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f702b693bef9c63701208ac","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, '15z7_bn6mUg', 'qBItwuPz-I23RGHHwJvoWsfA2UtOxH1eLRYGlTgzhdo', 'OycaIu-mHRK2aJs034DAfCZhdMvCS-kxllEaMUNf34I', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe5874013026ca018838b5a97d9","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'dKf-4thWtNs', 'wMfBKQ1acIUb2-muG2-Yiaoz3fdHsM-xyb5ZKoR3T8Y', 'EYgY6SXfBceTmNkYD5IGodwDNTm3ETAXmqYtEEgIn6o', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b288324e0b847476971dfef","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'Kx0miX9IDOU', 'nOqqmbNSqPpKtL5ZktK-PizFm1-Wb-0FymUo5gMwc18', 'dWP1RDLYuXP3v-w7bsMkFIyUTHO14YiPKNcLO03dJUk', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f1092180624dc8968e66222","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, '3e9MkTE5Cu4', 'lVnYFBjYtKDd76gz81KBgfujD6cZcHy-GFoNB7OuQSY', 'zMtUOP7u4byicEwfGNRRYv_4wkQjCdWAgwdKIxQHru4', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'GE5Mgv5mL4o', 'UAp-MsIjKSUpU57dkydvfe0FWhqK9Rvw2zm_X60K7jY', 'hxVqi6LtzkYCtqk8Q-LebPfj6gOpDZpKm98lx_sTNqo', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'AxzWPJJ6O7I', 'NRnbxPYE28WTh6FUALU0lVFxAOVulQ6O51Y894t4NsM', 'gEH_rTcGMSgzmI-71YLG8G9fCumJe-upMt2M5Y8xBcY', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874013026ca018838b5a97d9","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'R5GmhbgHX0A', 'zcMJKRRiLya3iVGRrsLKNWvsg_1tnTKMS2OfPwlzNaE', 'gt4erIUvJFWyYesipiCx4VYMfcY8ZrJmf0otB7c6e70', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, '5GcnsI45tBU', 'iBid3823zjpKclFqMWDqrilz76ziptAiwLUrcfQyMwI', 'WoiljVqpo5BadVLMP1vcjEzk0Eyb_kOVbkuDxsNRLds', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'RTMzqSBgqLo', 'TtLWYnQo1gjRTKMFlySL_7A91si3l8A3ms3uglBN6v0', 'lwod_YFuCd9fS922XQUgHbIyzo40MGE9X7am3oR4CUE', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'X8Abl3b2WbY', 'oC0GG13hAIrSy7Q665SlrruURM1VnuHFRqlaQIU67GU', 'm8SwWh71erLGFjIpJAR3416iUiF3pEmvG430P3iKMmY', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'dEKz6vZrCpQ', 'W9oaNOBvcxjVdkRXo-zYk-ZbM9AdgskKmdKiefzjyUY', 'klFZzEeo6WkNDLXFkcwhTTi9Yg5Q4qHHGA5n0lHsNtQ', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'eC7C36a_tFw', 'tLRPrSAW8bKzq6mw5xzx2gb0qwt3wEnceDcu1zyCLqY', 'dzNc7uijV9xm2Hi7l2cFzdVuGS6MMceuNzdsTTJynrE', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'f5d40106b9c81fd5', '[]', '{}', null, null, 20, 'eGvv41c_Ruk', '-30raH9kpu3GsoXSUbaKGrsjxVTQPGqUeMQyEurSq8M', 'MfHwteKEU-cEU4ZXt_22PeeFq2_VvbCe1zbwoRxXKEA', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'f5d40106b9c81fd5', '[]', '{}', null, null, 21, 'z2vrXOchml4', 'ZSUWK6YXbzNBD3VRokmyHIaUFFbJu2jMxDAacP9Ezl0', 'qyMlQdqX5nLbkif38HW4vXCcJD5bHCqb1esaQ1dG29M', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '656b87718b40aaef', '[]', '{}', null, null, 22, 'c3TE-Ajsl9E', 'X6wBe1K4KyomuooRe_WhUEXRptv3sBQd7YSN2SL6OqQ', 'fRD0q-0VbTHuHOgftbQfWx4CSthTTFFbTbWGTzx8Rkw', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '656b87718b40aaef', '[]', '{}', null, null, 23, '9TN6k5PlWRI', 'GjD5fJdg-7uVURrCC_PPO0EuB2X9lAoIgFMd5jldNFQ', 'S0MxGJ6XPzzDq0L0GChnPLtxLrFGGfAGtlz9nXTBeik', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '61fd6ed71c7c7f64', '[]', '{"session":"018bcfe5ae50e8e14951de210523b3cf","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'He16jNnzKJQ', '8f65iRYl2ujNM9PQ-nNTuLfKn8IIv6q4iKCN5P5EyvQ', 'zdqXe7iIlpBM6FEjmmvZILqLhBcwHhxXCMVuqOeOh_g', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '8d09897dcd89f7d9', '[]', '{"session":"018bcfe5b23899896bc47499fa1689cd","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50e8e14951de210523b3cf","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'eBpINs-ZXZA', 'vsdI3Oxa5bM6TxkVUhkw-WAqr70o_1RV-RtVz6UcGVk', 'dU1ZGdI393nLNzyKJ25Cq5i5hbO9aeWLpjEryPnrhlQ', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'eed621a82baefef5', '[]', '{"session":"018bcfe5b620ad1c428cecf54c8d29bd","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'ajC_km4tbbk', 'okiZJ8yAU9wPJUOEf0x5MZ2VjTw2kOg9tdKMeUCa4CY', 'XJYs3IArvY2GIY-X_HFIJfp6bVSqbDvF1uY9XL2DWp0', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'a84d31e5aa040508', '[]', '{"session":"018bcfe5ba08f8e008f565b38991f666","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, '1U51TrZjUZU', '0bgjQSJIaydLqKCew8aG2prSDdz-8ttih9cvV7L8tYc', 'VhzRew4aY41rhknuGYJPyAfAt6_gcRH_BWF-OnZonL0', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'ac861f00c01e0743', '[]', '{"sessions":[{"id":"018bcfe5ba08f8e008f565b38991f666","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'fIpiws2P5Cg', 'rSUZU35iCoOFSzyuFA1LK6b2vXMxORoHExwf7tDwgAA', '-E2qL9rIwBdVG5m1PnF5vrxp6zR3aGFuKqeYLzp-h4Q', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '4010522c9088bfe9', '[]', '{"type":1}', null, null, 29, 'T1Y8uqMd3NU', 'Po9o7RdU0FB2lw99N8yq82GOf9YVjvDxFBad5t2Gxrw', 'bcvx9zKVmF0hrWHwMq3Qk9Qv8J9lafBluRkg8VrWUvo', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '26d5d3c6dfc4f29a', '["key"]', '{}', null, null, 30, 'fS_WeqEP7lg', '3F75g8QjU3iWSlVPuvqIAT-In-NmoxMCqNFYAYo68gk', 'T4grd3HPuf53jZd9s1MyJHoKv45Lvsps3kQ9kkq63t0', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '34bfb29a6ad47200', '[]', '{}', null, null, 31, '-me9LXjsylg', 'oqeCFZ3YX5iNgtWCbd2uuPD40FL8leADJ2OJYeT2rHw', '7pTuio2n0djJAUsCB1pyCwBSN4OThKWIgxv0yWWBwUc', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '1310f14dc71bc06b', '["globalRecvMsgOpt"]', '{}', null, null, 32, '9ByX_TEwkx8', 'b4NSTK4B5TbfiG25f4lkbdfa-YThmvBc_EvSvvs84fc', '-SOuTTCERruFs7MntdhOlQ_smrxoJw8GPOB7wYU7AQw', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'YkiFtETMIz4', 'We9kh7NzuFgsEQQwEzmtui8SFXx77l2mrMrQKWpDSks', '_PckCfQyTwvDBJNQQHz5WZOhGwN6HXBolVbVyd9AGrk', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'rO-9LgXj9Cc', 'Qw29YjYAuxuwBqlDX2XGDnCTGfkFVfFyxgKF-sUmK0o', 'SLOBOcDqueAgLAD7DFruR1UbICxKOpHC3o_CTGivIuQ', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'Qu3yBSjoENE', 'zSmCFjtFQd54UrdSiuv7__oB0C-1wet-zZmYp9MxRHg', 'uhPFhr0F7reevtFh-RSziqf5i9BCc2Wc_Rq-Mnn8hzE', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'ja-udZFeY-E', 'r_AYUUguyK9_Z8y5UBr-js2Wc1Uu38qb2_V81Dlk9mI', 'CkBU-MwMs5mrvompLt2sJsHl5cg1BlT_zGv8BnJXA0c', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'T8OfcPgMWfA', 'grqPmPQuy40mk35ZTdfYuDvSfiz9spFq145huCdLdjE', 'aCx7Pkqs_U5pZkywlVKVgc1teGeKT7xPFS8Q00Hb24c', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'ZV_uVNcpCVo', 'IF15HkWS_17K4fVm3NSfGDuFjwPashpvzoudrpcXQ7w', 'FGfEb6YsHjjbroSwiw5esC_i_7WfDRnhje2GK5c9z2c', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '3I8zvsbsIAo', 'R7pASIME9ni3C7nwRO9sRP_MEUxmwYCe9XoyZVG4LGk', 'kKd7AMiOZIP3J1mVZFY7uEBdJ_8Z-b62yCdW3Q8pIuM', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'QKZgmxP_Tdw', 'AHo4yj0iQh9KTqFJZ1Se4tVGAxtMQKuKlVEq63-l6w4', 'II6hgCMuXJpOhGdBljixb5z9eycRggbEWI4-9nc0F4Q', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'L94guwYIWDk', 'FDs3MRmTrHy7zGcCyY55Sydb4oqD9VAfLBBjBO3Y4BA', 'rOFMicVZRVz6FA0I0Hka1DfVA5vurXjlTwIJpRlFwc4', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'YMWwlGs7vow', 'aqhiQvnA0oG4WNFvpDHHvfQ1IxzX1eRghswnqCbtM8Y', 'FZhEKN1TqV86fsPfO73_KcumdRAm8DxL57Qa0A2W8HM', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948f5a3e45d366e33e95d6b","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'DnnyLpWp9n8', 'fd7C0p1cEspFf-O2LRgWizrTl7CRR5yPcar06KvpMAA', 'j7mPB7HMpiSCfvszHxds-gKADOnXghyjsWmsQLc0Gbc', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'qh_z5BFI8aU', 'xa-br2G79VHYpLFsoO0Yz74gtYxZbWqjev4ptt3hDlQ', 'hFaBP4c8q4aniwPdtZ4nJ50ebtOipTE7AiPEtNrDqSs', null, null);
insert into "audit" values ('default', 1700000035000, 'system:push', 'admin', 'push.decide', '2199023255728', null, '[]', '{"task":1,"devices":[{"device":"guid of erin","dialect":"lanying","platform":"unknown","outcome":"delivered","reason":"log"}]}', null, null, 45, 'bqhAtAcymtI', '_2spTEkB5nhsYVyRJYOYl_0DItVHTxB6jxvXmlp6qlc', 'zOvUyF9K1QUNzWwQ921m4xoND9bhONlekHHDdZFXq0Y', null, null);
insert into "audit_heads" values ('default', 45, 'zOvUyF9K1QUNzWwQ921m4xoND9bhONlekHHDdZFXq0Y', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '31ae9568f7e5c64c', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'uUib:PcGgKoWVeMpP4R4px8av+lLFyxUJZNHYy7BWFJjJB/1/qnQD');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T21:19:36.865Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'e4432046a50b55e55d8955578009e47e', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '05cf9a2e2dc71d0aae00c6e7278aaae9', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'ad5f6732ce671210ea3af57162815b24', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '990ad0c55348d28c67a3cbbbed0b9ec2', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '1331a28f882332ace5fd9178aaef47f4', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'd53549d0a52086894408df6ef2e7f481', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '1c59f5fe29daeefe12c30fea6c0a3027', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '077d019fcbd3b84a5abbe81506d8f751', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '15617ea54a12dc7b7196bace06f7d0dc', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '5d844c5a0983f74b50b67744f092a360', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'd8429ce0b7dfb509862746aeff75a996', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '5c931c5cede786579ca8ca386bfb776c', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '40fc491f2d260340bfff5a3f0e56f29b', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009704, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016964, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008052, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022494, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009744, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '90cd40e9c6a1183dc8d090613ec71da5153052e695293a5a7d56a66b75c04ded', 'uUib:7jWWJYuvru2WUj0rMyu9vuNLgG0u3/4mAR7kk3+mEZ0Du9H2fkiuaWgZBMFXQTFnZmZtflTrQyCUu96F', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '298c64398d0bd54b68cc339975f621fae7bea5b29511ba6b9e1b6ef5d62810f8', 'uUib:hIPjHbEZ4h79I6qJ/hLp4xIrg949k1zxM9dhTj70/WhRKZEQpYFbXTKGwVSgbSeFP3YvyypnDEg0gil0', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'uUib:u81XZIpvUq68+ebTMiBgbpbmXuY1N+cePvMizUQrlWaf5A==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'uUib:BWRTca1PIX4svVtd4uNc0ZXDjHa3IxRPd0u4kE3J58v1zc0=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'uUib:8ZNAM5SrghJwXyfLMElt5VdM6o46hvAzoUIIluVz4vEly3v2KTJBj9lQVaF7V+7q6FqW4QvDCDHm2BEPzsMTZCjADTYfb71egv5KBjfh+ngPm9Qvh+VMxfkdzDVQmWKRkdNTqNmfdHje9CZlipW9tvt5ghmVP7mF+5/3qj+RJKiZ1y7sCG+/vd4jxWqUuMYk3dP0Z0NsDlMnvArUVhqEq79UjR3MDX6sHgaYSh80qwLqNLUGa7GxrcmcSDw5EV1LA2VxNaNH8VcReis=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'uUib:bNoA8kvnTiael1UB8kX7DhpkJoEv+FTT3e8K8QF7nP2ZGtOpnQ+pLg==', '', '');
insert into "sessions" values ('default', '018bcfe57f702b693bef9c63701208ac', 'ann', 'wildfire', 'phone', 'ios', null, 'uUib:OI6y8arvVXKfMwo3kqmRmPpJ4obC/5XbOw1v/tVSzvNmqVwrDRYaSRF7+pxnWjIHvrfvLxY2YTRpYFktuC3IF2DewQiI9caggFx12+iaY5r/XB6Hrh70wt642hpCp1OtYYdWsDJLloKP3Uzzslqcs4haxmY9ElYYgMsN5Cqdtg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358fbd93251ffe8e93a4c6e', 'ann', 'wildfire', 'newer phone', 'android', null, 'uUib:Khi2lCj6wZhH0WkKctyhQYCMo7x+hfeYJOOIzJ/w9Z53HFEfb5YxkegNJXr4a4vtPVq4sL71co2fGhWfJzeuVuYaE1eyxHK0n7+LWAUBNOls8VhPqSxd3b4NznYaaMu/rJBK3ECrCK5ebNXoPsfXVHS9zjnJkWhCsMxZaJO6XQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874013026ca018838b5a97d9', 'bob', 'wildfire', 'browser', 'web', null, 'uUib:kpi8ojL+VUxOVkq93K1c0CyP01JNXnvW/bhQkDCo4jExONPRd90RtCBL2AGpyAFDKGckpJO+Ga87hoSEoE4LpEA69YXrHVOc7TdS5d2dTxNKfzeuSHW+zPbieuDscRKdSwcSNNt3kUuUYCrCAflUKh3IPPMcO19DG4nd+MG9Vg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b288324e0b847476971dfef', 'banned', 'wildfire', 'phone', 'ios', null, 'uUib:DiuJlOX9dIA6SufM4Qr3dBS8cv3Mo5ui/G77bhV4+4T4tG5a4vzAA4nHQvXK4gHSq7fIvKW+CWPP5XoJG4J9FulhXhflUnPGGkAF30cFgyvL4oLRXwXpXS5SB/7ioU5VHvDP1rgO0ZQlMD13rUtDjX6qNoMnIidXLLTotWMNTQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f1092180624dc8968e66222', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'uUib:w9fnpxKArDP+7a6TfmBMlpFpdDHyzkQiGAy5Kn94tYjzCkq1sE731v1JLaF8Gij3DHAEe+Nud2k8SoPt2V6gYzXNMXX9XUoJidfGgByoGIRWSR6+6qN6gakO2nUsqCEwwS2O7U0K/z1kldPkiL0ORI4UdMmh4CAZRzZbNoaBLw==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50e8e14951de210523b3cf', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50f79228d21dc7244073a8', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b23899896bc47499fa1689cd', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238f2e5b1e162c77d22da1d', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620ad1c428cecf54c8d29bd', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620523dd47f18872d91e5be', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08f8e008f565b38991f666', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0867658fabab4edc693686', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178db9655a0552c11f07b9a', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178bc9a21804d839b6ec385', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948f5a3e45d366e33e95d6b', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948781aca796399d503da52', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'uUib:ZmtnAiAObIM8/wdm7xAMS+cC47cbSPeqLnW+f0doUgBdmGUziATgGhVd0ndInLnbaTKTyRwy79UEmx+i', 'uUib:628uQcTkdgsbxMilBFM5VrPLzCPCW2WF7I2dC0mrKW44E3c6N+jeEbRuqDNVplCkIsUa92B24H3zXKRN', 0, '{"a":1}');
insert into "tokens" values ('default', '5bc210d0d1fc4bd549e82c312f871652', 'imAdmin', 'openim', 'admin', 'admin', 'b231f43a53947cd7c945af73dd11f3f30023bed89318302d626b2700bd334b41', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50f79228d21dc7244073a8', 'cid', 'openim', 'web', 'user', '53509d99b021c6ab664cd2f735174c7efd4dc73dc5a5749d193fa9f252a6a96b', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238f2e5b1e162c77d22da1d', 'cid', 'openim', 'web', 'user', '2e698e20bab566d17503f395326da4367912aa1c22b7e859ccd7918f691056f5', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620523dd47f18872d91e5be', 'cid', 'openim', 'ios', 'user', '603d8ca4ee4f27ad9676896d9dec1cbe4444cfd5f81544f4e584076716a78dc9', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0867658fabab4edc693686', 'dan', 'openim', 'android', 'user', 'c07c9a6ef0cc84aa875cbc9f82d3f7df87d5afea2297cb1693df48e2e6dae254', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178bc9a21804d839b6ec385', '2199023255728', 'lanying', 'unknown', 'user', 'efe423424dade1cc07fc833d2a343f4f4dab43804af5561b353eb218d80b8097', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560b452709a78476b3d6c0e', '2199023255728', 'lanying', 'unknown', 'user', 'acf7e55e4c777408c95a8be75ef57d5e946ea944784694a56dd9455488b20747', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948781aca796399d503da52', '2199023255744', 'lanying', 'unknown', 'user', '32070ef241df1ecd92a912349a6a26d466d589bd1e5132cd4d5c62a5309bb146', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'b4f68bdebf39963ad69b033b29f1ca09', 'imAdmin', 'openim', 'admin', 'admin', '1a085fbfccb32143b7b6c31604863da11753af30dd2cadad795cfa74c8f3f30a', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$WVJn0Qa9cmbx3jv/YLrSBzI7oD8Q9B9cq0DbDY/gDWM$WScrzT/WGA9XB8h34bEYALaFKNH/XIiwpFYpFVNK0mE', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$B2JtN6K3bYlNfWZaLgYQNnFaEA0CPCjrU7cSn+R+r/Q$pYnwvovM8arW3qim18p2p0KI6O1nia2YI63iwRtORU4', '2199023255744', '', 1700000026000, 1700000026000, null);
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
