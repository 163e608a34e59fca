import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { withinMs } from '../../../core/nodes/activity.ts'
import type { Recent } from '../../../core/nodes/change-since.ts'
import type { NodeActivity } from '../../../core/nodes/node-query.ts'
import type { Snapshot } from '../../../core/nodes/snapshots.ts'
import { type AppId, type DialectName, withoutUndefined } from '../../../core/values.ts'
import { type EventStream, encodeEvents } from '../../kit/streams/event-stream.ts'
import { type AdminDeps, endpoint } from '../deps.ts'
import { evidence, toEvidence } from '../evidence.ts'
import { snapshotExamples } from '../examples/snapshot.ts'
import { nodeItem, toNodeItem } from '../node-item.ts'

const perSecond = z.number()

/** `overMs`: the time that the rates are of. */
const connectRates = { overMs: z.int(), connects: perSecond, disconnects: perSecond }

const serverRates = z.object({
  ...connectRates,
  /** Clients that were refused a connection, by error; `reason` is what ended the credential, else the last word of the error. */
  refusals: z.array(z.object({ code: z.string(), reason: z.string(), perSecond })),
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
    app: z.string(),
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
    /** Of the app, a second; absent in its first snapshot by a node. */
    rates: z.object(connectRates).optional(),
    /** Messages to the app's receivers of callbacks and pushes. */
    outbox: z.object({ pending: z.int(), dead: z.int(), oldestAt: z.int().optional() }),
    /** The app's webhooks by state. `failing`: of those that run, the last attempt failed. */
    webhooks: z.object({ running: z.int(), paused: z.int(), disabled: z.int(), failing: z.int() }),
    /** What is counted for the server as a whole: all apps on all nodes. */
    ofServer: z.object({
      /** A second; absent in the first snapshot of a node. */
      rates: serverRates.optional(),
      members: z.array(nodeItem),
      eventLagMs: z.int(),
      databaseBytes: z.int().optional(),
      freeBytes: z.int().optional(),
    }),
  })
type SnapshotReply = z.input<ReturnType<typeof snapshotReply>>

function toReply(snapshot: Snapshot): SnapshotReply {
  const { app, online, recent, webhooks, server } = snapshot
  const { oldestAtMs, ...counts } = snapshot.outbox
  return {
    ...toEvidence(snapshot),
    ...{ app, online, webhooks },
    ...(recent && { rates: toConnectRates(recent) }),
    outbox: { ...counts, ...(oldestAtMs !== undefined && { oldestAt: oldestAtMs }) },
    ofServer: toServer(server),
  }
}

const toServer = ({ recent, members, eventLagMs, databaseBytes, freeBytes }: Snapshot['server']) => ({
  ...(recent && { rates: toServerRates(recent) }),
  members: members.map(toNodeItem),
  eventLagMs,
  ...withoutUndefined({ databaseBytes, freeBytes }),
})

const rateOver =
  (overMs: number) =>
  (count: number): number =>
    Math.round((count * 10_000) / Math.max(1, overMs)) / 10

function toConnectRates({ overMs, change }: Recent<Pick<NodeActivity, 'connected' | 'disconnected'>>) {
  const rate = rateOver(overMs)
  return { overMs, connects: rate(change.connected), disconnects: rate(change.disconnected) }
}

function toServerRates(recent: Recent<NodeActivity>): z.output<typeof serverRates> {
  const rate = rateOver(recent.overMs)
  return {
    ...toConnectRates(recent),
    refusals: recent.change.refusals.map(({ code, reason, count }) => ({ code, reason, perSecond: rate(count) })),
    requests: recent.change.requests.map((one) => ({
      ...{ dialect: one.dialect, answered: rate(one.answered), failed: rate(one.failed) },
      ...withoutUndefined({ medianMs: withinMs(one, 0.5), p99Ms: withinMs(one, 0.99) }),
    })),
  }
}

const snapshot = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/snapshot',
    summary:
      'Who is online in the app, its rates and queues, and the server in one answer, at most a second old; with `Accept: text/event-stream` one each second',
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
  ({ snapshotViewers }: AdminDeps, app: AppId): EventStream =>
  async (client) => {
    const viewer = snapshotViewers.open(app)
    void client.ended.then(() => viewer.close())
    try {
      for (let next = await viewer.next(); next; next = await viewer.next()) client.send(bytesOf(next))
    } finally {
      viewer.close()
    }
  }

const encoded = new WeakMap<Snapshot, Uint8Array>()

/** Made once for all viewers of an app. */
function bytesOf(snapshot: Snapshot): Uint8Array {
  const known = encoded.get(snapshot)
  if (known) return known
  const bytes = encodeEvents([{ event: 'snapshot', data: toReply(snapshot) }])
  encoded.set(snapshot, bytes)
  return bytes
}

export const snapshotRows = (dialects: DialectRegistry) => [snapshot(dialects)]
