/** What pushes may use at most, and how patient they are. Times in ms. */
export type PushBounds = {
  /** Users read, judged and delivered to at a time, where an audience is all or tags. */
  pageUsers: number
  /** The same of a task's first page, so that its first pushes leave at once. */
  firstPageUsers: number
  devicesPerUserMax: number
  /** Pushes of one page on their way to sinks that answer. */
  inFlightMax: number
  /** Pages at work on this node, each of another task. */
  pagesAtOnceMax: number
  /** Tasks of one app that have not finished. */
  openTasksMax: number
  /** A page taken and never reported on is taken again after this. */
  claimMs: number
  /** How often tasks are looked for that another node left behind. */
  sweepMs: number
  /** The wait after a page that failed, and after which failures in a row the task is given up. */
  retryMs: number
  failuresMax: number
  /** The wait for a sink that has no room. */
  capacityRetryMs: number
}

export const pushBounds: PushBounds = {
  pageUsers: 200,
  firstPageUsers: 25,
  devicesPerUserMax: 100,
  inFlightMax: 16,
  pagesAtOnceMax: 4,
  openTasksMax: 1_000,
  claimMs: 300_000,
  sweepMs: 30_000,
  retryMs: 1_000,
  failuresMax: 30,
  capacityRetryMs: 250,
}
