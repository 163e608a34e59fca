import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { type EventFilter, fitsTypes } from '../../core/audit/event-store.ts'
import type { Platform } from '../../core/devices/platform.ts'
import type { CloseReason } from '../../core/presence/connection.ts'
import {
  eventCountOf,
  eventsOf,
  type PresenceEntry,
  type PresenceLogEvent,
  type PresencePage,
  type StoredPresenceEntry,
} from '../../core/presence-log/presence-entry.ts'
import type { PresenceEventStore, PresenceHead } from '../../core/presence-log/store.ts'
import type { AppId, DialectName, UserId } from '../../core/values.ts'
import { compileInsertMany } from '../compiled-inserts.ts'
import type { Compile } from '../compiled-query.ts'
import type { PresenceEventRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

const columns = [
  ...(['app', 'position', 'at_ms', 'uid', 'dialect', 'platform', 'client_key', 'session'] as const),
  ...(['connection', 'node', 'reason', 'is_edge'] as const),
] as const

/** Compiled: for each batch, and each look of a webhook. */
export const presenceEventQueries = (compile: Compile, flags: Pick<DatabaseFlags, 'manyRows'>) => ({
  add: compileInsertMany<'presence_events', PresenceEventRow>(compile, 'presence_events', columns, flags),
  head: compile<[app: string], Schema['presence_heads']>((db, p) =>
    db.selectFrom('presence_heads').selectAll().where('app', '=', p(0)),
  ),
})

/** Entries that one page with types looks at. */
const lookedAtMax = 2_000

export class SqlPresenceEventStore implements PresenceEventStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof presenceEventQueries>,
  ) {}

  async append(app: AppId, entries: readonly PresenceEntry[]): Promise<void> {
    const count = entries.reduce((sum, entry) => sum + eventCountOf(entry), 0)
    let position = (await this.#advance(app, count)) - count
    const rows: PresenceEventRow[] = []
    for (const entry of entries) {
      position += eventCountOf(entry)
      rows.push(toRow(entry, position))
    }
    await this.compiled.add(this.db)(rows)
  }
  async page(app: AppId, after: number, filter: EventFilter, limit: number): Promise<PresencePage> {
    const { types, target } = filter
    const looked = this.#after(app, after, target)
      .selectAll()
      .orderBy('position')
      .limit(types === undefined ? limit : lookedAtMax)
    const rows = await this.db
      .selectFrom(looked.as('looked'))
      .selectAll()
      .$if(types !== undefined, (query) => query.where(hasEventOf(types ?? [])))
      .orderBy('position')
      .limit(limit)
      .execute()
    const events = rows.flatMap((row) => eventsOf(toEntry(row)))
    const fitting = events.filter((event) => event.position > after && fitsTypes(types, event.action))
    const isCut = fitting.length > limit
    const page = fitting.slice(0, limit)
    if (isCut || rows.length === limit)
      return { events: page, last: lastOf(isCut ? page : events, after), isLast: false }
    return { events: page, ...(await this.#endOf(looked, after, types === undefined ? limit : lookedAtMax)) }
  }
  async find(app: AppId, position: number): Promise<PresenceLogEvent | undefined> {
    const query = this.#after(app, position - 1)
      .selectAll()
      .orderBy('position')
      .limit(1)
    const row = await query.executeTakeFirst()
    return row && eventsOf(toEntry(row)).find((event) => event.position === position)
  }
  async head(app: AppId): Promise<PresenceHead | undefined> {
    const [row] = await this.compiled.head.on(this.db)(app)
    return row && { position: Number(row.position), prunedPosition: Number(row.pruned_position) }
  }
  async apps(): Promise<AppId[]> {
    const rows = await this.db.selectFrom('presence_heads').select('app').orderBy('app').execute()
    return rows.map(({ app }) => app)
  }
  async prune(app: AppId, before: { atMs: number; position: number }, limit: number): Promise<number> {
    const oldest = await this.#after(app, 0)
      .select(['position', 'at_ms'])
      .where('position', '<=', before.position)
      .orderBy('position')
      .limit(limit)
      .execute()
    const kept = oldest.findIndex((row) => Number(row.at_ms) >= before.atMs)
    const pruned = kept < 0 ? oldest : oldest.slice(0, kept)
    const last = pruned.at(-1)
    if (!last) return 0
    const position = Number(last.position)
    await this.db.deleteFrom('presence_events').where('app', '=', app).where('position', '<=', position).execute()
    await this.db.updateTable('presence_heads').set({ pruned_position: position }).where('app', '=', app).execute()
    return pruned.length
  }
  async erase(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('presence_events').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }

  /** Where the entries end that a page looked at. */
  async #endOf(looked: SelectQueryBuilder<Schema, 'presence_events', PresenceEventRow>, after: number, max: number) {
    const { last, count } = await this.db
      .selectFrom(looked.as('looked'))
      .select(({ fn }) => [fn.max<number | null>('position').as('last'), fn.countAll<number>().as('count')])
      .executeTakeFirstOrThrow()
    return { last: last === null ? after : Number(last), isLast: Number(count) < max }
  }
  #after(app: AppId, after: number, target?: UserId) {
    return this.db
      .selectFrom('presence_events')
      .where('app', '=', app)
      .where('position', '>', after)
      .$if(target !== undefined, (query) => query.where('uid', '=', target ?? ''))
  }
  /** Returns the new position of the app's head, whose row is locked until the commit. */
  async #advance(app: AppId, count: number): Promise<number> {
    const { position } = await this.db
      .insertInto('presence_heads')
      .values({ app, position: count, pruned_position: 0 })
      .onConflict((on) =>
        on.column('app').doUpdateSet({ position: sql<number>`presence_heads.position + excluded.position` }),
      )
      .returning('position')
      .executeTakeFirstOrThrow()
    return Number(position)
  }
}

const lastOf = (events: readonly PresenceLogEvent[], after: number): number => events.at(-1)?.position ?? after

/** Entries with an event of one of these types. */
function hasEventOf(types: readonly string[]) {
  const fits = (type: PresenceLogEvent['action']) => fitsTypes(types, type)
  const isEdge = (is: ExpressionBuilder<{ looked: PresenceEventRow }, 'looked'>) => is('is_edge', '=', 1)
  return (is: ExpressionBuilder<{ looked: PresenceEventRow }, 'looked'>) =>
    is.or([
      ...(fits('presence.connected') ? [is('reason', 'is', null)] : []),
      ...(fits('presence.disconnected') ? [is('reason', 'is not', null)] : []),
      ...(fits('presence.online') ? [is.and([is('reason', 'is', null), isEdge(is)])] : []),
      ...(fits('presence.offline') ? [is.and([is('reason', 'is not', null), isEdge(is)])] : []),
    ])
}

const toRow = (entry: PresenceEntry, position: number): PresenceEventRow => ({
  app: entry.app,
  position,
  at_ms: entry.atMs,
  uid: entry.uid,
  dialect: entry.dialect,
  platform: entry.platform,
  client_key: entry.clientKey ?? null,
  session: entry.sessionId ?? null,
  connection: entry.connectionId,
  node: entry.node,
  reason: entry.reason ?? null,
  is_edge: entry.isEdge ? 1 : 0,
})

const toEntry = (row: PresenceEventRow): StoredPresenceEntry => ({
  ...{ app: row.app, position: Number(row.position), atMs: Number(row.at_ms), uid: row.uid },
  ...{ dialect: row.dialect as DialectName, platform: row.platform as Platform },
  ...(row.client_key !== null && { clientKey: row.client_key }),
  ...(row.session !== null && { sessionId: row.session }),
  ...{ connectionId: row.connection, node: row.node },
  reason: (row.reason ?? undefined) as CloseReason | undefined,
  isEdge: row.is_edge === 1,
})
