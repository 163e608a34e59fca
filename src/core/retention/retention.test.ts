import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { keepAll, noReaders, runRetention } from '../../../test/kit/retention.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { BulkJob } from '../bulk/bulk-job.ts'
import type { Stores } from '../storage.ts'
import { retentionBounds } from './bounds.ts'
import type { RetentionDays } from './prunings.ts'
import { Retention, type RetentionDeps } from './retention.ts'

const dayMs = 86_400_000
const { everyMs, pauseMs, batchMax } = retentionBounds
const app = 'default'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await numberAll(on.storage)
  await on.storage.events.prune(app, { atMs: Number.MAX_SAFE_INTEGER, position: 100 }, 100)
})
afterEach(() => on.close())

/** Rows of every kind that ended, expired, finished or were written at this moment: `count` of each. */
async function addRows(atMs: number, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `${atMs} ${index}`)
  await on.storage.transaction([], async (stores) => {
    for (const [index, name] of names.entries()) await addRow(stores, name, atMs, index)
    await stores.outbox.add(names.map((name) => letter(name, atMs)))
    const by = { owner: '1:1', nowMs: atMs, untilMs: atMs + 1, limit: count }
    const claimed = await stores.outbox.claim({ app, receiver: 'one' }, by)
    await stores.outbox.writeOutcomes(
      claimed.map((of) => ({ kind: 'dead', of, reason: 'planted' }) as const),
      by,
    )
  })
  await numberAll(on.storage)
}

async function addRow(stores: Stores, name: string, atMs: number, index: number): Promise<void> {
  const device = { app, uid: 'ann', dialect: 'openim', clientKey: 'c' } as const
  const token = { id: name, app, uid: 'ann', dialect: 'openim', platform: 'ios', role: 'user' } as const
  const ended = { endedAtMs: atMs, endReason: 'kicked' } as const
  if (!(await stores.devices.find(app, 'ann', 'openim', 'c')))
    await stores.devices.put({ ...device, platform: 'ios', sn: 1, userAgent: '', ...deviceTimes })
  const session = { ...device, id: name, platform: 'ios', tokenId: undefined, secrets: undefined } as const
  await stores.sessions.put({ ...session, createdAtMs: 0, issuedAtMs: atMs * 1_000 + index, validAfterMs: 0, ...ended })
  await stores.tokens.insert({ ...token, hash: name, issuedAtMs: 0, expiresAtMs: atMs, ...ended })
  const actor = { kind: 'key', id: 'test' } as const
  const entry = { app, atMs, actor, dialect: 'admin', requestId: undefined, action: 'planted', target: name }
  await stores.audit.add([{ ...entry, changed: [], details: {}, before: undefined, after: undefined }])
  const job: BulkJob = {
    ...{
      id: name,
      app,
      kind: 'users.unban',
      actor,
      state: 'done',
      createdAtMs: 0,
      finishedAtMs: atMs,
      total: 0,
      done: 0,
      failed: 0,
    },
    cursor: undefined,
  }
  const connection = { app, uid: 'ann', dialect: 'openim', platform: 'ios', connectionId: name, node: 1 } as const
  await stores.presenceEvents.append(app, [{ ...connection, atMs, reason: undefined, isEdge: false }])
  await stores.bulkJobs.insert(job, { action: { kind: 'users.unban' }, selection: { by: 'users', users: [] } })
  const request = { audience: { kind: 'all' }, content, strategy: 'combined', sequence: [] } as const
  const { id } = await stores.pushTasks.add({ app, requestId: name, request, createdAtMs: atMs })
  await stores.pushTasks.claim({ owner: '1:1', nowMs: atMs, untilMs: atMs + 1 })
  await stores.pushTasks.advance(id, { owner: '1:1', nowMs: atMs, cursor: 'done' })
}

const deviceTimes = { createdAtMs: 0, changedAtMs: 0, lastSeenAtMs: 0 }
const content = { type: 'text', title: '', body: '', badge: '', extra: {} } as never
const letter = (name: string, createdAtMs: number) => {
  const about = { app, receiver: 'one', orderingKey: name, kind: 'user.updated', headers: {}, body: '' } as const
  return { ...about, id: name, createdAtMs }
}

/** How many rows of each kind there are; of the audit trail those that were planted. */
async function rowsLeft(): Promise<Record<keyof RetentionDays, number>> {
  const { audit, outbox, pushTasks, sessions, tokens } = on.storage
  const never = Number.MAX_SAFE_INTEGER
  const taskIds = Array.from({ length: 1_000 }, (_, index) => index + 1)
  return {
    sessions: (await sessions.listEnded(never, undefined, 10_000)).length,
    tokens: (await tokens.listExpired(never, undefined, 10_000)).length,
    audit: (await audit.list(app, {}, 10_000)).filter(({ action }) => action === 'planted').length,
    presence: (await on.storage.presenceEvents.page(app, 0, {}, 10_000)).events.length,
    pushTasks: (await pushTasks.list(app, taskIds)).length,
    deadLetters: (await outbox.listDeadLetters(app, 10_000)).length,
    bulkJobs: (await on.storage.bulkJobs.list(app, undefined, 10_000)).length,
  }
}

const all: RetentionDays = { sessions: 1, tokens: 2, audit: 3, presence: 1, pushTasks: 4, deadLetters: 5, bulkJobs: 6 }
const kinds = Object.keys(all) as (keyof RetentionDays)[]

describe('a run', () => {
  test.each(kinds)('deletes %s after their days, and not before', async (kind) => {
    await addRows(on.clock.now(), 2)
    on.clock.advance(1)
    await addRows(on.clock.now(), 1)
    const startMs = on.clock.now()
    on.clock.advance(all[kind] * dayMs - 1)
    expect(await runRetention(onClock(), { [kind]: all[kind] })).toEqual({})
    expect(await rowsLeft()).toEqual(rowsOf(3))
    on.clock.skip(startMs + all[kind] * dayMs - on.clock.now())
    // The latest session of a device stays.
    expect(await runRetention(onClock(), { [kind]: all[kind] })).toEqual({ [kind]: 2 })
    expect(await rowsLeft()).toEqual({ ...rowsOf(3), [kind]: 1 })
  })
  test('deletes nothing by age where the setting says for ever', async () => {
    await addRows(on.clock.now(), 2)
    on.clock.skip(36_500 * dayMs)
    expect(await runRetention(onClock(), {})).toEqual({})
    expect(await rowsLeft()).toEqual(rowsOf(2))
  })
  test('deletes dead letters beyond their number, the oldest first', async () => {
    const nowMs = on.clock.now()
    for (const ms of [0, 1, 2]) await addRows(nowMs + ms, 1)
    expect(await runRetention(onClock(), {}, { deadLettersMax: 2 })).toEqual({ deadLetters: 1 })
    const left = await on.storage.outbox.listDeadLetters(app, 10)
    expect(left.map(({ createdAtMs }) => createdAtMs - nowMs)).toEqual([2, 1])
  })
  test('works in transactions of bounded size, and pauses after each', async () => {
    await addRows(on.clock.now(), 2 * batchMax + 2)
    on.clock.skip(10 * dayMs)
    const sizes: number[] = []
    const storage = withOverrides(on.storage, {
      async transaction(keys, work) {
        const before = await rowsLeft()
        const value = await on.storage.transaction(keys, work)
        const after = await rowsLeft()
        sizes.push(kinds.reduce((sum, kind) => sum + before[kind] - after[kind], 0))
        return value
      },
    })
    const startedMs = on.clock.now()
    const pruned = await runRetention({ storage, clock: on.clock }, all)
    expect(pruned).toEqual({ ...rowsOf(2 * batchMax + 2), sessions: 2 * batchMax + 1 })
    expect(Math.max(...sizes)).toBe(batchMax)
    expect(sizes.filter((size) => size > 0).length).toBe(3 * kinds.length)
    expect(on.clock.now() - startedMs).toBeGreaterThanOrEqual(3 * kinds.length * pauseMs)
  })
})

const rowsOf = (count: number) =>
  Object.fromEntries(kinds.map((kind) => [kind, count])) as Record<keyof RetentionDays, number>
const onClock = () => ({ storage: on.storage, clock: on.clock })

describe('the job', () => {
  const started = (days: Partial<RetentionDays>, storage = on.storage) => {
    const pruned: object[] = []
    const faults: unknown[] = []
    const job = new Retention({
      context: { storage, clock: on.clock, cluster: on.core.context.cluster },
      days: { ...keepAll, ...days },
      floors: noReaders,
      pruned: (rows) => void pruned.push(rows),
      fault: (error) => void faults.push(error),
    })
    job.start()
    return { job, pruned, faults }
  }
  /** Moves the clock by the pauses of a run until its end. */
  const finish = async (job: Retention) => {
    let running = true
    const run = job.run().finally(() => {
      running = false
    })
    while (running) await on.clock.advanceAsync(pauseMs)
    await run
  }

  test('cannot be built without the readers of the logs, whose events must stay', () => {
    const rest = { context: on.core.context, days: keepAll, pruned() {}, fault() {} }
    // @ts-expect-error: without `floors` it would delete what a webhook has not got.
    const deps: RetentionDeps = rest
    expect(deps).not.toHaveProperty('floors')
  })
  test('runs at the start and every hour', async () => {
    await addRows(on.clock.now() - dayMs, 1)
    on.clock.advance(1)
    const { job, pruned } = started({ audit: 1 })
    await finish(job)
    await addRows(on.clock.now() - dayMs - 1, 2)
    on.clock.advance(everyMs)
    await finish(job)
    expect(pruned).toEqual([{ audit: 1 }, { audit: 2 }])
    await job.stop()
  })
  test('stops after the batch under way', async () => {
    await addRows(on.clock.now() - dayMs, 3 * batchMax)
    on.clock.advance(1)
    const { job, pruned } = started({ audit: 1 }, on.storage)
    while ((await rowsLeft()).audit === 3 * batchMax) await on.clock.advanceAsync(pauseMs)
    await job.stop()
    expect(pruned).toEqual([{ audit: batchMax }])
    expect((await rowsLeft()).audit).toBe(2 * batchMax)
  })
  test('reports a kind that fails, goes on with the others, and tries again', async () => {
    await addRows(on.clock.now() - dayMs, 1)
    on.clock.advance(1)
    const broken = new Error('planted')
    let isBroken = true
    const sessions = withOverrides(on.storage.sessions, {
      async listEnded(...args) {
        if (isBroken) throw broken
        return on.storage.sessions.listEnded(...args)
      },
    })
    const { job, pruned, faults } = started({ sessions: 1, audit: 1 }, withOverrides(on.storage, { sessions }))
    await finish(job)
    expect([pruned, faults]).toEqual([[{ audit: 1 }], [broken]])
    isBroken = false
    await addRows(on.clock.now() - dayMs - 1, 1)
    on.clock.advance(everyMs)
    await finish(job)
    expect([pruned.length, faults.length]).toEqual([2, 1])
    await job.stop()
  })
})

test('used signatures are deleted when they expire, whatever the settings, in transactions of their own bound', async () => {
  const bounds = { signaturesBatchMax: 2 }
  const use = (names: string[], rememberMs: number) =>
    Promise.all(names.map((name) => on.core.usedSignatures.useOnce(app, name, rememberMs)))
  await use(['a', 'b', 'c', 'd', 'e'], 1_000)
  await use(['later'], 60_000)
  on.clock.advance(1_000)
  expect(await runRetention(onClock(), {}, bounds)).toEqual({})
  expect(await use(['a'], 1_000)).toEqual([false])
  on.clock.advance(1)
  expect(await runRetention(onClock(), {}, bounds)).toEqual({ usedSignatures: 5 })
  expect(await use(['a', 'later'], 1_000)).toEqual([true, false])
})

test('without a number of days for it the audit trail stays', async () => {
  await on.core.users.register(callBy('openim'), [{ uid: 'ann' }])
  on.clock.advance(400 * dayMs)
  await runRetention(onClock(), { ...all, audit: 0 })
  expect((await on.storage.audit.list(app, { target: 'ann' }, 10)).map(({ action }) => action)).toEqual(['user.create'])
})
