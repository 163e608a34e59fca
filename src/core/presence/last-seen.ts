import type { Context } from '../context.ts'
import type { DeviceKey, DeviceStore, LastSeen, RunId } from '../devices/store.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { Connection, LocalConnection } from './connection.ts'
import type { ConnectionRegistry, RegistryEvent } from './registry.ts'

export const lastSeenBounds = {
  flushMs: 5_000,
  /** Devices written in one transaction. */
  batchMax: 250,
  /** Devices that wait to be written. With one more the run is given up for another, see `LastSeenRecorder`. */
  waitingMax: 200_000,
  /** Runs of servers that are stored. Each that was killed leaves one; devices of older ones lose at most their last time online. */
  runsMax: 10_000,
} as const

type LastSeenDeps = Pick<Context, 'storage' | 'clock' | 'ids' | 'cluster' | 'lastSeen'> & {
  readonly registry: ConnectionRegistry
}
type Write = (devices: DeviceStore) => Promise<void>

/**
 * Records when each device was last seen. A device is written when it comes online, as online on this run of the server, and
 * when it goes offline; in between one row of the run is written every 5 s, whose time counts for all of them. Changes are
 * collected and written in batches; a crash loses at most the time since the last flush (docs/decisions/last-seen.md).
 */
export class LastSeenRecorder {
  readonly #deps: LastSeenDeps
  readonly #fault: (error: unknown) => void
  readonly #waitingMax: number
  readonly #stop: () => void
  #run: RunId
  #isRunStored = false
  /** Changes were dropped: what the store has of this run is not corrected any more, so its time stands still. */
  #isRunGivenUp = false
  #writing: Promise<void> | undefined
  #isClosing = false

  /** `fault` is called when a write fails; it is retried with the next flush. */
  constructor(deps: LastSeenDeps, fault: (error: unknown) => void, waitingMax: number = lastSeenBounds.waitingMax) {
    this.#deps = deps
    this.#fault = fault
    this.#waitingMax = waitingMax
    this.#run = deps.ids.hex(8)
    const unsubscribe = deps.registry.onEvent((event) => this.#record(event))
    const stopTimer = deps.clock.every(lastSeenBounds.flushMs, () => void this.flush())
    this.#stop = () => {
      unsubscribe()
      stopTimer()
    }
  }

  /** Devices that wait to be written. */
  get waiting(): number {
    return this.#deps.lastSeen.size
  }
  /** Writes what is waiting. One flush at a time: while one runs this resolves with it. Does not throw. */
  flush(): Promise<void> {
    this.#writing ??= this.#write()
      .catch(this.#fault)
      .finally(() => {
        this.#writing = undefined
      })
    return this.#writing
  }
  /** Writes the rest and stops recording. */
  async close(): Promise<void> {
    this.#stop()
    await this.#writing
    this.#isClosing = true
    await this.flush()
    if (this.#isRunStored && this.waiting === 0 && this.#deps.registry.deviceCount() === 0)
      await this.#inTransaction((devices) => devices.endRun(this.#run)).catch(this.#fault)
  }

  async #write(): Promise<void> {
    const { clock, registry, lastSeen } = this.#deps
    if (this.#isRunGivenUp) this.#beginRun()
    if (lastSeen.size === 0 && registry.deviceCount() === 0) return
    const atMs = clock.now()
    const changes = lastSeen.beginFlush()
    for (; changes.length > 0; changes.splice(0, lastSeenBounds.batchMax))
      await this.#writeBatch(changes.slice(0, lastSeenBounds.batchMax), atMs)
    await this.#writeRun(atMs)
  }
  async #writeBatch(batch: readonly LastSeen[], atMs: number): Promise<void> {
    const { lastSeen } = this.#deps
    const elsewhere = await this.#onlineElsewhere(batch.filter(({ isOnline }) => !isOnline))
    const due = batch.filter((one) => !elsewhere.has(one))
    await this.#inTransaction((devices) => devices.touch(this.#run, due))
    for (const one of due) lastSeen.settle(one)
    for (const one of elsewhere) lastSeen.settle(one, { ...one, lastSeenAtMs: atMs })
  }
  async #writeRun(atMs: number): Promise<void> {
    if (this.#isRunStored) return this.#inTransaction((devices) => devices.keepRun(this.#run, atMs))
    await this.#inTransaction((devices) => devices.startRun(this.#run, atMs, lastSeenBounds.runsMax))
    this.#isRunStored = true
  }
  #inTransaction(write: Write): Promise<void> {
    return internalTransaction(this.#deps, [], ({ devices }) => write(devices))
  }
  /**
   * Devices that went offline here and are online on another node. A device refers to one run: while it is this one, this
   * node answers for it, until it is offline everywhere.
   */
  async #onlineElsewhere(offline: readonly LastSeen[]): Promise<ReadonlySet<LastSeen>> {
    const { cluster } = this.#deps
    const found = new Set<LastSeen>()
    if (cluster.isSingleNode || this.#isClosing) return found
    for (const [app, devices] of Map.groupBy(offline, (one) => one.app)) {
      const online = await cluster.connectionsOf(app, [...new Set(devices.map(({ uid }) => uid))])
      const isElsewhere = (device: LastSeen) => (one: Connection) => one.node !== cluster.self && isOn(one, device)
      for (const device of devices) if (online.get(device.uid)?.some(isElsewhere(device))) found.add(device)
    }
    return found
  }

  #record(event: RegistryEvent): void {
    if (event.kind === 'background') return
    // Its first connection of several, or the end of the last.
    if (event.counts.device !== (event.kind === 'opened' ? 1 : 0)) return
    this.#put(event.connection, event.atMs, event.kind === 'opened')
  }
  #put({ app, uid, dialect, clientKey }: LocalConnection, lastSeenAtMs: number, isOnline: boolean): void {
    if (clientKey === undefined || this.#isRunGivenUp) return
    this.#deps.lastSeen.put({ app, uid, dialect, clientKey, lastSeenAtMs, isOnline })
    if (this.waiting > this.#waitingMax) this.#giveRunUp()
  }

  #giveRunUp(): void {
    this.#isRunGivenUp = true
    this.#deps.lastSeen.clear()
  }
  /** All devices online are written as online on another run. */
  #beginRun(): void {
    const { clock, ids, registry, lastSeen } = this.#deps
    this.#run = ids.hex(8)
    this.#isRunStored = false
    this.#isRunGivenUp = false
    const nowMs = clock.now()
    for (const { app, uid, dialect, clientKey } of registry.all())
      if (clientKey !== undefined) lastSeen.put({ app, uid, dialect, clientKey, lastSeenAtMs: nowMs, isOnline: true })
  }
}

const isOn = (one: Connection, device: DeviceKey): boolean =>
  one.dialect === device.dialect && one.clientKey === device.clientKey
