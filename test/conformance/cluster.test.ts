<<<<<<< HEAD
import { inProcessBuses } from './buses.ts'
import { clusterSuites } from './cluster-suites.ts'

for (const driver of inProcessBuses) clusterSuites(driver)
=======
import { describe } from 'bun:test'
import { buses } from './buses.ts'
import { clusterSuite } from './cluster.ts'
import { clusterFaultSuite } from './cluster-faults.ts'
import { clusterFeedSuite } from './cluster-feeds.ts'
import { clusterJoiningSuite } from './cluster-joining.ts'
import { clusterSessionSuite } from './cluster-sessions.ts'
import { clusterStoreSuite } from './cluster-stores.ts'

for (const driver of buses)
  describe(`bus ${driver.name}`, () => {
    for (const count of driver.counts)
      describe(`nodes: ${count}`, () => {
        clusterSuite(driver, count)
        clusterFeedSuite(driver, count)
        if (!driver.alone) clusterJoiningSuite(driver, count)
        if (count > 1) clusterFaultSuite(driver, count)
        if (count > 1) describe('leases in the store', () => clusterStoreSuite(driver, count))
      })
    if (driver.counts.includes(2)) clusterSessionSuite(driver)
  })
>>>>>>> 39e3c3e (cluster: kicks are confirmed by rows, leases are held in the store too)
