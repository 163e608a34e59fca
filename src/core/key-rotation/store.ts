/** Tells keys apart and reveals nothing of them. */
export type EncryptionKeyId = string

/** The keys of this node, from `secrets.key` and `secrets.previousKey`. */
export type NodeKeys = {
  /** That of `secrets.key`. */
  readonly wanted: EncryptionKeyId
  /** Under which this node encrypts: the wanted one, or the other while a node cannot read values under the wanted one. */
  readonly writes: EncryptionKeyId
  readonly reads: readonly EncryptionKeyId[]
}

/** Where a table is encrypted anew up to: the primary key of its last row. */
export type TablePlace = readonly (string | number)[]

/** A stored value under another key than the one under which this node encrypts. */
export type EarlierValue = { readonly column: string; readonly place: TablePlace; readonly encrypted: string }

/** The keys under which stored values are encrypted. It writes nothing. */
export interface EncryptionKeys {
  readonly node: NodeKeys
  /** From now on this node encrypts under the wanted key. */
  adoptWanted(): Promise<void>
  /** Every key under which there may be values, the oldest first; `undefined`: one that this node does not have. */
  list(): Promise<(EncryptionKeyId | undefined)[]>
  /** All tables with encrypted columns, in the order of the work. */
  readonly tables: readonly string[]
  /**
   * Values of up to `limit` rows after `after`, in the order of the primary key. `end` is absent when there are no more rows.
   */
  findEarlier(table: string, after: TablePlace | undefined, limit: number): Promise<EarlierValues>
}

export type EarlierValues = {
  readonly rows: number
  readonly values: readonly EarlierValue[]
  readonly end: TablePlace | undefined
}

/** The replacement of a key by another, in transactions. */
export interface EncryptionKeyStore {
  /** There may be values under the wanted key from now on. `false` when that was so already, or another key is being added. */
  addWanted(): Promise<boolean>
  /** Encrypts values anew; one that was written meanwhile is left as it is. Returns how many were changed. */
  reencrypt(table: string, values: readonly EarlierValue[]): Promise<number>
  /** There are no values under any key but the one under which this node encrypts. `false` when that was so already. */
  forgetOthers(): Promise<boolean>
}
