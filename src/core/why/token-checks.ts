import type { Context } from '../context.ts'
import type { Platform } from '../devices/platform.ts'
import type { ErrorCode } from '../errors.ts'
import { closeReasons } from '../presence/connection.ts'
import { type CredentialEnd, credentialEndOf, findEndOrigin } from '../sessions/credential-end.ts'
import type { DisconnectOrigin } from '../sessions/disconnect-command.ts'
import type { AppId, DialectName, UserId } from '../values.ts'
import { meaningOf } from './refusal-sentence.ts'
import { byText, utc } from './sentences.ts'
import type { TokenReader, TokenReading } from './token-reader.ts'

/** What is known of a token that a caller has. */
export type TokenCheck = {
  readonly valid: boolean
  readonly sentence: string
  /** Whose token it looks like. */
  readonly dialect?: DialectName | undefined
  readonly app?: AppId | undefined
  readonly uid?: UserId | undefined
  readonly platform?: Platform | undefined
  readonly issuedAtMs?: number | undefined
  readonly expiresAtMs?: number | undefined
  /** Why a client with it is refused. */
  readonly code?: ErrorCode | undefined
  readonly end?: CredentialEnd | undefined
  readonly by?: DisconnectOrigin | undefined
}

/** Says of a token whose it is and why a client with it is refused. The token itself is in no answer. */
export class TokenChecks {
  constructor(
    private readonly context: Pick<Context, 'storage' | 'dialects'>,
    private readonly readers: readonly TokenReader[],
  ) {}

  /**
   * `acrossApps`: whether the caller may know of other apps; otherwise a token of another app is answered like one that no key
   * of this server made.
   */
  async check(app: AppId, text: string, acrossApps: boolean): Promise<TokenCheck> {
    for (const reader of this.readers) {
      const reading = await reader.read(text)
      if (reading) return this.#checkOf(reading, app, acrossApps)
    }
    return { valid: false, code: 'token.malformed', sentence: 'This is no token of any dialect of this server.' }
  }

  async #checkOf(reading: TokenReading, app: AppId, acrossApps: boolean): Promise<TokenCheck> {
    const { dialect, app: owner, refused, ...known } = reading
    const { title } = this.context.dialects.of(dialect)
    if (owner === undefined || (owner !== app && !acrossApps)) return foreign(dialect, title)
    const end = refused && credentialEndOf(refused)
    const by = end && (await findEndOrigin(this.context, end))
    const check = { ...known, dialect, app: owner, valid: refused === undefined, code: refused?.code, end, by }
    return { ...check, sentence: sentenceOf(check, title) }
  }
}

const foreign = (dialect: DialectName, title: string): TokenCheck => ({
  ...{ valid: false, dialect, code: 'token.invalid' as const },
  sentence: `This looks like a token of ${title}, and no key of this app made it.`,
})

function sentenceOf(check: Omit<TokenCheck, 'sentence'>, title: string): string {
  const { uid, platform, expiresAtMs, code, end, by } = check
  const on = platform && platform !== 'unknown' ? ` on ${platform}` : ''
  const whose = `This is a token of ${uid ?? 'no user'} for ${title}${on}`
  if (code === undefined)
    return `${whose}; it is valid${expiresAtMs === undefined ? '' : ` until ${utc(expiresAtMs)}`}.`
  const at = end?.atMs === undefined ? '' : ` at ${utc(end.atMs)}`
  if (end?.reason === 'expired') return `${whose}; it expired${at}.`
  if (code === 'user.banned') return `${whose}; the user is banned${at}${byText(by)}.`
  if (!end) return `${whose}; ${code}: ${meaningOf(code)}.`
  const request = by?.requestId ? `, request ${by.requestId}` : ''
  return `${whose}; it ended${at}${byText(by)}${request}: ${closeReasons[end.reason].text}.`
}
