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
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'bZTMls8PeqQ', 'rDr6vEHHV_sm-WcuiujqsCsu9UbC_lt40NtEw0zM9F4', 'pwlsM99sSQCecV6wlOJCd-idPgjrt1x921RfoCm0g5w', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'pMwNQ1s1mE4', 'kMf5WxT5BkWeYRzMq-B9nCL4ZJcMhur3U6iXe821m3I', '6ot-Qh9T-TnfosdI-wMeoOaZaXCROBbN-hMZZRkFm9w', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'SSvadC7KEsw', 'nRmJNCzcTNvD0bvHYro4Veuo2ZVmxb2U60_8rq4_p5I', 'ecpZ3fWXERqCSUKSgiRvFSGAUWaugQSVDF31dydCS7k', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'fMPuLYnJonQ', 'oZzTMreFpWuEuPX9o46OyrDFuG3YcdPCE5NNobXEBxc', 'Z9MvOdA__nAcV4Qt_rarKVUtLU26x70DEOvnLXx2TvY', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'OQ5UHPjngnc', '1yP3DFPV9YZg6W1vnoFBkqfjdBWieitG7VdEzbghljQ', 'eTLAaHBKGHnBeKQRT-yndluodyxQUjo8LAQdUtSCS5w', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'cVvIiuOO_rk', '83CwBf_DtcR611nPZqBBv9wEuIBNL6AUC6qSaqT-1pM', 'n-bFclPt_CpEyiI3mrprtjUlk8BYdhLYCwzBxMpjUvI', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f703f26dd6c7c3f59bc50d7","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'bwKnYHO2LVo', '20M3ImlKPmLpiGfUMWGo-dnvxNF1hQfJjwVqNBVFsjU', 'PaXvJkzXNjX7211hmRTB5i5RvKSvPYor687gYzqYn8I', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe583587fff5f041015c44976b5","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f703f26dd6c7c3f59bc50d7","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'U0jCZ_mYYeg', 'Nnola3IsUXTm6rCcp7qSooEMNABbzPf2ENxFl0xpTlI', 'OdO1tI7j7xvyACLsi8LaHWis9bDGAk5FQDUedkwKo_I', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe5874040e8f4d051b3799e4cd4","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'LEn9uiEgJ3A', 'b8Sqyfw6ZKuC2biCoQsgrwVh2frpMx5O-pAWmfWNvU0', 'hzjjYmz6dqpJDWI-ypaksitsTcDX1eUn5gqz7UaKXGQ', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28c87039286dff42c56951","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'LPE8O10rSBQ', '_ExpaE6eOHxCKjYau8MuWB6sQHDTcwUV3QertUs5CzI', 'CoxdYdc2M0GLLGc4aBEG6Kes2Od_7MpYZxsAOKgkDcw', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10e356dd1d533020388624","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'UFLXBnW1RBM', 'b17l8ICAQl4LAa2wAtuVoaYzR5VVQUgJUkfRFHP_9bI', 'FY-asgDC0u7sIl7LNd4OYi8MX20IKqO2T4_9uBV7xCk', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'UW7g8SyTkSw', '1pJnRpzqmnKlL8SBlIFQ1wdf5YNMropK9GqcRolXwXQ', 'XLQDJtoeBDVu6ZM5Ta0I9bbVEhPfdM2TrYuBxkTasHk', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'Xoh-iuOj-eA', '7KqTSqjj6I6bKVxor8yY_sm0OZrfVZJRAH2WdYUxYZ0', 'p1M85eKIEHxscb7d4WLLkqMHoJBDZxD7PN_z9msqgUA', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe5874040e8f4d051b3799e4cd4","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'TzFIOMnUIIE', '1kQVFBCh5Vnjp9P77k5zfFIkI2wYBEY-jFWgIflqVTo', 'k5z0qARuD712PwO0rMgK7N50P6NjVqkjaI1DFQbmn5o', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'Nh7jo6kjIlo', 'JOtqE6CH_dqwuOcPHwCxjjpsiwecPzBTbk0Zwy5YVu4', '2D4IxnduGTli0CiqPvOlXnO4CTSPPNu3w9XlqCjJrMo', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'mvkQ2YtNMJ8', 'OVtUTzhn_EmKk2Rahx_jXG9MNnIkIpEeTBNgyd8vTGk', '4wO2zVJvfGpCZAFXQNkfcCs73FcpcXQ4wPeYWmttAfc', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'PIApQknmHZs', 'PL2jxKtcf8ZZ4WU7tinIqEKWSTFISmmj2sePpKJ7HtU', 'AfIWoGC5bgUzdJzVRMulLbM6MohIfMYKNrPnz6Hbz74', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, '9HHhV7Ntb3A', 'JBQKB5tlf30W7BaWPHlTvn_7uWsq0kmAZlseG4qgwG0', 'tb9EeOf1aQtOYSKMyBmHmVDHgixbbTj7Sw4vQjbCJyA', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, 'c4ReTGxt5F4', 'VLNx378E-vqmrMHKYtr0u7dnSI-SzqNy_Stuu2NHIvg', 'B-WWdMUiA8ZJ5RV8rOkLMsr34QHTdIbiNyb7ox4Kjjk', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', '7ae1c4943f2b5bca', '[]', '{}', null, null, 20, 'xl-iaMlB1i4', 'PSAGl4xCW9UgGokzXl9CRhdkJ2rkrUtGO1JKgDREvJo', 'oUbtu1C9r4dnqCNQJv-4VktzM4B3pkrxsqQxtHY5vXc', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '7ae1c4943f2b5bca', '[]', '{}', null, null, 21, 'NvtRS66BTP4', 'P4HA5BuMIhVQbDMA0WBAFsdJclMgYkd1Z3Wnr1NVgl8', 'xa8ztFIS7b1ZHDV84Gf2voCu8CI4tb0Y4sjnhO5zeoY', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '6006f4a745e615c9', '[]', '{}', null, null, 22, 'Uy0TMBCq-Xo', 'XSCF7zV_9WzkGljJT0BeRCB5bzuTtl-OjGwng4lRSRU', 'sgmW0pivZYPRgYVop5Z3wY2Vn1F_I4sJ5TAkHV5NDyk', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '6006f4a745e615c9', '[]', '{}', null, null, 23, 'LUHDEhWCJek', 'G_90BLHEU-Xo4h_o1EalUYBPLCmnpoSsUvIss5uzcGk', 'P2K-99QxM9V9oTaQ3u1zoP8alqU_zFDx4dZ6iyS3Y0k', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '07bb32a1204487c6', '[]', '{"session":"018bcfe5ae501e5f14eef63a56e9c917","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, 'YL3xJbl4KwE', 'sXR8NfZ6QTapk7xAOFCHrcq1Fc-ebIqUFXQ5CmFD3zI', 'RYYQ2c5NzM6zuGYmNZLYw7FDhAPAKYkpzX23a8JUYao', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '05edc2d6ede160fc', '[]', '{"session":"018bcfe5b238a5fdfbf7c145f67f385d","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae501e5f14eef63a56e9c917","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'Bov7WG0J8k8', 'N8aF_yI86QdD3VAAjUH7SeC-NcCtPzkJV7h8QifflG8', 'kxVRPD872GSruIKkIqx8sgWS7urzBM2_WBTPnJ0VQCc', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', 'c4769acd46926284', '[]', '{"session":"018bcfe5b620839219cd5c3089c7acd8","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'JtSRRIgp81w', 'mYhbohJCpXkN5Kb6rdOiSnIWjoU_gG8a3ceJEV4hLb4', 'dr_BjbwQdX8p8bjBEJnk1W6YeX7t6P38pEicoXkN6tg', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', 'a27a524ec2afc4c8', '[]', '{"session":"018bcfe5ba0860a064fd24237af6edcc","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'QDhBrMjIMEg', '3BUiP27bDhT4WSh5Kx-_cI35BKcNVde7uuP2tZ_qtiI', '5MjidaqUuH2oAFKbniktsZu80DcJhyqGKjim2MdTjKs', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', 'dbefb658d5476465', '[]', '{"sessions":[{"id":"018bcfe5ba0860a064fd24237af6edcc","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, '5IyX90FmBO8', 'Bgk0US-86Rfi0vsYaZlvN9pOCD_0emrxXT8ExQYHO7s', 'yUMw2NARM9_-dvwaowYBZh6Qzd_-C8NSa9V4jtrrT8E', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '619abc6d2f58ece4', '[]', '{"type":1}', null, null, 29, 'OIodRIo2uZM', '73tVWDY0c7VOzREnBi1wKWIP71a6SB2HWNGARoPPCuY', 'KzkwsDO4O3DYIUPi8LiEahQ-JtAGlBadZOInC_O6BBE', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'd813c27042e76a58', '["key"]', '{}', null, null, 30, 'LS_Ma1EQaHU', 'ErvwKiUG_UCGCgnPxRV7NxipYCWO4Z_j2RPuF0A4t6A', 'OCdm9_gGq3oZO0Lmcgiq_P1bTrc_LW8TuX923oTztlA', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', 'b7c951afba17ec7e', '[]', '{}', null, null, 31, '_o43fASYtz0', 'Jt7fZHYRQsrZAB529JihOC4qTftQinQzQJqHst2JiQM', '-ipVie4lLTbFq7A_G3fNhOdYz_XfdU7YHYKQUcQSFiM', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '75ded5a494021cdc', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'W-aDXShdmQI', 'dfQ9NvCwZmJHPy_4guBhoJPAmiS9JpfcqnFQMPdNqfk', 'TymkBoMdQVjLDxzaINCzWFvREx70JZ1EQDAFra217MI', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'Zl_UXg7l_7s', 'IdrRNWgGo9OBkzXX7uWiGHjwrnSot7XUJopqD240zg0', 'YNRe064eqEhkbatWyN0eStqMJWalwOqKH0qHCYo2cPc', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'O_2iiMZxZtY', '_0z2RvWF0RCD9_WgorbIAxtJxHbiZ3Ca3NG0zuYO4Vs', 'cQbnP55LNgeyA6FcZu7LJsK4W95Fi6K3Z8k_FqTL69o', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, '6ia3qAkfZ2w', '9LLU0B1A9mnC7OvM0YAubcDWCxkITqCIXKpx_fiC2fA', 'v8HK8P8Qdf5MuZUuPg6JPAhK0AaZumR4QUuaabDvM1c', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'r0J3fXMO_7s', 'LWj4BZic20W-9RkePiWp5Q1Czm3cHtHEQfV4HuNdhls', 'udVIH1UINwGcaeMwgngVPffxjjEmcOzAqDGQchqENEs', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, '-aoxZVIhwDs', 'PMhgx7iWc9zLaErLerRHI2aGiHTXYIbVkqzPUwMnnpM', 'q4SYpvaQ3Dw8muuamFeAmuBJCgkF4h_WdGiGY1pQhmk', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'RRPg5YAIgtw', 'i9s6RAXxgwlyMjygyovSlfihTIactO74fYe-1booeOE', 'V8Byl-_qhbBZMp7MuomoCPn6fswm8skEyOQq0bgA6O0', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, '2Pj9F2K-oCg', 'W6jB-tv9uO__JHj8MqNhI5Uh7LdvRg3uAn6Gq6RZpqA', 'uGPIoVvlDCPXgIFhjfWwaxCSRve1xsVdjYdCCwssl30', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'T3AYTq5z4-U', 'e1G0IpY8qNaCNQhz1jjA1SYBWEQSpqSEKxVg4tygAY4', 'GxqRiXLMLH1AtuD0ssqHqmzsXh5OlKnemdHFbagX8lI', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'jlE31cADwwg', 'eLgdLhMMZ_kpieXGcFlPr3g9YglGG3E179CuIXaINRM', 'FwF8HVXVeDEd2fOHu4v4VdxugvvSg6fmN5KrjHywIBE', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'GAY1AkrZFEo', 'G7LH-J6DrA-BEhTLzSILHL2t0rpYsJMs82stiJQhMLY', 'Oq8QkSozLGdN2rHuKdIfu0q-d8L7l4Em5wK2_ZGG4UE', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94874cdce0bff83db2f5817","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'i2PdBRIFMBs', 'Czg3CWGmhzQmVhn9pb4IWc8uvSUXKEpDURXiINmV4BY', 'iH1PjfxroezYQmEAM7sUY9KuGjkJBqomxy1_RuksR6M', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'ylUOFyLlRUw', 'NINeRAwuMbZD1_svyl_HcDRvIUmT6XcK9VO5Dnx0KWY', 'KL577F3MmuO4hNDCxxRa2ZYyXSWoxI4mWUBYij7I6vU', null, null);
insert into "audit_heads" values ('default', 44, 'KL577F3MmuO4hNDCxxRa2ZYyXSWoxI4mWUBYij7I6vU', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'c6507d255ffcc610', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'UgJs+1fjqmbDk7ProwizjvYKcru6PzuPXHj/2NHp9Qs/jku4');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T15:38:16.042Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '115c59e755811a90ab5275ff49d6564d', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, '34bfa274809cfec19e833b23e3a26b3b', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, '973590217c3b47b45a130c098b7adcc2', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, '8969c84db9310d8f403778b3574c8ef8', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, '8fecc9cb26aa9076c7a6bcdf1e5a56a4', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '439120500f1de3ba231a222859e7764c', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, '2c9ee4257b448f90600c1d86d47a5094', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, 'c76505847e578c42fcc9459a62334b35', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, '44ee0989fedb85cb32fbdaac74660b06', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, 'c800ab0a1156646faa767f4dc0ac9d90', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, 'ed4b544b8e733cc960bbececd983b73e', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '1d1cbbf90825a31f14cd8f61f3d5f3d6', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, 'fa39406607910149e9db0c05cd986f5d', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000009404, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000016070, 3, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008834, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000022078, 2, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009569, 1, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', '0fc974ce0eb510ff214c9867a40d0736b78cc05579d147e2d3dfa5ab970970f1', 'EDaiM5wdn82IIM12UitdSB+mwqmuj+hLmz7KBDW/BGPkiquyQ6C02xc68QQfScZMrkqKnutbHEYP2SH4', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '2fcb6446030b2154274520b3b442c253e80c2ad5ac4dace839d3a3ec7f2769e2', 'KGFI9ZucYxNEwYSBwGACtatwg5arbg7vvhdaXhXj7AeCrwR8lJrgWGTdMbc7I+72w/c46hRvNrhWu0HF', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', '50CubRoiHzV6mZaYtEvykuDwzsXkFXg0pT22I/AriMb/sQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'Gg5ylcEGUUCQl/ERpkVbwGLmD5Th8PHroBFlUsCfxVpVEVQ=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'YQvpbbwvewbH9cCacD65DqnsAi/oLtfgLzYAVE8kvnOM2ymGMc7UzGXenKBS1BTUCdvo/Xe+Gnx7gDKIzdseoOUTsOOT0ZyAGxhSINJ97A2uzMdtEK63MLywzaD8o5rEvaNxJ1T+/C3EV5EQ9NtMMZdd0mbEXtNYRB9RrNMZizRAa+Vb4HtszmlrAmCRQm+RIXw28gudZqjmTdrN2osyHyW4KQmxcTU4F7nS5dgHkEPwEKO2Ph7+oBOzI9ZI4+1rqOH5wZQJjfzptBk=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'SR4jLL++s6vRwKZhUXtdAwcJK0uxK3zrRogPU6skxEX6KmVROXrqBQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f703f26dd6c7c3f59bc50d7', 'ann', 'wildfire', 'phone', 'ios', null, 'ufN5W8EoRw/m4thYXQTyt5cefJRD6T8j5unHHRmhMTKyRBD+XVNJBoJS6WniG1mCWx5rxwd8r8PDPJUNScdYwj5Pay6wAsSaGQy17wi/axXYXmfp/EHD/mCEUOXj0CAyw9Q+zNPs+aBehaEfbCbj4w80URpYAtioR8kWO7IQQg==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe583587fff5f041015c44976b5', 'ann', 'wildfire', 'newer phone', 'android', null, 'DySnjHAfi5OsJ0tIeH3dC0QiQnUBUVIu68vp61Ru4nQiPO+6iasFYMd1hJ2mjYMKSEBNohxOthHV8NTWOMVe5sW7UZL+a+G3nReMSUO8ZG/AUqPV+C/GSuPktVyxBt7HRfQ23OtpnXHiY0C6b0byDSrbdwq6FloHnq28deyf2Q==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe5874040e8f4d051b3799e4cd4', 'bob', 'wildfire', 'browser', 'web', null, 'rMrm21q+kEA6cDFloovyBmEbCxZ77A5H3EuL1TKWjJK1OKDGQahVjOgRzpzv26s5K2R83TazVTUH/QjAGThJtCmXfdqW+bcwgF4ayNyPm8f7pTeHiEK83I6wYYcKyZdhUpR+am5CXwA85nyZXs56gcBm3tsgF81vGkbpG3VALw==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28c87039286dff42c56951', 'banned', 'wildfire', 'phone', 'ios', null, '+UobHMm1ptvlIReTQUAmPVu9FTdh2jIjsQIegqmg012+EZXnePVGZL6llXhr/h5BED1Neu4mSNyvZerRQ5SIMMMKqALrv3yaJeeACsfijbdTneU5JVYwSiQykuq5Jnp69jRPNDnCQdrfb2fxUPjTO/rv37IrNqAu6prowpKb9A==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10e356dd1d533020388624', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'MwpGj/pjFewPZqfJHIyKhcCa/jIkqdXe72m1wNtJKArVW3a40xlgwwTqOfQKT0sFDEbJvTc1hP0HbBEJ6nQ1AnNXl90MgV5q6+rk5rI/9AQUd8uYshJRWPD+4Jj66Wbnq/BWeGGLAEhvmSg+cd/aVvP8xDXkxM3uChmP+eg2dw==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae501e5f14eef63a56e9c917', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae500f5dcea1ef7e11f475b1', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b238a5fdfbf7c145f67f385d', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b23802aa6979e17d1d6ec084', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620839219cd5c3089c7acd8', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b620f31efa8ce323cc5b3e82', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba0860a064fd24237af6edcc', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba08f9c4b1291d7c344f2ac3', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178271acd1a658bb0a8833f', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178cdba42ef756f2e09f549', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94874cdce0bff83db2f5817', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d9489adf43807bd7e12f5b8e', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', '6yrYurvogGqs04y4ev0uCZQQ0CSGUMws+oEpKm74TXBFSx+1haDsb5FjYzHeekwG3Gk8oyV5enbXgYT7', 'kU68QAnTLXy0q2YsbtiaqgvXgiaEr6ifIe7YsgssIh7M9cg8ZxMEVH0E4SL4gNhxDrRZC2bufGgI5ZYJ', 0, '{"a":1}');
insert into "tokens" values ('default', '5c37997a683d3f2be3c1d894b539adf5', 'imAdmin', 'openim', 'admin', 'admin', '758a8511d21755644f3db10fe4ad161ba194651de56c8553da4cbd08c7deb088', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae500f5dcea1ef7e11f475b1', 'cid', 'openim', 'web', 'user', 'dab94b402e10d73333862e9183d9cf6c46c5191078787188a6b4e63885a51a44', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b23802aa6979e17d1d6ec084', 'cid', 'openim', 'web', 'user', 'b2827d04fa19e66cdff920fa9cd6ecffb4ecc32ce8632debda61d5d204e361e4', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b620f31efa8ce323cc5b3e82', 'cid', 'openim', 'ios', 'user', '25ac8d367eb342f09ef43baf7fe0d0d8a05247ceba801038d03d03b876e9e73c', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba08f9c4b1291d7c344f2ac3', 'dan', 'openim', 'android', 'user', '5c6aaf390507faedf493252e8ef0521984fe1e4248811922f7901299fd62e1d6', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178cdba42ef756f2e09f549', '2199023255728', 'lanying', 'unknown', 'user', '6c860381bef97576484742014b5a87b7bf5c54370fb29deea40286dd44cee41f', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d560c8b86249c4f63ab1f388', '2199023255728', 'lanying', 'unknown', 'user', '534d9a34163c29862f524a322d59005c0381fe8001e1d54bde9c44f827ccd751', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d9489adf43807bd7e12f5b8e', '2199023255744', 'lanying', 'unknown', 'user', '096735e789475353ba2728be52fd2f5d94ddd91dc91d6f1ebda4e3133939e310', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '310927aa864a0617fc921df05ae9a12f', 'imAdmin', 'openim', 'admin', 'admin', 'd219df92482d9e21f6176345a1e4bec2004a985ca1f6dd3b15aebb1175f65c00', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$oyTd1BgboUvZ2b901Q+AC3zESJTjceQWxSmpBzF5dPY$BJ9yXS2jkIrUVkkVotrM8UYD2KDHo3D30fJo47oSd8E', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$eCZakdXVSBLmtUjJeZQGnMU4MxvEtGprE2drRH8ApB0$LwPGlpwhrMUOmUZaIL8cweEWp9oZU2rgnulcMqOrQBY', '2199023255744', '', 1700000026000, 1700000026000, null);
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
