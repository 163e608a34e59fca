import { type Kysely, sql } from 'kysely'
import type {
  AuditEntry,
  AuditFilter,
  AuditPage,
  AuditStore,
  LoggedEvent,
  StoredEntry,
} from '../../core/audit/audit.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { rowsPerStatement } from '../chunks.ts'
import { compileInsertMany } from '../compiled-inserts.ts'
import type { Compile } from '../compiled-query.ts'
import type { AuditColumns } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { actorText, auditColumns, eventColumns, toColumns, toEntry, toEvent } from './audit-columns.ts'
import { auditPositions, type FoundBy } from './audit-positions.ts'
import { digestRow, erasedBody, eraseValues, erasureQueries } from './erased-values.ts'

/** Compiled: every change adds an entry, and every deletion of a user looks for values. */
export function auditQueries(prepare: Compile, flags: Pick<DatabaseFlags, 'manyRows' | 'auditIndexes'>) {
  const positions = auditPositions(prepare, flags.auditIndexes)
  return {
    positions,
    add: compileInsertMany<'audit_pending', AuditColumns>(prepare, 'audit_pending', auditColumns, flags),
    erasure: erasureQueries(prepare, flags, positions),
  }
}

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
    const numbered = await this.#numbered(app, target, before, limit)
    const listed = this.db.selectFrom(numbered.as('listed')).selectAll()
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
    if (lead === undefined && rest.length === 0) {
      const rows = await this.#select(app, {}, before)
        .limit(limit + 1)
        .execute()
      return pageOf(rows.map(toEvent), limit, undefined)
    }
    const lookedAt = rest.length === 0 ? limit + 1 : lookedAtMax
    const positions = await this.#led(app, lead, before, lookedAt)
    if (positions.length === 0) return { entries: [], next: undefined }
    const rows = await this.#select(app, filter, before)
      .where('position', 'in', positions)
      .limit(limit + 1)
      .execute()
    return pageOf(rows.map(toEvent), limit, positions.length === lookedAt ? positions.at(-1) : undefined)
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
    for (let after = 0, isLast = false; !isLast; ) {
      const by = { field: 'target', value: uid } as const
      const positions = await this.compiled.positions.oldest(this.db, app, by, after, rowsPerStatement)
      const rows = await this.#unerased(app, positions)
      await blank(
        app,
        atMs,
        rows.map((row) => digestRow(row, Number(row.position))),
      )
      erased += rows.length
      isLast = positions.length < rowsPerStatement
      after = positions.at(-1) ?? after
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
  #select(app: AppId, filter: AuditFilter, before?: number) {
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
  /** Numbered entries, newest first; of those of a target also what was numbered since its positions were read. */
  async #numbered(app: AppId, target: string | undefined, before: number | undefined, limit: number) {
    const columns = [...auditColumns, sql<number | null>`position`.as('position'), 'position as place'] as const
    const newest = this.#select(app, { target }, before).clearSelect().select(columns).limit(limit)
    if (target === undefined) return newest
    const { positions, head } = await this.#newest(app, { field: 'target', value: target }, before, limit)
    const known = this.#select(app, { target })
      .clearSelect()
      .select(columns)
      .where('position', 'in', [0, ...positions])
    const since = newest.where('position', '>', head)
    const both = this.db
      .selectFrom(known.as('known'))
      .selectAll()
      .unionAll(this.db.selectFrom(since.as('since')).selectAll())
    return this.db.selectFrom(both.as('both')).selectAll()
  }
  /** Positions that the other fields of a filter are compared at, newest first: of the entries that `lead` finds, or of all. */
  async #led(app: AppId, lead: Lead | undefined, before: number | undefined, limit: number): Promise<number[]> {
    if (lead && lead.field !== 'action') return (await this.#newest(app, lead, before, limit)).positions
    const rows = await this.#select(app, lead ? { action: lead.value } : {}, before)
      .clearSelect()
      .select('position')
      .limit(limit)
      .execute()
    return rows.map(({ position }) => Number(position))
  }
  #newest(app: AppId, by: FoundBy, before: number | undefined, limit: number) {
    return this.compiled.positions.newest(this.db, app, by, before ?? Number.MAX_SAFE_INTEGER, limit)
  }
  #unerased(app: AppId, positions: readonly number[]) {
    return this.db
      .selectFrom('audit')
      .selectAll()
      .where('app', '=', app)
      .where('position', 'in', [0, ...positions])
      .where('erased_at_ms', 'is', null)
      .orderBy('position')
      .execute()
  }
}

/** `lookedUpTo`: where the next page goes on when this one is not full. `entries` may have one more than `limit`. */
function pageOf(entries: readonly LoggedEvent[], limit: number, lookedUpTo: number | undefined): AuditPage {
  const shown = entries.slice(0, limit)
  return { entries: shown, next: entries.length > limit ? shown.at(-1)?.position : lookedUpTo }
}

/** An indexed field and its value. */
type Lead = FoundBy | { readonly field: 'action'; readonly value: string }

/** Fields with an index, the one that tells most entries apart first. One of actors would cost each change, and most have the same. */
const leads = ['requestId', 'target', 'action'] as const

/** What to read along, and the fields to compare. */
function splitFilter(filter: AuditFilter): { lead: Lead | undefined; rest: string[] } {
  const named = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : name))
  for (const field of leads) {
    const value = filter[field]
    if (value !== undefined) return { lead: { field, value }, rest: named.filter((one) => one !== field) }
  }
  return { lead: undefined, rest: named }
}
