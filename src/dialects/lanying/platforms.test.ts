import { describe, expect, test } from 'bun:test'
import { platforms } from '../../core/devices/platform.ts'
import { platformNumber, platformOf } from './platforms.ts'

describe('Lanying platforms', () => {
  test.each([1, 2, 3, 4, 5, 6])('%p goes to a platform and back', (number) => {
    const platform = platformOf(number)
    expect(platform && platformNumber(platform)).toBe(number)
  })

  test.each([0, -1, 7, 1.5, Number.NaN])('%p is never accepted', (number) => {
    expect(platformOf(number)).toBeUndefined()
  })

  test('5 is Linux and 6 the web, unlike in the other dialects', () => {
    expect([platformOf(5), platformOf(6)]).toEqual(['linux', 'web'])
  })

  test('platforms without a number of their own are shown as a related one', () => {
    const foreign = platforms.filter((platform) => platformOf(platformNumber(platform)) !== platform)
    expect(Object.fromEntries(foreign.map((platform) => [platform, platformNumber(platform)]))).toEqual({
      unknown: 0,
      miniprogram: 6,
      ipad: 1,
      'android-pad': 2,
      harmony: 2,
      'harmony-pad': 2,
      'harmony-pc': 3,
      admin: 0,
    })
  })
})
