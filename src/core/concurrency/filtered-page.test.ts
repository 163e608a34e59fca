import { describe, expect, test } from 'bun:test'
import { filteredPage, filteredPageBounds } from './filtered-page.ts'

const { pieceRows, piecesMax } = filteredPageBounds

type Row = { readonly n: number; readonly isKept: boolean }

/** A list of `length` rows, numbered from 1, of which those with a number in `kept` count; and how often it was read. */
function listOf(length: number, isKept: (n: number) => boolean) {
  const rows = Array.from({ length }, (_, index) => ({ n: index + 1, isKept: isKept(index + 1) }))
  const reads: number[] = []
  const list = {
    async read(last: Pick<Row, 'n'> | undefined, limit: number) {
      reads.push(limit)
      return rows.filter(({ n }) => n > (last?.n ?? 0)).slice(0, limit)
    },
    keep: (some: readonly Row[]) => some.map((row) => (row.isKept ? row.n : undefined)),
  }
  /** All pages of at most `limit`. */
  async function pagesOf(limit: number): Promise<number[][]> {
    const pages: number[][] = []
    for (let last: Pick<Row, 'n'> | undefined; ; ) {
      const page = await filteredPage(list, last, limit)
      pages.push(page.kept)
      last = page.last
      if (!last) return pages
    }
  }
  return { list, reads, pagesOf }
}

describe('a page of the rows that count', () => {
  test('all rows, one read a page', async () => {
    const { pagesOf, reads } = listOf(5, () => true)
    expect(await pagesOf(2)).toEqual([[1, 2], [3, 4], [5]])
    expect(reads).toEqual([3, 3, 3])
  })
  test('the last page is full: there is no next', async () => {
    expect(await listOf(4, () => true).pagesOf(2)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })
  test.each([1, 2, 7, 100, 150])('every row that counts is on one page, at most %i on each', async (limit) => {
    for (const every of [2, 3, 99, 100, 101]) {
      const { pagesOf } = listOf(1_000, (n) => n % every === 0)
      const pages = await pagesOf(limit)
      expect(pages.flat()).toEqual(Array.from({ length: Math.floor(1_000 / every) }, (_, index) => (index + 1) * every))
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit)
    }
  })
  test('where no row counts, a page reads a bounded number of rows, is empty and goes on', async () => {
    const { list, reads } = listOf(10_000, (n) => n === 9_999)
    const page = await filteredPage(list, undefined, 10)
    expect(page).toEqual({ kept: [], last: { n: 11 + (piecesMax - 1) * pieceRows, isKept: false } as Pick<Row, 'n'> })
    expect(reads).toHaveLength(piecesMax)
  })
  test('an empty list', async () => {
    expect(await listOf(0, () => true).pagesOf(10)).toEqual([[]])
  })
})
