import { afterEach, describe, expect, test } from 'bun:test'
import { Webhook as Verifier } from 'standardwebhooks'
import { repeatingStorage } from '../../../test/kit/repeating-storage.ts'
import { WebhookRun, type WebhookRunOptions, wrongDeliveries } from '../../../test/kit/webhook-run.ts'
import { systemIds } from '../ids.ts'
import { retryScheduleMs } from './schedule.ts'

let run: WebhookRun
const start = async (options: WebhookRunOptions = {}) => {
  run = await WebhookRun.start({ ids: { ...systemIds, below: () => 0 }, ...options })
}
afterEach(() => run.close())

const positionsOf = (target: string) =>
  run.receiver.arrived.filter((event) => event.target === target).map(({ position }) => position)

describe('what is sent', () => {
  test('an event goes once, signed, with its id and content', async () => {
    await start()
    const webhook = await run.create()
    const event = run.log.add('u1', { action: 'user.ban', atMs: 1_700_000_000_000, details: { until: 5 } })
    await run.pass(1_000)
    expect(run.receiver.arrived).toHaveLength(1)
    const [arrived] = run.receiver.arrived
    const { headers = {}, body = '' } = arrived ?? {}
    const sent = [arrived?.url, headers['webhook-id'], headers['content-type']]
    expect(sent).toEqual([webhook.url, event.id, 'application/json'])
    expect(() => new Verifier(webhook.secret).verify(body, headers)).toThrow(/too old/)
    expect(JSON.parse(body)).toMatchObject({
      type: 'user.ban',
      timestamp: '2023-11-14T22:13:20.000Z',
      data: { id: event.id, position: 1, target: 'u1', details: { until: 5 } },
    })
    await run.pass(5_000)
    expect((await run.find(webhook)).position).toBe(1)
    expect((await run.find(webhook)).stats).toMatchObject({ delivered: 1, failed: 0, lastStatus: 200, lastError: '' })
  })
  test('only what follows its creation, and only the types that it names', async () => {
    await start()
    run.log.add('u1')
    await run.create({ types: ['user.*', 'session.end'] })
    for (const action of ['user.ban', 'session.open', 'session.end', 'device.update', 'user.mute'])
      run.log.add('u1', { action })
    await run.pass(1_000)
    expect(run.receiver.arrived.map(({ type }) => type)).toEqual(['user.ban', 'session.end', 'user.mute'])
  })
  test('a thousand events of many users, with transactions that run twice', async () => {
    await start({ storage: repeatingStorage })
    await run.create()
    const events = Array.from({ length: 1_000 }, (_, place) => run.log.add(`u${place % 37}`))
    await run.until(() => run.receiver.taken.length === events.length)
    expect(run.receiver.arrived).toHaveLength(events.length)
    expect(wrongDeliveries(events, run.receiver)).toEqual([])
  })
  test('nothing while it is paused; what waited when it is resumed', async () => {
    await start()
    const webhook = await run.create()
    await run.service.webhooks.pause(run.call, webhook.id)
    run.log.add('u1')
    await run.pass(2_000)
    expect(run.receiver.arrived).toEqual([])
    await run.service.webhooks.resume(run.call, webhook.id)
    await run.pass(1_000)
    expect(run.receiver.takenOf('u1')).toEqual([1])
  })
  test('a change of the URL holds for the next event, and nothing is sent twice', async () => {
    await start()
    const webhook = await run.create()
    run.log.add('u1')
    await run.pass(300)
    await run.service.webhooks.update(run.call, webhook.id, { url: 'http://other.example/' })
    run.log.add('u1')
    await run.pass(2_000)
    expect(run.receiver.arrived.map(({ url, position }) => [url, position])).toEqual([
      ['http://hooks.example/', 1],
      ['http://other.example/', 2],
    ])
  })
})

describe('failures', () => {
  test("a user's later events wait behind a failed one; other users go on", async () => {
    await start()
    const webhook = await run.create()
    run.receiver.answer = ({ target }) => (target === 'u1' ? 500 : 200)
    run.log.add('u1')
    run.log.add('u1')
    run.log.add('u2')
    await run.pass(1_000)
    run.log.add('u1')
    run.log.add('u2')
    await run.pass(1_000)
    expect([positionsOf('u1'), positionsOf('u2')]).toEqual([[1], [3, 5]])
    expect(await run.retries(webhook)).toMatchObject([
      { orderingKey: 'u1', position: 1, eventId: 'e1', attempts: 1, lastError: 'status_500' },
    ])
    run.receiver.answer = () => 200
    await run.pass(5_000)
    expect([run.receiver.takenOf('u1'), await run.retries(webhook)]).toEqual([[1, 2, 4], []])
    expect((await run.find(webhook)).stats).toMatchObject({ delivered: 5, failed: 1 })
  })
  test('an event that is never taken is tried by the schedule, given up after three days, and frees its user', async () => {
    await start({ bounds: { backlogMs: 24 * 3_600_000 } })
    const webhook = await run.create()
    run.receiver.answer = ({ position }) => (position === 1 ? 400 : 200)
    run.log.add('u1')
    run.log.add('u1')
    const startedMs = run.clock.now()
    const isOver = () => run.receiver.takenOf('u1').length > 0
    for (let tries = 0; !isOver() && tries < 100; tries++) {
      run.log.add('u2')
      await run.pass(3_600_000, tries === 0 ? 5_000 : 300_000)
    }
    const attempts = run.receiver.arrived.filter(({ position }) => position === 1)
    const waits = attempts.slice(1).map(({ atMs }, place) => atMs - (attempts[place]?.atMs ?? 0))
    expect(attempts).toHaveLength(10)
    for (const [place, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(retryScheduleMs[place] ?? 0)
      expect(wait).toBeLessThanOrEqual((retryScheduleMs[place] ?? 0) + 300_000)
    }
    expect(run.clock.now() - startedMs).toBeGreaterThan(72 * 3_600_000)
    expect(run.receiver.takenOf('u1')).toEqual([2])
    await run.pass(2_000)
    expect((await run.find(webhook)).stats.givenUp).toBe(1)
    expect(await run.retries(webhook)).toEqual([])
  })
  test('redirects and requests without an answer are failures', async () => {
    await start()
    const webhook = await run.create()
    const answers: Record<string, 301 | 'unreachable' | 'hang'> = { u1: 301, u2: 'unreachable', u3: 'hang' }
    run.receiver.answer = ({ target }) => answers[target] ?? 200
    for (const target of ['u1', 'u2', 'u3', 'u4']) run.log.add(target)
    await run.pass(14_000)
    expect((await run.find(webhook)).position).toBe(2)
    await run.pass(2_000)
    const errors = (await run.retries(webhook)).map(({ orderingKey, lastError }) => `${orderingKey} ${lastError}`)
    expect(errors).toEqual(['u1 status_301', 'u2 unreachable', 'u3 timeout'])
    expect((await run.find(webhook)).position).toBe(4)
  })
  test('Retry-After is respected', async () => {
    await start()
    await run.create()
    run.receiver.answer = () => ({ status: 429, retryAfter: '600' })
    run.log.add('u1')
    await run.pass(1_000)
    run.receiver.answer = () => 200
    run.log.add('u2')
    await run.pass(598_000, 1_000)
    expect(run.receiver.arrived).toHaveLength(1)
    await run.pass(10_000, 1_000)
    expect(run.receiver.taken.map(({ target }) => target).toSorted()).toEqual(['u1', 'u2'])
  })
  test('410 disables it, with an audit entry', async () => {
    await start()
    const webhook = await run.create()
    run.receiver.answer = () => 410
    run.log.add('u1')
    await run.pass(5_000)
    expect(await run.find(webhook)).toMatchObject({ enabled: false, disabledReason: 'gone' })
    expect(run.disabled).toEqual([{ webhook: webhook.id, reason: 'gone' }])
    const [entry] = await run.opened.storage.audit.list('default', { target: webhook.id }, 1)
    expect(entry).toMatchObject({
      action: 'webhook.disable',
      actor: { kind: 'system', id: 'webhooks' },
      details: { reason: 'gone' },
    })
    run.log.add('u1')
    await run.pass(10_000)
    expect(run.receiver.arrived).toHaveLength(1)
    run.receiver.answer = () => 200
    await run.service.webhooks.resume(run.call, webhook.id)
    await run.pass(400_000, 1_000)
    expect(run.receiver.takenOf('u1')).toEqual([1, 2])
  })
  test('the number of users in retry is bounded: beyond it no new events are read', async () => {
    await start({ bounds: { retriesMax: 3, inFlightMax: 2, windowMax: 4 } })
    const webhook = await run.create()
    // Not in a row, so that the receiver does not count as down.
    run.receiver.answer = ({ target }) => (target.startsWith('bad') ? 500 : 200)
    for (let place = 0; place < 20; place++) {
      run.log.add(`bad${place}`)
      run.log.add(`good${place}`)
    }
    await run.pass(3_000)
    expect((await run.retries(webhook)).length).toBeLessThanOrEqual(4)
    expect((await run.find(webhook)).position).toBeLessThan(20)
    run.receiver.answer = () => 200
    await run.until(() => run.receiver.taken.length === 40, { msMax: 400_000, stepMs: 1_000 })
  })
})

describe('backlogs', () => {
  test('a webhook that holds back more events than allowed is disabled', async () => {
    await start({ backlogMax: 10 })
    const webhook = await run.create()
    const other = await run.create({ url: 'http://other.example/' })
    run.receiver.answer = ({ url }) => (url === webhook.url ? 500 : 200)
    for (let place = 0; place < 11; place++) run.log.add(`u${place % 6}`)
    await run.pass(61_000, 500)
    expect(run.disabled).toEqual([{ webhook: webhook.id, reason: 'backlog' }])
    expect([(await run.find(webhook)).enabled, (await run.find(other)).enabled]).toEqual([false, true])
  })
  test('the log is needed from the first event that was not delivered', async () => {
    await start()
    await run.create()
    run.receiver.answer = ({ target }) => (target === 'u1' ? 500 : 200)
    for (const target of ['u2', 'u2', 'u1', 'u2']) run.log.add(target)
    await run.pass(20_000, 500)
    expect(await run.service.floors.changes.prunableTo('default')).toBe(2)
    expect(await run.service.floors.changes.prunableTo('other')).toBeUndefined()
    await run.pass(61_000, 1_000)
    expect(run.counts.at(-1)).toMatchObject({ enabled: 1 })
    expect(run.counts.at(-1)?.oldestAgeMs).toBeGreaterThan(0)
  })
  test('a webhook whose next events are gone is disabled, and goes on after a replay from what is there', async () => {
    await start()
    const webhook = await run.create()
    for (let place = 0; place < 5; place++) run.log.add('u1')
    await run.service.webhooks.pause(run.call, webhook.id)
    run.log.pruneTo(3)
    expect(run.service.webhooks.resume(run.call, webhook.id)).rejects.toMatchObject({ code: 'cursor.expired' })
    await run.service.webhooks.replay(run.call, webhook.id, 3)
    await run.service.webhooks.resume(run.call, webhook.id)
    await run.pass(2_000)
    expect(run.receiver.takenOf('u1')).toEqual([4, 5])
  })
})
