import { type ErrorCode, errorDescriptions } from '../errors.ts'
import { type CloseReason, closeReasons } from '../presence/connection.ts'
import type { StoredRefusal } from '../refusals/refusal.ts'
import type { CredentialEnd } from '../sessions/credential-end.ts'
import type { DisconnectOrigin } from '../sessions/disconnect-command.ts'
import { byText, utc } from './sentences.ts'

/** What an error or a close reason means. */
export const meaningOf = (code: ErrorCode | CloseReason): string =>
  Object.hasOwn(errorDescriptions, code)
    ? errorDescriptions[code as ErrorCode]
    : (closeReasons[code as CloseReason]?.text ?? code)

/** One sentence about a refused client: when, where, with which error, and what ended its credential. */
export function refusalSentence(
  { atMs, platform, refusedAt, code, cause, endedAtMs, verified, times }: StoredRefusal,
  title: string,
  by: DisconnectOrigin | undefined,
): string {
  const client = `${verified ? 'a client' : 'a client that says it is this user'}${platform === 'unknown' ? '' : ` on ${platform}`}`
  const when = refusedAt === 'connection' ? 'it connected' : 'it sent a request'
  const what = `${code}: ${cause ? endText(cause, endedAtMs, by) : meaningOf(code)}`
  const often = times > 1 ? ` (${times} times)` : ''
  return `${title} refused ${client} when ${when} at ${utc(atMs)}${often}: ${what}.`
}

function endText(cause: CredentialEnd['reason'], endedAtMs: number | undefined, by: DisconnectOrigin | undefined) {
  const at = endedAtMs === undefined ? '' : ` at ${utc(endedAtMs)}`
  if (cause === 'expired') return `its token expired${at}`
  const request = by?.requestId ? `, request ${by.requestId}` : ''
  return `its token ended${at}${byText(by)}${request}: ${closeReasons[cause].text}`
}
