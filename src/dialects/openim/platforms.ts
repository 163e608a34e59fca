import type { Platform } from '../../core/devices/platform.ts'

/** OpenIM's number of each core platform. Two harmony kinds are shown as 11 but never read from it. */
const numbers: Record<Platform, number> = {
  unknown: 0,
  ios: 1,
  android: 2,
  windows: 3,
  macos: 4,
  web: 5,
  miniprogram: 6,
  linux: 7,
  'android-pad': 8,
  ipad: 9,
  admin: 10,
  harmony: 11,
  'harmony-pad': 11,
  'harmony-pc': 11,
}

const shownOnly: ReadonlySet<Platform> = new Set(['unknown', 'harmony-pad', 'harmony-pc'])

/** Source: protocol, constant/platform_id_to_name.go. */
const names: Record<number, string> = {
  1: 'IOS',
  2: 'Android',
  3: 'Windows',
  4: 'OSX',
  5: 'Web',
  6: 'MiniWeb',
  7: 'Linux',
  8: 'APad',
  9: 'IPad',
  10: 'Admin',
  11: 'HarmonyOS',
}

const all = Object.keys(numbers) as Platform[]
const accepted: ReadonlyMap<number, Platform> = new Map(
  all.filter((platform) => !shownOnly.has(platform)).map((platform) => [numbers[platform], platform]),
)

export const adminPlatformId = numbers.admin
/** One more than the largest number. */
export const platformIdsEnd = Math.max(...Object.values(numbers)) + 1

export const platformIdOf = (platform: Platform): number => numbers[platform]

/** What a caller means by 1..11; `undefined` outside. */
export const platformOf = (platformId: number): Platform | undefined => accepted.get(platformId)

/** The platforms shown under this number: a kick by platform ends all of them. */
export const platformsShownAs = (platformId: number): Platform[] =>
  accepted.has(platformId) ? all.filter((platform) => numbers[platform] === platformId) : []

/** The name in webhooks and logs; `''` for a number without one. */
export const platformNameOf = (platformId: number): string => names[platformId] ?? ''
