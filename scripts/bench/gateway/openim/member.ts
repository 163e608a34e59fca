import { defaultApp } from '../../../../src/core/apps/store.ts'
import { systemClock } from '../../../../src/core/clock.ts'
import { sha256Hex } from '../../../../src/core/crypto.ts'
import { systemIds } from '../../../../src/core/ids.ts'
import type { Stores } from '../../../../src/core/storage.ts'
import { signToken } from '../../../../src/dialects/openim/token.ts'

/** A user with a token for one platform. */
export type Member = { readonly uid: string; readonly token: string }

/** Web, the platform of the JS client. */
export const platformId = 5

const tokenSource = { clock: systemClock, ids: systemIds, lifetimeS: 90 * 86_400 }

export async function signedIn(stores: Stores, uid: string, secret: string): Promise<Member> {
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
