import { joinSingleNode } from '../../src/cluster/cluster-node.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Cluster } from '../../src/core/cluster.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { ConnectionRegistry } from '../../src/core/presence/registry.ts'

/** A cluster of one, node 1. */
export const clusterOfOne = (clock: Clock, registry: ConnectionRegistry): Promise<Cluster> =>
  joinSingleNode({ clock, ids: systemIds, registry, node: 1 })
