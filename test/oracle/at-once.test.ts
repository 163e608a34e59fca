import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { startAtOnce } from './at-once.ts'
import { report } from './oracle.ts'

test(
  'two deeds at once come to what they come to one after the other',
  async () => {
    const { stage, property } = await startAtOnce()
    await fc.assert(property, { numRuns: longRun ? 2_000 : 300, unbiased: true, reporter: report })
    expect(stage.leftovers()).toEqual({})
    await stage.close()
  },
  longRun ? 180_000 : 30_000,
)
