import type { Bus } from '../../cluster/bus.ts'
import type { NodeRun } from './messages.ts'

/** Ends leases of processes that have died: until then their users would count as online. */
export class LeaseRelease {
  readonly #bus: Pick<Bus, 'release' | 'send'>
  readonly #fault: (error: unknown) => void
  readonly #releasing = new Set<Promise<void>>()

  /** `fault` must not throw; without Redis a lease runs out by itself. */
  constructor(bus: Pick<Bus, 'release' | 'send'>, fault: (error: unknown) => void) {
    this.#bus = bus
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
    await this.#bus.release(run)
    this.#bus.send('others', { kind: 'members' })
  }
}
