import { hash, timingSafeEqual } from 'node:crypto'

/** SHA-256 of the UTF-8 bytes, 64 lower-case hex characters. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex')

/** SHA-256 of the UTF-8 bytes, 43 characters of base64url. */
export const sha256Base64url = (text: string): string => Bun.SHA256.hash(text, 'base64url')

/** Compares two texts; the time it takes shows only whether their lengths differ. */
export function equalInConstantTime(given: string, expected: string): boolean {
  if (given.length !== expected.length) return false
  let difference = 0
  for (let place = 0; place < expected.length; place++)
    difference |= expected.charCodeAt(place) ^ given.charCodeAt(place)
  return difference === 0
}

/** The same for bytes. */
export const bytesEqualInConstantTime = (given: Uint8Array, expected: Uint8Array): boolean =>
  given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
