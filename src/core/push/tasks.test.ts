import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys } from '../../../test/kit/core.ts'
import {
  lanyingCall,
  type PushCore,
  plainRequest,
  pushOptionsOf,
  recordingSink,
  startPushCore,
} from '../../../test/kit/push.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { CoreError } from '../errors.ts'
import type { Storage } from '../storage.ts'
import { buildPush } from './push.ts'

let on: PushCore
beforeEach(async () => {
  on = await startPushCore()
})
afterEach(() => on.close())

const quiet = (sink = recordingSink()) => pushOptionsOf(on, sink)
const badgeOf = async (uid: string) => (await on.context.storage.settings.of('default', uid)).badge

describe('tasks', () => {
  test('a request id is heard once in an app', async () => {
    await on.register('ann')
    await on.device('ann', 't')
    const notify = (app = 'default') => on.push.tasks.notify({ ...lanyingCall, app }, plainRequest, 'request 1')
    const ids = await Promise.all([notify(), notify(), notify()])
    ids.push(await notify())
    await on.push.tasks.whenIdle()
    expect(new Set(ids).size).toBe(1)
    expect(on.sink.taken).toHaveLength(1)
    await on.core.apps.create(lanyingCall, 'other', appKeys('other'))
    expect(ids).not.toContain(await notify('other'))
  })
  test('without one every call is a task; another app does not see it', async () => {
    const first = await on.push.tasks.notify(lanyingCall, plainRequest)
    const second = await on.push.tasks.notify(lanyingCall, plainRequest)
    expect(second).not.toBe(first)
    await on.push.tasks.whenIdle()
    expect((await on.push.tasks.list(lanyingCall, [second, first, 99])).map(({ state }) => state)).toEqual([
      'done',
      'done',
    ])
    expect(await on.push.tasks.list({ ...lanyingCall, app: 'other' }, [first])).toEqual([])
  })
  test('the trace says what kind of audience was meant, and no more', async () => {
    const pushTokens = ['a push token of somebody']
    await on.push.tasks.notify(lanyingCall, { ...plainRequest, audience: { kind: 'pushTokens', pushTokens } })
    const trail = await on.context.storage.audit.list('default', {}, 10)
    expect(trail[0]).toMatchObject({ action: 'push.notify', details: { audience: 'pushTokens' } })
  })
  test('too many at once are refused', async () => {
    const busy = buildPush(on.context, { ...quiet(), bounds: { openTasksMax: 2 } })
    const ask = (requestId: string) => busy.tasks.notify(lanyingCall, plainRequest, requestId)
    await ask('1')
    await ask('2')
    expect(await ask('3').catch((error: CoreError) => error.code)).toBe('server.busy')
    expect(await ask('2')).toBeNumber()
  })
})

describe('many users', () => {
  const count = 1_000
  const pageUsers = 100
  const uids = Array.from({ length: count }, (_, index) => `u${String(index).padStart(4, '0')}`)
  const crowd = async () => {
    await on.storage.transaction([], async (stores) => {
      const base = { app: 'default', dialect: 'lanying', clientKey: 'guid', platform: 'android' } as const
      for (const uid of uids) {
        const device = { ...base, uid, sn: 1, userAgent: '', createdAtMs: 1, changedAtMs: 1, lastSeenAtMs: 0 }
        await stores.devices.put(device)
        await stores.pushBindings.put({
          ...base,
          uid,
          slot: 'push',
          notifier: 'cert',
          pushType: 0,
          token: uid,
          boundAtMs: 1,
        })
        await stores.pushTags.add('default', uid, ['crowd'])
      }
    })
  }
  beforeEach(async () => {
    await on.register(...uids)
    await crowd()
  })
  const tagged = { ...plainRequest, audience: { kind: 'tags', tags: ['crowd'] } } as const

  test('a tag is walked through in pages, a short one first; it is sent before the second is read', async () => {
    const pages: number[] = []
    const sentAt: number[] = []
    const sink = recordingSink(() => {
      sentAt.push(pages.length)
      return { kind: 'delivered' }
    })
    const storage = counting(on.context.storage, (size) => pages.push(size))
    const push = buildPush({ ...on.context, storage }, { ...quiet(sink), bounds: { pageUsers, firstPageUsers: 10 } })
    push.tasks.start()
    const task = await push.tasks.notify(lanyingCall, tagged)
    await push.tasks.whenIdle()
    expect(await on.counts(task)).toEqual({ 'delivered:cert': count })
    expect(pages).toEqual([10, ...Array.from({ length: 9 }, () => pageUsers), 90])
    expect(sentAt[0]).toBe(1)
    expect(sentAt[10]).toBe(2)
    expect(sentAt[10 + pageUsers]).toBe(3)
    await push.tasks.stop()
  })
  test('a short task does not wait for a long one', async () => {
    const sink = recordingSink(() => {
      on.clock.advance(1)
      return { kind: 'delivered' }
    })
    const push = buildPush(on.context, { ...quiet(sink), bounds: { pageUsers: 50, pagesAtOnceMax: 1 } })
    await push.tasks.notify(lanyingCall, tagged)
    on.clock.advance(1)
    const [user] = await on.core.users.listInOrder('default', ['u0500'])
    const short = { ...plainRequest, audience: { kind: 'users', nums: [user?.num ?? 0] } } as const
    const task = await push.tasks.notify(lanyingCall, short)
    push.tasks.start()
    await push.tasks.whenIdle()
    expect(sink.taken.findIndex((one) => one.task === task)).toBeLessThanOrEqual(50)
    await push.tasks.stop()
  })
  test('after a restart it goes on where it was; the page that was cut off comes again, under the same ids', async () => {
    const bounds = { pageUsers, firstPageUsers: pageUsers, inFlightMax: 10 }
    const blocked = Promise.withResolvers<{ kind: 'failed'; reason: string }>()
    const reachedBlock = Promise.withResolvers<void>()
    const first = recordingSink(({ uid }) => {
      if (uid !== 'u0450') return { kind: 'delivered' }
      reachedBlock.resolve()
      return blocked.promise
    })
    const before = buildPush(on.context, { ...quiet(first), bounds })
    before.tasks.start()
    const task = await before.tasks.notify(lanyingCall, tagged)
    await reachedBlock.promise
    const stopped = before.tasks.stop()
    blocked.resolve({ kind: 'failed', reason: 'aborted' })
    await stopped

    const second = recordingSink()
    const after = buildPush(on.context, { ...quiet(second), bounds })
    after.tasks.start()
    await after.tasks.whenIdle()
    expect(second.taken.map(({ uid }) => uid).toSorted()).toEqual(uids.slice(400))
    expect(await on.counts(task)).toEqual({ 'delivered:cert': count })
    const firstIds = new Map(first.taken.map(({ uid, id }) => [uid, id]))
    for (const { uid, id } of second.taken) expect(firstIds.get(uid) ?? id).toBe(id)
    await after.tasks.stop()
  })
  test('two nodes share the work: everybody is reached once', async () => {
    const sinks = [recordingSink(), recordingSink()]
    const nodes = sinks.map((sink, index) => {
      const cluster = withOverrides(on.context.cluster, { self: index + 1 })
      return buildPush({ ...on.context, cluster }, { ...quiet(sink), bounds: { pageUsers: 20 } })
    })
    for (const one of nodes) one.tasks.start()
    const tasks = await Promise.all(nodes.map((one) => one.tasks.notify(lanyingCall, tagged)))
    for (const one of nodes) await one.tasks.whenIdle()
    for (const task of tasks) {
      const taken = sinks.flatMap((sink) => sink.taken).filter((one) => one.task === task)
      expect(taken.map(({ uid }) => uid).toSorted()).toEqual(uids)
    }
    for (const one of nodes) await one.tasks.stop()
  })
})

function counting(storage: Storage, onPage: (size: number) => void): Storage {
  const pushTags = Object.create(storage.pushTags) as Storage['pushTags']
  pushTags.listUsers = async (...given) => {
    const page = await storage.pushTags.listUsers(...given)
    onPage(page.length)
    return page
  }
  return { ...storage, pushTags }
}

describe('when things fail', () => {
  beforeEach(async () => {
    await on.register('ann')
    await on.device('ann', 't')
  })
  test('a sink’s failure is counted in its own words; nothing went, so the badge stays', async () => {
    const push = buildPush(on.context, quiet(recordingSink(() => ({ kind: 'failed', reason: 'status_500' }))))
    push.tasks.start()
    const task = await push.tasks.notify(lanyingCall, plainRequest)
    await push.tasks.whenIdle()
    expect([await on.counts(task), await badgeOf('ann')]).toEqual([{ 'failed:status_500': 1 }, 0])
    await push.tasks.stop()
  })
  test('a token its push service knows no more is unbound, unless another took its place', async () => {
    const gone = (token: string) => recordingSink(() => ({ kind: 'gone', token }))
    for (const [token, left] of [
      ['an older one', 1],
      ['t', 0],
    ] as const) {
      const push = buildPush(on.context, quiet(gone(token)))
      push.tasks.start()
      const task = await push.tasks.notify(lanyingCall, plainRequest)
      await push.tasks.whenIdle()
      expect(await on.counts(task)).toEqual({ 'withheld:token.gone': 1 })
      expect(await on.context.storage.pushBindings.listOfUser('default', 'ann')).toHaveLength(left)
      await push.tasks.stop()
    }
  })
  test('a push that its sink finds too late is counted as that, not as the device’s fault', async () => {
    const push = buildPush(on.context, quiet(recordingSink(() => ({ kind: 'expired' }))))
    push.tasks.start()
    const task = await push.tasks.notify(lanyingCall, plainRequest)
    await push.tasks.whenIdle()
    expect([await on.counts(task), await badgeOf('ann')]).toEqual([{ 'withheld:message.expired': 1 }, 0])
    await push.tasks.stop()
  })
  test('a sink without capacity postpones the page, and nothing is sent or counted', async () => {
    let hasCapacity = false
    const sink = { ...recordingSink(), hasCapacity: async () => hasCapacity }
    const push = buildPush(on.context, quiet(sink))
    push.tasks.start()
    const task = await push.tasks.notify(lanyingCall, plainRequest)
    await push.tasks.whenIdle()
    expect([sink.taken.length, await on.counts(task)]).toEqual([0, {}])
    hasCapacity = true
    await on.clock.advanceAsync(250)
    await push.tasks.whenIdle()
    expect(await on.counts(task)).toEqual({ 'delivered:cert': 1 })
    await push.tasks.stop()
  })
  test('a page that fails again and again gives the task up', async () => {
    const broken = Object.create(on.context.storage.pushTargets) as Storage['pushTargets']
    broken.listDevices = () => Promise.reject(new Error('no disk'))
    const storage = { ...on.context.storage, pushTargets: broken }
    const push = buildPush({ ...on.context, storage }, { ...quiet(), bounds: { failuresMax: 3 } })
    push.tasks.start()
    const task = await push.tasks.notify(lanyingCall, plainRequest)
    for (let round = 0; round < 3; round++) {
      await push.tasks.whenIdle()
      await on.clock.advanceAsync(1_000)
    }
    const [record] = await push.tasks.list(lanyingCall, [task])
    expect([record?.state, on.faults.length]).toEqual(['failed', 3])
    await push.tasks.stop()
  })
})
