import { brokenRow, FileProblem, type FileRow, fileBounds, type ReadRows, tooLong } from './row.ts'
import { SqlTokens, type TokenKind, type TokenSink } from './sql-tokens.ts'

/**
 * The rows of some tables in a dump of mysqldump: their INSERT and REPLACE statements. Columns are named by the statement, or
 * by the CREATE TABLE before it. Values are texts, `null`, or the digits of numbers as texts. Other tables are skipped.
 */
export const readSqlDump = (tables: readonly string[]): ReadRows =>
  async function* (chunks) {
    const rows = new TableRows(tables)
    const tokens = new SqlTokens(rows)
    for await (const chunk of chunks) {
      // In parts, so that a long statement gives its rows in lists of bounded length.
      for (let start = 0; start < chunk.length; start += partBytes) {
        tokens.push(chunk.subarray(start, start + partBytes))
        yield rows.take()
      }
    }
    tokens.end()
    yield rows.take()
  }

const partBytes = 65_536

/** Words that begin an item of CREATE TABLE which is no column. */
const clauses = new Set(['PRIMARY', 'UNIQUE', 'KEY', 'INDEX', 'FULLTEXT', 'SPATIAL', 'CONSTRAINT', 'FOREIGN', 'CHECK'])

type Part = 'head' | 'columns' | 'names' | 'values' | 'rest'

/** Reads statements token by token, and keeps the rows of some tables. */
class TableRows implements TokenSink {
  #rows: FileRow[] = []
  #part: Part = 'head'
  #head: string[] = []
  #depth = 0
  /** By table. */
  readonly #created = new Map<string, string[]>()
  /** The table of the statement. */
  #table = ''
  #columns: string[] = []
  #row: OpenRow | undefined
  #isItemStart = false

  constructor(private readonly tables: readonly string[]) {}

  get wantsTexts(): boolean {
    return this.#part !== 'rest'
  }
  take(): readonly FileRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  token(kind: TokenKind, text: string | undefined, line: number) {
    if (kind === 'mark' && text === ';') return this.#endStatement()
    switch (this.#part) {
      case 'head':
        return this.#readHead(kind, text)
      case 'columns':
        return this.#readColumn(kind, text)
      case 'names':
        return this.#readName(kind, text)
      case 'values':
        return this.#readValue(kind, text, line)
      case 'rest':
        return
    }
  }

  #endStatement(): void {
    this.#part = 'head'
    this.#head = []
    this.#depth = 0
    this.#row = undefined
  }

  /** The words up to the first parenthesis say what statement it is; few are enough. */
  #readHead(kind: TokenKind, text: string | undefined): void {
    if (kind !== 'mark') {
      // `db`.`table`: a point is a word of its own.
      this.#head.push(kind === 'word' ? (text ?? '').toUpperCase() : (text ?? ''))
      const [verb] = this.#head
      const isOther = verb !== 'CREATE' && verb !== 'INSERT' && verb !== 'REPLACE'
      if (isOther || this.#head.length > headWordsMax) this.#part = 'rest'
      else if (kind === 'word' && (text ?? '').toUpperCase() === 'VALUES') this.#startValues(this.#head.at(-2))
      return
    }
    const [verb, second] = this.#head
    const isTable = this.#findTable(this.#head.at(-1))
    if (verb === 'CREATE' && second === 'TABLE' && isTable) this.#startColumns()
    else if (verb !== 'CREATE' && isTable) this.#part = 'names'
    else this.#part = 'rest'
    if (this.#part === 'names') this.#columns = []
  }
  /** Whether the name is that of a table whose rows are kept, which is then the statement's. */
  #findTable(name: string | undefined): boolean {
    const bare = name?.toUpperCase().split('.').at(-1)
    const found = this.tables.find((table) => table.toUpperCase() === bare)
    this.#table = found ?? ''
    return found !== undefined
  }
  #startColumns(): void {
    this.#part = 'columns'
    this.#created.set(this.#table, [])
    this.#depth = 1
    this.#isItemStart = true
  }
  #startValues(table: string | undefined): void {
    if (!this.#findTable(table)) this.#part = 'rest'
    else this.#expectValues(this.#created.get(this.#table) ?? [])
  }
  #expectValues(columns: string[]): void {
    if (columns.length === 0) throw new FileProblem(`the columns of ${this.#table} are named nowhere in the dump`)
    this.#columns = columns
    this.#part = 'values'
  }

  #readColumn(kind: TokenKind, text: string | undefined): void {
    if (kind === 'mark') {
      if (text === '(') this.#depth++
      if (text === ')') this.#depth--
      if (this.#depth === 0) this.#part = 'rest'
      this.#isItemStart = text === ',' && this.#depth === 1
      return
    }
    const isColumn = kind === 'name' || (kind === 'word' && !clauses.has((text ?? '').toUpperCase()))
    if (this.#isItemStart && isColumn) addColumn(this.#created.get(this.#table) ?? [], text)
    this.#isItemStart = false
  }
  /** The column list of an INSERT, and the word VALUES behind it. */
  #readName(kind: TokenKind, text: string | undefined): void {
    if (kind === 'mark') return
    if (kind === 'word' && text?.toUpperCase() === 'VALUES') this.#expectValues(this.#columns)
    else addColumn(this.#columns, text)
  }

  #readValue(kind: TokenKind, text: string | undefined, line: number): void {
    if (kind === 'mark' && text === '(') {
      if (++this.#depth === 1) this.#row = new OpenRow(this.#table, line, this.#columns)
    } else if (kind === 'mark' && text === ')') {
      if (--this.#depth === 0 && this.#row) this.#rows.push(this.#row.end())
    } else if (kind !== 'mark') this.#row?.add(kind, text)
  }
}

/** INSERT LOW_PRIORITY IGNORE INTO db . table, CREATE TABLE IF NOT EXISTS db . table. */
const headWordsMax = 9

function addColumn(columns: string[], name: string | undefined): void {
  columns.push(name ?? '')
  if (columns.length > fileBounds.columnsMax) throw new FileProblem(`more than ${fileBounds.columnsMax} columns`)
}

class OpenRow {
  readonly #values: (string | null)[] = []
  #chars = 0
  #isBroken = false

  constructor(
    private readonly table: string,
    private readonly line: number,
    private readonly columns: readonly string[],
  ) {}

  add(kind: TokenKind, text: string | undefined): void {
    // A character set in front of a text, such as _binary.
    if (kind === 'word' && text?.startsWith('_')) return
    this.#chars += text?.length ?? 0
    if (text === undefined || this.#chars > fileBounds.rowBytesMax) this.#isBroken = true
    if (this.#isBroken || this.#values.length > this.columns.length) return
    this.#values.push(kind === 'word' && text?.toUpperCase() === 'NULL' ? null : (text ?? ''))
  }
  end(): FileRow {
    const [table, line, columns, values] = [this.table, this.line, this.columns, this.#values]
    if (this.#isBroken) return brokenRow(line, `${tooLong}, or not UTF-8`)
    if (values.length !== columns.length)
      return brokenRow(line, `has another number of values than the table's ${columns.length} columns`)
    return {
      table,
      line,
      bytes: this.#chars,
      fields: () => Object.fromEntries(columns.map((name, place) => [name, values[place]])),
    }
  }
}
