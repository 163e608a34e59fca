import type { Platform } from '../../../../core/devices/platform.ts'
import type { PresenceState } from '../../../../core/presence/connection.ts'
import type { UserId } from '../../../../core/values.ts'
import { platformIdOf } from '../../platforms.ts'
import { frameIds, pushFrame, type ServerFrame } from '../codec/frame.ts'
import type { FrameEncoding } from '../codec/frame-codec.ts'
import { subUserOnlineStatus, subUserOnlineStatusTips } from '../messages.ts'

/** Platforms a user is online on: each once, ascending; empty means offline. */
export type OnlineStatus = { userId: UserId; platformIds: number[] }

export const onlineStatusOf = (userId: UserId, platforms: Iterable<Platform>): OnlineStatus => ({
  userId,
  platformIds: [...new Set(Array.from(platforms, platformIdOf))].sort((a, b) => a - b),
})

/** One for each id in the order asked; those without a state are offline. */
export function statusesOf(userIds: readonly UserId[], states: readonly PresenceState[]): OnlineStatus[] {
  const byId = new Map(states.map(({ uid, platforms }) => [uid, platforms]))
  return userIds.map((userId) => onlineStatusOf(userId, byId.get(userId) ?? []))
}

/**
 * The ids of a 2005 request, each once and in order. An id in both lists stays subscribed. Throws `request.malformed`.
 */
export function decodeSubscription(data: Uint8Array): { subscribe: UserId[]; unsubscribe: UserId[] } {
  const { subscribeUserID, unsubscribeUserID } = subUserOnlineStatus.decode(data)
  const subscribe = new Set(subscribeUserID)
  const unsubscribe = new Set(unsubscribeUserID.filter((id) => !subscribe.has(id)))
  return { subscribe: [...subscribe], unsubscribe: [...unsubscribe] }
}

/**
 * The data of a reply to 2005: one status for every id requested, subscribed before or not. A reply to an unsubscription
 * alone is empty, but the JS client's CommonJS build cannot read empty data; it gets one unknown field (15, zero), which
 * every protobuf reader skips.
 */
export function subscriptionReplyData(statuses: readonly OnlineStatus[], encoding: FrameEncoding): Uint8Array {
  if (statuses.length === 0 && encoding === 'json') return Uint8Array.of(0x78, 0x00)
  return encodeTips(statuses)
}

/** The push to subscribers of a user: always the whole current list. `operationId` is for the client's logs. */
export const presencePush = (status: OnlineStatus, operationId: string): ServerFrame =>
  pushFrame(frameIds.presence, operationId, encodeTips([status]))

const encodeTips = (statuses: readonly OnlineStatus[]): Uint8Array =>
  subUserOnlineStatusTips.encode({
    subscribers: statuses.map(({ userId, platformIds }) => ({ userID: userId, onlinePlatformIDs: platformIds })),
  })
