import { type Kysely, sql } from 'kysely'
import { userActions } from '../../core/audit/actions.ts'
import { bodyDigestOf } from '../../core/audit/digest.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { rangeColumn } from '../audit-ranges.ts'
import { rowsPerStatement } from '../chunks.ts'
import { type Compile, compileList, type Params } from '../compiled-query.ts'
import type { AuditColumns } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { allRanges } from './audit-positions.ts'

/** What stays of an erased body. */
export const erasedBody = { details: '{}', before_value: null, after_value: null }

/** As the index of entries with values says it. */
const hasValues = sql<boolean>`(before_value is not null or after_value is not null)`

/** An entry with values, in the log or waiting for its position. */
type Found = Pick<AuditColumns, 'details' | 'before_value' | 'after_value'> & {
  readonly position: number | null
  readonly row_id: number | null
  readonly salt: string | null
}

export const erasureQueries = (
  compile: Compile,
  { manyRows, auditIndexes }: Pick<DatabaseFlags, 'manyRows' | 'auditIndexes'>,
) => ({
  ranges: auditIndexes === 'ranges' ? allRanges(compile) : undefined,
  /** One snapshot of both tables: an entry that is being numbered is in one of them. `ranges`: JSON, where the index has them. */
  find: compile<[app: string, uid: string, ranges?: string], Found>((db, p) => {
    const indexed =
      auditIndexes === 'whole'
        ? db.selectFrom('audit')
        : db
            .selectFrom(sql<{ value: number }>`json_each(${p(2)})`.as('ranges'))
            .crossJoin('audit')
            .where(rangeColumn, '=', sql.ref<number>('ranges.value'))
    const numbered = indexed
      .select(['position', sql<number | null>`cast(null as bigint)`.as('row_id'), 'salt', ...bodyColumns])
      .where(({ and, eb }) => and([eb('app', '=', p(0)), eb('target', '=', p(1)), eb('action', 'in', userActions)]))
      .where(hasValues)
    const waiting = db
      .selectFrom('audit_pending')
      .select([
        sql<number>`cast(null as bigint)`.as('position'),
        'id as row_id',
        sql<null>`null`.as('salt'),
        ...bodyColumns,
      ])
      .where(({ and, eb }) => and([eb('app', '=', p(0)), eb('target', '=', p(1)), eb('action', 'in', userActions)]))
      .where(hasValues)
    return numbered.unionAll(waiting).limit(rowsPerStatement)
  }, 'at once'),
  blankWaiting: compileList<number, number, { id: number }>(compile, (db, first, ids) =>
    db
      .updateTable('audit_pending')
      .set({ before_value: null, after_value: null })
      .where('id', '>=', first)
      .where('id', 'in', ids)
      .returning('id'),
  ),
  blankNumbered: manyRows === 'together' ? blankTogether(compile) : blankEach(compile),
})

const bodyColumns = ['details', 'before_value', 'after_value'] as const

/** What takes the place of an entry's body. */
type DigestRow = { readonly position: number; readonly body_digest: string }

type Blank = (db: Kysely<Schema>) => (app: AppId, atMs: number, rows: readonly DigestRow[]) => Promise<void>

function blankEach(compile: Compile): Blank {
  const blank = compile((db, p: Params<[app: string, atMs: number, position: number, digest: string]>) =>
    db
      .updateTable('audit')
      .set({ ...erasedBody, salt: null, body_digest: p(3), erased_at_ms: p(1) })
      .where('app', '=', p(0))
      .where('position', '=', p(2)),
  )
  return (db) => async (app, atMs, rows) => {
    for (const { position, body_digest } of rows) await blank.on(db)(app, atMs, position, body_digest)
  }
}

/** One statement: each would wait for the server's answer. */
function blankTogether(compile: Compile): Blank {
  const blank = compile((db, p: Params<[app: string, atMs: number, json: string]>) =>
    db
      .updateTable('audit')
      .from(
        sql<DigestRow>`(select * from json_to_recordset(${p(2)}::text::json) as row (position bigint, body_digest text))`.as(
          'erased',
        ),
      )
      .set(({ ref }) => ({ ...erasedBody, salt: null, body_digest: ref('erased.body_digest'), erased_at_ms: p(1) }))
      .where('audit.app', '=', p(0))
      .whereRef('audit.position', '=', 'erased.position'),
  )
  return (db) => async (app, atMs, rows) => {
    await blank.on(db)(app, atMs, JSON.stringify(rows))
  }
}

/** See `AuditStore.eraseValues`. */
export async function eraseValues(
  db: Kysely<Schema>,
  compiled: ReturnType<typeof erasureQueries>,
  { app, uid, atMs }: { app: AppId; uid: UserId; atMs: number },
): Promise<number> {
  for (let erased = 0; ; await nextTurn()) {
    const found = await (compiled.ranges
      ? compiled.find.on(db)(app, uid, await compiled.ranges(db, app))
      : compiled.find.on(db)(app, uid))
    const waiting = found.flatMap(({ row_id }) => (row_id === null ? [] : Number(row_id)))
    const numbered = found.flatMap((row) => (row.position === null ? [] : digestRow(row, Number(row.position))))
    const [first = 0] = waiting
    const blanked = waiting.length === 0 ? [] : await compiled.blankWaiting(db)(first, waiting)
    if (numbered.length > 0) await compiled.blankNumbered(db)(app, atMs, numbered)
    erased += numbered.length + blanked.length
    // Those that were numbered since are found again, in the log.
    if (found.length < rowsPerStatement && blanked.length === waiting.length) return erased
  }
}

/** What takes the place of the body of a numbered entry. */
export const digestRow = (
  {
    salt,
    details,
    before_value: before,
    after_value: after,
  }: Pick<Found, 'salt' | 'details' | 'before_value' | 'after_value'>,
  position: number,
): DigestRow => ({
  position,
  body_digest: bodyDigestOf(salt ?? '', { details, before, after }),
})
