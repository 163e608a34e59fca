import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { prefetch } from './prefetch.ts'

test('results are in the order of the items, and no more than the limit run at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), async (ticks, atOnce) => {
      let underWay = 0
      let most = 0
      const work = async (count: number, index: number) => {
        most = Math.max(most, ++underWay)
        for (let i = 0; i < count; i++) await Promise.resolve()
        underWay--
        return index
      }
      const results = await Array.fromAsync(prefetch(ticks, atOnce, work))
      expect(results).toEqual(ticks.map((_, index) => index))
      expect(most).toBeLessThanOrEqual(atOnce)
    }),
  )
})

test('it starts nothing more when the consumer stops', async () => {
  const begun: number[] = []
  for await (const index of prefetch([0, 1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    return item
  }))
    if (index === 1) break
  expect(begun).toEqual([0, 1, 2, 3])
})

test('the first failure ends it, and a second one is no unhandled rejection', async () => {
  const work = async (item: number) => {
    if (item > 0) throw new Error(`failed at ${item}`)
    return item
  }
  await expect(Array.fromAsync(prefetch([0, 1, 2, 3], 4, work))).rejects.toThrow('failed at 1')
})
