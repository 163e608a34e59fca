import { activeRestrictions } from '../accounts/restrictions.ts'
import { isDestroyed, type UserKind } from '../accounts/user.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Device } from '../devices/device.ts'
import type { Platform } from '../devices/platform.ts'
import { upsertDevice } from '../devices/upsert-device.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import type { AppId, Call, ClientKey, DialectName, UserId } from '../values.ts'
import { admitAtIssue } from './admit.ts'
import { type Ended, endSessions } from './end-sessions.ts'
import { carryOut } from './kick.ts'
import { storeToken } from './open-on-device.ts'
import type { Session, Token } from './session.ts'

/** What a dialect asks for when it gives a user a token. */
export type SignIn = {
  uid: UserId
  dialect: DialectName
  platform: Platform
  clientKey: ClientKey
  userAgent: string
  /** One session a device, reopened by every new token, or one session a token. */
  session: 'per_device' | 'per_token'
  /** The stored token, for dialects that keep their tokens' state. */
  token?: { hash: string; expiresAtMs: number }
  /** Who gets none. */
  refuse: { unregistered: boolean; banned: boolean; kinds: readonly UserKind[] }
  /** Another account's session on the same installation ends: the device changed hands. */
  exclusiveClientKey: boolean
}

export type SignedIn = { session: Session; device: Device; ended: number }

/**
 * Opens a session for a new token: the moment `issue` of admission. Ids nobody registered may sign in where the dialect
 * says so. Throws `user.not_found`, `user.destroyed`, `user.banned`, `robot.no_token`, `admission.refused`.
 */
export async function signIn(context: Context, call: Call, request: SignIn): Promise<SignedIn> {
  const atMs = context.clock.now()
  const online = (await context.cluster.connectionsOf(call.app, [request.uid])).get(request.uid) ?? []
  const done = await context.storage.transaction(async (stores) => {
    await refuseUnfit(stores, call.app, request, atMs)
    const { uid, dialect, clientKey } = request
    const { device } = await upsertDevice(stores, { app: call.app, uid, dialect, clientKey }, request, atMs)
    const token = request.token && (await storeToken(stores, context, call, { ...request, ...request.token }, atMs))
    const moved = request.exclusiveClientKey ? await endOthers(stores, call, request, atMs) : []
    const session = await openSession(stores, context, call.app, request, token, atMs)
    const left = await admitAtIssue(stores, context.dialects.of(request.dialect).admission, session, online, atMs)
    await record(stores, call, atMs, 'session.open', uid, {
      device: clientKey,
      platform: request.platform,
      ended: left?.sessions ?? 0,
    })
    return { session, device, ended: left ? [...moved, left] : moved }
  })
  // At once, so that each is sent although another is not confirmed.
  const receipts = await Promise.all(done.ended.map((one) => carryOut(context, one)))
  const ended = receipts.reduce((sum, { sessions }) => sum + sessions, 0)
  return { session: done.session, device: done.device, ended }
}

async function refuseUnfit(stores: Stores, app: AppId, request: SignIn, atMs: number): Promise<void> {
  const { refuse, uid } = request
  const user = await stores.users.find(app, uid)
  if (!user && refuse.unregistered) throw new CoreError('user.not_found')
  if (user && isDestroyed(user)) throw new CoreError('user.destroyed')
  if (user && refuse.kinds.includes(user.kind))
    throw new CoreError(user.kind === 'admin' ? 'auth.forbidden' : 'robot.no_token')
  if (refuse.banned && activeRestrictions(await stores.restrictions.listOf(app, uid), atMs).ban)
    throw new CoreError('user.banned')
}

async function openSession(
  stores: Stores,
  context: Context,
  app: AppId,
  request: SignIn,
  token: Token | undefined,
  atMs: number,
): Promise<Session> {
  const { uid, dialect, clientKey, platform } = request
  const known =
    request.session === 'per_device' ? await stores.sessions.findOnDevice(app, uid, dialect, clientKey) : undefined
  const session: Session = {
    id: known?.id ?? context.ids.hex(16),
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
    // A new one has issued nothing before: tokens of a session that was here once stay dead.
    validAfterMs: known?.validAfterMs ?? atMs - 1,
    endedAtMs: undefined,
    endReason: undefined,
  }
  await stores.sessions.put(session)
  return session
}

/** Ends what other accounts have open on this installation. */
async function endOthers(stores: Stores, call: Call, request: SignIn, atMs: number): Promise<Ended[]> {
  const { app } = call
  const { uid, dialect, clientKey } = request
  const reason = 'device_moved'
  const others = (await stores.sessions.listLiveByClientKey(app, dialect, clientKey)).filter((one) => one.uid !== uid)
  const ended: Ended[] = []
  for (const session of others) {
    ended.push(await endSessions(stores, app, session.uid, [session], [], atMs, reason))
    await record(stores, call, atMs, 'session.end', session.uid, { sessions: 1, tokens: 0, reason, movedTo: uid })
  }
  return ended
}
