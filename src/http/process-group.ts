import type { ClusterMember } from '../core/cluster.ts'
import type { NodeId } from '../core/values.ts'

/** `waiting`: ended, and started again after a pause. */
export type ProcessState = 'starting' | 'ready' | 'draining' | 'waiting'

/** One of the processes that a supervisor runs. */
export type GroupMember = {
  readonly state: ProcessState
  /** Absent while it waits. */
  readonly pid?: number
  /** Absent until it has joined the cluster. */
  readonly node?: NodeId
  /** How often it was started again. */
  readonly restarts: number
}

export type GroupState = {
  /** The process id of the supervisor. */
  readonly supervisor: number
  readonly processes: readonly GroupMember[]
}

/** The processes that share the ports of this one, and their supervisor, as this process sees them. */
export interface ProcessGroup {
  /** As the supervisor last reported. */
  state(): GroupState
  /** The metrics of all processes, in the text format of Prometheus. Rejects when the supervisor does not answer. */
  metrics(): Promise<string>
  /** Called when this process took a lease: the supervisor releases it when the process has died. */
  joined(run: Pick<ClusterMember, 'node' | 'epoch'>): void
}
