import type { Clock } from '../../core/clock.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import type { Ids } from '../../core/ids.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { DatabaseFile, MoveMark } from '../database-driver.ts'
import { checkKeys } from '../key-check.ts'
import { databaseDriver } from '../open.ts'
import { type MovedTable, MoveRefusal, type MoveSource, type MoveTarget, type Position } from './table.ts'

export type MoveOptions = {
  /** `sqlite:FILE`. Nothing else writes to it meanwhile. */
  readonly from: string
  /** `postgres://…`. */
  readonly to: string
  readonly clock: Clock
  readonly ids: Ids
  readonly cipher: ColumnCipher
  /** Stored in the target, by name. */
  readonly secrets: Readonly<Record<string, string>>
  /** Checks everything and writes nothing. */
  readonly dryRun: boolean
  /** Empties a target that another move has not finished. */
  readonly restart: boolean
  readonly watch: MoveWatch
  /** How long to wait for another move to the same target. */
  readonly lockWaitMs?: number
}

/** A server may not have noticed yet that the process of an earlier run was killed. */
const lockWaitMsMax = 10_000

export type MovePhase = 'copy' | 'verify' | 'index'

/** Is notified of the progress of a move, and may stop it between two chunks. */
export interface MoveWatch {
  /** `rows`: of the phase in all; 0 where it does not count them. */
  onPhase(phase: MovePhase, rows: number): void
  /** Rows of the phase that are done, those of an earlier run included. */
  onRows(table: string, rows: number): void
  isStopped(): boolean
}

/** `already`: an earlier run has moved everything. */
export type MoveReport = {
  readonly outcome: 'moved' | 'already' | 'stopped' | 'dry run'
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly to: string
}

/**
 * Copies every table of a SQLite store to an empty database of PostgreSQL, compares both, and marks the source as moved. What
 * a run that was stopped or killed has copied stays, and the next one goes on from there. Throws MoveRefusal with nothing
 * changed, and as `openStorage` does.
 */
export async function moveStore(options: MoveOptions): Promise<MoveReport> {
  const [from, to] = [databaseDriver(options.from), databaseDriver(options.to)]
  const target = to.moveTarget(options.to, options.clock)
  if (!from.file || !target) throw new TypeError('a move is from SQLite to PostgreSQL')
  await bringUpToDate(options)
  const source = from.file.moveSource(options.from)
  try {
    return await new Move(options, from.file, source, target).run()
  } finally {
    source.close()
    await target.close()
  }
}

/** So that both have the same tables. Throws as `checkKeys` when the cipher has not the keys of the store. */
async function bringUpToDate({ from, clock, cipher }: MoveOptions): Promise<void> {
  const { db } = await databaseDriver(from).open(from, { clock, evenMoved: true })
  try {
    await checkKeys(db, cipher)
  } finally {
    await db.destroy()
  }
}

class Move {
  #done = 0

  constructor(
    readonly options: MoveOptions,
    readonly file: DatabaseFile,
    readonly source: MoveSource,
    readonly target: MoveTarget,
  ) {}

  async run(): Promise<MoveReport> {
    const { dryRun, watch, secrets, cipher, lockWaitMs = lockWaitMsMax } = this.options
    if (!(await this.target.open(lockWaitMs)))
      throw new MoveRefusal('another move to it is running', 'to wait for its end')
    const mark = await this.#decide()
    if (dryRun) return this.#report('dry run')
    if (mark.isFinished) return this.#end(mark, 'already')
    await this.#copyAll()
    await this.#verifyAll()
    if (watch.isStopped()) return this.#report('stopped')
    watch.onPhase('index', 0)
    await this.target.index()
    await this.target.finish(secrets, cipher)
    return this.#end(mark, 'moved')
  }

  /** The move that goes on, or a new one. */
  async #decide(): Promise<MoveMark> {
    const { ids, dryRun, restart } = this.options
    const mark = this.file.moveMark(this.options.from)
    const to = this.#place()
    const content = await this.target.content()
    if (content.kind === 'used') throw usedTarget(content.users)
    if (content.kind === 'move') {
      const { id, source, isFinished } = content.state
      if (id === mark?.id && (isFinished || !restart)) return { id, to, isFinished }
      if (isFinished) throw usedTarget(undefined)
      if (!restart) throw unfinishedTarget(source)
    }
    if (mark?.isFinished) throw new MoveRefusal(`the store was moved to ${mark.to}`, '`npx rollcall move --undo` first')
    const begun = { id: ids.hex(16), to, isFinished: false }
    if (!dryRun) await this.#begin(begun)
    return begun
  }
  /** The mark first: no server writes to the store from now on, so what is copied stays what it has. */
  async #begin(mark: MoveMark): Promise<void> {
    this.file.setMoveMark(this.options.from, mark)
    const source = databaseDriver(this.options.from).placeOf(this.options.from)
    await this.target.begin(mark.id, source, this.source.tables)
  }

  async #copyAll(): Promise<void> {
    const { tables } = this.source
    this.options.watch.onPhase('copy', rowsOf(tables))
    const copied = await this.target.copied()
    const missing = tables.filter(({ name }) => !copied.has(name)).map(({ name }) => name)
    if (missing.length > 0) throw new MoveRefusal(`the move began without ${missing.join()}`, '--restart')
    await this.target.stopCounting()
    this.#done = Array.from(copied.values(), ({ rows }) => rows).reduce((sum, rows) => sum + rows, 0)
    for (const table of tables) {
      this.#advance(table, 0)
      await this.#copy(table, copied.get(table.name)?.position)
      if (this.options.watch.isStopped()) return
    }
  }
  /** Reads the next chunk while the target stores one. */
  async #copy(table: MovedTable, after: Position | undefined): Promise<void> {
    let storing: Promise<void> = Promise.resolve()
    let start = after
    for (const chunk of this.source.chunks(table, after)) {
      await storing
      if (this.options.watch.isStopped()) return
      storing = this.target.insert(table, start, chunk).then(() => this.#advance(table, chunk.rows))
      start = chunk.end
      // The statement is sent before the next rows are read.
      await Promise.race([storing, nextTurn()])
    }
    await storing
  }
  async #verifyAll(): Promise<void> {
    const { tables } = this.source
    const { watch } = this.options
    if (watch.isStopped()) return
    watch.onPhase('verify', rowsOf(tables))
    this.#done = 0
    for (const table of tables) {
      if (watch.isStopped()) return
      const [here, there] = await Promise.all([this.source.digest(table), this.target.digest(table)])
      if (here.rows !== there.rows || here.sum !== there.sum) throw differentTable(table, here.rows, there.rows)
      this.#advance(table, here.rows)
    }
  }

  #place(): string {
    return databaseDriver(this.options.to).placeOf(this.options.to)
  }
  #advance({ name }: MovedTable, rows: number): void {
    this.#done += rows
    this.options.watch.onRows(name, this.#done)
  }
  #end(mark: MoveMark, outcome: 'moved' | 'already'): MoveReport {
    this.file.setMoveMark(this.options.from, { ...mark, isFinished: true })
    return this.#report(outcome)
  }
  #report(outcome: MoveReport['outcome']): MoveReport {
    const tables = this.source.tables.map(({ name, rows }) => ({ name, rows }))
    return { outcome, tables, to: this.#place() }
  }
}

const rowsOf = (tables: readonly MovedTable[]): number => tables.reduce((sum, { rows }) => sum + rows, 0)

const emptyDatabase = 'an empty database: create database rollcall encoding UTF8 template template0'

function usedTarget(users: number | undefined): MoveRefusal {
  if (users === undefined) return new MoveRefusal('another store was moved to it', emptyDatabase)
  const what = users > 0 ? `it has ${users.toLocaleString('en-US')} users` : 'it is in use: a server has started on it'
  return new MoveRefusal(what, emptyDatabase)
}

const unfinishedTarget = (source: string): MoveRefusal =>
  new MoveRefusal(
    `another move to it is not finished (from ${source})`,
    `--restart, which empties it; or ${emptyDatabase}`,
  )

const differentTable = ({ name }: MovedTable, here: number, there: number): MoveRefusal =>
  new MoveRefusal(
    `the table ${name} is not the same in both (${here} rows in SQLite, ${there} in PostgreSQL): did something else write to one of them?`,
    'the same command with --restart, which empties the target and begins again',
  )
