import { createHash } from 'node:crypto'

/** By which a text is compared and found again without being kept: SHA-256, 64 lower-case hex characters. */
export const fingerprint = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
