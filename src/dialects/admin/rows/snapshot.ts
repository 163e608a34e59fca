import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { withinMs } from '../../../core/nodes/activity.ts'
import { type RecentActivity, type Snapshot, snapshotEveryMs } from '../../../core/nodes/snapshots.ts'
import type { DialectName } from '../../../core/values.ts'
import type { EventStream } from '../../kit/streams/event-stream.ts'
import { type AdminDeps, endpoint } from '../deps.ts'
import { evidence, toEvidence } from '../evidence.ts'
import { snapshotExamples } from '../examples/snapshot.ts'
import { nodeItem, toNodeItem } from '../node-item.ts'

const perSecond = z.number()

const rates = z.object({
  /** The time that the rates are of. */
  overMs: z.int(),
  connects: perSecond,
  disconnects: perSecond,
  /** Clients that were refused a connection. */
  refusals: perSecond,
  requests: z.array(
    z.object({
      dialect: z.string(),
      answered: perSecond,
      failed: perSecond,
      /** Half of the requests were answered in at most so many ms; absent without requests. */
      medianMs: z.number().optional(),
      /** 99 of 100. */
      p99Ms: z.number().optional(),
    }),
  ),
})

const snapshotReply = (dialects: readonly DialectName[]) =>
  z.object({
    ...evidence,
    online: z.object({
      users: z.int(),
      devices: z.int(),
      connections: z.int(),
      counts: z.array(
        z.object({
          dialect: z.enum(dialects),
          platform: z.enum(platforms),
          connections: z.int(),
          users: z.int(),
        }),
      ),
    }),
    /** Of all nodes and apps, a second; absent in the first snapshot of a node. */
    rates: rates.optional(),
    members: z.array(nodeItem),
    /** Messages to receivers of webhooks and pushes, of all apps. */
    outbox: z.object({ pending: z.int(), dead: z.int(), oldestAt: z.int().optional() }),
    eventLagMs: z.int(),
    databaseBytes: z.int().optional(),
    freeBytes: z.int().optional(),
  })

function toReply(snapshot: Snapshot): z.input<ReturnType<typeof snapshotReply>> {
  const { online, recent, members, outbox, eventLagMs, databaseBytes, freeBytes } = snapshot
  const { oldestAtMs, ...counts } = outbox
  return {
    ...toEvidence(snapshot),
    online,
    ...(recent && { rates: toRates(recent) }),
    members: members.map(toNodeItem),
    outbox: { ...counts, ...(oldestAtMs !== undefined && { oldestAt: oldestAtMs }) },
    eventLagMs,
    ...(databaseBytes !== undefined && { databaseBytes }),
    ...(freeBytes !== undefined && { freeBytes }),
  }
}

function toRates({ overMs, activity }: RecentActivity): z.output<typeof rates> {
  const rate = (count: number) => Math.round((count * 10_000) / Math.max(1, overMs)) / 10
  return {
    overMs,
    connects: rate(activity.connected),
    disconnects: rate(activity.disconnected),
    refusals: rate(activity.refused),
    requests: activity.requests.map((one) => {
      const [medianMs, p99Ms] = [withinMs(one, 0.5), withinMs(one, 0.99)]
      return {
        ...{ dialect: one.dialect, answered: rate(one.answered), failed: rate(one.failed) },
        ...(medianMs !== undefined && { medianMs }),
        ...(p99Ms !== undefined && { p99Ms }),
      }
    }),
  }
}

const snapshot = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/snapshot',
    summary:
      'Who is online, rates, queues, nodes and disk in one answer, at most a second old; with `Accept: text/event-stream` one each second',
    source: 'Rollcall',
    auth: 'viewer',
    ...snapshotExamples.snapshot,
    request: {},
    reply: snapshotReply(names),
    run: ({ snapshots }, _, { app }) => snapshots.get(app),
    map: toReply,
    stream: (deps, _, { app }) => oneEachSecond(deps, app),
  })

const oneEachSecond =
  ({ snapshots, core }: AdminDeps, app: string): EventStream =>
  async (client) => {
    while (client.isOpen) {
      if (!client.send({ event: 'snapshot', data: toReply(await snapshots.get(app)) })) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const stop = core.context.clock.after(snapshotEveryMs, resolve)
      await Promise.race([promise, client.ended])
      stop()
    }
  }

export const snapshotRows = (dialects: DialectRegistry) => [snapshot(dialects)]
