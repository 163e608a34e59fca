import { beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { clusterOfOne } from '../../../test/kit/cluster.ts'
import { connectionOf } from '../../../test/kit/connections.ts'
import type { Cluster } from '../cluster.ts'
import { ConnectionRegistry } from '../presence/registry.ts'
import { activitySince, requestBucketsMs, withinMs } from './activity.ts'
import type { DialectRequests, NodeActivity } from './node-query.ts'
import { noActivity } from './node-query.ts'
import type { StatusReport } from './server-status.ts'
import { SnapshotViewers } from './snapshot-viewers.ts'
import { Snapshots } from './snapshots.ts'

const requests = (answered: number, within: number[]): DialectRequests => ({
  ...{ dialect: 'openim', answered, failed: 1, ms: 5, within },
})

let clock: TestClock
let registry: ConnectionRegistry
let cluster: Cluster
let activity: NodeActivity
let asked: number
let snapshots: Snapshots
let isBroken: boolean
beforeEach(async () => {
  clock = new TestClock()
  registry = new ConnectionRegistry(clock)
  cluster = await clusterOfOne(clock, registry)
  activity = noActivity
  asked = 0
  isBroken = false
  cluster.describe(() => ({ version: '1', startedAtMs: 0, connections: registry.size, activity }))
  snapshots = new Snapshots(
    {
      ...{ clock, cluster },
      storage: {
        webhooks: {
          countByState: async () => [{ app: 'other', running: 2, paused: 0, disabled: 1, failing: 1 }],
        },
      },
    },
    {
      async nodes() {
        asked++
        if (isBroken) throw new Error('no answer')
        const [answer] = await cluster.query<'node'>({ kind: 'node' })
        return cluster.nodes().map((node) => ({ ...node, facts: answer?.value }))
      },
      async status() {
        const queues = [
          { app: 'default', receiver: 'a', pending: 2, dead: 1, oldestAtMs: 7 },
          { app: 'other', receiver: 'b', pending: 1, dead: 0, oldestAtMs: 5 },
        ]
        return { queues, databaseBytes: 10, freeBytes: 20, eventLagMs: 3 } as unknown as StatusReport
      },
    },
  )
})

describe('a snapshot', () => {
  test('is computed once a second, however many ask, for whatever app', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => snapshots.get('default')))
    expect(new Set(all).size).toBe(1)
    await snapshots.get('other')
    clock.advance(999)
    expect(await snapshots.get('default')).toBe(all[0] as never)
    expect(asked).toBe(1)
    clock.advance(1)
    expect(await snapshots.get('default')).not.toBe(all[0] as never)
    expect(asked).toBe(2)
  })
  test('shows who is online in its app only', async () => {
    registry.add(connectionOf({ uid: 'ann' }), 0)
    registry.add(connectionOf({ uid: 'bob', app: 'other' }), 0)
    registry.add(connectionOf({ uid: 'cid', app: 'other' }), 0)
    const [own, other] = [await snapshots.get('default'), await snapshots.get('other')]
    expect([own.online.users, other.online.users]).toEqual([1, 2])
    expect(own).toMatchObject({ complete: true, nodes: [1] })
  })
  test('shows the queues and webhooks of its app only', async () => {
    const [own, other, third] = await Promise.all(['default', 'other', 'third'].map((app) => snapshots.get(app)))
    expect([own?.outbox, other?.outbox, third?.outbox]).toEqual([
      { pending: 2, dead: 1, oldestAtMs: 7 },
      { pending: 1, dead: 0, oldestAtMs: 5 },
      { pending: 0, dead: 0, oldestAtMs: undefined },
    ])
    expect([own?.webhooks.failing, other?.webhooks.failing]).toEqual([0, 1])
  })
  test('has the connects and disconnects of its app only', async () => {
    await Promise.all([snapshots.get('default'), snapshots.get('other')])
    registry.add(connectionOf({ uid: 'ann' }), 0)
    const gone = connectionOf({ uid: 'bob', app: 'other' })
    registry.add(gone, 0)
    registry.remove(gone, 'gone')
    clock.advance(1_000)
    const [own, other] = await Promise.all([snapshots.get('default'), snapshots.get('other')])
    expect(own.recent).toEqual({ overMs: 1_000, change: { connected: 1, disconnected: 0 } })
    expect(other.recent).toEqual({ overMs: 1_000, change: { connected: 1, disconnected: 1 } })
    clock.advance(1_000)
    expect((await snapshots.get('other')).recent?.change).toEqual({ connected: 0, disconnected: 0 })
  })
  test('has what happened since the one before, and nothing of that in the first', async () => {
    activity = { ...noActivity, connected: 100, requests: [requests(50, [50])] }
    expect((await snapshots.get('default')).server.recent).toBeUndefined()
    const [ended, expired] = [
      { code: 'token.ended', reason: 'kicked', count: 4 },
      { code: 'token.expired', reason: 'expired', count: 1 },
    ]
    activity = { connected: 130, disconnected: 20, refusals: [ended], requests: [requests(60, [50, 10])] }
    clock.advance(2_000)
    const { recent } = (await snapshots.get('default')).server
    expect(recent).toMatchObject({ overMs: 2_000, change: { connected: 30, disconnected: 20, refusals: [ended] } })
    expect(recent?.change.requests).toMatchObject([{ answered: 10, failed: 0 }])
    activity = { ...activity, refusals: [{ ...ended, count: 6 }, expired] }
    clock.advance(1_000)
    expect((await snapshots.get('default')).server.recent?.change.refusals).toEqual([{ ...ended, count: 2 }, expired])
  })
})

describe('viewers', () => {
  let viewers: SnapshotViewers
  /** Of the cluster. */
  let otherTimers: number
  beforeEach(() => {
    viewers = new SnapshotViewers(clock, snapshots)
    otherTimers = clock.timers
  })

  test('of an app get the same snapshot each second, and none runs without them', async () => {
    const all = Array.from({ length: 50 }, () => viewers.open('default'))
    const firsts = await Promise.all(all.map((viewer) => viewer.next()))
    const seconds = all.map((viewer) => viewer.next())
    expect(clock.timers).toBe(otherTimers + 1)
    clock.advance(1_000)
    const nexts = await Promise.all(seconds)
    expect([new Set(firsts).size, new Set(nexts).size, asked]).toEqual([1, 1, 2])
    expect(nexts[0]).not.toBe(firsts[0])
    for (const viewer of all) viewer.close()
    expect(clock.timers).toBe(otherTimers)
  })
  test('that close get nothing more, and the others go on', async () => {
    const [one, other] = [viewers.open('default'), viewers.open('default')]
    await Promise.all([one.next(), other.next()])
    const waiting = [one.next(), other.next()]
    one.close()
    one.close()
    clock.advance(1_000)
    const [ofOne, ofOther] = await Promise.all(waiting)
    expect([ofOne, ofOther?.app]).toEqual([undefined, 'default'])
    const last = other.next()
    other.close()
    expect([await last, await other.next(), clock.timers]).toEqual([undefined, undefined, otherTimers])
  })
  test('get the failure of one that cannot be computed', async () => {
    isBroken = true
    await expect(viewers.open('default').next()).rejects.toThrow('no answer')
  })
})

describe('activity', () => {
  test('of a node that began anew counts from its start', () => {
    const before = { ...noActivity, connected: 100 }
    const now = { ...noActivity, connected: 3 }
    expect(activitySince(now, before)).toEqual(now)
  })
  test('says in what time a share of the requests was answered', () => {
    const within = requestBucketsMs.map((_, index) => (index === 0 ? 90 : index === 4 ? 9 : 0))
    expect(withinMs(requests(100, [...within, 1]), 0.5)).toBe(0.5)
    expect(withinMs(requests(100, [...within, 1]), 0.99)).toBe(10)
    expect(withinMs(requests(100, [...within, 1]), 1)).toBeUndefined()
    expect(withinMs(requests(0, []), 0.5)).toBeUndefined()
  })
})
