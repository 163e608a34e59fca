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
insert into "audit" values (2, 'default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', null, '["displayName","portrait","gender","mobile","email","address","company","social","extra","name","kind","grade"]', '{}', null, null);
insert into "audit" values (3, 'default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', null, '["displayName","portrait","gender","mobile","email","address","company","social","extra","name","kind","grade"]', '{}', null, null);
insert into "audit" values (4, 'default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', null, '["displayName","portrait","gender","mobile","email","address","company","social","extra","name","kind","grade"]', '{}', null, null);
insert into "audit" values (5, 'default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', null, '["displayName","portrait","gender","mobile","email","address","company","social","extra","name","kind","grade"]', '{}', null, null);
insert into "audit" values (6, 'default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', null, '["displayName","portrait","gender","mobile","email","address","company","social","extra","name","kind","grade"]', '{}', null, null);
insert into "audit" values (7, 'default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', null, '[]', '{"device":"phone","platform":"ios","ended":0}', null, null);
insert into "audit" values (8, 'default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', null, '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null);
insert into "audit" values (9, 'default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', null, '[]', '{"device":"browser","platform":"web","ended":0}', null, null);
insert into "audit" values (10, 'default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', null, '[]', '{"device":"phone","platform":"ios","ended":0}', null, null);
insert into "audit" values (11, 'default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', null, '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null);
insert into "audit" values (12, 'default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', null, '["mute"]', '{"reason":""}', null, null);
insert into "audit" values (13, 'default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', null, '["ban"]', '{"reason":""}', null, null);
insert into "audit" values (14, 'default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', null, '[]', '{"sessions":1,"tokens":0,"reason":"kicked"}', null, null);
insert into "audit" values (15, 'default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', null, '["displayName","portrait","gender","mobile","email","address","company","social","extra","name","owner","secret","callback","robotExtra"]', '{}', null, null);
insert into "audit" values (16, 'default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', null, '["owners","extra"]', '{"owners":2}', null, null);
insert into "audit" values (17, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', null, '[]', '{}', null, null);
insert into "audit" values (18, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null);
insert into "audit" values (19, 'default', 1700000016000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'dbfcca7e16df7e78', '["displayName","kind"]', '{}', null, null);
insert into "audit" values (20, 'default', 1700000016000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'dbfcca7e16df7e78', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000016000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'bc73416e383afcef', '["displayName","portrait","ex","globalRecvMsgOpt","kind","grade"]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000016000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'bc73416e383afcef', '["displayName","portrait","ex","globalRecvMsgOpt","kind","grade"]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'session.open', 'cid', '63ee6e3f2330992b', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'da0236f8725773e2', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '0c76576a0766c03a', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'dan', '8204745c24d93e3f', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.end', 'dan', '9c648b7d91ab5c82', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'command.add', 'cid', '9dacf02380b9e368', '[]', '{"type":1}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'b3e128ba922f4018', '["key"]', '{}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'user.create', 'news', '56c33f4db754ce87', '["displayName","portrait","kind","grade"]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'e4740c76397815e5', '["globalRecvMsgOpt"]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000025000, 'system:open', 'lanying', 'user.create', '2199023255728', null, '["name","password"]', '{}', null, null);
insert into "audit" values (33, 'default', 1700000025000, 'system:open', 'lanying', 'user.create', '2199023255744', null, '["name","password"]', '{}', null, null);
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
insert into "audit" values (44, 'default', 1700000035000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '567bbba7e2b6e5e1', '[]', '{}', null, null);
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
insert into "kysely_migration" values ('0001-initial', '2026-11-30T05:32:53.539Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000026000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000027000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000028000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "outbox_messages" values (1, '81556ad236dd9e47a3875aa6e0fd19c1', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '250047b0c7fbf22a779a607597b669b0', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'e2550f76ba96b714ee5a778c3871df56', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '7b246053d0b9fc3a128226dabe70692d', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'df787540ccbb41c603f08a50cbf3751a', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'b8cb18b87108ee5897c69650ee596acb', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'c42daf61bb910fa3551d2760e4c8b837', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (8, '9a7cf4f33f63f10954dd0ef708b81eef', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (9, '44fd2e466739f811c41ba39f740eef78', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000016000}', 1700000016000);
insert into "outbox_messages" values (10, 'a81df2f1ce9342cf12b429aa479fd181', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000024000}', 1700000024000);
insert into "outbox_messages" values (11, '9f8016c3772886be13748a8bdf7b4ace', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (12, 'ec045adb0698d9976935195ded7dfc10', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (13, 'a038afd2105e5acc0e26bcc604fd2f19', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008094, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015442, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008195, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022050, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009674, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000016000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000024000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000025000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '6dbba46092341e42e2f6ecdaf025cc96142775840edc198c05c9304f67d5c1d1', '3bn2Dv1gOmm039xbT7qr+k0l7xynqPaQG83zpeUNVzOa0OfeVm6inkuEcD6BWW2shPgcF1rvZEi8RCvm', 1700000026000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '971886a00fcd4d073dcd7ad860ee38f053afdebeece3719b4f32f13ecffe5c6e', 'QfL6X5Bycr2j1qlUhJmxP1XaBtEk8WIr6EeaJp6K/d4zJTXbKT5WFF/PamRN4+n/0HfsDvPODgFnWh0k', 1700000028000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'knuQF4Mhf36dk0HS0bUIFDBPtBHH3jcRtQg5yW2HbgkZTg==', 1700000016000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'ZpvOuKH9jVDsghEj7+OM/ME0kHIBYAR+tKD697YmRaMKOhM=', 1700000030000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'sent', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'OkdBeVDN8fzxo22YVJXhzGYIOlr+6CJsoeHkvoHSt2RstIvQ4UIp/z/cNwQwUH7h6WxHHfGkTKSQvWT/e4kGlcwlRXQdKoed+wW6VH6TJqL4qML+zPlyi67L1x/eIGBPb/VD51DYojuAq+bQpk9WPJX3wVVYGpGQ9X+ZEdDYE4FGFYz+GnyxdXRSEzDN8A4FGyGwTyGLcWghaB5hgzHoLu9wytPJqJZzQuyuwAwKZ18nvtdUdO39xt/D9ECKvy6qHVvS89K9tw6Er3I=', null, 0, null, 1700000034000, 1700000034000, 'done', 1700000034000);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "robots" values ('default', 'bot', 'ann', 'Zdp82yfRTSzr1nKvoOqOwwh/ycE41SdP0huHQVXXXosXQ9IwhKNebA==', '', '');
insert into "sessions" values ('default', 'bb1bd68bafe91c8a3be0bcd7689d4298', 'ann', 'wildfire', 'phone', 'ios', null, 'vbGhEi6Vq0ql4JpdOVSmnnSlBj8XIawblYdjPhl+LxdgZ0VeYtAhU0EdRPG4aBB7zufK02ijQtzj/FMy/QWLk09dP+NAP+w1dx9yAQTDtbkdq8Dh8706JQOMWBgG+f4DfXR5B3fIL3rNku9sBCehAyMuuzt9wsfBpspAlwlI3g==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', 'd9934777a7e42d8b72d9f405318893f6', 'ann', 'wildfire', 'newer phone', 'android', null, 'IPX6O0QcYNGoyEoWJSvTR0w7dAe2mAD5w79oTZ74X5EWEakQbBcOjbIDoYeaOSIrG/NfAQirA2Udhw0rqzGVjiYZCkPoRZvVXNk8YbLeZqP8EKwhXRdmzv713r2oQ8xbxwopMqm3o2V9jHi39Gg+rdUN2x4/7lqFQvsyVd59hA==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', 'bf151ba7abbb854458c2ab7d43fe8990', 'bob', 'wildfire', 'browser', 'web', null, '+QmpCu28IQ6Q2QArT5dkzw/7qhccZ00MQdfIL6psG4epTGHL5bVE4bbpq1s1nfVPWt+U76wyBcxLIuTwB4BrhMpViiUOTS8F9CDZGQSh+l0od6EH1XKEhUSmz9JQhkhIFezv0qtnHoX2G6WCW42JuRKkjdBuCX7tFTcRwLg3/Q==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '493f5207148245d06032dadc0eccb3b5', 'banned', 'wildfire', 'phone', 'ios', null, 'qMlGRhFcKDSXggiWdDvvz0Q9iHE6BYBp5pH9MJ3ZuKLwu+Vh4uL2hAvlvtOkc+6BapO4QyMA0DIjpx+rembNpTmHSlGCMqbz7EvKZ7OBVGcKDdlVrXUvnK+jblNbAW5kXT1lcd7h1zE2P5FRc4N+T3EDEKRXqnH+l3F0dU6AQA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '96587711d27ef274581610ec061e00c2', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'qx3PL8mCRhAVQsv9KkQysWrSNMEkA2Nh1puNPLGclo+Kk9wGS6QFy964zicce6taT6W6HPbculj0XVHT6B68kSuPSTrh8DBd+GdlerNVrG2SDxANVFa3vAfI573P4ZzZo55crUK5zk7MHxrqPoGa4gicpQtI5KGgXwlJYAYUBQ==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '2ccd7b380e9a4459fa2d51f9291eec6e', 'cid', 'openim', 'openim-5', 'web', '749bfb32cdf5747a1b511bace8cd0839', null, 1700000017000, 1700000017000, 1700000018000, 1700000018000, 'admission');
insert into "sessions" values ('default', '8666c594ff727a487cf3729bf57c0011', 'cid', 'openim', 'openim-5', 'web', 'e93f69a17a465b16ca9bb9fbcde8349a', null, 1700000018000, 1700000018000, 1700000017999, null, null);
insert into "sessions" values ('default', 'eac6fdda1a0e74bee9537109b7703c32', 'cid', 'openim', 'openim-1', 'ios', '97148da0ddda9417e220956485a7853d', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '653ce70f07912d6245b87179aad26181', 'dan', 'openim', 'openim-2', 'android', '5ab35f3cccafb9874542363711532cbe', null, 1700000020000, 1700000020000, 1700000021000, 1700000021000, 'kicked');
insert into "sessions" values ('default', 'd6df8095a338abc539bce0df4abfe782', '2199023255728', 'lanying', 'guid of erin', 'unknown', '47f4d7e4644558ebdffba635f2ec78d5', null, 1700000026000, 1700000026000, 0, null, null);
insert into "sessions" values ('default', 'dcaad3c88f607263abf514a1c0e23aa3', '2199023255744', 'lanying', 'guid of finn', 'unknown', '59ed367276bacdc15905d48d8126307a', null, 1700000028000, 1700000028000, 1700000034000, 1700000034000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'qDvJlzCJLgvC3Y8EeU3jvzGpibWU/AqL32kZGTmItznlIofSi38VdZsFff8iiIAbFJSmfOFT5MBZpv27', '9EZ7+nLZMbpImDwZhR3MQO0JgF5ieM2P/ahOR54I5YoxvD1RBqYfs0jLwH/Vpnrve/qQ0xdohuw5eLF+', 0, '{"a":1}');
insert into "tokens" values ('default', '0f4cb279a6e3f7dd9a2f1c312fa734a7', 'imAdmin', 'openim', 'admin', 'admin', 'b2f9d46eb9c5da1ed23a84307a95e1f192a386737d2b624bd5f3136eed4aecd9', '', 1700000016000, 1707776016000, null, null);
insert into "tokens" values ('default', '749bfb32cdf5747a1b511bace8cd0839', 'cid', 'openim', 'web', 'user', 'a614c1b6c30d2de97bd472708fa396cb0e7dbc16bdbeaeeddc76b4813a74e50f', '', 1700000017000, 1707776017000, 1700000018000, 'admission');
insert into "tokens" values ('default', 'e93f69a17a465b16ca9bb9fbcde8349a', 'cid', 'openim', 'web', 'user', '5f70257db4552fc945a2f3168df607ca00718217ed52c801646a6705c29a73be', '', 1700000018000, 1707776018000, null, null);
insert into "tokens" values ('default', '97148da0ddda9417e220956485a7853d', 'cid', 'openim', 'ios', 'user', '10b8424069f9277a6c7f66cca3c735017ee9eb7af9f82095583c629e9489ec55', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '5ab35f3cccafb9874542363711532cbe', 'dan', 'openim', 'android', 'user', '3d09ad1f0c072fb050fc35ab96afb4dfc18007921f7c933566e59e202d00f45b', '', 1700000020000, 1707776020000, 1700000021000, 'kicked');
insert into "tokens" values ('default', '47f4d7e4644558ebdffba635f2ec78d5', '2199023255728', 'lanying', 'unknown', 'user', 'eefff7db5b9fa2cb2202c88ba28c049da51a565dc270675c6fb3bfc280a7cff6', '', 1700000026000, 1702592026000, null, null);
insert into "tokens" values ('default', '1a800eb18c572e9a6ac606bf3419de03', '2199023255728', 'lanying', 'unknown', 'user', 'aba2c767d3f63132fbd3322299f821277e8a9124ed074b08d55a47c723be3b5e', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '59ed367276bacdc15905d48d8126307a', '2199023255744', 'lanying', 'unknown', 'user', 'b5a436cd05de75ac1482fd631ef373401b14eb80b6d93edf4233251d57629b91', '', 1700000028000, 1702592028000, 1700000034000, 'kicked');
insert into "tokens" values ('default', 'a28dd416e67f1e9d07aa8c4e02b9f7b2', 'imAdmin', 'openim', 'admin', 'admin', '16c5e71dcb87345dcbeb4043ec7bace8d765efc2980802d55d5bd285a0b9d1f4', '', 1700000035000, 1707776035000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000022000);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$FsCXiy2LhRvJcCvPAtOQQc+pMQZozraiEufJjiUR60g$VG7gSJuL4OnyaNwmTvnZuep2hO2n86ujXCdOXBcfr9E', '2199023255728', '', 1700000025000, 1700000025000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$j6woEOJItTLqCFcCnc1X1gaDzujLm/5OF8ZJbZ/0S44$ZKODIZ5j3ns/tjuzMDvX+glM9a7zpIcwwyT0Qno+HFg', '2199023255744', '', 1700000025000, 1700000025000, null);
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
