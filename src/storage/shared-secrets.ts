import type { Kysely } from 'kysely'
import type { AppSecrets } from '../core/apps/store.ts'
import type { ColumnCipher } from './column-cipher.ts'
import type { Schema } from './schema.ts'

/** Stores the secrets whose names have none yet, encrypted, and returns all: of nodes that start together, the first one's. */
export async function storeSecrets(
  db: Kysely<Schema>,
  cipher: ColumnCipher,
  offered: Readonly<Record<string, string>>,
): Promise<AppSecrets> {
  const unchanged = { changed_at_ms: null, encrypted_previous: null, previous_until_ms: null }
  const rows = Object.entries(offered).map(([name, value]) => ({
    name,
    encrypted_value: cipher.encrypt(value),
    ...unchanged,
  }))
  if (rows.length > 0)
    await db
      .insertInto('shared_secrets')
      .values(rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      .onConflict((on) => on.doNothing())
      .execute()
  return listSharedSecrets(db, cipher)
}

export async function listSharedSecrets(db: Kysely<Schema>, cipher: ColumnCipher): Promise<AppSecrets> {
  const stored = await db.selectFrom('shared_secrets').selectAll().orderBy('name').execute()
  return Object.fromEntries(
    stored.map((row) => [
      row.name,
      {
        value: cipher.decrypt(row.encrypted_value),
        changedAtMs: row.changed_at_ms === null ? undefined : Number(row.changed_at_ms),
        previous:
          row.encrypted_previous === null
            ? undefined
            : { value: cipher.decrypt(row.encrypted_previous), untilMs: Number(row.previous_until_ms) },
      },
    ]),
  )
}

/** Adds or replaces these. */
export async function putSharedSecrets(db: Kysely<Schema>, cipher: ColumnCipher, secrets: AppSecrets): Promise<void> {
  for (const [name, { value, changedAtMs = null, previous }] of Object.entries(secrets)) {
    const row = {
      encrypted_value: cipher.encrypt(value),
      changed_at_ms: changedAtMs,
      encrypted_previous: previous ? cipher.encrypt(previous.value) : null,
      previous_until_ms: previous?.untilMs ?? null,
    }
    await db
      .insertInto('shared_secrets')
      .values({ name, ...row })
      .onConflict((on) => on.column('name').doUpdateSet(row))
      .execute()
  }
}
