import { expect, test } from 'bun:test'
import { adminPlatformId, platformIdOf, platformNameOf, platformOf, platformsShownAs } from './platforms.ts'

test('1 to 11 are read and shown as the same number', () => {
  for (let id = 1; id <= 11; id++) {
    const platform = platformOf(id)
    expect(platform && platformIdOf(platform)).toBe(id)
    expect(platformNameOf(id)).not.toBe('')
  }
})

test('numbers outside are not read', () => {
  for (const id of [-1, 0, 12, 99, 1.5, Number.NaN]) {
    expect(platformOf(id)).toBeUndefined()
    expect(platformsShownAs(id)).toEqual([])
    expect(platformNameOf(id)).toBe('')
  }
})

test('pad numbers differ between vendors', () => {
  expect(platformOf(8)).toBe('android-pad')
  expect(platformOf(9)).toBe('ipad')
  expect(platformOf(adminPlatformId)).toBe('admin')
})

test('a kick of 11 applies to every harmony platform', () => {
  expect(platformsShownAs(11).sort()).toEqual(['harmony', 'harmony-pad', 'harmony-pc'])
  expect(platformsShownAs(5)).toEqual(['web'])
  expect(platformOf(11)).toBe('harmony')
})
