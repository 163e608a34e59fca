import type { Database } from 'bun:sqlite'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { QueryResult } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { BoundedQueue } from '../../core/concurrency/bounded-queue.ts'
import { CoreError } from '../../core/errors.ts'
import type { StatementResult } from '../direct-transaction.ts'
import type { SqliteBounds } from './bounds.ts'
import { isLocked } from './database.ts'
import type { Query, SqliteRow, Statements } from './statements.ts'
import { type Group, prepareControl, TransactionTimeout, WriteUnit } from './write-unit.ts'

/** Counters since the start; `waiting` is the current number of queued units. */
export type WriterStats = { units: number; commits: number; expired: number; waiting: number }

/**
 * The only connection that writes. Units (autocommit writes and transactions) run one after another in the order they
 * arrive: this is how transactions exclude each other on SQLite, whatever keys they name. Each unit is a savepoint inside one
 * physical transaction, or all of it where no other may share it. When the queue is empty after a turn of the event loop, or the group
 * is full, one COMMIT and its fsync serve all units of the group. A unit's result, errors included, is delivered only after that COMMIT,
 * so no acknowledged result can be lost in a crash. When it fails, every unit of the group fails with its error. No unit runs again.
 *
 * Foreign keys are checked with each statement: a deferred one would fail the COMMIT, and the whole group with it.
 */
export class Writer {
  readonly #database: Database
  readonly #statements: Statements
  readonly #control: ReturnType<typeof prepareControl>
  readonly #clock: Clock
  readonly #bounds: SqliteBounds
  readonly #insideUnit = new AsyncLocalStorage<WriteUnit>()
  readonly #waiting: BoundedQueue<WriteUnit>
  readonly timeout: TransactionTimeout
  readonly #stats = { units: 0, commits: 0, expired: 0 }
  #current: WriteUnit | undefined
  #group: Group | undefined
  #commitScheduled = false
  #lockedSinceMs: number | undefined
  #retryScheduled = false
  #whenIdle: (() => void) | undefined

  constructor(database: Database, statements: Statements, clock: Clock, bounds: SqliteBounds) {
    this.#database = database
    this.#statements = statements
    this.#clock = clock
    this.#bounds = bounds
    this.#waiting = new BoundedQueue({ itemsMax: bounds.queueUnitsMax })
    const holder = () => this.#current
    this.timeout = new TransactionTimeout(clock, bounds.transactionMsMax, holder, (unit) => this.#expire(unit))
    this.#control = prepareControl(database, bounds)
  }

  get stats(): WriterStats {
    return { ...this.#stats, waiting: this.#waiting.length }
  }

  /** Runs one statement as its own unit; settles after the COMMIT. Throws `server.busy` when the queue is full. */
  async write(query: Query): Promise<QueryResult<SqliteRow>> {
    const unit = new WriteUnit('statement')
    await this.#enter(unit)
    try {
      return this.run(unit, query)
    } finally {
      await this.#leave(unit)
    }
  }

  /**
   * Waits in the queue and opens a transaction, to be ended by `commit` or `rollback`. Not an async function, so that the
   * async context it enters reaches what the caller runs next: a write outside the transaction from inside it would wait
   * for its own end, and is refused. Kysely's controlled transactions do not carry that context; `transactionMsMax` ends
   * the wait there.
   */
  begin(): Promise<WriteUnit> {
    const unit = new WriteUnit('transaction')
    const entered = this.#enter(unit)
    this.#insideUnit.enterWith(unit)
    return entered.then(() => unit)
  }

  /**
   * Runs `work` in a transaction of its own; settles after the COMMIT. Rolls it back when `work` throws, and throws that. A
   * write outside the transaction from inside it would wait for its own end, and is refused.
   */
  async transact<T>(work: (unit: WriteUnit) => Promise<T>): Promise<T> {
    const unit = new WriteUnit('transaction')
    await this.#enter(unit)
    try {
      const value = await this.#insideUnit.run(unit, () => work(unit))
      await this.commit(unit)
      return value
    } catch (error) {
      await this.rollback(unit)
      throw error
    }
  }

  /** Runs a statement in the given unit. */
  run(unit: WriteUnit, query: Query): QueryResult<SqliteRow> {
    this.assertOpen(unit)
    try {
      return this.#statements.run(query)
    } catch (error) {
      throw this.#failed(error)
    }
  }
  /** The same for a compiled query. */
  runCompiled(unit: WriteUnit, sql: string, parameters: readonly unknown[]): StatementResult {
    this.assertOpen(unit)
    try {
      return this.#statements.runCompiled(sql, parameters)
    } catch (error) {
      throw this.#failed(error)
    }
  }

  /** Rows one by one, in the given unit. */
  *iterate(unit: WriteUnit, query: Query): Generator<SqliteRow, void> {
    for (const row of this.#statements.iterate(query)) {
      this.assertOpen(unit)
      yield row
    }
  }

  /** Ends the transaction; resolves when it is on disk. */
  async commit(unit: WriteUnit): Promise<void> {
    if (unit.state === 'lost') return this.#leave(unit)
    this.assertOpen(unit)
    this.#control.leave?.run()
    return this.#leave(unit)
  }

  /** Rolls the transaction back. No effect after its end. */
  async rollback(unit: WriteUnit): Promise<void> {
    if (unit.state === 'open') this.#undo()
    if (unit.state === 'open' || unit.state === 'lost') return this.#leave(unit)
  }

  /** Resolves when every unit has ended. No write may follow. */
  async close(): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#whenIdle = resolve
    })
    if (!this.#current) this.#scheduleCommit()
    await idle
    this.timeout.stop()
  }

  assertOpen(unit: WriteUnit): void {
    if (unit.state === 'open') return
    if (unit.state !== 'expired') throw new Error('the transaction has ended')
    throw new Error(
      `the transaction held the writer for more than ${this.#bounds.transactionMsMax} ms and was rolled back`,
    )
  }

  async #enter(unit: WriteUnit): Promise<void> {
    if (this.#insideUnit.getStore()?.state === 'open') {
      throw new Error('a write outside the transaction, from inside it: use the trx that the callback was given')
    }
    if (!this.#waiting.push(unit)) throw new CoreError('server.busy', 'the write queue is full')
    if (!this.#current) this.#startNext()
    await unit.granted.promise
  }

  #leave(unit: WriteUnit): Promise<void> | undefined {
    unit.state = 'ended'
    if (this.#current === unit) this.#startNext()
    return unit.group?.done.promise
  }

  /** Starts the first unit in the queue. When the queue is empty or the group is full, the group commits. */
  #startNext(): void {
    this.#current = undefined
    if (this.#retryScheduled) return
    const unit = this.#groupIsFull() ? undefined : this.#waiting.shift()
    if (unit) this.#startUnit(unit)
    else this.#scheduleCommit()
  }

  #startUnit(unit: WriteUnit): void {
    try {
      this.#group ??= this.#open()
      if (unit.kind === 'transaction') this.#control.enter?.run()
    } catch (error) {
      this.#waiting.putBack(unit)
      if (!isLocked(error) || !this.#waitForLock()) this.#refuseAll(error)
      return
    }
    this.#lockedSinceMs = undefined
    unit.group = this.#group
    unit.group.units++
    unit.sinceMs = this.#clock.monotonic()
    unit.state = 'open'
    this.#stats.units++
    this.#current = unit
    if (unit.kind === 'transaction') this.timeout.start()
    unit.granted.resolve()
  }

  #open(): Group {
    this.#control.begin.run()
    const group = { done: Promise.withResolvers<void>(), openedAtMs: this.#clock.monotonic(), units: 0 }
    group.done.promise.catch(() => {}) // an expired unit does not await it
    return group
  }

  /** Another process writes. The next try is after `lockRetryMs`, so that waiting does not block the event loop. */
  #waitForLock(): boolean {
    const { lockWaitMsMax, lockRetryMs } = this.#bounds
    const nowMs = this.#clock.monotonic()
    this.#lockedSinceMs ??= nowMs
    if (nowMs - this.#lockedSinceMs >= lockWaitMsMax) return false
    this.#retryScheduled = true
    this.#clock.after(lockRetryMs, () => {
      this.#retryScheduled = false
      this.#startNext()
    })
    return true
  }

  #refuseAll(cause: unknown): void {
    this.#lockedSinceMs = undefined
    const busy = () => new CoreError('server.busy', 'another process holds the database', { cause })
    const error = isLocked(cause) ? busy() : cause
    for (const unit of this.#waiting.takeAll()) unit.granted.reject(error)
    this.#scheduleCommit()
  }

  #groupIsFull(): boolean {
    if (!this.#group) return false
    const { units, openedAtMs } = this.#group
    const { groupUnitsMax, groupMsMax } = this.#bounds
    return units >= groupUnitsMax || this.#clock.monotonic() - openedAtMs >= groupMsMax
  }

  /** Units that arrive in this turn of the event loop still join the group. */
  #scheduleCommit(): void {
    if (this.#commitScheduled) return
    this.#commitScheduled = true
    setImmediate(() => this.#commit())
  }

  #commit(): void {
    this.#commitScheduled = false
    if (this.#current) return
    if (this.#group) this.#end(this.#group)
    if (this.#waiting.length > 0) this.#startNext()
    else this.#whenIdle?.()
  }

  #end(group: Group): void {
    try {
      this.#control.commit.run()
      this.#stats.commits++
      this.#close(group)
    } catch (error) {
      this.#rollBackGroup(error)
    }
  }

  #close(group: Group | undefined): void {
    this.#group = undefined
    group?.done.resolve()
  }

  #undo(): void {
    try {
      this.#control.undo.run()
      this.#control.leave?.run()
      if (!this.#database.inTransaction) this.#close(this.#group)
    } catch (error) {
      this.#rollBackGroup(error)
    }
  }

  #failed(error: unknown): unknown {
    if (!this.#database.inTransaction) this.#rollBackGroup(error)
    return error
  }

  /** Rolls the group back as a whole, unless SQLite already has (disk full, I/O error). */
  #rollBackGroup(cause: unknown): void {
    try {
      if (this.#database.inTransaction) this.#control.rollback.run()
    } catch {
      // The first error is the cause. If the transaction is still open, the next BEGIN fails and reports it.
    }
    this.#group?.done.reject(new Error('the writes that shared a COMMIT were rolled back together', { cause }))
    this.#group = undefined
    if (this.#current) this.#current.state = 'lost'
  }

  #expire(unit: WriteUnit): void {
    if (unit.state === 'open') this.#undo()
    unit.state = 'expired'
    this.#stats.expired++
    this.#startNext()
  }
}
