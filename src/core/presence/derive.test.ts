import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { platforms } from '../devices/platform.ts'
import { derivePresence, type Now, type Present } from './derive.ts'

const now: Now = {
  wallMs: 1_700_000_000_000,
  monotonicMs: 5_000,
  leases: new Map([
    [1, 5_001],
    [2, 5_000],
  ]),
}
const connection = (id: string, platform: Present['platform'], connectedAtMs: number, node = 1): Present => ({
  id,
  platform,
  connectedAtMs,
  node,
})

test('a user without connections is offline', () => {
  expect(derivePresence([], undefined, now)).toEqual({
    online: false,
    platforms: [],
    connections: [],
    since: undefined,
    custom: undefined,
    asOf: now.wallMs,
  })
})

test('connections in connect order, platforms in their own order and once, since the oldest', () => {
  const [late, early, middle] = [connection('a', 'ios', 30), connection('b', 'web', 10), connection('c', 'ios', 20)]
  const presence = derivePresence([late, early, middle], undefined, now)
  expect(presence.connections).toEqual([early, middle, late])
  expect(presence.platforms).toEqual(['ios', 'web'])
  expect(presence).toMatchObject({ online: true, since: 10 })
})

test('a connection counts while its node’s lease does, and not at the moment the lease ends', () => {
  const [live, ended, unknown] = [connection('a', 'web', 3), connection('b', 'ios', 1, 2), connection('c', 'ios', 2, 3)]
  expect(derivePresence([ended, unknown, live], undefined, now).connections).toEqual([live])
  expect(derivePresence([live], undefined, { ...now, monotonicMs: 5_001 }).online).toBe(false)
})

test('what the user says of itself is passed on, online or not', () => {
  const custom = { state: 1, text: 'in a meeting' }
  expect(derivePresence([], custom, now)).toMatchObject({ online: false, custom })
})

test('property: the same connections in any order are the same presence', () => {
  const some = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    platform: fc.constantFrom(...platforms),
    connectedAtMs: fc.nat(3),
    node: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.uniqueArray(some, { selector: ({ id }) => id, maxLength: 8 }), (list) => {
      const presence = derivePresence(list, undefined, now)
      expect(derivePresence(list.toReversed(), undefined, now)).toEqual(presence)
      expect(presence.online).toBe(list.some(({ node }) => node === 1))
      expect(new Set(presence.platforms)).toEqual(new Set(presence.connections.map(({ platform }) => platform)))
    }),
  )
})
