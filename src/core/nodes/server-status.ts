import type { NodeStatus } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { KeyRotation } from '../key-rotation/key-rotation.ts'
import type { KeyRotationStatus } from '../key-rotation/status.ts'
import type { QueueStats } from '../outbox/store.ts'
import { retentionBounds } from '../retention/bounds.ts'
import type { Host } from './host.ts'
import type { NodeFacts } from './node-query.ts'

/** A live node; `facts` are absent when it did not answer in time. */
export type NodeReport = NodeStatus & { readonly facts: NodeFacts | undefined }

export type StatusReport = {
  readonly asOfMs: number
  readonly host: Host
  readonly databaseBytes: number | undefined
  readonly freeBytes: number | undefined
  readonly node: NodeStatus | undefined
  /** Whether the connections of every node are in answers. */
  readonly complete: boolean
  /** Of every receiver with messages or dead letters, of all apps. */
  readonly queues: readonly QueueStats[]
  readonly retention: { readonly nextRunAtMs: number; readonly lastRunAtMs: number | undefined }
  /** How long the oldest change waits for its position in the log of events; 0 when none does. */
  readonly eventLagMs: number
  readonly keys: KeyRotationStatus
}

/** What operators ask about the server as a whole. */
export class ServerStatus {
  constructor(
    private readonly context: Pick<Context, 'storage' | 'clock' | 'cluster'>,
    readonly host: Host,
    private readonly keyRotation: Pick<KeyRotation, 'status'>,
  ) {}

  /** By node. */
  async nodes(): Promise<NodeReport[]> {
    const { cluster } = this.context
    const answers = await cluster.query<'node'>({ kind: 'node' })
    const facts = new Map(answers.map(({ member, value }) => [member.node, value]))
    return cluster.nodes().map((node) => ({ ...node, facts: facts.get(node.node) }))
  }
  async status(): Promise<StatusReport> {
    const { storage, clock, cluster } = this.context
    const { host } = this
    const nowMs = clock.now()
    const [databaseBytes, freeBytes, queues, dueAtMs, [oldest], keys] = await Promise.all([
      host.database.bytes(),
      host.freeBytes(),
      storage.outbox.queueStats(),
      storage.claims.jobDueAtMs('retention'),
      storage.events.pending(1),
      this.keyRotation.status(),
    ])
    const lastRunAtMs = dueAtMs - retentionBounds.everyMs
    return {
      ...{ asOfMs: nowMs, host, databaseBytes, freeBytes, queues, keys },
      node: cluster.nodes().find(({ isSelf }) => isSelf),
      complete: cluster.complete(),
      // A run moves the next one to an hour after its start.
      retention: {
        nextRunAtMs: dueAtMs,
        lastRunAtMs: lastRunAtMs > 0 && lastRunAtMs <= nowMs ? lastRunAtMs : undefined,
      },
      eventLagMs: oldest ? Math.max(0, nowMs - oldest.atMs) : 0,
    }
  }
}
