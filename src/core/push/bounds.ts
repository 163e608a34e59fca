/** Limits and timeouts of pushes. Times in ms. */
export type PushBounds = {
  /** Users processed at a time, where an audience is all or tags. */
  pageUsers: number
  /** The same for a task's first page, so that its first pushes are sent at once. */
  firstPageUsers: number
  devicesPerUserMax: number
  /** Concurrent pushes of one page. */
  inFlightMax: number
  /** Pages processed at a time on this node, each of another task. */
  pagesAtOnceMax: number
  /** Tasks of one app that have not finished. */
  openTasksMax: number
  /** Devices of one task whose outcome is stored; the others are only counted. */
  recordedDevicesMax: number
  /** A claimed page without a result is claimed again after this. */
  claimMs: number
  /** How often the node looks for tasks that another node left. */
  sweepMs: number
  /** The wait after a failed page, and the failures in a row after which the task is given up. */
  retryMs: number
  failuresMax: number
  /** The wait for a sink without capacity. */
  capacityRetryMs: number
}

export const pushBounds: PushBounds = {
  pageUsers: 200,
  firstPageUsers: 25,
  devicesPerUserMax: 100,
  inFlightMax: 16,
  pagesAtOnceMax: 4,
  openTasksMax: 1_000,
  recordedDevicesMax: 100_000,
  claimMs: 300_000,
  sweepMs: 30_000,
  retryMs: 1_000,
  failuresMax: 30,
  capacityRetryMs: 250,
}
