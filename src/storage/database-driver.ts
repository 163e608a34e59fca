import type { Clock } from '../core/clock.ts'
import type { Migrations } from './migrate.ts'
import type { MoveSource, MoveTarget } from './move/table.ts'
import type { SqlDatabase } from './sql-database.ts'

export type OpenOptions = {
  readonly clock: Clock
  /** Those of this version unless a test gives others. */
  readonly migrations?: Migrations
  /** For a command that writes much and serves no requests meanwhile; it takes more memory. */
  readonly bulk?: boolean
  /** Replaces the time of the database in leases, for tests. */
  readonly nowMs?: () => number
  /** Opens a database that was moved, which is refused otherwise. */
  readonly evenMoved?: boolean
  /** `database.poolMax`, where the database is a server. */
  readonly connectionsMax?: number
}

/** The connections to a database server. */
export type PoolStats = {
  /** Open now, those beside the pool included. */
  readonly connections: number
  /** With a statement or transaction now, or being made for one. */
  readonly inUse: number
  /** Statements and transactions that wait for a connection now. */
  readonly waiting: number
  /** Since the start: how often one was asked for, and how long that took together. */
  readonly acquired: number
  readonly waitedMs: number
}

/** `migrated`: names of the migrations that were run, in order; none when the schema was up to date. */
export type OpenedDatabase = SqlDatabase & {
  readonly migrated: readonly string[]
  /** Only of a database server. */
  readonly pool?: () => PoolStats
  /** Its size on disk. Only of a database server: a file has its own. */
  readonly bytes?: () => Promise<number>
}

/** The database was in use, and is not whole any more. */
export class DamagedDatabaseError extends Error {
  override readonly name = 'DamagedDatabaseError'
}

/** Where `rollcall move` copies a database to. */
export type MoveMark = {
  readonly id: string
  /** The URL of the target, without its password. */
  readonly to: string
  readonly isFinished: boolean
}

/** The database was moved to another, or is being moved: what is written to it would be missing there. */
export class MovedDatabaseError extends Error {
  override readonly name = 'MovedDatabaseError'
  constructor(readonly mark: MoveMark) {
    super(mark.isFinished ? `it was moved to ${mark.to}` : `a move of it to ${mark.to} is not finished`)
  }
}

/** `empty`: it was made, and never opened. */
export type DatabaseState = 'absent' | 'empty' | 'filled'

/** What one kind of database can do with a `database.url` of its scheme. */
export interface DatabaseDriver {
  /** Opens the database, creating it when it is missing, and brings its schema up to date. Throws as `migrate` does, DamagedDatabaseError and MovedDatabaseError. */
  open(url: string, options: OpenOptions): Promise<OpenedDatabase>
  /** Where the database is, for messages. */
  placeOf(url: string): string
  /** For a database that is a file on this machine; a server has none. */
  readonly file: DatabaseFile | undefined
  /** For a database that `rollcall move` can fill. */
  moveTarget(url: string, clock: Clock): MoveTarget | undefined
}

/** Databases that are files, by their URLs. */
export interface DatabaseFile {
  /** What is there. Opens nothing. */
  stateOf(url: string): DatabaseState
  /** The files that hold it, whether or not they exist. */
  files(url: string): readonly { readonly name: string; readonly path: string }[]
  /** Makes an empty database when there is none, which the first `open` fills. */
  create(url: string): void
  /** What `rollcall move` copies. The database is up to date, and nothing writes to it. */
  moveSource(url: string): MoveSource
  /** `undefined` when it was not moved. */
  moveMark(url: string): MoveMark | undefined
  /** On disk when it returns. Without a mark the database may be used again. */
  setMoveMark(url: string, mark: MoveMark | undefined): void
  /** Copies what is committed to a new file. Throws when `target` exists. Blocks the caller's thread. */
  backup(url: string, target: string): void
  /**
   * A copy of the file `source` beside the database, to be opened and checked before it takes the place of the database. Throws
   * DamagedDatabaseError when pages of it are damaged.
   */
  stageRestore(url: string, source: string): StagedRestore
}

/** A database that may replace another. */
export type StagedRestore = {
  /** Its URL, while nothing else uses it. */
  readonly url: string
  /**
   * Moves the database that is there to `aside`, when there is one, and puts this one in its place: on disk when it returns. No
   * process uses either. Returns whether there was one.
   */
  replace(aside: string): boolean
  /** Deletes the copy, unless it was put in place. */
  discard(): void
}
