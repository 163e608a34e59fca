import { expect, test } from 'bun:test'
import { changesOf } from './changes.ts'

test('only fields that differ are listed, with their paths', () => {
  const before = { name: 'Alice', push: { quiet: true, from: 22 }, tags: [1, 2] }
  const after = { name: 'Alice', push: { quiet: true, from: 23 }, tags: [1, 2, 3], mobile: '+1' }
  expect(changesOf(before, after)).toEqual([
    { field: 'mobile', before: undefined, after: '+1' },
    { field: 'push.from', before: 22, after: 23 },
    { field: 'tags', before: [1, 2], after: [1, 2, 3] },
  ])
})

test('what is created has only values after, what is deleted only values before', () => {
  expect(changesOf(undefined, { a: 1 })).toEqual([{ field: 'a', before: undefined, after: 1 }])
  expect(changesOf({ a: 1 }, undefined)).toEqual([{ field: 'a', before: 1, after: undefined }])
})

test('values that are no objects are compared as a whole', () => {
  expect(changesOf(1, 2)).toEqual([{ field: 'value', before: 1, after: 2 }])
  expect(changesOf('same', 'same')).toEqual([])
  expect(changesOf({ a: { b: 1 } }, { a: 'text' })).toEqual([{ field: 'a', before: { b: 1 }, after: 'text' }])
})
