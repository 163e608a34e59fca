import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { type EventBatch, EventFeed, type EventViewer } from './event-feed.ts'

const app = 'default'
let on: TestCore
let feed: EventFeed
/** Pages that were read from the store. */
let reads: number[]
const faults: unknown[] = []

beforeEach(async () => {
  on = await openTestCore()
  await numberAll(on.storage)
  reads = []
  faults.length = 0
  const { context } = on.core
  const events = Object.assign(Object.create(Object.getPrototypeOf(context.storage.events)), context.storage.events, {
    page: (of: string, after: number, ...rest: [never, number]) => {
      reads.push(after)
      return on.storage.events.page(of, after, ...rest)
    },
    head: (of: string) => on.storage.events.head(of),
  })
  feed = new EventFeed({
    ...context,
    storage: { events },
    fault: (error) => faults.push(error),
    bounds: { feedPageMax: 10, feedHeldMax: 20 },
  })
})
afterEach(async () => {
  await on.close()
  expect(faults).toEqual([])
})

let made = 0
const happen = async (count: number) => {
  const drafts = Array.from({ length: count }, () => ({ uid: `u${made++}` }))
  if (count > 0) await on.core.users.register(callBy('admin'), drafts)
  await numberAll(on.storage)
  on.core.context.events.numbered(new Map([[app, 0]]))
}
const last = async () => (await on.storage.events.head(app))?.position ?? 0
const settle = () => on.clock.advanceAsync(0, 30)
const positions = (batch: EventBatch | undefined) => batch?.events.map(({ position }) => position)

test('all viewers that wait get the same batch, which is read once', async () => {
  const viewers = Array.from({ length: 50 }, () => feed.open(app))
  const after = await last()
  const waiting = viewers.map((viewer) => viewer.next(after))
  await settle()
  reads.length = 0
  await happen(3)
  const batches = await Promise.all(waiting)
  expect(new Set(batches).size).toBe(1)
  expect(positions(batches[0])).toEqual([after + 1, after + 2, after + 3])
  expect(reads.length).toBeLessThanOrEqual(2)
  let makings = 0
  for (const batch of batches) expect(batch?.made('bytes', () => ++makings)).toBe(1)
  for (const viewer of viewers) viewer.close()
})
test('what follows a batch is gathered, so that a viewer gets few batches; after a pause the next comes at once', async () => {
  const viewer = feed.open(app)
  const start = await last()
  const found: (number[] | undefined)[] = []
  const follow = async () => {
    for (let after = start; ; ) {
      const batch = await viewer.next(after)
      if (!batch) return
      found.push(positions(batch))
      after = batch.last
    }
  }
  const followed = follow()
  await settle()
  await happen(1)
  await settle()
  for (let round = 0; round < 5; round++) {
    await happen(1)
    await on.clock.advanceAsync(30, 5)
  }
  expect(found).toEqual([[start + 1]])
  await on.clock.advanceAsync(50, 5)
  expect(found.slice(1).map((batch) => batch?.length)).toEqual([5])
  await on.clock.advanceAsync(1_000, 5)
  await happen(1)
  await settle()
  expect(found.at(-1)).toEqual([start + 7])
  viewer.close()
  await followed
})
test('a viewer that is behind reads the store until it has caught up, without a gap', async () => {
  const ahead = feed.open(app)
  const waiting = ahead.next(await last())
  await settle()
  await happen(45)
  await waiting
  const behind = feed.open(app)
  const seen: number[] = []
  while ((seen.at(-1) ?? 0) < (await last())) {
    const batch = await behind.next(seen.at(-1) ?? 0)
    expect(batch?.first).toBe((seen.at(-1) ?? 0) + 1)
    seen.push(...(positions(batch) ?? []))
  }
  expect(seen).toEqual(Array.from({ length: await last() }, (_, place) => place + 1))
  for (const viewer of [ahead, behind]) viewer.close()
})
test('a viewer that has part of a batch gets the rest of it', async () => {
  const viewer = feed.open(app)
  const start = await last()
  const waiting = viewer.next(start)
  await settle()
  await happen(4)
  await waiting
  expect(positions(await viewer.next(start + 2))).toEqual([start + 3, start + 4])
  viewer.close()
})
test('events that another node numbered are found by a look', async () => {
  const viewer = feed.open(app)
  const start = await last()
  const waiting = viewer.next(start)
  await settle()
  await on.core.users.register(callBy('admin'), [{ uid: `u${made++}` }])
  await numberAll(on.storage)
  await on.clock.advanceAsync(200, 1)
  expect(positions(await waiting)).toEqual([start + 1])
  viewer.close()
})
test('a wait ends with its time, and with the viewer', async () => {
  const viewer: EventViewer = feed.open(app)
  const timed = viewer.next(await last(), 1_000)
  await settle()
  await on.clock.advanceAsync(1_000, 5)
  expect(await timed).toBeUndefined()
  const closed = viewer.next(await last())
  await settle()
  viewer.close()
  expect(await closed).toBeUndefined()
  expect(await viewer.next(0)).toBeUndefined()
})
test('without viewers nothing is read', async () => {
  const viewer = feed.open(app)
  void viewer.next(await last())
  await settle()
  viewer.close()
  reads.length = 0
  await happen(3)
  await on.clock.advanceAsync(10_000, 10)
  expect(reads).toEqual([])
})
test('what a deletion erased is not given to viewers any more', async () => {
  const call = callBy('admin')
  const viewer = feed.open(app)
  await happen(1)
  const start = await last()
  const waiting = viewer.next(start)
  await settle()
  await on.core.users.update(call, `u${made - 1}`, { mobile: '1' })
  await happen(0)
  const valuesOf = (batch: EventBatch | undefined) => batch?.events.map(({ action, after }) => [action, after])
  expect(valuesOf(await waiting)).toEqual([['user.update', { mobile: '1' }]])
  await on.clock.advanceAsync(1_000, 5)
  const next = viewer.next(start + 1)
  await on.core.users.destroy(call, `u${made - 1}`)
  await happen(0)
  await settle()
  expect(valuesOf(await next)).toEqual([['user.destroy', undefined]])
  expect(valuesOf(await viewer.next(start))).toEqual([
    ['user.update', undefined],
    ['user.destroy', undefined],
  ])
  viewer.close()
})
