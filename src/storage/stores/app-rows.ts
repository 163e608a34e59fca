import { type Kysely, sql } from 'kysely'
import type { AppId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

type Table = keyof Schema

/** Rows of a table that belong to an app, and the primary key by which they are deleted. */
type AppRows = {
  readonly table: Table
  readonly key: readonly string[]
  /** The table of the app that these rows refer to, for those without a column `app`. */
  readonly of?: { readonly table: Table; readonly column: string }
}

/**
 * What an app has in every table, in the order in which it is deleted: the work that waits first, and no row before those
 * that refer to it, so that no foreign key deletes more rows than were asked for.
 */
const rowsOfApps: readonly AppRows[] = [
  { table: 'bulk_job_results', key: ['id'], of: { table: 'bulk_jobs', column: 'job' } },
  { table: 'bulk_jobs', key: ['id'] },
  { table: 'webhook_attempts', key: ['entry'] },
  { table: 'webhook_retries', key: ['app', 'webhook', 'ordering_key'] },
  { table: 'webhooks', key: ['app', 'id'] },
  { table: 'push_task_devices', key: ['task', 'outcome', 'push'], of: { table: 'push_tasks', column: 'task' } },
  {
    table: 'push_task_counts',
    key: ['task', 'outcome', 'reason', 'platform'],
    of: { table: 'push_tasks', column: 'task' },
  },
  { table: 'push_tasks', key: ['id'] },
  { table: 'outbox_messages', key: ['seq'] },
  { table: 'outbox_queues', key: ['app', 'receiver', 'ordering_key'] },
  { table: 'dead_letters', key: ['seq'] },
  { table: 'outbox_counts', key: ['app', 'receiver', 'writer'] },
  { table: 'published_connections', key: ['app', 'connection'] },
  { table: 'presence_events', key: ['app', 'position'] },
  { table: 'presence_heads', key: ['app'] },
  { table: 'push_bindings', key: ['app', 'uid', 'dialect', 'client_key', 'slot'] },
  { table: 'push_addresses', key: ['app', 'uid', 'dialect', 'client_key'] },
  { table: 'push_aliases', key: ['app', 'uid'] },
  { table: 'push_tags', key: ['id'] },
  { table: 'sessions', key: ['app', 'id'] },
  { table: 'removed_sessions', key: ['app', 'uid', 'dialect', 'client_key', 'id'] },
  { table: 'tokens', key: ['app', 'id'] },
  { table: 'devices', key: ['app', 'uid', 'dialect', 'client_key'] },
  { table: 'device_counters', key: ['app', 'uid'] },
  { table: 'thing_owners', key: ['app', 'thing', 'owner'] },
  { table: 'things', key: ['app', 'id'] },
  { table: 'user_commands', key: ['id'] },
  { table: 'client_config', key: ['id'] },
  { table: 'user_values', key: ['app', 'uid', 'scope', 'key'] },
  { table: 'user_notes', key: ['app', 'uid', 'id'] },
  { table: 'login_places', key: ['app', 'uid', 'place'] },
  { table: 'user_settings', key: ['app', 'uid'] },
  { table: 'robots', key: ['app', 'uid'] },
  { table: 'restrictions', key: ['app', 'uid', 'kind'] },
  { table: 'users', key: ['app', 'uid'] },
  { table: 'user_counts', key: ['app', 'block', 'kind', 'destroyed', 'writer'] },
  { table: 'refusals', key: ['id'] },
  { table: 'admin_keys', key: ['id'] },
  { table: 'app_settings', key: ['app', 'name'] },
  { table: 'repeated_requests', key: ['app', 'caller', 'request_key'] },
  { table: 'used_signatures', key: ['app', 'signature'] },
  { table: 'audit_pending', key: ['id'] },
  { table: 'audit', key: ['app', 'position'] },
  { table: 'audit_heads', key: ['app'] },
]

/** Deletes up to `limit` rows of an app, and not its own row; returns how many. */
export async function deleteRowsOfApp(db: Kysely<Schema>, app: AppId, limit: number): Promise<number> {
  let deleted = await deleteJobsOfWebhooks(db, app)
  for (const rows of rowsOfApps) {
    if (deleted >= limit) break
    deleted += await deleteSome(db, rows, app, limit - deleted)
  }
  return deleted
}

async function deleteSome(db: Kysely<Schema>, { table, key, of }: AppRows, app: AppId, limit: number): Promise<number> {
  const own = sql`select ${columns(key)} from ${sql.table(table)} where app = ${app}`
  const found = of
    ? sql`select ${columns(key.map((name) => `r.${name}`))} from ${sql.table(table)} as r
        join ${sql.table(of.table)} as o on o.id = r.${sql.ref(of.column)} where o.app = ${app}`
    : own
  const { numAffectedRows = 0n } =
    await sql`delete from ${sql.table(table)} where (${columns(key)}) in (${found} limit ${sql.lit(limit)})`.execute(db)
  return Number(numAffectedRows)
}

const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

/** Claims on webhooks are named after them. */
async function deleteJobsOfWebhooks(db: Kysely<Schema>, app: AppId): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from jobs where name in (select 'webhook:' || id from webhooks where app = ${app})`.execute(db)
  return Number(numAffectedRows)
}
