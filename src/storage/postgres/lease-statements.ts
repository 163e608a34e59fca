import type { StatementResult } from '../direct-transaction.ts'
import type { PostgresBounds } from './bounds.ts'
import type { ServerConnection } from './connection.ts'
import { callersError } from './errors.ts'
import type { ConnectionPool } from './pool.ts'

const setup = `select set_config('synchronous_commit', 'off', false), set_config('statement_timeout', $1, false)`

/**
 * Statements of leases, each a transaction of its own, on one connection beside the pool: they never wait for a connection,
 * and a commit does not wait for the disk, since a renewal that a crash of the server loses is only a shorter lease.
 */
export class LeaseStatements {
  readonly #pool: ConnectionPool
  readonly #bounds: PostgresBounds
  #making: Promise<ServerConnection> | undefined
  #connection: ServerConnection | undefined

  constructor(pool: ConnectionPool, bounds: PostgresBounds) {
    this.#pool = pool
    this.#bounds = bounds
  }

  /** Throws as every statement does, after `leaseMsMax` when the server does not answer. */
  async run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    try {
      const connection = this.#open() ?? (await this.#make())
      return await connection.run(sql, parameters, this.#bounds.leaseMsMax)
    } catch (error) {
      throw callersError(error)
    }
  }

  #open(): ServerConnection | undefined {
    return this.#connection?.isClosed === false ? this.#connection : undefined
  }
  #make(): Promise<ServerConnection> {
    this.#making ??= this.#connect().finally(() => {
      this.#making = undefined
    })
    return this.#making
  }
  async #connect(): Promise<ServerConnection> {
    const connection = await this.#pool.connect()
    await connection.run(setup, [String(this.#bounds.leaseMsMax)])
    this.#connection = connection
    return connection
  }
}
