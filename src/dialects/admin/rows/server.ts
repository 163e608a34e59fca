import { z } from 'zod'
import type { StatusReport } from '../../../core/nodes/server-status.ts'
import { endpoint } from '../deps.ts'
import { serverExamples } from '../examples/server.ts'
import { nodeItem, toNodeItem } from '../node-item.ts'

const nodes = endpoint({
  route: 'GET /v1/nodes',
  summary: 'The live nodes with their leases, versions and connections',
  source: 'Rollcall',
  auth: 'viewer',
  ...serverExamples.nodes,
  request: {},
  reply: z.object({ items: z.array(nodeItem) }),
  run: ({ status }) => status.nodes(),
  map: (found) => ({ items: found.map(toNodeItem) }),
})

const queue = z.object({
  receiver: z.string(),
  pending: z.int(),
  dead: z.int(),
  /** When the oldest message that waits was made. */
  oldestAt: z.int().optional(),
})

/** The replacement of `secrets.key` by another. */
const encryption = z.object({
  /** Of the key under which the node encrypts; ids reveal nothing of keys. */
  keyId: z.string(),
  /**
   * `idle`: all values are under one key. `waiting`: for `waitingFor`, nodes that lack one of the keys or encrypt under the
   * other one. `encrypting`: values are encrypted anew.
   */
  state: z.enum(['idle', 'waiting', 'encrypting']),
  /** Whether there may be values under another key: then `secrets.previousKey` must stay. */
  previousKeyNeeded: z.boolean(),
  otherKeyIds: z.array(z.string()),
  waitingFor: z.array(z.int()),
  /** The second pass and those after it look for what was written meanwhile. */
  progress: z
    .object({ pass: z.int(), tables: z.int(), tablesDone: z.int(), rows: z.int(), values: z.int() })
    .optional(),
})

const statusReply = z.object({
  version: z.string(),
  startedAt: z.int(),
  asOf: z.int(),
  /** The node that answers. */
  node: z.int(),
  state: z.enum(['joining', 'active', 'draining']).optional(),
  /** Whether the connections of every node are in answers. */
  complete: z.boolean(),
  database: z.object({
    kind: z.enum(['sqlite', 'postgresql']),
    /** Its size on disk. */
    bytes: z.int().optional(),
  }),
  /** Free on the disk of `data.dir`. */
  freeBytes: z.int().optional(),
  /** Messages to receivers of the key's app. */
  outbox: z.object({ pending: z.int(), dead: z.int(), receivers: z.array(queue) }),
  retention: z.object({ nextRunAt: z.int(), lastRunAt: z.int().optional() }),
  /** How long the oldest change waits for its position in `/v1/events`. */
  eventLagMs: z.int(),
  /** Event streams that are open on the node. */
  streams: z.int(),
  encryption,
})

const status = endpoint({
  route: 'GET /v1/status',
  summary: 'The state of the server: version, database, disk, queues, background work',
  source: 'Rollcall',
  auth: 'viewer',
  ...serverExamples.status,
  request: {},
  reply: statusReply,
  run: ({ status }) => status.status(),
  map: (report, _, { app }) => ({
    ...{ version: report.host.version, startedAt: report.host.startedAtMs, asOf: report.asOfMs },
    node: report.node?.node ?? 0,
    ...(report.node && { state: report.node.state }),
    complete: report.complete,
    database: {
      kind: report.host.database.kind,
      ...(report.databaseBytes !== undefined && { bytes: report.databaseBytes }),
    },
    ...(report.freeBytes !== undefined && { freeBytes: report.freeBytes }),
    outbox: outboxOf(report, app),
    retention: {
      nextRunAt: report.retention.nextRunAtMs,
      ...(report.retention.lastRunAtMs !== undefined && { lastRunAt: report.retention.lastRunAtMs }),
    },
    ...{ eventLagMs: report.eventLagMs, streams: report.host.streams() },
    encryption: encryptionOf(report),
  }),
})

function encryptionOf({ keys: { keyId, state, otherKeyIds, waitingFor, progress } }: StatusReport) {
  return {
    ...{ keyId, state, previousKeyNeeded: state !== 'idle' },
    otherKeyIds: otherKeyIds.map((id) => id ?? 'unknown'),
    waitingFor: [...waitingFor],
    ...(progress && { progress }),
  }
}

function outboxOf({ queues }: StatusReport, app: string) {
  const own = queues.filter((one) => one.app === app)
  return {
    pending: own.reduce((sum, one) => sum + one.pending, 0),
    dead: own.reduce((sum, one) => sum + one.dead, 0),
    receivers: own.map(({ receiver, pending, dead, oldestAtMs }) => ({
      ...{ receiver, pending, dead },
      ...(oldestAtMs !== undefined && { oldestAt: oldestAtMs }),
    })),
  }
}

const settings = endpoint({
  route: 'GET /v1/settings',
  summary: 'The settings in force and where each comes from; a secret has no value',
  source: 'Rollcall',
  auth: 'root',
  ...serverExamples.settings,
  request: {},
  reply: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        value: z.string().optional(),
        source: z.string(),
        type: z.string(),
        /** Empty when there is none. */
        unit: z.string(),
        default: z.string(),
        meaning: z.string(),
      }),
    ),
  }),
  run: ({ settings }) => settings(),
  map: (items) => ({ items: [...items] }),
})

export const serverRows = () => [nodes, status, settings]
