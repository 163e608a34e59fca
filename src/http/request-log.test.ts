import { expect, test } from 'bun:test'
import pino from 'pino'
import { TestClock } from '../../test/kit/clock.ts'
import { CoreError } from '../core/errors.ts'
import type { AnsweredRequest } from '../dialects/kit/runner.ts'
import {
  forwardedLineMs,
  forwardedLog,
  legacyClientLog,
  legacyLineIntervalMs,
  requestLog,
  slowMs,
} from './request-log.ts'

const answered: AnsweredRequest = {
  requestId: 'a "name"',
  dialect: 'wildfire',
  route: 'POST /admin/user/get_info',
  method: 'POST',
  path: '/admin/user/get_info',
  status: 200,
  code: 0,
  ms: 1.23456,
  call: { app: 'an "app"', dialect: 'wildfire', actor: { kind: 'key', id: 'wildfire.secret' } },
  address: () => '127.0.0.1',
  error: undefined,
}

function collect(level = 'info') {
  const lines: string[] = []
  const time = () => ',"time":"2026-01-02T03:04:05.678Z"'
  return { lines, log: pino({ base: null, level, timestamp: time }, { write: (line) => lines.push(line) }) }
}

test('with all requests, a plain line reads as pino itself would have written it', () => {
  const id = 'a "name"'
  const { lines, log } = collect()
  requestLog(log, true)({ ...answered, requestId: id })
  const { dialect, route, status, code } = answered
  const seen = { status, code, ms: 1.235, app: 'an "app"', actor: 'key:wildfire.secret', address: '127.0.0.1', id }
  log.info({ dialect, route, ...seen }, 'request')
  expect(lines[0]).toBe(lines[1] ?? '')
  expect(JSON.parse(lines[0] ?? '').id).toBe(id)
})

test.each([
  ['a failure', { error: new CoreError('request.invalid') }],
  ['a bug', { error: new CoreError('internal', undefined, { cause: new Error('x') }) }],
  ['a slow request', { ms: slowMs }],
])('the line of %s has the name too', (_, how) => {
  const { lines, log } = collect()
  requestLog(log, false)({ ...answered, ...how })
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a "name"'])
})

test('where no line is written, the address is not looked up', () => {
  const { lines, log } = collect()
  const unasked = () => {
    throw new Error('asked')
  }
  requestLog(log, false)({ ...answered, address: unasked })
  expect(lines).toEqual([])
})

test('plain lines follow the level, and are not written where only failures are', () => {
  const { lines, log } = collect('warn')
  requestLog(log, true)(answered)
  const quiet = collect()
  requestLog(quiet.log, false)(answered)
  expect([...lines, ...quiet.lines]).toEqual([])
})

test('one line when it begins, one a minute while it goes on, each app for itself', () => {
  const lines: { app: string; times: number; msg: string }[] = []
  const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const clock = new TestClock()
  const note = legacyClientLog(log, clock, 'a signature was used again')
  for (let i = 0; i < 5; i++) note('a')
  note('b')
  clock.advance(legacyLineIntervalMs)
  note('a')
  expect(lines.map(({ app, times, msg }) => [app, times, msg])).toEqual([
    ['a', 1, 'legacy: a signature was used again'],
    ['b', 1, 'legacy: a signature was used again'],
    ['a', 5, 'legacy: a signature was used again'],
  ])
})

test('one line a minute about X-Forwarded-For, with the count since the last', () => {
  const { lines, log } = collect()
  const clock = new TestClock()
  const note = forwardedLog(log, clock)
  for (let i = 0; i < 3; i++) note('10.0.0.1')
  clock.advance(forwardedLineMs)
  note('10.0.0.2')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, forwarded: 'invalid', peer: '10.0.0.1', times: 1 },
    { level: 40, forwarded: 'invalid', peer: '10.0.0.2', times: 3 },
  ])
})
