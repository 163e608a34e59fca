import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { endSelected } from '../sessions/end-sessions.ts'
import { kick } from '../sessions/kick.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ClientKey, DialectName, UserId } from '../values.ts'
import type { Device } from './store.ts'

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
      const { devices } = tx.stores
      const device = (await devices.listOfUser(app, uid)).find((one) => one.sn === sn)
      if (!device) return false
      const { dialect, clientKey, platform } = device
      await endSelected(tx, uid, { dialects: [dialect], clientKey }, 'removed')
      await devices.remove(device)
      tx.audit('device.remove', uid, { details: { device: clientKey, sn, platform } })
      return true
    })
    return existed ? receipt : undefined
  }
}
