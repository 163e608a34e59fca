import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** The log of presence: a row for each connection that opened or ended, at the position of its last event. */
export const presenceEventTables: MigrationPart = ({ text, clustered }) => [
  // reason is null of one that opened; is_edge: it was the user's first connection, or last.
  sql`create table presence_events (
    app ${text} not null, position bigint not null, at_ms bigint not null, uid ${text} not null, dialect ${text} not null,
    platform ${text} not null, client_key ${text}, session ${text}, connection ${text} not null, node integer not null,
    reason ${text}, is_edge integer not null, primary key (app, position)) ${clustered}`,
  sql`create index presence_events_by_user on presence_events (app, uid, position)`,
  sql`create table presence_heads (
    app ${text} primary key, position bigint not null, pruned_position bigint not null) ${clustered}`,
]
