import type { Kysely } from 'kysely'
import type { Thing, ThingStore } from '../../core/things/thing.ts'
import type { AppId, UserId } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'

export class SqlThingStore implements ThingStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async find(app: AppId, id: string): Promise<Thing | undefined> {
    const row = await this.db
      .selectFrom('things')
      .selectAll()
      .where('app', '=', app)
      .where('id', '=', id)
      .executeTakeFirst()
    return row && (await this.#withOwners(app, [row]))[0]
  }
  async listByOwner(app: AppId, owner: UserId, after: string, limit: number): Promise<Thing[]> {
    const rows = await this.db
      .selectFrom('things')
      .innerJoin('thing_owners', (join) =>
        join.onRef('thing_owners.app', '=', 'things.app').onRef('thing_owners.thing', '=', 'things.id'),
      )
      .selectAll('things')
      .where('thing_owners.app', '=', app)
      .where('thing_owners.owner', '=', owner)
      .where('thing_owners.thing', '>', after)
      .orderBy('thing_owners.thing')
      .limit(limit)
      .execute()
    return this.#withOwners(app, rows)
  }
  async list(app: AppId, after: string, limit: number): Promise<Thing[]> {
    const own = this.db.selectFrom('things').selectAll().where('app', '=', app).where('id', '>', after)
    return this.#withOwners(app, await own.orderBy('id').limit(limit).execute())
  }
  async remove(app: AppId, id: string): Promise<boolean> {
    const gone = await this.db.deleteFrom('things').where('app', '=', app).where('id', '=', id).executeTakeFirst()
    return gone.numDeletedRows > 0n
  }
  async put(thing: Thing): Promise<void> {
    const { app, id, state, extra } = thing
    const changing = {
      encrypted_token: this.cipher.encrypt(thing.token),
      encrypted_secret: this.cipher.encrypt(thing.secret),
      state,
      extra,
    }
    const insert = this.db.insertInto('things').values({ app, id, ...changing })
    await insert.onConflict((on) => on.columns(['app', 'id']).doUpdateSet(changing)).execute()
    await this.db.deleteFrom('thing_owners').where('app', '=', app).where('thing', '=', id).execute()
    const owners = thing.owners.map((owner, position) => ({ app, thing: id, owner, position }))
    if (owners.length > 0) await this.db.insertInto('thing_owners').values(owners).execute()
  }

  async #withOwners(app: AppId, rows: readonly Schema['things'][]): Promise<Thing[]> {
    if (rows.length === 0) return []
    const owners = await this.db
      .selectFrom('thing_owners')
      .select(['thing', 'owner'])
      .where('app', '=', app)
      .where(
        'thing',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('position')
      .execute()
    const byThing = new Map<string, UserId[]>()
    for (const { thing, owner } of owners) byThing.set(thing, [...(byThing.get(thing) ?? []), owner])
    return rows.map((row) => ({
      app,
      id: row.id,
      token: this.cipher.decrypt(row.encrypted_token),
      secret: this.cipher.decrypt(row.encrypted_secret),
      state: row.state,
      extra: row.extra,
      owners: byThing.get(row.id) ?? [],
    }))
  }
}
