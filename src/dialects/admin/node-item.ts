import { z } from 'zod'
import type { NodeReport } from '../../core/nodes/server-status.ts'

const lease = z.object({ endsInMs: z.int() })

/** A live node. */
export const nodeItem = z.object({
  node: z.int(),
  /** Of this run of the node. */
  epoch: z.int(),
  state: z.enum(['joining', 'active', 'draining']),
  /** Whether it is the node that answers. */
  self: z.boolean(),
  /** All its connections are in the answers of the others. */
  synced: z.boolean(),
  /** Its leases, by where; none on a single node. Without the one in Redis its connections do not count. */
  leases: z.object({ redis: lease.optional(), database: lease.optional() }),
  /** Whether it answered; the rest is absent when it did not. */
  heard: z.boolean(),
  version: z.string().optional(),
  startedAt: z.int().optional(),
  connections: z.int().optional(),
})

export const toNodeItem = ({ node, epoch, state, isSelf, synced, bus, store, facts }: NodeReport) => ({
  ...{ node, epoch, state, self: isSelf, synced },
  leases: { ...(bus && { redis: bus }), ...(store && { database: store }) },
  heard: facts !== undefined,
  ...(facts && { version: facts.version, startedAt: facts.startedAtMs, connections: facts.connections }),
})
