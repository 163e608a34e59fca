import { InProcessNetwork } from '../../src/cluster/in-process-bus.ts'
import { TestClock } from '../kit/clock.ts'
import type { BusDriver } from './bus-network.ts'
import { RedisNetwork } from './redis-bus.ts'

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
    const network = new InProcessNetwork({ clock, isSingleNode: alone, ...delayMs })
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
      close: () => Promise.resolve(),
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

const redis = (url: string, { name, delays }: Delays, counts: readonly number[]): BusDriver => ({
  name,
  counts,
  alone: false,
  open: () => new RedisNetwork(url, delays?.()),
})

/** Messages and answers are late, and not equally. */
export const unevenBus = inProcess({ name: 'in process, 0 to 30 ms away', delays: unevenDelays }, [2, 3])

export const inProcessBuses: readonly BusDriver[] = [
  inProcess({ name: 'in process, alone' }, [1], true),
  inProcess({ name: 'in process' }, [1, 2, 3]),
  inProcess({ name: 'in process, 15 ms away', delays: () => () => 15 }, [1, 2, 3]),
  unevenBus,
]

export const redisBuses = (url: string): readonly BusDriver[] => [
  redis(url, { name: 'redis' }, [1, 2, 3]),
  redis(url, { name: 'redis, 15 ms away', delays: () => () => 15 }, [2]),
  redis(url, { name: 'redis, 0 to 30 ms away', delays: unevenDelays }, [2]),
]
