import { buildConsole } from '../src/app/console-build.ts'
import { systemClock } from '../src/core/clock.ts'
import { leftOut } from './testing/left-out.ts'
import { filesOf } from './testing/parts.ts'
import { type Counts, runTests } from './testing/run.ts'
import { readWords, usage, variablesOf } from './testing/words.ts'

/**
 * Runs the parts and paths of `npm test` that the words name: see `usage`. Needs no service; names the services that tests
 * would use and did not have. ROLLCALL_TEST_LONG=1 for long runs, SEED=n for one seed of the oracle's. Exit code 1 when
 * something failed.
 */
async function main(words: readonly string[]): Promise<number> {
  const asked = readWords(words)
  if (typeof asked === 'string') return refuse(asked)
  const chosen = asked.parts.map((part) => ({ part, files: filesOf(part, asked.paths) }))
  if (chosen.every(({ files }) => files.length === 0)) return refuse('no tests there')
  await buildOnce()
  const total: Counts = { passed: 0, failed: 0, skipped: 0, seconds: 0 }
  for (const { part, files } of chosen.filter(({ files }) => files.length > 0)) {
    const counts = await runTests(part, files, variablesOf(asked))
    console.log(lineOf(part, counts))
    for (const key of ['passed', 'failed', 'skipped', 'seconds'] as const) total[key] += counts[key]
  }
  console.log(lineOf('all', total))
  let { failed } = total
  for (const { line, isService } of leftOut(chosen.flatMap(({ files }) => files))) {
    const isFailure = isService && asked.isComplete
    if (isFailure) failed += 1
    console.log(`left out${isFailure ? ', which counts as failed' : ''}: ${line}`)
  }
  console.log(`${total.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function refuse(problem: string): number {
  console.error(`${problem}\n${usage()}`)
  return 2
}

/** Before the servers of tests start, each of which would build the console at its start, or find one that does. */
const buildOnce = (): Promise<void> =>
  buildConsole({ log: { info() {}, warn: (fields: unknown) => console.error(fields) }, clock: systemClock })

function lineOf(name: string, { passed, failed, skipped, seconds }: Counts): string {
  const skippedText = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed${skippedText}`
}

process.exit(await main(process.argv.slice(2)))
