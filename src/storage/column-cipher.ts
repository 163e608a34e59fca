import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Ids } from '../core/ids.ts'

/**
 * Encrypts columns that must be read back (docs/architecture.md#t10): AES-256-GCM under HKDF-SHA256 of `secrets.key`,
 * base64 text.
 */
export interface ColumnCipher {
  encrypt(text: string): string
  /** Throws when the text was encrypted under another key or was changed. */
  decrypt(encrypted: string): string
}

const nonceBytes = 12
const tagBytes = 16
const purpose = 'rollcall encrypted columns 1'

export function columnCipher(key: string, ids: Ids): ColumnCipher {
  const aesKey = Buffer.from(hkdfSync('sha256', key, '', purpose, 32))
  return {
    encrypt(text) {
      const nonce = ids.bytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', aesKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')
    },
    decrypt(encrypted) {
      const bytes = Buffer.from(encrypted, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', aesKey, bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
      const body = decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes))
      return Buffer.concat([body, decipher.final()]).toString('utf8')
    },
  }
}
