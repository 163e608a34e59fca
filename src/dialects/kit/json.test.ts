import { describe, expect, test } from 'bun:test'
import { exceededBound, jsonBounds, parseJson, readJson } from './json.ts'

const { depthMax, tokensMax } = jsonBounds
const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels)
const numbers = (count: number) => `[${Array(count).fill('1').join(',')}]`
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const tooDeep = 'the JSON is over 64 levels deep'
const tooMany = 'the JSON has over 50000 tokens'

describe('JSON that is not our own', () => {
  test('is parsed up to its bounds', () => {
    expect(JSON.stringify(parseJson(nested(depthMax)))).toBe(nested(depthMax))
    expect(JSON.stringify(parseJson(objects(depthMax)))).toBe(objects(depthMax))
    expect(parseJson(numbers(tokensMax - 1))).toHaveLength(tokensMax - 1)
  })

  test.each([
    ['an array too deep', nested(depthMax + 1), tooDeep],
    ['objects too deep', objects(depthMax + 1), tooDeep],
    ['brackets that never close', '['.repeat(8 * 1024 * 1024), tooDeep],
    ['one number too many', numbers(tokensMax), tooMany],
    [
      'names are counted',
      `{${Array(tokensMax / 2)
        .fill('"a":0')
        .join(',')}}`,
      tooMany,
    ],
    ['literals are counted', `[${Array(tokensMax).fill('null').join(' , ')}]`, tooMany],
    ['texts are counted', `[${Array(tokensMax).fill('"\\""').join(',')}]`, tooMany],
  ])('is refused over them: %s', (_, text, message) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'request.malformed', message }))
    expect(() => readJson(Buffer.from(text))).toThrow(message)
  })

  test('brackets and quotes in a text do not count', () => {
    const text = JSON.stringify(['[{'.repeat(tokensMax), '\\', '"[', '\\"['])
    expect(parseJson(text)).toEqual(JSON.parse(text))
    expect(parseJson(JSON.stringify('"'.repeat(2 * tokensMax)))).toHaveLength(2 * tokensMax)
  })

  test('brackets beside one another do not nest', () => {
    expect(parseJson(`[${Array(1_000).fill('[]').join(',')}]`)).toHaveLength(1_000)
  })

  test('each token counts once', () => {
    const text = ' {"a": [1.5e3, true ,null], "b":{}} '
    expect(exceededBound(Buffer.from(text), { depthMax, tokensMax: 8 })).toBeUndefined()
    expect(exceededBound(Buffer.from(text), { depthMax, tokensMax: 7 })).toBe('the JSON has over 7 tokens')
  })

  test('that is none is malformed, a blank one is nothing', () => {
    expect(() => parseJson('{')).toThrow('the body is not JSON')
    expect(parseJson(' ')).toBeUndefined()
  })
})
