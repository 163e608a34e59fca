import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { foldCase, textAfterPrefix } from './fold.ts'

test('every character folds as its upper and its lower case do, and once is enough', () => {
  const wrong: string[] = []
  for (let point = 0; point <= 0x1ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const character = String.fromCodePoint(point)
    const folded = foldCase(character)
    const others = [character.toUpperCase(), character.toLowerCase(), folded]
    if (others.some((other) => foldCase(other) !== folded)) wrong.push(character)
  }
  expect(wrong).toEqual([])
})

test('a part of a text folds to a part of the folded text', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(fc.property(text, text, (one, other) => foldCase(one) + foldCase(other) === foldCase(one + other)))
})

test('a text in which only ASCII has a case folds character by character, as one with others', () => {
  const wrong: string[] = []
  for (let point = 0x3000; point <= 0xd7ff; point++) {
    const text = `A${String.fromCodePoint(point)}B`
    // The last letter has a case beyond ASCII.
    if (`${foldCase(text)}é` !== foldCase(`${text}É`)) wrong.push(text)
  }
  expect(wrong).toEqual([])
})

test('letters of another case are the same, whatever their place in the word', () => {
  expect([foldCase('ΟΔΟΣ'), foldCase('οδος'), foldCase('Straße'), foldCase('STRASSE')]).toEqual([
    'οδοσ',
    'οδοσ',
    'strasse',
    'strasse',
  ])
})

test('the text after a prefix is above every text with it, and above no other', () => {
  const compare = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (prefix, rest) => {
      const end = textAfterPrefix(prefix)
      if (end === undefined) return expect(prefix).toMatch(/^\u{10ffff}*$/u)
      expect(compare(prefix + rest, end)).toBe(-1)
      if (compare(prefix, rest) < 0 && !rest.startsWith(prefix)) expect(compare(rest, end)).toBeGreaterThanOrEqual(0)
    }),
  )
  expect([
    textAfterPrefix('ab'),
    textAfterPrefix('\ud7ff'),
    textAfterPrefix('a\u{10ffff}'),
    textAfterPrefix(''),
  ]).toEqual(['ac', '\ue000', 'b', undefined])
})
