import type { Clock } from '../clock.ts'
import { AgedMap } from './aged-map.ts'

export type WindowBounds = {
  /** A key is counted for this long, beginning with its first count. */
  readonly windowMs: number
  /** Keys held; above it the oldest are dropped. */
  readonly keysMax: number
}

type Count = { value: number; readonly untilMs: number }

/** Counts by key, each in a fixed window. Held in memory, for each node separately. */
export class WindowedCounts {
  readonly #clock: Clock
  readonly #bounds: WindowBounds
  /** In the order in which they expire. */
  readonly #counts = new AgedMap<Count>()

  constructor(clock: Clock, bounds: WindowBounds) {
    this.#clock = clock
    this.#bounds = bounds
  }

  get size(): number {
    return this.#counts.size
  }
  /** The count of the current window. */
  of(key: string): number {
    return this.#current(key)?.value ?? 0
  }
  add(key: string): void {
    const current = this.#current(key)
    if (current) {
      current.value++
      return
    }
    const nowMs = this.#clock.monotonic()
    this.#makeRoom(nowMs)
    this.#counts.add(key, { value: 1, untilMs: nowMs + this.#bounds.windowMs })
  }
  /** Takes one `add` of the current window back. */
  takeBack(key: string): void {
    const current = this.#current(key)
    if (current && current.value > 0) current.value--
  }

  #current(key: string): Count | undefined {
    const count = this.#counts.get(key)
    return count && this.#clock.monotonic() < count.untilMs ? count : undefined
  }
  /** Drops expired counts, and one more when the map is still full. */
  #makeRoom(nowMs: number): void {
    this.#counts.dropWhile(({ untilMs }, size) => untilMs <= nowMs || size >= this.#bounds.keysMax)
  }
}
