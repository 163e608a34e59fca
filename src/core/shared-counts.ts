import type { Clock } from './clock.ts'
import type { Cluster, SharedCountName } from './cluster.ts'
import { type WindowBounds, WindowedCounts } from './concurrency/windowed-counts.ts'

/** Of the cluster, what shared counts need. */
export type CountChannel = Pick<Cluster, 'addCount' | 'onCount'>

/**
 * Counts by key that every node holds for itself and adds to on all nodes. A node that cannot reach the others counts alone,
 * and one that joins begins at zero.
 */
export class SharedCounts {
  readonly #counts: WindowedCounts
  readonly #name: SharedCountName
  readonly #channel: CountChannel | undefined

  constructor(name: SharedCountName, clock: Clock, bounds: WindowBounds, channel: CountChannel | undefined) {
    this.#counts = new WindowedCounts(clock, bounds)
    this.#name = name
    this.#channel = channel
    channel?.onCount((count) => {
      if (count.name !== name) return
      if (count.by > 0) this.#counts.add(count.key)
      else this.#counts.takeBack(count.key)
    })
  }

  get size(): number {
    return this.#counts.size
  }
  of(key: string): number {
    return this.#counts.of(key)
  }
  add(key: string): void {
    this.#counts.add(key)
    this.#channel?.addCount({ name: this.#name, key, by: 1 })
  }
  /** Takes one `add` of the current window back. */
  takeBack(key: string): void {
    this.#counts.takeBack(key)
    this.#channel?.addCount({ name: this.#name, key, by: -1 })
  }
}
