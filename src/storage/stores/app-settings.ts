import type { Kysely } from 'kysely'
import type { OwnSettings } from '../../core/apps/app-settings.ts'
import type { AppSettingStore } from '../../core/apps/store.ts'
import type { AppId } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'

export class SqlAppSettingStore implements AppSettingStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async all(): Promise<Map<AppId, OwnSettings>> {
    const rows = await this.db.selectFrom('app_settings').selectAll().execute()
    const byApp = Map.groupBy(rows, ({ app }) => app)
    return new Map(Array.from(byApp, ([app, some]) => [app, this.#toSettings(some)]))
  }
  async of(app: AppId): Promise<OwnSettings> {
    return this.#toSettings(await this.db.selectFrom('app_settings').selectAll().where('app', '=', app).execute())
  }
  async set(app: AppId, name: string, text: string | undefined): Promise<void> {
    if (text === undefined) {
      await this.db.deleteFrom('app_settings').where('app', '=', app).where('name', '=', name).execute()
      return
    }
    const encrypted_value = this.cipher.encrypt(text)
    await this.db
      .insertInto('app_settings')
      .values({ app, name, encrypted_value })
      .onConflict((on) => on.columns(['app', 'name']).doUpdateSet({ encrypted_value }))
      .execute()
  }

  #toSettings(rows: readonly Schema['app_settings'][]): OwnSettings {
    return new Map(rows.map(({ name, encrypted_value }) => [name, this.cipher.decrypt(encrypted_value)]))
  }
}
