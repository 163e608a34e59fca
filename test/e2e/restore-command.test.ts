import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { runCommand } from '../kit/command-line.ts'
import { killLeftovers, spawnServer } from '../kit/process.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-restore-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(folder, { recursive: true })
})

const dataDir = () => join(folder, 'data')
const backup = () => join(folder, 'copy.db')
const store = () => join(dataDir(), 'rollcall.db')

async function withServer<T>(
  work: (client: ReturnType<typeof wildfireClient>) => Promise<T>,
  dir = dataDir(),
): Promise<T> {
  const server = await spawnServer({ settings: { 'data.dir': dir } })
  const secret = readSecretsFile(dir)['wildfire.secret'] ?? ''
  const result = await work(wildfireClient({ url: server.urls.wildfire ?? '', secret, clock: systemClock }))
  server.signal('SIGTERM')
  expect(await server.exited).toBe(0)
  return result
}

const create = (name: string) =>
  withServer((client) => client('/admin/user/create', { userId: name, name, displayName: name }))
const codeOf = (name: string) =>
  withServer(async (client) => (await client('/admin/user/get_info', { userId: name })).code)
const asides = () => readdirSync(dataDir()).filter((name) => name.includes('before-restore'))
const restore = (...options: string[]) => runCommand(dataDir(), 'restore', backup(), ...options)

describe('rollcall restore', () => {
  beforeEach(async () => {
    await create('alice')
    expect((await runCommand(dataDir(), 'backup', backup())).code).toBe(0)
    await create('bob')
  })

  test('puts the backup in the place of the store, which is kept beside it', async () => {
    const before = readFileSync(backup())
    const { code, out, error } = await restore()
    expect([code, out]).toEqual([0, store()])
    expect(readFileSync(backup()).equals(before)).toBe(true)
    expect([await codeOf('alice'), await codeOf('bob')]).toEqual([0, 253])
    const [aside = ''] = asides()
    expect(error).toContain(aside)
    copyFileSync(join(dataDir(), aside), backup())
    expect((await restore()).code).toBe(0)
    expect(await codeOf('bob')).toBe(0)
  })

  test('--dry-run checks the backup and changes nothing', async () => {
    expect(await restore('--dry-run')).toMatchObject({ code: 0, out: '' })
    expect(asides()).toEqual([])
    expect(await codeOf('bob')).toBe(0)
  })

  test('is refused while a server runs', async () => {
    const refused = await withServer(() => restore())
    expect(refused).toMatchObject({ code: 75, out: '' })
    expect(asides()).toEqual([])
  })

  test('fills a folder that has the secrets and no store', async () => {
    for (const name of readdirSync(dataDir())) if (name !== 'secrets.json') rmSync(join(dataDir(), name))
    expect((await restore()).code).toBe(0)
    expect(asides()).toEqual([])
    expect(await codeOf('alice')).toBe(0)
  })

  test.each([
    ['a file of another kind', () => writeFileSync(backup(), 'not a database'), 'is damaged, or is no database'],
    ['an empty file', () => writeFileSync(backup(), ''), 'it has no tables'],
    ['a damaged page', damage, 'is damaged'],
    ['no file', () => rmSync(backup()), 'there is no file'],
    ['another key', () => writeSecretKey(), 'another secrets.key'],
  ])('refuses %s, and the store stays', async (_, plant, message) => {
    const secrets = readFileSync(join(dataDir(), 'secrets.json'))
    plant()
    const { code, error } = await restore()
    expect([code, error]).toEqual([2, expect.stringContaining(message)])
    expect(asides()).toEqual([])
    expect(readdirSync(dataDir()).filter((name) => name.includes('restoring'))).toEqual([])
    writeFileSync(join(dataDir(), 'secrets.json'), secrets)
    expect(await codeOf('bob')).toBe(0)
  })

  /** In the middle of the file, where a page of a table or index is. */
  function damage() {
    const bytes = readFileSync(backup())
    bytes.fill(0xff, 4_096 * 3, 4_096 * 6)
    writeFileSync(backup(), bytes)
  }

  function writeSecretKey() {
    const path = join(dataDir(), 'secrets.json')
    const secrets = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
    writeFileSync(path, JSON.stringify({ ...secrets, 'secrets.key': 'another key of 16 bytes' }))
  }
})
