import type { Kysely } from 'kysely'
import { inPieces } from '../../core/concurrency/pages.ts'
import { CoreError } from '../../core/errors.ts'
import type { PushAlias, PushAliasStore, PushTagStore } from '../../core/push/store.ts'
import type { AppId, DialectName, UserId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

export class SqlPushAliasStore implements PushAliasStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly flags: DatabaseFlags,
  ) {}

  async listByAliases(app: AppId, aliases: readonly string[]): Promise<PushAlias[]> {
    return inPieces(aliases, async (some) => {
      const query = this.db.selectFrom('push_aliases').selectAll().where('app', '=', app).where('alias', 'in', some)
      return (await query.execute()).map(toAlias)
    })
  }
  async listOfUsers(app: AppId, uids: readonly UserId[]): Promise<PushAlias[]> {
    return inPieces(uids, async (some) => {
      const query = this.db.selectFrom('push_aliases').selectAll().where('app', '=', app).where('uid', 'in', some)
      return (await query.execute()).map(toAlias)
    })
  }
  async put({ app, uid, alias, device }: PushAlias): Promise<void> {
    const changing = { alias, dialect: device?.dialect ?? null, client_key: device?.clientKey ?? null }
    const insert = this.db.insertInto('push_aliases').values({ app, uid, ...changing })
    try {
      await insert.onConflict((on) => on.columns(['app', 'uid']).doUpdateSet(changing)).execute()
    } catch (cause) {
      throw this.flags.violatedIndex(cause) ? new CoreError('push.alias_taken', undefined, { cause }) : cause
    }
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<boolean> {
    const removal = this.db.deleteFrom('push_aliases').where('app', '=', app).where('uid', '=', uid)
    return (await removal.executeTakeFirst()).numDeletedRows > 0n
  }
}

const toAlias = ({ app, uid, alias, dialect, client_key }: Schema['push_aliases']): PushAlias => ({
  app,
  uid,
  alias,
  device:
    dialect === null || client_key === null ? undefined : { dialect: dialect as DialectName, clientKey: client_key },
})

export class SqlPushTagStore implements PushTagStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listOfUser(app: AppId, uid: UserId): Promise<string[]> {
    const rows = await this.#ofUser(app, uid).select('tag').orderBy('id').execute()
    return rows.map((row) => row.tag)
  }
  async listOfUsers(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, string[]>> {
    const rows = await inPieces(uids, (some) =>
      this.db
        .selectFrom('push_tags')
        .select(['uid', 'tag'])
        .where('app', '=', app)
        .where('uid', 'in', some)
        .orderBy('id')
        .execute(),
    )
    const byUid = Map.groupBy(rows, ({ uid }) => uid)
    return new Map(Array.from(byUid, ([uid, tagged]) => [uid, tagged.map(({ tag }) => tag)]))
  }
  async add(app: AppId, uid: UserId, tags: readonly string[]): Promise<void> {
    if (tags.length === 0) return
    const insert = this.db.insertInto('push_tags').values(tags.map((tag) => ({ app, uid, tag })))
    await insert.onConflict((on) => on.columns(['app', 'uid', 'tag']).doNothing()).execute()
  }
  async remove(app: AppId, uid: UserId, tags: readonly string[]): Promise<number> {
    if (tags.length === 0) return 0
    return this.#removed(this.#removal(app, uid).where('tag', 'in', tags))
  }
  removeOfUser(app: AppId, uid: UserId): Promise<number> {
    return this.#removed(this.#removal(app, uid))
  }
  async listUsers(app: AppId, tag: string, after: UserId, limit: number): Promise<UserId[]> {
    const tagged = this.db.selectFrom('push_tags').select('uid').where('app', '=', app).where('tag', '=', tag)
    const rows = await tagged.where('uid', '>', after).orderBy('uid').limit(limit).execute()
    return rows.map((row) => row.uid)
  }
  async havingAny(app: AppId, uids: readonly UserId[], tags: readonly string[]): Promise<Set<UserId>> {
    if (uids.length === 0 || tags.length === 0) return new Set()
    const tagged = this.db.selectFrom('push_tags').select('uid').distinct().where('app', '=', app)
    const rows = await tagged.where('uid', 'in', uids).where('tag', 'in', tags).execute()
    return new Set(rows.map((row) => row.uid))
  }

  #ofUser(app: AppId, uid: UserId) {
    return this.db.selectFrom('push_tags').where('app', '=', app).where('uid', '=', uid)
  }
  #removal(app: AppId, uid: UserId) {
    return this.db.deleteFrom('push_tags').where('app', '=', app).where('uid', '=', uid)
  }
  async #removed(removal: { executeTakeFirst(): Promise<{ numDeletedRows: bigint }> }): Promise<number> {
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }
}
