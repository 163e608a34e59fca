import { describe, expect, test } from 'bun:test'
import { UsageError } from '../command.ts'
import { type Direction, momentText, parseMoment } from './moment.ts'

/** A Monday, 22:00 in Shanghai. */
const nowMs = Date.UTC(2026, 10, 30, 14, 0)
const at = (text: string, zone = 'Asia/Shanghai', direction: Direction = 'ahead') =>
  new Date(parseMoment(text, 'until', { nowMs, zone }, direction)).toISOString()

describe('a time ahead', () => {
  test.each([
    ['90s', '2026-11-30T14:01:30.000Z'],
    ['30m', '2026-11-30T14:30:00.000Z'],
    ['2h', '2026-11-30T16:00:00.000Z'],
    ['1h30m', '2026-11-30T15:30:00.000Z'],
    ['7d', '2026-12-07T14:00:00.000Z'],
    ['1w', '2026-12-07T14:00:00.000Z'],
    ['tomorrow', '2026-11-30T16:00:00.000Z'],
    ['Friday', '2026-12-03T16:00:00.000Z'],
    ['fri', '2026-12-03T16:00:00.000Z'],
    ['friday 18:00', '2026-12-04T10:00:00.000Z'],
    ['today 23:30', '2026-11-30T15:30:00.000Z'],
    ['2026-12-04', '2026-12-03T16:00:00.000Z'],
    ['2026-12-04T18:00', '2026-12-04T10:00:00.000Z'],
    ['2026-12-04 18:00:30', '2026-12-04T10:00:30.000Z'],
    ['2026-12-04T18:00Z', '2026-12-04T18:00:00.000Z'],
    ['2026-12-04T18:00-05:00', '2026-12-04T23:00:00.000Z'],
    ['2026-12-04T18:00:00.000+0530', '2026-12-04T12:30:00.000Z'],
    ['2028-02-29', '2028-02-28T16:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  test('the weekday of today is the one of the next week', () => {
    expect(at('monday')).toBe('2026-12-06T16:00:00.000Z')
  })

  test('the day is that of the zone, not of UTC', () => {
    const late = { nowMs: Date.UTC(2026, 10, 30, 20), zone: 'Asia/Shanghai' }
    expect(parseMoment('tomorrow', 'until', late, 'ahead')).toBe(Date.UTC(2026, 11, 1, 16))
  })

  test('a zone with summer time has the offset of the day that is meant', () => {
    expect(at('2027-07-01', 'Europe/Berlin')).toBe('2027-06-30T22:00:00.000Z')
    expect(at('2027-01-01', 'Europe/Berlin')).toBe('2026-12-31T23:00:00.000Z')
    expect(at('2027-03-29', 'Europe/Berlin')).toBe('2027-03-28T22:00:00.000Z')
  })
})

test.each([
  ['2h', '2026-11-30T12:00:00.000Z'],
  ['yesterday', '2026-11-28T16:00:00.000Z'],
  ['friday', '2026-11-26T16:00:00.000Z'],
  ['monday', '2026-11-22T16:00:00.000Z'],
  ['2026-11-01', '2026-10-31T16:00:00.000Z'],
])('%s behind', (text, expected) => {
  expect(at(text, 'Asia/Shanghai', 'behind')).toBe(expected)
})

test.each([
  ['', 'is not a time'],
  ['soon', 'is not a time'],
  ['5', 'is not a time'],
  ['2 h', 'is not a time'],
  ['-2h', 'is not a time'],
  ['999999999w', 'is not a time'],
  ['friday 25:00', 'is not a time'],
  ['2026-02-30', 'is not a time'],
  ['2026-13-01', 'is not a time'],
  ['2026-12-04T24:00', 'is not a time'],
  ['04.12.2026', 'is not a time'],
  ['constructor', 'is not a time'],
  ['yesterday', 'Sun 2026-11-29 00:00 (Asia/Shanghai, UTC+08:00) has passed'],
  ['2026-11-30T22:00', 'has passed'],
])('%j is refused: %s', (text, message) => {
  expect(() => at(text)).toThrow(UsageError)
  expect(() => at(text)).toThrow(message)
})

test('the text of a time names the zone', () => {
  expect(momentText(Date.UTC(2026, 11, 4, 10), 'Asia/Shanghai')).toBe('Fri 2026-12-04 18:00 (Asia/Shanghai, UTC+08:00)')
  expect(momentText(Date.UTC(2026, 11, 4, 10), 'America/St_Johns')).toBe(
    'Fri 2026-12-04 06:30 (America/St_Johns, UTC-03:30)',
  )
})
