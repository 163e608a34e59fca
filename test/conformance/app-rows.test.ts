import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { openStorage } from '../../src/storage/open.ts'
import { newDatabase } from '../kit/postgres.ts'
import { driverWanted, serviceFor } from '../kit/services.ts'

/* The deletion of an app, on tables that are read from the database: a new one is covered without a change here. */

type Column = { readonly name: string; readonly isText: boolean }
type Value = string | number
type Row = Record<string, unknown>

/** A database with its tables, besides the handle of the stores. */
type Tables = {
  readonly storage: Storage
  readonly columns: ReadonlyMap<string, readonly Column[]>
  /** Without a look at foreign keys. */
  insert(table: string, row: Record<string, Value>): Promise<void>
  rows(table: string): Promise<Row[]>
  /** Rows whose foreign keys point nowhere. */
  close(): Promise<void>
}

/** Tables of the server: no row of them belongs to an app. */
const ofServer: ReadonlySet<string> = new Set([
  ...['breaking_migrations', 'command_confirmations', 'disconnect_commands', 'jobs', 'key_check', 'node_leases'],
  ...['push_keys', 'server_runs', 'shared_secrets', 'console_logins', 'console_links', 'console_sessions'],
])

const cipher = columnCipher('a key for the deletion of apps', systemIds)

async function openSqlite(): Promise<Tables> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-app-rows-'))
  const path = join(folder, 'rollcall.db')
  const { storage } = await openStorage(`sqlite:${path}`, { clock: systemClock, cipher })
  const database = new Database(path)
  database.run('pragma foreign_keys = off')
  database.run('pragma busy_timeout = 10000')
  const found = database
    .query<{ table: string; name: string; type: string }, []>(
      `select m.name as "table", c.name, c.type from sqlite_master m join pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'kysely_%'`,
    )
    .all()
  return {
    storage,
    columns: columnsOf(found),
    async insert(table, row) {
      const marks = Object.keys(row).map(() => '?')
      database
        .query<unknown, Value[]>(`insert into "${table}" (${quoted(row)}) values (${marks})`)
        .run(...Object.values(row))
    },
    async rows(table) {
      return database.query<Row, []>(`select * from "${table}"`).all()
    },
    async close() {
      database.close()
      await storage.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function openPostgres(serverUrl: string): Promise<Tables> {
  const made = await newDatabase(serverUrl)
  const { storage } = await openStorage(made.url, { clock: systemClock, cipher })
  const server = new Bun.SQL({ url: made.url, max: 1 })
  await server.unsafe('set session_replication_role = replica')
  const found = await server.unsafe(
    `select table_name as "table", column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name not like 'kysely_%'`,
  )
  return {
    storage,
    columns: columnsOf(found),
    async insert(table, row) {
      const marks = Object.keys(row).map((_, index) => `$${index + 1}`)
      await server.unsafe(`insert into "${table}" (${quoted(row)}) values (${marks})`, Object.values(row))
    },
    rows: (table) => server.unsafe(`select * from "${table}"`),
    async close() {
      await server.close({ timeout: 0 })
      await storage.close()
      await made.drop()
    },
  }
}

const quoted = (row: Record<string, Value>) => Object.keys(row).map((name) => `"${name}"`)

function columnsOf(found: readonly { table: string; name: string; type: string }[]): Map<string, Column[]> {
  const tables = Map.groupBy(found, ({ table }) => table)
  return new Map(
    [...tables].map(([table, columns]) => [
      table,
      columns.map(({ name, type }) => ({ name, isText: /text/i.test(type) })),
    ]),
  )
}

const serverUrl = serviceFor('postgres')
const drivers: [name: string, open: () => Promise<Tables>][] = []
if (driverWanted('sqlite')) drivers.push(['sqlite', openSqlite])
if (serverUrl !== undefined) drivers.push(['postgres', () => openPostgres(serverUrl)])

const [gone, stays] = ['the-app-that-goes', 'the-app-that-stays'] as const

describe.each(drivers)('%s', (_, open) => {
  let on: Tables
  beforeEach(async () => {
    on = await open()
    await fill(gone, 'of-the-app-that-goes', 1)
    await fill(stays, 'of-the-app-that-stays', 2)
  })
  afterEach(() => on.close())

  /** One row in every table of apps: texts and numbers are the same everywhere, so that every reference finds its row. */
  async function fill(app: string, text: string, num: number): Promise<void> {
    for (const [table, columns] of on.columns) {
      if (ofServer.has(table)) continue
      const valueFor = ({ name, isText }: Column): Value => {
        if (name === 'app' || (table === 'apps' && name === 'id')) return app
        return isText ? text : num
      }
      await on.insert(table, Object.fromEntries(columns.map((column) => [column.name, valueFor(column)])))
    }
    await on.insert('jobs', { name: `webhook:${text}`, due_at_ms: num })
  }
  /** Tables that have rows with this text in any column. */
  async function tablesWith(text: string): Promise<string[]> {
    const found: string[] = []
    for (const table of on.columns.keys()) {
      const rows = (await on.rows(table)).filter((row) => Object.values(row).some((one) => String(one).includes(text)))
      if (rows.length > 0) found.push(table)
    }
    return found.toSorted()
  }
  async function content(): Promise<Record<string, string[]>> {
    const all: Record<string, string[]> = {}
    for (const table of on.columns.keys())
      all[table] = (await on.rows(table)).map((row) => JSON.stringify(row)).filter((row) => !row.includes('goes'))
    return all
  }
  /** In pieces of this size. Returns how many rows each deleted. */
  async function deleteAll(limit: number): Promise<number[]> {
    const pieces: number[] = []
    for (let rows = 1; rows > 0; ) {
      rows = await on.storage.transaction([], ({ apps }) => apps.deleteRows(gone, limit))
      pieces.push(rows)
    }
    await on.storage.transaction([], ({ apps }) => apps.remove(gone))
    return pieces
  }

  test.each([1, 7, 10_000])('in pieces of %d nothing of the app is left, and another loses nothing', async (limit) => {
    const before = await content()
    expect(await tablesWith('goes')).toEqual(
      [...on.columns.keys()].filter((table) => table === 'jobs' || !ofServer.has(table)).toSorted(),
    )
    const pieces = await deleteAll(limit)
    expect(await tablesWith('goes')).toEqual([])
    // Rows of push tasks and bulk jobs have no column with the app's name, but the numbers of its own.
    expect(await content()).toEqual(
      Object.fromEntries(
        Object.entries(before).map(([table, rows]) => [
          table,
          rows.filter((row) => row.includes('stays') || ofServer.has(table)),
        ]),
      ),
    )
    for (const rows of pieces.slice(0, -1)) expect(rows).toBeLessThanOrEqual(limit === 1 ? 2 : limit)
    expect(pieces.at(-1)).toBe(0)
  })
})
