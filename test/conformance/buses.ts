import type { Bus } from '../../src/cluster/bus.ts'
import { InProcessNetwork } from '../../src/cluster/in-process-bus.ts'
import type { Clock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { NodeId } from '../../src/core/values.ts'
import { TestClock } from '../kit/clock.ts'

/** A bus for several nodes, with controls for its failures. */
export type BusNetwork = {
  readonly clock: Clock
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
}

export type BusDriver = {
  readonly name: string
  /** How many nodes the suite runs with. */
  readonly counts: readonly number[]
  /** A second node cannot join. */
  readonly alone: boolean
  readonly open: () => BusNetwork
}

const stepMs = 10
/** Rounds of the event loop before time passes: what the bus or a store answers at once has settled by then. */
const idleRounds = 20

type Delays = { readonly name: string; readonly delays?: () => () => number }

const inProcess = ({ name, delays }: Delays, counts: readonly number[], alone = false): BusDriver => ({
  name,
  counts,
  alone,
  open() {
    const clock = new TestClock()
    const delayMs = delays && { delayMs: delays() }
    const network = new InProcessNetwork({ clock, ids: systemIds, isSingleNode: alone, ...delayMs })
    return {
      clock,
      bus: () => network.bus(),
      kill: (node) => network.kill(node),
      isolate: (node) => network.isolate(node),
      reconnect: (node) => network.reconnect(node),
      loseData: () => network.loseData(),
      freeze: (ms) => clock.skip(ms),
      pass: (ms) => clock.advanceAsync(ms, Math.ceil(ms / stepMs)),
      async settle(promise) {
        let settled = false
        const end = () => {
          settled = true
        }
        promise.then(end, end)
        for (let steps = 0; !settled; steps++) await clock.advanceAsync(steps < idleRounds ? 0 : stepMs)
        return promise
      },
    }
  },
})

/** Delays of 0 to 30 ms, the same in each run. */
function unevenDelays(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state % 31
  }
}

/** What passes the suite. */
export const buses: readonly BusDriver[] = [
  inProcess({ name: 'in process, alone' }, [1], true),
  inProcess({ name: 'in process' }, [1, 2, 3]),
  inProcess({ name: 'in process, 15 ms away', delays: () => () => 15 }, [1, 2, 3]),
  inProcess({ name: 'in process, 0 to 30 ms away', delays: unevenDelays }, [2, 3]),
]
