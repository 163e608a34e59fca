import type { Storage } from '../../src/core/storage.ts'

/** What nodes share: how many calls of the store have no answer yet. */
export type StoreTraffic = { calls: number }

/** The way of one node to the store, with controls for its failures. */
export class StoreLink {
  readonly storage: Storage
  #state: 'up' | 'isolated' | 'killed' = 'up'

  constructor(storage: Storage, traffic: StoreTraffic) {
    const call = async <T>(work: () => Promise<T>): Promise<T> => {
      await this.#reached()
      traffic.calls++
      try {
        return await work()
      } finally {
        traffic.calls--
        await this.#reached()
      }
    }
    this.storage = linked(storage, call)
  }

  /** The node ends: its calls never settle. */
  kill(): void {
    this.#state = 'killed'
  }
  /** The calls of the node reject until `reconnect`. */
  isolate(): void {
    this.#state = 'isolated'
  }
  reconnect(): void {
    this.#state = 'up'
  }

  async #reached(): Promise<void> {
    if (this.#state === 'killed') await new Promise<never>(() => {})
    if (this.#state === 'isolated') throw new Error('the store cannot be reached')
  }
}

type Call = <T>(work: () => Promise<T>) => Promise<T>

/** Its stores are reached by `call`, and so are its transactions, as a whole. */
function linked(storage: Storage, call: Call): Storage {
  return new Proxy(storage, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found === 'function') return (...args: unknown[]) => call(() => Reflect.apply(found, target, args))
      return typeof found === 'object' && found !== null ? linkedStore(found, call) : found
    },
  })
}

const linkedStore = (store: object, call: Call): object =>
  new Proxy(store, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      return typeof found === 'function'
        ? (...args: unknown[]) => call(() => Reflect.apply(found, target, args))
        : found
    },
  })
