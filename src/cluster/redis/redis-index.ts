import type { AppId, ClaimOwner, UserId } from '../../core/values.ts'
import type { IndexedConnection, IndexedUser, IndexWrite, PresenceIndex } from '../bus.ts'
import type { RedisClient } from './client.ts'
import type { Keys } from './keys.ts'
import { writeScript } from './scripts.ts'

/** An entry that is not renewed disappears after this time. */
export const entryLifeMs = 24 * 60 * 60_000

export type RedisIndexDeps = {
  readonly client: RedisClient
  readonly keys: Keys
  /** Asks, after a read, whether Redis lost its data since the node knows of it. */
  readonly checkLoss: () => Promise<void>
}

/** The presence index in Redis: a hash a user with a field for each connection, and a set of the nodes that follow the user. */
export class RedisIndex implements PresenceIndex {
  readonly #deps: RedisIndexDeps

  constructor(deps: RedisIndexDeps) {
    this.#deps = deps
  }

  async write({ app, uid, node, epoch, connections }: IndexWrite) {
    const { client, keys } = this.#deps
    const facts = connections.flatMap((one) => [one.id, factsOf(one)])
    const args = [`${node}:${epoch}:`, entryLifeMs, ...facts]
    const reply = await client.script(writeScript, [keys.connections(app, uid), keys.followers(app, uid)], args)
    const [, fields, followers] = reply as [string, string[], ClaimOwner[]]
    return { ...userOf(app, uid, pairsOf(fields)), followers }
  }
  async read(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, IndexedUser>> {
    const { client, keys, checkLoss } = this.#deps
    const reading = uids.map((uid) => client.run((redis) => redis.hgetall(keys.connections(app, uid))))
    const checked = checkLoss()
    const [hashes] = await Promise.all([Promise.all(reading), checked])
    return this.#users(app, uids, hashes)
  }
  /** The follower is added before the user is read, so a later write returns it, and an earlier one is in what is read. */
  async follow(follower: ClaimOwner, app: AppId, uids: readonly UserId[]): Promise<Map<UserId, IndexedUser>> {
    const { client, keys } = this.#deps
    const adding = uids.flatMap((uid) => {
      const key = keys.followers(app, uid)
      return [client.run((redis) => redis.sadd(key, follower)), client.run((redis) => redis.pexpire(key, entryLifeMs))]
    })
    const [users] = await Promise.all([this.read(app, uids), Promise.all(adding)])
    return users
  }
  async unfollow(follower: ClaimOwner, app: AppId, uids: readonly UserId[]): Promise<void> {
    const { client, keys } = this.#deps
    await Promise.all(uids.map((uid) => client.run((redis) => redis.srem(keys.followers(app, uid), follower))))
  }

  #users(app: AppId, uids: readonly UserId[], hashes: readonly Record<string, string>[]): Map<UserId, IndexedUser> {
    const found = new Map<UserId, IndexedUser>()
    for (const [index, uid] of uids.entries()) {
      const user = userOf(app, uid, Object.entries(hashes[index] ?? {}))
      if (user.version > 0) found.set(uid, user)
    }
    return found
  }
}

/** What the field and the key of an entry do not say. */
function factsOf({ dialect, clientKey, sessionId, tokenId, platform, address, ...one }: IndexedConnection): string {
  const { connectedAtMs, background, admitted } = one
  return JSON.stringify({
    dialect,
    clientKey,
    sessionId,
    tokenId,
    platform,
    address,
    connectedAtMs,
    background,
    admitted,
  })
}

type Facts = Omit<IndexedConnection, 'id' | 'app' | 'uid' | 'tokenText' | 'node' | 'epoch'>
/** JSON leaves out what is undefined. */
const absent = { clientKey: undefined, sessionId: undefined, tokenId: undefined }

type Placed = { readonly place: readonly number[]; readonly connection: IndexedConnection }

function userOf(app: AppId, uid: UserId, entries: readonly (readonly [string, string])[]): IndexedUser {
  const version = Number(entries.find(([field]) => field === 'v')?.[1] ?? 0)
  const placed = entries.flatMap(([field, value]) => (field === 'v' ? [] : [placedOf(app, uid, field, value)]))
  placed.sort(byPlace)
  return { version, connections: placed.map(({ connection }) => connection) }
}

function placedOf(app: AppId, uid: UserId, field: string, value: string): Placed {
  const [node = '', epoch = '', ...id] = field.split(':')
  const space = value.indexOf(' ')
  const facts = JSON.parse(value.slice(space + 1)) as Facts
  const run = { node: Number(node), epoch: Number(epoch) }
  const connection = { ...absent, ...facts, ...run, id: id.join(':'), app, uid, tokenText: '' }
  return { place: value.slice(0, space).split('.').map(Number), connection }
}

const byPlace = (a: Placed, b: Placed): number =>
  (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.place[1] ?? 0) - (b.place[1] ?? 0)

function pairsOf(fields: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let index = 0; index < fields.length; index += 2) pairs.push([fields[index] ?? '', fields[index + 1] ?? ''])
  return pairs
}
