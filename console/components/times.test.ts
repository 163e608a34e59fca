import { describe, expect, test } from 'bun:test'
import { bytesText, durationText, localInputOf, msOfLocalInput, presets, relativeTime } from './times.ts'

const now = Date.UTC(2026, 10, 30, 12)

describe('a time in words', () => {
  test.each([
    [0, 'now'],
    [-999, 'now'],
    [-3_000, '3 sec. ago'],
    [-59_999, '59 sec. ago'],
    [-60_000, '1 min. ago'],
    [-7_200_000, '2 hr. ago'],
    [86_400_000, 'tomorrow'],
    [-3 * 86_400_000, '3 days ago'],
    [presets.month, 'next mo.'],
    [2 * presets.year, 'in 2 yr.'],
  ])('%i ms from now is %s', (ms, text) => {
    expect(relativeTime(now + ms, now, 'en')).toBe(text)
  })

  test('is in the language of the console', () => {
    expect(relativeTime(now - 3_000, now, 'zh-CN')).toBe('3秒前')
  })
})

test.each([
  [320, '320 ms'],
  [59_000, '59 sec'],
  [65_000, '1 min 5 sec'],
  [3_600_000, '1 hr'],
  [93_784_000, '1 day 2 hr'],
])('%i ms take %s', (ms, text) => {
  expect(durationText(ms, 'en')).toBe(text)
})

test.each([
  [0, '0 byte'],
  [1_023, '1,023 byte'],
  [1_536, '1.5 kB'],
  [5 * 1_024 ** 3, '5 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes, 'en')).toBe(text)
})

describe('the value of a field of date and time', () => {
  test('is read back to the minute', () => {
    expect(msOfLocalInput(localInputOf(now))).toBe(now)
  })

  test.each(['', 'soon', '2026-13-40T00:00'])('%j is no time', (value) => {
    expect(msOfLocalInput(value)).toBeUndefined()
  })

  test('without a time is empty', () => {
    expect(localInputOf(undefined)).toBe('')
  })
})
