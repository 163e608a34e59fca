import type { Kysely } from 'kysely'
import { type App, type AppSecrets, type AppStore, defaultApp } from '../../core/apps/store.ts'
import type { AppId, DialectName, UserNum } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'
import { listSharedSecrets, putSharedSecrets } from '../shared-secrets.ts'
import type { LongRead } from '../sql-database.ts'
import type { AppCounters } from './app-counters.ts'
import { deleteRowsOfApp } from './app-rows.ts'

export class SqlAppStore implements AppStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly counters: AppCounters,
    private readonly cipher: ColumnCipher,
    private readonly longRead: LongRead,
  ) {}

  async find(app: AppId): Promise<App | undefined> {
    const row = await this.db.selectFrom('apps').selectAll().where('id', '=', app).executeTakeFirst()
    return row && toApp(row)
  }
  async list(): Promise<App[]> {
    const rows = await this.db
      .selectFrom('apps')
      .select(['id', 'created_at_ms', 'disabled_at_ms', 'deleting_at_ms'])
      .orderBy('created_at_ms')
      .orderBy('id')
      .execute()
    return rows.map(toApp)
  }
  async insert(
    { id, createdAtMs, disabledAtMs, deletingAtMs }: App,
    { firstNum, firstSerial }: Parameters<AppStore['insert']>[1],
  ): Promise<void> {
    await this.db
      .insertInto('apps')
      .values({
        ...{ id, created_at_ms: createdAtMs, disabled_at_ms: disabledAtMs ?? null },
        ...{ deleting_at_ms: deletingAtMs ?? null, encrypted_keys: null },
        ...{ next_num: firstNum, next_serial: firstSerial },
      })
      .execute()
    await this.counters.create(this.db, id)
  }
  countSessions(app: AppId, dialect: DialectName): Promise<number> {
    return this.longRead(async (db) => {
      const live = db.selectFrom('sessions').where('app', '=', app).where('dialect', '=', dialect)
      const row = await live
        .where('ended_at_ms', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    })
  }
  async setDisabled(app: AppId, atMs: number | undefined): Promise<void> {
    await this.db
      .updateTable('apps')
      .set({ disabled_at_ms: atMs ?? null })
      .where('id', '=', app)
      .execute()
  }
  async setDeleting(app: AppId, atMs: number): Promise<void> {
    await this.db.updateTable('apps').set({ deleting_at_ms: atMs }).where('id', '=', app).execute()
  }
  deleteRows(app: AppId, limit: number): Promise<number> {
    return deleteRowsOfApp(this.db, app, limit)
  }
  async remove(app: AppId): Promise<void> {
    await this.counters.remove(this.db, app)
    await this.db.deleteFrom('apps').where('id', '=', app).execute()
  }
  async allSecrets(): Promise<Map<AppId, AppSecrets>> {
    const keyed = this.db.selectFrom('apps').select(['id', 'encrypted_keys']).where('encrypted_keys', 'is not', null)
    const rows = await keyed.$narrowType<{ encrypted_keys: string }>().execute()
    const own = rows.map((row) => [row.id, fromJson(this.cipher.decrypt(row.encrypted_keys))] as const)
    const shared = await listSharedSecrets(this.db, this.cipher)
    return new Map<AppId, AppSecrets>([
      ...own,
      ...(Object.keys(shared).length > 0 ? [[defaultApp, shared] as const] : []),
    ])
  }
  async setSecrets(app: AppId, secrets: AppSecrets): Promise<void> {
    if (app === defaultApp) return putSharedSecrets(this.db, this.cipher, secrets)
    const encrypted_keys = this.cipher.encrypt(JSON.stringify(secrets))
    await this.db.updateTable('apps').set({ encrypted_keys }).where('id', '=', app).execute()
  }
  allocateNums(app: AppId, count: number, step: number, leap = 0): Promise<UserNum[]> {
    return this.counters.take(this.db, app, 'num', { count, step, leap })
  }
  advanceIdCounter(app: AppId, count: number, leap = 0): Promise<number[]> {
    return this.counters.take(this.db, app, 'serial', { count, step: 1, leap })
  }
}

const toApp = (row: Pick<Schema['apps'], 'id' | 'created_at_ms' | 'disabled_at_ms' | 'deleting_at_ms'>): App => ({
  id: row.id,
  createdAtMs: Number(row.created_at_ms),
  disabledAtMs: row.disabled_at_ms === null ? undefined : Number(row.disabled_at_ms),
  deletingAtMs: row.deleting_at_ms === null ? undefined : Number(row.deleting_at_ms),
})

const fromJson = (text: string): AppSecrets =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as AppSecrets).map(([name, { value, changedAtMs, previous }]) => [
      name,
      { value, changedAtMs, previous },
    ]),
  )
