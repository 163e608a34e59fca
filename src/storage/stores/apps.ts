import type { Kysely } from 'kysely'
import type { App, AppKeys, AppStore } from '../../core/apps/store.ts'
import { CoreError } from '../../core/errors.ts'
import type { AppId, UserNum } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'

/** Compiled: every new account advances a counter and reads it. */
export const appQueries = (prepare: Compile) => ({
  next_num: prepare((db, p: Params<[by: number, app: AppId]>) =>
    db
      .updateTable('apps')
      .set((is) => ({ next_num: is('next_num', '+', p(0)) }))
      .where('id', '=', p(1))
      .returning('next_num as next'),
  ),
  next_serial: prepare((db, p: Params<[by: number, app: AppId]>) =>
    db
      .updateTable('apps')
      .set((is) => ({ next_serial: is('next_serial', '+', p(0)) }))
      .where('id', '=', p(1))
      .returning('next_serial as next'),
  ),
})

export class SqlAppStore implements AppStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof appQueries>,
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
  async allocateNums(app: AppId, count: number, step: number): Promise<UserNum> {
    return this.#take(app, 'next_num', count * step)
  }
  async advanceIdCounter(app: AppId, count: number): Promise<number> {
    return this.#take(app, 'next_serial', count)
  }

  /** Advances a counter in this transaction and returns its value before. */
  async #take(app: AppId, counter: 'next_num' | 'next_serial', by: number): Promise<number> {
    const [row] = await this.compiled[counter].on(this.db)(by, app)
    if (!row) throw new CoreError('app.not_found')
    return Number(row.next) - by
  }
}
