import { describe, expect, test } from 'bun:test'
import { mapLimited } from './map-limited.ts'

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await Promise.resolve()
}

describe('work on many items', () => {
  test('is begun in their order, no more than the limit at a time, each once', async () => {
    const begun: number[] = []
    let active = 0
    let activeMax = 0
    await mapLimited([5, 1, 4, 2, 3, 0, 6], 3, async (item) => {
      begun.push(item)
      activeMax = Math.max(activeMax, ++active)
      await turns(item)
      active--
    })
    expect([begun, activeMax, active]).toEqual([[5, 1, 4, 2, 3, 0, 6], 3, 0])
  })

  test('begins nothing after a failure, and throws the first one once the rest has ended', async () => {
    const begun: number[] = []
    const ended: number[] = []
    const work = mapLimited([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item)
      await turns(item === 1 ? 10 : 2)
      if (item === 2) throw new Error('first')
      ended.push(item)
    })
    await expect(work).rejects.toThrow('first')
    expect([begun, ended]).toEqual([[1, 2], [1]])
  })

  test('of no items is none', async () => {
    await mapLimited([], 3, () => Promise.reject(new Error('called')))
  })
})
