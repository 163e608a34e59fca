import { type Kysely, sql } from 'kysely'
import type { UserValue, UserValueStore } from '../../core/accounts/store.ts'
import type { AppId, UserId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

export class SqlUserValueStore implements UserValueStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(app: AppId, uid: UserId, scope: number, key: string): Promise<UserValue | undefined> {
    const ofUser = this.db.selectFrom('user_values').selectAll().where('app', '=', app).where('uid', '=', uid)
    return ofUser.where('scope', '=', scope).where('key', '=', key).executeTakeFirst()
  }
  async count(app: AppId, uid: UserId): Promise<number> {
    const all = this.db.selectFrom('user_values').where('app', '=', app).where('uid', '=', uid)
    return Number((await all.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n)
  }
  async put(value: UserValue): Promise<void> {
    await this.db
      .insertInto('user_values')
      .values(value)
      .onConflict((on) =>
        on.columns(['app', 'uid', 'scope', 'key']).doUpdateSet((is) => ({ value: is.ref('excluded.value') })),
      )
      .execute()
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('user_values').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }
}
