import type { ConnectionsByUser } from '../cluster.ts'
import type { Context } from '../context.ts'
import { type Evidence, evidenceOfAnswers, evidenceOfIndex } from '../nodes/evidence.ts'
import type { NodeOnline } from '../nodes/node-query.ts'
import type { PushBinding } from '../push/store.ts'
import { listUsableSessions } from '../sessions/usable-sessions.ts'
import type { AppId, NodeId, UserId } from '../values.ts'
import type { Connection } from './connection.ts'
import type { DevicePresence } from './derive.ts'

/** `connections`: in connect order; empty when offline. */
export type UserPresence = { readonly uid: UserId; readonly connections: readonly Connection[] }

/** Who is online now: computed from live connections, never from stored state (docs/architecture.md#t1). */
export class Presence {
  constructor(private readonly context: Context) {}

  /** Signed-in devices by serial number; empty for an unknown id. */
  async devicesOf(app: AppId, uid: UserId): Promise<DevicePresence[]> {
    const nowMs = this.context.clock.now()
    const [sessions, devices, online] = await Promise.all([
      listUsableSessions(this.context, app, uid, nowMs),
      this.context.storage.devices.listOfUser(app, uid),
      this.context.cluster.connectionsOf(app, [uid]),
    ])
    const connections = online.get(uid) ?? []
    const newest = new Map(sessions.map((session) => [`${session.dialect}\0${session.clientKey}`, session]))
    return devices.flatMap((device) => {
      const session = newest.get(`${device.dialect}\0${device.clientKey}`)
      const own = connections.filter((one) => one.dialect === device.dialect && one.clientKey === device.clientKey)
      if (!session && own.length === 0) return []
      return [
        { device, session, connections: own, lastSeenAtMs: own.length > 0 ? nowMs : this.context.lastSeen.of(device) },
      ]
    })
  }
  /** The same with the push bindings of each device. */
  async sessionsOf(app: AppId, uid: UserId): Promise<(DevicePresence & { bindings: PushBinding[] })[]> {
    const [rows, bindings] = await Promise.all([
      this.devicesOf(app, uid),
      this.context.storage.pushBindings.listOfUser(app, uid),
    ])
    return rows.map((row) => ({
      ...row,
      bindings: bindings.filter((one) => one.dialect === row.device.dialect && one.clientKey === row.device.clientKey),
    }))
  }
  /** Live connections by uid, each list in connect order; users without any are absent. */
  connectionsOf(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, readonly Connection[]>> {
    return this.context.cluster.connectionsOf(app, uids)
  }
  /** The same with token texts, for what shows them to administrators. */
  async connectionsWithTokens(app: AppId, uids: readonly UserId[]): Promise<ConnectionsByUser> {
    const { cluster } = this.context
    return cluster.withTokenTexts(await cluster.connectionsOf(app, uids))
  }
  /** Where each of these users is online, with evidence; in the order given. */
  async statesOf(app: AppId, uids: readonly UserId[]): Promise<Evidence & { users: UserPresence[] }> {
    const online = await this.context.cluster.connectionsOf(app, uids)
    const users = uids.map((uid) => ({ uid, connections: online.get(uid) ?? [] }))
    return { ...evidenceOfIndex(this.context), users }
  }
  /**
   * Who is online on all nodes, by dialect and platform. A user who is connected to several nodes counts once on each.
   */
  async summary(app: AppId): Promise<Evidence & { byNode: { node: NodeId; online: NodeOnline }[] }> {
    const answers = await this.context.cluster.query<'online'>({ kind: 'online', app })
    const byNode = answers.flatMap(({ member, value }) => (value ? [{ node: member.node, online: value }] : []))
    return { ...evidenceOfAnswers(this.context, answers), byNode }
  }
  /** Devices online on each live node. */
  countsByNode(app: AppId): Promise<{ node: NodeId; devices: number }[]> {
    return this.context.cluster.deviceCounts(app)
  }
  /** Devices online on one node, in the order they came online; `undefined` for no such node. */
  devicesOn(app: AppId, node: NodeId, offset: number, limit: number) {
    return this.context.cluster.devicesOn(app, node, offset, limit)
  }
}
