import type { ColumnCipher } from '../column-cipher.ts'

/** A table as the move copies it. `key` names its rows one after another: the columns of the source by which it is read. */
export type MovedTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
  readonly rows: number
}

/** Where a table is copied up to: the values of the key of the last row. */
export type Position = readonly (string | number)[]

/** Rows of a table that follow each other, as the columns and the text of a JSON array of objects. */
export type MovedChunk = { readonly json: string; readonly rows: number; readonly end: Position }

/** What a table contains: how many rows, and the sum of their checksums, which is the same in any order. */
export type TableDigest = { readonly rows: number; readonly sum: bigint }

/** All tables of a database without writers. A table comes after those that its foreign keys point at. */
export interface MoveSource {
  readonly tables: readonly MovedTable[]
  /** The rows after a position, in the order of the key. */
  chunks(table: MovedTable, after: Position | undefined): Iterable<MovedChunk>
  digest(table: MovedTable): Promise<TableDigest>
  close(): void
}

/** The move that fills, or has filled, a database. */
export type MoveState = { readonly id: string; readonly source: string; readonly isFinished: boolean }

/** What a target holds. `used`: rows that no move wrote, among them so many users. */
export type TargetContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'used'; readonly users: number }
  | { readonly kind: 'move'; readonly state: MoveState }

export type CopiedRows = { readonly rows: number; readonly position: Position | undefined }

/** The database that a move fills. Every method may be called again by a later run. */
export interface MoveTarget {
  /** Checks the server and takes the lock of the move, waiting for it. Returns whether it was free. Throws as `openStorage` does. */
  open(lockWaitMs: number): Promise<boolean>
  content(): Promise<TargetContent>
  /** Makes the tables and notes the move, with nothing copied. What an earlier move copied is removed. */
  begin(id: string, source: string, tables: readonly MovedTable[]): Promise<void>
  /** By table. */
  copied(): Promise<ReadonlyMap<string, CopiedRows>>
  /** The counts of users are copied, so they are not counted again until the end. */
  stopCounting(): Promise<void>
  /** Appends a chunk to a table that is copied up to `start`; once, however often it is tried. */
  insert(table: MovedTable, start: Position | undefined, chunk: MovedChunk): Promise<void>
  digest(table: MovedTable): Promise<TableDigest>
  /** Makes what searches and plans rest on. */
  index(): Promise<void>
  /** Stores the secrets, counts on from where the source counted, and ends the move, all in one transaction. */
  finish(secrets: Readonly<Record<string, string>>, cipher: ColumnCipher): Promise<void>
  close(): Promise<void>
}

/** Digits of a row's MD5 that are summed: 60 bits, which a bigint of every database holds. */
export const digestHexDigits = 15

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * SQL of one text for a row, the same for SQLite and PostgreSQL: the length of each value in bytes, -1 for null, and then the
 * values, so that no two rows have the same text.
 */
export function canonicalRow(columns: readonly string[]): string {
  const texts = columns.map((column) => `cast(${quotedName(column)} as text)`)
  const lengths = texts.map((text) => `coalesce(octet_length(${text}), -1)`)
  return `concat_ws(',', ${lengths.join()}, concat(${texts.join()}))`
}

/** The target cannot be moved to as it is; the message says what is wrong, `fix` what works. */
export class MoveRefusal extends Error {
  override readonly name = 'MoveRefusal'
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message)
  }
}
