import { type Database, SQLiteError } from 'bun:sqlite'
import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { CoreError } from '../../core/errors.ts'
import type { RunStatement } from '../direct-transaction.ts'
import type { Turns } from '../turns.ts'
import type { SqliteBounds } from './bounds.ts'
import {
  type DatabaseHandles,
  type OpenTransaction,
  type OwnReader,
  readTransaction,
  SqliteConnection,
  writeTransaction,
} from './connection.ts'
import { openConnection, type Pragmas, readPragmas } from './file.ts'
import { LongReads } from './long-reads.ts'
import { type PreparedRead, SqliteReader } from './reader.ts'
import { Statements } from './statements.ts'
import { Writer, type WriterStats } from './writer.ts'

/** `statements`: cached ones, by connection. `readers`: extra read connections open now. */
export type SqliteStats = WriterStats & { statements: { writer: number; reader: number }; readers: number }

type Opened = DatabaseHandles & { writerDatabase: Database; readerDatabase: Database; writerStatements: Statements }

/** Two connections on one file: the writer and the reader. They open with the first query. */
export class SqliteDriver implements Driver {
  readonly #path: string
  readonly #clock: Clock
  readonly #bounds: SqliteBounds
  readonly #ownReaders = new Set<Database>()
  readonly longReads: LongReads
  #opened: Opened | undefined

  constructor(path: string, clock: Clock, bounds: SqliteBounds) {
    this.#path = path
    this.#clock = clock
    this.#bounds = bounds
    this.longReads = new LongReads(path, clock, bounds)
  }

  async init(): Promise<void> {
    if (this.#opened) throw new Error('this dialect is in use: make one for each Kysely')
    const writerDatabase = this.#open('writer')
    const readerDatabase = this.#open('reader')
    const writerStatements = new Statements(writerDatabase, this.#bounds.cachedStatementsMax)
    const readerStatements = new Statements(readerDatabase, this.#bounds.cachedStatementsMax)
    const reader = new SqliteReader(readerDatabase, readerStatements, this.#bounds.readsQueuedMax)
    const writer = new Writer(writerDatabase, writerStatements, this.#clock, this.#bounds)
    const ownReader = () => this.#openOwnReader()
    this.#opened = { writerDatabase, readerDatabase, writerStatements, reader, writer, ownReader }
  }

  /** A new object each time, since it holds the transaction; that costs less than a lock. */
  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteConnection(this.#handles())
  }

  /** Not an async function: see `Writer.begin`. */
  beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    const { writer, ownReader } = this.#handles()
    const own = ownConnection(connection)
    const opened =
      accessMode === 'read only'
        ? Promise.resolve(readTransaction(ownReader()))
        : writer.begin().then((unit) => writeTransaction(writer, unit))
    return opened.then((transaction) => {
      own.transaction = transaction
    })
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await transactionOf(connection).commit()
    ownConnection(connection).transaction = undefined
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const { transaction } = ownConnection(connection)
    ownConnection(connection).transaction = undefined
    await transaction?.rollback()
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    transactionOf(connection).run(CompiledQuery.raw(`savepoint ${quoted(name)}`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    transactionOf(connection).run(CompiledQuery.raw(`rollback to ${quoted(name)}`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    transactionOf(connection).run(CompiledQuery.raw(`release ${quoted(name)}`))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await ownConnection(connection).transaction?.rollback()
  }

  /** Waits for every write, empties the WAL into the file and closes all connections. */
  async destroy(): Promise<void> {
    const { writer, reader, writerDatabase, readerDatabase } = this.#handles()
    await Promise.all([writer.close(), this.longReads.stop()])
    reader.flush()
    for (const database of [readerDatabase, ...this.#ownReaders]) database.close(true)
    this.#ownReaders.clear()
    this.emptyWal()
    writerDatabase.close(true)
    this.#opened = undefined
  }

  /** On a full or broken disk the WAL stays: it has all that is committed, and the next opening reads it. */
  emptyWal(): void {
    try {
      this.#handles().writerDatabase.run('pragma wal_checkpoint(truncate)')
    } catch (error) {
      if (!(error instanceof SQLiteError)) throw error
    }
  }

  /** Runs `work` in one transaction of the writer. `connection` serves the queries that are not compiled. */
  transact<T>(work: (connection: DatabaseConnection, run: RunStatement, turns: Turns) => Promise<T>): Promise<T> {
    const opened = this.#handles()
    const { writer } = opened
    return writer.transact((unit) => {
      const connection = new SqliteConnection(opened)
      const transaction = writeTransaction(writer, unit)
      connection.transaction = transaction
      return work(connection, (sql, parameters) => writer.runCompiled(unit, sql, parameters), transaction.turns)
    })
  }

  /** Runs `work`, in which transactions take as long as they need. */
  async withoutTimeout<T>(work: () => Promise<T>): Promise<T> {
    const { timeout } = this.#handles().writer
    timeout.isOn = false
    try {
      return await work()
    } finally {
      timeout.isOn = true
    }
  }

  /** A read that stays prepared on the shared reader. For the most frequent ones. */
  prepareRead(sql: string): PreparedRead {
    return this.#handles().reader.prepareRead(sql)
  }

  pragmas(): { writer: Pragmas; reader: Pragmas } {
    const { writerDatabase, readerDatabase } = this.#handles()
    return { writer: readPragmas(writerDatabase), reader: readPragmas(readerDatabase) }
  }

  stats(): SqliteStats {
    const { writer, writerStatements, reader } = this.#handles()
    const statements = { writer: writerStatements.size, reader: reader.size }
    return { ...writer.stats, statements, readers: this.#ownReaders.size }
  }

  #handles(): Opened {
    if (!this.#opened) throw new Error('the database is not open: no query has been run yet, or it was closed')
    return this.#opened
  }

  #open(role: 'writer' | 'reader'): Database {
    return openConnection(this.#path, role, this.#bounds)
  }

  #openOwnReader(): OwnReader {
    if (this.#ownReaders.size >= this.#bounds.readersMax) throw new CoreError('server.busy', 'too many long reads')
    const database = this.#open('reader')
    this.#ownReaders.add(database)
    const close = () => {
      this.#ownReaders.delete(database)
      database.close(true)
    }
    return { statements: new Statements(database, this.#bounds.cachedStatementsMax), close }
  }
}

function ownConnection(connection: DatabaseConnection): SqliteConnection {
  if (connection instanceof SqliteConnection) return connection
  throw new TypeError('a connection of another driver')
}

function transactionOf(connection: DatabaseConnection): OpenTransaction {
  const { transaction } = ownConnection(connection)
  if (transaction) return transaction
  throw new Error('the connection has no open transaction')
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
