import type { Clock } from '../clock.ts'
import type { AppId } from '../values.ts'
import { type Snapshot, type Snapshots, snapshotEveryMs } from './snapshots.ts'

/** One viewer of an app's snapshots. Close it. */
export interface SnapshotViewer {
  /**
   * The newest snapshot at the first call; at each later one the snapshot of the next second. `undefined` after `close`. Throws
   * what computing it throws.
   */
  next(): Promise<Snapshot | undefined>
  close(): void
}

/** The viewers of this node: those of an app wait for one timer and get the same snapshots. Without viewers nothing runs. */
export class SnapshotViewers {
  readonly #seconds = new Map<AppId, Second>()

  constructor(
    private readonly clock: Pick<Clock, 'after'>,
    private readonly snapshots: Pick<Snapshots, 'get'>,
  ) {}

  open(app: AppId): SnapshotViewer {
    const second = this.#seconds.get(app) ?? new Second(this.clock)
    this.#seconds.set(app, second)
    second.viewers++
    const left = () => {
      if (--second.viewers > 0) return
      second.end()
      this.#seconds.delete(app)
    }
    return new Viewer(second, () => this.snapshots.get(app), left)
  }
}

/** The wait until the next snapshot of one app. */
class Second {
  viewers = 0
  #wait: { readonly over: Promise<void>; readonly end: () => void } | undefined

  constructor(private readonly clock: Pick<Clock, 'after'>) {}

  over(): Promise<void> {
    this.#wait ??= this.#begin()
    return this.#wait.over
  }
  /** Before its time. */
  end(): void {
    this.#wait?.end()
  }
  #begin() {
    const { promise, resolve } = Promise.withResolvers<void>()
    const finish = () => {
      this.#wait = undefined
      resolve()
    }
    const stop = this.clock.after(snapshotEveryMs, finish)
    const end = () => {
      stop()
      finish()
    }
    return { over: promise, end }
  }
}

class Viewer implements SnapshotViewer {
  #isClosed = false
  #hasFirst = false

  constructor(
    private readonly second: Second,
    private readonly newest: () => Promise<Snapshot>,
    private readonly left: () => void,
  ) {}

  async next(): Promise<Snapshot | undefined> {
    if (this.#hasFirst && !this.#isClosed) await this.second.over()
    this.#hasFirst = true
    return this.#isClosed ? undefined : this.newest()
  }
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.left()
  }
}
