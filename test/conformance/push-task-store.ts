import { describe, expect, test } from 'bun:test'
import type { PushDeviceOutcome, PushRequest } from '../../src/core/push/task.ts'
import { plainRequest } from '../kit/push.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'

export function pushTaskStoreSuite(open: OpenStore): void {
  const on = given(open)
  const tasks = () => on.storage.pushTasks
  const add = (requestId?: string, createdAtMs = 1_000, app = on.app, request: PushRequest = plainRequest) =>
    tasks().add({ app, requestId, request, createdAtMs })
  const claim = (nowMs: number, untilMs = nowMs + 100, owner = '1:7') => tasks().claim({ owner, nowMs, untilMs })
  const finish = (id: number, nowMs: number) => tasks().advance(id, { owner: '1:7', nowMs, cursor: 'done' })
  /** So that the tasks of one test are not due in the next. */
  const finishAll = async () => {
    for (let task = await claim(1e12); task; task = await claim(1e12)) await finish(task.id, 1e12)
  }

  test('a task comes back as it was asked for, when it is claimed', async () => {
    const audience = { kind: 'pushTokens', pushTokens: ['漢字', '😀'] } as const
    const { id, isNew } = await add(undefined, 2 ** 52, on.app, { ...plainRequest, audience })
    const task = await claim(2 ** 52)
    expect(isNew).toBe(true)
    expect(task).toMatchObject({
      id,
      app: on.app,
      claimedBy: '1:7',
      cursor: { tag: 0, uid: '' },
      failures: 0,
      createdAtMs: 2 ** 52,
    })
    expect(task?.request()).toEqual({ ...plainRequest, audience })
    await tasks().advance(id, { owner: '1:7', nowMs: 2 ** 52, cursor: 'done' })
  })
  test('a request id is taken once in an app, also by many at once', async () => {
    const added = await Promise.all(Array.from({ length: 5 }, () => add('r')))
    expect(new Set(added.map(({ id }) => id)).size).toBe(1)
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect((await add('r', 1, on.otherApp)).isNew).toBe(true)
    expect([(await add()).isNew, (await add()).isNew]).toEqual([true, true])
    await finishAll()
  })
  test('of two claims one succeeds, until it expires', async () => {
    const { id } = await add()
    const claims = await Promise.all([claim(1_000, 1_100, '1:7'), claim(1_000, 1_100, '1:8')])
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1)
    expect([await claim(1_099), await tasks().nextDueAtMs()]).toEqual([undefined, 1_100])
    expect((await claim(1_100, 1_200, '3:7'))?.id).toBe(id)
    const late = { owner: claims[0] ? '1:7' : '1:8', nowMs: 1_101, cursor: { tag: 0, uid: 'x' } }
    expect(await tasks().advance(id, late)).toBe(false)
    expect(await tasks().advance(id, { ...late, owner: '3:7' })).toBe(true)
    expect((await claim(1_101))?.cursor).toEqual({ tag: 0, uid: 'x' })
    await finish(id, 1_101)
  })
  test('the one unclaimed longest is next; finished ones are never claimed', async () => {
    const [first, second] = [await add(undefined, 10), await add(undefined, 20)]
    expect((await claim(30))?.id).toBe(first.id)
    await tasks().advance(first.id, { owner: '1:7', nowMs: 30, cursor: { tag: 0, uid: 'x' } })
    expect((await claim(30))?.id).toBe(second.id)
    await finish(second.id, 40)
    expect((await claim(40))?.id).toBe(first.id)
    expect(await claim(139)).toBeUndefined()
    await finish(first.id, 140)
    expect(await claim(1e12)).toBeUndefined()
  })
  describe('what came of devices', () => {
    const outcome = (uid: string, more: Partial<PushDeviceOutcome> = {}): PushDeviceOutcome =>
      ({
        ...{ outcome: 'queued', reason: 'cert', push: `push of ${uid}` },
        device: { uid, dialect: 'lanying', clientKey: '漢字', sn: 3, platform: 'ios' },
        ...more,
      }) as PushDeviceOutcome
    const record = (id: number, devices: PushDeviceOutcome[], max = 100) =>
      tasks().recordDevices(id, devices, 2 ** 52, max)
    const listed = async (id: number, only?: PushDeviceOutcome['outcome'], limit = 100) =>
      (await tasks().listDevices(id, only, undefined, limit)).map(({ push, outcome, reason }) => [
        push,
        outcome,
        reason,
      ])

    test('is read as recorded, by outcome and push, and goes on after any of them', async () => {
      const { id } = await add()
      await record(id, [outcome('b'), outcome('a'), outcome('c', { outcome: 'failed', reason: 'status.500' })])
      const all = await tasks().listDevices(id, undefined, undefined, 100)
      expect(all).toEqual([
        { ...outcome('c', { outcome: 'failed', reason: 'status.500' }), atMs: 2 ** 52 },
        { ...outcome('a'), atMs: 2 ** 52 },
        { ...outcome('b'), atMs: 2 ** 52 },
      ])
      for (const [index, after] of all.entries())
        expect(await tasks().listDevices(id, undefined, after, 1)).toEqual(all.slice(index + 1, index + 2))
      expect(await listed(id, 'failed')).toEqual([['push of c', 'failed', 'status.500']])
      expect(await tasks().listDevices(id + 1, undefined, undefined, 9)).toEqual([])
      await finishAll()
    })
    test('of queued pushes moves to another outcome, and of no others', async () => {
      const { id } = await add()
      await record(id, [outcome('a'), outcome('b'), outcome('c', { outcome: 'withheld', reason: 'token.gone' })])
      const delivered = { outcome: 'delivered', reason: 'cert' } as const
      await tasks().settleDevices(id, ['push of a', 'push of c', 'unheard of'], delivered, 7)
      expect(await listed(id)).toEqual([
        ['push of a', 'delivered', 'cert'],
        ['push of b', 'queued', 'cert'],
        ['push of c', 'withheld', 'token.gone'],
      ])
      await finishAll()
    })
    test('is recorded up to a bound, also of thousands, and not of a task that is gone', async () => {
      const { id } = await add()
      await record(
        id,
        Array.from({ length: 2_000 }, (_, index) => outcome(`u${index}`)),
        2_000,
      )
      await record(id, [outcome('one too many')], 2_000)
      await record(Number.MAX_SAFE_INTEGER, [outcome('a')])
      expect(await listed(id, undefined, 5_000)).toHaveLength(2_000)
      await finishAll()
    })
    test('is pruned before its task, in pieces', async () => {
      const [old, young] = [await add(), await add()]
      for (const { id } of [old, young]) await record(id, [outcome('a'), outcome('b', { outcome: 'failed' })])
      for (let task = await claim(1e12); task; task = await claim(1e12))
        await finish(task.id, task.id === old.id ? 5 : 1e12)
      expect([await tasks().pruneDevices(6, 1), await tasks().pruneDevices(6, 9)]).toEqual([1, 1])
      expect([await listed(old.id), (await listed(young.id)).length]).toEqual([[], 2])
      await tasks().prune(6, 100)
    })
  })
  test('lists are of one app and state, the newest first', async () => {
    const made = [await add(), await add(), await add()].map(({ id }) => id)
    await add(undefined, 1_000, on.otherApp)
    const [first, second, third] = made
    for (let task = await claim(1e12); task; task = await claim(1e12))
      if (task.id === second) await finish(second, 2_000)
      else await tasks().defer(task.id, { owner: '1:7', untilMs: 3e12, failures: 0, givenUp: false })
    expect(await tasks().listIds(on.app, 'open', undefined, 9)).toEqual([third, first] as number[])
    expect(await tasks().listIds(on.app, 'open', third, 9)).toEqual([first] as number[])
    expect(await tasks().listIds(on.app, 'open', undefined, 1)).toEqual([third] as number[])
    expect(await tasks().listIds(on.app, 'done', undefined, 9)).toEqual([second] as number[])
    expect(await tasks().listIds(on.app, 'failed', undefined, 9)).toEqual([])
    for (let task = await claim(4e12); task; task = await claim(4e12)) await finish(task.id, 4e12)
  })
  test('a deferred task waits, and counts its failures until a page succeeds', async () => {
    const { id } = await add()
    await claim(1_000)
    await tasks().defer(id, { owner: '1:8', untilMs: 4_000, failures: 1, givenUp: false })
    await tasks().defer(id, { owner: '1:7', untilMs: 5_000, failures: 2, givenUp: false })
    expect(await claim(4_999)).toBeUndefined()
    expect((await claim(5_000))?.failures).toBe(2)
    await tasks().advance(id, { owner: '1:7', nowMs: 5_000, cursor: { tag: 0, uid: 'x' } })
    expect((await claim(5_000))?.failures).toBe(0)
    await tasks().defer(id, { owner: '1:7', untilMs: 6_000, failures: 3, givenUp: true })
    expect((await tasks().list(on.app, [id]))[0]).toMatchObject({ state: 'failed', finishedAtMs: 6_000 })
  })
  test('counts add up, to the largest numbers', async () => {
    const { id } = await add()
    const sent = { outcome: 'queued', reason: 'cert', platform: 'ios' } as const
    await tasks().count(id, [
      { ...sent, count: 2 ** 52 },
      { ...sent, platform: 'web', count: 1 },
    ])
    await tasks().count(id, [{ ...sent, count: 1 }])
    await tasks().count(id, [])
    expect((await tasks().list(on.app, [id, 2 ** 52]))[0]).toEqual({
      id,
      state: 'open',
      createdAtMs: 1_000,
      finishedAtMs: undefined,
      counts: [
        { ...sent, count: 2 ** 52 + 1 },
        { ...sent, platform: 'web', count: 1 },
      ],
    })
    expect(await tasks().list(on.otherApp, [id])).toEqual([])
    expect(await tasks().list(on.app, [])).toEqual([])
    await finishAll()
  })
  test('a count that is moved leaves no zero, and those of a task that is gone are ignored', async () => {
    const { id } = await add()
    const queued = { outcome: 'queued', reason: 'cert', platform: 'ios' } as const
    const failed = { outcome: 'failed', reason: 'status_400', platform: 'ios', count: 2 } as const
    await tasks().count(id, [{ ...queued, count: 2 }])
    await tasks().count(id, [{ ...queued, count: -2 }, failed])
    await tasks().count(2 ** 52, [{ ...queued, count: -1 }, failed])
    expect((await tasks().list(on.app, [id, 2 ** 52])).map(({ counts }) => counts)).toEqual([[failed]])
    await finishAll()
  })
  test('open ones are counted by app; finished ones are pruned, the oldest first', async () => {
    const ids = [await add('a'), await add('b'), await add('c')].map(({ id }) => id)
    expect([await tasks().countOpen(on.app), await tasks().countOpen(on.otherApp)]).toEqual([3, 0])
    for (const [index, id] of ids.slice(0, 2).entries()) {
      expect((await claim(2_000 + index))?.id).toBe(id)
      await finish(id, 2_000 + index)
    }
    expect(await tasks().countOpen(on.app)).toBe(1)
    expect(await tasks().prune(2_001, 10)).toBeGreaterThan(0)
    expect((await tasks().list(on.app, ids)).map(({ id }) => id)).toEqual(ids.slice(1))
    expect((await add('a')).isNew).toBe(true)
    await finishAll()
  })
}

export function pushKeyStoreSuite(open: OpenStore): void {
  const on = given(open)

  test('the first value stays, also when several are added at once', async () => {
    const keys = on.storage.pushKeys
    expect(await keys.find('name')).toBeUndefined()
    const found = await Promise.all(['a', 'b', 'c'].map((made) => keys.keep('name', made)))
    expect(new Set(found).size).toBe(1)
    expect(await keys.find('name')).toBe(found[0])
  })
}
