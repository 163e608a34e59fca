CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE app_settings (
    app text not null references apps (id), name text not null, encrypted_value text not null,
    primary key (app, name)) without rowid;
CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, next_num bigint not null, next_serial bigint not null,
    encrypted_keys text);
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
    name text primary key, encrypted_value text not null, encrypted_previous text);
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
insert into "apps" values ('default', 1700000000000, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'T27WCbSsDcs', 'isk5IQAZ-PrdTis_j-sBi0yY-Ac5JO4AE2PVNUwOgEU', 'bbid0j2udgGk6d4HjGkbHAyP4bcahR8YvJEbxAyO4WU', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'AHRVn1Zbq_Y', 'xdXhsRynui2_kmVnmoMCwjbxPo_0d0bwLpf7alYhFUI', 'OOPXSyVqLRukEfOgtXKN87QbHlWIl5AzL-uUHAyfwxI', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, '2kJ3aXWdHFk', 'p7DPSRjxgNl0f3rnM9wNWt7laIM90ie3aQtovkRC9jU', 'F4uRWvBKmH0G0BmttizQi9LVQXtNNtRncWs-8TXy0Eg', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'umWDmCBQTIM', 'scoqF5GMN8LZ3F4slr5f7_GvfS6u0sXoqBx2CqKR0Ws', 'bsHILm8YTc29T43GpsPWrFvmkr1JsR-TaVluLbEecVg', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'cqtexEy0e5s', 'wKEmOtpBQe1X5o3-g_FSpwl7tVbV9Xt65u-Kiyig3RM', 'eEASUDm_TvyfF0c2QJx4MShuXhksXIvVD-e1EOjV6k4', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'COQhp3zXM38', '9kdqzcawqwMmFhKZrFo_An1NagnQ3lM0-y5VByBBu2o', 'Ktp44bT6lRXRxiSfH2HjhZY6CRBmvU0Zb3FzSIdmbnI', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'oizHEl3i8zg', 'rX4iXPOGtiNZuqPoakIeMKvLzl4G0dQ8eJD62HU5UJ4', 'AZUAXi1gLhcWl0GdB_FFUrS4UJpV0vrvc7c18Nqolus', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 'RpvnI-HbMCM', 'dPWz-iaPURvCiecOZbzEimsoHPLAck9qhk-ltrsQA9w', 'n60HdM0vCtmFdBhSuDR8_R11Ry3z14xhMeK86Jns8T8', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'JjigFICEqBc', 'h61Tf6ZrXbtayM4S1vcNCfBYEyTQUCx8DnXueXhcxZ0', 'aqyht7urysnQkPsfr5iopg3utyzDDKfkW_MILaEjO1Q', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, 'to57nfxeOlI', 'K_ENKGgz-LnFUH5509ckqERMCIpb3qbgVJHxfzf7RRY', 'vtH-8d4EPCBe0hmYjPMUXe7oK-TFP22qDIbXtTViy9w', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, 'vGRLaVyQ-5M', '_cDXHe3K3b2De_Iw4o0sHZfMLFy1yIA8Y5L6OAXVKRY', 'O-1FuerBexxJiC16NZB-qtddJ-tvin_xI5vmb6trCJA', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'BwmRyqzBT_s', 'Rx6M8q8jSBPUZChYcayg8SB0bcH4AkBHtlrFjue7dtA', '5gd_3qqVoEoPam3-mzH7-iwXBPXWMpW5J9L5CHh_b-g', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'kGsTUJTCbvw', 'vMtyJxVTAJi3C4_DiDKEe7VmXoyGhzfezOwgUVLLT74', 'vs3kaUKeoiXYhbq0xNvAxXSxmzwd1hSMgZBqTyqOA0I', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587408f79e0dcbbb72a1589ed","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'w2fyAtS2yHc', 'JZgABrbS75XPjyrldIcsoumy0A__h8HClp4DPHnbDmo', 'fftLdLtmEuv_rL-hAUf8Zx0gfvqajoUW--22b2etd14', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'cWkK5wNSl-g', 'uS8Ylqktfbdfz5heVLAV5kUZhJ17epYPmVSGmjk_mQ8', '8xk9tq5U1Orbu0YkacnlqmpjP0R4HMWe9NfiqvgMsTs', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'FtWtqnLV2jw', 'WjoQSPlzXVj5d8TZV-MHiXeI6IiuFxTT9UMh_68zTS0', '80fERsUGV1VNrumCmVaardDm6P7V9VPjGJ5_b0M1jv0', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'CL-QX_BUM3M', 'c7UZONM4lD7Er-cSa050ctjfCkumSRb9Rpb1n2ujg2I', '631QeB2iAni1IA44s-uN7uK9Kjq_ly-0IOSffHYl664', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'BBGZuPyxPdE', 'OSAbZYHRBqEwFiZgRCupiR7bdl11Uentbs2D2hLKrI8', 'xrQD1F8vqsTpfgy7SCmOZoVWU6r2sEDoXj36hI__hk8', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'xBHEilA28AI', 'pO7IJ7HDVSOQaA_i3K272JJ7GsK2zC6q_0j8T0OX6uU', 'IlyZTr-DFTBOLr-3-QlszGATIC8g9rMpD6_mPzMpzQY', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'd9e887d8b7b4a89f', '[]', '{}', null, null, 20, 'cTYNbokWDX8', 'gr-Hu5ZmrjJyTkToFezXncQJ7Kt5psjqSG_K4IKODwQ', 'p8IkX5sOrENxfuSudQXFeIcpPCBGx2_1CUebZVl0MH0', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'd9e887d8b7b4a89f', '[]', '{}', null, null, 21, '65Dt4S95lnU', 'FbZx_hs3wv7Dj0L8HRN9cc2Cu8LxE5Lh_QhKGaFarUQ', 'TVR0d-Xvtz1lAtnylCzXVI0x79rJ_pqq805a_JBy4-U', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '9c1dcdc95a086d04', '[]', '{}', null, null, 22, 'Hl8HkdS632M', 'VXfkLpZz2FJcLcyiK5QyyYT5hOAOKkZPSZ30CvpFwDY', '1oMmX9XNCfaHO219IJdJB9u-QpwqeNs5AQv41Lt3er0', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '9c1dcdc95a086d04', '[]', '{}', null, null, 23, 'Lc5UPPHh0A0', '21t67SI65qEWO82SJuW0TBjda67xvY-Ph78uG9skMaM', 'SIFr7nEsVD9tnKrWLr0ps9apfA-fwz_6NNLbe6k4bkk', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '567d74124fca35de', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'HDENAza2dZs', 'aimcuIE8SdepsI3w0pS2VftieWrrsQkphxThhCpVwOM', 'cLyZ3LeCAjf-0V0udPPfeA7e9cpGtVJNZZqKK80-wWw', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '1897b98df373d482', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'lPumZlfyP98', 'U7swskczl6TKSfuwsPVqpgfy11b9XkhQlgiDCoxRfRY', 'K-9oLcc8-fLTJVRQWWf2Nm6wQn2S8YeMXcQEyCkSniE', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '7b0a9cdad801f5a7', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'LpuG3mQleJo', '-IKaMqZUORRsvd8yrKWUeLQbNyvrpbOAWZUusFhUsT4', 'xrbDYKLA7oqjfDF2Xa_6wzdhc-D0szZZ6ZKvkNwCINA', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '88cadf12d932cdca', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, '1QHPfqkYyeI', 'jeu9xfmwr-qWvczZirS5Q2NpHULaEK71wVXxtkJohEU', 'ph-jzexSGRJpcOs8srpSTgcvUji55ZjGgDIdqS6fyFc', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '3e0ec17bc0e053c4', '[]', '{"sessions":[{"id":"018bcfe5ba08f10b16d305669f61d697","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'wp1AnawqPms', 'dUfcT_rmMQovn1vi1sMVDufzbwBu_fbfaCAAFt9Uib8', 'RZeTrM9qp_q79i4m8l38WZqozdMEFrS3OJRUF7skZFA', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'a2dc23411f602664', '[]', '{"type":1}', null, null, 29, 'cinCwCK9qqg', 'Os-IM_IiPy_eX0aNK4awpk39H-5SuEHdMhFfvy83Tv4', 'CWF4dQmwnzoBnqKmLnytkZMIuGbsqTAMjU2tXEraXlI', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '20c93d660156a49f', '["key"]', '{}', null, null, 30, 'qydqxat-lo8', 'b0x3OiIYYyngJ_Kgub0F0sAc0YZhrGyCgu2oJAv2f7k', 'unOuAUdn0878yH4DDaaOfF1wk75XJmbxxM6HdfZa0OA', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '6b6a4f83f6146a01', '[]', '{}', null, null, 31, 'kNJgoILrvZw', 'lhvh5OxvPe0-_FlIQbDskYpOQslVHb4Sn3m96nASq8s', 'Qne4rCyrIfrFdiwM9UkmIijdugojGBKjqV6SUGf3IcU', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'eb62e3ed86168802', '["globalRecvMsgOpt"]', '{}', null, null, 32, 't77nRvCC1xw', '8O_uvGzdDeSZrzJGT8eVZssKROwkFKS_LkmVfPIde-g', 'agO3yb4sM8MFOkzqdD0p2PDkUccj9hfhLpt1q7YbT-E', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'yem3qECgXqc', 'k7T7S7s8GX12NtHxqDigKj5VMnLL126dadTj7iTxclc', 'C--MM1Pm50ovOFK3QiUoW2KRjxalg0uCPH2_sEnyFPU', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'RSqEFizFI10', 'i753ksJqFxxoQHvNd3L0y1kn_s6UYFlQzELgzOKQpRA', 'xjqwMdwi9IJM9jx-_KVzVuKgh0sRBAwjoh6Q7J2u4ko', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'mRBbFfkBGOc', '7OHAyhcgJU1APFXvISLzDj1xMJOoCZkcSH4I7U8223A', 'WrKQhz0ur3WnZNvd5IcdWam8QleBLT89A1yLmHkYIvc', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'umg5cZ7jNHI', 'X8OY_CjaEE2DRDhogXXK5WkxErObH0xkrATrjLnUPLA', '1PEKzqGYjx5YVXlQoin6cnQgBjQmqCy1k5DQDEk8pTw', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'H1WO96Sj-Tg', 'lmtu_DpXnJGmjQNmM89J7dSxXjfT34GrwZVCyB3Tc10', '2mWZiKrk_b3IaF9TI68p1OMeiWkq7DnsHqAcCEtK0rs', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, '-Qt_aBMlEQ4', 'GX6zoc0I5XZax_DqPK92quMqP2wOh_xC5ek_jsyif-o', 'IQAMeON1ARpTOvC4W2RwqK8bbYiaAr3O1wjf38s0d7E', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'zW8crZ7qjiM', 'h5NYCFaGoYch7YE5w6C9lvD0PlLwEXIGHpIfT9W_pfE', 'pEbRyEp56xYxlHVb47NWGje02fNOdGBSW3xnwEc7Nds', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'iPH7EHShZgM', 'v6XPrvmNE92iiJJmJwA4uLgfEiR6Bo78AgQWSF00JNQ', '-5UmEyJTaG-SLRLCqDZl253lkvqC42f67yF0XB62Zwc', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'aRkj3ywV5Kw', 'atjxbaAKuowQ0omoAA5lTSQuHTO8ZJY5gVMEU8KC9IE', 'LwcWCsD0nf8wCxgPPIvuvF1QtJuFvcuHNGevD4tbRvI', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'r08hu8dpcCI', 'ShRFi5E4scQI79IxKN5WF1TSWY_Q6OnUOaAwlAInf0c', 'ZF9df7IPkwcLn5HnJD6FinTWIjQ1UWtf_aXf7ySDeQ4', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948684ecb7562834fe50ae2","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'ZUg42kUeI7w', '3eAL2ZFhQtdOljf3LiR7aPX0ZP-YRyMT6jCLzO3OpDE', 'uKnVLwd-2OGze5hSBZ9EpJ8AxGibK3mEJRxa_GzYkPI', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'v6-oWnwPcbY', 'd8q7iAPdFG6_Z_5YKV7S-x0vWQ2QF9-xqBQCNx-8_rw', '4T047p0epJxqQY58CBVpO_mDE-iJQS2FAgVL4u9rcSY', null, null);
insert into "audit_heads" values ('default', 44, '4T047p0epJxqQY58CBVpO_mDE-iJQS2FAgVL4u9rcSY', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '66fa1673a6275902', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'Jr4aXFIk5d6JPS9WhN3VWAci699+WRYIG7awZtLUFOOMQu87');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:20:51.200Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '74bcbf3596872aa2b8576909f9503fad', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'd34fc05f591c9ebe1b14a769fc6da8c2', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'f8c33d22ce492cd43c62bb3a6f17f802', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '4e1b3ef88d77c474a97ae58ad7672c5f', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '60e22bf612c77c39d334ba68e35599c7', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '8f5c657802cddff617e1b84684ac52bf', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '0bbce30b0e306773c370224667d6071a', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '406235058a93bb08e623ae2bbd8a2693', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '8dbf52bd3085f4eab83b31ab9a358f7b', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '7c660988925ca225dff772dd3638e495', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '692ad0d14fd0b35a6852277bb6dd3445', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '81c5cfe9a05f640e1ee38e77e8a84b2c', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'a5dc90e63fec9e7f681eb6407b5912f0', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009796, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000024496, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008998, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014084, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009987, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'a3c793b314edc9a3604c4a314d775b7ad40c9958daee0f18a88143cf5493ba9f', 'eLjBHWPDwN5HtMnjv2V+wqfqSbD50Lb4/g80iPR4pRiiWscVLsJpfXkAttxRMoZc+TtRntXkz2tDAxYQ', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '69afe0d6b328ff349c7105e1f13376ba71247c4153ffe93704100cd68624ab53', 'CNUDcNt98TJ5eXa/tLeGxCAmqioRYGH1IfQhIDMDTO0elhRMqJZ3SPy2J41DmS2HmdOkhq8R67FDOUod', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'i9e8Hm0q90JJ7jn1tLxatSAgpdZxYnScHkzvYPuouH+z2w==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '3cZ4MS3xG3rgFiIRAPsQfFqVILX70g4PZxMeJxJNSHLU8Hg=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'KYs8IXN6EO4KuSZMZYzs8PX7hnVJwBvYEl6W5ynNavvT9y2c8o46o5ZlSs28SiIX2gXAqSKUnDnh8FLB3SmUxFejODxhkmbKeafgJ3pI5jMJWMloC8OcWpBvMuWSYm4tXua8YIO0/8Nuz7BfmDYbbydNKt+VNr8ZU1UCgIcCPUX5U6+T4W3dLpI+vJ5CTlQIAW98k1ZE/SbAy6N5WQgSdzRFkc4bt9/NCvwcS4eQQDvwho8O9wxwSBLGW0doCDLP4swsG02f096Y5BQ=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'iBcY5EQEicu9hKU0RpRxronlFcUYRexBdXO5vcz+EmuWX9OBJwCkjA==', '', '');
insert into "sessions" values ('default', '018bcfe57f7044fe94f9bc89dee3f978', 'ann', 'wildfire', 'phone', 'ios', null, 'q3iY7TPw6w4VuBVP4pjqc7PvCwLTji2VAM6XmoSwVx32+jkq/xemXyOp658g/k2hvGVyuU8yfrsDk6unkfkNDltxtMkX9EGlnv6LeCybc+RQN5zozxFXNYctaZBJHxo7BzX84MEX27d5KfFolEWeUcs45bpw/gs597fFkqiLBA==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe5835820313e991daf3215b902', 'ann', 'wildfire', 'newer phone', 'android', null, '4TpAbVXJxvvU6BKpCTPXwQvuxu/OpCE/r6pcN3P9ZNglzPr1Y+z1D+On33rVekG/i+vlh+A0968+EXHufhWeKYFN+Skd9Q1g7bPdaHoH9uKt8+GHev7oz78kBKTSQmQiovI/cFtZMPaWaNDCav1iE6v2JGzwwL6BJsuBaV4IFw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587408f79e0dcbbb72a1589ed', 'bob', 'wildfire', 'browser', 'web', null, '866CJb4k+YUr9ZCaKEKohyH0WrL+NZX0J8y1kJ1i/rC/YcIRLxGpIj1ac6SwEfx63FBnwdgxBDJVDkmckuaSNduCdp2uNZ9KjCAq/6WrCLuWyy4GGiXK4FpdxPjUVGhFX1CbcciUcnK/axz7Ebmvtm6+CW/StCe8kzr1apyS6A==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b282b76d1989ba6e9833532', 'banned', 'wildfire', 'phone', 'ios', null, 'BiE4hynJkbKssJrvV5m5z9b8R0ZV4JvKRd+1c2LzNnanUGQJYLI6jfs3e+Rrf4MD30bhv+WywH/AsbFX/xFOH4gQkhAhqL1r0iIRXLwCsygWouBsrAjY5KNyOPrm124bU2J79R66uzjFpZqO/nrEGa38KqAioKWuSWJz9hI5Zw==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f103d5033f4b27504d207d9', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'Fvw94sRGAHwigEEuU6ZFHGUxvQLNUPYDrFpF6YlORGHaZVpKyRhMGwdfnwzNM7ehicZFWdMimA/+a0h+WNyqnwQKDCfH2B4uo/5aVMo8MGFJDmu8WqgLd6UzTwRWqIMcPMqzV4OG84FO8N0QtCXn7OdDLAdjqRXF21WxaANxqA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50256c61c42e1c2fc1e1b3', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50757f1b59c07267e01fa2', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238691385257058bce74586', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b2383225a086c6049b732411', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6209e1bbff926d315222bef', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6202f081887142b4a563c92', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08f10b16d305669f61d697', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08fc44f649d3b8ce3e8c30', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178f59f61add13c912d5a57', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1785d0e7845252091b4712f', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948684ecb7562834fe50ae2', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9486ac219e24ca7987f2262', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'ER+VJktYDfbwxPPDk2+fmiTJTBnfqAKMCG5Fmf5WX//qlSOqfhAERY/YzE52N1B6/PTt8yya6CZIraFc', 'LPYrn65PHnwFp575ebi5xa9GEuo+S8RtCNemB2t6xkYeHFnjfg6OvHvqfOH1rddz09kizQ6Msh/rl7z0', 0, '{"a":1}');
insert into "tokens" values ('default', '11eded4411161bdbe2480f0ea7c15ed3', 'imAdmin', 'openim', 'admin', 'admin', '88924d60e6c0f541f0b114f99aeaf64afd27f3766b2dd621bf02cf6c9f907a4c', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50757f1b59c07267e01fa2', 'cid', 'openim', 'web', 'user', '575ced70c118dd81c47fa8ca9ce1f249043fea0374d49575e336a7df320dcaca', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b2383225a086c6049b732411', 'cid', 'openim', 'web', 'user', 'd73f06d3d5ea0016e9509e136c5c8f8dc88254154155530bf346c24121708e5a', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6202f081887142b4a563c92', 'cid', 'openim', 'ios', 'user', 'd089b201c2dfd26a808ed313e39c3d015370f359b9a07578de7909d1577151b5', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08fc44f649d3b8ce3e8c30', 'dan', 'openim', 'android', 'user', '69aae75ea967b8e271c5cda5a58bdaff579a1de63abce4eb19ca8714dc1ad7b8', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1785d0e7845252091b4712f', '2199023255728', 'lanying', 'unknown', 'user', '900c9733c965d4e78721faf1f5a26486976e439d4630d0a53f6f5897b309b073', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d5600ea64146f207c0c70d75', '2199023255728', 'lanying', 'unknown', 'user', '70275277abc756b3313ace799aea7d07ab0bd4e7fc5f1f509f5589f03710662b', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9486ac219e24ca7987f2262', '2199023255744', 'lanying', 'unknown', 'user', 'a4f6643558920ae5d27eba74ba04be6fc776f262b359f1ec6a797f9376ccc9ac', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '5cb8ee72717b2dd0c9fe857d0bbcf30b', 'imAdmin', 'openim', 'admin', 'admin', 'bd62de32aa0018c8d0e9323c1287ed9c254764906f977488267a9aa19e52fce6', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$gSFlAQ7OJNRKmWN0VB7Twhr2BsOEnfn8mFAf0JB9s+o$QQPy4/mV5CAT9T50QwEVbpTi6lV0+r4u00qZ5+uNq68', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$49aACn9M+Q7Jp/uG1Y2nw0avZI5NPPBoVUAaGWPtzP4$1iuvq1ZGU1cTryHIc2o+VKZghiMe7OWlj9T4A6Cjjb0', '2199023255744', '', 1700000026000, 1700000026000, null);
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
