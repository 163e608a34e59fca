import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { killLeftovers, runRefused, type SpawnedServer, type SpawnOptions, spawnServer } from '../kit/process.ts'
import { rawRequest } from '../kit/raw-http.ts'
import { wildfireClient, wildfireHeaders } from '../kit/wildfire-client.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-e2e-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

/** A signal this long after the first is another one, not the same that npm passed on as well. */
const signalRepeatMs = 1_100

const settingsWith = (settings: SpawnOptions['settings'] = {}) => ({ 'data.dir': dataDir, ...settings })
const start = (via: SpawnOptions['via'] = 'bun', settings = {}) =>
  spawnServer({ via, settings: settingsWith(settings) })
const refused = (settings = {}, env = {}) => runRefused({ settings: settingsWith(settings), env })

/** The Server API of a process, signed with the secret it made itself. */
const wildfireOf = ({ urls }: SpawnedServer) =>
  wildfireClient({
    url: urls.wildfire ?? '',
    secret: readSecretsFile(dataDir)['wildfire.secret'] ?? '',
    clock: systemClock,
  })

describe('start', () => {
  test('prints one ready line with its addresses, on standard output only', async () => {
    const server = await start('script')
    expect(server.stdout().split('\n')).toHaveLength(2)
    expect(server.ready).toEqual({
      ready: true,
      pid: server.pid,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      listeners: server.urls,
      ms: expect.any(Number),
    })
    expect(server.urls.wildfire).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
    for (const line of server.stderr().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg')
  })

  test('leaves out a listener that is off', async () => {
    const server = await start('bun', { 'wildfire.api.port': 'off' })
    expect(Object.keys(server.urls)).not.toContain('wildfire')
    server.signal('SIGTERM')
    await server.exited
  })

  test('generates secrets once, readable by the owner only, and keeps them and the data', async () => {
    const first = await start()
    await wildfireOf(first)('/admin/user/create', { userId: 'alice', name: 'alice' })
    const made = readSecretsFile(dataDir)
    first.signal('SIGTERM')
    await first.exited
    const second = await start()
    expect(await wildfireOf(second)('/admin/user/get_info', { name: 'alice' })).toMatchObject({ code: 0 })
    expect(readSecretsFile(dataDir)).toEqual(made)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(Math.min(...Object.values(made).map((secret) => secret.length))).toBeGreaterThanOrEqual(32)
    second.signal('SIGTERM')
    await second.exited
  })
})

describe('stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('npm passes %s on; the server drains and both exit 0', async (signal) => {
    const server = await start('npm', { 'shutdown.noticeMs': 200 })
    server.signal(signal)
    expect(await server.exited).toBe(0)
    expect(() => process.kill(server.ready.pid, 0)).toThrow('ESRCH')
    expect(server.stderr()).toContain(`"signal":"${signal}"`)
  })

  test('two signals in less than a second count as one', async () => {
    const server = await start('script')
    server.signal('SIGINT')
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
    expect(existsSync(join(dataDir, 'lock.pid'))).toBe(false)
  })

  test('a later second signal ends it at once, with connections open', async () => {
    const server = await start()
    const { port } = new URL(server.urls.wildfire ?? '')
    const socket = await Bun.connect({ hostname: '127.0.0.1', port: Number(port), socket: { data() {} } })
    const headers = Object.entries(wildfireHeaders(readSecretsFile(dataDir)['wildfire.secret'] ?? '', systemClock))
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    socket.write(`POST /admin/user/create HTTP/1.1\r\nhost: x\r\n${lines}content-length: 100000\r\n\r\n{`)
    const metrics = async () => (await fetch(`${server.urls.rollcall}/metrics`)).text()
    while (!/^rollcall_request_bodies_reserved_bytes 100000$/m.test(await metrics())) await Bun.sleep(5)
    server.signal('SIGTERM')
    while (!server.stderr().includes('"msg":"draining"')) await Bun.sleep(5)
    await Bun.sleep(signalRepeatMs)
    server.signal('SIGTERM')
    expect(await server.exited).toBe(1)
    socket.terminate()
  })

  test('requests sent within the notice are answered, and close their connections', async () => {
    const server = await start('bun', { 'shutdown.noticeMs': 60_000 })
    const url = server.urls.rollcall ?? ''
    const status = async (path: string) => {
      const { status, headers } = await rawRequest(url, { method: 'GET', path })
      return [status, headers.connection?.toLowerCase()]
    }
    expect(await status('/readyz')).toEqual([200, undefined])
    server.signal('SIGTERM')
    while ((await status('/readyz'))[0] === 200);
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => status('/healthz')))
      expect(answers).toEqual(Array(10).fill([200, 'close']))
    }
    expect(await status('/readyz')).toEqual([503, 'close'])
    await Bun.sleep(signalRepeatMs)
    server.signal('SIGTERM')
    expect(await server.exited).toBe(1)
  })

  test('requests in progress are finished', async () => {
    const server = await start()
    const call = wildfireOf(server)
    const answers = Array.from({ length: 50 }, (_, i) => call('/admin/user/create', { userId: `u${i}`, name: `u${i}` }))
    await answers[0]
    server.signal('SIGTERM')
    // A connection that the server had not accepted yet is refused; what it answers must be a success.
    const settled = await Promise.allSettled(answers)
    const answered = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.code] : []))
    expect(new Set(answered)).toEqual(new Set([0]))
    expect(await server.exited).toBe(0)
  })
})

describe('a start is refused with exit code 75 and a helpful message', () => {
  test('while another server has the folder', async () => {
    const first = await start()
    const { code, stdout, stderr } = await refused()
    expect([code, stdout]).toEqual([75, ''])
    expect(stderr).toStartWith(
      `Rollcall cannot run:\n\n  data.dir: ${dataDir} is in use by another Rollcall server, process ${first.ready.pid}\n`,
    )
    expect(stderr).toContain('--set data.dir=')
    first.signal('SIGTERM')
    await first.exited
  })

  test('while another server has the database, whatever its folder and however the file is named', async () => {
    const first = await start()
    const database = join(dataDir, 'rollcall.db')
    symlinkSync(database, join(dataDir, 'link.db'))
    const secrets = join(dataDir, 'secrets.json')
    for (const [folder, name] of [
      ['b', database],
      ['c', join(dataDir, 'link.db')],
    ] as const) {
      mkdirSync(join(dataDir, folder))
      copyFileSync(secrets, join(dataDir, folder, 'secrets.json'))
      const settings = { 'data.dir': join(dataDir, folder), 'database.url': `sqlite:${name}` }
      const { code, stdout, stderr } = await refused(settings)
      expect([code, stdout]).toEqual([75, ''])
      expect(stderr).toContain(
        `  database.url: ${database} is in use by another Rollcall server, process ${first.ready.pid}\n`,
      )
    }
    first.signal('SIGTERM')
    await first.exited
    expect(existsSync(`${database}-lock.pid`)).toBe(false)
  })

  test('succeeds after that server was killed', async () => {
    const first = await start()
    first.signal('SIGKILL')
    await first.exited
    const second = await start()
    second.signal('SIGTERM')
    expect(await second.exited).toBe(0)
  })

  test('when a port is taken, and nothing stays open', async () => {
    const [taken, free] = [Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() }), freePort()]
    const settings = { 'wildfire.api.port': free, 'rollcall.port': taken.port }
    const { code, stdout, stderr } = await refused(settings)
    expect([code, stdout]).toEqual([75, ''])
    expect(stderr).toContain('rollcall.port')
    expect(stderr).toContain(`port ${taken.port} on 127.0.0.1 is in use`)
    expect(stderr).toContain('--set rollcall.port=off')
    expect(freePortsAgain(free)).toBe(true)
    expect(existsSync(join(dataDir, 'lock.pid'))).toBe(false)
    await taken.stop(true)
  })
})

test('a start that fails sends no webhook, also none that an earlier run left; the next start sends it', async () => {
  let requests = 0
  const arrivals = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const receiver = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch() {
      arrivals[requests++]?.resolve()
      // The first sender is killed while it waits for the answer.
      return requests === 1 ? new Promise<Response>(() => {}) : new Response()
    },
  })
  const webhooks = {
    'wildfire.callbacks.userInfo': `http://127.0.0.1:${receiver.port}/`,
    'webhooks.allowPrivate': true,
  }
  const first = await start('bun', webhooks)
  await wildfireOf(first)('/admin/user/create', { userId: 'alice', name: 'alice' })
  await arrivals[0]?.promise
  first.signal('SIGKILL')
  await first.exited
  expect(await refused({ ...webhooks, 'rollcall.port': receiver.port ?? 0 })).toMatchObject({ code: 75 })
  expect(requests).toBe(1)
  const second = await start('bun', webhooks)
  await arrivals[1]?.promise
  second.signal('SIGTERM')
  await second.exited
  await receiver.stop(true)
})

describe('a start is refused with exit code 2 and a helpful message', () => {
  // 192.0.2.0/24 is for documentation: no machine has an address of it.
  test.each(['host', 'rollcall.host'])('on %s that is not of this machine', async (key) => {
    const { code, stdout, stderr } = await refused({ [key]: '192.0.2.1' })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`  ${key}: 192.0.2.1 is no address that this machine can listen on`)
    expect(stderr).toContain(`--set ${key}=127.0.0.1`)
  })

  test.each([
    ['an unknown key', { 'wildfire.api.prot': 1 }, 'did you mean wildfire.api.port'],
    ['a weak secret', { 'wildfire.secret': '123456' }, 'wildfire.secret'],
    ['a value of the wrong kind', { 'limits.requests': 'many' }, 'limits.requests'],
    ['a database that is not supported', { 'database.url': 'mysql://db/x' }, 'database.url'],
    ['weak secrets on an open address', { insecureDev: true, host: '0.0.0.0' }, 'insecureDev'],
  ])('on %s', async (_, settings, expected) => {
    const { code, stdout, stderr } = await refused(settings)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(expected)
    expect(stderr).not.toContain('    at ')
  })

  test('on an unknown variable of the environment', async () => {
    const { code, stderr } = await refused({}, { ROLLCALL_WILDFIRE_API_PROT: '1' })
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean ROLLCALL_WILDFIRE_API_PORT')
  })

  test('without printing the refused secret', async () => {
    const { stderr } = await refused({ 'openim.secret': 'openIM123' })
    expect(stderr).toContain('openim.secret')
    expect(stderr).not.toContain('openIM123')
  })
})

test('the server writes no secret to its output', async () => {
  const server = await start('bun', { 'log.requests': 'all', 'log.level': 'trace' })
  const call = wildfireOf(server)
  await call('/admin/user/create', { userId: 'alice', name: 'alice' })
  const { result } = await call('/admin/user/get_token', { userId: 'alice', clientId: 'c', platform: 1 })
  await call('/admin/user/create?token=in-the-query', {})
  server.signal('SIGTERM')
  await server.exited
  const written = server.stdout() + server.stderr()
  expect(written).toContain('/admin/user/get_token')
  const secrets = [...Object.values(readSecretsFile(dataDir)), (result as { token: string }).token, 'in-the-query']
  for (const secret of secrets) expect(written).not.toContain(secret)
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toContain('wildfire.secret')
})

/** A free port. */
function freePort(): number {
  const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
  server.stop(true)
  return server.port ?? 0
}

function freePortsAgain(port: number): boolean {
  const server = Bun.serve({ port, hostname: '127.0.0.1', fetch: () => new Response() })
  server.stop(true)
  return true
}
