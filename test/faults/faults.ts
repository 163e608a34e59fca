import type { Cluster, Node } from './nodes.ts'
import type { Random } from './random.ts'

export const faultKinds = [
  'a node is killed',
  'a node is frozen',
  'a node cannot reach PostgreSQL',
  'a node cannot reach Redis',
  'Redis is emptied and restarted',
  'PostgreSQL is restarted',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** Something that goes wrong for a while. */
export type Fault = {
  readonly kind: FaultKind
  /** Names the node too. */
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
      kind: 'a node is killed',
      name: `node ${node.number} is killed`,
      ms: lostMs,
      mayEnd: (one) => one === node,
      lost: node,
      begin: () => node.kill(),
      end: () => node.start(),
    })),
    onNode((node) => ({
      kind: 'a node is frozen',
      name: `node ${node.number} is frozen`,
      ms: lostMs,
      mayEnd: (one) => one === node,
      lost: node,
      begin: () => node.freeze(),
      end: () => node.resume(),
    })),
    onNode((node) => ({
      kind: 'a node cannot reach PostgreSQL',
      name: `node ${node.number} cannot reach PostgreSQL`,
      ms: 6_000,
      mayEnd: none,
      begin: () => node.toPostgres.cut(),
      end: () => node.toPostgres.heal(),
    })),
    onNode((node) => ({
      kind: 'a node cannot reach Redis',
      name: `node ${node.number} cannot reach Redis`,
      ms: 9_000,
      mayEnd: none,
      hides: true,
      begin: () => node.toRedis.cut(),
      end: () => node.toRedis.heal(),
    })),
    () => ({
      kind: 'Redis is emptied and restarted',
      name: 'Redis is emptied and restarted',
      ms: 2_000,
      mayEnd: none,
      hides: true,
      begin: () => stores.redis.kill(),
      end: () => stores.redis.start(),
    }),
    () => ({
      kind: 'PostgreSQL is restarted',
      name: 'PostgreSQL is restarted',
      ms: 2_000,
      mayEnd: none,
      begin: () => stores.postgres.kill(),
      end: () => stores.postgres.start(),
    }),
  ]
}
