import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import type { Storage } from '../storage.ts'
import { eventBounds } from './bounds.ts'
import { EventSequencer } from './sequencer.ts'

let on: TestCore
let sequencer: EventSequencer
const faults: unknown[] = []
/** Called before each batch. */
let beforeBatch: () => void

beforeEach(async () => {
  beforeBatch = () => {}
  faults.length = 0
  on = await openTestCore()
  const { context } = on.core
  const storage: Storage = {
    ...context.storage,
    transaction: (keys, work) => {
      beforeBatch()
      return context.storage.transaction(keys, work)
    },
  }
  sequencer = new EventSequencer({
    context: { ...context, storage },
    fault: (error) => faults.push(error),
    bounds: { batchMax: 10 },
  })
})
afterEach(async () => {
  await sequencer.stop()
  await on.close()
})

const call = callBy('admin')
const register = (...uids: string[]) =>
  on.core.users.register(
    call,
    uids.map((uid) => ({ uid })),
  )
const numbered = async () =>
  (await on.storage.events.page('default', 0, {}, 1_000)).events.map(({ target }) => target).slice(1)
/** Lets what was begun end; as much time passes as entries are gathered. */
const settle = () => {
  on.clock.advance(eventBounds.gatherMs)
  return on.clock.advanceAsync(0, 50)
}

test('the first entry after a pause is numbered after 10 ms, the next ones together after 100 ms', async () => {
  sequencer.start()
  await settle()
  await register('a')
  on.clock.advance(100)
  await settle()
  expect(await numbered()).toEqual(['a'])
  on.clock.advance(5_000)
  await settle()
  await register('b')
  await settle()
  expect(await numbered()).toEqual(['a', 'b'])
  await register('c')
  await register('d')
  await settle()
  expect(await numbered()).toEqual(['a', 'b'])
  on.clock.advance(100)
  await settle()
  expect(await numbered()).toEqual(['a', 'b', 'c', 'd'])
})
test('more than a batch is numbered without a wait', async () => {
  const uids = Array.from({ length: 35 }, (_, place) => `u${place}`)
  await register(...uids)
  sequencer.start()
  await settle()
  expect(await numbered()).toEqual(uids)
})
test('an idle server is only asked once a second whether entries wait', async () => {
  sequencer.start()
  await settle()
  const statements = await on.statementsOf(async () => {
    for (let passed = 0; passed < 10_000; passed += 100) {
      on.clock.advance(100)
      await settle()
    }
  })
  expect(statements.length).toBeLessThanOrEqual(13)
  expect(new Set(statements.map(({ sql }) => sql)).size).toBe(1)
})
test('entries that no signal announced are found within a second', async () => {
  sequencer.start()
  await settle()
  await on.storage.audit.add([
    {
      ...call,
      atMs: 1,
      requestId: undefined,
      action: 'x.y',
      target: 'silent',
      changed: [],
      details: {},
      before: undefined,
      after: undefined,
    },
  ])
  on.clock.advance(1_000)
  await settle()
  expect(await numbered()).toEqual(['silent'])
})
test('a batch that fails is tried again', async () => {
  sequencer.start()
  await settle()
  let failures = 3
  beforeBatch = () => {
    if (failures-- > 0) throw new Error('the disk is full')
  }
  await register('a')
  for (let passed = 0; passed < 5_000; passed += 100) {
    on.clock.advance(100)
    await settle()
  }
  expect(faults).toHaveLength(3)
  expect(await numbered()).toEqual(['a'])
})
test('after a stop nothing is numbered, and another goes on at once', async () => {
  sequencer.start()
  await settle()
  await sequencer.stop()
  await register('a')
  on.clock.advance(5_000)
  await settle()
  expect(await numbered()).toEqual([])
  sequencer.start()
  await settle()
  expect(await numbered()).toEqual(['a'])
})
