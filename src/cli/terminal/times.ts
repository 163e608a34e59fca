import { momentText } from './moment.ts'

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
