import type { Ids } from '../../core/ids.ts'

const tokenBytes = 32
/** Longest `access-token` looked up. Issued ones have 43 characters; configured admin tokens may be longer. */
export const tokenCharsMax = 1_024

/**
 * A new access token: 256 random bits as 43 characters of base64url. Its rights (app, user or admin, expiry) are a row
 * found by its SHA-256; the app is that of the `app_id` header. A plain digest is enough for 256 random bits, and a look-up
 * by it takes the same time for every text.
 */
export const newToken = (ids: Pick<Ids, 'bytes'>): string => Buffer.from(ids.bytes(tokenBytes)).toString('base64url')

/** Whether a text can be a token at all: printable ASCII without blanks, bounded. Anything else is answered unread. */
export const isTokenText = (text: string): boolean => text.length <= tokenCharsMax && /^[\x21-\x7e]+$/.test(text)

/** Whether a text looks like one that `newToken` made. */
export const isIssuedToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
