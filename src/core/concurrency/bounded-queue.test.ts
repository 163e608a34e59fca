import { expect, test } from 'bun:test'
import { BoundedQueue } from './bounded-queue.ts'

test('items are returned in the order they were added; one too many is refused', () => {
  const queue = new BoundedQueue<string>({ itemsMax: 2 })
  expect([queue.push('a'), queue.push('b'), queue.push('c'), queue.length]).toEqual([true, true, false, 2])
  expect([queue.shift(), queue.push('d'), queue.shift(), queue.shift(), queue.shift()]).toEqual([
    'a',
    true,
    'b',
    'd',
    undefined,
  ])
})
test('the sum of sizes has a limit too, and removed items free capacity', () => {
  const queue = new BoundedQueue<string>({ itemsMax: 9, sizeMax: 5, sizeOf: (text) => text.length })
  expect([queue.push('abc'), queue.push('def'), queue.push('de'), queue.push('f')]).toEqual([true, false, true, false])
  expect([queue.shift(), queue.push('xyz'), queue.length]).toEqual(['abc', true, 2])
})
test('an item that is put back is first again, also in a full queue', () => {
  const queue = new BoundedQueue<string>({ itemsMax: 2, sizeMax: 2, sizeOf: (text) => text.length })
  for (const item of ['a', 'b']) queue.push(item)
  const first = queue.shift() ?? ''
  expect(queue.push('c')).toBe(true)
  queue.putBack(first)
  expect([queue.length, queue.push('d'), queue.takeAll()]).toEqual([3, false, ['a', 'b', 'c']])
})
test('all are taken at once, and the queue is empty then', () => {
  const queue = new BoundedQueue<string>({ itemsMax: 2, sizeMax: 2, sizeOf: (text) => text.length })
  for (const item of ['a', 'b']) queue.push(item)
  expect([queue.takeAll(), queue.takeAll(), queue.length]).toEqual([['a', 'b'], [], 0])
  expect([queue.push('c'), queue.push('d'), queue.push('e')]).toEqual([true, true, false])
})
