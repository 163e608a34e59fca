import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../kit/command-line.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'

describe('app token', () => {
  let folder: string
  let server: SpawnedServer
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-app-token-'))
    server = await spawnServer({ settings: { 'data.dir': folder } })
  })
  afterAll(async () => {
    server.signal('SIGTERM')
    await server.exited
    rmSync(folder, { recursive: true })
  })
  afterAll(killLeftovers)

  const codeWith = async (token: string) => {
    const headers = { app_id: 'default', 'access-token': token }
    const response = await fetch(`${server.urls.lanying}/user/list`, { headers })
    return ((await response.json()) as { code: number }).code
  }
  const token = (...line: string[]) => runCommand(folder, 'app', 'token', ...line)

  test('the token of the configuration, generated at the first start, is valid', async () => {
    const { out } = await runCommand(folder, 'secret', 'lanying.adminToken')
    expect(await codeWith(out)).toBe(200)
    expect(await codeWith(`${out}x`)).toBe(10008)
  })

  test('tokens created and revoked while the server runs take effect at once', async () => {
    const one = await token('create', 'backend')
    const other = await token('create')
    expect([one.code, await codeWith(one.out), await codeWith(other.out)]).toEqual([0, 200, 200])
    const listed = (await token('list')).out.split('\n')
    expect(listed).toHaveLength(2)
    expect(listed[0]).toMatch(/^[0-9a-f]{32} {2}\d{4}-\d\d-\d\dT[\d:.]+Z {2}backend$/)
    const [id = ''] = listed[0]?.split(' ') ?? []
    expect(one.error).toBe(`This is token ${id}. Keep it: it is not shown again.`)
    expect(await token('revoke', id)).toEqual({ out: '', error: '', code: 0 })
    expect([await codeWith(one.out), await codeWith(other.out)]).toEqual([402, 200])
    expect((await token('revoke', id)).code).toBe(1)
    expect((await token('list')).out.split('\n')).toHaveLength(1)
  })

  test('no token is stored in plain text', async () => {
    const { out } = await token('create')
    for (const file of ['rollcall.db', 'rollcall.db-wal'])
      expect(readFileSync(join(folder, file)).includes(out)).toBe(false)
    expect(server.stderr()).not.toContain(out)
  })

  test.each([
    [['list', '--app', 'nowhere'], 1, 'rollcall: there is no app nowhere'],
    [['create', 'x', '--app', 'nowhere'], 1, 'rollcall: there is no app nowhere'],
    [['revoke', 'x', '--app', 'nowhere'], 1, 'rollcall: there is no app nowhere'],
    [['revoke'], 2, 'needs an id'],
    [['frob'], 2, 'one of: create, list, revoke'],
    [['create', 'x'.repeat(65)], 2, 'the label is too long'],
  ] as const)('%j', async (line, code, expected) => {
    const answer = await token(...line)
    expect([answer.code, answer.out]).toEqual([code, ''])
    expect(answer.error).toContain(expected)
  })
})

describe('before the first start', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-app-token-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('there is no store for a token', async () => {
    const { code, error } = await runCommand(folder, 'app', 'token', 'list')
    expect(code).toBe(2)
    expect(error).toContain('npm start')
  })
})
