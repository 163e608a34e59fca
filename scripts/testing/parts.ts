import { readFileSync } from 'node:fs'
import { type ServiceName, services } from '../../test/kit/services.ts'

/** The parts of the test suite, in the order in which they run: what fails soonest comes first. */
export const parts = {
  unit: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/kit/*.test.ts', 'console/**/*.test.{ts,tsx}'],
  conformance: ['test/conformance/**/*.test.ts'],
  exchanges: ['test/exchanges/**/*.test.ts'],
  oracle: ['test/oracle/**/*.test.ts'],
  faults: ['test/faults/**/*.test.ts'],
  e2e: ['test/e2e/**/*.test.ts', 'test/toy-dialect/*.test.ts'],
  house: ['test/*.test.ts'],
} as const
/** Parts whose files run one after the other: each starts many servers and waits for what they do in a given time. */
export const sequentialParts: readonly string[] = ['faults']
export type Part = keyof typeof parts

export const partNames = Object.keys(parts) as Part[]
export const isPart = (text: string): text is Part => Object.hasOwn(parts, text)

/** Files that take longest, in ms of a long run: they start first, so that none is left over when all others are done. */
export const slowFiles: Readonly<Record<string, number>> = {
  'test/conformance/cluster.test.ts': 30_000,
  'test/conformance/cluster-redis.test.ts': 60_000,
  'test/conformance/event-consumers.test.ts': 40_000,
  'test/conformance/races.test.ts': 30_000,
  'test/conformance/stores.test.ts': 40_000,
  'test/e2e/admin-fuzz.test.ts': 15_000,
  'test/e2e/console/live.test.ts': 25_000,
  'test/e2e/console/pages.test.ts': 60_000,
  'test/e2e/console/users.test.ts': 20_000,
  'test/e2e/crash-recovery.test.ts': 25_000,
  'test/e2e/event-consumers.test.ts': 30_000,
  'test/e2e/hostile-frames.test.ts': 30_000,
  'test/e2e/import.test.ts': 10_000,
  'test/e2e/installation.test.ts': 50_000,
  'test/e2e/lanying-fuzz.test.ts': 60_000,
  'test/e2e/openim-gateway-faulty-clients.test.ts': 50_000,
  'test/e2e/processes.test.ts': 20_000,
  'test/e2e/restore.test.ts': 15_000,
  'test/e2e/retention.test.ts': 10_000,
  'test/e2e/start-stop.test.ts': 15_000,
  'test/e2e/two-nodes.test.ts': 15_000,
  'test/e2e/wildfire-callbacks.test.ts': 8_000,
  'test/e2e/wildfire-fuzz.test.ts': 60_000,
  'test/exchanges/lanying.test.ts': 10_000,
  'test/exchanges/openim.test.ts': 20_000,
  'test/exchanges/wildfire.test.ts': 20_000,
  'test/faults/oracle.test.ts': 120_000,
  'test/faults/races.test.ts': 60_000,
  'test/faults/rolling-upgrade.test.ts': 40_000,
  'test/oracle/concurrent.test.ts': 50_000,
  'test/oracle/networked.test.ts': 60_000,
  'test/oracle/oracle.test.ts': 100_000,
  'test/oracle/planted-faults.test.ts': 30_000,
}

/** The files of a part below any of `paths`, or all; sorted. */
export function filesOf(part: Part, paths: readonly string[]): string[] {
  const found = parts[part].flatMap((pattern) => [...new Bun.Glob(pattern).scanSync()])
  const below = (file: string) => paths.some((path) => file === path || file.startsWith(path.replace(/\/*$/, '/')))
  return found.filter((file) => paths.length === 0 || below(file)).sort()
}

/** Services that some of these test files ask for. */
export const servicesAskedFor = (files: readonly string[]): ServiceName[] =>
  (Object.keys(services) as ServiceName[]).filter((name) => someContains(files, `serviceFor('${name}')`))

/** Whether some of these test files run the version before. */
export const asksForPreviousVersion = (files: readonly string[]): boolean => someContains(files, '= previousVersion()')

/** Whether some of these test files mount a small disk. */
export const asksForSmallDisk = (files: readonly string[]): boolean => someContains(files, 'describe.if(canMount)')

const someContains = (files: readonly string[], text: string): boolean =>
  files.some((file) => readFileSync(file, 'utf8').includes(text))
