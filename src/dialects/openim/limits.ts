import { isLongerThan } from '../../core/text.ts'
import type { UserId } from '../../core/values.ts'

/** Bounds of what OpenIM callers may send. Texts count code points unless the name says bytes. */
export const openimLimits = {
  userIdCharsMax: 64,
  nicknameCharsMax: 255,
  faceUrlCharsMax: 1_024,
  exBytesMax: 64 * 1_024,
  /** Keys and uuids of user commands and client configuration. */
  keyCharsMax: 255,
  valueBytesMax: 64 * 1_024,
  operationIdCharsMax: 256,
  tokenCharsMax: 4_096,
  pushTokenCharsMax: 4_096,
  /** Every array parameter; the vendor's documents promise this bound. */
  listItemsMax: 1_000,
  showNumberMax: 1_000,
  /** One inbound WebSocket message, as the vendor's server hard-codes it. */
  frameBytesMax: 51_200,
  /** The same message decompressed. The largest valid frame, 3,000 ids to subscribe to, is about 270 KB. */
  inflatedFrameBytesMax: 512 * 1_024,
  /** So many bytes of a decompressed message count as one frame: a message of 600 bytes can have 500,000 in it. */
  inflatedBytesPerFrame: 8 * 1_024,
  /** Ids to subscribe or unsubscribe in one frame: the vendor's documents allow 3,000 subscriptions an account. */
  subscriptionIdsMax: 3_000,
  conversationIdsMax: 1_000,
} as const

/** Those ids to look up that an account may have; the same list where it has no others. */
export const possibleIds = (ids: readonly UserId[]): readonly UserId[] =>
  ids.some(isImpossible) ? ids.filter((id) => !isImpossible(id)) : ids

const isImpossible = (id: UserId): boolean => isLongerThan(id, openimLimits.userIdCharsMax)
