import type { Kysely } from 'kysely'
import type { PushBinding, PushBindingStore } from '../../core/push/store.ts'
import type { AppId, ClientKey, UserId, Vendor } from '../../core/values.ts'
import type { Schema } from '../schema.ts'
import { fingerprint, type Sealer } from '../sealer.ts'

export class SqlPushBindingStore implements PushBindingStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly sealer: Sealer,
  ) {}

  async listOfUser(app: AppId, uid: UserId): Promise<PushBinding[]> {
    const rows = this.db.selectFrom('push_bindings').selectAll().where('app', '=', app).where('uid', '=', uid)
    return (await rows.orderBy('bound_at_ms').execute()).map((row) => ({
      app,
      uid,
      dialect: row.dialect as Vendor,
      clientKey: row.client_key,
      slot: row.slot as PushBinding['slot'],
      notifier: row.notifier,
      pushType: row.push_type,
      token: this.sealer.open(row.sealed_token),
      boundAtMs: Number(row.bound_at_ms),
    }))
  }
  async put(binding: PushBinding): Promise<UserId | undefined> {
    const { app, uid, dialect, slot, notifier } = binding
    const hash = fingerprint(binding.token)
    const holder = this.db.deleteFrom('push_bindings').where('app', '=', app).where('token_hash', '=', hash)
    const lost = await holder.returning('uid').executeTakeFirst()
    const changing = {
      notifier,
      push_type: binding.pushType,
      token_hash: hash,
      sealed_token: this.sealer.seal(binding.token),
      bound_at_ms: binding.boundAtMs,
    }
    await this.db
      .insertInto('push_bindings')
      .values({ app, uid, dialect, client_key: binding.clientKey, slot, ...changing })
      .onConflict((on) => on.columns(['app', 'uid', 'dialect', 'client_key', 'slot']).doUpdateSet(changing))
      .execute()
    return lost && lost.uid !== uid ? lost.uid : undefined
  }
  async removeOfDevice(app: AppId, uid: UserId, dialect: Vendor, clientKey: ClientKey): Promise<number> {
    const removal = this.db.deleteFrom('push_bindings').where('app', '=', app).where('uid', '=', uid)
    const gone = await removal.where('dialect', '=', dialect).where('client_key', '=', clientKey).executeTakeFirst()
    return Number(gone.numDeletedRows)
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const gone = await this.db
      .deleteFrom('push_bindings')
      .where('app', '=', app)
      .where('uid', '=', uid)
      .executeTakeFirst()
    return Number(gone.numDeletedRows)
  }
}
