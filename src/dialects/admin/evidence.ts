import { z } from 'zod'
import type { Evidence } from '../../core/nodes/evidence.ts'

/** How far an answer about all nodes can be relied on: fields to spread into a reply. */
export const evidence = {
  asOf: z.int(),
  /** Whether the connections of every node are in the answer. */
  complete: z.boolean(),
  /** The nodes whose connections are in it. */
  nodes: z.array(z.int()),
}

export const toEvidence = ({ asOfMs, complete, nodes }: Evidence) => ({ asOf: asOfMs, complete, nodes: [...nodes] })
