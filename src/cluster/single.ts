import type { Cluster, DisconnectCommand, DisconnectReceipt } from '../core/cluster.ts'
import type { Connection } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { AppId, NodeId, UserId } from '../core/values.ts'

/** The cluster of one: what it asks of all nodes it asks of its own registry. */
export class SingleNode implements Cluster {
  constructor(
    readonly self: NodeId,
    private readonly registry: ConnectionRegistry,
  ) {}

  async connectionsOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>> {
    const found = new Map<UserId, readonly Connection[]>()
    for (const uid of uids) {
      const connections = this.registry.ofUser(app, uid)
      if (connections.length > 0) found.set(uid, connections.slice())
    }
    return found
  }
  async disconnect(order: DisconnectCommand): Promise<DisconnectReceipt> {
    return { connections: this.registry.disconnect(order), confirmed: [this.self], expired: [], unconfirmed: [] }
  }
  async deviceCounts(app: AppId): Promise<{ node: NodeId; devices: number }[]> {
    return [{ node: this.self, devices: this.registry.deviceCount(app) }]
  }
  async devicesOn(app: AppId, node: NodeId, offset: number, limit: number) {
    if (node !== this.self) return undefined
    return { total: this.registry.deviceCount(app), page: this.registry.devices(app, offset, limit) }
  }
  complete(): boolean {
    return true
  }
}
