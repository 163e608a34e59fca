import { type Kysely, type Migration, Migrator } from 'kysely'
import type { DatabaseFlags } from './database-flags.ts'
import * as userPlane from './migrations/0001-user-plane.ts'
import * as outbox from './migrations/0002-outbox.ts'
import * as kept from './migrations/0003-kept.ts'
import * as lanying from './migrations/0004-lanying.ts'
import * as push from './migrations/0005-push.ts'

export type Steps = Readonly<Record<string, Step>>
type Step = { up(db: Kysely<unknown>, flags: DatabaseFlags): Promise<void> }

/** In order; a released one never changes. Each leaves the previous release able to run. */
export const allSteps: Steps = {
  '0001-user-plane': userPlane,
  '0002-outbox': outbox,
  '0003-kept': kept,
  '0004-lanying': lanying,
  '0005-push': push,
}

/** The data is newer than this program: a downgrade. */
export class DataTooNewError extends Error {
  override readonly name = 'DataTooNewError'
}

/**
 * Brings the schema up to this program's, forward only, all missing steps in one transaction. `backup` is called before,
 * when there is data to lose. Returns the steps done. Throws `DataTooNewError`.
 */
export async function migrate(
  db: Kysely<unknown>,
  flags: DatabaseFlags,
  backup: (version: string) => void,
  steps: Steps = allSteps,
): Promise<string[]> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Migration] => [name, { up: (on) => step.up(on, flags) }]),
  )
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const done = await doneBefore(db)
  const unknown = done.filter((name) => !(name in steps))
  if (unknown.length > 0)
    throw new DataTooNewError(`the data was written by a newer Rollcall (it has ${unknown.join(', ')})`)
  const missing = Object.keys(steps).filter((name) => !done.includes(name))
  if (missing.length === 0) return []
  const last = done.at(-1)
  if (last !== undefined) backup(last)
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  return missing
}

/** Names of the steps this database has had, in order; none for a new one. */
async function doneBefore(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}
