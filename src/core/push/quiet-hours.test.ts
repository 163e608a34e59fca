import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { hourIn, includesHour, isTimeZone, isWindowDisabled, noWindow } from './quiet-hours.ts'

const zones = Intl.supportedValuesOf('timeZone')
const utc = (text: string) => Date.parse(`${text}Z`)
const hourMs = 3_600_000

/** The hour by another route: the zone's offset at that moment, added up. */
function hourByOffset(zone: string, nowMs: number): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone)
  return new Date(nowMs + offsetNanoseconds / 1e6).getUTCHours()
}

/** Every change of clocks from 2015 to 2032. */
function* changesOf(zone: string): Iterable<number> {
  const start = Temporal.Instant.fromEpochMilliseconds(utc('2015-01-01T00:00')).toZonedDateTimeISO(zone)
  for (let at = start.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    if (at.epochMilliseconds > utc('2032-01-01T00:00')) return
    yield at.epochMilliseconds
  }
}

describe('hourIn', () => {
  test('every zone, on both sides of every change of its clocks', () => {
    let changes = 0
    for (const zone of zones)
      for (const at of changesOf(zone)) {
        changes++
        for (const aside of [-hourMs - 1, -hourMs, -1, 0, 1, hourMs - 1, hourMs]) {
          const nowMs = at + aside
          expect({ zone, nowMs, hour: hourIn(zone, nowMs) }).toEqual({ zone, nowMs, hour: hourByOffset(zone, nowMs) })
        }
      }
    expect(changes).toBeGreaterThan(1_000)
  })

  test('property: every zone, any time from 1970 to 2100', () => {
    const time = fc.integer({ min: 0, max: utc('2100-01-01T00:00') })
    fc.assert(
      fc.property(fc.constantFrom(...zones), time, (zone, nowMs) => {
        expect(hourIn(zone, nowMs)).toBe(hourByOffset(zone, nowMs))
      }),
      { numRuns: 2_000 },
    )
  })

  const table: [zone: string, at: string, hour: number, what: string][] = [
    ['UTC', '2026-01-01T00:00', 0, 'midnight is 0, not 24'],
    ['Asia/Shanghai', '2026-01-01T15:59:59.999', 23, 'the last moment of a day'],
    ['Asia/Shanghai', '2026-01-01T16:00', 0, 'midnight elsewhere'],
    ['Asia/Kathmandu', '2026-01-01T18:14', 23, 'an offset with minutes'],
    ['Asia/Kathmandu', '2026-01-01T18:15', 0, 'an offset with minutes'],
    ['Pacific/Kiritimati', '2026-01-01T12:00', 2, '14 hours ahead'],
    ['Pacific/Niue', '2026-01-01T12:00', 1, '11 hours behind'],
    ['America/New_York', '2026-03-08T06:59', 1, 'before spring'],
    ['America/New_York', '2026-03-08T07:00', 3, 'the hour from 2 to 3 is skipped'],
    ['America/New_York', '2026-11-01T05:59', 1, 'before autumn'],
    ['America/New_York', '2026-11-01T06:00', 1, 'the hour from 1 to 2 comes twice'],
    ['America/New_York', '2026-11-01T07:00', 2, 'after autumn'],
    ['Europe/Berlin', '2026-03-29T01:00', 3, 'another continent, another day'],
    ['Australia/Lord_Howe', '2026-10-03T15:29', 1, 'clocks that move by half an hour'],
    ['Australia/Lord_Howe', '2026-10-03T15:30', 2, 'clocks that move by half an hour'],
    ['asia/tokyo', '2026-01-01T00:00', 9, 'names in any letter case'],
  ]
  for (const [zone, at, hour, what] of table)
    test(`${zone}, ${at}Z: ${hour}, ${what}`, () => expect(hourIn(zone, utc(at))).toBe(hour))

  test('throws where there is no such zone', () => {
    expect(() => hourIn('Mars/Olympus', 0)).toThrow(RangeError)
  })
})

describe('isTimeZone', () => {
  test('every zone, and old names', () => {
    for (const zone of [...zones, 'UTC', 'GMT', 'Etc/GMT+5', 'US/Pacific', 'PRC', 'EST5EDT'])
      expect(isTimeZone(zone)).toBe(true)
  })
  test('nothing else', () => {
    for (const text of [
      '',
      ' UTC',
      '+08:00',
      '-0500',
      'Asia',
      'Asia/Shanghai\0',
      'Asia/上海',
      'Mars/Olympus',
      'A'.repeat(65),
    ])
      expect({ text, known: isTimeZone(text) }).toEqual({ text, known: false })
  })
})

describe('includesHour', () => {
  const inside = (startHour: number, endHour: number) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => includesHour({ startHour, endHour }, hour))

  test('by day, overnight, empty', () => {
    expect(inside(9, 12)).toEqual([9, 10, 11])
    expect(inside(22, 2)).toEqual([0, 1, 22, 23])
    expect(inside(23, 0)).toEqual([23])
    expect(inside(0, 23)).toHaveLength(23)
    for (let hour = 0; hour < 24; hour++) expect(inside(hour, hour)).toEqual([])
    expect(isWindowDisabled(noWindow)).toBe(true)
  })
  test('property: the hours one meets going from start to end', () => {
    const hour = fc.nat(23)
    fc.assert(
      fc.property(hour, hour, (startHour, endHour) => {
        const met = new Set<number>()
        for (let at = startHour; at !== endHour; at = (at + 1) % 24) met.add(at)
        expect(new Set(inside(startHour, endHour))).toEqual(met)
        expect(isWindowDisabled({ startHour, endHour })).toBe(met.size === 0)
      }),
    )
  })
})
