import { defaultApp } from '../../../src/core/apps/store.ts'
import type { Stores } from '../../../src/core/storage.ts'
import { fill, openStore, uidAt } from '../kit/fill.ts'

/** One user in so many is banned. */
const bannedShare = 10
/** Of one owner. */
export const ownedRobots = 10_000
export const ownedThings = 10_000
export const ownerUid = uidAt(0)
/** Rows of one transaction. */
const blockRows = 1_000

/** Fills the store of a data folder: users, bans, and many robots and things of one owner. */
export async function fillForScans(dataDir: string, users: number): Promise<void> {
  const storage = await openStore(dataDir)
  const inBlocks = async (count: number, write: (stores: Stores, index: number) => Promise<void>) => {
    for (let first = 0; first < count; first += blockRows)
      await storage.transaction([], async (stores) => {
        for (let index = first; index < Math.min(first + blockRows, count); index++) await write(stores, index)
      })
  }
  const app = defaultApp
  await fill(storage, users)
  await inBlocks(Math.floor(users / bannedShare), ({ restrictions }, index) => {
    const uid = uidAt(index * bannedShare + 1)
    return restrictions.put({ app, uid, kind: 'ban', reason: '', actor: 'key:bench', sinceMs: 1, untilMs: undefined })
  })
  await inBlocks(Math.min(ownedRobots, users), ({ robots }, index) =>
    robots.put({ app, uid: uidAt(index), owner: ownerUid, secret: 'secret', callback: '', extra: '' }),
  )
  await inBlocks(ownedThings, ({ things }, index) =>
    things.put({ app, id: `t${index}`, token: 't', secret: 's', state: 0, owners: [ownerUid], extra: '' }),
  )
  await storage.close()
}
