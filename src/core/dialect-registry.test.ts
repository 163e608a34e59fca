import { describe, expect, test } from 'bun:test'
import { DialectRegistry } from './dialect-registry.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { unlimitedPolicy } from './sessions/policy.ts'

const plain: DialectTraits = {
  name: 'plain',
  title: 'Plain',
  admission: unlimitedPolicy,
  survivesBan: true,
  endsOnPasswordChange: false,
  kickUnbindsPush: false,
  pushesWithoutSession: true,
  pushesLive: false,
  keepsAdminTokens: true,
  appKeys: ['plain.secret'],
  pushRules: [{ name: 'plain.rule', meaning: '', withholds: () => false }],
}
const other: DialectTraits = { ...plain, name: 'other', survivesBan: false, appKeys: [], pushRules: [] }

test('dialects, their keys and their rules are listed in the order of assembly', () => {
  const registry = new DialectRegistry([other, plain])
  expect([registry.names, registry.appKeys]).toEqual([['other', 'plain'], ['plain.secret']])
  expect(registry.pushRules.map(({ name }) => name)).toEqual(['plain.rule'])
  expect(registry.namesWith(({ survivesBan }) => survivesBan)).toEqual(['plain'])
})
test('without a dialect that says so, nums follow on 2^31, serials start at 1, hours are UTC', () => {
  const registry = new DialectRegistry([plain])
  const { numLayout, firstSerial } = registry
  expect({ numLayout, firstSerial, timeZone: registry.timeZoneOf('app') }).toEqual({
    numLayout: { first: 2 ** 31 + 1, step: 1 },
    firstSerial: 1,
    timeZone: 'UTC',
  })
})
test('under a dialect that was not assembled nothing survives and nothing is pushed to', () => {
  const registry = new DialectRegistry([plain])
  expect([registry.has('plain'), registry.has('gone')]).toEqual([true, false])
  expect(registry.of('plain')).toBe(plain)
  expect(registry.of('gone')).toMatchObject({
    ...{ survivesBan: false, endsOnPasswordChange: true, kickUnbindsPush: true },
    ...{ pushesWithoutSession: false, keepsAdminTokens: false },
  })
})

describe('two dialects do not claim', () => {
  const claims: [string, Partial<DialectTraits>, Partial<DialectTraits>, string][] = [
    ['one name', {}, { name: 'plain' }, 'two dialects claim plain'],
    ['one app key', {}, { appKeys: ['plain.secret'] }, 'two dialects claim plain.secret'],
    ['one push rule', {}, { pushRules: plain.pushRules }, 'two dialects claim plain.rule'],
    [
      'nums',
      { numLayout: { first: 1, step: 1 } },
      { numLayout: { first: 2, step: 2 } },
      'plain and other both claim numLayout',
    ],
    ['serials', { firstSerial: 1 }, { firstSerial: 3 }, 'plain and other both claim firstSerial'],
    ['the time zone', { timeZone: 'UTC' }, { timeZone: 'Asia/Shanghai' }, 'plain and other both claim timeZone'],
  ]
  test.each(claims)('%s', (_, one, two, message) => {
    expect(
      () =>
        new DialectRegistry([
          { ...plain, ...one },
          { ...other, ...two },
        ]),
    ).toThrow(message)
  })
})
