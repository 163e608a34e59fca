import { expect, test } from 'bun:test'
import { mapInChunks } from './chunks.ts'

test('a list is mapped in order, and other work runs between its chunks', async () => {
  const log: string[] = []
  setImmediate(() => log.push('another request'))
  const mapped = await mapInChunks([1, 2, 3, 4, 5], 2, (item) => {
    log.push(`item ${item}`)
    return item * 10
  })
  expect(mapped).toEqual([10, 20, 30, 40, 50])
  expect(log).toEqual(['item 1', 'item 2', 'another request', 'item 3', 'item 4', 'item 5'])
})

test('a list of one chunk is mapped at once, an empty one is empty', async () => {
  const log: number[] = []
  void mapInChunks([1, 2], 2, (item) => log.push(item))
  expect(log).toEqual([1, 2])
  expect(await mapInChunks([], 2, String)).toEqual([])
})
