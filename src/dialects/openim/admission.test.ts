import { describe, expect, test } from 'bun:test'
import { ask, noEffect, openim, socketsOf, tokensOf } from '../../../test/kit/admission.ts'
import { type Platform, platforms } from '../../core/devices/platform.ts'
import { type OpenimMultiLogin, openimAdmissionPolicy, openimTokensMax } from './admission.ts'

/** Classes as the vendor's table prints them. */
const openimTable: Record<string, Platform[]> = {
  mobile: ['ios', 'android'],
  pc: ['windows', 'macos', 'linux'],
  pad: ['ipad', 'android-pad'],
  web: ['web'],
  mini: ['miniprogram'],
  harmony: ['harmony'],
}
const classIn = (table: Record<string, Platform[]>, platform: Platform) =>
  Object.keys(table).find((name) => table[name]?.includes(platform))
const openimPlatforms = Object.values(openimTable).flat()
const pairs = (list: readonly Platform[]) => list.flatMap((a) => list.map((b) => [a, b] as const))

const sameClass = (a: Platform, b: Platform) => classIn(openimTable, a) === classIn(openimTable, b)
const neitherPc = (a: Platform, b: Platform) => classIn(openimTable, a) !== 'pc' && classIn(openimTable, b) !== 'pc'
const numbers = [0, 1, 4, 5] as const

describe('OpenIM, a token is issued', () => {
  const endsToken: Record<OpenimMultiLogin, (platform: Platform, other: Platform) => boolean> = {
    0: () => false,
    1: (platform, other) => platform === other,
    4: sameClass,
    5: neitherPc,
  }
  for (const number of numbers)
    test(`policy ${number}: tokens ended at issue, over every pair of platforms; no socket closes`, () => {
      for (const [platform, other] of pairs(openimPlatforms)) {
        const old = openim(other, 'old', { connected: true })
        const expected = endsToken[number](platform, other) ? { ...noEffect, ...tokensOf('old') } : noEffect
        const result = ask([old], openim(platform, 'new'), openimAdmissionPolicy(number), 'issue')
        expect({ platform, other, ...result }).toEqual({ platform, other, ...expected })
      }
    })

  const many = (platform: Platform, count: number) =>
    Array.from({ length: count }, (_, i) => openim(platform, `${platform}${i}`))

  test('policy 0: each platform keeps its newest 30, including the new token', () => {
    const [max, policy] = [openimTokensMax, openimAdmissionPolicy(0)]
    expect(max).toBe(30)
    expect(ask(many('web', max - 1), openim('web', 'new'), policy, 'issue')).toEqual(noEffect)
    expect(ask(many('web', max), openim('web', 'new'), policy, 'issue')).toEqual({ ...noEffect, ...tokensOf('web0') })
    expect(ask(many('ios', max), openim('web', 'new'), policy, 'issue')).toEqual(noEffect)
    expect(ask(many('ios', max + 2), openim('web', 'new'), policy, 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('ios0', 'ios1'),
    })
  })
  test('policy 1: all tokens of the platform end, each other platform keeps its newest', () => {
    const sessions = [...many('web', 2), ...many('ios', 3), ...many('android', 1)]
    expect(ask(sessions, openim('web', 'new'), openimAdmissionPolicy(1), 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('web0', 'web1', 'ios0', 'ios1'),
    })
  })
  test('policy 4: all tokens of the class end, each other class keeps its newest one', () => {
    const sessions = [
      ...many('windows', 1),
      ...many('linux', 1),
      ...many('ios', 2),
      ...many('android', 1),
      ...many('web', 2),
    ]
    expect(ask(sessions, openim('macos', 'new'), openimAdmissionPolicy(4), 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('windows0', 'linux0', 'ios0', 'ios1', 'web0'),
    })
  })
  test('policy 5, not a pc: all tokens except those of pcs end', () => {
    const sessions = [...many('windows', 2), ...many('ios', 1), ...many('ipad', 1), ...many('web', 1)]
    expect(ask(sessions, openim('android', 'new'), openimAdmissionPolicy(5), 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('ios0', 'ipad0', 'web0'),
    })
  })
  test('policy 5, a pc: pcs stay, of the rest one stays, an Android if there is one', () => {
    const sessions = [...many('windows', 2), ...many('android', 2), ...many('ios', 1), ...many('web', 1)]
    expect(ask(sessions, openim('macos', 'new'), openimAdmissionPolicy(5), 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('android0', 'ios0', 'web0'),
    })
    const noAndroid = [...many('windows', 2), ...many('ios', 1), ...many('web', 1)]
    expect(ask(noAndroid, openim('windows', 'new'), openimAdmissionPolicy(5), 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('ios0'),
    })
  })
  test('an ended session does not count and is not ended again', () => {
    const sessions = [openim('ios', 'live'), openim('ios', 'dead', { ended: true, connected: true })]
    expect(ask(sessions, openim('web', 'new'), openimAdmissionPolicy(1), 'issue')).toEqual(noEffect)
    expect(ask(sessions, openim('ios', 'new'), openimAdmissionPolicy(1), 'issue')).toEqual({
      ...noEffect,
      ...tokensOf('live'),
    })
  })
})

describe('OpenIM, a socket connects', () => {
  const connected = { connected: true }

  const closes: Record<OpenimMultiLogin, (platform: Platform, other: Platform) => boolean> = {
    0: () => false,
    1: (platform, other) => platform === other,
    4: sameClass,
    5: neitherPc,
  }
  for (const number of numbers)
    test(`policy ${number}: closed sockets and ended tokens, over every pair of platforms`, () => {
      for (const [platform, other] of pairs(openimPlatforms)) {
        const closed = closes[number](platform, other)
        const dead = closed && (number !== 5 || platform === other)
        const result = ask(
          [openim(other, 'old', connected)],
          openim(platform, 'new'),
          openimAdmissionPolicy(number),
          'connect',
        )
        const expected = { ...noEffect, ...(closed ? socketsOf('old') : {}), ...(dead ? tokensOf('old') : {}) }
        expect({ platform, other, ...result }).toEqual({ platform, other, ...expected })
      }
    })

  test('policy 1: with any socket on the platform, its tokens without one end too', () => {
    const sessions = [openim('web', 'idle'), openim('web', 'live', connected), openim('ios', 'phone')]
    const expected = { ...noEffect, ...tokensOf('idle', 'live'), ...socketsOf('live') }
    expect(ask(sessions, openim('web', 'new'), openimAdmissionPolicy(1), 'connect')).toEqual(expected)
  })
  test('policy 1: without a socket on the platform its tokens stay', () => {
    const sessions = [openim('web', 'idle'), openim('ios', 'phone', connected)]
    expect(ask(sessions, openim('web', 'new'), openimAdmissionPolicy(1), 'connect')).toEqual(noEffect)
  })
  test('policy 1: a socket of the candidate’s own token counts as one on the platform', () => {
    const own = openim('web', 'own', connected)
    const again = { ...own, connectionId: 'c-again' }
    expect(ask([own, openim('web', 'idle')], again, openimAdmissionPolicy(1), 'connect')).toEqual({
      ...noEffect,
      ...tokensOf('idle'),
    })
    const first = { ...own, connectionId: 'c-own' }
    expect(ask([own, openim('web', 'idle')], first, openimAdmissionPolicy(1), 'connect')).toEqual(noEffect)
  })
  test('policy 4: exactly the tokens of closed sockets end', () => {
    const sessions = [openim('windows', 'idle'), openim('linux', 'live', connected), openim('web', 'page', connected)]
    expect(ask(sessions, openim('macos', 'new'), openimAdmissionPolicy(4), 'connect')).toEqual({
      ...noEffect,
      ...tokensOf('live'),
      ...socketsOf('live'),
    })
  })
  test('policy 5: sockets close across platforms, only tokens of the candidate’s platform end', () => {
    const sessions = [
      openim('ios', 'phone', connected),
      openim('android', 'live', connected),
      openim('android', 'idle'),
      openim('windows', 'desk', connected),
    ]
    expect(ask(sessions, openim('android', 'new'), openimAdmissionPolicy(5), 'connect')).toEqual({
      ...noEffect,
      ...tokensOf('live', 'idle'),
      ...socketsOf('phone', 'live'),
    })
  })
  test('a socket whose token ended at issue closes, and its token is not ended again', () => {
    const old = openim('web', 'old', { connected: true, ended: true })
    for (const number of [1, 4, 5] as const)
      expect(ask([old], openim('web', 'new'), openimAdmissionPolicy(number), 'connect')).toEqual({
        ...noEffect,
        ...socketsOf('old'),
      })
  })
  for (const number of numbers)
    test(`policy ${number}: the same token again is the same device`, () => {
      const own = openim('web', 'own', connected)
      for (const moment of ['issue', 'connect'] as const)
        expect(ask([own], { ...own, connectionId: 'c-second' }, openimAdmissionPolicy(number), moment)).toEqual(
          noEffect,
        )
    })
  test('admin tokens neither end others nor are ended', () => {
    for (const number of numbers)
      for (const moment of ['issue', 'connect'] as const) {
        const sessions = platforms.map((platform) => openim(platform, platform, connected))
        const admin = ask(sessions, openim('admin', 'new'), openimAdmissionPolicy(number), moment)
        const web = ask(sessions, openim('web', 'new'), openimAdmissionPolicy(number), moment)
        expect([...admin.closes, ...web.closes, ...web.endsTokens].join()).not.toContain('admin')
        expect(admin.closes).toEqual([])
      }
  })
})
