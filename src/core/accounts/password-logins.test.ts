import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { createHash } from 'node:crypto'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import type { ErrorCode } from '../errors.ts'
import { loginOriginBounds } from './login-origins.ts'
import { throttleBounds } from './login-throttle.ts'
import type { LoginName, LoginRequest } from './password-logins.ts'
import type { User } from './user.ts'

const failuresMax = 3
const call = callBy('lanying')
const dayMs = 86_400_000

let on: TestCore
let ann: User
beforeEach(async () => {
  on = await openTestCore({ passwords: { failuresMax } })
  ann = await on.core.registrations.register(call, { name: 'ann', password: 'secret 1', address: undefined })
})
afterEach(() => on.close())

let made = 0
const logIn = (more: Partial<LoginRequest> & { guid?: string } = {}) => {
  const { guid, ...rest } = more
  return on.core.passwordLogins.logIn(call, {
    loginName: { by: 'name', text: 'ann' },
    password: 'secret 1',
    address: '192.0.2.1',
    dialect: 'lanying',
    token: { hash: `hash-${++made}`, expiresAtMs: on.clock.now() + 30 * dayMs },
    installation: guid === undefined ? undefined : { clientKey: guid },
    ...rest,
  })
}
const outcome = async (work: Promise<unknown>): Promise<ErrorCode | 'in'> => {
  try {
    await work
    return 'in'
  } catch (error) {
    return (error as { code: ErrorCode }).code
  }
}
const wrong = (more: Parameters<typeof logIn>[0] = {}) => outcome(logIn({ password: 'wrong', ...more }))
const latest = () => `hash-${made}`

describe('who', () => {
  const by = (who: LoginName) => outcome(logIn({ loginName: who }))
  const text = (by: 'name' | 'mobile' | 'any', text: string) => ({ by, text })

  test('by name, by num, by mobile, by any of name, mobile and email', async () => {
    await on.core.users.update(call, ann.uid, { mobile: '138', email: 'ann@example.com' })
    expect(await by({ by: 'num', num: ann.num })).toBe('in')
    expect(await by(text('name', 'ann'))).toBe('in')
    expect(await by(text('mobile', '138'))).toBe('in')
    for (const any of ['ann', '138', 'ann@example.com']) expect(await by(text('any', any))).toBe('in')
    for (const none of ['Ann', 'ann ', '', '139']) expect(await by(text('any', none))).toBe('login.rejected')
    expect(await by(text('name', '138'))).toBe('login.rejected')
    expect(await by(text('mobile', 'ann'))).toBe('login.rejected')
    expect(await by({ by: 'num', num: ann.num + 16 })).toBe('login.rejected')
  })

  test('a name is tried before a mobile, a mobile before an email; several matches are none', async () => {
    const bob = await on.core.registrations.register(call, { name: 'bob', password: 'secret 2', address: undefined })
    await on.core.users.update(call, bob.uid, { mobile: 'ann', email: '138' })
    await on.core.users.update(call, ann.uid, { mobile: '138' })
    expect((await logIn({ loginName: text('any', 'ann') })).user.uid).toBe(ann.uid)
    expect((await logIn({ loginName: text('any', '138') })).user.uid).toBe(ann.uid)
    const carl = await on.core.registrations.register(call, { name: 'carl', password: 'secret 3', address: undefined })
    await on.core.users.update(call, carl.uid, { mobile: '138' })
    expect(await by(text('any', '138'))).toBe('login.rejected')
    expect(await outcome(logIn({ loginName: text('any', '138'), password: 'secret 2' }))).toBe('login.rejected')
  })

  test('an account of another dialect is found by its uid, once it has a password', async () => {
    await on.core.users.register(callBy('openim'), [{ uid: 'olga' }])
    const who = text('name', 'olga')
    expect(await outcome(logIn({ loginName: who, password: 'secret 1' }))).toBe('login.rejected')
    await on.core.passwords.set(call, 'olga', 'secret 1')
    expect(await outcome(logIn({ loginName: who }))).toBe('in')
  })
})

describe('a failure shows only that it failed', () => {
  test('of an unknown account, one without password, one that was destroyed, one that is banned', async () => {
    await on.core.users.register(call, [{ uid: 'olga' }])
    expect(await wrong({ loginName: { by: 'name', text: 'nobody' } })).toBe('login.rejected')
    expect(await wrong({ loginName: { by: 'name', text: 'olga' } })).toBe('login.rejected')
    await on.core.restrictions.set(call, ann.uid, { ban: {} })
    expect(await wrong()).toBe('login.rejected')
    expect(await outcome(logIn())).toBe('user.banned')
    await on.core.restrictions.set(call, ann.uid, { ban: false })
    await on.core.users.destroy(call, ann.uid)
    expect(await outcome(logIn())).toBe('login.rejected')
  })

  test('a failed sign-in stores nothing', async () => {
    const before = await on.storage.audit.list('default', {}, 100)
    await wrong({ guid: 'g1' })
    expect(await on.storage.audit.list('default', {}, 100)).toEqual(before)
    expect(await on.core.devices.list('default', ann.uid)).toEqual([])
    expect(await on.core.sessions.findToken('default', latest())).toBeUndefined()
  })
})

describe('a token', () => {
  test('without installation belongs to no device', async () => {
    expect(await logIn()).toMatchObject({ user: { uid: ann.uid }, pushAddress: undefined })
    expect(await on.core.sessions.findToken('default', latest())).toMatchObject({ uid: ann.uid, dialect: 'lanying' })
    expect(await on.core.devices.list('default', ann.uid)).toEqual([])
  })

  test('with one makes it known, with an address of its own that stays', async () => {
    const { pushAddress } = await logIn({ guid: 'g1' })
    expect(pushAddress).toBeString()
    expect((await logIn({ guid: 'g1' })).pushAddress).toBe(pushAddress)
    expect((await logIn({ guid: 'g2' })).pushAddress).not.toBe(pushAddress)
    const devices = await on.core.devices.list('default', ann.uid)
    expect(devices.map(({ sn, clientKey, platform }) => [sn, clientKey, platform])).toEqual([
      [1, 'g1', 'unknown'],
      [2, 'g2', 'unknown'],
    ])
    expect(await on.storage.sessions.listLive('default', ann.uid)).toHaveLength(3)
  })

  test('writes an audit entry without secrets', async () => {
    await logIn({ guid: 'g1' })
    const [trace] = await on.storage.audit.list('default', { target: ann.uid }, 1)
    expect(trace).toMatchObject({ action: 'user.log_in', details: { device: 'g1' } })
    expect(JSON.stringify(trace)).not.toContain('hash')
  })

  test('is not given for a password that was changed while it was looked at', async () => {
    const before = await on.storage.users.passwordHash('default', ann.uid)
    await on.core.passwords.set(call, ann.uid, 'secret 2')
    Object.assign(on.storage.users, { passwordHash: async () => before })
    expect(await outcome(logIn())).toBe('login.rejected')
    expect(await on.core.sessions.findToken('default', latest())).toBeUndefined()
  })
})

describe('too many failures', () => {
  const fail = async (times: number, more: Parameters<typeof wrong>[0] = {}) => {
    for (let i = 0; i < times; i++) expect(await wrong(more)).toBe('login.rejected')
  }

  test('shut an account to strangers for five minutes, the right password too', async () => {
    await fail(failuresMax)
    expect(await wrong({ address: '198.51.100.7' })).toBe('login.throttled')
    expect(await outcome(logIn({ address: '198.51.100.7' }))).toBe('login.throttled')
    on.clock.advance(throttleBounds.windowMs)
    expect(await outcome(logIn({ address: '198.51.100.7' }))).toBe('in')
  })

  test('are counted the same for accounts that do not exist', async () => {
    const who = { by: 'name', text: 'nobody' } as const
    await fail(failuresMax, { loginName: who })
    expect(await wrong({ loginName: who })).toBe('login.throttled')
    expect(await wrong({ loginName: { by: 'name', text: 'nobody else' } })).toBe('login.rejected')
  })

  test.each([
    ['by its device', { guid: 'g1', address: '203.0.113.9' }],
    ['by its address', { address: '192.0.2.1' }],
  ])('do not lock the owner out, known %s', async (_, from) => {
    await logIn({ guid: 'g1' })
    await fail(failuresMax, { address: '198.51.100.7' })
    expect(await wrong({ address: '198.51.100.7' })).toBe('login.throttled')
    expect(await outcome(logIn(from))).toBe('in')
    await fail(failuresMax, from)
    expect(await outcome(logIn(from))).toBe('login.throttled')
  })

  test('a place is known for thirty days', async () => {
    await logIn({ guid: 'g1' })
    on.clock.advance(loginOriginBounds.knownMs - throttleBounds.windowMs)
    await fail(failuresMax, { address: '198.51.100.7' })
    expect(await outcome(logIn({ guid: 'g1', address: '203.0.113.9' }))).toBe('in')
    on.clock.advance(loginOriginBounds.knownMs)
    await fail(failuresMax, { address: '198.51.100.7' })
    expect(await outcome(logIn({ guid: 'g1' }))).toBe('login.throttled')
  })

  test('of one address block it for all accounts not known there', async () => {
    await logIn()
    for (let i = 0; i < failuresMax * throttleBounds.addressFactor; i++)
      await wrong({ loginName: { by: 'name', text: `nobody ${i}` } })
    await on.core.registrations.register(call, { name: 'bob', password: 'secret 1', address: undefined })
    expect(await outcome(logIn({ loginName: { by: 'name', text: 'bob' } }))).toBe('login.throttled')
    expect(await outcome(logIn())).toBe('in')
  })

  test('concurrent attempts show no more than the same attempts one by one', async () => {
    const burst = await Promise.all([...Array.from({ length: 20 }, () => wrong()), outcome(logIn())])
    expect(burst.filter((one) => one === 'login.rejected')).toHaveLength(failuresMax)
    expect(burst.filter((one) => one === 'login.throttled').length).toBeGreaterThanOrEqual(17)
  })

  test('0 is no limit', async () => {
    await on.close()
    on = await openTestCore({ passwords: { failuresMax: 0 } })
    ann = await on.core.registrations.register(call, { name: 'ann', password: 'secret 1', address: undefined })
    await fail(30)
    expect(await outcome(logIn())).toBe('in')
  })
})

describe('a hash from another server', () => {
  const md5OfSecret1 = `md5:${createHash('md5').update('secret 1').digest('base64')}`
  const stored = () => on.storage.users.passwordHash('default', ann.uid)
  const upgrades = async () => {
    const entries = await on.storage.audit.list('default', { target: ann.uid }, 100)
    return entries.filter(({ action }) => action === 'user.password_upgrade').length
  }

  test.each([
    ['md5', async () => md5OfSecret1],
    ['bcrypt', () => Bun.password.hash('secret 1', { algorithm: 'bcrypt', cost: 4 })],
  ])('of %s is replaced at the first sign-in, and only then', async (_, foreign) => {
    await on.storage.users.setPasswordHash('default', ann.uid, await foreign())
    expect(await wrong()).toBe('login.rejected')
    expect(await upgrades()).toBe(0)
    expect(await outcome(logIn())).toBe('in')
    const upgraded = await stored()
    expect(upgraded).toStartWith('$argon2id$')
    expect(await outcome(logIn())).toBe('in')
    expect(await stored()).toBe(upgraded)
    expect(await upgrades()).toBe(1)
  })

  test('ends no session when it is replaced', async () => {
    expect(await outcome(logIn({ guid: 'g1' }))).toBe('in')
    await on.storage.users.setPasswordHash('default', ann.uid, md5OfSecret1)
    expect(await outcome(logIn({ guid: 'g2' }))).toBe('in')
    expect(await on.storage.sessions.listLive('default', ann.uid)).toHaveLength(2)
  })

  test('serves a change of the password', async () => {
    await on.storage.users.setPasswordHash('default', ann.uid, md5OfSecret1)
    const change = { from: 'secret 1', to: 'secret 2', address: '192.0.2.1', spare: undefined }
    await on.core.passwords.change(call, ann.uid, change)
    expect(await outcome(logIn({ password: 'secret 2' }))).toBe('in')
  })
})
