CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, next_num bigint not null, next_serial bigint not null,
    encrypted_keys text);
CREATE TABLE audit (
    id integer primary key, app text not null, at_ms bigint not null, actor text not null,
    dialect text not null, action text not null, target text not null, request_id text,
    changed text not null default '[]', details text not null, before_value text, after_value text);
CREATE TABLE client_config (
    id integer primary key, app text not null references apps (id), uid text not null, key text not null,
    value text not null);
CREATE TABLE dead_letters (
    seq integer primary key, id text not null, app text not null, receiver text not null,
    ordering_key text not null, kind text not null, headers text not null, body text not null,
    created_at_ms bigint not null, failed_at_ms bigint not null, attempts integer not null, reason text not null);
CREATE TABLE device_counters (
    app text not null references apps (id), uid text not null, next_sn integer not null,
    primary key (app, uid));
CREATE TABLE devices (
    app text not null references apps (id), uid text not null, dialect text not null,
    client_key text not null, sn integer not null, platform text not null, user_agent text not null,
    created_at_ms bigint not null, changed_at_ms bigint not null, last_seen_at_ms bigint not null,
    primary key (app, uid, dialect, client_key));
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE login_places (
    app text not null, uid text not null, place text not null, seen_at_ms bigint not null,
    primary key (app, uid, place), foreign key (app, uid) references users (app, uid) on delete cascade);
CREATE TABLE outbox_messages (
    seq integer primary key, id text not null, app text not null, receiver text not null,
    ordering_key text not null, kind text not null, headers text not null, body text not null,
    created_at_ms bigint not null);
CREATE TABLE outbox_queues (
    app text not null, receiver text not null, ordering_key text not null, due_at_ms bigint not null,
    attempts integer not null, claimed_by text, primary key (app, receiver, ordering_key));
CREATE TABLE published_connections (
    app text not null, uid text not null, connection text not null, dialect text not null,
    client_key text, platform text not null, node integer not null, at_ms bigint not null,
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
CREATE TABLE restrictions (
    app text not null references apps (id), uid text not null, kind text not null, reason text not null,
    actor text not null, since_ms bigint not null, until_ms bigint, primary key (app, uid, kind));
CREATE TABLE robots (
    app text not null, uid text not null, owner text not null, encrypted_secret text not null,
    callback text not null, extra text not null,
    primary key (app, uid), foreign key (app, uid) references users (app, uid));
CREATE TABLE sessions (
    app text not null, id text not null, uid text not null, dialect text not null,
    client_key text not null, platform text not null, token_id text, encrypted_secrets text,
    created_at_ms bigint not null, issued_at_ms bigint not null, valid_after_ms bigint not null,
    ended_at_ms bigint, end_reason text, primary key (app, id),
    foreign key (app, uid, dialect, client_key) references devices (app, uid, dialect, client_key) on delete cascade,
    foreign key (app, token_id) references tokens (app, id) on delete cascade);
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
CREATE TABLE user_commands (
    id integer primary key, app text not null references apps (id), uid text not null,
    type integer not null, uuid text not null, value text not null, ex text not null,
    created_at_ms bigint not null);
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
CREATE INDEX audit_by_target on audit (app, target, id);
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
CREATE INDEX dead_letters_by_age on dead_letters (failed_at_ms);
CREATE INDEX dead_letters_by_receiver on dead_letters (app, receiver);
CREATE UNIQUE INDEX devices_by_sn on devices (app, uid, sn);
CREATE UNIQUE INDEX outbox_messages_by_id on outbox_messages (id);
CREATE INDEX outbox_messages_by_queue on outbox_messages (app, receiver, ordering_key, seq);
CREATE INDEX outbox_messages_by_receiver on outbox_messages (app, receiver, seq);
CREATE INDEX outbox_queues_by_due on outbox_queues (app, receiver, due_at_ms);
CREATE INDEX outbox_queues_claimed on outbox_queues (claimed_by) where claimed_by is not null;
CREATE INDEX published_connections_by_node on published_connections (node, app, connection);
CREATE INDEX published_connections_by_user on published_connections (app, uid);
CREATE UNIQUE INDEX push_addresses_by_token on push_addresses (app, token_hash);
CREATE UNIQUE INDEX push_aliases_by_alias on push_aliases (app, alias);
CREATE UNIQUE INDEX push_bindings_by_token on push_bindings (app, token_hash);
CREATE INDEX push_tags_by_tag on push_tags (app, tag, uid);
CREATE UNIQUE INDEX push_tags_by_user on push_tags (app, uid, tag);
CREATE UNIQUE INDEX push_tasks_by_request on push_tasks (app, request_id) where request_id is not null;
CREATE INDEX push_tasks_finished on push_tasks (finished_at_ms) where finished_at_ms is not null;
CREATE INDEX push_tasks_open on push_tasks (claimed_until_ms) where finished_at_ms is null;
CREATE INDEX robots_by_owner on robots (app, owner);
CREATE INDEX sessions_by_device on sessions (app, uid, dialect, client_key, issued_at_ms);
CREATE INDEX sessions_by_end on sessions (ended_at_ms, app, id) where ended_at_ms is not null;
CREATE INDEX sessions_by_token on sessions (app, token_id) where token_id is not null;
CREATE INDEX sessions_live_by_client on sessions (app, dialect, client_key) where ended_at_ms is null;
CREATE INDEX sessions_live_by_user on sessions (app, uid, dialect, client_key, issued_at_ms)
    where ended_at_ms is null;
CREATE INDEX things_by_owner on thing_owners (app, owner, thing);
CREATE INDEX tokens_by_expiry on tokens (expires_at_ms, app, id) where expires_at_ms is not null;
CREATE UNIQUE INDEX tokens_by_hash on tokens (app, hash);
CREATE INDEX tokens_live_by_user on tokens (app, uid) where ended_at_ms is null;
CREATE INDEX user_commands_by_user on user_commands (app, uid, type, uuid);
CREATE INDEX users_by_creation on users (app, created_at_ms);
CREATE INDEX users_by_email on users (app, email, num) where email <> '';
CREATE INDEX users_by_mobile on users (app, mobile, num) where mobile <> '';
CREATE UNIQUE INDEX users_by_name on users (app, name) where name is not null;
CREATE UNIQUE INDEX users_by_num on users (app, num);
insert into "apps" values ('default', 1700000000000, 2199023255760, 3, null);
insert into "audit" values (1, 'default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null);
insert into "audit" values (2, 'default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', null, '[]', '{}', null, null);
insert into "audit" values (3, 'default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', null, '[]', '{}', null, null);
insert into "audit" values (4, 'default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', null, '[]', '{}', null, null);
insert into "audit" values (5, 'default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', null, '[]', '{}', null, null);
insert into "audit" values (6, 'default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', null, '[]', '{}', null, null);
insert into "audit" values (7, 'default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', null, '[]', '{"device":"phone","platform":"ios","ended":0}', null, null);
insert into "audit" values (8, 'default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', null, '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null);
insert into "audit" values (9, 'default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', null, '[]', '{"device":"browser","platform":"web","ended":0}', null, null);
insert into "audit" values (10, 'default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', null, '[]', '{"device":"phone","platform":"ios","ended":0}', null, null);
insert into "audit" values (11, 'default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', null, '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null);
insert into "audit" values (12, 'default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', null, '["mute"]', '{"reason":""}', null, null);
insert into "audit" values (13, 'default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', null, '["ban"]', '{"reason":""}', null, null);
insert into "audit" values (14, 'default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', null, '[]', '{"sessions":1,"tokens":0,"reason":"kicked"}', null, null);
insert into "audit" values (15, 'default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', null, '[]', '{}', null, null);
insert into "audit" values (16, 'default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', null, '[]', '{"owners":2}', null, null);
insert into "audit" values (17, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', null, '["key"]', '{"scope":1}', null, null);
insert into "audit" values (18, 'default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', null, '[]', '{}', null, null);
insert into "audit" values (19, 'default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null);
insert into "audit" values (20, 'default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '56bc2011adb2024c', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '56bc2011adb2024c', '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '189d25473b32c723', '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '189d25473b32c723', '[]', '{}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '5827dfee1c1c0da1', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'f2de02505312608b', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '42364163007874ec', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '24bd2c50c46fd255', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '64b4456c08f249b6', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '2a7ab39b8f14b3bc', '[]', '{"type":1}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '8cf1aa4cd33084a4', '["key"]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'be0a17503e6865e6', '[]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'af80640379309ad9', '["globalRecvMsgOpt"]', '{}', null, null);
insert into "audit" values (33, 'default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (34, 'default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', null, '[]', '{}', null, null);
insert into "audit" values (35, 'default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', null, '[]', '{"device":"guid of erin"}', null, null);
insert into "audit" values (36, 'default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (37, 'default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', null, '[]', '{"device":"guid of finn"}', null, null);
insert into "audit" values (38, 'default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', null, '["noPushDetail","pushNickName"]', '{}', null, null);
insert into "audit" values (39, 'default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', null, '[]', '{"device":1,"notifier":"log"}', null, null);
insert into "audit" values (40, 'default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', null, '["alias"]', '{}', null, null);
insert into "audit" values (41, 'default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', null, '["tags"]', '{"tags":["red","green"]}', null, null);
insert into "audit" values (42, 'default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', null, '["badge"]', '{}', null, null);
insert into "audit" values (43, 'default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', null, '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (44, 'default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', null, '[]', '{"audience":"users"}', null, null);
insert into "audit" values (45, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'cc9677c6492eb42d', '[]', '{}', null, null);
insert into "client_config" values (1, 'default', 'cid', 'key', 'value');
insert into "device_counters" values ('default', 'ann', 3);
insert into "device_counters" values ('default', 'bob', 2);
insert into "device_counters" values ('default', 'banned', 2);
insert into "device_counters" values ('default', 'unregistered', 2);
insert into "device_counters" values ('default', 'cid', 3);
insert into "device_counters" values ('default', 'dan', 2);
insert into "device_counters" values ('default', '2199023255728', 2);
insert into "device_counters" values ('default', '2199023255744', 2);
insert into "devices" values ('default', 'ann', 'wildfire', 'phone', 1, 'ios', 'wildfire', 1700000006000, 1700000006000, 0);
insert into "devices" values ('default', 'ann', 'wildfire', 'newer phone', 2, 'android', 'wildfire', 1700000007000, 1700000007000, 0);
insert into "devices" values ('default', 'bob', 'wildfire', 'browser', 1, 'web', 'wildfire', 1700000008000, 1700000008000, 0);
insert into "devices" values ('default', 'banned', 'wildfire', 'phone', 1, 'ios', 'wildfire', 1700000009000, 1700000009000, 0);
insert into "devices" values ('default', 'unregistered', 'wildfire', 'phone of unregistered', 1, 'ios', 'wildfire', 1700000010000, 1700000010000, 0);
insert into "devices" values ('default', 'cid', 'openim', 'openim-5', 1, 'web', 'openim', 1700000018000, 1700000018000, 0);
insert into "devices" values ('default', 'cid', 'openim', 'openim-1', 2, 'ios', 'openim', 1700000020000, 1700000020000, 0);
insert into "devices" values ('default', 'dan', 'openim', 'openim-2', 1, 'android', 'openim', 1700000021000, 1700000021000, 0);
insert into "devices" values ('default', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', '', 1700000027000, 1700000027000, 0);
insert into "devices" values ('default', '2199023255744', 'lanying', 'guid of finn', 1, 'unknown', '', 1700000029000, 1700000029000, 0);
insert into "kysely_migration" values ('0001-initial', '2026-11-30T06:06:44.900Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_messages" values (1, 'd34d59ed9585054592e70eb2d3714021', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'e31cade5e2760b92881d1e13261be978', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '6431a2aa4c5563b18abbe1d93b6eef17', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'd5c575dcf65a91916685a15c49b34bf7', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'd006d0b8a1d80600b4be5f343f5698bd', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '2d157f1c23346c5f47906374ecd9f1c9', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '831e7c4f9a3ff02f0ec92aa5c9dd49e1', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '088a535d11b4bcfef4bbece0ee5170dd', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'c8f67287c55df314e3dc16c898e3c65c', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'cf6d138f6ada9f8c463a06498cc98ebd', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'd6d467181ec5a3d9fc5b06157a3ab93a', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '654f22bd374af6ebfa2664c0d22fa21e', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '2d14d6f826fd1bde37671aaad06cb60e', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008854, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015550, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008079, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022550, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009943, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'a4919d6dfe7552348fdb445b1149ab9167c08eb6ed207eb73765245331d85c32', '5UaLY4UJKva7VqpgzzcA2kLnsbCgbGxKfia9N6j220Gzs2nh1gwc+mx3ZcSgNJQTUNI+qbKTU1IBuOZH', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '7ffecc720d2512980e1b042d2331954d28cfc73a30b48e2f0468257a5adbbdf1', 'smPFQINBP4G9i5BoGK9DluiwpKp/826Sixvxt8EUij38Zmo55ipNUJNZKMf96VQUTrn2f04zaph544GQ', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', '5MkQbvAtm7uOw7ZoZgrIbVInyLplOpvx1/835uAnauQfZg==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'qB8T71E6XY0/NrNKX0//IEkpUNaDQao+0OcNVMAvSoLpLgk=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'sent', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'jadi3or7WSnsLPwZ3tQvtFX9+XMuImmu3m1d3X61kW8g4l96mU6/J4MvDY2Zgv86uYylaywi7ckjXY3bpdIM0WXYdMemyCZ91o9YHDA0nMy1BYfFkBtExy7Et+8KGh8pYPtFPIvc0YmJUsKMv8RJodmJAkUWePIQQL53o9Lic0bbZOx+mrsmbTQFOUDleLa+Oh7bWIBiuEBpdYdqkhVDNBaZY4ZeVbNMnOIcg1emHEba/WehMD0uNzDXs2GVfdc+SEQqelwto7Oj3b8=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "robots" values ('default', 'bot', 'ann', 'Zjq0xJLvVKZLPixvUoWb9gTU/frc4TQD3QM47U/iSinPzTVphLKFFw==', '', '');
insert into "sessions" values ('default', 'c16d37f9e8d93cd0ed6e7c51188de5f2', 'ann', 'wildfire', 'phone', 'ios', null, 'GKMEE+70rnrwTgEuvbWeBbQ19C9UuDVb8Ow2fXDo0OcN5kLxKOlnyOMRixRAC7AT3WzTwjS+PZP4jq96V5BwG66nkpQQgKJi/RCovEELcZRDi4rbEvsQYONK2FuKREW7ks2tdJ7cSPDGmTXAU/Gkmw9N47WNaVj09QPvhjBAJg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', 'f1d3c72b09e7165887929ae0da80873b', 'ann', 'wildfire', 'newer phone', 'android', null, '02Z5Our20heIFNZmre1pecjk5engDCSUtY7uyUMH7LBKjQEI5nuKfwEkLA6cmeF6x2RVXVI1UjcnaUf9+i4KckAqHicqLkTn3VtsDObHX9normtT3PCpnyAwKAST3u9tPYQ/Y1X4tpXDi9ryzfRlT5p4LEF2S74uRtJk/k/JoA==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '19b7186d02ad8dc20321b648f68d3cb2', 'bob', 'wildfire', 'browser', 'web', null, 'w+nGvSlFpvrz+Tuq7713/BIuCiuOWFUvg8LytWspB7tvKu4/CIQJJoyvMwzASfsrsT689VqPCA1J+v1tjyEnIJlE2X/5wI5aN9rpIOudz1d03rb2K90sqlKm1BNtyRlWFvkKMFyLFMVQyUeoCbFrrYeir+bdVfEYU6HSWMTYkA==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', 'c541ab104eac807dbaad82a94d3d8756', 'banned', 'wildfire', 'phone', 'ios', null, 'iVrFzptykpK5D8wTdQFC2IfJo95BRUQe+PGLl9XqtQggsifVTkg8zwGBsEdhRsEAeU+ybkdixADW6iF+Hke7ARyD8eGw8qYiAs7N1210m6JjFPDj9/KV61FCTcT0c27kSFMgdGIrx8AOE5/OIcVHdUmpbuzMY3rUptwlRMWhsg==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '34df7a70c5fc30fb375a36853fe775b7', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'VPe1RtVcLpWyQE22bXbyrndNj1Vytk79a/+EunNgowNV7q/DJizD9kQE4YD+LdUoCpDsCVieRZRN1obgTqA2kk2BEzKYw6ZB9/jd81XNxQwkeZXbWxbEBWvSv1qxzeWpzEZ1AHSfyfzp0LVVZ/5QrI0dS3n2ZllViXMidRRGpA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', 'a928a731b8b0a7bc69059a126cd00251', 'cid', 'openim', 'openim-5', 'web', 'f45aa0fdba908f4fa0b1462de6b703d2', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '4b9cbd0259511a31d59163da34552fe1', 'cid', 'openim', 'openim-5', 'web', 'e970716c87caecdd3465bd2660bf01e6', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', 'fe0e27dd90e747fc1973bad1c4c3c7ed', 'cid', 'openim', 'openim-1', 'ios', '7a5acf2045d93b32a5ad7584999739d4', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', 'b8a85054d17f445f573ca9e9b6086fa7', 'dan', 'openim', 'openim-2', 'android', '58225544b52c87e2af25eb49347a8673', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', 'f47e4491f6fcffa92d8d65c10356868e', '2199023255728', 'lanying', 'guid of erin', 'unknown', '94a8d504d9c838608d306c9771a50b5b', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', 'bade1e7b1d5811f793c973a6fc4c2ce3', '2199023255744', 'lanying', 'guid of finn', 'unknown', '8335723940a4e481877e84b397a62ebd', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'gFuupUnSV/jZ3Ql4LQjVfGsL5Yo2q/vW29ZN/ToGHwhxKnwTYcjB8Z7lAiH7JtF4W4xMysnWVEcW6kLg', 'djc7Ef5d01QpaQRY9UNaxGC7D6RX+d//hVcyWPChGD1vtCFNnOJYZG9lordasoXkHxS2Qh6kyV8XUCc4', 0, '{"a":1}');
insert into "tokens" values ('default', 'eaaf0a3702ab8d47e1ab92e3359ae92a', 'imAdmin', 'openim', 'admin', 'admin', '5abbea5087713d9bceec76e35ebbaa62b461978eea32f5d7a5dd98f8ce58343b', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', 'f45aa0fdba908f4fa0b1462de6b703d2', 'cid', 'openim', 'web', 'user', '83bf2c994a57bc190b955b8f42f773e8ac62dc94f09c9cafa0d856e03c9d3533', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', 'e970716c87caecdd3465bd2660bf01e6', 'cid', 'openim', 'web', 'user', '0aff1445a3674af08d38e3211fe21102e3e0a4ed760715a2f27a030ae3541693', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '7a5acf2045d93b32a5ad7584999739d4', 'cid', 'openim', 'ios', 'user', '3be9102064748a8e01681747780a97a2b30c6e1d2661b5a202f3dfce990fb3fb', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '58225544b52c87e2af25eb49347a8673', 'dan', 'openim', 'android', 'user', 'd5560e030efbefaf5d47aa70572929601f4c8cabc0aaa34cf2af176e02615ffb', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '94a8d504d9c838608d306c9771a50b5b', '2199023255728', 'lanying', 'unknown', 'user', '6286a4168bf2a3f672da4e5fd61be2cbe2f5d6b7a6047918107f9ed3399c41dd', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', 'ca6978acdb2770dda45ce1e9e100533c', '2199023255728', 'lanying', 'unknown', 'user', '875a1c10278822fa674accf73537ad623cc5a2ea85def100eda31a4160ce30f9', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '8335723940a4e481877e84b397a62ebd', '2199023255744', 'lanying', 'unknown', 'user', 'b298e4a1c13f8811212d9f826cb87de54d08c7b7cc4e458298d83b426c628016', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '7ff985415ef817be82d8a6b041c48833', 'imAdmin', 'openim', 'admin', 'admin', 'a514df66db43edbad3349755ff79f0f011ec2f337bad1e559bb284c9970d1fe0', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$8G17/0SDxe2b3aHZij4ilMgJmj2pK6dfzeMp8IyVKqA$UnhK00qGdQWm4RkdSa3zpyOdiCPl458oOWJffitQqs8', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$7Ir1CMtuU+88Timm8YFPv9nZ3ujg4AsiZ+HcAtlHNrA$OfWSseVymJG52p0SDotSm6oD7BDPQc66X8kMt5c5Wck', '2199023255744', '', 1700000026000, 1700000026000, null);
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
