import type { Kysely } from 'kysely'
import type { App, AppKeys, AppStore } from '../../core/apps/store.ts'
import type { AppId, UserNum } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'
import type { AppCounters } from './app-counters.ts'

export class SqlAppStore implements AppStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly counters: AppCounters,
    private readonly cipher: ColumnCipher,
  ) {}

  async find(app: AppId): Promise<App | undefined> {
    const row = await this.db.selectFrom('apps').selectAll().where('id', '=', app).executeTakeFirst()
    return row && { id: row.id, createdAtMs: Number(row.created_at_ms) }
  }
  async list(): Promise<App[]> {
    const rows = await this.db
      .selectFrom('apps')
      .select(['id', 'created_at_ms'])
      .orderBy('created_at_ms')
      .orderBy('id')
      .execute()
    return rows.map((row) => ({ id: row.id, createdAtMs: Number(row.created_at_ms) }))
  }
  async insert({ id, createdAtMs }: App, { firstNum, firstSerial }: Parameters<AppStore['insert']>[1]): Promise<void> {
    await this.db
      .insertInto('apps')
      .values({ id, created_at_ms: createdAtMs, next_num: firstNum, next_serial: firstSerial, encrypted_keys: null })
      .execute()
    await this.counters.create(this.db, id)
  }
  async allKeys(): Promise<Map<AppId, AppKeys>> {
    const keyed = this.db.selectFrom('apps').select(['id', 'encrypted_keys']).where('encrypted_keys', 'is not', null)
    const rows = await keyed.$narrowType<{ encrypted_keys: string }>().execute()
    return new Map(rows.map((row) => [row.id, JSON.parse(this.cipher.decrypt(row.encrypted_keys)) as AppKeys]))
  }
  async setKeys(app: AppId, keys: AppKeys): Promise<void> {
    const encrypted_keys = this.cipher.encrypt(JSON.stringify(keys))
    await this.db.updateTable('apps').set({ encrypted_keys }).where('id', '=', app).execute()
  }
  allocateNums(app: AppId, count: number, step: number, leap = 0): Promise<UserNum[]> {
    return this.counters.take(this.db, app, 'num', { count, step, leap })
  }
  advanceIdCounter(app: AppId, count: number, leap = 0): Promise<number[]> {
    return this.counters.take(this.db, app, 'serial', { count, step: 1, leap })
  }
}
