import type { FixedTraits } from '../dialect-traits.ts'
import type { EndedSessions, Transaction } from '../unit-of-work.ts'
import type { TokenId, UserId } from '../values.ts'
import { disconnectCommand } from './disconnect-command.ts'
import { type KickTarget, kickCommand, selectLive } from './kick-target.ts'
import type { EndReason, Session, Token } from './session.ts'
import { allSessions } from './session-selector.ts'

/** Sessions that one audit entry names; the others are only counted. */
const namedInAuditMax = 100

/** Whether pushes to the device stop (docs/architecture.md#t8). */
const unbinds = (reason: EndReason, { kickUnbindsPush }: FixedTraits): boolean =>
  reason !== 'password' && (reason !== 'kicked' || kickUnbindsPush)

/**
 * Ends these sessions of one user, and the tokens that no other live session uses. `tokens` names further ones to end:
 * those that never had a session.
 */
export async function endSessions(
  tx: Transaction,
  uid: UserId,
  sessions: readonly Session[],
  tokens: readonly Token[],
  reason: EndReason,
): Promise<EndedSessions> {
  const { stores, atMs } = tx
  const { app } = tx.call
  if (sessions.length === 0 && tokens.length === 0)
    return { command: disconnectCommand({ app, uid, reason }), sessions: 0, tokens: 0, named: [] }
  const sessionIds = sessions.map(({ id }) => id)
  const endedSessions = await stores.sessions.end(app, sessionIds, atMs, reason)
  const named = new Set(tokens.map(({ id }) => id))
  const shown = new Set(sessions.flatMap(({ tokenId }) => tokenId ?? [])).difference(named)
  const used = await stores.sessions.tokensInUse(app, [...shown])
  const tokenIds = [...named, ...shown.difference(used)]
  const endedTokens = await stores.tokens.end(app, tokenIds, atMs, reason)
  await unbind(tx, uid, sessions, reason)
  return {
    command: disconnectCommand({ app, uid, sessionIds, tokenIds, reason }),
    sessions: endedSessions,
    tokens: endedTokens,
    named: sessions.slice(0, namedInAuditMax).map(({ id, dialect, platform }) => ({ id, dialect, platform })),
  }
}

/** The `details` of an audit entry about sessions that ended: the first of them by name, and how many. */
export const endedDetails = ({ sessions, tokens, named = [] }: EndedSessions, reason: EndReason) => ({
  sessions: named,
  count: sessions,
  tokens,
  reason,
})

/** The same for sessions that a newer one replaced: `ended` counts them, and none are named when there are none. */
export const evictedDetails = (evicted: EndedSessions | undefined) => ({
  ended: evicted?.sessions ?? 0,
  ...(evicted && evicted.sessions > 0 && { sessions: evicted.named ?? [], reason: 'admission' }),
})

async function unbind(tx: Transaction, uid: UserId, sessions: readonly Session[], reason: EndReason): Promise<void> {
  const { stores, dialects, call } = tx
  const signedOut = sessions.filter(({ dialect }) => unbinds(reason, dialects.of(dialect)))
  for (const [dialect, list] of Map.groupBy(signedOut, (session) => session.dialect)) {
    const clientKeys = new Set(list.map(({ clientKey }) => clientKey))
    await stores.pushBindings.removeOfDevices(call.app, uid, dialect, [...clientKeys])
  }
}

/**
 * Ends the sessions and tokens of one user that the target means, except the token `spare` and what it opened; after the
 * commit also every connection that it means, whatever became of its session.
 */
export async function endSelected(
  tx: Transaction,
  uid: UserId,
  target: KickTarget,
  reason: EndReason,
  spare?: TokenId,
): Promise<EndedSessions> {
  const { app } = tx.call
  const { sessions, tokens } = await selectLive(tx.stores, app, uid, target)
  const ending = sessions.filter(({ tokenId }) => spare === undefined || tokenId !== spare)
  const revoked = tokens.filter(({ id }) => id !== spare)
  const ended = await endSessions(tx, uid, ending, revoked, reason)
  const { sessionIds = [], tokenIds = [] } = ended.command ?? {}
  const command = kickCommand({ app, uid, target, sessionIds, tokenIds, exceptTokenId: spare, reason })
  tx.disconnect({ ...ended, command })
  return ended
}

/** Reasons that also remove bindings of devices without a session: see `DialectTraits.pushesWithoutSession`. */
const unbindingReasons: ReadonlySet<EndReason> = new Set(['destroyed', 'became_robot'])

/**
 * Ends every session and token of one user, in every dialect; on deletion also removes its devices, aliases and tags.
 */
export async function endAccount(tx: Transaction, uid: UserId, reason: EndReason): Promise<EndedSessions> {
  const { stores } = tx
  const { app } = tx.call
  const sessions = await stores.sessions.listLive(app, uid)
  const tokens = await stores.tokens.listLive(app, uid)
  const ended = await endSessions(tx, uid, sessions, tokens, reason)
  if (unbindingReasons.has(reason)) await stores.pushBindings.removeOfUser(app, uid)
  if (reason === 'destroyed') {
    await stores.pushAliases.removeOfUser(app, uid)
    await stores.pushTags.removeOfUser(app, uid)
    await stores.devices.removeOfUser(app, uid)
  }
  return { ...ended, command: disconnectCommand({ app, uid, selector: allSessions, reason }) }
}
