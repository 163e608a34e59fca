import { expect, test } from 'bun:test'
import pino from 'pino'
import { TestClock } from '../../test/kit/clock.ts'
import { legacyLineMs, legacyLog } from './legacy-log.ts'

test('one line when it begins, one a minute while it goes on, each app for itself', () => {
  const lines: { app: string; times: number; msg: string }[] = []
  const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const clock = new TestClock()
  const note = legacyLog(log, clock, 'a signature was used again')
  for (let i = 0; i < 5; i++) note('a')
  note('b')
  clock.advance(legacyLineMs)
  note('a')
  expect(lines.map(({ app, times, msg }) => [app, times, msg])).toEqual([
    ['a', 1, 'legacy: a signature was used again'],
    ['b', 1, 'legacy: a signature was used again'],
    ['a', 5, 'legacy: a signature was used again'],
  ])
})
