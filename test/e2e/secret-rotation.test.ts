import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppId } from '../../src/core/values.ts'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { TestClock } from '../kit/clock.ts'
import { appKeys, callBy } from '../kit/core.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { startTwoNodes } from '../kit/two-nodes.ts'

/** A secret that was replaced and the one before it are accepted side by side, until the time that was given. */
const clock = new TestClock()
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ clock })
  await server.core.apps.create(callBy('admin'), 'shop', appKeys('shop'))
})
afterAll(() => server.close())

const overlapMs = 60_000

const rootKey = () => server.core.apps.key('default', 'rollcall.adminKey')

async function rotate(app: AppId, name: string, body: object = { overlapMs }, key = rootKey()) {
  const headers = { authorization: `Bearer ${key}` }
  const url = `${server.urls.rollcall}/v1/apps/${app}/secrets/${name}/rotate`
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

type Answer = { code?: number; errCode?: number; data?: Record<string, string>; result?: Record<string, string> }
async function post(listener: string, path: string, body: object, headers: Record<string, string>): Promise<Answer> {
  const sent = { method: 'POST', headers, body: JSON.stringify(body) }
  return (await (await fetch(`${server.urls[listener]}${path}`, sent)).json()) as Answer
}
const wildfire = (secret: string, path: string, body: object) => {
  const timestamp = String(clock.now())
  return post('wildfire', path, body, { nonce: 'n', timestamp, sign: computeSign('n', secret, timestamp) })
}
const openimAdmin = (secret: string) =>
  post('openim', '/auth/get_admin_token', { secret, userID: 'imAdmin' }, { operationID: 'op' })
const adminKey = async (secret: string) =>
  (await fetch(`${server.urls.rollcall}/v1/apps`, { headers: { authorization: `Bearer ${secret}` } })).status === 200

/** Whether a secret of that kind is accepted. */
const accepts: Readonly<Record<string, (secret: string, app: AppId) => Promise<boolean>>> = {
  'wildfire.secret': async (secret) =>
    (await wildfire(secret, '/admin/user/get_token', { userId: 'ann', clientId: 'c', platform: 1 })).code === 0,
  'openim.secret': async (secret) => (await openimAdmin(secret)).errCode === 0,
  async 'lanying.adminToken'(secret, app) {
    const headers = { app_id: app, 'access-token': secret }
    return ((await (await fetch(`${server.urls.lanying}/user/list`, { headers })).json()) as Answer).code === 200
  },
  'rollcall.adminKey': adminKey,
}

describe.each([
  ['default', 'wildfire.secret'],
  ['shop', 'wildfire.secret'],
  ['default', 'openim.secret'],
  ['shop', 'openim.secret'],
  ['default', 'lanying.adminToken'],
  ['shop', 'lanying.adminToken'],
  ['default', 'rollcall.adminKey'],
] as const)('%s: %s', (app, name) => {
  test('is accepted beside the one before it, until the overlap is over', async () => {
    const isAccepted = (secret: string) => accepts[name]?.(secret, app)
    const before = server.core.apps.key(app, name)
    const { status, body } = await rotate(app, name)
    const fresh = String(body.secret)
    expect([status, fresh]).toEqual([200, server.core.apps.key(app, name)])
    expect(body.previousUntil).toBe(clock.now() + overlapMs)
    expect([await isAccepted(before), await isAccepted(fresh)]).toEqual([true, true])
    clock.advance(overlapMs - 1)
    expect(await isAccepted(before)).toBe(true)
    clock.advance(1)
    expect([await isAccepted(before), await isAccepted(fresh)]).toEqual([false, true])
    const shown = JSON.stringify(server.core.apps.listSecrets(app))
    expect(shown).not.toContain(fresh)
  })
})

test('without an overlap the one before ends at once', async () => {
  const before = server.core.apps.key('shop', 'openim.secret')
  await rotate('shop', 'openim.secret', {})
  expect((await openimAdmin(before)).errCode).not.toBe(0)
})

test('tokens of OpenIM are valid for as long as the secret that signed them', async () => {
  const headers = { operationID: 'op' }
  const token = (await openimAdmin(server.core.apps.key('shop', 'openim.secret'))).data?.token ?? ''
  const isValid = async () => (await post('openim', '/auth/parse_token', { token }, headers)).errCode === 0
  await rotate('shop', 'openim.secret')
  expect(await isValid()).toBe(true)
  clock.advance(overlapMs)
  expect(await isValid()).toBe(false)
})

test('wildfire.tokenKey: a dry run says how many sessions end, and changes nothing', async () => {
  await accepts['wildfire.secret']?.(server.core.apps.key('shop', 'wildfire.secret'), 'shop')
  const before = server.core.apps.key('shop', 'wildfire.tokenKey')
  const { body } = await rotate('shop', 'wildfire.tokenKey', { dryRun: true })
  expect(body).toEqual({ name: 'wildfire.tokenKey', origin: 'stored', sessions: 1 })
  expect(server.core.apps.key('shop', 'wildfire.tokenKey')).toBe(before)
  expect((await rotate('shop', 'wildfire.tokenKey')).body).toMatchObject({ sessions: 1 })
})

test('a secret of another app, a weak one, and the same one are refused', async () => {
  const own = server.core.apps.key('shop', 'openim.secret')
  for (const value of [server.core.apps.key('default', 'wildfire.secret'), 'short', own, ' blank at its end '])
    expect((await rotate('shop', 'openim.secret', { value })).status).toBe(400)
  expect(server.core.apps.key('shop', 'openim.secret')).toBe(own)
})

test('an owner of the default app rotates its secrets, but not the root key', async () => {
  const call = { ...callBy('admin'), scope: 'root' } as const
  const { text } = await server.core.adminKeys.create(call, { label: '', scope: 'owner' })
  const before = server.core.apps.key('default', 'rollcall.adminKey')
  const asOwner = (name: string, body: object) => rotate('default', name, body, text)
  for (const body of [{}, { dryRun: true }])
    expect(await asOwner('rollcall.adminKey', body)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } })
  expect(server.core.apps.key('default', 'rollcall.adminKey')).toBe(before)
  expect((await asOwner('openim.secret', {})).status).toBe(200)
})

test('each leaves one audit entry of its app, without a secret', async () => {
  const { body } = await rotate('shop', 'wildfire.secret')
  const [entry, ...others] = await server.core.context.storage.audit.list('shop', { target: 'shop' }, 1)
  expect(others).toEqual([])
  expect(entry).toMatchObject({ action: 'secret.rotate', changed: ['wildfire.secret'] })
  expect(JSON.stringify(entry)).not.toContain(String(body.secret))
})

test('a disabled app: no credential of it is accepted, and all are again afterwards', async () => {
  const set = (disabled: boolean) => server.core.apps.setDisabled(callBy('admin'), 'shop', disabled)
  const { text } = await server.core.adminKeys.create(
    { ...callBy('admin', 'shop'), scope: 'root' },
    { label: '', scope: 'viewer' },
  )
  const accepted = async () => {
    const { key } = server.core.apps
    const of = (name: string) => accepts[name]?.(key.call(server.core.apps, 'shop', name), 'shop')
    const headers = { authorization: `Bearer ${text}` }
    const api = (await fetch(`${server.urls.rollcall}/v1/apps/shop`, { headers })).status === 200
    return [await of('wildfire.secret'), await of('openim.secret'), await of('lanying.adminToken'), api]
  }
  expect(await accepted()).toEqual([true, true, true, true])
  await set(true)
  expect(await accepted()).toEqual([false, false, false, false])
  await set(false)
  expect(await accepted()).toEqual([true, true, true, true])
})

test('a restart takes what was rotated, also for the default app; what is configured counts more', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-rotated-'))
  try {
    const first = await startTestServer({ dataDir })
    const call = callBy('admin')
    const { value } = await first.core.apps.rotate(call, 'default', { name: 'openim.secret', previousUntilMs: 2 ** 50 })
    const before = first.config['openim.secret']
    await first.close()
    const second = await startTestServer({ dataDir })
    expect(second.core.apps.secretsOf('default', 'openim.secret')).toEqual([value, before])
    await second.close()
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})

const redisUrl = serviceFor('redis')
if (redisUrl)
  describe('two nodes', () => {
    test('both take a new secret, without a restart', async () => {
      const nodes = await startTwoNodes(redisUrl, 5)
      try {
        const { apps } = nodes.second.core
        const request = { name: 'openim.secret', previousUntilMs: Date.now() + overlapMs }
        const { value } = await nodes.first.core.apps.rotate(callBy('admin'), 'default', request)
        while (apps.key('default', 'openim.secret') !== value) await Bun.sleep(5)
        expect(apps.secretsOf('default', 'openim.secret')).toHaveLength(2)
      } finally {
        await nodes.close()
      }
    })
  })
