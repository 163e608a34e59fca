/**
 * What a client runs on; `unknown` when the client does not say, `admin` for tokens without a device.
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

/** The platforms on which a user is online, one bit each. 0 is offline. */
export type PlatformSet = number

const bits = Object.fromEntries(platforms.map((platform, index) => [platform, 1 << index])) as Record<Platform, number>
const lists = new Map<PlatformSet, readonly Platform[]>()

export function platformSetOf(connections: readonly { readonly platform: Platform }[]): PlatformSet {
  let set = 0
  for (const { platform } of connections) set |= bits[platform]
  return set
}

/** In the order of `platforms`. Equal sets share one list. */
export function platformsIn(set: PlatformSet): readonly Platform[] {
  const known = lists.get(set)
  if (known) return known
  const list = Object.freeze(platforms.filter((platform) => set & bits[platform]))
  lists.set(set, list)
  return list
}
