import { describe, expect, test } from 'bun:test'
import { gatewayBounds } from './bounds.ts'
import { newInboundQueue } from './inbound-queue.ts'

const { inboundQueueBytesMax, inboundQueueMessagesMax } = gatewayBounds

describe('messages that wait', () => {
  test('are taken in the order in which they arrived', () => {
    const queue = newInboundQueue()
    for (const message of ['a', 'b', 'c']) expect(queue.push(message)).toBe(true)
    expect([queue.shift(), queue.shift(), queue.shift(), queue.shift()]).toEqual(['a', 'b', 'c', undefined])
  })

  test('are bounded by their bytes; what was taken counts no longer', () => {
    const queue = newInboundQueue()
    const half = 'x'.repeat(inboundQueueBytesMax / 2)
    for (let round = 0; round < 5; round++) {
      expect([queue.push(half), queue.push(half), queue.push('x')]).toEqual([true, true, false])
      expect([queue.shift()?.length, queue.shift()?.length, queue.shift()]).toEqual([
        half.length,
        half.length,
        undefined,
      ])
    }
  })

  test('are bounded by their number', () => {
    const queue = newInboundQueue()
    for (let i = 0; i < inboundQueueMessagesMax; i++) expect(queue.push('')).toBe(true)
    expect(queue.push('')).toBe(false)
    queue.shift()
    expect(queue.push('')).toBe(true)
  })
})
