import type { ConnectionsByUser } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { DeviceSignIns, NotifiedSignIns } from '../devices/store.ts'
import { type Evidence, evidenceOfAnswers, evidenceOfIndex } from '../nodes/evidence.ts'
import type { NodeOnline } from '../nodes/node-query.ts'
import { isUsable } from '../sessions/usable-sessions.ts'
import type { AppId, NodeId, UserId } from '../values.ts'
import type { Connection } from './connection.ts'
import type { DevicePresence, NotifiedPresence } from './derive.ts'

/** `connections`: in connect order; empty when offline. */
export type UserPresence = { readonly uid: UserId; readonly connections: readonly Connection[] }

/** Who is online now: computed from live connections, never from stored state (docs/architecture.md#t1). */
export class Presence {
  constructor(private readonly context: Context) {}

  /** Signed-in devices by serial number; empty for an unknown id. */
  devicesOf(app: AppId, uid: UserId): Promise<DevicePresence[]> {
    const { clock, storage } = this.context
    const nowMs = clock.now()
    return this.#shown(app, uid, nowMs, storage.devices.listSignIns(app, uid, nowMs), toPresence)
  }
  /** The same with the push bindings of each device. */
  sessionsOf(app: AppId, uid: UserId): Promise<NotifiedPresence[]> {
    const { clock, storage } = this.context
    const nowMs = clock.now()
    return this.#shown(app, uid, nowMs, storage.devices.listNotifiedSignIns(app, uid, nowMs), toNotified)
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

  async #shown<S extends DeviceSignIns, P>(
    app: AppId,
    uid: UserId,
    nowMs: number,
    listing: Promise<S[]>,
    show: (signIns: S, connections: readonly Connection[], lastSeenAtMs: number) => P,
  ): Promise<P[]> {
    const { cluster, dialects, lastSeen } = this.context
    const [devices, online] = await Promise.all([listing, cluster.connectionsOf(app, [uid])])
    const connections = online.get(uid) ?? []
    return devices.flatMap((one) => {
      const { device, sessions } = one
      const own = connections.filter(
        ({ dialect, clientKey }) => dialect === device.dialect && clientKey === device.clientKey,
      )
      if (own.length > 0) return [show(one, own, nowMs)]
      const isSignedIn = sessions.some((session) => isUsable(dialects, app, device.dialect, session, nowMs))
      return isSignedIn ? [show(one, own, lastSeen.of(device))] : []
    })
  }
}

const toPresence = (
  { device }: DeviceSignIns,
  connections: readonly Connection[],
  lastSeenAtMs: number,
): DevicePresence => ({ device, connections, lastSeenAtMs })

const toNotified = (
  { device, bindings }: NotifiedSignIns,
  connections: readonly Connection[],
  lastSeenAtMs: number,
): NotifiedPresence => ({ device, bindings, connections, lastSeenAtMs })
