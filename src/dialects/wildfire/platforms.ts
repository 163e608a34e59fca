import type { Platform } from '../../core/devices/platform.ts'

/** WildfireChat's numbers, by position: 0 is a client that did not say. Source: Server API, user, 1 (platforms). */
const byNumber = [
  'unknown',
  'ios',
  'android',
  'windows',
  'macos',
  'web',
  'miniprogram',
  'linux',
  'ipad',
  'android-pad',
  'harmony',
  'harmony-pad',
  'harmony-pc',
] as const satisfies readonly Platform[]

/** Platforms a WildfireChat client can name. */
export type WildfirePlatform = (typeof byNumber)[number]

/** The highest number a client may send; 0 is the lowest. */
export const platformNumberMax = byNumber.length - 1

const numbers: ReadonlyMap<Platform, number> = new Map(byNumber.map((platform, number) => [platform, number]))

/** The platform behind a WildfireChat number; `undefined` outside 0..12. */
export const platformOf = (number: number): WildfirePlatform | undefined => byNumber[number]

/** The number WildfireChat shows for a platform; one it has no number for (`admin`) is shown as 0. */
export const platformNumber = (platform: Platform): number => numbers.get(platform) ?? 0
