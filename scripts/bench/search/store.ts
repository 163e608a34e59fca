import { defaultApp } from '../../../src/core/apps/store.ts'
import { sha256Hex } from '../../../src/core/crypto.ts'
import type { Stores } from '../../../src/core/storage.ts'
import { fill, openStore, uidAt } from '../kit/fill.ts'

/** Sessions that have ended, each on a device of its own with a token of its own. */
export const endedSessions = 200_000
/** One user in so many is banned. */
const bannedShare = 100
/** Rows of one transaction. */
const blockRows = 1_000

/** The place of the user with that session. */
export const placeOf = (session: number, users: number): number => (session * 7_919) % users
export const clientKeyOf = (session: number): string => `client-${String(session).padStart(7, '0')}`
/** As long as an issued one. */
export const tokenOf = (session: number): string => `token-${String(session).padStart(37, '0')}`

/** Fills the store of a data folder: users, bans, and sessions with their devices and tokens that have ended. */
export async function fillForSearches(dataDir: string, users: number): Promise<void> {
  const storage = await openStore(dataDir)
  const inBlocks = async (count: number, write: (stores: Stores, index: number) => Promise<void>) => {
    for (let first = 0; first < count; first += blockRows)
      await storage.transaction([], async (stores) => {
        for (let index = first; index < Math.min(first + blockRows, count); index++) await write(stores, index)
      })
  }
  await fill(storage, users)
  await inBlocks(Math.floor(users / bannedShare), ({ restrictions }, index) =>
    restrictions.put({
      ...{ app: defaultApp, uid: uidAt(index * bannedShare), kind: 'ban', reason: 'spam', actor: 'key:bench' },
      ...{ sinceMs: 1 + index, untilMs: undefined },
    }),
  )
  await inBlocks(endedSessions, (stores, session) => addEnded(stores, session, users))
  await storage.close()
}

async function addEnded({ devices, tokens, sessions }: Stores, session: number, users: number): Promise<void> {
  const uid = uidAt(placeOf(session, users))
  const key = { app: defaultApp, uid, dialect: 'lanying', clientKey: clientKeyOf(session) } as const
  const ended = { issuedAtMs: 1, endedAtMs: 2, endReason: 'kicked' } as const
  const id = `s${session}`
  const sn = await devices.allocateSn(defaultApp, uid)
  await devices.put({ ...key, sn, platform: 'ios', userAgent: '', createdAtMs: 1, changedAtMs: 1, lastSeenAtMs: 1 })
  const { app, dialect } = key
  const expiresAtMs = Number.MAX_SAFE_INTEGER
  const token = {
    id,
    app,
    uid,
    dialect,
    platform: 'ios',
    role: 'user',
    hash: sha256Hex(tokenOf(session)),
    expiresAtMs,
  } as const
  await tokens.insert({ ...token, ...ended })
  const opened = { id, platform: 'ios', tokenId: id, secrets: undefined, createdAtMs: 1, validAfterMs: 2 } as const
  await sessions.put({ ...key, ...opened, ...ended })
}
