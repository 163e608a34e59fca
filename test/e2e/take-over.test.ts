import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { killLeftovers, spawnServer } from '../kit/process.ts'
import { serviceFor } from '../kit/services.ts'

const serverUrl = serviceFor('postgres')
const redisUrl = serviceFor('redis')
const redisDatabase = 12
/** 10 s when the machine is idle. */
const movedMsMax = 25_000

type Message = { readonly command: string; readonly id: string; readonly uid: string; readonly atMs: number }

/** A receiver of OpenIM's webhooks that leaves its first request without an answer. */
function hangingReceiver() {
  const taken: Message[] = []
  let arrived = Promise.withResolvers<void>()
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      const { userID } = (await request.json()) as { userID: string }
      const command = new URL(request.url).pathname.replace(/^.*callbackAfterUser(.*)Command$/, '$1')
      taken.push({ command, id: request.headers.get('idempotency-key') ?? '', uid: userID, atMs: performance.now() })
      arrived.resolve()
      arrived = Promise.withResolvers()
      if (taken.length === 1) await new Promise<never>(() => {})
      return Response.json({ actionCode: 0, errCode: 0, errMsg: '', errDlt: '', nextCode: 0 })
    },
  })
  return {
    url: `http://127.0.0.1:${server.port}`,
    taken,
    async until(count: number) {
      while (taken.length < count) await arrived.promise
    },
    stop: () => server.stop(true),
  }
}

describe.skipIf(serverUrl === undefined || redisUrl === undefined)('two processes on PostgreSQL and Redis', () => {
  let folder: string
  let database: TestDatabase
  let redis: Redis
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-take-over-'))
    database = await newDatabase(serverUrl ?? '')
    redis = new Redis(`${redisUrl}/${redisDatabase}`)
    await redis.flushdb()
  })
  afterAll(async () => {
    await killLeftovers()
    redis.disconnect()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  test('what a process was sending when it was killed is sent by the other, with its id; offline comes once', async () => {
    const receiver = hangingReceiver()
    const hook = { enable: true, timeoutMs: 60_000 }
    const hooks = Object.entries({ afterUserOnline: hook, afterUserOffline: hook }).flatMap(([name, values]) =>
      Object.entries(values).map(([key, value]) => [`openim.webhooks.${name}.${key}`, value]),
    )
    const settingsOf = (node: string) => ({
      ...Object.fromEntries(hooks),
      'openim.webhooks.url': receiver.url,
      'webhooks.allowPrivate': true,
      'data.dir': join(folder, node),
      'database.url': database.url,
      'redis.url': `${redisUrl}/${redisDatabase}`,
      'secrets.key': 'a key that all nodes are given',
    })
    const killed = await spawnServer({ settings: settingsOf('one') })
    const secret = readSecretsFile(join(folder, 'one'))['openim.secret'] ?? ''
    const clients = await openimTestClients({ urls: killed.urls, secret })
    const uid = await clients.registerUser()
    const socket = await clients.connect(uid)
    await receiver.until(1)
    const survivor = await spawnServer({ settings: settingsOf('two') })

    const killedAtMs = performance.now()
    killed.signal('SIGKILL')
    await Promise.all([killed.exited, socket.closed])
    await receiver.until(3)
    survivor.signal('SIGTERM')
    expect(await survivor.exited).toBe(0)
    const [first, again, offline, ...more] = receiver.taken
    expect([first, again, offline].map((one) => one && [one.command, one.uid])).toEqual([
      ['Online', uid],
      ['Online', uid],
      ['Offline', uid],
    ])
    expect([again?.id, offline?.id === first?.id, more]).toEqual([first?.id, false, []])
    expect((offline?.atMs ?? 0) - killedAtMs).toBeLessThan(movedMsMax)
    receiver.stop()
  }, 60_000)
})
