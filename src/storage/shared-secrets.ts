import type { Kysely } from 'kysely'
import type { AuditEntry } from '../core/audit/audit.ts'
import type { ColumnCipher } from './column-cipher.ts'
import { compilerFor } from './compiled-query.ts'
import type { Schema } from './schema.ts'
import { auditQueries, SqlAuditStore } from './stores/audit.ts'

/** A secret of all nodes, and the one before it, which a configuration may have until it is changed. */
export type SharedSecret = { readonly value: string; readonly previous: string | undefined }
export type SharedSecrets = Readonly<Record<string, SharedSecret>>

/** Stores the secrets whose names have none yet, encrypted, and returns all: of nodes that start together, the first one's. */
export async function storeSecrets(
  db: Kysely<Schema>,
  cipher: ColumnCipher,
  offered: Readonly<Record<string, string>>,
): Promise<SharedSecrets> {
  const rows = Object.entries(offered).map(([name, value]) => ({
    name,
    encrypted_value: cipher.encrypt(value),
    encrypted_previous: null,
  }))
  if (rows.length > 0)
    await db
      .insertInto('shared_secrets')
      .values(rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      .onConflict((on) => on.doNothing())
      .execute()
  const stored = await db.selectFrom('shared_secrets').selectAll().orderBy('name').execute()
  return Object.fromEntries(stored.map((row) => [row.name, toSecret(row, cipher)]))
}

/** `absent`: no node has stored a secret of that name yet. */
export type Rotation = 'rotated' | 'unchanged' | 'absent'

/** Makes `value` the secret and the one before it the previous one, in one transaction with the audit entry. */
export async function rotateSecret(
  trx: Kysely<Schema>,
  cipher: ColumnCipher,
  { name, value }: { readonly name: string; readonly value: string },
  entry: AuditEntry,
): Promise<Rotation> {
  const row = await trx.selectFrom('shared_secrets').selectAll().where('name', '=', name).executeTakeFirst()
  if (!row) return 'absent'
  if (cipher.decrypt(row.encrypted_value) === value) return 'unchanged'
  const { numUpdatedRows } = await trx
    .updateTable('shared_secrets')
    .set({ encrypted_value: cipher.encrypt(value), encrypted_previous: row.encrypted_value })
    .where('name', '=', name)
    .where('encrypted_value', '=', row.encrypted_value)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error(`${name} was rotated at the same moment`)
  await new SqlAuditStore(trx, auditQueries(compilerFor(trx), { manyRows: 'parameters' })).add([entry])
  return 'rotated'
}

const toSecret = (row: Schema['shared_secrets'], cipher: ColumnCipher): SharedSecret => ({
  value: cipher.decrypt(row.encrypted_value),
  previous: row.encrypted_previous === null ? undefined : cipher.decrypt(row.encrypted_previous),
})
