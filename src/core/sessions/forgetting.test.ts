import { expect, test } from 'bun:test'
import { openTestCore } from '../../../test/kit/core.ts'
import { forgetExpiredTokens, forgettingBounds } from './forgetting.ts'

const { keptMs, everyMs, batchMax } = forgettingBounds

test('more than a batch holds are forgotten in one go', async () => {
  const { core, storage, clock, close } = await openTestCore()
  const token = { app: 'default', uid: 'u', dialect: 'lanying', platform: 'unknown', role: 'user' } as const
  const rest = { issuedAtMs: 0, endedAtMs: undefined, endReason: undefined, expiresAtMs: clock.now() - keptMs - 1 }
  await storage.transaction(async ({ tokens }) => {
    for (let i = 0; i < 2 * batchMax; i++) await tokens.insert({ ...token, ...rest, id: `${i}`, hash: `${i}` })
  })
  const pruned = Promise.withResolvers<void>()
  const counts: number[] = []
  const watched: typeof storage = {
    ...storage,
    transaction: async (work) => {
      const outcome = await storage.transaction(work)
      counts.push(Number(outcome))
      if (outcome !== batchMax) pruned.resolve()
      return outcome
    },
  }
  const stop = forgetExpiredTokens({ ...core.context, storage: watched }, (error) => pruned.reject(error))
  await pruned.promise
  expect(counts).toEqual([batchMax, batchMax, 0])
  expect(await storage.tokens.listLive('default', 'u')).toEqual([])
  await stop()
  await close()
})

test('an expired token is known for its time, then it is gone; others stay', async () => {
  const { core, storage, clock, close } = await openTestCore()
  const keptSince = clock.now() - keptMs
  const token = { app: 'default', uid: 'u', dialect: 'lanying', platform: 'unknown', role: 'user' } as const
  const rest = { issuedAtMs: 0, endedAtMs: undefined, endReason: undefined }
  await storage.transaction(async ({ tokens }) => {
    const add = (id: string, expiresAtMs: number | undefined) =>
      tokens.insert({ ...token, ...rest, id, hash: id, expiresAtMs })
    for (let i = 0; i <= batchMax; i++) await add(`old-${i}`, keptSince - 1)
    await add('recent', keptSince + everyMs - 1)
    await add('never', undefined)
  })
  const known = async () => (await storage.tokens.listLive('default', 'u')).map(({ id }) => id.split('-')[0])
  const faults: unknown[] = []
  /** One batch: it is told to stop at once. */
  const round = () => forgetExpiredTokens(core.context, (error) => faults.push(error))()

  await round()
  expect((await known()).sort()).toEqual(['never', 'old', 'recent'])
  await round()
  expect((await known()).sort()).toEqual(['never', 'recent'])
  clock.advance(everyMs)
  await round()
  expect(await known()).toEqual(['never'])
  expect(faults).toEqual([])
  await close()
})
