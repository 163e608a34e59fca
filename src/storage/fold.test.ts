import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { fold } from './fold.ts'

test('every character folds as its upper and its lower case do, and once is enough', () => {
  const wrong: string[] = []
  for (let point = 0; point <= 0x1ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const character = String.fromCodePoint(point)
    const folded = fold(character)
    const others = [character.toUpperCase(), character.toLowerCase(), folded]
    if (others.some((other) => fold(other) !== folded)) wrong.push(character)
  }
  expect(wrong).toEqual([])
})

test('a part of a text folds to a part of the folded text', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(fc.property(text, text, (one, other) => fold(one) + fold(other) === fold(one + other)))
})

test('letters of another case are the same, whatever their place in the word', () => {
  expect([fold('ΟΔΟΣ'), fold('οδος'), fold('Straße'), fold('STRASSE')]).toEqual(['οδοσ', 'οδοσ', 'strasse', 'strasse'])
})
