import type { Kysely } from 'kysely'
import type { AuditEntry, AuditStore } from '../../core/audit/audit.ts'
import type { Actor, AppId, DialectName } from '../../core/values.ts'
import { compileInsertMany } from '../compiled-inserts.ts'
import type { Compile } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

const columns = [
  'app',
  'at_ms',
  'actor',
  'dialect',
  'action',
  'target',
  'request_id',
  'changed',
  'details',
  'before_value',
  'after_value',
] as const satisfies readonly (keyof Row)[]

/** Compiled: every change adds an entry. */
export const auditQueries = (prepare: Compile, flags: Pick<DatabaseFlags, 'manyRows'>) => ({
  add: compileInsertMany<'audit', Row>(prepare, 'audit', columns, flags),
})

export class SqlAuditStore implements AuditStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof auditQueries>,
  ) {}

  async add(entries: readonly AuditEntry[]): Promise<void> {
    await this.compiled.add(this.db)(entries.map(toRow))
  }
  async list(app: AppId, filter: { target?: string; before?: number }, limit: number) {
    let query = this.db.selectFrom('audit').selectAll().where('app', '=', app)
    if (filter.target !== undefined) query = query.where('target', '=', filter.target)
    if (filter.before !== undefined) query = query.where('id', '<', filter.before)
    const rows = await query.orderBy('id', 'desc').limit(limit).execute()
    return rows.map((row) => ({
      id: Number(row.id),
      app: row.app,
      atMs: Number(row.at_ms),
      actor: toActor(row.actor),
      dialect: row.dialect as DialectName,
      action: row.action,
      target: row.target,
      requestId: row.request_id ?? undefined,
      changed: JSON.parse(row.changed) as string[],
      details: JSON.parse(row.details) as Record<string, unknown>,
      before: fromJson(row.before_value),
      after: fromJson(row.after_value),
    }))
  }
  /** Ids grow with time, so the oldest entries have the lowest ones. */
  async prune(beforeMs: number, limit: number): Promise<number> {
    const oldest = await this.db.selectFrom('audit').select(['id', 'at_ms']).orderBy('id').limit(limit).execute()
    const ids = oldest.filter(({ at_ms }) => Number(at_ms) < beforeMs).map(({ id }) => id)
    if (ids.length > 0) await this.db.deleteFrom('audit').where('id', 'in', ids).execute()
    return ids.length
  }
}

type Row = Omit<Schema['audit'], 'id'>

const toRow = (entry: AuditEntry): Row => ({
  app: entry.app,
  at_ms: entry.atMs,
  actor: `${entry.actor.kind}:${entry.actor.id}`,
  dialect: entry.dialect,
  action: entry.action,
  target: entry.target,
  request_id: entry.requestId ?? null,
  changed: JSON.stringify(entry.changed),
  details: JSON.stringify(entry.details),
  before_value: toJson(entry.before),
  after_value: toJson(entry.after),
})

const toJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
const fromJson = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text))

function toActor(text: string): Actor {
  const colon = text.indexOf(':')
  return { kind: text.slice(0, colon) as Actor['kind'], id: text.slice(colon + 1) }
}
