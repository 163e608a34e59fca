import { hasProperties, type PacketReader, type ProtocolLevel } from './packet.ts'

/** A request of the client. */
export type Publish = {
  readonly topic: string
  readonly packetId: number
  readonly payload: Uint8Array
}

const qosOf = (flags: number): number => (flags >> 1) & 3

/**
 * Reads PUBLISH: `undefined` for a quality of service other than 1, which is never answered. Throws `request.malformed`
 * for a wildcard in the topic and for packet id 0. Source: im-server, Qos1PublishHandler; MQTT 3.1.1, 3.3.
 */
export function readPublish(reader: PacketReader, level: ProtocolLevel): Publish | undefined {
  const qos = qosOf(reader.flags)
  if (qos === 3) throw reader.malformed('bad quality of service')
  const topic = reader.text()
  if (/[#+]/.test(topic)) throw reader.malformed('wildcard in a topic')
  if (qos !== 1) return undefined
  const packetId = reader.uint16()
  if (packetId === 0) throw reader.malformed('packet id 0')
  if (hasProperties(level)) reader.skipProperties()
  return { topic, packetId, payload: reader.rest() }
}
