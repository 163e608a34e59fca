import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Ids } from '../core/ids.ts'

/**
 * Encrypts columns that must be read back (docs/architecture.md#t10): AES-256-GCM under HKDF-SHA256 of `secrets.key`. The
 * text is the id of the key, a colon and base64, so that values under two keys are read side by side while one replaces the other.
 */
export interface ColumnCipher {
  /** The key that encrypts: that of `secrets.key`, or the other one until `use`. */
  readonly keyId: ColumnKeyId
  /** The key of `secrets.key`. */
  readonly wantedId: ColumnKeyId
  /** Every key that decrypts, the wanted one first. */
  readonly keyIds: readonly ColumnKeyId[]
  /** Under `id`, one of `keyIds`; when left out under `keyId`. */
  encrypt(text: string, id?: ColumnKeyId): string
  /** Throws when the text was encrypted under a key that is not given or was changed. */
  decrypt(encrypted: string): string
  /** From now on this key encrypts, one of `keyIds`. */
  use(id: ColumnKeyId): void
  /** Whether a text names the key that encrypts. */
  isCurrent(encrypted: string): boolean
  /** The key of a text: from its id, and where it has none by decrypting it. `undefined` for a key that is not given. */
  keyIdOf(encrypted: string): ColumnKeyId | undefined
}

/** Derived from the key: it tells keys apart and reveals nothing of them. */
export type ColumnKeyId = string

// Three bytes are four characters of base64. No base64 text has a colon, so the texts of versions without ids stand apart.
const idBytes = 3
const idChars = 4
const bodyStart = idChars + 1
const colon = 0x3a
const nonceBytes = 12
const tagBytes = 16
const purpose = 'rollcall encrypted columns 1'
const idPurpose = 'rollcall key id 1'

type ColumnKey = { readonly aes: Buffer; readonly id: ColumnKeyId; readonly prefix: string }

/** Encrypts under `key`, decrypts under either. `otherKey`: the one before or after it, while it is replaced; `''` for none. */
export const columnCipher = (key: string, ids: Ids, otherKey = ''): ColumnCipher =>
  new KeyedColumnCipher(
    [key, otherKey].filter((text, at) => at === 0 || (text !== '' && text !== key)).map(columnKey),
    ids,
  )

class KeyedColumnCipher implements ColumnCipher {
  readonly #keys: readonly ColumnKey[]
  readonly #ids: Ids
  #current: ColumnKey

  constructor(keys: readonly ColumnKey[], ids: Ids) {
    const [wanted] = keys
    if (!wanted) throw new TypeError('a cipher has a key')
    if (new Set(keys.map(({ id }) => id)).size < keys.length)
      throw new Error('secrets.key and secrets.previousKey have the same id by chance; another secrets.key has another')
    this.#keys = keys
    this.#ids = ids
    this.#current = wanted
  }

  get keyId(): ColumnKeyId {
    return this.#current.id
  }
  get wantedId(): ColumnKeyId {
    return this.keyIds[0] ?? this.keyId
  }
  get keyIds(): readonly ColumnKeyId[] {
    return this.#keys.map(({ id }) => id)
  }
  encrypt(text: string, id?: ColumnKeyId): string {
    const { aes, prefix } = id === undefined ? this.#current : this.#key(id)
    const nonce = this.#ids.bytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', aes, nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return prefix + Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')
  }
  decrypt(encrypted: string): string {
    if (encrypted.charCodeAt(idChars) !== colon) return this.#withoutId(encrypted).text
    const key = this.#named(encrypted)
    if (!key) throw new Error('the text was encrypted under another key')
    return open(key, Buffer.from(encrypted.slice(bodyStart), 'base64'))
  }
  use(id: ColumnKeyId): void {
    this.#current = this.#key(id)
  }
  isCurrent(encrypted: string): boolean {
    return encrypted.startsWith(this.#current.prefix)
  }
  keyIdOf(encrypted: string): ColumnKeyId | undefined {
    if (encrypted.charCodeAt(idChars) === colon) return this.#named(encrypted)?.id
    try {
      return this.#withoutId(encrypted).key.id
    } catch {
      return undefined
    }
  }

  #key(id: ColumnKeyId): ColumnKey {
    const key = this.#keys.find((one) => one.id === id)
    if (!key) throw new Error(`there is no key ${id}`)
    return key
  }
  #named(encrypted: string): ColumnKey | undefined {
    return encrypted.startsWith(this.#current.prefix)
      ? this.#current
      : this.#keys.find(({ prefix }) => encrypted.startsWith(prefix))
  }
  /** A text of a version that wrote no ids: its key is the one that opens it. */
  #withoutId(encrypted: string): { text: string; key: ColumnKey } {
    const bytes = Buffer.from(encrypted, 'base64')
    let cause: unknown
    for (const key of this.#keys)
      try {
        return { text: open(key, bytes), key }
      } catch (error) {
        cause = error
      }
    throw new Error('the text was encrypted under another key, or was changed', { cause })
  }
}

function open({ aes }: ColumnKey, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', aes, bytes.subarray(0, nonceBytes))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
  const body = decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes))
  return Buffer.concat([body, decipher.final()]).toString('utf8')
}

function columnKey(key: string): ColumnKey {
  const id = Buffer.from(hkdfSync('sha256', key, '', idPurpose, idBytes)).toString('base64url')
  return { aes: Buffer.from(hkdfSync('sha256', key, '', purpose, 32)), id, prefix: `${id}:` }
}
