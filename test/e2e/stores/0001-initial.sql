CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE app_settings (
    app text not null references apps (id), name text not null, encrypted_value text not null,
    primary key (app, name)) without rowid;
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
CREATE TABLE repeated_requests (
    app text not null, caller text not null, request_key text not null, token text not null,
    hash text not null, state text not null, encrypted_reply text, started_at_ms bigint not null,
    expires_at_ms bigint not null, primary key (app, caller, request_key)) without rowid;
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
CREATE INDEX repeated_requests_by_expiry on repeated_requests (expires_at_ms);
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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'znUmZMQL3WY', 'MloYrYmXyhBaHX6ShT93V4dgkOe-ffp3LeAtV191lHs', 'TMrBzgeV3TGjDt_hX5dQ0NhlvjZUuMIYfMASL-rgc8k', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'rGwuDkE3tyY', 'qCkuwS1-vCsoJl4etW1PnTZDwDI0Zs2NVWQzsk_goag', 'gulmVDfyjQYfhpSgM3tpS5dRwM9gOkK8mV7Xa_OWQqM', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'KgTmciSpZz0', 'hu4k13dEmbWt0BO9Mj8XiHmfw7MZ_c1jkgOFnmaPxQs', 'LoeAGBXgooTnx3Be7Eeyo3j6eqjcuaAVaM040_IG_kw', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'ubOSZXafpEM', 'PRYO5g_xYIpN1bSLHUA0rYSjH8oYUIPO1z21P9mCcJk', 'Hi1L_hp3hUCJi2hkMpeMWUomUUrpxzlIG1zySCw7Y1A', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'oxabRray3-o', 'poFjmqgp24ACIvfNRiwzFeXFS6xmPAZpIfi2ak9wH1s', 'qYAHKy4z4Y35Z0LRo3GPJMfGdzQIg7ZDADQ1CZvH730', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'wZlN6w7XQao', 'hahyCWFcTFkwZyEMoPwInrOH2QUBGh2lmwc4G2lMspM', 'pDsk1Ymnj-6HSRhm3NzV6Onma4G_C11OXUj_j83Q5KY', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, 'Qo4tMly-VF8', 'ifqtZask-QyvDaWZ5RaLGB97X6lhj-yP9i-lH83vHWk', 'onkYTXlT1BGSseQUkXALX0l3fIBJVrlegU_7lc6cc1k', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 't2cjXpbnXJw', 'LxzBIgatnGPRWl8qS8bdrHtFH-afsg6a4cJB0K6sXA4', 'aRbq1IPsHDjf18WBzU8lIxnO94Z22A2waaPN_zAJh7A', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'ffMiIOWWj8A', 'XyRBlSlWdPvYoUpFwN1jvUMS9nKEaatYZ4zezWHVKHo', '_RTKkqlq6x68FeTUGDo-mGIG70ZXuNj5qvC_CWGjrhU', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, 'ssOIcGbCAO0', '3NIJc_Vmx8aVIqKfdXX31qGpAuPLcT10orA5T821ouI', 'HDSLhNuxB_UypknPwJD5qSwth3M2jH460IkE6-MBF8k', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, 'KvdBzedCNg4', 'qhzmizezRm1jN2ns9xycROSwxGy_Tp8fgraup49jA6k', 'wXtPqVf56fjFEBGyk_1OeQOribLrcICLWULG_ZuNoig', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'QyudoSiswJA', 'TevpO1IkL0yTRsJACHGwkfmJpHkJ1nh0XMvDeHI6eVU', 'IGoWeT_rcpupuI0PhIR43WnPkGsVUTwIFvWGcWL_es0', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'XSc6MgYAaCM', 'L1C2_ExoIcSy1vciWz6-d18AN_CllBebXQnwBzFzNEw', 'uj3VfDPPgrrXYa7qyZzDmunbll5jDxICyZcdekb-Ka0', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740ba8672ba8efb3bd4456b","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'TzO4u35arOw', 'yg8O4uQVu13uUZlJJdoMfeZ0JihgOKFNUlniNzGoaEI', 'Lv1atRrTWuIATwGCLzeeFuwtOhTl-ODxG_jX2PaRPPk', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'igdgzAQO7CU', '032gHJT1nTfHsh1d95p4TVV9pLGAdalOZJ84TfidJMA', 'VDnJeNs6jk7x17KWeb_bTvazzHA2kOGNt6v29_l8BQA', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'cXLUjrHWLKw', 'zGBaqx8LxXFQVoNG65IMcPBnga6Vie6EN1vS-bdES80', 'GSbaPi0UdPnaHHtmAw7xTkhq0zvLoRsc7ef6uWnkRJU', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, '6E3o-1LPqmQ', 'p2x3DcZNKdFJC9WYX9Uy_X0BOSfRCpzrk_m4DvCsp1I', 'kJl9mD3wLCBUn2RWNyJGmaCFNCuwc616DqzObzvIj-w', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'B6RyXnEhviQ', 'mTKH8QFCZAOJnz8xLNF06yQ47tvoBPBDWxA7YOFa8bg', 'zUTJnm2xRScJaJclubaebaey6sR6d8QkbeMO3LQwOvg', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'JFHksjmjVTY', '8_eY8Gg8DaQ37hljV7wKUKUTwmVcBvq9L4_8lzGvw_E', 'ZK5m4zRj-VuVHzKTZTB6O8AFPK9rz6W3u-B3vxSBanQ', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '9ad09e58ae92b121', '[]', '{}', null, null, 20, 'QUfXmni5c48', 'FL9eYyrHy7PSaPhy-KfDPSSfFtQmvpZ71dLrSLhpD4I', 'A3Fv2nmbiQ0NDKa0XetPi13a2emq1K3aZ3Aqw90tFxg', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '9ad09e58ae92b121', '[]', '{}', null, null, 21, 'L5W4dk5DLRU', 'ulMMf960Li7HAXG5LBLlRji30EQVs17fSEvOTsbq8h0', 'PfpB6TXp5j35m-aMDRPVJHtNAFsh0-zzEOQ03l6I7S0', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '596ef8b4c5a1be17', '[]', '{}', null, null, 22, 'wTw15FgOGwU', 'LW4l4r7rstUTDP9mVtRpo4IDB5SPEjUcEYo1fHG-Nak', '4t4ne6cBrMG2Et8Jt3F69Cw8e275937IZvIVPvTUIgw', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '596ef8b4c5a1be17', '[]', '{}', null, null, 23, 'hEIfPmvbNYI', '7tt29fcn3YWwlY1iocJoS98mEqEeBbnGka2-1U5r-r4', 'ZRQMIbu9h8_VxR-HkepuW6-lSaRm6ooXVJfdgqhuGbM', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '2feb811df0e071ee', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'jQ5ZC3rpmaM', 'sYcY4CKcAszYl1JLL7RF3zqJo2GnkxCQbtLAgrk-7oc', 'FWUteQeJmNDHYIOsga3bspYleXBKo1RW9J4xeJYHRjc', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '87e949a71562cb68', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'QzO5RGIMCcI', 'ldIy7aQXh12bh_sC-_M6Z9H9_5Z2aCjtxcaOrfr-A9w', 'MlVY9bnzqX7NenDuA4b5IAI4qXqLDm-VyZ4Nu-MZMxY', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '1d3fa37bfff23234', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, '35XXzxne1FU', 'KrkPkFrHWDrUsuh3BCsPng7qt9aATJJbERNHcb-kLeA', 'OI5m8XOLOLRMn6evuhSmwB_iT80KYcA3ib_VatUfwmU', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'da5d95793c8307ec', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, '3aJro6UgFgg', 'uUHehtAlR69m6W03qi71o6c_MCAwHnI-LBIRBpQcQ4Y', 'V3ktU1YboBRJFW4R2C7BIR_KrHtRykKPgRXwvKN_FBg', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'd6fa3818fdab6fbb', '[]', '{"sessions":[{"id":"018bcfe5ba08b7f10eb882176ee544e5","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'IX1PihxQRvQ', 'YzlfeT14gEwwXxxKKsO1z3vvc7liLFPAXtxF3oEkctA', 'TmHlvFEjA-A7dkAW1KdlWAozUT1dyZQG92_cwUrHBnI', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '90979f0ca502ca48', '[]', '{"type":1}', null, null, 29, 'oGETW9jM_ds', 'UDVDnwm1MZ0O1_8kgpTvd6bRrJTY0b5do1dBqNNTDkM', 's5C9s0K5gs8ZmRroPfUoInvbSNrSb99fl6AtYeqR-fY', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '87acadc311cfae8e', '["key"]', '{}', null, null, 30, 'oe-VJoGjbqA', 'mnL1ywKKNuDDf7tjDpmRtUBMVeVgF0jRsvN-0AnEDm4', 'FOlTsx9JbMQvKAQjBKu_F0-jBO_PlmKGdg2_Y5UILG4', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'cc814430c0ab5dc6', '[]', '{}', null, null, 31, 'zzyTavPai_s', 's-4NKlRvgANOVKin4ob3KRXjwDGX9axhLYYBKd4YsWk', 'rcyitoWORNyMK3jlMoC7_OwMxH0NL6tDOpRyNgKZzjU', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '8f6fd9ca3729c2e7', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'YKqYgfgXnzw', 'sI_w39tFshoA2JmcL8StweamiGuCE4JMXeQh7Y4Mzuw', 'HpPJApqeWd6MyzoNuh7aAkUKS0sRbOSjMkEVeCMGpGY', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'ZSztR8Uoaqg', 'h1L1nv-v2D4TxfuA2MD1ynKToiLvuP7viN6PlLL4TYY', 'D63Miqm8Ae_JUd6PUtyVM9EvuXR8bzeI0KnUM2Vv3_k', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '83KhXAvXemU', 'U8arQcKQiQ0eDnonN79WSOzJAhgVbLfNSOwhyzpxOG4', 'Jl-6LgKaZu59Eq9Q1CXHGOX_rXb80tF8EviWn7DoCAo', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'aOcLEMEZ3Uk', 'olQ1B4IDURROPfN20R4sYdV4NFBbEECz2iDfWYp7FOI', 'n0SCwquj5noqG8lbUw-4tCofD32kCj2TJ_Q2NbHQL_w', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'fMtwMD3kCWI', '7W9fDNd1zQwjn6b5AYmXNWqQY5e0CBB25hsiTUz7E68', 'cRsDU6S8BlzfvAALx8bNpLYK-AcdE_ADWeWVcMN-5m8', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'qvac_9yfL08', 'oESCKKICiezmc4VZKoTZPKsPC44EOXMFVTO6bBQxCVQ', 'DbNI-tqtKSsb7EOxGboiRnv70CPRRVklYydnk6EtRF8', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'Pd8FV0j9DTU', 'RBPztswFPc_LQaXlrBQWTWjNqWy3vGGw-khF6Fa51q0', '__hwx2pIp5cijkwT3fNGIAAMjKaN1NGr80S-C3qMgiI', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'QN3MLP8qm54', 'HygV0FY1yhEnIgsJNYxWEtFECTuokyFGu0y7lQdRzww', 'B3xwDn28HuoXxcIpHc1RywBGoayi0_CQ4mzNjvets7A', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'FCcU6vATEp0', 'Muo3avcLY2L1K0ET6Yebepsvqz0UN-Oeuy3NU4DW3xI', 'iVDLmIZPd_YsTsPJ33AU7QXMsDuxYeELbIHbPWdWseM', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'qLKm5h9wCyA', 'UaCv-nLgmptuIY9uuupK3VvacBQP8dFpelym2mT4sgA', 'egzsI246xP8lZltNNaZRFo99hANhX8FGB5juRa4IpR4', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'VvTrG5CQPWI', 'IKIyN8Iuda3cRqsSLbpRyKd-Qzk-VCaYZRUgi5u9peI', 'oBYNr-sRFgRcLne1_RvP3O50c84bJn9yWkCJCNuuxdc', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94821f6cd6cdbfac9441fb5","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, '33B1u7oN6mc', 'VPLT4eKT4Y_g2UJCS8_EIshFeOsZULpuCHazNC7HgcE', 'D7gRBNBDOvMpLrXCPLlovMHO-iR0hKZel8qM7lrlBX4', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, '3CJdllbkmFU', 'n6h0ye3ZeTs16EEgvufwY_-XcG14Gx9IQ3qtahB39kU', 'Cvu969olxKRGNdEFUZW96QZdOKhzHj84iiZarnU-z0E', null, null);
insert into "audit_heads" values ('default', 44, 'Cvu969olxKRGNdEFUZW96QZdOKhzHj84iiZarnU-z0E', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '845a99cfe6384f53', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'tWEZnl7jDjFgCJjW1Q2mRnmecSaTKHaa8a/xbSvaL6LXk52q');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:08:27.609Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '90da04ff6d8b5e159a8dac10c92db092', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '6368e9e96414526f0df74e6735c2a310', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'bb424f8bef0a02fe5c594d3e618bde85', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '14c706f8f37b5b62589ce218ebd76c0a', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '346ee19839734f4a8e4253a5c08a9ae0', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '8847ea013d019b72f66c1b820d2cf82d', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '5312c2c21ccd5cbcd84ec28d446da457', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '1406434db96eb7696f9524378e811747', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'cb09d634d96a5cfba8a04868eadb16ee', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'e41e148182cd884fcba929e49e39d4ed', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '335ee6c3746856d434184466da0e9e62', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'bff779511363054c6c7929958e888422', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'ef36a76adacf6680df35d638c9db195d', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000010710, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000024506, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007609, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014667, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009590, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'a1b1ecb34c1f88e983314c014c4e2d5c73a4dd271ffe73ba23a1f9217ee2041c', 'DkynPIQOFfOtBHTYJav8+JfJh1aLJXzEaT/ScvLvs2qE8fw3aHKSqai4RC3rf9j3vOiJC2LfwTRBB485', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'af10a9df5046175bd69741728e61c8715cc3a0addb672c7f2c8c59385f296e5a', 'Gy7fuyxfynxj3/UDOTcg5o+hUjUGSkU5KGCGFwQNysuic4e7aCcZzvrA6CruIcF65wIaRSHiaE7w1P4o', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'RIl3xFRch1O0sLHeKYT7Dn2WMMoSx9aVcWuplr9o5uKhLw==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', '0Bqg0ngAAkfVc2ncLWiu478xbQM16rqMwEccWmg+2v9hTbE=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_tasks" values (1, 'default', 'once', 'RA3yYLZv6F7ABWZrVfEs+ekmoSgNgnWa7v0VG8NRQiX2euqEGo5U1qHRdbhx0qhZR8SIjTcevyJpM3nbc/8NmbvrHxDc35ssfJ1C5fx16K8f0clinUIQKyBmzA/lywFclCPhKsTPlepmJ1XAF+57X39eS8Mbjj7iB/3CHVhfMIkHHWInD+vGBxLyIzGPoSCJZGep8cAae6/Bm5jHY8bg7Iq3v3oS6Aa39paOGmVdCzCYoZi7cK6Y2v5k/YEXZOq3LZM9CO7Pg3gEvPY=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'LE9cMVbtGznQY25AspBCankB9D6cfJNnDUnrqF2bsoMnPzdTv1eWeQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f7054f949154cd08e95b9f4', 'ann', 'wildfire', 'phone', 'ios', null, 'pfCFnRe8ViEDKl/iRB9JOQAEIHmK0+iOvFnR+K7FXjVIrKLfYqo1UjxaqauLPuSeJVlYePTpR6PEimouTupuCPGbRtwz3V/IPUzFMRNueA49YvDz8SQs5fi0iynsDscngo/+1FLjXQB0xlUMQ8GtbZS2SlA9FISRFwL4+ID7JA==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358dfa91828a058ab75496a', 'ann', 'wildfire', 'newer phone', 'android', null, '6/5irFfSTLJzM2e42pNQBhRSc3l7DvLVBMw6hbNCOrnC2FROaQzphtZEbAGfh6u6K18YCPhKfD3x7m5FZQtA2Agbv+fhKtdjTSK1BPF/lcJpYS+9/Tb+lROxQlzkAniMrSoWxcAj2d6WrK+B094LC1r8xd8QTbm4AQIfAnhrcw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740ba8672ba8efb3bd4456b', 'bob', 'wildfire', 'browser', 'web', null, 'T+weqNicQ/6sXF+U0dLn3k9KtoB6yAAalv/itjuJ399w5102/jaaQA8WbaPjrtn9kycsjtgerI0t3gzosrHSug0Hlh2pYXfIAv3HtUUAo5ea/R1Yf2fBTZTMPSpoWyKZMSWwemeNolg8BCdfUnpREynq6naGwYgiKYyr+6HpLw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28c0ffe5112d5d587d5c4f', 'banned', 'wildfire', 'phone', 'ios', null, '1Iy5U4yECoTl7WLQQfwDdC6ZmhZMS1pkrwYE4fsszQlPA95h+trOcQR0aJk2ywUb6Ux1ksfqztFSkoMD13In2kfF8S1iks8862taklMsmg/AQohVYZjv479f8ql9tFP6sFHzonKG3nqEJ+90F5ZNxsBUDDUBQY+ojlmfCymLOw==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10735a77881ad2b58542b0', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'VRtAliRQhbkBQ0qb4XD1da7VCSQzpMncRqWoR9IIg6TltV3IaBRKUF6jLcEqHUYquVHAjUvofEujy+3suoqEuxvX1PI0EBTd4QdimQPnr0LrttagdTcM6Obgl0vIoEAX/vZ6JxXmrqPwRVqBFIQ0yQUH/v4RmRnjTV+WF6WJ7Q==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50071f8b516488278f3868', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50d53fb359020d1378898d', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2380d269cdf3549aa6b383b', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b23877f4801c1199c7031899', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620ce99ae65b4eceac4ee59', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620bbbf4a85511f9ddee46c', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08b7f10eb882176ee544e5', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08c0056ce4bd0d324708be', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178c88c7cc9c3416b9a2932', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178fab931c7e64964b4b9b7', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94821f6cd6cdbfac9441fb5', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9488e336dc595a931b72b01', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', '/HLTXmYLkDbwNPvOczu8a1uSey6YVICG1HOtBhVOiB6xQ7SzfeiIucc474kX1kSbCsNr5vP1AwuzXnGB', 'XljLIe1N4w7UgHPcyA7yueqgNgK1NPQjYKoY5RVRk9DXZvVhK8edIdewERpN00eL3ia6Jy4q4oIAuLe3', 0, '{"a":1}');
insert into "tokens" values ('default', '99b5a60d1d7f78fbb3054445d78647e1', 'imAdmin', 'openim', 'admin', 'admin', 'c105159b6a230f4050f73161b2b28155b38017d7927059e19f48dc0ec21b5e9f', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50d53fb359020d1378898d', 'cid', 'openim', 'web', 'user', '395696d3ca814e83487caa4a1d6b681590052512327773f9e11d0fc9877163cc', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b23877f4801c1199c7031899', 'cid', 'openim', 'web', 'user', 'b0f2bda8e01a28735cf9035a77fe3be8430d2292a4dae31c98522d955fa615cc', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620bbbf4a85511f9ddee46c', 'cid', 'openim', 'ios', 'user', '870b3ae48697e80e0b12271427ce75c138d6c1085b7f910e43dbd37880f7c516', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08c0056ce4bd0d324708be', 'dan', 'openim', 'android', 'user', 'e338089fd0f6043413a1faa4f2c3e492f6a35b0a222a6b54acd0e8260ea207cd', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178fab931c7e64964b4b9b7', '2199023255728', 'lanying', 'unknown', 'user', 'd16e07cdb7dc3a61d0166f81ef2dbd1fc76557e15942e41f1e45dc4d8e281042', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560167833f62ea45e4e4748', '2199023255728', 'lanying', 'unknown', 'user', 'da2c712808bd4a2de490a75fb3363c9ce6b5b7c94812e25237943c88351c71b8', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9488e336dc595a931b72b01', '2199023255744', 'lanying', 'unknown', 'user', 'fe481f33d1b263a324d823bf17000506095be9411ee536fb6f9ecde3c27afa1b', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '4169226b32e9bd16b439af76dfd5fb71', 'imAdmin', 'openim', 'admin', 'admin', '46f8b3ecc3a617bab7abee2ada526c92e025deb0362417090fa1592089d7f8cc', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$+4DGjpFO6fLNtgMRSR1jNgh/978gRhK7UPG3TMqWylo$oeL7/3Xwf8nPpmqg7NvSNXV1XxuL9DrUj/WkoCcvR9I', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$2R/fWtxDRJgTpVX6pnF1/mamEFi9esq4/gclSrhxU+k$UK/kUHvru73fBfFT3MAIcm0LdDA/n7BCyGj4F8dPmaM', '2199023255744', '', 1700000026000, 1700000026000, null);
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
