CREATE TABLE admin_keys (
    id text primary key, app text not null references apps (id), label text not null, scope text not null,
    hash text not null, previous_hash text, previous_until_ms bigint, created_at_ms bigint not null,
    expires_at_ms bigint, revoked_at_ms bigint, last_used_at_ms bigint);
CREATE TABLE app_settings (
    app text not null references apps (id), name text not null, encrypted_value text not null,
    primary key (app, name)) without rowid;
CREATE TABLE apps (
    id text primary key, created_at_ms bigint not null, disabled_at_ms bigint, deleting_at_ms bigint,
    next_num bigint not null, next_serial bigint not null, encrypted_keys text);
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
CREATE TABLE bulk_job_results (
    id integer primary key, job text not null references bulk_jobs (id) on delete cascade, target text not null,
    at_ms bigint not null, code text, sessions integer);
CREATE TABLE bulk_jobs (
    id text primary key, app text not null references apps (id), kind text not null, actor text not null,
    state text not null, created_at_ms bigint not null, finished_at_ms bigint, total bigint, done bigint not null,
    failed bigint not null, cursor text, request text not null);
CREATE TABLE client_config (
    id integer primary key, app text not null references apps (id), uid text not null, key text not null,
    value text not null);
CREATE TABLE command_confirmations (
    command text not null references disconnect_commands (id) on delete cascade, run text not null,
    connections integer not null, primary key (command, run));
CREATE TABLE console_links (
    hash text primary key, login text not null references console_logins (name) on delete cascade,
    expires_at_ms bigint not null);
CREATE TABLE console_logins (
    name text primary key, role text not null, password_hash text, created_at_ms bigint not null,
    signed_in_at_ms bigint);
CREATE TABLE console_sessions (
    hash text primary key, login text not null references console_logins (name) on delete cascade,
    begun_at_ms bigint not null, used_at_ms bigint not null);
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
CREATE TABLE presence_events (
    app text not null, position bigint not null, at_ms bigint not null, uid text not null, dialect text not null,
    platform text not null, client_key text, session text, connection text not null, node integer not null,
    reason text, is_edge integer not null, primary key (app, position)) without rowid;
CREATE TABLE presence_heads (
    app text primary key, position bigint not null, pruned_position bigint not null) without rowid;
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
    label text not null, log text not null, types text, created_at_ms bigint not null, encrypted_secret text not null,
    encrypted_previous_secret text, previous_until_ms bigint, enabled integer not null, disabled_reason text,
    paused_at_ms bigint, revision bigint not null, replays bigint not null, position bigint not null,
    delivered bigint not null, failed bigint not null, given_up bigint not null, last_status integer,
    last_error text not null, last_attempt_at_ms bigint, last_success_at_ms bigint, failing_since_ms bigint,
    primary key (app, id));
CREATE INDEX admin_keys_by_app on admin_keys (app, created_at_ms, id);
CREATE INDEX audit_by_action on audit (app, action, position);
CREATE INDEX audit_by_request on audit (app, request_id, position) where request_id is not null;
CREATE INDEX audit_by_target on audit (app, target, position);
CREATE INDEX bulk_job_results_by_job on bulk_job_results (job, id);
CREATE UNIQUE INDEX bulk_job_results_by_target on bulk_job_results (job, target);
CREATE INDEX bulk_jobs_by_app on bulk_jobs (app, created_at_ms, id);
CREATE INDEX bulk_jobs_finished on bulk_jobs (finished_at_ms) where finished_at_ms is not null;
CREATE INDEX bulk_jobs_open on bulk_jobs (created_at_ms, id) where finished_at_ms is null;
CREATE UNIQUE INDEX client_config_by_key on client_config (app, uid, key);
CREATE INDEX console_links_by_login on console_links (login);
CREATE INDEX console_sessions_by_login on console_sessions (login);
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
CREATE INDEX presence_events_by_user on presence_events (app, uid, position);
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
insert into "apps" values ('default', 1700000000000, null, null, 2199023255760, 3, null);
insert into "audit" values ('default', 1700000000000, 'system:start', 'admin', 'app.create', 'default', null, '[]', '{}', null, null, 1, 'kgdhzHoSPbo', 'Q2_ahkN1ogfAqk6MsSkq1xpr-vjCLuO4PimyF5101b4', 'Lnqqs8AGHmEkYY_tE3oTNyGE3PoeMSA76Q2UN4S0l4U', null, null);
insert into "audit" values ('default', 1700000001000, 'key:wildfire.secret', 'wildfire', 'user.create', 'ann', '1-loyw3v28-1', '[]', '{}', null, null, 2, 'LF0NkSnhCzA', 'GaUapGCAQ_6vT4zJ_gEvFnmR1zZ-SadngPDxMM3PIT0', 'x5f1bbAnaSSUsRgONMFzal_mH-q2DhQsJpwP9y509fM', null, null);
insert into "audit" values ('default', 1700000002000, 'key:wildfire.secret', 'wildfire', 'user.create', 'bob', '1-loyw3v28-2', '[]', '{}', null, null, 3, 'A-86ovs75dQ', 'ORoOZDhGr6VYvhfa15Hxah_51bZbfN_eRIzQ8QOmQOc', 'ShNfYQVylWNaoUH8n3qsQxIEkqZaWzGuUPELpw0Aq4U', null, null);
insert into "audit" values ('default', 1700000003000, 'key:wildfire.secret', 'wildfire', 'user.create', 'muted', '1-loyw3v28-3', '[]', '{}', null, null, 4, 'FQNBUSo9kHI', 'rI4kk9Dx2sKaKx7hSR_0abkXX_g8Mg30AJ_ophFWnFI', 'Ko9jayRuMz1XJ6NRJIu7BUyTLrQIeNCBa-ZMxYV4DDM', null, null);
insert into "audit" values ('default', 1700000004000, 'key:wildfire.secret', 'wildfire', 'user.create', 'banned', '1-loyw3v28-4', '[]', '{}', null, null, 5, 'pTa2jFrevlc', 't498b_Gd47mTvgha9wIAiNr1QF8O10AALuvn_VNNH5s', 'aCNCQBczkQLRL6uRsaUQ7iSh8tCMVFf_rm0e-kBQCP8', null, null);
insert into "audit" values ('default', 1700000005000, 'key:wildfire.secret', 'wildfire', 'user.create', 'gone', '1-loyw3v28-5', '[]', '{}', null, null, 6, 'AgoX3XcZo7E', '46SZv3wksV_7fOaA-hJgqxB7Du1DviNLoj7O-qpv354', 'QxP73ww5yQIIgF9paE2Dtz6gBhkmp_nutu9GBKNjCFM', null, null);
insert into "audit" values ('default', 1700000006000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-6', '[]', '{"session":"018bcfe57f70504dcb7edc9bb5542c59","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 7, 'F9bpFC0IUxE', 'EVHPvPvgBcEgs_qziN-nZpDUj0rnhJ2iio9riK4HA8o', 'PzMAe7BYbN8nf6b1JiAGTvg30tuWNkobtASaDfdwpSA', null, null);
insert into "audit" values ('default', 1700000007000, 'key:wildfire.secret', 'wildfire', 'session.open', 'ann', '1-loyw3v28-7', '[]', '{"session":"018bcfe58358489657277a231c6dfde4","device":"newer phone","sn":2,"platform":"android","newDevice":true,"ended":1,"sessions":[{"id":"018bcfe57f70504dcb7edc9bb5542c59","dialect":"wildfire","platform":"ios"}],"reason":"admission"}', null, null, 8, 'xhlLmR8C8GE', 'yttXZ-PCdvHfE6ng9uKVKN_Eh6p1MqlOZyvoUw4RGf8', 'gCE-SvIeL-BNeqLc2cq4fk7NXERoUoQAvsbd5WzUL6c', null, null);
insert into "audit" values ('default', 1700000008000, 'key:wildfire.secret', 'wildfire', 'session.open', 'bob', '1-loyw3v28-8', '[]', '{"session":"018bcfe58740e46fcbfa2979f8af96b8","device":"browser","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 9, 'UEuiMEktqEA', 'a4IiSXunq98Z2zIjq1I8Rh6A-dHpiUVLJpq8qJTegvQ', 'PqpAhLaZuX5VgnQS11UOBVcvcE2ZwaY0k2NrTPsYdkQ', null, null);
insert into "audit" values ('default', 1700000009000, 'key:wildfire.secret', 'wildfire', 'session.open', 'banned', '1-loyw3v28-9', '[]', '{"session":"018bcfe58b28c2c5e49ae4130b563db9","device":"phone","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 10, 'EbNxnETGxlQ', 'JBZgpyPXMn3MKz662rTP9yBDPZ9MbLbhiqHh9ZWgRcI', 'DYW2muJwq7rlTSZOqzGEk7w87o3bSEZDnpmUoqDBqy8', null, null);
insert into "audit" values ('default', 1700000010000, 'key:wildfire.secret', 'wildfire', 'session.open', 'unregistered', '1-loyw3v28-a', '[]', '{"session":"018bcfe58f10fee8da0b31c3f3d49481","device":"phone of unregistered","sn":1,"platform":"ios","newDevice":true,"ended":0}', null, null, 11, 'AZ5X9qsmjDw', 'HgsPWWmp6w_FQTPcbgFq30NvswVPT6taXTVOShA1ht8', 'k6KJ6FgPr5PYzGQLbT8pLxtmcj0PitvgJUM7iQ3U9oo', null, null);
insert into "audit" values ('default', 1700000011000, 'key:wildfire.secret', 'wildfire', 'user.mute', 'muted', '1-loyw3v28-b', '["mute"]', '{"reason":""}', null, null, 12, 'CcpHQGaD58I', 'TKfDdwJrh-yrf6-pAhD64gxINrO8MZCTu9WoZGEyS4Y', 'uYnHajrUrrcuPHQ21OudHz5d23kz9qzDHgZDTiszbS4', null, null);
insert into "audit" values ('default', 1700000012000, 'key:wildfire.secret', 'wildfire', 'user.ban', 'banned', '1-loyw3v28-c', '["ban"]', '{"reason":""}', null, null, 13, 'vJQO2BOJYXo', 'HyA5PJ6noeQ_MMl0vilyyGIZadUXYbHit18Axdwjmck', 'Ij7VfuNjjeUNQTmSaLNm-uQ7Dv_Z4jQ2VzDfDknJc-I', null, null);
insert into "audit" values ('default', 1700000013000, 'key:wildfire.secret', 'wildfire', 'session.end', 'bob', '1-loyw3v28-d', '[]', '{"sessions":[{"id":"018bcfe58740e46fcbfa2979f8af96b8","dialect":"wildfire","platform":"web"}],"count":1,"tokens":0,"reason":"kicked"}', null, null, 14, 'Kst_qXX6Sk4', 'sL0H2GAanHrS7lCrgjvGHM0-s2BMe7WhEOIawQqbuNQ', 'IL3r74vNafIv0QG69PZG23Up4cJ--fbfoIfq0U7o0_A', null, null);
insert into "audit" values ('default', 1700000014000, 'key:wildfire.secret', 'wildfire', 'robot.create', 'bot', '1-loyw3v28-e', '[]', '{}', null, null, 15, 'vMa5XBgrbRM', 'pUlf4wYgXYS11i_YISaNjQFHQlsWe7Zv85xBI_Ku6DU', 'K4OqhnxiA6gpGA30neI4a-avsyho4ofc1bAk1CPrg14', null, null);
insert into "audit" values ('default', 1700000015000, 'key:wildfire.secret', 'wildfire', 'thing.create', 'thing', '1-loyw3v28-f', '[]', '{"owners":2}', null, null, 16, 'dlli6Iq8eug', '0LbB7RZzx3JLVZ-mNgl9Gsx4VZ_9SQrtTBjTmxD7EwA', '3D7ryuw58wWogv213zLk4aJ9eX4yZ5tppdyQiXyFMRQ', null, null);
insert into "audit" values ('default', 1700000016000, 'key:wildfire.secret', 'wildfire', 'value.put', 'ann', '1-loyw3v28-g', '["key"]', '{"scope":1}', null, null, 17, 'Cb2qvlVVLlQ', 'z-YHlL24xvJ8d5iuDRjbyh1ljt5t4oTVWsJ7x8PvqFQ', 'yIkGhp3BPB_72gAkmhhN4UkLdPIFndSCgLONBtr-hYE', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'user.destroy', 'gone', '1-loyw3v28-h', '[]', '{"sessions":[],"count":0,"tokens":0,"reason":"destroyed"}', null, null, 18, 'iCpRHi6AQG4', 'zbhIgbgf9ZRfd3Wp1Col9LOqeerB5ZUm9SHSh8lYTt4', '4dEGw_bkAi3e6-q5BGo7U1PDBv9HV_9pxWzhoGXLRjM', null, null);
insert into "audit" values ('default', 1700000017000, 'key:wildfire.secret', 'wildfire', 'push.bind', 'ann', null, '[]', '{"device":2,"notifier":""}', null, null, 19, '6Dc4crCVtDc', 'uxkVSPwJNYRZH66Q4bIHeUYxeRCSa-Ei9jqxdbDh0ZY', 'CdPrI08B5HUEg1PvohhtFIbZog-h8yPvoe4wpL_iI00', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'user.create', 'imAdmin', 'c8439ebf7874e09b', '[]', '{}', null, null, 20, '1pPtvT2L0IE', 'C52iJs05nUJ6GGxKz5vgEH8A91ABnDGADolMyPJjBGA', 'cIcKl8kqGS7zGBLftdBRUsfEcq2RMSUDbZ67uxH9WR4', null, null);
insert into "audit" values ('default', 1700000017000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', 'c8439ebf7874e09b', '[]', '{}', null, null, 21, '47IoSMmgfHY', 'L1A80e1dg75n2XM92PFgsfJn7pMwxpbl02uGrD5ciEo', 'wiXwr_jwiU9ht0927I6w6etMW8W6ZZLDnx1pJbNVAZM', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'cid', '0100cdfc899af398', '[]', '{}', null, null, 22, 'CgowTezKQ3E', 'xWrptucKdgDLGNNckdXqUggeYk0CNfJgxB83gHDVbns', 'GVnqCBUmb34kWo9Ie7SUBf6BEUwdpU0E6EgXwqbrLGA', null, null);
insert into "audit" values ('default', 1700000017000, 'user:imAdmin', 'openim', 'user.create', 'dan', '0100cdfc899af398', '[]', '{}', null, null, 23, '2VeQpLnysH0', '5xd5BiTuZXcC0z9qwQE8SNsixBtEoyLGFXJ2ZE-gcx4', 'rzl-oh9QwWZtJnEWrE3WSZ3R3XuYhGdf_scDAlhLe4c', null, null);
insert into "audit" values ('default', 1700000018000, 'user:imAdmin', 'openim', 'session.open', 'cid', '14d7316d73c208b2', '[]', '{"session":"018bcfe5ae50575aa5e0886f1eac3eca","device":"openim-5","sn":1,"platform":"web","newDevice":true,"ended":0}', null, null, 24, '7p8I3HEuaXw', 'bdC2MU7hv6b79gsqSJcC1cQYOTYyYOqdt_JnP1Ypu3s', 'M91SxvYbZs7-hoA2WpS_JAN3EfAU20Hvt5xJpgV008E', null, null);
insert into "audit" values ('default', 1700000019000, 'user:imAdmin', 'openim', 'session.open', 'cid', '01f7980fc95dae3d', '[]', '{"session":"018bcfe5b2385fea32782177db94ee02","device":"openim-5","sn":1,"platform":"web","newDevice":false,"ended":1,"sessions":[{"id":"018bcfe5ae50575aa5e0886f1eac3eca","dialect":"openim","platform":"web"}],"reason":"admission"}', null, null, 25, 'xfyt-1SrETs', 'yL_JQk9CTGquLFbjnqPb6gxyFIeNbn18FZko-I95Jg8', 'Yq4ObPK8BJITlKsvPou3mJnuhzZBL3EHw_ZJjSTVwZg', null, null);
insert into "audit" values ('default', 1700000020000, 'user:imAdmin', 'openim', 'session.open', 'cid', '021efb25e218578c', '[]', '{"session":"018bcfe5b620b673579abecee9a40aa8","device":"openim-1","sn":2,"platform":"ios","newDevice":true,"ended":0}', null, null, 26, 'BUc7j4KNfeQ', 'hvJtO55X-isg4vtcW3s22N5ZjPujsBo4dJngA8eyPrM', 'tsqxEQ253RxLmH7v6u1nh5-pTKn_esXo4Z5vTJCvRyQ', null, null);
insert into "audit" values ('default', 1700000021000, 'user:imAdmin', 'openim', 'session.open', 'dan', '7590f662e967c287', '[]', '{"session":"018bcfe5ba08d34472c913950b2683bc","device":"openim-2","sn":1,"platform":"android","newDevice":true,"ended":0}', null, null, 27, 'FrnqLz2XW5c', 'BY9VnvVKT1nzD0n2lRApyV2FGKWfmofmUEckRqZytc0', 'gf2RAXts3vUUURO1Wjx9vEZrsOmlTt7M3VxFk3B1CK4', null, null);
insert into "audit" values ('default', 1700000022000, 'user:imAdmin', 'openim', 'session.end', 'dan', '878c4ed823630fe2', '[]', '{"sessions":[{"id":"018bcfe5ba08d34472c913950b2683bc","dialect":"openim","platform":"android"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 28, 'EFPKFvgh2zY', 'G7cp5ymXgRZwghy7s2fs6BbbL3yXCPoYVImPmQ9ODtc', 'MTyQY7DIvuNltu6NYbrBQMe-dp04lR8NZkEJEyPbWVM', null, null);
insert into "audit" values ('default', 1700000023000, 'user:imAdmin', 'openim', 'command.add', 'cid', '42317c2d425f4eef', '[]', '{"type":1}', null, null, 29, 'bPugmcQtA_k', 'vvmaxhbSPC1NxBlFQSt2cdndY3FUYno2yjR3kVVC77E', '45-mpd00BGABxEnSUQXsjqLrDwlKEIf1QvGkXvoDoPg', null, null);
insert into "audit" values ('default', 1700000024000, 'user:imAdmin', 'openim', 'client_config.set', 'cid', 'a5777278a5b1ce45', '["key"]', '{}', null, null, 30, 'MzZD7VMcBG8', '4WEUI9vxppjRJrvOUrKF_mguSTtKjQu8H34_af_ErXA', '_-kEPAyyzw7IVzz14P5qcNKwdgnvmsOhxG_r9hjcwOw', null, null);
insert into "audit" values ('default', 1700000025000, 'user:imAdmin', 'openim', 'user.create', 'news', '791f9e4b26de68eb', '[]', '{}', null, null, 31, '2_VQoAgCoiM', 'T5oOAKt2db47_PRad7HUevH97MMIdqO3WSyu83vP4nw', 'ojJMmgGBWiHbdyFTClJwjpqXSAm-OGn-Ps-BgqUW1DA', null, null);
insert into "audit" values ('default', 1700000026000, 'user:imAdmin', 'openim', 'user.update', 'dan', '1f11015018f59449', '["globalRecvMsgOpt"]', '{}', null, null, 32, 'leob6pObEeg', 'hJ9UiBNv-Es_zeqAmKnPticTQJ6a6Pz9Ldn-G0b_EkY', 'kvqI28ZjXhV_UEJVuUYPnMhpFY5ToQcJfVZ_QTByaFs', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255728', '1-loyw3v28-i', '[]', '{}', null, null, 33, 'CI4bUJVtpRs', 'QORQHBrXLsZudu67G_J-d5Wx3grfcAQ7oGGdk0FDZvU', 'KH_yYOoSMF-3MtuIPcmgCGOVLuOX9CeMK85U20btA_o', null, null);
insert into "audit" values ('default', 1700000026000, 'system:open', 'lanying', 'user.create', '2199023255744', '1-loyw3v28-j', '[]', '{}', null, null, 34, 'AzhzQ2oQPi8', 'wjssDh5xm3fjedR1Nq0-1bfCESTBqNrugiecfNnDmtA', 'yBkK5i_mCrENzoJQU-dDKv8929UFkwHBEAqjpTsBNHQ', null, null);
insert into "audit" values ('default', 1700000027000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-k', '[]', '{"device":"guid of erin","platform":"unknown","address":"127.0.0.1"}', null, null, 35, 'Oz3NxuPhfQs', 'aMvJw2Uudu6ihoENdOZAOJzi3WzzishSzMf7nEd4CWs', 'Xo2LdUwevLIzTG4oX5_3JOOk-0ZvfRrTrrfebTQjlfk', null, null);
insert into "audit" values ('default', 1700000028000, 'system:open', 'lanying', 'user.log_in', '2199023255728', '1-loyw3v28-l', '[]', '{"address":"127.0.0.1"}', null, null, 36, 'MdxN1jUNqd4', 'TR6qyRLf2BtZxmNo_U_LTEnOSz9wIHYHwkNAHmIp4bQ', 'Q4u2ImIw1ZTDwv8SZMPucjFXS6w3ddNbwKxR1qnH6Dg', null, null);
insert into "audit" values ('default', 1700000029000, 'system:open', 'lanying', 'user.log_in', '2199023255744', '1-loyw3v28-m', '[]', '{"device":"guid of finn","platform":"unknown","address":"127.0.0.1"}', null, null, 37, 'Lv1-pYHVFwA', 'iCdIvnq7ZLLDPadBladKdUj6_GJt34e85lzrOoqYvy8', 'rHL_tflRFuhaR9qSdH4D1ZAHOypwAUD8z1tXeElgxqo', null, null);
insert into "audit" values ('default', 1700000030000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-n', '["noPushDetail","pushNickName"]', '{}', null, null, 38, 'gUOs-B7nFy8', '1HvM3Cbn_PTKXb-_rg49mSvWqbfLRtQjc8AGJIGjReI', 'YYcJCmQgt-Ly4ynw6wRnhRuZfr-aRECsCK8-lVvSTmE', null, null);
insert into "audit" values ('default', 1700000031000, 'key:lanying.adminToken', 'lanying', 'push.bind', '2199023255728', '1-loyw3v28-o', '[]', '{"device":1,"notifier":"log"}', null, null, 39, 'TkyuhZnY0FM', '-JCHMOPcqpQyqC3Le2xjn5uzy24ivFigIlloW_palTQ', 'V1ZN0fIcn63UG-vTujoyf3teeJeS67XPgm1MRH9DgCo', null, null);
insert into "audit" values ('default', 1700000032000, 'key:lanying.adminToken', 'lanying', 'push.alias_set', '2199023255728', '1-loyw3v28-p', '["alias"]', '{}', null, null, 40, 'y1EIY-eYTAY', 'DxaNdQ7C77TetoL4Yf9realHYcutJWLIyU4WPGWO48Q', 'ETrbCUgsplVSW3lzwZy7ydLs_jJaW-sUT6tO8G6EZM4', null, null);
insert into "audit" values ('default', 1700000033000, 'key:lanying.adminToken', 'lanying', 'push.tags_add', '2199023255728', '1-loyw3v28-q', '["tags"]', '{"tags":["red","green"]}', null, null, 41, 'cVO4m0bgKpM', 'FJAT64YnWqBUdtzfyNTIEs-8DRe06G25wpIAhBQa03g', 'NBzW51bE-p-ixHLIloyiPDbL1ZkL-dI7dfApk21QxXo', null, null);
insert into "audit" values ('default', 1700000034000, 'key:lanying.adminToken', 'lanying', 'settings.update', '2199023255728', '1-loyw3v28-r', '["badge"]', '{}', null, null, 42, 'bmzKj-LxeWE', 'v84W4P28AxPxBQWYz6Uu--1kWJ5L8Q24s94-6YqPgDQ', 'mAh7_YfZokn6INu_DuqzogUzrfpQtkwQkCqjSsCIXso', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'session.end', '2199023255744', '1-loyw3v28-s', '[]', '{"sessions":[{"id":"018bcfe5d94878d0ca9f4a278bdfea03","dialect":"lanying","platform":"unknown"}],"count":1,"tokens":1,"reason":"kicked"}', null, null, 43, 'l_MDXM_gthc', 'Z3qoA9ylrZCue5lATS49LomQJox3bRhXkHuMsUkRZCM', 'z8jBeprE3nzt0wIGNuzpf3CQ9Vx7N5nB3Ige6yYZ7xQ', null, null);
insert into "audit" values ('default', 1700000035000, 'key:lanying.adminToken', 'lanying', 'push.notify', '1', '1-loyw3v28-t', '[]', '{"audience":"users"}', null, null, 44, 'LzZAVedlWo8', '1Xez_EyyPeQDG28IyDhO18k6f7vB034M71Y0TfyDKCY', 'loND3624yU9sG99AoAiREm2Rau-qsUkoniHb0WvjAEM', null, null);
insert into "audit" values ('default', 1700000035000, 'system:push', 'admin', 'push.decide', '2199023255728', null, '[]', '{"task":1,"devices":[{"device":"guid of erin","dialect":"lanying","platform":"unknown","outcome":"delivered","reason":"log"}]}', null, null, 45, 'pvUoGNi2xcA', 'q3Q2DxN_x5WTIltVPIhjUUfc6UcyG_9Q3KBqNK9o29w', '0Dqb-3UxDPEnFeXSF1D4sgQmVHEU68JVka5Sbn8tjwk', null, null);
insert into "audit_heads" values ('default', 45, '0Dqb-3UxDPEnFeXSF1D4sgQmVHEU68JVka5Sbn8tjwk', 0, 'L-6Nzpzp9mto2R-brsT1Lw_bSV23kGQnBLtdQSiH4B0');
insert into "audit_pending" values (1, 'default', 1700000036000, 'key:openim.secret', 'openim', 'token.issue_admin', 'imAdmin', '968e0d2f951086e1', '[]', '{}', null, null);
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
insert into "key_check" values (1, 'l6MDWL2qqCmgxJRjp2fHCHVIBYUTMYJTByQ94YJfJZnOMSAl');
insert into "kysely_migration" values ('0001-initial', '2026-11-30T18:22:07.618Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "login_places" values ('default', '2199023255728', '436cc3f17d2215f7ba0014e4dba703c864650adc4fd13b93022299a0e6a47ebb', 1700000027000);
insert into "login_places" values ('default', '2199023255728', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000028000);
insert into "login_places" values ('default', '2199023255744', '8c90c5fff8a05a5e7ce035ab32247598bb6564fcb066076b546f6c67573bf858', 1700000029000);
insert into "login_places" values ('default', '2199023255744', 'a15c9f518da60f6e69e3d5c2f986dc42fec4073cccab1817934a5ca28f03753d', 1700000029000);
insert into "outbox_counts" values ('default', 'wildfire.userInfo', 0, 13, 0);
insert into "outbox_messages" values (1, '41204d099e2d7b75e1b181c2e461ab2f', 'default', 'wildfire.userInfo', 'ann', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"ann","name":"ann","displayName":"ann 安","portrait":"","gender":0,"mobile":"1ann","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000001000}', 1700000001000);
insert into "outbox_messages" values (2, 'b8a95fe0bf40ce09fe17d3421ad8cff7', 'default', 'wildfire.userInfo', 'bob', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bob","name":"bob","displayName":"bob 安","portrait":"","gender":0,"mobile":"1bob","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000002000}', 1700000002000);
insert into "outbox_messages" values (3, 'da5dad6ed916cff5b96f0828288054ac', 'default', 'wildfire.userInfo', 'muted', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"muted","name":"muted","displayName":"muted 安","portrait":"","gender":0,"mobile":"1muted","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000003000}', 1700000003000);
insert into "outbox_messages" values (4, 'f1e78c2c5471d8eef058e6074ebd48fb', 'default', 'wildfire.userInfo', 'banned', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"banned","name":"banned","displayName":"banned 安","portrait":"","gender":0,"mobile":"1banned","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000004000}', 1700000004000);
insert into "outbox_messages" values (5, 'b5090743fcc2cd5f2f0e9022c4113411', 'default', 'wildfire.userInfo', 'gone', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"gone","name":"gone","displayName":"gone 安","portrait":"","gender":0,"mobile":"1gone","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000005000}', 1700000005000);
insert into "outbox_messages" values (6, '1c1bf45bb9af777a3ce1275df5e81c2d', 'default', 'wildfire.userInfo', 'bot', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"bot","name":"bot","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000014000}', 1700000014000);
insert into "outbox_messages" values (7, 'a160c992ffffc462ee87dea13db8299d', 'default', 'wildfire.userInfo', 'imAdmin', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"imAdmin","name":"imAdmin","displayName":"superAdmin","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":3,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (8, '1e2cfa71d02a798d4e5628f067926f66', 'default', 'wildfire.userInfo', 'cid', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"cid","name":"cid","displayName":"cid the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (9, 'a9fcc5254e95b3a1a2c898720d611c45', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000017000}', 1700000017000);
insert into "outbox_messages" values (10, '05a37dcb34b113ae7b94b666f0a88e24', 'default', 'wildfire.userInfo', 'news', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"news","name":"news","displayName":"News","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":1,"deleted":0,"updateDt":1700000025000}', 1700000025000);
insert into "outbox_messages" values (11, '73644344dbc4f5baea1ccd1c27ae935f', 'default', 'wildfire.userInfo', 'dan', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"dan","name":"dan","displayName":"dan the user","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (12, '27d2349d546bda8653e881d0d407c0ee', 'default', 'wildfire.userInfo', '2199023255728', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255728","name":"erin","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_messages" values (13, '71fe6f9081e4ad6c62dc18066e2be132', 'default', 'wildfire.userInfo', '2199023255744', 'userInfo', '{"content-type":"application/json; charset=utf-8"}', '{"userId":"2199023255744","name":"finn","displayName":"","portrait":"","gender":0,"mobile":"","email":"","address":"","company":"","social":"","extra":"","type":0,"deleted":0,"updateDt":1700000026000}', 1700000026000);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'ann', 1700000008862, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bob', 1700000024306, 3, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'muted', 1700000008938, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'banned', 1700000014914, 2, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'gone', 1700000009923, 1, 'unreachable', null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'bot', 1700000014000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'imAdmin', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'cid', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'dan', 1700000017000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', 'news', 1700000025000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255728', 1700000026000, 0, null, null);
insert into "outbox_queues" values ('default', 'wildfire.userInfo', '2199023255744', 1700000026000, 0, null, null);
insert into "push_addresses" values ('default', '2199023255728', 'lanying', 'guid of erin', 'dc72f3f19a3b40c78f9d6f1ea4f976076b902a0feba8a88315881f4679f27c1d', '5GxT/2STq9UrzIAjvyjRyszjvIppR/JfIMQmtn7aa6nSgjLYDj6AsfgqbyiTwS/sdOPreQs1lFWwRg1k', 1700000027000);
insert into "push_addresses" values ('default', '2199023255744', 'lanying', 'guid of finn', '5c86ff560d460ecee8e88ccb72b062e60dc345f0e918b14a11d40fb8e341d18d', 'Hs6j4tXYdAycx0swaFRsxp4SzHwehXtGXpwKtl9LgeY5PMQju1zLruP04m9R7D1TWJwmy3/tDbc8k1Xe', 1700000029000);
insert into "push_aliases" values ('default', '2199023255728', 'alias of erin', null, null);
insert into "push_bindings" values ('default', 'ann', 'wildfire', 'newer phone', 'push', '', 0, '24618d12daf415c9a7fd4cef0630319ceead2964d287445606641ac65ecbd379', 'UpPSsR2226Btdne6zSLAD+r+9ezvt4F4V/C/xGgP0f3JUQ==', 1700000017000);
insert into "push_bindings" values ('default', '2199023255728', 'lanying', 'guid of erin', 'push', 'log', 0, '84e0ce397fb9cf56baf6ff16bfe154e170b79bb60e443e347c549c34ff5b2a86', 'DpuVvkxH7Dpo1tv6SzmUSAgRoLJljZ3GCX1ZMdoFR5rd2W4=', 1700000031000);
insert into "push_tags" values (1, 'default', '2199023255728', 'red');
insert into "push_tags" values (2, 'default', '2199023255728', 'green');
insert into "push_task_counts" values (1, 'delivered', 'log', 'unknown', 1);
insert into "push_task_devices" values (1, 'delivered', '5d4d6162669239e7c678cb8654d9eab5', '2199023255728', 'lanying', 'guid of erin', 1, 'unknown', 'log', 1700000035000);
insert into "push_tasks" values (1, 'default', 'once', 'l3RBN2uHtLPhmwxCcfcGq3gKF+StFfz+cWN+cmV7tGt9LzOHtOvXTw3/j5BjxUEqQbgkBqz0zACtnFpKNgxRDOOW/6WhL+zRBoWvXioEri8zwrG+2ixaQts2duvx0rpeIwmOcnfEWBRGTqEOcj+r1Ek9InWP8gzdt1JONHeZVBX67GfU2ftZ8zleDEF6GdQHShgbOVxXzms+Bz+L6G7t2alQgiitEqKz+pJNzwtd7V7FHxy9dIs9Gnd1Y4v32UdpT4RZDqmcOKYwITg=', null, 0, null, 1700000035000, 1700000035000, 'done', 1700000035000, 1);
insert into "refusals" values (1, 'default', 'cid', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'admission', 1700000019000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (2, 'default', 'dan', 'openim', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000022000, 1, '127.0.0.1', 1, 2);
insert into "refusals" values (3, 'default', '2199023255744', 'lanying', 'unknown', 1700000036000, 'request', 'token.ended', 'kicked', 1700000035000, 1, '127.0.0.1', 1, 3);
insert into "restrictions" values ('default', 'banned', 'ban', '', 'key:wildfire.secret', 1700000012000, null);
insert into "restrictions" values ('default', 'muted', 'mute', '', 'key:wildfire.secret', 1700000011000, null);
insert into "robots" values ('default', 'bot', 2199023255648, 'ann', 'FD5eozf8uVWxgk8r7/DTAxNBOWE4u3LVoFBc/Gg7cmyirmcNH516wQ==', '', '');
insert into "sessions" values ('default', '018bcfe57f70504dcb7edc9bb5542c59', 'ann', 'wildfire', 'phone', 'ios', null, 'MW0agHADGtiAcotFJnC5zsP8EhXrE4y/80Ag/r2q/SigQZaKVpK9855aqdAAqZND3ZPbWUkLct8xrjRZaK7vMuC6Z/RYx19icWJJcpyfAQTj2sASKI692DNHyzGqgXmru8MTtuRq1FIMUrFr9XFMwoPS1T0GilRNMR0NVc+KJw==', 1700000006000, 1700000006000, 1700000007000, 1700000007000, 'admission');
insert into "sessions" values ('default', '018bcfe58358489657277a231c6dfde4', 'ann', 'wildfire', 'newer phone', 'android', null, 'L1daQLBkwPEJbXwEKiGLXd+gnijqES3BXf3ilr3ryLsUb8lwc1oVGZlthh1atX+AZjK0auJppypaCbrVN/vFkGJhzPUFrn3tW5nXKJLx1mmQ560qIIQP/SuoW2Are8hb5dUelvCDjV7MXCe4v0Xw1hSDgwdAz6kItTN23olukQ==', 1700000007000, 1700000007000, 1700000006999, null, null);
insert into "sessions" values ('default', '018bcfe58740e46fcbfa2979f8af96b8', 'bob', 'wildfire', 'browser', 'web', null, 'A8mbAMvvzbFOG3UF0KaFWdv1JFAnwEsWRfJN4hrHgTolgEHONMVjRGVspFTnDOOdBIgz1hJTFhiEuXei9qDOik+RCjtT3LmTBVvJ4h7hqi/NVoMEk+w3yiyeV83QD/jUmgF2S8uD86AqEvSgVuJxKnHpc3ua/4dj4yQMukSpwQ==', 1700000008000, 1700000008000, 1700000013000, 1700000013000, 'kicked');
insert into "sessions" values ('default', '018bcfe58b28c2c5e49ae4130b563db9', 'banned', 'wildfire', 'phone', 'ios', null, 'MRFDC+klxy/MurM4Iwa7ydmVXzkbSs0HLVJgdn7o5VnOndH2AOraYlbVkbQNl+9Mmk1YxWGNVHJr0VHdle41FPYyryN3YRbBrBTZyRA1vHu2rqgN3wyV7DwoDRjji9CsfalejZGQGqz1n0OrNbHKOQ/VI6DqJVNlfwqFuN65Aw==', 1700000009000, 1700000009000, 1700000008999, null, null);
insert into "sessions" values ('default', '018bcfe58f10fee8da0b31c3f3d49481', 'unregistered', 'wildfire', 'phone of unregistered', 'ios', null, 'OeMkMOXzusNlZu/b23MVVM02gQ4Lnee30PrvmZ+ciOySeFSHiP2hBUpwubWtooe1xmaCoq+n+WUechN+jVpmWLSCPTB+bX/Hmb0+avqjmFMAF+1zWlYLw8EN46we9ybV+ERheNT6DUlJ0ozeC4o0rMP4y0QPlA8qn7eEayVIFA==', 1700000010000, 1700000010000, 1700000009999, null, null);
insert into "sessions" values ('default', '018bcfe5ae50575aa5e0886f1eac3eca', 'cid', 'openim', 'openim-5', 'web', '018bcfe5ae500e4f41e5e201c10a0c1a', null, 1700000018000, 1700000018000, 1700000019000, 1700000019000, 'admission');
insert into "sessions" values ('default', '018bcfe5b2385fea32782177db94ee02', 'cid', 'openim', 'openim-5', 'web', '018bcfe5b2389a21ae3d865f82bfed54', null, 1700000019000, 1700000019000, 1700000018999, null, null);
insert into "sessions" values ('default', '018bcfe5b620b673579abecee9a40aa8', 'cid', 'openim', 'openim-1', 'ios', '018bcfe5b62029e631fa2003be95291d', null, 1700000020000, 1700000020000, 1700000019999, null, null);
insert into "sessions" values ('default', '018bcfe5ba08d34472c913950b2683bc', 'dan', 'openim', 'openim-2', 'android', '018bcfe5ba0825ad3a20f7207b925eb1', null, 1700000021000, 1700000021000, 1700000022000, 1700000022000, 'kicked');
insert into "sessions" values ('default', '018bcfe5d178b2e492e4b4f7a8b493d6', '2199023255728', 'lanying', 'guid of erin', 'unknown', '018bcfe5d178e80412b7430c35a192c9', null, 1700000027000, 1700000027000, 0, null, null);
insert into "sessions" values ('default', '018bcfe5d94878d0ca9f4a278bdfea03', '2199023255744', 'lanying', 'guid of finn', 'unknown', '018bcfe5d948360093894274cb4f8811', null, 1700000029000, 1700000029000, 1700000035000, 1700000035000, 'kicked');
insert into "thing_owners" values ('default', 'thing', 'ann', 0);
insert into "thing_owners" values ('default', 'thing', 'bob', 1);
insert into "things" values ('default', 'thing', 'EnftuP+wXuoPgLHSfwuDBlwx2ZxrsgXxksf8N8sEQeNgJR/2gwAsmCXfVECHZ706LJhS19Dk5GtNj4bo', 'arrwCQt1rCMnk4RX/vDWuYsHfjGhNN2mFEablxnlLFAnM/QeAKphr2q+/qe5vsBE/ve7qumlPyivtOxy', 0, '{"a":1}');
insert into "tokens" values ('default', '58f9cda147e8a37eec027276dc2d85ff', 'imAdmin', 'openim', 'admin', 'admin', '8b78a0a3f74158d2ae719d55b375ba6087b66b96f163102d59ad7e7447cf35aa', '', 1700000017000, 1707776017000, null, null);
insert into "tokens" values ('default', '018bcfe5ae500e4f41e5e201c10a0c1a', 'cid', 'openim', 'web', 'user', '36078401f3e5e9131d10ca30fb7ab828376bfccfd672d165ffa1a7ec570aa766', '', 1700000018000, 1707776018000, 1700000019000, 'admission');
insert into "tokens" values ('default', '018bcfe5b2389a21ae3d865f82bfed54', 'cid', 'openim', 'web', 'user', '418d567d68c2a3df4c82c6897774d019d8b4d5df15c829fca41a3b29fe26748a', '', 1700000019000, 1707776019000, null, null);
insert into "tokens" values ('default', '018bcfe5b62029e631fa2003be95291d', 'cid', 'openim', 'ios', 'user', '98bb1458b7d3cba038b8a80e00cbc76e159289b790e84eb38cade0fae7698f18', '', 1700000020000, 1707776020000, null, null);
insert into "tokens" values ('default', '018bcfe5ba0825ad3a20f7207b925eb1', 'dan', 'openim', 'android', 'user', 'b6bc993a7c631e1ba2a3f5b9d33746c6d2f88d61806c271d4273172119225c76', '', 1700000021000, 1707776021000, 1700000022000, 'kicked');
insert into "tokens" values ('default', '018bcfe5d178e80412b7430c35a192c9', '2199023255728', 'lanying', 'unknown', 'user', '6a51947e8bc64eb0c7165e57bc1d7b89244be8441d02621c82847c99d54b59a6', '', 1700000027000, 1702592027000, null, null);
insert into "tokens" values ('default', '018bcfe5d56091290118fda016cbe01f', '2199023255728', 'lanying', 'unknown', 'user', '581b3b1758373a8e1fac7100ba95ce78886ef47826d5196af7ecc7f781e4dfba', '', 1700000028000, 1702592028000, null, null);
insert into "tokens" values ('default', '018bcfe5d948360093894274cb4f8811', '2199023255744', 'lanying', 'unknown', 'user', '4d7ea089af7be250252bfec38a0617abd75ff0c5dfa493485eadafb71ad1fd4c', '', 1700000029000, 1702592029000, 1700000035000, 'kicked');
insert into "tokens" values ('default', '5241ee8ba40d12e09ab26208e7c1527b', 'imAdmin', 'openim', 'admin', 'admin', '7cbc67b7b0e5f7ab79e306de94b60a0eb5f03105df3ac69810672c86a403bc8c', '', 1700000036000, 1707776036000, null, null);
insert into "user_commands" values (1, 'default', 'cid', 1, 'a', 'of cid', '', 1700000023000);
insert into "user_counts" values ('default', 268435456, 'admin', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'notice', 0, 0, 1);
insert into "user_counts" values ('default', 268435456, 'person', 0, 0, 8);
insert into "user_counts" values ('default', 268435456, 'person', 1, 0, 1);
insert into "user_counts" values ('default', 268435456, 'robot', 0, 0, 1);
insert into "user_settings" values ('default', '2199023255728', 0, '', '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'E', '', 4);
insert into "user_values" values ('default', 'ann', 1, 'key', 'of ann');
insert into "users" values ('default', '2199023255728', 2199023255728, 'person', 0, 'erin', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$HLbJJMM5gik67ZT7cpd3Qk0fMtQZ7+1VmtYCZmcaT8U$sOsq2PhfnG2t5AT4XNco/8lMJlQuNaRXva5w+rKAlto', '2199023255728', '', 1700000026000, 1700000026000, null);
insert into "users" values ('default', '2199023255744', 2199023255744, 'person', 0, 'finn', '', '', 0, '', '', '', '', '', '', '', '', '', '', 0, '$argon2id$v=19$m=1024,t=2,p=1$ZFKcBbb+PtbsWWg5fhHDpu4PX3F9dL8kFtMybKhTzHc$Vl3wbJRdt2Oq8jhQzbmd3kpWfpqjlurd3B16/GJzYpg', '2199023255744', '', 1700000026000, 1700000026000, null);
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
