import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { systemIds } from '../../core/ids.ts'
import { anonymousName, isUsername, isUsernamePrefix, prefixCharsMax, usernameCharsMax } from './username.ts'

describe('Lanying usernames', () => {
  test.each([
    'alice',
    'a',
    '_',
    '1a',
    'a1',
    '蓝莺',
    '蓝莺_01',
    'Mta',
    'mt',
    'amta',
    'MAXIM',
    'x'.repeat(usernameCharsMax),
  ])('%j may be used', (name) => {
    expect(isUsername(name)).toBe(true)
  })

  test.each([
    '',
    '1',
    '13800000000',
    'mta',
    'mta_1',
    'maxim',
    'maximtop',
    'a b',
    'a-b',
    'a.b',
    'é',
    '😀',
    '\u4dff',
    '\u9fa6',
    'a\n',
    'x'.repeat(usernameCharsMax + 1),
  ])('%j may not', (name) => {
    expect(isUsername(name)).toBe(false)
  })

  test.each(['', 'wechat_', '1', '蓝', 'x'.repeat(prefixCharsMax)])('%j may begin a generated name', (prefix) => {
    expect(isUsernamePrefix(prefix)).toBe(true)
  })
  test.each(['mta', 'maxim_', 'a b', 'x'.repeat(prefixCharsMax + 1)])('%j may not', (prefix) => {
    expect(isUsernamePrefix(prefix)).toBe(false)
  })

  test('a generated name begins with its prefix and may be used', () => {
    const letters = fc.constantFrom(...'mtaxi_01蓝莺')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: prefixCharsMax }), (prefix) => {
        fc.pre(isUsernamePrefix(prefix))
        const name = anonymousName(systemIds, prefix)
        expect(name.startsWith(prefix)).toBe(true)
        expect(isUsername(name)).toBe(true)
      }),
    )
  })

  test('a tail that would make a forbidden name is drawn again', () => {
    const draws = [...'bbbbbbbbbbba', ...'bbbbbbbbbbbb'].map((letter) => letter.charCodeAt(0) - 97)
    expect(anonymousName({ below: () => draws.shift() ?? 0 }, 'mt')).toBe(`mt${'b'.repeat(12)}`)
  })
})
