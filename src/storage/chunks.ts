/** Rows or keys of one statement: SQLite holds the event loop meanwhile, about 1 ms for as many. */
export const rowsPerStatement = 100

/** Splits a list into chunks that one statement can take; none for an empty list. */
export function* chunks<T>(list: readonly T[], size: number = rowsPerStatement): Iterable<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
