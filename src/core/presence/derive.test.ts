import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { platforms, platformsIn } from '../devices/platform.ts'
import { derivePresence, type Leases, type PresenceConnection } from './derive.ts'

const nowMs = 5_000
const leases: Leases = new Map([
  [1, { endsAtMs: 5_001 }],
  [2, { endsAtMs: 5_000 }],
])
const connection = (
  id: string,
  platform: PresenceConnection['platform'],
  connectedAtMs: number,
  node = 1,
): PresenceConnection => ({
  id,
  platform,
  connectedAtMs,
  node,
})

test('a user without connections is offline', () => {
  expect(derivePresence([], leases, nowMs)).toEqual({ connections: [], platforms: 0 })
})

test('connections in connect order, platforms each once', () => {
  const [late, early, middle] = [connection('a', 'ios', 30), connection('b', 'web', 10), connection('c', 'ios', 20)]
  const presence = derivePresence([late, early, middle], leases, nowMs)
  expect(presence.connections).toEqual([early, middle, late])
  expect(platformsIn(presence.platforms)).toEqual(['ios', 'web'])
})

test('a connection counts while its node’s lease does, and not at the moment the lease ends', () => {
  const [live, ended, unknown] = [connection('a', 'web', 3), connection('b', 'ios', 1, 2), connection('c', 'ios', 2, 3)]
  expect(derivePresence([ended, unknown, live], leases, nowMs).connections).toEqual([live])
  expect(derivePresence([live], leases, 5_001)).toEqual({ connections: [], platforms: 0 })
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
      const presence = derivePresence(list, leases, nowMs)
      expect(derivePresence(list.toReversed(), leases, nowMs)).toEqual(presence)
      expect(presence.platforms > 0).toBe(list.some(({ node }) => node === 1))
      expect(new Set(platformsIn(presence.platforms))).toEqual(
        new Set(presence.connections.map(({ platform }) => platform)),
      )
    }),
  )
})
