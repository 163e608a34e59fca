import type { Platform } from '../devices/platform.ts'
import type { CloseReason } from '../presence/connection.ts'
import type { DevicePresence } from '../presence/derive.ts'
import type { AppId, ClientKey, ConnectionId, DialectName, NodeId, UserId } from '../values.ts'

/** A connection that receivers were told is online, and not yet that it is gone. Stored, to owe nothing after a crash. */
export type PublishedConnection = {
  readonly app: AppId
  readonly uid: UserId
  readonly connectionId: ConnectionId
  readonly dialect: DialectName
  /** `undefined` for a connection that no device holds. */
  readonly clientKey: ClientKey | undefined
  readonly platform: Platform
  readonly node: NodeId
  readonly atMs: number
}

/** A device as online events name it. */
export type EventDevice = Pick<PublishedConnection, 'dialect' | 'platform'> & { readonly clientKey: ClientKey }

/**
 * Comings and goings, told once each. A connection has its own; a device comes with its first connection and goes with
 * its last, on whatever node. `devices` is every device of the user as it stood at that moment, by serial number.
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
