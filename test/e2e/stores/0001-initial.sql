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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'PtPv1vzoDHY', 'KNPaHy0ucRMcpM8ANQbX0pflf_XJTKyckrftltkZ7EU', '4GwwAhzSA3Aw1Ypd-goMX_YTkkAY6Rah4kIcOnVlh0I', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'ooqM2zFHhTI', 'cud35c5gv3kezBkHONLSdMa-y03UzMn-Fx2QvJSyO5E', '6U9E6lOZnsIn1kGM3TRavRFegzkq7l_hhIksiLCiR2g', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'xxb4xaP5Tyc', '_m1Z-Wb4VGc8Er2bfLE2c_uSgWWF5Y6AWqApUpG1Rak', 'Ztkeq-TQ3p6OgT3xhlzKpRT0gyTdY4D16qK5-zp39Oo', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'NAKy3F46U-k', 'CJFKgLiM9jYddiEbi4CtbWuIWNYLF48rNEefnngpWYA', 'OaPAyMLnR2Yj5G_PTqL0vBHJ17Oq1QS3USXGbGNBl7A', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'vRBxB66Cwbc', 'kw58vJK6kChHt4qjFtqq3oHygjZNYUvO3jcdt7DKAB4', 'nx3gVtR-qwSs2UZjt-xmO2gfsE2qcAMb8C29BcmOCK8', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'YXS1i3nXyPc', 'osJrJKPC10mqwhLQODyfNzKu7EkIk5xji7XvOUaTTwg', '4zFSRzsbYbwCa2E8k-bLKU34QfQgY_Q6sRzOvqiwgvE', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'bftYYvvYDjA', 'W6anw6avNy576RNd0xA-1bWgzv4udb82bXUEKeS7jn8', 'WcFtkjZ_I72jL2FfruEhB1v-jdkPIHx488ZjVGFv83s', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 'tqs07ztAdlw', 'e81kgcraCB1sVYR3CA_ghRE5r_zr-fOIdtp6BlhJLYg', 'oWZHLAR0ZFz_PBGzflZk_wvxrkiEdMPOgUe0fvcyiNY', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'kY4PN0ycTrM', 'bSIuAftE9e4NNOGRTo4_NY7pWHIVVt8kEWmVuFna76Y', 'gB8c-9NBcResHyRACH96HD75s8yfAQRiYYdZQs7mKAM', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, 'YfVZ1Yx30Tk', 'IprAN1r_t3TIWMpKxv_mC_lUgtQDt4KaOyyqzJvkOdU', 'x0ZGrzULYjTVUscXHSie61_RppO6TkE2kef1Vuwdsvc', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, '5nxuOSGoAMI', 'JCXHbJOWxO3d-XeWtKLnqbWVPBTyWDogknNqU3c0QQY', 'lLcjc5jV6Qg4mO0DlrEI-Z2TUI03xgxxAb8CuibPWlY', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'QsYGJEV85qQ', 'IPAx0VfHswART58YG9Hjn9YMjWcKq0UizOINMlZyHg8', 'Gp70-k3UewpYjyLGCIUdTJt2Y1U7qSdYmnBMh30pMNw', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'y2WIdnBz2Zs', '55-Jlhlr__lemktXFNaUWWGbnLrYzMvh_sI0lh53zmo', 'zuLYSDXiBVTn2IyMcs-viNAJ2IaYlXc_K4yH3UY8QCA', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740fca8ab4bd93d4437397d","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'rIpuA3iyONg', '3p-Od9Tx86ZNc3XkmHuCB7JYfbzgOLSyPm4aRTf8fGs', 'C7uZ8Y4-FswlC-ZlrFRT3PYiBk-UsBAuZmIs3am7Gvc', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'WOlL-mWNS5g', '9aESINI2gVx-OIcmmcFXOvJkth4msgLNYHM6CIMNfYc', 'LERsHoPNuwS8d4tX-MqGk4XCuExyUW2XDeyoBhtgoIY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'WKHpu2n_HoE', '9yNcBLB34FeXSt1kTmyEHQ1oO3Hs6d9NHVrgDxDDY2g', 'pNDM06FJBMuM_r2Mbc92o9kUN_ZZTuskpJpzXzt6sJk', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'Rzs3Xz3gKP4', 'jsHG4vmUdNxv03ux0Vpb6TBSwsJ35SRYxx-lDHIVYYc', 'Ji0GhWyVUdGA-d4EsDBye8Wr-CpQ_nQxA8W0w011RB8', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'tbdf52Hm-Ko', 'U9MyK0qysW5bosGazBFnGpZ_0mFLzc2Y549EShUyiJM', 'WqmrfnMPN-E8P8IlcfRrScTTgccpl9n2IkWhmgybyw4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'EOHOKDVPAWM', 'Ou9XMbgYYnSMRtv_Be71mpEL8EOOCwQHB2sUNrDyHm4', 'zRwzYxYRF5nydDGs0xf-iWVUrnG96QupFFvS-FwAUk4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '089d857556eb9dfc', '[]', '{}', null, null, 20, 'uMt6AP6EcY0', 'QfwnTHK-mzTmdtRbC_vMI9TxF9ZzDdZ11CULt2KMlVE', 'WDb8qwJq1OWxixs7d9khx5CeiqHhwuB7N0uEz2gEwFo', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '089d857556eb9dfc', '[]', '{}', null, null, 21, 'Tk_pOnakBac', 'UcssEZ2cpTC-L5XFDtt9KInaA1WaurG9WUwxMGuDI_U', 'QfKbTsimawF0BKrVuryvbJTFrQ1mJc8_YyJPXhvkmBo', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'cd0ee7d0a4ac61c7', '[]', '{}', null, null, 22, 'I_ModTgom7Y', 'su1FMXPDt3Mn7QRra3-C_W8F9Z-EuM-pjOAol1-R_dc', 'zrjn-ppHqVIkkoL8lKzDEw4RV36jH6pFEKY7IDirckQ', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'cd0ee7d0a4ac61c7', '[]', '{}', null, null, 23, '7S9KYZ8UKBY', 'C3N-M3sPbuFIm2aeXET6yAUhBKG5h9XUA7WOrx0zzus', '1j3aCx85igBIJNKEKJ7ZO9M_W7RlcOMwo1n4oJWkYUQ', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '13a63be0da393c5c', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'kEayVLPBq4U', 'XOQzyPsaHOb6pxCbPY-tisIH3AMziL32P2SIw7k4cSo', 'eyF2x01k8GaEdbjPj-o9uyBm6gdM3rzLu606SCQTKpQ', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'a5b645dfb4083837', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, '989-lNRmo1o', 'wolbbsN7LX4UkXQH8z3s0-SmP5VnT8zLqfuoSwtMPCw', '2kvBm0YOwkIDSnuJJn1f9qJnihRcjc_HzMqot58N4y4', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'b10e54da2e609d69', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'kquW9mSGQg4', 'TLqHKtXbALaXpV-1GF99o2q9xcVF9noDzzhA361HIhQ', 'DcUsJrMv_PoNtB7dZZbQiNgya5QLGVXtslmxJWcyZj4', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'a5361b01c25b0b70', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, 'u0bK0RQKO24', 'houz0Ga3B4c-Tm1CDCkDBxB5RSwNKYXEVIBKHHe-TXQ', 'aTnpA-Eom02aMro32ZD6QCbkXMO07DaB6hf4PkoL-8Y', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'f07d05091be82aed', '[]', '{"sessions":[{"id":"018bcfe5ba08800c37caae915c151f42","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, '7knnj-lL__U', 'GVVZEptT2g7SPvF3tEzd4fSXTCk0FKBqCLf5LGp8kWY', 'ptvf3vsfzoEw37SZtk-8DRW4F7MYKL--XXHxi4MPF10', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'ea935d623fc2a935', '[]', '{"type":1}', null, null, 29, 'Bb9AwBb9BzE', 'cEIbtyxiM_fmn5_ewXl5Q4fZEpH3Rxm4gUrbPAyan3Y', '7gRLCO8m3ed9GSBDlPeAHnb6muBIqGg3gKuhZrdSzv8', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '35a91db44e40d99f', '["key"]', '{}', null, null, 30, 'zS3AmxcttUs', 'vquOMsUvW1A2LsBXOsgGdaR2tDiG6WRg8VFMadpVJp0', 'JTfQzYJCbk0UPk8ktVc95XIrgtAgXsEuQI7AGgVS1xs', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'ac7c1e175f2066a0', '[]', '{}', null, null, 31, 'FxzA0hizZhM', 'NXqqK3ijLAoEQOLusnD9_mHyO4hyAi9OVBcS4kHaYbc', '97Tq3eUqP-mgReEe5d1U13t-1gdb-gNd9hHS5SxJFuA', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '947f971c26bfdf24', '["globalRecvMsgOpt"]', '{}', null, null, 32, 's_qGebT1fjw', 'ITNSOd7ONydMjnMthPj6rop7MAi_FVfptQeohAPW_c4', 'PoeDBH3uFBrE4Mkrtk7JjWLUpc8vtf9KnCo14F2bGBw', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'Al-IaD41Zp8', 'sg4z8xLPkIpash_oYADhFs7FZ2ovu-jDVdzHZnQS7-E', 'E2yG8xVWTFjzyXntJyifiRW4CDxhlQoUvz3nc1f9ydU', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'uBsA39z1LEg', 'DlZNWvmL0VYqN06CztdrLMozWWiwvPFSNHsvN27mKno', 'FeGr_JgRFygXGPjLiau8MM1I9cedc82q8M9kB5qsQ40', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'TD1m9YH_Ths', 'TLbcJL-um59hSUMb5vD3TomZepyroUkjgQ-fIv8WhFk', '_wBnIa7Y4I83TdpQZi7R6FgcdRjSXp3WqHfQufPYFrg', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'X8Qht2FRRSs', 'Coo6eopIRNfcE4R0p8ox5je3FoPSF7fhtsB6ITcLvnQ', '3hmALyIDWlBjFYJT4Fcip1jYcPa2zTisgUIZvh_0ltg', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'XNkkgMJc7Hw', 'pCgLQJjXpH84WCuGCHxrfVEh90GqFvQKyV8N1Q201zs', 'sddoMbyfI92cxXu7AhGbKyTp0re6unTfb4z2ojPFR5Y', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'VBGtnRzuFtY', 'x7Kd9zfD2y8nnnwBvlRtf8skN1KtNCJhd1XwkZFkvvU', 'uV7tMDX1sKMIh_QvcgiMD2d2wXm_EadHYrvW2t1Z-Xw', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '14kKggTGC24', '3IeZBClgW3ceEuHYdP2Xm1RbWcD66pvpZp7m0C_rnWc', '4VMB_1Elk6N3PliHoDN_EC2c6lGeCneKgxFzDZ2_240', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'KmHVLHrB3Ok', 'xyRgWz4UZpButuPXpW6uw3miSgDsyiHPNDNEG8GdmW8', 'WlwLH2bC7SBCYA1NORb_I2ADxX93X3riKXdVb-GBu2I', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'vUd-n7FhZro', 'TYHZ9j8OQGOK-s87YOa51AWC1kG-uGrJUiFSO-GsZJQ', 'RV3Mn5itkp_Rnr2L_zffqJnMwyVJZVSpeZaQ7m5tyvo', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'kCEzsWyO7Ow', 'PQMHKHzuYZd2bHLrrlYwtKp_1ggD4IfVZHQsM0eL3AU', 'pMcChzyVzM9RJIynI1gD0CVdpjyul8t3hBS2lo25oJo', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948b0abdd371a3c034617b7","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'y5j8WlQJ4cs', 'KNAQnWcepTNCWHA71xdxkuDv6FGe-CGw5cx55qbO6w0', 'xpP5_EZTYh0eHxD75ODtkJ_rYOC8ajxyD2woDhPA0WU', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, '3VXYQKgObRM', '24Fp7c0NomvXD-J-EAznyU99aVBOuILlU-fngWNohRk', 'mnX1bhxrkwaeXMMU2w5XbndiRETomyCRKFgNsqBgpBU', null, null);
insert into "audit_heads" values ('default', 44, 'mnX1bhxrkwaeXMMU2w5XbndiRETomyCRKFgNsqBgpBU', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '5218199aa8b184de', '[]', '{}', null, null);
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
insert into "key_check" values (1, '8o/5ZTxd6CbCIqJUvl7puOgbShYDl1S57yzi6KXzisxMqwDo');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:17:39.288Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '3a62743efca2c12ebed8637c394a2856', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '0ba79594a3d6a834331241a49bd8bf4c', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'b7e7ef6cab1587ae1d8fd5b04feaaa7c', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'e007af3d4f8bc96202d98cc6df62812a', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'e0ba570694bc34762412a3e5ede697f2', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'ac97fd81b34adeeb82abc79d6484fba7', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '35f63c7d4737bf6063e698ef928daa51', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '2f064a81158951e3c9bdfcc2cd110558', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '3d17dbbb9756b03a2f4ad8d9c1b80a4f', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'ced6badb7527978079f3220600a6cb70', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'cded03265ca154fea9501f92b39b4fea', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '662858b6bde92aed6a16933336f865b0', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'c580d77cf0e2efbc91c750a9fc54ea0f', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009190, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016172, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008584, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022995, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009961, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'fb35ebbc11f4787cb6b2dea4b87e7ef74d774a2ea89c8f46456baf44c07ae479', 'am4LgI7DF73fjLGjWl16BG+p01F+VOmNtoTeZzGZLCE49thGF6yQV/IN4xOMutdya1dGCywdvhZh8gn6', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '166e9bb430635c17c559ac21d0f4e3117e88d7121db949103841870f7aa5a6d0', 'bqI1xBGgXqa6ynziAO1lHrr1YBicPaxnroTKScdpL01SV4byS+rG7KG6kx0LkkQAWdxeaw4yqifAQIXz', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'z9AOmzUsAEFMtGmKzLOA96lUv77KqO4CZQFaUweto3w2Ng==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'jxybOGfnjidXJgtvZ8D7nWN3tyjeu0o7LpKTqTlq3UsJ1E8=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'b+azH+WBMaZPFke3muRBpte1RVb0dw/FfQJfptNAcDxm5tGYZ742XUou36gtIxPIs9L1bQf/VLj13SB5DxLUA5mSPT6/B1BByZmEmJr3epo2XWrglfJMPlFi/pw0WbcP5nWfrZLemmSUXxf76bCtAkY0yXubGNqY5WB+6PVf1aEW09yTEGjEGXR5a+XDDGFrrUl8W1syX6N0KSLH7x0u+M0xsXJnyTdLuIhDqOWK0dPTHfwKix3BlP4Rprx6p3oy/cLiTf4Iph1r8iE=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'MX7WzVQK/jTnVFx5iAhCEG4GchHWnIs7WQzr0Eh0EZSZnMzwRyAQ0g==', '', '');
insert into "sessions" values ('default', '018bcfe57f70f1fd47b465fc48d2221d', 'ann', 'wildfire', 'phone', 'ios', null, '9oFz81yWqvCwafUDIOyq6Gv7gyHnnnGLz5q+IUolZKCNSgSyamw60hTKRucxmgUMKBmf3JQAEH9Owg5V+cEIzxelyq01L6rvmHxMR0M2ys1kZMv0ZA/EXGnZ/rnQkbaaTWYbe0IL5lWkrHpym+RV5gpWwrSV8NP/PVHKL4LikQ==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358c77b209d8cd81bfe3a2d', 'ann', 'wildfire', 'newer phone', 'android', null, '+tk0i9FGSbsEmzX72drBuOOh+sCN+cVXIx6aWRZgvJ5KeZ5o6+4+KwLuk0VtdN+zND0nMihkpHMFl64guzlii8HFGzc19ztZD8aLaonqEPkaH90J4YbUoSQ2A+luUwSFfgtu1CD80Z6cCu0yQrgkrTcQ6XyYkZmPS5RPVhQHDQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740fca8ab4bd93d4437397d', 'bob', 'wildfire', 'browser', 'web', null, 'q9YsRCmvU5WDlQUp8/auwXHxXViINhSh6vSqJRw+cPBuRLqYpaueiR8qGiuq0clVc2thCEADnv9JOUNKKy+yBzMb7p3Cq6X0oxdfOCYXe1LCEYg10auWHjPCsJajDs1tGsm2zK15D0EsvljA2B8nktLOO/Ismb99EG/X3WAHzw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b282f66b04edab1428b84d8', 'banned', 'wildfire', 'phone', 'ios', null, '5sG/6hKaqDfxFreuAZtIxvXOAFwjGZzBR8KML+OlLMVf1sAOV6lkGWe2fLRd1xYUTHE5wOFR3KkEzO3PCtzeklQ7a5L3yTNeQJaeqzXkOPcDJClsdhkbegN1b/TmJGA7s3gZKiJTY+9X8SVpgjVorW3+vUqA7fXejBdbe5BBZw==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10d12011377c4233e8cf0e', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'Q5LgNPLNBl3h6L4fJhtieb/UMN2x4Q//AkLDnclPXddCWVo0Df3XG6dPVdu0pCSvKoEosDjFGomqfqZRypx8muQSLwmv0KYGmeu8c2endumIXreNYuL8y0jKVFHvkq0BuJVP/TjgTylY61O8A9jxtSwXBhfxXHzNgIsndVIsPA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae502ce20629107a13332b54', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50c50d618b339e59f347cd', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238d0cf526ce92d17b64803', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238bc8308841516e0d97cad', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6203739c31163da63c426de', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620891011027ba5fb1ce72d', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08800c37caae915c151f42', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0871a1ad2be888c62beaeb', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1781c53273c527d75a95db3', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178eb0b3c5d40d69784b304', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948b0abdd371a3c034617b7', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948cf4b1d10f1f5bac7b596', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'tJ2yL2YMuyFBuIcbDZ0qUsg+FQ7596MF4nYxd1AYhV3D6PdG81T/q3MgCQUBY4v9Gw5LM0kspJziYIoA', 'LpGrwdrKwN3g3B6gv7xPihSKIBpavO4I8MrkWqMtO2UAbdmlw0+wy9VYn1p7keTbnNp+aO9pM/BqDuvN', 0, '{"a":1}');
insert into "tokens" values ('default', 'ce3d37f528d3211c12aaebff60262df7', 'imAdmin', 'openim', 'admin', 'admin', '09c203d496a194cfff47757cc1f0089d753515e45b9f170373bec293c6665333', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50c50d618b339e59f347cd', 'cid', 'openim', 'web', 'user', 'cbee1301206db46803f98735f71b89f4a85d0d4eba26b48722c4776b9c53b482', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238bc8308841516e0d97cad', 'cid', 'openim', 'web', 'user', '90a103dd0b421418c42edd945447d7dc8b8a13611ed68447bc86d4a7d60821b5', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620891011027ba5fb1ce72d', 'cid', 'openim', 'ios', 'user', '91a4efd4b459d1326d521f22954cfd5bc191e3c17d651736865589225c0f0fc5', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0871a1ad2be888c62beaeb', 'dan', 'openim', 'android', 'user', '9d984d11e07845c784d4ef92556168b5e94ddd69027c3d6abbe87d558214f209', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178eb0b3c5d40d69784b304', '2199023255728', 'lanying', 'unknown', 'user', 'af9a84b5b5d502c74cd396b8cc1fcfd40463426e41f1eea0b37f326093b55ac1', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d56044d6c5bf74c6c3fd1d73', '2199023255728', 'lanying', 'unknown', 'user', 'd57f7ef681c58625886676aab98656bf287961b6d3d0c43468e8f9df2322de1e', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948cf4b1d10f1f5bac7b596', '2199023255744', 'lanying', 'unknown', 'user', '9dff72884c1d1d47cc56cd345d641dfabf9e2310eaedf955e90906a62866dfe1', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '56593a607964df46fd85c093a2b172b7', 'imAdmin', 'openim', 'admin', 'admin', '9cfeb8d7e4f7a569e7589675abd3b946e40ef8d5ee79d3f79d8c546a5a032ae0', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$sCU1x9dKE7AC//n4m6WT3N0i8PX1DHuKMe5fjvVMDeA$UsBDwX7j+1yqKFTKDt01/EBx84Nhe8t3x5jttbqqSlw', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$zEnA0DaR8gB9fcgQG2by8gwz9rFyc77aRWId3sc+vmA$A8fjz5a9QeZ7IcQ1nA9Ec+VTD8ItyFBLmGyW3Ito4qw', '2199023255744', '', 1700000026000, 1700000026000, null);
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
