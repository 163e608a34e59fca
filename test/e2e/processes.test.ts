import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import type { GroupState } from '../../src/http/process-group.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { killLeftovers, runRefused, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { serviceFor } from '../kit/services.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

const serverUrl = serviceFor('postgres')
const redisUrl = serviceFor('redis')
const promtool = serviceFor('promtool')
const redisDatabase = 11
const leases = 'rollcall:{nodes}:leases'

type Health = GroupState & { status: string; node: number; pid: number }

describe.skipIf(serverUrl === undefined || redisUrl === undefined)('serve --processes 3', () => {
  let folder: string
  let database: TestDatabase
  let redis: Redis
  let server: SpawnedServer
  let clients: OpenimTestClients
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-processes-'))
    database = await newDatabase(serverUrl ?? '')
    redis = new Redis(`${redisUrl}/${redisDatabase}`)
    await redis.flushdb()
    await begin()
  }, 60_000)
  afterAll(async () => {
    await killLeftovers()
    redis.disconnect()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  const dataDir = () => join(folder, 'data')
  const settings = (over = {}) => ({
    'data.dir': dataDir(),
    'database.url': database.url,
    'redis.url': `${redisUrl}/${redisDatabase}`,
    'secrets.key': 'a key that all nodes are given',
    'database.poolMax': 4,
    ...over,
  })
  const three = (over = {}) => ({ settings: settings(over), options: ['--processes', '3'] })
  const begin = async () => {
    server = await spawnServer(three())
    const secret = readSecretsFile(dataDir())['openim.secret'] ?? ''
    clients = await openimTestClients({ urls: server.urls, secret })
  }
  /** On a connection of its own, so by any of the processes. */
  const get = (path: string, listener = 'rollcall') =>
    fetch((server.urls[listener] ?? '').replace(/^ws/, 'http') + path, { keepalive: false })
  const health = async () => (await (await get('/healthz')).json()) as Health
  const metrics = async () => (await get('/metrics')).text()
  const until = async <T>(read: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> => {
    for (;;) {
      const value = await read()
      if (isDone(value)) return value
      await Bun.sleep(20)
    }
  }
  const allReady = ({ processes }: GroupState) => processes.every(({ state }) => state === 'ready')
  const isOnline = async (uid: string) => (await clients.api.online(uid))[0]?.status === 1
  /** The node that holds the only connection. */
  const nodeOfConnection = async () => Number(/^rollcall_connections\{node="(\d)"\} 1$/m.exec(await metrics())?.[1])
  /** Whole ones: the end of the last may not have arrived. */
  const logLines = () =>
    server
      .stderr()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))

  test('prints one ready line, of the supervisor', () => {
    expect(server.stdout().split('\n')).toHaveLength(2)
    expect(server.ready).toMatchObject({ ready: true, pid: server.pid, listeners: server.urls })
    expect(Object.keys(server.urls)).toHaveLength(8)
  })

  test('tells the state of all, and which process answers', async () => {
    const { status, node, pid, supervisor, processes } = await until(health, allReady)
    expect([status, supervisor]).toEqual(['ok', server.pid])
    expect(processes.map((one) => one.node).toSorted()).toEqual([1, 2, 3])
    expect(processes).toContainEqual({ state: 'ready', pid, node, restarts: 0 })
    for (const one of processes) expect(() => process.kill(one.pid ?? 0, 0)).not.toThrow()
  })

  test.each(['wildfire', 'wildfireRoute', 'wildfireWs', 'openim', 'openimGateway', 'lanying'])(
    '%s is answered by every process',
    async (listener) => {
      const nodes = new Set<string | undefined>()
      while (nodes.size < 3) {
        const { headers } = await get('/nowhere', listener)
        nodes.add(headers.get('rollcall-request-id')?.split('-')[0])
      }
      expect([...nodes].toSorted()).toEqual(['1', '2', '3'])
    },
  )

  test('wildfireMqtt is answered by every process, whose log lines name process and node', async () => {
    const { port } = new URL(server.urls.wildfireMqtt ?? '')
    const nodes = new Map<number, number>()
    while (nodes.size < 3) {
      const closed = Promise.withResolvers<void>()
      const garbage = Buffer.from([0x10, 0xff, 0xff, 0xff, 0xff])
      const socket = { data() {}, open: (one: Bun.Socket) => void one.write(garbage), close: () => closed.resolve() }
      await Bun.connect({ hostname: '127.0.0.1', port: Number(port), socket })
      await closed.promise
      for (const line of logLines()) if (line.listener === 'wildfireMqtt') nodes.set(line.node, line.pid)
    }
    const { processes } = await health()
    expect(Object.fromEntries(nodes)).toEqual(Object.fromEntries(processes.map(({ node, pid }) => [node, pid])))
  })

  test('collects the metrics of all: sums, one value a node of what is of one process', async () => {
    const route = /^rollcall_requests_total\{dialect="wildfire",route="GET \/admin\/health",code="0"\} (\d+)$/m
    for (let calls = 0; calls < 30; calls++) await get('/admin/health', 'wildfire')
    const counted = async () => route.exec(await metrics())?.[1]
    await until(counted, (count) => count === '30')
    for (let asked = 0; asked < 5; asked++) expect(await counted()).toBe('30')
    const text = await metrics()
    expect(text.match(/^rollcall_build_info\{.*\} (\d)$/gm)).toEqual([expect.stringMatching(/ 1$/)])
    expect(text.match(/^process_resident_memory_bytes\{node="\d"\}/gm)).toHaveLength(3)
    expect(text).toContain('rollcall_processes{state="ready"} 3')
    if (promtool === undefined) return
    const checking = Bun.spawn([promtool, 'check', 'metrics'], { stdin: new Blob([text]), stderr: 'pipe' })
    expect([await checking.exited, await new Response(checking.stderr).text()]).toEqual([0, ''])
  })

  test('a kick through one process ends a connection at another before it answers', async () => {
    for (let kicker = 0, holder = 0; kicker === holder; ) {
      const uid = await clients.registerUser()
      const socket = await clients.connect(uid)
      holder = await until(nodeOfConnection, (node) => node > 0)
      kicker = await kick(uid)
      expect(await isOnline(uid)).toBe(false)
      await socket.closed
    }
  })
  /** Kicks the OpenIM client through WildfireChat's API; returns the node that answered. */
  const kick = async (uid: string): Promise<number> => {
    const headers = wildfireHeaders(readSecretsFile(dataDir())['wildfire.secret'] ?? '', systemClock)
    const body = JSON.stringify({ first: uid, second: 'openim-5' })
    const url = `${server.urls.wildfire}/admin/user/kickoff_client`
    const answer = await fetch(url, { method: 'POST', headers, body, keepalive: false })
    expect(await answer.json()).toMatchObject({ code: 0 })
    return Number(answer.headers.get('rollcall-request-id')?.split('-')[0])
  }

  test('a process that is killed: its users are offline before its lease would end, and it is started again', async () => {
    const uid = await clients.registerUser()
    await clients.connect(uid)
    const node = await until(nodeOfConnection, (found) => found > 0)
    const lease = await redis.hget(leases, String(node))
    const before = await until(health, allReady)
    const killed = before.processes.find((one) => one.node === node)
    const killedAtMs = systemClock.monotonic()
    process.kill(killed?.pid ?? 0, 'SIGKILL')
    await until(
      () => isOnline(uid).catch(() => true),
      (online) => !online,
    )
    expect(systemClock.monotonic() - killedAtMs).toBeLessThan(5_000)
    await kick(uid)
    expect(await redis.hget(leases, String(node))).not.toBe(lease)
    const after = await until(
      health,
      (found) => allReady(found) && found.processes.some(({ restarts }) => restarts > 0),
    )
    expect(after.processes.map((one) => one.node).toSorted()).toEqual([1, 2, 3])
    expect(after.processes.map(({ pid }) => pid)).not.toContain(killed?.pid)
    expect(await metrics()).toContain('rollcall_process_restarts_total 1')
    expect(logLines()).toContainEqual(
      expect.objectContaining({ level: 50, childPid: killed?.pid, childNode: node, signal: 'SIGKILL' }),
    )
  }, 60_000)

  test('a process that is sent SIGTERM drains and is started again; no connect is refused meanwhile', async () => {
    const { processes } = await until(health, allReady)
    const [first] = processes
    const replaced = (state: Health) => allReady(state) && state.processes.every(({ pid }) => pid !== first?.pid)
    let done = false
    let refused = 0
    const connecting = Array.from({ length: 4 }, async () => {
      while (!done) {
        const answer = await get('/healthz').catch((error: { code: string }) => error.code)
        if (answer === 'ConnectionRefused') refused++
      }
    })
    process.kill(first?.pid ?? 0, 'SIGTERM')
    const stateNow = () => health().catch(() => ({ processes: [{ state: 'starting' }] }) as unknown as Health)
    await until(stateNow, replaced)
    done = true
    await Promise.all(connecting)
    expect(refused).toBe(0)
    expect(logLines()).toContainEqual(
      expect.objectContaining({ level: 30, childPid: first?.pid, code: 0, msg: 'process stopped; will start again' }),
    )
  }, 60_000)

  test('a second supervisor is refused with exit code 75, on the same folder and on the same ports', async () => {
    const sameFolder = await runRefused(three())
    expect([sameFolder.code, sameFolder.stdout]).toEqual([75, ''])
    expect(sameFolder.stderr).toContain(`is in use by another Rollcall server, process ${server.pid}`)
    const { port } = new URL(server.urls.lanying ?? '')
    const samePort = await runRefused(three({ 'data.dir': join(folder, 'other'), 'lanying.port': Number(port) }))
    expect([samePort.code, samePort.stdout]).toEqual([75, ''])
    expect(samePort.stderr).toContain(`lanying.port: port ${port} on 127.0.0.1 is in use by another program`)
  })

  test('SIGTERM drains all processes together and exits 0', async () => {
    const sockets = []
    for (let made = 0; made < 12; made++) sockets.push(await clients.connect(await clients.registerUser()))
    const { processes } = await health()
    server.signal('SIGTERM')
    server.signal('SIGINT')
    for (const socket of sockets) await socket.closed
    expect(await server.exited).toBe(0)
    for (const { pid } of processes) expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH')
    expect(await redis.hlen(leases)).toBe(0)
    const drained = logLines().filter(({ msg, signal }) => msg === 'draining' && signal === 'supervisor')
    expect(new Set(drained.map(({ node }) => node))).toEqual(new Set([1, 2, 3]))
  }, 60_000)

  test('a later second signal ends all at once, with a request open', async () => {
    await begin()
    const { processes } = await health()
    const { port } = new URL(server.urls.wildfire ?? '')
    const headers = Object.entries(wildfireHeaders(readSecretsFile(dataDir())['wildfire.secret'] ?? '', systemClock))
    const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    const socket = await Bun.connect({ hostname: '127.0.0.1', port: Number(port), socket: { data() {} } })
    socket.write(`POST /admin/user/create HTTP/1.1\r\nhost: x\r\n${head}content-length: 9\r\n\r\n{`)
    server.signal('SIGTERM')
    await Bun.sleep(1_500)
    server.signal('SIGTERM')
    expect(await server.exited).toBe(1)
    for (const { pid } of processes) while (isRunning(pid ?? 0)) await Bun.sleep(20)
    socket.terminate()
  }, 60_000)

  test('a supervisor that is killed leaves no process behind, and the next one starts', async () => {
    await begin()
    const { processes } = await health()
    // The processes of the test before were killed while one had the claim on the deletion of old rows.
    const messages = () => logLines().map(({ msg }) => msg)
    await until(
      async () => messages(),
      (found) => found.filter((msg) => msg === 'process ready').length === 3,
    )
    expect(messages()).not.toContain('claims of ended nodes not released; will retry')
    server.signal('SIGKILL')
    await server.exited
    for (const { pid } of processes) while (isRunning(pid ?? 0)) await Bun.sleep(20)
    await begin()
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
  }, 60_000)

  test('a process that cannot start ends all, with its message and exit code', async () => {
    const { code, stdout, stderr } = await runRefused(three({ 'webhooks.allowPrivate': false, ...privateSink }))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.split('The configuration has a problem').length).toBe(2)
    expect(stderr).toContain('push.sinks')
  })
  const privateSink = { 'push.sinks': '{"apns":"webhook:http://127.0.0.1:1/"}' }

  const isRunning = (pid: number): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
})

test('several processes on SQLite are refused with exit code 2, and a sentence on what to set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-processes-'))
  const { code, stdout, stderr } = await runRefused({
    settings: { 'data.dir': folder },
    options: ['--processes', '2'],
  })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('database.url: --processes 2 makes 2 nodes that share one database, which SQLite cannot be')
  expect(stderr).toContain('redis.url=redis://127.0.0.1:6379')
  rmSync(folder, { recursive: true })
})

test('one process is a server without a supervisor, on SQLite too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-processes-'))
  const server = await spawnServer({ settings: { 'data.dir': folder }, options: ['--processes', '1'] })
  const health = await (await fetch(`${server.urls.rollcall}/healthz`)).json()
  expect(health).toEqual({ status: 'ok' })
  server.signal('SIGTERM')
  expect(await server.exited).toBe(0)
  rmSync(folder, { recursive: true })
})
