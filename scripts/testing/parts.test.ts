import { expect, test } from 'bun:test'
import { filesOf, partNames, slowFiles } from './parts.ts'

test('every file that starts first is one of a part', () => {
  const files = partNames.flatMap((part) => filesOf(part, []))
  expect(Object.keys(slowFiles).filter((file) => !files.includes(file))).toEqual([])
})
