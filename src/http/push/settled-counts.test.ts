import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { signInOf } from '../../../test/kit/live-core.ts'
import { type Answer, OutboxFolder, type OutboxRun, settled } from '../../../test/kit/outbox.ts'
import { lanyingCall, plainRequest } from '../../../test/kit/push.ts'
import { longRun } from '../../../test/kit/services.ts'
import type { Clock } from '../../core/clock.ts'
import { pushTokenLookup } from '../../core/push/facts.ts'
import { OutcomeCounts } from '../../core/push/outcome-counts.ts'
import { buildPush, type Push } from '../../core/push/push.ts'
import { countSettledPushes } from '../../core/push/settle.ts'
import type { PushCount } from '../../core/push/task.ts'
import type { Storage } from '../../core/storage.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { queuedPush, webhookSink } from './webhook-sink.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

/** A run of a server with a webhook for the notifier `cert`. */
type PushRun = OutboxRun & { readonly push: Push; readonly counted: PushCount[] }

type PushRunOptions = {
  answer?: () => Answer
  storage?: (storage: Storage) => Storage
  /** The sink is no longer configured. */
  withoutSink?: boolean
}

const bounds = { attemptsMax: 3, retryFirstMs: 100, pauseMsMax: 100 }
const pages = { firstPageUsers: 2, pageUsers: 3 }

async function startRun({ answer = () => 200, storage, withoutSink = false }: PushRunOptions = {}): Promise<PushRun> {
  const counted: PushCount[] = []
  const made: ReturnType<typeof webhookSink>[] = []
  let clock: Clock | undefined
  const run = await folder.run({
    bounds,
    answer,
    ...(storage && { storage }),
    onSettled: countSettledPushes(queuedPush, (counts) => counted.push(...counts), { now: () => clock?.now() ?? 0 }),
    receivers(context) {
      clock = context.clock
      const { outbox } = context.storage
      const tokenOf = pushTokenLookup(context)
      made.push(
        webhookSink({
          app: 'default',
          notifier: 'cert',
          url: 'http://cert.example/',
          keys: ['k'],
          clock,
          outbox,
          tokenOf,
        }),
      )
      return withoutSink ? [] : made.map(({ receiver }) => receiver)
    },
  })
  const sinkOf = (_app: AppId, name: string) => (made[0] && name === 'cert' ? { name, sink: made[0].sink } : undefined)
  const push = buildPush(run.context, {
    sinkOf,
    bounds: pages,
    queued: () => run.outbox.wake(),
    fault: (error) => run.troubles.push(error),
    counted: (counts) => counted.push(...counts),
  })
  push.tasks.start()
  return { ...run, push, counted }
}

/** An account with a device for each token; `''` is a device without one. */
async function addUser({ core, clock }: OutboxRun, uid: UserId, tokens: readonly string[]): Promise<void> {
  await core.users.register(lanyingCall, [{ uid }])
  for (const [index, token] of tokens.entries()) {
    await core.sessions.signIn(lanyingCall, signInOf('lanying', uid, 'android', `${uid}-${index}`, clock))
    if (token) await core.pushBindings.bind(lanyingCall, uid, { sn: index + 1 }, { token, notifier: 'cert' })
  }
}

/** They agree with what is recorded of each device. */
async function countsOf({ push }: PushRun, task: number): Promise<PushCount[]> {
  const counts = [...((await push.tasks.list(lanyingCall, [task]))[0]?.counts ?? [])]
  if (counts.length === 0) return counts
  const devices = await push.tasks.listDevices(lanyingCall.app, task, undefined, undefined, 100)
  const recorded = new OutcomeCounts()
  for (const one of devices) recorded.add(one, one.device.platform)
  expect(textOf(recorded.list()).toSorted()).toEqual(textOf(counts).toSorted())
  return counts
}
const textOf = (counts: readonly PushCount[]) =>
  counts.map(({ outcome, reason, platform, count }) => `${outcome} ${reason} ${platform} ${count}`)
const sum = (counts: readonly PushCount[], outcome?: PushCount['outcome']) =>
  counts.filter((one) => outcome === undefined || one.outcome === outcome).reduce((total, one) => total + one.count, 0)

async function pass(run: PushRun, ms: number): Promise<void> {
  run.clock.advance(ms)
  await settled()
}

describe('a push that was queued', () => {
  const notify = async (run: PushRun) => {
    const task = await run.push.tasks.notify(lanyingCall, plainRequest)
    await run.push.tasks.whenIdle()
    await settled()
    return task
  }
  const end = async (run: PushRun) => {
    await run.push.tasks.stop()
    await run.stop()
  }

  test.each([
    [200, 'delivered cert android 1'],
    [400, 'failed status_400 android 1'],
    [302, 'failed status_302 android 1'],
    [503, 'queued cert android 1'],
    ['timeout', 'queued cert android 1'],
  ] as const)('counts, when its receiver answers %p, as %s', async (answer, counts) => {
    const run = await startRun({ answer: () => answer })
    await addUser(run, 'ann', ['t'])
    const task = await notify(run)
    expect(textOf(await countsOf(run, task))).toEqual([counts])
    await end(run)
  })
  test('counts as queued until its last attempt, then as failed; each outcome is reported once', async () => {
    const run = await startRun({ answer: () => 503 })
    await addUser(run, 'ann', ['t'])
    const task = await notify(run)
    await pass(run, 100)
    expect(textOf(await countsOf(run, task))).toEqual(['queued cert android 1'])
    await pass(run, 200)
    expect(textOf(await countsOf(run, task))).toEqual(['failed status_503 android 1'])
    expect(textOf(run.counted)).toEqual(['queued cert android 1', 'failed status_503 android 1'])
    await end(run)
  })
  test('counts as withheld when its device may no longer be pushed to', async () => {
    const run = await startRun({ answer: () => 503 })
    await addUser(run, 'ann', ['t'])
    const task = await notify(run)
    await run.core.restrictions.set(lanyingCall, 'ann', { ban: {} })
    await pass(run, 100)
    expect(textOf(await countsOf(run, task))).toEqual(['withheld token.withdrawn android 1'])
    await end(run)
  })
  test('counts as withheld when the time until which it may be shown ended meanwhile', async () => {
    const run = await startRun({ answer: () => 503 })
    await addUser(run, 'ann', ['t'])
    const content = { ...plainRequest.content, showEndAtMs: run.clock.now() + 50 }
    const task = await run.push.tasks.notify(lanyingCall, { ...plainRequest, content })
    await run.push.tasks.whenIdle()
    await settled()
    await pass(run, 100)
    expect(textOf(await countsOf(run, task))).toEqual(['withheld message.expired android 1'])
    await end(run)
  })
  test('counts as failed when its sink is gone and it grew too old', async () => {
    const run = await startRun({ answer: () => 503 })
    await addUser(run, 'ann', ['t'])
    const task = await notify(run)
    await end(run)
    const later = await startRun({ withoutSink: true })
    expect(textOf(await countsOf(later, task))).toEqual(['queued cert android 1'])
    later.clock.advance(86_400_001)
    await end(later)
    const last = await startRun({ withoutSink: true })
    expect(textOf(await countsOf(last, task))).toEqual(['failed too_old android 1'])
    await end(last)
  })
  test('is settled also when its task was pruned meanwhile', async () => {
    let answer = 503
    const run = await startRun({ answer: () => answer })
    await addUser(run, 'ann', ['t'])
    const task = await notify(run)
    await run.context.storage.transaction([], ({ pushTasks }) => pushTasks.prune(Number.MAX_SAFE_INTEGER, 10))
    answer = 200
    await pass(run, 100)
    expect([run.troubles, await countsOf(run, task), await run.context.storage.outbox.queueStats()]).toEqual([
      [],
      [],
      [],
    ])
    expect(run.outcomes.at(-1)).toMatchObject({ outcome: 'delivered' })
    await end(run)
  })
})

type Kill = { readonly at: number; readonly committed: boolean }

/** Fails the `at`th transaction after `arm` and all later ones, as if the process were killed before or after its commit. */
function killable({ at, committed }: Kill) {
  let left = Number.POSITIVE_INFINITY
  const killed = new Error('killed')
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    async transaction(keys, work) {
      if (--left > 0) return storage.transaction(keys, work)
      if (left < 0) throw killed
      await storage.transaction(keys, async (stores) => {
        await work(stores)
        if (!committed) throw killed
      })
      throw killed
    },
  })
  return {
    wrap,
    arm: () => {
      left = at
    },
  }
}

test('the counts of a task add up to the devices that were decided on, whenever the process is killed', async () => {
  /** Devices of each user, in the order in which the audience is read; `''` has no token. */
  const users = [['a'], ['b', ''], ['c'], ['d', 'e', ''], ['f'], [''], ['g', 'h']] as const
  const decidedAfterPages = [0, 3, 8, 11]
  const kill = fc.record<Kill>({ at: fc.integer({ min: 1, max: 14 }), committed: fc.boolean() })
  const answers = fc.array(fc.constantFrom<Answer>(200, 400, 503, 'timeout'), { minLength: 1, maxLength: 20 })
  const kills = fc.array(kill, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(kills, answers, async (kills, answers) => {
      folder.remove()
      folder = new OutboxFolder()
      let asked = 0
      const answer = () => answers[asked++ % answers.length] ?? 200
      const task = await prepare()
      let before = 0
      for (const kill of [...kills, { at: Number.POSITIVE_INFINITY, committed: true }]) {
        const { wrap, arm } = killable(kill)
        const run = await startRun({ answer, storage: wrap })
        arm()
        for (let round = 0; round < 12; round++) await pass(run, 1_000)
        await run.push.tasks.stop()
        before = await check(run, task, before)
        await run.crash()
      }
      expect(before).toBe(11)
    }),
    { numRuns: longRun ? 100 : 10 },
  )

  async function prepare(): Promise<number> {
    const run = await startRun()
    for (const [index, tokens] of users.entries()) await addUser(run, `u${index}`, tokens)
    await run.push.tasks.stop()
    const task = await run.push.tasks.notify(lanyingCall, plainRequest)
    await run.stop()
    return task
  }
  /** Returns the number of devices that are counted. */
  async function check(run: PushRun, task: number, before: number): Promise<number> {
    const counts = await countsOf(run, task)
    const [queue] = await run.context.storage.outbox.queueStats()
    const decided = sum(counts)
    expect(decidedAfterPages).toContain(decided)
    expect(decided).toBeGreaterThanOrEqual(before)
    expect([sum(counts, 'queued'), sum(counts, 'failed')]).toEqual([queue?.pending ?? 0, queue?.dead ?? 0])
    return decided
  }
}, 300_000)
