import { nextTurn } from './concurrency/next-turn.ts'
import { inPieces } from './concurrency/pages.ts'
import { CoreError } from './errors.ts'
import { limits } from './values.ts'

/** Texts of a list in one answer, in bytes: the longest texts of 1,000 users would be hundreds of MiB. */
export const answerBytesMax = 8 * 1024 * 1024

/** So few rows have fewer bytes, whatever a user may have stored: five texts of 65,536 characters, and shorter ones. */
const smallRows = 6

/** The same rows. Throws `request.invalid` when they have more than `answerBytesMax` bytes. */
export function withinAnswer<Row extends object>(rows: Row[]): Row[] {
  if (rows.length > smallRows) new AnswerBytes().add(rows)
  return rows
}

/**
 * The rows of an answer about many items, which are read at most `limits.pieceItems` at a time; reading ends where the answer
 * is too long. Throws as `withinAnswer`.
 */
export async function readAnswer<Item, Row extends object>(
  items: readonly Item[],
  read: (piece: readonly Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  if (items.length <= limits.pieceItems) return withinAnswer(await read(items))
  const answer = new AnswerBytes()
  return inPieces(items, async (piece) => answer.add(await read(piece)))
}

/**
 * Makes the rows of one answer from a list that is read a piece at a time, as the stores read it. Throws as `withinAnswer`,
 * which ends the reading.
 */
export function answerRows<Item, Row extends object>(
  toRow: (item: Item) => Row,
): (piece: readonly Item[]) => readonly Row[] {
  const answer = new AnswerBytes()
  return (piece) => answer.add(piece.map(toRow))
}

/**
 * The rows of an answer about the first `max` of a list, which is read at most `limits.pieceItems` at a time: `read` gives
 * those after `last`. Throws as `withinAnswer`.
 */
export async function readAnswerAfter<Item, Row extends object>(
  max: number,
  read: (last: Item | undefined, limit: number) => Promise<readonly Item[]>,
  toRow: (item: Item) => Row,
): Promise<Row[]> {
  const toRows = answerRows(toRow)
  const rows: Row[] = []
  let last: Item | undefined
  for (;;) {
    const limit = Math.min(limits.pieceItems, max - rows.length)
    const piece = await read(last, limit)
    rows.push(...toRows(piece))
    if (piece.length < limit || rows.length >= max) return rows
    last = piece.at(-1)
    await nextTurn()
  }
}

/** Adds up the texts of the rows of one answer. */
class AnswerBytes {
  /** Rows whose bytes are not counted, which takes five times as long as counting characters: most answers are short. */
  #uncounted: object[] = []
  #chars = 0
  #bytes = 0

  add<Row extends object>(rows: Row[]): Row[] {
    this.#uncounted.push(...rows)
    this.#chars += textCharsOf(rows)
    if (this.#bytes + this.#chars * bytesOfCharMax > answerBytesMax) this.#count()
    return rows
  }
  #count(): void {
    this.#bytes += textBytesOf(this.#uncounted)
    this.#uncounted = []
    this.#chars = 0
    if (this.#bytes > answerBytesMax)
      throw new CoreError('request.invalid', `the answer would have more than ${answerBytesMax} bytes: ask for fewer`)
  }
}

/** How many of the first rows an answer can have, for pages that may end early: at least one of any. */
export function fittingRows(rows: readonly object[]): number {
  if (rows.length <= smallRows || textCharsOf(rows) * bytesOfCharMax <= answerBytesMax) return rows.length
  let bytes = 0
  const over = rows.findIndex((row) => {
    bytes += textBytesOf([row])
    return bytes > answerBytesMax
  })
  return over < 0 ? rows.length : Math.max(1, over)
}

/** UTF-8 of one UTF-16 code unit. */
const bytesOfCharMax = 3

const textCharsOf = (rows: readonly object[]): number => sumOfTexts(rows, (text) => text.length)
const textBytesOf = (rows: readonly object[]): number => sumOfTexts(rows, Buffer.byteLength)

/** Texts are looked for so far inside a row: in its fields, and in those of its parts. */
const depthMax = 2

function sumOfTexts(rows: readonly object[], sizeOf: (text: string) => number, depth = depthMax): number {
  let sum = 0
  for (const row of rows as readonly Readonly<Record<string, unknown>>[])
    for (const name in row) {
      const value = row[name]
      if (typeof value === 'string') sum += sizeOf(value)
      else if (depth > 1 && typeof value === 'object' && value !== null) sum += sumOfTexts([value], sizeOf, depth - 1)
    }
  return sum
}
