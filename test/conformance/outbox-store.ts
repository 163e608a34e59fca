import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import type { PublishedConnection } from '../../src/core/outbox/presence-event.ts'
import type { ClaimedMessage, DeliveryOutcome, QueuedMessage } from '../../src/core/outbox/store.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { OpenedStore, OpenStore } from './drivers.ts'

const run = '1:7'
const owner = '1:7'
const nowMs = 1_000_000
const key = { app: 'default', receiver: 'one' }

/** What the outbox and the published connections promise on every database. */
export function outboxStoreSuite(open: OpenStore): void {
  let opened: OpenedStore
  let storage: Storage
  let made = 0
  beforeAll(async () => {
    opened = await open()
    storage = opened.storage
  })
  afterAll(() => opened.close())

  const message = (orderingKey: string, over: Partial<QueuedMessage> = {}): QueuedMessage => ({
    ...key,
    id: `m${++made}`,
    orderingKey,
    kind: 'change',
    headers: { a: 'ü' },
    body: `body ${made}`,
    createdAtMs: nowMs,
    ...over,
  })
  const add = (...messages: QueuedMessage[]) => storage.transaction([], ({ outbox }) => outbox.add(messages))
  const claim = (over: Partial<{ owner: string; nowMs: number; untilMs: number; limit: number }> = {}) =>
    storage.transaction([], ({ outbox }) =>
      outbox.claim(key, { owner, nowMs, untilMs: nowMs + 100, limit: 100, ...over }),
    )
  const settle = (outcomes: DeliveryOutcome[], by = { owner, nowMs }) =>
    storage.transaction([], ({ outbox }) => outbox.writeOutcomes(outcomes, by))
  const delivered = (of: ClaimedMessage) => ({ kind: 'delivered', of }) as const
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

  describe('outbox store', () => {
    beforeEach(() =>
      storage.transaction([], async ({ outbox, claims }) => {
        await claims.release(await claims.owners(), nowMs)
        await outbox.deadLetterExpired(Number.MAX_SAFE_INTEGER, 'cleared', nowMs, 10_000)
        await outbox.pruneDeadLetters(Number.MAX_SAFE_INTEGER, 0, 10_000)
      }),
    )

    test('is empty when nothing was added', async () => {
      expect(await storage.outbox.nextDueAtMs(key)).toBeUndefined()
      expect(await claim()).toEqual([])
      expect(await storage.outbox.queueStats()).toEqual([])
    })
    test('returns a message as it was added', async () => {
      const one = message('u1', { body: '{"name":"字"}' })
      await add(one)
      expect(await storage.outbox.nextDueAtMs(key)).toBe(nowMs)
      expect(await claim()).toEqual([{ ...one, attempts: 0 }])
    })
    test('claims the first of each queue, once, up to the limit', async () => {
      const [a1, a2, b1, c1] = [message('a'), message('a'), message('b'), message('c')]
      await add(a1, a2, b1, c1)
      const first = await claim({ limit: 2 })
      expect(first).toHaveLength(2)
      const rest = await claim()
      expect([...ids(first), ...ids(rest)].toSorted()).toEqual(ids([a1, b1, c1]).toSorted())
      expect(await claim()).toEqual([])
    })
    test('claims a message again that was not settled before its claim ended', async () => {
      const one = message('u1')
      await add(one)
      await claim({ untilMs: nowMs + 100 })
      expect(await claim({ nowMs: nowMs + 99 })).toEqual([])
      expect(ids(await claim({ owner: '2:8', nowMs: nowMs + 100 }))).toEqual([one.id])
    })
    test('after a delivery the next of the queue is due, and then nothing', async () => {
      const [one, two] = [message('u1'), message('u1')]
      await add(one)
      const taken = await claim()
      await add(two)
      expect(await claim()).toEqual([])
      await settle(taken.map(delivered))
      const next = await claim()
      expect(ids(next)).toEqual([two.id])
      await settle(next.map(delivered))
      expect(await storage.outbox.nextDueAtMs(key)).toBeUndefined()
    })
    test('a retry keeps its place, counts and waits; a released message does neither', async () => {
      const [one, two] = [message('u1'), message('u1')]
      await add(one, two)
      await settle((await claim()).map((of) => ({ kind: 'retry', of, dueAtMs: nowMs + 50, reason: 'status_500' })))
      expect(await storage.outbox.nextDueAtMs(key)).toBe(nowMs + 50)
      const again = await claim({ nowMs: nowMs + 50 })
      expect(again).toMatchObject([{ id: one.id, attempts: 1 }])
      await settle(again.map((of) => ({ kind: 'given_back', of })))
      expect(await claim()).toMatchObject([{ id: one.id, attempts: 1 }])
    })
    test('a dead letter has its reason, and its queue goes on with zero attempts', async () => {
      const [one, two] = [message('u1'), message('u1')]
      await add(one, two)
      const taken = (await claim()).map((of) => ({
        kind: 'dead' as const,
        of: { ...of, attempts: 7 },
        reason: 'timeout',
      }))
      await settle(taken)
      expect(await storage.outbox.listDeadLetters('default', 10)).toEqual([
        { ...one, attempts: 7, reason: 'timeout', failedAtMs: nowMs },
      ])
      expect(await claim()).toEqual([{ ...two, attempts: 0 }])
      expect(await storage.outbox.queueStats()).toEqual([{ ...key, pending: 1, oldestAtMs: nowMs, dead: 1 }])
    })
    test('why a message waits is known until it is delivered', async () => {
      await add(message('u1'))
      expect(await storage.outbox.waitingError(key)).toBeUndefined()
      await settle((await claim()).map((of) => ({ kind: 'retry', of, dueAtMs: nowMs + 50, reason: 'status_500' })))
      expect(await storage.outbox.waitingError(key)).toBe('status_500')
      expect(await storage.outbox.waitingError({ ...key, receiver: 'two' })).toBeUndefined()
      await settle((await claim({ nowMs: nowMs + 50 })).map(delivered))
      expect(await storage.outbox.waitingError(key)).toBeUndefined()
    })
    test('dead letters go back to the end of their queues, in their order', async () => {
      const messages = [message('u1'), message('u1'), message('u2')]
      await add(...messages)
      for (let round = 0; round < 2; round++)
        await settle((await claim()).map((of) => ({ kind: 'dead', of, reason: 'status_400' })))
      const letters = await storage.outbox.deadLettersOf(key, undefined, 10)
      expect(ids(letters).toSorted()).toEqual(ids(messages).toSorted())
      expect(ids(await storage.outbox.deadLettersOf(key, letters[0]?.entry, 10))).toEqual(ids(letters.slice(1)))
      expect(await storage.outbox.deadLettersOf({ ...key, receiver: 'two' }, undefined, 10)).toEqual([])
      const requeue = (entries: number[] | undefined, limit = 10) =>
        storage.transaction([], ({ outbox }) => outbox.requeueDeadLetters(key, { entries, nowMs: nowMs + 5, limit }))
      const ofSecond = letters.filter(({ orderingKey }) => orderingKey === 'u2').map(({ entry }) => entry)
      expect([await requeue([]), await requeue(ofSecond), await requeue(ofSecond), await requeue(undefined)]).toEqual([
        ...[0, 1, 0, 2],
      ])
      expect(await storage.outbox.queueStats()).toEqual([{ ...key, pending: 3, oldestAtMs: nowMs + 5, dead: 0 }])
      const [first] = await claim({ nowMs: nowMs + 5, limit: 10 })
      const again = await claim({ nowMs: nowMs + 5 })
      expect([first?.createdAtMs, again]).toEqual([nowMs + 5, []])
      expect(await storage.outbox.deadLettersOf(key, undefined, 10)).toEqual([])
    })
    test('a run whose claim has gone to another settles nothing, whatever the outcome', async () => {
      const [one, next] = [message('u1'), message('u1')]
      await add(one, next)
      const late = await claim({ untilMs: nowMs })
      const ours = await claim({ owner: '2:8', untilMs: nowMs + 500 })
      expect(ids(ours)).toEqual([one.id])
      const outcomes: ((of: ClaimedMessage) => DeliveryOutcome)[] = [
        (of) => ({ kind: 'retry', of, dueAtMs: nowMs + 1, reason: 'timeout' }),
        (of) => ({ kind: 'given_back', of }),
        (of) => ({ kind: 'dead', of, reason: 'status_400' }),
        delivered,
      ]
      for (const outcome of outcomes) expect(await settle(late.map(outcome))).toEqual([])
      expect(await storage.outbox.nextDueAtMs(key)).toBe(nowMs + 500)
      expect(await storage.outbox.listDeadLetters('default', 10)).toEqual([])
      expect(await settle(ours.map(delivered), { owner: '2:8', nowMs })).toEqual(ours.map(delivered))
      expect(ids(await claim())).toEqual([next.id])
    })
    test('an outcome that comes twice from one run is refused the second time, and its queue stays claimed', async () => {
      const [one, next] = [message('u1'), message('u1')]
      await add(one, next)
      const early = await claim({ untilMs: nowMs })
      const again = await claim({ untilMs: nowMs + 500 })
      expect(await settle(again.map(delivered))).toEqual(again.map(delivered))
      expect(ids(await claim({ untilMs: nowMs + 600 }))).toEqual([next.id])
      expect(await settle(early.map(delivered))).toEqual([])
      expect(await storage.outbox.nextDueAtMs(key)).toBe(nowMs + 600)
    })
    test('receivers and apps do not see each other', async () => {
      await add(message('u1', { receiver: 'two' }), message('u1', { app: 'other' }), message('u1'))
      expect(await claim()).toHaveLength(1)
      expect(await storage.outbox.nextDueAtMs({ app: 'other', receiver: 'one' })).toBe(nowMs)
      expect(await storage.outbox.queueStats()).toHaveLength(3)
    })
    test('dead-letters messages that are too old and not being sent', async () => {
      const [old, young, busy] = [message('u1'), message('u1', { createdAtMs: nowMs + 10 }), message('u2')]
      await add(busy)
      await claim()
      await add(old, young)
      const expired = await storage.transaction([], ({ outbox }) =>
        outbox.deadLetterExpired(nowMs + 5, 'too_old', nowMs, 100),
      )
      expect(expired).toEqual([{ kind: 'dead', of: { ...old, attempts: 0 }, reason: 'too_old' }])
      expect(ids(await claim())).toEqual([young.id])
    })
    test('prunes dead letters by age and by number', async () => {
      for (const [index, orderingKey] of ['a', 'b', 'c'].entries()) {
        await add(message(orderingKey))
        const dead = (await claim()).map((of) => ({ kind: 'dead' as const, of, reason: 'x' }))
        await settle(dead, { owner, nowMs: nowMs + index })
      }
      const left = async () =>
        (await storage.outbox.listDeadLetters('default', 10)).map(({ orderingKey }) => orderingKey)
      expect(await left()).toEqual(['c', 'b', 'a'])
      expect(await storage.outbox.pruneDeadLetters(nowMs + 1, 100, 100)).toBe(1)
      expect(await left()).toEqual(['c', 'b'])
      expect(await storage.outbox.pruneDeadLetters(0, 1, 100)).toBe(1)
      expect(await left()).toEqual(['c'])
    })
    test('counts what waits and what is dead, whatever happens to it', async () => {
      const counts = async () =>
        (await storage.outbox.queueStats()).map(({ receiver, pending, dead }) => [receiver, pending, dead])
      await add(message('u1'), message('u1'), message('u2'), message('u3'), message('u1', { receiver: 'two' }))
      expect(await counts()).toEqual([
        ['one', 4, 0],
        ['two', 1, 0],
      ])
      const [one, two, three] = await claim()
      if (!one || !two || !three) throw new Error('three queues are due')
      const outcomes: DeliveryOutcome[] = [
        delivered(one),
        { kind: 'dead', of: two, reason: 'x' },
        { kind: 'retry', of: three, dueAtMs: nowMs + 1, reason: 'timeout' },
      ]
      await settle(outcomes)
      await settle(outcomes)
      expect(await counts()).toEqual([
        ['one', 2, 1],
        ['two', 1, 0],
      ])
      await storage.transaction([], ({ outbox }) => outbox.deadLetterExpired(nowMs + 1, 'too_old', nowMs, 100))
      expect(await counts()).toEqual([
        ['one', 0, 3],
        ['two', 0, 1],
      ])
      await storage.transaction([], ({ outbox }) => outbox.pruneDeadLetters(nowMs + 1, 100, 3))
      expect((await counts()).reduce((sum, [, , dead]) => sum + Number(dead), 0)).toBe(1)
      await storage.transaction([], ({ outbox }) => outbox.pruneDeadLetters(nowMs + 1, 100, 3))
      expect(await counts()).toEqual([])
    })
    test('an undone transaction leaves nothing', async () => {
      const work = storage.transaction([], async ({ outbox }) => {
        await outbox.add([message('u1')])
        throw new Error('planted')
      })
      await expect(work).rejects.toThrow('planted')
      expect(await storage.outbox.queueStats()).toEqual([])
    })
    test('takes more than one statement can carry', async () => {
      await add(...Array.from({ length: 1_200 }, (_, index) => message(`u${index}`)))
      expect(await claim({ limit: 2_000 })).toHaveLength(1_200)
    })
  })

  describe('published connection store', () => {
    const published = (connectionId: string, over: Partial<PublishedConnection> = {}): PublishedConnection => ({
      app: 'default',
      uid: 'u1',
      connectionId,
      dialect: 'openim',
      clientKey: 'openim-5',
      platform: 'web',
      run,
      atMs: nowMs,
      ...over,
    })
    const put = (...list: PublishedConnection[]) =>
      storage.transaction([], ({ publishedConnections }) => publishedConnections.add(list))
    beforeEach(async () => {
      for (const of of await storage.publishedConnections.runs()) await storage.publishedConnections.removeRun(of)
    })

    test('lists connections of users in the order of their times', async () => {
      const [a, b, c] = [
        published('a', { atMs: 2 }),
        published('b', { atMs: 1, clientKey: undefined }),
        published('c', { uid: 'u2' }),
      ]
      await put(a, b, c, published('d', { app: 'other' }))
      expect(await storage.publishedConnections.listOfUsers('default', ['u1', 'nobody'])).toEqual([b, a])
      expect(await storage.publishedConnections.listOfUsers('default', [])).toEqual([])
    })
    test('pages through a run', async () => {
      const all = ['a', 'b', 'c', 'd', 'e'].map((id) => published(id, { uid: `u-${id}` }))
      await put(...all, published('z', { run: '1:70' }))
      const first = await storage.publishedConnections.listOfRun(run, undefined, 3)
      const rest = await storage.publishedConnections.listOfRun(run, first.at(-1), 3)
      expect([...first, ...rest]).toEqual(all)
    })
    test('names each run once', async () => {
      expect(await storage.publishedConnections.runs()).toEqual([])
      const many = ['a', 'b', 'c', 'd'].map((id, place) =>
        published(id, { run: ['1:7', '11:7', '2:7'][place % 3] ?? '' }),
      )
      await put(...many)
      expect(await storage.publishedConnections.runs()).toEqual(['11:7', '1:7', '2:7'])
    })
    test('removes the named connections, and all of a run', async () => {
      await put(published('a'), published('b'), published('c', { run: '2:7' }))
      await storage.transaction([], (stores) => stores.publishedConnections.remove('default', ['a', 'unknown']))
      expect(
        (await storage.publishedConnections.listOfUsers('default', ['u1'])).map((one) => one.connectionId),
      ).toEqual(['b', 'c'])
      await storage.publishedConnections.removeRun('2:7')
      expect(
        (await storage.publishedConnections.listOfUsers('default', ['u1'])).map((one) => one.connectionId),
      ).toEqual(['b'])
    })
  })
}
