import type { Platform } from '../../../core/devices/platform.ts'
import type { CloseReason, LocalConnection, Notification } from '../../../core/presence/connection.ts'
import { publish } from './mqtt/encode.ts'
import { type ProtocolLevel, protocolLevels } from './mqtt/packet.ts'

const kickTopic = 'ROFL'
const profileTopic = 'UIN'
const devicesTopic = 'UN'
const kickPayload = Uint8Array.of(0x31)
const headBytes = 8

/** The notification of a kick, by level. It is not encrypted. */
const kickPackets = new Map(protocolLevels.map((level) => [level, publish(level, kickTopic, kickPayload)]))
/** The user's own profile changed; the head is always 0. */
const profilePackets = new Map(
  protocolLevels.map((level) => [level, publish(level, profileTopic, new Uint8Array(headBytes))]),
)

/** How long the socket stays open after the notification of a kick, ms. Source: docs/dialects/wildfire.md#kick-on-the-link. */
const kickLingerMs = 3_000

/** Endings that the client learns of. A ban sends nothing, and a client that signed out knows. */
const notifiedReasons: ReadonlySet<CloseReason> = new Set([
  'kicked',
  'admission',
  'destroyed',
  'password',
  'removed',
  'device_moved',
  'became_robot',
])

/** The closing packet for this reason and how long the socket then stays open, ms. */
export function closingPacket(reason: CloseReason, level: ProtocolLevel): { packet?: Uint8Array; lingerMs: number } {
  const packet = notifiedReasons.has(reason) ? kickPackets.get(level) : undefined
  return packet ? { packet, lingerMs: kickLingerMs } : { lingerMs: 0 }
}

const phones: ReadonlySet<Platform> = new Set(['ios', 'android', 'harmony'])
/** Devices whose coming and going a phone shows. */
const besidePhone: ReadonlySet<Platform> = new Set([
  'windows',
  'macos',
  'linux',
  'harmony-pc',
  'web',
  'ipad',
  'android-pad',
  'harmony-pad',
])

/** The packet for a notification; `undefined` where this vendor has none. */
export function notificationPacket(
  notification: Notification,
  { platform }: Pick<LocalConnection, 'platform'>,
  level: ProtocolLevel,
  nowMs: number,
): Uint8Array | undefined {
  if (notification.kind === 'profile_changed') return profilePackets.get(level)
  if (notification.kind !== 'device_online' && notification.kind !== 'device_offline') return undefined
  if (!phones.has(platform) || !besidePhone.has(notification.device.platform)) return undefined
  return publish(level, devicesTopic, headOf(nowMs))
}

function headOf(nowMs: number): Uint8Array {
  const head = Buffer.alloc(headBytes)
  head.writeBigInt64BE(BigInt(nowMs))
  return head
}
