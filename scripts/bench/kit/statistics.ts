/** The middle value; between two, the lower. `NaN` of nothing. */
export const median = (values: Iterable<number>): number => percentile(Float64Array.from(values).sort(), 0.5)

/** The smallest value that `share` of all do not exceed; `sorted` ascends. */
export const percentile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
