import { createCipheriv, createDecipheriv } from 'node:crypto'
import { decodeUtf8 } from '../../core/text.ts'
import type { AppId, UserId } from '../../core/values.ts'
import {
  type AesKey,
  decrypt,
  decryptText,
  encrypt,
  encryptText,
  fromBase64,
  sessionAesKey,
  tokenAesKey,
} from './aes.ts'

/**
 * A WildfireChat token is three parts in one: the inner token (who, when, for which app), the session's secret that
 * keys its traffic, and the client's database key. The inner token alone is what a client presents when it connects,
 * encrypted under the secret. Source: Server API, user, 1; docs/dialects/wildfire.md#token.
 */
export type CompoundToken = { inner: string; secret: string; dbSecret: string }

/** The content of an inner token. `issuedAtMs` distinguishes the tokens of one session. */
export type InnerToken = { userId: string; issuedAtMs: number }

/** A token key and the app whose tokens carry it. */
export type AppTokenKey = { app: AppId; tokenKey: string }

/** A token of the longest id is well below this; anything longer is not looked at. */
export const tokenCharsMax = 2048

const separator = '|'

// The wire's cipher is single DES under a public key text. Current crypto libraries no longer offer it, but triple DES
// with one key three times is the same function.
const desAlgorithm = 'des-ede3-cbc'
const desKey = Buffer.from('abcdefgh'.repeat(3), 'latin1')
const desIv = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)

/** The inner token: base64 of DES over `tokenKey|issuedAtMs|userId`. */
export function innerToken(token: InnerToken, tokenKey: string): string {
  const cipher = createCipheriv(desAlgorithm, desKey, desIv)
  const plain = [tokenKey, token.issuedAtMs, token.userId].join(separator)
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64')
}

/** Reads an inner token and names the app whose token key is in it; `undefined` when it is unreadable or of no app. */
export function parseInnerToken<Key extends AppTokenKey>(
  inner: string,
  keys: readonly Key[],
): (InnerToken & { key: Key }) | undefined {
  const plain = decryptInner(inner)
  if (plain === undefined) return undefined
  for (const key of keys) {
    const prefix = key.tokenKey + separator
    if (!plain.startsWith(prefix)) continue
    const [, issuedAt, userId] = /^(\d{1,16})\|(.+)$/su.exec(plain.slice(prefix.length)) ?? []
    if (issuedAt !== undefined && userId !== undefined) return { key, userId, issuedAtMs: Number(issuedAt) }
  }
  return undefined
}

function decryptInner(inner: string): string | undefined {
  const bytes = inner.length <= tokenCharsMax ? fromBase64(inner) : undefined
  if (!bytes) return undefined
  const decipher = createDecipheriv(desAlgorithm, desKey, desIv)
  try {
    return decodeUtf8(Buffer.concat([decipher.update(bytes), decipher.final()]))
  } catch {
    return undefined
  }
}

/** The token as get_token answers it. */
export const wrapToken = ({ inner, secret, dbSecret }: CompoundToken, nowMs: number, aes256: boolean): string =>
  encryptText([inner, secret, dbSecret].join(separator), tokenAesKey(aes256), nowMs)

/** Takes a token apart, whatever its age, as client SDKs do; `undefined` when it is none of ours. */
export function unwrapToken(token: string, aes256: boolean): CompoundToken | undefined {
  if (token.length > tokenCharsMax) return undefined
  const parts = decryptText(token, tokenAesKey(aes256), 0)?.plain.toString('utf8').split(separator)
  const [inner, secret, dbSecret, ...more] = parts ?? []
  if (!inner || !secret || !dbSecret || more.length > 0) return undefined
  return { inner, secret, dbSecret }
}

/** Longest user id, which is shorter than every token. */
const userIdCharsMax = 64

/** Whether a text may be a token, whole or inner: base64, longer than an id. */
export const isTokenText = (text: string): boolean =>
  text.length > userIdCharsMax && text.length <= tokenCharsMax && fromBase64(text) !== undefined

/** The user of a token with one of these token keys, whole or inner, whatever its age; `undefined` for any other text. */
export function userOfToken(text: string, tokenKeys: readonly string[], aes256: boolean): UserId | undefined {
  const inner = unwrapToken(text, aes256)?.inner ?? text
  const keys = tokenKeys.map((tokenKey) => ({ app: '', tokenKey }))
  return parseInnerToken(inner, keys)?.userId
}

/** Whether a token has outlived `expireMs`; 0 or less means it never does. */
export const isTokenExpired = (issuedAtMs: number, expireMs: number, nowMs: number): boolean =>
  expireMs > 0 && nowMs - issuedAtMs > expireMs

/** The password of CONNECT: raw bytes, the inner token under the session's secret. Source: docs/dialects/wildfire.md#connect. */
export const connectPassword = (inner: string, secret: string, nowMs: number, aes256: boolean): Buffer =>
  encrypt(inner, sessionAesKey(secret, aes256), nowMs)

/** The inner token in a password of CONNECT; `undefined` when it does not decrypt or is more than a day off. */
export function readPassword(password: Uint8Array, key: AesKey, nowMs: number): string | undefined {
  const opened = decrypt(password, key, nowMs)
  return opened?.fresh ? opened.plain.toString('latin1') : undefined
}
