import { afterEach, describe, expect, test } from 'bun:test'
import { Random } from '../kit/mutations.ts'
import { repeatingStorage } from '../kit/repeating-storage.ts'
import { longRun } from '../kit/services.ts'
import type { ReceiverAnswer } from '../kit/webhook-receiver.ts'
import { WebhookRun, wrongDeliveries } from '../kit/webhook-run.ts'

const hour = 3_600_000
/** Looks of an hour: the runs take days of the test clock. */
const slow = { backlogMs: 24 * hour, lookMs: 5_000 }

let run: WebhookRun
afterEach(() => run.close())

const users = Array.from({ length: 12 }, (_, place) => `u${place}`)
const answers: readonly ReceiverAnswer[] = [500, 503, 400, 301, 'hang', 'lost', 'unreachable', 'timeout', 'unresolved']

describe('a receiver that is down', () => {
  test.each([
    ['a day', 24, false],
    ['three days', 72, false],
    ['three days, and the server crashes meanwhile', 72, true],
  ])('%s: nothing is lost, and all is there minutes later', async (_, hours, crashes) => {
    run = await WebhookRun.start({ bounds: slow })
    const webhook = await run.create()
    const events = users.map((user) => run.log.add(user))
    await run.until(() => run.receiver.taken.length === events.length)
    run.receiver.answer = () => 'unreachable'
    for (let passed = 0; passed < hours; passed++) {
      for (const user of users) events.push(run.log.add(user))
      if (crashes && passed % 20 === 10) {
        await run.crash()
        run.restart()
      }
      await run.pass(hour, 300_000)
    }
    expect((await run.find(webhook)).stats.failingSinceMs).toBeLessThan(run.clock.now() - (hours - 1) * hour)
    const triedBefore = run.receiver.arrived.length
    run.receiver.answer = () => 200
    const recoveredMs = await run.until(() => run.receiver.taken.length === events.length, {
      msMax: 600_000,
      stepMs: 1_000,
    })
    expect(recoveredMs).toBeLessThan(420_000)
    expect(wrongDeliveries(events, run.receiver)).toEqual([])
    // It was asked now and then, not with every event.
    expect(triedBefore).toBeLessThan(hours * 20)
    await run.pass(2_000)
    expect(await run.retries(webhook)).toEqual([])
    expect(run.faults).toEqual([])
  })
})

/** Random answers, crashes, stops and changes; then the receiver works, and time passes. */
async function chaos(seed: number): Promise<void> {
  const random = new Random(seed)
  const bounds = { ...slow, lookMs: 500, retriesMax: 8, windowMax: 20, pageMax: 7 }
  run = await WebhookRun.start({ bounds, ...(seed % 3 === 0 && { storage: repeatingStorage }) })
  const webhook = await run.create()
  let failing = 3
  run.receiver.answer = () => (random.below(10) < failing ? random.pick(answers) : 200)
  const events = []
  for (let step = 0; step < 60; step++) {
    const kind = random.below(20)
    if (kind < 12) for (let count = random.below(12); count >= 0; count--) events.push(run.log.add(random.pick(users)))
    else if (kind < 15) failing = random.below(11)
    else if (kind < 17) {
      await run.crash()
      run.restart()
    } else if (kind === 17) await run.service.webhooks.update(run.call, webhook.id, { label: `step ${step}` })
    else if (kind === 18) await run.service.webhooks.rotate(run.call, webhook.id, hour)
    else await run.service.sends.retryAll(run.call, webhook.id)
    await run.pass(random.below(20_000), 500)
  }
  failing = 0
  const isAll = () => run.receiver.taken.length >= events.length
  await run.until(isAll, { msMax: 30 * hour, stepMs: 30_000 })
  expect(wrongDeliveries(events, run.receiver)).toEqual([])
  await run.pass(60_000, 1_000)
  expect((await run.find(webhook)).position).toBe(events.length)
  expect(run.faults).toEqual([])
}

describe('whatever fails', () => {
  const seeds = Array.from({ length: longRun ? 30 : 6 }, (_, place) => place + 1)
  test.each(seeds)('each event arrives, in the order of its user, with one id (seed %i)', chaos)
})
