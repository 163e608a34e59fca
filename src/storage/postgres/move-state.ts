import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { MoveState } from '../move/table.ts'
import { UnfitServerError } from './server-checks.ts'

/** Of a session: one move at a time. */
export const takeMoveLock = 'select pg_try_advisory_lock(5919221847513112579) as free'

/** The tables that say how far a move is: made with it, and kept, so that the same command again finds it done. */
export function moveTables(move: {
  id: string
  source: string
  atMs: number
  tables: readonly string[]
}): RawBuilder<unknown>[] {
  const names = sql.join(move.tables.map((name) => sql`(${name}, 0)`))
  return [
    sql`drop table if exists rollcall_move, rollcall_move_tables`,
    sql`create table rollcall_move (id text primary key, source text not null, started_at_ms bigint not null, finished_at_ms bigint)`,
    sql`create table rollcall_move_tables (name text primary key, rows bigint not null, position text)`,
    sql`insert into rollcall_move (id, source, started_at_ms) values (${move.id}, ${move.source}, ${move.atMs})`,
    sql`insert into rollcall_move_tables (name, rows) values ${names}`,
  ]
}

/** `undefined` when no move was made to this database. */
export async function readMoveState<DB>(db: Kysely<DB>): Promise<MoveState | undefined> {
  const made = await sql<{ made: boolean }>`select to_regclass('rollcall_move') is not null as made`.execute(db)
  if (!made.rows[0]?.made) return undefined
  const { rows } = await sql<{ id: string; source: string; finished: boolean }>`
    select id, source, finished_at_ms is not null as finished from rollcall_move`.execute(db)
  const [move] = rows
  return move && { id: move.id, source: move.source, isFinished: move.finished }
}

/** Throws UnfitServerError while a move to this database is not finished: it lacks rows, and would lack them for good. */
export async function refuseUnfinishedMove<DB>(db: Kysely<DB>): Promise<void> {
  const move = await readMoveState(db)
  if (!move || move.isFinished) return
  throw new UnfitServerError(
    `a move from SQLite (${move.source}) to it is not finished`,
    '`npx rollcall move --to` with this URL once more, where that store is, which goes on; or an empty database',
  )
}
