import { inProcessBuses } from './buses.ts'
import { clusterSuites } from './cluster-suites.ts'

for (const driver of inProcessBuses) clusterSuites(driver)
