import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** Webhooks of the event log: each is a position in it, and the targets whose events wait for a retry. */
export const webhookTables: MigrationPart = ({ text, serial }) => [
  // JSON in types. The URL may contain a secret.
  sql`create table webhooks (
    app ${text} not null references apps (id), id ${text} not null, encrypted_url ${text} not null,
    label ${text} not null, log ${text} not null, types ${text}, created_at_ms bigint not null, encrypted_secret ${text} not null,
    encrypted_previous_secret ${text}, previous_until_ms bigint, enabled integer not null, disabled_reason ${text},
    paused_at_ms bigint, revision bigint not null, replays bigint not null, position bigint not null,
    delivered bigint not null, failed bigint not null, given_up bigint not null, last_status integer,
    last_error ${text} not null, last_attempt_at_ms bigint, last_success_at_ms bigint, failing_since_ms bigint,
    primary key (app, id))`,
  sql`create table webhook_retries (
    app ${text} not null, webhook ${text} not null, ordering_key ${text} not null, position bigint not null,
    event_id ${text} not null, attempts integer not null, first_failed_at_ms bigint not null,
    next_try_at_ms bigint not null, last_error ${text} not null, primary key (app, webhook, ordering_key),
    foreign key (app, webhook) references webhooks (app, id) on delete cascade)`,
  sql`create index webhook_retries_by_time on webhook_retries (app, webhook, next_try_at_ms)`,
  sql`create index webhook_retries_by_position on webhook_retries (app, webhook, position)`,
  sql`create table webhook_attempts (
    entry ${serial} primary key, app ${text} not null, webhook ${text} not null, at_ms bigint not null,
    event_id ${text} not null, position bigint not null, type ${text} not null, status integer,
    error ${text} not null, ms integer not null, next_try_at_ms bigint,
    foreign key (app, webhook) references webhooks (app, id) on delete cascade)`,
  sql`create index webhook_attempts_by_webhook on webhook_attempts (app, webhook, entry)`,
]
