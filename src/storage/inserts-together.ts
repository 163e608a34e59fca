import { type Insertable, type Kysely, sql } from 'kysely'
import { type ArrayItem, arrayText } from './array-text.ts'
import { chunks } from './chunks.ts'
import type { Compile, Params } from './compiled-query.ts'
import type { Schema } from './schema.ts'

/** Sets of columns, for each table, that have a statement with the others bound once. */
export const sharingStatementsMax = 16

export type Table = keyof Schema & string
export type InsertMany<Row> = (db: Kysely<Schema>) => (rows: readonly Row[]) => Promise<void>

/** Rows of one statement. */
const rowsMax = 1_000
/** Rows from which arrays take less than JSON, though each set of columns is a statement of its own. */
const arrayRowsMin = 100

/**
 * Inserts many rows with a few parameters. What all rows have in common, as most columns of imported users, is sent once; the
 * other columns are an array each, or those of fewer rows one text of JSON.
 */
export function insertTogether<T extends Table, Row extends Partial<Insertable<Schema[T]>>>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & string)[],
): InsertMany<Row> {
  const arrays = insertArrays<T, Row>(compile, table, columns)
  const json = insertJson<T, Row>(compile, table, columns)
  return (db) => async (rows) => {
    for (const some of chunks(rows, rowsMax)) {
      const parts = partsOf(some, columns)
      const inserted = some.length < arrayRowsMin ? undefined : arrays(db, some, parts)
      await (inserted ?? json(db, some, parts))
    }
  }
}

/** Columns with one value in all rows, and the others. */
type Parts<Row> = { readonly common: readonly (keyof Row & string)[]; readonly own: readonly (keyof Row & string)[] }

function partsOf<Row>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): Parts<Row> {
  const { common = [], own = [] } = Object.groupBy(columns, (name) => (isCommon(rows, name) ? 'common' : 'own'))
  return { common, own }
}

/** A loop: a callback for each row and column takes twice the time. */
function isCommon<Row>(rows: readonly Row[], name: keyof Row): boolean {
  const value = rows[0]?.[name]
  for (const row of rows) if (row[name] !== value) return false
  return true
}

/** `undefined` when all columns are in common, or too many other sets of columns have a statement. */
function insertArrays<T extends Table, Row extends object>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & string)[],
) {
  const ofTypes = (common: readonly string[], types: ReadonlyMap<string, string>) =>
    compile((db, p: Params<readonly unknown[]>) => {
      const own = [...types.keys()]
      const selected = columns.map((name) => (types.has(name) ? sql.ref(name) : sql`${p(common.indexOf(name))}`))
      const lists = own.map((name, place) => sql`${p(common.length + place)}::${sql.raw(`${types.get(name)}[]`)}`)
      const rows = sql`unnest(${sql.join(lists)}) as own (${sql.join(own.map((name) => sql.ref(name)))})`
      return db
        .insertInto(table)
        .columns(columns as unknown as (keyof Schema[T] & string)[])
        .expression(sql`(select ${sql.join(selected)} from ${rows})`)
    })
  const kept = new Map<string, ReturnType<typeof ofTypes>>()
  return (db: Kysely<Schema>, rows: readonly Row[], { common, own }: Parts<Row>) => {
    if (own.length === 0) return undefined
    const lists = own.map((name) => rows.map((row) => row[name] as ArrayItem))
    const types = new Map(own.map((name, place) => [name, typeOf(lists[place] ?? [])]))
    const key = Array.from(types, (one) => one.join(' ')).join()
    if (kept.size < sharingStatementsMax && !kept.has(key)) kept.set(key, ofTypes(common, types))
    return kept.get(key)?.on(db)(...common.map((name) => rows[0]?.[name]), ...lists.map(arrayText))
  }
}

/** Of a column that has different values; all numbers that are stored are integers. */
const typeOf = (list: readonly ArrayItem[]): 'bigint' | 'text' =>
  typeof list.find((item) => item !== null) === 'number' ? 'bigint' : 'text'

/** The rows as one JSON array, whose objects have the names of the columns. */
function insertJson<T extends Table, Row extends object>(
  compile: Compile,
  table: T,
  columns: readonly (keyof Row & string)[],
) {
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const insert = compile((db, p: Params<[common: string, rows: string]>) => {
    const common = sql`json_populate_record(null::${sql.table(table)}, ${p(0)}::text::json)`
    return db
      .insertInto(table)
      .columns(columns as unknown as (keyof Schema[T] & string)[])
      .expression(sql`(select ${names} from json_populate_recordset(${common}, ${p(1)}::text::json))`)
  })
  return (db: Kysely<Schema>, rows: readonly Row[], { common, own }: Parts<Row>) => {
    const [first] = rows
    const ofOwn = rows.map((row) => picked(row, own))
    return insert.on(db)(JSON.stringify(first && picked(first, common)), JSON.stringify(ofOwn))
  }
}

/** An object of some columns. Its text takes half the time of one that is made with a list of names. */
function picked<Row extends object>(row: Row, columns: readonly (keyof Row)[]): Partial<Row> {
  const some: Partial<Row> = {}
  for (const name of columns) some[name] = row[name]
  return some
}
