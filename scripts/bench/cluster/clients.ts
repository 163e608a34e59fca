import { join } from 'node:path'
import { type Child, startChild } from '../kit/child.ts'
import { onOwnCore } from '../kit/pinning.ts'
import { scratchFolder } from '../kit/scratch.ts'
import type { Node } from './nodes.ts'

/** Connections held by processes of their own: one process may open 20,000 files. */
export type Clients = {
  readonly count: number
  heartbeat(): void
  stop(): Promise<void>
}

/** Connects the members from `first` to `end`, spread evenly over the nodes: one process for each node. */
export async function connectClients(
  nodes: readonly Node[],
  membersPath: string,
  { first, end }: { first: number; end: number },
): Promise<Clients> {
  const share = Math.ceil((end - first) / nodes.length)
  const log = join(scratchFolder(), 'log')
  const children: Child[] = []
  for (const [place, node] of nodes.entries()) {
    const from = first + place * share
    const args = [node.clients, membersPath, String(from), String(Math.min(end, from + share))]
    children.push(await startChild(['scripts/bench/cluster/clients-process.ts', ...args], {}, log, onOwnCore))
  }
  return {
    count: end - first,
    heartbeat() {
      for (const { pid } of children) process.kill(pid, 'SIGUSR1')
    },
    async stop() {
      for (const child of children) await child.stop()
    },
  }
}
