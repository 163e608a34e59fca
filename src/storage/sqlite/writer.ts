import type { Database, Statement } from 'bun:sqlite'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { QueryResult } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { CoreError } from '../../core/errors.ts'
import type { SqliteBounds } from './bounds.ts'
import { isLocked } from './errors.ts'
import type { Query, Row, Statements } from './statements.ts'

/** Units that end with one COMMIT. `done` settles when they are on disk, or none of them is. */
type Group = { readonly done: PromiseWithResolvers<void>; readonly openedAtMs: number; units: number }

/** A unit's place in the queue, then its right to write; `lost` means that SQLite rolled the whole group back. */
export class Turn {
  readonly granted = Promise.withResolvers<void>()
  state: 'waiting' | 'open' | 'lost' | 'expired' | 'ended' = 'waiting'
  group: Group | undefined
  sinceMs = 0

  constructor(readonly kind: 'statement' | 'transaction') {}
}

/** Counted since the start, but for `waiting`, which is now. */
export type WriterStats = { units: number; commits: number; expired: number; waiting: number }

const control = {
  begin: 'begin immediate',
  commit: 'commit',
  rollback: 'rollback',
  enter: 'savepoint "rollcall.unit"',
  undo: 'rollback to "rollcall.unit"',
  leave: 'release "rollcall.unit"',
} as const

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
  readonly #control: Record<keyof typeof control, Statement>
  readonly #clock: Clock
  readonly #bounds: SqliteBounds
  readonly #inside = new AsyncLocalStorage<Turn>()
  readonly #waiting: Turn[] = []
  readonly #stats = { units: 0, commits: 0, expired: 0 }
  #holder: Turn | undefined
  #group: Group | undefined
  #commitDue = false
  #stopWatch: (() => void) | undefined
  #whenIdle: (() => void) | undefined

  constructor(database: Database, statements: Statements, clock: Clock, bounds: SqliteBounds) {
    this.#database = database
    this.#statements = statements
    this.#clock = clock
    this.#bounds = bounds
    const prepared = Object.entries(control).map(([name, sql]) => [name, database.prepare(sql)])
    this.#control = Object.fromEntries(prepared)
  }

  get stats(): WriterStats {
    return { ...this.#stats, waiting: this.#waiting.length }
  }

  /** Runs one statement as a unit of its own; settles after the COMMIT. Throws `server.busy` when the queue is full. */
  async write(query: Query): Promise<QueryResult<Row>> {
    const turn = new Turn('statement')
    await this.#enter(turn)
    try {
      return this.run(turn, query)
    } finally {
      await this.#leave(turn)
    }
  }

  /**
   * Waits for a turn and opens a transaction, to be ended by `commit` or `rollback`. Not an async function, so that the
   * mark it leaves reaches the caller's continuation: a write past the transaction inside it would wait for ever.
   */
  begin(): Promise<Turn> {
    const turn = new Turn('transaction')
    const entered = this.#enter(turn)
    this.#inside.enterWith(turn)
    return entered.then(() => turn)
  }

  /** Runs a statement in the turn given. */
  run(turn: Turn, query: Query): QueryResult<Row> {
    this.assertOpen(turn)
    try {
      return this.#statements.run(query)
    } catch (error) {
      if (!this.#database.inTransaction) this.#lose(error)
      throw error
    }
  }

  /** Rows one by one, in the turn given. */
  *iterate(turn: Turn, query: Query): Generator<Row, void> {
    for (const row of this.#statements.iterate(query)) {
      this.assertOpen(turn)
      yield row
    }
  }

  /** Ends the transaction; resolves when it is on disk. */
  async commit(turn: Turn): Promise<void> {
    if (turn.state === 'lost') return this.#leave(turn)
    this.assertOpen(turn)
    this.#control.leave.run()
    return this.#leave(turn)
  }

  /** Undoes the transaction. After its end it does nothing. */
  async rollback(turn: Turn): Promise<void> {
    if (turn.state === 'open') this.#undo()
    if (turn.state === 'open' || turn.state === 'lost') return this.#leave(turn)
  }

  /** Resolves when every unit has ended; nothing may be written afterwards. */
  async close(): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#whenIdle = resolve
    })
    if (!this.#holder) this.#commitSoon()
    await idle
    this.#stopWatch?.()
  }

  assertOpen(turn: Turn): void {
    if (turn.state === 'open') return
    if (turn.state !== 'expired') throw new Error('the transaction has ended')
    throw new Error(`the transaction held the writer for more than ${this.#bounds.turnMsMax} ms and was rolled back`)
  }

  async #enter(turn: Turn): Promise<void> {
    if (this.#inside.getStore()?.state === 'open') {
      throw new Error('a write outside the transaction, from inside it: use the trx that the callback was given')
    }
    if (this.#waiting.length >= this.#bounds.queueUnitsMax)
      throw new CoreError('server.busy', 'the write queue is full')
    this.#waiting.push(turn)
    if (!this.#holder) this.#next()
    await turn.granted.promise
  }

  #leave(turn: Turn): Promise<void> | undefined {
    turn.state = 'ended'
    if (this.#holder === turn) this.#next()
    return turn.group?.done.promise
  }

  /** Gives the turn to the first who waits. When nobody does, or the group is full, the group ends. */
  #next(): void {
    this.#holder = undefined
    const turn = this.#groupIsFull() ? undefined : this.#waiting.shift()
    if (turn) this.#give(turn)
    else this.#commitSoon()
  }

  #give(turn: Turn): void {
    try {
      this.#group ??= this.#open()
      if (turn.kind === 'transaction') this.#control.enter.run()
    } catch (error) {
      this.#refuse([turn, ...this.#waiting.splice(0)], error)
      return
    }
    turn.group = this.#group
    turn.group.units++
    turn.sinceMs = this.#clock.monotonic()
    turn.state = 'open'
    this.#stats.units++
    this.#holder = turn
    if (turn.kind === 'transaction' && !this.#stopWatch) this.#watch(this.#bounds.turnMsMax)
    turn.granted.resolve()
  }

  #open(): Group {
    this.#control.begin.run()
    const group = { done: Promise.withResolvers<void>(), openedAtMs: this.#clock.monotonic(), units: 0 }
    group.done.promise.catch(() => {}) // a unit that expired does not listen
    return group
  }

  /** Another process holds the lock: all who wait are refused together, or each would stop the event loop once more. */
  #refuse(turns: Turn[], cause: unknown): void {
    const error = isLocked(cause) ? new CoreError('server.busy', 'the database is locked', { cause }) : cause
    for (const turn of turns) {
      turn.state = 'ended'
      turn.granted.reject(error)
    }
    this.#commitSoon()
  }

  #groupIsFull(): boolean {
    if (!this.#group) return false
    const { units, openedAtMs } = this.#group
    const { groupUnitsMax, groupMsMax } = this.#bounds
    return units >= groupUnitsMax || this.#clock.monotonic() - openedAtMs >= groupMsMax
  }

  /** Everything that this round of the event loop has still to bring may join. */
  #commitSoon(): void {
    if (this.#commitDue) return
    this.#commitDue = true
    setImmediate(() => this.#commit())
  }

  #commit(): void {
    this.#commitDue = false
    if (this.#holder) return
    if (this.#group) this.#end(this.#group)
    if (this.#waiting.length > 0) this.#next()
    else this.#whenIdle?.()
  }

  #end(group: Group): void {
    try {
      this.#control.commit.run()
      this.#group = undefined
      this.#stats.commits++
      group.done.resolve()
    } catch (error) {
      this.#lose(error)
    }
  }

  #undo(): void {
    try {
      this.#control.undo.run()
      this.#control.leave.run()
    } catch (error) {
      this.#lose(error)
    }
  }

  /** The group is rolled back as a whole, by SQLite itself (disk full, I/O error) or here. */
  #lose(cause: unknown): void {
    try {
      if (this.#database.inTransaction) this.#control.rollback.run()
    } catch {
      // The first error tells more; if the transaction is still there, the next BEGIN fails and says so.
    }
    this.#group?.done.reject(new Error('the writes that shared a COMMIT were rolled back together', { cause }))
    this.#group = undefined
    if (this.#holder) this.#holder.state = 'lost'
  }

  /** One timer for all turns: it looks who holds the writer, and comes again when that turn would be over. */
  #watch(ms: number): void {
    this.#stopWatch = this.#clock.after(ms, () => {
      this.#stopWatch = undefined
      const turn = this.#holder
      if (!turn) return
      const leftMs = turn.sinceMs + this.#bounds.turnMsMax - this.#clock.monotonic()
      if (leftMs > 0) this.#watch(leftMs)
      else this.#expire(turn)
    })
  }

  #expire(turn: Turn): void {
    if (turn.state === 'open') this.#undo()
    turn.state = 'expired'
    this.#stats.expired++
    this.#next()
  }
}
