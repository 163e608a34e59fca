CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, next_num bigint not null, next_serial bigint not null,
    encrypted_keys text);
CREATE TABLE audit (
    id integer primary key, app text not null, at_ms bigint not null, actor text not null,
    dialect text not null, action text not null, target text not null, request_id text,
    changed text not null default '[]', details text not null, before_value text, after_value text);
CREATE TABLE client_config (
    app text not null references apps (id), uid text not null, key text not null, value text not null,
    primary key (app, uid, key));
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
    attempts integer not null, claimed_by integer, primary key (app, receiver, ordering_key));
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
    encrypted_request text not null, cursor text, failures integer not null, claimed_by integer,
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
insert into "audit" values (12, 'default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', null, '[]', '{"reason":""}', null, null);
insert into "audit" values (13, 'default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', null, '[]', '{"reason":""}', null, null);
insert into "audit" values (14, 'default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', null, '[]', '{"sessions":1,"tokens":0,"reason":"kicked"}', null, null);
insert into "audit" values (15, 'default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', null, '[]', '{}', null, null);
insert into "audit" values (16, 'default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', null, '[]', '{"owners":2}', null, null);
insert into "audit" values (17, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', null, '[]', '{}', null, null);
insert into "audit" values (18, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null);
insert into "audit" values (19, 'default', 1700000016000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', null, '[]', '{}', null, null);
insert into "audit" values (20, 'default', 1700000016000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', null, '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000016000, 'user:imAdmin', 'openim', 'user.create', 'cid', null, '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000016000, 'user:imAdmin', 'openim', 'user.create', 'dan', null, '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'session.open', 'cid', null, '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', null, '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', null, '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'dan', null, '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.end', 'dan', null, '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'command.add', 'cid', null, '[]', '{"type":1}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', null, '[]', '{"keys":["key"]}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'user.create', 'news', null, '[]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.update', 'dan', null, '[]', '{"fields":["globalRecvMsgOpt"]}', null, null);
insert into "audit" values (32, 'default', 1700000025000, 'system:open', 'lanying', 'user.create', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (33, 'default', 1700000025000, 'system:open', 'lanying', 'user.create', '2199023255744', null, '[]', '{}', null, null);
insert into "audit" values (34, 'default', 1700000026000, 'system:open', 'lanying', 'user.log_in', '2199023255728', null, '[]', '{"device":"guid of erin"}', null, null);
insert into "audit" values (35, 'default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (36, 'default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255744', null, '[]', '{"device":"guid of finn"}', null, null);
insert into "audit" values (37, 'default', 1700000029000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', null, '[]', '{"fields":["noPushDetail","pushNickName"]}', null, null);
insert into "audit" values (38, 'default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', null, '[]', '{"device":1,"notifier":"log"}', null, null);
insert into "audit" values (39, 'default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (40, 'default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', null, '[]', '{"tags":["red","green"]}', null, null);
insert into "audit" values (41, 'default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', null, '[]', '{"fields":["badge"]}', null, null);
insert into "audit" values (42, 'default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', null, '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (43, 'default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', null, '[]', '{"audience":"users"}', null, null);
insert into "audit" values (44, 'default', 1700000035000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', null, '[]', '{}', null, null);
insert into "client_config" values ('default', 'cid', 'key', 'value');
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
insert into "devices" values ('default', 'cid', 'openim', 'openim-5', 1, 'web', 'openim', 1700000017000, 1700000017000, 0);
insert into "devices" values ('default', 'cid', 'openim', 'openim-1', 2, 'ios', 'openim', 1700000019000, 1700000019000, 0);
insert into "devices" values ('default', 'dan', 'openim', 'openim-2', 1, 'android', 'openim', 1700000020000, 1700000020000, 0);
insert into "devices" values ('default', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', '', 1700000026000, 1700000026000, 0);
insert into "devices" values ('default', '2199023255744', 'lanying', 'guid of finn', 1, 'unknown', '', 1700000028000, 1700000028000, 0);
insert into "kysely_migration" values ('0001-initial', '2026-11-30T04:55:44.400Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000026000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000027000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000028000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "outbox_messages" values (1, 'a0fe2a6a71255f66de02b43c2ae5864d', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '50a8ace1fd3cb0a4d371cb2d9ab57801', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '342ff616181ae49d8aeadf969909e79b', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '179fc408d69e82c91f96b42f3933bfa6', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '3d51882d77c0eaba640305dc78400cdc', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'dcbaeca0ab70309bba0ac14d7120e1d8', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '47e1c296e84f1a00926d8b1f1de922b3', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (8, 'de00bcff58f568588eda4cf2cefe44dc', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (9, 'f7cea43aaa99b507a2c04b5619eb0547', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (10, 'f6d2b1c68c3424c57f666cc21c843811', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000024000}', 1700000024000);
insert into "outbox_messages" values (11, '02161cbfa4c28cabed4d4f0e2ce435a9', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (12, '7a0b1c89fd8976f4a62556ac61414b91', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (13, '20df4bea2faedc8ac98c4d55e30210e1', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010838, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000017824, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000009444, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000023828, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000010950, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000024000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000025000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '4ae4d82a681c7e03184eb920fef8f52c3f457ef7fe64c5be450d4b3784f89775', 'ohdP207LAG5DjKAsVys1Q48EGQjMA5z2tNkTb+PPlXt477VdBYcbBbvyJ1oeYJsF9996Gxsfv8HCUgBy', 1700000026000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'e5ad2225c8b9af10eff56ae5973649b74cffa80e2c3e087b4bdeeab20952fc7a', 'qaPVaIijDWF8JT5d/t+3lnd+zLnkLYt+AAt4ETZiFeXv6aRBE3yS10lbC1xCCIRuOAUT31dmT4TIjxLR', 1700000028000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', '+GR4wLSnk0nmLfvg72TwufCGBO3n9qAmtFs905h9oII/NQ==', 1700000016000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'DR7eZTCZVe81t7ZVoD55fSJ6Zhm7eUil7yMdvvlmlWIgyRc=', 1700000030000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'sent', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'SDQ+aq8I7thGpP8ucQHQS/fbDDNCFz+bL+rJPwgKKpPQ0vNsTWzEy0J+BK8I/dcwpxqXlPfxtYRaxf/zvIif4Aufw1eTjLr+kdcCJ4cpVen6cCfmZ+fsx7iGYOWq/44LPH06Eitqihzt2pORtcwYKz4OB82wjfESJ4CM2CNukCIgBVpW+XR7mrH+IEu2/O/JgUPrnWSVQ56SNMIq9/rr6d7vriVFlBLPJxfd3kzLZjDxm93Zro0bY6OT5XlG7C9HrbzfqseNFf3s1jw=', null, 0, null, 1700000034000, 1700000034000, 'done', 1700000034000);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "robots" values ('default', 'bot', 'ann', 'yHOjgdxLzFnVca2i6j8fPxOywobsPWB9764DHaXE1DYxKOFn6ov6pA==', '', '');
insert into "sessions" values ('default', '26a142c147925aac56de80871b903486', 'ann', 'wildfire', 'phone', 'ios', null, 'ZnPXa+bAEH/DU/xL2qDFBtJ8bcLLIamIT6FHn5ubMpIDIOHSzaxpkH1y4+9qNZtiIjSTiiEp7IW9MIu5aldOVq0jYTkR0UUTIjKpQekwWebNXCKOdRK4V2yXCmRhiU/R4v/UTjzNg1lROkIKy5vZEAYCFLQ4vtWZjIWMGc+nvg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '187cf8c8a78815f4e22821a62099c981', 'ann', 'wildfire', 'newer phone', 'android', null, 'Pa9YVxXVUnKdPSZ2PxQ+ShzT4Zpa+d/g+2hvc2tvNk83wf+/BGMx5vTyGtLuV2RkVz3+15whrXw36kYqYR9E80q4trWdStvQ4PfcEFll3dM0TcfMGnJ5gATvc8WCYyAqeZfdKVrBD5ZhFQJ3ywqVxgP3a2VMzQNq+ls0T5DGig==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '1df42f7861b1eadf57e119b93e9df5f6', 'bob', 'wildfire', 'browser', 'web', null, 'GxjRiQ9vZrZxkOrxrL4BYl0oAsyrqYRFY/l9jh3MQk+IzStnpzN7AbzuOgPSF8aQz0nGh02lr//huLvUaVu9qB6sqg4sGKjYHPMYf+bg4ya7GQ6GuU1GHixPYXrQJAA5nxY1Ulhg+PhPTTsMxo4RuKYxuk9sbV+K1lDrS5uvHg==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', 'f8812c39aded4a5b2cccdbad6e5247b7', 'banned', 'wildfire', 'phone', 'ios', null, 'mhh1E9q38w/lXrr/v62x4mkUCxZPctFzouFRtvCOR5KCUHrOd7sNOvrJ+zULupjrvdyvmpEM8y1C2QSn0bmIDF4AIvGVa0rU8uwT4U9kolQ09BYmYyNoE5GD6S1MgZyxZns2cigc+aElHyEfj+pXkkQnNGkVb5li6HRJhtLlJg==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', 'b312375064b468393b97163616dbe306', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'Z3lr682gxsJuZCgL2VY9JfixYcRtB1cxfssQZVfCCi3u7laP9+vLuFlOl8Pl8gbW1ngLDjIAmN3BHzadHobMm/nfr9UC8cXKzSzSSDWYuCLQ/Nm3n94ZK6mH1p4fxbf56O7rd2GBSJyu8EhCUhF42YxODuPpaBNxrJnnzjLhKg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '66c329105f857ddd858199cf2365fa9b', 'cid', 'openim', 'openim-5', 'web', '6c5c67db40b8c50a4a3e4e393a78c4f9', null, 1700000017000, 1700000017000, 1700000018000, 1700000018000, 'admission');
insert into "sessions" values ('default', '28a09a26337bb93dbc38a178b9e411a7', 'cid', 'openim', 'openim-5', 'web', 'e841c475352a510b1b1d92b372742169', null, 1700000018000, 1700000018000, 1700000017999, null, null);
insert into "sessions" values ('default', '458c21fce883b10ec829e0c0fb51ff14', 'cid', 'openim', 'openim-1', 'ios', 'ffbf47c6fc021477b5cd261015c5aadd', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '22aa66954bddd321e4370ef4b6fe5e07', 'dan', 'openim', 'openim-2', 'android', '590b43c0a87acb46666e8aa87080f00a', null, 1700000020000, 1700000020000, 1700000021000, 1700000021000, 'kicked');
insert into "sessions" values ('default', 'a5b134b99610e8f7e05dfa8741b15411', '2199023255728', 'lanying', 'guid of erin', 'unknown', '84db0da384b04b89f101d6ce9fd0f167', null, 1700000026000, 1700000026000, 0, null, null);
insert into "sessions" values ('default', '26550eefa58e94693927720538ebad6e', '2199023255744', 'lanying', 'guid of finn', 'unknown', '11d30621a1c68c4c1c9c1118a055a4f9', null, 1700000028000, 1700000028000, 1700000034000, 1700000034000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'GJIidxFGT6TDtoN8js7cfz0QkGkk0qAggV2+hmyDxxjIqzmBg1P1ADJ4c16/DSUZRSNCoFNUZ0dYWltt', '/44q8hSnEv5p8pBox27ovIMldbVtfAtSzWuctWmA2ahjPdBaQJmw8gIoS++6CplkBaUzCH8CemGd2szY', 0, '{"a":1}');
insert into "tokens" values ('default', 'f9f70acdc9283f84b3db8e91492bbd2d', 'imAdmin', 'openim', 'admin', 'admin', '5d72fa17a5564921ceb746184bd0d1b3b3caaedeb2b81bc922894a5b4152341d', '', 1700000016000, 1707776016000, null, null);
insert into "tokens" values ('default', '6c5c67db40b8c50a4a3e4e393a78c4f9', 'cid', 'openim', 'web', 'user', '78ff4b22504eeba114eca4501d36681130b0c8c155aa7422e038eb13a09104a2', '', 1700000017000, 1707776017000, 1700000018000, 'admission');
insert into "tokens" values ('default', 'e841c475352a510b1b1d92b372742169', 'cid', 'openim', 'web', 'user', '56b72f9a25046edbd7682b2051e2a10620ec5e7e83116edfb886358ffbc25ba1', '', 1700000018000, 1707776018000, null, null);
insert into "tokens" values ('default', 'ffbf47c6fc021477b5cd261015c5aadd', 'cid', 'openim', 'ios', 'user', 'f5a36dd4e28906c9782f426c79c9a0e4d5de79d6d4a78c6bb3354f9757eecd95', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '590b43c0a87acb46666e8aa87080f00a', 'dan', 'openim', 'android', 'user', '91d6847d14978dd44755e73575635b816527b11595550a5c583fdb7e84bc9213', '', 1700000020000, 1707776020000, 1700000021000, 'kicked');
insert into "tokens" values ('default', '84db0da384b04b89f101d6ce9fd0f167', '2199023255728', 'lanying', 'unknown', 'user', '30563fde7f545f650f658c7eed71c0c029cbc7d3944c3335888440d674f69a88', '', 1700000026000, 1702592026000, null, null);
insert into "tokens" values ('default', 'e162278b323bdca4d450353b5cf8d0b6', '2199023255728', 'lanying', 'unknown', 'user', 'c1abdd82f0ded317503fd5fbf1711aabe71a5086432f1c52217d3323eea88b83', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '11d30621a1c68c4c1c9c1118a055a4f9', '2199023255744', 'lanying', 'unknown', 'user', '8d89cde9283068efb90d24239eaaabdc95797e24b6ddb7654734a0b95fe506ff', '', 1700000028000, 1702592028000, 1700000034000, 'kicked');
insert into "tokens" values ('default', '02cfb12cebbee0c2eb9489452a3b5529', 'imAdmin', 'openim', 'admin', 'admin', 'c68a8ea34c78fc88494cfaada50214a3c31c6167cfbd600c6280bc191001510d', '', 1700000035000, 1707776035000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000022000);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$Hh0nHsqFkSj0ELpBi63CtIGPZwaeXwYwbLX0VM3pr6o$AWWGlrx7yiNLNoIi7Z/vQwoob9w8InqcOkv9QXQvfsg', '2199023255728', '', 1700000025000, 1700000025000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$lJCw3tu190pJRte3Te+qlsvTXS7j6EEsDzjXiczTav4$F51cEBy9dHy7yuN9ab+AOiueeHQjATmcOJvO7pjEWKM', '2199023255744', '', 1700000025000, 1700000025000, null);
insert into "users" values ('default', 'ann', 2199023255568, 'person', 0, 'ann', 'ann 安', '', 0, '1ann', '', '', '', '', '', '', '', '', '', 0, null, 'ann', 'ann 安', 1700000001000, 1700000001000, null);
insert into "users" values ('default', 'banned', 2199023255616, 'person', 0, 'banned', 'banned 安', '', 0, '1banned', '', '', '', '', '', '', '', '', '', 0, null, 'banned', 'banned 安', 1700000004000, 1700000004000, null);
insert into "users" values ('default', 'bob', 2199023255584, 'person', 0, 'bob', 'bob 安', '', 0, '1bob', '', '', '', '', '', '', '', '', '', 0, null, 'bob', 'bob 安', 1700000002000, 1700000002000, null);
insert into "users" values ('default', 'bot', 2199023255648, 'robot', 0, 'bot', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'bot', '', 1700000014000, 1700000014000, null);
insert into "users" values ('default', 'cid', 2199023255680, 'person', 0, null, 'cid the user', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'cid', 'cid the user', 1700000016000, 1700000016000, null);
insert into "users" values ('default', 'dan', 2199023255696, 'person', 0, null, 'dan the user', '', 0, '', '', '', '', '', '', '', '', '', '', 2, null, 'dan', 'dan the user', 1700000016000, 1700000025000, null);
insert into "users" values ('default', 'gone', 2199023255632, 'person', 0, null, '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'gone', '', 1700000005000, 1700000016000, 1700000016000);
insert into "users" values ('default', 'imAdmin', 2199023255664, 'admin', 0, null, 'superAdmin', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'imadmin', 'superadmin', 1700000016000, 1700000016000, null);
insert into "users" values ('default', 'muted', 2199023255600, 'person', 0, 'muted', 'muted 安', '', 0, '1muted', '', '', '', '', '', '', '', '', '', 0, null, 'muted', 'muted 安', 1700000003000, 1700000003000, null);
insert into "users" values ('default', 'news', 2199023255712, 'notice', 0, null, 'News', '', 0, '', '', '', '', '', '', '', '', '', '', 0, null, 'news', 'news', 1700000024000, 1700000024000, null);
