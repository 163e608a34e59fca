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
beforeEach(async () => {
  clock = new TestClock()
  registry = new ConnectionRegistry(clock)
  cluster = await clusterOfOne(clock, registry)
  activity = noActivity
  asked = 0
  cluster.describe(() => ({ version: '1', startedAtMs: 0, connections: registry.size, activity }))
  snapshots = new Snapshots(
    { clock, cluster },
    {
      async nodes() {
        asked++
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
    expect(own).toMatchObject({ complete: true, nodes: [1], outbox: { pending: 3, dead: 1, oldestAtMs: 5 } })
  })
  test('has what happened since the one before, and nothing of that in the first', async () => {
    activity = { ...noActivity, connected: 100, requests: [requests(50, [50])] }
    expect((await snapshots.get('default')).recent).toBeUndefined()
    activity = { connected: 130, disconnected: 20, refused: 4, requests: [requests(60, [50, 10])] }
    clock.advance(2_000)
    const { recent } = await snapshots.get('default')
    expect(recent).toMatchObject({ overMs: 2_000, activity: { connected: 30, disconnected: 20, refused: 4 } })
    expect(recent?.activity.requests).toMatchObject([{ answered: 10, failed: 0 }])
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
