import type { Clock } from '../clock.ts'
import type { LastSeen } from '../devices/store.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { Connection } from './connection.ts'
import type { ConnectionRegistry } from './registry.ts'

export const lastSeenBounds = {
  flushMs: 5_000,
  /** Devices written in one transaction. */
  batchMax: 250,
  /** Devices that wait to be written; further ones are dropped until data arrives from them again. */
  waitingMax: 200_000,
} as const

/**
 * Records when each device was last seen: at connect, when data arrives, and at close. Collected in memory and written in
 * batches, so that a change of presence costs no write; a crash loses at most the time since the last flush.
 */
export class LastSeenRecorder {
  readonly #storage: Storage
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #fault: (error: unknown) => void
  readonly #waitingMax: number
  readonly #stop: () => void
  #waiting = new Map<string, LastSeen>()
  #writing: Promise<void> | undefined
  #closing = false
  /** Connections with inbound data since then have to be written; monotonic. */
  #collectedAtMs: number

  /** `fault` is called when a write fails; it is retried with the next flush. */
  constructor(
    storage: Storage,
    clock: Clock,
    registry: ConnectionRegistry,
    fault: (error: unknown) => void,
    waitingMax: number = lastSeenBounds.waitingMax,
  ) {
    this.#storage = storage
    this.#clock = clock
    this.#registry = registry
    this.#fault = fault
    this.#waitingMax = waitingMax
    this.#collectedAtMs = clock.monotonic()
    const unsubscribe = registry.onEvent((event) => {
      if (event.kind !== 'background') this.#record(event.connection, event.atMs)
    })
    const stopTimer = clock.every(lastSeenBounds.flushMs, () => void this.flush())
    this.#stop = () => {
      unsubscribe()
      stopTimer()
    }
  }

  /** Devices that wait to be written. */
  get waiting(): number {
    return this.#waiting.size
  }
  /** Writes what is waiting. One flush at a time: while one runs this resolves with it. Does not throw. */
  flush(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined
    })
    return this.#writing
  }
  /** Writes the rest and stops recording. */
  async close(): Promise<void> {
    this.#stop()
    this.#collectInbound()
    this.#closing = true
    await this.#writing
    await this.flush()
  }

  async #write(): Promise<void> {
    this.#collectInbound()
    const rows = [...this.#waiting.values()]
    this.#waiting = new Map()
    try {
      for (; rows.length > 0; rows.splice(0, lastSeenBounds.batchMax)) {
        const batch = rows.slice(0, lastSeenBounds.batchMax)
        await internalTransaction({ storage: this.#storage }, [], (stores) => stores.devices.touch(batch))
      }
    } catch (error) {
      for (const row of rows) this.#put(row)
      this.#fault(error)
    }
  }
  #collectInbound(): void {
    if (this.#closing) return
    const toWallMs = this.#clock.now() - this.#clock.monotonic()
    const sinceMs = this.#collectedAtMs
    this.#collectedAtMs = this.#clock.monotonic()
    for (const connection of this.#registry.all())
      if (connection.lastInboundAtMs >= sinceMs)
        this.#record(connection, Math.floor(connection.lastInboundAtMs + toWallMs))
  }
  #record({ app, uid, dialect, clientKey }: Connection, lastSeenAtMs: number): void {
    if (clientKey !== undefined) this.#put({ app, uid, dialect, clientKey, lastSeenAtMs })
  }
  #put(seen: LastSeen): void {
    const key = `${seen.app}\0${seen.uid}\0${seen.dialect}\0${seen.clientKey}`
    const known = this.#waiting.get(key)
    if (known ? known.lastSeenAtMs >= seen.lastSeenAtMs : this.#waiting.size >= this.#waitingMax) return
    this.#waiting.set(key, seen)
  }
}
