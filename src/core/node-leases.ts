import type { NodeId } from './values.ts'

/**
 * `joining`: reads recent disconnect commands, has no connections yet. `draining`: takes no new connections and confirms
 * disconnect commands until its last connection has ended.
 */
export type MemberLifecycle = 'joining' | 'active' | 'draining'

/** A node whose lease has not ended. `epoch` is new at each start of the node and is never used again. */
export type ClusterMember = { readonly node: NodeId; readonly epoch: number; readonly state: MemberLifecycle }

/** A lease that has not run out, and for how long it holds yet. */
export type HeldNodeLease = ClusterMember & { readonly remainingMs: number }

/**
 * Leases of nodes in the store. All times are those of the store, so the clocks of nodes need not agree. A claim of background
 * work names its holder by `claimOwner`; the holder works as long as its lease is among those that hold.
 *
 * Every call is apart from transactions and waits for none. After a crash of the database server the last renewals may be lost,
 * never an older lease held again. Calls throw when the store cannot be reached.
 */
export interface NodeLeaseStore {
  /** Takes the lease of a node for `forMs`. `false` while another run of the node holds it. */
  take(lease: ClusterMember, forMs: number): Promise<boolean>
  /** Extends the lease that this run holds to `forMs` from now. `false` when it has run out or another run holds it. */
  renew(lease: ClusterMember, forMs: number): Promise<boolean>
  /** Ends the lease of this run at once. */
  release(run: Pick<ClusterMember, 'node' | 'epoch'>): Promise<void>
  /** Leases that hold, by node. */
  list(): Promise<HeldNodeLease[]>
}
