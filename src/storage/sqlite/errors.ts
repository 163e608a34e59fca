import { SQLiteError } from 'bun:sqlite'

const uniqueCodes = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_ROWID'])

/** Whether a write failed because a row with that key is there already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof SQLiteError && error.code !== undefined && uniqueCodes.has(error.code)

/** Whether another process holds the file's lock. */
export const isLocked = (error: unknown): boolean =>
  error instanceof SQLiteError && error.code?.startsWith('SQLITE_BUSY') === true
