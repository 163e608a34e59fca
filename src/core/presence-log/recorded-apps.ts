import type { Context } from '../context.ts'
import type { AppId } from '../values.ts'

/** Which apps keep a log of presence. */
export interface PresenceRecording {
  has(app: AppId): boolean
  all(): readonly AppId[]
  /** Called when an app may have begun or ended. A listener must not throw. */
  onChange(listener: (app: AppId) => void): () => void
  /** Call it after a commit that added entries. */
  appended(): void
}

/** How often the store is read for webhooks of which no event came. */
const reloadMs = 10_000

export type RecordedAppsDeps = {
  readonly context: Pick<Context, 'storage' | 'cluster' | 'clock'>
  /** Whether the app's setting `events.presence` is on. */
  readonly isOn: (app: AppId) => boolean
  readonly apps: () => Iterable<AppId>
  /** The store could not be read; it is read again later. Must not throw. */
  readonly fault: (error: unknown) => void
}

/** Apps whose setting says so, and those with an enabled webhook of presence. */
export class RecordedApps implements PresenceRecording {
  readonly #deps: RecordedAppsDeps
  #byWebhook: ReadonlySet<AppId> = new Set()
  readonly #changes = new Set<(app: AppId) => void>()
  readonly #appends = new Set<() => void>()
  readonly #stops: (() => void)[]
  #loading: Promise<void> = Promise.resolve()

  constructor(deps: RecordedAppsDeps) {
    this.#deps = deps
    const { cluster, clock } = deps.context
    this.#stops = [
      cluster.subscribe((event) => {
        if (event.kind === 'webhook.changed') void this.load()
      }),
      clock.every(reloadMs, () => void this.load()),
    ]
  }

  has(app: AppId): boolean {
    return this.#byWebhook.has(app) || this.#deps.isOn(app)
  }
  all(): AppId[] {
    return Array.from(this.#deps.apps()).filter((app) => this.has(app))
  }
  onChange(listener: (app: AppId) => void): () => void {
    this.#changes.add(listener)
    return () => this.#changes.delete(listener)
  }
  /** Called after this node added entries. A listener must not throw. */
  onAppended(listener: () => void): () => void {
    this.#appends.add(listener)
    return () => this.#appends.delete(listener)
  }
  appended(): void {
    for (const listener of this.#appends) listener()
  }
  /** The app's setting may have changed. */
  refresh(app: AppId): void {
    for (const listener of this.#changes) listener(app)
  }
  /** Reads which apps have webhooks of presence, one read after another. Does not throw. */
  load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#read())
    return this.#loading
  }
  stop(): void {
    for (const stop of this.#stops) stop()
  }

  async #read(): Promise<void> {
    try {
      const before = this.#byWebhook
      this.#byWebhook = new Set(await this.#deps.context.storage.webhooks.presenceApps())
      for (const app of this.#byWebhook.symmetricDifference(before)) this.refresh(app)
    } catch (error) {
      this.#deps.fault(error)
    }
  }
}

/** No app keeps one. */
export const noRecording: PresenceRecording = {
  has: () => false,
  all: () => [],
  onChange: () => () => {},
  appended() {},
}
