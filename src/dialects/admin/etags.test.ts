import { expect, test } from 'bun:test'
import { isCoreError } from '../../core/errors.ts'
import { assertMatches, etagOf } from './etags.ts'

const matches = (ifMatch: string | undefined, changedAtMs: number): boolean => {
  try {
    assertMatches(ifMatch, changedAtMs)
    return true
  } catch (error) {
    if (isCoreError(error, 'request.precondition_failed')) return false
    throw error
  }
}

test.each([
  [undefined, true],
  ['*', true],
  [etagOf(7), true],
  [`${etagOf(6)}, ${etagOf(7)}`, true],
  [etagOf(6), false],
  [`W/${etagOf(7)}`, false],
  ['', false],
])('If-Match %p of a resource that was changed at 7: %p', (ifMatch, expected) => {
  expect(matches(ifMatch, 7)).toBe(expected)
})
