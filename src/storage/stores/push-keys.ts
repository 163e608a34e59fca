import type { Kysely } from 'kysely'
import type { PushKeyStore } from '../../core/push/key-store.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'

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
