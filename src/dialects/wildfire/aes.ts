import { createCipheriv, createDecipheriv } from 'node:crypto'

/** A key of the client link. The initialisation vector is the key's own first 16 bytes, as the wire wants it. */
export type AesKey = { algorithm: 'aes-128-cbc' | 'aes-256-cbc'; key: Uint8Array; iv: Uint8Array }

/** How far the hour stamp of a message may lie from our clock, on either side. Source: docs/dialects/wildfire.md#hour-prefix. */
export const hourTolerance = 24

const ivBytes = 16
const stampBytes = 4
const hourMs = 3_600_000
/** The hour stamp counts from here: 2018-01-01 in China. */
const stampEpochMs = 1_514_736_000_000

/** The key that every client is built with, so it hides nothing from who has a client; AES-128 takes the first half. */
const rootBytes = Uint8Array.fromHex('001122334455667778797a7b7c7d7e7f3a1f28394f52687971737a7b7c7d7e7f')

/** 16 bytes make an AES-128 key, 32 an AES-256 key; anything else throws. */
export function aesKey(bytes: Uint8Array): AesKey {
  if (bytes.length !== 16 && bytes.length !== 32)
    throw new RangeError(`an AES key has 16 or 32 bytes, not ${bytes.length}`)
  const algorithm = bytes.length === 16 ? 'aes-128-cbc' : 'aes-256-cbc'
  return { algorithm, key: bytes, iv: bytes.subarray(0, ivBytes) }
}

const root128 = aesKey(rootBytes.subarray(0, 16))
const root256 = aesKey(rootBytes)

/** The key that encrypts tokens. */
export const tokenAesKey = (aes256: boolean): AesKey => (aes256 ? root256 : root128)

/** The key of one session: the first 16 (or 32) characters of its secret, a byte each. */
export const sessionAesKey = (secret: string, aes256: boolean): AesKey =>
  aesKey(Buffer.from(secret.slice(0, aes256 ? 32 : 16), 'latin1'))

/** Hours since the stamp's epoch, as in front of every message. */
export const hourStampOf = (nowMs: number): number => Math.floor((nowMs - stampEpochMs) / hourMs)

/** Encrypts with the hour stamp in front: three bytes, low first, then a zero. */
export function encrypt(plain: Uint8Array | string, key: AesKey, nowMs: number): Buffer {
  const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain
  const stamped = new Uint8Array(stampBytes + bytes.length)
  const hour = hourStampOf(nowMs)
  stamped.set([hour & 255, (hour >> 8) & 255, (hour >> 16) & 255])
  stamped.set(bytes, stampBytes)
  const cipher = createCipheriv(key.algorithm, key.key, key.iv)
  return Buffer.concat([cipher.update(stamped), cipher.final()])
}

/** A decrypted message. `fresh`: its hour stamp is within `hourTolerance` of `nowMs`. */
export type Decrypted = { plain: Buffer; fresh: boolean }

/**
 * Decrypts and takes off the hour stamp; `undefined` when it does not decrypt or holds nothing. A stale stamp differs
 * from unreadable bytes, because the link answers them differently (30 and 1); a stored token is read whatever its age.
 */
export function decrypt(encrypted: Uint8Array, key: AesKey, nowMs: number): Decrypted | undefined {
  const bytes = decipherBytes(encrypted, key)
  if (!bytes || bytes.length <= stampBytes) return undefined
  const fresh = Math.abs(hourStampOf(nowMs) - bytes.readUInt32LE(0)) <= hourTolerance
  return { plain: bytes.subarray(stampBytes), fresh }
}

function decipherBytes(encrypted: Uint8Array, key: AesKey): Buffer | undefined {
  const decipher = createDecipheriv(key.algorithm, key.key, key.iv)
  try {
    return Buffer.concat([decipher.update(encrypted), decipher.final()])
  } catch {
    return undefined
  }
}

/** `encrypt` as standard base64 with padding: the text form of tokens, ids and authorisation codes. */
export const encryptText = (plain: Uint8Array | string, key: AesKey, nowMs: number): string =>
  encrypt(plain, key, nowMs).toString('base64')

/** `decrypt` of base64 text; `undefined` also for a text that is not base64. */
export function decryptText(text: string, key: AesKey, nowMs: number): Decrypted | undefined {
  const encrypted = fromBase64(text)
  return encrypted && decrypt(encrypted, key, nowMs)
}

const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Bytes of standard base64 with padding; `undefined` for any other text, where `Buffer` would skip what it cannot read. */
export const fromBase64 = (text: string): Buffer | undefined =>
  text.length % 4 === 0 && base64.test(text) ? Buffer.from(text, 'base64') : undefined
