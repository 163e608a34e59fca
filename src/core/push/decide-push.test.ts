import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { testDialects } from '../../../test/kit/dialects.ts'
import {
  decidePush,
  nextBadge,
  type PushDecision,
  type PushDevice,
  type PushMessage,
  type PushPreferences,
  type PushRule,
  type PushUser,
  pushRuleMeanings,
  senderName,
} from './decide-push.ts'

const dialectRules = testDialects().pushRules

const noonInShanghai = Date.parse('2026-06-01T04:00Z')
const aroundNoon = { startHour: 11, endHour: 13 }

const preferences: PushPreferences = {
  noPush: false,
  noPushDetail: false,
  noPushWindow: { startHour: 0, endHour: 0 },
  silenceWindow: { startHour: 0, endHour: 0 },
  pushNickName: '',
  timeZone: '',
}
const user: PushUser = {
  banned: false,
  destroyed: false,
  globalRecvMsgOpt: 0,
  preferences,
  badge: 4,
  appTimeZone: 'Asia/Shanghai',
}
const prefer = (some: Partial<PushPreferences>) => ({ preferences: { ...preferences, ...some } })
const device: PushDevice = { signedIn: true, bound: true, online: false }
const sender = { uid: 'u1', name: 'bob', displayName: 'Bob', pushNickName: 'Bobby' }
const message: PushMessage = { type: 'text', badge: '', sender }

const sent: PushDecision = {
  push: true,
  alert: true,
  detail: true,
  badge: 5,
  senderName: 'Bobby',
  rule: 'device.offline',
  shapedBy: [],
}
const held: Omit<PushDecision, 'rule'> = {
  push: false,
  alert: false,
  detail: false,
  badge: 4,
  senderName: '',
  shapedBy: [],
}

type Case = { user?: Partial<PushUser>; device?: Partial<PushDevice>; message?: Partial<PushMessage> }
const judge = (some: Case, nowMs = noonInShanghai) =>
  decidePush(
    dialectRules,
    { ...user, ...some.user },
    { ...device, ...some.device },
    { ...message, ...some.message },
    nowMs,
  )

/** What sets off each rule that holds a push back, in the order of the rules. */
const holding: [PushRule, Case][] = [
  ['user.banned', { user: { banned: true } }],
  ['user.destroyed', { user: { destroyed: true } }],
  ['device.signedOut', { device: { signedIn: false } }],
  ['device.unbound', { device: { bound: false } }],
  ['preferences.noPush', { user: prefer({ noPush: true }) }],
  ['openim.recvOpt', { user: { globalRecvMsgOpt: 2 } }],
  ['preferences.noPushWindow', { user: prefer({ noPushWindow: aroundNoon }) }],
  ['message.expired', { message: { showEndAtMs: noonInShanghai - 1 } }],
]

/** Both at once; preferences add up. */
function both(a: Case, b: Case): Case {
  const wishes = { preferences: { ...preferences, ...changed(a), ...changed(b) } }
  return {
    user: { ...a.user, ...b.user, ...wishes },
    device: { ...a.device, ...b.device },
    message: { ...a.message, ...b.message },
  }
}
const changed = (some: Case): Partial<PushPreferences> =>
  Object.fromEntries(
    Object.entries(some.user?.preferences ?? {}).filter(
      ([key, value]) => value !== preferences[key as keyof PushPreferences],
    ),
  )

describe('what holds a push back', () => {
  for (const [rule, set] of holding) test(rule, () => expect(judge(set)).toEqual({ ...held, rule }))

  test('of two rules the earlier decides', () => {
    for (const [i, [first, a]] of holding.entries())
      for (const [second, b] of holding.slice(i + 1))
        expect({ second, rule: judge(both(a, b)).rule }).toEqual({ second, rule: first })
  })
  test('the order is the one that is published', () => {
    const rest: PushRule[] = [
      'preferences.noPushDetail',
      'preferences.silence',
      'message.cmd',
      'device.online',
      'device.offline',
    ]
    expect([...holding.map(([rule]) => rule), ...rest]).toEqual(Object.keys(pushRuleMeanings(dialectRules)))
  })
  test('globalRecvMsgOpt: 0 receives, 1 and 2 do not', () => {
    expect([0, 1, 2].map((globalRecvMsgOpt) => judge({ user: { globalRecvMsgOpt } }).push)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what shapes a push', () => {
  test('nothing', () => expect(judge({})).toEqual({ ...sent, rule: 'device.offline' }))
  test('an online device gets it over its connection', () => {
    expect(judge({ device: { online: true } })).toEqual({ ...sent, rule: 'device.online' })
  })
  test('no detail hides the sender too', () => {
    const shaped: PushDecision = { ...sent, detail: false, senderName: '', shapedBy: ['preferences.noPushDetail'] }
    expect(judge({ user: prefer({ noPushDetail: true }) })).toEqual(shaped)
  })
  test('silent hours take the alert', () => {
    const shaped: PushDecision = { ...sent, alert: false, shapedBy: ['preferences.silence'] }
    expect(judge({ user: prefer({ silenceWindow: aroundNoon }) })).toEqual(shaped)
  })
  test('a command never alerts', () => {
    expect(judge({ message: { type: 'cmd' } })).toEqual({ ...sent, alert: false, shapedBy: ['message.cmd'] })
  })
  test('all at once', () => {
    const all = { user: prefer({ noPushDetail: true, silenceWindow: aroundNoon }), message: { type: 'cmd' as const } }
    expect(judge(all).shapedBy).toEqual(['preferences.noPushDetail', 'preferences.silence', 'message.cmd'])
  })
})

describe('whose hour it is', () => {
  const nights = prefer({ noPushWindow: { startHour: 22, endHour: 7 } })
  test('the app’s, while the user has set no zone', () => {
    expect(judge({ user: nights }, Date.parse('2026-06-01T13:59Z')).push).toBe(true)
    expect(judge({ user: nights }, Date.parse('2026-06-01T14:00Z')).push).toBe(false)
    expect(judge({ user: nights }, Date.parse('2026-06-01T22:59Z')).push).toBe(false)
    expect(judge({ user: nights }, Date.parse('2026-06-01T23:00Z')).push).toBe(true)
  })
  test('else the user’s, with its summer time', () => {
    const there = { preferences: { ...nights.preferences, timeZone: 'Europe/Berlin' } }
    expect(judge({ user: there }, Date.parse('2026-06-01T20:00Z')).push).toBe(false)
    expect(judge({ user: there }, Date.parse('2026-12-01T20:00Z')).push).toBe(true)
    expect(judge({ user: there }, Date.parse('2026-12-01T21:00Z')).push).toBe(false)
  })
})

describe('badge', () => {
  const table: [stored: number, text: string, badge: number][] = [
    [4, '', 5],
    [4, '+1', 5],
    [4, '+10', 14],
    [4, '7', 7],
    [4, '0', 0],
    [4, '+0', 4],
    [2 ** 31 - 1, '+1', 2 ** 31 - 1],
    [4, '9999999999', 2 ** 31 - 1],
    [4, '-1', 4],
    [4, 'many', 4],
  ]
  for (const [stored, text, badge] of table)
    test(`${stored}, '${text}': ${badge}`, () => expect(nextBadge(stored, text)).toBe(badge))

  test('what is neither a number nor a plus and a number changes nothing', () => {
    for (const text of ['+', '1.5', ' 7', '7 ', '++1', 'x', '12345678901']) expect(nextBadge(4, text)).toBe(4)
  })
})

test('sender: push nickname, else nickname, else username, else uid', () => {
  expect(senderName(sender)).toBe('Bobby')
  expect(senderName({ ...sender, pushNickName: '' })).toBe('Bob')
  expect(senderName({ ...sender, pushNickName: '', displayName: '' })).toBe('bob')
  expect(senderName({ uid: 'u1', name: '', pushNickName: '', displayName: '' })).toBe('u1')
  expect(judge({ message: { sender: undefined } }).senderName).toBe('')
})

test('property: what is held back changes nothing and shows nothing', () => {
  const hour = fc.nat(23)
  const window = fc.record({ startHour: hour, endHour: hour })
  const anyPreferences = fc.record({
    noPush: fc.boolean(),
    noPushDetail: fc.boolean(),
    noPushWindow: window,
    silenceWindow: window,
    pushNickName: fc.string(),
    timeZone: fc.constantFrom('', 'UTC', 'America/New_York'),
  })
  const anyDevice = fc.record({ signedIn: fc.boolean(), bound: fc.boolean(), online: fc.boolean() })
  fc.assert(
    fc.property(anyPreferences, anyDevice, fc.nat(2), fc.nat(2 ** 41), (wishes, device, globalRecvMsgOpt, nowMs) => {
      const { rule, ...verdict } = decidePush(
        dialectRules,
        { ...user, globalRecvMsgOpt, preferences: wishes },
        device,
        message,
        nowMs,
      )
      if (verdict.push) expect(['device.online', 'device.offline']).toContain(rule)
      else expect(verdict).toEqual(held)
    }),
  )
})
