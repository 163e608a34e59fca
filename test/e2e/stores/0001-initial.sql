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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'rdC1mfnfLEY', 'SGQIArfwoXqdSNSbX611U9eCJX_SNj3TC6HKXQXpBB0', 'lJowFdHTNOFjNkVojuQZvmm0YDZpwCh3wchzWi5YZGg', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'XtbByqOm4no', 'ItazyZtZAOBWQCo-lYW9tyAChtaO6yOnukiRDbQXOvA', 'Adiu9fQ8BTMgXbIokjS03xS_Edo4_i-IJaIJWer8-4k', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'A_mQRddB2ZM', 'yx-cB9X5keEheHdfcZtenEIwAp1kIHZsb_UxgXO7Fpg', '_2d-WvM3yv_EQAMtJm2aKVBMg-SLBE02ga61gSn46d0', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'yHIX-X83zGk', 'FZoGo16idYSa4iBXcRGcdIrP2k-B2x0av9ZqWEryg94', 'gmlV_XoMqwetl5OZpDaX4wc_imny2NaJxLv8cH8XuGc', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'C5ehORlr-Nc', 'Ak4pak2ABdQPOMP25Mvsk8kG67kDbBmACTHuz7790to', '0gey6ySx2F2bs1u9-3IdL2BT_FWj2RtVBtNB5fHpY-o', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, '4XaCQe1qy-I', 'S0kYIhYjltWm1YBC0T9Rzhj107xUqAy06_e_F7AXUWw', 'AGDihBoohQt3qSR5UuROmEoWqGenGacNz1scE3C-ZCg', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f704b71e6a77a12be928bc7","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'obFrs8gtzTg', 'o3HeUnJenjVl-aJS77QTFL0P6YmfrsvO8xGhMYFOzMg', 'w7yeay0hbUSTM0Zr3odl1-8ZhRXLy_1_inSQOP-KKfA', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe5835837922a8938f0a0a56fb7","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f704b71e6a77a12be928bc7","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'MPPaEEFeuwU', 'w88bX4F4725SjNu0ZIca4ud9YCxtHt2E1yS3sBzhBmo', '36gIhQhYd5zoCanNbdpRJfm-d3zjICq9Hk7yVgwHxTc', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe5874050f855b75160ce0e6a96","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'vIHayCrAJv8', 'i9B42sP9yfkzy95m8zFL3XnqH1uLyU0FJB_Z65soJBc', 'x2pfN3gbpFloS3o_Zcrq-mkQCe0eJVR6hD_KuAExmps', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28d3e055c6a811522012a8","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'utOt_rGPvYk', 'edPXWfn7RLZuK5JyjFRW0xQ3NRz8tgZOgwaUFH5sOi0', 'NJf1no4bqkvbmMYaUGQ_diZ71cv5PzUO4sVsqFweY54', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f1010c819d82a39c07640a8","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'QBQBNJLwJoc', 'kkFvgJpcbzaVdDEDBjRNwLCgJxna1qCDgpvaXgnP9PM', 'y8ykCGEjd3nBkIQ6jOJwHYr1Mv6mnzrsPEcAs1On_B4', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'au1y8DfIK5E', 'kc4VIEVGxrHUkj13Z3x36N3vaKhp46zec0Dfla4zuzA', 'OPZDXgmtUkqM6isWOe6H-_-Vvf5FqHfoSAGg5AsAS9Y', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'JZfTwd6Johs', 'r3gBzxxGssnQ0AFLG8_qMLut7-GGj4MNFG-_a10azWQ', '8D32eHdbvNvtB2LxM8rJUEl1A185yc-8GMOxwIFQScQ', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874050f855b75160ce0e6a96","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'cNZRROOrxBE', 'NPacKBDN-b9YTd6IUvWLzMdZx4pH4Abup8REWPyBHr8', '-1XlKm3lWW9FbCO8PZVFfwAebvTicg7IP4d0EzwNpB4', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, '-_-qhKgTcX8', '2Dfmjyg2H_Gx-u2y7-GrRNdGtiug8BwlhEybfCI5eoI', '_9_Vz-ybeeCS0YzIXh4CxR1-N23Tb8-2UiNDpTDeyQY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, '75vpaGghntU', '7Yfz8x0Eakv-3kfHwn0m1p3JFuBjzifmO-OXon8W4J0', 'YD-g-DFXHigzm4lPIUMZy5856rvWPatLytJdRg7a350', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'Ys0ZH0o-jEg', 'myqqgakq-W8r8ZYYZNH0f-V_ekDohl4Traq15kgysvs', '1xYmJVKivB_1ka5oaN4lZ2r8_ii4lKPd3hBKEQMxMKM', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'SIW5po1Rlew', 'QStEEJLKzzEej5urI2PD1wlpe6JoM13cOgzj7sBjoT8', 'cLWDHXO794dQJUoJVj5rDUDj22FoqmWSs_xa-owAtto', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'PcXv0zUYOuU', 'agHNXj_FwGyYT38JcFI9ltk3AVqdlReBRCdi9HnBogs', '_1VmRnFpcxuR1KV7ttLd8VoNttMQA72EuJKGphdi8Vc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'b6f4588c7e204cd7', '[]', '{}', null, null, 20, 'qsghqkuUGPU', '5ijZtyf9RmPPVmt7mGc2fuu_j3tCBHd_poxKSLQJ1wI', 'EMsLDkos3tcxPsCBxlwNZ8dW3pt4dn83hi5UJTLrpfA', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'b6f4588c7e204cd7', '[]', '{}', null, null, 21, 'UYiMtKOMUlA', 'iCzT1OsK1f9I2Yhi8UwsMB9RO6gxCRVrELfhiiV89BQ', 'J6zemXvSdf7oqK_MiRwzhMIwLAdENwWQoGxwRWFSRqQ', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '71593cfaff48f418', '[]', '{}', null, null, 22, 'VPFw6ZbYJUI', 'NSoufSyaXT3ZHx93vOOkR03uRTm8yeWKant9kK52_8A', 'OxURVyRNne6O5cjhYAJI1amatr76ubpxlE8ttCJwxG0', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '71593cfaff48f418', '[]', '{}', null, null, 23, 'uBU7E_NExRc', 'Z0bV6nk0xj_3qfSYeyFLhR6QAGURsROiI2r4TbN5WmY', 'ia3lThDvuL3_IPy8TlfIjtg_czDdR3fuw_kU1BPIPPE', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '1cbceaa3af64e2a2', '[]', '{"session":"018bcfe5ae500bbec6d72aed19c0ab97","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'ffL-fv09qgY', 'iYTlwbezCEOD6eoKLPj8nxOYFx95vkPvB8garfuJ0j8', 'erxMsP7ub-CZOgA-Zk7-KD1ElX02dp6VZyU6XtkPpxM', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '073bd70a2e1c7844', '[]', '{"session":"018bcfe5b238ddbfc55264f3f5de24dc","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae500bbec6d72aed19c0ab97","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'K3veGATk2hg', 'n4_3ja_HWmOyJOMbIj9fK7AMydZUpFBdnVOISdhxGPc', 'zA5vy1tIfxPmzjE37sYSCO4j-uSnU-AStrymj3VIP-k', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '64a8a8cfe9b009d3', '[]', '{"session":"018bcfe5b620493a4c0b2fe742a212b8","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'NVjcy18S_tA', 'NkfCIbHOi1YpzrUmR00jE43ut72WMxBfKCVhQjraZDg', 'D13t3VmXLK881ihtUw5bgNWDUrn5n1kftjhdbewfxLk', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '7e3302f44a9b62e5', '[]', '{"session":"018bcfe5ba081f0177f7791c1337ed37","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, '-0_3MOTVnUQ', 'Vj0Abbpq5HQ2Z1AukDVKAyQpbj7Xqy4s-JOfeVPW1X8', 'rAYZ45TDfIA2T4HAcAMxp3rB67g6EIorCYvSArQ58Rc', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '5828503932cfd575', '[]', '{"sessions":[{"id":"018bcfe5ba081f0177f7791c1337ed37","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'JRbZBT1KRIg', 'oaDv6-5m-T7fDKgJ7n19LEAE189yIqLqMe8dA9Ihabk', 'wvQT7Oa0C5h1w0YM6pLRSzkDOs6cLMaZJelDCk8gl3E', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'c939359d14fff7d1', '[]', '{"type":1}', null, null, 29, 'MJpc7L5us7s', '7pli-CvAngbyjtXQYVd-XiKsbl0iKCGM6HLc5G940Rw', 'bHpziZ7bYHCgF0QkPb4L-TEQNZr6d6_Eyyj0Rebs8Ak', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'fbf88cf9acbd4186', '["key"]', '{}', null, null, 30, 'nWAnIAqaGCA', 'T0Uc-aSKB0zETIu3aqC55HIpgFVKaVzX3IhqvyY-Sic', 'ZSWzar4hghpWn_7gyo6HfFZZl6RWuOx69n0VxbR3WJU', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'd00363e2955f9a6f', '[]', '{}', null, null, 31, '3_-UWVl5ccE', 'qU0hTxaYOl6j6hB5lS0g2LXKRgFZKmlfBxxQHwkimEA', 'CqmVqrQBwFqBXbnJfxXtgC9vNOXTZ18RjucMuI3fE1s', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '2d128a35da6121b9', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'n2MIBV99ejY', 'UJQVWNUSAHW9JQzG11bS1XnsdUwonr80sXXZNSFRPoE', 'cIw5xhiFOVjGrLBbtXnPwFhBbb48TK_yPVLhuzjac4g', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, '1aOUp_wNc_8', 'FrpkWHOT96vrKKhNI5PBSEVmuuZW9wI5E1jh1FKb_VQ', '2OjFiYQCfu0Yit8zZXPG4tbsBGBdA9YFsjnlV3MBdUs', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'tAkCXoCoWds', 'TKLHkJMqVW67heukeDB3pMpX4UMNydEFK78LQOPoTqI', 'u2xRGZPiQ2WJ-c49esAI5Cd3Or2zB6A_nqJSwyjqTME', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'cJ1lX6BfIig', '-ldTohFRXe8CLfs2RIU0aMjz2Z0g6HrRt8dT81WUDcM', 'ZDNG7p_o4WGOCh5QK7l_1nCqCq5bW1qeODmX0hgVXfU', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'qb9N8F8ZetA', 'abVK8WH52Wkv-gjGOSu4Rt_ush4ihKnV9Q_W-lK7e38', 'OpgXCKoVcV9jyS1zfu8zZKsmOHPKf2cODtqBeib2Afs', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'Tuf4myjf0Ec', 'IPGAeFWBQCBBSiN_2ORAaVU_ZBhgEwnQqKnYBqE4o5E', 'yvSjUnNLhZX5ayj-Ypobo943WunuVEkS2mFcWPtZgSM', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'ew4HlF1kHs0', 'FKHe95KNn2mQlFnS-578U5XdShmI0YkkSNXtBZ-2E0Q', 'f8iWUIdIPMaDOPoOHCtPkzRIJrmEPMYp4x7paoE6zpY', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '-KTUUWJKHPQ', 'MRnrrHleVCLdLk3WUCjzNa-WhHzfrLB_yiJDREGx43s', 'd_fyvIJfgiWDnesRFik2-MAgX3pWI1A45l5z4EVfquY', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'Rry2FJBEaBo', 'PdS_7U0uMWQlb8LCS1ldYVvu8DJB3IgWzpYXDQl23So', 'tjkbMWvjigkOKFnvv30K8miKlJmsvi_mPG6gh8i8cvk', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'YSgpiElI4KI', 'oQrZELWIL1QQ8NpTY6YkgN2jgBtgRaQnh86NLp2tHiM', 'ESvDfU1e_wfPv4siYyOraqPHxlyiMjwutammXGzBkBw', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'losfd9FWh1w', 'Tud9GHlLyCuw62yIKlF4tk-BWtqE7l7HDiipcjkYJE4', 'pmu5AF8uSEG9TTVn6ZUUnbGbPIMWUDINjHz2GROCeN4', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d9480ea8eedd5157d4c8ee5b","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'UMAl0UgILXM', '9dRLC9HO15fSo9crgTZFS7lUP9Y8zI9qkX0LXGmopCs', 'Gs3LosSoCSnG1zLrrHId5SplIg_xt29tU2LyWqzLYNE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, '5b_qJWIeKpY', 'kmbLpHXtcEt6KX95Z0j44ewVUQJOtK5duJx4NqVZpKs', 'onVWAJhmwsCGHcZzVfPoj37-E2ckA6pYROSSyK4mPuA', null, null);
insert into "audit" values ('default', 1700000035000, 'system:push', 'admin', 'push.decide', '2199023255728', null, '[]', '{"task":1,"devices":[{"device":"guid of erin","dialect":"lanying","platform":"unknown","outcome":"delivered","reason":"log"}]}', null, null, 45, '5198VtjiRmg', 'Fi-D9FMhX2x1mzVirtZN4vpsOjJ2hkaxMKGAlMARww4', 'MGUI32N_8boiwXWYAKQLm6ywXa-JGpUol5TLC0bvUrk', null, null);
insert into "audit_heads" values ('default', 45, 'MGUI32N_8boiwXWYAKQLm6ywXa-JGpUol5TLC0bvUrk', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '2ec5aa1c89071164', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'uUib:g7uFSLdBmmtiwMl5gL4/NsTjPyzsNsg+EBtiiMgkD7erQU8/');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T18:25:36.456Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '5a42546a2423a857a7796afed752211b', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'c84656c7ea945a498247b7b60fea4e60', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '6877922a55da5f5cd1103b5d703dc269', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '4bdfdd6fe00f0c3395898126b79977a7', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '3a2985c3e085e1b13767e39cefadeadc', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '6091b6f3403ee7ee0c9edca7ee8cad39', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '5a7a781af85e1304145d91b966841b36', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'e0767f51a957f60d2d34071f844f5807', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'c2e38232729f978e2b4034b29f9b49a1', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '9cef01f3e859c0b224d2066bd4752064', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '3214e3dd143d07ddd9d33a67a11c92d4', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'd355ff7c8ceb448ea0932063da0a3f8d', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'b5937ddfff39ccd7a3854b6b02a3fe56', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010646, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015424, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007984, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022434, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009787, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'a27d65cbf644c6fe8c622ce9aaac013bec2b7ac4c0d407b34e273cbb38b52cbf', 'uUib:mSC/vi7zOYQt5Z3VBkIETo1kEEvYDAC4PaYc1/a8jSNYjf4fQGPR3VDdlkMtLWUhlovdGPovzo1Jaw5q', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '3f18544db79bafe64c7155caba76ae212d5bdaea9f04236fd05074e638725ff1', 'uUib:VERdK+K/k06VHi1UmWOYJCx+sSirm8CZPBxE9LIG0oC92lKyijwqajuc5cBoqY5v7lEKUfTYhMF8fz7X', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'uUib:tv0hv4V6R1pPB3Jml1zMolVMjGJRvEhZx9nC3Q8bFH1x1Q==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'uUib:gGnU0XeYdAH58KNcY9vRoe0ItUZXQZf6MI6bh9gRSbug4CY=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'uUib:a/veWwEFRv1ErE8oUuNX7hOIO4M75194ngZrUF8dNWPJXIZkpZ98bhLzeHpu1eAn1/y52V9X1DGzHOMbw+mQwXNhqFIlNXAo8cVtAhuCxV2ZcxdGjUsT1TEWGYFEE2M5vJIBB666bJeLpseO8CpE8Ga6/LBxp9pD1nzumPRD23YeBIhHpYHcuXzR/HwAx4hGkrJ22sAj8GW9PjLmJo/pDZah4sbo73gg0deblD/VStieSXu5GK5fgO8rd7SNCF0WqnUhtb0P2pHnLrA=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'uUib:3lmOakSCZeWIwc+a/UU2cyiFsdlNc9LftC4o2juPNgA2PoUvc0oGMg==', '', '');
insert into "sessions" values ('default', '018bcfe57f704b71e6a77a12be928bc7', 'ann', 'wildfire', 'phone', 'ios', null, 'uUib:7EbnBMbMgFnRxypZzXkw+JwYqAqt7RijCfnCLhL5BFtXSN12UxZTx+z0kc717ZJOS50YNPUUMhNW+tsMp9jkc+EIqLuKpuQTMwijpcQsioovL9Kx9gmrQdiYrIm16Pyk+NCAoR4CSm6Gspex6YD7Zq8nxyDtjNIheGXOcaZttQ==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe5835837922a8938f0a0a56fb7', 'ann', 'wildfire', 'newer phone', 'android', null, 'uUib:BsoY85f+OtgF2oSbZbdjhbJm+zZNaUzDb/U+uxApaiJ+0jmanUT984JqLLpA7tKAGdL5LD4BnCt1s6rIgig9668VoLdvA3pZhKd9itOujYQO5aQh7QuqJnjQma2OMfNM+mdiV2XSV0aBZdsf/UTl8WKCNuOqykVrgRW9czCreg==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874050f855b75160ce0e6a96', 'bob', 'wildfire', 'browser', 'web', null, 'uUib:QZC5inNT364yxJiY4OcGjbFY+YFkdWZnQ6zc6qmD3L7/oi0phx1pAxaweZzJocm07itRVdCdQy7aP5SD2pecEGkj6CgyL5bzY5a0+F9tQa64IY5KKai+ft0AP5/9tYEdV6elRf4xBY81TDpYWl8zCBaebK1kGx9YJSY53zgOBw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28d3e055c6a811522012a8', 'banned', 'wildfire', 'phone', 'ios', null, 'uUib:rqC4Gv6aP2NjBovTTy+W9WLpbamS+BghUAvnIg8a4oTEBuiZiF0Iai0bisxmEye0JYOgeP7l4qjoFwK/lW/BMHVsXtiMQ2u/jwhtWcuk3/fZtQvJrzV4mt5K07Jy3q2gQTNNM23yNtXFY/QPqs4zzyi/oHQYTtGjtC5uDdJZyA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f1010c819d82a39c07640a8', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'uUib:3gOgia0bYsYeMwHA/+kEB+ezL8LWzXwgJzvY0tlvbUaFrWviiOUoQ00R4N/wz74DID9qcOXTyCcwuAZiuxsTPqGJsKL0RvnZ/XBr0o3aijNja9fivmKC9pf+eufBqQEclHTh9wdpUDLfEoq43UX4H59xGXEIWyvqeiUV3cSk3A==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae500bbec6d72aed19c0ab97', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50ec9f89530a98e2f309d2', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238ddbfc55264f3f5de24dc', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238f03b52c3b74140a738b6', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620493a4c0b2fe742a212b8', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b62075a55e39664a3b4c0935', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba081f0177f7791c1337ed37', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08fac8a48da6a7613309bf', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1784cab50f3a79cbd485f90', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d17899b518b1a0beb660de5d', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d9480ea8eedd5157d4c8ee5b', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948ec5198dde413ecd0dc3d', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'uUib:Qq4pVITYdxygqylPiXFh4PjGmTm9EH/d0QiQ0Rwg0rO+GtnLjroX5m9cJ/zTglOscF4mzI6DhRxL7uRN', 'uUib:vD/gIYBEb64+9K9LI+UKRIEVHXHPfqA6ukZzJbLkMhQuHwJt5oUJL+W3Mk4phPUD0OVN7+7NXmq313wJ', 0, '{"a":1}');
insert into "tokens" values ('default', '34b7ac9dcebd1ca1ecabf4b960903abf', 'imAdmin', 'openim', 'admin', 'admin', 'adc9ddd24279ff530ef182a4484182a185ba483d079ea9cf88ee651ccdbeac63', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50ec9f89530a98e2f309d2', 'cid', 'openim', 'web', 'user', '4dd3b4f2e22c282f4c649aa0961bb17c66f861ea4eefa5257638d9d67d0c2595', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238f03b52c3b74140a738b6', 'cid', 'openim', 'web', 'user', '6723ae84ed6dd63d94d537ea853db4f1e855b681e32977dd838ea5be14593fc8', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b62075a55e39664a3b4c0935', 'cid', 'openim', 'ios', 'user', 'fe4a2109f4e8a148fef0c172f2929a5caea29e66b0b30936b35a028f01662dcb', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08fac8a48da6a7613309bf', 'dan', 'openim', 'android', 'user', '5aebf7f7ff58e7e83c38c4d3d95e103f8da520fbba39bd65613c39ae79d5aefe', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d17899b518b1a0beb660de5d', '2199023255728', 'lanying', 'unknown', 'user', 'a693c04a6e1df3742bcb31de70f1c6808256d6cab07fc7abd55eed64a1b807c3', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560a2c598619e399aa68a6f', '2199023255728', 'lanying', 'unknown', 'user', 'aa186ea5a1841c7d307dce7e3e32a13bb595cb590cf72df20cbd554df1e45b52', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948ec5198dde413ecd0dc3d', '2199023255744', 'lanying', 'unknown', 'user', 'e6c5dd328a98ddb5558eef0f912bc399a04646a25fb36d3563c496b190463176', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'ec1737d1ee0df9cdb13d0d58f000e8c1', 'imAdmin', 'openim', 'admin', 'admin', 'a9dcad1d2a589a098df6a06c466f86c58320e926e0ed38a3bc4881a2acf4ff7a', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$Hb2buMTwuOnepnAoCNNEw5dY4LifqsiJeKU3jJwrbXE$q0WeMPpW1E2lbky1NINRC5GWXQvoADBwubonfujZJpY', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$hPmZoKZe7sdDS/19Vvnj/7h0KVn0HxX9kiWEIuDEA0U$ObRqzMqKOrmEu5her9m8xdNDKGLyVuUL82buAWcdTyM', '2199023255744', '', 1700000026000, 1700000026000, null);
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
