import type { Context } from '../context.ts'
import { internalTransaction } from '../unit-of-work.ts'
import { claimBounds } from './bounds.ts'

export type EndedClaimsDeps = {
  readonly context: Pick<Context, 'storage' | 'clock' | 'cluster'>
  /** Called after claims ended: their work is due. Must not throw. */
  readonly released: () => void
  /** A look at the claims failed; the next one is on time. Must not throw. */
  readonly fault: (error: unknown) => void
}

/**
 * Ends the claims of runs whose lease ended, so that live nodes go on with their work: when this node sees a lease end, at
 * its start, and every few seconds, in case no node noticed it.
 */
export class EndedClaims {
  readonly #deps: EndedClaimsDeps
  #running: Promise<void> | undefined
  #again = false
  #stops: (() => void)[] = []

  constructor(deps: EndedClaimsDeps) {
    this.#deps = deps
  }

  start(): void {
    const { clock, cluster } = this.#deps.context
    const look = () => void this.release()
    this.#stops = [cluster.onMemberEnded(look), clock.every(claimBounds.sweepMs, look)]
    look()
  }
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop()
    await this.#running
  }
  /** A look that begins after the call. Does not throw. */
  async release(): Promise<void> {
    this.#again = true
    this.#running ??= this.#run()
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#releaseOnce().catch(this.#deps.fault)
    }
    this.#running = undefined
  }
  async #releaseOnce(): Promise<void> {
    const { context, released } = this.#deps
    const { storage, cluster, clock } = context
    const ended = await cluster.endedOf(await storage.claims.owners())
    if (ended.length === 0) return
    const count = await internalTransaction(context, [], ({ claims }) => claims.release(ended, clock.now()))
    if (count > 0) released()
  }
}
