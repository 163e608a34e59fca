import type { Kysely } from 'kysely'
import type { ColumnCipher } from './column-cipher.ts'
import type { Schema } from './schema.ts'

/** The key is not the one that the database was written under. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}

/** What the check value decrypts to. */
const checkText = 'rollcall'
const checkId = 1

/**
 * Compares the cipher's key with the one that the database was written under: its first opening stores a check value, later
 * ones decrypt it. Throws WrongKeyError, with nothing changed.
 */
export async function checkKey(db: Kysely<Schema>, cipher: ColumnCipher): Promise<void> {
  const stored = (await findCheck(db)) ?? (await storeCheck(db, cipher))
  try {
    if (stored !== undefined && cipher.decrypt(stored) === checkText) return
  } catch (cause) {
    throw new WrongKeyError('the check value of the database does not decrypt under this key', { cause })
  }
  throw new WrongKeyError('the check value of the database decrypts to another text')
}

async function findCheck(db: Kysely<Schema>): Promise<string | undefined> {
  const row = await db.selectFrom('key_check').select('encrypted_value').where('id', '=', checkId).executeTakeFirst()
  return row?.encrypted_value
}

/** Returns the stored value: of two nodes that start at the same time, the first one's. */
async function storeCheck(db: Kysely<Schema>, cipher: ColumnCipher): Promise<string | undefined> {
  const insert = db.insertInto('key_check').values({ id: checkId, encrypted_value: cipher.encrypt(checkText) })
  await insert.onConflict((on) => on.doNothing()).execute()
  return findCheck(db)
}
