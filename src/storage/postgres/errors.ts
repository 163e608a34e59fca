import { CoreError } from '../../core/errors.ts'

type PostgresError = InstanceType<typeof Bun.SQL.PostgresError>

/** The error of the server or client that this one is, or that a store has wrapped; `undefined` for any other. */
export function postgresError(error: unknown): PostgresError | undefined {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof Bun.SQL.PostgresError) return one
  return undefined
}

/** The five characters of the SQL standard that say what went wrong; `undefined` for errors of the client. */
export const sqlStateOf = (error: unknown): string | undefined => postgresError(error)?.errno

/** Of sessions that the server ended because the client sent nothing: in a transaction, or outside of one. */
const idleSession = ['25P03', '57P05']
/** Of sessions that the server ends, refuses for a while, or cannot go on with. */
const endedSession = ['57P01', '57P02', '57P03', '57P04', '53300', '25006', '25P04', ...idleSession]

/**
 * Whether the columns of a statement changed after the session prepared it, as when a node of the next version migrates. Bun prepares
 * it anew by itself, but not in a transaction and not while other statements wait for answers: the session ends then.
 */
export function isPlanOutdated(error: unknown): boolean {
  const found = postgresError(error)
  return found?.errno === '0A000' && found.routine === 'RevalidateCachedQuery'
}

/** Whether the connection ended or could not be made, so that another attempt may succeed. */
export function isConnectionLoss(error: unknown): boolean {
  const found = postgresError(error)
  if (found === undefined) return false
  if (found.errno === undefined) return found.code.startsWith('ERR_POSTGRES_CONNECTION') || isSocketError(found.code)
  if (isPlanOutdated(error)) return true
  return found.errno.startsWith('08') || endedSession.includes(found.errno)
}

/**
 * Whether the server ended the session before it read the statement that failed so. It checks these timeouts after a
 * statement arrived and before it runs, so a COMMIT that fails so stored nothing.
 */
export const isEndedUnread = (error: unknown): boolean => idleSession.includes(sqlStateOf(error) ?? '')

const isSocketError = (code: string): boolean =>
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENETUNREACH|ENOENT)/.test(code)

const conflicts = ['40001', '40P01', '23505']

/**
 * Whether a transaction that failed so is run again: a deadlock, a serialization failure, or a row in a unique index that
 * another transaction wrote meanwhile, which the next run reads. The server has rolled it back.
 */
export const isConflict = (error: unknown): boolean => conflicts.includes(sqlStateOf(error) ?? '')

/** The unique index that a failed write would have broken. See `DatabaseFlags.violatedIndex`. */
export function violatedIndex(error: unknown): string | undefined {
  const found = postgresError(error)
  if (found?.errno !== '23505') return undefined
  return found.constraint?.endsWith('_pkey') ? 'primary' : found.constraint
}

/** 57014 is `statement_timeout`, 55P03 `lock_timeout`. */
const timeouts = ['57014', '55P03']

/** What callers are to see: `server.busy` when the database is not reachable or takes too long, else the error itself. */
export function callersError(error: unknown): unknown {
  if (error instanceof CoreError) return error
  if (timeouts.includes(sqlStateOf(error) ?? ''))
    return new CoreError('server.busy', 'PostgreSQL took too long', { cause: error })
  if (isConnectionLoss(error)) return new CoreError('server.busy', 'PostgreSQL is not reachable', { cause: error })
  return error
}
