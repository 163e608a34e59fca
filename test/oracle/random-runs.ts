import fc from 'fast-check'
import { systemIds } from '../../src/core/ids.ts'
import { longRun } from '../kit/services.ts'

/** How long a test runs random histories, in ms, by default and in long runs. */
export type Budget = { readonly defaultMs: number; readonly longMs: number }

/** The default ones take together about a tenth of the suite on a quiet machine. */
export const budgets = {
  histories: { defaultMs: 8_000, longMs: 90_000 },
  concurrent: { defaultMs: 2_000, longMs: 40_000 },
  networked: { defaultMs: 4_000, longMs: 60_000 },
} as const satisfies Record<string, Budget>

export type RandomRuns = {
  /** Printed in the command that runs a failure again. */
  readonly file: string
  readonly budget: Budget
  /** Histories generated from one seed: what a replay repeats. */
  readonly runsPerSeed: number
  /** Long runs begin with the seeds 1 to this one, however long they take. */
  readonly fixedSeeds?: number
  readonly isLong?: boolean
  /** Without shrinking, for runs that take real time. */
  readonly endOnFailure?: boolean
  /** The seed of `SEED=...`, to run that one alone. */
  readonly seed?: number | undefined
  readonly nowMs?: () => number
}

/** Time for shrinking a failure, and for the fixed seeds and the run at work when the budget ends. */
const shrinkMsMax = 120_000

/** Those that long runs begin with: the same on every machine. */
export const fixedSeeds = 200
export const timeoutMs = ({ defaultMs, longMs }: Budget): number => (longRun ? longMs : defaultMs) + shrinkMsMax

const seedsMax = 2 ** 31 - 1

/** The seed that the environment asks for. Throws on one that is no integer. */
export function seedFrom(environment: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = environment.SEED
  if (text === undefined || text === '') return undefined
  if (!/^\d{1,10}$/.test(text) || Number(text) >= seedsMax)
    throw new Error(`SEED=${text}: must be an integer below 2^31`)
  return Number(text)
}

/**
 * Checks a property with seed after seed until the budget is used up, one seed at least; or with the one seed asked for.
 * Throws the shortest failing history with its seed and the command that runs it again. Returns the seeds that were run.
 */
export async function checkRandomly<Ts>(property: fc.IAsyncProperty<Ts>, runs: RandomRuns): Promise<number[]> {
  const { budget, runsPerSeed, endOnFailure = false, fixedSeeds = 0 } = runs
  const { isLong = longRun, nowMs = () => performance.now() } = runs
  const only = 'seed' in runs ? runs.seed : seedFrom(process.env)
  const fixed = isLong ? fixedSeeds : 0
  const endMs = nowMs() + (isLong ? budget.longMs : budget.defaultMs)
  const seeds: number[] = []
  do {
    // Neighbouring seeds would begin alike, so that few of them are run.
    const seed = only ?? (seeds.length < fixed ? seeds.length + 1 : systemIds.below(seedsMax))
    seeds.push(seed)
    const details = await fc.check(property, { seed, numRuns: runsPerSeed, unbiased: true, endOnFailure })
    if (details.failed) throw new Error(reportOf(details.errorInstance, seed, runs.file))
  } while (only === undefined && (seeds.length < fixed || nowMs() < endMs))
  return seeds
}

const reportOf = (error: unknown, seed: number, file: string): string =>
  [
    `${error instanceof Error ? error.message : error}`,
    `seed ${seed}; to run it again: ${longRun ? 'ROLLCALL_TEST_LONG=1 ' : ''}SEED=${seed} npm test -- oracle ${file}`,
  ].join('\n')
