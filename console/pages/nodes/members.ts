import type { Snapshot } from '../../api/live.ts'

/** `goneSince`: it was in the cluster in the last five minutes, and is not any more. */
export type Member = Snapshot['ofServer']['members'][number] & { readonly goneSince?: number }

/** The nodes of the newest snapshot, and the runs of nodes that earlier ones had. By node, live ones first. */
export function membersOf(history: readonly Snapshot[]): Member[] {
  const newest = history.at(-1)
  const live = newest?.ofServer.members ?? []
  const known = new Set(live.map(runOf))
  const gone = new Map<string, Member>()
  for (const { asOf, ofServer } of history)
    for (const member of ofServer.members)
      if (!known.has(runOf(member))) gone.set(runOf(member), { ...member, goneSince: asOf })
  return [...live, ...gone.values()].sort(
    (a, b) => Number('goneSince' in a) - Number('goneSince' in b) || a.node - b.node,
  )
}

const runOf = ({ node, epoch }: Member): string => `${node}:${epoch}`
