import type { Database } from 'bun:sqlite'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { QueryResult } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { CoreError } from '../../core/errors.ts'
import type { SqliteBounds } from './bounds.ts'
import { isLocked } from './errors.ts'
import type { Query, Row, Statements } from './statements.ts'
import { type Group, TransactionTimeout, WriteUnit } from './write-unit.ts'

/** Counted since the start, but for `waiting`, which is now. */
export type WriterStats = { units: number; commits: number; expired: number; waiting: number }

/**
 * The one connection that writes. Units take turns in the order they came, each a savepoint inside one physical
 * transaction; when the event loop has come round and nobody waits, or the group is full, one COMMIT and its fsync
 * serve them all. What a unit did or saw leaves it only after that COMMIT, errors included, so nothing is ever told
 * that a crash could take back. When the COMMIT fails, every unit of the group fails with its error.
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
  readonly #waiting: WriteUnit[] = []
  readonly #timeout: TransactionTimeout
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
    const holder = () => this.#current
    this.#timeout = new TransactionTimeout(clock, bounds.transactionMsMax, holder, (turn) => this.#expire(turn))
    this.#control = prepareControl(database)
  }

  get stats(): WriterStats {
    return { ...this.#stats, waiting: this.#waiting.length }
  }

  /** Runs one statement as a unit of its own; settles after the COMMIT. Throws `server.busy` when the queue is full. */
  async write(query: Query): Promise<QueryResult<Row>> {
    const turn = new WriteUnit('statement')
    await this.#enter(turn)
    try {
      return this.run(turn, query)
    } finally {
      await this.#leave(turn)
    }
  }

  /**
   * Waits for a turn and opens a transaction, to be ended by `commit` or `rollback`. Not an async function, so that its
   * mark reaches what the caller runs next: a write past the transaction from inside it would wait for its own end.
   * Kysely's controlled transactions do not carry the mark; there `turnMsMax` ends the wait.
   */
  begin(): Promise<WriteUnit> {
    const turn = new WriteUnit('transaction')
    const entered = this.#enter(turn)
    this.#insideUnit.enterWith(turn)
    return entered.then(() => turn)
  }

  /** Runs a statement in the turn given. */
  run(turn: WriteUnit, query: Query): QueryResult<Row> {
    this.assertOpen(turn)
    try {
      return this.#statements.run(query)
    } catch (error) {
      if (!this.#database.inTransaction) this.#rollBackGroup(error)
      throw error
    }
  }

  /** Rows one by one, in the turn given. */
  *iterate(turn: WriteUnit, query: Query): Generator<Row, void> {
    for (const row of this.#statements.iterate(query)) {
      this.assertOpen(turn)
      yield row
    }
  }

  /** Ends the transaction; resolves when it is on disk. */
  async commit(turn: WriteUnit): Promise<void> {
    if (turn.state === 'lost') return this.#leave(turn)
    this.assertOpen(turn)
    this.#control.leave.run()
    return this.#leave(turn)
  }

  /** Undoes the transaction. After its end it does nothing. */
  async rollback(turn: WriteUnit): Promise<void> {
    if (turn.state === 'open') this.#undo()
    if (turn.state === 'open' || turn.state === 'lost') return this.#leave(turn)
  }

  /** Resolves when every unit has ended; nothing may be written afterwards. */
  async close(): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#whenIdle = resolve
    })
    if (!this.#current) this.#scheduleCommit()
    await idle
    this.#timeout.stop()
  }

  assertOpen(turn: WriteUnit): void {
    if (turn.state === 'open') return
    if (turn.state !== 'expired') throw new Error('the transaction has ended')
    throw new Error(
      `the transaction held the writer for more than ${this.#bounds.transactionMsMax} ms and was rolled back`,
    )
  }

  async #enter(turn: WriteUnit): Promise<void> {
    if (this.#insideUnit.getStore()?.state === 'open') {
      throw new Error('a write outside the transaction, from inside it: use the trx that the callback was given')
    }
    const isFull = this.#waiting.length >= this.#bounds.queueUnitsMax
    if (isFull) throw new CoreError('server.busy', 'the write queue is full')
    this.#waiting.push(turn)
    if (!this.#current) this.#startNext()
    await turn.granted.promise
  }

  #leave(turn: WriteUnit): Promise<void> | undefined {
    turn.state = 'ended'
    if (this.#current === turn) this.#startNext()
    return turn.group?.done.promise
  }

  /** Gives the turn to the first who waits. When nobody does, or the group is full, the group ends. */
  #startNext(): void {
    this.#current = undefined
    if (this.#retryScheduled) return
    const turn = this.#groupIsFull() ? undefined : this.#waiting.shift()
    if (turn) this.#startUnit(turn)
    else this.#scheduleCommit()
  }

  #startUnit(turn: WriteUnit): void {
    try {
      this.#group ??= this.#open()
      if (turn.kind === 'transaction') this.#control.enter.run()
    } catch (error) {
      this.#waiting.unshift(turn)
      if (!isLocked(error) || !this.#waitForLock()) this.#refuseAll(error)
      return
    }
    this.#lockedSinceMs = undefined
    turn.group = this.#group
    turn.group.units++
    turn.sinceMs = this.#clock.monotonic()
    turn.state = 'open'
    this.#stats.units++
    this.#current = turn
    if (turn.kind === 'transaction') this.#timeout.start()
    turn.granted.resolve()
  }

  #open(): Group {
    this.#control.begin.run()
    const group = { done: Promise.withResolvers<void>(), openedAtMs: this.#clock.monotonic(), units: 0 }
    group.done.promise.catch(() => {}) // a unit that expired does not listen
    return group
  }

  /** Another process writes. Nobody tries again before the time, so that waiting does not stop the event loop. */
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
    for (const turn of this.#waiting.splice(0)) turn.granted.reject(error)
    this.#scheduleCommit()
  }

  #groupIsFull(): boolean {
    if (!this.#group) return false
    const { units, openedAtMs } = this.#group
    const { groupUnitsMax, groupMsMax } = this.#bounds
    return units >= groupUnitsMax || this.#clock.monotonic() - openedAtMs >= groupMsMax
  }

  /** Everything that this round of the event loop has still to bring may join. */
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
      this.#group = undefined
      this.#stats.commits++
      group.done.resolve()
    } catch (error) {
      this.#rollBackGroup(error)
    }
  }

  #undo(): void {
    try {
      this.#control.undo.run()
      this.#control.leave.run()
    } catch (error) {
      this.#rollBackGroup(error)
    }
  }

  /** The group is rolled back as a whole, by SQLite itself (disk full, I/O error) or here. */
  #rollBackGroup(cause: unknown): void {
    try {
      if (this.#database.inTransaction) this.#control.rollback.run()
    } catch {
      // The first error tells more; if the transaction is still there, the next BEGIN fails and says so.
    }
    this.#group?.done.reject(new Error('the writes that shared a COMMIT were rolled back together', { cause }))
    this.#group = undefined
    if (this.#current) this.#current.state = 'lost'
  }

  #expire(turn: WriteUnit): void {
    if (turn.state === 'open') this.#undo()
    turn.state = 'expired'
    this.#stats.expired++
    this.#startNext()
  }
}

/** The statements around a group, and around a unit in it. */
function prepareControl(database: Database) {
  return {
    begin: database.prepare('begin immediate'),
    commit: database.prepare('commit'),
    rollback: database.prepare('rollback'),
    enter: database.prepare('savepoint "rollcall.unit"'),
    undo: database.prepare('rollback to "rollcall.unit"'),
    leave: database.prepare('release "rollcall.unit"'),
  }
}
