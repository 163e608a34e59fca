import type { Clock } from '../../core/clock.ts'
import { BoundedQueue } from '../../core/concurrency/bounded-queue.ts'
import { CoreError } from '../../core/errors.ts'
import type { PoolStats } from '../database-driver.ts'
import type { PostgresBounds } from './bounds.ts'
import { ReadOnlyServerError, ServerConnection } from './connection.ts'
import { callersError, isConnectionLoss } from './errors.ts'
import type { Host } from './url.ts'

type Waiting = { readonly untilMs: number; readonly granted: PromiseWithResolvers<ServerConnection> }

export type PoolOptions = { readonly hosts: readonly Host[]; readonly clock: Clock; readonly bounds: PostgresBounds }

/**
 * A bounded number of connections. `acquire` gives one to a caller alone; `connect` makes one outside that number, for a
 * user that counts its own. Connections are made when they are needed, to the first server that accepts writes, and again
 * after they ended.
 */
export class ConnectionPool {
  readonly #options: PoolOptions
  readonly #exclusiveMax: number
  readonly #all = new Set<ServerConnection>()
  readonly #idle: ServerConnection[] = []
  readonly #waiting: BoundedQueue<Waiting>
  readonly #stopSweep: () => void
  /** Given to callers, idle, or being made. */
  #exclusive = 0
  #acquired = 0
  #waitedMs = 0
  /** The server that accepted writes last, as an index. */
  #lastHost = 0
  #isClosed = false

  constructor(options: PoolOptions, exclusiveMax: number) {
    this.#options = options
    this.#exclusiveMax = exclusiveMax
    this.#waiting = new BoundedQueue({ itemsMax: options.bounds.waitingMax })
    this.#stopSweep = options.clock.every(options.bounds.sweepMs, () => this.#sweep())
  }

  get stats(): PoolStats {
    return {
      connections: this.#all.size,
      inUse: this.#exclusive - this.#idle.length,
      waiting: this.#waiting.length,
      acquired: this.#acquired,
      waitedMs: this.#waitedMs,
    }
  }

  /** A connection for the caller alone, until it is released. Throws `server.busy` when none is free in time. */
  async acquire(): Promise<ServerConnection> {
    this.#acquired++
    const idle = this.#idle.pop()
    if (idle) return idle
    const startedMs = this.#options.clock.monotonic()
    try {
      return await this.#nextFree()
    } finally {
      this.#waitedMs += this.#options.clock.monotonic() - startedMs
    }
  }
  async #nextFree(): Promise<ServerConnection> {
    if (this.#exclusive < this.#exclusiveMax) return this.#make()
    const untilMs = this.#options.clock.monotonic() + this.#options.bounds.acquireMsMax
    const waiting = { untilMs, granted: Promise.withResolvers<ServerConnection>() }
    if (!this.#waiting.push(waiting)) throw new CoreError('server.busy', 'too many wait for PostgreSQL')
    return waiting.granted.promise
  }
  /** Takes a connection back. One that ended is replaced when somebody waits for it. */
  release(connection: ServerConnection): void {
    if (connection.isClosed || this.#isClosed) {
      connection.close()
      this.#all.delete(connection)
      this.#giveUpPlace()
      return
    }
    const next = this.#waiting.shift()
    if (next) next.granted.resolve(connection)
    else this.#idle.push(connection)
  }

  /** A connection beside those that `acquire` gives. Tries until `acquireMsMax` has passed. Throws `server.busy`. */
  async connect(): Promise<ServerConnection> {
    const { clock, bounds } = this.#options
    const untilMs = clock.monotonic() + bounds.acquireMsMax
    for (;;) {
      try {
        return await this.#connectOnce()
      } catch (error) {
        const isLasting = !isConnectionLoss(error) && !(error instanceof ReadOnlyServerError)
        if (isLasting || this.#isClosed || clock.monotonic() + bounds.reconnectMs > untilMs) throw callersError(error)
        await pause(clock, bounds.reconnectMs)
      }
    }
  }

  /** Ends every connection; what waits fails. */
  close(): void {
    this.#isClosed = true
    this.#stopSweep()
    for (const { granted } of this.#waiting.takeAll()) granted.reject(new CoreError('server.busy', 'closing'))
    for (const connection of this.#all) connection.close()
    this.#all.clear()
  }

  async #make(): Promise<ServerConnection> {
    this.#exclusive++
    try {
      return await this.connect()
    } catch (error) {
      this.#giveUpPlace()
      throw error
    }
  }
  /** The place of a connection that ended is free: the first that waits makes another. */
  #giveUpPlace(): void {
    this.#exclusive--
    const next = this.#isClosed ? undefined : this.#waiting.shift()
    if (next) this.#make().then(next.granted.resolve, next.granted.reject)
  }

  /** Tries each server once, beginning with the one that served last. Throws the error of the last. */
  async #connectOnce(): Promise<ServerConnection> {
    const { hosts } = this.#options
    let failure: unknown
    for (let tried = 0; tried < hosts.length; tried++) {
      const index = (this.#lastHost + tried) % hosts.length
      try {
        const connection = await this.#open(hosts[index] as Host)
        this.#lastHost = index
        return connection
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }
  async #open(host: Host): Promise<ServerConnection> {
    const connection = await ServerConnection.open({ ...this.#options, host }, (closed) => this.#forget(closed))
    if (this.#isClosed) {
      connection.close()
      throw new CoreError('server.busy', 'closing')
    }
    this.#all.add(connection)
    return connection
  }
  /** The server ended a session. Its user finds out by itself; an idle one leaves. */
  #forget(connection: ServerConnection): void {
    this.#all.delete(connection)
    const at = this.#idle.indexOf(connection)
    if (at < 0) return
    this.#idle.splice(at, 1)
    this.#giveUpPlace()
  }

  #sweep(): void {
    const nowMs = this.#options.clock.monotonic()
    for (const connection of this.#all) if (connection.isOverdue(nowMs)) connection.close()
    for (const one of this.#waiting.takeAll()) {
      if (one.untilMs > nowMs) this.#waiting.push(one)
      else one.granted.reject(new CoreError('server.busy', 'no connection to PostgreSQL was free in time'))
    }
  }
}

const pause = (clock: Clock, ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve))
