import { describe, expect, test } from 'bun:test'
import { loggedEvent } from '../../../test/kit/event-log.ts'
import { DeliveryWindow } from './delivery-window.ts'
import type { WebhookRetry } from './webhook.ts'

const event = (position: number, target: string) => loggedEvent({ position, target })
const retry = (position: number, orderingKey: string, nextTryAtMs = 100): WebhookRetry => ({
  ...{ orderingKey, position, eventId: `e${position}`, attempts: 1, firstFailedAtMs: 0, nextTryAtMs, lastError: 'x' },
})
/** All that may be sent now. */
const takeAll = (window: DeliveryWindow) => {
  const taken = []
  for (let next = window.takeReady(); next; next = window.takeReady()) taken.push(next)
  return taken
}
const positions = (window: DeliveryWindow) => takeAll(window).map(({ position }) => position)

describe('new events', () => {
  test('of different users go at once, those of one user one after another', () => {
    const window = new DeliveryWindow(0, [])
    window.read([event(1, 'a'), event(2, 'a'), event(3, 'b')], 5)
    expect(positions(window)).toEqual([1, 3])
    window.delivered(event(1, 'a'))
    expect(positions(window)).toEqual([2])
  })
  test('the position stays before the first that is not delivered', () => {
    const window = new DeliveryWindow(0, [])
    window.read([event(1, 'a'), event(3, 'b'), event(4, 'c')], 9)
    takeAll(window)
    expect(window.position).toBe(0)
    window.delivered(event(3, 'b'))
    expect(window.position).toBe(0)
    window.delivered(event(1, 'a'))
    expect(window.position).toBe(3)
    window.delivered(event(4, 'c'))
    expect([window.position, window.unsettled]).toEqual([9, 0])
  })
  test('one that was aborted is sent again first', () => {
    const window = new DeliveryWindow(0, [])
    window.read([event(1, 'a'), event(2, 'a')], 2)
    takeAll(window)
    window.givenBack(event(1, 'a'))
    expect(positions(window)).toEqual([1])
  })
})

describe('retries', () => {
  test('behind a failed event the others of its user wait, and the position goes on', () => {
    const window = new DeliveryWindow(0, [])
    window.read([event(1, 'a'), event(2, 'a'), event(3, 'b')], 3)
    takeAll(window)
    window.failed(event(1, 'a'), retry(1, 'a'))
    window.delivered(event(3, 'b'))
    window.read([event(4, 'a'), event(5, 'b')], 5)
    expect(positions(window)).toEqual([5])
    expect([window.waitsTo('a'), window.retries]).toEqual([4, 1])
    expect(window.changes().changes).toMatchObject({ position: 4, retries: [retry(1, 'a')], ended: [] })
  })
  test('are given when due, each once, those tried longest ago first', () => {
    const window = new DeliveryWindow(9, [retry(1, 'a', 50), retry(2, 'b', 100), retry(3, 'c', 10)])
    expect(window.nextRetryAtMs()).toBe(10)
    expect([window.takeRetry(60)?.orderingKey, window.takeRetry(60)?.orderingKey]).toEqual(['a', 'c'])
    expect([window.takeRetry(60), window.nextRetryAtMs()]).toEqual([undefined, 100])
    window.advanceRetry(retry(1, 'a', 60), false)
    expect(window.takeRetry(100)?.orderingKey).toBe('b')
  })
  test('end when all that was read is delivered, not before', () => {
    const window = new DeliveryWindow(3, [retry(1, 'a')])
    expect(window.takeRetry(100)).toBeDefined()
    window.read([event(4, 'a')], 4)
    expect(window.endRetry('a', 3)).toBe(false)
    expect(window.endRetry('a', 4)).toBe(true)
    window.read([event(5, 'a')], 5)
    expect(positions(window)).toEqual([5])
    expect(window.changes().changes.ended).toEqual(['a'])
  })
  test('changes that could not be written are given again', () => {
    const window = new DeliveryWindow(0, [])
    window.read([event(1, 'a')], 1)
    takeAll(window)
    window.failed(event(1, 'a'), retry(1, 'a'))
    const { undo } = window.changes()
    expect(window.changes().changes.retries).toEqual([])
    undo()
    expect(window.changes().changes.retries).toEqual([retry(1, 'a')])
  })
  test('all are due after a recovery', () => {
    const window = new DeliveryWindow(9, [retry(1, 'a', 5_000), retry(2, 'b', 10)])
    window.retryAll(100)
    expect(window.changes().changes.retries).toEqual([retry(1, 'a', 100)])
    expect([window.takeRetry(100), window.takeRetry(100)].map((one) => one?.orderingKey)).toEqual(['a', 'b'])
  })
})
