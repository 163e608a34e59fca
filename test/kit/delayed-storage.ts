import type { Storage } from '../../src/core/storage.ts'

/**
 * A storage that waits before and after each call, as many turns of the event loop as `delay` gives, so that concurrent work
 * interleaves in orders that a fast machine does not produce by itself.
 */
export function delayedStorage(storage: Storage, delay: () => number): Storage {
  const wait = async () => {
    for (let turns = delay(); turns > 0; turns--) await new Promise((done) => setImmediate(done))
  }
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    await wait()
    const answer = await work()
    await wait()
    return answer
  }
  const slowStore = (store: object) =>
    new Proxy(store, {
      get(_, key) {
        const method: unknown = Reflect.get(store, key)
        return typeof method === 'function' ? (...args: unknown[]) => slowly(() => method.apply(store, args)) : method
      },
    })
  return new Proxy(storage, {
    get(_, key) {
      const member: unknown = Reflect.get(storage, key)
      if (key === 'transaction')
        return (...args: Parameters<Storage['transaction']>) => slowly(() => storage.transaction(...args))
      return typeof member === 'object' && member !== null ? slowStore(member) : member
    },
  })
}
