import { defaultApp } from '../../../../src/core/apps/store.ts'
import { systemClock } from '../../../../src/core/clock.ts'
import { systemIds } from '../../../../src/core/ids.ts'
import type { Stores } from '../../../../src/core/storage.ts'
import { connectPassword, innerToken } from '../../../../src/dialects/wildfire/token.ts'

/** A user with a session on one client, and the CONNECT packet of that client. */
export type Member = { readonly uid: string; readonly connect: Uint8Array }

/** As the vendor's Android client. */
const keepAliveS = 180
const protocolLevel = 4
const withAllFields = 0xc2

export async function signedIn(stores: Stores, uid: string, tokenKey: string): Promise<Member> {
  const atMs = systemClock.now()
  const key = { app: defaultApp, uid, dialect: 'wildfire', platform: 'android', clientKey: systemIds.uuid() } as const
  const secrets = { secret: systemIds.uuid(), dbSecret: systemIds.uuid() }
  const sn = await stores.devices.allocateSn(defaultApp, uid)
  await stores.devices.put({ ...key, sn, userAgent: 'wildfire', createdAtMs: atMs, changedAtMs: atMs, lastSeenAtMs: 0 })
  const times = { createdAtMs: atMs, issuedAtMs: atMs, validAfterMs: 0, endedAtMs: undefined, endReason: undefined }
  await stores.sessions.put({ ...key, ...times, id: systemIds.hex(16), tokenId: undefined, secrets })
  const password = connectPassword(innerToken({ userId: uid, issuedAtMs: atMs }, tokenKey), secrets.secret, atMs, false)
  return { uid, connect: connectPacket(key.clientKey, uid, password) }
}

function connectPacket(clientId: string, userId: string, password: Uint8Array): Uint8Array {
  const fields = [Buffer.from(clientId), Buffer.from(userId), password].flatMap((field) => [lengthOf(field), field])
  const head = Buffer.from([0, 4, ...Buffer.from('MQTT'), protocolLevel, withAllFields, 0, keepAliveS])
  const body = Buffer.concat([head, ...fields])
  return Buffer.concat([Uint8Array.of(0x10, (body.length & 127) | 128, body.length >> 7), body])
}

const lengthOf = ({ length }: Uint8Array): Uint8Array => Uint8Array.of(length >> 8, length & 255)
