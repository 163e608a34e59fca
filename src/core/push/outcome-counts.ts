import type { Platform } from '../devices/platform.ts'
import type { PushCount, PushOutcome } from './task.ts'

/** Counts the outcomes of the devices of one page. */
export class OutcomeCounts {
  readonly #counts = new Map<string, PushCount>()

  add({ outcome, reason }: PushOutcome, platform: Platform, count = 1): void {
    if (count === 0) return
    const key = `${outcome}\0${reason}\0${platform}`
    const known = this.#counts.get(key)
    if (known) known.count += count
    else this.#counts.set(key, { outcome, reason, platform, count })
  }
  list(): PushCount[] {
    return [...this.#counts.values()]
  }
}
