import { serviceFor } from '../kit/services.ts'
import { redisBuses } from './buses.ts'
import { clusterSuites } from './cluster-suites.ts'

const url = serviceFor('redis')
for (const driver of url === undefined ? [] : redisBuses(url)) clusterSuites(driver)
