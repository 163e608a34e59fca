import { activeRestrictions } from '../accounts/restrictions.ts'
import { isDestroyed, type UserKind } from '../accounts/user.ts'
import type { Context } from '../context.ts'
import { keepDeviceLimit } from '../devices/device-limit.ts'
import type { Platform } from '../devices/platform.ts'
import type { Device } from '../devices/store.ts'
import { deviceAdded, upsertDevice } from '../devices/upsert-device.ts'
import { CoreError } from '../errors.ts'
import { timeOrderedId } from '../ids.ts'
import type { Stores } from '../storage.ts'
import { deviceKey, userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ClientKey, DialectName, UserId } from '../values.ts'
import { admitAtIssue } from './admit.ts'
import { endedDetails, endSessions, evictedDetails } from './end-sessions.ts'
import { openedDetails, storeToken } from './open-on-device.ts'
import type { SessionWithSecrets, Token } from './session.ts'

/** A sign-in, as a dialect requests it when it issues a token. */
export type SignInRequest = {
  uid: UserId
  dialect: DialectName
  platform: Platform
  clientKey: ClientKey
  userAgent: string
  /** One session for each device, reopened by every new token, or one for each token. */
  session: 'per_device' | 'per_token'
  /** The token to store, for dialects whose tokens are stored. */
  token?: { hash: string; expiresAtMs: number }
  /** Which users get no token. */
  refuse: { unregistered: boolean; banned: boolean; kinds: readonly UserKind[] }
  /** Sessions of other accounts on the same installation end, those without a stored token. */
  exclusiveClientKey: boolean
}

export type SignInResult = { session: SessionWithSecrets; device: Device; ended: number }

/**
 * Opens a session for a new token: the moment `issue` of admission. Unregistered ids may sign in when the dialect allows it.
 * Throws `user.not_found`, `user.destroyed`, `user.banned`, `robot.no_token`, `admission.refused`, `devices.over_limit`.
 */
export async function signIn(context: Context, call: Call, request: SignInRequest): Promise<SignInResult> {
  const { app } = call
  const { uid, dialect, clientKey, exclusiveClientKey } = request
  const online = (await context.cluster.connectionsOf(app, [uid])).get(uid) ?? []
  const keys = [userKey(app, uid), ...(exclusiveClientKey ? [deviceKey(app, dialect, clientKey)] : [])]
  const { value, receipt } = await unitOfWork(context, call, keys, async (tx) => {
    const { stores, atMs } = tx
    await assertMaySignIn(stores, app, request, atMs)
    const { device, isNew } = await upsertDevice(stores, { app, uid, dialect, clientKey }, request, atMs)
    const token = request.token && (await storeToken(stores, context, call, { ...request, ...request.token }, atMs))
    if (exclusiveClientKey) await endOtherAccounts(tx, request)
    const session = await openSession(stores, context, app, request, { token, isNewDevice: isNew }, atMs)
    const evicted = await admitAtIssue(tx, context.dialects.policyOf(dialect, app).admission, session, online)
    if (evicted) tx.disconnect(evicted)
    if (isNew) {
      await keepDeviceLimit(tx, device)
      tx.event(deviceAdded(call, device))
    }
    tx.audit('session.open', uid, { details: { ...openedDetails(session, device, isNew), ...evictedDetails(evicted) } })
    return { session, device }
  })
  return { ...value, ended: receipt.sessions }
}

async function assertMaySignIn(stores: Stores, app: AppId, request: SignInRequest, atMs: number): Promise<void> {
  const { refuse, uid } = request
  const user = await stores.users.find(app, uid)
  if (!user && refuse.unregistered) throw new CoreError('user.not_found')
  if (user && isDestroyed(user)) throw new CoreError('user.destroyed')
  if (user && refuse.kinds.includes(user.kind)) throw new CoreError('robot.no_token')
  if (refuse.banned && activeRestrictions(await stores.restrictions.listOf(app, uid), atMs).ban)
    throw new CoreError('user.banned')
}

async function openSession(
  stores: Stores,
  context: Context,
  app: AppId,
  request: SignInRequest,
  { token, isNewDevice }: { token: Token | undefined; isNewDevice: boolean },
  atMs: number,
): Promise<SessionWithSecrets> {
  const { uid, dialect, clientKey, platform } = request
  const known =
    request.session === 'per_device' && !isNewDevice
      ? await stores.sessions.findLatestOnDevice(app, uid, dialect, clientKey)
      : undefined
  const session: SessionWithSecrets = {
    id: known?.id ?? timeOrderedId(context.ids, atMs),
    app,
    uid,
    dialect,
    clientKey,
    platform,
    tokenId: token?.id,
    secrets:
      request.session === 'per_device'
        ? (known?.secrets ?? { secret: context.ids.uuid(), dbSecret: context.ids.uuid() })
        : undefined,
    createdAtMs: known?.createdAtMs ?? atMs,
    issuedAtMs: known ? Math.max(atMs, known.issuedAtMs + 1, known.validAfterMs + 1) : atMs,
    // A new session has issued no token before: tokens of an earlier session stay invalid.
    validAfterMs: known?.validAfterMs ?? atMs - 1,
    endedAtMs: undefined,
    // Its earlier tokens stay ended for that reason.
    endReason: known?.endReason,
  }
  await stores.sessions.put(session)
  return session
}

/** Ends the sessions of other accounts on this installation. */
async function endOtherAccounts(tx: Transaction, { uid, dialect, clientKey }: SignInRequest): Promise<void> {
  const { stores } = tx
  const { app } = tx.call
  const reason = 'device_moved'
  const others = (await stores.sessions.listLiveByClientKey(app, dialect, clientKey)).filter((one) => one.uid !== uid)
  for (const session of others) {
    const ended = await endSessions(tx, session.uid, [session], [], reason)
    tx.disconnect(ended)
    // The other account is not locked: its session may have ended meanwhile.
    if (ended.sessions > 0)
      tx.audit('session.end', session.uid, { details: { ...endedDetails(ended, reason), movedTo: uid } })
  }
}
