import { defaultApp } from '../../../src/core/apps/store.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { sha256Hex } from '../../../src/core/crypto.ts'
import { systemIds } from '../../../src/core/ids.ts'
import type { Stores } from '../../../src/core/storage.ts'
import { signToken } from '../../../src/dialects/openim/token.ts'
import { fill, openStore, uidAt } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** A user with a token for one platform. */
export type Member = { readonly uid: string; readonly token: string }

/** Web, the platform of the JS client. */
export const platformId = 5

/** Members a transaction. */
const blockMembers = 5_000

/** A data folder with these members in it, signed in but not connected: what as many get_user_token leave behind. */
export async function folderWithMembers(count: number, secret: string): Promise<{ folder: string; members: Member[] }> {
  const folder = scratchFolder()
  const storage = await openStore(folder)
  await fill(storage, count)
  const members: Member[] = []
  while (members.length < count)
    await storage.transaction([], async (stores) => {
      const end = Math.min(count, members.length + blockMembers)
      while (members.length < end) members.push(await signedIn(stores, uidAt(members.length), secret))
    })
  await storage.close()
  return { folder, members }
}

const tokenSource = { clock: systemClock, ids: systemIds, lifetimeS: 90 * 86_400 }

async function signedIn(stores: Stores, uid: string, secret: string): Promise<Member> {
  const { token, expiresAtMs } = signToken(secret, { userId: uid, platformId }, tokenSource)
  const atMs = systemClock.now()
  const base = { app: defaultApp, uid, dialect: 'openim', platform: 'web' } as const
  const notEnded = { endedAtMs: undefined, endReason: undefined }
  const key = { ...base, clientKey: `openim-${platformId}` }
  const tokenId = systemIds.hex(16)
  const hash = sha256Hex(token)
  await stores.tokens.insert({ ...base, ...notEnded, id: tokenId, role: 'user', hash, issuedAtMs: atMs, expiresAtMs })
  await stores.devices.put({
    ...key,
    sn: await stores.devices.allocateSn(defaultApp, uid),
    userAgent: 'openim',
    createdAtMs: atMs,
    changedAtMs: atMs,
    lastSeenAtMs: 0,
  })
  const times = { createdAtMs: atMs, issuedAtMs: atMs, validAfterMs: 0 }
  await stores.sessions.put({ ...key, ...times, ...notEnded, id: systemIds.hex(16), tokenId, secrets: undefined })
  return { uid, token }
}
