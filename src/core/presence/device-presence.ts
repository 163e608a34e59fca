import type { Device } from '../devices/device.ts'
import type { Session } from '../sessions/session.ts'
import type { Connection } from './connection.ts'

/** A device that somebody is signed in on, or still connected on, and what is connected on it now. */
export type DevicePresence = {
  device: Device
  /** The newest that has not ended; `undefined` when only connections are left, as admission may leave them for a while. */
  session: Session | undefined
  /** In connect order; empty when offline. */
  connections: readonly Connection[]
  /** Now while online, else when it was last heard, 0 if never. */
  lastSeenAtMs: number
}
