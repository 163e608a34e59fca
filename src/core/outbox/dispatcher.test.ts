import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { callOf } from '../../../test/kit/live-core.ts'
import { type Answer, OutboxFolder, type OutboxRun, settled } from '../../../test/kit/outbox.ts'
import { repeatingStorage } from '../../../test/kit/repeating-storage.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import { systemIds } from '../ids.ts'
import type { Storage } from '../storage.ts'
import type { Call } from '../values.ts'
import { outboxBounds } from './bounds.ts'
import type { OutboxEvent, OutboxReceiver } from './receiver.ts'
import type { OutgoingRequest } from './send.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const call: Call = callOf('openim')
const unlucky = { ...systemIds, below: () => 0 }

/** Tells of every change of a user: `uid=displayName`. */
const changes = (name: string, kinds: readonly OutboxEvent['kind'][] = ['user.changed']): OutboxReceiver => ({
  name,
  app: 'default',
  kinds: new Set(kinds),
  messages: (events, takeId) =>
    events.flatMap((event) => {
      if (event.kind !== 'user.changed') return []
      const body = `${event.user.uid}=${event.user.displayName}`
      return [{ id: takeId(), orderingKey: event.user.uid, kind: 'change', headers: { from: name }, body }]
    }),
  target: () => ({ url: `http://${name}.example/`, timeoutMs: 1_000, sign: () => ({}) }),
})
const one = [changes('one')]

const register = (run: OutboxRun, ...uids: string[]) =>
  run.core.users.register(
    call,
    uids.map((uid) => ({ uid })),
  )
const change = (run: OutboxRun, uid: string, displayName: string) => run.core.users.update(call, uid, { displayName })
const texts = (run: OutboxRun) => run.arrived.map(({ text }) => text)
const queued = async (run: OutboxRun) =>
  (await run.context.storage.outbox.queueStats()).map(({ receiver, pending, dead }) => ({ receiver, pending, dead }))

/** Answers that are given by hand, in the order of the requests. */
function byHand() {
  const waiting: ((answer: Answer) => void)[] = []
  const answer = () => new Promise<Answer>((resolve) => waiting.push(resolve))
  const give = async (said: Answer) => {
    waiting.shift()?.(said)
    await settled()
  }
  return { answer, give, waiting }
}

describe('what is recorded', () => {
  test('a change is sent once, with its headers and an id', async () => {
    const run = await folder.run({ receivers: one })
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
    expect(run.outcomes).toEqual([{ receiver: 'one', kind: 'change', outcome: 'delivered', reason: '' }])
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
    const run = await folder.run({ receivers: one })
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
    const run = await folder.run({ receivers: one, answer: () => 'hang', bounds, storage })
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
    const { answer, give } = byHand()
    const run = await folder.run({ receivers: one, answer })
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
    const run = await folder.run({ receivers: one, ids: unlucky, answer: ({ body }) => (body === 'u1=a' ? 500 : 200) })
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
        real.transaction(keys, ({ outbox, ...stores }) => {
          const settle: typeof outbox.writeOutcomes = async (outcomes, by) => {
            if (outcomes.length > 0) written.push(outcomes.map(({ kind, of }) => `${of.orderingKey} ${kind}`))
            if (outcomes.length > 0 && failures-- > 0) throw new Error('disk full')
            return outbox.writeOutcomes(outcomes, by)
          }
          return work({ ...stores, outbox: withOverrides(outbox, { writeOutcomes: settle }) })
        }),
    })
    const run = await folder.run({ receivers: one, answer, storage, bounds: { outcomesMax } })
    return { run, written }
  }

  test.each([
    [3, [3]],
    [4, [3, 1]],
    [6, [3, 3]],
    [7, [3, 3, 1]],
  ])('%i that come in one moment are written in batches of %j, each once', async (count, sizes) => {
    const hand = byHand()
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
    const hand = byHand()
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

describe('failures', () => {
  test('are tried again after a second, then two, then four, with the same id and body', async () => {
    const run = await folder.run({ receivers: one, ids: { ...unlucky }, answer: () => 503 })
    await register(run, 'u1')
    const startedMs = run.clock.now()
    await change(run, 'u1', 'Ann')
    await settled()
    for (let second = 0; second < 20; second++) {
      run.clock.advance(1_000)
      await settled()
    }
    expect(run.arrived.map(({ atMs }) => (atMs - startedMs) / 1_000)).toEqual([0, 1, 3, 7, 15])
    expect(new Set(run.arrived.map(({ id, text }) => `${id} ${text}`)).size).toBe(1)
    expect(run.outcomes.every(({ outcome, reason }) => outcome === 'retry' && reason === 'status_503')).toBe(true)
    await run.crash()
  })
  test.each([
    [200, 'delivered', ''],
    [204, 'delivered', ''],
    [302, 'dead', 'status_302'],
    [400, 'dead', 'status_400'],
    [404, 'dead', 'status_404'],
    [408, 'retry', 'status_408'],
    [425, 'retry', 'status_425'],
    [429, 'retry', 'status_429'],
    [500, 'retry', 'status_500'],
    ['timeout', 'retry', 'timeout'],
    ['address', 'retry', 'address'],
  ] as const)('%p is %s %s', async (said, outcome, reason) => {
    const run = await folder.run({ receivers: one, answer: () => said })
    await register(run, 'u1')
    await change(run, 'u1', 'Ann')
    await settled()
    expect(run.outcomes).toEqual([{ receiver: 'one', kind: 'change', outcome, reason }])
    await run.crash()
  })
  test('after the last attempt a message is a dead letter, stored and counted, and the next one is sent', async () => {
    const answer = ({ body }: OutgoingRequest) => (body === 'u1=a' ? 500 : 200)
    const run = await folder.run({ receivers: one, ids: unlucky, answer, bounds: { attemptsMax: 3 } })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    await change(run, 'u1', 'b')
    for (let second = 0; second < 5; second++) {
      await settled()
      run.clock.advance(1_000)
    }
    await settled()
    expect(texts(run)).toEqual(['u1=a', 'u1=a', 'u1=a', 'u1=b'])
    const [dead] = await run.context.storage.outbox.listDeadLetters('default', 10)
    expect(dead).toMatchObject({ body: 'u1=a', attempts: 3, reason: 'status_500', receiver: 'one', orderingKey: 'u1' })
    expect(run.queues.get('one')).toEqual({ pending: 0, dead: 1, oldestAgeMs: 0 })
    await run.stop()
  })
  test('a message that is refused for good is a dead letter at once, and the next one of its user goes', async () => {
    const answer = ({ body }: OutgoingRequest) => (body === 'u1=a' ? 400 : 200)
    const run = await folder.run({ receivers: one, answer })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    await change(run, 'u1', 'b')
    await settled()
    expect(texts(run)).toEqual(['u1=a', 'u1=b'])
    const [dead] = await run.context.storage.outbox.listDeadLetters('default', 10)
    expect(dead).toMatchObject({ body: 'u1=a', attempts: 1, reason: 'status_400', receiver: 'one', orderingKey: 'u1' })
    await run.stop()
  })
  test('a message that is too old is a dead letter after its next failure', async () => {
    const run = await folder.run({ receivers: one, ids: unlucky, answer: () => 500, bounds: { ageMsMax: 2_500 } })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    for (let second = 0; second < 4; second++) {
      await settled()
      run.clock.advance(1_000)
    }
    await settled()
    expect(run.outcomes.map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'dead'])
    await run.stop()
  })
  test('what waits for a receiver that is configured no more becomes too old', async () => {
    const before = await folder.run({ receivers: one, answer: () => 500 })
    await register(before, 'u1')
    await change(before, 'u1', 'a')
    await change(before, 'u1', 'b')
    await settled()
    await before.stop()
    const run = await folder.run({ receivers: [changes('two')], bounds: { ageMsMax: 30_000 } })
    run.clock.advance(60_000)
    await settled()
    expect(run.outcomes.map(({ receiver, outcome, reason }) => [receiver, outcome, reason])).toEqual([
      ['one', 'dead', 'too_old'],
      ['one', 'dead', 'too_old'],
    ])
    expect(await queued(run)).toEqual([{ receiver: 'one', pending: 0, dead: 2 }])
    await run.stop()
  })
  test('a kind that was switched off is not sent', async () => {
    const run = await folder.run({ receivers: [{ ...changes('one'), target: () => undefined }] })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    await settled()
    expect(run.arrived).toEqual([])
    expect(run.outcomes).toEqual([{ receiver: 'one', kind: 'change', outcome: 'dead', reason: 'switched_off' }])
    await run.stop()
  })
  test('a body is completed when it is sent, and signed as it goes out; what must not go any more is not sent', async () => {
    const allowed = new Set(['u1'])
    const target = {
      url: 'http://one.example/',
      timeoutMs: 1_000,
      complete: async (body: string) => (allowed.has(body.slice(0, 2)) ? `${body}+secret` : undefined),
      sign: (body: string) => ({ signed: body }),
    }
    const run = await folder.run({ receivers: [{ ...changes('one'), target: () => target }] })
    await register(run, 'u1', 'u2')
    await change(run, 'u1', 'a')
    await change(run, 'u2', 'b')
    await settled()
    expect(run.arrived.map(({ text, headers }) => [text, headers.signed])).toEqual([['u1=a+secret', 'u1=a+secret']])
    const dead = await run.context.storage.outbox.listDeadLetters('default', 10)
    expect(dead.map(({ body, reason }) => [body, reason])).toEqual([['u2=b', 'withdrawn']])
    await run.stop()
  })
  test('a receiver that is down for everybody is probed, then served at once when it is back', async () => {
    let down = true
    const run = await folder.run({ receivers: one, ids: unlucky, answer: () => (down ? 'unreachable' : 200) })
    const uids = Array.from({ length: 60 }, (_, index) => `u${index}`)
    await register(run, ...uids)
    for (const uid of uids) await change(run, uid, 'x')
    await settled(200)
    expect(run.arrived.length).toBeLessThanOrEqual(2 * outboxBounds.inFlightMax)
    down = false
    run.clock.advance(outboxBounds.pauseMsMax)
    await settled(200)
    expect(new Set(run.outcomes.filter(({ outcome }) => outcome === 'delivered')).size).toBe(60)
    await run.stop()
  })
})

describe('restarts', () => {
  test('what was committed and not sent is sent by the next life', async () => {
    const silent = await folder.run({ receivers: one, answer: () => 'hang' })
    await register(silent, 'u1')
    await change(silent, 'u1', 'a')
    await change(silent, 'u1', 'b')
    await settled()
    expect(texts(silent)).toEqual(['u1=a'])
    await silent.crash()
    const run = await folder.run({ receivers: one })
    await settled()
    expect(texts(run)).toEqual(['u1=a', 'u1=b'])
    expect(run.arrived[0]?.id).toBe(silent.arrived[0]?.id ?? '')
    await run.stop()
    const last = await folder.run({ receivers: one })
    await settled()
    expect(last.arrived).toEqual([])
    await last.stop()
  })
  test('stop gives up what hangs after a while, and it counts as no attempt', async () => {
    const run = await folder.run({ receivers: one, answer: () => 'hang' })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    await settled()
    const stopped = run.stop()
    run.clock.advance(outboxBounds.drainMs)
    await stopped
    expect(run.outcomes).toEqual([])
    const next = await folder.run({ receivers: one, answer: () => 500 })
    await settled()
    const claimed = await next.context.storage.outbox.claim(
      { app: 'default', receiver: 'one' },
      { owner: '1:1', nowMs: next.clock.now() + 10_000, untilMs: next.clock.now() + 20_000, limit: 1 },
    )
    expect(claimed.map(({ attempts }) => attempts)).toEqual([1])
    await next.crash()
  })
  test('stop sends what is due before it ends', async () => {
    const { answer, waiting } = byHand()
    const run = await folder.run({ receivers: one, answer })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    await change(run, 'u1', 'b')
    await settled()
    const stopped = run.stop()
    for (let i = 0; i < 2; i++) {
      waiting.shift()?.(200)
      await settled()
    }
    await stopped
    expect(texts(run)).toEqual(['u1=a', 'u1=b'])
  })
  test('a database that fails for a moment loses nothing', async () => {
    let failing = false
    const run = await folder.run({
      receivers: one,
      storage: (storage) => ({
        ...storage,
        transaction: (keys, work) =>
          failing ? Promise.reject(new Error('disk full')) : storage.transaction(keys, work),
      }),
    })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    failing = true
    await settled()
    expect(run.troubles.length).toBeGreaterThan(0)
    failing = false
    run.clock.advance(1_000)
    await settled()
    expect(new Set(texts(run))).toEqual(new Set(['u1=a']))
    expect(await queued(run)).toEqual([])
    await run.stop()
  })

  test('whatever fails and crashes, each message arrives, and in order for each user', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('change' as const), uid: fc.constantFrom('u1', 'u2') }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), uid: fc.constant('') }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), uid: fc.constant('') }) },
    )
    const answers = fc.infiniteStream(fc.constantFrom<Answer>(200, 200, 500, 'hang', 'timeout'))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), answers, async (steps, stream) => {
        const own = new OutboxFolder()
        const answer = () => stream.next().value ?? 200
        let run = await own.run({ receivers: one, answer })
        await register(run, 'u1', 'u2')
        const told: string[] = []
        const arrived: string[] = []
        for (const [index, { do: deed, uid }] of steps.entries()) {
          if (deed === 'change') {
            await change(run, uid, String(index))
            told.push(`${uid}=${index}`)
          } else if (deed === 'wait') {
            run.clock.advance(3_000)
            await settled(10)
          } else {
            arrived.push(...texts(run))
            await run.crash()
            run = await own.run({ receivers: one, answer })
          }
        }
        arrived.push(...texts(run))
        await run.crash()
        run = await own.run({ receivers: one })
        for (let i = 0; i < 10; i++) {
          run.clock.advance(60_000)
          await settled()
        }
        arrived.push(...texts(run))
        for (const uid of ['u1', 'u2']) {
          const of = (list: string[]) => list.filter((text) => text.startsWith(uid))
          expect([...new Set(of(arrived))]).toEqual(of(told))
          expect(of(arrived).join()).toMatch(
            new RegExp(
              `^${of(told)
                .map((text) => `(${text},?)+`)
                .join('')}$`,
            ),
          )
        }
        await run.stop()
        own.remove()
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
