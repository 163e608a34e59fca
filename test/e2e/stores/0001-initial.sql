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
insert into "audit" values (17, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', null, '[]', '{}', null, null);
insert into "audit" values (18, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null);
insert into "audit" values (19, 'default', 1700000016000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '14cd1abf5cc6a95e', '[]', '{}', null, null);
insert into "audit" values (20, 'default', 1700000016000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '14cd1abf5cc6a95e', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000016000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'ba02cb5792909dd0', '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000016000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'ba02cb5792909dd0', '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'session.open', 'cid', '731be65584819505', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'c2cb1f385b629a68', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '6da8d730818f77fe', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'e476c38b5c0e3289', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'd6aeb64be0aa5605', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'command.add', 'cid', '90b64db0cb6e9aaf', '[]', '{"type":1}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '7179418c37910179', '["key"]', '{}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'user.create', 'news', '4240d4b435d72401', '[]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'e023e92c34dfec84', '["globalRecvMsgOpt"]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000025000, 'system:open', 'lanying', 'user.create', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (33, 'default', 1700000025000, 'system:open', 'lanying', 'user.create', '2199023255744', null, '[]', '{}', null, null);
insert into "audit" values (34, 'default', 1700000026000, 'system:open', 'lanying', 'user.log_in', '2199023255728', null, '[]', '{"device":"guid of erin"}', null, null);
insert into "audit" values (35, 'default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', null, '[]', '{}', null, null);
insert into "audit" values (36, 'default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255744', null, '[]', '{"device":"guid of finn"}', null, null);
insert into "audit" values (37, 'default', 1700000029000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', null, '["noPushDetail","pushNickName"]', '{}', null, null);
insert into "audit" values (38, 'default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', null, '[]', '{"device":1,"notifier":"log"}', null, null);
insert into "audit" values (39, 'default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', null, '["alias"]', '{}', null, null);
insert into "audit" values (40, 'default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', null, '["tags"]', '{"tags":["red","green"]}', null, null);
insert into "audit" values (41, 'default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', null, '["badge"]', '{}', null, null);
insert into "audit" values (42, 'default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', null, '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (43, 'default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', null, '[]', '{"audience":"users"}', null, null);
insert into "audit" values (44, 'default', 1700000035000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'f1fc676c0db846c8', '[]', '{}', null, null);
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
insert into "devices" values ('default', 'cid', 'openim', 'openim-5', 1, 'web', 'openim', 1700000017000, 1700000017000, 0);
insert into "devices" values ('default', 'cid', 'openim', 'openim-1', 2, 'ios', 'openim', 1700000019000, 1700000019000, 0);
insert into "devices" values ('default', 'dan', 'openim', 'openim-2', 1, 'android', 'openim', 1700000020000, 1700000020000, 0);
insert into "devices" values ('default', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', '', 1700000026000, 1700000026000, 0);
insert into "devices" values ('default', '2199023255744', 'lanying', 'guid of finn', 1, 'unknown', '', 1700000028000, 1700000028000, 0);
insert into "kysely_migration" values ('0001-initial', '2026-11-30T05:56:40.788Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000026000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000027000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000028000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "outbox_messages" values (1, '905b72004ba3174188fa9f45b0ebbe97', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '8dd3d141bc7410e08db3ca41a789cbe6', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '48ea64bdf99a7b193fcd56ed46b6110d', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '6c24c7cadabbdc26686517847bad2f28', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '8715621bc1cb152958778855eebb34fb', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '2c00dc7a4ebf3b70954e976f48fa0b36', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '0b26a397e49717a79edd26dd7b573735', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (8, '74f620eb75e5ca087d0de95ab8ec33eb', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (9, 'dbb6a7d290bfc09f128ce36f1f38e087', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (10, '267fdb449b25b7558864fde375ba4147', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000024000}', 1700000024000);
insert into "outbox_messages" values (11, 'ee16ed426993edf370ca61fc21da3c0d', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (12, 'c4064d48fcb75fa57b442e48d713dca1', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (13, 'de844a242a65fe537420e6b500775b60', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000007400, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000022738, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000038178, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000012739, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000007805, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000024000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000025000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'e826a8ba24577d68d1f9d904f37ccd1887838e43f5322534f607e97e30e3f397', 'ocCVyLclmQTjmW2Cr+MqdsfbCyedqEyKWAx4DCYAA2nizu0vi6rIpMDjHhN4eJs87mFpQ4FhNzMQSZc1', 1700000026000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'd592740b02378414bb5be54a817b9f8d780de0c2c965096ff3665b64be33c9c5', 'Ykra0uEGrVMbwtlxXEHLekf09aa9YK4DdJtwC6T2SjnhEbtGFTsXuOpQMtWHn7CD6dAqCrcYCDZJIKO/', 1700000028000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'WyKa9lJG8B92Po//bRp9iKGXLnwEw/ZfwY42pLOkMMZw9w==', 1700000016000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'fN62ZT9IXfyFS19JOdYqV0O4eXuIP6z+fFBGbqeKONLxdLQ=', 1700000030000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'sent', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'YofYBB3KJaUGzhp3ea0NLvsO5JB5c4a3BpOhgyeAaYwvPDHK6Dx2PLImwkNudFwxeflXLLyXWhdps+JNZ+wvnfZSNsAs+fJeyzoUAedzGUCQAIvgXOaKmHB/KnjAQeTKb+a6REeN4fccZkT+HIMVVtC0zkeToah3nw1Cp/Sj+ovpEYkmuiluIMCbqaflmfjv/m1pj8sWlHAaWfw/oZP/NcLxeIgyjHKiXL3fF0p46ydJe3ksrANoCNVjFCtyu0Z8C7MrNKnGY6DnY0Q=', null, 0, null, 1700000034000, 1700000034000, 'done', 1700000034000);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "robots" values ('default', 'bot', 'ann', 'H7RvhzrZpXBEW0yLqv2Cr8vxJyzpfRB9zHgtHhHJYchtEWdyW59SlA==', '', '');
insert into "sessions" values ('default', '15d3978b2869e6dcfe74b5e2c4a12eef', 'ann', 'wildfire', 'phone', 'ios', null, 'VbImDlFm3MIsayWMdnsbyiZ6HMPaPl7VKlTmYqC+au96dDn7NTMECwC77DjAFSy2JCTioVZvFye9Ed/Bt9rmlr1F31aQ8DX32+asWSzmYOLhf+0fQLErXBtFL7cZDWqV06ijUe2xVzBBFlGmi7/E7XF1zqompGVtofLjWLKA2A==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '3813453ec082f986b7d4faea153cd0be', 'ann', 'wildfire', 'newer phone', 'android', null, 'Xn2X9GXs5e5LI1QVfZs1ehqsM1aFRCx2V0DANBEJX2mtYZo8zHkEdUfHSM1zUsTxjaLG+g8sZv0L5zN9Z4m9u0CVAsD5uqTqFco3rKN5epo/f7b4ASWzbVD+2zFNjzMGAoR8EJjYkvvB5Dqn4tnP0Ox1TnURJA+8QhgiwBQMoQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', 'b4574119ceed8c9293a1d81287816edc', 'bob', 'wildfire', 'browser', 'web', null, 'DuhakEGyX/qrnu3GBDmhsmmDNfki9WL1eMLm9EriTq84xtsl3CjuA2tTKDJ97Ow8HdIjvdV5lZ9ETU5wogn6PR50gNHKwvymjrllJpTkGzpIM3nVbBAmCoOsqa9iyAbDy88/xqavjkq2+Ms6PEOTMVlz5zJ6AbOs5+ZkePvziQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '5d9e615cf2ebf643ec98cbbabd651db5', 'banned', 'wildfire', 'phone', 'ios', null, 'pRtz3pPEdpu9WdrI5/ACnLuOzDLpzZNB68agjpu4SO6rngpf708k9S3nPLuzgpCZ+VHyrGU7Ya5se4PuJV+/7Iy9yj1GH7qUVrD0fUcBUPjFj8yz1biCuooi6eLK3do+OeJi+pvK4WYR4RLca4Bx7h29MC33mT+ej7D5GNrcKg==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', 'ee07dca6c4711ffa61f7b336213e5849', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, '2kFHzdvTGVV50TKShr3jD/SH9lGodqaoo65CEBmstnLKSPTQ7zfaDHCXXjCGUbxCKVbBjdZgsQy/lAiszwUgpSzzNT95OoIpWFDoc3j+RmTPlrT8Bt3AOdUGwWVadrJHA3XiJaDrSEO43pNTmV8Eh3mQdObqqlGxqLfDaGMXoQ==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', 'a1951c41b52dc0e6527df73a1271fd4f', 'cid', 'openim', 'openim-5', 'web', '0ed8be031b172f73a283bbae3941383c', null, 1700000017000, 1700000017000, 1700000018000, 1700000018000, 'admission');
insert into "sessions" values ('default', '6a0a0e51766829faf9ea6819b87fe8b2', 'cid', 'openim', 'openim-5', 'web', '1c6e26118092b6cc3e15f4c2b23b3b1c', null, 1700000018000, 1700000018000, 1700000017999, null, null);
insert into "sessions" values ('default', '826c0b7ad70fb6837fde809ec644d966', 'cid', 'openim', 'openim-1', 'ios', '63adeca70396697ea674544b5d51fa1c', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '548c9a10b2474dddd8a0b2a9277ee6a0', 'dan', 'openim', 'openim-2', 'android', '2ac213c4dca46f9697f764c1314d22d5', null, 1700000020000, 1700000020000, 1700000021000, 1700000021000, 'kicked');
insert into "sessions" values ('default', 'a7637b8fab0557b57a9a10c1dd375bbb', '2199023255728', 'lanying', 'guid of erin', 'unknown', '9773120b06c1c5c3ee5d9579a37d457d', null, 1700000026000, 1700000026000, 0, null, null);
insert into "sessions" values ('default', '88eca9c7ff82923a12b54a5a401aa5f1', '2199023255744', 'lanying', 'guid of finn', 'unknown', '264794b03e10cf65b1126cd7b88f8ce1', null, 1700000028000, 1700000028000, 1700000034000, 1700000034000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'FOQ/POr9H1Tk0IORHTsHBprIprkS50d8Zj/0VuBHCQ93R2WpmHCh0vrdvFg+4wsFhAC7PK/rQc3zOkVE', 'WXxj31RzLZC9ho9vHm8B1ILYTIX0ICunVskdtNtCwRf7bUJMqF+jTpTYBEuzGEpj+xKvRAHRMc71abkS', 0, '{"a":1}');
insert into "tokens" values ('default', 'eacc73f084102e136c66f631e6e37f5c', 'imAdmin', 'openim', 'admin', 'admin', '4534ebae81e6ff4193766d93c5a8ceaaa39f145efd42bd098654c2ddc801e4be', '', 1700000016000, 1707776016000, null, null);
insert into "tokens" values ('default', '0ed8be031b172f73a283bbae3941383c', 'cid', 'openim', 'web', 'user', '92ce50faecb713a63d18b19764bd8381b1e36489489a29ca24f0751f823d02b3', '', 1700000017000, 1707776017000, 1700000018000, 'admission');
insert into "tokens" values ('default', '1c6e26118092b6cc3e15f4c2b23b3b1c', 'cid', 'openim', 'web', 'user', '816224507e6a49627741646f4efc52dcbae7b3ea5d18d8e22f998532bb87a405', '', 1700000018000, 1707776018000, null, null);
insert into "tokens" values ('default', '63adeca70396697ea674544b5d51fa1c', 'cid', 'openim', 'ios', 'user', 'd1e2dce9cfbb878465c1a2a70c7d8d062a03a6577e423511f81586bccbc5b6e6', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '2ac213c4dca46f9697f764c1314d22d5', 'dan', 'openim', 'android', 'user', '2bb65c9f6b826747179c9525a282ac65136b525cbe9c4f4e14a9f1e114247850', '', 1700000020000, 1707776020000, 1700000021000, 'kicked');
insert into "tokens" values ('default', '9773120b06c1c5c3ee5d9579a37d457d', '2199023255728', 'lanying', 'unknown', 'user', '86f3a2adc1a036ce3a47836bc8d4518ccb0b669a63a73dd5c211b8bb1628f695', '', 1700000026000, 1702592026000, null, null);
insert into "tokens" values ('default', '8429b61baf68f510a53983116ad226ee', '2199023255728', 'lanying', 'unknown', 'user', '02829c4a7ff1ed89c10c037968a865e4aaa16b15aa7c89cc011eeb2894473975', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '264794b03e10cf65b1126cd7b88f8ce1', '2199023255744', 'lanying', 'unknown', 'user', 'caee6682cb87a2b6b7271931385b41335aa2868930600812752ad40a9ed15b8b', '', 1700000028000, 1702592028000, 1700000034000, 'kicked');
insert into "tokens" values ('default', 'a7bb6824fa65aaf7e0c6a21f881787b9', 'imAdmin', 'openim', 'admin', 'admin', '787f023c6897bb9cafc69fc1ddaf4bd6120fd76278ae9b8728ef9302d3a9f3df', '', 1700000035000, 1707776035000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000022000);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$JyZuty1G58tN2PfxBR0bnVUXTbyd6ajY1aslGRl+URg$0w/WLlGCIWl2heM/suo25bNOsgTMIeIqxel5n0WaHgo', '2199023255728', '', 1700000025000, 1700000025000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$OShmRVa5LFMVU2/57KexW9MrGYxR68YmKML5fI58aVA$+fFJDYbx0hvs8Vw+sevujv2JQ+zQNyAqPM3et4qGaZg', '2199023255744', '', 1700000025000, 1700000025000, null);
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
