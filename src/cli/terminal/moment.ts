import { UsageError } from '../command.ts'

/** Whether times without a date lie ahead, as the end of a ban, or behind, as the start of a list. */
export type Direction = 'ahead' | 'behind'

export type MomentContext = {
  readonly nowMs: number
  /** An IANA name, in whose days and hours a time without a zone is. */
  readonly zone: string
}

/** The forms of a time, for messages and the reference. */
export const momentForms = 'such as 2h, 30m, 7d, tomorrow, friday, "friday 18:00", 2026-12-04 or 2026-12-04T18:00+08:00'

/** The time zone of this machine. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A time as a person writes it, in ms since 1970. Throws UsageError, which names the option. */
export function parseMoment(text: string, option: string, context: MomentContext, direction: Direction): number {
  const words = text.trim().toLowerCase()
  const found =
    durationMoment(words, context, direction) ?? dayMoment(words, context, direction) ?? isoMoment(words, context)
  if (found === undefined) throw new UsageError(`--${option}: ${JSON.stringify(text)} is not a time`, momentForms)
  const isBehind = direction === 'ahead' && found <= context.nowMs
  if (isBehind) throw new UsageError(`--${option}: ${momentText(found, context.zone)} has passed`, momentForms)
  return found
}

/** `Fri 2026-12-04 18:00 (Asia/Shanghai, UTC+08:00)`. */
export function momentText(ms: number, zone: string): string {
  const wall = new Date(ms + zoneOffsetMs(ms, zone)).toISOString()
  const day = weekdays[new Date(wall).getUTCDay()] ?? ''
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1, 3)} ${wall.slice(0, 10)} ${wall.slice(11, 16)} (${zone}, ${offsetText(ms, zone)})`
}

/** `2026-12-04 18:00:05 +08:00`, for tables. */
export function timeText(ms: number, zone: string): string {
  const [, date = '', time = '', offset = ''] = /^\w+ (\S+) (\S+) \(.*UTC(\S+)\)$/.exec(momentText(ms, zone)) ?? []
  const seconds = String(Math.floor(ms / 1_000) % 60).padStart(2, '0')
  return `${date} ${time}:${seconds} ${offset}`
}

/** `3 d`, `5 h`, `12 min`, `8 s`: how long ago, in its largest unit. */
export function ageText(ms: number): string {
  const units = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
  ] as const
  const [unit, name] = units.find(([one]) => ms >= one) ?? [1_000, 's']
  return `${Math.floor(Math.max(0, ms) / unit)} ${name}`
}

const minuteMs = 60_000
const unitsMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: minuteMs,
  h: 60 * minuteMs,
  d: 24 * 60 * minuteMs,
  w: 7 * 24 * 60 * minuteMs,
}
/** About 1,900 years; a longer one is a typing error, and later times are beyond what JSON's integers hold as dates. */
const durationMsMax = 1e5 * 7 * 24 * 60 * minuteMs

/** `2h`, `1h30m`. */
function durationMoment(words: string, { nowMs }: MomentContext, direction: Direction): number | undefined {
  if (!/^(\d{1,9}[smhdw])+$/.test(words)) return undefined
  const parts = [...words.matchAll(/(\d+)([smhdw])/g)]
  const ms = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitsMs[unit] ?? 0), 0)
  if (ms > durationMsMax) return undefined
  return direction === 'ahead' ? nowMs + ms : nowMs - ms
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const dayPattern = /^([a-z]{3,9})(?:[ t](\d{1,2}):(\d{2}))?$/

/** `today`, `tomorrow`, `yesterday` or a weekday, at 00:00 or at a time: the next such day, or the one before. */
function dayMoment(words: string, context: MomentContext, direction: Direction): number | undefined {
  const [, word = '', hour = '0', minute = '0'] = dayPattern.exec(words) ?? []
  const { nowMs, zone } = context
  const today = new Date(nowMs + zoneOffsetMs(nowMs, zone))
  const days = daysFrom(word, today.getUTCDay(), direction)
  if (days === undefined || !isTime(Number(hour), Number(minute))) return undefined
  const date = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days] as const
  return zonedMs(Date.UTC(...date, Number(hour), Number(minute)), zone)
}

function daysFrom(word: string, weekdayNow: number, direction: Direction): number | undefined {
  const fixed: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 }
  if (Object.hasOwn(fixed, word)) return fixed[word]
  const weekday = weekdays.findIndex((day) => word === day || word === day.slice(0, 3))
  if (weekday < 0) return undefined
  const ahead = (weekday - weekdayNow + 7) % 7
  return direction === 'ahead' ? ahead || 7 : ahead - 7
}

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[ t](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(z|[+-]\d{2}:?\d{2})?)?$/

/** A date, or a date and time, with or without a zone. A day that no month has is none. */
function isoMoment(words: string, { zone }: MomentContext): number | undefined {
  const match = isoPattern.exec(words)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(utc)
  const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!isDate || !isTime(hour, minute) || second > 59) return undefined
  const given = match[7]
  return given === undefined ? zonedMs(utc, zone) : utc - givenOffsetMs(given)
}

const isTime = (hour: number, minute: number): boolean => hour < 24 && minute < 60

function givenOffsetMs(text: string): number {
  if (text === 'z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs
}

/** The time at which clocks of the zone show this, given as if they showed UTC; of two, or none, the one by the later offset. */
function zonedMs(wallMs: number, zone: string): number {
  const guess = wallMs - zoneOffsetMs(wallMs, zone)
  return wallMs - zoneOffsetMs(guess, zone)
}

/** How far the zone's clocks are ahead of UTC at a time. */
function zoneOffsetMs(ms: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * minuteMs + Number(seconds) * 1_000)
}

function offsetText(ms: number, zone: string): string {
  const minutes = Math.round(zoneOffsetMs(ms, zone) / minuteMs)
  const two = (count: number) => String(count).padStart(2, '0')
  const sign = minutes < 0 ? '-' : '+'
  return `UTC${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}
