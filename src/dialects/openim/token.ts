import { z } from 'zod'
import type { Clock } from '../../core/clock.ts'
import { bytesEqualInConstantTime } from '../../core/crypto.ts'
import { CoreError, type ErrorCode } from '../../core/errors.ts'
import type { Ids } from '../../core/ids.ts'
import { CredentialEnd, type CredentialOwner, RefusedAccount } from '../../core/sessions/credential-end.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { readJson } from '../kit/json.ts'
import { codeByError, errMsgs, FaultDetail } from './codes.ts'
import { openimLimits } from './limits.ts'

/**
 * OpenIM's tokens: JWT with HS256 and nothing else. Written on the runtime's hashes because we need one algorithm,
 * synchronously, at every handshake and request: jose answers only through promises, fast-jwt is a dependency for the sixty lines
 * below, and pinning the algorithm is then a comparison instead of an option.
 */

/** Issued a little in the past, so that it is not in the future for a reader whose clock is behind. */
const issuedBeforeS = 5

export type TokenSubject = { userId: UserId; platformId: number }
/** Where a token gets its times and its random part. */
type TokenSource = { readonly clock: Clock; readonly ids: Ids; readonly lifetimeS: number }
export type SignedToken = { token: string; issuedAtMs: number; expiresAtMs: number }
/** A token whose signature and times are valid; its stored state says whether it was ended. */
export type VerifiedToken = TokenSubject & { app: AppId; issuedAtMs: number; expiresAtMs: number }

const claimsShape = z.object({
  UserID: z.string().min(1),
  PlatformID: z.int(),
  exp: z.number(),
  iat: z.number().optional(),
  nbf: z.number().optional(),
})
const headerShape = z.object({ alg: z.string() })

const algorithm = 'HS256'
const header = encode({ alg: algorithm, typ: 'JWT' })

/** Apps with secrets of theirs. */
type AppSecretPairs = Iterable<readonly [AppId, string]>

/** A new text at every call, also within one second: a random `jti` sees to that. */
export function signToken(secret: string, subject: TokenSubject, { clock, ids, lifetimeS }: TokenSource): SignedToken {
  const nowS = Math.floor(clock.now() / 1000)
  const iat = nowS - issuedBeforeS
  const exp = nowS + lifetimeS
  const claims = { UserID: subject.userId, PlatformID: subject.platformId, exp, iat, jti: ids.hex(16) }
  const signed = `${header}.${encode(claims)}`
  const signature = hmac(secret, signed).toString('base64url')
  return { token: `${signed}.${signature}`, issuedAtMs: iat * 1000, expiresAtMs: exp * 1000 }
}

/**
 * Reads a token; its app is the one whose secret made the signature. Throws `token.malformed`, `token.expired`,
 * `token.not_yet_valid` (nbf) or `token.invalid` (signature, algorithm, iat in the future). The signature is looked at
 * first: unverified claims give no hint.
 */
export function verifyToken(token: string, secrets: AppSecretPairs, nowMs: number): VerifiedToken {
  const { alg, claims, signed, signature } = readToken(token)
  if (alg !== algorithm) throw refusal('token.invalid', 'signing method is invalid')
  const app = appOf(secrets, signed, signature)
  if (app === undefined) throw refusal('token.invalid', 'signature is invalid')
  const { UserID, PlatformID, exp, iat = 0, nbf = 0 } = claims
  const nowS = nowMs / 1000
  const owner = { app, uid: UserID }
  if (nowS >= exp) throw refusal('token.expired', undefined, expiredEnd(exp, owner))
  if (nowS < nbf) throw refusal('token.not_yet_valid', undefined, new RefusedAccount(owner))
  if (nowS < iat) throw refusal('token.invalid', 'token used before issued', new RefusedAccount(owner))
  return { app, userId: UserID, platformId: PlatformID, issuedAtMs: iat * 1000, expiresAtMs: exp * 1000 }
}

const expiredEnd = (exp: number, owner: CredentialOwner) => new CredentialEnd('expired', exp * 1000, undefined, owner)

const compact = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/

/** Whether a text has the form of a token. */
export const isTokenText = (text: string): boolean => text.startsWith('ey') && compact.test(text)

/** The user of a token that one of these secrets signed, whatever its times; `undefined` for any other text. */
export function userOfToken(text: string, secrets: readonly string[]): UserId | undefined {
  if (!isTokenText(text)) return undefined
  try {
    const { alg, claims, signed, signature } = readToken(text)
    const given = Buffer.from(signature, 'base64url')
    const isOwn = secrets.some((secret) => bytesEqualInConstantTime(given, hmac(secret, signed)))
    return alg === algorithm && isOwn ? claims.UserID : undefined
  } catch (error) {
    if (error instanceof CoreError) return undefined
    throw error
  }
}

function readToken(token: string) {
  const parts = token.length <= openimLimits.tokenCharsMax ? compact.exec(token) : null
  const alg = parts?.[1] === header ? algorithm : algorithmOf(parts?.[1])
  const claims = claimsShape.safeParse(decode(parts?.[2]))
  if (!parts || alg === undefined || !claims.success) throw refusal('token.malformed')
  return { alg, claims: claims.data, signed: `${parts[1]}.${parts[2]}`, signature: parts[3] ?? '' }
}

/** Of a header that is not as we write it. */
function algorithmOf(head: string | undefined): string | undefined {
  const parsed = headerShape.safeParse(decode(head))
  return parsed.success ? parsed.data.alg : undefined
}

/** At most 64 apps, a HMAC of about 2 us each. */
function appOf(secrets: AppSecretPairs, signed: string, signature: string): AppId | undefined {
  const given = Buffer.from(signature, 'base64url')
  for (const [app, secret] of secrets) {
    const own = hmac(secret, signed)
    if (bytesEqualInConstantTime(given, own)) return app
  }
  return undefined
}

/** `createHmac` of node:crypto, which is a stream, takes five times as long. */
const hmac = (secret: string, text: string): Buffer => new Bun.CryptoHasher('sha256', secret).update(text).digest()

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(part: string | undefined): unknown {
  try {
    return readJson(Buffer.from(part ?? '', 'base64url'))
  } catch {
    return undefined
  }
}

/** The texts of the vendor's JWT library, less the token that it repeats. */
function refusal(
  code: ErrorCode,
  text: string = errMsgs[codeByError[code]],
  cause?: CredentialEnd | RefusedAccount,
): CoreError {
  const texts = { errMsg: text, errDlt: `${codeByError[code]} ${text} jwt parse error` }
  return new CoreError(code, undefined, { detail: new FaultDetail(texts), cause })
}
