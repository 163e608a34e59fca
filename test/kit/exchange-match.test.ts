import { describe, expect, test } from 'bun:test'
import { differences, type Json, misplacedKeys, Scope } from './exchange-match.ts'

/** The differences as lines: `path: expected / actual`. */
const lines = (expected: Json, actual: Json | undefined, scope: Scope = new Scope()): string[] =>
  differences(expected, actual, 'body', scope).map((one) => `${one.path}: ${one.expected} / ${one.actual}`)

describe('the matcher', () => {
  test.each<[Json, Json]>([
    [1, 1],
    ['', ''],
    [null, null],
    [{}, {}],
    [[], []],
    [{ a: [1, { b: false }] }, { a: [1, { b: false }] }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ $any: 'string' }, ''],
    [{ $any: 'int' }, 1_700_000_000_000],
    [{ $any: 'number' }, 1.5],
    [{ $any: 'boolean' }, false],
    [{ $any: 'array' }, []],
    [{ $any: 'object' }, {}],
    [{ $match: '^[a-z0-9]{9}$' }, 'nygqmws2k'],
    [{ a: { $absent: true } }, {}],
    [{ a: { $optional: 1 } }, {}],
    [{ a: { $optional: 1 } }, { a: 1 }],
    [{ $not: 1 }, 2],
    [{ $atLeast: 3 }, 3],
    [{ $length: 2 }, [1, 2]],
    [{ $length: 2 }, 'ab'],
    [{ $open: { a: 1 } }, { a: 1, b: 2 }],
    [{ $each: { $any: 'int' } }, [1, 2]],
    [{ $each: { $any: 'int' } }, []],
    [{ $unordered: [1, 2, 2] }, [2, 1, 2]],
    [{ $contains: [3, { $open: { a: 1 } }] }, [{ a: 1, b: 2 }, 3, 4]],
    [{ $any: 'string', $match: 'b' }, 'abc'],
    [{ $is: 1, $not: 2 }, 1],
  ])('%j fits %j', (expected, actual) => {
    expect(lines(expected, actual)).toEqual([])
  })

  test.each<[Json, Json | undefined, string[]]>([
    [1, '1', ['body: 1 / "1"']],
    [0, false, ['body: 0 / false']],
    [null, undefined, ['body: null / nothing']],
    [{ a: 1 }, { a: 2 }, ['body.a: 1 / 2']],
    [{ a: 1 }, {}, ['body.a: 1 / nothing']],
    [{}, { a: null }, ['body.a: nothing / null']],
    [{}, [], ['body: {} / []']],
    [[], {}, ['body: [] / {}']],
    [[1, 2], [1], ['body: 2 items / [1]', 'body[1]: 2 / nothing']],
    [[1], [1, 2], ['body: 1 items / [1,2]']],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, ['body.a.b[0].c: 1 / 2']],
    [{ $any: 'int' }, 1.5, ['body: any int / 1.5']],
    [{ $any: 'int' }, 2 ** 53, ['body: any int / 9007199254740992']],
    [{ $any: 'string' }, undefined, ['body: any string / nothing']],
    [{ $any: 'object' }, [], ['body: any object / []']],
    [{ $match: '^a$' }, 'ab', ['body: text like ^a$ / "ab"']],
    [{ $match: '1' }, 1, ['body: text like 1 / 1']],
    [{ a: { $absent: true } }, { a: null }, ['body.a: nothing / null']],
    [{ a: { $optional: 1 } }, { a: null }, ['body.a: 1 / null']],
    [{ $not: { $any: 'int' } }, 1, ['body: not {"$any":"int"} / 1']],
    [{ $atLeast: 3 }, 2, ['body: at least 3 / 2']],
    [{ $length: 2 }, [1], ['body: length 2 / [1]']],
    [{ $open: { a: 1 } }, { b: 1 }, ['body.a: 1 / nothing']],
    [{ $each: { $any: 'int' } }, [1, 'a'], ['body[1]: any int / "a"']],
    [{ $each: 1 }, {}, ['body: a list / {}']],
    [{ $unordered: [1, 2] }, [2, 3, 1], ['body: 2 items / [2,3,1]']],
    [{ $unordered: [1, 1] }, [1, 2], ['body: 1 among the items / [1,2]']],
    [{ $contains: [1] }, [], ['body: 1 among the items / []']],
    [{ $any: 'string', $match: 'b' }, 'a', ['body: text like b / "a"']],
  ])('%j does not fit %j', (expected, actual, found) => {
    expect(lines(expected, actual)).toEqual(found)
  })

  test('inherited names are no keys', () => {
    expect(lines({ toString: { $absent: true } }, {})).toEqual([])
    expect(lines({}, JSON.parse('{"__proto__":1}'))).toEqual(['body.__proto__: nothing / 1'])
  })

  test('keeps what $save names, and only where it fits', () => {
    const scope: Scope = new Scope()
    expect(lines({ a: { $save: 'a', $any: 'int' } }, { a: 5 }, scope)).toEqual([])
    expect(scope.get('a')).toBe(5)
    expect(lines({ $save: 'b' }, undefined, scope)).toEqual(['body: a value to keep as b / nothing'])
    lines({ $unordered: [{ x: 1, y: { $save: 'y' } }] }, [{ x: 1, y: 2 }], scope)
    expect(scope.get('y')).toBe(2)
    expect(scope.has('b')).toBe(false)
  })

  test('reads what only the dialect can read', () => {
    const scope = new Scope([], { number: (value) => (typeof value === 'string' ? { n: Number(value) } : undefined) })
    expect(lines({ $read: ['number', { n: { $save: 'n', $any: 'int' } }] }, '5', scope)).toEqual([])
    expect(scope.get('n')).toBe(5)
    expect(lines({ $read: ['number', { n: 6 }] }, '5', scope)).toEqual(['body(number).n: 6 / 5'])
    expect(lines({ $read: ['number', {}] }, 5, scope)).toEqual(['body: a readable number / 5'])
    expect(lines({ $read: ['number', {}] }, undefined, scope)).toEqual(['body: a readable number / nothing'])
    expect(() => lines({ $read: ['text', {}] }, 5, scope)).toThrow('body: nobody reads text')
  })

  test('an unknown matcher is a mistake in the file', () => {
    expect(() => lines({ $some: 1 }, 1)).toThrow('body: no matcher $some')
  })

  test('long values are cut', () => {
    expect(lines('', 'x'.repeat(1000))[0]).toEndWith('… (1002 characters)')
  })
})

describe('the order of keys', () => {
  const misplaced = (expected: Json, actual: Json) => misplacedKeys(expected, actual, 'body').map(({ path }) => path)

  test('is compared on every level', () => {
    expect(misplaced({ a: 1, b: { c: 1, d: 1 } }, { a: 1, b: { c: 1, d: 1 } })).toEqual([])
    expect(misplaced({ a: 1, b: { c: 1, d: 1 } }, { a: 1, b: { d: 1, c: 1 } })).toEqual(['body.b'])
    expect(misplaced({ a: [{ c: 1, d: 1 }], b: 1 }, { b: 1, a: [{ d: 1, c: 1 }] })).toEqual(['body', 'body.a[0]'])
  })

  test('leaves keys of one side out', () => {
    expect(misplaced({ a: 1, x: 1, b: 1 }, { a: 1, y: 1, b: 1 })).toEqual([])
  })
})
