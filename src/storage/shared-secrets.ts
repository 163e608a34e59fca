import type { Kysely } from 'kysely'
import type { ColumnCipher } from './column-cipher.ts'
import type { Schema } from './schema.ts'

type Secrets = Readonly<Record<string, string>>

/** Stores the secrets whose names have none yet, encrypted, and returns all: of nodes that start together, the first one's. */
export async function storeSecrets(db: Kysely<Schema>, cipher: ColumnCipher, offered: Secrets): Promise<Secrets> {
  const rows = Object.entries(offered).map(([name, value]) => ({ name, encrypted_value: cipher.encrypt(value) }))
  if (rows.length > 0)
    await db
      .insertInto('shared_secrets')
      .values(rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      .onConflict((on) => on.doNothing())
      .execute()
  const stored = await db.selectFrom('shared_secrets').selectAll().orderBy('name').execute()
  return Object.fromEntries(stored.map(({ name, encrypted_value }) => [name, cipher.decrypt(encrypted_value)]))
}
