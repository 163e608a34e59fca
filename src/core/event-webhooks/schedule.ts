import type { Ids } from '../ids.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Waits after the first, second, ... failure of an event, ms: more than three days together. Source: Standard Webhooks. */
export const retryScheduleMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const

/** An event is given up only when its first failure is as long ago as this. */
export const giveUpAfterMs = 72 * hour

const jitterSteps = 1_000
/** The random part of a wait, at most. */
const jitterShare = 0.2

/** The wait and up to a fifth more, so that events which failed together are not sent again together. */
export const withJitter = (ms: number, ids: Ids): number =>
  Math.round(ms * (1 + (jitterShare * ids.below(jitterSteps)) / jitterSteps))

/** The wait after the `attempts`th failed attempt, ms; the last one again and again. */
export function retryDelayMs(attempts: number, ids: Ids): number {
  const place = Math.min(Math.max(attempts, 1), retryScheduleMs.length) - 1
  return withJitter(retryScheduleMs[place] ?? second, ids)
}

export const attemptsOfSchedule = retryScheduleMs.length + 1

/** ms of a `Retry-After` header: seconds, or a date; at most `max`. `undefined` when it cannot be read. Source: RFC 9110, 10.2.3. */
export function retryAfterOf(header: string | undefined, nowMs: number, max: number): number | undefined {
  const text = header?.trim() ?? ''
  const ms = /^\d{1,10}$/.test(text) ? Number(text) * second : Date.parse(text) - nowMs
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), max)
}
