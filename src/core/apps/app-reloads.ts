import type { Context } from '../context.ts'
import type { AppId } from '../values.ts'

/**
 * How often the store is read for changes that no event announced: of several nodes, since an event may be lost; of one node,
 * since a command may have made them beside the server.
 */
const reloadMs = { several: 10_000, single: 30_000 } as const

/** Reads apps again after an event of any node says that one changed, and now and then; one read after another. */
export class AppReloads {
  readonly #read: () => Promise<readonly AppId[]>
  readonly #fault: (error: unknown) => void
  readonly #others: (() => Promise<void>)[] = []
  readonly #listeners = new Set<(app: AppId) => void>()
  #running: Promise<void> | undefined
  #again = false
  #hasFailed = false

  /** `read` returns the apps that changed. `fault` is called with the first error after a read that succeeded. */
  constructor(
    { cluster, clock }: Pick<Context, 'cluster' | 'clock'>,
    read: () => Promise<readonly AppId[]>,
    fault: (error: unknown) => void,
  ) {
    this.#read = read
    this.#fault = fault
    cluster.subscribe((event) => {
      if (event.kind === 'app.created' || event.kind === 'app.changed') void this.reload()
    })
    clock.every(cluster.isSingleNode ? reloadMs.single : reloadMs.several, () => void this.reload())
  }

  add(read: () => Promise<void>): void {
    this.#others.push(read)
  }
  onChange(listener: (app: AppId) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** Resolves after a read that began after the call, also when it failed. */
  reload(): Promise<void> {
    this.#again = true
    this.#running ??= this.#run()
    return this.#running
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#tryOnce()
    }
    this.#running = undefined
  }
  async #tryOnce(): Promise<void> {
    try {
      await this.#readAll()
      this.#hasFailed = false
    } catch (error) {
      if (!this.#hasFailed) this.#fault(error)
      this.#hasFailed = true
    }
  }
  async #readAll(): Promise<void> {
    const changed = await this.#read()
    for (const read of this.#others) await read()
    for (const app of changed) for (const listener of this.#listeners) listener(app)
  }
}
