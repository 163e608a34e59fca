import { describe, expect, test } from 'bun:test'
import { parseJson } from './json.ts'
import { asDecimalText, asNumber, markUnplain, NonCanonicalInteger } from './plain-integers.ts'

const read = (json: string) => parseJson(json, markUnplain(json))

describe('integers of JSON', () => {
  test.each(['0', '7', '-7', '9007199254740991', '[1,{"a":2}]', '"1e3"', '1.5', '"\\u0031.0"'])(
    '%s is as it was',
    (json) => {
      expect(read(json)).toEqual(JSON.parse(json))
    },
  )

  test.each(['1.0', '1e3', '1E3', '10e-1', '-0', '-0.0', '0e0'])('%s is marked', (json) => {
    const value = JSON.parse(json)
    expect(read(`{"a":[${json}],"b":7}`)).toEqual({ a: [new NonCanonicalInteger(value)], b: 7 })
    expect(asNumber(read(json))).toBe(value)
    expect(asDecimalText(read(json))).toBeInstanceOf(NonCanonicalInteger)
  })

  test.each(['[1.0]', '[-0]', '[7,-0]', '[\n1e3]', '{"a":1.0}', '{"a": -1.0}', '{"a":\t-0}', ' 1e3'])(
    'one is looked for in %j',
    (json) => {
      expect(markUnplain(json)).toBeDefined()
    },
  )
  test.each(['{"userId":"user-000000001"}', '["3e5-0f-1.5"]', '{"1.0":[true,10,-10],"-0":"x1e3"}'])(
    'no reviver runs for %j, whose texts alone look so',
    (json) => {
      expect(markUnplain(json)).toBeUndefined()
    },
  )

  test('is written again as the number it is', () => {
    expect(JSON.stringify(read('{"a":1e3,"b":1.0,"c":1.5}'))).toBe('{"a":1000,"b":1,"c":1.5}')
  })

  test.each([
    [12345678, '12345678'],
    [-7, '-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [2 ** 53, 2 ** 53],
    [1.5, 1.5],
    [true, true],
    [null, null],
    ['7', '7'],
  ])('the decimal text of %j is %j', (value, expected) => {
    expect(asDecimalText(value)).toBe(expected)
  })
})
