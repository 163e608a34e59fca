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

/** Of a refusal by the limit, what it was; `undefined` of other failures. */
export const refusedLimit = ({ code, detail }: CoreError): LimitState | undefined =>
  code === 'request.rate_limited' && detail !== undefined ? (detail as LimitState) : undefined

/** When a request that was refused may be sent again. */
export const retryHeaders = ({ resetMs }: LimitState): Readonly<Record<string, string>> => ({
  'retry-after': secondsOf(resetMs),
})
