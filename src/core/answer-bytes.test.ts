import { expect, test } from 'bun:test'
import { answerBytesMax, answerRows, readAnswerAfter } from './answer-bytes.ts'
import { limits } from './values.ts'

type Item = { readonly at: number }
/** Ten of them are one byte too many. */
const long = 'x'.repeat(Math.floor(answerBytesMax / 10) + 1)
const items = (count: number, from = 0): Item[] => Array.from({ length: count }, (_, index) => ({ at: from + index }))
const tooLong = { code: 'request.invalid', message: expect.stringContaining(String(answerBytesMax)) }

test('pieces of one answer are added up', () => {
  const toRows = answerRows(({ at }: Item) => ({ at, text: long }))
  expect(toRows(items(5))).toHaveLength(5)
  expect(toRows(items(4, 5)).at(-1)).toMatchObject({ at: 8 })
  expect(() => toRows(items(1, 9))).toThrow(expect.objectContaining(tooLong))
})

/** A list of so many; `read` has the sizes of the pieces. */
function listOf(count: number, text: string) {
  const read: number[] = []
  const rows = readAnswerAfter(
    limits.listItemsMax,
    async (last: Item | undefined, limit) => {
      const from = last ? last.at + 1 : 0
      const piece = items(Math.min(limit, count - from), from)
      read.push(piece.length)
      return piece
    },
    ({ at }) => ({ at, text }),
  )
  return { rows, read }
}

test.each([0, 1, limits.pieceItems, limits.pieceItems + 1, 2 * limits.pieceItems])(
  'a list of %i is read to its end',
  async (count) => {
    expect((await listOf(count, 'short').rows).map(({ at }) => at)).toEqual(items(count).map(({ at }) => at))
  },
)
test('a longer list is read up to the bound', async () => {
  const { rows, read } = listOf(limits.listItemsMax + 50, 'short')
  expect(await rows).toHaveLength(limits.listItemsMax)
  expect(Math.max(...read)).toBe(limits.pieceItems)
})
test('a list with more text than an answer has is read no further', async () => {
  const { rows, read } = listOf(limits.listItemsMax, 'x'.repeat(answerBytesMax / (2 * limits.pieceItems) + 1))
  await expect(rows).rejects.toMatchObject(tooLong)
  expect(read).toEqual([limits.pieceItems, limits.pieceItems])
})
