import type { AuditEntry } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Device } from '../devices/store.ts'
import type { Connection } from '../presence/connection.ts'
import type { AppId, SessionId, UserId } from '../values.ts'
import { endOriginIn } from './credential-end.ts'
import type { DisconnectOrigin } from './disconnect-command.ts'
import { isLive, type Session } from './session.ts'

/** A session with what operators ask about it. */
export type SessionDetails = {
  readonly session: Session
  readonly device: Device | undefined
  /** When its token, or the last one issued for it, expires; `undefined` when it does not. */
  readonly expiresAtMs: number | undefined
  /** In connect order. */
  readonly connections: readonly Connection[]
  /** Of one that ended: who ended it, as the audit log says; `undefined` when it does not say, or no longer. */
  readonly endedBy: DisconnectOrigin | undefined
}

export type SessionState = 'live' | 'ended' | 'all'

/** The place of a session in the list: live ones by their latest issue, ended ones by their end; the latest first. */
export type SessionPosition = { readonly part: 'live' | 'ended'; readonly atMs: number; readonly id: SessionId }

export const positionOf = ({ id, issuedAtMs, endedAtMs }: Session): SessionPosition =>
  endedAtMs === undefined ? { part: 'live', atMs: issuedAtMs, id } : { part: 'ended', atMs: endedAtMs, id }

/** Audit entries of a user that are read, a page at a time, to find who ended sessions. */
const auditPage = 100
const auditEntriesMax = 1_000

type ListContext = Pick<Context, 'storage' | 'cluster' | 'dialects'>

/** Sessions of a user after `after`, at most `limit`: those that have not ended, then those that have, the latest first. */
export async function listSessions(
  context: ListContext,
  app: AppId,
  uid: UserId,
  state: SessionState,
  after: SessionPosition | undefined,
  limit: number,
): Promise<SessionDetails[]> {
  const { sessions: store } = context.storage
  const live = state === 'ended' || after?.part === 'ended' ? [] : await store.listLive(app, uid)
  const sessions = live
    .toSorted(latestFirst)
    .filter((one) => isAfter(one, after))
    .slice(0, limit)
  if (state !== 'live' && sessions.length < limit) {
    const position = after?.part === 'ended' ? { endedAtMs: after.atMs, id: after.id } : undefined
    sessions.push(...(await store.listEndedOfUser(app, uid, position, limit - sessions.length)))
  }
  return withDetails(context, app, uid, sessions)
}

/** One session, live or ended; `undefined` when there is none of that id. */
export async function findSession(
  context: ListContext,
  app: AppId,
  id: SessionId,
): Promise<SessionDetails | undefined> {
  const found = await context.storage.sessions.find(app, id)
  if (!found) return undefined
  const { secrets: _, ...session } = found
  return (await withDetails(context, app, session.uid, [session]))[0]
}

const latestFirst = (a: Session, b: Session): number => b.issuedAtMs - a.issuedAtMs || (a.id < b.id ? 1 : -1)

const isAfter = ({ issuedAtMs, id }: Session, after: SessionPosition | undefined): boolean =>
  after === undefined || issuedAtMs < after.atMs || (issuedAtMs === after.atMs && id < after.id)

async function withDetails(
  { storage, cluster, dialects }: ListContext,
  app: AppId,
  uid: UserId,
  sessions: readonly Session[],
): Promise<SessionDetails[]> {
  if (sessions.length === 0) return []
  const tokenIds = [...new Set(sessions.flatMap(({ tokenId }) => tokenId ?? []))]
  const [devices, tokens, online, entries] = await Promise.all([
    storage.devices.listOfUser(app, uid),
    storage.tokens.listByIds(app, tokenIds),
    cluster.connectionsOf(app, [uid]),
    endEntries(storage, app, uid, sessions),
  ])
  const byKey = new Map(devices.map((device) => [deviceKeyOf(device), device]))
  const expiries = new Map(tokens.map(({ id, expiresAtMs }) => [id, expiresAtMs]))
  const connections = online.get(uid) ?? []
  return sessions.map((session) => ({
    session,
    device: byKey.get(deviceKeyOf(session)),
    expiresAtMs: expiryOf(session),
    connections: connections.filter(({ sessionId }) => sessionId === session.id),
    endedBy: endOriginIn(entries, session),
  }))

  function expiryOf({ app, dialect, tokenId, issuedAtMs }: Session): number | undefined {
    if (tokenId !== undefined) return expiries.get(tokenId)
    const { sessionLifetimeMs } = dialects.policyOf(dialect, app)
    return sessionLifetimeMs === undefined ? undefined : issuedAtMs + sessionLifetimeMs
  }
}

const deviceKeyOf = ({ dialect, clientKey }: Pick<Session, 'dialect' | 'clientKey'>) => `${dialect}\0${clientKey}`

/** The user's audit entries of the moments at which sessions ended, as far back as `auditEntriesMax` entries. */
async function endEntries(
  { audit }: Context['storage'],
  app: AppId,
  uid: UserId,
  sessions: readonly Session[],
): Promise<AuditEntry[]> {
  const times = new Set(sessions.flatMap((one) => (isLive(one) ? [] : (one.endedAtMs ?? []))))
  const oldestMs = Math.min(...times)
  const found: AuditEntry[] = []
  let before: number | undefined
  for (let read = 0; times.size > 0 && read < auditEntriesMax; read += auditPage) {
    const page = await audit.list(app, { target: uid, ...(before !== undefined && { before }) }, auditPage)
    found.push(...page.filter(({ atMs }) => times.has(atMs)))
    const last = page.at(-1)
    if (page.length < auditPage || !last || last.atMs < oldestMs) break
    // Those without a position are the newest, and few.
    if (last.position === undefined) break
    before = last.position
  }
  return found
}
