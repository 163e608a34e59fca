import { clusterBounds } from '../../../src/cluster/bus.ts'
import { messagesOf, type OperationName, trafficOf } from './operations.ts'

/** How many of something in a cluster of N nodes: `fixed + perNode * N`. */
export type Cost = { readonly fixed: number; readonly perNode: number }
export type Costs = Readonly<
  Record<OperationName, { readonly messages: Cost; readonly indexCalls: Cost; readonly leaseReads: Cost }>
>

/** Every cost is of this form: a third cluster is counted to see that it is. */
const [few, many, check] = [4, 12, 8]

/** Counts what the code asks of the bus in clusters of three sizes. Throws when a count does not grow in a straight line. */
export async function costs(): Promise<Costs> {
  const [atFew, atMany, atCheck] = [await trafficOf(few), await trafficOf(many), await trafficOf(check)]
  const line = (name: string, ofFew: number, ofMany: number, ofCheck: number): Cost => {
    const perNode = (ofMany - ofFew) / (many - few)
    const fixed = ofFew - perNode * few
    const off = Math.abs(fixed + perNode * check - ofCheck)
    if (off > 0.1 * Math.max(1, ofCheck))
      throw new Error(`${name}: ${ofFew}, ${ofCheck} and ${ofMany} are on no straight line`)
    return { fixed, perNode }
  }
  const names = Object.keys(atFew) as OperationName[]
  const of = (name: OperationName) => ({
    messages: line(`messages of ${name}`, messagesOf(atFew[name]), messagesOf(atMany[name]), messagesOf(atCheck[name])),
    indexCalls: line(
      `index calls of ${name}`,
      atFew[name].indexCalls,
      atMany[name].indexCalls,
      atCheck[name].indexCalls,
    ),
    leaseReads: line(
      `lease reads of ${name}`,
      atFew[name].leaseReads,
      atMany[name].leaseReads,
      atCheck[name].leaseReads,
    ),
  })
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Costs
}

/** What users do, on average over a day. */
export type Load = {
  readonly connectionsPerNode: number
  /** How long a connection lasts, minutes. */
  readonly connectionMinutes: number
  /** Nodes with subscribers of a user who comes online or goes offline. */
  readonly watchingNodes: number
  /** Disconnect commands for each user and day: kicks, and sign-ins that end an older session. */
  readonly kicksPerDay: number
  /** Changes of profiles for each user and day. */
  readonly changesPerDay: number
}

/** A second of the whole cluster. */
export type ClusterTraffic = {
  readonly nodes: number
  readonly connections: number
  readonly leaseReads: number
  /** Entries of leases that these reads return. */
  readonly leaseEntries: number
  readonly commandReads: number
  readonly indexCalls: number
  readonly watchMessages: number
  readonly kicks: number
  readonly kickMessages: number
  readonly changeMessages: number
}

const daySeconds = 86_400

export function clusterTraffic(costs: Costs, nodes: number, load: Load): ClusterTraffic {
  const connections = nodes * load.connectionsPerNode
  const at = ({ fixed, perNode }: Cost) => fixed + perNode * nodes
  const opened = connections / (load.connectionMinutes * 60)
  const kicks = (connections * load.kicksPerDay) / daySeconds
  const changes = (connections * load.changesPerDay) / daySeconds
  const { rest, connection, followed, kick, change } = costs
  const leaseReads = at(rest.leaseReads) + kicks * at(kick.leaseReads)
  const watched = at(followed.messages) * Math.min(load.watchingNodes, nodes - 1)
  return {
    nodes,
    connections,
    leaseReads,
    leaseEntries: leaseReads * nodes,
    commandReads: (nodes * 1_000) / clusterBounds.readRowsMs,
    indexCalls: opened * at(connection.indexCalls) + kicks * at(kick.indexCalls),
    watchMessages: opened * watched,
    kicks,
    kickMessages: kicks * at(kick.messages),
    changeMessages: changes * at(change.messages),
  }
}
