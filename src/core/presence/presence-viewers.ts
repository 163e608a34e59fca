import { SharedBatch } from '../audit/shared-batch.ts'
import type { AppId } from '../values.ts'
import type { PresenceChange } from './presence-change.ts'

/** Changes in order; `isGap`: some before them were lost, so a viewer has to read presence anew. */
export class PresenceBatch extends SharedBatch<PresenceChange> {
  constructor(
    changes: readonly PresenceChange[],
    readonly isGap: boolean,
  ) {
    super(changes)
  }
}

/** One viewer of an app's presence. Close it. */
export interface PresenceViewer {
  /** The next changes since it was opened, when there are some; `undefined` after `close`. */
  next(): Promise<PresenceBatch | undefined>
  close(): void
}

/**
 * The viewers of this node. Those of an app share the newest batches; one that is further behind than what is held gets a gap
 * and goes on with what comes then.
 */
export class PresenceViewers {
  readonly #channels = new Map<AppId, Channel>()

  /** `heldMax`: changes of an app that are held. `changed`: an app got its first viewer, or lost its last. */
  constructor(
    private readonly heldMax: number,
    private readonly changed: () => void,
  ) {}

  has(app: AppId): boolean {
    return this.#channels.has(app)
  }
  get apps(): AppId[] {
    return [...this.#channels.keys()]
  }
  open(app: AppId): PresenceViewer {
    const channel = this.#channels.get(app) ?? new Channel(this.heldMax)
    const isFirst = channel.viewers++ === 0
    this.#channels.set(app, channel)
    if (isFirst) this.changed()
    return new Viewer(channel, () => this.#left(app, channel))
  }
  publish(app: AppId, batch: PresenceBatch): void {
    this.#channels.get(app)?.publish(batch)
  }

  #left(app: AppId, channel: Channel): void {
    if (--channel.viewers > 0) return
    this.#channels.delete(app)
    this.changed()
  }
}

/** The newest batches of one app, counted from 0. */
class Channel {
  viewers = 0
  /** The number of the oldest batch that is held. */
  first = 0
  readonly #held: PresenceBatch[] = []
  #heldChanges = 0
  readonly #waiting = new Set<() => void>()

  constructor(private readonly heldMax: number) {}

  get end(): number {
    return this.first + this.#held.length
  }
  at(number: number): PresenceBatch | undefined {
    return this.#held[number - this.first]
  }
  publish(batch: PresenceBatch): void {
    this.#held.push(batch)
    this.#heldChanges += sizeOf(batch)
    while (this.#heldChanges > this.heldMax && this.#held.length > 1) {
      const oldest = this.#held.shift()
      this.first++
      if (oldest) this.#heldChanges -= sizeOf(oldest)
    }
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
  }
  /** Calls `wake` once when there is a batch more. */
  wait(wake: () => void): void {
    this.#waiting.add(wake)
  }
  stopWaiting(wake: () => void): void {
    this.#waiting.delete(wake)
  }
}

/** A batch without changes, which says that some were lost, counts too. */
const sizeOf = ({ events }: PresenceBatch): number => Math.max(events.length, 1)

class Viewer implements PresenceViewer {
  #next: number
  #isClosed = false
  #endWait: (() => void) | undefined

  constructor(
    private readonly channel: Channel,
    private readonly left: () => void,
  ) {
    this.#next = channel.end
  }

  async next(): Promise<PresenceBatch | undefined> {
    while (!this.#isClosed) {
      const batch = this.#take()
      if (batch) return batch
      await this.#wait()
    }
    return undefined
  }
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#endWait?.()
    this.left()
  }

  #take(): PresenceBatch | undefined {
    if (this.#next < this.channel.first) {
      this.#next = this.channel.end
      return new PresenceBatch([], true)
    }
    const batch = this.channel.at(this.#next)
    if (batch) this.#next++
    return batch
  }
  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.channel.wait(resolve)
      this.#endWait = () => {
        this.channel.stopWaiting(resolve)
        resolve()
      }
    })
  }
}
