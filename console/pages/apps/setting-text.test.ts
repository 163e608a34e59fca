import { expect, test } from 'bun:test'
import { settingIn, shownSetting } from './setting-text.ts'

test.each([
  ['a text stays a text', 'https://a.example', '', 'https://a.example'],
  ['an empty text switches a callback off', '', 'https://a.example', ''],
  ['a number', '4', 2, 4],
  ['no number', 'four', 2, undefined],
  ['an empty number', ' ', 2, undefined],
  ['true', 'true', false, true],
  ['neither true nor false', 'yes', false, undefined],
  ['a map', '{"web":"webpush"}', {}, { web: 'webpush' }],
  ['a map with a number', '{"web":1}', {}, undefined],
  ['a list', '[]', {}, undefined],
  ['no JSON', '{', {}, undefined],
])('%s', (_, text, now, value) => {
  expect<unknown>(settingIn(text, now)).toEqual(value)
})
test('what is shown of a value means that value', () => {
  for (const value of ['text', 4, true, { web: 'log' }]) expect(settingIn(shownSetting(value), value)).toEqual(value)
})
