import { describe, expect, test } from 'bun:test'
import { platforms } from '../../core/devices/platform.ts'
import { platformNumber, platformNumberMax, platformOf } from './platforms.ts'

describe('WildfireChat platforms', () => {
  test('every number goes to a platform and back', () => {
    for (let number = 0; number <= platformNumberMax; number++) {
      const platform = platformOf(number)
      expect(platform && platformNumber(platform)).toBe(number)
    }
  })

  test.each([-1, 13, 1.5, Number.NaN])('%p is no platform', (number) => {
    expect(platformOf(number)).toBeUndefined()
  })

  test('every core platform but admin has a number of its own', () => {
    const shown = platforms.filter((platform) => platform !== 'admin').map(platformNumber)
    expect(new Set(shown).size).toBe(platforms.length - 1)
    expect(platformNumber('admin')).toBe(0)
  })
})
