CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, next_num bigint not null, next_serial bigint not null,
    encrypted_keys text);
CREATE TABLE audit (
    id integer primary key, app text not null, at_ms bigint not null, actor text not null,
    dialect text not null, action text not null, target text not null, request_id text,
    changed text not null default '[]', details text not null, before_value text, after_value text);
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
CREATE INDEX audit_by_target on audit (app, target, id);
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
CREATE INDEX dead_letters_by_age on dead_letters (failed_at_ms);
CREATE INDEX dead_letters_by_receiver on dead_letters (app, receiver);
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
CREATE INDEX users_by_email on users (app, email, num) where email <> '';
CREATE INDEX users_by_mobile on users (app, mobile, num) where mobile <> '';
CREATE UNIQUE INDEX users_by_name on users (app, name) where name is not null;
CREATE UNIQUE INDEX users_by_num on users (app, num);
insert into "apps" values ('default', 1700000000000, 2199023255760, 3, null);
insert into "audit" values (1, 'default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null);
insert into "audit" values (2, 'default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null);
insert into "audit" values (3, 'default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null);
insert into "audit" values (4, 'default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null);
insert into "audit" values (5, 'default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null);
insert into "audit" values (6, 'default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null);
insert into "audit" values (7, 'default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null);
insert into "audit" values (8, 'default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null);
insert into "audit" values (9, 'default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null);
insert into "audit" values (10, 'default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null);
insert into "audit" values (11, 'default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null);
insert into "audit" values (12, 'default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null);
insert into "audit" values (13, 'default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null);
insert into "audit" values (14, 'default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":1,"tokens":0,"reason":"kicked"}', null, null);
insert into "audit" values (15, 'default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null);
insert into "audit" values (16, 'default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null);
insert into "audit" values (17, 'default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null);
insert into "audit" values (18, 'default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null);
insert into "audit" values (19, 'default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null);
insert into "audit" values (20, 'default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '910943e7f0e3325e', '[]', '{}', null, null);
insert into "audit" values (21, 'default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '910943e7f0e3325e', '[]', '{}', null, null);
insert into "audit" values (22, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'e0424c3b5ddbe366', '[]', '{}', null, null);
insert into "audit" values (23, 'default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'e0424c3b5ddbe366', '[]', '{}', null, null);
insert into "audit" values (24, 'default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '69f3510611a042de', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null);
insert into "audit" values (25, 'default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'ce88389532ead086', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null);
insert into "audit" values (26, 'default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '4fde987f86a94848', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null);
insert into "audit" values (27, 'default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '6ebe57ff87e5ad2b', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null);
insert into "audit" values (28, 'default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '3eea56a864b5fedf', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (29, 'default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'e8c7a36af8208f42', '[]', '{"type":1}', null, null);
insert into "audit" values (30, 'default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'caec3c9091d52c19', '["key"]', '{}', null, null);
insert into "audit" values (31, 'default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '467b5dd59b846932', '[]', '{}', null, null);
insert into "audit" values (32, 'default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', 'aefcde34da741c9e', '["globalRecvMsgOpt"]', '{}', null, null);
insert into "audit" values (33, 'default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null);
insert into "audit" values (34, 'default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null);
insert into "audit" values (35, 'default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin"}', null, null);
insert into "audit" values (36, 'default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{}', null, null);
insert into "audit" values (37, 'default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn"}', null, null);
insert into "audit" values (38, 'default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null);
insert into "audit" values (39, 'default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null);
insert into "audit" values (40, 'default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null);
insert into "audit" values (41, 'default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null);
insert into "audit" values (42, 'default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null);
insert into "audit" values (43, 'default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null);
insert into "audit" values (44, 'default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null);
insert into "audit" values (45, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '0c34a5fa388ba5e0', '[]', '{}', null, null);
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
insert into "key_check" values (1, '3LsxjyTujulhjFrdWDDGJiv9NNEfEK5GewzNtvlydhVTtLjs');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T14:11:11.433Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '1d1573de99f55ee933fa7f5ad6945f26', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '75b5a545fa800a4e89dc84bdffa8b678', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '5ab862a0315fadffeb0e3d8b17b27040', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '59cf5b84a8dc04c87893a00e676824ed', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'aad754570b3ccd65e655559f47d68353', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '44631180083031b0afffe07fe2f0c866', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '5c13ff3d8fcd92803406e0a2b9f9a8a6', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'ab9502f3de9e948014bba8fca7cace05', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '6b74af93d90ab188693d7d8ef07a98d2', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'b88edde4316a0429bcd3291205931f8f', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '6038d9765ee1e8ddb432c21c06d57466', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '2f5eb91e35bbd7db0aa535433f0323d5', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '2ea29459193eb41b87ce9586ec6d530f', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009446, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000023280, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008814, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014484, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009824, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '017acb0dd929a06fd6b84311e35837d2b0317d185ed3506293e5aaf11f92d5a7', 'tvpBE/V5MMn3dKklS86tEC2eoxwEhu/bUkG482usaDJVIVISNZPlTx40hNbSA5tfEWa6PhiihbCzNp+h', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'f0fc465d2de99c084be9c8825f764995fcb68e692d2f9138e1b6eb85ea749f85', 'A+sPWW8zt7nfTTsHpNZ1dCUY8/KPQp5w8VhhSlvzdIXgUSZwIhuk6+GV2lIhu0A/6IbE3TKngxRBJNnn', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'o+SD/+VmQD6kYYJM4Qe7YOvIQVzJFLDxePt/wNJl4/bhiw==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '5PRLCo8GToyrVpn/XuGVODETEvWHVCrn098kGg8g6BI1UVk=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'e69iUiTyF/VBpwe5G9ZoNJDWH9hv+SlsX2fu4+EiZN42mZfOnPmUCDT4T/JTrjc+Cd9X33ZVDmn8lHjAD6sTvPKNkDtzkTB5kkvXu1azRSRacou6RPA2tY29xhxFEnvGP+lnvCV/IEQ52+y5SagrsgZFfPe99/gEs6fnif9e15p34kWDngn1i0UVDGok3XKV34GuQLAx98Vs2Ye7juCLfyoyKPLf82hg5of3MBJtGZj9X/s+rrbL4oFoiMPREdLL8Ol937uhD/hg/es=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', '1SODSMatNFncJoz77Tq4SjCfbgbUKSRWPLmE9XB6kXFSgPMilVgJKA==', '', '');
insert into "sessions" values ('default', '018bcfe57f703ee6632a7d523bca65cc', 'ann', 'wildfire', 'phone', 'ios', null, 'guCxFQdehp8g0olqsEJarcO3/8ORs9dsjLYjGbad61DEnVq5w5lLb5TNfeMw0OKh2JOYqYqJvOMZUiOC2v9hGFcHTASm+4jicq9UbK9rrxWaAIsv2idJXkFn5iuhF6DWolEwPgF58nP0BLDVvPHG3D8PZyHj74BtnaIb+OxQzw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583588ad86135435a1e4e40a6', 'ann', 'wildfire', 'newer phone', 'android', null, 'aEINY3rxMkO5Bmt23PVBmFkgSXkahvjFKMy61MLhWuXzEbIfnprGp9bM0KWHKb3StuddBvMh7hFyPAYeH2GCh6CgtXAHPYc8ctCPzcSxXaljDM/GAGz471B43Sl/UUdRJXEhYXoq735aame1uR0FATTuh4BtXISxzkyIiQhJiA==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740e9d5e1493c2bbb3cea9d', 'bob', 'wildfire', 'browser', 'web', null, 'X2hRLM50re/adSGU7fRWpQ0AtH5sO/Wn64MyS7+clWwFn8zZtLjzTdDP+Fao14Whj5TSK3KjNx5TAhUxOotvTQqv4o/HzHn8n7HqbKdaqR7nIHBjgatXWsQQL/d4F8djGt2lXWro5ExHckcuQ60G7AyOVVkVbBehIH6Pp2v92A==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28ae8242d4cc839f386f8b', 'banned', 'wildfire', 'phone', 'ios', null, 'GW5GB+DNObPW371Un6UtyHhigBlGfFkEim2kXFNS3kzUVVcnwUL0MznrhZ//a0cP+3AIZt/QrVAUl9knOGPYdn0dh6HVpHj6tXNVi+4uI14rSI9Vb1pXGYzpCrdobAnBh9itJ+D00mwkSLO3otJcFSp56HXQPd/AJrt35Ob/Nw==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f107a9008a2356342bd5249', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'Br8l6DutlcvrC+dJCSYkKH34pJTcXn3XlWHppUqiwwJJdKTh6BgitV8QoAhW1Lw7eykdnbTL1cA0x9D3T0jJYRoIDH4tluw7ztYzb3ROIK03GnmBtiic1RHV/19UJHEqeaInY94LV098pRMvC1iZWiGzRDQ1CppybrmvpVvfMg==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50c06bb2d9c0d606ee08ca', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50653753145d90ba1b8f18', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2387df9d9b7058815f67d6a', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238a980e69e36d1c3e37064', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b6208808e880ec804c41d7c7', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6204a70835a92c0f068afed', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08b7e631c0af4794b0d5ba', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08d83f66c35e323effbb82', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178404d03fcf42741d716b5', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178a3354b5b0e42decec0d7', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948303f98dfdf258efab23c', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d94849bc113ab42a9daf2019', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'aSUPYdixz86b3wS1Z5URvHZu2L5atoasQBqqMiKzk3aRqDk1bweKuOsINPrlSwENmO/dPaf2CoedvxHN', 'HBW0CP/tk6UXLWnCWKCIk8/4St1Q1biF1gEh49vNfFirkcncdebFcRE8KSiYYzN5SogPAD4TWrYEZkGf', 0, '{"a":1}');
insert into "tokens" values ('default', '8892d0274d6bf51f5ac9d72a5a2580c4', 'imAdmin', 'openim', 'admin', 'admin', 'f347f125f1fe33ad4fefdbcfc4c504a5fc0d6b99d39daf42f918be598cc054b9', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50653753145d90ba1b8f18', 'cid', 'openim', 'web', 'user', 'd821d84adcd447ccea3260257350aa1ea06ce38e92a31bfa348807990a470a44', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238a980e69e36d1c3e37064', 'cid', 'openim', 'web', 'user', 'b6438af4e320f9287a2345928c83ebfee9373c6353e84d361edc1a61e8fbe385', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6204a70835a92c0f068afed', 'cid', 'openim', 'ios', 'user', '5bfcc02e68d0c05fcd94fa1df9a901cbf8c895bc28f619135af8981c630258b2', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08d83f66c35e323effbb82', 'dan', 'openim', 'android', 'user', '3d296f8456697824beac6e03b5bc11720d3fe245489e97d36d2922f3ce98b4ea', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178a3354b5b0e42decec0d7', '2199023255728', 'lanying', 'unknown', 'user', 'dcdfb2c00295bf4584c54767a1cccd57f4f0567fbf40aff31bfdccea48cc455f', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560c41c9c7bffb9ce5b6ee0', '2199023255728', 'lanying', 'unknown', 'user', '702c67439ffc716d30d4fd65a1786ef69ba40000d92d6a3f8580f924b6070b5d', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d94849bc113ab42a9daf2019', '2199023255744', 'lanying', 'unknown', 'user', 'fbb68648b07f81928051f7986b7df825bb98f70cd0fa4a23353642cfc0f79709', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '2c9695ca6c7112b23491a92972f391a3', 'imAdmin', 'openim', 'admin', 'admin', '662fcee87ed62126809c830cf97a32d07d89dae6a768a347d6ba3390b45a0014', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$P2YupYEx5iDDuCUdu3r9Pp93bkpGxccNPM3VbSJIJ/A$eRxNMMnoOirweOKQprr5onxPjT6hUIfnvgz0tgw/Y3Y', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$4GkHy0uQwnXYFQ+YWmfqxJl+r2U53Damy/Dmygh4ZLc$Q4jSI9ax0bqGQkldtcGcSmnE6oU4HbK9Nx79hGp6wrI', '2199023255744', '', 1700000026000, 1700000026000, null);
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
