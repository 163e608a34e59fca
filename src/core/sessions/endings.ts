import { type EndOrder, order } from '../presence/nodes.ts'
import { everyone } from '../presence/reach.ts'
import type { Stores } from '../storage.ts'
import type { AppId, TokenId, UserId, Vendor } from '../values.ts'
import type { EndReason, Session, Token } from './session.ts'

/** What a transaction ended; once it is committed, `order` goes to the nodes. Without one, sockets stay as they are. */
export type Ended = { order: EndOrder | undefined; sessions: number; tokens: number }

/** Reasons after which the device is not to be notified any more (T8). Lanying's kick leaves its binding. */
const unbinds = (reason: EndReason, dialect: Vendor): boolean =>
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
  const sessionIds = sessions.map((session) => session.id)
  const ended = sessionIds.length > 0 ? await stores.sessions.end(app, sessionIds, atMs, reason) : 0
  const tokenIds = new Set(tokens.map((token) => token.id))
  for (const id of new Set(sessions.flatMap((session) => session.tokenId ?? []))) {
    if (!tokenIds.has(id) && (await isUnused(stores, app, id))) tokenIds.add(id)
  }
  const dead = [...tokenIds]
  const endedTokens = dead.length > 0 ? await stores.tokens.end(app, dead, atMs, reason) : 0
  for (const session of sessions) {
    if (unbinds(reason, session.dialect))
      await stores.pushBindings.removeOfDevice(app, uid, session.dialect, session.clientKey)
  }
  return { order: order({ app, uid, sessionIds, tokenIds: dead, reason }), sessions: ended, tokens: endedTokens }
}

const isUnused = async (stores: Stores, app: AppId, id: TokenId): Promise<boolean> =>
  (await stores.sessions.listLiveByToken(app, id)).length === 0

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
  return { ...ended, order: order({ app, uid, reach: everyone, reason }) }
}
