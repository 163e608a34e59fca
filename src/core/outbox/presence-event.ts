import type { Platform } from '../devices/platform.ts'
import type { CloseReason } from '../presence/connection.ts'
import type { DevicePresence } from '../presence/derive.ts'
import type { AppId, ClaimOwner, ClientKey, ConnectionId, DialectName, UserId } from '../values.ts'

/** A connection that was published as online and not yet as offline. Stored, so that a crash loses no offline event. */
export type PublishedConnection = {
  readonly app: AppId
  readonly uid: UserId
  readonly connectionId: ConnectionId
  readonly dialect: DialectName
  /** `undefined` for a connection that no device holds. */
  readonly clientKey: ClientKey | undefined
  readonly platform: Platform
  /** The run of the node that holds it. */
  readonly run: ClaimOwner
  readonly atMs: number
}

/** A device in an online or offline event. */
export type EventDevice = Pick<PublishedConnection, 'dialect' | 'platform'> & {
  readonly clientKey: ClientKey
  readonly packageName?: string
}

/** `devices`: every device of the user with a session or connections; `packageName`: of the transition's own device, which may have none left. */
export type UserDevices = { readonly devices: readonly DevicePresence[]; readonly packageName?: string }

/**
 * Online and offline events, each published once. A device is online from its first connection to the end of its last one,
 * on any node. `devices`: every device of the user at that moment, by serial number.
 */
export type PresenceEvent =
  | { kind: 'connection.online'; app: AppId; connection: PublishedConnection; background: boolean; atMs: number }
  | { kind: 'connection.offline'; app: AppId; connection: PublishedConnection; reason: CloseReason; atMs: number }
  | {
      kind: 'device.online'
      app: AppId
      uid: UserId
      device: EventDevice
      devices: readonly DevicePresence[]
      atMs: number
    }
  | {
      kind: 'device.offline'
      app: AppId
      uid: UserId
      device: EventDevice
      reason: CloseReason
      devices: readonly DevicePresence[]
      atMs: number
    }

export const presenceKinds = ['connection.online', 'connection.offline', 'device.online', 'device.offline'] as const
