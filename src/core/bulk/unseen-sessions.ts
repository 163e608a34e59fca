import type { Context } from '../context.ts'
import type { Device } from '../devices/store.ts'
import { endedDetails, endSessions } from '../sessions/end-sessions.ts'
import type { Session } from '../sessions/session.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, SessionId, UserId } from '../values.ts'
import type { UnseenSessions } from './bulk-job.ts'

/** What the choice rests on. A session is seen when its device is, and when its token was issued. */
export type SessionFacts = {
  readonly sessions: readonly Session[]
  readonly devices: readonly Pick<Device, 'dialect' | 'clientKey' | 'lastSeenAtMs'>[]
  /** Sessions with a connection now. */
  readonly online: ReadonlySet<SessionId | undefined>
  readonly nowMs: number
}

/** Which sessions of one user end. Pure. */
export function unseenSessions(
  facts: SessionFacts,
  { unseenForMs, keep, dialect, platform }: UnseenSessions,
): Session[] {
  const { sessions, devices, online, nowMs } = facts
  const seen = new Map(devices.map((one) => [`${one.dialect}\0${one.clientKey}`, one.lastSeenAtMs]))
  const seenAtMs = (one: Session): number =>
    online.has(one.id) ? nowMs : Math.max(one.issuedAtMs, seen.get(`${one.dialect}\0${one.clientKey}`) ?? 0)
  return sessions
    .filter((one) => (dialect ?? one.dialect) === one.dialect && (platform ?? one.platform) === one.platform)
    .map((session) => ({ session, atMs: seenAtMs(session) }))
    .sort((a, b) => b.atMs - a.atMs || (a.session.id < b.session.id ? 1 : -1))
    .slice(keep)
    .filter(({ atMs }) => atMs < nowMs - unseenForMs)
    .map(({ session }) => session)
}

const onlineSessions = async ({ cluster }: Context, app: AppId, uid: UserId): Promise<Set<SessionId | undefined>> =>
  new Set(((await cluster.connectionsOf(app, [uid])).get(uid) ?? []).map(({ sessionId }) => sessionId))

/** How many would end now. Three reads. */
export async function countUnseenSessions(context: Context, app: AppId, uid: UserId, rule: UnseenSessions) {
  const { storage, clock } = context
  const [sessions, devices, online] = await Promise.all([
    storage.sessions.listLive(app, uid),
    storage.devices.listOfUser(app, uid),
    onlineSessions(context, app, uid),
  ])
  return unseenSessions({ sessions, devices, online, nowMs: clock.now() }, rule).length
}

/** Ends them as a kick does. `ended` is called in the transaction with their number. */
export async function endUnseenSessions(
  context: Context,
  call: Call,
  uid: UserId,
  rule: UnseenSessions,
  ended: (sessions: number) => void,
): Promise<void> {
  const { app } = call
  const online = await onlineSessions(context, app, uid)
  await unitOfWork(context, call, [userKey(app, uid)], async (tx) => {
    const { stores, atMs } = tx
    const sessions = await stores.sessions.listLive(app, uid)
    const devices = await stores.devices.listOfUser(app, uid)
    ended(await endAll(tx, uid, unseenSessions({ sessions, devices, online, nowMs: atMs }, rule)))
  })
}

async function endAll(tx: Transaction, uid: UserId, leaving: readonly Session[]): Promise<number> {
  if (leaving.length === 0) return 0
  const ended = await endSessions(tx, uid, leaving, [], 'kicked')
  tx.audit('session.end', uid, { details: endedDetails(ended, 'kicked') })
  tx.disconnect(ended)
  return ended.sessions
}
