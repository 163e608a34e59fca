/**
 * What a client runs on, as the core knows it; `unknown` where it did not say, `admin` for tokens that no device holds.
 * Numbers and kick classes differ between vendors, so each dialect keeps its own table of both.
 */
export const platforms = [
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
  'admin',
] as const

export type Platform = (typeof platforms)[number]
