import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { platforms } from '../devices/platform.ts'
import type { DisconnectOrigin } from '../sessions/disconnect-command.ts'
import { explainConnect } from './explain-connect.ts'
import {
  type CredentialEnding,
  type DialectFacts,
  decidingFacts,
  type UserFacts,
  type ValidCredential,
} from './facts.ts'

const nowMs = Date.parse('2026-11-30T12:00:00Z')
const atMs = fc.integer({ min: nowMs - 10_000_000, max: nowMs - 1 })
const laterMs = fc.integer({ min: nowMs + 1, max: nowMs + 10_000_000 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const by: fc.Arbitrary<DisconnectOrigin> = fc.record({
  actor: maybe(fc.constantFrom('key:ops', 'user:ann')),
  requestId: maybe(fc.constantFrom('r-1', 'r-2')),
  platform: maybe(fc.constantFrom(...platforms)),
})
const platform = fc.constantFrom(...platforms)
const clientKey = maybe(fc.constantFrom('k1', 'k2'))

const user: fc.Arbitrary<UserFacts> = fc.record({
  uid: fc.constantFrom('ann', 'num:1', '..', '安 娜'),
  nowMs: fc.constant(nowMs),
  account: fc.constantFrom('none', 'active', 'destroyed'),
  kind: fc.constantFrom('person', 'robot', 'admin', 'notice'),
  destroyed: maybe(fc.record({ atMs, by: maybe(by) })),
  ban: maybe(fc.record({ reason: fc.constantFrom('', 'spam'), sinceMs: atMs, untilMs: maybe(laterMs), by })),
  isThrottled: fc.boolean(),
  otherApps: fc.constantFrom([], ['b'], ['b', 'c']),
  limits: fc.record({ connections: fc.nat(5), perUserMax: fc.nat(5) }),
  deviceLimit: maybe(fc.record({ devices: fc.integer({ min: 1_000, max: 1_002 }), longestUnusedSn: fc.nat(5) })),
})
const refused = maybe(
  fc.constantFrom(
    { by: 'limit' as const },
    { by: 'device_limit' as const },
    { by: 'policy' as const, reason: 'devices allows 1' },
  ),
)
const valid: fc.Arbitrary<ValidCredential> = fc.record({
  ...{ platform, clientKey, issuedAtMs: atMs, expiresAtMs: maybe(laterMs), refused },
})
const reason = fc.constantFrom<CredentialEnding['reason']>(
  ...(['expired', 'kicked', 'admission', 'banned', 'destroyed', 'password', 'removed'] as const),
  ...(['signed_out', 'device_moved', 'became_robot'] as const),
)
const lastEnd = maybe(fc.record({ reason, atMs, by: maybe(by), platform: maybe(platform), clientKey }))
const signIn = maybe(
  fc.constantFrom(
    { by: 'server' as const, method: 'POST', path: '/auth/get_user_token' },
    { by: 'password' as const, method: 'POST', path: '/token/user' },
  ),
)
const dialect: fc.Arbitrary<DialectFacts> = fc.record({
  ...{ dialect: fc.constant('openim'), title: fc.constant('OpenIM'), signIn, lastEnd, hasDevice: fc.boolean() },
  valid: fc.array(valid, { maxLength: 3 }),
})

describe('explainConnect, for any facts', () => {
  const check = (holds: (user: UserFacts, dialect: DialectFacts) => void) =>
    fc.assert(fc.property(user, dialect, holds), { numRuns: 500 })

  test('the user can connect exactly when nothing bars it and a credential is admitted', () =>
    check((user, dialect) => {
      const isBarred = user.account === 'destroyed' || user.ban !== undefined
      const isAdmitted = dialect.valid.some((one) => one.refused === undefined)
      expect(explainConnect(user, dialect).canConnect).toBe(!isBarred && isAdmitted)
    }))

  test('the sentence begins with the user, the answer and the dialect, and is one text without odd values', () =>
    check((user, dialect) => {
      const { canConnect, sentence, decidedBy } = explainConnect(user, dialect)
      expect(sentence.startsWith(`${user.uid} ${canConnect ? 'can' : 'cannot'} connect with OpenIM: `)).toBe(true)
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\n| {2}/)
      expect(Object.keys(decidingFacts)).toContain(decidedBy.fact)
    }))

  test('who can connect gets no remedy; a remedy is in the sentence', () =>
    check((user, dialect) => {
      const { canConnect, remedy, sentence } = explainConnect(user, dialect)
      if (canConnect) expect(remedy).toBeUndefined()
      if (remedy) expect(sentence).toContain(`${remedy.method} ${remedy.path}`)
    }))

  test('a ban of an account that is there decides before all else, with its end, reason and actor', () =>
    check((user, dialect) => {
      if (user.account === 'destroyed' || !user.ban) return
      const { decidedBy, remedy } = explainConnect(user, dialect)
      expect(decidedBy).toMatchObject({ fact: 'banned', untilMs: user.ban.untilMs, by: user.ban.by })
      expect(remedy).toMatchObject({ method: 'DELETE', path: expect.stringMatching(/^\/v1\/users\/[^/]+\/ban$/) })
    }))

  test('a reached limit of devices decides or is named wherever the user could sign in', () =>
    check((user, dialect) => {
      const { decidedBy, remedy, canConnect, others } = explainConnect(user, dialect)
      const isNamed = [decidedBy, ...others.map((other) => other.decidedBy)].some(({ fact }) => fact === 'device_limit')
      if (user.deviceLimit && (canConnect || remedy?.api === dialect.dialect)) expect(isNamed).toBe(true)
      const isRefused = dialect.valid.some(({ refused }) => refused?.by === 'device_limit')
      if (!user.deviceLimit && !isRefused) expect(isNamed).toBe(false)
    }))

  test('other apps are named only when the caller may know them and nothing else decides', () =>
    check((user, dialect) => {
      const { decidedBy } = explainConnect(user, dialect)
      if (decidedBy.fact !== 'other_app') return
      expect(user.otherApps.length).toBeGreaterThan(0)
      expect(user.account).toBe('none')
      expect(dialect.lastEnd).toBeUndefined()
    }))
})

const ann: UserFacts = {
  ...{ uid: 'ann', nowMs, account: 'active', kind: 'person', destroyed: undefined, ban: undefined, isThrottled: false },
  ...{ otherApps: [], limits: { connections: 0, perUserMax: 0 }, deviceLimit: undefined },
}
const full: UserFacts = { ...ann, deviceLimit: { devices: 1_000, longestUnusedSn: 17 } }
const openim: DialectFacts = {
  ...{ dialect: 'openim', title: 'OpenIM', valid: [], lastEnd: undefined, hasDevice: false },
  signIn: { by: 'server', method: 'POST', path: '/auth/get_user_token' },
}
const ended = (reason: CredentialEnding['reason'], by?: DisconnectOrigin): DialectFacts => ({
  ...openim,
  lastEnd: { reason, atMs: Date.parse('2026-11-30T10:15:30Z'), by, platform: 'android', clientKey: 'openim-2' },
})
const ban = { reason: 'spam', sinceMs: nowMs, untilMs: Date.parse('2026-12-04T09:00:00Z'), by: { actor: 'key:ops' } }

test.each<[UserFacts, DialectFacts, string]>([
  [
    { ...ann, ban },
    openim,
    'ann cannot connect with OpenIM: banned until 2026-12-04 09:00 UTC by key ops (reason: spam). Lift it with DELETE /v1/users/ann/ban.',
  ],
  [
    { ...ann, ban: { ...ban, untilMs: undefined, reason: '' } },
    openim,
    'ann cannot connect with OpenIM: banned until it is lifted by key ops. Lift it with DELETE /v1/users/ann/ban.',
  ],
  [
    ann,
    ended('admission', { requestId: 'r-7', platform: 'ios' }),
    'ann cannot connect with OpenIM: the latest token on android was replaced by a newer sign-in on ios at 2026-11-30 10:15:30 UTC (request r-7). It can sign in: POST /auth/get_user_token.',
  ],
  [
    ann,
    ended('kicked', { actor: 'key:ops', requestId: 'r-8' }),
    'ann cannot connect with OpenIM: the latest token on android was ended by a kick at 2026-11-30 10:15:30 UTC by key ops (request r-8). It can sign in: POST /auth/get_user_token.',
  ],
  [
    ann,
    ended('expired'),
    'ann cannot connect with OpenIM: the latest token on android expired at 2026-11-30 10:15:30 UTC. It can sign in: POST /auth/get_user_token.',
  ],
  [
    ann,
    openim,
    'ann cannot connect with OpenIM: it never signed in with OpenIM. It can sign in: POST /auth/get_user_token.',
  ],
  [
    full,
    openim,
    'ann cannot connect with OpenIM: a new device is refused: the user has 1000, 1000 are allowed, and each is signed in or was connected within the last minute. Lift it with DELETE /v1/users/ann/devices/17.',
  ],
  [
    { ...ann, deviceLimit: { devices: 1_001, longestUnusedSn: 17 } },
    openim,
    'ann cannot connect with OpenIM: a new device is refused: the user has 1001, 1000 are allowed, and each is signed in or was connected within the last minute. Lift it with POST /v1/users/ann/kick.',
  ],
  [
    full,
    { ...ended('expired'), hasDevice: true },
    'ann cannot connect with OpenIM: the latest token on android expired at 2026-11-30 10:15:30 UTC. It can sign in: POST /auth/get_user_token.',
  ],
  [
    { ...ann, account: 'none', otherApps: ['b'] },
    openim,
    'ann cannot connect with OpenIM: no account of this app has this uid; it is one of the app b.',
  ],
])('%#: the sentence', (user, dialect, sentence) => {
  expect(explainConnect(user, dialect).sentence).toBe(sentence)
})

test('of a user whose token expired, a new device is named among the others while the limit refuses it', () => {
  const { others } = explainConnect(full, { ...ended('expired'), hasDevice: true })
  expect(others).toMatchObject([{ decidedBy: { fact: 'device_limit', devices: 1_000 } }])
  expect(others[0]?.sentence).toStartWith('Another client cannot connect with OpenIM: a new device is refused:')
})
