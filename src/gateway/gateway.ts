import type { Clock } from '../core/clock.ts'
import type { Cluster } from '../core/cluster.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import { ConnectionCounts } from './connection-counts.ts'
import { ConnectionLog, type ConnectionLogOptions } from './connection-log.ts'
import { FrameRateLimit } from './inbound-limits.ts'
import { InboundTurns } from './inbound-turns.ts'
import { Listener, type ListenerDeps } from './listener.ts'
import type { RefusalLine } from './refusal-log.ts'
import { SharedConnectionCounts } from './shared-connection-counts.ts'
import type { Wire } from './wire.ts'

export type GatewayOptions = {
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  /** Connections an address may hold, on all nodes of `cluster` together; 0 for no limit. */
  readonly perAddress: number
  /** Absent: this node counts alone. */
  readonly cluster?: Cluster
  /** Frames a connection may send a second; 0 for no limit. */
  readonly framesPerSecond: number
  readonly fault: (error: unknown, wire: string) => void
  /** Logs a refused client; called at most `refusalLinesPerSecond` times for each listener. */
  readonly refused: (line: RefusalLine) => void
  /** Stores refused clients; absent: they are not stored. */
  readonly record?: ListenerDeps['record']
  /** Logs connections that open and end; absent: they are not logged. */
  readonly connections?: Pick<ConnectionLogOptions, 'write' | 'suppressed'>
}

/** The live connections of this node, whatever their wire: one listener per wire, one count of addresses for all. */
export class Gateway {
  readonly #deps: ListenerDeps
  readonly #listeners: Listener<unknown>[] = []
  readonly #connectionLog: ConnectionLog | undefined
  readonly #sharedCounts: SharedConnectionCounts | undefined

  constructor({ perAddress, framesPerSecond, connections, cluster, ...options }: GatewayOptions) {
    const { registry, clock } = options
    const addresses = new ConnectionCounts(perAddress)
    if (perAddress > 0 && cluster?.isSingleNode === false)
      this.#sharedCounts = new SharedConnectionCounts(cluster, clock, addresses)
    this.#connectionLog = connections && new ConnectionLog(registry, { clock, ...connections })
    this.#deps = {
      ...options,
      addresses,
      frameRate: new FrameRateLimit(framesPerSecond),
      turns: new InboundTurns(options.clock),
    }
  }

  get listeners(): readonly Listener<unknown>[] {
    return this.#listeners
  }
  /** `name`: of the listener in the ready line and in metrics, where one wire serves several. */
  listen<State>(wire: Wire<State>, name = wire.name): Listener<State> {
    const listener = new Listener(wire, this.#deps, name)
    this.#listeners.push(listener as Listener<unknown>)
    return listener
  }
  /** Accepts no new clients and closes all connections, spread over time. Resolves when all sockets have ended. */
  async drain(): Promise<void> {
    await Promise.all(this.#listeners.map((listener) => listener.drain()))
  }
  /** Terminates the remaining sockets. */
  close(): void {
    for (const listener of this.#listeners) listener.close()
    this.#connectionLog?.close()
    this.#sharedCounts?.close()
  }
}
