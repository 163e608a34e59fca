/**
 * The unique key that a write would have broken: the index's name, else `'primary'` or any other text; `undefined` when
 * the error is something else. SQLite tells the columns in its message; PostgreSQL its SQLSTATE in `errno` and the index
 * in `constraint`.
 */
export function brokenKey(error: unknown): string | undefined {
  const { code, errno, constraint, message } = (error ?? {}) as Record<string, unknown>
  if (String(errno) === '23505') return String(constraint)
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return 'primary'
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE') return undefined
  const columns = String(message).replace(/^.*: /, '')
  return keyOfColumns[columns] ?? columns
}

/** Where it matters which key it was. */
const keyOfColumns: Readonly<Record<string, string>> = { 'users.app, users.name': 'users_by_name' }

export const isUniqueViolation = (error: unknown): boolean => brokenKey(error) !== undefined
