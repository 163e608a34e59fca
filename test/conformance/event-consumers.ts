import { afterEach, beforeEach, expect, test } from 'bun:test'
import { EventFeed } from '../../src/core/audit/event-feed.ts'
import { EventSequencer } from '../../src/core/audit/sequencer.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { systemClock } from '../../src/core/clock.ts'
import { Events } from '../../src/core/event.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import { Random } from '../kit/mutations.ts'
import { longRun } from '../kit/services.ts'
import type { OpenedStore, OpenStore } from './drivers.ts'
import { anEntry } from './samples.ts'

const app = 'default'
const writersCount = 8
const kills = longRun ? 1_000 : 100
/** A consumer that is given this many events at a time is killed in between often. */
const pageMax = 20

/** What a consumer was given and has acknowledged: where it goes on after it was killed. */
type Progress = { readonly targets: string[]; after: number }
/** Consumes for a while; ends when it is killed, and returns when it was. */
type Consume = (progress: Progress, isKilled: () => boolean) => Promise<void>

/** Consumers that are killed at any moment and go on where they were, while writers commit in any order. */
export function eventConsumerSuite(open: OpenStore): void {
  let opened: OpenedStore
  let storage: Storage
  let sequencer: EventSequencer
  let feed: EventFeed
  const faults: unknown[] = []
  const random = new Random(12)

  beforeEach(async () => {
    opened = await open()
    storage = opened.storage
    const events = new Events()
    const fault = (error: unknown) => faults.push(error)
    const cluster = { self: 1, epoch: 1, holdsLease: () => true, isSingleNode: false } as never
    const context = { storage, clock: systemClock, ids: systemIds, events, cluster }
    sequencer = new EventSequencer({ context, fault, bounds: { sequenceMs: 5, batchMax: 50 } })
    feed = new EventFeed({ ...context, fault, bounds: { feedPageMax: pageMax, feedHeldMax: 100 } })
    sequencer.start()
  })
  afterEach(async () => {
    await sequencer.stop()
    await opened.close()
    expect(faults).toEqual([])
  })

  /** Writes one entry after another until it is stopped; some are inserted a while before they are committed, some are rolled back. */
  async function write(writer: number, isDone: () => boolean): Promise<string[]> {
    const written: string[] = []
    while (!isDone()) {
      const target = `${writer}:${written.length}`
      const how = random.below(10)
      const work = storage.transaction([], async (stores) => {
        await stores.audit.add([anEntry({ app, target })])
        for (let turns = random.below(4); turns > 0; turns--) await stores.audit.list(app, { target }, 1)
        if (how === 0) throw new Error('rolled back')
      })
      if (
        await work.then(
          () => true,
          () => false,
        )
      )
        written.push(target)
      if (written.length % 20 === 0) await new Promise((resolve) => setTimeout(resolve, random.below(20)))
    }
    return written
  }

  const byPages: Consume = async (progress, isKilled) => {
    while (!isKilled()) {
      const { events } = await storage.events.page(app, progress.after, {}, 1 + random.below(pageMax))
      for (const { position, target } of events) {
        if (isKilled()) return
        progress.targets.push(target)
        progress.after = position
      }
      if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  const byFeed: Consume = async (progress, isKilled) => {
    const viewer = feed.open(app)
    try {
      while (!isKilled()) {
        const batch = await viewer.next(progress.after, 5)
        if (batch) expect(batch.first).toBe(progress.after + 1)
        for (const { position, target } of batch?.events ?? []) {
          if (isKilled()) return
          progress.targets.push(target)
          progress.after = position
        }
      }
    } finally {
      viewer.close()
    }
  }

  test.each([
    ['of pages', byPages],
    ['of the feed', byFeed],
  ] as const)(
    `a consumer %s killed ${kills} times sees every event once and in order`,
    async (_, consume) => {
      let isDone = false
      const writers = Array.from({ length: writersCount }, (_unused, writer) => write(writer, () => isDone))
      const progress: Progress = { targets: [], after: 0 }
      for (let killed = 0; killed < kills; killed++) {
        let left = random.below(2 * pageMax)
        await consume(progress, () => left-- <= 0)
      }
      isDone = true
      const written = (await Promise.all(writers)).flat()
      let after = -1
      await consume(progress, () => {
        if (progress.targets.length < written.length) return false
        after = progress.after
        return true
      })
      expect(after).toBe(written.length)
      expect(progress.targets.toSorted()).toEqual(written.toSorted())
      for (let writer = 0; writer < writersCount; writer++) {
        const own = (all: readonly string[]) => all.filter((target) => target.startsWith(`${writer}:`))
        expect(own(progress.targets)).toEqual(own(written))
      }
      expect(await verifyAudit(storage, app)).toMatchObject({ brokenAt: undefined, last: written.length })
    },
    300_000,
  )
}
