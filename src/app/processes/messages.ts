import type { LoadedConfig } from '../../config/load.ts'
import type { ClusterMember } from '../../core/cluster.ts'
import type { MetricSnapshot } from '../../http/merged-metrics.ts'
import type { GroupState } from '../../http/process-group.ts'

/** The lease of a process. */
export type NodeRun = Pick<ClusterMember, 'node' | 'epoch'>

/** What the supervisor sends a process. */
export type ToProcess =
  /** The first one. The configuration is complete, with all secrets and the numbers of the ports. */
  | { readonly kind: 'start'; readonly loaded: LoadedConfig; readonly version: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'ping' }
  | { readonly kind: 'state'; readonly state: GroupState }
  /** Another process has died: its lease in the database has to end. */
  | { readonly kind: 'release'; readonly run: NodeRun }
  /** Asks for its metrics. */
  | { readonly kind: 'sample'; readonly id: number }
  /** The answer to `collect`. */
  | { readonly kind: 'collected'; readonly id: number; readonly text: string }

/** What a process sends its supervisor. */
export type FromProcess =
  /** It took a lease, also each time it takes another. */
  | { readonly kind: 'joined'; readonly run: NodeRun }
  | { readonly kind: 'ready'; readonly urls: Readonly<Record<string, string>> }
  /** It could not start, and ends: what a person should read, and the exit code. */
  | ({ readonly kind: 'failed' } & StartFailure)
  | { readonly kind: 'draining' }
  | { readonly kind: 'pong' }
  /** The answer to `sample`; without `id` the last one before it ends. */
  | { readonly kind: 'sampled'; readonly id?: number; readonly sample: MetricSnapshot }
  /** Asks for the metrics of all processes. */
  | { readonly kind: 'collect'; readonly id: number }

export type StartFailure = { readonly text: string; readonly code: number }
