/** Limits and times of webhooks. Times in ms. */
export type WebhookBounds = {
  /** Webhooks of one app. */
  perAppMax: number
  /** Requests to one receiver at a time. */
  inFlightMax: number
  /** Of these, how many may be repeated ones while new events wait. */
  retriesInFlightMax: number
  /** Events read from the log that are neither delivered nor in retry. */
  windowMax: number
  /** Events of one read of the log. */
  pageMax: number
  /** Users whose events wait behind a failed one; beyond it no new events are read. */
  retriesMax: number
  timeoutMs: number
  /** A `Retry-After` that is longer is cut to this. */
  retryAfterMsMax: number
  /** The longest pause of a receiver that is down, less jitter. */
  pauseMsMax: number
  /** A success after failures for this long makes all waiting events due. */
  recoveredAfterMs: number
  /** Progress is written at most this often. */
  flushMs: number
  /** A node that has nothing to send gives the claim back after this. */
  idleMs: number
  /** The claim is extended this often: well below the time for which it holds. */
  extendMs: number
  /** How often a node looks for webhooks with work. */
  lookMs: number
  /** How often it looks while no webhook exists; a node that adds one looks at once. */
  lookIdleMs: number
  /** How often the backlogs are compared with `webhooks.backlogMax`. */
  backlogMs: number
  /** Attempts that one write of the progress adds. */
  attemptsMax: number
  /** Time in which requests may end when the server stops or the webhook was changed. */
  drainMs: number
  /** Wait after the database failed. */
  databaseRetryMs: number
}

export const webhookBounds: WebhookBounds = {
  perAppMax: 50,
  inFlightMax: 16,
  retriesInFlightMax: 12,
  windowMax: 500,
  pageMax: 200,
  retriesMax: 1_000,
  timeoutMs: 15_000,
  retryAfterMsMax: 24 * 3_600_000,
  pauseMsMax: 300_000,
  recoveredAfterMs: 60_000,
  flushMs: 250,
  idleMs: 5_000,
  extendMs: 20_000,
  lookMs: 500,
  lookIdleMs: 5_000,
  backlogMs: 60_000,
  attemptsMax: 100,
  drainMs: 3_000,
  databaseRetryMs: 1_000,
}
