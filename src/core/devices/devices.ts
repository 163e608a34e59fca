import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Connection } from '../presence/connection.ts'
import type { PushBinding } from '../push/store.ts'
import { kick } from '../sessions/kick.ts'
import type { KickTarget } from '../sessions/kick-target.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ClientKey, DialectName, UserId } from '../values.ts'
import { removeDevice } from './device-limit.ts'
import type { Device } from './store.ts'

/** A device as operators name it: its serial number, or `<dialect>:<clientKey>`. */
export type DeviceReference = number | string

/** A device with what is on it now. */
export type DeviceDetails = {
  readonly device: Device
  /** In connect order; empty when offline. */
  readonly connections: readonly Connection[]
  /** Now while online, else when data last arrived; 0 if never. */
  readonly lastSeenAtMs: number
  /** Oldest first. */
  readonly bindings: readonly PushBinding[]
}

const isOnDevice =
  ({ dialect, clientKey }: Device) =>
  (one: { readonly dialect: DialectName; readonly clientKey: ClientKey | undefined }): boolean =>
    one.dialect === dialect && one.clientKey === clientKey

/** Client installations of users, of every dialect, by their serial numbers. */
export class Devices {
  constructor(private readonly context: Context) {}

  find(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<Device | undefined> {
    return this.context.storage.devices.find(app, uid, dialect, clientKey)
  }
  /** Online or not, by serial number. */
  list(app: AppId, uid: UserId): Promise<Device[]> {
    return this.context.storage.devices.listOfUser(app, uid)
  }
  /**
   * The device of a serial number, or of `<dialect>:<clientKey>`; digits alone are a serial number. Throws
   * `device.not_found`.
   */
  async get(app: AppId, uid: UserId, reference: DeviceReference): Promise<Device> {
    const text = String(reference)
    const [dialect = ''] = text.split(':', 1)
    const device = /^\d+$/.test(text)
      ? (await this.list(app, uid)).find(({ sn }) => sn === Number(text))
      : await this.find(app, uid, dialect, text.slice(dialect.length + 1))
    if (!device) throw new CoreError('device.not_found')
    return device
  }
  /** What a kick of that device ends. Throws `device.not_found`. */
  async targetOf(app: AppId, uid: UserId, reference: DeviceReference): Promise<KickTarget> {
    const { dialect, clientKey } = await this.get(app, uid, reference)
    return { dialects: [dialect], clientKey }
  }
  /** Devices with a serial number above `after`, with what is on them: at most `limit`, by serial number. */
  async listWithDetails(app: AppId, uid: UserId, after: number, limit: number): Promise<DeviceDetails[]> {
    const { storage, cluster, clock, lastSeen } = this.context
    const [devices, online, bindings] = await Promise.all([
      this.list(app, uid),
      cluster.connectionsOf(app, [uid]),
      storage.pushBindings.listOfUser(app, uid),
    ])
    const live = online.get(uid) ?? []
    const nowMs = clock.now()
    const page = devices.filter(({ sn }) => sn > after).slice(0, limit)
    return page.map((device) => {
      const isOn = isOnDevice(device)
      const connections = live.filter(isOn)
      const lastSeenAtMs = connections.length > 0 ? nowMs : lastSeen.of(device)
      return { device, connections, lastSeenAtMs, bindings: bindings.filter(isOn) }
    })
  }
  /**
   * Ends all sessions on one device; the device stays. `undefined` when there is no such device. Throws
   * `kick.unconfirmed`.
   */
  async kick(call: Call, uid: UserId, sn: number): Promise<KickReceipt | undefined> {
    const device = (await this.list(call.app, uid)).find((one) => one.sn === sn)
    return device && kick(this.context, call, uid, { dialects: [device.dialect], clientKey: device.clientKey })
  }
  /**
   * The same, and deletes the device with its binding, address and secrets: when it returns, it is a new device.
   */
  async remove(call: Call, uid: UserId, sn: number): Promise<KickReceipt | undefined> {
    const { app } = call
    const { value: existed, receipt } = await unitOfWork(this.context, call, [userKey(app, uid)], async (tx) => {
      const device = (await tx.stores.devices.listOfUser(app, uid)).find((one) => one.sn === sn)
      if (!device) return false
      await removeDevice(tx, device)
      return true
    })
    return existed ? receipt : undefined
  }
}
