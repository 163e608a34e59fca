import { z } from 'zod'
import { isLongerThan, isStorable } from '../../../core/text.ts'
import { readJson } from '../../kit/json.ts'
import { type Fault, faultOf } from '../codes.ts'
import { openimLimits } from '../limits.ts'
import { platformOf } from '../platforms.ts'
import { keyFolder } from '../rest/fold-keys.ts'
import type { FrameEncoding } from './codec/frame-codec.ts'

/** The parameters of a handshake; the token is not verified yet. */
export type Handshake = {
  userId: string
  token: string
  platformId: number
  operationId: string
  encoding: FrameEncoding
  gzip: boolean
  /** Whether the client requests the result as a first text frame: browsers cannot read a refused upgrade. */
  resultAsFrame: boolean
  /** Only logged. */
  sdkVersion: string
}

/**
 * A refusal and how it is sent: over the socket (upgrade, one text frame, close) or as JSON at HTTP 200 without an
 * upgrade. An error in the query itself is always sent as JSON.
 */
export type HandshakeRefusal = Fault & { deliverOverSocket: boolean }

export type HandshakeOutcome = { ok: true; handshake: Handshake } | { ok: false; refusal: HandshakeRefusal }

/** How the refusal of a handshake that could be read is sent: a bad token, a mismatch. */
export const handshakeRefusal = (handshake: Handshake, fault: Fault): HandshakeRefusal => ({
  ...fault,
  deliverOverSocket: handshake.resultAsFrame,
})

/** The query as read, before it is checked; `undefined` where a value is not of its type. */
type Asked = {
  token: string
  userID: string
  platformID: number | undefined
  operationID: string
  compression: string
  sdkType: string
  sendResponse: boolean | undefined
  background: boolean | undefined
  sdkVersion: string
}

/**
 * Checks in the vendor's order; the first that fails answers. Source: open-im-server,
 * internal/msggateway/context.go.
 */
const checks: readonly [failed: (asked: Asked) => boolean, errDlt: string][] = [
  [({ platformID }) => platformID === undefined, 'platformID is not int'],
  [({ sendResponse }) => sendResponse === undefined, 'isMsgResp is not bool'],
  [({ operationID }) => operationID === '', 'operationID is empty'],
  [({ token }) => token === '', 'token is empty'],
  [({ userID }) => userID === '', 'sendID is empty'],
  [({ platformID }) => platformOf(platformID ?? 0) === undefined, 'platformID is invalid'],
  [({ sdkType }) => !['', 'go', 'js'].includes(sdkType), 'sdkType is invalid'],
  [({ operationID }) => unfit(operationID, openimLimits.operationIdCharsMax), 'operationID is invalid'],
  [({ token }) => unfit(token, openimLimits.tokenCharsMax), 'token is invalid'],
  [({ userID }) => unfit(userID, openimLimits.userIdCharsMax), 'sendID is invalid'],
]

/** Reads the query, plain or packed into `v`. The headers count for `compression` alone. */
export function parseHandshake(query: URLSearchParams, headers: Headers): HandshakeOutcome {
  const packed = query.get('v')
  const asked = packed ? readPacked(packed) : readPlain(query, headers)
  if (typeof asked === 'string') return refused(faultOf(1602, asked))
  const failed = checks.find(([fails]) => fails(asked))
  if (failed) return refused(faultOf(1602, failed[1]))
  if (asked.background === undefined) return refused(faultOf(500, 'isBackground is not bool'))
  return { ok: true, handshake: accepted(asked) }
}

/** The request id, whatever else is wrong with the query. */
export function operationIdIn(query: URLSearchParams): string | undefined {
  const packed = query.get('v')
  if (!packed) return query.get('operationID') ?? undefined
  const asked = readPacked(packed)
  return typeof asked === 'string' ? undefined : asked.operationID
}

const refused = (fault: Fault): HandshakeOutcome => ({ ok: false, refusal: { ...fault, deliverOverSocket: false } })

const accepted = (asked: Asked): Handshake => ({
  userId: asked.userID,
  token: asked.token,
  platformId: asked.platformID ?? 0,
  operationId: asked.operationID,
  encoding: asked.sdkType === 'js' ? 'json' : 'gob',
  gzip: asked.compression === 'gzip',
  resultAsFrame: asked.sendResponse ?? false,
  sdkVersion: asked.sdkVersion,
})

function readPlain(query: URLSearchParams, headers: Headers): Asked {
  const text = (key: string) => query.get(key) ?? ''
  return {
    token: text('token'),
    userID: text('sendID'),
    platformID: goInt(text('platformID')),
    operationID: text('operationID'),
    compression: text('compression') || (headers.get('compression') ?? ''),
    sdkType: text('sdkType'),
    sendResponse: text('isMsgResp') === '' ? false : goBool(text('isMsgResp')),
    background: goBool(text('isBackground')),
    sdkVersion: text('sdkVersion'),
  }
}

const packedText = z.string().default('')
const packedShape = {
  token: packedText,
  userID: packedText,
  platformID: z.int().default(0),
  operationID: packedText,
  compression: packedText,
  sdkType: packedText,
  sendResponse: z.boolean().default(false),
  background: z.boolean().default(false),
  sdkVersion: packedText,
}
const packedAsked = z.preprocess(keyFolder(Object.keys(packedShape)), z.object(packedShape))

/** One base64url JSON object; the text of the failure where it is none. */
function readPacked(packed: string): Asked | string {
  const bytes = fromBase64Url(packed)
  if (!bytes) return 'data is not base64'
  const parsed = packedAsked.safeParse(fromJson(bytes))
  return parsed.success ? parsed.data : 'data is not json'
}

function fromBase64Url(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.fromBase64(text, { alphabet: 'base64url' })
  } catch {
    return undefined
  }
}

function fromJson(bytes: Uint8Array): unknown {
  try {
    return readJson(bytes)
  } catch {
    return undefined
  }
}

const goTrue: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'True', 'TRUE'])
const goFalse: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'False', 'FALSE'])

/** What Go's strconv.ParseBool takes. */
export const goBool = (text: string): boolean | undefined =>
  goTrue.has(text) ? true : goFalse.has(text) ? false : undefined

/** What Go's strconv.Atoi takes, within 2^53. */
function goInt(text: string): number | undefined {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? value : undefined
}

const unfit = (text: string, charsMax: number): boolean => isLongerThan(text, charsMax) || !isStorable(text)
