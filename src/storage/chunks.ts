/** Rows or keys of one statement: SQLite holds the event loop meanwhile, about 1 ms for as many. */
export const rowsPerStatement = 100

/** Splits a list into chunks that one statement can take; none for an empty list. */
export function* chunks<T>(list: readonly T[], size: number = rowsPerStatement): Iterable<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}

/** The smallest and the largest; none of an empty list. */
export function ends<T>(list: readonly T[]): [T, T] | [] {
  let [first, last] = [list[0], list[0]]
  if (first === undefined || last === undefined) return []
  for (const one of list) {
    if (one < first) first = one
    if (one > last) last = one
  }
  return [first, last]
}
