import { record } from '../audit/record.ts'
import { type NodesReceipt, order, type Receipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Connection } from '../presence/connection.ts'
import type { Stores } from '../storage.ts'
import type { Call, ClientKey, SessionId } from '../values.ts'
import { type Admitted, whoMustLeave } from './admission.ts'
import type { Claim } from './connect.ts'
import type { Decision } from './decision.ts'
import { type Ended, endSessions } from './end-sessions.ts'
import type { AdmissionPolicy } from './policy.ts'
import type { Session } from './session.ts'

/**
 * Makes room for a session that was just opened: the moment `issue`. Where the policy closes nobody at this moment, the
 * sockets of those who leave stay until the newcomer connects. `connections` are the user's, among them perhaps some
 * whose session has ended. Throws `admission.refused`.
 */
export async function admitAtIssue(
  stores: Stores,
  policy: AdmissionPolicy,
  newcomer: Session,
  connections: readonly Connection[],
  atMs: number,
): Promise<Ended | undefined> {
  const { app, uid } = newcomer
  const live = await stores.sessions.listLive(app, uid)
  const decision = whoMustLeave(asAdmitted(live, connections), newcomer, policy, 'issue')
  if (decision.refused !== undefined) throw new CoreError('admission.refused', decision.refused)
  const leaving = live.filter((session) => decision.sessionsThatEnd.includes(session.id))
  const connectionIds = decision.connectionsThatClose
  if (leaving.length + connectionIds.length === 0) return undefined
  const ended = await endSessions(stores, app, uid, leaving, [], atMs, 'admission')
  const closing = order({ app, uid, reason: 'admission', ...ended.order, connectionIds })
  return { ...ended, order: policy.issue.closes ? closing : undefined }
}

/** What admission found at the moment `connect`; nothing was done yet. */
export type Admission = {
  /** The newcomer's own; `undefined` for tokens that no device holds. */
  readonly sessionId: SessionId | undefined
  /** Connections the user would have with the newcomer's. */
  readonly connections: number
  readonly leaving: readonly Session[]
  readonly decision: Pick<Decision, 'connectionsThatClose' | 'because'>
}

const nobodyLeaves: Admission['decision'] = { connectionsThatClose: [], because: [] }

/** Decides who makes room for a connection. At most one read. Throws `token.ended`, `admission.refused`. */
export async function admitAtConnect(context: Context, claim: Claim): Promise<Admission> {
  const { app, uid, clientKey } = claim
  const policy = context.policies[claim.dialect]
  const [signedIn, online] = await Promise.all([
    asksForSessions(policy, claim) ? context.storage.sessions.listLive(app, uid) : undefined,
    context.nodes.connectionsOf(app, [uid]),
  ])
  const connections = online.get(uid) ?? []
  if (clientKey === undefined)
    return { sessionId: undefined, connections: connections.length + 1, leaving: [], decision: nobodyLeaves }
  const sessionId = signedIn ? ownSession(signedIn, claim) : claim.sessionId
  // Nobody to judge but the newcomer itself, which never leaves: so come most.
  if (signedIn?.length === 1 && connections.length === 0)
    return { sessionId, connections: 1, leaving: [], decision: nobodyLeaves }
  const decision = whoMustLeave(asAdmitted(signedIn, connections), { ...claim, clientKey }, policy, 'connect')
  if (decision.refused !== undefined) throw new CoreError('admission.refused', decision.refused)
  const staying = connections.length - decision.connectionsThatClose.length
  const leaving = signedIn?.filter(({ id }) => decision.sessionsThatEnd.includes(id)) ?? []
  return { sessionId, connections: staying + 1, leaving, decision }
}

/** Where nobody can be in the way but the newcomer's own older connections, they say enough. */
const asksForSessions = ({ connect }: AdmissionPolicy, { clientKey, sessionId }: Claim): boolean =>
  clientKey !== undefined && (sessionId === undefined || connect.groups !== 'none' || connect.tokens !== 'none')

function ownSession(signedIn: readonly Session[], { dialect, clientKey, sessionId, tokenId }: Claim): SessionId {
  const own = signedIn.find((one) =>
    sessionId === undefined
      ? one.tokenId === tokenId && one.dialect === dialect && one.clientKey === clientKey
      : one.id === sessionId,
  )
  if (!own) throw new CoreError('token.ended')
  return own.id
}

/** Sessions with their connections, and those that have ended but for a connection. */
function asAdmitted(signedIn: readonly Session[] | undefined, connections: readonly Connection[]): Admitted[] {
  const held = Map.groupBy(connections.filter(isOfSession), ({ sessionId }) => sessionId)
  const known = signedIn?.map((session) => ({ ...session, connections: held.get(session.id) ?? [] })) ?? []
  for (const { id } of known) held.delete(id)
  // Without the list of sessions all are taken for live: no policy that goes without it makes a difference.
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

/** Ends for good the sessions of those who leave: a transaction, only when there are any. */
export async function endLeaving(context: Context, claim: Claim, { leaving }: Admission): Promise<Ended | undefined> {
  if (leaving.length === 0) return undefined
  const { app, uid, dialect } = claim
  const call: Call = { app, dialect, actor: { kind: 'user', id: uid } }
  const atMs = context.clock.now()
  return context.storage.transaction(async (stores) => {
    const ended = await endSessions(stores, app, uid, leaving, [], atMs, 'admission')
    const { sessions, tokens } = ended
    await record(stores, call, atMs, 'session.end', uid, { sessions, tokens, reason: 'admission' })
    return ended
  })
}

/**
 * Closes what made room, on every node. Its own session's older connection is told another reason than other devices.
 * Unlike a kick this does not fail when a live node does not confirm: the receipt says so, and the order stands.
 */
export async function closeLeaving(
  context: Context,
  { app, uid }: Claim,
  { decision }: Admission,
  ended: Ended | undefined,
): Promise<Receipt | undefined> {
  const closing = decision.because.filter(({ kind }) => kind === 'connection')
  const own = closing.filter(({ rule }) => rule === 'superseded').map(({ id }) => id)
  const others = closing.filter(({ rule }) => rule !== 'superseded').map(({ id }) => id)
  const startedMs = context.clock.monotonic()
  const receipts: NodesReceipt[] = []
  if (own.length > 0)
    receipts.push(await context.nodes.end(order({ app, uid, connectionIds: own, reason: 'superseded' })))
  if (others.length > 0 || ended)
    receipts.push(
      await context.nodes.end(order({ app, uid, reason: 'admission', ...ended?.order, connectionIds: others })),
    )
  if (receipts.length === 0) return undefined
  const { sessions = 0, tokens = 0 } = ended ?? {}
  return { ...receipts.reduce(joined), sessions, tokens, ms: context.clock.monotonic() - startedMs }
}

const joined = (a: NodesReceipt, b: NodesReceipt): NodesReceipt => ({
  connections: a.connections + b.connections,
  confirmed: [...new Set([...a.confirmed, ...b.confirmed])],
  expired: [...new Set([...a.expired, ...b.expired])],
  unconfirmed: [...new Set([...a.unconfirmed, ...b.unconfirmed])],
})
