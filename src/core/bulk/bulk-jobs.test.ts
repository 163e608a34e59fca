import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { openimSignIn } from '../../../test/kit/sign-ins.ts'
import type { KeyManager } from '../admin-keys/admin-keys.ts'
import { claimBounds } from '../claims/bounds.ts'
import type { Context } from '../context.ts'
import { isCoreError } from '../errors.ts'
import type { Session } from '../sessions/session.ts'
import type { Call } from '../values.ts'
import { type BulkJob, type BulkRequest, bulkBounds } from './bulk-job.ts'
import { BulkJobs } from './bulk-jobs.ts'
import { BulkRunner, requestIdOfJob } from './runner.ts'
import { unseenSessions } from './unseen-sessions.ts'

const app = 'default'
const dayMs = 86_400_000
const ops: Call = { ...callBy('admin'), actor: { kind: 'key', id: 'ops' }, requestId: 'r-1' }

let on: TestCore
let jobs: BulkJobs
const runners: BulkRunner[] = []
const faults: unknown[] = []
beforeEach(async () => {
  on = await openTestCore()
  jobs = new BulkJobs(on.core.context, () => {})
})
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop()
  expect(faults.splice(0)).toEqual([])
  await on.close()
})

/** Works on all open jobs, on this context. */
async function work(context: Context = on.core.context): Promise<void> {
  const runner = new BulkRunner({ context, fault: (error) => faults.push(error) })
  runners.push(runner)
  runner.start()
  await runner.run()
  await runner.stop()
}
const uids = (count: number) => Array.from({ length: count }, (_, index) => `u${String(index).padStart(4, '0')}`)
const register = (names: readonly string[]) =>
  on.core.users.register(
    callBy('openim'),
    names.map((uid) => ({ uid })),
  )
const ban = (users: readonly string[]): BulkRequest => ({
  action: { kind: 'users.ban', reason: 'spam' },
  selection: { by: 'users', users },
})
const entriesOf = async (action: string) =>
  (await on.storage.audit.list(app, {}, 10_000)).filter((entry) => entry.action === action)
async function resultsOf({ id }: BulkJob) {
  const all = await jobs.results(app, id, undefined, 10_000)
  return new Map(all.map(({ target, code, sessions }) => [target, code ?? sessions ?? 'ok']))
}

describe('a job', () => {
  test('does to each user what a call would do, by the key that made it, and says what became of each', async () => {
    await register(uids(230))
    const job = await jobs.create(ops, ban([...uids(230), 'nobody', 'name:nobody']))
    expect(await jobs.get(app, job.id)).toMatchObject({ state: 'open', total: 232, done: 0 })
    await work()
    expect(await jobs.get(app, job.id)).toMatchObject({ state: 'done', total: 232, done: 232, failed: 2 })
    const bans = await entriesOf('user.ban')
    expect(bans.map(({ target }) => target).sort()).toEqual(uids(230))
    for (const entry of bans)
      expect(entry).toMatchObject({ actor: ops.actor, requestId: requestIdOfJob(job.id), details: { reason: 'spam' } })
    expect((await on.core.restrictions.of(app, 'u0007')).ban).toMatchObject({ reason: 'spam', actor: 'key:ops' })
    const results = await resultsOf(job)
    expect([results.size, results.get('u0000'), results.get('nobody')]).toEqual([232, 'ok', 'user.not_found'])
    expect(await entriesOf('job.create')).toHaveLength(1)
  })

  test('does not wait for the jobs of another app', async () => {
    await on.core.apps.create(callBy('admin'), 'shop', appKeys('shop'))
    const long = await Promise.all(
      Array.from({ length: bulkBounds.openJobsMax }, () => jobs.create(ops, ban(uids(2 * bulkBounds.pieceUsers)))),
    )
    on.clock.advance(1)
    const short = await jobs.create({ ...ops, app: 'shop' }, ban(['ann']))
    await work()
    const ended = async (one: BulkJob) => (await on.storage.bulkJobs.listResults(one.id, undefined, 1_000)).at(-1)?.id
    const [last = 0, ...others] = await Promise.all([short, ...long].map(ended))
    for (const other of others) expect(last).toBeLessThan(other ?? 0)
  })

  test('goes on after a crash in the middle of a piece, and does nothing twice', async () => {
    await register(uids(150))
    const job = await jobs.create(ops, ban(uids(150)))
    let transactions = 0
    const { context } = on.core
    const transaction: Context['storage']['transaction'] = (keys, run) => {
      if (++transactions >= 40) throw new Error('planted')
      return context.storage.transaction(keys, run)
    }
    await work({ ...context, storage: { ...context.storage, transaction } })
    expect(new Set(faults.splice(0).map(String))).toEqual(new Set(['Error: planted']))
    const before = (await entriesOf('user.ban')).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(100)
    // The claim of the node that crashed ends.
    on.clock.advance(claimBounds.jobMs)
    await work()
    expect(await jobs.get(app, job.id)).toMatchObject({ state: 'done', done: 150, failed: 0 })
    expect((await entriesOf('user.ban')).map(({ target }) => target).sort()).toEqual(uids(150))
  })

  test('that is cancelled does no further piece; a finished one cannot be cancelled', async () => {
    await register(uids(3))
    const job = await jobs.create(ops, ban(uids(3)))
    expect(await jobs.cancel(ops, job.id)).toMatchObject({ state: 'cancelled' })
    await work()
    expect(await jobs.get(app, job.id)).toMatchObject({ state: 'cancelled', done: 0 })
    expect(await entriesOf('user.ban')).toEqual([])
    const other = await jobs.create(ops, ban(uids(3)))
    await work()
    expect(await jobs.cancel(ops, other.id)).toMatchObject({ state: 'done' })
    expect(await entriesOf('job.cancel')).toHaveLength(1)
  })

  describe.each([
    ['revoked', (root: KeyManager, id: string) => on.core.adminKeys.revoke(root, id)],
    ['of a lower scope', (root: KeyManager, id: string) => on.core.adminKeys.update(root, id, { scope: 'viewer' })],
  ] as const)('whose key is %s', (_, end) => {
    const root: KeyManager = { ...ops, scope: 'root' }
    const users = uids(2 * bulkBounds.pieceUsers + 1)

    test('in the middle of a piece is cancelled after it, and says why', async () => {
      await register(users)
      const { key } = await on.core.adminKeys.create(root, { label: '', scope: 'operator' })
      const job = await jobs.create({ ...ops, actor: { kind: 'key', id: key.id } }, ban(users))
      let ended: Promise<unknown> | undefined
      const stop = on.core.context.events.onAudited(() => {
        ended ??= end(root, key.id)
      })
      await work()
      stop()
      await ended
      expect(await jobs.get(app, job.id)).toMatchObject({ state: 'cancelled', done: bulkBounds.pieceUsers })
      expect(await entriesOf('user.ban')).toHaveLength(bulkBounds.pieceUsers)
      expect(await entriesOf('job.cancel')).toMatchObject([
        { target: job.id, actor: { kind: 'system', id: 'jobs' }, details: { reason: 'key_revoked' } },
      ])
    })
  })
  test('goes on when its key has expired: it was made in time', async () => {
    await register(['u'])
    const root: KeyManager = { ...ops, scope: 'root' }
    const expiresAtMs = on.clock.now() + 1_000
    const { key } = await on.core.adminKeys.create(root, { label: '', scope: 'operator', expiresAtMs })
    const job = await jobs.create({ ...ops, actor: { kind: 'key', id: key.id } }, ban(['u']))
    on.clock.advance(2_000)
    await work()
    expect(await jobs.get(app, job.id)).toMatchObject({ state: 'done', failed: 0 })
  })

  test('by a filter takes the accounts that pass it, and leaves others and deleted ones', async () => {
    await register([...uids(120), 'other'])
    await on.core.users.destroy(callBy('openim'), 'u0003')
    const job = await jobs.create(ops, {
      action: { kind: 'users.destroy' },
      selection: { by: 'filter', filter: { uidPrefix: 'u' } },
    })
    await work()
    expect(await jobs.get(app, job.id)).toMatchObject({ state: 'done', total: 119, done: 119, failed: 0 })
    expect(await on.core.users.find(app, 'u0119')).toBeUndefined()
    expect(await on.core.users.find(app, 'other')).toBeDefined()
  })

  test('an app has so many open ones', async () => {
    for (let count = 0; count < bulkBounds.openJobsMax; count++) await jobs.create(ops, ban(['ann']))
    const error: unknown = await jobs.create(ops, ban(['ann'])).catch((thrown: unknown) => thrown)
    expect(isCoreError(error, 'server.busy')).toBe(true)
    await work()
    expect(await jobs.create(ops, ban(['ann']))).toMatchObject({ state: 'open' })
  })

  test('of another app is not found', async () => {
    const { id } = await jobs.create(ops, ban(['ann']))
    const error: unknown = await jobs.get('other', id).catch((thrown: unknown) => thrown)
    expect(isCoreError(error, 'resource.not_found')).toBe(true)
  })
})

test('sessions not seen for long end, except the newest; a dry run counts the same and ends none', async () => {
  await register(['ann', 'bob'])
  const signIn = (uid: string, platform: 'ios' | 'web' | 'windows') =>
    on.core.sessions.signIn(callBy('openim'), openimSignIn(uid, `${uid} ${platform}`, platform))
  for (const platform of ['ios', 'web', 'windows'] as const) {
    await signIn('ann', platform)
    on.clock.advance(dayMs)
  }
  await signIn('bob', 'ios')
  on.clock.advance(30 * dayMs)
  await signIn('bob', 'web')
  const request: BulkRequest = {
    action: { kind: 'sessions.end', unseenForMs: 30 * dayMs, keep: 1 },
    selection: { by: 'sessions' },
  }
  expect(await jobs.count(ops, request)).toEqual({ users: 1, sessions: 2, complete: true })
  expect(await on.storage.sessions.listLive(app, 'ann')).toHaveLength(3)
  const job = await jobs.create(ops, request)
  await work()
  expect((await on.storage.sessions.listLive(app, 'ann')).map(({ platform }) => platform)).toEqual(['windows'])
  expect(await on.storage.sessions.listLive(app, 'bob')).toHaveLength(2)
  expect(Object.fromEntries(await resultsOf(job))).toEqual({ 'uid:ann': 2, 'uid:bob': 0 })
})

describe('unseenSessions, for any sessions', () => {
  const session = fc.record({
    issuedAtMs: fc.nat(100),
    seenAtMs: fc.nat(100),
    dialect: fc.constantFrom('openim', 'lanying'),
    platform: fc.constantFrom('ios' as const, 'web' as const),
    isOnline: fc.boolean(),
  })
  const rule = fc.record({
    unseenForMs: fc.nat(100),
    keep: fc.nat(3),
    dialect: fc.constantFrom(undefined, 'openim'),
    platform: fc.constantFrom(undefined, 'web' as const),
  })

  test('ends what matches and was not seen for so long, and keeps the newest and the connected ones', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), rule, (list, rule) => {
        const nowMs = 101
        const sessions = list.map(
          (one, index) => ({ ...one, id: `s${index}`, clientKey: `k${index}` }) as never as Session,
        )
        const devices = list.map(({ dialect, seenAtMs }, index) => ({
          dialect,
          clientKey: `k${index}`,
          lastSeenAtMs: seenAtMs,
        }))
        const online = new Set(list.flatMap(({ isOnline }, index) => (isOnline ? [`s${index}`] : [])))
        const ended = new Set(unseenSessions({ sessions, devices, online, nowMs }, rule).map(({ id }) => id))
        const seenOf = (index: number) =>
          list[index]?.isOnline ? nowMs : Math.max(list[index]?.issuedAtMs ?? 0, list[index]?.seenAtMs ?? 0)
        const matching = list.flatMap(({ dialect, platform }, index) =>
          (rule.dialect ?? dialect) === dialect && (rule.platform ?? platform) === platform ? [index] : [],
        )
        for (const [index] of list.entries()) {
          const isOld = matching.includes(index) && seenOf(index) < nowMs - rule.unseenForMs
          if (!isOld) expect(ended.has(`s${index}`)).toBe(false)
        }
        const kept = matching.filter((index) => !ended.has(`s${index}`))
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(rule.keep, matching.length))
        const newest = Math.max(...kept.map(seenOf))
        if (rule.keep > 0) for (const index of matching) expect(seenOf(index)).toBeLessThanOrEqual(newest)
        const old = matching.filter((index) => seenOf(index) < nowMs - rule.unseenForMs).length
        expect(ended.size).toBe(Math.min(old, Math.max(0, matching.length - rule.keep)))
      }),
      { numRuns: 300 },
    )
  })
})
