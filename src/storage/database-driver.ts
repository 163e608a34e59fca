import type { Clock } from '../core/clock.ts'
import type { Migrations } from './migrate.ts'
import type { SqlDatabase } from './sql-database.ts'

export type OpenOptions = {
  readonly clock: Clock
  /** Those of this version unless a test gives others. */
  readonly migrations?: Migrations
  /** For a command that writes much and serves nobody meanwhile; it takes more memory. */
  readonly bulk?: boolean
  /** Replaces the time of the database in leases, for tests. */
  readonly nowMs?: () => number
  /** `database.poolMax`, where the database is a server. */
  readonly connectionsMax?: number
}

/** `migrated`: names of the migrations that were run, in order; none when the schema was up to date. */
export type OpenedDatabase = SqlDatabase & { readonly migrated: readonly string[] }

/** The database was in use, and is not whole any more. */
export class DamagedDatabaseError extends Error {
  override readonly name = 'DamagedDatabaseError'
}

/** `empty`: it was made, and never opened. */
export type DatabaseState = 'absent' | 'empty' | 'filled'

/** What one kind of database can do with a `database.url` of its scheme. */
export interface DatabaseDriver {
  /** Opens the database, creating it when it is missing, and brings its schema up to date. Throws as `migrate` does, and DamagedDatabaseError. */
  open(url: string, options: OpenOptions): Promise<OpenedDatabase>
  /** Where the database is, for messages. */
  placeOf(url: string): string
  /** For a database that is a file on this machine; a server has none. */
  readonly file: DatabaseFile | undefined
}

/** Databases that are files, by their URLs. */
export interface DatabaseFile {
  /** What is there. Opens nothing. */
  stateOf(url: string): DatabaseState
  /** The files that hold it, whether or not they exist. */
  files(url: string): readonly { readonly name: string; readonly path: string }[]
  /** Makes an empty database when there is none, which the first `open` fills. */
  create(url: string): void
  /** Copies what is committed to a new file. Throws when `target` exists. Blocks the caller's thread. */
  backup(url: string, target: string): void
}
