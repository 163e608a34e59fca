import { buildConsole } from '../src/app/console-build.ts'
import { systemClock } from '../src/core/clock.ts'
import { previousVersion } from '../test/kit/previous-version.ts'
import { services } from '../test/kit/services.ts'
import { asksForPreviousVersion, filesOf, isPart, partNames, servicesAskedFor } from './testing/parts.ts'
import { type Counts, runTests } from './testing/run.ts'

/**
 * npm test [-- [part ...] [path ...]]: all parts, or those named, or what of them lies below the paths. Needs no service;
 * names the services that tests would use and did not have. ROLLCALL_TEST_LONG=1 for long runs, SEED=n for one seed of the
 * oracle's. Exit code 1 when something failed.
 */
async function main(words: readonly string[]): Promise<number> {
  const named = words.filter(isPart)
  const paths = words.filter((word) => !isPart(word)).map((path) => path.replace(/^\.\//, ''))
  const chosen = (named.length > 0 ? named : partNames).map((part) => ({ part, files: filesOf(part, paths) }))
  if (chosen.every(({ files }) => files.length === 0)) {
    console.error(
      `no tests there; parts are ${partNames.join(', ')}, anything else is a path: npm test -- unit src/core`,
    )
    return 2
  }
  await buildOnce()
  const total: Counts = { passed: 0, failed: 0, skipped: 0, seconds: 0 }
  for (const { part, files } of chosen.filter(({ files }) => files.length > 0)) {
    const counts = await runTests(part, files)
    console.log(lineOf(part, counts))
    for (const key of ['passed', 'failed', 'skipped', 'seconds'] as const) total[key] += counts[key]
  }
  console.log(lineOf('all', total))
  for (const line of leftOut(chosen.flatMap(({ files }) => files))) console.log(line)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/** Before the servers of tests start, each of which would build the console at its start, or find one that does. */
const buildOnce = (): Promise<void> =>
  buildConsole({ log: { info() {}, warn: (fields: unknown) => console.error(fields) }, clock: systemClock })

function lineOf(name: string, { passed, failed, skipped, seconds }: Counts): string {
  const skippedText = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${skippedText}`
}

/** A line for each service that tests need and no variable names, and one for the version before when this clone lacks it. */
const leftOut = (files: readonly string[]): string[] => [
  ...servicesAskedFor(files)
    .map((name) => services[name])
    .filter(({ variable }) => !process.env[variable])
    .map(({ title, variable, example }) => `left out: tests on ${title}; to run them: ${variable}=${example}`),
  ...(asksForPreviousVersion(files) && !previousVersion()
    ? [
        'left out: tests beside the version before, which is none or not in this clone; to run them: git fetch --unshallow',
      ]
    : []),
]

process.exit(await main(process.argv.slice(2)))
