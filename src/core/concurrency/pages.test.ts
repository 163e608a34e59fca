import { expect, test } from 'bun:test'
import { limits } from '../values.ts'
import { inPieces, pages } from './pages.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** How often other work got its turn until `work` ended. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let isDone = false
  const count = () => {
    turns++
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  await work
  isDone = true
  return turns
}

test('a list is read to its end by its last row, a hundred rows at a time, with turns for others in between', async () => {
  for (const length of [0, 1, 100, 101, 250, 300]) {
    const read: number[] = []
    const sizes: number[] = []
    const reading = (async () => {
      const all = pages<number>(async (last, limit) => {
        const start = last === undefined ? 0 : last + 1
        return numbers(length).slice(start, start + limit)
      })
      for await (const page of all) {
        read.push(...page)
        sizes.push(page.length)
      }
    })()
    expect(await turnsDuring(reading)).toBeGreaterThanOrEqual(Math.floor(length / limits.pieceItems))
    expect(read).toEqual(numbers(length))
    expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(limits.pieceItems)
  }
})

test('a list is worked on in pieces of a hundred, in order, with turns for others in between', async () => {
  const pieces: number[] = []
  const working = inPieces(numbers(1_000), (piece) => {
    pieces.push(piece.length)
    return piece.map((item) => item * 2)
  })
  expect(await turnsDuring(working)).toBeGreaterThanOrEqual(9)
  expect(await working).toEqual(numbers(1_000).map((item) => item * 2))
  expect(pieces).toEqual(Array(10).fill(100))
})

test('what a piece throws ends it', async () => {
  let pieces = 0
  const working = inPieces(numbers(300), () => {
    pieces++
    throw new Error('no')
  })
  await expect(working).rejects.toThrow('no')
  expect(pieces).toBe(1)
})
