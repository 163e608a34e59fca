import { afterEach, beforeEach, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { retentionBounds } from '../../src/core/retention/bounds.ts'
import { TestClock } from '../kit/clock.ts'
import { appKeys, callBy } from '../kit/core.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/* What an enabled webhook has not delivered stays in its log beyond the retention; another app's events go meanwhile. */

const dayMs = 86_400_000
const startMs = 1_700_000_000_000

let dataDir: string
/** Messages of the log of the server. */
let logged: string[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-retention-'))
  logged = []
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const start = (clock: TestClock) =>
  startTestServer({
    ...{ clock, dataDir },
    log: pino(
      { level: 'info' },
      { write: (line: string) => void logged.push((JSON.parse(line) as { msg: string }).msg) },
    ),
    settings: {
      'retention.auditDays': 1,
      'retention.presenceDays': 1,
      'events.presence': true,
      'webhooks.allowPrivate': true,
    },
  })

async function call<T>({ urls, config }: TestServer, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${config['rollcall.adminKey']}`, 'content-type': 'application/json' }
  const reply = await fetch(`${urls.rollcall}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  expect(reply.status).toBeLessThan(300)
  return (reply.status === 204 ? undefined : await reply.json()) as T
}
const until = async (clock: TestClock, isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await clock.advanceAsync(1_000)
}
/** One whole run of the retention. */
const run = async (clock: TestClock) => {
  const isRun = (line: string) => line === 'old rows deleted'
  const before = logged.filter(isRun).length
  await until(clock, () => logged.filter(isRun).length > before)
}
const changes = async ({ core }: TestServer, app: string) =>
  (await core.context.storage.events.page(app, 0, {}, 100)).events.map(({ action }) => action)
const presence = async ({ core }: TestServer) =>
  (await core.context.storage.presenceEvents.page('default', 0, {}, 100)).events.map(({ action }) => action)

test('events that an enabled webhook has not delivered are not deleted', async () => {
  const clock = new TestClock(startMs)
  const server = await start(clock)
  // Nobody listens there.
  const url = 'http://127.0.0.1:1/hook'
  const webhooks = [
    await call<{ id: string }>(server, 'POST', '/v1/webhooks', { url, types: ['user.*'] }),
    await call<{ id: string }>(server, 'POST', '/v1/webhooks', { url, types: ['presence.*'] }),
  ]
  await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
  await server.core.users.register(callBy('openim', 'other'), [{ uid: 'of-other' }])
  const clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
  const uid = await clients.registerUser()
  const socket = await clients.connect(uid)
  socket.close()
  await until(clock, async () => (await presence(server)).includes('presence.offline'))
  await until(clock, async () => (await changes(server, 'default')).includes('user.create'))
  const stored = await changes(server, 'default')
  // The webhooks begin behind the entries about themselves.
  const [undelivered, ofPresence] = [stored.slice(stored.indexOf('user.create')), await presence(server)]
  expect(await changes(server, 'other')).toContain('user.create')
  await server.close()

  const later = new TestClock(startMs + 3 * dayMs)
  const again = await start(later)
  await run(later)
  expect(await changes(again, 'other')).toEqual([])
  expect((await changes(again, 'default')).slice(0, undelivered.length)).toEqual(undelivered)
  expect(await presence(again)).toEqual(ofPresence)

  for (const { id } of webhooks) await call(again, 'DELETE', `/v1/webhooks/${id}`)
  await later.advanceAsync(retentionBounds.everyMs, 3_600)
  await until(later, async () => (await presence(again)).length === 0)
  expect(await changes(again, 'default')).not.toContain('user.create')
  await again.close()
}, 60_000)
