import { type Kysely, type Migration as KyselyMigration, Migrator } from 'kysely'
import * as initial from './migrations/0001-initial.ts'
import * as auditRanges from './migrations/0002-audit-ranges.ts'
import type { DatabaseFlags } from './sql-database.ts'

export type Migrations = Readonly<Record<string, Migration>>
/** `breaks`: the version before cannot run on the schema that it makes. Then nodes of both versions cannot run together. */
type Migration = { up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void>; readonly breaks?: boolean }

/**
 * In order of their names. A released one never changes; each only adds or changes indexes, so that the version before can run on
 * its schema: a table or column that is not used any more goes one version later.
 */
export const allMigrations: Migrations = { '0001-initial': initial, '0002-audit-ranges': auditRanges }

/** The data was written by a newer version, on whose schema this one cannot run. */
export class DataTooNewError extends Error {
  override readonly name = 'DataTooNewError'
}

/** The data was written by a version before the first release, whose schema no migration starts from. */
export class DataTooOldError extends Error {
  override readonly name = 'DataTooOldError'
}

/** Migrations of versions before the first release. */
const unreleased: readonly string[] = ['0001-user-plane', '0002-outbox', '0003-kept', '0004-lanying', '0005-push']

/**
 * Brings the schema up to this version, forward only: all missing migrations in one transaction. `backup` is called before
 * that when there is data. Returns the names of the migrations it ran, in order; none on the schema of a newer version that this
 * one can run on. Throws `DataTooNewError` and `DataTooOldError`, with nothing changed.
 */
export async function migrate(
  db: Kysely<unknown>,
  flags: DatabaseFlags,
  backup: (version: string) => void,
  migrations: Migrations = allMigrations,
): Promise<string[]> {
  const done = await migrationsDone(db)
  await refuseForeign(db, done, migrations)
  const missing = Object.keys(migrations).filter((name) => !done.includes(name))
  if (missing.length === 0) return []
  const last = done.at(-1)
  if (last !== undefined) backup(last)
  const provided = Object.fromEntries(
    Object.entries(migrations).map(([name, one]): [string, KyselyMigration] => [
      name,
      { up: (on) => runOne(on, name, one, flags) },
    ]),
  )
  const migrator = new Migrator({ db, provider: { getMigrations: async () => provided } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  return missing
}

async function runOne(
  db: Kysely<unknown>,
  name: string,
  { up, breaks }: Migration,
  flags: DatabaseFlags,
): Promise<void> {
  await up(db, flags)
  if (breaks) await breakingMigrations(db).insertInto('breaking_migrations').values({ name }).execute()
}

const breakingMigrations = (db: Kysely<unknown>) => db as Kysely<{ breaking_migrations: { name: string } }>

async function refuseForeign(db: Kysely<unknown>, done: readonly string[], migrations: Migrations): Promise<void> {
  if (done.some((name) => unreleased.includes(name)))
    throw new DataTooOldError(
      'the data was written by a version before the first release; this version can neither read nor export it',
    )
  const unknown = done.filter((name) => !(name in migrations))
  if (unknown.length === 0) return
  const broken = await breakingMigrations(db).selectFrom('breaking_migrations').selectAll().execute()
  const lacks = Object.keys(migrations).some((name) => !done.includes(name))
  if (lacks || broken.some(({ name }) => unknown.includes(name)))
    throw new DataTooNewError(`the data was written by a newer Rollcall (it has ${unknown.join(', ')})`)
}

/** Names of the migrations this database has had, in order; none for a new one. */
async function migrationsDone(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}
