import { hasProperties, type PacketReader, type ProtocolLevel, protocolLevels } from './packet.ts'

/** What CONNECT says. */
export type Connect = {
  readonly level: ProtocolLevel
  readonly cleanSession: boolean
  /** In seconds; 0 for none. */
  readonly keepAliveS: number
  readonly clientId: string
  /** `''` when absent. */
  readonly userId: string
  /** Raw bytes, not text. */
  readonly password: Uint8Array | undefined
}

const flag = { reserved: 0x01, cleanSession: 0x02, will: 0x04, willRetain: 0x20, password: 0x40, userName: 0x80 }

/**
 * Reads CONNECT: `unsupported` for a protocol level that is not served, whose further layout is unknown. Throws
 * `request.malformed`, as for bytes behind the last field. The protocol name is not looked at. A will is read and dropped; the
 * will-retain flag announces the app's signature behind the password.
 * Source: im-server, MqttDecoder; docs/dialects/wildfire.md#connect.
 */
export function readConnect(reader: PacketReader): Connect | 'unsupported' {
  reader.text()
  const named = reader.byte()
  const level = protocolLevels.find((one) => one === named)
  if (level === undefined) return 'unsupported'
  const flags = reader.byte()
  if (flags & flag.reserved && level <= 5) throw reader.malformed('reserved flag')
  const keepAliveS = reader.uint16()
  if (hasProperties(level)) reader.skipProperties()
  const clientId = reader.text()
  if (flags & flag.will) skipWill(reader, level)
  const userId = flags & flag.userName ? reader.text() : ''
  const password = flags & flag.password ? reader.binary() : undefined
  if (flags & flag.willRetain && !reader.done) reader.binary()
  if (!reader.done) throw reader.malformed('bytes behind the last field')
  return { level, cleanSession: (flags & flag.cleanSession) !== 0, keepAliveS, clientId, userId, password }
}

function skipWill(reader: PacketReader, level: ProtocolLevel): void {
  if (hasProperties(level)) reader.skipProperties()
  reader.binary()
  reader.binary()
}
