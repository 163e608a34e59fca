import { type Kysely, sql } from 'kysely'
import type { UserNote, UserNoteStore } from '../../core/accounts/store.ts'
import type { AppId, UserId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

export class SqlUserNoteStore implements UserNoteStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(app: AppId, uid: UserId, id: string): Promise<UserNote | undefined> {
    const row = await this.#ofUser(app, uid).where('id', '=', id).executeTakeFirst()
    return row && toNote(row)
  }
  async list(app: AppId, uid: UserId, before: string | undefined, limit: number): Promise<UserNote[]> {
    const all = this.#ofUser(app, uid)
    const older = before === undefined ? all : all.where('id', '<', before)
    return (await older.orderBy('id', 'desc').limit(limit).execute()).map(toNote)
  }
  async count(app: AppId, uid: UserId): Promise<number> {
    const all = this.db.selectFrom('user_notes').where('app', '=', app).where('uid', '=', uid)
    return Number((await all.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n)
  }
  async add({ app, uid, id, author, content, createdAtMs }: UserNote): Promise<void> {
    const row = { app, uid, id, author, content, created_at_ms: createdAtMs }
    await this.db.insertInto('user_notes').values(row).execute()
  }
  async remove(app: AppId, uid: UserId, id: string): Promise<boolean> {
    const removal = this.db.deleteFrom('user_notes').where('app', '=', app).where('uid', '=', uid).where('id', '=', id)
    return (await removal.executeTakeFirst()).numDeletedRows > 0n
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('user_notes').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }

  #ofUser(app: AppId, uid: UserId) {
    return this.db.selectFrom('user_notes').selectAll().where('app', '=', app).where('uid', '=', uid)
  }
}

const toNote = ({ created_at_ms: createdAtMs, ...row }: Schema['user_notes']): UserNote => ({
  ...row,
  createdAtMs: Number(createdAtMs),
})
