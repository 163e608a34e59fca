/** Limits of the PostgreSQL driver. Times in ms. */
export type PostgresBounds = {
  /** Connections of this node: `database.poolMax`. */
  connectionsMax: number
  /** Of these, how many serve compiled reads, which share a connection; see `Readers`. */
  readersMax: number
  /** How long one attempt to connect may take. */
  connectMsMax: number
  /** The pause between two attempts to connect. */
  reconnectMs: number
  /** How long a statement or transaction waits for a connection; then it fails with `server.busy`. */
  acquireMsMax: number
  /** Statements and transactions that wait for a connection; above it they fail with `server.busy`. */
  waitingMax: number
  /** Compiled reads sent and not answered; above it they fail with `server.busy`. */
  readsMax: number
  /** `statement_timeout`: the server ends a statement that takes longer. */
  statementMsMax: number
  /** How much longer the driver waits for the answer to a statement before it closes the connection: a server may be gone unnoticed. */
  answerGraceMs: number
  /** `lock_timeout`: how long a statement waits for a lock. */
  lockMsMax: number
  /** `idle_in_transaction_session_timeout`: the server ends a session whose transaction does nothing for this time. */
  idleTransactionMsMax: number
  /** How long a statement of a long read may take. */
  longReadMsMax: number
  /** Long reads at once, which hold a connection each; more wait. */
  longReadsMax: number
  /** How long a statement of a lease may take: less than the time between two renewals. */
  leaseMsMax: number
  /** How often a transaction is run again, and the first pause before that, which doubles each time. */
  retriesMax: number
  retryMs: number
  /** How often deadlines are compared with the clock. */
  sweepMs: number
}

export const postgresBounds: PostgresBounds = {
  connectionsMax: 10,
  readersMax: 2,
  connectMsMax: 5_000,
  reconnectMs: 200,
  acquireMsMax: 5_000,
  waitingMax: 10_000,
  readsMax: 10_000,
  statementMsMax: 10_000,
  answerGraceMs: 2_000,
  lockMsMax: 5_000,
  idleTransactionMsMax: 15_000,
  longReadMsMax: 60_000,
  longReadsMax: 2,
  leaseMsMax: 1_500,
  retriesMax: 6,
  retryMs: 5,
  sweepMs: 250,
}
