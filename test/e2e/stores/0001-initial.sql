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
    attempts integer not null, claimed_by text, primary key (app, receiver, ordering_key));
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
CREATE INDEX audit_by_actor on audit (app, actor, position);
CREATE INDEX audit_by_request on audit (app, request_id, position) where request_id is not null;
CREATE INDEX audit_by_target on audit (app, target, position);
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
CREATE INDEX dead_letters_by_age on dead_letters (failed_at_ms);
CREATE INDEX dead_letters_by_receiver on dead_letters (app, receiver);
CREATE INDEX devices_by_client_key on devices (app, client_key, uid, dialect);
CREATE INDEX devices_by_sn on devices (app, sn, uid, dialect, client_key);
CREATE INDEX disconnect_commands_by_time on disconnect_commands (at_ms, id);
CREATE UNIQUE INDEX outbox_messages_by_id on outbox_messages (id);
CREATE INDEX outbox_messages_by_queue on outbox_messages (app, receiver, ordering_key, seq);
CREATE INDEX outbox_messages_by_receiver on outbox_messages (app, receiver, seq);
CREATE INDEX outbox_queues_by_due on outbox_queues (app, receiver, due_at_ms);
CREATE INDEX outbox_queues_claimed on outbox_queues (claimed_by) where claimed_by is not null;
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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, '1phvzHJHT-M', 'MinBa1PnS1QaUYrOjEKAX0rHc15elUzOM8kuurRIyH8', 'Wct_4Gp_LHzx22pU2ESN8_3h2cj6qJU52-GlhuoUJaQ', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'H9yRzq3fJVk', 'awzAUzmU2iW7ELAEoGL9vo3BypPLculmSEidqrBAtRo', 'SpYkpC5Bss_W3hZJKPn1FtFY6MEAC-_WH2i5GY2X_P8', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'QfzWfHpNmes', 'NvTvQwCHv2waUi_aqARPm0Rj_JTSKvoH-ahfb4j9nJE', 'PCL-eT-eWzsMAWYmqdiXODQxJmEVXrWSGGtw6-DbWv8', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, '23lLTv-4wdE', 'OKSH1z8BPrqmf8WY-rJLiH_D0vPS0ZpqkzJuercqnE0', 'fAcKQDv0ewwBE266DLARXLU3GTMQu47MFTjO6mtC-C0', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'h4dwoPDvNSw', 'z-6V7hPAoQL52XbhpXDO-o805fFD-Qhvi-phfEBqlnE', '0RuHzdhkNvnY2LUdcGwWZMHTmObYDYaHJWQMqM_0jKo', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'tDfvZX4gtkk', '0_73S4c9vY1PC5VK4xNvKCwN1HMm29OOfQxpOacom9U', 'C1mqK4dYSCaAS08zaBxn1ocF3Gj3z9n1hLbG9Sg3WnI', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f701990339bf0785b82c718","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'WKIxuzM_sbM', 'wurUxZVjeX0HFzQ98NMzfNKCRPqnRaXg5VH3wC5Yky8', 'AKhvSwDWvVd7RETr9F-qsNjEzB_2UGbDkhful7Du46A', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358237595a36ced6c8c1b3b","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f701990339bf0785b82c718","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'kDeTmmYsp4w', 'jEKxarbG505vrnTQq5gpPCefUkILDvTtlnIXpR0TZKQ', 'x13EMDvt28Y8zMn4gH0uL9_S-0xjNynw8TcYtBTfWHU', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe58740b7fea5efac0322f61734","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'wcJgu6GPz_g', '4jOR6q3HJOy5iEUP_LjmkLIBRPsINOzfGZunwM1GgwQ', 'euJe7jrzF0PRmrl1D5HXbQ-bhNoP1QXev2l6jCaUr6Q', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28ad8c4736c1accff0bebf","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'HGfRHfRF4Ys', 'fiSsCNlvimcZUJqVizuMJczQPHk6dVWMbt_4UbZGGuI', 'PM0FvGwWO_1h4u_lSLe8dC4mUTPkuQhsu0igi1wPhHY', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f105b2ece6628ad080a6b60","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'SYFhuUzBvbQ', '6h0PXU9n5hiUevPBHNeAwq50gmD6wt8gyrY5jjL1A0U', 'cOTLWK_Mf7qGUviKcfHi7kq9ABhfOtgoaduKq4b28cw', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, '-gp0UjisoFs', 'cKRUjh1oqvGY9qUHOc53cIVVTSO02ce6Ow-335Jhlr8', 'g5k_jWGL0xVajO41ec7ft67TmBPEbkXPPoJwUQ4oysw', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'OI25bEBOfTI', 'KETnDwRQERAthZCFhjGmTBo9ntI4X4E1GtGfuWMEK3g', 'sHgNDpZHTgRS_PeQ4qysga2YDo29-3yiLSsc6_XLMrs', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740b7fea5efac0322f61734","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'wVUgZQeV5fs', '7vTL_CVt3R9_1Q0BEjS_dAuIFDBBkuLP149Hn092WnM', 'nXipTdcAtlnQA4_Wb0OSHqswhztEkF4kykCYDfkjw7E', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'hU_hhjdB3JY', 'SUcTmx5uJhq9LoFhrqZNLpzmLv_C8UB4Y4OhBvJqp6I', '8JE8lIC_aBJXcm7VWjC2vCf7c0Ev4u0doxlE4TH-Yqw', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'e3M65qS4zaA', '2aGd1hmeogv2w4_kDtWIOxDemZmKWIQdbH8_r8wiTYg', 'VdRx-Y_k_v5Rz3jYuxoEWiPQRK0eE2Pzo_Ir9ga-oLo', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'OHeRDtAVsTw', 'cilCACGXvEFdvNvM1U9EayBbvwHowYW3pS0TRQ_x1OA', 'yFrKSMbpFFntKVlfA0Q9j9U97rzip3zqHDIafZkwkh4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'B81iI1DUXJ4', 'ToDZiOtAamqSkzYZ-MhAAxecg5miA5ZGtPss0359SDA', '0gUIFTc2RLt6jlk9IlvZwnDFUs3jzOmSLVwP3vmB-Qc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'G6W_3HJM1EA', 'pqbZfH8_KOYG5V2AbVL9SIDxZmR2SpXdHPgpK9tiU6I', 'MLbQbxsuYArXwzSSruKqVQhu50BpqzOvj_8QGihCABU', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '050c5841921e9bbc', '[]', '{}', null, null, 20, 'AQ2qWTLxj2U', '6XFYsd7kepj20_pLyRPUiLD-ZrX0ZXpg-F5tMPMCgao', 'uOIGoogS2q_rl3QNLaEWOnPeVHxqJVaLcY2Cmmf05GQ', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '050c5841921e9bbc', '[]', '{}', null, null, 21, 'x0af_Ww06Xk', '15VG-h48JRkg-ahrQyYaPVi2hPRNqCiRPpq87iWDZzo', '2A9xaVhytC8Glvx4I9WbxfpTy3h7BTj8jeArSegd1OM', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '68b9b60736d7ed25', '[]', '{}', null, null, 22, 'sgBL3TdEGHg', 'DjAXURYuWvSq5G5FPWdbWBy2XtBQJj8mnA4DNXNMXVk', 'KgJtwczNvEsQjPGamFfYt4ddx6EwREo6I-6TpSGdtpU', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '68b9b60736d7ed25', '[]', '{}', null, null, 23, 'bn1gVhMVp20', '0uJz9h0HUHzrM6AmY0HYoF4AsRl334ndCWbFEAJ7t6s', 'pGVZgpq4xzX2ceNvK1808XqbX9Xs6oRqlNsckw6PyuY', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '8d833472c50c5be8', '[]', '{"session":"018bcfe5ae50cae5a155f4a5d3394505","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'qUctQM1Zbtw', '5pGYGpMU9907aR-DXA666Efl8gFLyEFHneIGkkRk9yo', 'CG1Q1N86K-iz3EGyUtqPNVyn3kRvElkLq7Si2ntNkQ4', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '1e42dd35cf5f64e7', '[]', '{"session":"018bcfe5b2381eecd1f4533f84de7315","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50cae5a155f4a5d3394505","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, '6NDoXEUi6V0', 'fMU0Ra7M52vzeaMJitNMd1Yok_4rdcdk4UC9IM8_2k4', 'dzvdE5q423DWF1LQ7lHZi0dBt67-ilCC_5WGjlZjae8', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '0cb29b8e98eae3ff', '[]', '{"session":"018bcfe5b620fef84770fe552718f30a","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'j0hFs5H5FvQ', 'PHO-y6gAPfVG3myE7Cj8Wy0zlqEFSdealZSML7qKU-w', '1UDC8sVFGfqXAZl6CGwyqV2IJ0jXTO5yi7MsDRaQ044', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '711a6c0c629a7045', '[]', '{"session":"018bcfe5ba08f267edff25c0abc8644a","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'JpOAmP10EsI', '1CDRosiLQ68bYB__UQdlFn0Ie8dTIClk65caQTX1XIs', 'gGr2sUmrzt2A_ty8HzZ0tvAwiiIwWBgWC_zBaOCpCj0', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'a2a5b63893fcba95', '[]', '{"sessions":[{"id":"018bcfe5ba08f267edff25c0abc8644a","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'UOz7bnchNm8', 'oIc33AA0roA0uWo4-Ulhr0u_NWak254Y5OB4ysFr9c8', 'c6yJTs4gNi06Un4hwV2NUnoVA6XMULlOoY2veNy2RhM', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '6215e21a05bc8048', '[]', '{"type":1}', null, null, 29, 'i9Fimm-ZiYM', 'HwXlkM2s_818aVqVQoC3oOFIqV2LBuv2lsgcfHSVVJA', 'SvtVHTuZ2sKPgkH02n44JevN-p7Sn-HxIWDWSDOGO-I', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'ede1d135fed30805', '["key"]', '{}', null, null, 30, 'SDAUXTGfj7Y', 'Nwn6sW556RGWgQTIEw6Vag1-sJbwql6RGGTufSR4lXg', 'rm0Zh7CPYwfIpQrLlev_Zf7slj4dwvL6HUPovFzDkyY', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '92c9e77081cafccf', '[]', '{}', null, null, 31, 'LEvQDsm4DuY', '2qZt27KKNaqZ9tMvN8s8P-QFo-z3k0rJVoaRTAk1l7o', '54iQnvFQ0lXPH_GffTWtV2wddRCxiD9cAEEv0-pjvmU', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '82c6137e420ee5d1', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'GWrB6fnFFKg', 'ABeGykoMISUoRfGi8K-qJ51a6eFrYOkiDR6XWFTPCKk', 'EMsp_S3FEASO1YVVYOgDEwWS5gBWb8CU4D8ZIhs5W0I', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'GIIuU7Zd0jQ', 'gW3d41SdKGzeDn3a3mlZF7Wv0Tfv5gSgD1sMTZ_O_gs', '_g2qHtfzfIPUjbGwaCQOUZydoKan7tkLbW6AVLGWWAo', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'eNwAU4T1ZXE', 'khx4zQxvq_TyzpLGHM0B3E0dBZPOGLQtRqBsmMPhxSo', 'Beqt1zKde80he2D4jrAMpuOnNycJt1y0UjEtJzGWM3I', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, '2ZwH8tdHSxs', 'qjihwSVCuN90T0WkCWzNQyfADnmk4Orol1gTv2RVcMI', 'c4iQcaaoEO9-xFg4a5BYQsxthTFpJrYtZI0YKkiMTss', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'J-sobyfEHnQ', '51SdM40pxCPZy8QuQZLd1W7b4fdkVFhQ6ILE3sA2Ss0', 'lC9DnhllqoHVV4B0g_d4LEZlRVEJ1cy4QcbjwKmRZBE', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'ZooESBIM174', '1BGFOyDimqcHego8mDKf8xAiyh35aW9D_P4vyqqfBuA', 'vD5RMzadZ_ucsutDMw7WEqudkFGrtqnIo_YuEdYlU-s', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'tb8ZhqG4dvE', 'nB0rTiBeG7J99mQYaHzH-sN5Om_GB5Wfm2-eQCledjo', 'GogpM57YNJYGtW13eaXG3wa-JMzJ0sQ7pJimg-KvLlo', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'IXNzuOIzYnQ', 'yWqYasCLUuWQNMsYzCoFEzXdY9M-_1hzk2nNA-KYTU0', 'Z2_-EftWjt0TOnadk4XQ2R3o640iaUTSBn_qCyWXH-Q', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'xLyZxRz1ack', '1XTagIOQt2F-7Oz5PflDLOW33vfVylf3UYMwlQmhjAc', 'u5DXEgwSb_9HIsD3B-AGkZNZ84z5yNqn6dEFnSrj7zA', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'a_dOrQtxXcg', 'iiyW3z_HIiWqypCFfi5qPvn7k76xWGpTliP02n1yNBo', 'qJaQ4-g8NFKnU2p6XTzNfL9n6rfYy91BAEltW8hBI-E', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'SKmAU1xWtk0', 'Q-BsewwdDUD5HKFPO92qAXIkMN-SPd45ZS_eMNqDEQI', '1kX3ZqOjWJFTzJeq_svs8ufnq_em5HZNINOPnbolhoE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d9484e2e20987adb23d080d9","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, '2aF_p7TfBmE', 'eQWPpptFOXYXfbcnocSvplsaioMj-gCihsP40vpecXI', 'SnpkiPVGIHS4Fp2OnZuicmm4mldS1QuCGrp9BK1VwCE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'nvVP9I4oqgQ', '-lh6QDBKqikcA1dlyKAaq4IZnOScEcrmQmYNviN2vko', 'wPhQHYXXLxgW0Ep7cwNDl8RgFXpa7KdWbuKb2pCtESA', null, null);
insert into "audit_heads" values ('default', 44, 'wPhQHYXXLxgW0Ep7cwNDl8RgFXpa7KdWbuKb2pCtESA', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'c4fa66fd41104fe5', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'Wb5MDbqRI6WaQyWuW0imS0xkudZlZSl+ZY3KQ8BCHrEppys3');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:39:25.570Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'dca49f354f5edd3910af7bda3e064837', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '9d513b21df2d5e6f59f082eedb997d0e', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '2d193a467e104a9cefe2ca8f27f99770', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '7f6d0c172395926650d719e9c3165bcb', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '29a8329c19c900b6015c54c5bccfe239', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'df396eef75a57b5d7dc78f6cb98c959e', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '029e3357972a5f70e93c6bdf978394c3', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '1177592eddd9e36db43ab70c2df4f785', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'a5d8645791190a917b86e1e0455559a9', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '23e44f64c65fb8a0c3728a97e3e9ba8e', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '154ee3903e27fdc8934e2406cdc3e0ff', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '14caa43020895d4fcb1eb40aa152536e', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '4644bdd3e1d78bbcdc489363147b5a27', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008112, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015118, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008323, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022357, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009657, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'c144b35d1198c0d2d2b9524d841dcd4d7ceb056a8495c961096f0584929c1297', '11+6Z12mphT77YFYBY5No7vIV/To/bE+V6M1hkqXcCSIZQjbXwjoXEf6PvztB264ZVMcdrDMz35SAT7I', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'd75cc198a16b5fa000153b6d54a3e634729d91b9e79d80534f98540145f0a722', 'VYLQJjSU3LfSsNFjkiUjglS5ahbVZT9/UTKSWb3JHMnZybXi9bxJMmc5t3+63DpzKrQbEImfq89tAUHs', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'GdZOtfBKMG/Dkv0mXMtBWyxw8cPHTivjXvCSl6LszHvcOQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'WdVVl0Qk35zyxPF2vuIb0SrCgvKM3I0B5FJw3YVbedNuNq0=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'XsgZXyFR0XD74Zg2nQcnf8QInEok/YCoUbqsGyK4O6xV4ryNihkVmmPccZyPGUEqSloddOIcMWcFQdPaDBlbrSPAY+2V85dXZz4EMEcbI5mIlzgcCGfUu3uwrd/DgLPiwFkJXfAmYuOsAosgoejXadzN1l85fHYZcoDkE8V0F6X4rUupdTmGI8LptmbkCuEZeIdcJfXlrWkJB+mTjCwjTbxgcQcFnFR5bL57AcS5/Es79JEOtFRhe494yyDAheXgh1oIyLeJIW648OY=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'Pb1JwutxQAzMh6LnvJhI4he8d2eraM5Q58kNFRk0UotuQxfLCcRRuw==', '', '');
insert into "sessions" values ('default', '018bcfe57f701990339bf0785b82c718', 'ann', 'wildfire', 'phone', 'ios', null, 'qZHqkcmN2hvjJh3JkzaEQvrwfr2Y3BSzx7SpYpXBY9dCXg8eTtdZ+DrSKbSWd3XIFgnOog5J531Ye9t+bA9jQgan4WFRJQq0uUVOPIKdNevB++wMyA1rKGb0xuomA+7nekLFKPsJ9WvfffTgzT4IIwg1AzVLXoHuyi6nNhEqfw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358237595a36ced6c8c1b3b', 'ann', 'wildfire', 'newer phone', 'android', null, 'Q89GrEm0A/ECyixzicYvs1tRGYW/YpjJ6aj08VZw8eggFoueDew6qvFd2l9kpK3hSupZnXt1F5l0899T3BMwKzNI+0ibuQNh75OfIblUufpFYQLznW2Bm3g+F3c1qdKmSFqeAlzUUj/dhaSIf9+dutyUd4y+XKkswmlRIM6IQw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740b7fea5efac0322f61734', 'bob', 'wildfire', 'browser', 'web', null, 'JfVN4gpyg9V3AczMVfDLXvQOEQ5F+uHPtiNlKY+luBJ03AcE+Fu2gtVJyoq/mz1a2gLQpH1RX5uOFDXUbuHaCUwGrpkD+qN4qGskfXiagalYKZDhA9odHMSfYVNGODUVThOH74UpD02nKNYRoa/5QO4m6FGs1cXVZav5I7XLAQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28ad8c4736c1accff0bebf', 'banned', 'wildfire', 'phone', 'ios', null, 'Xo/odJfYV5dyw8bWve/yJW/0nHXdFpGvidKsQf9DSBMyMy73Iecc/H/lXwm24eni+7UcSAxoBEwuQBIjrerxQq5Q02+uM8URgTr9eZ5qKnZKN+0AwXnQs+h0szgiQelssc27HgFs7w6TT00QQ14PcOguUXYoYgDb6IGMKH81OQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f105b2ece6628ad080a6b60', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'lyqJoB2PLl+iLZyLB1UbIpYnNYvNzjjU3cg+QCDi7eCmRPD+qls5BhQzeAQhAuXNqNcy6vhOLfr+VX/v9PBjyToCsIUN8jVLyMAwUdiIJgnCig/SuVh47tiWoPt2nzTthipj/lv0GCwjs6Nn905UqywDiC2BdmQNrjTNiCD8YA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50cae5a155f4a5d3394505', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae507206f59a27563f65a34c', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2381eecd1f4533f84de7315', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b2380f86732a22a54c11ae3c', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620fef84770fe552718f30a', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6205b3141f66ae996a988e3', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08f267edff25c0abc8644a', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba084475cb311ceac4cf08d1', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178ccb66c1378981a57c132', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178f5eb7e490f7878bdacd4', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d9484e2e20987adb23d080d9', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9483ac096baf4a46cd9998b', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', '4S2ZQWMP1y3rDP7ymFPGZ2/owaziKa5XT4jojZFdSYgN2Ql2CTQ+GEUFnbvu4fbe7PTUb7o/J9bpYVCc', 'CoCLkNNNnPUAhH3Z9dLl2pD2LpmWiUQzcsxnOt0IRFNAV3H/X/YBORY8qj0YIawJE8r9i9UZJXM7K9l5', 0, '{"a":1}');
insert into "tokens" values ('default', 'b0014ba59f1a53e625a7b618f8ba0d03', 'imAdmin', 'openim', 'admin', 'admin', '912d97c873d63125c608a67b062ad354f742e5c2200fd89999cf3bc73a605a74', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae507206f59a27563f65a34c', 'cid', 'openim', 'web', 'user', '3a09150199aea4332a7227a1c9fc2fde842d3af51a811e496115344544f60859', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b2380f86732a22a54c11ae3c', 'cid', 'openim', 'web', 'user', '3bf0e5fe3a10cee0469894eeb39d4f951df297b154888285642959a23b684613', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6205b3141f66ae996a988e3', 'cid', 'openim', 'ios', 'user', '0d71eb46cbd2898e36c8d7329048ad586fcc516c809a181fd6b3c0a94ab96ef1', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba084475cb311ceac4cf08d1', 'dan', 'openim', 'android', 'user', '3c96f367ac06673a058484b5b0c36b15acf2f5279f07735c9259d29239549a65', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178f5eb7e490f7878bdacd4', '2199023255728', 'lanying', 'unknown', 'user', '5ed420dce62bbb89a6174fe8099fc12f4857cb527aa0c728d5829d42a7dd8d8f', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d5604c51499f55879ecff666', '2199023255728', 'lanying', 'unknown', 'user', '7f2453962c9d834632aa718b4850ffc4cda3265b313d5defab5635c0c12debc9', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9483ac096baf4a46cd9998b', '2199023255744', 'lanying', 'unknown', 'user', '8675f1ec3d383f4af82e0feed44f3c3aa926c9708cffc6d290bfaca6dd942789', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'c93aa3e313b47e7f0c1968926ef98e91', 'imAdmin', 'openim', 'admin', 'admin', '1e6557d1e3386fc7ef6fdc1fac30bcdd87ac392a53d78ceedfaa1db016ca40ed', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$o6yzNJpKFAa4xlsEUx/ANnd9WGI7j4PxQsGZVYZB1Wc$WfKQK3782ZTKkfN6MEk04ChVlblvtqmHw5PoWhrFhKo', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$t6+jEd8wae7Ma0qb5oV/Az2UDwplwGOpEIptDd00Slw$ZPLsClZkcmCfhY+dIPyrdhnBS0hdVJUgxCPXN8cUHvA', '2199023255744', '', 1700000026000, 1700000026000, null);
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
