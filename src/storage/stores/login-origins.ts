import type { Kysely } from 'kysely'
import type { LoginOriginStore } from '../../core/accounts/store.ts'
import type { AppId, UserId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

export class SqlLoginOriginStore implements LoginOriginStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listKnown(app: AppId, uid: UserId, places: readonly string[], sinceMs: number): Promise<Set<string>> {
    if (places.length === 0) return new Set()
    const rows = await this.db
      .selectFrom('login_places')
      .select('place')
      .where('app', '=', app)
      .where('uid', '=', uid)
      .where('place', 'in', places)
      .where('seen_at_ms', '>', sinceMs)
      .execute()
    return new Set(rows.map((row) => row.place))
  }
  async record(app: AppId, uid: UserId, places: readonly string[], atMs: number, max: number): Promise<void> {
    if (places.length === 0) return
    await this.db
      .insertInto('login_places')
      .values(places.map((place) => ({ app, uid, place, seen_at_ms: atMs })))
      .onConflict((on) => on.columns(['app', 'uid', 'place']).doUpdateSet({ seen_at_ms: atMs }))
      .execute()
    const latest = this.db.selectFrom('login_places').select('place').where('app', '=', app).where('uid', '=', uid)
    await this.db
      .deleteFrom('login_places')
      .where('app', '=', app)
      .where('uid', '=', uid)
      .where('place', 'not in', latest.orderBy('seen_at_ms', 'desc').orderBy('place').limit(max))
      .execute()
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('login_places').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }
}
