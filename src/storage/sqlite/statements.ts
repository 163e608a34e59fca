import type { Database, SQLQueryBindings, Statement } from 'bun:sqlite'
import type { QueryResult } from 'kysely'
import type { StatementResult } from '../direct-transaction.ts'

export type SqliteRow = Record<string, unknown>

/** SQL text with `?` for parameters, and as many values. */
export type Query = { readonly sql: string; readonly parameters: readonly unknown[] }

type Prepared = {
  readonly statement: Statement<SqliteRow, SQLQueryBindings[]>
  readonly parameters: number
  readonly returnsRows: boolean
  readonly writes: boolean
}

/** One that stays prepared, with the columns whose values may be integers. */
type Kept = Pick<Prepared, 'statement' | 'parameters' | 'returnsRows'> & { readonly numeric: readonly string[] }

/**
 * One connection's prepared statements; above `max` the least recently used one is finalized. That one is never in use: a
 * cached statement runs to its end within one call, and a cursor has a statement of its own.
 */
export class Statements {
  readonly #database: Database
  readonly #max: number
  readonly #cache = new Map<string, Prepared>()
  /** The compiled queries of the stores, as many as those are. */
  readonly #kept = new Map<string, Kept>()

  constructor(database: Database, statementsMax: number) {
    this.#database = database
    this.#max = statementsMax
  }

  get size(): number {
    return this.#cache.size
  }

  /** Runs to the end. Throws `SQLiteError`, or `TypeError` and `RangeError` for values that SQLite would change. */
  run({ sql, parameters }: Query): QueryResult<SqliteRow> {
    const prepared = this.#find(sql)
    const values = bindable(parameters, prepared.parameters)
    if (!prepared.returnsRows) {
      const { changes, lastInsertRowid } = prepared.statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    }
    const rows = prepared.statement.all(...values)
    for (const row of rows) refuseRounded(row)
    return prepared.writes ? { rows, numAffectedRows: BigInt(rows.length) } : { rows }
  }

  /** As `run`, of a compiled query, which stays prepared. */
  runCompiled(sql: string, parameters: readonly unknown[]): StatementResult {
    const { statement, returnsRows, numeric, parameters: wanted } = this.#kept.get(sql) ?? this.#keep(sql)
    const values = bindable(parameters, wanted)
    if (!returnsRows) return { rows: noRows, changes: statement.run(...values).changes }
    const rows = statement.all(...values)
    for (const row of rows) for (const name of numeric) refuseRoundedValue(name, row[name])
    return { rows, changes: rows.length }
  }

  /** Rows one by one. The cursor holds a snapshot of the database until it is read to its end or closed. */
  *iterate({ sql, parameters }: Query): Generator<SqliteRow, void> {
    const { statement, parameters: wanted } = asPrepared(this.#database.prepare(sql), sql)
    try {
      for (const row of statement.iterate(...bindable(parameters, wanted))) {
        refuseRounded(row)
        yield row
      }
    } finally {
      statement.finalize()
    }
  }

  /** A read that stays prepared outside the cache. Throws `TypeError` for a write. */
  prepareRead(sql: string): (parameters: readonly unknown[]) => SqliteRow[] {
    const { statement, parameters: wanted, writes } = prepare(this.#database, sql)
    if (writes) throw new TypeError('only a read can be prepared for good')
    const numeric = numericColumns(statement)
    return (parameters) => {
      const rows = statement.all(...bindable(parameters, wanted))
      for (const row of rows) for (const name of numeric) refuseRoundedValue(name, row[name])
      return rows
    }
  }

  /** Whether running it leaves the file as it is, by SQLite's own judgement. */
  isRead(sql: string): boolean {
    return !this.#find(sql).writes
  }

  #keep(sql: string): Kept {
    const { statement, parameters, returnsRows, writes } = prepare(this.#database, sql)
    // Of a write the declared types are known only after its first run.
    const numeric = !returnsRows ? [] : writes ? statement.columnNames : numericColumns(statement)
    const kept = { statement, parameters, returnsRows, numeric }
    this.#kept.set(sql, kept)
    return kept
  }

  #find(sql: string): Prepared {
    const known = this.#cache.get(sql)
    if (known) this.#cache.delete(sql)
    const prepared = known ?? prepare(this.#database, sql)
    this.#cache.set(sql, prepared)
    if (this.#cache.size > this.#max) this.#dropOldest()
    return prepared
  }

  #dropOldest(): void {
    for (const [sql, { statement }] of this.#cache) {
      this.#cache.delete(sql)
      statement.finalize()
      return
    }
  }
}

const noRows: SqliteRow[] = []

type RowStatement = Prepared['statement']

/** Two large slots of a connection's lookaside memory each, so all 30. */
const placeholders = 16

/**
 * A statement that stays prepared. SQLite gives each connection 48 KB of lookaside memory for small, short-lived allocations, such
 * as the texts of a row. Statements keep what they took of it, and some thirty take all: each text of a row then comes from the
 * heap. So placeholders hold that memory while a statement is prepared. Parameters that stay bound take their part all the same.
 */
function prepare(database: Database, sql: string): Prepared {
  const held = Array.from({ length: placeholders }, () => database.prepare('select 1'))
  try {
    return asPrepared(database.prepare(sql), sql)
  } finally {
    for (const placeholder of held) placeholder.finalize()
  }
}

function asPrepared(statement: RowStatement, sql: string): Prepared {
  const { paramsCount: parameters, reader: returnsRows, readonly } = statement
  refuseSecondStatement(sql, statement.toString(), parameters)
  return { statement, parameters, returnsRows, writes: !readonly }
}

/** SQLite prepares only the first statement of a text; `first` shows each of its parameters as NULL. */
function refuseSecondStatement(sql: string, first: string, parameters: number): void {
  if (!sql.includes(';')) return
  const rest = sql.slice(first.length - parameters * ('NULL'.length - '?'.length))
  if (rest.trim() !== '') throw new TypeError('a query is one SQL statement: a second one would not run')
}

function bindable(values: readonly unknown[], wanted: number): SQLQueryBindings[] {
  if (values.length !== wanted) throw new TypeError(`the query has ${wanted} parameters, ${values.length} were given`)
  for (const value of values) refuseUnbindable(value)
  return values as SQLQueryBindings[]
}

/** Values that SQLite would store as something else: undefined and NaN become NULL, large integers lose digits. */
function refuseUnbindable(value: unknown): void {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || value instanceof Uint8Array) return
  if (typeof value === 'number' && (Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)))
    return
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return
  if (typeof value === 'number' || typeof value === 'bigint') throw new RangeError('a number beyond 2^53 as parameter')
  throw new TypeError(`a parameter of type ${typeof value}: it must be text, number, boolean, bytes or null`)
}

/** An integer beyond 2^53 arrives rounded, and is still beyond 2^53 after rounding. */
function refuseRounded(row: SqliteRow): void {
  for (const name in row) refuseRoundedValue(name, row[name])
}

function refuseRoundedValue(name: string, value: unknown): void {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`column ${name} holds an integer beyond 2^53`)
}

const numericColumns = ({ columnNames, declaredTypes }: Prepared['statement']): string[] =>
  columnNames.filter((_, place) => mayBeInteger(declaredTypes[place]))

/** A column declared as text stores every number as text; an expression has no declared type. */
const mayBeInteger = (declared: string | null | undefined): boolean => declared?.toLowerCase() !== 'text'
