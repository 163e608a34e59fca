import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import type { ClusterHealth } from '../core/cluster.ts'
import { ReadinessCheck } from './readiness.ts'

const healthy: ClusterHealth = { joined: true, bus: true, store: true }

test.each<[what: string, health: Partial<ClusterHealth>, holdsLease: boolean, isReady: boolean, degraded: string[]]>([
  ['reaches all', {}, true, true, []],
  ['is on its own', { store: undefined }, true, true, []],
  ['cannot reach Redis', { bus: false }, true, true, ['redis']],
  ['lost its lease in the database', { store: false }, true, true, ['postgresql']],
  ['holds no lease', { bus: false, store: false }, false, false, ['redis', 'postgresql']],
  ['took its leases and has not joined', { joined: false }, true, false, []],
])('a node that %s', async (_, health, holdsLease, isReady, degraded) => {
  const check = new ReadinessCheck({
    clock: new TestClock(),
    isServing: () => true,
    cluster: { holdsLease: () => holdsLease, health: () => ({ ...healthy, ...health }) },
    database: { name: 'postgresql', probe: async () => {} },
  })
  expect(await check.read()).toEqual({ isReady, degraded })
})
