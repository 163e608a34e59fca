import { defaultApp } from '../../../src/core/apps/store.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { sha256Hex } from '../../../src/core/crypto.ts'
import { systemIds } from '../../../src/core/ids.ts'
import type { Storage, Stores } from '../../../src/core/storage.ts'
import { newToken } from '../../../src/dialects/lanying/token.ts'
import { fill, uidAt } from '../kit/fill.ts'
import { number } from '../kit/table.ts'

/** Members a transaction. */
const blockMembers = 5_000
const dayMs = 86_400_000

/** What the store has in it. */
export type Population = {
  readonly users: number
  /** How many, from the first, have a token. */
  readonly readers: number
  /** How many users have each tag, and no other; each has one device, bound to `notifier`. */
  readonly tags: readonly { readonly tag: string; readonly users: number }[]
  readonly notifier: string
}

/** Fills an empty store; answers the readers' tokens. */
export async function settle(storage: Storage, { users, readers, tags, notifier }: Population): Promise<string[]> {
  await fill(storage, users, (count) => {
    if (count % 100_000 === 0) process.stderr.write(`${number(count)} users\n`)
  })
  const tokens: string[] = []
  await inBlocks(storage, readers, async (stores, place) => {
    tokens.push(await logIn(stores, uidAt(place)))
  })
  const stride = Math.floor(users / Math.max(...tags.map((one) => one.users)))
  for (const [offset, { tag, users: count }] of tags.entries())
    await inBlocks(storage, count, (stores, place) => putTagged(stores, uidAt(place * stride + offset), tag, notifier))
  return tokens
}

async function inBlocks(
  storage: Storage,
  count: number,
  one: (stores: Stores, place: number) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < count; first += blockMembers)
    await storage.transaction([], async (stores) => {
      for (let place = first; place < Math.min(count, first + blockMembers); place++) await one(stores, place)
    })
}

/** What a sign-in without a device leaves behind. */
async function logIn(stores: Stores, uid: string): Promise<string> {
  const token = newToken(systemIds)
  const atMs = systemClock.now()
  await stores.tokens.insert({
    app: defaultApp,
    id: systemIds.hex(16),
    uid,
    dialect: 'lanying',
    platform: 'unknown',
    role: 'user',
    hash: sha256Hex(token),
    issuedAtMs: atMs,
    expiresAtMs: atMs + 30 * dayMs,
    endedAtMs: undefined,
    endReason: undefined,
  })
  return token
}

async function putTagged(stores: Stores, uid: string, tag: string, notifier: string): Promise<void> {
  const atMs = systemClock.now()
  const key = { app: defaultApp, uid, dialect: 'lanying', clientKey: `guid-${tag}` } as const
  const times = { createdAtMs: atMs, changedAtMs: atMs, lastSeenAtMs: 0 }
  const sn = await stores.devices.allocateSn(defaultApp, uid)
  await stores.devices.put({ ...key, ...times, sn, platform: 'android', userAgent: 'bench' })
  const token = `${uid}-${tag}`
  await stores.pushBindings.put({ ...key, slot: 'push', notifier, pushType: 0, token, boundAtMs: atMs })
  await stores.pushTags.add(defaultApp, uid, [tag])
}
