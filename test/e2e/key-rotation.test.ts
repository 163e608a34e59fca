import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../scripts/bench/kit/fill.ts'
import { secretsPath } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { encryptedTables } from '../../src/storage/encrypted-columns.ts'
import { openStorage } from '../../src/storage/open.ts'
import { TestClock } from '../kit/clock.ts'
import { runCommand } from '../kit/command-line.ts'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { killLeftovers, runRefused, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { startTestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { fillStore, fixtureSettings } from '../kit/store-fixture.ts'

/** A real server whose `secrets.key` is replaced. */
const [before, fresh] = ['the-key-of-before-0000000', 'the-key-of-afterwards-0000']
const [beforeId, freshId] = [before, fresh].map((key) => columnCipher(key, systemIds).keyId)
const both = { 'secrets.key': fresh, 'secrets.previousKey': before }
/** So many that a run can be killed in the middle. */
const things = 2_500

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-key-rotation-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(folder, { recursive: true })
})

type Status = {
  readonly encryption: {
    readonly keyId: string
    readonly state: string
    readonly previousKeyNeeded: boolean
    readonly otherKeyIds: readonly string[]
    readonly progress?: { readonly values: number }
  }
}

const adminKey = 'an-admin-key-of-enough-bytes'
const settingsOf = (more: object) => ({ 'data.dir': folder, 'rollcall.adminKey': adminKey, ...more })
const start = (more: object) => spawnServer({ settings: settingsOf(more) })
const statusOf = async ({ urls }: SpawnedServer): Promise<Status['encryption']> => {
  const reply = await fetch(`${urls.rollcall}/v1/status`, { headers: { authorization: `Bearer ${adminKey}` } })
  return ((await reply.json()) as Status).encryption
}
const rotationsOf = async ({ urls }: SpawnedServer): Promise<string[]> => {
  const reply = await fetch(`${urls.rollcall}/v1/audit?limit=200`, { headers: { authorization: `Bearer ${adminKey}` } })
  const { items } = (await reply.json()) as { items: { type: string }[] }
  return items.map(({ type }) => type).filter((type) => type.startsWith('secret.'))
}
const until = async (server: SpawnedServer, isSo: (status: Status['encryption']) => boolean) => {
  for (;;) {
    const status = await statusOf(server)
    if (isSo(status)) return status
    await Bun.sleep(10)
  }
}
const stop = async (server: SpawnedServer) => {
  server.signal('SIGTERM')
  expect(await server.exited).toBe(0)
}
const fillThings = (storage: Storage) =>
  storage.transaction([], async (stores) => {
    for (let at = 0; at < things; at++)
      await stores.things.put({
        ...{ app: 'default', id: `thing ${at}`, token: `token ${at}`, secret: `secret ${at}` },
        ...{ state: 0, owners: [], extra: '' },
      })
  })
const expectThings = async (storage: Storage) => {
  let after = ''
  let read = 0
  for (;;) {
    const page = await storage.things.list('default', after, 1_000)
    for (const { id, token, secret } of page)
      expect([token, secret]).toEqual([`token ${id.slice(6)}`, `secret ${id.slice(6)}`])
    read += page.length
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  expect(read).toBe(things)
}

const postgresUrl = serviceFor('postgres')
const databases: [string, () => Promise<TestDatabase | undefined>][] = [['sqlite', async () => undefined]]
if (postgresUrl !== undefined) databases.push(['postgres', () => newDatabase(postgresUrl)])

describe.each(databases)('on %s', (_, open) => {
  let database: TestDatabase | undefined
  beforeEach(async () => {
    database = await open()
  })
  afterEach(async () => {
    await killLeftovers()
    await database?.drop()
  })
  const place = () => (database ? { 'database.url': database.url } : {})
  const url = () => database?.url ?? `sqlite:${join(folder, 'rollcall.db')}`
  const withStore = async (key: string, otherKey: string, work: (storage: Storage) => Promise<void>) => {
    const cipher = columnCipher(key, systemIds, otherKey)
    const { storage } = await openStorage(url(), { clock: systemClock, cipher })
    await work(storage).finally(() => storage.close())
  }

  test('values are encrypted anew while the process is killed again and again, and the key before goes', async () => {
    await stop(await start({ ...place(), 'secrets.key': before }))
    await withStore(before, '', fillThings)
    let kills = 0
    let values = 0
    for (let server = await start({ ...place(), ...both }); ; server = await start({ ...place(), ...both })) {
      const status = await until(server, ({ state, progress }) => state === 'idle' || (progress?.values ?? 0) > 300)
      expect(status.keyId).toBe(freshId as string)
      if (status.state === 'idle' || kills === 2) {
        const end = await until(server, ({ state }) => state === 'idle')
        expect(end).toMatchObject({ previousKeyNeeded: false, otherKeyIds: [] })
        await stop(server)
        break
      }
      expect(status).toMatchObject({ state: 'encrypting', previousKeyNeeded: true, otherKeyIds: [beforeId] })
      values += status.progress?.values ?? 0
      server.signal('SIGKILL')
      await server.exited
      kills++
      for (const key of [before, fresh]) {
        const { code, stderr } = await runRefused({ settings: settingsOf({ ...place(), 'secrets.key': key }) })
        expect([code, stderr]).toEqual([2, expect.stringContaining('secrets.previousKey: is missing: the store at')])
      }
      await withStore(fresh, before, expectThings)
    }
    expect(kills).toBeGreaterThan(0)
    expect(values).toBeGreaterThan(300)
    const server = await start({ ...place(), 'secrets.key': fresh })
    // Entries are in the log once they have their position.
    while ((await rotationsOf(server)).length < 2) await Bun.sleep(10)
    expect(await rotationsOf(server)).toEqual(['secret.reencrypt', 'secret.rotate'])
    await stop(server)
    await withStore(fresh, '', expectThings)
    const old = await runRefused({ settings: settingsOf({ ...place(), 'secrets.key': before }) })
    expect([old.code, old.stderr]).toEqual([2, expect.stringContaining('is not the key that the store')])
  }, 120_000)

  test('a key that fits neither is refused, and changes nothing', async () => {
    await stop(await start({ ...place(), 'secrets.key': before }))
    const wrong = { 'secrets.key': fresh, 'secrets.previousKey': 'a-third-key-of-enough-bytes' }
    const { code, stderr } = await runRefused({ settings: settingsOf({ ...place(), ...wrong }) })
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/secrets\.key \(given by --set\): is not the key that .*, nor is secrets\.previousKey/),
    ])
    await stop(await start({ ...place(), 'secrets.key': before }))
  }, 60_000)
})

const path = () => join(folder, 'rollcall.db')
/** Each value of the database that begins with the id of a key, by the place where it is. */
function valuesByPlace(id: string): Set<string> {
  const database = new Database(path(), { readonly: true })
  const places = new Set<string>()
  const tables = database.query<{ name: string }, []>("select name from sqlite_master where type = 'table'").all()
  for (const { name } of tables)
    for (const row of database.query<Record<string, unknown>, []>(`select * from "${name}"`).all())
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'string' && value.includes(`${id}:`)) places.add(`${name}.${column}`)
  database.close()
  return places
}
const sealed = new Set(
  [...encryptedTables].flatMap(([table, { columns }]) => columns.map((name) => `${table}.${name}`)),
)

test('whatever the APIs store encrypted is encrypted anew, wherever it is', async () => {
  const clock = new TestClock()
  const settings = { ...fixtureSettings, 'secrets.key': before }
  const first = await startTestServer({ settings, clock, dataDir: folder })
  await fillStore(first, clock)
  await first.close()
  const places = valuesByPlace(beforeId ?? '')
  expect([...places].filter((place) => !sealed.has(place))).toEqual(['key_check.encrypted_value'])
  expect(places.size).toBeGreaterThan(5)
  const server = await start({ ...both, 'retention.pushTasksDays': 0 })
  await until(server, ({ state }) => state === 'idle')
  await stop(server)
  expect([...valuesByPlace(beforeId ?? '')]).toEqual([])
  expect([...valuesByPlace(freshId ?? '')].sort()).toEqual([...places].sort())
}, 60_000)

test('the key in secrets.json is replaced by renaming it', async () => {
  await stop(await start({}))
  const secrets = JSON.parse(readFileSync(secretsPath(folder), 'utf8')) as Record<string, string>
  const { 'secrets.key': key = '', ...others } = secrets
  writeFileSync(secretsPath(folder), JSON.stringify({ ...others, 'secrets.previousKey': key }), { mode: 0o600 })
  const server = await start({})
  await until(server, ({ state }) => state === 'idle')
  await stop(server)
  const after = JSON.parse(readFileSync(secretsPath(folder), 'utf8')) as Record<string, string>
  expect(after).toMatchObject({ ...others, 'secrets.previousKey': key })
  expect(after['secrets.key']).not.toBe(key)
  const { 'secrets.previousKey': _, ...last } = after
  writeFileSync(secretsPath(folder), JSON.stringify(last), { mode: 0o600 })
  await stop(await start({}))
}, 60_000)

test('a backup of before is restored with its key as the previous one', async () => {
  await stop(await start({ 'secrets.key': before }))
  const storage = await openStore(folder, before)
  await fillThings(storage)
  await storage.close()
  const backup = join(folder, 'copy.db')
  expect((await runCommand(folder, 'backup', backup, '--set', `secrets.key=${before}`)).code).toBe(0)
  const server = await start(both)
  await until(server, ({ state }) => state === 'idle')
  const [shown] = [
    await runCommand(
      folder,
      'status',
      '--set',
      `rollcall.port=${new URL(server.urls.rollcall ?? '').port}`,
      '--set',
      `rollcall.adminKey=${adminKey}`,
    ),
  ]
  expect(shown.out).toContain('secrets.previousKey  is not needed')
  await stop(server)
  const refused = await runCommand(folder, 'restore', backup, '--yes', '--set', `secrets.key=${fresh}`)
  expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('made under another secrets.key')])
  const keys = Object.entries(both).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  expect((await runCommand(folder, 'restore', backup, '--yes', ...keys)).code).toBe(0)
  const restored = await start(both)
  await until(restored, ({ state }) => state === 'idle')
  await stop(restored)
  const after = await openStore(folder, fresh)
  await expectThings(after)
  await after.close()
}, 60_000)

test.skipIf(postgresUrl === undefined)(
  'a store that is moved in the middle goes on in PostgreSQL',
  async () => {
    await stop(await start({ 'secrets.key': before }))
    const storage = await openStore(folder, before)
    await fillThings(storage)
    await storage.close()
    const server = await start(both)
    await until(server, ({ progress }) => (progress?.values ?? 0) > 500)
    server.signal('SIGKILL')
    await server.exited
    const target = await newDatabase(postgresUrl ?? '')
    try {
      const keys = Object.entries(both).flatMap(([key, value]) => ['--set', `${key}=${value}`])
      const moved = await runCommand(folder, 'move', '--to', target.url, ...keys)
      expect([moved.code, moved.error]).toEqual([0, expect.anything()])
      const there = await start({ 'database.url': target.url, ...both })
      await until(there, ({ state }) => state === 'idle')
      await stop(there)
      const opened = await openStorage(target.url, { clock: systemClock, cipher: columnCipher(fresh, systemIds) })
      await expectThings(opened.storage)
      await opened.storage.close()
    } finally {
      await killLeftovers()
      await target.drop()
    }
  },
  60_000,
)
