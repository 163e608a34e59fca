import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../kit/command-line.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-audit-'))
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ dataDir })
  const call = { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } } as const
  await server.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
  const headers = { authorization: `Bearer ${server.config['rollcall.adminKey']}` }
  await fetch(new URL('/v1/events?user=uid:bob&wait=20000', server.urls.rollcall), { headers })
})
afterAll(async () => {
  await server.close()
  rmSync(dataDir, { recursive: true })
})

const verify = (...more: string[]) => runCommand(dataDir, 'audit', 'verify', ...more)

test('the log of a running server is intact, and its anchor fits later', async () => {
  const { code, out } = await verify()
  expect(out).toMatch(/^app default: 3 entries, positions 1 to 3: intact\n {2}anchor 3:[\w-]{43}$/)
  expect(code).toBe(0)
  const anchor = /anchor (\S+)/.exec(out)?.[1] ?? ''
  expect(await verify('--app', 'default', '--anchor', anchor)).toMatchObject({ code: 0 })
  expect(await verify('--anchor', anchor)).toMatchObject({ code: 2 })
  expect(await verify('--app', 'none')).toMatchObject({ code: 1 })
})
test('an entry that was changed in the file fails the command, and is named', async () => {
  const database = new Database(join(dataDir, 'rollcall.db'))
  database.run(`update audit set target = 'eve' where position = 2`)
  database.close()
  const { code, out } = await verify()
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('NOT what was written, from position 2 on\n  changed: 1, at 2\n'),
  ])
  expect(JSON.parse((await verify('--json')).out)).toMatchObject([{ app: 'default', brokenAt: 2 }])
})
