import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsPath } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { runCommand } from '../kit/command-line.ts'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { killLeftovers, runRefused, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { serviceFor } from '../kit/services.ts'
import { type WildfireClient, wildfireClient } from '../kit/wildfire-client.ts'

const serverUrl = serviceFor('postgres')
const key = 'a key that all nodes are given'

describe.skipIf(serverUrl === undefined)('a server on PostgreSQL', () => {
  let folder: string
  let database: TestDatabase
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-postgres-'))
    database = await newDatabase(serverUrl ?? '')
  })
  afterAll(async () => {
    await killLeftovers()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  const settingsOf = (node: string, other = {}) => ({
    'data.dir': join(folder, node),
    'database.url': database.url,
    'secrets.key': key,
    ...other,
  })
  const secretsOf = (node: string) => JSON.parse(readFileSync(secretsPath(join(folder, node)), 'utf8'))
  const clientOf = ({ urls }: SpawnedServer, node: string): WildfireClient =>
    wildfireClient({ url: urls.wildfire ?? '', secret: secretsOf(node)['wildfire.secret'], clock: systemClock })

  test('keeps what it acknowledged when it is killed, and has the same secrets in another folder', async () => {
    const first = await spawnServer({ settings: settingsOf('one') })
    const client = clientOf(first, 'one')
    const created = await Promise.all(
      Array.from({ length: 30 }, (_, n) => client('/admin/user/create', { userId: `u${n}`, name: `n${n}` })),
    )
    expect(new Set(created.map(({ code }) => code))).toEqual(new Set([0]))
    first.signal('SIGKILL')
    await first.exited

    const second = await spawnServer({ settings: settingsOf('two') })
    expect(secretsOf('two')).toEqual(secretsOf('one'))
    expect(JSON.stringify(secretsOf('two'))).not.toContain(key)
    const found = await clientOf(second, 'two')('/admin/user/get_info', { userId: 'u29' })
    expect(found).toMatchObject({ code: 0, result: { name: 'n29' } })
    second.signal('SIGTERM')
    expect(await second.exited).toBe(0)
  })
  test('serves through another address when the first does not answer', async () => {
    const several = database.url.replace('@', '@127.0.0.1:1,')
    const server = await spawnServer({ settings: settingsOf('one', { 'database.url': several }) })
    const found = await clientOf(server, 'one')('/admin/user/get_info', { userId: 'u0' })
    expect(found).toMatchObject({ code: 0 })
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
  })

  test('is refused while another server without Redis uses the same database, also one that was started by mistake', async () => {
    const server = await spawnServer({ settings: settingsOf('one') })
    const { code, stdout, stderr } = await runRefused({ settings: settingsOf('two') })
    expect([code, stdout]).toEqual([75, ''])
    expect(stderr).toContain('another server (node 1) uses this database; several work together only over Redis')
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
    const next = await spawnServer({ settings: settingsOf('two') })
    next.signal('SIGTERM')
    expect(await next.exited).toBe(0)
  }, 60_000)

  test('a backup is made by the tool of the server: the command names it, without the password', async () => {
    const url = new URL(database.url)
    url.password = 'hunter2'
    const flags = [`database.url=${url.href}`, `secrets.key=${key}`].flatMap((flag) => ['--set', flag])
    const { code, out, error } = await runCommand(join(folder, 'one'), 'backup', join(folder, 'x.dump'), ...flags)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain(`pg_dump --format=custom --file=${join(folder, 'x.dump')} postgres://`)
    expect(error).toContain('secrets.key')
    expect(error).not.toContain('hunter2')
  })

  const rotate = (name: string, ...settings: string[]) => {
    const flags = [`database.url=${database.url}`, `secrets.key=${key}`, ...settings].flatMap((flag) => ['--set', flag])
    return runCommand(join(folder, 'one'), 'secret', 'rotate', name, ...flags)
  }
  test('a secret that was replaced is used by each node from its next start on, also when the one before is configured', async () => {
    const [before, next] = [secretsOf('one')['wildfire.secret'], 'the next secret of all nodes']
    const made = await rotate('wildfire.secret', `wildfire.secret=${next}`)
    expect([made.code, made.out]).toEqual([0, ''])
    expect(made.error).toContain('wildfire.secret is replaced; give your backends the new one')
    expect((await rotate('wildfire.secret', `wildfire.secret=${next}`)).error).toContain('has this value already')

    const server = await spawnServer({ settings: settingsOf('three', { 'wildfire.secret': before }) })
    expect(secretsOf('three')['wildfire.secret']).toBe(next)
    const found = await clientOf(server, 'three')('/admin/user/get_info', { userId: 'u0' })
    expect(found).toMatchObject({ code: 0 })
    const { code } = await wildfireClient({ url: server.urls.wildfire ?? '', secret: before, clock: systemClock })(
      '/admin/user/get_info',
      { userId: 'u0' },
    )
    // For a day.
    expect(code).toBe(0)
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
    expect(server.stderr()).toContain('configured with the previous secrets')
    expect(server.stderr() + made.error).not.toMatch(new RegExp(`${before}|${next}`))
  })
  test('a secret that is replaced without a value is made', async () => {
    expect((await rotate('openim.secret')).code).toBe(0)
    const { code, stderr } = await runRefused({
      settings: settingsOf('one', { 'openim.secret': 'neither of the two' }),
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('npx rollcall secret rotate openim.secret')])
  })
  test('secrets.key is not replaced by the command', async () => {
    expect((await rotate('secrets.key')).code).toBe(2)
  })

  const refusals: [what: string, settings: Record<string, unknown>, said: string[]][] = [
    ['with another secrets.key', { 'secrets.key': `${key}2` }, ['secrets.key', 'is not the key', 'an empty database']],
    [
      'with another secret than the other nodes',
      { 'wildfire.secret': 'not the one of the others' },
      ['wildfire.secret: is not the one that the nodes on this database share', 'wildfire.secret left out'],
    ],
    ['with more connections than the server takes', { 'database.poolMax': 500 }, ['max_connections']],
    [
      'where no server is',
      { 'database.url': 'postgres://u:hunter2@127.0.0.1:1/x' },
      ['postgres://u@127.0.0.1:1/x cannot be used', 'a server that answers at this address'],
    ],
  ]
  test.each(refusals)('does not start %s, and says what works', async (_, settings, said) => {
    const { code, stdout, stderr } = await runRefused({ settings: settingsOf('one', settings) })
    expect([code, stdout]).toEqual([2, ''])
    for (const text of said) expect(stderr).toContain(text)
    expect(stderr).not.toMatch(/hunter2|not the one of the others|^ +at /m)
  })
})
