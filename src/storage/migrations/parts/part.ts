import type { RawBuilder, Sql } from 'kysely'
import type { DatabaseFlags } from '../../sql-database.ts'

/** Column types and table options that differ from database to database. */
export type Types = {
  readonly text: RawBuilder<unknown>
  readonly serial: RawBuilder<unknown>
  readonly clustered: RawBuilder<unknown>
}

/** Statements of a migration, in order: the tables of one subject. */
export type MigrationPart = (types: Types, flags: DatabaseFlags) => readonly ReturnType<Sql>[]
