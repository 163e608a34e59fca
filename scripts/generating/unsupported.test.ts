import { expect, test } from 'bun:test'
import { dialects } from './dialects.ts'
import { unsupported } from './unsupported.ts'

test('no operation is both served and listed as not supported', () => {
  const served = new Set(dialects.flatMap(({ operations }) => operations.flatMap(({ routes }) => routes)))
  const listed = unsupported.flatMap(({ operations }) => operations)
  expect(listed.filter((route) => served.has(route))).toEqual([])
})
