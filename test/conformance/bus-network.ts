import type { Bus } from '../../src/cluster/bus.ts'
import type { NodeId } from '../../src/core/values.ts'
import type { TestClock } from '../kit/clock.ts'

/** A bus for several nodes, with controls for its failures. */
export type BusNetwork = {
  readonly clock: TestClock
  /** The bus of one run of a node. */
  bus(): Bus
  /** The node ends without closing its connections. */
  kill(node: NodeId): void
  /** The node runs but reaches no other node, until `reconnect`. */
  isolate(node: NodeId): void
  reconnect(node: NodeId): void
  /** The bus loses all that it holds. */
  loseData(): void
  /** Time passes while every node is suspended. */
  freeze(ms: number): void
  /** Lets time pass and runs what is due. */
  pass(ms: number): Promise<void>
  /** Lets time pass until the promise settles. */
  settle<T>(promise: Promise<T>): Promise<T>
  /** Ends all nodes, and leaves nothing behind. */
  close(): Promise<void>
}

export type BusDriver = {
  readonly name: string
  /** How many nodes the suite runs with. */
  readonly counts: readonly number[]
  /** A second node cannot join. */
  readonly alone: boolean
  readonly open: () => BusNetwork
}
