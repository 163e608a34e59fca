/** Requests on one topic of one client in one window. Source: im-server, client.request_rate_limit. */
export const requestRateBounds = { perWindow: 100, windowMs: 5_000 } as const

type Window = { startedAtMs: number; requests: number }

/** Counts the requests of one connection by topic. Only known topics are counted, so it stays small. */
export class RequestRate {
  readonly #windows = new Map<string, Window>()

  /** Whether one more request on this topic is within the limit. `nowMs` is monotonic. */
  take(topic: string, nowMs: number): boolean {
    const window = this.#windows.get(topic)
    if (!window || nowMs - window.startedAtMs >= requestRateBounds.windowMs) {
      this.#windows.set(topic, { startedAtMs: nowMs, requests: 1 })
      return true
    }
    window.requests++
    return window.requests <= requestRateBounds.perWindow
  }
}
