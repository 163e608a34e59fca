import { expect, test } from 'bun:test'
import { startConcurrent } from './concurrent.ts'
import { budgets, checkRandomly, fixedSeeds, timeoutMs } from './random-runs.ts'

test(
  'two concurrent actions have the result of one order or the other',
  async () => {
    const { server, property } = await startConcurrent()
    const file = 'test/oracle/concurrent.test.ts'
    await checkRandomly(property, { file, budget: budgets.concurrent, runsPerSeed: 5, fixedSeeds })
    expect(server.leftovers()).toEqual({})
    await server.close()
  },
  timeoutMs(budgets.concurrent),
)
