import { describe, expect, test } from 'bun:test'
import { ask, noEffect, socketsOf, wildfire } from '../../../test/kit/admission.ts'
import { type Platform, platforms } from '../../core/devices/platform.ts'
import { decideAdmission } from '../../core/sessions/admission.ts'
import type { AdmissionMoment, AdmissionPolicy } from '../../core/sessions/policy.ts'
import { wildfireAdmissionPolicy } from './admission.ts'

/** Classes as the vendor's table prints them; an unknown platform has none. */
const wildfireTable: Record<string, Platform[]> = {
  mobile: ['ios', 'android', 'harmony'],
  pc: ['windows', 'macos', 'linux', 'harmony-pc'],
  pad: ['ipad', 'android-pad', 'harmony-pad'],
  web: ['web'],
  mini: ['miniprogram'],
}
const classIn = (table: Record<string, Platform[]>, platform: Platform) =>
  Object.keys(table).find((name) => table[name]?.includes(platform))
const wildfirePlatforms = platforms.filter((platform) => platform !== 'admin')
const pairs = (list: readonly Platform[]) => list.flatMap((a) => list.map((b) => [a, b] as const))

describe('WildfireChat', () => {
  const single = { multiEndpoint: false, multiPcEndpoint: false, multiPadEndpoint: false }
  const policy = wildfireAdmissionPolicy(single)
  const evicted = { ends: ['old'], endsTokens: [], closes: ['c-old'], refused: false }

  const leaves = (platform: Platform, other: Platform) => {
    const kind = classIn(wildfireTable, platform)
    return kind !== undefined && kind === classIn(wildfireTable, other) ? kind : undefined
  }
  /** Whom a newcomer ends, over every pair of platforms. */
  const expectPairs = (
    policy: AdmissionPolicy,
    moment: AdmissionMoment,
    ends: (kind: string | undefined) => boolean,
  ) => {
    for (const [platform, other] of pairs(wildfirePlatforms)) {
      const result = ask([wildfire(other, 'old', { connected: true })], wildfire(platform, 'new'), policy, moment)
      expect({ platform, other, ...result }).toEqual({
        platform,
        other,
        ...(ends(leaves(platform, other)) ? evicted : noEffect),
      })
    }
  }
  test('get_token ends and closes the same class, and none when either platform is unknown', () => {
    expectPairs(policy, 'issue', (kind) => kind !== undefined)
  })
  test('a connect ends no session', () => expectPairs(policy, 'connect', () => false))
  test('multi_endpoint, multi_pc_endpoint, multi_pad_endpoint', () => {
    expectPairs(wildfireAdmissionPolicy({ ...single, multiEndpoint: true }), 'issue', () => false)
    expectPairs(
      wildfireAdmissionPolicy({ ...single, multiPcEndpoint: true }),
      'issue',
      (kind) => kind !== undefined && kind !== 'pc',
    )
    expectPairs(
      wildfireAdmissionPolicy({ ...single, multiPadEndpoint: true }),
      'issue',
      (kind) => kind !== undefined && kind !== 'pad',
    )
  })

  test('every other session of the class ends, an offline one too', () => {
    const sessions = [wildfire('ios', 'a'), wildfire('harmony', 'b', { connected: true }), wildfire('web', 'c')]
    expect(ask(sessions, wildfire('android', 'new'), policy, 'issue')).toEqual({
      ...noEffect,
      ends: ['a', 'b'],
      closes: ['c-b'],
    })
  })
  test('a second get_token of one clientId ends nothing', () => {
    const old = wildfire('ios', 'a', { clientKey: 'phone', connected: true })
    expect(ask([old], wildfire('ios', 'new', { clientKey: 'phone' }), policy, 'issue')).toEqual(noEffect)
  })
  test('a second connect of one clientId closes the first, and ends nothing', () => {
    const old = wildfire('ios', 'a', { clientKey: 'phone', connected: true })
    const newcomer = { ...wildfire('ios', 'new', { clientKey: 'phone' }), connectionId: 'c-new' }
    expect(ask([old], newcomer, policy, 'connect')).toEqual({ ...noEffect, ...socketsOf('a') })
    expect(decideAdmission([old], newcomer, policy, 'connect').effects[0]?.rule).toBe('superseded')
  })
  test('the candidate’s own socket does not close when it is registered already', () => {
    const old = wildfire('ios', 'a', { clientKey: 'phone', connected: true })
    expect(ask([old], { ...old, connectionId: 'c-a' }, policy, 'connect')).toEqual(noEffect)
  })
  test('an unknown platform is not ended by another unknown one', () => {
    expect(ask([wildfire('unknown', 'a')], wildfire('unknown', 'new'), policy, 'issue')).toEqual(noEffect)
  })
})
