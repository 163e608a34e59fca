import type { Cluster, NodeAnswer } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { NodeId } from '../values.ts'
import type { NodeQueryKind } from './node-query.ts'

/** How far an answer about all nodes can be relied on. */
export type Evidence = {
  /** Wall time, ms. */
  readonly asOfMs: number
  /** Whether the connections of every node are in it. */
  readonly complete: boolean
  /** The nodes whose connections are in it. */
  readonly nodes: readonly NodeId[]
}

type EvidenceContext = Pick<Context, 'clock'> & {
  readonly cluster: Pick<Cluster, 'nodes' | 'complete' | 'isSingleNode'>
}

/** Of an answer from the presence index: a node counts while its lease there holds and all its connections are in it. */
export function evidenceOfIndex({ clock, cluster }: EvidenceContext): Evidence {
  const counted = cluster.nodes().filter(({ bus, synced }) => cluster.isSingleNode || (bus !== undefined && synced))
  return { asOfMs: clock.now(), complete: cluster.complete(), nodes: counted.map(({ node }) => node) }
}

/** Of answers that the nodes gave themselves. */
export function evidenceOfAnswers(
  { clock, cluster }: EvidenceContext,
  answers: readonly NodeAnswer<NodeQueryKind>[],
): Evidence {
  const heard = answers.filter(({ value }) => value !== undefined)
  const complete = cluster.complete() && heard.length === answers.length
  return { asOfMs: clock.now(), complete, nodes: heard.map(({ member }) => member.node) }
}
