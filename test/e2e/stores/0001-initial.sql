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
CREATE TABLE key_check (id integer primary key, encrypted_value text not null);
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
CREATE TABLE used_signatures (
    app text not null, signature text not null, expires_at_ms bigint not null,
    primary key (app, signature)) without rowid;
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
CREATE INDEX used_signatures_by_expiry on used_signatures (expires_at_ms);
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
insert into "audit" values (20, 'default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'c71975384770f1f3', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'c71975384770f1f3', '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'f517950cf7beb221', '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'f517950cf7beb221', '[]', '{}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '6e088e6a76d7ee28', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '805ad33f71674a90', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'bb52d8cefdcc0f0b', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'fced9bce88ed212e', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'd931b375dc538bdc', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '39e2e87478b9fded', '[]', '{"type":1}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '208c8b4b5ee8015c', '["key"]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '4677ed014b4e5269', '[]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'dc4d3b9aa3ae06b6', '["globalRecvMsgOpt"]', '{}', null, null);
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
insert into "audit" values (45, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'eafa6e2a8378bcf5', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'JWqmF3QMg87jOM5gOzRkYHChOeBOMLtDAX66rnQbSSXFB2/Y');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T07:22:50.169Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_messages" values (1, 'aefbe0517d2e54f3a36ff0c2ab5f14c8', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'a9680c3fc39201c441b6f700c66bd4eb', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'f4596bf387df6b415e0b1bbb0c3b5a65', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'ebcc4beb09ee07a15d819642ba001ca1', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '2667109770e38d81fd4c9772b57431fd', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '0a3f576963469504b4c48ced47117e34', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '5e729426d6c00114cffc38bcf4edc622', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '9d468376424bc8a4cc6d95bb11b02ecb', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '5e29b7c427b0e46ef77893987a9a12b7', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '3d2bfea5160f8dc9fc6db1dcb29c93c0', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'b2e7962dd569a9888e5068acefb428c0', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '5cd64daa3856099f8d95a983ec0e905a', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '4f11d532ff664ea59dce973376c1eb85', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010800, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000022662, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000039880, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000013001, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000006797, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '71351a9906ea946bd537f6a935c23ae2e3e85a04d9ff06aeefa4dd602e7c89cb', 'KEae1vW770+G31gZlVgLWsv1s9mAasHq+Klzp2dZFqV+tu5moK1OU7AV//PYnmaYdiNIoMWhevD4P/k7', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'e5570f3c2de9feed949a746ee11fb587f3994347bef883df4988b95f68853ce8', 'Sp8HbyqRoLFWJeVvFGETaota0+0MnWj3iyD+cRHjMSRDvotl+AygEedFNF5Wyfe/qJQCXMEH2EM40JMc', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'rfCEQ0ElASElqovK2nPYHPHqb5r3jGyQ13buH0RWRlZ5lA==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'kCwkrvfV9LqCDyEsMs+d3wiA9hVEiXCrrHOvZl4vuwRjFHw=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', '1RE3jjlk8+HdPACk0qR0QpOvjZoVqwRqExfQm8T4Xz9fPnRXnT4Q4kW88+d9hqpW2yaKnUZtVyjZNbIpoCnJeydnYVKLwWuhBECnk7HIwBuYbe0J/pfRwzkCEEn8nDm3+iXQ7ufbM2JsMc9kWCgyb5x/eIEG2z9037pbxtahLrEYsw2ICQIcyqNkPO0TKb4TnN3qXcwOS3LWTkKujoyevjnxJND2ILOZKz0Quoh+XinTRyE+nOYKyaBuEVZDc2nKD9p6+6TDuvOa77Y=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "robots" values ('default', 'bot', 'ann', 'E+armsE3Ck3uY9bigj7evA4PJnVhi3665Kpj86wAEc100xvRN4v+gw==', '', '');
insert into "sessions" values ('default', '9f2e931bae0f3cb1c26b95c0930034c9', 'ann', 'wildfire', 'phone', 'ios', null, '3kumQZTw6Bz/XYoLwkof/4c/lKjcSsgYqZCnu/yDbKRjq/CiB9g4pGEEnsOESAgTWmALlbCI1+7zrwedvW6I/bhIQSeZAir304J1nogSIeocF57/9WVqUcmtJ7vZZAa2ir9pKalCOKWpDJjK0gQUJiAknMGO9lwpgn0k9kgtBQ==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '6136c5a9cd0026a35f9b7bdffd14a9bb', 'ann', 'wildfire', 'newer phone', 'android', null, '8B8nQHR5RTygP7PqHNNUVOSD1Ow3597Q+hOJSqXmxAhOcoP6IxHLy/rwhycPNVXYmJBgzXztWAQZ9mg9pF/ucIedp8at8iwC/fen0Bj4sXTPtP3B8gdgllJQvBoZ9Cay3IvvUCwtvVfB2CMm9S8ah8rN8LtLvV4PgSJhucd+3Q==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '513665cb52f4a85c6b2c1e8a9397dd5d', 'bob', 'wildfire', 'browser', 'web', null, '1jcNBaL6g87DyuT0BBBnfGgmPlqSMU9Hp6c5nqswKto4atEa+816ZGJ8v6xmWtVWGrOo3C50Df34uAal0pQguCTijGT4/ZeEmJngUroDJPVq69QlTUZC8jCXC24/CdtlB9jPRldihjEDgAn4UfQ/JEg97MOUNd1B9Tca7fXymA==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '89e990f36699d6018c663df6bfbae15a', 'banned', 'wildfire', 'phone', 'ios', null, 'MiWAMoTxdHS82fyH5zFFh4KaXFyXsXI9ozA/nHOiTdAzh/AquwHwARy/uSLhogkqYeQPjll5muelbHhjFiI/d4RTzfBnX9k4z7IWWX18OgXyy1X7Yp52S0FzWdihzo4YqQ/F8AewjtMQJ/kDG2QeUCwrosRnqxxSl3aHoqZPdQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '2b2394ffb406231557c6a5bb4cb42cee', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'bvnwgWRW50jtzU3I/YdBiYdcZmU8SWU8b8TS9xii50otx+E24by2uB/KxZAzCL6Q9ISHFlKPijrvgKeMNgKDAeuNLmMj+ljqOCIlvPAxCgmDiGV5YVC7fyqmFl4uKLhONWbQkKVGCohuvJJ0EHzE90SqE0GF7ZIILcuaw8eAPw==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '5c1bcef59180441f8ab00f4c65fc1d62', 'cid', 'openim', 'openim-5', 'web', '4cf62fa6f5074210e7d87aa12594a351', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '46c3f8c41d85b7377664fa679b711db5', 'cid', 'openim', 'openim-5', 'web', 'f96b3b783392761b903a22f8a2e25dbb', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', 'b4d48106d9b2d51966a602ab80d356f9', 'cid', 'openim', 'openim-1', 'ios', '7540902e50eff30838e28b1d9f1179ca', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', 'f472d0ea320e5935cd311f62a482bfb9', 'dan', 'openim', 'openim-2', 'android', '0fee5ec806a6722335418a192f9fd359', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '845a3b5f91c6c921aa7ed28be5aea425', '2199023255728', 'lanying', 'guid of erin', 'unknown', 'b602593a1c7180e3cbdc7d6f19a64737', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '5b8c7671dd122efa479ba81c48aa1ea2', '2199023255744', 'lanying', 'guid of finn', 'unknown', '2f90bd7ff9070a771bd9cc998393b524', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'YaZc5/mYbPxuW+ZIQu40D1tK5SZXO3rYU16WqXAOlFOYhaNdDcl1Mk6+XnSafqcdK6akUxGcgqTKAlNg', 'W68Zo/iKLL6fb3BhgH/vvxzWEx9G36WKtT8m1pft/i37ZK5UXmo89dLpGv2GDcKUSyd6+Y8ft7pF8Vlv', 0, '{"a":1}');
insert into "tokens" values ('default', '4e3b1bc9f8b7347a0b02660feada0edd', 'imAdmin', 'openim', 'admin', 'admin', '6dae258229dd9a18b03f1c2bd6075a93daee1066b1fe2509c01b7514c1ecb609', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '4cf62fa6f5074210e7d87aa12594a351', 'cid', 'openim', 'web', 'user', '860a1debfcca169c2351582bf8a0350052e6bbb1295cb5827aeea121cf79255b', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', 'f96b3b783392761b903a22f8a2e25dbb', 'cid', 'openim', 'web', 'user', '0a4dde9234d4f0133db47c0e47d9dbc9f4b73a3b7819b0f4b0f3f015b3f9f5d2', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '7540902e50eff30838e28b1d9f1179ca', 'cid', 'openim', 'ios', 'user', '3f1d6be9a6fe10e3148e4b4793ecaeb0f9e51c704dd399a708e6928b15789f0b', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '0fee5ec806a6722335418a192f9fd359', 'dan', 'openim', 'android', 'user', '2c9a09fc40402d0229b8b6b9538d07109299af31dab6dbd4b8d6632a6d2fe7ba', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', 'b602593a1c7180e3cbdc7d6f19a64737', '2199023255728', 'lanying', 'unknown', 'user', '21510f5a87d4b759103a02e98a0fb4facacdc705e8bdebf7ff6a10db66c19e48', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', 'd411c1903de034776faffdc3d2acc2b1', '2199023255728', 'lanying', 'unknown', 'user', '388b306f45b4b1f3b38542ff44cfe6e2ee183b695ad018fad5832688dd8b63a4', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '2f90bd7ff9070a771bd9cc998393b524', '2199023255744', 'lanying', 'unknown', 'user', '1e287f2715bbcc45b44b8d0009f334ffbde6b6ffdf29d6ca8d7150aa03975d2e', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '55fb65bdde654dc2a8563f8386dea67b', 'imAdmin', 'openim', 'admin', 'admin', 'bf292ae50b3cfa88faff5fcdb74fb017e01fd5293ecde5051648a1b5214bfb00', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$vyav2qywLiGy4qz6rUo6f262KyCsGTdd9MGi9LfQy5o$VSqyMcCjTKR3kqmfJcWl8vbgIM+qp09ndlDuhwsd1Qo', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$SwxoxYDb2aBIV7+LJ4r0Mn0bSObchapMbw4i5b4Q79E$xsyD+ZIWJ1DS9j6kozEr5pqonIGhOwizC5ldgstdgU0', '2199023255744', '', 1700000026000, 1700000026000, null);
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
