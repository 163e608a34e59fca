import { afterAll, beforeAll, test } from 'bun:test'
import fc from 'fast-check'
import { longRun } from '../kit/services.ts'
import { until } from '../kit/toy-gateway.ts'
import { ban, connect, cutCable, free, getUserToken, kickClient, pass, vanish, watch } from './deeds.ts'
import { moments } from './histories.ts'
import { type Networked, startNetworked } from './networked.ts'
import { play, report } from './oracle.ts'
import { clientOf } from './world.ts'

let stage: Networked
beforeAll(async () => {
  stage = await startNetworked()
})
afterAll(() => stage.close())

test('over real sockets: a cut cable, a lost socket, a kick, a ban, and coming again after each', async () => {
  const comes = connect('ann', 0)
  const cut = [
    getUserToken('ann', 'web'),
    comes,
    watch('ann', 0, 'ann'),
    cutCable('ann', 0),
    comes,
    watch('ann', 0, 'ann'),
  ]
  const lost = [pass(31), getUserToken('ann', 'ios'), comes, vanish('ann', 0), comes]
  const kicked = [
    kickClient('ann', clientOf('ios')),
    comes,
    ban('ann'),
    comes,
    free('ann'),
    getUserToken('ann', 'web'),
    comes,
  ]
  await play([...cut, ...lost, ...kicked], stage)
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
    await fc.assert(property, { numRuns: longRun ? 8 : 1, unbiased: true, endOnFailure: true, reporter: report })
    await until(() => stage.leftovers() === 0)
  },
  longRun ? 180_000 : 30_000,
)
