import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { type Answer, OutboxFolder, settled } from '../../../test/kit/outbox.ts'
import {
  answersByHand,
  change,
  changes,
  lowestRandomIds,
  oneReceiver,
  queued,
  register,
  texts,
} from '../../../test/kit/outbox-changes.ts'
import { repeatingStorage } from '../../../test/kit/repeating-storage.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { Storage } from '../storage.ts'
import { outboxBounds } from './bounds.ts'
import type { OutboxReceiver } from './receiver.ts'
import type { OutgoingRequest } from './send.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

describe('what is recorded', () => {
  test('a change is sent once, with its headers and an id', async () => {
    const run = await folder.run({ receivers: oneReceiver })
    await register(run, 'u1')
    await change(run, 'u1', 'Ann')
    await settled()
    expect(run.arrived).toEqual([
      {
        url: 'http://one.example/',
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        headers: expect.objectContaining({ from: 'one' }),
        text: 'u1=Ann',
        atMs: run.clock.now(),
      },
    ])
    expect(run.outcomes).toEqual([
      { app: 'default', receiver: 'one', kind: 'change', outcome: 'delivered', reason: '' },
    ])
    expect(await queued(run)).toEqual([])
    await run.stop()
  })
  test('nothing without a receiver, of other kinds, or of other apps', async () => {
    const none = await folder.run({ receivers: [] })
    await register(none, 'u1')
    await change(none, 'u1', 'Ann')
    expect(await queued(none)).toEqual([])
    await none.stop()
    const other = await folder.run({
      receivers: [changes('kinds', ['user.destroyed']), { ...changes('app'), app: 'other' }],
    })
    await change(other, 'u1', 'Bob')
    await settled()
    expect(other.arrived).toEqual([])
    await other.stop()
  })
  test('a change that fails leaves no message, and a message that cannot be written undoes the change', async () => {
    const run = await folder.run({ receivers: oneReceiver })
    await register(run, 'u1')
    const stop = run.context.events.onRecord(async () => {
      throw new Error('planted')
    })
    await expect(change(run, 'u1', 'Ann')).rejects.toThrow('planted')
    stop()
    await settled()
    expect(run.arrived).toEqual([])
    expect((await run.core.users.get('default', 'u1')).displayName).toBe('')
    await run.stop()
  })
  test('a bug in a map costs a message, not the change', async () => {
    const broken: OutboxReceiver = {
      ...changes('one'),
      messages: () => {
        throw new Error('planted')
      },
    }
    const run = await folder.run({ receivers: [broken, changes('two')] })
    await register(run, 'u1')
    await change(run, 'u1', 'Ann')
    await settled()
    expect(texts(run)).toEqual(['u1=Ann'])
    expect(run.troubles.map(String)).toEqual(['Error: planted'])
    await run.stop()
  })
  test.each([
    ['once', (storage: Storage) => storage],
    ['twice, as where writers met', repeatingStorage],
  ])('a full queue and an oversized body drop and count, with transactions run %s', async (_, storage) => {
    const bounds = { pendingMax: 2, bodyBytesMax: 20 }
    const run = await folder.run({ receivers: oneReceiver, answer: () => 'hang', bounds, storage })
    await register(run, 'u1', 'u2', 'u3')
    await change(run, 'u1', '字'.repeat(6))
    for (const uid of ['u1', 'u2', 'u3']) await change(run, uid, 'x')
    await settled()
    expect(run.outcomes.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'dropped too_large',
      'dropped overflow',
    ])
    expect(await queued(run)).toEqual([{ receiver: 'one', pending: 2, dead: 0 }])
    await run.crash()
  })
})

describe('order and isolation', () => {
  test("one user's messages go one after another, another user's meanwhile", async () => {
    const { answer, give } = answersByHand()
    const run = await folder.run({ receivers: oneReceiver, answer })
    await register(run, 'u1', 'u2')
    await change(run, 'u1', 'a')
    await change(run, 'u1', 'b')
    await change(run, 'u2', 'c')
    await settled()
    expect(texts(run)).toEqual(['u1=a', 'u2=c'])
    await give(200)
    expect(texts(run)).toEqual(['u1=a', 'u2=c', 'u1=b'])
    await run.crash()
  })
  test('a failed message delays its user only', async () => {
    const run = await folder.run({
      receivers: oneReceiver,
      ids: lowestRandomIds,
      answer: ({ body }) => (body === 'u1=a' ? 500 : 200),
    })
    await register(run, 'u1', 'u2')
    await change(run, 'u1', 'a')
    await change(run, 'u1', 'b')
    await change(run, 'u2', 'c')
    await run.clock.advanceAsync(500)
    await settled()
    expect(texts(run)).toEqual(['u1=a', 'u2=c'])
    await run.crash()
  })
  test('a receiver that never answers holds up no other', async () => {
    const answer = ({ url }: OutgoingRequest): Answer => (url.includes('slow') ? 'hang' : 200)
    const run = await folder.run({ receivers: [changes('slow'), changes('quick')], answer })
    const uids = Array.from({ length: 40 }, (_, index) => `u${index}`)
    await register(run, ...uids)
    for (const uid of uids) await change(run, uid, 'x')
    await settled(200)
    const to = (name: string) => run.arrived.filter(({ headers }) => headers.from === name).length
    expect({ quick: to('quick'), slow: to('slow') }).toEqual({ quick: 40, slow: outboxBounds.inFlightMax })
    await run.crash()
  })
})

describe('outcomes', () => {
  const outcomesMax = 3

  /** A run that keeps which outcomes were written, a list a transaction. */
  async function startWatched(answer: (request: OutgoingRequest) => Answer | Promise<Answer>, failures = 0) {
    const written: string[][] = []
    const storage = (real: Storage): Storage => ({
      ...real,
      transaction: (keys, work) =>
        real.transaction(keys, (stores) => {
          const { outbox } = stores
          const settle: typeof outbox.writeOutcomes = async (outcomes, by) => {
            if (outcomes.length > 0) written.push(outcomes.map(({ kind, of }) => `${of.orderingKey} ${kind}`))
            if (outcomes.length > 0 && failures-- > 0) throw new Error('disk full')
            return outbox.writeOutcomes(outcomes, by)
          }
          return work(withOverrides(stores, { outbox: withOverrides(outbox, { writeOutcomes: settle }) }))
        }),
    })
    const run = await folder.run({ receivers: oneReceiver, answer, storage, bounds: { outcomesMax } })
    return { run, written }
  }

  test.each([
    [3, [3]],
    [4, [3, 1]],
    [6, [3, 3]],
    [7, [3, 3, 1]],
  ])('%i that come in one moment are written in batches of %j, each once', async (count, sizes) => {
    const hand = answersByHand()
    const { run, written } = await startWatched(hand.answer)
    const uids = Array.from({ length: count }, (_, i) => `u${i}`)
    await register(run, ...uids)
    for (const uid of uids) await change(run, uid, 'x')
    await settled()
    for (const give of hand.waiting.splice(0)) give(200)
    await settled(200)
    expect(written.map((batch) => batch.length)).toEqual(sizes)
    expect(written.flat()).toEqual(uids.map((uid) => `${uid} delivered`))
    expect(await queued(run)).toEqual([])
    await run.stop()
    expect(run.arrived).toHaveLength(count)
  })

  test('that could not be written are written at the next try, and nothing is sent twice', async () => {
    const { run, written } = await startWatched(() => 200, 1)
    await register(run, 'u1')
    await change(run, 'u1', 'x')
    await settled()
    expect(run.troubles.map(String)).toEqual(['Error: disk full'])
    run.clock.advance(1_000)
    await settled()
    expect(written).toEqual([['u1 delivered'], ['u1 delivered']])
    expect(await queued(run)).toEqual([])
    expect(run.arrived).toHaveLength(1)
    await run.stop()
  })

  test('that come while others are written go with the next batch', async () => {
    const hand = answersByHand()
    const { run, written } = await startWatched(hand.answer)
    await register(run, 'u1', 'u2')
    for (const uid of ['u1', 'u2']) await change(run, uid, 'x')
    await settled()
    hand.waiting.shift()?.(200)
    await Promise.resolve()
    hand.waiting.shift()?.(500)
    await settled()
    expect(written.flat()).toEqual(['u1 delivered', 'u2 retry'])
    await run.crash()
  })
})
