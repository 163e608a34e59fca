import {
  type AnyColumn,
  type Compilable,
  type CompiledQuery,
  type Insertable,
  type Kysely,
  SelectQueryNode,
} from 'kysely'
import type { Schema } from './schema.ts'

/** Stands in a query for the value that a call will bring: `p(0)` for its first, `p(1)` for its second. */
export type Params<P extends readonly unknown[]> = <I extends number>(place: I) => P[I]

/** A way for reads outside transactions that passes by Kysely: the statement stays prepared. A driver may offer it. */
export type PrepareRead = (sql: string) => (parameters: readonly unknown[]) => Promise<unknown[]>

/** Runs a query with the values given and answers its rows. */
export type Run<P extends readonly unknown[], R> = (...values: P) => Promise<R[]>

/** A query outside transactions; `on(trx)` is the same inside one. */
export interface CompiledQueryRunner<P extends readonly unknown[], R, DB> extends Run<P, R> {
  on(db: Kysely<DB>): Run<P, R>
}

/**
 * Builds and compiles a query once, for the hottest rows: Kysely needs longer to write a small query than the database
 * to answer it. Works on any dialect; a place may occur twice. Plugins of `db` apply, and must be those of `on(db)`.
 * With `pinRead`, a select outside transactions passes by Kysely's executor, and by its plugins too.
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
  const compiled = build(db, (place) => new Place(place) as unknown as P[typeof place]).compile()
  const filled = parameterFiller(compiled)
  const within =
    (runner: Kysely<DB>): Run<P, R> =>
    async (...values) => {
      const query: CompiledQuery<R> = { ...compiled, parameters: filled(values) }
      return (await runner.executeQuery(query)).rows
    }
  const read = SelectQueryNode.is(compiled.query) ? prepareRead?.(compiled.sql) : undefined
  const outside: Run<P, R> = read ? (...values) => read(filled(values)) as Promise<R[]> : within(db)
  return Object.assign(outside, { on: (runner: Kysely<DB>) => (runner === db ? outside : within(runner)) })
}

/** Prepares the queries of one database. */
export type Compile<DB = Schema> = <P extends readonly unknown[], R>(
  build: (db: Kysely<DB>, p: Params<P>) => Compilable<R>,
) => CompiledQueryRunner<P, R, DB>

export const compilerFor =
  <DB>(db: Kysely<DB>, prepareRead?: PrepareRead): Compile<DB> =>
  (build) =>
    compileQuery(db, build, prepareRead)

/** Runs an insert of one whole row. */
export type RunInsert<Row> = (row: Row) => Promise<unknown>

/**
 * An insert of one row with all the columns named, compiled once. With `upsert`, a row that has the key already takes
 * the new values of those columns.
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

/** Not an expression to Kysely but a value, so it arrives among the parameters, where a call's value replaces it. */
class Place {
  constructor(readonly index: number) {}
}

/** Makes the parameters of a call. Most queries take theirs in the order of the call, each once: those are there already. */
function parameterFiller({ parameters }: CompiledQuery): (values: readonly unknown[]) => readonly unknown[] {
  if (parameters.every((value, position) => value instanceof Place && value.index === position))
    return (values) => values
  return (values) => parameters.map((value) => (value instanceof Place ? values[value.index] : value))
}
