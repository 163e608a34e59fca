import { type Kysely, sql } from 'kysely'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import type { AppId } from '../../core/values.ts'
import { type AuditIndexes, hasValues, rangeColumn, rangeOf } from '../audit-ranges.ts'
import type { Compile } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'

/** What entries have in common that an index of the log finds; of a target, all or those with values. */
export type FoundBy = { readonly field: 'target' | 'targetWithValues' | 'requestId'; readonly value: string }
const columnOf = { target: 'target', targetWithValues: 'target', requestId: 'request_id' } as const

/** `head`: the newest position of the log when it was looked at; later entries are not among the positions. */
export type FoundPositions = { readonly positions: number[]; readonly head: number }

/** Positions of the numbered entries that have a value, at most `limit`. */
export type AuditPositions = {
  /** Newest first, before a position. */
  newest(db: Kysely<Schema>, app: AppId, by: FoundBy, before: number, limit: number): Promise<FoundPositions>
  /** Oldest first, after a position. */
  oldest(db: Kysely<Schema>, app: AppId, by: FoundBy, after: number, limit: number): Promise<number[]>
}

export function auditPositions(compile: Compile, indexes: AuditIndexes): AuditPositions {
  const bounds = boundsQuery(compile)
  const find = indexes === 'ranges' ? findInRanges(compile) : findInWhole(compile)
  return {
    async newest(db, app, by, before, limit) {
      const { first, head } = await bounds(db, app)
      const part = { first, last: Math.min(head, before - 1) }
      return { positions: await find(db, app, by, part, 'desc', limit), head }
    },
    async oldest(db, app, by, after, limit) {
      const { first, head } = await bounds(db, app)
      return find(db, app, by, { first: Math.max(first, after + 1), last: head }, 'asc', limit)
    },
  }
}

/** The positions of the first entry that is kept and of the newest; none of an app without a log. */
function boundsQuery(compile: Compile): (db: Kysely<Schema>, app: AppId) => Promise<{ first: number; head: number }> {
  const query = compile<[app: string], { position: number; pruned_position: number }>((db, p) =>
    db.selectFrom('audit_heads').select(['position', 'pruned_position']).where('app', '=', p(0)),
  )
  return async (db, app) => {
    const [row] = await query.on(db)(app)
    return { first: Number(row?.pruned_position ?? 0) + 1, head: Number(row?.position ?? 0) }
  }
}

/** Positions from `first` to `last`. */
type Part = { readonly first: number; readonly last: number }
type Order = 'asc' | 'desc'
type Find = (db: Kysely<Schema>, app: AppId, by: FoundBy, part: Part, order: Order, limit: number) => Promise<number[]>

type Found = { position: number }

function findInWhole(compile: Compile): Find {
  const query = atFirstUse((field, order) =>
    compile<[app: string, value: string, first: number, last: number, limit: number], Found>(
      (db, p) =>
        db
          .selectFrom('audit')
          .select('position')
          .where(({ and, eb }) => and([eb('app', '=', p(0)), eb(columnOf[field], '=', p(1))]))
          .where(({ and, eb }) => and([eb('position', '>=', p(2)), eb('position', '<=', p(3))]))
          .$if(field === 'targetWithValues', (all) => all.where(hasValues))
          .orderBy('position', order)
          .limit(p(4)),
      'at once',
    ),
  )
  return async (db, app, { field, value }, { first, last }, order, limit) => {
    const rows = await query(field, order).on(db)(app, value, first, last, limit)
    return rows.map(({ position }) => Number(position))
  }
}

/** Ranges that one statement looks into. */
const rangesPerStatement = 32

/** Statement by statement until the limit is reached. Each range is read in the order of its index, at most `limit` of it, so nothing is sorted. */
function findInRanges(compile: Compile): Find {
  const query = atFirstUse((field, order) =>
    compile<readonly (string | number)[], Found>((db, p) => {
      const [app, value] = [p(0) as string, p(1) as string]
      const [first, last, limit] = [p(2) as number, p(3) as number, p(4) as number]
      const inRange = (place: number) => {
        const found = db
          .selectFrom('audit')
          .select('position')
          .where(({ and, eb }) => and([eb('app', '=', app), eb(rangeColumn, '=', p(5 + place) as number)]))
          .where(columnOf[field], '=', value)
          .where(({ and, eb }) => and([eb('position', '>=', first), eb('position', '<=', last)]))
          // Compared, it is read from the index; alone, it is not.
          .$if(field === 'targetWithValues', (all) => all.where(sql<boolean>`${hasValues} = 1`))
          .orderBy('position', order)
          .limit(limit)
        return db.selectFrom(found.as('found')).select('position')
      }
      return Array.from({ length: rangesPerStatement - 1 }, (_, place) => place + 1).reduce(
        (all, place) => all.unionAll(inRange(place)),
        inRange(0),
      )
    }, 'at once'),
  )
  return async (db, app, { field, value }, { first, last }, order, limit) => {
    const [from, step] = order === 'asc' ? [rangeOf(first), 1] : [rangeOf(last), -1]
    const found: number[] = []
    const count = rangeOf(last) - rangeOf(first) + 1
    for (let at = 0; at < count && found.length < limit; at += rangesPerStatement) {
      if (at > 0) await nextTurn()
      // Those past the end have no entry.
      const ranges = Array.from({ length: rangesPerStatement }, (_, place) => from + (at + place) * step)
      const rows = await query(field, order).on(db)(app, value, first, last, limit, ...ranges)
      found.push(...rows.map(({ position }) => Number(position)).sort((a, b) => (a - b) * step))
    }
    return found.slice(0, limit)
  }
}

/** Compiled when they are first run: a start takes less time. */
function atFirstUse<Q>(
  compiled: (field: FoundBy['field'], order: Order) => Q,
): (field: FoundBy['field'], order: Order) => Q {
  const kept = new Map<string, Q>()
  return (field, order) => {
    const key = `${field} ${order}`
    const query = kept.get(key) ?? compiled(field, order)
    kept.set(key, query)
    return query
  }
}
