CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE app_settings (
    app text not null references apps (id), name text not null, encrypted_value text not null,
    primary key (app, name)) without rowid;
CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, disabled_at_ms bigint, next_num bigint not null,
    next_serial bigint not null, encrypted_keys text);
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
    attempts integer not null, last_error text, claimed_by text, primary key (app, receiver, ordering_key));
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
CREATE TABLE refusals (
    id integer primary key, app text not null references apps (id), uid text not null, dialect text not null,
    platform text not null, at_ms bigint not null, refused_at text not null, code text not null, cause text,
    ended_at_ms bigint, verified integer not null, network text not null, node integer not null,
    times integer not null);
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
    name text primary key, encrypted_value text not null, changed_at_ms bigint, encrypted_previous text,
    previous_until_ms bigint);
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
CREATE TABLE webhook_attempts (
    entry integer primary key, app text not null, webhook text not null, at_ms bigint not null,
    event_id text not null, position bigint not null, type text not null, status integer,
    error text not null, ms integer not null, next_try_at_ms bigint,
    foreign key (app, webhook) references webhooks (app, id) on delete cascade);
CREATE TABLE webhook_retries (
    app text not null, webhook text not null, ordering_key text not null, position bigint not null,
    event_id text not null, attempts integer not null, first_failed_at_ms bigint not null,
    next_try_at_ms bigint not null, last_error text not null, primary key (app, webhook, ordering_key),
    foreign key (app, webhook) references webhooks (app, id) on delete cascade);
CREATE TABLE webhooks (
    app text not null references apps (id), id text not null, encrypted_url text not null,
    label text not null, types text, created_at_ms bigint not null, encrypted_secret text not null,
    encrypted_previous_secret text, previous_until_ms bigint, enabled integer not null, disabled_reason text,
    paused_at_ms bigint, revision bigint not null, replays bigint not null, position bigint not null,
    delivered bigint not null, failed bigint not null, given_up bigint not null, last_status integer,
    last_error text not null, last_attempt_at_ms bigint, last_success_at_ms bigint, failing_since_ms bigint,
    primary key (app, id));
CREATE INDEX admin_keys_by_app on admin_keys (app, created_at_ms, id);
CREATE INDEX audit_by_action on audit (app, action, position);
CREATE INDEX audit_by_request on audit (app, request_id, position) where request_id is not null;
CREATE INDEX audit_by_target on audit (app, target, position);
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
CREATE INDEX dead_letters_by_age on dead_letters (failed_at_ms);
CREATE INDEX dead_letters_by_receiver on dead_letters (app, receiver, seq);
CREATE INDEX devices_by_client_key on devices (app, client_key, uid, dialect);
CREATE INDEX devices_by_sn on devices (app, sn, uid, dialect, client_key);
CREATE INDEX disconnect_commands_by_time on disconnect_commands (at_ms, id);
CREATE UNIQUE INDEX outbox_messages_by_id on outbox_messages (id);
CREATE INDEX outbox_messages_by_queue on outbox_messages (app, receiver, ordering_key, seq);
CREATE INDEX outbox_messages_by_receiver on outbox_messages (app, receiver, seq);
CREATE INDEX outbox_queues_by_due on outbox_queues (app, receiver, due_at_ms);
CREATE INDEX outbox_queues_claimed on outbox_queues (claimed_by) where claimed_by is not null;
CREATE INDEX outbox_queues_failing on outbox_queues (app, receiver, due_at_ms) where last_error is not null;
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
CREATE INDEX refusals_by_time on refusals (app, at_ms, id);
CREATE INDEX refusals_by_user on refusals (app, uid, at_ms, id);
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
CREATE INDEX tokens_by_user on tokens (app, uid, ended_at_ms);
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
CREATE INDEX webhook_attempts_by_webhook on webhook_attempts (app, webhook, entry);
CREATE INDEX webhook_retries_by_position on webhook_retries (app, webhook, position);
CREATE INDEX webhook_retries_by_time on webhook_retries (app, webhook, next_try_at_ms);
insert into "apps" values ('default', 1700000000000, null, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, '1vsKGNe7daA', 'fWpdxyF24U2YGDcINc3CsZIyyAXT1CnHYY9mJsB8JIc', 'k9dLwNjp2TYaXals7ewtGRhAzSy-YrOdze5h1_aznZM', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'a7wrstGo-wg', 'ojqnxy-N_vMS7VMaswwAewMorvwrKkj-DK9gNKKNIWQ', '-3GMc2Zx31MS7KSNaJDTYRt4spTXRNWyhRmp9IGlP7A', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'hbtHISsdAt0', '8nfYmN13b-518paxyUS9ozul-UNpko8jka2GnRUAj1s', '7-lr143NJSrzZoddy_PTHAvw-VWWmUVdRjfMnzg7Kwk', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'dwOGyWNo4AE', 'O41cj20saFzkQrjs1zHM0RJVCwM4bBAxTVGHTzwJ0lw', '5N5iaLPT1T5xScMvVLN4hg9C6pU-OpIsits0FvXpKoI', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, '9KyLEO5aSeI', 'Mmp36RDAF0lO2eGnPUEpF7EYPe8TNVUjSQf0lwboMnE', 'cpgxwkNUI3B5-4LFuYu_qOqk4ClsArTiSFkX2kgh6BE', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'QbwOiMjA6gI', 'RjNChOQAooOYcCyA0_bj_2VgCjD7QpgnI81jH8jyA_A', 'hfGdVPRn1je61w0v-j1RPpI225jgCWB4UdgLYXaavXY', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70f8b6b739e92470b3b14b","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'Gb3cgxFENa8', 'WkTI_k0jPgU6YP4Y7_iDWvEuKoX0-5e12SjASxAllhs', 'aN8R3PRGPSDOq5Ioda-r3M3brfDqaCpoitl8iAWhfD8', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358fd131045d1c5a357f62e","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70f8b6b739e92470b3b14b","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'MkUCgYkd-20', 'OwV7c9CHEralbeMp6_hTzt9gh1zdA0SF_AKR3wqm59Q', 'S3p7a_EsSejQGCYoIW5mHkEnnpkycTw_npgsCW0JBos', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe587404789e8b22d3f80e1a748","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'foKpqjJhOGs', '8_3bKtALJ5fxo9-vEsNXG8sB-eSmLZzrWxkrjAw0btY', 'I06_raQae843NMw3uT9ikQMTcZY7vPfr-vwcwZavQ2U', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28352c369b09f47a478eb7","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'AZeYr0zhknQ', 'wc6KS0_YxhSs98j_5ZAquvKa3eu7Dmx-FUP4HbMBvBM', '2zT5XnuD0URIvycmFmGJHLjORjXDXjFfbNR79IeM2CM', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10b453bb75898518b40128","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'MAlTQJxdBhc', 'sY0ua0dg1nQD_GiUxoFaHDkElNE2RiPwtckf2f_bXdk', 'ZVtMHsy377rpc3LCSnfNwD_k24MNot2VHf7N6S3Ub9M', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'sBXA_s65rO4', 'lfllMD0Yv_EQKRFMGwmsANKew0_d4aDw9nZyQcXtvL8', 'W7nkretNExCBZMe1oiAnUfIPrzhj3Ayd3uEwy5DvWso', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, '8JLAiQl0s_o', 'CXGJyR9j1So42LgFhVyuYWYcqBdexka7OeYdVGxGFBc', 'QYpV-V3GE-0si7x6IjsqBvqs8f_tUR24HB1TqrJkaN4', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe587404789e8b22d3f80e1a748","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'Nd-uk-Hmq-U', 'mfj2-mRHgzI0xnIrturQDyqo6nswdpfdXDSR3HSe-88', 'hrKBhpMtz3HBwVgWDs5_DIJtT9MvFyT3ijVM2_HxPsI', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'd5hzUegx9xw', 'aCKnO0ibmla-UT5SnLm8vDX5JwHiq15v2vXgrlV0Cak', 'auoNsYWEaa7s2Hj5kxvFoEX3QxotIfvjFASR2POh26Q', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'MBQbPf-LJbE', 'sFKFnCiu_idj5hjv4DuVQ9iOKcCqyiGhJ_e38T18Ifo', 'PRXmTpo4UG4HoyD37i0dmbE79k-9oH3_gsR2wXny_6k', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'bDYIAEsseLk', 'V_xbP2YzNNoJ9XY4uDnrS2-9FLTOrQ-wrGiW5xh_2cw', '7ksoa5vTD92JSWEWYPa7EDf-zuWmMcIIsI6bYi2DjaM', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, '7cYd5v5XLkY', 'qW3Bj4kh6eh7a5RZ7DGJv_NXRYNmQkfN7KHlL024mHQ', 'cle_3FTmNNcqyXgr-dF0B0-7DaYt6FhbUhhDuGgIWhk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, '5JJmXguptFM', 'RRLKPEZmdp4A8vFaCcFmA5B-jAp1pKNvbEPQmY95gjI', 's7rDVZbI41gIYwN1bD6ABoyRvy2hhdHUWsk9LfljTGw', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '0c906c6676a466cd', '[]', '{}', null, null, 20, 'uxNa2vGr3Zg', 'bJQbtKqK42Zwe8uE63uycu63GLKNfoBEjMczr_-KyLs', 'WXVFbUVzXogMFZTpu73YBRC9U_lVlxAC8V2WZCdrzCw', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '0c906c6676a466cd', '[]', '{}', null, null, 21, '13j_G24ugh4', 'TVHbcaH_Ualvo5YLJOzUcbw0dNeNHZ7yMpkjB3fJ00M', '5RzLunli6wJXofZP_hj4NmNVITzR_idSEx1rviz1cec', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '07a8756ca36544fe', '[]', '{}', null, null, 22, 'p8ccE18jnkg', '1Vv3ny8w0fx7MKKQJUb-ZizWCwsWplqN9qrNLK24paQ', 'cgH5LvcOwAR4d6Y3ow3QGSxqbFpFXazoLMvmx2mVGy4', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '07a8756ca36544fe', '[]', '{}', null, null, 23, '1fW9odWZVG4', 'VLbakzmzjVsUWcgdme4ziSf9mDXnxE-Tz-8xRUraPSI', '43v86JV2vl6364bROiDoFo2SgdhK26K2hrECcz9hSMU', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '49312a5b06e06999', '[]', '{"session":"018bcfe5ae5045f485b428e30b132ba2","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'Jc2YPICaKBE', 'm3prY3IMeYyOjp0oizuS_o8Kx1BjZMYoD1Eoh6KOh0g', 'tDZuRadm6QWASIPbZghAGcjn1jBcyWP-NbqOAoO9IX8', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'f121a94905bb111d', '[]', '{"session":"018bcfe5b23818df2d4ba34429d3e78a","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae5045f485b428e30b132ba2","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'OlZv6Q8XV9M', 'uGRR09jCa3Yms7IJdRNW__0LLl85r958S4py-Lo6lPo', 'bBgw-yichl2MB-EJin-tONI5dLMpDkx7AZkgvlUIFo0', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'e6d57d60ee2151e2', '[]', '{"session":"018bcfe5b620b36518a3742983ef671e","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'pcv2fB--wnQ', 'xO4JOKAQvKcdCm9ENyTju1FI-Lh8xUBgWgLZ8zgeqcg', 'zQojZVuYbLSH854-z-6Mx7bYCZjuN9KIO-z-6BKjt_o', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'fa0edd225231184d', '[]', '{"session":"018bcfe5ba08ff95090305c51656b381","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'G-8FEsJEyYI', 'A9-A5zYtgLr1LWd8PfTFstjZzSJ2FGYvQjN0rKQ1v6k', '36xrlpcyRM2On6yCGGL76yInZIf6DOnCGHn8-6v0XSg', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'c3f901a49ed0868d', '[]', '{"sessions":[{"id":"018bcfe5ba08ff95090305c51656b381","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'C6Zgxm_bPxk', 'DORf1FwePPGsXgLYO4wQDoQh35hpurrN_MIfmE1rgjI', 'jxwwXZgmC_SjDIkdbz0ozYDzEPS3_x2jsvTP8cb2PgQ', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', 'cb188ce01bd39ad0', '[]', '{"type":1}', null, null, 29, 'mW8rf5fcfvs', 'phCWNwmdLIP7p0n0f2QsLgoHCdr13HtJUaBq1mmLlng', '_BRbcw_HYClJhCtKHFxEqXLz7qAb_8IN44_9AE8FZzA', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'c50ca8e8bc202e10', '["key"]', '{}', null, null, 30, 'wgvH0S2GieQ', 'ioNPhucrgseUUMupJVMbe4QonyW7yoWKIbd99V2Swb8', 'Xsi070gCqHbfavA_rMOICnsW4AEcpswbzxlONQLyUr4', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '993b48b5c8c51af6', '[]', '{}', null, null, 31, 'pTDcD9mpYps', '-zhd3-hAxapuPLWnqw3QHWKUVgHjWByflzf_NmkUA4U', 'aPrhPGz4DhB7EnPMtAtjXekaRy1Yaao9kh0ulhJtj-A', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '1e804ad4863a7ab9', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'kkhlBvT8y6c', 'Y9L24tW1gz89rM_FKr-WDTOr26ZItlJGjcnM4yo1eqc', '_ZC4ruEUCM-Oz_-ZFLWTDXU_7iXsoieJlO3ztP35Bwk', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, '_e45a6EiQug', 'wAHtSJxApmf0PqxxByh_gh3pG6dr2lS821iZ0Kb9aGA', '54t6PSzDvAdpStzgFGvXh7YDVxQn30byTVMMCiBjND0', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'oOeZYgYJlHY', 'Q_6ZQCfvt9_5bCCUPC-0AWWnxcWBqLb7PVCZ_A0_K3Y', '4OaB8_YXAcQ8YrO6bBhhN5EqkouYgrSPaF2PKOc0Nos', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, '9D8kdK1XbLk', 'GbqjURLr-Xw04edYuOuG4lATFiWbM5QbJ9kJ73_l2C4', 'NioRM6IVMc4_p5BB7ZsWSekxYy3fQifAPgeiNW3h_2U', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'iNieR4S4PCI', 'tdA70VYRkqnfM0hKFFKOIS2z48oAReCVHPXgxoKiXDc', 'UJRuA5iW26q4v9oGFMvIHNpgOWEpJwP2F_VhaQxf_Ns', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'EamzqIZ0dzo', 'EzfG7HRfn7HpYKldlVBNZzqZ_jRGS6vUbBzImgOPuBg', 'ktcb5IV6UTrEehQJrREdjSrO_0GUP-OCWHWyNGQPJSM', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'UX6s1ueC8dI', 'dMbm-843AQu7JM3Gy-5du47SQC-vf2NUVz_qENdxKsY', 'DfJ58EJg46JcDbWI5lG_-zZLCUJPVzP3tycWLYol3Ns', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'p-IzKKOSKFo', 'pQRHBhKzIgHgDY9sxAPx9Q7ZdTZqUBfSWHPabjuYAUU', 'p132qnB9QyiJtl8963boTg7Grc7ljvyO0KdeSJ2Inuk', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'KkqseskJIbo', '1FC0Jlm1ZV-2sS4OJdODBOZG2KZcI1FBHvRLT7bag0M', 'WLgErl0BFQh36UI5mSVeL6ZVeV7uz1sKP8tB_Mf8aes', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'tSFY7UyJyWM', 'JgfZe3oI3ICGlmkz5594nRYVAWEpIN7FCnbt4ou__MA', 'NKWNagHiWMLnoQ4st7-PY9pjKCAwF6WQZ-jZAZ00DBg', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'hhh-4opefCw', 'wZ_YkEvy1yxHOaMQmTNlnxkZOqD21vPMmRk70KAPhNQ', 'q4JBW7g2AmvMGSZISqS54mHdWZeWRuhPULFGtuDNWKw', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d948b529bff161975091fde9","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'gaCqP07tNdU', 'ujWfYHZQS0gKoCBaJEmvV0-mabqmnFjGBBKW-rM_vVM', 'QABpr2whCgw9MW1NiAZT0-cs84I5P66oCEZWed4JpeQ', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'Bpa52OCk65M', 'bS_moTkEQ5I6zBkhZoghREj5_jvayRWdxEiFuS-URkE', '7wkURJWy9bF-QM7ahQj2dmuD54eBU_HG9LuH18fSvAI', null, null);
insert into "audit_heads" values ('default', 44, '7wkURJWy9bF-QM7ahQj2dmuD54eBU_HG9LuH18fSvAI', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '48fa73e8342d98e3', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'HvCvZBbc42Qsda6/LHiz5wswkXBZlAXvgjKy3pb7WrRPkOJM');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:53:43.521Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '1b0300407bb5688087d258be061ef880', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '821a8275c73838dc80e579e466231e3d', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'f7b9e96db22f71fad5c321e434149dab', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'b0b2fea1e91b320fdca033d7c9b2975d', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '1d849e2bc3f9ab3c3f9c9a885bb3fa9b', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '20fc228cdc59a8f48dd3eb74281e4197', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '03d080427b70c2c0d9646e323b6a416d', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'a7c04c5605d63bc6f707fa08c9f793c2', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'd3c02ce24edc66f5f8453eae163c0229', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'ee1f39e826aa614842e4024817ef7a68', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'e8cfc4dec5c27ed4685c6047f0768feb', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '9844948605e2ebad19c0d3abde688359', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'c39aaf6026a1dcda74e2cdfb16285bf2', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008336, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000015414, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008866, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022329, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009615, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'ccb09024eaf094dc2add6d4af9725fe210de560a67d41542f5cfbd9ff13a022d', 'fdlIZHRz7byleavOgsZB2/Kxm94vrKfc9+ZX3SoOLiNFLCjmi03QlcLUF/3FjdwQdl8ii9Pso37FkqQv', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '3429c26a615ebc2de643e2cddd1ca545e5551af91f394b1796dcf755418b7142', 'lv82gfb16qhUdB33hhxmFin/vQWdsgK/Xh7lenTYQSH/woCrnz0Z4ObU2xgWaSLz60PZ4O4RcrFbFnZT', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'Z/CBAyRW07D+TCUC5kN1qJ/+eOAdvfRbrgt0rrd3vltU8A==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'DiW827AmYct5GI3NCHKL9FbIseuZVWhgbmp1p4XUSFdN4u0=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', '3nfrLGS2K3rBrnUQ9LT0lmnBCGAx6W+Y4tgXzCTFMVR+PvgrL+TCNAG3klE1fkSFTuefwxXPpy8EZuFYp+5WXhp8ILVZ5ViGLEH65E4BW4JJJCe69h2K/kon47bDV4b+X6eS+dRxYSEEfKDZ44m1yuf6BzygpLw+6fmPktxSl/1oe8hfrTmuZwj4Ol0ECH9V0nY4IZeD5ySKbTCR9dHnW3dThuwvf3WOhSCpqN76yeJ/hmea6c8C1ZWAHuitZT/a7CUkQ6b536wEh24=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'Fn+8y0EzrekZODxKkTbH9COkqzCXpDxbjRRuSKPqqDyhBgCIkGT1hg==', '', '');
insert into "sessions" values ('default', '018bcfe57f70f8b6b739e92470b3b14b', 'ann', 'wildfire', 'phone', 'ios', null, 'Pcyb/r4hZDgWUXzGGOK+F92gQp4SqbJYVFSLmcTVIrJDlh2p5HMOP+aLncHoZfTw3YhtSJcL17sY+YIOWaNyg127+YzAd4KOJa8z0IMnKhi4FDj+B4w31O0ciP+85u7rdiv8Rd+oahtkA+sXLtoeqv56VChOe6zDW4t6Ze/f1Q==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358fd131045d1c5a357f62e', 'ann', 'wildfire', 'newer phone', 'android', null, 'u2SF/NV49J6oOGS/KkqZqmgP9eFV7WjlriXSMyHR43mDFv6Kn23vhaMRE+9DW89Kq3ZcXX8n8QJdgF+Z7GL7Mlfzy07LuCggoV8SOIIFGMIwUEC9wXbmZMxGmFF36OMfRGGOA+XDR6cKZSUMPaUOE+fI9qAnPMVRzBl074wCYg==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe587404789e8b22d3f80e1a748', 'bob', 'wildfire', 'browser', 'web', null, '44CStv7AaJUIc8UgP9JZQESJP5sVmqsU3yHqWv+8bmvIfmOJmF2ok15ZWnHwfrvyjJ3jqKnvguZNg6CfgS/6wij4Uzua/iF2U7Q62YBg7xZ+ATv5Y/6S/cmHec/9bcwwBV0rovyCFpq+b8gE8kXHTu7ED6+4ddIYM3ZiNc8StQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28352c369b09f47a478eb7', 'banned', 'wildfire', 'phone', 'ios', null, 'fhrsF8u1fdJTnsW7zMRj2Tk8XXtocR8K3Y5SP4svkXqZQBAPvu2Rhqexxkr9MI55yXirNiOgs5f+WBL+XKhFRANZjK5V/8Ct+n8XoJ1StiSIehTkVyewUqyNxLYkkDmOAFeT1S2EwWn+EK2ZaAUUhkVRNjFqOBo7t2hF3HAftA==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10b453bb75898518b40128', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'A+jq5ryXcFswCsZ9QsrxV9Pobpu+QbinC+xFGmDW4s0G1YYYo/hhithT1OJ4ywaFymE7TCFQnCO5fggD1gqs2XLn3+kS1ASBbN9S47zLCdFYxjchjpoJ0/nLPtW5FMgYw0tQ0MgjJAc++O0/FVg4J1yWT+kOgkfnUsS1jt4y/A==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae5045f485b428e30b132ba2', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae500e6d9404e83361845d45', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b23818df2d4ba34429d3e78a', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b238e6334bb22beca7e6f51a', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620b36518a3742983ef671e', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b6209071b96ab22f6e88ed68', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08ff95090305c51656b381', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba087e9b2242609d183caf11', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178613f449dde233c0876e6', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178af8b3b818aef2ad17869', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d948b529bff161975091fde9', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948ff688803b09cf0ee88e0', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'VnR1GQ+7e/vZyDcFZNvF7XSatilWvACb1fZbj6tPFjP2g2CyTxaVx2YgWxJnFEazMOE2JqBPco8UB276', 'x2Yav7eQHptqoU5EcHqm1ObT5FxL7f8nIe1FaQLLpOshqHzNVsfK5QjDtwa65JAcMvEZOL4TgNLQXLus', 0, '{"a":1}');
insert into "tokens" values ('default', '75cbcf42736c79a866a795a27c518ba1', 'imAdmin', 'openim', 'admin', 'admin', 'e1b444bc7048379a49635a89524d57edfac2cdb2121f9cc348fbfcef208caf69', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae500e6d9404e83361845d45', 'cid', 'openim', 'web', 'user', 'c59c14bb94854afdcdd382f4214850f9fb35d99abcffb84d66ddacebc7124b66', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b238e6334bb22beca7e6f51a', 'cid', 'openim', 'web', 'user', '623c38d160b74f374b347ea3e3d76fc702cbd47b8a67cb97575bd52727e97efe', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b6209071b96ab22f6e88ed68', 'cid', 'openim', 'ios', 'user', 'f16151ef6ea2ca2826be2690cf8e7ab711e773ad85699a262f218c29a7e7aba5', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba087e9b2242609d183caf11', 'dan', 'openim', 'android', 'user', '08b4f74d1a6855de259299532d1514c8a6b490bab4b84fc18056ee98b319515a', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178af8b3b818aef2ad17869', '2199023255728', 'lanying', 'unknown', 'user', '04785c68ece8822c5a3973413ee089e930db611418c6efb1a089e19d4338b77e', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d5602d5af2ba0445697d463f', '2199023255728', 'lanying', 'unknown', 'user', 'b1a68b55b6fbb72fdc5d77b2ce698400dd7cb95106abe13a975fe68fd1346acc', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948ff688803b09cf0ee88e0', '2199023255744', 'lanying', 'unknown', 'user', 'cd51f41587e7dc1828822d6727e5d35678b2b44284028d3d60bf050beb680b3f', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '502f95f2198c7407e19588ede0fe62fa', 'imAdmin', 'openim', 'admin', 'admin', '232d097a8b86952555890c2975174e9972f6d84ea2e90296d6ed23018aa2b08c', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$2J6NA3JVv8FJlST5HPr+nzeoWyxeBfhjA6OjJa7v/Yw$1Y5IFVv5N9p+NZQQQKgpbDGfsXG/fBDxVt+FVILWQuA', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$VjE3odn4uJTy7xYJfT8X0+ZENU4Vdg5NMe6CHdNg7nQ$bOhTcTxPh8N6IhKswhpr8GzoEAjdE/35QksYw6cFR6o', '2199023255744', '', 1700000026000, 1700000026000, null);
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
