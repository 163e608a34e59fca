import type { Kysely } from 'kysely'
import type { DeviceKey } from '../../core/devices/store.ts'
import type { PushAddress, PushAddressStore } from '../../core/push/store.ts'
import type { AppId, DialectName, UserId } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'
import { hashOfPushToken } from './push-token-hash.ts'

export class SqlPushAddressStore implements PushAddressStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async ofDevice({ app, uid, dialect, clientKey }: DeviceKey): Promise<PushAddress | undefined> {
    const query = this.#rows(app).where('uid', '=', uid).where('dialect', '=', dialect)
    const row = await query.where('client_key', '=', clientKey).executeTakeFirst()
    return row && this.#toAddress(row)
  }
  async listOfUser(app: AppId, uid: UserId): Promise<PushAddress[]> {
    const rows = this.#rows(app).where('uid', '=', uid).orderBy('created_at_ms').orderBy('client_key')
    return (await rows.execute()).map((row) => this.#toAddress(row))
  }
  async findByToken(app: AppId, token: string): Promise<PushAddress | undefined> {
    const row = await this.#rows(app).where('token_hash', '=', hashOfPushToken(token)).executeTakeFirst()
    return row && this.#toAddress(row)
  }
  async put(address: PushAddress): Promise<void> {
    const { app, uid, dialect, clientKey, token } = address
    const hash = hashOfPushToken(token)
    await this.db.deleteFrom('push_addresses').where('app', '=', app).where('token_hash', '=', hash).execute()
    const changing = {
      token_hash: hash,
      encrypted_token: this.cipher.encrypt(token),
      created_at_ms: address.createdAtMs,
    }
    await this.db
      .insertInto('push_addresses')
      .values({ app, uid, dialect, client_key: clientKey, ...changing })
      .onConflict((on) => on.columns(['app', 'uid', 'dialect', 'client_key']).doUpdateSet(changing))
      .execute()
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<number> {
    const removal = this.db.deleteFrom('push_addresses').where('app', '=', app).where('uid', '=', uid)
    return Number((await removal.executeTakeFirst()).numDeletedRows)
  }

  #rows(app: AppId) {
    return this.db.selectFrom('push_addresses').selectAll().where('app', '=', app)
  }
  #toAddress(row: Schema['push_addresses']): PushAddress {
    return {
      app: row.app,
      uid: row.uid,
      dialect: row.dialect as DialectName,
      clientKey: row.client_key,
      token: this.cipher.decrypt(row.encrypted_token),
      createdAtMs: Number(row.created_at_ms),
    }
  }
}
