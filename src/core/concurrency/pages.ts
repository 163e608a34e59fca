import { limits } from '../values.ts'
import { nextTurn } from './next-turn.ts'

/**
 * Reads a list to its end, at most `limits.pieceItems` rows at a time; other requests get their turn in between. `read`
 * returns the rows after `last`, fewer than `limit` at the end.
 */
export async function* pages<Row>(
  read: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  const limit = limits.pieceItems
  let last: Row | undefined
  for (;;) {
    const page = await read(last, limit)
    if (page.length > 0) yield page
    if (page.length < limit) return
    last = page.at(-1)
    await nextTurn()
  }
}

/** Works on a list in order, at most `limits.pieceItems` items before other requests get their turn. */
export async function inPieces<Item, Result>(
  items: readonly Item[],
  work: (piece: readonly Item[]) => readonly Result[] | Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += limits.pieceItems) {
    if (start > 0) await nextTurn()
    results.push(...(await work(items.slice(start, start + limits.pieceItems))))
  }
  return results
}
