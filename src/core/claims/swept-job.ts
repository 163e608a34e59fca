import type { Context } from '../context.ts'
import type { Storage } from '../storage.ts'
import { ClaimedJob, ClaimLostError } from './claimed-job.ts'
import type { JobName } from './store.ts'

export type SweptJobDeps = {
  readonly context: Context
  /** Of the claim. */
  readonly name: JobName
  /** How often each node looks for work, in ms. */
  readonly sweepMs: number
  /** Whether there is work; asked before the claim is taken, so that nodes without work claim nothing. */
  readonly hasWork: (storage: Storage) => Promise<boolean>
  /** Works in pieces until nothing is left, or `isOpen` is false. `storage` refuses writes when the claim is lost. */
  readonly work: (storage: Storage) => Promise<void>
  /** A piece failed; it is done again at the next look. Must not throw. */
  readonly fault: (error: unknown) => void
}

/** Work that one node does at a time, and that waits in the store: after a crash another node, or the next start, goes on. */
export class SweptJob {
  readonly #deps: SweptJobDeps
  #isOpen = false
  #running: Promise<void> | undefined
  #again = false
  #stopSweep: (() => void) | undefined

  constructor(deps: SweptJobDeps) {
    this.#deps = deps
  }

  /** False after `stop`: the work ends after its piece. */
  get isOpen(): boolean {
    return this.#isOpen
  }
  start(): void {
    this.#isOpen = true
    this.#stopSweep = this.#deps.context.clock.every(this.#deps.sweepMs, () => this.wake())
    this.wake()
  }
  /** Resolves after the piece that is being worked on. */
  async stop(): Promise<void> {
    this.#isOpen = false
    this.#stopSweep?.()
    await this.#running
  }
  /** Looks for work now. */
  wake(): void {
    void this.run()
  }
  /** As `wake`; resolves when nothing is left or another node works on it. Does not throw. */
  run(): Promise<void> {
    this.#again = true
    this.#running ??= this.#runAll()
      .catch(this.#deps.fault)
      .finally(() => {
        this.#running = undefined
      })
    return this.#running
  }

  async #runAll(): Promise<void> {
    while (this.#again && this.#isOpen) {
      this.#again = false
      await this.#runOnce()
    }
  }
  async #runOnce(): Promise<void> {
    const { context, name, hasWork, work, fault } = this.#deps
    if (!(await hasWork(context.storage))) return
    const claim = await ClaimedJob.take(context, name)
    if (!claim) return
    try {
      await work(claim.storage)
    } catch (error) {
      if (error instanceof ClaimLostError) return
      fault(error)
    }
    await claim.finish(context.clock.now())
  }
}
