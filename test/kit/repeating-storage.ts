import type { Storage } from '../../src/core/storage.ts'
import { withOverrides } from './with-overrides.ts'

/** A storage that does the work of every transaction twice and keeps the second run, as one does whose writers met. */
export const repeatingStorage = (storage: Storage): Storage =>
  withOverrides(storage, {
    async transaction(keys, work) {
      const undone = new Error('undone')
      await storage
        .transaction(keys, async (stores) => {
          await work(stores)
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
      return storage.transaction(keys, work)
    },
  })
