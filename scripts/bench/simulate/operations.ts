import type { BusNetwork } from '../../../test/conformance/bus-network.ts'
import { inProcessBuses } from '../../../test/conformance/buses.ts'
import { joinNodes, kickOf, type TestNode, travelMs } from '../../../test/kit/cluster-nodes.ts'
import { callBy } from '../../../test/kit/core.ts'
import { countingBus, noTraffic, type Traffic } from './counting-bus.ts'

/** Something that happens in a cluster, and how many times it is done here. */
type Operation = { readonly times: number; readonly run: (cluster: Counted, turn: number) => Promise<void> }

/** A cluster in this process, whose bus counts. */
type Counted = { readonly nodes: readonly TestNode[]; readonly network: BusNetwork }

const node = ({ nodes }: Counted, place: number): TestNode => {
  const found = nodes[place % nodes.length]
  if (!found) throw new Error('a cluster without nodes')
  return found
}

const restSeconds = 60

const operations = {
  /** For one second of all nodes. */
  rest: { times: restSeconds, run: ({ network }) => network.pass(1_000) },
  /** A connection opens and ends, of a user without subscribers. */
  connection: {
    times: 10,
    async run(cluster, turn) {
      const uid = `user-${turn}`
      const { network } = cluster
      const connection = node(cluster, turn).connect({ uid, id: `c-${turn}` })
      await network.pass(travelMs)
      node(cluster, turn).disconnect(connection)
      await network.pass(travelMs)
    },
  },
  /** The same, of a user followed from one other node. */
  followed: {
    times: 10,
    async run(cluster, turn) {
      const { network } = cluster
      const connection = node(cluster, 0).connect({ uid: 'followed', id: `f-${turn}` })
      await network.pass(travelMs)
      node(cluster, 0).disconnect(connection)
      await network.pass(travelMs)
    },
  },
  /** A kick of a user with one connection, on another node than the kick. */
  kick: {
    times: 10,
    async run(cluster, turn) {
      const uid = `kicked-${turn}`
      const { network } = cluster
      node(cluster, 1).connect({ uid, id: `k-${turn}` })
      await network.pass(travelMs)
      await network.settle(node(cluster, 0).cluster.disconnect(kickOf(uid), `row-${turn}`))
      await network.pass(travelMs)
    },
  },
  /** A profile change, which notifiers on every node receive. */
  change: {
    times: 10,
    async run(cluster, turn) {
      node(cluster, turn).cluster.publish({ kind: 'app.created', call: callBy('admin'), app: `app-${turn}` })
      await cluster.network.pass(travelMs)
    },
  },
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
export const operationNames = Object.keys(operations) as OperationName[]

/** What each operation asks of the bus, once, in a cluster of so many nodes; what time alone asks is taken off. */
export async function trafficOf(nodes: number): Promise<Record<OperationName, Traffic>> {
  const counted = {} as Record<OperationName, Traffic>
  for (const name of operationNames) counted[name] = await once(name, nodes, counted.rest)
  return counted
}

function inProcessNetwork(): BusNetwork {
  const driver = inProcessBuses.find(({ name }) => name === 'in process')
  if (!driver) throw new Error('no bus in process')
  return driver.open()
}

async function once(name: OperationName, count: number, rest: Traffic | undefined): Promise<Traffic> {
  const traffic = noTraffic()
  const open = inProcessNetwork()
  const network: BusNetwork = { ...open, bus: () => countingBus(open.bus(), traffic, count) }
  const nodes = await joinNodes(network, count)
  if (name === 'followed') await nodes[1]?.follow('followed')
  Object.assign(traffic, noTraffic())
  const startedMs = network.clock.monotonic()
  const { times, run } = operations[name]
  for (let turn = 0; turn < times; turn++) await run({ nodes, network }, turn)
  const seconds = (network.clock.monotonic() - startedMs) / 1_000
  await network.close()
  return perTime(traffic, times, (value, ofRest) => value - (ofRest ?? 0) * seconds, rest)
}

/** Divided by the times done, after `less` has taken off what a second at rest asks. */
function perTime(
  traffic: Traffic,
  times: number,
  less: (value: number, ofRest: number | undefined) => number,
  rest: Traffic | undefined,
): Traffic {
  const one = (value: number, ofRest: number | undefined) =>
    Math.max(0, Math.round((less(value, ofRest) / times) * 10) / 10)
  const messages = Object.entries(traffic.messages).map(([kind, value]) => [
    kind,
    one(value, rest?.messages[kind as keyof Traffic['messages']]),
  ])
  return {
    renewals: one(traffic.renewals, rest?.renewals),
    leaseReads: one(traffic.leaseReads, rest?.leaseReads),
    indexCalls: one(traffic.indexCalls, rest?.indexCalls),
    logCalls: one(traffic.logCalls, rest?.logCalls),
    messages: Object.fromEntries(messages) as Traffic['messages'],
  }
}

export const messagesOf = ({ messages }: Traffic): number => Object.values(messages).reduce((sum, one) => sum + one, 0)
