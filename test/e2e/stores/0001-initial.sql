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
insert into "apps" values ('default', 1700000000000, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'BevFbCY-ZE8', 'anFOJCXfNAGA_wxDSjDbwqKzyuMhQ8HV2Fjf3clWIkA', 'IjIWCi-dFWU49ltdgys_zxn08cfiH-3KIsut3KA_PtU', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'iH0H_9btV7Y', 'V6tRwmuFyDJMQFPu8NTtcN_MtPcMr2uhZBn9FF7xZj4', '_aWBLUuVXYnHjIIrJqnen7rdR1kfcgHbFC14IgfLP0k', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'thk9aADVXRo', 'mE3GqVf2yCQoh01FHlDo2QKjZqb9b9yWZqz3HTpgh98', '_5zPFKiqszlvhQTSN5LLx7HFYXYFHN42eHdWS4xvY6A', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'OAYmgKoQMZI', 'uQECAxwZBxrklrb55VLXPkgEI03oftTHak-O-kZLK0c', 'nNlWI6uVfttRAzpCKJbf_Z9ZRFRk6d2tQ9Z6SSwX0CY', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'p_FKFkOHc64', 'wnIepTS49nxqh0wlAdQ_BIk0oCReVu98fWkWyDOwn48', 'pqBoL1pJWdCwRjMUSdq_bbMNqJBLlGu8yj3Nv_ARCeE', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'pA6U2EEGlBM', '2Q0Xv9aPhM_QdIbxS137k2ZiC0d9B4TBxhHvnQ7M_dQ', '-cYH7I9E0i2VEdK8PXsg78Ky_HYP-RLgmKH8UGDzZQI', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'eoovoB8o4nw', 'zajMY0DL0IuF6cNSaDqVMS5k30iCwLr-6M6Bf1eGXn0', 'SOHnRDUGVA1Nrrv6U4Zay5rnYbURiiHWnjiP29a97kU', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, '_oZBo6XaXT8', 'O30W14eiw5KJM9US8DTw8ayiZFvZhCuat5aTejurEBc', 'kZLBZGs121FfbqDZyQ9vGzJC8uNUbWD4zdji2Tef7AE', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'BYHMIjCRF_E', 'Cm8QlOcEVhI8zUUa2KUYmJBJMYejMDjYRI8ZLzCyFyk', '_Q3-kbF1l44q2vvvOyArCvG30T6c3QvcyDXMsFqwCv4', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, '9cCWPhDZIvI', '9iUrgUMR5bAXLtNJQTaINnChG_lDtykeu58cBIQZ-vc', 'S9Me0i1x3xlc3LJ70NQDnWD2wBec1-gbpPPblqlIlME', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, '6SP4b8lDMzU', 'LSPh7Q0RlUBed7xeafHNy81GeBiT6-y3Pc2IhCxmGNU', 'k3OAJhrz8iebK9tNMgNOWU7Ob3Geh960kZFytHNQ0x8', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, '9AboWw5MZq8', 'wFtARXpvh-qmSfNbZo8_Fuu-AHjUHrmHoAK-vFw9NSA', '6f2wcBCEHXvEuFwq1j5xp_TE91Qjzxmhw5RBcui0o1U', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'JtOqzFx6WeM', 'ADXVhIS6sXnXPwRPG5FnLWnMEX-4TkW_jrrJ_CkaxYs', 'DLrH4vozj-wuXn6LyLlU1wt75T3HM0H6b4wcbTLtxMw', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874013367839621c3c45fa82","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'kNz9W4S2C3U', 'luB_PrcvesqGAU_U1kuPs2-_DNU_GAdhlHBRFXDfS9A', 'GfRkICeAwCKnH9cRpRiEMMCFwY0iBbW_w0yK0YJv93s', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'ktUqYmLbJUo', 'MtRvtuFyROCHRXcKR85O4AVM2sXQGCkKr7uQzpIRWac', 'us9eXBrva1ZpSzWVv_97c1mqopXS9BxQL5KAxBS6NlY', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, '1aXR1VbvXlc', 'HXWLM-GnUOB7YIC4i7cf3pjCMoMcHdr0qpHOPvyaOko', 'xv5BFzPDig2w24A7LElQZfey4MxB4Tz40VMIVRgxsu8', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'P4QYNyuaBu8', 'vPS-_H6ipGD57ccS7a9lnRlbj5lJRyDqOEw4GEDrsa4', 'tlBHNfTYUjOi9kahVAAqRe3ee9U3HkwCsGiVYRKSY6E', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'HM1qnKw2QNU', 'xToiQ7V7fD2pmI6SmkOJV_XjHwvZEx_BgFFX7fR6_Pc', 'Hd4Uab0GiTXiG_z3OtLCQhfwNV7Km1SgyjBXjGDRhf8', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'XKAGbdXvfx8', 'hmIVo3v9T2bCBZjB27Fwa-iybHR_IVANn8h1gKePM9U', 'iAKIfGDHXFnAspCuZnNGXlMfnbAxkszh753R1_mjea8', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '267898db3e5ce632', '[]', '{}', null, null, 20, 'KXlH5xzpOgE', 'nG8ktf_9RIyY0bBnh-vUkTuQ2H3fslhxawt6NtTfX9U', 'AeMFfg9_P3NVVi8Ethqc_FDB9KMwRO8hlOJ1Z4ukYl0', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '267898db3e5ce632', '[]', '{}', null, null, 21, 'btYN1cz5zzY', 'MR-DgdavGuF4UJuXWPeB8rAJZ6G_m6XN6NWEKC81jX4', '_fet6lhxFXG7P8RRJvBrChTsbqmWhcnKmCXEkr_6eVg', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '147b9866922a8234', '[]', '{}', null, null, 22, 'Kr65NM30UzA', '2L4wqzT3cyu_zMG9H34PcFn_LeyfCpWe5FoBptL8QTc', 'FGse2jz8GCpcSwN2oSP9TUsQ6c1vpbVROF5LpDWDwc0', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '147b9866922a8234', '[]', '{}', null, null, 23, 'nw0noKr0tas', 'dfU39YbxB_UrwNO5Qw5b_ng410jBnZKZraqV-GUa29k', 'tC8F78GPsDGDas2k6PDG6GgO9oVK4zZemM-Jnqzsvvw', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '54499b43463aa324', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'JoZhj-EQlaU', 'IeKeKh4Y6n374IyvZw_mmcJWnXFrR5HoMbSAqgp8Klg', 'JvVWs0yTyj-kp9BWgwMTVuOb93VR8DjT2gQpRoYMjwo', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '15fb24378656835a', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'ZARH6vZzcv8', 'vUzGDi7gNRuoJZWjhbrt1jXTuJ0ik-yBf9Bcw8b-MQM', 'N0YkiiKSmdRirNUL5yajWooPzA5H0ZC3NVNKudLCw3Q', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'd0447e97dd28ed4d', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'J71KSFdsRW4', 'Re46lzyGA_wNewhjo9lN7jFQjX9jHIAJ8EZFHYrkjUY', 'ZdO3LIv9_rBRVGvEFzFdD3PmNCNzNCyR1dyhBexT-hA', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '56e7cbf4a2ebc268', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, 'oVzXss8BJew', '5Yup-gn6bhQ5bF2jVY3F3O3teYlaZnAsJlMUba3Hgj4', 'x_m7q-K29sowIGXTKnXoGS2r3OeTRAwZtluE6kNMZz0', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'afaf19f76b3c14f1', '[]', '{"sessions":[{"id":"018bcfe5ba08c9323da84caf30f32ee1","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'F6McboSgtRs', '7iT3hsqPz1bk2WO_bMKP9rSb6Izyv9ofUYLJkCNSDps', 'vKJw_K-Nytm9xvqGbAqbqUmx691wWuEkDMX5MDtRLRk', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'f77974a4e9f6bd78', '[]', '{"type":1}', null, null, 29, 'NBbuU6C1eXE', '0dhIMhQY6o2LYpu9DBf_Oli8RIbD-4K-bpSpwo5JXDQ', 'G7t0J3w_X_OD-Fj5iXHIZm55nq-u9rp-eLwtUHeEJyE', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '399d7c76b0af2b89', '["key"]', '{}', null, null, 30, 'ghuRTrt-6_I', 'AH0RT371Wnx9ml6TilnuBctrbcnArhqAzC9WdINzZn4', 'iBgizQu7DNJF2l30HgAxn2pRInkHfZQJqyZOwin2iEw', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '1680c9bbef7f7685', '[]', '{}', null, null, 31, 'h_qjve9McOc', 'tfixMCLbVBBGT6z9xpDkD1Z9iKYYPA48ztzt-tSHFSI', 'CP20dSnIPoK4HlJ0Mno3TBA6mN0qCLtWnK-DpDpHTHQ', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'a0ef71b994b70cc0', '["globalRecvMsgOpt"]', '{}', null, null, 32, 't7_Naq5YdYc', 'XrbGR5xNEYluKS79X7yGWX0McsgX28ayhwRgTcYHvCs', 'nAFiCb5jMtfLjj2I9ftUV2qsR6Vdqi_i44pLk1Mol34', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'cufDNrURcMY', 'uA22TIJgJl9fjnvR6Lx6E1ieDu12fJcsMAitTC5Bkn0', '_al6yv6ksH469K-Bm9ktKsbK0mZlKNuaXx4150XOXQg', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '6Y0cWAic1r4', 'z6Xf-O7V_wgqhLp8PYoVUFCcHxcUqhJ2RXxn1lD6niw', 'OJejoq83v-l2ls5Aw5lf1rEpYnzgyzQgkCqrmBMLUBs', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'Rq27MXfAf2o', 'pXMUK_7lzPgtI8G6a8anysVHZ4RNZyx4pdqGKnnbkHA', 'tWyhfo4_Xzxj-6WAoLfw4uTp2Q9QkhGBU5T6VQQeC88', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'wD0PGJ8QIXc', 'cYkObP1x3hr1XaLxslRMmYCDeS22nJpwconBaK8IbIs', 'ye3StXoUaxsUkt_PD-lZsMS0ReTloI9leR-D-V_QGac', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'iy-CMLMv_0k', 'qe2iZAK-GFQckeqUp_nceson35C6tX1y5_Mv-sOAMwg', 'osMS-IBzTDG8-0h-YXVOu35JyLrRYAHkMm4sMgVwgVo', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'cJbNkhRyWTE', 'ifSCTROcLeN6wAzRyQ1sg7yqW80csQnbfuX1yqb92jY', 'EKJDNaXB4KovtG2S9e29UpbiEBjezOeBB6XK9n6YNnM', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'JlbJ8Cl4N3M', 'oE7ZfBbhqwPoPqoTLGtA6Czspt9Gi0MgcSy_r_Z88n8', 'gZUr19bUueIS_CJEo958ruz2EtkWp_KYVHBMYO4jjl4', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'G1uCzfIrur4', 'CSvI4kKByP7KCWBYPCRjxBdZQbJIRYxhR1ZQ_tuKakQ', 'pZqPJUAo3XcQo_OVfx4aqpnWShdd4x-vThTr5LIQeGk', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'Oh1wvWhm1wk', '_TojP5-ptFjgFkiBvFGKMQe3ItyKYmJtYBjWgy8U3NQ', 'z9EAVAvrh5nMVFYvlBxxljJlZWlzKh5tzoVSS8ytT_w', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, '1RdItNH6XC8', 'Ap57KKaLPBywgbyJg1GwsO7xkRVMfGuQ9cGE93xdus4', 'FA4YRUy61s35GdFZ-AH1Oy2lDf5vyQ49njSjscrHd28', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948ce2b440bfe60a5064d77","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'D6JyGDA_Atc', 'WpkTS-ChI_v5KZljevKPHP8rTjlfKRn5iVdJI2bk3YM', 'puGsCTYSoGptSsfwnXrMCCsq-LcAhwWshpSbvgjcTFY', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'GryAxq_ZgUY', 'atM5G-fFnhGZdoc9L9XXDXMcV8DEWj3WwRUSUWhaGsg', 'qNThadqp07pEk1tPAeCU2ik-Dz6U4jyfDXQ5YCS0VbU', null, null);
insert into "audit_heads" values ('default', 44, 'qNThadqp07pEk1tPAeCU2ik-Dz6U4jyfDXQ5YCS0VbU', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '6fb7a3bffdd2718d', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'fFOjcJ2+rn0Apu0DyCP7S61KG+qZbz2zaDDWYoy/ZLwOQqDS');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:13:37.456Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '38c0a20fd472e1aabdd47b0191a996ef', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'a21db05f937d8ac13d7e48f71b204f76', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '0c6b162a440a9a96cd4ca565490ff535', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '191d5702086cbca2e86ac2f1315af993', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '086c1f753b57700bbf6e03561b3a585d', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'b3a2608a01624d8e6b80d0ba6ea7d99d', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '55625c7afb78c9648c9f0142a83f01e6', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'a63b7763a7da2c1023fe77058fc48702', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '42903800d814c6ad7f121c8bb10bcc17', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'cf18701ed4d9f4ea0536e9cd73e73ea8', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '31a85ed2a9fa7b9cbac40c5682cad1a5', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '1915d531c64646b474452132719eda6f', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '0acd5122b0d836d43a7d0c4abe9c489f', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009184, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015990, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008010, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022210, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009901, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '3e8ebc156a7f105ae8d4216115586fa0b94a7abe4e2d93177d0504f5f4037e7b', '81qHrqveqM0/oPhWAAbpEnrFsw5HkCFBSsFG19jxekYjV9Ds0aV2Ogn0CU7sMhqjbq0akBPxkk0J87X7', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '336e62d360eda22a7529baac7a0013a612cbc5ba29af6390a732957d25c121c8', 'vwsM7YlRb+PKL2tZEGeF1Kf3odipiiZdpO8O8agEMNm1kLYWWgPQQqvjQ0BFltmvqf8rpLQmG+/lFClG', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'frmy5ikBGM+QrNJ8jy+Ala4bQ7+CSgWNhSWo85sc6XURcA==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '/a2bnRXE64TQ3E2X9FjwMddljpBrUwi3OCfwsYAUryQB1Bo=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'hFpiSJlX1RNUfAz7WTEICen+j3sSzS78AvU2s0J/7Aj4O1G7b36LgPtWSrMzcSRK0I7F0lyvnzmAnGDZJFlT9+EPB60HOJRPc1+p0aHp1S8iY8GVDldEEbezB64yskKMrWDTMtdh3BpPa+HHV9sDdHkpYCZVZ8wjtjuAeF1YDuSZOABfWOC6IsQOmtlN7YdSQUWNz1XvrZZorQVEiTAPPbt7qUvEe5gBkihyvFdOG0JWYQ2waEcD9jII6cX7QM/B9BYtad87ThNDHco=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'Ol8Q3ePzdvJm9g/M9IDz9LoPvKrRJp/nypPmXpdGUMXZHxwh7oxlDQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f7091ebad9ab7467cfee4ed', 'ann', 'wildfire', 'phone', 'ios', null, 'HUKAP1krmIGT2+TVUcUPk9OfGbA/fFHHxwoMrPKErwq6IDXeAZUOppgHQOV0Rq5ZSwHl0lXtsPMdi6IvjYZVroOYGXIOEa3z+ywbOudV+GRZFwD8Pe5VOr3yX7n1SQtNCD9Da3YPOOSzKbgMncfhdtCVA8PcF/OUlsXGIdUHTA==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358140c59567bb0c483b164', 'ann', 'wildfire', 'newer phone', 'android', null, 'DehhuJI/Eda8Q+hXlYU/8cqJvRKgQQz1KpKWMVGJ83Qk81cqgaEyiRV4w9O9NK8ne8CIeVOHbR1ok20xomipTC9RYRbLd0ZT2vfwlpEt3nJ35yc63zQVN1muaGr75CBsoprf/5ETf8cV5bHAyKA9OM11RqSsFwxtyEA+AjODWA==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874013367839621c3c45fa82', 'bob', 'wildfire', 'browser', 'web', null, 'f7wD8v6qrpJFc/I+cAPgFgzUe520lj6OUozcSn/o0J2SbY85IPMse0/yT0PCz8hRwqSAiERFkxMe7KF9vSiSEngAKsSUa+bbbar/rkwqmvlX20f3Pves5q4gYnbw0x+CZ2x10fMFRhWTzOeCLXD7DwQ00GuoueyMMIjSVFtAfg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b2836cba408a672872d859b', 'banned', 'wildfire', 'phone', 'ios', null, 'MHzj6MMRX7aNTSpHkxU7MXTy+bOskTStXCPDqn0EybP1yWOMFPAEdWlhb7H9UucsZAYhcu49itFJVyJpqh0vjHULcq9mvyX+PCWMo7nLwM3au4JuklyvYclxCUA7ojPtMa6iLeLnvybKz61vXpfujFmqCOdB9Rzna2JNRx7ywQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10489c4cc8bd63f033c567', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'UJF68Btb7AMyJ/WFQP3hcicGyJjhOajB1dTDQr1U7BYITPlQxHSYvwVZyuIUbHdWqyhHXnyx+ArkAqGRV4FU6B70miLvhdP8S0rlHu0RedgnNjKp5ucqHikMo+2t96LbgrbWqKoh1Pva1tJ49kWBMxoIVW43C4WPP69CINHG0g==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae5090e29ea1720882bed22e', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae507d5659cdcfd971ca5f2d', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238cd8fcb06509eaa0f905b', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238264aa08f8450b97ea7a6', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620516cb3f2f4054d04df0f', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b62023775e1d1fce1547fa79', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08c9323da84caf30f32ee1', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08e9bb52e4cd145c5497a2', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1780ab34cf2619e52d4e5eb', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1783845a65019e8f8404024', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948ce2b440bfe60a5064d77', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948b8a672ddb34525194e37', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'oV8klW+VR3sPORvjCZJ1geRDVRtqk6BJFyQJQbMeHA1CCEvBlwx/rImLfNpvXC2BT/GeWulx/X3peER8', '3MJpjiAqkflBS0elbWO3O7Wnhivs6u+evy3BqdTCvWKYUsK0OqPmZosWxkWmQj/5He0SyBE/ZQvWTPeZ', 0, '{"a":1}');
insert into "tokens" values ('default', 'c7b009402e96f81001b334a29b3c705e', 'imAdmin', 'openim', 'admin', 'admin', 'c1aec073c0bb27fcdbbdae26839319456b15aa9d7730fed60f18c95ad190bb35', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae507d5659cdcfd971ca5f2d', 'cid', 'openim', 'web', 'user', '765a74c749201261d9c9e6ea23b1b43e65833c67a3116c288444b26608e92746', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238264aa08f8450b97ea7a6', 'cid', 'openim', 'web', 'user', '1adce7b1f3b12817b21e10fc31ae48929673c3ec61862fb94ea14bfa16587628', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b62023775e1d1fce1547fa79', 'cid', 'openim', 'ios', 'user', '19dfb3b60ba7b5293bcf70a5c8272c5c285788025f1e7293e93413e871b7be00', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08e9bb52e4cd145c5497a2', 'dan', 'openim', 'android', 'user', 'b9b2e390bffa28028536705f85727c339ce2e149c96bd552a0b833e4ae4b561d', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1783845a65019e8f8404024', '2199023255728', 'lanying', 'unknown', 'user', '3b6b1f0cce9366726c40c43262135d49c19e775c22cff78767d4c1e5543c8934', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560ad07c0ab60ea9e218c29', '2199023255728', 'lanying', 'unknown', 'user', '3c61455c556041971251c05f08b7fcea761aee1726b7d9863a75afaad5384e0a', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948b8a672ddb34525194e37', '2199023255744', 'lanying', 'unknown', 'user', '30516afaf3c4e642742de991063ed3d107b93ab1519c16584267065339242856', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '956de81064eddf03f078508b9a3c2acf', 'imAdmin', 'openim', 'admin', 'admin', 'ad13c5f46dd1425647ca251f4428eb10ff9f39128b33e1cabd01fa94a13756ae', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$7kryySlakXk1RfNXHksCJ4p2CET0tlsW4O4ieIbh1R8$6lJsWmdBZjV5p7WObhY4gjMYfXKxqCFryV6+ZRHqpOY', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$7pNr0grhyqVYC4qAWHXARaeHyKERF+duguH5FvokC8w$ikrf4LKrEJYHg1DBT3IyVV3r4vu/Lqf94Bpv1QixNOA', '2199023255744', '', 1700000026000, 1700000026000, null);
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
