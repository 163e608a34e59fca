import { afterEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { TestClock } from '../kit/clock.ts'
import { killLeftovers, spawnServer } from '../kit/process.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'
import { type WildfireAnswer, wildfireHeaders } from '../kit/wildfire-client.ts'

/** `wildfire.rejectReplay`: a signed request is accepted once. */
const robotSecret = 'the secret of the robot'
const hourMs = 3_600_000

const running: TestServer[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
  await killLeftovers()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-signatures-'))
  folders.push(folder)
  return folder
}

async function start(settings: Settings = { 'wildfire.rejectReplay': true }): Promise<TestServer> {
  const server = await startTestServer({ settings, clock: new TestClock() })
  running.push(server)
  const robot = { userId: 'bot', name: 'bot', secret: robotSecret, owner: 'ann' }
  expect((await server.wildfire('/admin/robot/create', robot)).code).toBe(0)
  return server
}

type Send = () => Promise<number>

/** One signed request of the app's server, and one of a robot, that may be sent again and again; they give the code. */
const callers: [who: string, (server: TestServer) => Send][] = [
  [
    'the server',
    ({ urls, config, clock }) =>
      sending(`${urls.wildfire}/admin/user/check_block_status`, wildfireHeaders(config['wildfire.secret'], clock)),
  ],
  [
    'a robot',
    ({ urls, clock }) =>
      sending(`${urls.wildfire}/robot/user_info`, { rid: 'bot', ...wildfireHeaders(robotSecret, clock) }),
  ],
]

const sending =
  (url: string, headers: Record<string, string>): Send =>
  async () => {
    const response = await fetch(url, { method: 'POST', headers, body: '{"userId":"bot"}' })
    return ((await response.json()) as WildfireAnswer).code
  }

describe.each(callers)('a signature of %s', (_, requestOf) => {
  test('is accepted once, and another one after it', async () => {
    const server = await start()
    const request = requestOf(server)
    expect([await request(), await request(), await requestOf(server)(), await request()]).toEqual([0, 244, 0, 244])
  })
  test('that is used many times at once is accepted once', async () => {
    const request = requestOf(await start())
    const codes = await Promise.all(Array.from({ length: 16 }, request))
    expect(codes.toSorted()).toEqual([0, ...Array(15).fill(244)])
  })
  test('is too old when it is forgotten', async () => {
    const server = await start()
    const clock = server.clock as TestClock
    const request = requestOf(server)
    clock.advance(-2 * hourMs)
    expect(await request()).toBe(0)
    clock.advance(4 * hourMs)
    expect(await request()).toBe(244)
    clock.advance(1)
    expect(await request()).toBe(243)
  })
  test('may be used again while the setting is off: nothing is stored for it', async () => {
    const server = await start({ 'wildfire.rejectReplay': false })
    const request = requestOf(server)
    expect([await request(), await request()]).toEqual([0, 0])
    const { usedSignatures } = server.core.context.storage
    expect(await usedSignatures.pruneExpired(Number.MAX_SAFE_INTEGER, 10)).toBe(0)
  })
})

test('the window holds also where timestamps are not checked otherwise', async () => {
  const server = await start({ 'wildfire.rejectReplay': true, 'wildfire.noCheckTime': true })
  const request = callers[0]?.[1](server)
  ;(server.clock as TestClock).advance(2 * hourMs + 1)
  expect(await request?.()).toBe(243)
})

test('a server that was killed still knows the signatures that it accepted', async () => {
  const [secret, folder] = ['wildfire-secret-of-this-test', newFolder()]
  const settings = { 'data.dir': folder, 'wildfire.rejectReplay': true, 'wildfire.secret': secret }
  const first = await spawnServer({ settings })
  const timestamp = String(Date.now())
  const headers = { nonce: 'n', timestamp, sign: computeSign('n', secret, timestamp) }
  const path = '/admin/user/check_block_status'
  expect(await sending(`${first.urls.wildfire}${path}`, headers)()).toBe(0)
  first.signal('SIGKILL')
  await first.exited
  const second = await spawnServer({ settings })
  expect(await sending(`${second.urls.wildfire}${path}`, headers)()).toBe(244)
  second.signal('SIGTERM')
  expect(await second.exited).toBe(0)
})
