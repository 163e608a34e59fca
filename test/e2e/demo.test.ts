import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOn } from '../kit/cli.ts'
import { startCommand } from '../kit/command-line.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  folder = mkdtempSync(join(tmpdir(), 'rollcall-demo-'))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const listeners = {
  'wildfire.api.port': 'wildfire',
  'wildfire.mqtt.port': 'wildfireMqtt',
  'openim.api.port': 'openim',
  'openim.gateway.port': 'openimGateway',
  'lanying.port': 'lanying',
} as const

/** The command in a process of its own, on the ports of the server unless `options` set others. */
function demo(...options: string[]) {
  const ports = Object.entries(listeners).flatMap(([key, name]) => [
    '--set',
    `${key}=${new URL(server.urls[name] ?? '').port}`,
  ])
  const server_ = ['--url', server.urls.rollcall ?? '', '--key', server.config['rollcall.adminKey']]
  return startCommand(folder, 'demo', ...server_, ...ports, ...options)
}

const json = async (line: string) => {
  const { code, out, error } = await runOn(server, [...line.split(' '), '--app', 'demo', '--json'])
  if (code !== 0) throw new Error(error)
  return JSON.parse(out) as Record<string, unknown>
}
type Online = { users: number; counts: { dialect: string }[] }
const online = async () => (await json('online')) as unknown as Online

/** For processes and connections on a busy machine. */
const waitMsMax = 60_000

test(
  'people of an app of their own connect through all wires, until it is stopped; --clean deletes them',
  async () => {
    const running = demo('--users', '30', '--online', '9')
    let seen: Online | undefined
    for (;;) {
      seen = await online().catch(() => undefined)
      const dialects = new Set(seen?.counts.map(({ dialect }) => dialect))
      if ((seen?.users ?? 0) >= 8 && dialects.size === 3) break
      await Bun.sleep(20)
    }
    const banned = (await json('user show demo-25')).ban
    expect(banned).toMatchObject({ reason: 'advertising' })
    running.signal('SIGINT')
    const { code, out } = await running.ended
    expect([code, JSON.parse(out)]).toEqual([0, { app: 'demo', users: 30, online: 9 }])
    while ((await online()).users > 0) await Bun.sleep(20)
    const cleaned = await demo('--clean').ended
    // 30 people, 3 robots, and the administrator of OpenIM's API.
    expect(cleaned).toMatchObject({ code: 0, error: expect.stringContaining('34 users and 3 things') })
  },
  waitMsMax,
)
test(
  'sign-ins and connects that fail are counted, and printed once with the first error',
  async () => {
    const running = demo('--users', '9', '--online', '9', '--app', 'refused', '--set', 'lanying.port=1')
    await running.until(() => running.stdout().includes('refused'))
    running.signal('SIGINT')
    const { code, error } = await running.ended
    expect([code, error.match(/ failed; the first: ./g)?.length]).toEqual([0, 2])
    expect(error).toMatch(/^[1-9]\d* sign-ins failed/m)
    expect(error).toMatch(/^[1-9]\d* connects failed/m)
  },
  waitMsMax,
)
