import type { Dialect, Kysely } from 'kysely'
import { KeyedQueue } from '../../core/concurrency/keyed-queue.ts'
import type { PostgresBounds } from './bounds.ts'
import type { ServerConnection } from './connection.ts'
import { type PostgresDriver, type Run, transactionOn } from './driver.ts'
import { callersError } from './errors.ts'

/** Reads that may visit any number of rows: a few at a time, each in one snapshot, with a longer deadline. See `LongRead`. */
export class LongReads {
  readonly #queue = new KeyedQueue()
  #started = 0

  constructor(
    readonly driver: PostgresDriver,
    readonly dialect: Dialect,
    readonly bounds: PostgresBounds,
  ) {}

  run<DB, T>(db: Kysely<DB>, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    const lane = String(this.#started++ % this.bounds.longReadsMax)
    return this.#queue.run(lane, async () => {
      const { pool } = this.driver
      const connection = await pool.acquire()
      try {
        return await this.#inSnapshot(connection, (run) => work(transactionOn(db, this.driver, this.dialect, run)))
      } catch (error) {
        throw callersError(error)
      } finally {
        pool.release(connection)
      }
    })
  }

  async #inSnapshot<T>(connection: ServerConnection, work: (run: Run) => Promise<T>): Promise<T> {
    const { longReadMsMax, answerGraceMs } = this.bounds
    const run: Run = (sql, parameters) => connection.run(sql, parameters, longReadMsMax + answerGraceMs)
    try {
      await run('begin isolation level repeatable read read only', [])
      await run(`set local statement_timeout = ${longReadMsMax}`, [])
      return await work(run)
    } finally {
      // Nothing was written. A connection on which this fails is closed.
      if (!connection.isClosed) await connection.run('rollback', []).catch(() => connection.close())
    }
  }
}
