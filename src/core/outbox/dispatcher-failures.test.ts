import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { OutboxFolder, settled } from '../../../test/kit/outbox.ts'
import {
  change,
  changes,
  lowestRandomIds,
  oneReceiver,
  queued,
  register,
  texts,
} from '../../../test/kit/outbox-changes.ts'
import { outboxBounds } from './bounds.ts'
import type { OutgoingRequest } from './send.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

describe('failures', () => {
  test('are tried again after a second, then two, then four, with the same id and body', async () => {
    const run = await folder.run({ receivers: oneReceiver, ids: { ...lowestRandomIds }, answer: () => 503 })
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
    const run = await folder.run({ receivers: oneReceiver, answer: () => said })
    await register(run, 'u1')
    await change(run, 'u1', 'Ann')
    await settled()
    expect(run.outcomes).toEqual([{ app: 'default', receiver: 'one', kind: 'change', outcome, reason }])
    await run.crash()
  })
  test('after the last attempt a message is a dead letter, stored and counted, and the next one is sent', async () => {
    const answer = ({ body }: OutgoingRequest) => (body === 'u1=a' ? 500 : 200)
    const run = await folder.run({ receivers: oneReceiver, ids: lowestRandomIds, answer, bounds: { attemptsMax: 3 } })
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
    const run = await folder.run({ receivers: oneReceiver, answer })
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
    const run = await folder.run({
      receivers: oneReceiver,
      ids: lowestRandomIds,
      answer: () => 500,
      bounds: { ageMsMax: 2_500 },
    })
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
    const before = await folder.run({ receivers: oneReceiver, answer: () => 500 })
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
    expect(run.outcomes).toEqual([
      { app: 'default', receiver: 'one', kind: 'change', outcome: 'dead', reason: 'switched_off' },
    ])
    await run.stop()
  })
  test('a body is completed when it is sent, and signed as it goes out; what must not go any more is not sent', async () => {
    const allowed = new Set(['u1'])
    const target = {
      url: 'http://one.example/',
      timeoutMs: 1_000,
      complete: async (body: string) =>
        allowed.has(body.slice(0, 2)) ? `${body}+secret` : ({ obsolete: 'withdrawn' } as const),
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
    const run = await folder.run({
      receivers: oneReceiver,
      ids: lowestRandomIds,
      answer: () => (down ? 'unreachable' : 200),
    })
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
