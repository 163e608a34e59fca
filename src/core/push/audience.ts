import { isDestroyed } from '../accounts/user.ts'
import type { DeviceKey } from '../devices/store.ts'
import type { Stores } from '../storage.ts'
import type { AppId, UserId } from '../values.ts'
import type { PushAudience, PushCursor } from './task.ts'
import { pushTokenIdentity } from './token-identity.ts'

/** The selected devices of a user; `undefined`: all of them. */
export type SelectedDevices = readonly Pick<DeviceKey, 'dialect' | 'clientKey'>[] | undefined

export type AudiencePage = {
  readonly users: ReadonlyMap<UserId, SelectedDevices>
  /** How many entries of the list match no user. */
  readonly unknown: number
  readonly next: PushCursor | 'done'
}

/**
 * The next users of an audience, at most `pageUsers`, by uid. The cost does not depend on the size of the audience: each
 * page continues on an index where the last one ended. A list other than of tags is one page.
 */
export function nextPage(
  stores: Stores,
  app: AppId,
  audience: PushAudience,
  cursor: PushCursor,
  pageUsers: number,
): Promise<AudiencePage> {
  switch (audience.kind) {
    case 'all':
      return allUsers(stores, app, cursor, pageUsers)
    case 'tags':
      return byTags(stores, app, [...new Set(audience.tags)], cursor, pageUsers)
    case 'aliases':
      return byAliases(stores, app, [...new Set(audience.aliases)])
    case 'users':
      return byNums(stores, app, [...new Set(audience.nums)])
    case 'pushTokens':
      return byPushTokens(stores, app, [...new Set(audience.pushTokens.map(pushTokenIdentity))])
  }
}

async function allUsers(stores: Stores, app: AppId, cursor: PushCursor, limit: number): Promise<AudiencePage> {
  const uids = await stores.pushTargets.listUsers(app, cursor.uid, limit)
  const next = uids.length < limit ? 'done' : { tag: 0, uid: uids.at(-1) ?? '' }
  return { users: allDevicesOf(uids), unknown: 0, next }
}

/** Tag after tag; users with one of the earlier tags are skipped. */
async function byTags(
  stores: Stores,
  app: AppId,
  tags: readonly string[],
  cursor: PushCursor,
  limit: number,
): Promise<AudiencePage> {
  const tag = tags[cursor.tag]
  if (tag === undefined) return { users: new Map(), unknown: 0, next: 'done' }
  const uids = await stores.pushTags.listUsers(app, tag, cursor.uid, limit)
  const before = await stores.pushTags.havingAny(app, uids, tags.slice(0, cursor.tag))
  const isLast = uids.length < limit
  const following = { tag: cursor.tag + 1, uid: '' }
  return {
    users: allDevicesOf(uids.filter((uid) => !before.has(uid))),
    unknown: cursor.uid === '' && uids.length === 0 ? 1 : 0,
    next: !isLast ? { tag: cursor.tag, uid: uids.at(-1) ?? '' } : following.tag < tags.length ? following : 'done',
  }
}

async function byAliases(stores: Stores, app: AppId, aliases: readonly string[]): Promise<AudiencePage> {
  const found = await stores.pushAliases.listByAliases(app, aliases)
  const users = new Map(found.map(({ uid, device }): [UserId, SelectedDevices] => [uid, device && [device]]))
  return { users, unknown: aliases.length - found.length, next: 'done' }
}

async function byNums(stores: Stores, app: AppId, nums: readonly number[]): Promise<AudiencePage> {
  const found = (await stores.users.listByNums(app, nums)).filter((user) => !isDestroyed(user))
  return { users: allDevicesOf(found.map((user) => user.uid)), unknown: nums.length - found.length, next: 'done' }
}

async function byPushTokens(stores: Stores, app: AppId, pushTokens: readonly string[]): Promise<AudiencePage> {
  const looked = await Promise.all(pushTokens.map((token) => stores.pushAddresses.findByToken(app, token)))
  const found = looked.filter((address) => address !== undefined)
  return { users: Map.groupBy(found, ({ uid }) => uid), unknown: pushTokens.length - found.length, next: 'done' }
}

const allDevicesOf = (uids: readonly UserId[]): AudiencePage['users'] => new Map(uids.map((uid) => [uid, undefined]))
