import { expect, test } from 'bun:test'
import { isZone, momentAt, nextMoment, wallClock } from './zoned-time.ts'

test('a time of day in Shanghai is the moment when clocks there show it', () => {
  expect(new Date(momentAt('2026-12-04', '03:00', 'Asia/Shanghai')).toISOString()).toBe('2026-12-03T19:00:00.000Z')
  expect(wallClock(Date.parse('2026-12-03T19:00:00Z'), 'Asia/Shanghai')).toEqual({ date: '2026-12-04', time: '03:00' })
})

test.each([
  ['2026-03-29', '04:00', '2026-03-29T02:00:00.000Z'],
  ['2026-03-29', '01:00', '2026-03-29T00:00:00.000Z'],
  ['2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
])('on the days when summer time begins and ends: %s %s in Berlin', (date, time, moment) => {
  expect(new Date(momentAt(date, time, 'Europe/Berlin')).toISOString()).toBe(moment)
})

test('the next 03:00 in Shanghai is today or tomorrow there', () => {
  const before = Date.parse('2026-12-03T18:59:00Z')
  expect(new Date(nextMoment(before, '03:00', 'Asia/Shanghai')).toISOString()).toBe('2026-12-03T19:00:00.000Z')
  const after = Date.parse('2026-12-03T19:00:00Z')
  expect(new Date(nextMoment(after, '03:00', 'Asia/Shanghai')).toISOString()).toBe('2026-12-04T19:00:00.000Z')
})

test('a zone is one that the browser knows', () => {
  expect(isZone('Asia/Shanghai')).toBe(true)
  expect(isZone('')).toBe(false)
  expect(isZone('Mars/Olympus')).toBe(false)
})
