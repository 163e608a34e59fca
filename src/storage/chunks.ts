/** Rows or keys of one statement: PostgreSQL takes 65,535 parameters, SQLite 32,766 unless it was built for more. */
export const rowsPerStatement = 500

/** Splits a list into chunks that one statement can take; none for an empty list. */
export function* chunks<T>(list: readonly T[], size: number = rowsPerStatement): Iterable<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
