import { Database } from 'bun:sqlite'
import type { ColumnCipher } from '../../src/storage/column-cipher.ts'

/** Texts that are changed where something escapes, cuts or decodes them wrongly. */
export const oddTexts = [
  '',
  'plain',
  `"quoted", 'quoted' \\ back \\\\ \\n {"json":[null]} {a,b} (1) $1 %s`,
  'line\nreturn\r\ttab \u0001 \u001f \u007f \u0085 \u00a0 \u2028 \ufeff',
  '安 👩‍👩‍👧 e\u0301 \u{10ffff} \uffff İ ß',
  ' NULL ',
  '\\x00 \\u0000 \\000',
]

type Column = { readonly name: string; readonly type: string; readonly notnull: number; readonly pk: number }
type ForeignKey = { readonly id: number; readonly table: string; readonly from: string; readonly to: string }
type Value = string | number | null

/** References that the tables have no foreign key for: the counts of users have one in their place. */
const impliedKeys: Readonly<Record<string, readonly ForeignKey[]>> = {
  users: [{ id: 0, table: 'apps', from: 'app', to: 'id' }],
}
type Row = Record<string, Value>

/**
 * Adds a row for each odd text to every table of a database file, whatever its columns: the texts, the largest integers and
 * the smallest, and null where a column allows it. Returns the names of the tables.
 */
export function fillTables(path: string, cipher: ColumnCipher): string[] {
  const database = new Database(path)
  database.run('pragma foreign_keys = on')
  const rows = new Map<string, Row[]>()
  const fill = (table: string): Row[] => {
    const known = rows.get(table)
    if (known) return known
    const stored = database.query<ForeignKey, []>(`pragma foreign_key_list("${table}")`).all()
    const keys = [...stored, ...(impliedKeys[table] ?? [])]
    const columns = database.query<Column, []>(`pragma table_info("${table}")`).all()
    const sealed = table === 'key_check' ? () => 'rollcall' : (text: string) => text
    const made = oddTexts.map((_, index) => rowOf(columns, keys, index, fill, (text) => cipher.encrypt(sealed(text))))
    rows.set(table, made)
    for (const row of made) insert(database, table, row)
    return made
  }
  try {
    const tables = tablesOf(database)
    for (const table of tables) fill(table)
    return tables
  } finally {
    database.close()
  }
}

/** Without those of SQLite and of the migrations. */
export const tablesOf = (database: Database): string[] =>
  database
    .query<{ name: string }, []>(`select name from sqlite_master where type = 'table' order by name`)
    .all()
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite|kysely)_/.test(name))

function rowOf(
  columns: Column[],
  keys: ForeignKey[],
  index: number,
  parent: (table: string) => Row[],
  encrypt: (text: string) => string,
): Row {
  const own = columns.map((column): [string, Value] => [column.name, valueFor(column, index, encrypt)])
  // A key that may be null is whole or null.
  const wanted = keys.filter(
    ({ from }) => index > 0 || columns.some(({ name, notnull }) => name === from && notnull === 1),
  )
  const pointing = wanted.map(({ table, from, to }): [string, Value] => [from, parent(table)[index]?.[to] ?? null])
  return { ...Object.fromEntries(own), ...Object.fromEntries(pointing) }
}

function valueFor({ name, type, notnull, pk }: Column, index: number, encrypt: (text: string) => string): Value {
  if (index === 0 && notnull === 0 && pk === 0) return null
  const text = `${oddTexts[index]} ${name}${index}`
  switch (type.toLowerCase()) {
    case 'text':
      return name.startsWith('encrypted_') ? encrypt(text) : text
    case 'bigint':
      return index % 2 === 0 ? Number.MAX_SAFE_INTEGER - index : Number.MIN_SAFE_INTEGER + index
    case 'integer':
      if (pk > 0) return 2 ** 30 + index
      return index % 2 === 0 ? 2 ** 31 - 1 - index : -(2 ** 31) + index
    default:
      throw new Error(`${name} is of type ${type}, for which there is no value yet: does the move copy it whole?`)
  }
}

function insert(database: Database, table: string, row: Row): void {
  const names = Object.keys(row)
  const sql = `insert into "${table}" (${names.map((name) => `"${name}"`)}) values (${names.map(() => '?')})`
  database.query<unknown, Value[]>(sql).run(...Object.values(row))
}
