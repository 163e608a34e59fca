import { expect, test } from 'bun:test'
import pino from 'pino'
import type { Answered } from '../dialects/kit/runner.ts'
import { requestLog } from './request-log.ts'

const answered: Answered = {
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
  const { lines, log } = collect()
  requestLog(log, true)(answered)
  const { dialect, route, status, code } = answered
  const seen = { status, code, ms: 1.235, app: 'an "app"', actor: 'key:wildfire.secret', address: '127.0.0.1' }
  log.info({ dialect, route, ...seen }, 'request')
  expect(lines[0]).toBe(lines[1] ?? '')
})

test('plain lines follow the level, and are not written where only failures are', () => {
  const { lines, log } = collect('warn')
  requestLog(log, true)(answered)
  const quiet = collect()
  requestLog(quiet.log, false)(answered)
  expect([...lines, ...quiet.lines]).toEqual([])
})
