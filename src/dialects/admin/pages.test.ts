import { describe, expect, test } from 'bun:test'
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
  const cursorOf = (row: number) => [row]
  test.each([
    [[], 2, { items: [] }],
    [[1, 2], 2, { items: [1, 2] }],
    [[1, 2, 3], 2, { items: [1, 2], next: encodeCursor([2]) }],
  ])('of %j by %d', (rows, limit, page) => {
    expect(toPage(rows, limit, cursorOf)).toEqual(page)
  })
})
