/** Whole hours of a day, 0 to 23: from the start of `startHour` up to the start of `endHour`. */
export type HourWindow = { readonly startHour: number; readonly endHour: number }

/** The window when none is set. */
export const noWindow: HourWindow = { startHour: 0, endHour: 0 }

/** Equal hours switch a window off: the unset 0 to 0 must not mute midnight. */
export const isWindowDisabled = ({ startHour, endHour }: HourWindow): boolean => startHour === endHour

/** Whether `hour` is inside. A window whose start is after its end includes midnight. */
export function includesHour({ startHour, endHour }: HourWindow, hour: number): boolean {
  if (startHour <= endHour) return startHour <= hour && hour < endHour
  return startHour <= hour || hour < endHour
}

/** IANA names are letters first; the `+08:00` that Intl takes as well is an offset, not a place. */
const zonePattern = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/

/** Whether this is the name of a time zone: `Asia/Shanghai`, `UTC`, in any letter case. */
export function isTimeZone(name: string): boolean {
  if (!zonePattern.test(name)) return false
  try {
    clockFace(name)
    return true
  } catch {
    return false
  }
}

/** The local hour in `zone`, 0 to 23. Throws RangeError when there is no such zone. */
export const hourIn = (zone: string, nowMs: number): number => Number(clockFace(zone).format(nowMs))

/** More than there are IANA names, the old ones included. */
const clockFacesMax = 1_000
const clockFaces = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter takes 40 us, using it 1 us. */
function clockFace(zone: string): Intl.DateTimeFormat {
  const key = zone.toLowerCase()
  const known = clockFaces.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  const [oldest] = clockFaces.keys()
  if (clockFaces.size >= clockFacesMax && oldest !== undefined) clockFaces.delete(oldest)
  clockFaces.set(key, made)
  return made
}
