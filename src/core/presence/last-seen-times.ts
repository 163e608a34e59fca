import type { DeviceKey, LastSeen } from '../devices/store.ts'

/**
 * When devices were last seen, as this node knows it: the last change of each device waits here to be stored, and a reader
 * takes the later of it and what the store has.
 */
export class LastSeenTimes {
  readonly #waiting = new Map<string, LastSeen>()
  /** What the last flush stored. A reader that read the store before it still finds it here. */
  #stored = new Map<string, LastSeen>()

  /** Of a device as it was read from the store. Changes that this node made are in it before they are stored. */
  of(device: DeviceKey & { readonly lastSeenAtMs: number }): number {
    const key = keyOf(device)
    const change = this.#waiting.get(key) ?? this.#stored.get(key)
    return Math.max(device.lastSeenAtMs, change?.lastSeenAtMs ?? 0)
  }

  /** How many changes wait. */
  get size(): number {
    return this.#waiting.size
  }
  /** A later change of the device replaces an earlier one. */
  put(change: LastSeen): void {
    this.#waiting.set(keyOf(change), change)
  }
  /** Drops what waits. */
  clear(): void {
    this.#waiting.clear()
  }
  /** What waits, for a flush. It stays until `settle`, so that a failed write is repeated. */
  beginFlush(): LastSeen[] {
    this.#stored = new Map()
    return [...this.#waiting.values()]
  }
  /** The change is stored, or `instead` is to be; nothing when the device has changed since. */
  settle(change: LastSeen, instead?: LastSeen): void {
    const key = keyOf(change)
    if (this.#waiting.get(key) !== change) return
    if (instead) this.#waiting.set(key, instead)
    else {
      this.#waiting.delete(key)
      this.#stored.set(key, change)
    }
  }
}

const keyOf = ({ app, uid, dialect, clientKey }: DeviceKey): string => `${app}\0${uid}\0${dialect}\0${clientKey}`
