import { Database } from 'bun:sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Generated, Kysely } from 'kysely'
import { systemClock } from '../../src/core/clock.ts'
import { type SqliteDialect, type SqliteOptions, sqliteDialect } from '../../src/storage/sqlite/dialect.ts'

/** Two tables for tests of the driver: accounts with a unique name, and their notes. */
export type ScratchTables = {
  accounts: { id: Generated<number>; name: string; balance: number }
  notes: { id: Generated<number>; account: number; text: string }
}

export type Scratch = {
  db: Kysely<ScratchTables>
  dialect: SqliteDialect
  path: string
  /** A connection of its own to the same file, as another process would have it: it sees what is committed. */
  observer: Database
  /** Names of the accounts that `witness` sees, in order. */
  committed(): string[]
  close(): Promise<void>
}

/** A database in a folder of its own, for tests; `close` removes it. */
export async function openScratch(options: Partial<SqliteOptions> = {}): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-sqlite-'))
  const path = join(folder, 'scratch.db')
  const dialect = sqliteDialect({ path, clock: systemClock, ...options })
  const db = new Kysely<ScratchTables>({ dialect })
  await createTables(db)
  const witness = new Database(path)
  const names = witness.prepare<{ name: string }, []>('select name from accounts order by name')
  return {
    db,
    dialect,
    path,
    observer: witness,
    committed: () => names.all().map(({ name }) => name),
    async close() {
      witness.close(true)
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

async function createTables(db: Kysely<ScratchTables>): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('balance', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('notes')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('account', 'integer', (column) => column.references('accounts.id').onDelete('cascade').notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
}

/** A row as tests insert it. */
export const account = (name: string, balance = 0) => ({ name, balance })
