import { type Compilable, type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import { inPieces } from '../core/concurrency/pages.ts'
import { arrayText } from './array-text.ts'
import { chunks } from './chunks.ts'
import { type Compile, compileList, type Params } from './compiled-query.ts'
import type { Schema } from './schema.ts'
import type { DatabaseFlags } from './sql-database.ts'

/** Keys of one statement, where they are one parameter. */
const keysPerArray = 1_000

/** Whether a column has one of the keys. */
type IsListed = (column: string) => Expression<SqlBool>
/** Runs a query of one value and any number of keys, a piece of them at a time. */
type RunKeys<V, T, R> = (value: V, keys: readonly T[]) => Promise<R[]>

/**
 * A query for a list of keys, which it names with `isListed`. Where a statement takes many rows as JSON, it takes many keys as
 * one array: parameters cost more than the lookups.
 */
export function compileKeys<V, T extends string | number, R>(
  compile: Compile,
  { manyRows }: Pick<DatabaseFlags, 'manyRows'>,
  build: (db: Kysely<Schema>, value: V, isListed: IsListed) => Compilable<R>,
  type: 'text' | 'bigint' = 'text',
): (db: Kysely<Schema>) => RunKeys<V, T, R> {
  return manyRows === 'parameters'
    ? keysAsParameters(compile, build)
    : keysAsArray(compile, build, sql.raw(`${type}[]`))
}

function keysAsParameters<V, T, R>(
  compile: Compile,
  build: (db: Kysely<Schema>, value: V, isListed: IsListed) => Compilable<R>,
): (db: Kysely<Schema>) => RunKeys<V, T, R> {
  const query = compileList<V, T, R>(compile, (db, value, list) =>
    build(db, value, (column) => sql`${sql.ref(column)} in (${sql.join(list)})`),
  )
  return (db) => (value, keys) => inPieces(keys, (some) => query(db)(value, some))
}

function keysAsArray<V, T extends string | number, R>(
  compile: Compile,
  build: (db: Kysely<Schema>, value: V, isListed: IsListed) => Compilable<R>,
  type: Expression<unknown>,
): (db: Kysely<Schema>) => RunKeys<V, T, R> {
  const query = compile(
    (db, p: Params<[value: V, keys: string]>) =>
      build(db, p(0), (column) => sql`${sql.ref(column)} = any(${p(1)}::${type})`),
    'at once',
  )
  return (db) => async (value, keys) => {
    const found: R[] = []
    for (const some of chunks(keys, keysPerArray)) found.push(...(await query.on(db)(value, arrayText(some))))
    return found
  }
}
