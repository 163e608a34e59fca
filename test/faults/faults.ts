import type { Cluster, Node } from './nodes.ts'
import type { Random } from './random.ts'

/** Something that goes wrong for a while. */
export type Fault = {
  readonly name: string
  /** How long the histories go on while it lasts. */
  readonly ms: number
  /** Whether it may end connections of this node. */
  readonly mayEnd: (node: Node) => boolean
  /** Whether nodes may not know of connections that are made meanwhile. */
  readonly hides?: boolean
  /** The node that cannot answer: 10 s after the begin the others count none of its connections. */
  readonly lost?: Node
  begin(): unknown
  end(): unknown
}

/** Longer than a lease and the 10 s after which a lost node counts no more. */
const lostMs = 7_000
const none = () => false

/** The faults of a cluster, each on a node that `random` chooses. */
export const faultsOf = (cluster: Cluster, random: Random): (() => Fault)[] => {
  const { nodes, stores } = cluster
  const onNode = (make: (node: Node) => Fault) => () => make(random.of(nodes))
  return [
    onNode((node) => ({
      name: `node ${node.number} is killed`,
      ms: lostMs,
      mayEnd: (one) => one === node,
      lost: node,
      begin: () => node.kill(),
      end: () => node.start(),
    })),
    onNode((node) => ({
      name: `node ${node.number} is frozen`,
      ms: lostMs,
      mayEnd: (one) => one === node,
      lost: node,
      begin: () => node.freeze(),
      end: () => node.resume(),
    })),
    onNode((node) => ({
      name: `node ${node.number} cannot reach PostgreSQL`,
      ms: 6_000,
      mayEnd: none,
      begin: () => node.toPostgres.cut(),
      end: () => node.toPostgres.heal(),
    })),
    onNode((node) => ({
      name: `node ${node.number} cannot reach Redis`,
      ms: 9_000,
      mayEnd: none,
      hides: true,
      begin: () => node.toRedis.cut(),
      end: () => node.toRedis.heal(),
    })),
    () => ({
      name: 'Redis is emptied and restarted',
      ms: 2_000,
      mayEnd: none,
      hides: true,
      begin: () => stores.redis.kill(),
      end: () => stores.redis.start(),
    }),
    () => ({
      name: 'PostgreSQL is restarted',
      ms: 2_000,
      mayEnd: none,
      begin: () => stores.postgres.kill(),
      end: () => stores.postgres.start(),
    }),
  ]
}
