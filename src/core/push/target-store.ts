import type { Device, DeviceKey } from '../devices/device.ts'
import type { AppId, UserId } from '../values.ts'
import type { PushBinding } from './store.ts'

/** A device as pushes see it. */
export type PushTarget = {
  readonly device: Pick<Device, keyof DeviceKey | 'sn' | 'platform'>
  /** Whether a session on it is live, all of them ended, or none was ever opened. */
  readonly sessions: 'live' | 'ended' | 'none'
  /** Where it is notified, calls apart. */
  readonly binding: PushBinding | undefined
}

/** Who can be reached at all; every list walks along an index. */
export interface PushTargetStore {
  /** Users who have a device, by uid: at most `limit` after `after`. */
  listUsers(app: AppId, after: UserId, limit: number): Promise<UserId[]>
  /** The devices of these users, by uid and then newest first; at most `perUserMax` of each. */
  listDevices(app: AppId, uids: readonly UserId[], perUserMax: number): Promise<PushTarget[]>
  find(device: DeviceKey): Promise<PushTarget | undefined>
}
