const units = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

/** `5 minutes ago`, `in 3 days`. */
export function relativeTime(at: number, now: number, language: string): string {
  const ms = at - now
  const [unit, size] = units.find(([, one]) => Math.abs(ms) >= one) ?? ['second', 1_000]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }).format(Math.trunc(ms / size), unit)
}

/** Date and time with seconds, in the time zone of the browser. */
export const absoluteTime = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at)

/** A length of time in its two largest units: `2 d 3 h`, `4 min`, `320 ms`. */
export function durationText(ms: number, language: string): string {
  if (ms < 1_000) return unitText(Math.round(ms), 'millisecond', language)
  const sizes = units.slice(2)
  const at = Math.max(
    0,
    sizes.findIndex(([, size]) => ms >= size),
  )
  const parts = sizes.slice(at, at + 2).map(([unit, size], index) => {
    const rest = index === 0 ? ms : ms % (sizes[at]?.[1] ?? 1)
    return [Math.floor(rest / size), unit] as const
  })
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => unitText(count, unit, language))
    .join(' ')
}

const unitText = (count: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count)

/** Bytes in the largest unit that leaves at least one. */
export function bytesText(bytes: number, language: string): string {
  const names = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const power = Math.min(names.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1_024)))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: names[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1_024 ** power)
}

/** A time as the value of `<input type="datetime-local">`, in the time zone of the browser. */
export function localInputOf(at: number | undefined): string {
  if (at === undefined) return ''
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The ms of such a value; undefined for an empty or impossible one. */
export function msOfLocalInput(value: string): number | undefined {
  const at = value === '' ? Number.NaN : new Date(value).getTime()
  return Number.isFinite(at) ? at : undefined
}

export const presets = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
  year: 31_536_000_000,
}
export type Preset = keyof typeof presets
