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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'IJFqgYy_K1E', 'wQE8UsCBXcFLeq01wxuaeL5qutn-obOAwZrYqj5iEFc', '4U9hz6jUwP3gxBpj_fX5xCuwVF-vHKia-gsO0x6uVjc', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'SJx497T--ps', 'rf-tCOs2Fz7pBr0sAPTk5cH8kc7uAd28KUwhYlGSqSw', 'X7T2nI1QBetPYinc_7rHND0AEb904w19wH4YQXljuJ8', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'lEcLo3yJQoU', 'WAi5Mt2uTztffVBEgIwgU0sOsO-Vafbn7OqYBjmeXJ0', 'ozw6vdHMRsHMJIt1lnDnxGyJn-NcwWL4bsCvjVIyuxo', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'yLFMPFaqu10', 'FodVkCDs8XAs-z8S0h5vfK494V2APOj_27_OYyd4G3M', 'BF05a6XZxpcD9uco_GCSic01Z6HJjVdbT7neKhjMuTU', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, '-LQUi_OnssM', 'eA77g4wD6osoZUWVAtYDf2ia1CT0s-Nrbj0k1vZS5So', 'h9xhc_V5KCIXKJIkV5LY_XfhjqQOUsD1xK8ldQiomrY', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'j8ZG2zJf_U8', '-SrOZvhp_xAKq5HtTAZ2E1bb6PxHI904sdaMBq0GVQg', 'GGMgPfgAf3YuV1v8NCJMhA4FRFLJGGXfMGYXXZw1pDc', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70c299925b08854cb3ec12","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'ygbXfEliRXM', 'ZP8Pli_xcPV0H38Tv0z5kSEzotGbwhH2hyubwppuM5o', 'Hd0jQZ8lFMthir3KBEgH-MvtYBlPNKIh1adaPjB4LeQ', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe583583b314ad31dfb5bd53092","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70c299925b08854cb3ec12","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'luC6oNw0DVQ', 'sEscw__oytj-rZo1dZ8xk96dvS63HqoJEBhuwLSKZ8Q', '4N8R4d918fbnpdUM0BUi_0pdkokBcmkfWoxy_sqCB9A', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe587400d31f407796178ad83c2","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'nbWXZnCBFZo', 'PzfH1mcehkyOHU-EQVeU_1u2KFsDaXPXq_uSsP8dxpA', 'vnL1-LdiZozRzKiPGEnXDBjeDfqG9fLl85aFXkFMW8A', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b285d2a69d0f79de00c6f24","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'rJMLn2HY8cw', 'Hhx8iH9IT3dANI04xEnGZ9EfgbqwwgTn5hTsmN092Ns', 'YAODlQaEIoq5h8xTQQkeJbyn38cvjHh9hJMIUhpOngE', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f1025d2edd2a70acb16d86b","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'l8pLU1ShZTI', 'N3yxIXXTp0joKg5KhBAdlcjX0h0k5_WAdgVIlB22QP4', 'sx53uq9Kwuljn5d50YdBw6AEs6m2-oZo9Z4kxrv9pQc', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'Kgr81VnDbGQ', 'z7TVcjghGmDwM4-Cr0aGaFNVczb3GTXRMxTi-XJ4wXI', 'tGdHnJd3TQ7Q-OXKrx1A3ULyI0vBbxFNe75hu06Kwrg', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'h1tKCzSoTzE', 'D011xXzqR1olJ_ZFN_5X7u6KwPzmQpL8cce4YwUphXM', 'dyDAqDCRJbG2H_x0Apr3MXwtiu7zjrtDTsNgUkbOFoU', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587400d31f407796178ad83c2","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'Y_mUDYrdm9w', 'teBok5JHb2on46QrTRBCSn1AhyBobrbaBiCDFhKj8CI', 'd7mBEYM7brQYRUfDkC8WOiVv8Qp6V7dByxfgT2Ir2Oc', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'HwVpxXvRtpA', 'oo3GjBjibUmoUwkOhkOn8YiNnNIzu-teZp8d2vkSfbU', 'H1ZXh-IFwIXKX14enjoAG3uOJH9W8wf68U74E-G24lY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'crEHu31bN0o', 'jFNJJrSYVcFoDyNhsyeFpfKa1KwVSEO3IAap0Jm9WgM', 'TsefkccN3PsTHbJCzhDjJGmlNPkBasVylt-xR0PW-ok', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'FznJSosDYJw', 'FVZXyu_RUEuDTXZIxVHve-zhkmt9b_tfbWfhsf20vxY', 'nLTcx6--5QilXbYu57Ot-HszwS20WaoMrTIsOMQJCLk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'PgOrz3BF5a0', 'SsfHEiEHS_w-UjiJddubFGlXlkjT6lonIUCX2AGEFqA', '2moK-vOdqZxJHQgnvYoMpFlAgfuptgY2ynGlVTffrIw', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, '5V_e5x1bBug', 'a_OpjUSFMyqi6_DaAiFr-y48DMoxtBCoTw40-LUb_zk', 'QPWBcIYTpMmNOYeHP7VfgFmWBv8_3pQHQQdTxdvZUsg', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'cb491efea1007d1e', '[]', '{}', null, null, 20, 'Hko1Pzhk-3k', 'ultcLxrvafegx_TuXd255DP2o9ektcVKtHhuYiBWYKw', 'KcnIpaQc6NB7GD_Cgg5LwHsYgTiH9O1oVL05gbL08dM', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'cb491efea1007d1e', '[]', '{}', null, null, 21, 'P4y0LduATG0', 'o4TMXDdfegkQ3hpQmmQiu-LkGQ4PLkvP4AfRCEaotBw', 'gbOcUknvaYVIfJ28SaoZjHdhAyBZNJHWuIGYI67WDIg', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '2b082db02f437b17', '[]', '{}', null, null, 22, 'fmMZ_RKfbsc', 'nu7gtTVK4TYDOhgArl8pRIDpSguP37O7lMbBpH0UUlo', 'wqfpeZNzzHDYmyDUIqbF-7wowyN8FyzNxZSTzIE9bJk', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '2b082db02f437b17', '[]', '{}', null, null, 23, 'GaxK6H6hTlw', 'HwfvdWtBKi0NAIZlaUAFmujJkSQXioFXz2_wI0rWS4Y', 'p9VK5spLzdKZKhqK9NSeMm2F0-vwWWdwnojjGeRBxS8', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '94ed527f88d1f5f9', '[]', '{"session":"018bcfe5ae50fe3f854b610d6a4dc7b0","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, '1cx7WnaSm1I', 'TmH05WocU1X3rkOHRjTpC1-GXi4Sso8hxfNadUaflbU', 'N0q6VT6B8KTgb-3uEUyF7vsthqJd4BGsR07U_fdZD1s', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '00d7aad2ec4e5331', '[]', '{"session":"018bcfe5b23862f9344dbfc9cbfeb86d","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50fe3f854b610d6a4dc7b0","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'BPEhF44Y9lM', 'Hq8dzw17wR9tr0UgNFxn84o6Q4_j5Y7eEVu4B0tmOP8', 'AK_fr-3D53SLKS7ODnnwPNY_oCY35aQlva3vdbSSISA', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'd1d37b6a5221a58a', '[]', '{"session":"018bcfe5b6207507acacb87be7d8478a","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'IRoNZiLwKj8', 'S32bi8B5pi8J3a73vi4q8hZ_XTBOasqywcSJLghpvlQ', 'nNGWjFmnrjoGnFufCn7j6pudIBD-LMsgPC8ut1nf7n4', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '7561bc75a881efe5', '[]', '{"session":"018bcfe5ba0802f43bfa9cbad88dfba2","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'y9ylbiauy7Q', 'x4Ht2Q2BV1c5K7fjCMbo-jN4DbZBZ3676ZVXuVBwRZM', 'YoG2QjLLxE62m6EPTSijc-TN-Kl7W-FwPG7hOLAzUFQ', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'b0c1280b6f9e3df3', '[]', '{"sessions":[{"id":"018bcfe5ba0802f43bfa9cbad88dfba2","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, '6DZlLPCCEog', 'ZRt7SrteBDrJH6xEiilcfQpjpNqRa-9V-EPHtPCQzLo', 'TdcliaZaUejObBz8MA0WSPNhkUKOIEyrKzwHPARaHE4', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '6f99f684e7e051bd', '[]', '{"type":1}', null, null, 29, 'tvj7mRfCYvw', '1p23jrZ7LFbJnyHb1FiZsQEdpf_Nz1RxLshGbZ63Glw', 'f0YwNWM4Ast_twgUTPkymtdji9iorkhs9mBnqzsl_K0', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'd1aec7a2898f19d5', '["key"]', '{}', null, null, 30, 'y7yqo43lijk', '-jach6HZdivES1r6MwdBHW2QJPoCud5s5HHEwYsXa-k', 'ub7Zj1C8_l6GnehxfqfHiH5fg4DrGqLQ_IBeC7KmbFg', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'cf5f3e5049d543fc', '[]', '{}', null, null, 31, 'pY0YNSm02tk', 'BdaYh4IJ2d72X5uM8eVisCai9oT79O6w-M-S7aXX92U', 'boYuVLQhA9tVyVqvkxaAjN5aSRvsriTV7CMtaE0uL-c', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '7a0870da4107d03a', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'f5Dk7TBq7Ec', '5iANud7fIABjCIlRYVmBW7_8zcr_yyyKWDRnf8tGLak', 'HkYn7X61RC8l7MQMTRRfjwylifa7gLMgJfnO3j8Tj2g', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, '5KK_Ktp3Dgw', '4hZzCRhA3B6j_e0-emJue_abPKRBm7EJKkCrPo9EJgE', 'j5gOiKq_zFbd_wP313uAOkeMOkmcpXmCBNDmaMwGb10', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'dvbB-8mR-9Y', 'wM7GbZ7Rv7qz9tat3irdr-orfrn7rqjc61C7ouSm-pc', '0w3jKnFpoqHQoChX4JMDEKZgAqEBAOz_4u_K95C17H8', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'Srgej3Z_OrY', 'IP64wBWc04hsD-xb9hJ18X2BOBzEww4-M4UFT_VYqwg', 'VPIgTmE_Pg1FnKroW8l1aaBXEVw7Mk_R0i0CMEv-7R0', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'vj256Yj-H-w', 'idC3cXRN-AhbubR7T_z-RsTy3_vXKLp8NEaBR30DwAc', 'lvQ7XF8cqejOx6BsR3b3fBrNhD58jkvsT_WB5HEQZ5k', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'bjhPhbKWf5E', 'K_h8Di5uDA5-7X5917FwZBA8Hbf3TpKZgnO9z0R_TCg', '8IhYSB6PzsuK02HEVKIaQKsTQeBF28BoC-UEjNI3_J0', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'tdxV40xsGkA', 'wVzKduezI8Hqo3F9NrP1c_gesZElMPYg55h0D1Fytrw', 'Imly8bQYQwr0BOrl9KyenTsXHZ2Tqprw1xS96csqE6c', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'rIAbogqu25g', 'B3YX4s0StDXMrS6mZmDeiqoPavcYCXwSLRRl6yFDVP8', 'DooS5X6VsIX-rRzTjVSuE1Ad40rMueBoo-6aRriV4QE', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, '9MhAEAakFAc', 'AjkQnOCEiAqy5eDHH-upsw39P9z33Ir28XXWmGgq8GE', 'q_zOSx_3a4ACs8F4uhNZOjCPUeox1gHO2M6ocl3ifkg', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'yGrrgHNQCxI', '15sUEjhBsPwNtJfh18zJFKr7_1MMDIMqEuWzIZh0Al0', 'HNjAkDbZjbt73sHAfhLLF3Oz7XxwYCfTJh209WqcdPQ', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'sAA8epw-Hh0', 'bHNCpXyi8v1rr0-9o69GILJ24e58bmd3Tup_LAd8ZuA', 'tif68fSw01xHiYk9M1aKruLN-Manl1tjV6dsy-FBoNg', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948c9343147700de57adc1d","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'ElrJ2JTV19k', 'zjr5HYd-5bdx5z4g5qjnUEDQUmgW04eTptIviNrOKOU', 'pIMZP5nC6MmOOITnDvjNEXY_PjgxS2M4V9CoiWxPtLo', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'RalmNMCtXlw', 'V-_S2U1d0sTAJkdEoEtAdCbPjb4P-7LKaeDCtFA24bU', 'fmIGLgj-NECyG5CWbKDLPBIfi-jFOz0U-zGNUPdVUpc', null, null);
insert into "audit_heads" values ('default', 44, 'fmIGLgj-NECyG5CWbKDLPBIfi-jFOz0U-zGNUPdVUpc', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '8166703731279d61', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'BtHI2iQ6y33LLgO7Vo0QSZ9gewu9hJic0CXrpBWbF004yZ1M');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:47:15.212Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '368d1797c15f01a3c9db9afa70266ec5', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '025e5499b06fad98cec62f9d91eb1e27', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'c090cf853844da26882642c18ba8ce85', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '6e1482f1d06595fbfd503ed2d8ff3d95', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '3b32c283e334f1225c525a8e650976ad', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '69755063b9d0e46580ed59caa135f55f', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'c152b707f6d868532beb6d4e7dfc42cf', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'dc0bb2212f1765bab150b0141b85b5d4', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'f6265579a18df726dcf9bacf35f9c347', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '5060de70026ad30527142966a28177c2', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '46078f3708d53b05a2ff4168f8e24c24', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '7d3bbb8e9de27629327aabb54c7d3a4a', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'f1d817db0137c0933994e159493ad01e', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008236, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015680, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008904, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022327, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009871, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'caa57c8ad3348d30a9cb4684941ee7c858091067211b5dd94783dd635fa8aa2a', 'G5HFeRcySNsQQhJgJxtWtsO82dhaMVGiQFQOa/Jm9cPcFS33FRT8xF89FSeA4Jp4hN0Ss92+8QJG1waU', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '6dbd5cc543da1363471d223e0e55b2e9ed240a4e7d698a8dd2bdf1f265f4d62d', 'fLim33zfUkXOw4d8kIZNaM5FTTo5vRocPr/R41e/Y21wmKDbY5Eb8ELJhvW3caAv893DaK4Bg6S0zHwC', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'DIKIGn9kk9pB5bPZWzNBhIKpT38sNKQFdPAIJMAThphOdQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'ySLKjdS9YAEIMZzOf6wurWnI8E+syfwDXyEI6yef/oVHpvA=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'KnXG3D3+n2WRiME/WJAOjTy5yoE5jxLdQYYC+vStIb81A0D28AcyWur3p9l4H6ylUm3ZbjHxLfUCCt51VY13pOtI24BvNsZ0CGxVLBsR2rYhOwe9MMWDQf+5Kgb8wgPVJ+woKppwXSCK5S0JL9ozPjE3YTW5pe6W+XlHuzVpLrJ3uenVaV4eVFx6ji1TDF2oi4oaylq1UiRWvUVduacAI7lmcR4bFk/MmjFnRHJaP2Asgri4yGWI6dI2XhmbHW/WjIfbU/kPQWEnUJQ=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'x/Sxn382afCOLUrbwvQ0rIVDQuyuJsDW/kSnlh6LWE9iH9m2AdIKCA==', '', '');
insert into "sessions" values ('default', '018bcfe57f70c299925b08854cb3ec12', 'ann', 'wildfire', 'phone', 'ios', null, 'vieQV4+aYDUiJfKuFMowjgAjF3vY52lF34D5RrXoEHn003r5rbJkAKCx5UgkQQTFyWuSAkrfdFG6UsHyDHa64JMDzOR8BrCVKyhX7GzKCYr2JZg9nfWZuH1TvTh9N8UoH+rFl7hH6oLphufWBhheqAzT5SQNnWc88c3DEkdzzA==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583583b314ad31dfb5bd53092', 'ann', 'wildfire', 'newer phone', 'android', null, '8y0nO5I/MHUQ3qyUiu5Rf7FWBIY5OumS3ya0lmPH9EgmxJJo/Pbjl1uNi9iLW3JeNHTBPauoArRNwDtkemIew1Y7j/2pwEmWiTDzkPq8EyCCnmx/uaQAcsz+sY00k2gjMXI7fKMTSgRAc+/XJF1ZE2LLrK6pkWiJWdeSO7LOmQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587400d31f407796178ad83c2', 'bob', 'wildfire', 'browser', 'web', null, 'V52IGSIRWqWF0Elv/FTxe/r7IrwSbaJ/GlUY+gNtF0Ds31XjHSynrZtHdb8h9tDLIwKedJamnON7jgUqY+4pbAPRgbr1aBLcfIFtWUCd9xGlZjSQ0HGyGlayY4HLW6j+GHmpp5PCiBa3PsxmbWZ5rgrdXoqIv4/0nWoG/gVoXQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b285d2a69d0f79de00c6f24', 'banned', 'wildfire', 'phone', 'ios', null, 'TWEzta0sdxTUyvn7VtoJnwDYadOAR2b8cUnyW3jCqF4Lt2zX3jmWj/4wPLjhlYCMCErzz6oajbLpFFgVP6BcjS/dwM9oxW/3BI2gwyGw0vbRwpCwQhQZCXREB5I0RRVa7iBNooa3Saqd0wY6Yq6NR9SllQQ9Khsp5Ir+aDF8FQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f1025d2edd2a70acb16d86b', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'YJfk76/rXZITAD1Dxxj7Wi140JDrFvvWU4lB/NRCInqosH7t67MNwssMO2sGK3dTQaItlROt4WLd7fgvooH6N5mie5QMQme21x8z8KPE/8yvYbBc8SSyn5gFcRDDBq4DFKNLYN1LCFqr3ySdI7ZbjsShuQBbL7I5m4EMTTomdg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50fe3f854b610d6a4dc7b0', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50e5e6681364e8a3833f13', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b23862f9344dbfc9cbfeb86d', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b2387e045adf3408d5998826', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6207507acacb87be7d8478a', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6203383a8b22ed985a6a479', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0802f43bfa9cbad88dfba2', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08be9f4fafe345bbed5f87', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178819ffd2e109af31f9cee', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1784a6433f73858f3e2ea5d', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948c9343147700de57adc1d', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9482960a97f23b1b8f702b3', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'UmbFwWPwHpab91EYi1hmWFyOnmeMvYHu7Ccchtn2CB+/gtCH5HlWf3Yy260KbY+oQJhscdQkMj04S6i6', '84pNTJof1PfnNdDdFCAAG7oWZS8sYaiXxufqfzhCEtJjqjxZgzXC1xz6ZZGkf2wHRXWD+1UDKIMgiopi', 0, '{"a":1}');
insert into "tokens" values ('default', 'e663cc200d2a283b323d005af8bfc366', 'imAdmin', 'openim', 'admin', 'admin', '3672eba8eddd9ab90c85edd6dae8f1355fdab26874ca53c04e26ca0a1ec61afb', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50e5e6681364e8a3833f13', 'cid', 'openim', 'web', 'user', '4587cdbc61687c2078f953eab64d3e4ee022b83b83845e17abbf98be9558092e', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b2387e045adf3408d5998826', 'cid', 'openim', 'web', 'user', 'a72d7ba3d3dbb93532df8a28b85d8b4cadcb4b1e04b0edd598a4fc999cc9e24a', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6203383a8b22ed985a6a479', 'cid', 'openim', 'ios', 'user', '51854501b72185db28dda8b235d79e74e33ae8290691348b1478cd9fb469df46', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08be9f4fafe345bbed5f87', 'dan', 'openim', 'android', 'user', '8477412ac8fe6b29e1516badfc13d05e6d2b43f596b2ca34a9299890216c7cbc', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1784a6433f73858f3e2ea5d', '2199023255728', 'lanying', 'unknown', 'user', '40e0ce725d8faeed5b343f4b579965c617127af6d3eaf99dcb79379d3c447877', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560d3a07b43458c2751b1c0', '2199023255728', 'lanying', 'unknown', 'user', 'a7f97d5f4b4eed7daa6cb4d10d9766daed525eed2988feac0a2b4a0a455b8803', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9482960a97f23b1b8f702b3', '2199023255744', 'lanying', 'unknown', 'user', 'd1254bac68abc1a1ea93bef1e8ebd2340eb0fbcbf6e961460baad7abd6883fcd', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'e38b70db635edd64ba326233056deff0', 'imAdmin', 'openim', 'admin', 'admin', '6262c210592b6633ccfd62563f0c0f69d9773ed09806c191a1d00f1389a6fcfd', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$OjKu0/ge6mayhM+eB8cWAWPBDFv+758URr/qvr/mlFk$TkSIxiXLXvRRg+7BGFOwysWbhIaD5+GXbWD8Ty2JXkY', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$n0NaHuKkJdWF8XnN8q1RVs2TGim+/FtsO0eS5CwXFEE$K8GrZolhQbu3XRvbHhx0QnMfTZe2fyGbez3+FV2zah8', '2199023255744', '', 1700000026000, 1700000026000, null);
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
