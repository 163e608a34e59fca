import { equalInConstantTime } from '../../../core/crypto.ts'
import { CoreError } from '../../../core/errors.ts'
import type { AppId } from '../../../core/values.ts'

/** How far the timestamp of a signature may lie from our clock, on either side. */
export const signatureWindowMs = 2 * 60 * 60 * 1000

/** Decimal milliseconds; 16 digits hold every integer that a number keeps exact. */
const decimalInteger = /^-?\d{1,16}$/

/** What `Headers` offers; names are case-insensitive. */
export type HeaderReader = { get(name: string): string | null }

/** The three headers of a signed request. `timestamp` keeps its text, because the text is what was signed. */
export type Signature = { nonce: string; timestamp: string; timestampMs: number; sign: string }

/** One secret and the app it speaks for. A robot's own secret speaks for the robot's app. */
export type SigningKey = { app: AppId; secret: string }

/** `noCheckTime` accepts any age, as the vendor's `http.admin.no_check_time` does. */
export type SignatureOptions = { nowMs: number; noCheckTime?: boolean }

/**
 * The signature of a request: lower-case hex of SHA-1 over `nonce|secret|timestamp` in UTF-8. Path and body are not
 * signed. Source: Server API, signature.
 */
export const signOf = (nonce: string, secret: string, timestamp: string | number): string =>
  Bun.SHA1.hash(`${nonce}|${secret}|${timestamp}`, 'hex')

/** Reads the three headers. Throws `auth.missing` when one is absent or empty, or the timestamp is no integer. */
export function readSignature(headers: HeaderReader): Signature {
  const nonce = headers.get('nonce')
  const timestamp = headers.get('timestamp')
  const sign = headers.get('sign')
  if (!nonce || !timestamp || !sign || !decimalInteger.test(timestamp)) throw new CoreError('auth.missing')
  const timestampMs = Number(timestamp)
  if (!Number.isSafeInteger(timestampMs)) throw new CoreError('auth.missing')
  return { nonce, timestamp, timestampMs, sign }
}

/** Throws `auth.expired` when the timestamp lies more than `signatureWindowMs` before or after `nowMs`. */
export function checkWindow({ timestampMs }: Signature, nowMs: number): void {
  if (!isInWindow(timestampMs, nowMs)) throw new CoreError('auth.expired', whyExpired(timestampMs, nowMs))
}

const isInWindow = (timestampMs: number, nowMs: number) => Math.abs(nowMs - timestampMs) <= signatureWindowMs

/** For the log: the vendor's answer is the same for a wrong clock and a wrong unit. */
function whyExpired(timestampMs: number, nowMs: number): string {
  if (isInWindow(timestampMs * 1000, nowMs)) return 'the timestamp is in seconds; it must be in milliseconds'
  const seconds = Math.round(Math.abs(nowMs - timestampMs) / 1000)
  return `the timestamp is ${seconds} s ${timestampMs < nowMs ? 'behind' : 'ahead of'} the clock of this server`
}

/**
 * The first key whose secret made the signature. Throws `auth.rejected` when none did. `keys` are one an app, 64 at
 * most, so trying each costs less than any index over them would save.
 */
export function signerOf<Key extends SigningKey>(signature: Signature, keys: readonly Key[]): Key {
  for (const key of keys) {
    const expected = signOf(signature.nonce, key.secret, signature.timestamp)
    if (equalInConstantTime(signature.sign, expected)) return key
  }
  throw new CoreError('auth.rejected')
}

/**
 * Checks the headers of a Server API call and names the key that signed them. In this order: `auth.missing` (headers),
 * `auth.expired` (window, unless `noCheckTime`), `auth.rejected` (no secret fits). The Robot API looks its robot up
 * between the last two, so it takes the steps one by one, and always checks the window.
 */
export function verifySignature<Key extends SigningKey>(
  headers: HeaderReader,
  keys: readonly Key[],
  options: SignatureOptions,
): { key: Key; signature: Signature } {
  const signature = readSignature(headers)
  if (!options.noCheckTime) checkWindow(signature, options.nowMs)
  return { key: signerOf(signature, keys), signature }
}
