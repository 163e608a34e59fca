import { expect, test } from 'bun:test'
import { arrayText } from './array-text.ts'

test('numbers, texts and nulls, which are not the text null', () => {
  expect(arrayText([])).toBe('{}')
  expect(arrayText([1, 2 ** 53 - 1, -3])).toBe('{1,9007199254740991,-3}')
  expect(arrayText(['a', '', 'null', null, '{b,c}', "d'e", '漢字'])).toBe(`{"a","","null",null,"{b,c}","d'e","漢字"}`)
})
test('a backslash stands before quotes and backslashes only', () => {
  expect(arrayText(['"', '\\', 'a', 1, null])).toBe('{"\\"","\\\\","a",1,null}')
  expect(arrayText(['line\nbreak\ttab\u0001'])).toBe('{"line\nbreak\ttab\u0001"}')
})
