import { expect, test } from 'bun:test'
import pino from 'pino'
import { TestClock } from '../../test/kit/clock.ts'
import { deliveryFailureLog, deliveryLineMs } from './delivery-log.ts'

function logged() {
  const lines: Record<string, unknown>[] = []
  const clock = new TestClock()
  const log = deliveryFailureLog(pino({}, { write: (line) => void lines.push(JSON.parse(line)) }), clock)
  const failed = (reason: string, receiver = 'push:xiaomi', outcome: 'retry' | 'dead' | 'delivered' = 'retry') =>
    log({ receiver, kind: 'push', outcome, reason, ms: 1 })
  return { lines, clock, failed }
}

test('a failing receiver is logged once a minute, with the count, each receiver by itself', () => {
  const { lines, clock, failed } = logged()
  for (let times = 0; times < 5; times++) failed('status_503')
  failed('status_503', 'push:fcm')
  expect(lines.map(({ receiver, times }) => [receiver, times])).toEqual([
    ['push:xiaomi', 1],
    ['push:fcm', 1],
  ])
  clock.advance(deliveryLineMs)
  failed('status_503')
  expect(lines.at(-1)).toMatchObject({ level: 40, receiver: 'push:xiaomi', reason: 'status_503', times: 5 })
})

test.each([
  ['address', 'retry', 'webhooks.allowPrivate'],
  ['unresolved', 'retry', 'URL'],
  ['timeout', 'retry', 'timeoutMs'],
  ['status_404', 'dead', 'refuses'],
  ['status_500', 'retry', 'fails'],
] as const)('%s names what helps', (reason, outcome, remedy) => {
  const { lines, failed } = logged()
  failed(reason, 'onlineStatus', outcome)
  expect(lines).toEqual([expect.objectContaining({ remedy: expect.stringContaining(remedy) })])
})

test('what was delivered or withdrawn is not logged', () => {
  const { lines, failed } = logged()
  failed('', 'push:fcm', 'delivered')
  failed('withdrawn', 'push:fcm', 'dead')
  expect(lines).toEqual([])
})
