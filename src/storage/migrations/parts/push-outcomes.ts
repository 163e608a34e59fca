import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

export const pushOutcomeTables: MigrationPart = ({ text, clustered }) => [
  sql`alter table push_tasks add column devices_recorded bigint not null default 0`,
  sql`create index push_tasks_by_state on push_tasks (app, state, id)`,
  // By outcome, so that a list of those that failed reads no others.
  sql`create table push_task_devices (
    task bigint not null references push_tasks (id) on delete cascade, outcome ${text} not null, push ${text} not null,
    uid ${text} not null, dialect ${text} not null, client_key ${text} not null, sn integer not null,
    platform ${text} not null, reason ${text} not null, at_ms bigint not null,
    primary key (task, outcome, push)) ${clustered}`,
]
