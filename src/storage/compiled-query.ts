import {
  type AnyColumn,
  type Compilable,
  type CompiledQuery,
  type Insertable,
  type Kysely,
  SelectQueryNode,
} from 'kysely'
import { nextTurn } from '../core/concurrency/next-turn.ts'
import { isDirect } from './direct-transaction.ts'
import type { Schema } from './schema.ts'

/** A placeholder in a query for a value of the call: `p(0)` for its first, `p(1)` for its second. */
export type Params<P extends readonly unknown[]> = <I extends number>(place: I) => P[I]

/** Prepares a read once, outside transactions and without Kysely's executor. A driver may offer it. */
export type PrepareRead = (sql: string) => (parameters: readonly unknown[]) => Promise<unknown[]>

/** Runs a query with the given values and returns its rows. */
export type RunQuery<P extends readonly unknown[], R> = (...values: P) => Promise<R[]>

/** Runs a query that writes; returns how many rows it wrote. */
export type RunChange<P extends readonly unknown[]> = (...values: P) => Promise<number>

/** Runs outside transactions; `on(trx)` runs the same query inside one, `changing(trx)` counts the rows it writes. */
export interface CompiledQueryRunner<P extends readonly unknown[], R, DB> extends RunQuery<P, R> {
  on(db: Kysely<DB>): RunQuery<P, R>
  changing(db: Kysely<DB>): RunChange<P>
}

/**
 * Builds and compiles a query once, for the most frequent ones: Kysely takes longer to build a small query than the
 * database to answer it. Works on any dialect; a placeholder may occur twice. Plugins of `db` apply, and must be those of
 * `on(db)`.
 * With `prepareRead`, a select outside transactions bypasses Kysely's executor and its plugins.
 *
 * ```ts
 * const byUid = prepared<[app: string, uid: string], UserRow>(db, (q, p) =>
 *   q.selectFrom('users').selectAll().where('app', '=', p(0)).where('uid', '=', p(1)),
 * )
 * const [user] = await byUid('default', 'ann')
 * ```
 */
export function compileQuery<P extends readonly unknown[], R, DB = Schema>(
  db: Kysely<DB>,
  build: (db: Kysely<DB>, p: Params<P>) => Compilable<R>,
  prepareRead?: PrepareRead,
): CompiledQueryRunner<P, R, DB> {
  const compiled = build(db, (place) => new Placeholder(place) as unknown as P[typeof place]).compile()
  const filled = parameterFiller(compiled)
  const execute = (runner: Kysely<DB>, values: P) =>
    runner.executeQuery({ ...compiled, parameters: filled(values) } as CompiledQuery<R>)
  const within =
    (runner: Kysely<DB>): RunQuery<P, R> =>
    async (...values) => {
      if (!isDirect(runner)) return (await execute(runner, values)).rows
      if (runner.turns?.isDue(values.length)) await nextTurn()
      const result = runner.run(compiled.sql, filled(values))
      return (result instanceof Promise ? await result : result).rows as R[]
    }
  const changing =
    (runner: Kysely<DB>): RunChange<P> =>
    async (...values) => {
      if (!isDirect(runner)) return Number((await execute(runner, values)).numAffectedRows)
      if (runner.turns?.isDue(values.length)) await nextTurn()
      const result = runner.run(compiled.sql, filled(values))
      return (result instanceof Promise ? await result : result).changes
    }
  const read = SelectQueryNode.is(compiled.query) ? prepareRead?.(compiled.sql) : undefined
  const outside: RunQuery<P, R> = read ? (...values) => read(filled(values)) as Promise<R[]> : within(db)
  const on = (runner: Kysely<DB>) => (runner === db ? outside : within(runner))
  return Object.assign(outside, { on, changing })
}

/**
 * When a select outside transactions runs: `queued` with the other reads of this turn of the event loop, `at once` for a
 * long result. A reply of more than 16 KiB that is made in a later turn than its request leaves Bun in a dozen small writes,
 * which cost more than the read.
 */
export type ReadTime = 'queued' | 'at once'

/** Compiles the queries of one database. */
export type Compile<DB = Schema> = <P extends readonly unknown[], R>(
  build: (db: Kysely<DB>, p: Params<P>) => Compilable<R>,
  time?: ReadTime,
) => CompiledQueryRunner<P, R, DB>

export const compilerFor =
  <DB>(db: Kysely<DB>, prepareRead?: PrepareRead): Compile<DB> =>
  (build, time = 'queued') =>
    compileQuery(db, build, time === 'queued' ? prepareRead : undefined)

/** Runs an insert of one whole row. */
export type RunInsert<Row> = (row: Row) => Promise<unknown>

/**
 * An insert of one row with all the columns named, compiled once. With `upsert`, an existing row with that key gets
 * the new values of the `changing` columns.
 */
export function compileInsert<T extends keyof Schema & string, Row extends Partial<Insertable<Schema[T]>>>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & keyof Schema[T] & string)[],
  upsert?: { key: readonly (keyof Row & string)[]; changing: readonly (keyof Row & string)[] },
): (db: Kysely<Schema>) => RunInsert<Row> {
  const query = compile((db, p: Params<readonly unknown[]>) => {
    const placed = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, p((columns as readonly string[]).indexOf(name))]))
    const insert = db.insertInto(table).values(placed(columns) as Insertable<Schema[T]>)
    if (!upsert) return insert
    return insert.onConflict((on) =>
      on.columns([...upsert.key] as AnyColumn<Schema, T>[]).doUpdateSet(placed(upsert.changing) as object),
    )
  })
  return (db) => {
    const run = query.on(db)
    return (row) => run(...columns.map((name) => row[name]))
  }
}

/** Runs a query of one value and a list, which must not be empty. */
export type RunList<V, T, R> = (value: V, list: readonly T[]) => Promise<R[]>

/**
 * A query with a list (`where ... in`), compiled at its first use for each power of two of its length: shorter lists repeat
 * their last value. It runs at once: its result may be long.
 */
export function compileList<V, T, R, DB = Schema>(
  compile: Compile<DB>,
  build: (db: Kysely<DB>, value: V, list: T[]) => Compilable<R>,
): (db: Kysely<DB>) => RunList<V, T, R> {
  const bySize = new Map<number, CompiledQueryRunner<readonly unknown[], R, DB>>()
  const ofSize = (size: number) => {
    const known = bySize.get(size)
    if (known) return known
    const places = Array.from({ length: size }, (_, index) => index + 1)
    const query = compile((db, p: Params<readonly unknown[]>) => build(db, p(0) as V, places.map(p) as T[]), 'at once')
    bySize.set(size, query)
    return query
  }
  return (db) => (value, list) => {
    const size = 2 ** Math.ceil(Math.log2(list.length))
    const repeated = Array<T | undefined>(size - list.length).fill(list.at(-1))
    return ofSize(size).on(db)(value, ...list, ...repeated)
  }
}

/** A value to Kysely, not an expression: it appears among the parameters, where the call's value replaces it. */
class Placeholder {
  constructor(readonly index: number) {}
}

/** Builds the parameters of a call. Most queries use each value once and in order: they need no copy. */
function parameterFiller({ parameters }: CompiledQuery): (values: readonly unknown[]) => readonly unknown[] {
  if (parameters.every((value, position) => value instanceof Placeholder && value.index === position))
    return (values) => values
  return (values) => parameters.map((value) => (value instanceof Placeholder ? values[value.index] : value))
}
