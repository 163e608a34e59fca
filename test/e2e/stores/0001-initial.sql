CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
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
CREATE TABLE push_tasks (
    id integer primary key, app text not null references apps (id), request_id text,
    encrypted_request text not null, cursor text, failures integer not null, claimed_by text,
    claimed_until_ms bigint not null, created_at_ms bigint not null, state text not null,
    finished_at_ms bigint);
CREATE TABLE removed_sessions (
    app text not null references apps (id), uid text not null, dialect text not null,
    client_key text not null, id text not null, encrypted_secrets text not null, issued_at_ms bigint not null,
    ended_at_ms bigint, end_reason text, primary key (app, uid, dialect, client_key, id)) without rowid;
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
CREATE INDEX push_tasks_finished on push_tasks (finished_at_ms) where finished_at_ms is not null;
CREATE INDEX push_tasks_open on push_tasks (claimed_until_ms) where finished_at_ms is null;
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
CREATE INDEX tokens_live_by_user on tokens (app, uid) where ended_at_ms is null;
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
insert into "apps" values ('default', 1700000000000, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'TFrt0NgFIi0', 'JeEK6aNiOtvHapIis8MMQMCGkv22wKZdvupA2-WXMu8', 'lPdzhdYpmZedCatobnjaD7sfxpKHhipEqvPPUWxwm0E', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, '6kVaZTP6FZA', 'Kh_Dc02SBuqYhAtgf-Qh_qLYf9HBJQEcNqVdunMLR_Q', '8UOr5h0423Koxkji2EjhkWbarypbzFqc_C3oLvWmkJA', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'euSu1UEQ1yA', 'U5o1q22o0YLNrL1Rzb37jD-rQpo0cwETCnsvFqPmtmQ', 'vh4ySPlAHmB2yv7edBXAcJIvRyEyaBlmB30xsvXfcSg', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'O-HKNPIz_8A', 'r__O8k2e1FbxQxU6pqSLwCqS_ZhlkZbfBTFOntcuHGs', 'Ok_Jm0DcPIbWMOUu32AO7TUCqFozXUzisnavs9HFGwc', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'ThhyFp5DMnM', '0lPUo3ZaRkhAkY6mkzEj0DXYfMAiZEzJGPfEqobsvcM', 'DVyxv_anTnTnkk7wwNWgXQftcnNp4e1V3ayehFihR1o', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'Cp_Kc_s5Wq4', 'riVaal2Bn-w6Caml7efQsB1FDQo_b9DuqoB63-HOXy0', 'jRPp7tpp9shSnQWqR5yVi5wvu8YFHsUie_2g8a0lE5s', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'lfmtpSTqdjc', 'DOmEYrn_2P0Sr6Sg1VVjtI5acLJv-N_aVOc_UILrmZk', 'Mg-ZC_5H5TvqLe2F13LPvH-7k-bpcBX34Fy7ue-TI2M', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 'WZvwt03l23w', 'J2_12z6U1UU9hQiW6Q2M2HdDx5uW84JI8X4oFUgJwiA', 'GTLFdzHwPPMI9exc3il1xZHEy-Gi8THOje-c-mTVjrM', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'VsTSQhoTbOU', 'O71GKIwZDX91iEcLpzEc_PoFk_zBlG8OglulyBiKKU4', 'L8InBo5EnK375QD4ZjzAN_BKjWSe5RRQyUHPtUmeqlo', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, 'pRVmEhOVwzk', 'C5wz5qvUk6-gdCnvUpSXqDBSZC4V8hT9Rj9QxGfyfaA', 'S5fwHGfJXzn_is3fQQOP_vdSMzproov96Z4ybcp9qY4', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, '2AxufcLYFTY', 'kNHd4gnT6coKob5idzpjhJGThVX3e5Q7rE917YahwKA', 'GK7xA0yOP1MxYVRBDX_R28WvJPW-9k5yc6Q2sYBdXjo', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'P0lMKloOHPA', 'D9ioeDlQteWvyNrJC_1rNFsXLbYauw1qsyHWwZAeKe8', 'YTvDl67je8jDcFH3rmqgZZ30w4WH86_AotroyPFucuI', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'TDRVUswrCzo', 'ZHoSvc95aKwh5-ur9CmZPV-aSeQpxQZJUvrDcW9ZOx0', 'sTg0nyxriEgQibQ5dfcyH__6Gc2Azz7Ezh8nCs_0HBE', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'UEzAayeLyik', '3zdW-egvZOvu6Fy8pGROLmbbXE1TOoKA_ti2yz8jFhg', 'yq5IEzWSPtj1YCXg6uf7I0jUupi9QzAwnRFmy8qd75A', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'BYH4-EAym28', 'XCNJwbOY7f75-fy_mD6U00RRCzQxRldYCwZ-iIN8z-I', 'GU6ZbPe1ll-_etXeElyaVqiuJJv8_fSnwgr0j-pnLuY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, '_ycOm2HQ5Uc', 'G8RyLLKh1KZCUElgWoKeeTmpp5GPRhZowJSbaUDv_II', 'xQakzNzlypiQVa4H-qEC3DZw8LhdiEsCQ_9CYhFuq0o', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'wPHbuUdG_YI', 'MMGjj9duwwQYIYFCAN3qM2pz6ncZ84UaPleOORztpig', '2CiaHlCm0XpGfMVGu3nt1CKjr6eQfDc30FcqDxSg9hY', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'yxUQfZs0ajE', 'JFJr70n9uReJUcOBV36_RyJnXZab5iOx1iudB7OwmZo', 'XGDf9wfz-NQDPcPU-Lf_ybfo5Jk5GjS0nFHFCDt8LHs', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'CLeTr8UJCfw', 'uP3PzEDaRPCKYqibepr3EY2RAzEl3sRcv-Gskr0zOAw', '4U__vO_URykzbPgbyatXashvLoKBUXHaoDcU10o3YTc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '727c8ed03688526d', '[]', '{}', null, null, 20, 'qW2VPkAF1gg', 'NQmfsmRjPaNUoCheNz0HIuCjiam9fImbKcjBtbNsoGM', 'FtpTt-NzYwCXewnKK320JRMejlu-CvR9M9YMCMmVjy0', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '727c8ed03688526d', '[]', '{}', null, null, 21, 'ETXwmYg4-Ms', 'LAwTutfIe8xkX20QV_v_SGr01JpgDLiBD58qcub4KEQ', 'YiCiSTS-1QgMUXW7PWQ_OH2RvSCMFMEPU_RF9omEfI8', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '5f00b3676c7a6271', '[]', '{}', null, null, 22, '_0Z2KEaT3cI', '5tk4kARm1CqFB4ZtMXFjubqYAwPmGpkSzdK05TLf5go', 'pnkOxzBuZOFCdD6ZEkMcL1OR7pAdq0ROMiSzlzraCMQ', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '5f00b3676c7a6271', '[]', '{}', null, null, 23, 'oCkWTQ8mKK0', 'Nxjsi9sKdHflaq1xHgw9yKj83uSBUaOc7K4lsGQ5mSw', 'r6cCFbBiB0Ngpi8Mz--H6GqK6jajmMdC9X9xeyTB9p4', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '1a02718d28b0d269', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'XwIz45_8fPE', 'wEUCDVxkPE0D2PrrLusod1rfqAGfS0h0910l_IDz04k', 'v33gtJTmoW67WQZ_FaHVgyDgAXFnCZSNnlBFsOs9wU8', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'd020f16e6fe76da1', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'I4QFOC7A1Es', 'j-UFzFs4BJ3ZGsXKucHem19hOB5s8eyoOiCwicTxrxU', '2pkKTGFMxReRgXW6hpTkcVOx-zNAYgjrLccmBnGpQyA', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '19dfd124c729c093', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'd0TR89lStwc', 'db5lbk59MPSzPFMYSHTdprKCo264wJaJf6n4ncx8rJ8', 'dkdtbFkpF32tvRXHssSM0iP0KPXYLvR-TPxMoLjv8GA', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '04973b1cc1b8546c', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, 'XkQ4RP8ZxXc', 'rcCqpKUwDBhg19Xxf59XjA11sGdqI237UaNKZzO2c6Y', 'ranEBVu1cMs4zufiL0NDp-kDmOS7Xz3l97T6PffZgLQ', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'e0393a62e35e2ad7', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null, 28, '4Ygb0alyA5Y', 'HhCwrSQhQe4_LkyPfoKe4r1yrAjrYyhb9sTjPGcPhFg', 'ldxjwnT2IsJMFaGkI7oOzH3bJAqKOfPEpyIkQkE1w6g', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '873a5cfa2f1a14cb', '[]', '{"type":1}', null, null, 29, '7q11EDRgey0', 'IUGiWUZxiMXO4ijRrJGkz3Ec17Kagxal3ijlE1f1BRQ', 'gu-v47deDUlcXSVAiQ9FsOq8M6I9hfCIod-EkFvodRw', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'ad276b0fceaa1688', '["key"]', '{}', null, null, 30, 'QlIy6NGKLL8', 'ROA5wk91VRRyZN0LtJ9kyuZCRkHz7rBQXi4cfOH9tAg', 'SiBGbEwKRT0DNVaso_wOqSK48wjMx4pE1a6OkKvCJEw', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '357593cd8713073a', '[]', '{}', null, null, 31, '1wDJ2ADiUZg', 'quX9D-d4AAy3jE9bLbQIV9Y2i05Fyu_HFnOYJNPGXnk', '1XD2z3KWhFzhM8vefpw3IjSt_PPWeqGrRsiy3NE129Q', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'aa0c6020f4d653ca', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'bFSl69WFXmI', 'VHOieoyjreANPJpyTfh8sJLgPN8Y8dmllAyX1LUf9ic', 'rcjOSppEnjFuTeW7X_dos-AlSQfKcYhFEgXshXUsiME', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'JrjCtUlufpA', 'RB_YEPKThbsMA46326pRFa9r-i-ErV2K4Uh7Bm5trR8', 'ek0XD7Ll_3xRUMJOu1UFmIlVlWH5TazbbHB2nr-auio', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '7H9FLsDcw3g', 'rmFA9s7VMMI7dON2RpmeToJaZe6rtUukO0-9_GCewpU', 'Yd0yw0tPXuDxtZ5lJnfbdDlzy2wiWEbfc-iMYU1XXvY', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'oBXyOqdfzNA', 'ZEkXWrQzp71jCxcSfUCLf8f5fJaKMa5UGqgdCKJKXus', 'sPOl43nOlD9SBtWqOc0UtY6-D6lu_KB5Znhy3bfnDHM', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'Xs571NTp2Bw', 'waeCsi5kVnd8IWh4tjNT0jvoiV0YbWYC8h_WvhPGQsI', 'oDpVntWJO5C-od2x2qUKuAx7r_bv_P0PYhMRw-clnjw', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, '_3EY3GrQyNM', '0qryd_GvggL6LSzQTaOORB2QDIQNMFjaQlQ7jqVhT30', 'N35UpXTDyAqdT_-zrPBh_DH_7l_yB50myOwYize4ioo', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, '6ilEWqo7UHI', 'XF77GfTbTwSTJiZjYmiG_j4mIi5iTJJi9oOyBbEBLLw', 'TnvTzNOGaKo4kvlZQ-5qd2dB6UKgPF2n52Zun-A_HZ0', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '9yEUGy_bGzs', 'Zxxiz-ULvVB66EJSSqWo3hzo9Cs8IJSXlGK85WS7ipQ', 'ug5BNZnPjOCb2ek_nc5nWRLYhT_At3QtSWatlvFjzVI', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'zDXgJmjiuew', '_gG0QckUcugcl4kA_GJjibSlXOE1wuO8FJ8IqKBO67o', '_fP2gEOJ7PBFh6e61DeJ_tE2D7ftZQIr8MQ0c4omYYc', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'iBW3lhey08s', 'QTVFkfCUDU--h5eYgGLfJVdIrS4tQi_S95sWwBOyoWw', '2vlik9l2OWX8uhulqHHIheDQpkhUVHTMl660WmcaFis', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'f7u-VFLGSto', 'P9FaUfw4tJGPqX9kvp_6MSDcm_wx_OBY5FYncOZfTNI', 'GIdCS717LP51qsuyGyuNKb8321fUQqXiLhh__qBiHzo', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'lNlwLn0pMIs', '9W3chOIwWpg_8V-KJH_W_fIT13C1rAR9bBIhildfslI', 'uOB5gvmFDWs696sz20u4i8bU0hqMBwD__9x6fc_dIp0', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'VtgzdbLuY8I', 'U0RFnFt8dl9947niikudq2DcvCwIaNF84tj_D3eoC_c', 'WZNrxET2DLCOp2dhPOGHQEnUaHmtgYllS1zRCeRBAnw', null, null);
insert into "audit_heads" values ('default', 44, 'WZNrxET2DLCOp2dhPOGHQEnUaHmtgYllS1zRCeRBAnw', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'c86dd48b971ac12b', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'FUZaT96NDNjocE2tUc3dwsnGlhs3qJwf1SAaIdT3OXJ1BeRm');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T14:57:31.556Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '46aa2f53a59069848edd77fd89a83f91', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '8a33b773b668b2f347ae7373361b0e6a', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'fae731d89d6d9a42ff9b45b113b1f224', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '82e8455d7639f08ac1786f8db2fcb6b9', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '6d3e75692bdc563480365bdecd888b1f', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '59efe5a8eeba8a925ac10f5ec974a910', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '7069505032f317272e10621e53a8dc5f', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '2e27eff1804b6b6cee8b404b2c937d2f', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '54e5e6471c57a8d020603c577f7244bc', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'fd5f223da98f9d7427aef98cbb35fd4f', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '20428e5f35ad0388dcbddb0603fbbe3d', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'ff95b390df71906be1a11783cb9899b9', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '9760b4b106878aa57afc84a39f533fd1', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008168, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015664, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008513, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022250, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009949, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '24c1439d5aae1562251dbbb4c1b1dfb1cb05e29dee69cd9dd405734f26162a6e', 'GX+8HAMkz/h/sEVuauDDG7a7LCAA2C83OI0wVqOCiByoRxN/c0RS6X9Trag8zfstkoTNuwuRmRTTm0Y9', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'fb692aab808f3a56acf0e7143da70e4019a98555e78acb34ec7f11bd9da14b32', 'b/CMCknbOzqRFd5jHk4/NuwXlis2o8y6dDsGJW0HOPKeqK6FhBrCqZCsgW8SIa+MDaFYu1tUfUwqFSLL', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'y2pzi+17qAm3o3/rrMtk9fW+zY51E1f/f38AYw1y6DLHbQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '8SMkTpZ72lY0+5zRG4uCPW6DZvzmaOgSxtlHu6AuvMIEjyw=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', '671kcimEwQWyAXaAOc3uww/Zzx+N8dBUoR8fk7rpPAuLVZD9igNRsML8OvTFmZaYMYC0HxKjqN6gOnUwcLAElticbuXT3g5gKINwHdIrWNjWXXPYad2mnfF/WOcMs2jynEnIgegPJ7zrN2G8lxua1g2sm0jsIQEYFwdn7CAeFTlVE+pLb9thdffHcYHxb35trqTw3WoAhpSOGzK05XGWXlFXoFhZ/kMHifwERT8j0nKWfbA5ZvPmkj3LU9yWvXwQddI0emveQb1dgDs=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'mmFTIYnGi81Qkq6EbsMkwiLZKzVp/UkBVi0RlOiFprUp17TSuzcNIw==', '', '');
insert into "sessions" values ('default', '018bcfe57f701b78ef0b1b19842be9b1', 'ann', 'wildfire', 'phone', 'ios', null, 'E70wBeuMIkFDY0nm24adQ0gqEnukQnIGBDiXou72Y4ATIfRlpouZMtPfUfZ0LyLtkZKRfeONz22kMo3LlfF27eN+rh9QSWhC0Z03XoGoX7twzVHIrHnYIv0+z5Pdp0rtfQJEu5r2u0LdfIxmfPopP4sW9fSSWdPhsGNvElAsWg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583586dbf95b7de26c27e812d', 'ann', 'wildfire', 'newer phone', 'android', null, 'PlozjqtNLRQ6izjmNjYPtLhX3xrX7uJKuvnIePvi8GM9FN+3KqbknVUXt4mksCfbCB51FnY+S5u0teUO4e1Z3MBEQI8Rq8gnBsQFTJIuW/ph6phhmmMvduTHelKclafBA3Ru+Xu0OZU06WfQJAX1vMnngotJF9Lf0F7buz3UUQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740425c6a0bcf0be9d58cef', 'bob', 'wildfire', 'browser', 'web', null, '14QSJ7G1qoYSAiaKAJBNkFWiqDEEZ9OBRU0Ipi2twHFGaocZrF5A31HiP8/PbrIxltnDUqsgsuwQZoU4fuhEN8hmT6vaCWuZApXZ9R5NOZOgB8CAjbIZk0AdCrpyu8JNk8/+wjIoPuRpYqZBHWHGrUyJVanQ7SRh3RDuQNpoIw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b288b76407f2b21c645b607', 'banned', 'wildfire', 'phone', 'ios', null, 'sv57m5ch0Ze3Ndk51qiBC2rkXjG/VqiBjZW1K86f2R8Ho+DViJiuIOdsAElZG9mrHzYZyblzXkojtr1xAiYjH7MKWAL9n/u68BwV9GaRQAgxx3U8OzUt84RacBq5ZOwDXOZmK4yl4SInCcFuJMH84Yss+k03zkggsXfHrzWsSA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10c938b838333028f69e03', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'E/HKs2Ade/JlDK49T+qMyFj119EM/inrOZ7L/yPv9Tb9BPJC3ZnzeKwf3F+akzgFT0QdcdxhuaECYYjuAl21s71IcpT2XzRCRvKtDIseIrIL5tHUEjR21eqbUVnvyhCP24f0WTeWu8dd5Dn4eaznbqrwr4rtFVhEUieLlKjlbg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae509f93a26db1f2c836d0c2', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50ea7bd2bdea1040ff1e2a', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2387d983f14622f95ca6aa8', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b23831b491dd3aca55b898c2', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620a58a99e47b7a9638fe28', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620a944582089c7d0df9d96', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba080378dc50874693d74c7f', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08524ee115b72bc83e1262', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1783a138f5c3adca16651ac', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1780e9f2b5cad58b807c2f3', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948e9ac199b1ac20eec12ee', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948e24c2d50983fa1c31a6b', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'HLPQOwSJp5+IWRELxICdp1GZXh+IqtNSSLCQ8EkOvvNzWwqzatLSWcuwDbVhJVwRbXXQf/QEJTPJcR11', '3GvI8R5JhebZTXWnhu1opcXVA/y4X8ZZbbzbc8B05TtXPE7Bn3LbCPC5GwKlX7FjW4lyhbIyfuJJAVQJ', 0, '{"a":1}');
insert into "tokens" values ('default', '8a7fee884ae3f850c6038f85986c4a04', 'imAdmin', 'openim', 'admin', 'admin', '81783f85da8a86c257929caafb37d16d6447e47034854171402e589a3928f162', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50ea7bd2bdea1040ff1e2a', 'cid', 'openim', 'web', 'user', 'e9a1d5e78dc1d6c350891aef49974675b8e6f32d26600496d18111f9fa537e35', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b23831b491dd3aca55b898c2', 'cid', 'openim', 'web', 'user', 'a29d6659084cb6b586a0c69d9581b074de12bb32d12f54b40bbf9d55091effa9', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620a944582089c7d0df9d96', 'cid', 'openim', 'ios', 'user', '89e8e3cd963690bd20f32a1d01956bd68c6e6eba0902f8d6c0d4457fc20d1e2c', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08524ee115b72bc83e1262', 'dan', 'openim', 'android', 'user', 'bdb07456ec22fe43685fba26c300101c7751be87d56cfe92f7e0d63cdbe6102c', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1780e9f2b5cad58b807c2f3', '2199023255728', 'lanying', 'unknown', 'user', '66011825468cd52f658ac6de8e966ca2bc5ec63c246a18b8740d856b93a709a5', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560d1b5c703c38294a372e7', '2199023255728', 'lanying', 'unknown', 'user', 'ff1a1c94b9977ae411475772ebb13ee35178eb5aced35f671c1edceda19a4605', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948e24c2d50983fa1c31a6b', '2199023255744', 'lanying', 'unknown', 'user', 'bf352e2a9a25b542eb47612a48c69da27c1ad89dfb89eb7cd6189babac9d8681', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '69b01ed8fa6eddc33d0921cebd2dc14b', 'imAdmin', 'openim', 'admin', 'admin', '5e52f4b8b9a8d1f9645e220f5e97140e81318a9b3a33679a459366f42acfe2a0', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$j1CSk9NQcdqnVruRsO5j7xor7TTvyWzkfqPYgEHI5PI$6un3kmajb3F25WLVNSfxLqFV6qa8zZ1lCBOZHaLmsHQ', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$S0rgHNEXfxQtoc2loiH+b8A2kUb6GyXpNYisDQiHwDM$7i4pScxULS2ee7qByOOdWyBvV5aR2zZpOUZFTOlswKE', '2199023255744', '', 1700000026000, 1700000026000, null);
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
