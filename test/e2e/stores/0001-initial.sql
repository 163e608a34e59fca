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
CREATE TABLE push_task_devices (
    task bigint not null references push_tasks (id) on delete cascade, outcome text not null, push text not null,
    uid text not null, dialect text not null, client_key text not null, sn integer not null,
    platform text not null, reason text not null, at_ms bigint not null,
    primary key (task, outcome, push)) without rowid;
CREATE TABLE push_tasks (
    id integer primary key, app text not null references apps (id), request_id text,
    encrypted_request text not null, cursor text, failures integer not null, claimed_by text,
    claimed_until_ms bigint not null, created_at_ms bigint not null, state text not null,
    finished_at_ms bigint, devices_recorded bigint not null default 0);
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
CREATE INDEX push_tasks_by_state on push_tasks (app, state, id);
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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'U6nUiuU6vzE', 'juEum8UeFMPKNTpu3k9ihgmNGiBMTuPmyfOtf2x_0Rk', 'gN2s9ireS-5XJfSQVXtl0ENzTK0ZmX-3Ov-sWxzNITk', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, '2qMdF6xY2Fg', 'FROirdUBGeKab9XciGzdPwml3fW2M64pCRDViyisfcM', 'HwZxgIk7JjBjx3Jy2cQIc5J72mCokWbtjMWFBEErXvo', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'lYab4FVWwAU', 'siVi5_Lf1IXJv39JufEywE0Nr9CEAqF9bgEk06lMzJI', 'Rkz3bxOsIThq4-yL38kCCbCtJGc2sZqwl55CWasJyrA', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'KPgPTIcIf2o', 'VeYftMPhPZ6yggINwt2NZnYIu15nfKcQEZbSEEuRsoU', 'dRUGfcxEgvqDMr32eLjIuvb7Nw0GTM8ZfnPfcn01doA', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'Cuuz12LsMW4', 'Rfr8W5j0wcOHThI9rQVDgHO1bqorKEpXAlcfoaKSMMg', 'vYvuqOkdo2MAWJ2xJDaS-mzsTxFbPxGrl0K16Y7sUtY', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'XvILEdgO9_w', 'VIx_J1QtZVzJgbBMLk3znmqoaRIeUfq4ySzxjFDbJSw', 'CgbiBvIGrTgY2pdFcSBjRY0Fj2PonyyLm4K06q4Xsh8', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 7, '5ovqFCcn2bA', '-08dePigaWhMGWvnz_snRaIlX8oznlwOaSehh5YA1jc', 'ZyJBb_RG3VLCmYUMDGkP3Kh19h-F4NVR_F4ajGvIN0s', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"device":"newer phone","platform":"android","ended":1}', null, null, 8, 'P9VRQHvCpwc', 'BwvpOAuuYO59JqaI-JmCoIcwnoMVnF1U8lT7oY1RGvI', 'XbUY48Q7u6LOdBIAl8yKJJkjwkjsBtuaImZ5lq9N2AE', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"device":"browser","platform":"web","ended":0}', null, null, 9, 'bZCgWp6aRd8', 'PBNzw3MCBQq48gXgUVJrXnjTheuRmj9E-a0yy4IDOH8', 'tbt2KBW4SpYKTg2zhHWbCAorB9VHA3gzO-XtNna3khw', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"device":"phone","platform":"ios","ended":0}', null, null, 10, '8JrLLwjY_xA', '1-pFFIKXooJGgXKm-ue6fLLt13I2qV2s_Q-psWX0ZSI', 'T53AcXCS6sI0dE9PnP8k50yetrZSvb40u2SH4Uc-Pq4', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"device":"phone of unregistered","platform":"ios","ended":0}', null, null, 11, 'UbjDAeTxUEw', 'bCYoHQK5Ty0vltbDnnwA1QE_nn0HmmGuBRdvo8Fs6tQ', 'fx8urN_G0jK6SuNg1N5m3dyxJBi5fDD-_ibZyaTRTfk', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, '8BXOkNCK9cY', 'UmDYHjkhbLX7h5lP3evMvtARkZehxhcNwhzKzQE0ZTU', 'lqhuzWC63zI5r8sOdCEkHjq75Fm5QM-MOnlu1U68t_A', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'GSdp3b4cDjI', 'Ht-HMJ5VWsXZTBFoY8oIaXvyVKswJ8_73BUyyE-V6sk', 'B3xSH28NhrdsCYd6-05lZh_fKak5T0SYAzQOUExiK_g', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587402d344c9653b3661569c8","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'VDVPyK3pv0E', 'UX9rAK6RheXF17KBy25-te3T7GfrXmnR7YQmohepKpQ', 'fTzJuXB0r0nbpzRzYaSnX8LSY0k7_HERZTvETftd2v4', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'l2T-pqGyAVE', 'riRW94udZfhU23OTw9d2OqscBrFJ2RW6Opk3celkmmQ', 'apdgUOXcUk2labULt7rSsExpXKljzvDINd41ll_2u18', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'URo0oF3oStU', 'xEtX1Uft1Zs8TNf6g4ijNMSF-aD9BrloBgrs3aDOSh4', '2evjuK7GhrGGtzEKnmr7ciI3zUWNaOwdHseSA159Al0', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'SgulO0C_zC8', 'Fc8OW61Vv0RbtiwXcM21-Uufefk8fTHUmCK4bDHnzCI', 'FgoMxJF3p7ZH1e3Nbvax_PZ54aw8LBzbw_EWA6lpuAQ', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{}', null, null, 18, 'R-ctoIRQTo4', 'Z2g973XSuGYdR_VRJEf1xCqmKhW5zjAXgb3TlEFGcSo', '_x9cPiwzy0kzFNAQs6GWW02jtlzKykvajA2F1TgRtOA', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'IBJlt0Y-XZM', 'kqyO5X2iK4PJ2_fA-I9SjS0HhS6xylHUShGEAoyom3s', 'XXLo7xUUhaDcMVv0qLRMD-zLOqcJb60CpWdLH0q2u2s', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'd7a5b818053c62ff', '[]', '{}', null, null, 20, 'BFuIVN-0uu8', '_HmGOeEwljnaeiTNwk_Iio3CkVZLHe9OVGfrq7ztiAE', '3_f1BuB8C-9WvKnap6fWO1oyWx1bEjQuSZv2NedsNdw', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'd7a5b818053c62ff', '[]', '{}', null, null, 21, 'lQqNLvyUgc0', 'wCl0yd91V8t8fwdc8RcBwkxb75PAsMg0MUwe7VDRg50', '22whAOdmRC_idWrK8YKSoLjEh7B1SMQzox2rA_pWu00', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '57b620e92f4dc981', '[]', '{}', null, null, 22, 'MzLuK4m4Aqo', 'kSyKEbmeZsjaHFYFwO2IH2touglu8jNr0liJJaZjCVE', 'wiIPmlU8R09du9n7dfbNZScPiRibLyhyWOMDcnzIaD8', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '57b620e92f4dc981', '[]', '{}', null, null, 23, 'guLljfIllCk', 'Cq76SDBkMiVzDjV78EFUij_psoKwH4iX7DjEozkcTBU', 'cCjlt6Jx4al7tygSTGWzgeldzo8vF6vpKa0SQwACq3Q', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'fe2750b0081681a3', '[]', '{"device":"openim-5","platform":"web","ended":0}', null, null, 24, 'pk51AWNSngA', '5sL_sBtF65CYY-GlUP1WWPfdlAljXNVUNh9rqEh-x4I', '3WmlDw_iZ1jp2FId-XuqDGBuSCIQ8LyqFC2stDTIpK0', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'c293118e8e04243d', '[]', '{"device":"openim-5","platform":"web","ended":1}', null, null, 25, 'YqU9wVHdN0s', 'ZWIpxh3fvHweET8Xo6cHkYUvXwUUz03mbsvM3VzvGF0', '32fKv9AskvoCE5QOD-u6z3MMClKVdyR9hWMxxwMtXkc', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '35d3f66a4d02e97c', '[]', '{"device":"openim-1","platform":"ios","ended":0}', null, null, 26, 'TcjDuMutVu4', '6qCKIWSPdxoLcKPUfxwTMk4_Qf4b_oNK2gsuxZNQOQE', 'qotAjvAKGvRPXIS9ivQzKcT6XPixE9TF4nz_S1Sz4J4', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'c0fda4351d04da31', '[]', '{"device":"openim-2","platform":"android","ended":0}', null, null, 27, 'N2AoaT8HBR4', 'C89sZo0jyPUYjR8ZGh_Kgl6mF3PXc7TsJCq1qGYF5w8', 'ECYi0C9KdRtRagR_HdRSApR8MKcC2M8lzO4n6u53fqg', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'dc0ff24e854cee3c', '[]', '{"sessions":[{"id":"018bcfe5ba0858adaff8109fe8ff29dc","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, '1kvTcK16PVw', 'PM3yvQ6FRnaRbKvO4xSP-yx4EtFXs54lcZko4io778w', 'pwaZYuWsc3eFO63vNqCdtV4fD-r6EKjujTX9RI8xoJY', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '6cf3618c81fb90ee', '[]', '{"type":1}', null, null, 29, 'gYFrTBvaM58', 'uWDKbYs9Ig-Qw3gj3abFY25pkR1r-5qUSVlBnaHWsdw', 'VO8MaXIus43MF2VvO12h9Yn7YoZUHoGFIFMREVARjK8', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', '2b1dbae6749fff6a', '["key"]', '{}', null, null, 30, 'ibcZTRD_3vw', '5jUV9XG53fAskTNI9FvBqQFJPPR7Yq-y-MIkCrXz75k', 'FsVCbEQhI66wDSr4_lIzSYTEjsYsNFF9NqLsjLKxPvU', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'caec0499b839430b', '[]', '{}', null, null, 31, '33DArvT7-mc', 'cvMV7Jm9wkZf8UiYXqT-1LCiV0xyxX3CCYsagcnGheg', '0nSaxVTqGay-q0r6kL000YcoInQajEhp1eZt3-Sd3eM', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '18f761cb90c7ae87', '["globalRecvMsgOpt"]', '{}', null, null, 32, '5XdAYJIUqyM', 'NLZoPpGYQC1yBvVfcl-vRN-1LMhzrspd7Z8ZPvlGLMI', 'vqRLzjutHE6lqirFPkZDEXEsYP4w79DJX5WMYRefLUc', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'd5vQCwOY8p0', 'T1sxfjAjp5RJtKqJoWJiT-V8T3KTTrs3cdXreN9LfAY', 'TDBmSLbWNSBcgN6XhNozx0lT_SB3MDU_QrgrhT-tqpU', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, '90p8xRkgTOI', 'bZj6qjEpTzT8iFT3hkvzjnhGO7QiwpKg4oy8oZgJ45E', 'KMVoMdB3tHJ32H1vq8YOmZ80r9HiWu1w5JF77GqMNPo', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'lSdxos80Irg', 'Em4AyzdLEADMXDEumSb9TCpXahoeeazRse8GKgMGl1w', 'B9ClGY3YUnsXo6KsxgcciCLEJJymF6Yr-OewPD9iAhA', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'dsM3ymCy0UE', '3r7NmpzfwoEm_a0b3g_Z7F-AY7wTovMVVuh_P6W1rGw', 'dfpN9_9ozJzbcJsjTAR-gpkKA2jrVVOfdnTySrav1pA', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'TwmtdzD3GtM', 'NqqzUrxVTUGvs7NKJ20GVz1420Of4USfAAMjjHFMmfM', 'ZmV8GWpjt4ucoKcMPsyrfT83s4p4h3n2ht20m7liztQ', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'EiSvuBcbT10', '6KUogkDhQDljipscsTienFTVbqX9Nl_pi1-69nvu764', 'xxeG90tYRVcasTn6vDhH3cFAyIillF82e2B51BMHdB8', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '0UpAN7W7sfA', 'xEvR4aNx-RLc0Hf88xw6J7E91ys8d1olWrMz4wVaJGM', 'b1LgKnrU1on6qrWVyHQsyRKWFIfKc_puQLQmA2yz8CQ', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'nOwqJusfxNs', 'C6OI22vD2bS_HIyIF-HHojg_IzMGQKrkFEzriZeUxTU', 'ppl5FtZ3kE5WWiQkARMrQ3l5RoSlC0_N_i3EJAFW96c', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, '-W1wjb2GG8g', 'm-ccF8dA1ZqPJ3GWRmJlWI5x_5V5wwSXxnZ92l1Isec', '01l4SU75txEBjxo8wmjO5XRZtcH4Nv16cT6GyuZHdnc', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'PtIwbL1pqFU', '6a5udOb_wuPifyxgA2p68qD-rRIrqNYevWSWnqtYfM4', '15qO9f2Ysn03UFh8upUxXzrz1kd6vNOJQrqk2ROUDIA', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948ff44345658c3ae37546f","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, '-ekCZUf6o98', 'Kf_RWdtT4LHbo0jc5u19gJittXehExaCzIfPA5cpoKo', 'SVFb6GYMNRgKjKZxo0qIPRDmKQ-fZNb2tQ9CWmpXL_M', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'jp4yPc2zJ5o', 'TquKvJCrsaO_VWufEMDF-KxHn8eikAJ2xkuqueH0QTg', '2_u7bmEyMZlV_I7oCS_Oe-z9PNkOGlaEoKJiodcEcs4', null, null);
insert into "audit_heads" values ('default', 44, '2_u7bmEyMZlV_I7oCS_Oe-z9PNkOGlaEoKJiodcEcs4', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '100c2b0a70d80b17', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'dRZqDIIXTUjyuzlUBm4JmwumcAZej9vtN/ElWzt3ldHHlmdZ');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:09:50.793Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '2b2ed33c7df6d8edfb7bd97f6704a10c', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '366549336d2cf1749aedea6663b9b89e', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'ccd3ae9f8ee7117e98aa3a8b55b33758', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'db77b67ab0d3f0326febec76ff6326af', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '2fd2d4ce8026fb566b7965660e644b2a', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '4f8b8830a48ae00a683638e82af1323e', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'fd256d638cffc02e03f591ee479ad67d', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '5049d14ea18b0a747ec6b195ca69f1e4', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'b4ab1a397271e953f44c00e28c7b7bc0', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '886e76b35e5c2a7c08e6067f3a27fc86', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '00380218393953e9f029f631e02b9a44', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, 'fb288057fb535cea7c10e922b0e820a2', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'ba320671452072310892594079f8188f', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000023514, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000011170, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000007397, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014241, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000007630, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'c8c87f1177e7a3b751b26bc106dd4928f216b77e5c0f0d077a134cb33aae520d', 'Gv08Q2j6n2DIOuZUELtLLtkP0qS1tBucT6Cq2Xqr+UvVPpVs+3PK6qSZdt6p6WXKNaPv/28TNVVUT2VV', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', 'bf495dd8792263342ca0773b19af67e63e3de466cdd6ded525c6cca3366be168', '5ERc+3AENzexfuDaKkgtaV+L2zWWcHL++tahCOW5JEUeWYNmQRAabtMMpJ21KAp32MzDF9msz+SoNl0u', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'RUgFHzczfKUQdAfq6zE5uCH1EySPnnGJ1JjeOgOo4xJ53g==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'eqADOzOiDprp399s1veQ1GLUuZa5bW+q4KUd8myas1B2LZ4=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'rIeu3DNecZGxxgfz/f5YYvwtd4wmLA6nEMA+sskgj8sPypoRmtSMtKBvVJLNy8xfgu/NIF+L6N7jW/LmIz9b9NO/o34gys/zW+RTNjub/DjLJP05kCLIk+TPB9mlNtthnyc0Zhx40pScM3FEHQ48Bb3QFroOsB213N9lskrwnof7Kg8LUv6xSRjVUE4Qu0NEFfecf0J74wBGTpIXLfdW81UtrEM1y4wXw+8Kvz9fmkfl69ce1b4pGSauepCI7Gqc9zJZgsFlpnBPMP8=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'EavDBD5q4tY8VLlwATLUI1j6fCmNvEUrrBWtHSWCaVeWqcm2BHkyrA==', '', '');
insert into "sessions" values ('default', '018bcfe57f7045e7fe75373da8ad8a37', 'ann', 'wildfire', 'phone', 'ios', null, '8gus8kBtPjq5VQREqLVz06jvSKfq3lNCIcgCcvOelGVYP51klVWie6dhm+AqTDPB2/BRv9DoerTRE5TvkBTbbOLWIS7/UNFsz1Jeorp6ItJliXyUaQoewEmP6dpGsdYHPPocZRl563w1RiryX+BCW+D7wMTD7jneRd3lbG/zYw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358718a95e9685ff534f734', 'ann', 'wildfire', 'newer phone', 'android', null, 'lQ8Oo7NZr5KTNzl9zwmxRpuUAYPXnY7o9HP/sE9omMsrNx+zb4suLeoTJh90A/b/Cx8zSBnSlemEXChQwFVXzgc2E8ub7YGkeOEeLG0V2ln8AC1ISBKR80xz9W4PZlRzmJGadsNlCtMUMFzTV1o2Aw3nS+a2jz2sQhUszkYnZw==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587402d344c9653b3661569c8', 'bob', 'wildfire', 'browser', 'web', null, 'az+mRNTFULMgYD2mIbIgKygF8t+2uR808nvfQoEKA3LbNa5Nk6r4UG3/FNKHIZ0ts3hfRlJgS8aexbDTn4S/yYO4Hg7dPR2RXw+5B0nqw6VFJmaBLP7h4y8jzGO3P45WkAoSnZEKCXe4nS8+FbpvvLKNPfZKSTlwD4W7w6DI1g==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b282bc02f731e7faa63f917', 'banned', 'wildfire', 'phone', 'ios', null, 'DqlrpU3Ju/rjTozBvMg2HGKVLT/6s92IzmwA2qp/2/HNtPdELIG8LurtCrx3ggNamy1u+fhAQBlwJCot/zKDa/kFrkVg3rEWwmYGDQ+MhT7xGu/nf806rxrekE2mdhHxMQlhNrQzsWwhcd6K8/+65KYdnWKXgXr6edA1tZDsFg==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10fb09002a99350aca33c6', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'KhAmV5qyojhi3N5wfFewuLscA8Agx/MygbU0bzZcpJlrbqE9pUPBSjqNrgN1GKW5pBm1eEEHNgK0qacv/KWEWHiwUHXf6Yr3hGvqzvDjScaQrIegFWSyWZY+2hbbGq85vykvfJiUuwvbjOI9rsoDTtOy2yMjJ5Ex/JwuQKarOA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae504d8bee7252bb0e4d0f37', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae50b138fea1527e7ee9ebeb', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238a85fc8c0e1a985af9782', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238247918543090b86b554b', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620e1042255990d80869cba', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6200136dd345ff05d036c6b', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0858adaff8109fe8ff29dc', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08b6fad53b5ca7a078c58f', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d1780cd53c208f238d4ed3c9', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d17802d68a0cf63232feee5f', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948ff44345658c3ae37546f', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948ba3f6cc7aa8794449b3b', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', '31z3cXPSmJDfL4q0JCKdgyy13+Dk+QY1S+N70Q4ru5OxyRzsyP9lUEL3plzmnv9Hh1XZ4yDuxF/WXVS8', 'EGc+t9jI6trCUuVV6znfFrZwsW8RAzLKPuqG4ElPl153FqYZBedgpHdVLgLbWPobVk6EylgVh2zr4zfn', 0, '{"a":1}');
insert into "tokens" values ('default', 'dda593becd54cc95a6d0acc743e8a20e', 'imAdmin', 'openim', 'admin', 'admin', '0c2c982be633ed158a343c0c4db43ae6b59e68af70a450b4f532ce11d0ec0fc1', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae50b138fea1527e7ee9ebeb', 'cid', 'openim', 'web', 'user', '9005806f27f0af87f20a5ff4647e679f384de54ae2931ebc235796a5d211781a', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238247918543090b86b554b', 'cid', 'openim', 'web', 'user', '4bc9d2755b2cd94a55ad58253f69617db9426c91972e8b08825cf737a505861a', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6200136dd345ff05d036c6b', 'cid', 'openim', 'ios', 'user', '91e87079c7fc5f0f3b7bea79a3b499616bc3d7c6c262a41af2bbb98c711c6970', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08b6fad53b5ca7a078c58f', 'dan', 'openim', 'android', 'user', '2039191dc8a2a90a45ca4b0c8acfa95ef49e5a0be57a813a76024de372e480c6', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d17802d68a0cf63232feee5f', '2199023255728', 'lanying', 'unknown', 'user', 'c1b26813a2689cb0445e02bb12fb8c6292f563c0adb6a2cae860cade6ca287ce', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560b446a3c35e42e431e064', '2199023255728', 'lanying', 'unknown', 'user', '71eb1a4f50af3f92588d09713795910660bdf5443c7883e6367c2eaa678de18d', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948ba3f6cc7aa8794449b3b', '2199023255744', 'lanying', 'unknown', 'user', 'e8dcca9f99e912e462a7a73f7894547412dd0553bfc52cd8b28d6b64d43c7d24', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', 'bd9d238e0c62e8215f5ff22ea5ef192a', 'imAdmin', 'openim', 'admin', 'admin', 'c563395eab811c06dc1d77d3c4e5a87a8767e8535e762978961946377e220586', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$VrugMqLW9UkpQY00KJN65TAbL7mEL3qn6DZUiRt0ytI$WVpKFKxa7sVRNr0gqRJPjhMny+mY0xEvcVTINXpeHuM', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$XoEmURHPfC+ubByMPY27t2PCcWcFn9fzhXpN6c8NA8g$Dgtx1kaG9fbPwTzExpsZgKphETH0bdk9GPm48/UIpNo', '2199023255744', '', 1700000026000, 1700000026000, null);
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
