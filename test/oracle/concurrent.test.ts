import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { startConcurrent } from './concurrent.ts'
import { report } from './oracle.ts'

test(
  'two concurrent actions have the result of one order or the other',
  async () => {
    const { server, property } = await startConcurrent()
    await fc.assert(property, { numRuns: longRun ? 2_000 : 300, unbiased: true, reporter: report })
    expect(server.leftovers()).toEqual({})
    await server.close()
  },
  longRun ? 180_000 : 30_000,
)
