import { describe, expect, test } from 'bun:test'
import { ask, lanying, noEffect, openim, socketsOf, tokensOf, wildfire } from '../../../test/kit/admission.ts'
import { lanyingPolicy, openimPolicy, wildfirePolicy } from '../../../test/kit/dialects.ts'
import { decideAdmission } from './admission.ts'
import { explainDecision } from './decision.ts'

describe('scope', () => {
  const single = { multiEndpoint: false, multiPcEndpoint: false, multiPadEndpoint: false }
  const mixed = [
    wildfire('android', 'w', { connected: true }),
    openim('ios', 'o', { connected: true }),
    lanying('android', 'l', { connected: true }),
    lanying('linux', 'desk', { connected: true }),
  ]
  test('dialect: sessions of other dialects are ignored', () => {
    expect(ask(mixed, lanying('android', 'new'), lanyingPolicy({ maxDevices: 3 }), 'connect')).toEqual(noEffect)
    expect(ask(mixed, openim('ios', 'new'), openimPolicy(1), 'issue')).toEqual({ ...noEffect, ...tokensOf('o') })
    expect(ask(mixed, wildfire('ios', 'new'), wildfirePolicy(single), 'issue').ends).toEqual(['w'])
  })
  test('all: the candidate’s policy applies to every session of the user', () => {
    expect(ask(mixed, wildfire('ios', 'new'), wildfirePolicy(single, 'all'), 'issue')).toEqual({
      ...noEffect,
      ends: ['w', 'o', 'l'],
      endsTokens: ['t-o', 't-l'],
      ...socketsOf('w', 'o', 'l'),
    })
    expect(ask(mixed, lanying('web', 'new'), lanyingPolicy({ maxDevices: 4 }, 'all'), 'connect').refused).toBe(true)
  })
  test('all: equal client keys of two dialects are two devices', () => {
    const foreign = lanying('ios', 'l', { clientKey: 'phone', connected: true })
    const newcomer = wildfire('ios', 'new', { clientKey: 'phone' })
    expect(ask([foreign], newcomer, wildfirePolicy(single, 'all'), 'issue').ends).toEqual(['l'])
  })
  test('all: OpenIM treats the three HarmonyOS platforms as one', () => {
    const sessions = [
      wildfire('harmony-pad', 'pad', { connected: true }),
      wildfire('harmony-pc', 'pc', { connected: true }),
    ]
    expect(ask(sessions, openim('harmony', 'new'), openimPolicy(1, 'all'), 'connect')).toEqual({
      ...noEffect,
      ends: ['pad', 'pc'],
      ...socketsOf('pad', 'pc'),
    })
  })
  test('all: connections left of ended sessions close with the group', () => {
    const ghost = openim('web', 'ghost', { ended: true, connected: true })
    expect(ask([ghost], wildfire('web', 'new'), wildfirePolicy(single, 'all'), 'issue')).toEqual({
      ...noEffect,
      ...socketsOf('ghost'),
    })
  })
  test('a token that another installation still uses stays valid', () => {
    const shared = { tokenId: 't-shared' }
    const sessions = [lanying('web', 'a', shared), lanying('windows', 'b', shared)]
    const policy = wildfirePolicy(single, 'all')
    expect(ask(sessions, wildfire('web', 'new'), policy, 'issue')).toEqual({ ...noEffect, ends: ['a'] })
    const both = [lanying('web', 'a', shared), lanying('web', 'b', shared)]
    expect(ask(both, wildfire('web', 'new'), policy, 'issue')).toEqual({
      ...noEffect,
      ends: ['a', 'b'],
      endsTokens: ['t-shared'],
    })
  })
})

describe('explain', () => {
  const old = openim('android', 'old', { connected: true })
  test('lists the evicted sessions with the reason', () => {
    expect(explainDecision(decideAdmission([old], openim('ios', 'new'), openimPolicy(4), 'issue'))).toEqual([
      'policy openim 4: openim on ios gets a token',
      'session old (openim, android) ends: mobile allows 1, the new client takes its place',
      'token t-old (openim, android) is revoked: mobile allows 1, the new client takes its place',
    ])
  })
  test('lists no evicted session, and why a candidate is refused', () => {
    expect(explainDecision(decideAdmission([old], openim('web', 'new'), openimPolicy(0), 'connect'))).toEqual([
      'policy openim 0: openim on web connects',
      'no session, token or connection ends',
    ])
    const full = [lanying('ios', 'phone', { connected: true })]
    expect(
      explainDecision(decideAdmission(full, lanying('web', 'new'), lanyingPolicy({ maxDevices: 1 }), 'connect')),
    ).toEqual([
      'policy lanying: lanying on web connects',
      'the new client is refused: devices allows 1, and that many are connected',
    ])
  })
  test('a decision is plain JSON', () => {
    const decision = decideAdmission([old], openim('ios', 'new'), openimPolicy(4), 'issue')
    expect(JSON.parse(JSON.stringify(decision))).toMatchObject({ policy: 'openim 4', endedTokenIds: ['t-old'] })
  })
})
