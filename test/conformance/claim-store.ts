import { beforeEach, expect, test } from 'bun:test'
import { plainRequest } from '../kit/push.ts'
import type { DriverFlags, OpenStore } from './drivers.ts'
import { given } from './given.ts'

export function claimStoreSuite(open: OpenStore, { oneWriter }: DriverFlags): void {
  const on = given(open)
  const claims = () => on.storage.claims
  const queue = () => ({ app: on.app, receiver: 'one' })
  const message = (id: string, createdAtMs: number) => ({
    ...queue(),
    ...{ id: `${on.app} ${id}`, orderingKey: id, kind: 'change', headers: {}, body: '', createdAtMs },
  })
  const take = (owner: string, nowMs: number, untilMs = nowMs + 100) =>
    claims().takeJob('retention', { owner, nowMs, untilMs })
  beforeEach(async () => void (await claims().release(await claims().owners(), 0)))

  test('a job that never ran is due; of many who take it one gets it', async () => {
    expect(await claims().jobDueAtMs('lostConnections')).toBe(0)
    const by = { nowMs: 1_000, untilMs: 1_100 }
    const taken = await Promise.all(
      ['1:7', '2:7', '3:7'].map((owner) =>
        on.storage.transaction([], (stores) => stores.claims.takeJob('lostConnections', { owner, ...by })),
      ),
    )
    expect(taken.filter((isTaken) => isTaken)).toHaveLength(1)
    expect(await claims().jobDueAtMs('lostConnections')).toBe(1_100)
    const [owner = ''] = await claims().owners()
    await claims().finishJob('lostConnections', { owner, dueAtMs: 0 })
  })
  test('a claim on a job is extended and ended by its holder, and taken by another when it runs out', async () => {
    expect(await take('1:7', 1_000)).toBe(true)
    expect(await take('2:7', 1_099)).toBe(false)
    expect(await claims().extendJob('retention', { owner: '1:7', untilMs: 1_200 })).toBe(true)
    expect(await take('2:7', 1_199)).toBe(false)
    expect(await take('2:7', 1_200)).toBe(true)
    expect(await claims().extendJob('retention', { owner: '1:7', untilMs: 9_000 })).toBe(false)
    await claims().finishJob('retention', { owner: '1:7', dueAtMs: 0 })
    expect(await claims().jobDueAtMs('retention')).toBe(1_300)
    await claims().finishJob('retention', { owner: '2:7', dueAtMs: 5_000 })
    expect([await take('1:7', 4_999), await claims().owners()]).toEqual([false, []])
    expect(await take('1:7', 5_000)).toBe(true)
  })
  test('release ends the claims of a run on queues, tasks and jobs, and of no other run', async () => {
    const { outbox, pushTasks } = on.storage
    await outbox.add([message('u', 1_000), message('v', 1_000)])
    await pushTasks.add({ app: on.app, requestId: undefined, request: plainRequest, createdAtMs: 1_000 })
    const by = { nowMs: 1_000, untilMs: 9_000 }
    await outbox.claim(queue(), { owner: '1:7', limit: 1, ...by })
    await outbox.claim(queue(), { owner: '11:7', limit: 1, ...by })
    await pushTasks.claim({ owner: '1:7', ...by })
    await claims().takeJob('retention', { owner: '1:70', ...by })
    expect((await claims().owners()).toSorted()).toEqual(['11:7', '1:7', '1:70'])
    expect(await claims().release([], 1_001)).toBe(0)
    expect(await claims().release(['1:7', '5:5'], 1_001)).toBe(2)
    expect(await claims().jobDueAtMs('retention')).toBe(9_000)
    expect(await outbox.claim(queue(), { owner: '2:7', limit: 9, nowMs: 1_001, untilMs: 1_002 })).toHaveLength(1)
    expect(await pushTasks.claim({ owner: '2:7', nowMs: 1_001, untilMs: 1_002 })).toBeDefined()
    expect(await claims().release(['1:70'], 1_001)).toBe(1)
    expect(await claims().jobDueAtMs('retention')).toBe(1_001)
  })
  test.skipIf(oneWriter)('what a transaction is about to claim, another passes over without waiting', async () => {
    const { outbox, pushTasks } = on.storage
    await take('1:7', 0, 0)
    await outbox.add([message('a', 5), message('b', 5)])
    for (const createdAtMs of [5, 6])
      await pushTasks.add({ app: on.app, requestId: undefined, request: plainRequest, createdAtMs })
    const by = { nowMs: 10, untilMs: 20 }
    await on.storage.transaction([], async (first) => {
      const [one] = await first.outbox.claim(queue(), { owner: '1:7', limit: 1, ...by })
      const task = await first.pushTasks.claim({ owner: '1:7', ...by })
      expect(await first.claims.takeJob('retention', { owner: '1:7', nowMs: 10_000, untilMs: 10_100 })).toBe(true)
      await on.storage.transaction([], async (second) => {
        const [other, ...more] = await second.outbox.claim(queue(), { owner: '2:7', limit: 9, ...by })
        expect([more, one?.orderingKey === other?.orderingKey]).toEqual([[], false])
        const next = await second.pushTasks.claim({ owner: '2:7', ...by })
        expect(next && next.id !== task?.id).toBe(true)
        expect(await second.claims.takeJob('retention', { owner: '2:7', nowMs: 10_000, untilMs: 10_100 })).toBe(false)
      })
    })
  })
}
