import type { Database } from 'bun:sqlite'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import {
  canonicalRow,
  digestHexDigits,
  type MovedChunk,
  type MovedTable,
  type MoveSource,
  type Position,
  quotedName,
  type TableDigest,
} from '../move/table.ts'
import { sqliteBounds } from './bounds.ts'
import { openConnection } from './file.ts'

/** Rows of a chunk, and the length of its JSON: a row may be long. */
export const chunkBounds = { rowsMax: 2_000, charsMax: 4 * 1024 * 1024 } as const

/** Rows between two turns of the event loop, in which a signal is noticed. */
const rowsPerTurn = 2_000

type Column = { readonly name: string; readonly type: string; readonly pk: number }

/** See `MoveSource`. Tables and columns are read from the file's own description, so that none can be forgotten. */
export class SqliteMoveSource implements MoveSource {
  readonly #database: Database
  readonly tables: readonly MovedTable[]

  constructor(path: string) {
    this.#database = openConnection(path, 'reader', sqliteBounds)
    this.tables = this.#inOrder().map((name) => this.#describe(name))
  }

  *chunks(table: MovedTable, after: Position | undefined): Generator<MovedChunk> {
    const rows = this.#database.prepare<Row, (string | number)[]>(this.#selectAfter(table, after))
    let texts: string[] = []
    let chars = 0
    let last: Row = {}
    const take = (): MovedChunk => {
      const chunk = { json: `[${texts.join()}]`, rows: texts.length, end: positionOf(table, last) }
      texts = []
      chars = 0
      return chunk
    }
    try {
      for (const row of rows.iterate(...(after ?? []))) {
        last = row
        const text = JSON.stringify(row)
        chars += text.length
        if (texts.push(text) === chunkBounds.rowsMax || chars >= chunkBounds.charsMax) yield take()
      }
      if (texts.length > 0) yield take()
    } finally {
      rows.finalize()
    }
  }
  async digest({ name, columns }: MovedTable): Promise<TableDigest> {
    const texts = this.#database.prepare<{ row: string }, []>(
      `select ${canonicalRow(columns)} as row from ${quotedName(name)}`,
    )
    let rows = 0
    let sum = 0n
    try {
      for (const { row } of texts.iterate()) {
        sum += BigInt(`0x${Bun.MD5.hash(row, 'hex').slice(0, digestHexDigits)}`)
        if (++rows % rowsPerTurn === 0) await nextTurn()
      }
    } finally {
      texts.finalize()
    }
    return { rows, sum }
  }
  close(): void {
    this.#database.close()
  }

  #inOrder(): string[] {
    const ordered = new Set<string>()
    const visit = (table: string): void => {
      for (const parent of this.#parents(table)) if (parent !== table && !ordered.has(parent)) visit(parent)
      ordered.add(table)
    }
    for (const { name } of this.#all<{ name: string }>(tableNames)) visit(name)
    return [...ordered]
  }
  #parents(table: string): string[] {
    return this.#all<{ table: string }>(`pragma foreign_key_list(${quotedName(table)})`).map((key) => key.table)
  }
  #describe(name: string): MovedTable {
    const columns = this.#all<Column>(`pragma table_info(${quotedName(name)})`)
    const [found] = this.#all<{ rows: number }>(`select count(*) as rows from ${quotedName(name)}`)
    return {
      name,
      columns: columns.map((column) => column.name),
      key: this.#keyOf(name, columns),
      rows: found?.rows ?? 0,
    }
  }
  /** The order in which the rows are stored. */
  #keyOf(name: string, columns: readonly Column[]): string[] {
    const [found] = this.#all<{ wr: number }>(`pragma table_list(${quotedName(name)})`)
    if (found?.wr !== 1) return ['rowid']
    const primary = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    return primary.map((column) => column.name)
  }
  #selectAfter({ name, columns, key }: MovedTable, after: Position | undefined): string {
    const keys = key.map(quotedName)
    // SQLite names a rowid by its column otherwise.
    const selected = [...new Set([...columns, ...key])].map(
      (column) => `${quotedName(column)} as ${quotedName(column)}`,
    )
    const where = after ? `where (${keys.join()}) > (${keys.map(() => '?').join()})` : ''
    return `select ${selected.join()} from ${quotedName(name)} ${where} order by ${keys.join()}`
  }
  #all<R>(sql: string): R[] {
    const statement = this.#database.prepare<R, []>(sql)
    try {
      return statement.all()
    } finally {
      statement.finalize()
    }
  }
}

type Row = Readonly<Record<string, string | number | null>>

/** A key has no null. */
const positionOf = ({ key }: MovedTable, row: Row): Position => key.map((column) => row[column] ?? '')

/** Those of SQLite and of the migrations are no data. */
const tableNames = `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
  and name not like 'kysely\\_%' escape '\\' order by name`
