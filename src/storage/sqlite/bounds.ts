/** A connection's role: the only writer, or one of the readers, which refuse to write. */
export type Role = 'writer' | 'reader' | 'longReader'

/** Limits of the SQLite driver. Times in ms. */
export type SqliteBounds = {
  /** Units (autocommit writes, transactions) that may share one COMMIT. With 1 a transaction needs no savepoint. */
  groupUnitsMax: number
  /** A group older than this takes no further unit, so that a slow unit does not delay many. */
  groupMsMax: number
  /** Units in the write queue; above it a write fails with `server.busy`. */
  queueUnitsMax: number
  /** How long a transaction may hold the writer before it is rolled back. */
  transactionMsMax: number
  /** Prepared statements cached, on each connection. */
  cachedStatementsMax: number
  /** Extra read connections open at once: one a stream, one a read only transaction. */
  readersMax: number
  /** The thread of long reads ends when none came for this time. */
  longReaderIdleMs: number
  /** Prepared reads queued for the next turn of the event loop; above it they fail with `server.busy`. */
  readsQueuedMax: number
  /** How long SQLite itself waits for another process's lock. It blocks the event loop meanwhile. */
  busyTimeoutMs: number
  /** How long writes wait for that lock in all, trying every `lockRetryMs`; then they fail with `server.busy`. */
  lockWaitMsMax: number
  lockRetryMs: number
  /** Page cache, on each connection. The writer uses few, recent pages; reads use any. */
  cacheKiB: Record<Role, number>
  /** Pages in the WAL from which a COMMIT also moves them into the file. */
  checkpointPages: number
  /** The size to which the WAL file is truncated after a checkpoint. */
  walBytesMax: number
}

export const sqliteBounds: SqliteBounds = {
  groupUnitsMax: 256,
  groupMsMax: 20,
  queueUnitsMax: 10_000,
  transactionMsMax: 5_000,
  cachedStatementsMax: 256,
  readersMax: 16,
  longReaderIdleMs: 60_000,
  readsQueuedMax: 10_000,
  busyTimeoutMs: 20,
  lockWaitMsMax: 5_000,
  lockRetryMs: 50,
  cacheKiB: { writer: 4_096, reader: 12_288, longReader: 4_096 },
  checkpointPages: 1_000,
  walBytesMax: 64 * 1024 * 1024,
}

/**
 * For a command that writes much and serves no requests meanwhile: a page that is written again and again, as those of indexes are, is moved
 * into the file less often, a transaction may take long on a slow disk, and has the COMMIT for itself, which saves a copy of each page.
 */
export const bulkBounds: Partial<SqliteBounds> = {
  groupUnitsMax: 1,
  cacheKiB: { ...sqliteBounds.cacheKiB, writer: 196_608 },
  checkpointPages: 50_000,
  transactionMsMax: 600_000,
}
