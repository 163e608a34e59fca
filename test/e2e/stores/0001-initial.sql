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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, '9v3RpU9_mNA', '2fHQ1h-3IE-gg9kuFl_9gI4GwUXoad7tG7Xglu7-4-4', 'vcPFAlvpiy2lVN7ps5lGxBV0NyZy2KY_hujEb6Vqlzk', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, '7HdHMucLw6c', 'TOIISiak5NTneo2Fx6t9c0ImLyvBJZ8seqMbxt-0-xA', 'iEKz966GydShmZ9-G7-l9xq9FnaEAZCogUc1rDw5VHM', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'UnkwYGqgAeg', 'Y2QvYADbRJ3PMWY2xceDgvucbJ1FA0iIInAoSI-D1Qo', 'OyHzSe64l68PZq2bh_sR1VCSRWHjGSvW-wcfFl8lQLI', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'rMlovXeqHsQ', '80G9xafZhTr9Y7j0cQJLw3XHgiDjav1nO85ibK9q110', 'XTvObmZQYiRmk6CmLz28E73qLF20W3YZHNyCODz6g5Y', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'iCBogvO6D94', 'Cj9KOIsvdywpMPK968qIvkl5sZFvMPk5UJ8UmbnJUzM', 'uApFbVOK1Yye159L7ip38lLeVewvSQ_ZKCgBG9BITBs', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'GHxp8mBFS6k', 'JTCNNAlEpi6vuVn5OKGAH31uNiAN3_5gq3uo7i746Ys', '45D0gLwoIYBtp05fX9vaTon3gQgqZJmJAKHuw2IsCQE', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'SADgG_M0N9U', 'tc2CCpGPP1fPqAn93zKAJS5WlSKzxD2FVkkFH0YJZyw', 'UlHKuMwrSiKm8nEHVOxccesXnHaTYLj31RuSPZ06GFA', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 'i30VgdYRbdM', '4bUL-4JdHz30rIJhAA5awrkPx2EMrFemM5_Ag0f2M1g', '4eMyrZuQ1mCc6TOCYS7JD3T0yjPN4yvZP3PpJO-zAfY', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'D_9WviIea-M', 'RcRYqOYaT6uFwMxY70gCEiMkwCoh6xugtdb50xbmrAc', 'lkrDD10a-9JNGHxJuQBI1LJM5bIKUvDTXwskBRGfyx8', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, 'YcLOTVg-2BU', 'CupydBdPllUgBZ9_sQQfdKUHF2pHIXWL_1HC2248XQI', '2Q8nmFi1at1FIRKuamEKrC-gD-N5r2eQQbplERzrqZI', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, 'yL1hBDXsSlo', 'Cd9tpxK4ULipRt1t73a2OLKCrbvLTlClDNrCBKBWa9w', 'z9Vuu5rT5IRAKg0d-lzUtgwD_2pFqbLTeTlkZUzYfUM', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, '1xwyVW16Bqw', 'NC4QMO_I-OpHhQceNwvZ8sEVFsrKZm6g0LuJAV1ktNI', 'lxx2400wTrC_-vHafqQ_71WRpg-mL1OmbSvS7XetQhU', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, '5t_YZttS_fk', 'VxQzk0Mey2VtuWw7qLNDyvzFpv-uK2D90N3IGmfjM6Y', 'wYB2Mws6OdK3-doxHfvTu9NzKjTrbr8JcnjoW16bNxg', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587404a04cc42ae61ed3702dd","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'Segl8MqlYJY', 'V1O8B8TgM4eCemE4yWxZ7h0dH79hrBGHvbGtwDtRgWg', 'zpZ8TcQEtqwBF5ar1hR8u9FMnxrbY2sqZItFUNAejH4', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'jgwtm7VLuy8', '6qqCUFLdqOeoRgzZfazgcYGz8XJBW2KhrJf85R8nC0A', '6kxmCpUga_J4twoEbSeYQwfGntDj4padGWaiexyuDKw', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'IU6fCTmIPHQ', 'l-gvbY6Z9ViLNORS5YBnqRgTGHPBnbGzvuObB71OgOQ', 'NobFZtVYjOCSqFhJsZYU2VPZppOvcqtUYc_ny2CuM6I', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'a3n15TKf_Jk', 'xgxmhzXch6OQCWRDnNpOPlxhXZ6xYNqsetxQ_aNteGo', 'qSxwGFK8QZcbUa40AHPtYC70_yAFSSML-MeDTKBicpM', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'GPNxhpjf29Q', 'm0Ni0chxLyQZzpmyLzFXAroH-uCaAkMkd9Gc7ZiAc6E', 'aCS_Ap99j-k_aHj2zY6xO5QlaqoUT8THuUJy7BGVxwg', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'LsiYo9AM1SI', 'Gt6fmu21p64rq8d3zM6cDJA0PSro6cIb4mciaCgmkvo', 'SCMeriEVfjVkExmAPTW0_SDKh5-zvYANn4-nNOxFce8', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'aebafd502972cd79', '[]', '{}', null, null, 20, 'tQueokP0KD8', 'SFOnBuDVlMiM6MAYJ4nHwmkABUGBJs2fzEXmFcQAlnY', 'lowXctUdX1OT6Xsr9d8mWRp5Jv01M_fV0OOR_M_CvVs', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'aebafd502972cd79', '[]', '{}', null, null, 21, 'Le0NQQu1VM0', '5UGJa0UF6go1HkFVylMsJ7AOEPCAAOMeI6EjxUOZ93g', 'VSJ76NOgRfJDBESLhQilg867Zg_WeF0ZUcNXphrCq14', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '953e6915fbd011be', '[]', '{}', null, null, 22, 'iFm5e1xa3gg', 'JMY-7b2zKsdgc-YGSXC0c9GBhSf1QB7cOdFUZV7ffwM', 'xNtQkJr_cYrl1udsWyFAS7yo_O2J7XsoLo16mJU0Tsw', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '953e6915fbd011be', '[]', '{}', null, null, 23, '-6zGlP8mENk', 'XqCrIUTsfRoVswe8pbKGuGXgQucViuK5NrVFASRCN8g', 'xd_qQ7oKr8CQU5KPneJ81wLjA_rPC5GUwcugTYTlwhQ', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '46bd60462e580b5c', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'o4Br_lbys_s', 'HbZlmVucDNH-j_gesx3rzXrc4dkcZABhnAG9fw0C5bY', 'vJxQIyb4EgE1wuVmnW52GZ5j8MvSZkEtnPfxMQIkJ2M', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '718996e1ba8669cc', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, '7MVw0n3Ta5Q', 'IxCFccyR7s5d6ZHo8dZ4ZbfRPhVYP8Wo44PpUHqHhLw', 'upJBrO7eJrJYfcjJAZ2xeSCaKEvyeOSlA0m6oVot_w8', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'a8eea49aac982a3f', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'TDGnQ8Wc8tY', 'GYZG8V8MBuEhfIbs3vtRwneR0hvT3SdlRLPVdY3GhRc', 'RGOyoqHXaPtGEAoOqNqQKmMWGKoBB8gxrJv0ul5X_Mk', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '649b5b6ee3d16477', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, 'p5nF6ZxQkkY', 'eCl9MbjUEsKaKKW1TC55xLYyZAmKJQuoQdQ7Vn5u2og', 'K4nS3Audt1ea7r9GGMoaspX11miIS2N4L1AlP1IPlG0', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '46e81ed93ad1746e', '[]', '{"sessions":[{"id":"018bcfe5ba0811c611efc171d6b1a175","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'EFpFgocyO14', '_FwcYm-w-qfDUw6MzrCw8Z3bhaHgKG0LsiQXq9YO1Sg', 'qVQ0_-g1lUPUuCmK86gNXFd3MUC-Rnaplhlx7Nn1ejg', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '666a8911fc6a8928', '[]', '{"type":1}', null, null, 29, '7F0YKROhQAs', 'VgFsAUGdByRnj8vLwUatZHKx2UW0jkAPpWnjSEWViOs', '0RGOKvIz0rIrOqhLnYYlKNgT4GxkbfEYP62wukzzQKM', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '20c95a1d53d98e57', '["key"]', '{}', null, null, 30, 'CvvbUpugRpc', '_qZlRZDSkH6exZHq-y8hKCr1Ar_AgHH3ZtUd3aWXpvM', 'Gwwf_q61xksRq-pPODIMuX5rUwgbJaPQrXFWPziktrQ', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'f4dee0406450c2e8', '[]', '{}', null, null, 31, 'dB2rcQ7i_Fo', '_pm5VHRgpxDllerrB-dLbQMEG7GelJlklV1mf9h-J8c', '7UQX1WUZBGrYG0O0vF410netegepNPW5X0dlmHNRLF8', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '266dcb9cbd5519a5', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'XzdFI6M9m2w', 'IzvkO5lmQT74L0aeOuIqInnNH6ZsmTVLTYcOZt_mHJw', '3XhDRfjJZGyubLTOtrAE0gO-xGsohduJH8zt5pekFHE', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'o-tn33APGfQ', 'Q6ZSR8RHPm2ggoAg6XWR_sAruU0HDnLxzr-B57-XM4g', '5jVyOOgWT6f6mTPMj5jFm08l33LMiRTbBCs3jHihGYc', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '9jIkWnoOmHQ', 'hUvpp_Qs6W0ruFscq_KC7HnLDuWDpB8bic7b3ZNxG8g', 'avnJW0r1KQLy_GSNVV0mZRXEa4s9IolI79CDjFh75bY', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'iAViKd23oJM', '3vWWxQkqdFvG1yeP40DQMzF6mILfgg46-ei2hYd6R0w', 'i3o6IKRGZnUw2DzpYX-v8L292mwC4G0QxgrvaX5-scc', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'w1q_pRX2qVQ', 'LFBZA3OkB8acJElpz0lKjcfMzLuJ7SIfiG1imaHDBh4', 'E_9HLW6k31zm0vFJ7j3EiXM2uqHeh5np3bZZWYB71z0', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'Qs5tL0_ZZZw', '50xT5mYWTgnT5iekJk5B1gKwxMKAWomlpFWhR2xMtS4', '-aYtgouQbCkkZc3ZAr_Cu-w2-9PYm0TD_NtTdzaAxpU', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'NZntWd-Jmjk', 'MAl2y74Jnm0j6Smz2fhlteHJF5DpB5X3XbLXdLzs3Zo', '2wGfH3vn-e5E1h7oOlIwI1aQiv6rUtPa2E9uijhsQts', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'z9h6mukH1pA', 'L-hS1vi3gAx9cqNKUyB5T2pj4dtCltxA7GQ1JARnrlY', 'JO9C9xIGp4V738OIx3owpHW-MsoZirTh4jAxZuMgiXc', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'WIou7ZGGYe0', '6Pq7h8nIvqeGcCtIaTGHI8hz4uyNrhMSr_0l7vJBoms', 'FZxITbab1H6jJ7kzWTVm5hAe60VqsWCpG2Fv92JaXY0', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'yWN0nWgYZ6U', 'hxEDwB6ZPSlFia2TLXnWXTmwQLs1yQX2XXIaXxiMR1Y', 'shzJHYZt72rGAToWFGfuIw6ER25D9T9aceFRxBfIT3k', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'rTX6kOiyMjo', 'hGknD48t1MACS6WLXIgLe2dOZdsFktJhY3pU7wSL0uU', 'UuANC9EOMNXy37jzy4XX7ElTfyzgi3UPWIDyVv-RQpw', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d9489680de12e0aaa22d27a1","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'mecQgRQ5RYQ', 'n7wZwXvxLi_KD1-FgGXlZH0V4PjAYtQpV0QksVWrCP0', 'epxcWUnqwsF4xqsgBlGKffJXZ4sX18k6vKfTFUTwW80', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'd6x9NUAqMVs', 'gb4mre9oql67W4oAhMZ4TYi9k_5LiP0-5ATK42ux4xE', '6Kyacx6yZvvRVRXNEyJsBb9kTdnox2RdWuSbSR9mxwY', null, null);
insert into "audit_heads" values ('default', 44, '6Kyacx6yZvvRVRXNEyJsBb9kTdnox2RdWuSbSR9mxwY', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '7763f42840be89dc', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'bfleK3bRrdI0oKEMJnY8/nQd/+0BagLJqbEtJdOC0BKwua6A');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:06:54.829Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'e24ff0b4807703737466d6eb66108387', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'baf1f7c109e6d8b475785f42ffd2c715', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '5b61981308961d7874f4bba88947f9ea', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'e918e7985619f32883808eb64e124956', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '91b5de49825f3216661ccd6783c1acc0', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '376732dbe6ac01440368a13f4efeb950', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '2ebef5ab03637730445138023bc4b620', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '0009d5cc578a3f59ce40ca72b87b39ac', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '794755c76839943d505402567b363938', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '959c3aa83c5f6a7ddaba1bb8e2ccffdf', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '9045210597c9fb1ad038f4ecde7fa77b', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'ebae30b020aaa00c55d62879e9149890', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '5d7742b678c966e16cef6f442ade3839', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000011176, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016256, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007578, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022753, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000007734, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '92f69c0a5c167b5fcf879a93e4437bc7d30d4919107ce4e49aed0a06d1f5e984', 'IXi8sLMBa+P8DnDXeMEo9zG9kx+fd+V4CVEbXEf4ou3Dfl5DJqala9jEtsTY+eI7oo7UNmI5NTZRYW29', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '95ce8b9bbfa7672fd1f844f59a082ea34f71389eedf1c3885de53ece0496c29b', 'LeIqmJuBs/ytI5fCrku0D9Vg0AeKkCaAa6XMWdehNBEzRvDAJ1AxyzEyEsqx0JubP5t6dHslMdoePqTl', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'ViuRl5UitcLLQN5lyQCp5G90PLwRShgx1PSr0twvJAUh8A==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'bISSJlnHs7Id59B1QOfwPbXJy+UgufbOFyeMVC7wrzoYp3M=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'yWwOTQ2z0zZdolxrdlibeCGK+L44hYWYXz7kiV3cbm/JOTA/2LgwbSs9Efadn3HVBuqctJN/GrzmGAn2BCHpsuAFhM5HAAV2m9KWO81f/qEWUDzscTp2Xw7wKXLKpS1l0Nwqk3IFmXE9rnp2ywOSb12QCBxCtYV66TmhkgPjr18Jwp04CH96CZeSetVWNwEWOiHnSeDCwbZWq62Qj66Pm3J4wXyx9SODg8iT4c379Z1JMGvH71ZvD1tvFgCq45WaNyZc7YTvPb5xMCY=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', '85egrw5or1AU3MzsvinbTuVwUKMW7hoeB3r9S8lZbDbMmSbhCG92yw==', '', '');
insert into "sessions" values ('default', '018bcfe57f703c5ae7b7da044fed8cec', 'ann', 'wildfire', 'phone', 'ios', null, '1zjYnUcQVQDRkcoFmOeXad8CY307hvnARQcl7DDXIufY1hDnYWY+SM+a91axhbYmBovLODZeAoPdX2aHgv+McvCgpCg9w5ICKtMs2XJTMyvjUxWQezkyT+MsEMpRagA0asGdk6HoeosW//GPUIXyCgYvdMCe+seHCw23EIRP0w==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe5835847774a2cee1615096c92', 'ann', 'wildfire', 'newer phone', 'android', null, 'N5hocDXucndnJmqRYcU1ZhVv3sj6/wa8xY3eRzIjsBXaUvKwtRvzlIWvis4U3Y56iYezCk6CuNtZMyfqx4DtiFzLeYfmGnkL/fUEGehUDe/peczo8GkRUEbtiKb8d5sePk9rFuVDb2njQsK0Xl0LEeKO0VEcXqx56Csmj0nKdg==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587404a04cc42ae61ed3702dd', 'bob', 'wildfire', 'browser', 'web', null, 'MzHwLRMMxqRWuY7nGMXlGU76HtUEqEnKCJjzthBgNcjKitmAdpc6umJuQIVkDq/uOv1d4n0O/mb+usERwt9oSBKevegHzEugt0ZGbbcXKuOxeh0u5Rqvg5QFKRLU1Ga253bD5SypO2RSyEqhGIrckLDav5BWhooSBgMq7ZgdCQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28351f17546406bd56c1b7', 'banned', 'wildfire', 'phone', 'ios', null, '6J1Ms3R1MWOJP3/jxOIXzds1c2IqY6bO1narAmOnZI9DfAjG+Bb68EUx/FKDFlEd7ipeYH7vd7OxVzbdrQDoTTHDOg10ptDDNXt2/rasafUt9ZlXicnCxRzqwhao9ayy0Cn3bUL1m17EE5EGl1Dn+h6KEcduWa+UabULus+L2w==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f101f37c0fd1da190ff0a23', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, '4dgbu1RswoJU3k1z6QUlcIEggaWJwQW1jSrc/D0CxhMKQEMAvezxq9xUymiUJ5wWY+hTdiVefoS6QiiskQJUconeNsS0bkfw/ksmfPxA0z/duwooI5tucjm28kmxqTgsKAf1nCM8n4p65d5JjO7ZMkwUPNev+Mb97XdCgHlSTg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae501831c13f1232504e42f4', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae508a8d2a2effccfd3695bf', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238e2a0db8b4acda715c917', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238778606b36200cd08d0b8', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620b9c8771641a3d6e1c018', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6202435361024601f57a210', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0811c611efc171d6b1a175', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba087a88567a41657b4a9f29', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d17871b45bd32f4c1205caa3', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1782e352a3d17ac8527eeca', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d9489680de12e0aaa22d27a1', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9486550925f7e7f45ba3821', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', '0D7Qo2iwB/U8ZA9Ot0BdnrizZAipTsprhTk0GH7PL/qAtB2AayNvFrVJvSx5okI/5bjOrcq1DXATX6bw', '1UI/pOXadM0j2QJ3KGKtgYpRS26ZbY/HVKK5+3rEC9txb9dYPRhGMSbvOiPtdIzMzdzy55vXGv0XqyQ/', 0, '{"a":1}');
insert into "tokens" values ('default', '183b95f8c48c4789c17dfd939639cbde', 'imAdmin', 'openim', 'admin', 'admin', '2b963b767809ebff5914bfef04d72f8979a74176a2349dea6629538ceb0e7713', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae508a8d2a2effccfd3695bf', 'cid', 'openim', 'web', 'user', '20f13666a671b272ab058b30a268822347a7e6e841193d0224ca43b0373f6c47', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238778606b36200cd08d0b8', 'cid', 'openim', 'web', 'user', 'f40f724a6297922078ad9c3e509ab28e58f01d62e4398d70b86f0359516fdef1', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6202435361024601f57a210', 'cid', 'openim', 'ios', 'user', '4ad44910f325526953d6c3132c56a4cad45f932fc162a3000e52c8f744332873', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba087a88567a41657b4a9f29', 'dan', 'openim', 'android', 'user', 'eae18c288305da6ce6bbfa8ba4825e361319a44128de09b8c1da091c27d3332a', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1782e352a3d17ac8527eeca', '2199023255728', 'lanying', 'unknown', 'user', '27b050c844c58cc13424c4c3fbe01d04f47faba2de47d2b293733c256f55fa69', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560c440432d3d68e4c130b9', '2199023255728', 'lanying', 'unknown', 'user', '5b4a9099812972921c67f9e38b514a8be49e07be0dbe5d52f47cf67a798414ab', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9486550925f7e7f45ba3821', '2199023255744', 'lanying', 'unknown', 'user', '929becf92860444c80a300b6dc090b3ca44ec60761ed59573df83e1e2f2f68ce', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '1b53695049f4592f43f6c1f812823fdc', 'imAdmin', 'openim', 'admin', 'admin', '9d2a6079d5f04451c36e3bf689c3f71fd8e789458a3862de19bf58cf9f1d3008', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$eP5yNUwTguFf9/C8vVAp5ugbbi8Pymv/T22j+5Q4qsM$N5e3Wv0w3c2l/8B+7XA9XF7miQvi09ffBr1sC+MOF3w', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$gyKKBFeZqEHAwl8JOFCiizPMRkuOJRXTZd2rLpnVb84$tE6ONNtax8//PQUO/mXaNbWtPkG15KkGHxZ9euKlHTk', '2199023255744', '', 1700000026000, 1700000026000, null);
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
