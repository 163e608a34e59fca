import { Database } from 'bun:sqlite'
import { tablesOf } from './filled-tables.ts'

/** Tables of state that is not audited: queues, claims, counts, results of background work, what is derived, and the log itself. */
const unaudited: ReadonlySet<string> = new Set([
  'audit',
  'audit_heads',
  'audit_pending',
  'breaking_migrations',
  'bulk_job_results',
  'command_confirmations',
  'dead_letters',
  'device_counters',
  'disconnect_commands',
  'jobs',
  'key_check',
  'node_leases',
  'outbox_counts',
  'outbox_messages',
  'outbox_queues',
  'presence_events',
  'presence_heads',
  'published_connections',
  'push_keys',
  'push_task_counts',
  'push_task_devices',
  'refusals',
  'repeated_requests',
  'server_runs',
  'shared_secrets',
  'used_signatures',
  'user_counts',
  'written_rows',
])

/** Columns whose change needs no entry: counters, progress of background work, and times that are written as a side effect. */
const unauditedColumns: Readonly<Record<string, readonly string[]>> = {
  admin_keys: ['last_used_at_ms'],
  apps: ['next_num', 'next_serial'],
  console_sessions: ['used_at_ms'],
  devices: ['last_seen_at_ms', 'online_run'],
  user_settings: ['badge'],
  webhooks: [
    ...['position', 'delivered', 'failed', 'given_up', 'last_status', 'last_error'],
    ...['last_attempt_at_ms', 'last_success_at_ms', 'failing_since_ms'],
  ],
}

/** Tables whose rows are worked on in the background: their making is audited. */
const workedOn: ReadonlySet<string> = new Set(['bulk_jobs', 'push_tasks', 'webhook_attempts', 'webhook_retries'])

/** Tables whose rows are also made for such a column alone, or in the background. */
const madeForCounters: ReadonlySet<string> = new Set(['user_settings', 'webhook_attempts', 'webhook_retries'])

/**
 * What was written since the last look: tables of audited state, those where no entry is needed, audit entries, and the ids of
 * the requests that left them. Entries of background work are of no request.
 */
export type Written = {
  readonly tables: readonly string[]
  readonly others: readonly string[]
  readonly entries: readonly string[]
  readonly requestIds: readonly string[]
}

/** What an entry and its event have in common. */
const identity = (row: string) =>
  `json_array(${['app', 'at_ms', 'action', 'target', 'request_id'].map((name) => row + name).join(', ')})`

/** Watches the database of a running server by triggers, so that what is written is known whoever writes it. */
export class WrittenRows {
  readonly #database: Database
  #last = 0

  constructor(path: string) {
    this.#database = new Database(path)
    this.#database.run('pragma busy_timeout = 20000')
    this.#database.run('create table written_rows (id integer primary key autoincrement, place text, what text)')
    for (const table of tablesOf(this.#database)) if (!unaudited.has(table)) this.#watch(table)
    this.#database.transaction(() => this.#watchEntries()).immediate()
    this.look()
  }

  look(): Written {
    const rows = this.#database
      .query<{ id: number; place: string; what: string }, [number]>(
        'select * from written_rows where id > ? order by id',
      )
      .all(this.#last)
    this.#last = rows.at(-1)?.id ?? this.#last
    const of = (place: string) => rows.filter((row) => row.place === place).map(({ what }) => what)
    const tables = [...new Set(of('table'))]
    return { tables, others: [...new Set(of('other'))], entries: of('entry'), requestIds: of('request') }
  }
  /** Entries that did not become one event each, once none waits for its position. An app that is deleted takes its own along. */
  withoutEvent(): string[] {
    return this.#database
      .query<{ what: string }, []>(
        `select what from written_rows where place in ('waiting', 'event') group by what
          having sum(place = 'waiting') <> sum(place = 'event')
          and json_extract(what, '$[0]') in (select id from apps where deleting_at_ms is null)`,
      )
      .all()
      .map(({ what }) => what)
  }
  close(): void {
    this.#database.close()
  }

  /** Entries that were written before and still wait are counted too. */
  #watchEntries(): void {
    this.#database.run(`create trigger written_entry after insert on audit_pending begin
      insert into written_rows (place, what) values
        ('entry', new.action || ' ' || new.target), ('waiting', ${identity('new.')}),
        ('request', coalesce(new.request_id, '')); end`)
    this.#database.run(`create trigger written_event after insert on audit begin
      insert into written_rows (place, what) values ('event', ${identity('new.')}); end`)
    this.#database.run(`insert into written_rows (place, what) select 'waiting', ${identity('')} from audit_pending`)
  }
  #watch(table: string): void {
    const columns = this.#database
      .query<{ name: string }, []>(`select name from pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => name)
      .filter((name) => !unauditedColumns[table]?.includes(name))
    const changed = columns.map((name) => `old."${name}" is not new."${name}"`).join(' or ')
    const note = (place: string) => `begin insert into written_rows (place, what) values ('${place}', '${table}'); end`
    const made = note(madeForCounters.has(table) ? 'other' : 'table')
    this.#database.run(`create trigger written_${table}_insert after insert on "${table}" ${made}`)
    this.#database.run(`create trigger written_${table}_other after update on "${table}" ${note('other')}`)
    if (workedOn.has(table)) return
    this.#database.run(`create trigger written_${table}_delete after delete on "${table}" ${note('table')}`)
    this.#database.run(
      `create trigger written_${table}_update after update on "${table}" when ${changed} ${note('table')}`,
    )
  }
}
