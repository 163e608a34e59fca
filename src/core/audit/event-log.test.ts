import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import { internalTransaction } from '../unit-of-work.ts'
import { EventLog } from './event-log.ts'

const app = 'default'
let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  for (const uid of ['a', 'b', 'c', 'd']) await on.core.users.register(callBy('admin'), [{ uid }])
  await numberAll(on.storage)
})
afterEach(() => on.close())

/** Deletes the events up to a position, whatever their age. */
const prune = (position: number) =>
  internalTransaction(on, [], ({ events }) => events.prune(app, { atMs: Number.MAX_SAFE_INTEGER, position }, 100))

/** A log whose events up to a position are deleted between the look at the range and the read. */
function prunedMeanwhile(position: number): EventLog {
  const { storage } = on
  const events = withOverrides(storage.events, {
    async page(...args) {
      await prune(position)
      return storage.events.page(...args)
    },
  })
  return new EventLog({ storage: { ...storage, events } })
}

test('a page whose first events are deleted while it is read is refused: nothing is missing without a word', async () => {
  expect((await on.core.eventLog.page(app, 1, {}, 10)).events[0]?.position).toBe(2)
  await expect(prunedMeanwhile(3).page(app, 1, {}, 10)).rejects.toMatchObject({
    code: 'cursor.expired',
    detail: { oldest: 4 },
  })
})
test('a reader that is past what is deleted, or names no position, gets its page', async () => {
  expect((await prunedMeanwhile(2).page(app, 2, {}, 10)).events[0]?.position).toBe(3)
  expect((await prunedMeanwhile(3).page(app, undefined, {}, 10)).events[0]?.position).toBe(4)
})
