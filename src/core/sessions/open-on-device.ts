import { activeRestrictions } from '../accounts/restrictions.ts'
import { requireUser } from '../accounts/user.ts'
import { writtenOver } from '../audit/recorded-values.ts'
import type { Context } from '../context.ts'
import { keepDeviceLimit } from '../devices/device-limit.ts'
import type { Platform } from '../devices/platform.ts'
import type { Device } from '../devices/store.ts'
import { type ClientInstallation, deviceAdded, upsertDevice } from '../devices/upsert-device.ts'
import { CoreError } from '../errors.ts'
import { timeOrderedId } from '../ids.ts'
import type { Stores } from '../storage.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { Call, DialectName, UserId } from '../values.ts'
import { tokenEnded } from './credential-end.ts'
import { isLive, type Session, type Token } from './session.ts'

/** A token to store; only the dialect has its text. */
export type NewToken = Pick<Token, 'hash' | 'expiresAtMs'>

/** The user and dialect of a token; no platform when several installations use the token. */
export type TokenOwner = { uid: UserId; dialect: DialectName; platform?: Platform }

/**
 * Stores a token. Admission does not run here: some policies apply at connect only, others when the session exists
 * (docs/architecture.md#t3).
 */
export async function storeToken(
  stores: Stores,
  { ids }: Context,
  call: Call,
  { uid, dialect, platform = 'unknown', hash, expiresAtMs }: NewToken & TokenOwner,
  atMs: number,
): Promise<Token> {
  const base = { id: timeOrderedId(ids, atMs), app: call.app, uid, dialect, platform, role: 'user' } as const
  const token: Token = { ...base, hash, expiresAtMs, issuedAtMs: atMs, endedAtMs: undefined, endReason: undefined }
  await stores.tokens.insert(token)
  return token
}

export type OpenedOnDevice = {
  readonly session: Session
  readonly device: Device
  /** As it was; `undefined` for one that was created. */
  readonly before?: Device | undefined
  /** The device was created. */
  readonly isNewDevice: boolean
  readonly isNewSession: boolean
  /** Fields of the device that the client changed. */
  readonly changed: readonly (keyof Device)[]
}

/** The `details` of an audit entry about a session that opened, and the device that it made known. */
export const openedDetails = ({ id }: Session, { clientKey, sn, platform }: Device, isNewDevice: boolean) => ({
  session: id,
  device: clientKey,
  sn,
  platform,
  newDevice: isNewDevice,
})

/** Opens the session of (token, installation), or finds the open one. The caller adds the audit entry. */
export async function openSessionOnDevice(
  stores: Stores,
  { ids }: Context,
  token: Token,
  installation: ClientInstallation,
  atMs: number,
): Promise<OpenedOnDevice> {
  const { app, uid, dialect } = token
  const { clientKey } = installation
  const key = { app, uid, dialect, clientKey }
  const { device, before, isNew, changed } = await upsertDevice(stores, key, installation, atMs)
  const open = (await stores.sessions.listLiveByToken(app, token.id)).find((one) => one.clientKey === clientKey)
  const opened = { device, before, isNewDevice: isNew, isNewSession: open === undefined }
  if (open) return { ...opened, session: open, changed }
  const { platform } = device
  const times = { createdAtMs: atMs, issuedAtMs: atMs, validAfterMs: 0, endedAtMs: undefined, endReason: undefined }
  const session: Session = { ...key, ...times, platform, id: timeOrderedId(ids, atMs), tokenId: token.id }
  await stores.sessions.put({ ...session, secrets: undefined })
  return { ...opened, session, changed }
}

/**
 * The same for a token that a client presents: it is verified again in the transaction that opens the session. Throws
 * `token.unknown`, `user.banned`, `token.expired`, `token.ended`, `user.not_found`, `user.destroyed`,
 * `devices.over_limit`.
 */
export async function openSessionForToken(
  context: Context,
  call: Call,
  { uid, hash }: Pick<Token, 'uid' | 'hash'>,
  installation: ClientInstallation,
): Promise<OpenedOnDevice> {
  const { value } = await unitOfWork(context, call, [userKey(call.app, uid)], async (tx) => {
    const { stores, atMs } = tx
    const token = await stores.tokens.findByHash(call.app, hash)
    if (token?.role !== 'user' || token.uid !== uid) throw new CoreError('token.unknown')
    requireUser(await stores.users.find(call.app, uid))
    if (activeRestrictions(await stores.restrictions.listOf(call.app, uid), atMs).ban)
      throw new CoreError('user.banned')
    if (token.expiresAtMs !== undefined && token.expiresAtMs <= atMs) throw new CoreError('token.expired')
    if (!isLive(token)) throw tokenEnded(token)
    const opened = await openSessionOnDevice(stores, context, token, installation, atMs)
    const { clientKey, platform } = opened.device
    const { isNewSession, changed, before } = opened
    if (opened.isNewDevice) {
      await keepDeviceLimit(tx, opened.device)
      tx.event(deviceAdded(call, opened.device))
    }
    if (isNewSession)
      tx.audit('session.open', uid, {
        details: { ...openedDetails(opened.session, opened.device, opened.isNewDevice), ended: 0 },
      })
    else if (before && changed.length > 0)
      tx.audit('device.update', uid, writtenOver(before, opened.device, changed, { device: clientKey, platform }))
    return opened
  })
  return value
}

/**
 * The open session of (token, installation) and its device, when `openSessionForToken` would change nothing; else
 * `undefined`. Two reads and no transaction. `token`: verified by the caller.
 */
export async function findOpenForToken(
  { storage }: Pick<Context, 'storage'>,
  { app, id, uid, dialect }: Token,
  { clientKey, platform, userAgent }: ClientInstallation,
): Promise<Pick<OpenedOnDevice, 'session' | 'device'> | undefined> {
  const device = await storage.devices.find(app, uid, dialect, clientKey)
  if (!device || device.platform !== (platform ?? device.platform)) return undefined
  if (device.userAgent !== (userAgent ?? device.userAgent)) return undefined
  const sessions = await storage.sessions.listLiveByToken(app, id)
  const session = sessions.find((one) => one.clientKey === clientKey && one.platform === device.platform)
  return session && { session, device }
}
