import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { runCommand } from '../kit/command-line.ts'
import { killLeftovers, runRefused, spawnServer } from '../kit/process.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'

/* What a start says when a store and its secrets were not restored together. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-restore-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(folder, { recursive: true })
})

const path = (...names: string[]) => join(folder, ...names)
const store = () => path('a', 'rollcall.db')
const secrets = () => path('a', 'secrets.json')
const settingsOf = (name: string, settings = {}) => ({ 'data.dir': path(name), ...settings })

/** Starts a server on a folder of that name and stops it; returns its log. */
async function runOnce(name = 'a', settings = {}): Promise<string> {
  const server = await spawnServer({ settings: settingsOf(name, settings) })
  server.signal('SIGTERM')
  expect(await server.exited).toBe(0)
  return server.stderr()
}

async function expectRefused(texts: readonly string[], settings = {}, env = {}): Promise<void> {
  const { code, stdout, stderr } = await runRefused({ settings: settingsOf('a', settings), env })
  expect([code, stdout]).toEqual([2, ''])
  for (const text of texts) expect(stderr).toContain(text)
  expect(stderr).not.toContain('    at ')
}

describe('a store under another secrets.key', () => {
  beforeEach(async () => {
    await runOnce('a')
    await runOnce('b')
  })

  test('is refused before a port is bound, until its own secrets are there', async () => {
    copyFileSync(path('b', 'rollcall.db'), store())
    const taken = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
    const words = [`secrets.key (in ${secrets()}): is not the key that the store at ${store()} was written under`]
    await expectRefused([...words, 'secrets.json that was backed up with it'], { 'rollcall.port': taken.port })
    await taken.stop(true)
    copyFileSync(path('b', 'secrets.json'), secrets())
    await runOnce('a')
  })

  test('is refused with the place that the key came from', async () => {
    const key = readSecretsFile(path('b'))['secrets.key'] ?? ''
    await expectRefused(['secrets.key (given by --set): is not the key'], { 'secrets.key': key })
    const env = { ROLLCALL_SECRETS_KEY: key }
    await expectRefused(['secrets.key (in the environment, ROLLCALL_SECRETS_KEY): is not the key'], {}, env)
  })

  test('is refused by commands that decrypt', async () => {
    copyFileSync(path('b', 'rollcall.db'), store())
    const { code, error } = await runCommand(path('a'), 'app', 'token', 'list')
    expect([code, error]).toEqual([2, expect.stringContaining('is not the key that the store')])
  })
})

describe('a store without secrets.json', () => {
  beforeEach(async () => {
    await runOnce()
    rmSync(secrets())
  })

  test('is refused and gets no new secrets', async () => {
    await expectRefused(['secrets.key: is missing', `the ${secrets()} that was backed up with the store`])
    expect(existsSync(secrets())).toBe(false)
    expect((await runCommand(path('a'), 'app', 'token', 'list')).error).toContain('secrets.key: is missing')
  })

  test('starts anew when it is moved away, as the message says', async () => {
    await expectRefused([`\`mv ${store()} ${store()}.old\``])
    rmSync(store())
    await runOnce()
  })
})

describe('secrets.json without a store', () => {
  let before: string
  beforeEach(async () => {
    await runOnce()
    before = readFileSync(secrets(), 'utf8')
    for (const suffix of ['', '-wal', '-shm']) rmSync(store() + suffix, { force: true })
  })

  test('is refused and no store is made', async () => {
    await expectRefused([`data.dir: there is no store at ${store()}, but ${secrets()} holds the secrets of one`])
    expect(existsSync(store())).toBe(false)
  })

  test('starts with an empty store in the two ways that the message names', async () => {
    await expectRefused([`\`rm ${secrets()}\` (new secrets) or \`touch ${store()}\` (the same secrets)`])
    writeFileSync(store(), '')
    await runOnce()
    expect(readFileSync(secrets(), 'utf8')).toBe(before)
    rmSync(store())
    rmSync(secrets())
    await runOnce()
    expect(readFileSync(secrets(), 'utf8')).not.toBe(before)
  })

  test('names database.url where that says where the store is', async () => {
    await expectRefused(['database.url: there is no store at'], { 'database.url': `sqlite:${path('elsewhere.db')}` })
  })
})

test('a first start that failed does not stop the next one', async () => {
  const taken = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
  const refused = await runRefused({ settings: settingsOf('a', { 'lanying.port': taken.port }) })
  expect([refused.code, existsSync(secrets())]).toEqual([75, true])
  await taken.stop(true)
  await runOnce()
})

test('a secret that is missing beside data is made anew, and the log names it', async () => {
  await runOnce()
  const { 'openim.secret': _, ...others } = readSecretsFile(path('a'))
  writeFileSync(secrets(), JSON.stringify(others), { mode: 0o600 })
  expect(await runOnce()).toContain('"secrets":["openim.secret"],"msg":"new secrets for an existing store;')
})

test('secrets.json that others can read is taken from them, with a warning', async () => {
  expect(await runOnce()).not.toContain('"level":40')
  chmodSync(secrets(), 0o644)
  expect(await runOnce()).toContain(
    `"file":"${secrets()}","msg":"secrets.json was open to other users of this machine; its mode is now 0600"`,
  )
  expect(statSync(secrets()).mode & 0o777).toBe(0o600)
})

describe('a damaged database', () => {
  beforeEach(async () => {
    await runOnce()
  })
  const garbage = (bytes: number) => new Uint8Array(bytes).fill(0xa5)

  test.each([
    ['garbage', () => writeFileSync(store(), garbage(20_000))],
    ['cut off', () => truncateSync(store(), 30_000)],
    ['without its last pages', () => truncateSync(store(), statSync(store()).size - 65_536)],
    ['overwritten in the middle', () => overwrite(store(), 3 * 4096, garbage(20 * 4096))],
    ['without tables', () => writeFileSync(store(), withoutTables())],
  ])('%s is refused, naming the file, the setting and the remedy', async (_, damage) => {
    damage()
    await expectRefused([
      `data.dir: ${store()} is damaged, or is no database of Rollcall: `,
      `\`mkdir ${store()}.damaged && mv ${store()} ${store()}-* ${store()}.damaged\`, then the last backup copied to ${store()}`,
    ])
  })

  test('a WAL with commits behind damage is refused, and the message says how to go on without it', async () => {
    const server = await spawnServer({ settings: settingsOf('a') })
    const key = readSecretsFile(path('a'))['wildfire.secret'] ?? ''
    const call = wildfireClient({ url: server.urls.wildfire ?? '', secret: key, clock: systemClock })
    for (let n = 0; n < 10; n++) await call('/admin/user/create', { userId: `u${n}`, name: `u${n}`, displayName: 'U' })
    server.signal('SIGKILL')
    await server.exited
    overwrite(`${store()}-wal`, 32 + 500, garbage(64))
    await expectRefused([
      `data.dir: ${store()} is damaged`,
      `without ${store()}-wal the database is as it was at its last`,
    ])
    rmSync(`${store()}-wal`)
    await runOnce()
  })

  test('is named by commands that open it', async () => {
    writeFileSync(store(), garbage(20_000))
    const { code, error } = await runCommand(path('a'), 'app', 'token', 'list')
    expect([code, error]).toEqual([2, expect.stringContaining(`data.dir: ${store()} is damaged`)])
  })
})

function overwrite(file: string, position: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, position)
  closeSync(descriptor)
}

/** What is left of a database in WAL mode whose WAL was lost before a first checkpoint. */
function withoutTables(): Uint8Array {
  const database = new Database(path('empty.db'))
  database.run('pragma journal_mode = wal')
  database.close(true)
  return readFileSync(path('empty.db'))
}
