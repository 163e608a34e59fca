import type { AuditAction } from '../audit/actions.ts'
import type { Context } from '../context.ts'
import { equalInConstantTime, sha256Hex } from '../crypto.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { appKey } from '../transaction-keys.ts'
import { internalTransaction, type UnitContext, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import {
  type AdminKey,
  type AdminKeyId,
  type AdminKeyPatch,
  adminKeyText,
  newAdminKeyId,
  newAdminKeySecret,
  readAdminKeyText,
} from './admin-key.ts'
import { includesScope, type KeyScope, type Scope } from './scope.ts'
import type { AdminKeyPlace } from './store.ts'

/** Keys that an app may have at a time, revoked ones left out. */
export const adminKeysMax = 100
export const adminKeyLabelCharsMax = 100

/** How long the secret before a rotation may stay valid. */
export const rotationOverlapMsMax = 30 * 86_400_000

/** A use is written when the last one that was written is older. */
const useWriteMs = 60_000

export type NewAdminKey = {
  readonly label: string
  readonly scope: KeyScope
  readonly expiresAtMs?: number | undefined
}
/** A key with the text that its user sends, which is not known again. */
export type IssuedAdminKey = { readonly key: AdminKey; readonly text: string }
/** Who manages keys: no key may make or change one of a higher scope than its own. */
export type KeyManager = Call & { readonly scope: Scope }

/** Keys of the admin API: each belongs to one app and has a scope. Stored as hashes. */
export class AdminKeys {
  /** When a use of a key was last noted by this node, in ms. */
  readonly #usedAtMs = new Map<AdminKeyId, number>()

  constructor(private readonly context: UnitContext & Pick<Context, 'ids'>) {}

  /**
   * The key with this text. Reads the store each time, so that a key that was revoked on any node is refused at once. Throws
   * `auth.rejected` when the text is wrong or the key was revoked or has expired.
   */
  async authenticate(text: string): Promise<AdminKey> {
    const parts = readAdminKeyText(text)
    const key = parts && (await this.context.storage.adminKeys.find(parts.id))
    if (!parts || !key) throw new CoreError('auth.rejected')
    const nowMs = this.context.clock.now()
    assertSecret(key, sha256Hex(parts.secret), nowMs)
    assertValid(key, nowMs)
    this.#noteUse(key, nowMs)
    return key
  }
  /** Oldest first, revoked ones included. */
  list(app: AppId, after: AdminKeyPlace | undefined, limit: number): Promise<AdminKey[]> {
    return this.context.storage.adminKeys.list(app, after, limit)
  }
  /** Throws `resource.not_found`. */
  async get(app: AppId, id: AdminKeyId): Promise<AdminKey> {
    return found(await this.context.storage.adminKeys.find(id), app)
  }
  /** Throws `auth.forbidden` for a scope above the caller's, `app.limit_reached` when the app has `adminKeysMax`. */
  async create(call: KeyManager, { label, scope, expiresAtMs }: NewAdminKey): Promise<IssuedAdminKey> {
    assertMayManage(call, scope)
    const { ids } = this.context
    const secret = newAdminKeySecret(ids)
    const base = { id: newAdminKeyId(ids), app: call.app, label, scope, hash: sha256Hex(secret), expiresAtMs }
    const fresh = { ...base, previous: undefined, revokedAtMs: undefined, lastUsedAtMs: undefined }
    const { value: key } = await unitOfWork(this.context, call, [appKey(call.app)], async (tx) => {
      const { adminKeys } = tx.stores
      if ((await adminKeys.countUnrevoked(call.app)) >= adminKeysMax)
        throw new CoreError('app.limit_reached', `the app has ${adminKeysMax} keys; revoke one first`)
      const key = { ...fresh, createdAtMs: tx.atMs }
      await adminKeys.insert(key)
      tx.audit('admin_key.create', key.id, { after: shown(key) })
      return key
    })
    return { key, text: adminKeyText(key.id, secret) }
  }
  /** Changes label, scope or expiry. Throws `resource.not_found`, and `auth.forbidden` for a scope above the caller's. */
  async update(
    call: KeyManager,
    id: AdminKeyId,
    patch: Pick<AdminKeyPatch, 'label' | 'scope' | 'expiresAtMs'>,
  ): Promise<AdminKey> {
    if (patch.scope) assertMayManage(call, patch.scope)
    return this.#change(call, id, 'admin_key.update', () => patch)
  }
  /** Makes a new secret; the one before is valid for `overlapMs` more. Throws `resource.not_found`, `auth.forbidden`. */
  async rotate(call: KeyManager, id: AdminKeyId, overlapMs: number): Promise<IssuedAdminKey> {
    const secret = newAdminKeySecret(this.context.ids)
    const key = await this.#change(call, id, 'admin_key.rotate', ({ hash }, atMs) => ({
      hash: sha256Hex(secret),
      previous: overlapMs > 0 ? { hash, untilMs: atMs + overlapMs } : undefined,
    }))
    return { key, text: adminKeyText(id, secret) }
  }
  /** Every node refuses the key afterwards; it stays in the list. Throws `resource.not_found`, `auth.forbidden`. */
  async revoke(call: KeyManager, id: AdminKeyId): Promise<void> {
    await this.#change(call, id, 'admin_key.revoke', (_, atMs) => ({ revokedAtMs: atMs, previous: undefined }))
  }

  /** Throws what `revoke` would throw, and changes nothing. */
  async previewRevoke(call: KeyManager, id: AdminKeyId): Promise<void> {
    assertMayManage(call, (await unrevoked(this.context.storage, call.app, id)).scope)
  }

  async #change(
    call: KeyManager,
    id: AdminKeyId,
    action: AuditAction,
    patchOf: (key: AdminKey, atMs: number) => AdminKeyPatch,
  ): Promise<AdminKey> {
    const { value } = await unitOfWork(this.context, call, [appKey(call.app)], async (tx) => {
      const key = await unrevoked(tx.stores, call.app, id)
      assertMayManage(call, key.scope)
      const patch = patchOf(key, tx.atMs)
      const changed = { ...key, ...patch }
      await tx.stores.adminKeys.update(call.app, id, patch)
      tx.audit(action, id, { changed: Object.keys(patch).filter(isShown), before: shown(key), after: shown(changed) })
      return changed
    })
    return value
  }
  /**
   * Written in the background, at most once a minute a key and node. A failure is not logged: the call of the key does not
   * depend on it, and the next call after a minute writes a later time. An outage is logged by the calls that need the store.
   */
  #noteUse({ id, lastUsedAtMs }: AdminKey, nowMs: number): void {
    if (nowMs - (this.#usedAtMs.get(id) ?? lastUsedAtMs ?? 0) < useWriteMs) return
    this.#usedAtMs.set(id, nowMs)
    internalTransaction(this.context, [], ({ adminKeys }) => adminKeys.noteUse(id, nowMs)).catch(() => {})
  }
}

/** What audit entries show of a key. */
const shown = ({ label, scope, expiresAtMs, revokedAtMs, previous }: AdminKey) => ({
  label,
  scope,
  ...(expiresAtMs !== undefined && { expiresAt: expiresAtMs }),
  ...(revokedAtMs !== undefined && { revokedAt: revokedAtMs }),
  ...(previous && { previousUntil: previous.untilMs }),
})
const isShown = (field: string): boolean => field !== 'hash'

const found = (key: AdminKey | undefined, app: AppId): AdminKey => {
  if (key?.app !== app) throw new CoreError('resource.not_found', 'no such key')
  return key
}

async function unrevoked({ adminKeys }: Pick<Stores, 'adminKeys'>, app: AppId, id: AdminKeyId): Promise<AdminKey> {
  const key = found(await adminKeys.find(id), app)
  if (key.revokedAtMs !== undefined) throw new CoreError('resource.not_found', 'the key was revoked')
  return key
}

function assertMayManage({ scope }: KeyManager, of: KeyScope): void {
  if (!includesScope(scope, of))
    throw new CoreError('auth.forbidden', `a key of the scope ${scope} cannot manage one of the scope ${of}`)
}

function assertSecret({ hash, previous }: AdminKey, given: string, nowMs: number): void {
  const isCurrent = equalInConstantTime(given, hash)
  const isPrevious = previous !== undefined && equalInConstantTime(given, previous.hash)
  if (!isCurrent && !isPrevious) throw new CoreError('auth.rejected')
  if (!isCurrent && previous && previous.untilMs <= nowMs)
    throw new CoreError('auth.rejected', 'the key was rotated: its new secret is needed')
}

function assertValid({ revokedAtMs, expiresAtMs }: AdminKey, nowMs: number): void {
  if (revokedAtMs !== undefined) throw new CoreError('auth.rejected', 'the key was revoked')
  if (expiresAtMs !== undefined && expiresAtMs <= nowMs) throw new CoreError('auth.rejected', 'the key has expired')
}
