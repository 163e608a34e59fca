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
insert into "audit" values (20, 'default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'f0b3bc49b8917eeb', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'f0b3bc49b8917eeb', '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '30ab1847b6eadc19', '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '30ab1847b6eadc19', '[]', '{}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '13725dd23b45f942', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'b220f2286966daba', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'e617a9b5e17b3f3f', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '150edad73b89f982', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '6a857ad636fb7687', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'f1f5c1858fb3cbad', '[]', '{"type":1}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'b27646e2fa95213c', '["key"]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '09a548ce864490fe', '[]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '677a31230e970d36', '["globalRecvMsgOpt"]', '{}', null, null);
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
insert into "audit" values (45, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '501ddaef4844bd26', '[]', '{}', null, null);
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
insert into "kysely_migration" values ('0001-initial', '2026-11-30T07:05:15.292Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_messages" values (1, '510d9f4acb1c211ec35a78c94feed4e3', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'd140c7d019753584ed61b857a18a1c94', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '59617877886a88729724c3eda710d1cd', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '8cb13dd6edd29da765f5d64d437445b8', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '3515e42fab740fb0a090b8f3429e2385', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '8091eb3f3322cd48c59d5343717b67ec', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '1cc6fa42ff156f78d66487b4d914cdaa', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'cae4838c56506f00e6102b03cc3a1f21', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'f61ab64d3a1bace551e0781d323df24d', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '40d7041307178ef2396647ed14b18eb2', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'd32c8e63d2421a21f698b64f3ae429a3', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '6c919aa357f18c8535fb09e8807075ff', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '7c03d6b487adf10eae9f8b7711552ddd', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008724, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016982, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008544, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022654, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009784, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '90e45636eb048fa83c40d78d60bca1a9777fa855375cc27d9e591e5c7fda6adb', 'oSMsXPFvYbWVqf8LFm9gz0UcNSwzLQ3hC3Ov7VBrfrauJHiWIPuvTO2lI2CZ7Gz5ScDJpeFApdtxdTI8', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '66f9b54295072b65f46327629d32cc768c1c623800219660a11e46a5f0851619', 'APcMjU5ftcBUW7BtrpPXVvBu5olzkexo403Sx7cszo1cD0Syiv3q6OaP/WReThVZvaGMmhOUTWP2FJEs', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'Ydq/44AJyseYeghcbdiCg+hjtnsm2xqUbBmdzBeD9kydBg==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '7rn5kwe9wAgiFm9tAb3wmZnhvR3fVrU3Kli4mnWxpip5dKo=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'PfLtq4qnrNQKa12I0XyjfjdwgyKEqxJ3PboCYasgeDjY4CEHolTBccCGQimT3zgZMhZKz/I/6I4ss++9yJQJfCHHWxiw3QLtt/W1WMHuAI6nX12xVE324RDVGujhTVRSslXYDvRRgtK8qT+OUIPHh9AYfXlJ4lxmA4MkEfbMI45F5RlF77JRVyUwsCwX32K/KFs8Xmo0Bw1cEQqMtfbHwk1d5VzqJLm/r5t7Ri6eGNuNTLW44+KEEETqi0V4OrkHGc7nN+iAZDtVcwk=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "robots" values ('default', 'bot', 'ann', 'shGauermX7HvHiSpQ9bcm89Fh0BcNm1zTT4h1E5FmuDRmIxfJfqeXw==', '', '');
insert into "sessions" values ('default', '650c478ecf6cb452c0fa177309ac909c', 'ann', 'wildfire', 'phone', 'ios', null, '3ByeNLuD9DSWHZUzSCKeLh79GveKuBulFbtPm5Qoj4j+MVhqCLP2pYf6thpdXiHdXw436ajAaNnRo1onhfiArsKimHdjxriEFdR3l0eS8WyROlZHrPWPhBYnTlsp/F+CnbFuI9SM2b99WqWHiNdPUKmp4zp2R2xwpicVq8aRyA==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', 'd21e8fc523374c14e1d4447011180811', 'ann', 'wildfire', 'newer phone', 'android', null, 'ZRjJqHwknNZaljlAHjkWl0GPT7amSBCJX66c6Ndq0zF3QT70JfFftWBTUfCWdCVFEVdL9Uq4nA7820exvmNIgf58YOS49kf99OhI73HNSm3KacJ7Dax25xmSAm9H1/AJOtHHCSmC5wJirMc14Ie8mNcH1sG5nNvZo8FKxW8s6Q==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', 'eb17afdb291e8928dbee008f1a0ee7a0', 'bob', 'wildfire', 'browser', 'web', null, '7rsIvcd4wBGWcOLZKAuxu0x4t+6NKhF7LmHORg2iZSlmooz1/Ofde7Z8Jwbe2EVcTEPnjHAcknWUeO+vBR4RfS1gVg2RRUXRcDF1JetnWqyNLRcxI/1bV7IjJwJiUnlpLsQSwC6ocp3SCQFhsoymICxc2gyzO943KSta3V46yQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '51221576ba7bf29ee83147684c5ff9a5', 'banned', 'wildfire', 'phone', 'ios', null, '7hgHLkAAXSRSGUERot5pdPQ8Ud2Li3JDdF54pa3e3Dp/4LF8VfguL0eDX/WmauSdNorFsPrA19MgZtX0STJq9wEDKE0GfXlBuE7V3SfeDFXyeorUrQqymDxILIwmJRvLyiYp8TQ0K/4Fqls/lSK/bI+gIW75uM0JRLLOX4KHTg==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '73d173acb3231ecb26f3be46e6cb2982', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, '3Am5Awx3photDDgKKtRsqfxfA11NAsx4/jSpbEWPsPkmkoNiF7Ky+W2uzm4dXyhEff/OOyHPJfdfD0sH60UYwF4Z+DoyvIgFwEKaUnW7cqO/kwsftcIEg+ilVQW9yggZzZxRJ2fj/F2vHe+bKh9jkEih006/6ZBe1qN7eyYhrw==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '88ba8bdfc79bbcf6ec4e4b68c46d2f0e', 'cid', 'openim', 'openim-5', 'web', '5c8039d4e1582ed7b1d6818e49e391d0', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '17616203a8409ba08559b489ce932664', 'cid', 'openim', 'openim-5', 'web', 'd9cf55381ab3d9263acd348d0d57dfb5', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', 'f1ebee476db401ec8f9c0a306f2289e5', 'cid', 'openim', 'openim-1', 'ios', '7eeae05e0a46e37d12d2e328e2efead4', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', 'd17511663ce4446a4d57f689da173ee7', 'dan', 'openim', 'openim-2', 'android', '9e679eae41908fb05fc7e0907cc9fa5c', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', 'fb5a7f4e91d4e1235760c40ea756a91a', '2199023255728', 'lanying', 'guid of erin', 'unknown', 'ba2d29b6972d3e42cef99c58a675ab50', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', 'a410a369e2227929bfba965e38c149ed', '2199023255744', 'lanying', 'guid of finn', 'unknown', '0224e99051a581268e68fbb173395e5d', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'O0U7m+L5yFLJMPlzbH7PSF0jl987KMV3l1wS6X3hdTB6UPzrcRPR3hAPVRiTY4lYOMcuhFHIxNrHS5Wk', 'RDjRMhtoOaRufn4Bqie9QbXDb7L+W6Y/69eNInCFFI7xfQU1a64aciQefT0JRkXw8B5HcBjgC0NrIaow', 0, '{"a":1}');
insert into "tokens" values ('default', '1dbd1b1fefd1b80350ad1fbdffc68a24', 'imAdmin', 'openim', 'admin', 'admin', 'a7071e317cdc4334d459f0c622acaa91020061b10592b48a9f3a607796a642bb', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '5c8039d4e1582ed7b1d6818e49e391d0', 'cid', 'openim', 'web', 'user', '3249f1d6fcaa884f92c7999af76f332af7ceee144cd9fdc0abc540ad0288c22f', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', 'd9cf55381ab3d9263acd348d0d57dfb5', 'cid', 'openim', 'web', 'user', '9c3efb0ef12ca9f733239670dd9641836bf1f3f18cd6015f6d8e9558c76ead69', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '7eeae05e0a46e37d12d2e328e2efead4', 'cid', 'openim', 'ios', 'user', 'deab7e087cd9d0df6be9d9c5199c3ce1c966775b628f70375f0d765897e91577', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '9e679eae41908fb05fc7e0907cc9fa5c', 'dan', 'openim', 'android', 'user', 'e59b7b394cef2ce402e4e85239363f20bf443834deb8ff1c41062d25002dc9b3', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', 'ba2d29b6972d3e42cef99c58a675ab50', '2199023255728', 'lanying', 'unknown', 'user', '1cd42e787dddba8d46d1604e84ef4f0f2e5f99ed2b3dee522ce43ecd74bd328e', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', 'a9258743c2ff7924673693dfb818af60', '2199023255728', 'lanying', 'unknown', 'user', '4dd5faa747d82e8811f699f2a790d71f872f3d2082b5161666036f8f97d538ee', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '0224e99051a581268e68fbb173395e5d', '2199023255744', 'lanying', 'unknown', 'user', '2015e0da0a30815403a334ef47e53d266914effe02c28fdbe23c78d6b04f51e5', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '56408c71674d30916638fa9d5589bac2', 'imAdmin', 'openim', 'admin', 'admin', 'ff5eb69b22952b386eea318588e0ad418ffc4e5eb9636910a4814dd06d07c61d', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$XfwMnclTzXSMDeEFoP1tQ4dE/jLKuMdURLmJokz6hgY$PG6ssyAtSGXT6p8c0ZJ+GUp6OHXQoeDJa/TB2UObEIc', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$jmUH7stDZ6/0B457W6pjua0dWj649asO016fZ3X8GnA$ixOMZbEqPWEWZ6WMA6BWyWleGG3NLfTVPP0PecgGDtg', '2199023255744', '', 1700000026000, 1700000026000, null);
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
