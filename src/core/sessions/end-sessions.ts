import { disconnectCommand } from '../cluster.ts'
import type { Stores } from '../storage.ts'
import type { Ended } from '../unit-of-work.ts'
import type { AppId, DialectName, UserId } from '../values.ts'
import type { EndReason, Session, Token } from './session.ts'
import { allSessions } from './session-selector.ts'

/** Reasons after which the device is not notified (docs/architecture.md#t8). Lanying's kick leaves its binding. */
const unbinds = (reason: EndReason, dialect: DialectName): boolean =>
  reason !== 'password' && !(reason === 'kicked' && dialect === 'lanying')

/**
 * Ends these sessions of one user, and the tokens that no other live session uses. `tokens` names further ones to end:
 * those that never had a session.
 */
export async function endSessions(
  stores: Stores,
  app: AppId,
  uid: UserId,
  sessions: readonly Session[],
  tokens: readonly Token[],
  atMs: number,
  reason: EndReason,
): Promise<Ended> {
  const sessionIds = sessions.map(({ id }) => id)
  const endedSessions = await stores.sessions.end(app, sessionIds, atMs, reason)
  const named = new Set(tokens.map(({ id }) => id))
  const shown = new Set(sessions.flatMap(({ tokenId }) => tokenId ?? [])).difference(named)
  const used = await stores.sessions.tokensInUse(app, [...shown])
  const tokenIds = [...named, ...shown.difference(used)]
  const endedTokens = await stores.tokens.end(app, tokenIds, atMs, reason)
  await unbind(stores, app, uid, sessions, reason)
  return {
    order: disconnectCommand({ app, uid, sessionIds, tokenIds, reason }),
    sessions: endedSessions,
    tokens: endedTokens,
  }
}

async function unbind(stores: Stores, app: AppId, uid: UserId, sessions: readonly Session[], reason: EndReason) {
  const signedOut = sessions.filter(({ dialect }) => unbinds(reason, dialect))
  for (const [dialect, list] of Map.groupBy(signedOut, (session) => session.dialect)) {
    const clientKeys = new Set(list.map(({ clientKey }) => clientKey))
    await stores.pushBindings.removeOfDevices(app, uid, dialect, [...clientKeys])
  }
}

/** Also the bindings of devices that nobody was signed in on: Lanying has accounts for pushes alone. */
const unboundForGood: ReadonlySet<EndReason> = new Set(['destroyed', 'became_robot'])

/**
 * Ends everything of one user: every session and token of every dialect; on destruction its devices, and all by which
 * pushes find it, too.
 */
export async function endAccount(
  stores: Stores,
  app: AppId,
  uid: UserId,
  atMs: number,
  reason: EndReason,
): Promise<Ended> {
  const sessions = await stores.sessions.listLive(app, uid)
  const tokens = await stores.tokens.listLive(app, uid)
  const ended = await endSessions(stores, app, uid, sessions, tokens, atMs, reason)
  if (unboundForGood.has(reason)) await stores.pushBindings.removeOfUser(app, uid)
  if (reason === 'destroyed') {
    await stores.pushAliases.removeOfUser(app, uid)
    await stores.pushTags.removeOfUser(app, uid)
    for (const device of await stores.devices.listOfUser(app, uid)) await stores.devices.remove(device)
  }
  return { ...ended, order: disconnectCommand({ app, uid, selector: allSessions, reason }) }
}
