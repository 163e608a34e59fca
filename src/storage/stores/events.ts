import type { Kysely } from 'kysely'
import type { LoggedEvent } from '../../core/audit/audit.ts'
import type {
  ChainedRecord,
  ChainHead,
  EventFilter,
  EventPage,
  EventStore,
  NumberedEntry,
  PendingEntry,
} from '../../core/audit/event-store.ts'
import type { AppId } from '../../core/values.ts'
import { type Compile, compileInsert, compileList } from '../compiled-query.ts'
import type { AuditColumns } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { eventColumns, toEvent, toRecord } from './audit-columns.ts'
import { auditPositions } from './audit-positions.ts'
import { numberQuery } from './number-entries.ts'

/** Compiled: for each batch of the sequencer, and each look of a feed. */
export const eventQueries = (
  compile: Compile,
  flags: Pick<DatabaseFlags, 'manyRows' | 'rowLocks' | 'auditIndexes'>,
) => ({
  positions: auditPositions(compile, flags.auditIndexes),
  number: numberQuery(compile, flags),
  removeListed: compileList<number, number, unknown>(compile, (db, first, ids) =>
    db.deleteFrom('audit_pending').where('id', '>=', first).where('id', 'in', ids),
  ),
  /** With one writer, no row between two of a batch is missing in it. */
  removeBetween: compile<[first: number, last: number], unknown>((db, p) =>
    db.deleteFrom('audit_pending').where('id', '>=', p(0)).where('id', '<=', p(1)),
  ),
  hasOneWriter: !flags.rowLocks,
  head: compile<[app: string], Schema['audit_heads']>((db, p) =>
    db.selectFrom('audit_heads').selectAll().where('app', '=', p(0)),
  ),
  setHead: compileInsert<'audit_heads', Schema['audit_heads']>(
    compile,
    'audit_heads',
    ['app', 'position', 'chain', 'pruned_position', 'pruned_chain'],
    { key: ['app'], changing: ['position', 'chain'] },
  ),
  hasPending: compile<[], { id: number }>((db) => db.selectFrom('audit_pending').select('id').limit(1)),
  pending: compile<[limit: number], AuditColumns & { id: number }>((db, p) =>
    db
      .selectFrom('audit_pending')
      .selectAll()
      .orderBy('id')
      .limit(p(0))
      .$if(flags.rowLocks, (query) => query.forUpdate()),
  ),
})

/** Entries that one page with a filter looks at. */
const lookedAtMax = 2_000

export class SqlEventStore implements EventStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof eventQueries>,
  ) {}

  async page(app: AppId, after: number, filter: EventFilter, limit: number): Promise<EventPage> {
    const { target, types } = filter
    if (target === undefined && types === undefined) return this.#select(app, after, filter, limit)
    const lookedAt = types === undefined ? limit : lookedAtMax
    const looked = await this.#positions(app, after, target, lookedAt)
    const end = looked.at(-1)
    if (end === undefined) return { events: [], last: after, isLast: true }
    const page = await this.#select(app, after, filter, limit, target === undefined ? { end } : { among: looked })
    return page.isLast || types === undefined ? { ...page, last: end, isLast: looked.length < lookedAt } : page
  }
  async find(app: AppId, position: number): Promise<LoggedEvent | undefined> {
    const query = this.db.selectFrom('audit').select(eventColumns).where('app', '=', app)
    const row = await query.where('position', '=', position).executeTakeFirst()
    return row && toEvent(row)
  }
  async head(app: AppId): Promise<ChainHead | undefined> {
    const [row] = await this.compiled.head.on(this.db)(app)
    return (
      row && {
        position: Number(row.position),
        chain: row.chain,
        prunedPosition: Number(row.pruned_position),
        prunedChain: row.pruned_chain,
      }
    )
  }
  async at(app: AppId, position: number): Promise<{ position: number; atMs: number } | undefined> {
    const row = await this.db
      .selectFrom('audit')
      .select(['position', 'at_ms'])
      .where('app', '=', app)
      .where('position', '>=', position)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    return row && { position: Number(row.position), atMs: Number(row.at_ms) }
  }
  async records(app: AppId, after: number, limit: number): Promise<ChainedRecord[]> {
    const rows = await this.db
      .selectFrom('audit')
      .selectAll()
      .where('app', '=', app)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      ...toRecord(row),
      position: Number(row.position),
      salt: row.salt,
      digest: row.digest,
      chain: row.chain,
      bodyDigest: row.body_digest,
    }))
  }
  async apps(): Promise<AppId[]> {
    const rows = await this.db.selectFrom('audit_heads').select('app').orderBy('app').execute()
    return rows.map(({ app }) => app)
  }

  async hasPending(): Promise<boolean> {
    return (await this.compiled.hasPending.on(this.db)()).length > 0
  }
  async pending(limit: number): Promise<PendingEntry[]> {
    const rows = await this.compiled.pending.on(this.db)(limit)
    return rows.map((row) => ({ ...toRecord(row), rowId: Number(row.id) }))
  }
  async number(entries: readonly NumberedEntry[], heads: ReadonlyMap<AppId, ChainHead>): Promise<void> {
    await this.compiled.number(this.db)(entries)
    await this.#remove(entries.map(({ rowId }) => rowId))
    const setHead = this.compiled.setHead(this.db)
    for (const [app, { position, chain, ...head }] of heads)
      await setHead({ app, position, chain, pruned_position: head.prunedPosition, pruned_chain: head.prunedChain })
  }
  async prune(app: AppId, before: { atMs: number; position: number }, limit: number): Promise<number> {
    const oldest = await this.db
      .selectFrom('audit')
      .select(['position', 'at_ms', 'chain'])
      .where('app', '=', app)
      .where('position', '<=', before.position)
      .orderBy('position')
      .limit(limit)
      .execute()
    const kept = oldest.findIndex((row) => Number(row.at_ms) >= before.atMs)
    const pruned = kept < 0 ? oldest : oldest.slice(0, kept)
    const last = pruned.at(-1)
    if (!last) return 0
    await this.db.deleteFrom('audit').where('app', '=', app).where('position', '<=', last.position).execute()
    const end = { pruned_position: last.position, pruned_chain: last.chain }
    await this.db.updateTable('audit_heads').set(end).where('app', '=', app).execute()
    return pruned.length
  }

  /** All after a position, those up to an end, or those at some positions. */
  async #select(
    app: AppId,
    after: number,
    filter: EventFilter,
    limit: number,
    { end, among }: { end?: number; among?: readonly number[] } = {},
  ): Promise<EventPage> {
    const rows = await this.#fitting(app, after, filter)
      .select(eventColumns)
      .$if(end !== undefined, (query) => query.where('position', '<=', end ?? 0))
      .$if(among !== undefined, (query) => query.where('position', 'in', among ?? []))
      .orderBy('position')
      .limit(limit)
      .execute()
    const events = rows.map(toEvent)
    return { events, last: events.at(-1)?.position ?? after, isLast: events.length < limit }
  }
  #fitting(app: AppId, after: number, { types, target }: EventFilter) {
    return this.db
      .selectFrom('audit')
      .where('app', '=', app)
      .where('position', '>', after)
      .$if(target !== undefined, (query) => query.where('target', '=', target ?? ''))
      .$if(types !== undefined, (query) =>
        query.where(({ eb, and, or }) =>
          or(
            (types ?? []).map((type) => and(typeBounds(type).map(([operator, text]) => eb('action', operator, text)))),
          ),
        ),
      )
  }
  /** Positions after one, of a target or of all. */
  async #positions(app: AppId, after: number, target: string | undefined, limit: number): Promise<number[]> {
    if (target !== undefined)
      return this.compiled.positions.oldest(this.db, app, { field: 'target', value: target }, after, limit)
    const rows = await this.db
      .selectFrom('audit')
      .select('position')
      .where('app', '=', app)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute()
    return rows.map(({ position }) => Number(position))
  }
  async #remove(rowIds: readonly number[]): Promise<void> {
    const first = rowIds[0] ?? 0
    if (this.compiled.hasOneWriter) await this.compiled.removeBetween.on(this.db)(first, rowIds.at(-1) ?? first)
    else await this.compiled.removeListed(this.db)(first, rowIds)
  }
}

/** What an action compares to, for a type or the beginning of one. */
function typeBounds(type: string): ['=' | '>=' | '<', string][] {
  if (!type.endsWith('*')) return [['=', type]]
  const start = type.slice(0, -1)
  if (start === '') return []
  const end = start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + 1)
  return [
    ['>=', start],
    ['<', end],
  ]
}
