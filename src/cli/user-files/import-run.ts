import type { Imported, ImportOptions } from '../../core/accounts/transfer/import-users.ts'
import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import { CoreError } from '../../core/errors.ts'
import type { ImportFormat } from './formats.ts'
import { type FileRow, RowProblem } from './row.ts'

/** What became of the rows so far. */
export type Tally = {
  rows: number
  created: number
  updated: number
  unchanged: number
  /** Rows that are no account. */
  ignored: number
  failed: number
  /** Created accounts whose num is not the one of the file. */
  otherNums: number
}

/** A row that was not imported. */
export type Failure = { readonly line: number; readonly uid: string | undefined; readonly problem: string }

export interface ImportRun {
  readonly format: ImportFormat
  readonly bytes: AsyncIterable<Uint8Array>
  readonly options: ImportOptions
  /** Rows at the start of the file that are not imported again. */
  readonly skipRows: number
  /** Records of one transaction. */
  readonly recordsMax: number
  importUsers(records: readonly UserRecord[], options: ImportOptions): Promise<(Imported | CoreError)[]>
  onFailure(failure: Failure): void
  /** After each transaction: so many rows of the file, from its start, need not be read again. */
  onCommitted(rows: number, tally: Readonly<Tally>): void
  isStopped(): boolean
}

/** Bytes of the rows of one transaction, before the last one. */
const listBytesMax = 16 * 1024 * 1024

/** Rows that are read before answers of the database are looked at: a file is read without a turn of the event loop in between. */
const rowsOfTurn = 100

type Pending = { readonly line: number; readonly record: UserRecord }

/**
 * Imports a file, one transaction for at most `recordsMax` rows. The next ones are read while one is stored, so at most two
 * lists of that length are held. A row that cannot be imported is reported and the others are imported. Ends early when it is
 * stopped; what is committed by then stays.
 */
export async function runImport(run: ImportRun): Promise<Tally> {
  const importer = new FileImporter(run)
  let read = 0
  for await (const rows of run.format.read(run.bytes)) {
    for (const row of rows) {
      await importer.add(row)
      // The database has nothing to do until its answer is followed by the next statement.
      if (++read % rowsOfTurn === 0) await nextTurn()
    }
    if (run.isStopped()) return importer.end()
  }
  if (!run.isStopped()) await importer.flush()
  return importer.end()
}

class FileImporter {
  readonly tally: Tally = { rows: 0, created: 0, updated: 0, unchanged: 0, ignored: 0, failed: 0, otherNums: 0 }
  readonly #run: ImportRun
  #pending: Pending[] = []
  readonly #uids = new Set<string>()
  #bytes = 0
  #seen = 0
  /** Settles when the list before is stored. */
  #storing: Promise<void> = Promise.resolve()

  constructor(run: ImportRun) {
    this.#run = run
  }

  async add(row: FileRow): Promise<void> {
    if (this.#run.isStopped()) return
    if (this.#seen++ < this.#run.skipRows) return
    this.tally.rows++
    const record = this.#read(row)
    if (!record) return
    const isFull = this.#pending.length === this.#run.recordsMax || this.#bytes >= listBytesMax
    if (isFull || this.#uids.has(record.uid)) await this.flush(this.#seen - 1)
    this.#bytes += row.bytes
    this.#pending.push({ line: row.line, record })
    this.#uids.add(record.uid)
  }
  /** Waits for the list before, and stores the next one without waiting for it. */
  async flush(rows = this.#seen): Promise<void> {
    const pending = this.#pending
    this.#pending = []
    this.#bytes = 0
    this.#uids.clear()
    await this.#storing
    this.#storing = this.#store(pending, rows)
    // Its failure is thrown where it is awaited.
    this.#storing.catch(() => {})
  }
  async end(): Promise<Tally> {
    await this.#storing
    return this.tally
  }

  async #store(pending: readonly Pending[], rows: number): Promise<void> {
    if (pending.length > 0) {
      const records = pending.map(({ record }) => record)
      const outcomes = await this.#run.importUsers(records, this.#run.options)
      for (const [index, outcome] of outcomes.entries()) this.#count(outcome, pending[index])
    }
    this.#run.onCommitted(rows, this.tally)
  }
  #read(row: FileRow): UserRecord | undefined {
    try {
      const record = this.#run.format.record(row.fields(), row.table)
      if (!record) this.tally.ignored++
      return record
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error
      this.#fail({ line: row.line, uid: undefined, problem: error.message })
      return undefined
    }
  }
  #count(outcome: Imported | CoreError, pending: Pending | undefined): void {
    if (outcome instanceof CoreError) {
      this.#fail({ line: pending?.line ?? 0, uid: pending?.record.uid, problem: outcome.message })
      return
    }
    this.tally[outcome.what]++
    if (outcome.otherNum) this.tally.otherNums++
  }
  #fail(failure: Failure): void {
    this.tally.failed++
    this.#run.onFailure(failure)
  }
}
