import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  Kysely,
  QueryResult,
  TransactionSettings,
} from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { DirectTransaction, type StatementResult } from '../direct-transaction.ts'
import type { PostgresBounds } from './bounds.ts'
import type { ServerConnection } from './connection.ts'
import { callersError } from './errors.ts'
import { LeaseStatements } from './lease-statements.ts'
import { ConnectionPool } from './pool.ts'
import { Readers } from './readers.ts'
import { Transactions } from './transactions.ts'
import type { Host } from './url.ts'

/** Runs one statement, wherever that is. */
export type Run = (sql: string, parameters: readonly unknown[]) => Promise<StatementResult>

/** What Kysely takes for a connection: a place where statements run one after another. */
export class PlaceOfStatements implements DatabaseConnection {
  constructor(readonly run: Run) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.run(sql, parameters)
    return { rows: rows as R[], numAffectedRows: BigInt(changes) }
  }
  // biome-ignore lint/correctness/useYield: it refuses
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('results of PostgreSQL are read whole')
  }
}

/** A connection of the pool that Kysely acquired. */
class Acquired extends PlaceOfStatements {
  constructor(readonly connection: ServerConnection) {
    super((sql, parameters) => connection.run(sql, parameters).catch((error) => Promise.reject(callersError(error))))
  }
}

/** The connections of one Kysely: most for one statement or transaction at a time, some for compiled reads. */
export class PostgresDriver implements Driver {
  readonly pool: ConnectionPool
  readonly readers: Readers
  readonly transactions: Transactions
  readonly leases: LeaseStatements

  constructor(hosts: readonly Host[], clock: Clock, bounds: PostgresBounds) {
    this.pool = new ConnectionPool({ hosts, clock, bounds }, bounds.connectionsMax - bounds.readersMax)
    this.readers = new Readers(this.pool, bounds)
    this.transactions = new Transactions(this.pool, clock, bounds)
    this.leases = new LeaseStatements(this.pool, bounds)
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return new Acquired(await this.pool.acquire())
  }
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel = 'read committed', accessMode = 'read write' } = settings
    await serverOf(connection).run(`begin isolation level ${isolationLevel} ${accessMode}`, [])
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await serverOf(connection).run('commit', [])
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await serverOf(connection).run('rollback', [])
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.pool.release(serverOf(connection))
  }
  async destroy(): Promise<void> {
    this.pool.close()
  }
}

function serverOf(connection: DatabaseConnection): ServerConnection {
  if (connection instanceof Acquired) return connection.connection
  throw new TypeError('a connection of another driver')
}

/** A transaction of Kysely whose statements, compiled or not, are run by `run`. */
export function transactionOn<DB>(db: Kysely<DB>, driver: Driver, dialect: Dialect, run: Run): Kysely<DB> {
  const place = new PlaceOfStatements(run)
  const provider = { provideConnection: <T>(use: (one: DatabaseConnection) => Promise<T>) => use(place) }
  const executor = db.getExecutor().withConnectionProvider(provider)
  return new DirectTransaction({ config: { dialect }, driver, dialect, executor }, run, undefined)
}
