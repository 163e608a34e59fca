import { joinCluster } from '../../src/cluster/cluster-node.ts'
import type { Cluster } from '../../src/core/cluster.ts'
import { platformsIn } from '../../src/core/devices/platform.ts'
import { CoreError } from '../../src/core/errors.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { LocalConnection } from '../../src/core/presence/connection.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import { disconnectCommand } from '../../src/core/sessions/disconnect-command.ts'
import { allSessions } from '../../src/core/sessions/session-selector.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { BusDriver, BusNetwork } from '../conformance/bus-network.ts'
import { connectionOf, type KeptConnection } from './connections.ts'

/** Ends everything that a user has. */
export const kickOf = (uid = 'ann') =>
  disconnectCommand({ app: 'default', uid, selector: allSessions, reason: 'kicked' })

/** Messages between nodes have arrived after this time. */
export const travelMs = 200

/** One node of a cluster: its registry and its view of all. */
export class TestNode {
  readonly faults: unknown[] = []

  private constructor(
    readonly cluster: Cluster,
    readonly registry: ConnectionRegistry,
    private readonly network: BusNetwork,
  ) {}

  static async join(
    network: BusNetwork,
    number: number | 'auto',
    registry = new ConnectionRegistry(network.clock),
    storage?: Storage,
  ) {
    const faults: unknown[] = []
    const { clock } = network
    const options = {
      bus: network.bus(),
      clock,
      ids: systemIds,
      registry,
      node: number,
      fault: (error: unknown) => faults.push(error),
    }
    const cluster = await network.settle(joinCluster({ ...options, ...(storage && { storage }) }))
    const node = new TestNode(cluster, registry, network)
    node.faults.push(...faults)
    return node
  }

  get number(): number {
    return this.cluster.self
  }
  /** A live connection on this node, of `ann` by default, made now. */
  connect(facts: Partial<LocalConnection> = {}): KeptConnection {
    const connection = connectionOf({
      node: this.cluster.self,
      connectedAtMs: this.network.clock.now(),
      ...facts,
    })
    this.registry.add(connection, this.registry.fencingToken())
    return connection
  }
  disconnect(connection: LocalConnection): void {
    this.registry.remove(connection, 'gone')
  }
  /** The ids of a user's connections as this node answers. */
  async idsOf(uid = 'ann'): Promise<string[]> {
    return (await this.answer(uid)).ids
  }
  /** The same, and whether the cluster was complete when the answer came. */
  answer(uid = 'ann'): Promise<{ ids: string[]; complete: boolean }> {
    const answered = this.cluster.connectionsOf('default', [uid]).then((found) => ({
      ids: (found.get(uid) ?? []).map(({ id }) => id),
      complete: this.cluster.complete(),
    }))
    return this.network.settle(answered)
  }
  /** The states of a user in this node's feed, each change once; the current state comes first. */
  async follow(uid = 'ann'): Promise<string[]> {
    const { presence } = this.cluster
    await this.network.settle(Promise.resolve(presence.follow('default', [uid])))
    const online = () => platformsIn(presence.online('default', uid)).join('+')
    const states = [online()]
    presence.onChange((app, changed) => {
      if (app === 'default' && changed === uid && states.at(-1) !== online()) states.push(online())
    })
    return states
  }
}

/** Nodes 1 to `count` of one network, joined one after the other; disconnect commands are rows when they have a store. */
export async function joinNodes(network: BusNetwork, count: number, storage?: Storage): Promise<TestNode[]> {
  const nodes: TestNode[] = []
  for (let number = 1; number <= count; number++) nodes.push(await TestNode.join(network, number, undefined, storage))
  await network.pass(travelMs)
  return nodes
}

/** A network of its own with `count` nodes; of one node, `first` and `last` are the same. */
export async function openNodes(driver: BusDriver, count: number) {
  const network = driver.open()
  const nodes = await joinNodes(network, count)
  const [first] = nodes
  const last = nodes.at(-1)
  if (!first || !last) throw new Error('no node joined')
  return { network, nodes, first, last }
}

/** Why a registry does not take a connection; `undefined` when it does. */
export function refusal(
  registry: ConnectionRegistry,
  connection: LocalConnection,
  fencingToken: number,
): string | undefined {
  try {
    registry.add(connection, fencingToken)
    return undefined
  } catch (error) {
    return error instanceof CoreError ? error.code : String(error)
  }
}
