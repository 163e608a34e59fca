import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../kit/command-line.ts'
import { callBy } from '../../kit/core.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

/** The results of a job as a file. */
const results = 5_000
const id = 'f'.repeat(32)
let server: TestServer
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-results-'))
  server = await startTestServer()
  const { storage, clock } = server.core.context
  const job = {
    ...({ id, app: 'default', kind: 'users.mute', actor: { kind: 'key', id: 'ops' }, state: 'done' } as const),
    ...{
      createdAtMs: clock.now(),
      finishedAtMs: clock.now(),
      total: results,
      done: results,
      failed: 0,
      cursor: undefined,
    },
  }
  await storage.transaction([], async ({ bulkJobs }) => {
    await bulkJobs.insert(job, { action: { kind: 'users.unmute' }, selection: { by: 'users', users: [] } })
    for (let at = 0; at < results; at++)
      await bulkJobs.putResult(id, {
        ...{ target: `uid:user ${at}`, atMs: at, sessions: undefined },
        code: at % 3 === 0 ? 'user.not_found' : undefined,
      })
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const expectWhole = (text: string) => {
  const lines = text.split('\n')
  expect([lines.length, lines.pop()]).toEqual([results + 1, ''])
  for (const [at, line] of lines.entries())
    if (JSON.parse(line).user !== `uid:user ${at}`) throw new Error(`line ${at} is ${line}`)
  expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual([
    { user: 'uid:user 0', ok: false, at: 0, code: 'user.not_found' },
    { user: 'uid:user 1', ok: true, at: 1 },
  ])
}
const download = (key: string, job = id) =>
  fetch(`${server.urls.rollcall}/v1/jobs/${job}/result`, {
    headers: { authorization: `Bearer ${key}`, accept: 'application/x-ndjson' },
  })
const newKey = () => server.core.adminKeys.create({ ...callBy('admin'), scope: 'root' }, { label: '', scope: 'viewer' })

test('all results, one a line, in the order of the work', async () => {
  const reply = await download(server.config['rollcall.adminKey'])
  expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual([
    200,
    'application/x-ndjson',
    'attachment',
  ])
  expectWhole(await reply.text())
  expect((await download(server.config['rollcall.adminKey'], '0'.repeat(32))).status).toBe(404)
})
test('the command writes them to a new file', async () => {
  const file = join(folder, 'result.ndjson')
  const run = (...more: string[]) =>
    runCommand(
      folder,
      ...[
        'job',
        'result',
        id,
        '--url',
        server.urls.rollcall ?? '',
        '--key',
        server.config['rollcall.adminKey'],
        ...more,
      ],
    )
  expect(await run('--out', file)).toMatchObject({ code: 0, out: `${file}: ${results} users` })
  expectWhole(readFileSync(file, 'utf8'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await run('--out', file)).toMatchObject({ code: 2, error: expect.stringContaining('no file is overwritten') })
  expect(JSON.parse((await run('--json', '--out', `${file}2`)).out)).toMatchObject({ lines: results })
  expect((await run('--out', join(folder, 'none', 'x'))).code).toBe(2)
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

describe('results without an end', () => {
  let reads = 0
  beforeEach(() => {
    reads = 0
    const { bulkJobs } = server.core.context.storage
    bulkJobs.listResults = async (_, after = 0, limit) => {
      reads++
      return Array.from({ length: limit }, (_, at) => ({
        ...{ id: after + at + 1, target: `uid:${'x'.repeat(64)}`, atMs: 0, code: undefined, sessions: undefined },
      }))
    }
  })

  test('are read from the store no faster than the client reads', async () => {
    const { hostname, port } = new URL(server.urls.rollcall ?? '')
    const client = connect(Number(port), hostname)
    client.pause()
    client.write(
      `GET /v1/jobs/${id}/result HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.config['rollcall.adminKey']}\r\naccept: application/x-ndjson\r\n\r\n`,
    )
    // Until the buffers of the server and of the connection are full.
    for (let before = -1; reads === 0 || before !== reads; await Bun.sleep(300)) before = reads
    const full = reads
    client.on('data', () => {})
    client.resume()
    while (reads < 2 * full) await Bun.sleep(5)
    client.destroy()
  })
  test('break off when the key is revoked', async () => {
    const { key, text } = await newKey()
    const reply = await download(text)
    const rest = async () => {
      for await (const _ of reply.body ?? []);
    }
    const ended = rest().then(
      () => 'whole',
      () => 'broken',
    )
    while (reads < 10) await Bun.sleep(1)
    await server.core.adminKeys.revoke({ ...callBy('admin'), scope: 'root' }, key.id)
    expect(await ended).toBe('broken')
  })
})
