import type { Kysely } from 'kysely'
import type { ColumnCipher } from './column-cipher.ts'
import type { Schema } from './schema.ts'

/** Neither key is one that the database was written under. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}

/** One of the keys is right, and there are values under another one, which was not given. */
export class MissingKeyError extends Error {
  override readonly name = 'MissingKeyError'
}

/** What a check value decrypts to. */
const checkText = 'rollcall'

/** A key under which the database may have values; `id`: `undefined` for one that the cipher does not have. */
export type CheckedKey = { readonly row: number; readonly id: string | undefined }

/**
 * Compares the cipher's keys with those that the database was written under: it has a check value for each of them, which its
 * first opening stores. The cipher encrypts under the wanted key from then on, or while the database has no value under it,
 * under the other. Throws WrongKeyError and MissingKeyError, with nothing changed.
 */
export async function checkKeys(db: Kysely<Schema>, cipher: ColumnCipher): Promise<void> {
  const known = await listKeys(db, cipher)
  const stored = known.length > 0 ? known : await storeFirst(db, cipher)
  const given = stored.flatMap(({ id }) => id ?? [])
  if (given.length === 0) throw new WrongKeyError('the check value of the database does not decrypt under this key')
  if (given.length < stored.length)
    throw new MissingKeyError('the database has values that are encrypted under another key')
  cipher.use(given.find((id) => id === cipher.wantedId) ?? given[0] ?? cipher.wantedId)
}

/** The oldest first. Throws WrongKeyError when a check value decrypts to something else. */
export async function listKeys(db: Kysely<Schema>, cipher: ColumnCipher): Promise<CheckedKey[]> {
  const rows = await db.selectFrom('key_check').selectAll().orderBy('id').execute()
  return rows.map(({ id, encrypted_value }) => ({ row: id, id: checkedId(encrypted_value, cipher) }))
}

function checkedId(encrypted: string, cipher: ColumnCipher): string | undefined {
  const id = cipher.keyIdOf(encrypted)
  if (id === undefined) return undefined
  try {
    if (cipher.decrypt(encrypted) === checkText) return id
  } catch (cause) {
    throw new WrongKeyError('the check value of the database does not decrypt under this key', { cause })
  }
  throw new WrongKeyError('the check value of the database decrypts to another text')
}

/** Of two nodes that start at the same time, the first one's is stored. */
async function storeFirst(db: Kysely<Schema>, cipher: ColumnCipher): Promise<CheckedKey[]> {
  await insertCheck(db, cipher, 1)
  return listKeys(db, cipher)
}

/** Adds the check value of the wanted key. `false` when it is there, or when another node adds one at this moment. */
export async function addWantedKey(db: Kysely<Schema>, cipher: ColumnCipher): Promise<boolean> {
  const known = await listKeys(db, cipher)
  if (known.some(({ id }) => id === cipher.wantedId)) return false
  return insertCheck(db, cipher, Math.max(0, ...known.map(({ row }) => row)) + 1)
}

async function insertCheck(db: Kysely<Schema>, cipher: ColumnCipher, id: number): Promise<boolean> {
  const encrypted_value = cipher.encrypt(checkText, cipher.wantedId)
  const insert = db.insertInto('key_check').values({ id, encrypted_value })
  const { numInsertedOrUpdatedRows = 0n } = await insert.onConflict((on) => on.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
