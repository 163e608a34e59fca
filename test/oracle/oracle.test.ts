import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { histories } from './histories.ts'
import { type InMemory, startInMemory } from './in-memory.ts'
import { play, report } from './oracle.ts'

let stage: InMemory
beforeAll(async () => {
  stage = await startInMemory()
})
afterAll(() => stage.close())

const runs = longRun ? { histories: 400, deedsMax: 100 } : { histories: 250, deedsMax: 40 }

test(
  'whatever happens: connections, answers and watchers’ views are what they have to be, after every deed',
  async () => {
    const property = fc.asyncProperty(histories(runs.deedsMax), (history) => play(history, stage))
    await fc.assert(property, { numRuns: runs.histories, unbiased: true, reporter: report })
    expect(stage.leftovers()).toEqual({})
  },
  longRun ? 300_000 : 30_000,
)
