/** The time of day in a zone, as `03:00`, and the date, as `2026-12-04`. */
export function wallClock(ms: number, zone: string): { readonly date: string; readonly time: string } {
  const parts = partsIn(ms, zone)
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

function partsIn(ms: number, zone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  return Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]))
}

/** The moment, in ms, at which clocks in a zone show `date` and `time`; of two the one that fits the offset then. */
export function momentAt(date: string, time: string, zone: string): number {
  const wanted = Date.parse(`${date}T${time}Z`)
  const first = wanted - offsetMs(wanted, zone)
  // The offset may be another one there, as on the day when summer time begins.
  return wanted - offsetMs(first, zone)
}

function offsetMs(ms: number, zone: string): number {
  const { date, time } = wallClock(ms, zone)
  return Date.parse(`${date}T${time}Z`) - Math.floor(ms / 60_000) * 60_000
}

/** The next moment after `nowMs` at which clocks in a zone show a time. */
export function nextMoment(nowMs: number, time: string, zone: string): number {
  const today = momentAt(wallClock(nowMs, zone).date, time, zone)
  return today > nowMs ? today : momentAt(wallClock(nowMs + 86_400_000, zone).date, time, zone)
}

/** The zone of this browser. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}
