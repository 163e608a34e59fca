/** Times of claims, ms. */
export const claimBounds = {
  /** How often a node looks for claims of runs that ended while it did not see it. */
  sweepMs: 5_000,
  /** A job whose holder does not extend its claim for this long is another's: longer than one of its transactions. */
  jobMs: 60_000,
} as const
