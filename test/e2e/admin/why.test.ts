import { afterEach, describe, expect, test } from 'bun:test'
import { deviceBounds } from '../../../src/core/devices/device-limit.ts'
import type { UserId } from '../../../src/core/values.ts'
import { okStatus } from '../../../src/dialects/lanying/gateway/statuses.ts'
import { TestClock } from '../../kit/clock.ts'
import { appKeys, callBy } from '../../kit/core.ts'
import { lanyingClient, password } from '../../kit/lanying-client.ts'
import { LanyingLink } from '../../kit/lanying-link.ts'
import { openimClient } from '../../kit/openim-client.ts'
import { OpenimSocket } from '../../kit/openim-socket.ts'
import { startTestServer, type TestServer, type TestServerOptions } from '../../kit/server.ts'
import { WildfireLink } from '../../kit/wildfire-link.ts'

let server: TestServer
afterEach(() => server.close())

const clock = new TestClock()
const start = async (settings: TestServerOptions['settings'] = {}) => {
  server = await startTestServer({ clock, settings: { 'passwords.memoryKiB': 1024, ...settings } })
}
const ops = { ...callBy('admin'), actor: { kind: 'key', id: 'ops' }, requestId: 'r-ops' } as const

type Decision = {
  fact: string
  at?: number
  until?: number
  reason?: string
  by?: object
  platform?: string
  apps?: string[]
}
type Why = {
  dialects: {
    dialect: string
    canConnect: boolean
    sentence: string
    decidedBy: Decision
    remedy?: object
    others: { sentence: string; decidedBy: Decision }[]
  }[]
  lastRefusal?: { dialect: string; code: string; cause?: string; by?: object; verified: boolean; sentence: string }
}
async function v1<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const authorization = `Bearer ${server.config['rollcall.adminKey']}`
  const sent = { method, headers: { authorization, ...headers }, ...(body && { body: JSON.stringify(body) }) }
  return (await (await fetch(`${server.urls.rollcall}${path}`, sent)).json()) as T
}
async function why(user: string, dialect: string) {
  const answer = await v1<Why>('GET', `/v1/users/${user}/why`)
  const own = answer.dialects.find((one) => one.dialect === dialect)
  if (!own) throw new Error(JSON.stringify(answer))
  return { ...own, lastRefusal: answer.lastRefusal }
}

// Clients: each resolves with the vendor's code, 0 when it is connected.

const openimApi = () => openimClient({ url: server.urls.openim ?? '', secret: server.config['openim.secret'] })
async function openimToken(uid: UserId, platform = 2): Promise<string> {
  const api = await openimApi()
  await api.register(uid).catch(() => {})
  return api.token(uid, platform)
}
async function connectOpenim(userID: string, token: string, platformID = 2): Promise<number> {
  const socket = await OpenimSocket.open({ url: server.urls.openimGateway ?? '', userID, token, platformID })
  const { errCode } = JSON.parse(socket.texts[0] ?? '{}') as { errCode: number }
  return errCode
}
async function wildfireToken(userId: string, clientId = 'phone', platform = 1): Promise<string> {
  await server.wildfire('/admin/user/create', { userId, name: userId, displayName: userId })
  const answer = await server.wildfire('/admin/user/get_token', { userId, clientId, platform })
  return (answer.result as { token?: string } | undefined)?.token ?? ''
}
async function connectWildfire(userId: string, token: string, clientId = 'phone'): Promise<number> {
  const link = await WildfireLink.open(server.urls.wildfireMqtt ?? '')
  return (await link.connect({ userId, clientId, token, clock })).code
}
async function connectLanying(num: number, token: string, guid = 'guid'): Promise<number> {
  const link = await LanyingLink.open(server.urls.lanying ?? '')
  const { code } = (await link.provision({ num, token, guid })).status
  return code === okStatus.code ? 0 : code
}

describe('the client is refused, and why says the cause', () => {
  test('a ban with a reason and an end', async () => {
    await start()
    const token = await openimToken('ann')
    const untilMs = Date.parse('2026-12-04T09:00:00Z')
    await server.core.restrictions.set(ops, 'ann', { ban: { reason: 'spam', untilMs } })
    expect(await connectOpenim('ann', token)).toBe(1506)
    const { canConnect, sentence, decidedBy, remedy, lastRefusal } = await why('ann', 'openim')
    expect(sentence).toBe(
      'ann cannot connect with OpenIM: banned until 2026-12-04 09:00 UTC by key ops (reason: spam). Lift it with DELETE /v1/users/ann/ban.',
    )
    expect(canConnect).toBe(false)
    expect(decidedBy).toEqual({
      fact: 'banned',
      at: clock.now(),
      until: untilMs,
      reason: 'spam',
      by: { actor: 'key:ops' },
    })
    expect(remedy).toEqual({
      api: 'admin',
      method: 'DELETE',
      path: '/v1/users/ann/ban',
      cli: 'rollcall user unban ann',
    })
    expect(lastRefusal).toMatchObject({ dialect: 'openim', code: 'user.banned', cause: 'banned', verified: true })
    expect(await why('ann', 'wildfire')).toMatchObject({ canConnect: false, decidedBy: { fact: 'banned' } })
  })

  test('a ban that is over, for tokens that it ended', async () => {
    await start()
    const token = await openimToken('ann')
    await server.core.restrictions.set(ops, 'ann', { ban: { untilMs: clock.now() + 1_000 } })
    clock.advance(1_000)
    expect(await connectOpenim('ann', token)).toBe(1506)
    const { decidedBy, remedy } = await why('ann', 'openim')
    expect(decidedBy).toMatchObject({ fact: 'ban_ended', by: { actor: 'key:ops', requestId: 'r-ops' } })
    expect(remedy).toEqual({ api: 'openim', method: 'POST', path: '/auth/get_user_token' })
  })

  test('a destroyed account', async () => {
    await start()
    const token = await wildfireToken('ann')
    expect(await connectWildfire('ann', token)).toBe(0)
    await server.core.users.destroy(ops, 'ann')
    expect(await connectWildfire('ann', token)).not.toBe(0)
    expect(await why('ann', 'wildfire')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'destroyed', at: clock.now(), by: { actor: 'key:ops', requestId: 'r-ops' } },
      lastRefusal: { code: 'token.unknown', verified: false },
    })
  })

  test('a kick', async () => {
    await start()
    const token = await wildfireToken('ann')
    await server.core.sessions.kick(ops, 'ann', {})
    expect(await connectWildfire('ann', token)).not.toBe(0)
    expect(await why('ann', 'wildfire')).toMatchObject({
      canConnect: false,
      sentence: expect.stringContaining('by key ops (request r-ops)'),
      decidedBy: { fact: 'kicked', by: { actor: 'key:ops', requestId: 'r-ops' }, platform: 'ios' },
      lastRefusal: { code: 'token.ended', cause: 'kicked' },
    })
  })

  test('a sign-in in another dialect, where the policy is of the whole user', async () => {
    await start({ 'policy.scope': 'all' })
    const token = await openimToken('ann', 2)
    clock.advance(5)
    await wildfireToken('ann', 'phone', 2)
    expect(await connectOpenim('ann', token, 2)).toBe(1506)
    expect(await why('ann', 'openim')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'admission', at: clock.now(), by: { dialect: 'wildfire', platform: 'android' } },
      lastRefusal: { code: 'token.ended', cause: 'admission', by: { dialect: 'wildfire' } },
    })
  })

  test('a newer token on the same platform: the user can connect, the older client cannot', async () => {
    await start()
    const older = await openimToken('ann')
    expect(await connectOpenim('ann', older)).toBe(0)
    clock.advance(5)
    const newer = await openimToken('ann')
    expect(await connectOpenim('ann', older)).toBe(1506)
    const { canConnect, others, lastRefusal } = await why('ann', 'openim')
    expect(canConnect).toBe(true)
    expect(others).toMatchObject([{ decidedBy: { fact: 'admission', platform: 'android', at: clock.now() } }])
    expect(lastRefusal).toMatchObject({ code: 'token.ended', cause: 'admission', by: { platform: 'android' } })
    expect(await connectOpenim('ann', newer)).toBe(0)
  })

  test('an expired token', async () => {
    await start({ 'openim.tokenDays': 1 })
    const token = await openimToken('ann')
    const expiresAtMs = Math.floor(clock.now() / 1000) * 1000 + 86_400_000
    clock.advance(86_400_000)
    expect(await connectOpenim('ann', token)).toBe(1501)
    expect(await why('ann', 'openim')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'expired', at: expiresAtMs, platform: 'android' },
      lastRefusal: { code: 'token.expired', cause: 'expired', verified: true },
    })
  })

  test('an expired session whose token is not stored', async () => {
    await start({ 'wildfire.tokenExpireMs': 60_000 })
    const token = await wildfireToken('ann')
    clock.advance(60_001)
    expect(await connectWildfire('ann', token)).not.toBe(0)
    expect(await why('ann', 'wildfire')).toMatchObject({
      ...{ canConnect: false, decidedBy: { fact: 'expired' }, lastRefusal: { code: 'token.expired' } },
    })
  })

  test('a removed device', async () => {
    await start()
    const token = await wildfireToken('ann')
    await server.core.devices.remove(ops, 'ann', 1)
    expect(await connectWildfire('ann', token)).not.toBe(0)
    expect(await why('ann', 'wildfire')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'removed', by: { actor: 'key:ops', requestId: 'r-ops' } },
    })
  })

  test('a changed password', async () => {
    await start()
    const lanying = lanyingClient(server)
    const num = await lanying.register('ann_1')
    const { token } = await lanying.logIn('ann_1', 'guid')
    expect(await connectLanying(num, token)).toBe(0)
    await server.core.passwords.set(ops, String(num), 'another secret 2')
    expect(await connectLanying(num, token)).not.toBe(0)
    expect(await why(`num:${num}`, 'lanying')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'password', by: { actor: 'key:ops' } },
      lastRefusal: { dialect: 'lanying', code: 'token.ended', cause: 'password' },
    })
  })

  test('failed sign-ins', async () => {
    await start({ 'limits.loginFailures': 2 })
    const lanying = lanyingClient(server)
    const num = await lanying.register('ann_1')
    const logIn = (text: string) => lanying.call('POST /token/user', 'none', { name: 'ann_1', password: text })
    for (let times = 0; times < 2; times++) await logIn('wrong password 1')
    expect((await logIn(password)).code).toBe(10028)
    expect(await why(`num:${num}`, 'lanying')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'login_throttled' },
      lastRefusal: { code: 'login.throttled', refusedAt: 'request' },
    })
  })

  test('the limit of connections', async () => {
    await start({ 'limits.connects.perUser': 2 })
    const codes: number[] = []
    for (const platform of [1, 2, 5])
      codes.push(await connectOpenim('ann', await openimToken('ann', platform), platform))
    expect(codes).toEqual([0, 0, 1601])
    expect(await why('ann', 'openim')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'connection_limit', connections: 2 },
      remedy: { method: 'POST', path: '/v1/users/ann/kick' },
      lastRefusal: { code: 'connections.over_limit', verified: true },
    })
  })

  describe('the limit of devices', () => {
    /** Devices of Lanying, all seen just now: the seventh before the others. */
    const addDevices = (uid: UserId) =>
      server.core.context.storage.transaction([], async ({ devices }) => {
        for (let index = 0; index < deviceBounds.ofUserMax; index++)
          await devices.put({
            ...{ app: 'default', uid, dialect: 'lanying', clientKey: `old ${index}`, platform: 'web', userAgent: '' },
            ...{ sn: await devices.allocateSn('default', uid), createdAtMs: clock.now(), changedAtMs: clock.now() },
            lastSeenAtMs: clock.now() + (index === 6 ? 0 : 1),
          })
      })

    test('a sign-in on a new device', async () => {
      await start()
      await (await openimApi()).register('ann')
      await addDevices('ann')
      expect(await openimToken('ann').catch(String)).toContain('1601')
      const refused = await why('ann', 'openim')
      expect(refused).toMatchObject({
        canConnect: false,
        decidedBy: { fact: 'device_limit', devices: deviceBounds.ofUserMax },
        remedy: { api: 'admin', method: 'DELETE', path: '/v1/users/ann/devices/7' },
        lastRefusal: { dialect: 'openim', code: 'devices.over_limit', verified: true },
      })
      expect(refused.lastRefusal?.sentence).toContain('1,000 devices')
      await v1('DELETE', '/v1/users/ann/devices/7')
      expect(await connectOpenim('ann', await openimToken('ann'))).toBe(0)
      const { canConnect, others } = await why('ann', 'openim')
      expect(canConnect).toBe(true)
      expect(others).toMatchObject([{ decidedBy: { fact: 'device_limit' } }])
    })

    test('a connection of a new device with a token that no device has used', async () => {
      await start()
      const lanying = lanyingClient(server)
      const num = await lanying.register('ann_1')
      const { token } = await lanying.logIn('ann_1')
      await addDevices(String(num))
      expect(await connectLanying(num, token)).not.toBe(0)
      const { canConnect, others, lastRefusal } = await why(`num:${num}`, 'lanying')
      expect([canConnect, others]).toMatchObject([true, [{ decidedBy: { fact: 'device_limit' } }]])
      expect(lastRefusal).toMatchObject({ code: 'devices.over_limit', refusedAt: 'connection', verified: true })
      expect(await connectLanying(num, token, 'old 3')).toBe(0)
    })
  })

  test('the policy, for one more device', async () => {
    await start({ 'lanying.maxDevices': 1 })
    const lanying = lanyingClient(server)
    const num = await lanying.register('ann_1')
    const { token } = await lanying.logIn('ann_1', 'guid')
    expect(await connectLanying(num, token)).toBe(0)
    expect(await connectLanying(num, token, 'second')).not.toBe(0)
    const { canConnect, others, lastRefusal } = await why(`num:${num}`, 'lanying')
    expect(canConnect).toBe(true)
    expect(others).toMatchObject([
      { decidedBy: { fact: 'policy', reason: expect.stringContaining('devices allows 1') } },
    ])
    expect(lastRefusal).toMatchObject({ code: 'admission.refused', verified: true })
  })

  test('a token that is another user’s: the user can connect, and the last refusal says what the client did', async () => {
    await start()
    const token = await openimToken('ann')
    await openimToken('bob')
    expect(await connectOpenim('bob', token)).not.toBe(0)
    const { canConnect, lastRefusal } = await why('bob', 'openim')
    expect(canConnect).toBe(true)
    expect(lastRefusal).toMatchObject({ code: 'token.mismatch', verified: false })
  })

  test('a token of one app with the name of a user of another app: that app has no refusal of it', async () => {
    await start()
    await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
    await server.core.users.register(
      callBy('openim', 'other'),
      ['x', 'y', 'w', 'zed'].map((uid) => ({ uid })),
    )
    const { num } = await server.core.users.get('other', 'zed')
    expect(await connectOpenim('zed', await openimToken('ann'))).not.toBe(0)
    const lanying = lanyingClient(server)
    await lanying.register('lena_1')
    const { token } = await lanying.logIn('lena_1', 'guid')
    expect(await connectLanying(num, token)).not.toBe(0)
    expect(await v1('GET', '/v1/refusals', undefined, { 'rollcall-app': 'other' })).toEqual({ items: [] })
  })

  test('a robot, a user that never signed in, and one of another app', async () => {
    await start()
    await server.wildfire('/admin/robot/create', { userId: 'bot', name: 'bot', secret: 'the secret of the robot' })
    expect(
      (await server.wildfire('/admin/user/get_token', { userId: 'bot', clientId: 'c', platform: 1 })).code,
    ).not.toBe(0)
    expect(await why('bot', 'wildfire')).toMatchObject({ canConnect: false, decidedBy: { fact: 'robot' } })
    await (await openimApi()).register('cay')
    expect(await why('cay', 'openim')).toMatchObject({ canConnect: false, decidedBy: { fact: 'never_signed_in' } })
    await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
    await server.core.users.register(callBy('openim', 'other'), [{ uid: 'zed' }])
    expect(await (await openimApi()).token('zed', 1).catch(String)).toContain('1004')
    expect(await why('zed', 'openim')).toMatchObject({
      canConnect: false,
      decidedBy: { fact: 'other_app', apps: ['other'] },
    })
  })
})

type Check = {
  valid: boolean
  code?: string
  cause?: string
  user?: string
  app?: string
  by?: object
  sentence: string
}

describe('a pasted token', () => {
  const check = (token: string, headers = {}) => v1<Check>('POST', '/v1/token-checks', { token }, headers)

  test('of each dialect: whose it is, and what ended it', async () => {
    await start()
    const wildfire = await wildfireToken('ann')
    const openim = await openimToken('ann')
    const lanying = lanyingClient(server)
    const num = await lanying.register('bob_1')
    const { token } = await lanying.logIn('bob_1')
    for (const [text, dialect, user] of [
      [wildfire, 'wildfire', 'ann'],
      [openim, 'openim', 'ann'],
      [token, 'lanying', String(num)],
    ] as const)
      expect(await check(` ${text}\n`)).toMatchObject({ valid: true, dialect, user, app: 'default' })
    await server.core.sessions.kick(ops, 'ann', {})
    await server.core.users.destroy(ops, String(num))
    const by = { actor: 'key:ops', requestId: 'r-ops' }
    for (const text of [wildfire, openim])
      expect(await check(text)).toMatchObject({ valid: false, code: 'token.ended', cause: 'kicked', by })
    expect(await check(token)).toMatchObject({ valid: false, code: 'token.ended', cause: 'destroyed', by })
  })

  test('of a device that was removed, an expired one, and one with a changed signature', async () => {
    await start({ 'openim.tokenDays': 1 })
    const wildfire = await wildfireToken('ann')
    await server.core.devices.remove(ops, 'ann', 1)
    expect(await check(wildfire)).toMatchObject({ user: 'ann', code: 'token.ended', cause: 'removed' })
    const openim = await openimToken('bob')
    clock.advance(86_400_000)
    expect(await check(openim)).toMatchObject({
      user: 'bob',
      code: 'token.expired',
      cause: 'expired',
      platform: 'android',
    })
    const forged = await check(`${openim.slice(0, -4)}AAAA`)
    expect([forged.valid, forged.code, forged.user]).toEqual([false, 'token.invalid', undefined])
  })

  test('of another app: the root key learns whose it is, a key of an app does not', async () => {
    await start()
    await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
    const { secret } = await v1<{ secret: string }>('POST', '/v1/keys', { scope: 'owner' }, { 'rollcall-app': 'other' })
    const token = await openimToken('ann')
    const foreign = await check(token, { authorization: `Bearer ${secret}` })
    expect(foreign).toEqual({
      ...{ valid: false, dialect: 'openim', code: 'token.invalid' },
      sentence: 'This looks like a token of OpenIM, and no key of this app made it.',
    } as Check)
    expect(foreign).toEqual(await check(`${token.slice(0, -4)}AAAA`, { authorization: `Bearer ${secret}` }))
    expect(await check(token, { 'rollcall-app': 'other' })).toMatchObject({ valid: true, app: 'default', user: 'ann' })
    const path = '/v1/users/ann/why'
    const why = await v1<Why>('GET', path, undefined, { authorization: `Bearer ${secret}` })
    expect(new Set(why.dialects.map(({ decidedBy }) => decidedBy.fact))).toEqual(new Set(['unregistered']))
    expect(why.lastRefusal).toBeUndefined()
  })
})

test('requests of one app are not shown to a key of another; the root key sees all, also without a caller', async () => {
  await start()
  await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
  const { secret } = await v1<{ secret: string }>('POST', '/v1/keys', { scope: 'viewer' }, { 'rollcall-app': 'other' })
  await v1('GET', '/v1/jobs-that-are-not-there', undefined, { 'x-request-id': 'no-route' })
  await v1('GET', '/v1/users/name:x/why', undefined, { 'x-request-id': 'of-default' })
  await v1('GET', '/v1/users/name:x/why', undefined, { 'x-request-id': 'of-other', 'rollcall-app': 'other' })
  const ids = async (headers = {}, query = '') => {
    const { items } = await v1<{ items: { requestId: string }[] }>('GET', `/v1/requests${query}`, undefined, headers)
    return items.map(({ requestId }) => requestId)
  }
  expect(await ids()).toEqual(['of-other', 'of-default', 'no-route'])
  expect(await ids({ authorization: `Bearer ${secret}` })).toEqual(['of-other'])
  expect(await ids({ 'rollcall-app': 'other' })).toEqual(['of-other'])
  expect(await ids({ 'rollcall-app': 'other' }, '?everyApp=true&slow=false')).toEqual([
    'of-other',
    'of-default',
    'no-route',
  ])
  expect(await ids({}, '?slow=true')).toEqual([])
  const wider = await v1('GET', '/v1/requests?everyApp=true', undefined, { authorization: `Bearer ${secret}` })
  expect(wider).toMatchObject({ code: 'auth.forbidden' })
  const found = await v1('GET', '/v1/requests/of-default', undefined, { authorization: `Bearer ${secret}` })
  expect(found).toMatchObject({ code: 'resource.not_found' })
})
