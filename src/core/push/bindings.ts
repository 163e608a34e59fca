import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Call, ClientKey, UserId, Vendor } from '../values.ts'

/** Where devices are notified. */
export class PushBindings {
  constructor(private readonly context: Context) {}

  /** The device is not pushable from this transaction on (T8). Returns whether it was. */
  async unbindDevice(call: Call, device: { uid: UserId; dialect: Vendor; clientKey: ClientKey }): Promise<boolean> {
    const { uid, dialect, clientKey } = device
    const atMs = this.context.clock.now()
    return this.context.storage.transaction(async (stores) => {
      const removed = await stores.pushBindings.removeOfDevice(call.app, uid, dialect, clientKey)
      if (removed > 0) await record(stores, call, atMs, 'push.unbind', uid, { device: clientKey })
      return removed > 0
    })
  }
}
