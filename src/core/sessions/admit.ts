import type { DisconnectReceipt, KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { Platform } from '../devices/platform.ts'
import { CoreError, isCoreError } from '../errors.ts'
import type { Connection } from '../presence/connection.ts'
import { userKey } from '../transaction-keys.ts'
import { type EndedSessions, joinReceipts, type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ClientKey, DialectName, SessionId, TokenId, UserId } from '../values.ts'
import { type AdmissionSession, decideAdmission } from './admission.ts'
import type { AdmissionDecision } from './decision.ts'
import { disconnectCommand, originOf } from './disconnect-command.ts'
import { endedDetails, endSessions } from './end-sessions.ts'
import type { AdmissionPolicy } from './policy.ts'
import type { Session } from './session.ts'

/**
 * Admission of a session that was just opened: the moment `issue`. When the policy closes no connections at this moment,
 * those of evicted sessions stay until the candidate connects. `connections`: all of the user's, also those whose session
 * has ended. Throws `admission.refused`.
 */
export async function admitAtIssue(
  tx: Transaction,
  policy: AdmissionPolicy,
  candidate: Session,
  connections: readonly Connection[],
): Promise<EndedSessions | undefined> {
  const { app, uid } = candidate
  const live = await tx.stores.sessions.listLive(app, uid)
  if (isAlone(live, connections)) return undefined
  const decision = decideAdmission(admissionSessions(live, connections), candidate, policy, 'issue')
  if (decision.refused !== undefined) throw new CoreError('admission.refused', decision.refused)
  const leaving = live.filter((session) => decision.endedSessionIds.includes(session.id))
  const connectionIds = decision.closedConnectionIds
  if (leaving.length + connectionIds.length === 0) return undefined
  const ended = await endSessions(tx, uid, leaving, [], 'admission')
  const by = { platform: candidate.platform }
  const closing = disconnectCommand({ app, uid, reason: 'admission', ...ended.command, connectionIds, by })
  return { ...ended, command: policy.issue.closes ? closing : undefined }
}

/** The candidate is the only session, which admission never ends. This is the most frequent case. */
const isAlone = (live: readonly Session[], connections: readonly Connection[]): boolean =>
  live.length === 1 && connections.length === 0

/** A client that connects, after its credentials were verified. */
export type ConnectRequest = {
  readonly app: AppId
  readonly uid: UserId
  readonly dialect: DialectName
  readonly platform: Platform
  /** `undefined` for tokens without a device: admin tokens. Admission does not apply to them. */
  readonly clientKey: ClientKey | undefined
  /** `undefined`: it is looked up by the token. */
  readonly sessionId: SessionId | undefined
  readonly tokenId: TokenId | undefined
  /** See `Connection`. */
  readonly tokenText: string
  readonly address: string
}

/** The decision at the moment `connect`; nothing has been changed yet. */
export type ConnectDecision = {
  /** The candidate's session; `undefined` for tokens without a device. */
  readonly sessionId: SessionId | undefined
  /** Connections of the user after the decision, the candidate's included. */
  readonly connections: number
  readonly evicted: readonly Session[]
  readonly decision: Pick<AdmissionDecision, 'closedConnectionIds' | 'effects'>
}

const noEvictions: ConnectDecision['decision'] = { closedConnectionIds: [], effects: [] }

/** Returns the user's other connections; called when the candidate's session is known. */
export type OtherConnections = (sessionId: SessionId | undefined) => Promise<readonly Connection[]>

/**
 * Decides which sessions and connections end for a new connection. One read, and one more when another node has a
 * connection of a session that was opened meanwhile. Throws `token.ended`, `admission.refused`.
 */
export async function admitAtConnect(
  context: Context,
  request: ConnectRequest,
  otherConnections: OtherConnections,
): Promise<ConnectDecision> {
  const { clientKey } = request
  const policy = context.dialects.policyOf(request.dialect, request.app).admission
  const listed = needsSessions(policy, request) ? await listSessions(context, request) : undefined
  const sessionId = listed ? ownSession(listed, request) : request.sessionId
  const connections = await otherConnections(sessionId)
  if (clientKey === undefined)
    return { sessionId: undefined, connections: connections.length + 1, evicted: [], decision: noEvictions }
  if (listed && isAlone(listed, connections)) return { sessionId, connections: 1, evicted: [], decision: noEvictions }
  const isStale = listed && connections.some((one) => isUnlisted(listed, one) && one.node !== context.cluster.self)
  const signedIn = isStale ? await listSessions(context, request) : listed
  const decision = decideAdmission(
    admissionSessions(signedIn, connections),
    { ...request, clientKey },
    policy,
    'connect',
  )
  if (decision.refused !== undefined) throw new CoreError('admission.refused', decision.refused)
  const staying = connections.length - decision.closedConnectionIds.length
  const leaving = signedIn?.filter(({ id }) => decision.endedSessionIds.includes(id)) ?? []
  return { sessionId, connections: staying + 1, evicted: leaving, decision }
}

/**
 * The same for a connection that is open already, against older ones. Its session may have ended since, where the policy
 * lets the connections of ended tokens stay until another client connects: it ends older connections then, and no session.
 */
export async function admitOpen(
  context: Context,
  connection: Connection,
  older: readonly Connection[],
): Promise<ConnectDecision> {
  try {
    return await admitAtConnect(context, connection, async () => older)
  } catch (error) {
    const { app, dialect, sessionId, clientKey } = connection
    if (!isCoreError(error, 'token.ended') || clientKey === undefined) throw error
    const policy = context.dialects.policyOf(dialect, app).admission
    const sessions = admissionSessions(await listSessions(context, connection), older)
    const decision = decideAdmission(sessions, { ...connection, clientKey }, policy, 'connect')
    const connections = older.length - decision.closedConnectionIds.length + 1
    return { sessionId, connections, evicted: [], decision }
  }
}

const listSessions = ({ storage }: Context, { app, uid }: ConnectRequest): Promise<Session[]> =>
  storage.sessions.listLive(app, uid)

const isUnlisted = (listed: readonly Session[], { sessionId }: Connection): boolean =>
  sessionId !== undefined && !listed.some(({ id }) => id === sessionId)

/** `false` when the policy can only affect the candidate's own older connections: the list of sessions is not needed. */
const needsSessions = ({ connect }: AdmissionPolicy, { clientKey, sessionId }: ConnectRequest): boolean =>
  clientKey !== undefined && (sessionId === undefined || connect.groups !== 'none' || connect.tokens !== 'none')

function ownSession(
  signedIn: readonly Session[],
  { dialect, clientKey, sessionId, tokenId }: ConnectRequest,
): SessionId {
  const own = signedIn.find((one) =>
    sessionId === undefined
      ? one.tokenId === tokenId && one.dialect === dialect && one.clientKey === clientKey
      : one.id === sessionId,
  )
  if (!own) throw new CoreError('token.ended')
  return own.id
}

/** Sessions with their connections, and ended sessions that still have a connection. */
function admissionSessions(
  signedIn: readonly Session[] | undefined,
  connections: readonly Connection[],
): AdmissionSession[] {
  const held = Map.groupBy(connections.filter(isOfSession), ({ sessionId }) => sessionId)
  const known = signedIn?.map((session) => ({ ...session, connections: held.get(session.id) ?? [] })) ?? []
  for (const { id } of known) held.delete(id)
  // Without the list of sessions all count as live: policies that do not need the list make no difference.
  const ended = signedIn !== undefined
  const rest = [...held.values()].flatMap((own) => own.slice(0, 1).map((one) => ({ one, own })))
  return [
    ...known,
    ...rest.map(({ one, own }) => ({
      ...one,
      id: one.sessionId,
      issuedAtMs: one.connectedAtMs,
      connections: own,
      ended,
    })),
  ]
}

type OfSession = Connection & { readonly sessionId: SessionId; readonly clientKey: ClientKey }
const isOfSession = (one: Connection): one is OfSession => one.sessionId !== undefined && one.clientKey !== undefined

/**
 * Ends the evicted sessions, in a transaction when there are any. Their connections are closed by `disconnectEvicted`, not
 * by the unit of work: the new connection is added to the registry in between, so that an online user is never reported
 * offline, and an unconfirmed disconnect does not refuse a connection that is admitted.
 */
export async function endEvicted(
  context: Context,
  request: ConnectRequest,
  { evicted: leaving }: ConnectDecision,
): Promise<EndedSessions | undefined> {
  if (leaving.length === 0) return undefined
  const { app, uid, platform } = request
  const { value } = await unitOfWork(context, callOf(request), [userKey(app, uid)], async (tx) => {
    const ended = await endSessions(tx, uid, leaving, [], 'admission')
    tx.audit('session.end', uid, { details: { ...endedDetails(ended, 'admission'), platform } })
    return ended
  })
  return value
}

/** The connecting client as the caller. */
const callOf = ({ app, uid, dialect }: ConnectRequest): Call => ({ app, dialect, actor: { kind: 'user', id: uid } })

/**
 * Closes the evicted connections on every node. Older connections of the same session get another reason than other devices.
 * Unlike a kick this does not fail when a live node does not confirm: the receipt lists it, and the command remains in effect.
 */
export async function disconnectEvicted(
  context: Context,
  request: ConnectRequest,
  { decision }: ConnectDecision,
  ended: EndedSessions | undefined,
): Promise<KickReceipt | undefined> {
  const { app, uid, platform } = request
  const by = { ...originOf(callOf(request)), platform }
  const closing = decision.effects.filter(({ kind }) => kind === 'connection')
  const own = closing.filter(({ rule }) => rule === 'superseded').map(({ id }) => id)
  const others = closing.filter(({ rule }) => rule !== 'superseded').map(({ id }) => id)
  const startedMs = context.clock.monotonic()
  const receipts: DisconnectReceipt[] = []
  if (own.length > 0)
    receipts.push(
      await context.cluster.disconnect(disconnectCommand({ app, uid, connectionIds: own, reason: 'superseded', by })),
    )
  if (others.length > 0 || ended)
    receipts.push(
      await context.cluster.disconnect(
        disconnectCommand({ app, uid, reason: 'admission', ...ended?.command, connectionIds: others, by }),
      ),
    )
  if (receipts.length === 0) return undefined
  const { sessions = 0, tokens = 0 } = ended ?? {}
  return { ...receipts.reduce(joinReceipts), sessions, tokens, ms: context.clock.monotonic() - startedMs }
}
