import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { type Answer, OutboxFolder, settled } from '../../../test/kit/outbox.ts'
import { answersByHand, change, oneReceiver, queued, register, texts } from '../../../test/kit/outbox-changes.ts'
import { outboxBounds } from './bounds.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

describe('restarts', () => {
  test('what was committed and not sent is sent by the next life', async () => {
    const silent = await folder.run({ receivers: oneReceiver, answer: () => 'hang' })
    await register(silent, 'u1')
    await change(silent, 'u1', 'a')
    await change(silent, 'u1', 'b')
    await settled()
    expect(texts(silent)).toEqual(['u1=a'])
    await silent.crash()
    const run = await folder.run({ receivers: oneReceiver })
    await settled()
    expect(texts(run)).toEqual(['u1=a', 'u1=b'])
    expect(run.arrived[0]?.id).toBe(silent.arrived[0]?.id ?? '')
    await run.stop()
    const last = await folder.run({ receivers: oneReceiver })
    await settled()
    expect(last.arrived).toEqual([])
    await last.stop()
  })
  test('stop gives up what hangs after a while, and it counts as no attempt', async () => {
    const run = await folder.run({ receivers: oneReceiver, answer: () => 'hang' })
    await register(run, 'u1')
    await change(run, 'u1', 'a')
    await settled()
    const stopped = run.stop()
    run.clock.advance(outboxBounds.drainMs)
    await stopped
    expect(run.outcomes).toEqual([])
    const next = await folder.run({ receivers: oneReceiver, answer: () => 500 })
    await settled()
    const claimed = await next.context.storage.outbox.claim(
      { app: 'default', receiver: 'one' },
      { owner: '1:1', nowMs: next.clock.now() + 10_000, untilMs: next.clock.now() + 20_000, limit: 1 },
    )
    expect(claimed.map(({ attempts }) => attempts)).toEqual([1])
    await next.crash()
  })
  test('stop sends what is due before it ends', async () => {
    const { answer, waiting } = answersByHand()
    const run = await folder.run({ receivers: oneReceiver, answer })
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
      receivers: oneReceiver,
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
        let run = await own.run({ receivers: oneReceiver, answer })
        await register(run, 'u1', 'u2')
        const told: string[] = []
        const arrived: string[] = []
        for (const [index, { do: action, uid }] of steps.entries()) {
          if (action === 'change') {
            await change(run, uid, String(index))
            told.push(`${uid}=${index}`)
          } else if (action === 'wait') {
            run.clock.advance(3_000)
            await settled(10)
          } else {
            arrived.push(...texts(run))
            await run.crash()
            run = await own.run({ receivers: oneReceiver, answer })
          }
        }
        arrived.push(...texts(run))
        await run.crash()
        run = await own.run({ receivers: oneReceiver })
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
  })
})
