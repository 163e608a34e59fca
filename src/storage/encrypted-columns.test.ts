import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tablesOf } from '../../test/kit/filled-tables.ts'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'
import { encryptedTables } from './encrypted-columns.ts'
import { openStorage } from './open.ts'

type Column = { readonly name: string; readonly pk: number }
const described = new Map<string, Column[]>()

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-encrypted-'))
  const path = join(folder, 'rollcall.db')
  const cipher = columnCipher('a key of sixteen', systemIds)
  await (await openStorage(`sqlite:${path}`, { clock: systemClock, cipher })).storage.close()
  const database = new Database(path, { readonly: true })
  for (const table of tablesOf(database))
    described.set(table, database.query<Column, []>(`select name, pk from pragma_table_info('${table}')`).all())
  database.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

// The values of key_check tell the keys apart, so they stay under their own.
test('every column of the database that is encrypted is in the table', () => {
  const inDatabase = [...described].flatMap(([table, columns]) =>
    columns.filter(({ name }) => name.startsWith('encrypted_')).map(({ name }) => `${table}.${name}`),
  )
  const inTable = [...encryptedTables].flatMap(([table, { columns }]) => columns.map((name) => `${table}.${name}`))
  expect(inTable.sort()).toEqual(inDatabase.filter((place) => !place.startsWith('key_check.')).sort())
})
test.each([...encryptedTables])('%s is read in the order of its primary key', (table, { key }) => {
  const columns = described.get(table)?.filter(({ pk }) => pk > 0) ?? []
  expect(columns.toSorted((a, b) => a.pk - b.pk).map(({ name }) => name)).toEqual([...key])
})
