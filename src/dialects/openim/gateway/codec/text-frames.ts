import { malformed } from '../../../kit/byte-reader.ts'
import { parseJson } from '../../../kit/json.ts'
import type { Fault } from '../../codes.ts'
import { keyFolder } from '../../rest/fold-keys.ts'

/** The text messages of a client: the heartbeat of the JS and wasm clients. */
export type TextFrame = { type: 'ping' | 'pong'; body: unknown }

const fold = keyFolder(['type', 'body'])

/** The JS client's heartbeat, byte by byte: nearly all text messages are this one, so it is not parsed. */
const usualPing = '{"type":"ping"}'
const ping: TextFrame = Object.freeze({ type: 'ping', body: null })
const usualPong = JSON.stringify({ type: 'pong', body: null })

/** Throws `request.malformed` on anything but a ping or a pong; the vendor's server closes the socket then. */
export function decodeTextFrame(text: string): TextFrame {
  if (text === usualPing) return ping
  const { type, body } = parseObject(text)
  if (type !== 'ping' && type !== 'pong') throw malformed('frame', 'neither ping nor pong')
  return { type, body: body ?? null }
}

/** The wasm client drops the connection unless its ping's body comes back; a ping without one gets null. */
export const encodePong = (body: unknown): string =>
  body === null ? usualPong : JSON.stringify({ type: 'pong', body })

/**
 * The result of the handshake, for clients that requested it (`isMsgResp`) only: native clients end their read loop at a
 * text. `errCode` must be present also when it is 0.
 */
export const encodeHandshakeResult = ({ errCode, errMsg, errDlt }: Fault): string =>
  JSON.stringify({ errCode, errMsg, errDlt })

function parseObject(text: string): { type?: unknown; body?: unknown } {
  try {
    const value = fold(parseJson(text))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Answered below.
  }
  throw malformed('frame', 'not JSON')
}
