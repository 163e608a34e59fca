import { writtenOver } from '../audit/recorded-values.ts'
import type { Context } from '../context.ts'
import type { Device, DeviceKey } from '../devices/store.ts'
import { type ClientInstallation, upsertDevice } from '../devices/upsert-device.ts'
import { CoreError } from '../errors.ts'
import type { Ids } from '../ids.ts'
import type { Stores } from '../storage.ts'
import { pushTokenKey, userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ClientKey, DialectName, UserId } from '../values.ts'
import type { PushBinding } from './store.ts'
import { pushTokenIdentity } from './token-identity.ts'

/** Selects one of a user's devices, by serial number or by dialect and client key. */
export type DevicePick = { sn: number } | { dialect: DialectName; clientKey: ClientKey }

/** A push token as a client registers it. */
export type PushToken = Pick<PushBinding, 'token'> & Partial<Pick<PushBinding, 'slot' | 'notifier' | 'pushType'>>

/** Devices that one audit entry names. */
const namedDevicesMax = 100

/** A text that names a binding among those of its user. */
export const bindingIdOf = ({
  dialect,
  clientKey,
  slot,
}: Pick<PushBinding, 'dialect' | 'clientKey' | 'slot'>): string => `${dialect}:${slot}:${clientKey}`

/** Binds push tokens to devices. */
export class PushBindings {
  constructor(private readonly context: Context) {}

  /**
   * Notifies the device by this token from now on, in place of its earlier one. Another account or device that had the
   * token loses it in the same transaction (docs/architecture.md#t8). `installation`: what the client says of itself with it.
   * Throws `device.not_found`.
   */
  async bind(
    call: Call,
    uid: UserId,
    pick: DevicePick,
    token: PushToken,
    installation?: Omit<ClientInstallation, 'clientKey'>,
  ): Promise<void> {
    const keys = [userKey(call.app, uid), pushTokenKey(call.app, token.token)]
    await unitOfWork(this.context, call, keys, async (tx) => {
      const { pushBindings } = tx.stores
      const device = await findDevice(tx.stores, call.app, uid, pick)
      if (!device) throw new CoreError('device.not_found')
      const { app, dialect, clientKey, sn } = device
      if (installation) await updateDevice(tx, device, installation)
      const rest = { slot: 'push', notifier: '', pushType: 0, ...token } as const
      const loser = await pushBindings.put({ app, uid, dialect, clientKey, boundAtMs: tx.atMs, ...rest })
      tx.audit('push.bind', uid, { details: { device: sn, notifier: rest.notifier } })
      if (loser !== undefined) tx.audit('push.unbind', loser, { details: { movedTo: uid } })
    })
  }

  /** Whether the device has this token of this notifier already. One read. */
  async isBound(
    { app, uid, dialect, clientKey }: DeviceKey,
    { token, notifier }: Required<Pick<PushToken, 'token' | 'notifier'>>,
  ): Promise<boolean> {
    const bindings = await this.context.storage.pushBindings.listOfUser(app, uid)
    const own = bindings.find((one) => one.dialect === dialect && one.clientKey === clientKey && one.slot === 'push')
    return own?.token === token && own.notifier === notifier
  }

  /**
   * The device is not pushable from this transaction on (docs/architecture.md#t8). Returns whether it was; an unknown
   * device is not an error.
   */
  async unbind(call: Call, uid: UserId, pick: DevicePick): Promise<boolean> {
    const { value: wasBound } = await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const device = await findDevice(tx.stores, call.app, uid, pick)
      if (!device) return false
      const { dialect, clientKey, sn } = device
      const removed = await tx.stores.pushBindings.removeOfDevices(call.app, uid, dialect, [clientKey])
      if (removed > 0) tx.audit('push.unbind', uid, { details: { device: sn } })
      return removed > 0
    })
    return wasBound
  }
  /** Of a user, oldest first. */
  list(app: AppId, uid: UserId): Promise<PushBinding[]> {
    return this.context.storage.pushBindings.listOfUser(app, uid)
  }
  /** Unbinds one, or all of the user without `id`; see `bindingIdOf`. Returns how many. Throws `resource.not_found` for an unknown id. */
  async unbindById(call: Call, uid: UserId, id: string | undefined): Promise<number> {
    const { value: count } = await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const all = await tx.stores.pushBindings.listOfUser(call.app, uid)
      const removed: PushBinding[] = []
      // Another account that binds the token takes it without the lock on this user: it may be gone since the list was read.
      for (const binding of all.filter((one) => id === undefined || bindingIdOf(one) === id))
        if (await tx.stores.pushBindings.remove(binding)) removed.push(binding)
      if (removed.length === 0 && id !== undefined) throw new CoreError('resource.not_found', 'no such push binding')
      const devices = removed.map(({ dialect, clientKey, slot }) => ({ dialect, clientKey, slot }))
      if (removed.length > 0) tx.audit('push.unbind', uid, { details: { devices: devices.slice(0, namedDevicesMax) } })
      return removed.length
    })
    return count
  }
  /** The same, by dialect and client key. */
  unbindDevice(
    call: Call,
    { uid, ...pick }: { uid: UserId; dialect: DialectName; clientKey: ClientKey },
  ): Promise<boolean> {
    return this.unbind(call, uid, pick)
  }
}

async function updateDevice(
  tx: Transaction,
  device: Device,
  says: Omit<ClientInstallation, 'clientKey'>,
): Promise<void> {
  const { changed, device: after } = await upsertDevice(tx.stores, device, says, tx.atMs)
  if (changed.length > 0)
    tx.audit('device.update', device.uid, writtenOver(device, after, changed, { device: device.sn }))
}

async function findDevice(stores: Stores, app: AppId, uid: UserId, pick: DevicePick): Promise<Device | undefined> {
  if (!('sn' in pick)) return stores.devices.find(app, uid, pick.dialect, pick.clientKey)
  return (await stores.devices.listOfUser(app, uid)).find(({ sn }) => sn === pick.sn)
}

const addressBytes = 16

/**
 * The device's push address; created when it has none. The device must exist. `wanted`: an address from the client, which
 * replaces any other.
 */
export async function ensurePushAddress(
  stores: Stores,
  ids: Ids,
  { app, uid, dialect, clientKey }: DeviceKey,
  atMs: number,
  wanted?: string,
): Promise<string> {
  const device = { app, uid, dialect, clientKey }
  const known = await stores.pushAddresses.ofDevice(device)
  if (known && (wanted === undefined || pushTokenIdentity(known.token) === pushTokenIdentity(wanted)))
    return known.token
  const token = wanted ?? ids.hex(addressBytes)
  await stores.pushAddresses.put({ ...device, token, createdAtMs: atMs })
  return token
}
