import { defaultApp } from '../../../../src/core/apps/store.ts'
import { systemClock } from '../../../../src/core/clock.ts'
import { sha256Hex } from '../../../../src/core/crypto.ts'
import { systemIds } from '../../../../src/core/ids.ts'
import type { Stores } from '../../../../src/core/storage.ts'
import { frame, frameCommands, provisionRequest } from '../../../../src/dialects/lanying/gateway/messages.ts'
import { newToken } from '../../../../src/dialects/lanying/token.ts'

/** A user with a token that a browser has used before, and the attachment by which that browser signs in. */
export type Member = { readonly uid: string; readonly num: number; readonly provision: Uint8Array }

/** Web, and what the JS client says of itself. */
const osType = 6
const deviceInfo = 'Web'
const tokenMs = 30 * 86_400_000

export async function signedIn(stores: Stores, uid: string): Promise<Member> {
  const num = (await stores.users.find(defaultApp, uid))?.num ?? 0
  const atMs = systemClock.now()
  const guid = `${num}_${systemIds.below(2 ** 31)}`
  const base = { app: defaultApp, uid, dialect: 'lanying', platform: 'web' } as const
  const notEnded = { endedAtMs: undefined, endReason: undefined }
  const token = newToken(systemIds)
  const hash = sha256Hex(token)
  const tokenId = systemIds.hex(16)
  const expiresAtMs = atMs + tokenMs
  await stores.tokens.insert({ ...base, ...notEnded, id: tokenId, role: 'user', hash, issuedAtMs: atMs, expiresAtMs })
  const key = { ...base, clientKey: guid }
  const sn = await stores.devices.allocateSn(defaultApp, uid)
  await stores.devices.put({ ...key, sn, userAgent: deviceInfo, createdAtMs: atMs, changedAtMs: atMs, lastSeenAtMs: 0 })
  const times = { createdAtMs: atMs, issuedAtMs: atMs, validAfterMs: 0 }
  await stores.sessions.put({ ...key, ...times, ...notEnded, id: systemIds.hex(16), tokenId, secrets: undefined })
  return { uid, num, provision: provision(num, token, guid) }
}

function provision(num: number, token: string, guid: string): Uint8Array {
  const xid = { uid: num, deviceSN: 1_012_345_678 }
  const payload = provisionRequest.encode({ xid, token, osType, deviceGuid: guid, deviceInfo })
  return Buffer.concat([Uint8Array.of(4), frame.encode({ command: frameCommands.provision, payload })])
}
