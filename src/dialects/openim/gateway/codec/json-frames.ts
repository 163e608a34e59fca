import { z } from 'zod'
import { isStorable } from '../../../../core/text.ts'
import { malformed, readUtf8 } from '../../../kit/byte-reader.ts'
import { parseJson } from '../../../kit/json.ts'
import { keyFolder } from '../../rest/fold-keys.ts'
import type { ClientFrame, ServerFrame } from './frame.ts'

const text = z.string().refine(isStorable).default('')
const shape = {
  reqIdentifier: z.int32().default(0),
  token: text,
  sendID: text,
  operationID: text,
  msgIncr: text,
  data: z.string().default(''),
}
const requestShape = z.preprocess(keyFolder(Object.keys(shape)), z.object(shape))

/** Reads what the JS client sends: one JSON object in UTF-8, `data` in standard base64. Throws `request.malformed`. */
export function decodeJsonRequest(bytes: Uint8Array): ClientFrame {
  const parsed = requestShape.safeParse(parseJson(readUtf8(bytes, 'frame')))
  if (!parsed.success) throw malformed('frame', 'not a request')
  return { ...parsed.data, data: fromBase64(parsed.data.data) }
}

/** All six keys, always; `data` is `""` for empty bytes and null for none. Goes out as a binary message. */
export function encodeJsonReply({
  reqIdentifier,
  msgIncr,
  operationID,
  errCode,
  errMsg,
  data,
}: ServerFrame): Uint8Array {
  const base64 = data && Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')
  return Buffer.from(JSON.stringify({ reqIdentifier, msgIncr, operationID, errCode, errMsg, data: base64 }))
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' })
  } catch {
    throw malformed('frame', 'data is not base64')
  }
}
