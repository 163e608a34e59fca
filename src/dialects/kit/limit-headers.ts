import type { CoreError } from '../../core/errors.ts'

/** Requests that an app may make in the current window, after this one. */
export type LimitState = {
  readonly requestsMax: number
  readonly remaining: number
  /** Until the next window. */
  readonly resetMs: number
}

const secondsOf = (ms: number): string => String(Math.ceil(ms / 1_000))

/** Source: IETF draft-ietf-httpapi-ratelimit-headers-03. */
export const limitHeaders = ({ requestsMax, remaining, resetMs }: LimitState): Readonly<Record<string, string>> => ({
  'ratelimit-limit': String(requestsMax),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': secondsOf(resetMs),
})

/** Of a refusal by the limit; `undefined` for other failures. */
export function refusedLimitHeaders({ code, detail }: CoreError): Readonly<Record<string, string>> | undefined {
  if (code !== 'request.rate_limited' || detail === undefined) return undefined
  const state = detail as LimitState
  return { ...limitHeaders(state), 'retry-after': secondsOf(state.resetMs) }
}
