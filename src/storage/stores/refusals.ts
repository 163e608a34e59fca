import { type Kysely, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import {
  type Refusal,
  type RefusalFilter,
  type RefusalPlace,
  type RefusalStore,
  refusalBounds,
  type StoredRefusal,
} from '../../core/refusals/refusal.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { Schema } from '../schema.ts'

type Row = Omit<Schema['refusals'], 'id'> & { id: number }

export class SqlRefusalStore implements RefusalStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(refusals: readonly Refusal[]): Promise<void> {
    for (const some of chunks(refusals)) await this.db.insertInto('refusals').values(some.map(toRow)).execute()
  }
  async list(app: AppId, filter: RefusalFilter, after: RefusalPlace | undefined, limit: number) {
    const { uid, dialect, code } = filter
    const visited = visitedRows(this.db, app, uid, after)
    const found = await this.db
      .selectFrom(visited.as('visited'))
      .selectAll()
      .$if(dialect !== undefined, (query) => query.where('dialect', '=', dialect ?? ''))
      .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
      .orderBy('at_ms', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    const refusals = found.map((row) => toRefusal(row as Row))
    return { refusals, next: refusals.length < limit ? await this.#endOf(visited) : refusals.at(-1) }
  }
  async pruneUser(app: AppId, uid: UserId, kept: number): Promise<number> {
    const beyond = this.db
      .selectFrom('refusals')
      .select('id')
      .where('app', '=', app)
      .where('uid', '=', uid)
      .orderBy('at_ms', 'desc')
      .orderBy('id', 'desc')
      .offset(kept)
      .limit(refusalBounds.pruneMax)
    return this.#delete((await beyond.execute()).map(({ id }) => Number(id)))
  }
  /** Both statements read the index `refusals_by_time` alone: `kept` entries of it, and `limit`. */
  async prune(app: AppId, beforeMs: number, kept: number, limit: number): Promise<number> {
    const places = this.db.selectFrom('refusals').select(['id', 'at_ms']).where('app', '=', app)
    const newest = places.orderBy('at_ms', 'desc').orderBy('id', 'desc')
    const firstBeyond = await newest.offset(kept).limit(1).executeTakeFirst()
    const last = firstBeyond && placeOf(firstBeyond)
    const oldest = (await places.orderBy('at_ms').orderBy('id').limit(limit).execute()).map(placeOf)
    const pruned = oldest.filter(
      ({ atMs, id }) => atMs < beforeMs || (last && (atMs < last.atMs || (atMs === last.atMs && id <= last.id))),
    )
    return this.#delete(pruned.map(({ id }) => id))
  }

  /** Where the visited rows end; `undefined` when there are no more behind them. */
  async #endOf(visited: ReturnType<typeof visitedRows>): Promise<RefusalPlace | undefined> {
    const last = await this.db
      .selectFrom(visited.as('visited'))
      .select(['at_ms', 'id', sql<number>`count(*) over ()`.as('rows')])
      .orderBy('at_ms')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    const isFull = last !== undefined && Number(last.rows) >= refusalBounds.scanMax
    return isFull ? { atMs: Number(last.at_ms), id: Number(last.id) } : undefined
  }
  async #delete(ids: readonly number[]): Promise<number> {
    for (const some of chunks(ids)) await this.db.deleteFrom('refusals').where('id', 'in', some).execute()
    return ids.length
  }
}

const placeOf = ({ at_ms, id }: Pick<Row, 'at_ms' | 'id'>): RefusalPlace => ({ atMs: Number(at_ms), id: Number(id) })

/** The rows that one list visits. */
const visitedRows = (db: Kysely<Schema>, app: AppId, uid: UserId | undefined, after: RefusalPlace | undefined) =>
  db
    .selectFrom('refusals')
    .selectAll()
    .where('app', '=', app)
    .$if(uid !== undefined, (query) => query.where('uid', '=', uid ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('at_ms', 'id'), '<', tuple(after?.atMs ?? 0, after?.id ?? 0)),
      ),
    )
    .orderBy('at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(refusalBounds.scanMax)

const toRow = (refusal: Refusal): Omit<Schema['refusals'], 'id'> => ({
  app: refusal.app,
  uid: refusal.uid,
  dialect: refusal.dialect,
  platform: refusal.platform,
  at_ms: refusal.atMs,
  refused_at: refusal.refusedAt,
  code: refusal.code,
  cause: refusal.cause ?? null,
  ended_at_ms: refusal.endedAtMs ?? null,
  verified: refusal.verified ? 1 : 0,
  network: refusal.network,
  node: refusal.node,
  times: refusal.times,
})

const toRefusal = (row: Row): StoredRefusal => ({
  id: Number(row.id),
  app: row.app,
  uid: row.uid,
  dialect: row.dialect,
  platform: row.platform as Platform,
  atMs: Number(row.at_ms),
  refusedAt: row.refused_at as Refusal['refusedAt'],
  code: row.code as Refusal['code'],
  cause: (row.cause as Refusal['cause'] | null) ?? undefined,
  endedAtMs: row.ended_at_ms === null ? undefined : Number(row.ended_at_ms),
  verified: row.verified === 1,
  network: row.network,
  node: row.node,
  times: row.times,
})
