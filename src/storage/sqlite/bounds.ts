/** A connection's role: the only writer, or one of the readers, which refuse to write. */
export type Role = 'writer' | 'reader'

/** What the SQLite driver may use at most. Times in ms. */
export type SqliteBounds = {
  /** Units (autocommit writes, transactions) that may share one COMMIT. */
  groupUnitsMax: number
  /** A group older than this takes no further unit, so that a slow one does not delay many. */
  groupMsMax: number
  /** Units that may wait for their turn; over it a write fails with `server.busy`. */
  queueUnitsMax: number
  /** How long a transaction may hold the writer; then it is rolled back. */
  transactionMsMax: number
  /** Prepared statements kept, on each connection. */
  cachedStatementsMax: number
  /** Extra read connections open at once: one a stream, one a read only transaction. */
  readersMax: number
  /** Pinned reads that may wait for the event loop to come round; over it they fail with `server.busy`. */
  readsQueuedMax: number
  /** How long SQLite itself waits for another process's lock. The event loop stands still meanwhile. */
  busyTimeoutMs: number
  /** How long writes wait for that lock in all, trying every `lockRetryMs`; then they fail with `server.busy`. */
  lockWaitMsMax: number
  lockRetryMs: number
  /** Page cache, on each connection. The writer's pages are the newest, a few; reads go anywhere. */
  cacheKiB: Record<Role, number>
  /** What the WAL file is cut back to after a checkpoint. */
  walBytesMax: number
}

export const sqliteBounds: SqliteBounds = {
  groupUnitsMax: 256,
  groupMsMax: 20,
  queueUnitsMax: 10_000,
  transactionMsMax: 2_000,
  cachedStatementsMax: 256,
  readersMax: 16,
  readsQueuedMax: 10_000,
  busyTimeoutMs: 20,
  lockWaitMsMax: 5_000,
  lockRetryMs: 50,
  cacheKiB: { writer: 4_096, reader: 12_288 },
  walBytesMax: 64 * 1024 * 1024,
}
