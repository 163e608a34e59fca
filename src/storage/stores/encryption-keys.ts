import { type Kysely, type RawBuilder, sql } from 'kysely'
import type {
  EarlierValue,
  EarlierValues,
  EncryptionKeyId,
  EncryptionKeyStore,
  EncryptionKeys,
  NodeKeys,
  TablePlace,
} from '../../core/key-rotation/store.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import { type EncryptedTable, encryptedTables } from '../encrypted-columns.ts'
import { addWantedKey, listKeys } from '../key-check.ts'
import type { Schema } from '../schema.ts'

export class SqlEncryptionKeys implements EncryptionKeys {
  readonly tables: readonly string[] = [...encryptedTables.keys()]

  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  get node(): NodeKeys {
    const { wantedId, keyId, keyIds } = this.cipher
    return { wanted: wantedId, writes: keyId, reads: keyIds }
  }
  async adoptWanted(): Promise<void> {
    this.cipher.use(this.cipher.wantedId)
  }
  async list(): Promise<(EncryptionKeyId | undefined)[]> {
    return (await listKeys(this.db, this.cipher)).map(({ id }) => id)
  }
  async findEarlier(table: string, after: TablePlace | undefined, limit: number): Promise<EarlierValues> {
    const { key, columns } = tableOf(table)
    const keys = key.map((name) => sql.ref(name))
    const order = sql.join(keys)
    const rest = after ? sql`where (${order}) > (${sql.join(after)})` : sql``
    const selected = [...keys.map((one, at) => as(one, `k${at}`)), ...columns.map((name) => as(sql.ref(name), name))]
    const { rows } = await sql<Row>`select ${sql.join(selected)} from ${sql.table(table)} ${rest}
      order by ${order} limit ${sql.lit(limit)}`.execute(this.db)
    const values = rows.flatMap((row) => this.#earlierOf(columns, row, placeOf(key, row)))
    const last = rows.at(-1)
    return { rows: rows.length, values, end: last && rows.length === limit ? placeOf(key, last) : undefined }
  }

  #earlierOf(columns: readonly string[], row: Row, place: TablePlace): EarlierValue[] {
    return columns.flatMap((column) => {
      const encrypted = row[column]
      if (typeof encrypted !== 'string' || this.cipher.isCurrent(encrypted)) return []
      return [{ column, place, encrypted }]
    })
  }
}

export class SqlEncryptionKeyStore implements EncryptionKeyStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  addWanted(): Promise<boolean> {
    return addWantedKey(this.db, this.cipher)
  }
  async reencrypt(table: string, values: readonly EarlierValue[]): Promise<number> {
    const { key } = tableOf(table)
    const keys = sql.join(key.map((name) => sql.ref(name)))
    let changed = 0
    for (const { column, place, encrypted } of values) {
      const fresh = this.cipher.encrypt(this.cipher.decrypt(encrypted))
      const { numAffectedRows = 0n } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${fresh}
        where (${keys}) = (${sql.join(place)}) and ${sql.ref(column)} = ${encrypted}`.execute(this.db)
      changed += Number(numAffectedRows)
    }
    return changed
  }
  async forgetOthers(): Promise<boolean> {
    const known = await listKeys(this.db, this.cipher)
    const own = known.find(({ id }) => id === this.cipher.keyId)
    if (!own || known.length === 1) return false
    await this.db.deleteFrom('key_check').where('id', '!=', own.row).execute()
    return true
  }
}

type Row = Readonly<Record<string, string | number | null>>

const as = (value: RawBuilder<unknown>, name: string) => sql`${value} as ${sql.ref(name)}`

/** A key has no null. */
const placeOf = (key: readonly string[], row: Row): TablePlace => key.map((_, at) => row[`k${at}`] ?? '')

function tableOf(table: string): EncryptedTable {
  const found = encryptedTables.get(table)
  if (!found) throw new TypeError(`${table} has no encrypted columns`)
  return found
}
