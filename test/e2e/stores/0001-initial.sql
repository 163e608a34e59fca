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
    primary key (app, uid)) without rowid;
CREATE TABLE devices (
    app text not null references apps (id), uid text not null, dialect text not null,
    client_key text not null, sn integer not null, platform text not null, user_agent text not null,
    created_at_ms bigint not null, changed_at_ms bigint not null, last_seen_at_ms bigint not null,
    primary key (app, uid, dialect, client_key)) without rowid;
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
    actor text not null, since_ms bigint not null, until_ms bigint, primary key (app, uid, kind)) without rowid;
CREATE TABLE robots (
    app text not null, uid text not null, num bigint not null, owner text not null, encrypted_secret text not null,
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
CREATE TABLE user_counts (
    app text not null, block bigint not null, kind text not null, destroyed integer not null,
    users bigint not null, primary key (app, block, kind, destroyed)) without rowid;
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
CREATE INDEX robots_by_num on robots (app, num);
CREATE INDEX robots_by_owner on robots (app, owner, num);
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
insert into "audit" values (20, 'default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '97286bcaf5333a41', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '97286bcaf5333a41', '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '62868b3fbc9eb32f', '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '62868b3fbc9eb32f', '[]', '{}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '26ee01939bfd7e80', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '6c511a0730a13a5c', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'b906b80c860f5b30', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'a4f5b9d74deeeadd', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'd36cafa697a94e8d', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '06653d8edd88a7a1', '[]', '{"type":1}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '728dd46106e49911', '["key"]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '94779895e23eefbd', '[]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '01cbbf261404ce58', '["globalRecvMsgOpt"]', '{}', null, null);
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
insert into "audit" values (45, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'de39dd6a80b3e48b', '[]', '{}', null, null);
insert into "client_config" values (1, 'default', 'cid', 'key', 'value');
insert into "devices" values ('default', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', '', 1700000027000, 1700000027000, 0);
insert into "devices" values ('default', '2199023255744', 'lanying', 'guid of finn', 1, 'unknown', '', 1700000029000, 1700000029000, 0);
insert into "devices" values ('default', 'ann', 'wildfire', 'newer phone', 2, 'android', 'wildfire', 1700000007000, 1700000007000, 0);
insert into "devices" values ('default', 'ann', 'wildfire', 'phone', 1, 'ios', 'wildfire', 1700000006000, 1700000006000, 0);
insert into "devices" values ('default', 'banned', 'wildfire', 'phone', 1, 'ios', 'wildfire', 1700000009000, 1700000009000, 0);
insert into "devices" values ('default', 'bob', 'wildfire', 'browser', 1, 'web', 'wildfire', 1700000008000, 1700000008000, 0);
insert into "devices" values ('default', 'cid', 'openim', 'openim-1', 2, 'ios', 'openim', 1700000020000, 1700000020000, 0);
insert into "devices" values ('default', 'cid', 'openim', 'openim-5', 1, 'web', 'openim', 1700000018000, 1700000018000, 0);
insert into "devices" values ('default', 'dan', 'openim', 'openim-2', 1, 'android', 'openim', 1700000021000, 1700000021000, 0);
insert into "devices" values ('default', 'unregistered', 'wildfire', 'phone of unregistered', 1, 'ios', 'wildfire', 1700000010000, 1700000010000, 0);
insert into "key_check" values (1, 'YrYJgL3lnR0jyDHNGaaSkWn+vI9mHyAbPO3BYd/5lxAlY43U');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T07:37:31.823Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_messages" values (1, 'b1699834cfb539c11617097e357b06d9', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'a140d17c58145b737cd88885803f2fc9', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'ab37e3551241b7ef2de7f25d7bbd7f61', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'd55bbdb07f19b574d7c891fca078fda6', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'dd1746e7c2d81d7ef47fb8ec555aac85', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '5234c0077f7fb0e1ef620e88ab1a1d06', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'b911a3875756ac7c7f90b6bfec98f46c', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '85719e26698230bf410c327e1f043bc6', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'd78a8ad5a4ea3712c5ee69b666288305', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '75c05aee9333ad4fa5833edfdb321ec0', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'ddc771a2838b1feda4c90b8a16f65cc0', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'a513c65547aae401ba2e90b5354ffdef', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '658b2a2864fe4068a67303a0379a0971', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008704, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016668, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000009884, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000023490, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000010738, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '33c43883d42d47842325683762695e586f997609062726ffd036a289c2616950', 'eSExR7zFoFxRj0vAjVRZfcxKtAu1yiYsLXNBBe0V0Ed5W49m1OEeAEr3tzmThN4Hm1LgVnpVmHLI1oij', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '33bd7d5bd1c23442a8f56423d80ef8a4c63506a8934cff98268d27f3d84f53f4', 'mfMsQZ5P9LWwAXoHc4TC5DMOy1rgd8QF2Oe4GGAk3yE4soUdqYVlBJjkOlw8yQ0hMkyCWYXMFLMDKbra', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'jhC/DWPI0hf8LSdaO9nNrM2Z7cSM7lsKNPNPl8LFAE0s3g==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'HjZzSCsS18c4thUYI6UxP0Mr2D7J9t3tLRAnyx/PmmjJyh4=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', '5+YRArmgNLBHipHGqC5Kuh7mzji5A5hNxCACswIgi6kPDlMj7fgBbU1zENszwj4cciT/+rL/qrbA37Yf8apbRmbM3n8FPrH4AjsKKhvGIalm529fy+YvB0wsOA+qfmQrW/LB8EArmluCM7DPFjUVjDGU/NfUnRNqjyT3Tu+wN52lFiFrXq3u9emkUmFSHxEdTKLlAn9KBAu6eUGl70zBsNmIyUcllwTUjiKeR0SIYKBP0/cnZ+FMvlF7V7UsutRNYAGYpV+O43JUFbA=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', '3SOHmPArlqInmUJTHN+SK/iFAemy2cic03Y917h7nnRSFjFu6FlFLw==', '', '');
insert into "sessions" values ('default', '018bcfe57f70d8fd8141355fe92c2033', 'ann', 'wildfire', 'phone', 'ios', null, 'tHKjZuKMI+qrkvVyVEixP+krHg6l+ncdD/5aJwNu4LvAVuiSsPMKHh63dRZavCdYOUQ0rf2CXVOiXVNFqvfhpxYbVCicKttzUkvbmw6ibZ4axRXA4BsA7OGyxSrW7gCkZ1l1ivOhvN5tPdxm9mvcfkJ/e/A/C2/WInf+K/N9kw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe5835842baa1df82406fa7d1af', 'ann', 'wildfire', 'newer phone', 'android', null, 'GkKhT3cMcyBlwwIyLp5etdR4ZFG3nsBYExG5PdUP52sK6liWpe11o7gApJk7T8Xq2K77QwO+DTFqIncYS1E6IZDffetxR0kTwis9bTkl6K7ZM8eimsnvM3JNO6kRTpG+1+g6u1Bjn02AuiYxr9e42iBWiANHjTcTOOAWQ1ATEw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587401ca2ef227d8e4e28ae0f', 'bob', 'wildfire', 'browser', 'web', null, 'hZbBXQeIuF1iND6yXyF3F0bKU1hVLh4Zp2M4KwWEMUfMq3Z0x+h1tSLKSLstn+5W0OdeIkqUBp0IByq20zASEVTFj5dLa41QDu93f79bAoZYhux/067d3jwJbzyy2i8qpYy0DabDRYHAQ9lJec5foR8c2Jj1y9dMUICbHNGgyQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28594c395c9b6f8c718d28', 'banned', 'wildfire', 'phone', 'ios', null, 'hPPwBAkJWp7v2fKkBfmylm3b5r331CNf5KD4AD7Dj/5akt7PqlFRHAe7SPBjAn25gbKF6NGoc74UKFgGFBorSKqGWgv9rHW6X0FjujnciABshpNf8ShmiGfVgIn5j++SqfwnAz1IinU7+UiNff+D8lG+5sKnsaXYPcNHjSqFCQ==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f103f73a2cf812ca7f7de59', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'h6HI/eJVwUrixcy300w7bwsa6Ouawg000thRoeOAOs/8jtL1nPfuch52WMkl4n3A/HhtwZ/ZDu2gWRcV3L0skG+hYn9JfY2OqP2RpJe9s2nyPuGZRdxxjvDj3Nv0A9cS9v8cIrDA/5LbB0tsyPC9lBEn+8E1+x6TCWTfLVBEeg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae5025cce2471ac2168fb5b4', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50a1168e1614be0306c795', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2380673f42499bbb2b63c84', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b23892db86e0c2aff0825fc9', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620281ace12fd226cb20302', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620e84a25eb4d0f5104cb92', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0823c8f661229e0f4a4aa9', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08ecfd6f884a3b0977f4e8', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d17870cfa304ac7c2db3927f', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178fe6e3c36ad9af46c1326', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94802d80064d4841ee0c34f', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948bf6ddee049b647a69aa1', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'F8cQpPigR+P8MmPAB6VRdvKsTMG9Wp7D0t6DD8vn6XNSyKJ7X8yrP8GuhUgUc5coqE5BiWomEXpKfCI8', 'iiFgJBiWBTIAFEBMs6zvAgAIyAxc70PourVMBaHwMRjbeevHcXlJYX7xUM2balS1XNuUqbd5dCgw8Q8T', 0, '{"a":1}');
insert into "tokens" values ('default', '43edcca0df8327f25d5c451e0d0ffa96', 'imAdmin', 'openim', 'admin', 'admin', 'a81ef3fc72ce247cb4571670352cb655f65d5b7709a9a28575527218a171cce1', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50a1168e1614be0306c795', 'cid', 'openim', 'web', 'user', '54a0a62a5fb2c22f90dafa4df4ecb25dc88c275b356a9b83065aa1d4543eed90', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b23892db86e0c2aff0825fc9', 'cid', 'openim', 'web', 'user', 'b42bf6a98bdfecf01c0b5e2aa9f5a3b1b05a32e010045624d71aec42b950be87', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620e84a25eb4d0f5104cb92', 'cid', 'openim', 'ios', 'user', '34a40da5a3bc5cbbc2a1c55fabb9812bf5dfe720bcbc6bf7593a23e7c7bba88a', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08ecfd6f884a3b0977f4e8', 'dan', 'openim', 'android', 'user', 'a22f5ce0f0d127675c121dce9839258a2cbecaebbd93bfbcc330bf02adfcd536', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178fe6e3c36ad9af46c1326', '2199023255728', 'lanying', 'unknown', 'user', '45068bbf202390eb0b5c83960dfabc940b79e08a96771e4fa070d7252ec04b63', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560f04a9d2ac4a12a0411fc', '2199023255728', 'lanying', 'unknown', 'user', 'a9568bdda3f4d041e0c9862e351e63cc07b6d75c95bc4c078db9a58e470f91db', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948bf6ddee049b647a69aa1', '2199023255744', 'lanying', 'unknown', 'user', 'af1fa4ffaa8071710d15d6a795b323ac3b485d38db87c2a70041343395ac7650', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'e7da4030412786c70aaa82b29dbb3cba', 'imAdmin', 'openim', 'admin', 'admin', 'ffb722e91c5fae502a5d15ec81ca168abe72f8972d1fe2f71a11f189fd791e50', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$RD84fxnmigEQg9sV+T3SfxPuhz89tSlF6MPqOmmMYA4$nd8wYqHBVDGR1WSnB9y7IWC8jUkHdSaRl8u6oKKaW+A', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$I/kFyge0L75BdAwlwKzBX/E6aA1LAg9wMrYWto6P2pg$w4iBIB6dcX2N0kxo17wtpQ/kvFKBhxB2cKbttwot16c', '2199023255744', '', 1700000026000, 1700000026000, null);
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
CREATE TRIGGER "users_counted_insert" after insert on "users" begin insert into user_counts (app, block, kind, destroyed, users)
      values (new.app, new.num / 8192, new.kind, case when new.destroyed_at_ms is null then 0 else 1 end, 1)
      on conflict (app, block, kind, destroyed) do update set users = user_counts.users + 1; end;
CREATE TRIGGER "users_counted_update" after update of "kind", "destroyed_at_ms" on "users"
        when old."kind" is not new."kind" or old."destroyed_at_ms" is not new."destroyed_at_ms" begin update user_counts set users = users - 1
      where app = old.app and block = old.num / 8192 and kind = old.kind
        and destroyed = case when old.destroyed_at_ms is null then 0 else 1 end; insert into user_counts (app, block, kind, destroyed, users)
      values (new.app, new.num / 8192, new.kind, case when new.destroyed_at_ms is null then 0 else 1 end, 1)
      on conflict (app, block, kind, destroyed) do update set users = user_counts.users + 1; end;
