import type { Kysely } from 'kysely'
import type { AdminKey, AdminKeyId, AdminKeyPatch } from '../../core/admin-keys/admin-key.ts'
import type { KeyScope } from '../../core/admin-keys/scope.ts'
import type { AdminKeyPlace, AdminKeyStore } from '../../core/admin-keys/store.ts'
import type { AppId } from '../../core/values.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { AdminKeyRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** Compiled: each request with a key runs it. */
export const adminKeyQueries = (prepare: Compile) => ({
  byId: prepare((db, p: Params<[id: AdminKeyId]>) => db.selectFrom('admin_keys').selectAll().where('id', '=', p(0))),
})

export class SqlAdminKeyStore implements AdminKeyStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof adminKeyQueries>,
  ) {}

  async find(id: AdminKeyId): Promise<AdminKey | undefined> {
    const [row] = await this.compiled.byId.on(this.db)(id)
    return row && toKey(row)
  }
  async list(app: AppId, after: AdminKeyPlace | undefined, limit: number): Promise<AdminKey[]> {
    const ordered = this.db
      .selectFrom('admin_keys')
      .selectAll()
      .where('app', '=', app)
      .orderBy('created_at_ms')
      .orderBy('id')
    const rows = after
      ? ordered.where(({ eb, refTuple, tuple }) => eb(refTuple('created_at_ms', 'id'), '>', tuple(...after)))
      : ordered
    return (await rows.limit(limit).execute()).map(toKey)
  }
  async countUnrevoked(app: AppId): Promise<number> {
    const counted = await this.db
      .selectFrom('admin_keys')
      .select(({ fn }) => fn.countAll().as('keys'))
      .where('app', '=', app)
      .where('revoked_at_ms', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(counted.keys)
  }
  async insert(key: AdminKey): Promise<void> {
    const { id, app, createdAtMs, lastUsedAtMs } = key
    const row = {
      id,
      app,
      created_at_ms: createdAtMs,
      last_used_at_ms: lastUsedAtMs ?? null,
      ...changeableColumns(key),
    }
    await this.db.insertInto('admin_keys').values(row).execute()
  }
  async update(app: AppId, id: AdminKeyId, patch: AdminKeyPatch): Promise<boolean> {
    const found = await this.find(id)
    if (found?.app !== app) return false
    await this.db
      .updateTable('admin_keys')
      .set(changeableColumns({ ...found, ...patch }))
      .where('id', '=', id)
      .execute()
    return true
  }
  async noteUse(id: AdminKeyId, atMs: number): Promise<void> {
    await this.db
      .updateTable('admin_keys')
      .set({ last_used_at_ms: atMs })
      .where('id', '=', id)
      .where(({ or, eb }) => or([eb('last_used_at_ms', 'is', null), eb('last_used_at_ms', '<', atMs)]))
      .execute()
  }
  async prune(beforeMs: number, limit: number): Promise<number> {
    const ended = this.db
      .selectFrom('admin_keys')
      .select('id')
      .where(({ or, eb }) => or([eb('revoked_at_ms', '<', beforeMs), eb('expires_at_ms', '<', beforeMs)]))
      .limit(limit)
    const { numDeletedRows } = await this.db.deleteFrom('admin_keys').where('id', 'in', ended).executeTakeFirst()
    return Number(numDeletedRows)
  }
}

const changeableColumns = ({ label, scope, hash, previous, expiresAtMs, revokedAtMs }: AdminKey) => ({
  ...{ label, scope, hash, expires_at_ms: expiresAtMs ?? null, revoked_at_ms: revokedAtMs ?? null },
  previous_hash: previous?.hash ?? null,
  previous_until_ms: previous?.untilMs ?? null,
})

const toKey = (row: AdminKeyRow): AdminKey => ({
  id: row.id,
  app: row.app,
  label: row.label,
  scope: row.scope as KeyScope,
  hash: row.hash,
  previous:
    row.previous_hash === null ? undefined : { hash: row.previous_hash, untilMs: Number(row.previous_until_ms) },
  createdAtMs: Number(row.created_at_ms),
  expiresAtMs: numberOf(row.expires_at_ms),
  revokedAtMs: numberOf(row.revoked_at_ms),
  lastUsedAtMs: numberOf(row.last_used_at_ms),
})

const numberOf = (value: number | null): number | undefined => (value === null ? undefined : Number(value))
