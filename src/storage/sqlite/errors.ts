import { SQLiteError } from 'bun:sqlite'

/** See `DatabaseFlags.violatedIndex`. SQLite names the columns of the index in its message. */
export function violatedIndex(error: unknown): string | undefined {
  if (!(error instanceof SQLiteError)) return undefined
  if (error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || error.code === 'SQLITE_CONSTRAINT_ROWID') return 'primary'
  if (error.code !== 'SQLITE_CONSTRAINT_UNIQUE') return undefined
  const columns = error.message.replace(/^.*: /, '')
  return indexOfColumns[columns] ?? columns
}

/** Indexes that stores ask for by name. */
const indexOfColumns: Readonly<Record<string, string>> = { 'users.app, users.name': 'users_by_name' }

/** Whether another process holds the file's lock. */
export const isLocked = (error: unknown): boolean =>
  error instanceof SQLiteError && error.code?.startsWith('SQLITE_BUSY') === true
