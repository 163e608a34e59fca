import { afterAll, beforeAll, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { until } from '../kit/toy-gateway.ts'
import { ban, connect, cutCable, free, getUserToken, kickClient, pass, vanish, watch } from './deeds.ts'
import { moments } from './histories.ts'
import { type Networked, startNetworked } from './networked.ts'
import { play, report } from './oracle.ts'

let stage: Networked
beforeAll(async () => {
  stage = await startNetworked()
})
afterAll(() => stage.close())

test('over real sockets: a cut cable, a lost socket, a kick, a ban, and coming again after each', async () => {
  const [online, again] = [connect('ann', 0), connect('ann', 0)]
  const history = [
    [getUserToken('ann', 'web'), online, watch('ann', 0, 'ann'), cutCable('ann', 0), again, watch('ann', 0, 'ann')],
    [pass(31), getUserToken('ann', 'ios'), again, vanish('ann', 0), again],
    [kickClient('ann', 'openim-ios'), again, ban('ann'), again, free('ann'), getUserToken('ann', 'web'), again],
  ]
  await play(history.flat(), stage)
  await until(() => stage.leftovers() === 0)
})

/** Whatever happens within a moment takes less than the 30 s after which a cut cable is noticed; the 31 s after it do not. */
const rounds = fc
  .array(moments(10), { minLength: 2, maxLength: 2 })
  .map((several) => several.flatMap((deeds) => [...deeds, pass(31)]))

test(
  'over real sockets: whatever happens',
  async () => {
    const property = fc.asyncProperty(rounds, (history) => play(history, stage))
    await fc.assert(property, { numRuns: longRun ? 15 : 1, unbiased: true, endOnFailure: true, reporter: report })
    await until(() => stage.leftovers() === 0)
  },
  longRun ? 180_000 : 30_000,
)
