import { nextTurn } from './next-turn.ts'

export const filteredPageBounds = {
  /** Rows read at a time. */
  pieceRows: 100,
  /** Pieces read for one page: a page of a list of which few rows are kept may be short, or empty, and go on. */
  piecesMax: 10,
} as const

export type FilteredPage<Position, Kept> = {
  readonly kept: Kept[]
  /** The list goes on after this place; `undefined` at its end. */
  readonly last: Position | undefined
}

/** How a list is read by an index, and which of its rows count. A row has its place in the order of the index. */
export type FilteredList<Position, Row extends Position, Kept> = {
  /** The rows after `last`, fewer than `limit` at the end. */
  read(last: Position | undefined, limit: number): Promise<readonly Row[]>
  /** One value a row; `undefined` for a row that is left out. */
  keep(rows: readonly Row[]): readonly (Kept | undefined)[] | Promise<readonly (Kept | undefined)[]>
}

/**
 * The next rows that count, in order: `limit` of them, or fewer at the end of the list and after `piecesMax` pieces, however
 * many rows are left out. Other requests get their turn between the pieces.
 */
export async function filteredPage<Position, Row extends Position, Kept>(
  list: FilteredList<Position, Row, Kept>,
  after: Position | undefined,
  limit: number,
): Promise<FilteredPage<Position, Kept>> {
  const { pieceRows, piecesMax } = filteredPageBounds
  const kept: Kept[] = []
  let last = after
  for (let piece = 0; piece < piecesMax; piece++) {
    if (piece > 0) await nextTurn()
    // Where no row is left out, the first rows are enough.
    const wanted = piece === 0 ? Math.min(limit + 1, pieceRows) : pieceRows
    const rows = await list.read(last, wanted)
    const values = await list.keep(rows)
    for (const [place, row] of rows.entries()) {
      const value = values[place]
      if (kept.length === limit && value !== undefined) return { kept, last }
      if (value !== undefined) kept.push(value)
      if (kept.length < limit || value !== undefined) last = row
    }
    if (rows.length < wanted) return { kept, last: undefined }
    if (kept.length === limit) return { kept, last }
  }
  return { kept, last }
}
