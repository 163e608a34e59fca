import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** Jobs on many users, and what became of each. JSON in request. */
export const bulkJobTables: MigrationPart = ({ text, serial }) => [
  // The request is the last column: a list reads the others and none of its pages.
  sql`create table bulk_jobs (
    id ${text} primary key, app ${text} not null references apps (id), kind ${text} not null, actor ${text} not null,
    state ${text} not null, created_at_ms bigint not null, finished_at_ms bigint, total bigint, done bigint not null,
    failed bigint not null, cursor ${text}, request ${text} not null)`,
  sql`create index bulk_jobs_by_app on bulk_jobs (app, created_at_ms, id)`,
  sql`create index bulk_jobs_open on bulk_jobs (created_at_ms, id) where finished_at_ms is null`,
  sql`create index bulk_jobs_finished on bulk_jobs (finished_at_ms) where finished_at_ms is not null`,
  sql`create table bulk_job_results (
    id ${serial} primary key, job ${text} not null references bulk_jobs (id) on delete cascade, target ${text} not null,
    at_ms bigint not null, code ${text}, sessions integer)`,
  sql`create unique index bulk_job_results_by_target on bulk_job_results (job, target)`,
  sql`create index bulk_job_results_by_job on bulk_job_results (job, id)`,
]
