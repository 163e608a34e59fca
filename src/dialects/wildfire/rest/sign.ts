import { equalInConstantTime } from '../../../core/crypto.ts'
import { CoreError } from '../../../core/errors.ts'
import type { AppId } from '../../../core/values.ts'

const hourMs = 3_600_000

/** How far the timestamp of a signature may lie behind the clock of this server, and ahead of it. */
export type SignatureWindow = { readonly behindMs: number; readonly aheadMs: number }

/**
 * The vendor's server refuses old timestamps only, so backends whose clock or time zone is hours ahead work with it. The
 * bound ahead makes a captured signature end.
 */
export const defaultSignatureWindow: SignatureWindow = { behindMs: 2 * hourMs, aheadMs: 24 * hourMs }
/** Where each signature is accepted once: the time for which it must be remembered. */
export const replayWindow: SignatureWindow = { behindMs: 2 * hourMs, aheadMs: 2 * hourMs }

const decimalInteger = /^-?\d{1,19}$/
const int64Max = 2n ** 63n - 1n

/** What `Headers` offers; names are case-insensitive. */
export type HeaderReader = { get(name: string): string | null }

/**
 * The three headers of a signed request. `timestamp` keeps its text, because the text is what was signed. `timestampMs` is
 * exact within any window; nanoseconds are rounded.
 */
export type Signature = { nonce: string; timestamp: string; timestampMs: number; sign: string }

/** One secret and the app it speaks for. A robot's own secret speaks for the robot's app. */
export type SigningKey = { app: AppId; secret: string }

/** Without a window any age is accepted, as with the vendor's `http.admin.no_check_time`. */
export type SignatureOptions = { nowMs: number; window: SignatureWindow | undefined }

/**
 * The signature of a request: lower-case hex of SHA-1 over `nonce|secret|timestamp` in UTF-8. Path and body are not
 * signed. Source: Server API, signature.
 */
export const computeSign = (nonce: string, secret: string, timestamp: string | number): string =>
  Bun.SHA1.hash(`${nonce}|${secret}|${timestamp}`, 'hex')

/** Reads the three headers. Throws `auth.missing` when one is absent or empty, or the timestamp is no int64. */
export function readSignature(headers: HeaderReader): Signature {
  const nonce = headers.get('nonce')
  const timestamp = headers.get('timestamp')
  const sign = headers.get('sign')
  if (!nonce || !timestamp || !sign || !isInt64(timestamp)) throw new CoreError('auth.missing')
  return { nonce, timestamp, timestampMs: Number(timestamp), sign }
}

const isInt64 = (text: string): boolean =>
  decimalInteger.test(text) && (text.length < 19 || (BigInt(text) <= int64Max && BigInt(text) >= -int64Max - 1n))

/** Throws `auth.expired` when the timestamp lies outside the window. */
export function checkTimestamp({ timestampMs }: Signature, nowMs: number, window: SignatureWindow): void {
  if (!isInWindow(timestampMs, nowMs, window))
    throw new CoreError('auth.expired', whyExpired(timestampMs, nowMs, window))
}

const isInWindow = (timestampMs: number, nowMs: number, { behindMs, aheadMs }: SignatureWindow): boolean =>
  timestampMs >= nowMs - behindMs && timestampMs <= nowMs + aheadMs

/** Milliseconds in one of each wrong unit that backends send. */
const wrongUnits = { seconds: 1e3, microseconds: 1e-3, nanoseconds: 1e-6 } as const

/** For the log: the vendor's answer is the same for a wrong clock and a wrong unit. */
function whyExpired(timestampMs: number, nowMs: number, window: SignatureWindow): string {
  for (const [unit, ms] of Object.entries(wrongUnits))
    if (isInWindow(timestampMs * ms, nowMs, window)) return `the timestamp is in ${unit}; it must be in milliseconds`
  const seconds = Math.round(Math.abs(nowMs - timestampMs) / 1000)
  return `the timestamp is ${seconds} s ${timestampMs < nowMs ? 'behind' : 'ahead of'} the clock of this server`
}

/**
 * The first key whose secret made the signature. Throws `auth.rejected` when none did. `keys` are one an app, 64 at
 * most, so trying each costs less than any index over them would save.
 */
export function signerOf<Key extends SigningKey>(signature: Signature, keys: readonly Key[]): Key {
  for (const key of keys) if (isSignedWith(signature, key)) return key
  throw new CoreError('auth.rejected')
}

/** Whether the secret made the signature. */
export const isSignedWith = ({ sign, nonce, timestamp }: Signature, { secret }: Pick<SigningKey, 'secret'>): boolean =>
  equalInConstantTime(sign, computeSign(nonce, secret, timestamp))

/**
 * Checks the headers of a Server API call and names the key that signed them. In this order: `auth.missing` (headers),
 * `auth.expired` (window), `auth.rejected` (no secret fits). The Robot API looks its robot up between the last two, so it
 * takes the steps one by one.
 */
export function verifySignature<Key extends SigningKey>(
  headers: HeaderReader,
  keys: readonly Key[],
  options: SignatureOptions,
): { key: Key; signature: Signature } {
  const signature = readSignature(headers)
  if (options.window) checkTimestamp(signature, options.nowMs, options.window)
  return { key: signerOf(signature, keys), signature }
}
