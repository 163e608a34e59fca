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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, '1kXgZn4kSYI', 'AFzD82JXPqeDeNKZfl7O2JU-SrjUt7CWhgz8r7b4b28', 'gSE5ZIVFLQIFYS4yC-SlUc6_3TIsZtVe3jzvU-vL8qY', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'NA76MQmdREg', 'PxCbkj5zi1trGFuUTkdMiJ6OTuCrfOmwi032pzW5WPI', 'Baxnuai2W66o5XVyGA_QwVsIcX-Er9LY6rSFYksdLe4', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 't_FdVhPxx4I', 'LKVp2fz_nGeZMaHuFTPzdWvSxiGSwVcl6zJO7Qqx43M', 'hrfrXp0ZoUItlJekcdVuijbnHdDCzDK1eWKEhnGh7pU', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'GC991fv1m0k', 'cvf-rYHhr_yp2qzukrRNNQm02vUE0VAJuYkW67XeGLA', 'T08jBpZrFKOrHc7DoSVNkuKXSO-hFGR923C-Ph5xEWs', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 't5H2X46LjS8', 'x3QFFFzagYvbGQHkS_UKcFAZwZgRAhMXj3CrXvQvlS8', 'B5lK4N-ncrQOVcSMMj5dfT2nY2SBlI8e6vMDhEfHlTM', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'N2XVpdwW3_8', 'ffiLMlcV-rLiTpWcgouPEtZpVs5WFGYtazA1HXj3lU0', '-0p_59ffLOs3tPnTowoutyngzWKr1CEdKYvTlTIrTBI', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f7055ab7ed37e8e5517b41e","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'DlZ1eWK-SNM', 'RYYafRAciUPkg9KWJ8Yxn2A_BQG8MjJQ2JHEkOhfbVk', 'jhHKKp6Xaf0zJwUO8X1QLQplmNgtmqv1wDGedpbpSfY', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe583585b2fa7a15a5367ef9ca1","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f7055ab7ed37e8e5517b41e","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, '0Fn30ZHcIX8', 'c-XYFq_BSoADKdBpQIXZDzuOpCUC_sJuVy5af1NfxZM', 'SmxszIkdSOfKFrX_MAwSqyIzVP-mmuFM0g_Dp7s-bks', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe5874058908f3be6507fe27a03","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'iD5nGDQG-LU', 'F8VQ1UjMo__GU5E0iZlsxmkHwpTxhMZcb74bIIGXS60', 'pRX6en2xQLQjIMa_70sxnL8bHMA4mA5pYHsraeMFHpg', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b2807c75112ae3da47b43fc","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'JLr-pP1UNd4', 'Pk-a8l4hJWjJawnyh0Y6dMKEphq3A3Oj9K5oepSaBO0', 'T3hN_6z6pSP6issah0THQP_ezqncQKs6ynlwBYx92zg', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10639d87da6528262d3651","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, '_18afM2ncLw', 'Yxuq2VPcoQeWLmVENWI-OALo2cVn-Zg7eXP-KuuVmOU', 'zVR7YzXjbfdGdBWw4dvSH_uNTW8irEy6YVj7updjwss', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, '3QbMbmXIQwI', 'Nf5_y6d2LkgRvhfyWmzsdVBD4OxMr3pZGcHBTeg-SUE', 'kvsm5v3PvY3x_ZgkxbHcsCRbtgyTFOeGBl6ElN4GM4o', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'Pk21M82G_1Q', 'LRkbuJul63FSy_xEDwM5nnT6feQ2YmcFesarw1EvnF0', 'ruG4jAkEHqfGzzML-4xLHj2JCGGRGywUYzzo8pNVsSY', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874058908f3be6507fe27a03","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, '3KtEikm4Zmo', 'FFfcd0DuIDTQWWu89kePDbfrAnPpitYi9fNqtNHPxW8', 'vdB-gDdkh4SDU5iFCGs2BGK-icjAEEN5ESa4IWG32mY', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, '2n1GcRt3174', 'qg8byiPgU9f0ooaMIGVSk6U4ilE3lkil4MPROt3QwCM', 'bKWIKHj0fgmCv2YQ9FSxjnIfNS38wYx-t3UeRLyROeQ', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'ToRRORZnJIo', '79s4HzaOxpbhSiqnRptAEhjQ7vRuIK9HkPio3KyTWtI', '7Qld1HeeVpwz4yDk-j-4LkMRHJu2xZFTIaPqv0WdSac', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'MFjbmtMFhmQ', 'YYdPhpuD3uKWR6zA6_YYQ40nBzEFEbcex0ELlj9fdk8', 'tYtp9cUNtDT4Y4JHl8kH4gOKprvw_ZdmPR7sAw9-y_0', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'fKPfBVMGVNI', 'SwclSTzmfU0hG5pSZoywBumu1vIYeV67zWl5dKjuneg', 'MsCA8H8n1W5DccIZ4zX90qU_39I5ww_w3x1gmv3pWUw', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, '9WfPShkO1_4', 'm8MU9cI_baVZb97SJ5EwirMIfZvHbzZYPEpyxLJ_flI', 'Vy5Oh8dUrH8eSuqkRtmwZXuJZv1MpwrkW2f6fTSkVqY', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '686f75c2e51ce655', '[]', '{}', null, null, 20, 'BEasTTAzrMQ', 'WccWx2qhnPtgpnIuswjWGcbvCYVyTlYtKcMp19JQcZw', 'fmI6_CG1eY1vS80-yhJZxUIWDo8q9aJTl-HFoQ2pEmc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '686f75c2e51ce655', '[]', '{}', null, null, 21, 'ELSUvCO9SzI', 'FSkkE1qSGni0esSMh7ncCiXP10eA0mCxCQQRJb_n6M8', 'kJDvX1WOjqoSgBNyYgMxZkKNnYBl3ZBF_6AvhY6Om-k', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'd5a502483ce9e063', '[]', '{}', null, null, 22, 'vByv4D3BRmU', 'v3zewFyO0-NadMBrT53PEHmkb8EAn4o3Ntu93vqtUss', 'jhX8M8X--ek2M0sAgujJzunO7FENc0elraW11W51yNw', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'd5a502483ce9e063', '[]', '{}', null, null, 23, 'V8bzRAqjJcs', 'ktgAVz9B94g6CmSDl0HkZMn8TFOBUd7Qlbi8FK1Gp2A', 'OlMls13ebri39ozqWYL8L5xrzksqoQEK1hIhaw-3tk8', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '880fdcfa58989fe9', '[]', '{"session":"018bcfe5ae5023c157d3a75378fb3796","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, '6UUQBvu-XaM', '4FuM-OYPmoBwmAo41kkgJwM2RAsxS83yiJeFuaMk4Eo', 'KtHz5N_MRyBFaML6EwBMjyF58R2jR2STAOFU-k1wyUk', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '874ab00d15e1f31a', '[]', '{"session":"018bcfe5b2381971ec6fdb59d7292562","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae5023c157d3a75378fb3796","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'Dv8bIPsyk3w', 'aS0jl7EdPE1dF6PuUN1GrFontpVc4sVIGtfoDapwyrk', 'FfJYU1OeHfEf61FS28kx35mCWVZRSBjHGFL8EoFrUS0', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '4936e4cbd8bd5254', '[]', '{"session":"018bcfe5b62052f931bb6f27eb7948c4","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'gFMKiQHe2oM', 'oLjXR-gDIVyJjd4McNmDVDlCvdnkK7cqFRpsfB4NDU0', 'YfkvELnDL8t2lAl2oXNcMO9G5K21yWdjpA515-3LulY', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '8ec03c811b984e44', '[]', '{"session":"018bcfe5ba080ff0ae208801aeafa8cb","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, '5GepoRGb6Mc', 'Vq1TwsdEbvyo1jbemwBrHXspmSPxM_R6NSsSc8HdMH0', 'x71IBHBDVs8LMTonkqZpPmAHkW22OWPyORRIr7OvN8E', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'afdcf5918fb3cf76', '[]', '{"sessions":[{"id":"018bcfe5ba080ff0ae208801aeafa8cb","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'TTLY-GB1rPo', 'yucHqmM-NT5tvALnYockJhnF2IfoL8MnJPPO8RXdFG0', 'aW0WW-rHpQ2ovhf8C-hrKwZ4WmHUzKOq2-q-Pg0ZLXM', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'c9055f7444feb347', '[]', '{"type":1}', null, null, 29, 'dFD_pgIk5yQ', 'fyQPEkS7Iy3F5jH8NdxQcikxiiquZ_RJHJ69Q9k_pOM', 'XyI5P7Vm_ge3qESKrx4gdrgswa3zE1Uzr9Nb-pyxCKc', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'e28b777fef9a42eb', '["key"]', '{}', null, null, 30, '2aUl8XGbx_A', 'jNnaqE-uspgA1C_Q8-slZ9tFp9k2aQd76Wld7LsaOHY', '3QPiNbbhcNstAdZPndqm12smR9Gg0kuXnMRWykpXuMM', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'f261d7ccb91b560b', '[]', '{}', null, null, 31, '_jeIVjI7YB0', '8wxFSslVtNl_4Jx1cO2IIXjRCN7HmnLNUY5K3FxE4a0', 'KdkXHPhZZ4HidLjju3SlkOv1V-Pbk9OKQA_IRNhbXDs', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '1e865c08f5521708', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'vsYnCeHnVh0', 'Bv87KOo9oWadeoRfo3PiAQaHjKJGSccSx90dQolyjJg', 'LCKKurjt7g_fpQAQu4-QPQJhMTF0mr-QQE_oGR_JEQM', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 't_U_vio_q00', 'Y0Zqv5Bc4bMN4i7zaSkUqWlOmXXaBqutfBmj05BhFOg', 'PG5kMu8PxH0UdIjPqph3cWSza7swsPrkJgX8AdQKANc', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'XDIlAeLKSN4', 'XhIOZfKmC0Hbec6LAG80gz1KpHYVq3g1ERKBDk0Cikk', 'lEwDhLZd--_-SCuQ4roXlJyBhy5F7bqBi3pXnb6yRf0', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'nUzpPcaBVBI', 'LLBg7u1yLbAwUAflZ5LUJ1YEbYikPWShssHCRNB67v8', 'fq4GiE52JD8Ba_vTR7pDRUzvJYBRb_T6Naw6s61mQMc', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, '66GTdUt2uwY', 'furOanzqpE7zNbqRJky-RbVv-huozbCgc6RxSunJeqs', '2iSdA4Ms1VYli3Rloql4-ZQqN6IVgXbEFxdboV-2ooY', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'z4NpDJV6_9E', '_zRMaLVh4mAf1kxh2MSUx5W5h9_eCVIBrpeOr_dYjQA', 'S-dD8uA2VGYNxm28aQBFD9w_ct4RMy_l_rMLCnjTLds', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'n2IJRd4pjgY', 'OfFsJ3I2uUK7fd57fSvFJAqJb_KABp_aDi_d2SGApOY', '9sbNqZN1WBZ9KMxYRWGbvYvdBV4_tYchmz16YBQ05_w', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'Tdqcy1cyCPc', 'ArRMXo3YmBk26o_dJV9ypHadlsmp6c94p9nleW9NzN4', 'Z1jqdoCQTeMSKnz9oBhBSFJRjuLfG74maffbTe60G6c', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'iF6Mgmt_B2s', '-kadl9TBzx5MFSeU9ikfiu0Tiej78_KrgeIil-Svmbk', '5cBNeSkLnGdnqgofPzM_-TiPvTp4KmfB249-CkOkWts', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'vUQttuvyxI4', '3mdnYA24JZNwTw2nI_8_QLysaiGhEddHRDMY9PuD8tE', 'n8lTGdZUN_SePG1-mnAjLRTf6Os3yslP3MYk1_p4na8', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'zJ-4Ekw5vag', 'GWAt3zdIqsE-rijS2yCw8bEDr1ifG9_LFaomhC18BVg', 'DzqRVaFJRQRWuRFLILJ7opFANAcBYX2bOlmSspyCSrw', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948826aed29bb0297771ea9","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'Li4KjVptO2k', '3qYxujSBXIjUn8ocFon-HZLb2SjHZ1n1JZ8OjkPWIRM', '0p6aZDU92hChfjPrfla8aVSHEtDdcCzE9c5l1ZAmFyg', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'rI8v5ZJq5bI', 'k-zEVMlmq7JIpx3SnQWyeXSjIDcEucMfpsJt_rpApyY', '2_GN4qzIN7kKmWFqRpc1xnJNxat8MZ43a4bW9CDYwpE', null, null);
insert into "audit_heads" values ('default', 44, '2_GN4qzIN7kKmWFqRpc1xnJNxat8MZ43a4bW9CDYwpE', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '2c0261e5aa6a8087', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'aSPRQMKUNl7f4JSY4PiJRRSRCkVcTeagkEbsTf7B7SxMwpFH');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:25:41.542Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '1403922fa12bb154033247d1417f62d0', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '7a05f39e773d03a718bd9942c870ffc4', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '8d55c873fa1d822033b9e9345d643f3f', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '89a9dcfe9d60b63fd9f4258b4192f2ae', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'da82485e6a5ecc6ef81e177f93b0b4ce', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'c3f3bd848df18412320890477c54dc53', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '2c71f893394e045b8cd7ad08a640fb4c', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'e520a219ac435b2ce16b5282d2619f90', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '20e3d6b8225219041bf88887d96879db', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '82e7e33b59711275f74ad80821b27975', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '22d25b50bb156ca442985495889e16d5', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '6380d3eb13a32e46f67dbf1add510b6a', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'c52dd0eb431151290932cd1cd4efce2d', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009442, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000024486, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008200, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014453, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009967, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '8e1952b46ad03b188b64aaed89176e74374ebb19cb7cea478ecd293e2836a3f2', 'm6ERaGTIafy6x+87otQL1ecCrKyAuKsBeagWRg+koS91LHHaQhusD87gxjkemWOWaDg0RYqwUNmpdJNy', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '4ea75925e923f0f745c8af536d47c5e007f77201f45df252bd333c4a6bd903cf', 'ATkD/Fd72nK2XJWjKCX0fQjiw14s5ewGrsPdNGolFys1/ANV9+l3GQdZZL77x2vSjkYHDPKNNOSIUeNu', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', '/GRKlAcjAzp+KtgccgK7QibNd8Absz7+G1C0zICxV8qTDQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'Vr2Nw7xJtrourS5CSbYQpn2KUioHDxrE4zRgIMo+vtGeKk8=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'j2t8rMCA4AGzf2SggFvsBKhrz71cza7kgZHYlcjI4crjXi5nmnM1mjivTAYzHGjZPM4XurTiS4dS3dWbjIipt5f955xNmAPjOwW/yp+gr0/Bc0+kOCVjFvRAhdDDcM2psqSTIbMBSkbICbGt9wJETbbVu89lwjXcKwht5s4ARdL9TdszUHpR5jN8p3N7jo2RQWQUQK+PutdDdJcXGeuAHlafFzwl5X/2Quk+lTgWpWz8doplaJHCwM9h6F8xYYngYekFepVkBr6IGiM=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'WLrvWkskwePyCOJRLNpIaXrUmsq31Ee5tRtEQMrEjJgVe/P3g/9qaw==', '', '');
insert into "sessions" values ('default', '018bcfe57f7055ab7ed37e8e5517b41e', 'ann', 'wildfire', 'phone', 'ios', null, 'Cgghzvc1D6wcn/DtKto5yeW/4JFNeXU2GhZW3XQPoKr4Fvih1tMxaEtfnIlxEcoEoYcSOq4Rb9CgaiQI0yJ9090zw5aVno8/jB9ISjBIaz4JaEuMkQEdbxD6Ygno8fN/YjB36ASUZhZb3OKWA8o1YByYmBLrOpFls4LASjj5Rg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583585b2fa7a15a5367ef9ca1', 'ann', 'wildfire', 'newer phone', 'android', null, 'ApM1ztuKL/gPrB9HrbpftxKlMdlSjuvF0VeVVT1ZTJqerNWMkTCJjCh2frtaN0U2smE1O8L3HjicRrN1nV67uLirD0IqPiiiUGuugQpaY7cWsSkX2kIlz833EtU2hhdtjRY0y1A8PFntttFX4mRq3RhJnesplgJj3tTTbkKCfg==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874058908f3be6507fe27a03', 'bob', 'wildfire', 'browser', 'web', null, 'gvaZS7XuRpguplorpz02jb4QEsaytRwrac/RwvhxEQa7jARuBUMUju4o2WKeDy5lg52GbxLPw5tS5ZHwi3hPgoguJmdNu25XbzrptwCozOejbi/8EO7T99b6lWGrFc8YVNtN7uSv7OtZs9Gt2kH4Wn9SBZortlzIaKnN+Jilgg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b2807c75112ae3da47b43fc', 'banned', 'wildfire', 'phone', 'ios', null, '8VhW6Alt6I8jpggc+M46+SaJlUZz+h4BJ4WmxhSPZzseBJE1BZ0ZxhlNmxuDF4xl+hIpNkkAhTaxVxXVzBn49Hl3fO4XnFcWvY13QCPcbYe4x7twN4ym0Sj/dcrGkWmCD031+YL+m/MemiE3vr//fBnM1RbhUAiYGwplNq/7gA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10639d87da6528262d3651', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'UDhCOyBG6rpfos1ZZAjMDRHi7L2xwaPTdbkOGqutlXbmAHcKD6HJZdWicyAeewxK+1sHLHKjf/cbmm9c4xrjVlt5ArXqE4qN+/Sh/NtYjc2CE+InA1JhK+yEGJLOcMmvAQ6sV7d+GfSObSHFbcjG33UmTKY+4zZhc1yJs01szw==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae5023c157d3a75378fb3796', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae5065514314cd143dd8d16a', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2381971ec6fdb59d7292562', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b2380077c2cd2be157a7706e', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b62052f931bb6f27eb7948c4', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620e109dc8a7fdd66179b90', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba080ff0ae208801aeafa8cb', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba087e5377233fac81de59c0', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d17851639769943430fa5c4f', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178f9aef8fcff563d9aef63', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948826aed29bb0297771ea9', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d94892a54f06f85067aa3e09', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', '5iZ9GMMUuvckYMUo+7OlLy66/+xtmGSiMHsowphfZwHne+KNtalE1+vyTQ9azEvtDPmRyFtQVtBaBwwP', 'a3IBuRcxlg01kHragWscvr14qqaQ4D1B0iCTls6IY/zYLlTLC61NVpHr8VY9AZsKNTp1b98d9J60eeEp', 0, '{"a":1}');
insert into "tokens" values ('default', 'd1932b18115a1111f777e6528ed82891', 'imAdmin', 'openim', 'admin', 'admin', '37f24c4a8900a2252928b8ccede51a478f1e4257a755c59813dde36abc56febe', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae5065514314cd143dd8d16a', 'cid', 'openim', 'web', 'user', '55ce84db73ea5a7db2412c0ad60aa30efe72bdf2febef4391e5034ea3118b478', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b2380077c2cd2be157a7706e', 'cid', 'openim', 'web', 'user', 'ef33278068282c453821a9071e1d7bc54049f0dc3fe420961e355da6358a2cc6', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620e109dc8a7fdd66179b90', 'cid', 'openim', 'ios', 'user', '0ba76f045bbdf329f43c96e154b8bb8548c11083e1a38bd729d8a916529ecb5c', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba087e5377233fac81de59c0', 'dan', 'openim', 'android', 'user', '10d95aaa37dfd5b1a7394c54b0b471920a6da3130a3e9172163fcb92d488e587', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178f9aef8fcff563d9aef63', '2199023255728', 'lanying', 'unknown', 'user', 'd3f4292fed787843a700c9cc3ce02c53b5f70ad6ece6152d0ad14fb8c8a61f15', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560ba5517d2fc4fb1e25433', '2199023255728', 'lanying', 'unknown', 'user', '3acd9ba9bae2510ef87740ad372f77e63658e85b5f53f4d17c1a91e47e7bd545', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d94892a54f06f85067aa3e09', '2199023255744', 'lanying', 'unknown', 'user', '800728a0e8e3fd397a3105b1798662025b1558299134ee20e4534aea4a10065a', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '7dce1a9e38b5d5a3268a23abb91bcf81', 'imAdmin', 'openim', 'admin', 'admin', 'deebbdc7873c30eadd2eb4620a7f240c7559599d29330521e149dbbd62cac777', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$6uP9YtqvQoSWH/YyujXpBd0HXscJtUjdeo6gsf424Xc$+807HdSlWQdHoUh23bVW3rAi5nfnGtKDnQLqAOZQTxo', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$Ks3AUJbjW0WYv0+mmPRnHBC6qmRqg6Wk0Zzaav5ILDY$UVoVzdTJkh51jHJENFHWEsLQpV8WwifCsLGzk5RCWR4', '2199023255744', '', 1700000026000, 1700000026000, null);
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
