import type { NodeOnline, OnlineCount } from '../nodes/node-query.ts'

/** Who is online on several nodes. */
export type OnlineSum = Pick<NodeOnline, 'users' | 'devices' | 'connections'> & { readonly counts: OnlineCount[] }

/** Who is online on several nodes together; a user counts once on each. By connections, most first. */
export function sumOnline(nodes: readonly NodeOnline[]): OnlineSum {
  const counts = new Map<string, OnlineCount>()
  for (const one of nodes.flatMap((node) => node.counts)) {
    const key = `${one.dialect} ${one.platform}`
    const { connections = 0, users = 0 } = counts.get(key) ?? {}
    counts.set(key, { ...one, connections: connections + one.connections, users: users + one.users })
  }
  const sum = (read: (node: NodeOnline) => number) => nodes.reduce((total, node) => total + read(node), 0)
  return {
    users: sum(({ users }) => users),
    devices: sum(({ devices }) => devices),
    connections: sum(({ connections }) => connections),
    counts: [...counts.values()].sort((a, b) => b.connections - a.connections),
  }
}
