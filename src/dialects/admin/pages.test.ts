import { describe, expect, test } from 'bun:test'
import { answerBytesMax } from '../../core/answer-bytes.ts'
import { isCoreError } from '../../core/errors.ts'
import { decodeCursor, encodeCursor, toPage } from './pages.ts'

describe('a cursor', () => {
  test.each([[['é\n"', 7]], [['', 0]], [['x'.repeat(64), Number.MAX_SAFE_INTEGER]]] as [[string, number]][])(
    'of %j gives its values back',
    (values) => {
      expect(decodeCursor(encodeCursor(values), 'string', 'number')).toEqual(values)
    },
  )
  test('that is absent has none', () => {
    expect(decodeCursor(undefined, 'number')).toBeUndefined()
  })
  test.each([
    ['no base64url', '!'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['of another list', encodeCursor(['a', 'b'])],
    ['too short', encodeCursor(['a'])],
    ['with a fraction', encodeCursor(['a', 1.5])],
    ['with U+0000', encodeCursor(['\0', 1])],
  ])('%s is refused', (_, text) => {
    let thrown: unknown
    try {
      decodeCursor(text, 'string', 'number')
    } catch (error) {
      thrown = error
    }
    expect(isCoreError(thrown, 'request.invalid')).toBe(true)
  })
})

describe('pages', () => {
  const cursorOf = ({ n }: { n: number }) => [n]
  const rowsOf = (...ns: number[]) => ns.map((n) => ({ n }))
  test.each([
    [[], 2, { items: [] }],
    [[1, 2], 2, { items: rowsOf(1, 2) }],
    [[1, 2, 3], 2, { items: rowsOf(1, 2), next: encodeCursor([2]) }],
  ])('of %j by %d', (ns, limit, page) => {
    expect(toPage(rowsOf(...ns), limit, cursorOf)).toEqual(page)
  })
  test.each<[string, (text: string) => object]>([
    ['of its own', (text) => ({ text })],
    ['of a part', (text) => ({ user: { text } })],
    ['in a list', (text) => ({ texts: [text] })],
  ])('end early where the rows have long texts %s, and go on', (_, partsOf) => {
    const text = 'é'.repeat(answerBytesMax / 8)
    const rows = Array.from({ length: 11 }, (_, n) => ({ n, ...partsOf(n < 8 ? text : '') }))
    const first = toPage(rows, 10, cursorOf)
    expect([first.items.length, first.next]).toEqual([4, encodeCursor([3])])
    const last = toPage(rows.slice(4), 10, cursorOf)
    expect([last.items.length, last.next]).toEqual([7, undefined])
  })
  test('have one row, however long it is', () => {
    const rows = Array.from({ length: 8 }, (_, n) => ({ n, text: 'x'.repeat(answerBytesMax + 1) }))
    expect(toPage(rows, 5, cursorOf).items.length).toBe(1)
  })
})
