import { describe, expect, test } from 'bun:test'
import { ask, lanying, nobody, openim, socketsOf, tokensOf, wildfire } from '../../../test/kit/admission.ts'
import { type Platform, platforms } from '../devices/platform.ts'
import { decideAdmission } from './admission.ts'
import {
  type AdmissionPolicy,
  lanyingPolicy,
  type Moment,
  type OpenimMultiLogin,
  openimPolicy,
  openimTokensMax,
  wildfirePolicy,
} from './policy.ts'

/** Classes as the vendors' tables print them; an unknown platform has none. */
const wildfireTable: Record<string, Platform[]> = {
  mobile: ['ios', 'android', 'harmony'],
  pc: ['windows', 'macos', 'linux', 'harmony-pc'],
  pad: ['ipad', 'android-pad', 'harmony-pad'],
  web: ['web'],
  mini: ['miniprogram'],
}
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
const wildfirePlatforms = platforms.filter((platform) => platform !== 'admin')
const openimPlatforms = Object.values(openimTable).flat()
const pairs = (list: readonly Platform[]) => list.flatMap((a) => list.map((b) => [a, b] as const))

const sameClass = (a: Platform, b: Platform) => classIn(openimTable, a) === classIn(openimTable, b)
const neitherPc = (a: Platform, b: Platform) => classIn(openimTable, a) !== 'pc' && classIn(openimTable, b) !== 'pc'
const numbers = [0, 1, 4, 5] as const

describe('WildfireChat', () => {
  const single = { multiEndpoint: false, multiPcEndpoint: false, multiPadEndpoint: false }
  const policy = wildfirePolicy(single)
  const gone = { ends: ['old'], dies: [], closes: ['c-old'], refused: false }

  const leaves = (platform: Platform, other: Platform) => {
    const kind = classIn(wildfireTable, platform)
    return kind !== undefined && kind === classIn(wildfireTable, other) ? kind : undefined
  }
  /** Whom a newcomer ends, over every pair of platforms. */
  const expectPairs = (policy: AdmissionPolicy, moment: Moment, ends: (kind: string | undefined) => boolean) => {
    for (const [platform, other] of pairs(wildfirePlatforms)) {
      const result = ask([wildfire(other, 'old', { connected: true })], wildfire(platform, 'new'), policy, moment)
      expect({ platform, other, ...result }).toEqual({
        platform,
        other,
        ...(ends(leaves(platform, other)) ? gone : nobody),
      })
    }
  }
  test('get_token ends and closes the same class, and nobody when either platform is unknown', () => {
    expectPairs(policy, 'issue', (kind) => kind !== undefined)
  })
  test('a connect ends nobody', () => expectPairs(policy, 'connect', () => false))
  test('multi_endpoint, multi_pc_endpoint, multi_pad_endpoint', () => {
    expectPairs(wildfirePolicy({ ...single, multiEndpoint: true }), 'issue', () => false)
    expectPairs(
      wildfirePolicy({ ...single, multiPcEndpoint: true }),
      'issue',
      (kind) => kind !== undefined && kind !== 'pc',
    )
    expectPairs(
      wildfirePolicy({ ...single, multiPadEndpoint: true }),
      'issue',
      (kind) => kind !== undefined && kind !== 'pad',
    )
  })

  test('every other session of the class goes, an offline one too', () => {
    const sessions = [wildfire('ios', 'a'), wildfire('harmony', 'b', { connected: true }), wildfire('web', 'c')]
    expect(ask(sessions, wildfire('android', 'new'), policy, 'issue')).toEqual({
      ...nobody,
      ends: ['a', 'b'],
      closes: ['c-b'],
    })
  })
  test('a second get_token of one clientId breaks nothing', () => {
    const old = wildfire('ios', 'a', { clientKey: 'phone', connected: true })
    expect(ask([old], wildfire('ios', 'new', { clientKey: 'phone' }), policy, 'issue')).toEqual(nobody)
  })
  test('a second connect of one clientId closes the first, and ends nothing', () => {
    const old = wildfire('ios', 'a', { clientKey: 'phone', connected: true })
    const newcomer = { ...wildfire('ios', 'new', { clientKey: 'phone' }), connectionId: 'c-new' }
    expect(ask([old], newcomer, policy, 'connect')).toEqual({ ...nobody, ...socketsOf('a') })
    expect(decideAdmission([old], newcomer, policy, 'connect').effects[0]?.rule).toBe('superseded')
  })
  test('the newcomer’s own socket does not close when it is registered already', () => {
    const old = wildfire('ios', 'a', { clientKey: 'phone', connected: true })
    expect(ask([old], { ...old, connectionId: 'c-a' }, policy, 'connect')).toEqual(nobody)
  })
  test('an unknown platform is not ended by another unknown one', () => {
    expect(ask([wildfire('unknown', 'a')], wildfire('unknown', 'new'), policy, 'issue')).toEqual(nobody)
  })
})

describe('OpenIM, a token is issued', () => {
  const dies: Record<OpenimMultiLogin, (platform: Platform, other: Platform) => boolean> = {
    0: () => false,
    1: (platform, other) => platform === other,
    4: sameClass,
    5: neitherPc,
  }
  for (const number of numbers)
    test(`policy ${number}: whose only token dies, over every pair of platforms; no socket closes`, () => {
      for (const [platform, other] of pairs(openimPlatforms)) {
        const old = openim(other, 'old', { connected: true })
        const expected = dies[number](platform, other) ? { ...nobody, ...tokensOf('old') } : nobody
        const result = ask([old], openim(platform, 'new'), openimPolicy(number), 'issue')
        expect({ platform, other, ...result }).toEqual({ platform, other, ...expected })
      }
    })

  const many = (platform: Platform, count: number) =>
    Array.from({ length: count }, (_, i) => openim(platform, `${platform}${i}`))

  test('policy 0: each platform keeps its newest 30, the newcomer among them', () => {
    const [max, policy] = [openimTokensMax, openimPolicy(0)]
    expect(max).toBe(30)
    expect(ask(many('web', max - 1), openim('web', 'new'), policy, 'issue')).toEqual(nobody)
    expect(ask(many('web', max), openim('web', 'new'), policy, 'issue')).toEqual({ ...nobody, ...tokensOf('web0') })
    expect(ask(many('ios', max), openim('web', 'new'), policy, 'issue')).toEqual(nobody)
    expect(ask(many('ios', max + 2), openim('web', 'new'), policy, 'issue')).toEqual({
      ...nobody,
      ...tokensOf('ios0', 'ios1'),
    })
  })
  test('policy 1: all tokens of the platform die, each other platform keeps its newest', () => {
    const sessions = [...many('web', 2), ...many('ios', 3), ...many('android', 1)]
    expect(ask(sessions, openim('web', 'new'), openimPolicy(1), 'issue')).toEqual({
      ...nobody,
      ...tokensOf('web0', 'web1', 'ios0', 'ios1'),
    })
  })
  test('policy 4: all tokens of the class die, each other class keeps its newest one', () => {
    const sessions = [
      ...many('windows', 1),
      ...many('linux', 1),
      ...many('ios', 2),
      ...many('android', 1),
      ...many('web', 2),
    ]
    expect(ask(sessions, openim('macos', 'new'), openimPolicy(4), 'issue')).toEqual({
      ...nobody,
      ...tokensOf('windows0', 'linux0', 'ios0', 'ios1', 'web0'),
    })
  })
  test('policy 5, not a pc: all tokens but those of pcs die', () => {
    const sessions = [...many('windows', 2), ...many('ios', 1), ...many('ipad', 1), ...many('web', 1)]
    expect(ask(sessions, openim('android', 'new'), openimPolicy(5), 'issue')).toEqual({
      ...nobody,
      ...tokensOf('ios0', 'ipad0', 'web0'),
    })
  })
  test('policy 5, a pc: pcs stay, of the rest one stays, an Android if there is one', () => {
    const sessions = [...many('windows', 2), ...many('android', 2), ...many('ios', 1), ...many('web', 1)]
    expect(ask(sessions, openim('macos', 'new'), openimPolicy(5), 'issue')).toEqual({
      ...nobody,
      ...tokensOf('android0', 'ios0', 'web0'),
    })
    const noAndroid = [...many('windows', 2), ...many('ios', 1), ...many('web', 1)]
    expect(ask(noAndroid, openim('windows', 'new'), openimPolicy(5), 'issue')).toEqual({
      ...nobody,
      ...tokensOf('ios0'),
    })
  })
  test('a session that has ended holds no seat and dies no second time', () => {
    const sessions = [openim('ios', 'live'), openim('ios', 'dead', { ended: true, connected: true })]
    expect(ask(sessions, openim('web', 'new'), openimPolicy(1), 'issue')).toEqual(nobody)
    expect(ask(sessions, openim('ios', 'new'), openimPolicy(1), 'issue')).toEqual({ ...nobody, ...tokensOf('live') })
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
    test(`policy ${number}: whose socket closes and whose token dies, over every pair of platforms`, () => {
      for (const [platform, other] of pairs(openimPlatforms)) {
        const closed = closes[number](platform, other)
        const dead = closed && (number !== 5 || platform === other)
        const result = ask([openim(other, 'old', connected)], openim(platform, 'new'), openimPolicy(number), 'connect')
        const expected = { ...nobody, ...(closed ? socketsOf('old') : {}), ...(dead ? tokensOf('old') : {}) }
        expect({ platform, other, ...result }).toEqual({ platform, other, ...expected })
      }
    })

  test('policy 1: with any socket on the platform, its tokens without one die too', () => {
    const sessions = [openim('web', 'idle'), openim('web', 'live', connected), openim('ios', 'phone')]
    const expected = { ...nobody, ...tokensOf('idle', 'live'), ...socketsOf('live') }
    expect(ask(sessions, openim('web', 'new'), openimPolicy(1), 'connect')).toEqual(expected)
  })
  test('policy 1: without a socket on the platform its tokens stay', () => {
    const sessions = [openim('web', 'idle'), openim('ios', 'phone', connected)]
    expect(ask(sessions, openim('web', 'new'), openimPolicy(1), 'connect')).toEqual(nobody)
  })
  test('policy 1: a socket of the newcomer’s own token counts as one on the platform', () => {
    const own = openim('web', 'own', connected)
    const again = { ...own, connectionId: 'c-again' }
    expect(ask([own, openim('web', 'idle')], again, openimPolicy(1), 'connect')).toEqual({
      ...nobody,
      ...tokensOf('idle'),
    })
    const first = { ...own, connectionId: 'c-own' }
    expect(ask([own, openim('web', 'idle')], first, openimPolicy(1), 'connect')).toEqual(nobody)
  })
  test('policy 4: exactly the tokens of closed sockets die', () => {
    const sessions = [openim('windows', 'idle'), openim('linux', 'live', connected), openim('web', 'page', connected)]
    expect(ask(sessions, openim('macos', 'new'), openimPolicy(4), 'connect')).toEqual({
      ...nobody,
      ...tokensOf('live'),
      ...socketsOf('live'),
    })
  })
  test('policy 5: sockets close across platforms, only tokens of the newcomer’s platform die', () => {
    const sessions = [
      openim('ios', 'phone', connected),
      openim('android', 'live', connected),
      openim('android', 'idle'),
      openim('windows', 'desk', connected),
    ]
    expect(ask(sessions, openim('android', 'new'), openimPolicy(5), 'connect')).toEqual({
      ...nobody,
      ...tokensOf('live', 'idle'),
      ...socketsOf('phone', 'live'),
    })
  })
  test('a socket whose token died at issue closes, and its token dies no second time', () => {
    const old = openim('web', 'old', { connected: true, ended: true })
    for (const number of [1, 4, 5] as const)
      expect(ask([old], openim('web', 'new'), openimPolicy(number), 'connect')).toEqual({
        ...nobody,
        ...socketsOf('old'),
      })
  })
  for (const number of numbers)
    test(`policy ${number}: the same token again is no other device`, () => {
      const own = openim('web', 'own', connected)
      for (const moment of ['issue', 'connect'] as const)
        expect(ask([own], { ...own, connectionId: 'c-second' }, openimPolicy(number), moment)).toEqual(nobody)
    })
  test('admin tokens neither end others nor are ended', () => {
    for (const number of numbers)
      for (const moment of ['issue', 'connect'] as const) {
        const sessions = platforms.map((platform) => openim(platform, platform, connected))
        const admin = ask(sessions, openim('admin', 'new'), openimPolicy(number), moment)
        const web = ask(sessions, openim('web', 'new'), openimPolicy(number), moment)
        expect([...admin.closes, ...web.closes, ...web.dies].join()).not.toContain('admin')
        expect(admin.closes).toEqual([])
      }
  })
})

describe('Lanying', () => {
  const policy = lanyingPolicy({ maxDevices: 0 })
  const tab = lanying('web', 'tab', { clientKey: 'guid', connected: true })

  test('only the same guid makes way, at connect, whatever its token; its token lives', () => {
    const sessions = [tab, lanying('web', 'other', { connected: true })]
    expect(ask(sessions, lanying('web', 'new', { clientKey: 'guid' }), policy, 'connect')).toEqual({
      ...nobody,
      ...socketsOf('tab'),
    })
    expect(ask(sessions, lanying('web', 'new', { clientKey: 'guid' }), policy, 'issue')).toEqual(nobody)
    expect(ask(sessions, lanying('web', 'new'), policy, 'connect')).toEqual(nobody)
  })
  test('maxDevices turns a further device away and closes nobody', () => {
    const two = lanyingPolicy({ maxDevices: 2 })
    const sessions = [tab, lanying('ios', 'phone', { connected: true }), lanying('windows', 'off')]
    expect(ask(sessions, lanying('web', 'new'), two, 'connect')).toEqual({ ...nobody, refused: true })
    expect(ask(sessions, lanying('web', 'new'), two, 'issue')).toEqual(nobody)
    expect(ask([tab], lanying('web', 'new'), two, 'connect')).toEqual(nobody)
  })
  test('a device that comes again is never one too many', () => {
    const one = lanyingPolicy({ maxDevices: 1 })
    const sessions = [tab, lanying('ios', 'phone', { connected: true })]
    expect(ask(sessions, { ...tab, connectionId: 'c-new' }, one, 'connect')).toEqual({ ...nobody, ...socketsOf('tab') })
  })
  test('two tokens on one guid are one device', () => {
    const sessions = [tab, lanying('web', 'tab2', { clientKey: 'guid', connected: true })]
    expect(ask(sessions, lanying('ios', 'new'), lanyingPolicy({ maxDevices: 2 }), 'connect')).toEqual(nobody)
  })
})
