import { type Kysely, sql } from 'kysely'
import { userActions } from '../../core/audit/actions.ts'
import { bodyDigestOf } from '../../core/audit/digest.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { hasValues } from '../audit-ranges.ts'
import { rowsPerStatement } from '../chunks.ts'
import { type Compile, compileList, type Params } from '../compiled-query.ts'
import type { AuditColumns } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import type { AuditPositions } from './audit-positions.ts'

/** What stays of an erased body. */
export const erasedBody = { details: '{}', before_value: null, after_value: null }

type Body = Pick<AuditColumns, 'details' | 'before_value' | 'after_value'> & { readonly salt: string | null }

export const erasureQueries = (
  compile: Compile,
  { manyRows }: Pick<DatabaseFlags, 'manyRows'>,
  positions: AuditPositions,
) => ({
  positions,
  blankWaiting: compile<[app: string, uid: string], unknown>((db, p) =>
    db
      .updateTable('audit_pending')
      .set({ before_value: null, after_value: null })
      .where(({ and, eb }) => and([eb('app', '=', p(0)), eb('target', '=', p(1)), eb('action', 'in', userActions)]))
      .where(hasValues),
  ),
  bodies: compileList<string, number, Body & { position: number }>(compile, (db, app, positions) =>
    db
      .selectFrom('audit')
      .select(['position', 'salt', 'details', 'before_value', 'after_value'])
      .where(({ and, eb }) =>
        and([eb('app', '=', app), eb('position', 'in', positions), eb('action', 'in', userActions)]),
      ),
  ),
  blankNumbered: manyRows === 'together' ? blankTogether(compile) : blankEach(compile),
})

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
  // First those that wait: the node that is numbering them holds their rows, and has numbered them when this continues.
  let erased = await compiled.blankWaiting.changing(db)(app, uid)
  for (let after = 0; ; await nextTurn()) {
    const by = { field: 'targetWithValues', value: uid } as const
    const positions = await compiled.positions.oldest(db, app, by, after, rowsPerStatement)
    const last = positions.at(-1)
    if (last === undefined) return erased
    const bodies = await compiled.bodies(db)(app, positions)
    const rows = bodies.map((body) => digestRow(body, Number(body.position)))
    if (rows.length > 0) await compiled.blankNumbered(db)(app, atMs, rows)
    erased += rows.length
    if (positions.length < rowsPerStatement) return erased
    after = last
  }
}

/** What takes the place of the body of a numbered entry. */
export const digestRow = (
  { salt, details, before_value: before, after_value: after }: Body,
  position: number,
): DigestRow => ({
  position,
  body_digest: bodyDigestOf(salt, { details, before, after }),
})
