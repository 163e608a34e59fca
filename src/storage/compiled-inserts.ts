import { type Insertable, type Kysely, sql } from 'kysely'
import { rowsPerStatement } from './chunks.ts'
import type { Compile, Params } from './compiled-query.ts'
import { type InsertMany, insertTogether, sharingStatementsMax, type Table } from './inserts-together.ts'
import type { Schema } from './schema.ts'
import type { DatabaseFlags } from './sql-database.ts'

/** Rows from which JSON takes less than parameters. */
const jsonRowsMin = 4

/** Inserts whole rows with all the columns named. Each statement is compiled at its first use. */
export function compileInsertMany<T extends Table, Row extends Partial<Insertable<Schema[T]>>>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & keyof Schema[T] & string)[],
  { manyRows }: Pick<DatabaseFlags, 'manyRows'>,
): InsertMany<Row> {
  const few = insertParameters<T, Row>(compile, table, columns)
  if (manyRows === 'parameters') return few
  const many = insertTogether<T, Row>(compile, table, columns)
  return (db) => (rows) => (rows.length < jsonRowsMin ? few(db)(rows) : many(db)(rows))
}

/** `rowsPerStatement` at a time, where columns with one value in all rows are bound once; and the rest by statements of a power of two rows. */
function insertParameters<T extends Table, Row extends Partial<Insertable<Schema[T]>>>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & string)[],
): InsertMany<Row> {
  const ofSize = (size: number) => {
    const row = (p: Params<readonly unknown[]>, first: number) =>
      Object.fromEntries(columns.map((name, place) => [name, p(first * columns.length + place)]))
    return compile((db, p: Params<readonly unknown[]>) =>
      db.insertInto(table).values(Array.from({ length: size }, (_, first) => row(p, first)) as Insertable<Schema[T]>[]),
    )
  }
  const compiled = new Map<number, ReturnType<typeof ofSize>>()
  const insertOf = (size: number) => {
    const insert = compiled.get(size) ?? ofSize(size)
    compiled.set(size, insert)
    return insert
  }
  const sharing = insertsSharing<T, Row>(compile, table, columns)
  return (db) => async (rows) => {
    let at = 0
    const insertWhole = rows.length < rowsPerStatement ? undefined : sharing(db, rows)
    for (; insertWhole && at + rowsPerStatement <= rows.length; at += rowsPerStatement) await insertWhole(at)
    while (at < rows.length) {
      const left = rows.length - at
      const size = left < rowsPerStatement ? 2 ** Math.floor(Math.log2(left)) : rowsPerStatement
      await insertOf(size).on(db)(...valuesOf(rows, columns, at, size))
      at += size
    }
  }
}

/** Inserts `rowsPerStatement` of the rows, from one on; `undefined` when all columns differ or too many other sets of them are kept. */
function insertsSharing<T extends Table, Row extends Partial<Insertable<Schema[T]>>>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & string)[],
) {
  const ofOwn = (common: readonly string[], own: readonly string[]) =>
    compile((db, p: Params<readonly unknown[]>) => {
      const selected = columns.map((name) =>
        own.includes(name) ? sql.ref(`column${own.indexOf(name) + 1}`) : sql`${p(common.indexOf(name))}`,
      )
      const placeOf = (row: number) => common.length + row * own.length
      const rows = Array.from({ length: rowsPerStatement }, (_, row) => own.map((_, place) => p(placeOf(row) + place)))
      const lists = rows.map((values) => sql`(${sql.join(values)})`)
      return db
        .insertInto(table)
        .columns(columns as unknown as (keyof Schema[T] & string)[])
        .expression(sql`select ${sql.join(selected)} from (values ${sql.join(lists)})`)
    })
  const kept = new Map<string, ReturnType<typeof ofOwn>>()
  return (db: Kysely<Schema>, rows: readonly Row[]) => {
    const [first] = rows
    const common = columns.filter((name) => rows.every((row) => row[name] === first?.[name]))
    const own = columns.filter((name) => !common.includes(name))
    if (common.length === 0 || own.length === 0) return undefined
    const key = own.join()
    if (kept.size < sharingStatementsMax && !kept.has(key)) kept.set(key, ofOwn(common, own))
    const insert = kept.get(key)?.on(db)
    const shared = common.map((name) => first?.[name])
    return insert && ((at: number) => insert(...shared, ...valuesOf(rows, own, at, rowsPerStatement)))
  }
}

/** The values of some rows, one row after another. */
function valuesOf<Row>(rows: readonly Row[], columns: readonly (keyof Row)[], start: number, count: number): unknown[] {
  const values: unknown[] = []
  for (let at = start; at < start + count; at++) for (const name of columns) values.push(rows[at]?.[name])
  return values
}
