import type { Clock } from '../../core/clock.ts'
import type { TransactionKey } from '../../core/transaction-keys.ts'
import type { StatementResult } from '../direct-transaction.ts'
import type { PostgresBounds } from './bounds.ts'
import type { ServerConnection } from './connection.ts'
import { callersError, isConflict, isConnectionLoss, isEndedUnread, postgresError } from './errors.ts'
import { KeyLocks, type Locks, locksOf } from './key-locks.ts'
import type { ConnectionPool } from './pool.ts'

const begin = 'begin isolation level read committed read write'
const takeLocks = `select count(case when shared then pg_advisory_xact_lock_shared(id) else pg_advisory_xact_lock(id) end)
  from unnest($1::bigint[], $2::boolean[]) as lock (id, shared)`

/** The connection was lost while the server committed: the change is stored, or it is not. */
export class UnknownOutcomeError extends Error {
  override readonly name = 'UnknownOutcomeError'
}

/** How often transactions ran again, since the start. */
export type TransactionStats = { committed: number; retried: number }

/**
 * Transactions as `Storage.transaction` promises: READ COMMITTED, with an advisory lock for each key, taken first and in
 * one order. One that meets another nevertheless, or loses its connection before the commit, is run again.
 */
export class Transactions {
  readonly #pool: ConnectionPool
  readonly #clock: Clock
  readonly #bounds: PostgresBounds
  readonly #locks: KeyLocks
  readonly stats: TransactionStats = { committed: 0, retried: 0 }

  constructor(pool: ConnectionPool, clock: Clock, bounds: PostgresBounds) {
    this.#pool = pool
    this.#clock = clock
    this.#bounds = bounds
    this.#locks = new KeyLocks(bounds.waitingMax)
  }

  run<T>(keys: readonly TransactionKey[], work: (transaction: OpenTransaction) => Promise<T>): Promise<T> {
    return this.#locks.run(keys, () => this.#untilDone(locksOf(keys), work))
  }

  /** See `Storage.holding`. The transaction that holds the locks does nothing itself, however long `work` takes. */
  holding<T>(keys: readonly TransactionKey[], work: () => Promise<T>): Promise<T> {
    return this.run(keys, async (open) => {
      await open.run('set local idle_in_transaction_session_timeout = 0', [])
      return work()
    })
  }

  async #untilDone<T>(locks: Locks, work: (transaction: OpenTransaction) => Promise<T>): Promise<T> {
    for (let retries = 0; ; retries++) {
      const connection = await this.#pool.acquire()
      try {
        const value = await new OpenTransaction(connection).complete(locks, work)
        this.stats.committed++
        return value
      } catch (error) {
        if (retries === this.#bounds.retriesMax || !(isConflict(error) || isConnectionLoss(error)))
          throw callersError(error)
      } finally {
        this.#pool.release(connection)
      }
      this.stats.retried++
      await this.#pause(connection, retries)
    }
  }
  /** Spread by the number of the session, so that two transactions that met do not meet again. */
  #pause({ pid }: ServerConnection, retries: number): Promise<void> {
    const spread = 0.5 + ((pid * (retries + 1)) % 16) / 16
    const ms = this.#bounds.retryMs * 2 ** retries * spread
    return new Promise((resolve) => this.#clock.after(ms, resolve))
  }
}

/** One run of a transaction on its connection. */
export class OpenTransaction {
  #failure: unknown
  #hasEnded = false

  constructor(readonly connection: ServerConnection) {}

  /** Runs one statement. After a failed one the server refuses all others. */
  async run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    if (this.#hasEnded) throw new Error('the transaction has ended')
    try {
      return await this.connection.run(sql, parameters)
    } catch (error) {
      this.#failure ??= error
      throw error
    }
  }

  /** Begins, takes the locks, runs `work` and commits; rolls back when anything fails, and throws that. */
  async complete<T>(locks: Locks, work: (transaction: this) => Promise<T>): Promise<T> {
    try {
      await this.#begin(locks)
      const value = await work(this)
      this.#hasEnded = true
      if (this.#failure !== undefined) throw this.#failure
      await this.#commit()
      return value
    } catch (error) {
      this.#hasEnded = true
      await this.#rollBack()
      throw error
    }
  }

  /** Both statements are sent at once. */
  async #begin(locks: Locks): Promise<void> {
    const begun = this.connection.run(begin, [])
    const locked =
      locks.ids.length > 0
        ? this.connection.run(takeLocks, [`{${locks.ids.join()}}`, `{${locks.shared.join()}}`])
        : undefined
    await Promise.all([begun, locked])
  }
  async #commit(): Promise<void> {
    const wasClosed = this.connection.isClosed
    try {
      await this.connection.run('commit', [])
    } catch (error) {
      if (wasClosed || isEndedUnread(error) || !isConnectionLoss(error)) throw error
      const message = 'the connection to PostgreSQL was lost during a COMMIT: the change may be stored or not'
      throw new UnknownOutcomeError(message, { cause: new Error(postgresError(error)?.message) })
    }
  }
  /** A connection on which this fails is closed: the server then rolls back. */
  async #rollBack(): Promise<void> {
    if (this.connection.isClosed) return
    try {
      await this.connection.run('rollback', [])
    } catch {
      this.connection.close()
    }
  }
}
