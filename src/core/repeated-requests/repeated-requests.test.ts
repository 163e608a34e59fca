import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { everyRow } from '../../../test/kit/database.ts'
import type { CoreError } from '../errors.ts'
import type { RequestRun } from '../values.ts'
import { keptForMs, runMsMax } from './repeated-requests.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const name = { app: 'default', caller: 'key', key: 'k' }
const begin = (hash = 'a') => on.core.repeatedRequests.begin(name, hash)
const run = async (): Promise<RequestRun> => {
  const { run } = (await begin()) as { run?: RequestRun }
  if (!run) throw new Error('it was answered before')
  return run
}
const register = (uid: string, run: RequestRun) => on.core.users.register({ ...callBy('admin'), run }, [{ uid }])
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code, message }: CoreError) => `${code}: ${message}`,
  )
const running = 'request.in_progress: a request with this Idempotency-Key is running; try again later'
const committed =
  'request.in_progress: the change of this request was made, but its reply is not known: read what it changed'

test('a request that was answered gets its reply again, for a day', async () => {
  await on.core.repeatedRequests.answer(await run(), 'the reply')
  on.clock.advance(keptForMs - 1)
  expect(await begin()).toEqual({ reply: 'the reply' })
  on.clock.advance(1)
  expect(await begin('b')).toMatchObject({ run: name })
})
test('the reply is not to be read in the database', async () => {
  await on.core.repeatedRequests.answer(await run(), 'the reply of a request')
  expect(everyRow(on.databasePath)).not.toContain('the reply of a request')
})
test('another request with the key is refused, also while the first one runs', async () => {
  const first = await run()
  const reused = 'request.key_reused: the Idempotency-Key was used for another request'
  expect([await outcomeOf(begin('b')), await outcomeOf(begin())]).toEqual([reused, running])
  await on.core.repeatedRequests.answer(first, 'reply')
  expect(await outcomeOf(begin('b'))).toBe(reused)
})
test('of many at the same time one runs', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(begin())))
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set(['done', running]))
})
test('a server that ends after the change and before the reply makes no second one', async () => {
  await register('ann', await run())
  expect(await outcomeOf(begin())).toBe(committed)
  on.clock.advance(runMsMax)
  expect(await outcomeOf(begin())).toBe(committed)
})
test('one that ends before the change leaves it to a retry, and can make it no more', async () => {
  const lost = await run()
  on.clock.advance(runMsMax - 1)
  expect(await outcomeOf(begin())).toBe(running)
  on.clock.advance(1)
  const retry = await run()
  expect(await outcomeOf(register('late', lost))).toBe(
    'request.in_progress: another request with this Idempotency-Key took the place of this one',
  )
  expect(await on.core.users.find('default', 'late')).toBeUndefined()
  expect(await outcomeOf(register('ann', retry))).toBe('done')
  await on.core.repeatedRequests.answer(lost, 'of the one that was lost')
  await on.core.repeatedRequests.forget(lost)
  expect(await outcomeOf(begin())).toBe(committed)
})
test('a change that is rolled back does not count', async () => {
  const first = await run()
  await register('ann', first)
  await on.core.repeatedRequests.forget(first)
  const second = await run()
  expect(await outcomeOf(on.core.apps.create({ ...callBy('admin'), run: second }, 'default', {}))).toStartWith(
    'request.invalid',
  )
  expect(await on.core.repeatedRequests.isCommitted(second)).toBe(false)
})
test('a request that is forgotten runs again', async () => {
  await on.core.repeatedRequests.forget(await run())
  expect(await outcomeOf(begin('b'))).toBe('done')
})
test('a request of several changes is one run', async () => {
  const first = await run()
  await register('ann', first)
  await register('bob', first)
  expect(await on.core.repeatedRequests.isCommitted(first)).toBe(true)
})
