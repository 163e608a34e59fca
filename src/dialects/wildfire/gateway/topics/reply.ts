import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type AesKey, encrypt } from '../../aes.ts'
import type { WireCode } from '../../codes.ts'
import { puback } from '../mqtt/encode.ts'
import type { ProtocolLevel } from '../mqtt/packet.ts'

/** A longer reply is code 35. */
export const replyBytesMax = 1024 * 1024
export const replyTooLong: WireCode = 35

/** From level 5 on a longer reply is compressed. Source: im-server, IMHandler. */
const compressedFromBytes = 7 * 1024
const compressedCode: WireCode = 255

const compress = promisify(gzip)

/** `key` is asked only for a reply with data. */
export type ReplyContext = { readonly key: () => AesKey; readonly level: ProtocolLevel; readonly nowMs: number }

/** The PUBACK of a reply. A promise when the data is compressed, which another thread does. */
export function replyPacket(
  packetId: number,
  code: WireCode,
  data: Uint8Array | undefined,
  { key, level, nowMs }: ReplyContext,
): Uint8Array | Promise<Uint8Array> {
  if (!data || data.length === 0) return puback(packetId, code)
  if (data.length > replyBytesMax) return puback(packetId, replyTooLong)
  if (level < 5 || data.length <= compressedFromBytes) return puback(packetId, code, encrypt(data, key(), nowMs))
  return compress(data).then((compressed) => puback(packetId, compressedCode, encrypt(compressed, key(), nowMs)))
}
