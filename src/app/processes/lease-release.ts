import type { Bus } from '../../cluster/bus.ts'
import type { NodeRun } from './messages.ts'

/** Ends leases of processes that have died: until then their users would count as online. */
export class LeaseRelease {
  readonly #bus: Pick<Bus, 'release' | 'send'>
  readonly #releaseStored: (run: NodeRun) => Promise<void>
  readonly #fault: (error: unknown) => void
  readonly #releasing = new Set<Promise<void>>()

  /** `releaseStored`: of the lease in the store. `fault` must not throw; what cannot be reached lets a lease run out by itself. */
  constructor(
    bus: Pick<Bus, 'release' | 'send'>,
    releaseStored: (run: NodeRun) => Promise<void>,
    fault: (error: unknown) => void,
  ) {
    this.#bus = bus
    this.#releaseStored = releaseStored
    this.#fault = fault
  }

  /** Does nothing when this run has released its lease itself. */
  release(run: NodeRun): void {
    const releasing = this.#release(run)
      .catch(this.#fault)
      .finally(() => this.#releasing.delete(releasing))
    this.#releasing.add(releasing)
  }
  /** Resolves when all are released, or could not be. */
  async ended(): Promise<void> {
    await Promise.all(this.#releasing)
  }

  async #release(run: NodeRun): Promise<void> {
    await Promise.all([this.#bus.release(run), this.#releaseStored(run)])
    this.#bus.send('others', { kind: 'members' })
  }
}
