import type { Platform } from '../../core/devices/platform.ts'

/** Lanying's numbers, as a provision's os_type and as `platform` in the device list. Source: Server API, user, 1.7. */
const byNumber: ReadonlyMap<number, Platform> = new Map([
  [1, 'ios'],
  [2, 'android'],
  [3, 'windows'],
  [4, 'macos'],
  [5, 'linux'],
  [6, 'web'],
])

/** The number shown for each platform; one without a number of its own is shown as the most similar platform. */
const shown: Record<Platform, number> = {
  unknown: 0,
  ios: 1,
  ipad: 1,
  android: 2,
  'android-pad': 2,
  harmony: 2,
  'harmony-pad': 2,
  windows: 3,
  'harmony-pc': 3,
  macos: 4,
  linux: 5,
  web: 6,
  miniprogram: 6,
  admin: 0,
}

/** The platform a Lanying client names; `undefined` for any number but 1..6, so 0 (UNKNOWN) is refused. */
export const platformOf = (number: number): Platform | undefined => byNumber.get(number)

/** The number Lanying shows for a platform of any dialect; 0 where nothing is known, or for what no device holds. */
export const platformNumber = (platform: Platform): number => shown[platform]
