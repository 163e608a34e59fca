import { expect, test } from 'bun:test'
import pino from 'pino'
import { TestClock } from '../../test/kit/clock.ts'
import { deliveryFailureLog, deliveryLineMs, hookFailureLog } from './delivery-log.ts'

function logged() {
  const lines: Record<string, unknown>[] = []
  const clock = new TestClock()
  const logger = pino({}, { write: (line) => void lines.push(JSON.parse(line)) })
  const log = deliveryFailureLog(logger, clock)
  const hookCalled = hookFailureLog(logger, clock)
  type Outcome = 'retry' | 'dead' | 'delivered'
  const failed = (reason: string, receiver = 'push:xiaomi', outcome: Outcome = 'retry', app = 'shop') =>
    log({ app, receiver, kind: 'push', outcome, reason, ms: 1 })
  return { lines, clock, failed, hookCalled }
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

test('a failing receiver is logged with its app, and one of the same name in another app by itself', () => {
  const { lines, failed } = logged()
  for (const app of ['shop', 'other', 'shop']) failed('status_503', 'onlineStatus', 'retry', app)
  expect(lines).toMatchObject([
    { app: 'shop', receiver: 'onlineStatus', times: 1 },
    { app: 'other', receiver: 'onlineStatus', times: 1 },
  ])
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

test('a before-hook that fails is logged once a minute and app, with what helps; one that refuses is not', () => {
  const { lines, clock, hookCalled } = logged()
  const [app, hook] = ['shop', 'beforeUserRegister']
  hookCalled({ app, hook, outcome: 'passed' })
  hookCalled({ app, hook, outcome: 'refused' })
  expect(lines).toEqual([])
  for (let times = 0; times < 5; times++) hookCalled({ app, hook, outcome: 'failed_continued', failure: 'address' })
  expect(lines).toMatchObject([{ level: 40, app, hook, outcome: 'failed_continued', reason: 'address', times: 1 }])
  expect(lines[0]?.remedy).toContain('webhooks.allowPrivate')
  hookCalled({ app: 'other', hook, outcome: 'unreachable', failure: 'timeout' })
  expect(lines.at(-1)).toMatchObject({ app: 'other', times: 1 })
  clock.advance(deliveryLineMs)
  hookCalled({ app, hook, outcome: 'malformed', failure: 'the reply is not JSON' })
  expect(lines.at(-1)).toMatchObject({ outcome: 'malformed', times: 5, remedy: expect.stringContaining('JSON') })
})
