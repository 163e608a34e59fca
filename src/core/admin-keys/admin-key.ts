import type { AppId, Flavored } from '../values.ts'
import type { KeyScope } from './scope.ts'

/** 16 lower-case hex characters. */
export type AdminKeyId = Flavored<'AdminKeyId'>

/** A stored key of the admin API. Its secret is not stored, only hashes. */
export type AdminKey = {
  readonly id: AdminKeyId
  readonly app: AppId
  readonly label: string
  readonly scope: KeyScope
  /** SHA-256 of the secret, in hex. */
  readonly hash: string
  /** Of the secret before the last rotation, valid until then. */
  readonly previous: { readonly hash: string; readonly untilMs: number } | undefined
  readonly createdAtMs: number
  readonly expiresAtMs: number | undefined
  readonly revokedAtMs: number | undefined
  /** To the minute. */
  readonly lastUsedAtMs: number | undefined
}

/** Fields that may be changed; one that is absent stays. */
export type AdminKeyPatch = Partial<
  Pick<AdminKey, 'label' | 'scope' | 'hash' | 'previous' | 'expiresAtMs' | 'revokedAtMs'>
>

const idBytes = 8
const secretBytes = 32
const keyText = /^rk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/

/** The text of a key, which names itself: found in a log or a repository, it can be recognized and revoked. */
export const adminKeyText = (id: AdminKeyId, secret: string): string => `rk_${id}_${secret}`

/** The parts of a key's text; `undefined` when it is none. */
export function readAdminKeyText(text: string): { id: AdminKeyId; secret: string } | undefined {
  const [, id, secret] = keyText.exec(text) ?? []
  return id === undefined || secret === undefined ? undefined : { id, secret }
}

export const newAdminKeyId = (ids: { hex(bytes: number): string }): AdminKeyId => ids.hex(idBytes)
export const newAdminKeySecret = (ids: { bytes(count: number): Uint8Array }): string =>
  ids.bytes(secretBytes).toBase64({ alphabet: 'base64url', omitPadding: true })
