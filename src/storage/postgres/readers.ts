import { CoreError } from '../../core/errors.ts'
import type { PostgresBounds } from './bounds.ts'
import type { ServerConnection } from './connection.ts'
import { callersError, isConnectionLoss } from './errors.ts'
import type { ConnectionPool } from './pool.ts'

/** A connection, or the promise of one; none before the first read and after it ended. */
type Slot = { connection: ServerConnection | undefined; making: Promise<ServerConnection> | undefined; reads: number }

/**
 * Compiled reads outside transactions. They share a few connections and are sent without waiting for earlier answers, which
 * takes half the time of a connection for each. All of them read few rows by an index.
 */
export class Readers {
  readonly #pool: ConnectionPool
  readonly #bounds: PostgresBounds
  readonly #slots: readonly Slot[]
  #reads = 0

  constructor(pool: ConnectionPool, bounds: PostgresBounds) {
    this.#pool = pool
    this.#bounds = bounds
    this.#slots = Array.from({ length: bounds.readersMax }, () => ({
      connection: undefined,
      making: undefined,
      reads: 0,
    }))
  }

  /** Runs a read once more when its connection ended. Throws `server.busy`. */
  async read(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    if (this.#reads >= this.#bounds.readsMax) throw new CoreError('server.busy', 'too many reads wait for PostgreSQL')
    this.#reads++
    try {
      return await this.#readOnce(sql, parameters)
    } catch (error) {
      // No connection could be made: that was tried long enough.
      if (error instanceof CoreError || !isConnectionLoss(error)) throw callersError(error)
      return await this.#readOnce(sql, parameters).catch((again) => Promise.reject(callersError(again)))
    } finally {
      this.#reads--
    }
  }

  async #readOnce(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    const slot = this.#slots.reduce((least, one) => (one.reads < least.reads ? one : least))
    slot.reads++
    try {
      const open = slot.connection && !slot.connection.isClosed ? slot.connection : undefined
      return (await (open ?? (await this.#make(slot))).run(sql, parameters)).rows
    } finally {
      slot.reads--
    }
  }
  async #make(slot: Slot): Promise<ServerConnection> {
    slot.making ??= this.#pool.connect().finally(() => {
      slot.making = undefined
    })
    slot.connection = await slot.making
    return slot.connection
  }
}
