import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { histories } from './histories.ts'
import { type InMemory, startInMemory } from './in-memory.ts'
import { report, run } from './oracle.ts'

let server: InMemory
beforeAll(async () => {
  server = await startInMemory()
})
afterAll(() => server.close())

const runs = longRun ? { histories: 400, actionsMax: 100 } : { histories: 250, actionsMax: 40 }

test(
  'random histories: connections, answers and notifications match the model after every action',
  async () => {
    const property = fc.asyncProperty(histories(runs.actionsMax), (history) => run(history, server))
    await fc.assert(property, { numRuns: runs.histories, unbiased: true, reporter: report })
    expect(server.leftovers()).toEqual({})
  },
  longRun ? 300_000 : 30_000,
)
