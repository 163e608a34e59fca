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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'lKXMiDmuiKw', 'Atfhw9VJG4UBh_Tugwazo4CQBb2Al2zpgNgNVSphsx4', 'SyQQxS79e4kTkuSyPq6MabUOvTr9AzGuzGUA9ElJ32c', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, '66ryZiE64LI', 'plo5HmT8R2pgsrE2sam7cB8d8ssc5h7JhhnWOxS5zw0', '2Dgm7ezn-Io1GirMKX2KXcniIbHUzgWnm4US7U7Mrv0', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'CJVHxcKhsBw', '-qHBQt1WSW2LbHi_bGhEIxY0THDUc7yu3zMt2t9Jk70', '4RpL54qcnOUZTcJQizWF35iIIlSwfa-4gEw-13xmIw0', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'WXeS3odslYQ', 'e2kYpCQCoFgYEZNY7_nwwF3e7MzfjeGqWtZrr-qVdYs', 'fMsqozVHl17cExhWdlVNl6aKAzEIAkWTQOkvc53QMRA', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'yuClrNst014', 'b2SY6HrFtZw3fJgDlAFcacku-QuvfsDHgHO5_c4dMyY', 'Nz7_ypA9WtLMrE4DMe-vTdF42P5gLUDE3gMU1NPH5DI', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'l6L9Fkc6r3M', 'ohBnY9IoQ_72ZJRS0RUDmOvFvsjOyctu9uFxoQDjFNU', 'c3GUU4HNjyBDeffgLyQKVXStvNQGArgdx2j5u7ogdYU', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, '4nxDdwr_acE', 'tSRaRF9gixGyaDqC0a_IhxQvOr4O1qspz4146On161Y', 'fMlTh9uKC_5Ey-U2Lf-uFIn1CI0-12I_yB4hRm26LM8', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 'EnK5K1BXIGA', 'vzHrxUD9EXLiuH-EVbMAJcFyH1QkG45h1f3YWFnr-pA', 'sh0Zl4ADbPMc7GcFl2wHCaaTSbswDlDEXpH7PHdtioc', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'l939eIHV8kY', 'vVexvkhf0R_4z-ERnBrK-sGzm1ozGZtG_Z-GTC0nIw8', 'ThG47HpSvPFwt3RyHd0SLINFc9ME0Y5qKly8ttcntdE', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, 'Q21tgnZo2dc', '2WoRpBmwMzKc3BUBJOXIDLV2kCTYYw02-3-AC2tfu8o', 'lTSfxOcNcSSUg4nEQ0Ek1487NxbeqSwCsbbesNPRMXo', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, 'ROgnhYmpnXo', 'A4yQxXDPci2pIlEhoEvJzQ0pzAWt4ZKfTTxX3lVD2iU', 'KQrthdH5XwZHcB2AliQ9Em6jwND49Zl5lSvfkRsHRlk', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'U6mR9X_FKOg', 'WvJ0TEh9lt7h2EANMYXtAzBXz8ty1DNXPCevV-fHunY', 'tMKi6PhTXQPFJdswJkxL7OB8yF9Y723vgwVld1wLT7M', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, '2kUSjE4cUtg', '7Zqo0bizIlpSBVW03wFEIKnFpzFidU9lyYnEdDCrVt0', 'V_sHi5CzdFEudqydreZ0u9-OWajv_iIZX6rhnJOIk4c', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":1,"tokens":0,"reason":"kicked"}', null, null, 14, '0uyZuDQbjbs', '-5DpFvVAcTh4b7iruPSM-l7nzHQk5m1EW17j8TvUjlk', 'Jn-K_S_IWnoaHKcAvPsgetCpWC0LLbKaMscCE4_Va88', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'IJZz1wGtxmo', 'WpZg0o45IFPthyi--kL53aVhiyMPA9UUJ9kmT9CIvWM', 'f4HJZcXQa5ohZgA-pC1o5kFqPnT8fquBsBa49rOsML0', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, '5bXxL08n-2E', 'D9UVodYpqU4xdIhKdf7xouNOu1Oa-zGMq8z8pcmrlA4', 'tdXU90GCYsOpijVG6i4y2VX1McX6GyWA5NwUCAMSdg4', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'Uj2izHh-Upc', 'CXgxAf83Nap9iiLck0m8Kpr6T-uGvHQNSoIfnJMfHck', 'GSG1yviFBh5yEn50E-nH9eVMau6dQAJyCCPxqPB0f3Y', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'SC63rhcVMlk', 'rjCxFBQ1XHagsis5JjBOrUcfz27mdvdf-iD2NcZQ-Pc', 'dnQ80gPUFitLSu1U2I5HI3WwgvyORX2dHo_o41JEBTU', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'lES3O4DKrjQ', 'jVoBup9bt29ua5Ouak8IAQMcd35hpH7ecobiOlrFojM', 'sth-06K_VmEmBAxdu8oOqvcMkh2J2fcwkr4hXHh_OBQ', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '3a8d997389dc3715', '[]', '{}', null, null, 20, 'YrAAprVTv4M', 'M-rRFFzllGah5UEkE6Uk-Un6AwsHtS0ebN0C7OsObYk', 'Cx83p6vGaBgGjS7qYplJ_rMXxHeiee8ufguBGb5o61Q', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '3a8d997389dc3715', '[]', '{}', null, null, 21, 'yu7xpzI0o6M', 'MV6ARod19Q81qVDsu1urJ97FDBk2w1RYkAVVWX12oc4', 's-HeqbqEl86LKhE-Iiwk3e5i6YSU5tMjYmSMVJeofhM', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', 'b7191c2e91255bdb', '[]', '{}', null, null, 22, 'YE254d8nVK8', 'mDQAPMQo3QZE4zM2-a3lY81Spbd1Zhht9SnS6hIBA_0', '0lEaHGQazswgSbbKhzr8TsDyDDXyuTPiIL3zVbUWvOs', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', 'b7191c2e91255bdb', '[]', '{}', null, null, 23, '5j_p0TplH9Q', 'TW_8rGLLlGL8AkYwBET7idfyKmlIgjKqXmHtXZ7tsDQ', 'JhIAJdgvtWK0EIXJn5p6eL0aFc9dGZG8tbhP2Ck5Dvs', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'ee1e0372949f5335', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'IGGSTLRwsNg', 'w5njzCd4jhawvgi5GYszXmc3i9oC13xAYXXTSMRuGSU', 'jYS-s8deT3fOQhS5nLw6AhonenUYUJhwE-qiubxdNeQ', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'c774d7ff949b0cd8', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'htV7K0Bg9fI', 'zYyyMDhCB5RU76uOGnG1mIlnTpLDMwfw7k79eX5O3nY', 'Q21Md_mrXjZVKJ839QfvFJGqE5xI3RvQLZTDTOGoru8', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'cbc064d4d1778538', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'WmdqMp70A3U', '80PU62Lbfp9slN1sosHcPuTeUQjeTvteFB6p8_rafIk', 'kdZ4aTZhIvCEvy_7d4wbmfHzQJbj8deCmsF2toOf1aQ', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '0b3e17a0a1307bf0', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, '4gWLQg13Cl0', '_8st_8NgYmPzoqUuAMGoFT68_P-4wKK5WYcut42oil4', 'TTj7M-mSzrUPi7vkFlkAPklvqbDz3YGc6Kr4wC2Rars', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '6aa8d33c33bfd395', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'U5Vpn3U1eRA', '5-A5rqLSIkNmpw3ezspPZZGt_R7ml6_JttZ0eiWz_rk', 'AbmxRunPs0tA6Lzt3nKD_OGaifE6POROjl3YgxxTgFw', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'ff4a065dfa3f10ac', '[]', '{"type":1}', null, null, 29, 'DsCtOyayTQA', 'yU2oQp_JT4Ju4Rko8lyDzFoBr0fiwZ1lXqt0ioTjcPU', 'gLffn_3HuHXBsrkNFjyHgPpviDxLcI5Ynqcg1zPLQ-4', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '5571b53b54e8de04', '["key"]', '{}', null, null, 30, 'sE7WxwFQzC0', 'mh3-0l_85HGMt1iKs1wK_or9eGc83GT5XomxRgwndb4', 'eukBQhqyKpTV-qgLggGEGYpKUgPlsB1l37AtPAUqM4Q', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'be4310600c2f2f36', '[]', '{}', null, null, 31, 'WinOaT81M04', 'uwlAOnwXGfhhYW9O7559oCUuUPfcR1uTssR7W32uYK4', 'AwkZB8tA7kBM4gBwdptQsnQeF5xJxcun6YYj_19_V0k', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '86680ab974c5132e', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'psWyagl3Hhs', 'xkuczgvAKPZw6Nn0347L6mIw_4dPR9IpM0vrmP7ZQ58', 'RwNp13P_yy1tZ6-1egqVt1JgiY3pdqAglctig-FdfM0', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'rOwjSJLMVIo', 'sQ2SlUGL-INZxUIrh-VDekKOCLavb_dbZ6SFdmgFjEc', 'ExJk_0WaY1RL_4Iufk_7aADHH3BaZBfdbxc0EMg8w9g', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'N8iaI_9W7K4', '3biXzdi-0s1cqhBwo-UsubmfAZTHjbSjVJWtZxaCW20', 'pILheXqilvn9qkUJe3axHCN776pcEFjroc82fIY8v_s', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin"}', null, null, 35, '5oLef5JIK7A', '8JAWdhFcWW_qEfppMmta0Ezq1VYjEyJvBIfFU4ocjSY', '9b83PXz0r33GA0wPxtJTlWHKon2mKf0_R19vvoHxSfE', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{}', null, null, 36, 'mZk6-mNNypA', 'eTEtC-VB8byFgKaQZApAZmZz9uqNXZQ5BWMVBiGbsh8', 'r9SCkyoi8dY9ne_mVuXjp3ZV7RrIZ325N4PRiG2BozU', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn"}', null, null, 37, 'OQHHZGky1ag', 'zp-_M4DMNlaNboRNvXSjWVDiIVCb4BvT0CTt9dBJ0ys', 'lPM2NZRrODdQLIn9OGIRrC8rDgcpPNi1-OdvCq2rB8w', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'ONS4OOQO8_U', 'lpOJf9MnWzFp2sgG8lC3vfGR7_Z_M56y9hLKVUQrkho', 'UyLNCoc2lChTKNV1ks0TP--ExokYY-LqYXa17hbnk88', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'DoL8VbnHvPM', '0Rs5x8P4bcHJRNFm6g1uuBBt-o_RkKSmj8zSF9LShKA', 'vVLQ70llcwCq39KBW2ngg_ukYlJV7z3JrSsKmKb8t0A', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'sVRhCmxCAeg', 'TDnQkpna5W9uUwFQTF5fNTFeCsDA5vaWM7v9IIepPQ0', 'OVnSjQFadLRFAjxlL4F0gntJxt1DaMFkHHyKIEqjYF0', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'RuT1fNGM9C0', 'nf3Gv4TjyvbgNqJg0QiKbQq81CEBZkq4Bb816guOJ9k', 'd86CvHF5J3RsE9mAfYuVnUqN6EKAZDWh6GtodxEN61g', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'BJcTHAFs-XI', 'GqoCzhylBteKn88FFefVdzRO3U-qOR6AE_MGKPrvD3s', 'YFNJmALwbYaK6r22SpiziceQT7QbXaEbFfBqrc1mpGE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'gIspkCQzM0k', 'lNJM8FP7Ci3qDORyjCZuYhotaK19XrIulcKstzwacBw', 'e3ca00lf6DnzFeqDnRwZZ86dvTochBWOIIjNO5G028A', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, '4Fpr8-Xtqbo', 'MdvXyshG9nLVyBgjsNyDxampqr5qdwzs01Ebx7Cc-Cg', 'cusTUSHYqc2hJxDDQi9q-s1yRrYgLjzinXgOEiWnsXs', null, null);
insert into "audit_heads" values ('default', 44, 'cusTUSHYqc2hJxDDQi9q-s1yRrYgLjzinXgOEiWnsXs', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '430068ab06d8066d', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'GqnORH1duMIgJ4Agy7bHBbyV9F8vmqIGXggwkgU8UnBO480o');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T14:30:02.973Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '35ffd826598c9fb2ae48b017364dca42', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'b4bd0fe703897c2293a52c26320d36d5', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '4e75e6b13908da6dcd4d852cc309308f', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'be743b854347b93a5f6e9ba1792b9eed', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '7983a990dbca16c9f31bfe48ec238d00', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, 'e73a9ad10eec322043368fdde4035b8d', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'd45eaf13bb856222c422c177506b688f', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '5a4be2bedfd39890bff9c0cf9148bcff', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '4e165791f53de057c02cc71ce6167974', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'ac6f1dfec894bc5b4c329ce799cf174e', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '3c008f215b2fdb2b649b9d4ec372304d', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'c8fe7a53f5ec1e7db02d346abc69a849', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'ab87d321f5ffa46c0b7fd106773abc75', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010426, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016360, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007957, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022840, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009694, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '98ebd386a0f45be209e5eff828f016852f31f10b6233c364f6313a88f1730d24', '5TuBTDKaYKrnYCm8v9BFawDqwhykHKL097/pyDe8DkMEE267T3qgzxuTLTEN+wrjURcCLZluH3PB1omu', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'b48d19d6ab01cc42d36aeb450132ef4f995598135ce5f6cd1ceb26eb5cbad2a5', '0YDMg+Dwjyw9gJBPcKmwVLALsZvB/p0Dc7mZ1M++fHt6vM/dKDBrK+kcVxbxDKjozxC7w2ex0v+X9VAf', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'urAeziPDyBtA3c2iY0VHpX/TCQcKNF0aBTPoLQKpZzQ+gQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'oF0T1T2tYer1mMWvWyINs1rYwoaq7a4hyjRYDMMPNdSitRs=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'P7hyd33pQJfV1FJPe9DOvJodkCdnwROaYtmcUdgap1cNSblsIQzkio3YD9+h1rkrp7s0BrSA/sXWHb1R2cvblN3eWJqHnC9g89knlMCYmr+B59EzvnEgrZhKbkYOK/0msHM7NDNoW6N/eUVBtkHQnKL3S7Kbe8OKDaFoBLbN6JjSUWoEfHXs6WLLR//9d1XkQlBcdEDCivu9GCxgR8PcR/loaEi8Zo2rWswUbciVxq/AFTY3UKY9e5Ii6MHxquL1UsXY3RpgXDJSt8c=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'e7pFDvrwXSjJ2QMQGIo/evIj6h0Ai3IVU3q4abAOFVSceHw1weshZg==', '', '');
insert into "sessions" values ('default', '018bcfe57f706469f538b9074ce90f87', 'ann', 'wildfire', 'phone', 'ios', null, 's/Drr3XgU8M8aP+pTvMk3bSQeChOifY5wlp9cX9H6dMqSGj4Xb0YJ/NqrwAPCDadrMJLSTZXyO+s8GNTIhlZoua6hUqx+yccOya64bBE1dgP8ju1D9a72n10q2GvKJuuR8WWnPBXEm4ORrEVCQjJ3XpeFi4F4BzAqzrDNRPj0g==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583580aa9e3fa9608ba554cef', 'ann', 'wildfire', 'newer phone', 'android', null, 'Jkm5QCX+5tFXUxS8fgTMfDakfmql+lQE15EGxG3ylGT7tSp7vcZ1T5qVlu55rUQngOom2sUIkAGN7IIzGZqPq+5ArE7Co1i0knqHw9eRChOOsKkK3YWFpe7ZRNmtylleNjnq37UaSeNx+tl8R0OOgVAgVHblAulAwPhfWB1KlQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740d7ef895c1529ef5efe12', 'bob', 'wildfire', 'browser', 'web', null, 'RxQdpkLVSRvwIdbdZkyhvXowroTc0i5/VuXr84o0zfPKQA4aR9CzmR0w3fNaFDwB+6cfV473/rYeoOYOCmp4+BIH0ft3Amek9WVprwz2My/RwCksgbyXnBpZdQtounSCZSrl3RGbXpacNQvWxqWec+V04LiUKk+VOJqYDjHsqQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28c2962a90e0f803e5f96e', 'banned', 'wildfire', 'phone', 'ios', null, '7w7ZABoJwm/iuWsh1zJZ0e5bcmKRWjva/dn8k7uZbMdYhnNP3vLojVdPbknjnYjJRzAwH9gVV1sfUAYA3Dq7Pk2Ptuom29WdyDfblkZE1aibK+pL40U67rV9BNlJEM49gizk8NsMjcYIkJgORJExbQ7qrLeoTuXJqWQDugc/hw==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10c7127dac5548cde5f680', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'DZNJZ5ckF8gNSzQjchTSQhU5c51KKAQo7hji83dgRENRa9/UokoUEtZfILuFhXm29s3httpisMHGZquZInvU1dKiuecVTnxKX6LwVGXhtYpfUFpUaLQgWHpSWkRneJVAoxQeKeZV3cPA9VFCKiZpLmbAbVkEQsUjhN3/WGPhMQ==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae501e4c888e8953c1050aad', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae5058a0e0efeaca1503bed5', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2386a095b59e2466a3b26cd', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b2385e6b1666b63babb796e3', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620c3b14831063aff67d854', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620186af10d64734097f437', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0852bb03e7fce0379e3e0e', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0841e7fb90a76fc348d7a6', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1784df7856a0f16fa96cebd', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178a815497608e83b6b99c5', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948c0b2fcb9bd813862c930', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948e681f0e48766b281d582', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'kJHmGTbTn14y1r1JgW2e1ynLqS/599O8IZbZ+Gizxk7DgNUlN3pnPVlQHTEEeXGEan0JkbWRgCmxpvVK', '2A9TL8jjZ8Lg+9bbwXUNv2XIkP5kPyByvA49D4sVFZF4Br6oRclti8H1cRLY2EeUSfel7HjOi4EEX4iv', 0, '{"a":1}');
insert into "tokens" values ('default', 'fb815e561ef9e65839754e2276a8fb84', 'imAdmin', 'openim', 'admin', 'admin', '1af7cccccaca8e2ce0805093609fef4c031de48638b9a900e6b82ad5135f3d62', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae5058a0e0efeaca1503bed5', 'cid', 'openim', 'web', 'user', '9def7d34b33cd40dd5e15520a5841005d02bd340e83c55cd1a20539c6827ec55', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b2385e6b1666b63babb796e3', 'cid', 'openim', 'web', 'user', '54b4f596a0add36a3ebcc6fbf96e15db210eaa50d9e6aab1c2647f67b0046768', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620186af10d64734097f437', 'cid', 'openim', 'ios', 'user', '73e0b0ebd9a9b4e97c5fe4236262a53f90c778629cc58303de291479007315d9', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0841e7fb90a76fc348d7a6', 'dan', 'openim', 'android', 'user', '9d9af4d74be38014556052a8a91ebe9af5a5b9a719a1f019aae2664b37e897a5', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178a815497608e83b6b99c5', '2199023255728', 'lanying', 'unknown', 'user', '884fde9cca913fe7de31252fffa1c9db1a97b1116e3f0a7bfd07d315fa34c5ba', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560e50869d4f371962396fc', '2199023255728', 'lanying', 'unknown', 'user', '8920e097a49cba7e338d9ca241faf2daac865abbeff759729a294d68bc8685c9', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948e681f0e48766b281d582', '2199023255744', 'lanying', 'unknown', 'user', 'a668efbf75004b93dc95b672857ecf8f940a7f3ce211118510d949ed9fb4b21f', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '785ac38ab5d82f24e7b146c029118155', 'imAdmin', 'openim', 'admin', 'admin', '010e193540497d3a0625c77a15680a462dc6ce9b63cdbf1f21935e2527b1bdec', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$hrW8631r6YqYWCJ4eINfLZl9km2Xs1VHmAav/P3BmyA$IHQgq0qokgf2nENR+AhRyh+tu1TAfIHUuBkjT76kpgQ', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$VsteZlqjRlxPSAgmeR/7mKS6/KxJRiQ+OUDNP4emo4U$gv1Orp65Ymam2c9HqfWRPhYOelggaFbrhOOiEFbjE0k', '2199023255744', '', 1700000026000, 1700000026000, null);
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
