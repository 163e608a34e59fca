import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { histories } from './histories.ts'
import { type InMemory, startInMemory } from './in-memory.ts'
import { run } from './oracle.ts'
import { budgets, checkRandomly, fixedSeeds, timeoutMs } from './random-runs.ts'

let server: InMemory
beforeAll(async () => {
  server = await startInMemory()
})
afterAll(() => server.close())

/** Most of them are skipped: they name what the history does not have. */
const actionsMax = longRun ? 100 : 60

test(
  'random histories: connections, answers and notifications match the model after every action',
  async () => {
    const property = fc.asyncProperty(histories(actionsMax), (history) => run(history, server))
    const file = 'test/oracle/oracle.test.ts'
    await checkRandomly(property, { file, budget: budgets.histories, runsPerSeed: 1, fixedSeeds })
    expect(server.leftovers()).toEqual({})
  },
  timeoutMs(budgets.histories),
)
