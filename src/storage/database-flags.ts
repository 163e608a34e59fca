import type { RawBuilder } from 'kysely'

/** What differs between the databases, as named values. Stores and migrations read these and never ask for the database's name. */
export type DatabaseFlags = {
  /** Column type of text that compares by bytes. */
  readonly textType: 'text' | 'text collate "C"'
  /** Column type of a key that the database counts up. */
  readonly serialType: 'integer' | 'bigserial'
  /** Ends a `create table` whose rows are stored in the index of their primary key, so that one descent finds them. */
  readonly clusteredTable: 'without rowid' | ''
  /** An ORDER BY term for a number column whose index the planner must not walk: the rows are few and get sorted. */
  sortedBy(column: string): RawBuilder<number>
  /** The unique index that a failed write would have broken: its name, `'primary'` for a primary key; `undefined` for any other error. */
  violatedIndex(error: unknown): string | undefined
}
