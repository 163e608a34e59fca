import type { Selectable } from 'kysely'
import { type Kysely, sql } from 'kysely'
import type {
  ClientConfigEntry,
  ClientConfigStore,
  TakePiece,
  UserCommand,
  UserCommandStore,
} from '../../core/accounts/store.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import type { AppId, OffsetPage, UserId } from '../../core/values.ts'
import { rowsPerStatement } from '../chunks.ts'
import type { Schema } from '../schema.ts'

export class SqlUserCommandStore implements UserCommandStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async list(app: AppId, uid: UserId, type: number | undefined, limit: number): Promise<UserCommand[]> {
    return (await this.#ofUser(app, uid, type).selectAll().orderBy('id').limit(limit).execute()).map(toCommand)
  }
  async listIds(app: AppId, uid: UserId, type: number | undefined, limit: number): Promise<number[]> {
    const rows = await this.#ofUser(app, uid, type).select('id').orderBy('id').limit(limit).execute()
    return rows.map(({ id }) => Number(id))
  }
  async listByIds(app: AppId, ids: readonly number[]): Promise<UserCommand[]> {
    const named = this.db.selectFrom('user_commands').selectAll().where('app', '=', app).where('id', 'in', ids)
    return ids.length === 0 ? [] : (await named.orderBy('id').execute()).map(toCommand)
  }
  async usage(app: AppId, uid: UserId): Promise<{ count: number; bytes: number }> {
    const all = this.db.selectFrom('user_commands').where('app', '=', app).where('uid', '=', uid)
    const bytes = sql<number>`coalesce(sum(octet_length(uuid) + octet_length(value) + octet_length(ex)), 0)`
    const row = await all.select([sql<number>`count(*)`.as('count'), bytes.as('bytes')]).executeTakeFirstOrThrow()
    return { count: Number(row.count), bytes: Number(row.bytes) }
  }
  async add(command: UserCommand): Promise<void> {
    const { createdAtMs, ...columns } = command
    await this.db
      .insertInto('user_commands')
      .values({ ...columns, created_at_ms: createdAtMs })
      .execute()
  }
  async update(
    app: AppId,
    uid: UserId,
    type: number,
    uuid: string,
    patch: { value?: string; ex?: string },
  ): Promise<boolean> {
    // `uuid` is set too: with an empty patch the row count still shows whether there is a command.
    const change = this.db
      .updateTable('user_commands')
      .set({ uuid, ...patch })
      .where('id', '=', this.#oldest(app, uid, type, uuid))
    return (await change.executeTakeFirst()).numUpdatedRows > 0n
  }
  async remove(app: AppId, uid: UserId, type: number, uuid: string): Promise<boolean> {
    const removal = this.db.deleteFrom('user_commands').where('id', '=', this.#oldest(app, uid, type, uuid))
    return (await removal.executeTakeFirst()).numDeletedRows > 0n
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('user_commands').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }

  #ofUser(app: AppId, uid: UserId, type: number | undefined) {
    const all = this.db.selectFrom('user_commands').where('app', '=', app).where('uid', '=', uid)
    return type === undefined ? all : all.where('type', '=', type)
  }
  #oldest(app: AppId, uid: UserId, type: number, uuid: string) {
    const same = this.db.selectFrom('user_commands').where('app', '=', app).where('uid', '=', uid)
    return same
      .where('type', '=', type)
      .where('uuid', '=', uuid)
      .select(({ fn }) => fn.min('id').as('id'))
  }
}

const toCommand = ({
  app,
  uid,
  type,
  uuid,
  value,
  ex,
  created_at_ms,
}: Selectable<Schema['user_commands']>): UserCommand => ({
  ...{ app, uid, type, uuid, value, ex },
  createdAtMs: Number(created_at_ms),
})

/** The columns of an entry without the number that keeps the order. */
const entryColumns = ['app', 'uid', 'key', 'value'] as const

export class SqlClientConfigStore implements ClientConfigStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async of(app: AppId, uid: UserId): Promise<ClientConfigEntry[]> {
    return this.#rows(app, { uid, key: '' }).where('uid', '=', uid).select(entryColumns).orderBy('key').execute()
  }
  async list(
    app: AppId,
    filter: { uid: UserId; key: string },
    { offset, limit }: OffsetPage,
    take?: TakePiece<ClientConfigEntry>,
  ) {
    const entries: ClientConfigEntry[] = []
    const taken = take ?? ((piece: readonly ClientConfigEntry[]) => void entries.push(...piece))
    const { n } = await this.#rows(app, filter).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
    let read = 0
    let last: number | undefined
    for (;;) {
      const wanted = Math.min(rowsPerStatement, limit - read)
      const ordered = this.#rows(app, filter).select(entryColumns).select('id').orderBy('id').limit(wanted)
      const rows = await (last === undefined ? ordered.offset(offset) : ordered.where('id', '>', last)).execute()
      taken(rows.map(({ id: _, ...entry }) => entry))
      read += rows.length
      last = rows.at(-1)?.id
      if (rows.length < wanted || read >= limit) return { total: Number(n), entries }
      await nextTurn()
    }
  }
  async put(entries: readonly ClientConfigEntry[]): Promise<void> {
    if (entries.length === 0) return
    await this.db
      .insertInto('client_config')
      .values([...entries])
      .onConflict((on) => on.columns(['app', 'uid', 'key']).doUpdateSet((is) => ({ value: is.ref('excluded.value') })))
      .execute()
  }
  async remove(app: AppId, uid: UserId, keys: readonly string[]): Promise<number> {
    if (keys.length === 0) return 0
    const removal = this.db.deleteFrom('client_config').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.where('key', 'in', keys).executeTakeFirst()).numDeletedRows)
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('client_config').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }

  #rows(app: AppId, { uid, key }: { uid: UserId; key: string }) {
    let query = this.db.selectFrom('client_config').where('app', '=', app)
    if (uid !== '') query = query.where('uid', '=', uid)
    if (key !== '') query = query.where('key', '=', key)
    return query
  }
}
