import { type ClusterMember, claimOwner, type NodeAnswer } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { type Evidence, evidenceOfAnswers } from '../nodes/evidence.ts'
import type { NodeConnection } from '../nodes/node-query.ts'
import type { AppId, ClaimOwner } from '../values.ts'
import type { ConnectionFilter } from './connection-filter.ts'

/** Where the list of each run of a node goes on: before this place; 0: it has no more. A run that is not named begins at its newest. */
export type ConnectionPlaces = ReadonlyMap<ClaimOwner, number>

export type ConnectionPage = Evidence & {
  /** The newest first. */
  readonly connections: readonly NodeConnection[]
  /** `undefined` when the nodes that answered have no more. */
  readonly next: ConnectionPlaces | undefined
}

/**
 * A page of the live connections of all nodes, at most `limit`. A node looks at a bounded number of connections for it, so a
 * page may be short, or empty, and have a next one. A node that does not answer in time is missing: `complete` is `false`
 * then. Throws `node.not_found`.
 */
export async function listConnections(
  context: Pick<Context, 'cluster' | 'clock'>,
  app: AppId,
  filter: ConnectionFilter,
  after: ConnectionPlaces,
  limit: number,
): Promise<ConnectionPage> {
  const { cluster } = context
  const members = cluster.members().filter(({ node }) => filter.node === undefined || filter.node === node)
  if (members.length === 0 && filter.node !== undefined) throw new CoreError('node.not_found')
  const asked = members.filter((member) => after.get(claimOwner(member)) !== 0)
  const answers = (await Promise.all(asked.map(ask))).flat()
  const { connections, taken } = merge(answers, limit)
  const places = new Map(members.flatMap((member) => placeOf(member)))
  const isDone = answers.every(({ member, value }) => value === undefined || places.get(claimOwner(member)) === 0)
  return { ...evidenceOfAnswers(context, answers), connections, next: isDone ? undefined : places }

  function ask(member: ClusterMember) {
    const before = after.get(claimOwner(member))
    const query = {
      kind: 'connections',
      app,
      filter,
      limit: limit + 1,
      ...(before !== undefined && { before }),
    } as const
    return cluster.query<'connections'>(query, [member.node])
  }
  function placeOf(member: ClusterMember): [ClaimOwner, number][] {
    const owner = claimOwner(member)
    const value = answers.find((one) => claimOwner(one.member) === owner)?.value
    const place = value ? placeAfter(value, taken.get(owner) ?? 0) : after.get(owner)
    return place === undefined ? [] : [[owner, place]]
  }
}

type Answer = NodeAnswer<'connections'>

/**
 * The newest `limit` connections of the answers, and how many of each run are among them. It stops where a node has not looked
 * further: it may have newer ones than those of the others.
 */
function merge(answers: readonly Answer[], limit: number) {
  const connections: NodeConnection[] = []
  const taken = new Map<ClaimOwner, number>()
  const lists = answers.flatMap(({ member, value }) => (value ? [{ owner: claimOwner(member), ...value }] : []))
  while (connections.length < limit) {
    const heads = lists.map((one) => ({ ...one, head: one.connections[taken.get(one.owner) ?? 0] }))
    if (heads.some(({ head, next }) => head === undefined && next !== undefined)) break
    const [newest] = heads.flatMap(({ owner, head }) => (head ? [{ owner, head }] : [])).sort(newestFirst)
    if (!newest) break
    connections.push(newest.head)
    taken.set(newest.owner, (taken.get(newest.owner) ?? 0) + 1)
  }
  return { connections, taken }
}

type Head = { readonly owner: ClaimOwner; readonly head: NodeConnection }
const newestFirst = (a: Head, b: Head): number =>
  b.head.connectedAtMs - a.head.connectedAtMs || (a.owner < b.owner ? -1 : 1)

/** Where the list of a node goes on when `taken` of its connections were shown. */
function placeAfter({ connections, next }: NonNullable<Answer['value']>, taken: number): number {
  if (taken === connections.length) return next ?? 0
  const last = connections[taken - 1]
  return last ? last.place : (connections[0]?.place ?? 0) + 1
}
