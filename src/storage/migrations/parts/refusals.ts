import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** Refused clients of the last day. The id is counted up, so that the newest ones have the highest. */
export const refusalTables: MigrationPart = ({ text, serial }) => [
  sql`create table refusals (
    id ${serial} primary key, app ${text} not null references apps (id), uid ${text} not null, dialect ${text} not null,
    platform ${text} not null, at_ms bigint not null, refused_at ${text} not null, code ${text} not null, cause ${text},
    ended_at_ms bigint, verified integer not null, network ${text} not null, node integer not null,
    times integer not null)`,
  sql`create index refusals_by_time on refusals (app, at_ms, id)`,
  sql`create index refusals_by_user on refusals (app, uid, at_ms, id)`,
]
