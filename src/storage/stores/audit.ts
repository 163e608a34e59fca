import { type Kysely, sql } from 'kysely'
import type { AuditEntry, AuditFilter, AuditPage, AuditStore, StoredEntry } from '../../core/audit/audit.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { rowsPerStatement } from '../chunks.ts'
import { compileInsertMany } from '../compiled-inserts.ts'
import type { Compile } from '../compiled-query.ts'
import type { AuditColumns } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { actorText, auditColumns, eventColumns, toColumns, toEntry, toEvent } from './audit-columns.ts'
import { digestRow, erasedBody, eraseValues, erasureQueries } from './erased-values.ts'

/** Compiled: every change adds an entry, and every deletion of a user looks for values. */
export const auditQueries = (prepare: Compile, flags: Pick<DatabaseFlags, 'manyRows'>) => ({
  add: compileInsertMany<'audit_pending', AuditColumns>(prepare, 'audit_pending', auditColumns, flags),
  erasure: erasureQueries(prepare, flags),
})

/** Entries that one page looks at. */
const lookedAtMax = 2_000

export class SqlAuditStore implements AuditStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof auditQueries>,
  ) {}

  async add(entries: readonly AuditEntry[]): Promise<void> {
    await this.compiled.add(this.db)(entries.map(toColumns))
  }
  async list(app: AppId, filter: { target?: string; before?: number }, limit: number): Promise<StoredEntry[]> {
    const { target, before } = filter
    const numbered = this.#select(app, { target }, before)
      .clearSelect()
      .select([...auditColumns, sql<number | null>`position`.as('position'), 'position as place'])
    const listed = this.db.selectFrom(numbered.limit(limit).as('listed')).selectAll()
    const rows = await (before === undefined ? listed.unionAll(this.#pending(app, target, limit)) : listed).execute()
    // Those without a position are the newest.
    const isPending = ({ position }: { position: number | null }) => (position === null ? 1 : 0)
    const latest = rows.toSorted((a, b) => isPending(b) - isPending(a) || Number(b.place) - Number(a.place))
    return latest.slice(0, limit).map((row) => ({
      ...toEntry(row),
      position: row.position === null ? undefined : Number(row.position),
    }))
  }
  async page(app: AppId, filter: AuditFilter, before: number | undefined, limit: number): Promise<AuditPage> {
    const { lead, rest } = splitFilter(filter)
    if (rest.length === 0) {
      const rows = await this.#select(app, filter, before)
        .limit(limit + 1)
        .execute()
      const entries = rows.slice(0, limit).map(toEvent)
      return { entries, next: rows.length > limit ? entries.at(-1)?.position : undefined }
    }
    return this.#lookThrough(app, filter, lead, before, limit)
  }
  async eraseDetails(app: AppId, uid: UserId, atMs: number): Promise<number> {
    // First those that wait: the node that is numbering them holds their rows, and has numbered them when this continues.
    const waiting = await this.db
      .updateTable('audit_pending')
      .set(erasedBody)
      .where('app', '=', app)
      .where('target', '=', uid)
      .executeTakeFirst()
    let erased = Number(waiting.numUpdatedRows)
    const blank = this.compiled.erasure.blankNumbered(this.db)
    for (let after: number | undefined = 0; after !== undefined; ) {
      const rows = await this.#unerased(app, uid, after)
      await blank(
        app,
        atMs,
        rows.map((row) => digestRow(row, Number(row.position))),
      )
      erased += rows.length
      after = rows.length === rowsPerStatement ? Number(rows.at(-1)?.position) : undefined
    }
    return erased
  }
  eraseValues(app: AppId, uid: UserId, atMs: number): Promise<number> {
    return eraseValues(this.db, this.compiled.erasure, { app, uid, atMs })
  }

  #pending(app: AppId, target: string | undefined, limit: number) {
    const rows = this.db
      .selectFrom('audit_pending')
      .select([...auditColumns, sql<number | null>`cast(null as bigint)`.as('position'), 'id as place'])
      .where('app', '=', app)
      .$if(target !== undefined, (query) => query.where('target', '=', target ?? ''))
      .orderBy('id', 'desc')
      .limit(limit)
    return this.db.selectFrom(rows.as('listed')).selectAll()
  }
  #select(app: AppId, filter: AuditFilter, before: number | undefined) {
    const { target, actor, action, dialect, requestId, sinceMs, untilMs } = filter
    return this.db
      .selectFrom('audit')
      .select(eventColumns)
      .where('app', '=', app)
      .$if(before !== undefined, (query) => query.where('position', '<', before ?? 0))
      .$if(target !== undefined, (query) => query.where('target', '=', target ?? ''))
      .$if(actor !== undefined, (query) => query.where('actor', '=', actor ? actorText(actor) : ''))
      .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
      .$if(requestId !== undefined, (query) => query.where('request_id', '=', requestId ?? ''))
      .$if(dialect !== undefined, (query) => query.where('dialect', '=', dialect ?? ''))
      .$if(sinceMs !== undefined, (query) => query.where('at_ms', '>=', sinceMs ?? 0))
      .$if(untilMs !== undefined, (query) => query.where('at_ms', '<', untilMs ?? 0))
      .orderBy('position', 'desc')
  }
  /** Reads along the index of one field and compares the others, a bounded number of entries. */
  async #lookThrough(
    app: AppId,
    filter: AuditFilter,
    lead: AuditFilter,
    before: number | undefined,
    limit: number,
  ): Promise<AuditPage> {
    const looked = this.#select(app, lead, before).clearSelect().select('position').limit(lookedAtMax)
    const { end, count } = await this.db
      .selectFrom(looked.as('looked'))
      .select(({ fn }) => [fn.min<number>('position').as('end'), fn.countAll<number>().as('count')])
      .executeTakeFirstOrThrow()
    if (Number(count) === 0) return { entries: [], next: undefined }
    const rows = await this.#select(app, filter, before)
      .where('position', '>=', Number(end))
      .limit(limit + 1)
      .execute()
    const entries = rows.slice(0, limit).map(toEvent)
    if (rows.length > limit) return { entries, next: entries.at(-1)?.position }
    return { entries, next: Number(count) === lookedAtMax ? Number(end) : undefined }
  }
  #unerased(app: AppId, uid: UserId, after: number) {
    return this.db
      .selectFrom('audit')
      .selectAll()
      .where('app', '=', app)
      .where('target', '=', uid)
      .where('position', '>', after)
      .where('erased_at_ms', 'is', null)
      .orderBy('position')
      .limit(rowsPerStatement)
      .execute()
  }
}

/** Fields with an index, the one that tells most entries apart first. One of actors would cost each change, and most have the same. */
const leads = ['requestId', 'target', 'action'] as const

/** The field to read along, and those to compare. */
function splitFilter(filter: AuditFilter): { lead: AuditFilter; rest: string[] } {
  const named = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : name))
  const name = leads.find((one) => filter[one] !== undefined)
  return { lead: name ? { [name]: filter[name] } : {}, rest: named.filter((one) => one !== name) }
}
