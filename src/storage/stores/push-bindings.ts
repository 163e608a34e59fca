import type { Kysely } from 'kysely'
import type { PushBinding, PushBindingStore, PushKeyStore } from '../../core/push/store.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import { hashOfPushToken } from './push-token-hash.ts'

/** Compiled: session lists and sign-ins that end another session run them. */
export const pushBindingQueries = (prepare: Compile) => ({
  ofUser: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectFrom('push_bindings').selectAll().where('app', '=', p(0)).where('uid', '=', p(1)),
  ),
  removeOfDevice: prepare((db, p: Params<[app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]>) =>
    db
      .deleteFrom('push_bindings')
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('dialect', '=', p(2))
      .where('client_key', '=', p(3)),
  ),
})

export class SqlPushBindingStore implements PushBindingStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof pushBindingQueries>,
    private readonly cipher: ColumnCipher,
  ) {}

  async listOfUser(app: AppId, uid: UserId): Promise<PushBinding[]> {
    const rows = await this.compiled.ofUser.on(this.db)(app, uid)
    return rows.map((row) => toBinding(row, this.cipher)).sort(byAge)
  }
  /** The last statement moves the token from its holder, so that of two devices that bind it at once one ends with it. */
  async put(binding: PushBinding): Promise<UserId | undefined> {
    const { app, uid, dialect, clientKey, slot } = binding
    const hash = hashOfPushToken(binding.token)
    const held = this.db.selectFrom('push_bindings').select('uid').where('app', '=', app)
    const holder = await held.where('token_hash', '=', hash).executeTakeFirst()
    await this.#ofDevices(app, uid, dialect, [clientKey]).where('slot', '=', slot).execute()
    const row = {
      app,
      uid,
      dialect,
      client_key: clientKey,
      slot,
      notifier: binding.notifier,
      push_type: binding.pushType,
      token_hash: hash,
      encrypted_token: this.cipher.encrypt(binding.token),
      bound_at_ms: binding.boundAtMs,
    }
    const insert = this.db.insertInto('push_bindings').values(row)
    await insert.onConflict((on) => on.columns(['app', 'token_hash']).doUpdateSet(row)).execute()
    return holder && holder.uid !== uid ? holder.uid : undefined
  }
  async remove({ app, uid, dialect, clientKey, slot, token }: PushBinding): Promise<boolean> {
    const own = this.#ofDevices(app, uid, dialect, [clientKey]).where('slot', '=', slot)
    const gone = await own.where('token_hash', '=', hashOfPushToken(token)).executeTakeFirst()
    return gone.numDeletedRows > 0n
  }
  async removeOfDevices(
    app: AppId,
    uid: UserId,
    dialect: DialectName,
    clientKeys: readonly ClientKey[],
  ): Promise<number> {
    const [only, ...more] = clientKeys
    if (only !== undefined && more.length === 0)
      return this.compiled.removeOfDevice.changing(this.db)(app, uid, dialect, only)
    let removed = 0
    for (const some of chunks(clientKeys))
      removed += Number((await this.#ofDevices(app, uid, dialect, some).executeTakeFirst()).numDeletedRows)
    return removed
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const gone = await this.db
      .deleteFrom('push_bindings')
      .where('app', '=', app)
      .where('uid', '=', uid)
      .executeTakeFirst()
    return Number(gone.numDeletedRows)
  }

  #ofDevices(app: AppId, uid: UserId, dialect: DialectName, clientKeys: readonly ClientKey[]) {
    const own = this.db.deleteFrom('push_bindings').where('app', '=', app).where('uid', '=', uid)
    return own.where('dialect', '=', dialect).where('client_key', 'in', clientKeys)
  }
}

/** In the order of the primary key where they are of the same time. */
const byAge = (a: PushBinding, b: PushBinding): number =>
  a.boundAtMs - b.boundAtMs ||
  Buffer.compare(Buffer.from(a.clientKey), Buffer.from(b.clientKey)) ||
  (a.slot < b.slot ? -1 : 1)

export const toBinding = (row: Schema['push_bindings'], cipher: ColumnCipher): PushBinding => ({
  app: row.app,
  uid: row.uid,
  dialect: row.dialect as DialectName,
  clientKey: row.client_key,
  slot: row.slot as PushBinding['slot'],
  notifier: row.notifier,
  pushType: row.push_type,
  token: cipher.decrypt(row.encrypted_token),
  boundAtMs: Number(row.bound_at_ms),
})

export class SqlPushKeyStore implements PushKeyStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async find(name: string): Promise<string | undefined> {
    const query = this.db.selectFrom('push_keys').select('encrypted_value').where('name', '=', name)
    const row = await query.executeTakeFirst()
    return row && this.cipher.decrypt(row.encrypted_value)
  }
  async keep(name: string, made: string): Promise<string> {
    const insert = this.db.insertInto('push_keys').values({ name, encrypted_value: this.cipher.encrypt(made) })
    await insert.onConflict((on) => on.doNothing()).execute()
    return (await this.find(name)) ?? made
  }
}
