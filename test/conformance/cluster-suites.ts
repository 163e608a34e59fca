import { describe } from 'bun:test'
import type { BusDriver } from './bus-network.ts'
import { clusterSuite } from './cluster.ts'
import { clusterFaultSuite } from './cluster-faults.ts'
import { clusterFeedSuite } from './cluster-feeds.ts'
import { clusterJoiningSuite } from './cluster-joining.ts'
import { livePresenceSuite } from './cluster-live-presence.ts'
import { clusterQuerySuite } from './cluster-queries.ts'
import { clusterSessionSuite } from './cluster-sessions.ts'
import { clusterStoreSuite } from './cluster-stores.ts'

/** All that a bus must pass. */
export function clusterSuites(driver: BusDriver): void {
  describe(`bus ${driver.name}`, () => {
    for (const count of driver.counts)
      describe(`nodes: ${count}`, () => {
        clusterSuite(driver, count)
        clusterFeedSuite(driver, count)
        livePresenceSuite(driver, count)
        clusterQuerySuite(driver, count)
        if (!driver.alone) clusterJoiningSuite(driver, count)
        if (count > 1) clusterFaultSuite(driver, count)
        if (count > 1) describe('leases in the store', () => clusterStoreSuite(driver, count))
      })
    if (driver.counts.includes(2)) clusterSessionSuite(driver)
  })
}
