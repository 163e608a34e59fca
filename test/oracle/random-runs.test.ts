import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { checkRandomly, seedFrom } from './random-runs.ts'

/** A clock that goes on by 10 ms a run, and the runs of it. */
function tenMsEach(fails: (run: readonly number[]) => boolean = () => false) {
  const state = { nowMs: 0, runs: [] as number[][] }
  const property = fc.asyncProperty(fc.array(fc.nat(1_000), { size: 'max', maxLength: 20 }), async (run) => {
    state.nowMs += 10
    state.runs.push(run)
    if (fails(run)) throw new Error(`failed on [${run}]`)
  })
  const options = {
    file: 'test/oracle/x.test.ts',
    budget: { defaultMs: 100, longMs: 100 },
    runsPerSeed: 3,
    nowMs: () => state.nowMs,
  }
  return { state, property, options }
}

describe('random runs', () => {
  test('continue with new seeds until the budget is used up', async () => {
    const { state, property, options } = tenMsEach()
    expect(await checkRandomly(property, { ...options, seed: undefined })).toHaveLength(4)
    expect(new Set(state.runs.map(String)).size).toBeGreaterThan(9)
  })

  test('take one seed however slow the machine', async () => {
    const { property, options } = tenMsEach()
    const none = { defaultMs: 0, longMs: 0 }
    expect(await checkRandomly(property, { ...options, budget: none, seed: undefined })).toHaveLength(1)
  })

  test('begin with the fixed seeds when they are long, whatever the budget', async () => {
    const none = { defaultMs: 0, longMs: 0 }
    const seedsOf = (isLong: boolean, budget = none) => {
      const { property, options } = tenMsEach()
      return checkRandomly(property, { ...options, budget, isLong, fixedSeeds: 3, seed: undefined })
    }
    expect(await seedsOf(true)).toEqual([1, 2, 3])
    expect(await seedsOf(true, { defaultMs: 0, longMs: 100 })).toEqual([1, 2, 3, expect.any(Number)])
    expect(await seedsOf(false)).toEqual([expect.any(Number)])
  })

  test('with a seed are those of that seed and no others, the same every time', async () => {
    const [first, second, other] = [tenMsEach(), tenMsEach(), tenMsEach()]
    await checkRandomly(first.property, { ...first.options, seed: 7 })
    await checkRandomly(second.property, { ...second.options, seed: 7 })
    await checkRandomly(other.property, { ...other.options, seed: 8 })
    expect(first.state.runs).toHaveLength(3)
    expect(second.state.runs).toEqual(first.state.runs)
    expect(other.state.runs).not.toEqual(first.state.runs)
  })

  test('that fail print the shortest failure and the command that reproduces it', async () => {
    const failing = () => tenMsEach((run) => run.some((one) => one > 500))
    const messageOf = async (seed: number | undefined) => {
      const { property, options } = failing()
      const error = await checkRandomly(property, { ...options, seed }).catch((error: Error) => error)
      return String((error as Error).message)
    }
    const found = await messageOf(undefined)
    expect(found).toMatch(
      /^failed on \[501\]\nseed \d+; to run it again: (?:ROLLCALL_TEST_LONG=1 )?SEED=\d+ npm test -- oracle test\/oracle\/x\.test\.ts$/,
    )
    const seed = Number(/SEED=(\d+)/.exec(found)?.[1])
    expect(await messageOf(seed)).toBe(found)
  })

  test('take their seed from SEED', () => {
    expect([{}, { SEED: '' }, { SEED: '0' }, { SEED: '2147483646' }].map(seedFrom)).toEqual([
      undefined,
      undefined,
      0,
      2_147_483_646,
    ])
    for (const SEED of ['x', '-1', '1.5', '2147483647', '99999999999']) expect(() => seedFrom({ SEED })).toThrow(SEED)
  })
})
