import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Stands in a query for the value that a call will bring: `p(0)` for its first, `p(1)` for its second. */
export type Params<P extends readonly unknown[]> = <I extends number>(place: I) => P[I]

/** Runs a query with the values given and answers its rows. `on(trx)` is the same query inside a transaction. */
export interface Prepared<P extends readonly unknown[], R, DB> {
  (...values: P): Promise<R[]>
  on(db: Kysely<DB>): (...values: P) => Promise<R[]>
}

/**
 * Builds and compiles a query once, for the hottest rows: Kysely needs longer to write a small query than the database
 * to answer it. Works on any dialect; a place may occur twice. Plugins of `db` apply, and must be those of `on(db)`.
 *
 * ```ts
 * const byUid = prepared<[app: string, uid: string], UserRow>(db, (q, p) =>
 *   q.selectFrom('users').selectAll().where('app', '=', p(0)).where('uid', '=', p(1)),
 * )
 * const [user] = await byUid('default', 'ann')
 * ```
 */
export function prepared<P extends readonly unknown[], R, DB = Schema>(
  db: Kysely<DB>,
  build: (db: Kysely<DB>, p: Params<P>) => Compilable<R>,
): Prepared<P, R, DB> {
  const compiled = build(db, (place) => new Place(place) as unknown as P[typeof place]).compile()
  const on =
    (runner: Kysely<DB>) =>
    async (...values: P) => {
      const { rows } = await runner.executeQuery(filled(compiled, values))
      return rows
    }
  return Object.assign(on(db), { on })
}

/** Not an expression to Kysely but a value, so it arrives among the parameters, where a call's value replaces it. */
class Place {
  constructor(readonly index: number) {}
}

function filled<R>(compiled: CompiledQuery<R>, values: readonly unknown[]): CompiledQuery<R> {
  const parameters = compiled.parameters.map((value) => (value instanceof Place ? values[value.index] : value))
  return { ...compiled, parameters }
}
