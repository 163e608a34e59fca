import type { Clock } from '../core/clock.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import { Addresses } from './address-counts.ts'
import { Listener, type Surroundings } from './listener.ts'
import type { RefusalLine } from './refusal-log.ts'
import type { Wire } from './wire.ts'

export type GatewayOptions = {
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly connects: ConnectionAdmission
  /** Connections an address may hold; 0 for no limit. */
  readonly perAddress: number
  readonly fault: (error: unknown, wire: string) => void
  /** Somebody was not let in; called at most `refusalLinesPerSecond` for each listener. */
  readonly refused: (line: RefusalLine) => void
}

/** The live connections of this node, whatever their wire: one listener a wire, one count of addresses for all. */
export class Gateway {
  readonly #surroundings: Surroundings
  readonly #listeners: Listener<unknown>[] = []

  constructor({ perAddress, ...options }: GatewayOptions) {
    this.#surroundings = { ...options, addresses: new Addresses(perAddress) }
  }

  get listeners(): readonly Listener<unknown>[] {
    return this.#listeners
  }
  listen<State>(wire: Wire<State>): Listener<State> {
    const listener = new Listener(wire, this.#surroundings)
    this.#listeners.push(listener as Listener<unknown>)
    return listener
  }
  /** Lets nobody in any more and sends everybody away, spread over time. Resolves when all sockets have ended. */
  async drain(): Promise<void> {
    await Promise.all(this.#listeners.map((listener) => listener.drain()))
  }
  /** Ends what is left at once. */
  close(): void {
    for (const listener of this.#listeners) listener.close()
  }
}
