import { Database } from 'bun:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRecordsMax } from '../../src/core/accounts/transfer/import-users.ts'
import { runCommand, startCommand, startCommandWith } from '../kit/command-line.ts'
import { killLeftovers, spawnServer } from '../kit/process.ts'

const recordsMax = importRecordsMax.alone
let folder: string
let emptyStore: string
let dataDir: string
let made = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-import-'))
  emptyStore = join(folder, 'empty')
  const server = await spawnServer({ settings: { 'data.dir': emptyStore, 'log.level': 'warn' } })
  server.signal('SIGTERM')
  await server.exited
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  dataDir = newStore()
})
afterEach(killLeftovers)

const path = (name: string) => join(folder, `${++made}-${name}`)
function newStore(): string {
  const copy = path('data')
  cpSync(emptyStore, copy, { recursive: true })
  return copy
}
function fileOf(name: string, text: string): string {
  const file = path(name)
  writeFileSync(file, text)
  return file
}
const ndjson = (users: readonly object[]) => users.map((user) => `${JSON.stringify(user)}\n`).join('')
const importing = (file: string, ...options: string[]) => runCommand(dataDir, 'import', file, ...options)
async function exported(dir: string, ...options: string[]): Promise<string> {
  const file = path('export')
  const { code, error } = await runCommand(dir, 'export', file, ...options)
  expect([code, error]).toEqual([0, ''])
  return readFileSync(file, 'utf8')
}
const uids = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).uid)

describe('the files of the guide', () => {
  const guide = readFileSync(join(import.meta.dir, '..', '..', 'docs', 'guide', 'import.md'), 'utf8')
  const example = (language: string) => guide.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''

  test.each([
    ['json', 'users.ndjson', [], ['ann', 'carl', 'dora', '2199023259648'], []],
    ['csv', 'users.csv', [], ['ann', 'bob'], []],
    ['sql', 'dump.sql', ['--from', 'wildfire-mysql'], ['ann', 'FireRobot', 'dora'], ['ann', 'nobody']],
  ])('in %s are imported', async (language, name, options, expected, restricted) => {
    const file = fileOf(name, example(language))
    const { out, error, code } = await importing(file, ...options)
    expect([code, error]).toEqual([0, ''])
    expect(out).toStartWith(`created ${expected.length}, updated ${restricted.length}, unchanged 0, failed 0`)
    const exportedUids = new Set(uids(await exported(dataDir)))
    expect(exportedUids).toEqual(new Set<string>([...expected, ...restricted]))
    const again = await importing(file, ...options)
    expect(again.out).toContain(`unchanged ${expected.length + restricted.length}, failed 0`)
    expect(again.out).toContain('nothing has changed')
  })
})

describe('import', () => {
  test('reports rows that fail by their lines, and imports the others', async () => {
    const text = `${ndjson([
      { uid: 'ann', name: 'x' },
      { uid: 'bob', name: 'x' },
    ])}nonsense\n${ndjson([{ uid: 'carl' }])}`
    const errors = path('errors')
    const { out, code } = await importing(fileOf('users.ndjson', text), '--errors', errors)
    expect(code).toBe(1)
    expect(out).toStartWith('created 2, updated 0, unchanged 0, failed 2; 4 rows')
    expect(
      readFileSync(errors, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { line: 3, problem: 'is not JSON' },
      { line: 2, uid: 'bob', problem: 'another account has this name' },
    ])
    const shown = await importing(fileOf('users.ndjson', text))
    expect(shown.error).toContain('line 2 ("bob"): another account has this name')
    expect(uids(await exported(dataDir))).toEqual(['ann', 'carl'])
  })

  test('writes nothing in a dry run', async () => {
    const { out, code } = await importing(fileOf('users.ndjson', ndjson([{ uid: 'ann' }])), '--dry-run')
    expect([code, out]).toEqual([0, expect.stringContaining('dry run: nothing was written')])
    expect(out).toStartWith('created 1,')
    expect(await exported(dataDir)).toBe('')
  })

  test('goes on from its position after it was killed, and removes it at the end', async () => {
    const users = Array.from({ length: 2 * recordsMax }, (_, index) => ({ uid: `u${index}` }))
    const file = fileOf('users.ndjson', ndjson(users))
    const position = path('position')
    const killed = startCommand(dataDir, 'import', file, '--position', position)
    await killed.until(() => existsSync(position))
    killed.signal('SIGKILL')
    expect(await killed.ended).toMatchObject({ code: 137 })
    const { rows } = JSON.parse(readFileSync(position, 'utf8'))
    const { out, error, code } = await importing(file, '--position', position)
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain(`; ${(users.length - rows).toLocaleString('en-US')} rows in`)
    expect(existsSync(position)).toBe(false)
    expect(uids(await exported(dataDir))).toHaveLength(users.length)
  })

  test('stops at a signal after a whole transaction and says so', async () => {
    const users = Array.from({ length: recordsMax + 1 }, (_, index) => ({ uid: `u${index}` }))
    const child = startCommandWith(ndjson(users), dataDir, 'import', '-', '--from', 'ndjson')
    const database = new Database(join(dataDir, 'rollcall.db'), { readonly: true })
    const count = () => database.query<{ n: number }, []>('select count(*) as n from users').get()?.n
    await child.until(() => count() === recordsMax)
    // It waits for more input, which does not come.
    child.signal('SIGINT')
    expect(await child.ended).toMatchObject({ code: 1, out: expect.stringContaining('stopped early') })
    expect(count()).toBe(recordsMax)
    database.close()
  })

  test('is refused while a server runs, without a store, for an unknown app, format, file or foreign position', async () => {
    const file = fileOf('users.ndjson', ndjson([{ uid: 'ann' }]))
    const server = await spawnServer({ settings: { 'data.dir': dataDir, 'log.level': 'warn' } })
    expect(await importing(file)).toMatchObject({ code: 75 })
    server.signal('SIGTERM')
    await server.exited
    expect(await runCommand(path('none'), 'import', file)).toMatchObject({ code: 2 })
    expect(await importing(file, '--app', 'other')).toMatchObject({ code: 1, error: expect.stringContaining('no app') })
    expect(await importing(file, '--from', 'xml')).toMatchObject({
      code: 2,
      error: expect.stringContaining('ndjson|csv'),
    })
    expect(await importing(`${file}.none`, '--from', 'csv')).toMatchObject({ code: 2 })
    const position = fileOf('position', '{"subject":"another","rows":1}')
    expect(await importing(file, '--position', position)).toMatchObject({ code: 2 })
  })
})

describe('export', () => {
  const users = [
    {
      uid: 'ann',
      name: 'Ann',
      displayName: 'A "x", \r\n密码',
      passwordHash: 'md5:5f4dcc3b5aa765d61d8327deb882cf99',
      gender: 1,
    },
    {
      num: 2 * 2 ** 40 + 16 * 500,
      ban: { reason: 'spam' },
      mute: { reason: '', untilMs: 4e12 },
      createdAtMs: 5,
      changedAtMs: 6,
    },
    {
      uid: 'carl',
      kind: 'admin',
      grade: 1,
      settings: { noPush: true, authAnswer: 'blue', silenceWindow: { startHour: 1, endHour: 2 } },
    },
    { uid: 'gone', deletedAtMs: 7 },
  ]

  test.each(['ndjson', 'csv'])('in %s gives a new store whose export has the same bytes', async (format) => {
    await importing(fileOf('users.ndjson', ndjson(users)))
    const first = await exported(dataDir, '--format', format, '--with-secrets')
    const other = newStore()
    const { code, error } = await runCommand(other, 'import', fileOf(`copy.${format}`, first))
    expect([code, error]).toEqual([0, ''])
    expect(await exported(other, '--format', format, '--with-secrets')).toBe(first)
    expect(first).toContain('md5:5f4dcc3b')
  })

  test('has secrets on request only, is private, and overwrites no file', async () => {
    await importing(fileOf('users.ndjson', ndjson(users)))
    const text = await exported(dataDir)
    for (const secret of ['md5:', 'blue']) expect(text).not.toContain(secret)
    const file = path('private')
    await runCommand(dataDir, 'export', file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await runCommand(dataDir, 'export', file)).toMatchObject({ code: 2 })
    expect((await runCommand(dataDir, 'export', '-')).out).toBe(text.trimEnd())
  })

  test('that cannot write its file says what the system says, and leaves none', async () => {
    const { code, error } = await runCommand(dataDir, 'export', path('none/users.ndjson'))
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^rollcall: ENOENT: no such file or directory, open '.*'$/),
    ])
  })
})
