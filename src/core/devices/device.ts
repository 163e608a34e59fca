import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'
import type { Platform } from './platform.ts'

/** One installation of a client, known from its first token, provision or guid. */
export type Device = DeviceKey & {
  /** Serial number within the user: from 1, never given twice. */
  sn: number
  platform: Platform
  userAgent: string
  createdAtMs: number
  changedAtMs: number
  /** 0 when never connected. */
  lastSeenAtMs: number
}

export type DeviceKey = { app: AppId; uid: UserId; dialect: DialectName; clientKey: ClientKey }
