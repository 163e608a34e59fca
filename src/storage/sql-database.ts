import type { Kysely, RawBuilder } from 'kysely'
import type { Storage } from '../core/storage.ts'
import type { TransactionKey } from '../core/transaction-keys.ts'
import type { AuditIndexes } from './audit-ranges.ts'
import type { PrepareRead } from './compiled-query.ts'
import type { Schema } from './schema.ts'

/** A database that the stores run on; one folder implements it for each database. Its tables are up to date. */
export type SqlDatabase = {
  /** Closed together with the storage. */
  readonly db: Kysely<Schema>
  readonly flags: DatabaseFlags
  /** Runs one transaction as `Storage.transaction` promises. Each database decides how it excludes others and when it retries. */
  transaction<T>(keys: readonly TransactionKey[], work: (trx: Kysely<Schema>) => Promise<T>): Promise<T>
  readonly prepareRead?: PrepareRead
  readonly longRead: LongRead
  /** See `Storage.holding`. */
  readonly holding?: Storage['holding']
  /** See `Storage.analyzeUsers`. Absent where plans do not depend on what tables have. */
  readonly analyzeUsers?: () => Promise<void>
  /** For leases: each statement is a transaction of its own and waits for no other; a crash may lose the last ones. */
  readonly leases: Kysely<Schema>
}

/**
 * Runs reads that may visit any number of rows, in one snapshot of what is committed, without holding the event loop.
 * Throws `server.busy` when too many wait.
 */
export type LongRead = <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>

/** Statements that the database runs with each row that is inserted, or whose `columns` an update changes. */
export type RowTrigger = {
  readonly name: string
  readonly table: string
  readonly columns: readonly string[]
  /** They read the row as `new`. */
  readonly added: RawBuilder<unknown>
  /** The same for all rows that one statement adds, which they read from the table `added_rows`. */
  readonly addedTogether: RawBuilder<unknown>
  /** They read the row before an update as `old`. */
  readonly removed: RawBuilder<unknown>
}

/** What differs between the databases, as named values. Stores and migrations read these and never ask for the database's name. */
export type DatabaseFlags = {
  /** Column type of text that compares by bytes. */
  readonly textType: 'text' | 'text collate "C"'
  /** Column type of a key that the database counts up. */
  readonly serialType: 'integer' | 'bigserial'
  /** Ends a `create table` whose rows are stored in the index of their primary key, so that one descent finds them. */
  readonly clusteredTable: 'without rowid' | ''
  /** Where the nums and serials of an app are counted: in its row, or in sequences, for which transactions never wait. */
  readonly counters: 'rows' | 'sequences'
  /** A number that no other transaction has at the same time: each adds to counts of its own. 0 with one writer. */
  readonly writer: RawBuilder<number>
  /** The time of the database in ms, when the statement runs. */
  nowMs(): RawBuilder<number>
  /** Transactions run side by side: they lock rows before they change them, and pass over those that another has locked. */
  readonly rowLocks: boolean
  /** An ORDER BY term for a number column whose index the planner must not walk: the rows are few and get sorted. */
  sortedBy(column: string): RawBuilder<number>
  /** How one statement takes many rows: as parameters, or as a few with arrays or JSON, which are parsed faster than thousands. */
  readonly manyRows: 'parameters' | 'together'
  readonly auditIndexes: AuditIndexes
  /** Makes the trigger: an insert runs `added` or `addedTogether`; an update that changes one of `columns` runs `removed`, then `added`. */
  rowTrigger(trigger: RowTrigger): RawBuilder<unknown>[]
  /** The unique index that a failed write would have broken: its name, `'primary'` for a primary key; `undefined` for any other error. */
  violatedIndex(error: unknown): string | undefined
}
