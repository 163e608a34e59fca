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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'K27plAccodw', 'YZEBHB0U0pNRZh2OjXKs3amr0H_iUEuq_zHAVHjqNfE', 'aW2hOTp308EOMvAzyN1Zhgq7Xo-F1SiNbTIguirTjS0', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'YfAffdOYDf8', 'H2IlWz8EBv21d5v2QYXBKb3nuXmkuV0X0Gz7aoNBGiQ', 'xKhCgelrVaNBwNn8psdt0YjzMYfQnm0ScrBybpYQRYk', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'U8TOSeNnWJY', '0paGbczI208roInj7ydVEIQ_XYJc7Jmhoye3PYRu3Zg', 'w8RGHBbKE12Ei5ZPs9yL4LlYHFreas1dFVkx6jfwReo', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'CjIWxQ6xB7Q', 'dYngyrPspletQdSJHpVVjKkbbtjJ1hFWF_-q7OQ94GM', '8NeSlOA7ZkAYK6I7DrkJxFmF4ZLDqQLFN_K1YluAxrg', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, '4kJU2coLJPI', 'XRxynkvElj99z_93ZYefX7xApYxIQJWpVi8daz4Jsak', 'wD1w03m7kSRNRie-YhVUuZ8_4_hpsxlNTQWUsej2t98', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, '8RiZxHCmREY', 'w0bCgYF5rsBCNhijo6tKBQRptcKWGXIxHm-cK2l6mUg', 'Hli9yTXEdsEkTDhrIVMM2WYduRi0Lwn2RX70ONgxCpw', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'Huh3XqCaI4U', 'IC1Y-rOANYSH35fyZqI-nsRd_e1oKR_XrnmXaakHVgQ', 'CwFNMst3O1yKSN6DKaqs9jP1m0zfbH9mlPNTowVkNCc', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, '_By8gpKj_Yw', 'AtIVqtg5YjuiPz7Lsq7CqzEIYUQuUi3KR0lywN6ZyvQ', 'MW97Km0vtZO4COa6Y4_ru8Uj0TG20NSyJzKAjkT4vuw', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'RyXSzUV4vmo', 'KkIuta6W3UcWDaWKkEpemIhaNX_wlqIUT_3MvfiChH8', '0vsPZBq373aKIV3DMR5-V6gfolGFwwA08uxWQN7HUMY', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, '7E6-y0dSgNE', '0OxgeP5g8dmgOYaHraYuDxLbKT_RT-eJj9209RL20NY', '7WrIZ3AbVu1US_CSovbnzC6M5nhMQ_-xVY5nqqhqYGE', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, 'RiNO-ZtTOU8', 'Y91CmqXGz3Z9uZj6ejQOXCh9h3ld0bEOmFom5KTx07s', 'SqRbwtwFh34T5GfkNb8x8NWC3E4TgcPAYgye7Fk1N1w', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'DysQPzi5C_o', '2sMJPcwlfFN74z5PDHk13zCwK9Lw4P11mrszZqr6B78', 'EZ3es-VCZ36xy63fh7I5PsYiGgDJmM9HZpv4sLvxikQ', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'iBXzybv34l4', 'ynAjrAdX12oa_wXnzFqh_szZJHWZYhF_kclxe8t97qE', 'kvfVjI3aIkBSkU0QlAL3RwlxiEHBgf01qTHC8DHXcTU', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587402293a3f7ceb67164e103","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'ue2rC2SLXKk', 'Y9CatYcicaDFJPiqb8gt_lv0YQdq_mTsZV-2HVUTTJU', 'EWuYuObrBUfXvlPV6K-iAdGoBiEBZ0efFn3iFaaBBho', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'ThY2_BDNGJQ', 'RomROCy-5rgdq0xrrFRfHrGlPAVP-arVNKd42remwlg', 'AAWr-XQntB8MB9s6hBOOz2wWfVojRcmoZHIqwNs4g3E', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'iRQ4l2umfTg', 'nRON-rKTvfGOCFv39CXGUif02x5CEXhbBs2unfL3Ekw', 's3Clrv_qdcxJ61oKu2SCxegQNM_4lOw96aFk7K_UzjM', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'jQ094rKjfrs', 'A-2EeXylzrBN8IWYUnxvZtVFYezq-qUEKr9Iu9VAgdY', 'ropJk-Zk3KItkPS6mhYpS0jBeVAPOq8aX7dSkYiGJPA', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'a6F2LniIEBY', 'AUeEhfCeOGZDw79sDuA5p2BA-H6f1Gzz9qQfZC371mA', '5mm_2vGDCcYLH7vcWrX54aELYmLU2C2D2Yrwqrcs-1E', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'gawbqH_WJ0E', 'zi9vIXtcgpx4J3X88fYsAfIFv11gJnDSIWw5jx61FZw', 'tI3BiB0rAS52aSCcqo5TEeOWPDJUifbVslQdBvpZhZc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'e1321543854bc9b6', '[]', '{}', null, null, 20, 'wQwk9s3LMyU', 'AlzjyzK6jO-6tsrxlkCswdB3R13OyUtQ19E5Jyh_w50', '0n0DsPtl80Tipjc9rM1AW9IwttvzUcY7xFwUI_AMfXU', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'e1321543854bc9b6', '[]', '{}', null, null, 21, 'SsaDePgDuV8', 'ElG2GZPT__oQt8ShBPOyc78_vrKMwyJumF-gpGrD3vw', 'cM9tLpHvGt6RZsU3yeoSqDAfHMdeUXYjToWaHiaN3gY', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '6581d909631fef4d', '[]', '{}', null, null, 22, '34f5rDlTKOI', 'ymi2NO2JvoNEMO6Mrei7YHonUdPND_tjsYEeaIrpvFk', 'vxa_dsRmXzIyfN2Vsx1soi7EBjQajbDkarlFi6fZ3KI', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '6581d909631fef4d', '[]', '{}', null, null, 23, 'ofFwpRt2j7o', 'jKs1VQg6bZeuuLbUsJDVqmTaqStvQGO0ASxls9KcUuA', 'k7xaRpK1VzthQEg1tqGSLNoy6d0IEsyCjx_hJlmiLGg', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '936c5794f0b4ce1b', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'TKaHQPXwuLs', 'XkXkzk9T8yTd0VR66ASty2-Qb1rizF8Vcovdr-4Pta8', 'phHWVL3D0LEwvr5uW5ln4Xy3RWStTLarK8w0MBCjaUc', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'c987a0bd87ee3c58', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'hKwjzFFFlLk', 'TLYXenTVw0Qkgtd2DumB8loytrlbu5S_ygNo1vSn3o4', 'n6U88buXDBr2dPwuYks60_v7jv1lpBJwOW7RWFUIfVs', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'a9784e004405188b', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'mrna9sLpA_g', '6RSk4uuDD1AaMHrEjit-bz5L0IBMmTfKtdr0wTyyr5U', '5srKKiI93ZLe56Xky-jKVFbietSbcJt4_lBuXsnoKUY', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'e8d0c44813fd8c1d', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, 'UvrleVmuujo', '68f9u3ZSo6pRaLPqJil0HVlskrAajwyIBSAN5zR8HGs', 'uau318Z6r4cCZSOXZowdTP5A_A5fILgpAEegF5QV7B0', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'b80a69abc6c8d769', '[]', '{"sessions":[{"id":"018bcfe5ba08ba0b04a819fba1104dca","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'P_cBbDJH-TY', 'Cz40Ra2PZvdF9qHxvf2ECllPFa_Lw7_apz_QwrzER8M', 'zMq5KMd6VxVN-PnfyTSK5bAmnhgaOB7EtvCCIJ5eZm0', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '42b0e166059c5bfd', '[]', '{"type":1}', null, null, 29, 'ubJRSqRysg4', 'KL0_T-GekD7Z4B6W3bt5TghyqGBruqHpWnAieJyekh8', 'OdOKGG2xeWIfv8QN5AAwfQ7MmHLLCEMC7UA-NR7qtQk', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '69230d1a17dec91a', '["key"]', '{}', null, null, 30, 'ptr00C2aqT8', 'GkkLZHqh0Ei1KNCT3YzWc0oFpG0PT9Pml-WEhm2466Q', 'ZFivVWHFKfDncP31zhoCzinxjJImcTgxvIVM_zr5Mwk', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '51b1b01f62be30e7', '[]', '{}', null, null, 31, 'yy57kb3MQwM', 'p_Y442EKoH1Rg9SMrF58JOW-bp4jDYhr07_xUV9EpUY', 'NPusDXVgBHfBkP1C-RpRTKlN5yud2xwerqEm0v5fg1A', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '79e999e700f273da', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'RWbzx05hajo', 'Fsw_OGwTeZkuH0eAirsAc5I9d1eml-PN4t99UjhEvqw', 'h9OS3cky580EIHqR9wOgD03LKF1NMJUqBVPPjrARW9E', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'Rff73MikREY', 'bsn_RMj8b3g0YkgTJNbecGbJmOyW6dX6oXa7Vs0Xn7Y', 'AmMjJogopa3cpfBVXLG8-QVnidD53TKW-ZMfyN9UKXg', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'qc_ATI4Xm2o', 'JzRV2PTUWfU6JRQYrhdlUc7LNoDlRIgkUHAaprM6s4Y', 'mBrjuvCpYwoaKRAvnT-jWYZeNYQ_QlLksxhXMDlWHcA', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, '2LxlzYSJv38', 'y1xQBZNBmzEGaAQSX8gnL3wLTpw1F5U-aQQJrNPVqhM', 'pydXi7aAWLwl5SaxkrALOXtvqKmD0IBS654YMuTxGds', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'wbc7JWxnuOo', 'dPLx2UIGvIPx7QGoNxcdd91xMKyXAQCOI6Fa1Hs4Xyk', 'hJtDnmsJbTOh1SyWm2fl7awhT-OjHb0bJ0Yl71YLYS4', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, '6thgKr7dxCw', 'tkyrT_KdQfVs0dHCg-mBQV5_Q2lfcFUtdBn5hVxe5_o', 'u9mglXzD-IEAEY0fsvrJTd3kUSIFPu8db4t81u48BOM', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'IRPRMXrXSAE', 'oc_onbsbdERzztUuhTGQV7c2LiQodqWxWEIHZ9hNRFQ', 's8z8Q_tnpiH770yc0ArOmCUq35VQ9RnkHE1m8VdP9qQ', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'GzkzfZczh34', '7QTZx3ifc0CNmurzTV9kbqZo8-9QbNYz-9c5QFbJRl8', '1ktMDd953Ptjs-1xtmi9wJ9PsN8k2zWPKlh88pa1KDU', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'BuQf4bMmLgg', 'KRum6MF-mKybe94-eDuzidyki-R5rNU8fpWQUybvgyY', 'CKUk2ATwsDeH_auu-FAYuKHmDb7OD6trO3zzerUhCkU', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'vjMrcsRnWeE', '1jK_7z7LDTbMUiROJkFse-GYt0gl800UJ02RCb3oTe8', 'kwXQCgY-Oe1vHOiUSvfNRUmdZnJ8DwZmYYGp70mfaNQ', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'JrZaMy4oEzI', 'fgfX2PksJbq01qR0p8--y_cUksENOnYymfFALvfFl5Y', 'UDzTGG9Pe0-jqWr79Robj0ErSFQi8rSLZlu2zqpQUwU', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94885a31b1cba75b632de69","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'RbIf6Txmv5U', 'R_Lp9QJx3wcWlYuv7qY1qHw7YD6CfLZbUzZpH3hnnpc', 'fcyYlWDqbzogjn3og5KLTBwSWzwHdyHDseMu77lDW5Y', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'cDU5bQUU9Ho', 'yiqp1EqEH2cRcGRjz3D1TmZ6y5ZuOoW3x1K639cMjd4', 'YXD6wM_TmzvCByydN61IchNn3ySXsGmn3jI7jeG0I4E', null, null);
insert into "audit_heads" values ('default', 44, 'YXD6wM_TmzvCByydN61IchNn3ySXsGmn3jI7jeG0I4E', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'bcfbf08d6d9da54f', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'ChctP61+xzEPTQwsN0HRg9bvCdfreei0XPNNPzNSaO/YVaJx');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:00:56.006Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, 'b82e6f1ea19aa70f3448ed7debd6c4bf', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'fded3bfa75ad28bcbee0d275620f35e0', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '4fad7a1ab04d52c2987caeeb9e984224', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'fe661230660124900907bf97831e1073', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '2e65502073766f47250c818540776c29', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'd404bda7b7a9deb0c6d01da3c0fcec9e', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '6004887f142c74fee6d450a4d9959df4', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '74ddfdd4071cc9974e6d7bf74abf1208', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'e713a0d771887867f09fabd4260a88dd', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '858a8f9758f5f0d5870c6974d64a4c50', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '82366a53da85889500ba84fefe5dfa39', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '540855ab430b32d1f44f58a34b1c19e8', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '3652ef4e759013b3039ef4027e6ba4f4', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009992, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016584, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008365, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022178, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009927, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'd1d1ed4e06fbe14d1915c3501030c7d4dd6f5e7ac74da163645f86359427a657', 'YiooTnzqAxkr8okjH0fDWPWRKpHaMnL84xESHGZ2kvQHf3AgYE1VQd4ZzzYvrDQA509tUD4y9Rz8Nqe0', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '7adb52612aa7f6079c9075fc30859311e359070385a3f3cb400cf4734bcc8b52', 'APloABtbcYU44ivh9Lyi7T+ouasd0Em7L4eDepu2OieMAR0bNc0BoCwhziSyUU8zPzFSf0U3IrlRBXBY', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'WFt3knjwElL1aCns8LYhpfhn4cPtWYISeO4BxrapFpqQ3Q==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'SCqoH+nGkPlZwztXT2ux41s+cNzGoeu2kmh+qO4nO1DnHUc=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', '3GTiUK0CQtr+Oq44HhWc3QqXftxWWsy1QA0ihWIjoJX+xhzAPddhH1MT4yrvSnscL3+8sji+3P2lOQ+CIAJTeQE/GXgYdrZZhlHv/3Fm9izk+GWP3EOiQFZ7Vm/y4nmjGIlOAMEDZpWVL2TNxeGEnxRoKwrU23gvci7RuzepQMipSBTv2eifiMkJ545VirLdhz811aZjslVTdg/S5EZlqyX96RFtFakr8S58TBQg02iQKb0ICCcxndjvA8WJ9plRKPl5CXg3Lj6d3Ko=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'LqbmSBP1tpddDQ4tVBVlFnFprgO8yVTe5pAgdWCrNdf66/3NZJfO2w==', '', '');
insert into "sessions" values ('default', '018bcfe57f70879079784cb0ced9d544', 'ann', 'wildfire', 'phone', 'ios', null, 'k/sxdZbZCmnKm2N0Ri21l2s7NAR4WuD/swk4FcJ2GAEc+QZsz+DyA1es4eoDE55uxigJm95IEfkvDf7ALF5n5UCDpeLHxsw2lKOE+krIwK7Qtv/n3JQmPLmpSg/gUHm78qUEkfjdVqDgz97vS4srNnkkkKutuG6PtEHKC3TpQw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe5835867b1ad0edd4708932e77', 'ann', 'wildfire', 'newer phone', 'android', null, 'VfEb13HOGL0Gh1x0JYd0m0UlcUGGtFoljUdLhb9J6NzaLswzFzBTDupKKd11xZjpm8Sv3hJLT+v2f5sqL3qXVTRhWINcIj+D3qX5dPYWFmwv/GbOxzy6cYDI1BqX+nse8Im8zNxQv1SSjIM51Lw7c3TvRRLUwdwr18HmaliMlQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587402293a3f7ceb67164e103', 'bob', 'wildfire', 'browser', 'web', null, 'nd5Hsyvm0zfLvLP4sAVyRdQur4x50WXEquUiqgzkXvg5Xi6yaJVsCUJeeXZiny2VxYW/xx8J2c2UUZiuX1g15wG5OJ02Nz7uvrhf+PLtRXyH19oGSMkfbDGRvqqFnOKycHhn50O8buibpeiSzuS7yojnHfQLBgLx3VQYoFPAmw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28025c38cc5a2a96bdca59', 'banned', 'wildfire', 'phone', 'ios', null, 'BoloCLnS399FrFgZO1N7Wzw/X6hnVVuUxILnOyiVu9wTac1BuwZLQnzmKqQq0ZGgR++trpQSPtDfo3natpx5ukKF3Z5WqPVoks77lFbKSxOz2+htCt6KnsZCl2GN/1AVi26WsxF+QLb0hSwQ2YXhJ8oPV58sGKZSBRZAB4Y69g==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f104eaffe9801bd788c17fb', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'Yso9QgIhsi6t8ux8NHHRFpwcaAWRn7wPRLbORdSLRYkgRuPr6tHoYi4h3D4ZStJI5hS9qbl5enjaGp95bnT784OH0eJ6H/Ucg5S7vmyom5NSUXVdqraML53iVJN9pc20d4yVzDMthdZGvINvJEDB1v+EbHc0LkiNZLutoWmaLg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae508918884e06fc1bcb68b9', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae501836ea8d537fb05c7034', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238fea85a94fad663d7c02c', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238e8a73ac2b899e66aa58d', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6203efbec115afb9349a5b2', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620e91587d945f0456a6894', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08ba0b04a819fba1104dca', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08c3908dedc84f120cd66a', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1784b20de0ff6de2d0bb7d0', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d1783a210d9f419ac5ffae7d', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94885a31b1cba75b632de69', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948874bbacb940a7b257352', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'pzNned2nl4QaxxDi2zIR13LP16EAzsnEzfue/06LjQZNP/OgkW9fPiCz6/XUBavos7Uq6burDnlx/tzS', 'Bkme5jzAvej42cPFYduzUml0UX2VRlMEydkCrMe57JjA0PG6po78lHvEDWyywJRl4Nko23luvb7+mHUp', 0, '{"a":1}');
insert into "tokens" values ('default', '0c68eb8d790233bb03c1ae6804e66d65', 'imAdmin', 'openim', 'admin', 'admin', '44820245b9c8c3d5f7ce59253baf997e6bf41500ca72387cffa8d6dfd730d811', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae501836ea8d537fb05c7034', 'cid', 'openim', 'web', 'user', '51ea17bbe166132a33fb23df6e70e053c4c6205fc45ac4aa980a9a1076a8f3da', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238e8a73ac2b899e66aa58d', 'cid', 'openim', 'web', 'user', '47fadf23c267ee407e3abadc7acba978d027deba558bad559932d7f714f662c9', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620e91587d945f0456a6894', 'cid', 'openim', 'ios', 'user', '6b725e9bfaafb62185077ed607dcadc6d115b0a57ca77fcd3653ca4134a155ee', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08c3908dedc84f120cd66a', 'dan', 'openim', 'android', 'user', '728d7bb7bd130b8d2d1e56a529b3a1eacee61051ac13ce03c5e2a5a711f22321', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d1783a210d9f419ac5ffae7d', '2199023255728', 'lanying', 'unknown', 'user', '2efe1079cc62852e3c187c22fc6969371f1155ac8e6ee86c7a6c22930b01b327', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560405528f80acee2889e66', '2199023255728', 'lanying', 'unknown', 'user', '162f90ce30f7b503893230c27355c0c404e2760f1b9a5692a58119b1be5a680a', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948874bbacb940a7b257352', '2199023255744', 'lanying', 'unknown', 'user', '029ec16fa83fb65be9af280f5843f35f861147368bc9ab7d027977f94d58f7c0', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '6f84c38c2542618f5987f5def39f1bb2', 'imAdmin', 'openim', 'admin', 'admin', '680a4f7f4162df93f147cfa2c5e5e55982fc482560332e624120764eb20b39d5', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$Hvxn9v7NukpJ2afVPYTNWDBb0ut4rYBFMUUeactJP1o$Rvk7Hyyxh2eRo0PNFbBQWl1zHyoc61ySftY1afMqWWE', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$2MliIBscCBQkoxArgdu+CNTCijFuVp4/FyM1sBdG3Lc$yN1ZM5BXUY+49uwz13tZ/H9AkvdNuCDDfnwrU0f5Wio', '2199023255744', '', 1700000026000, 1700000026000, null);
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
