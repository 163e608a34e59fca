import type { Connection } from '../presence/connection.ts'
import { matchesCommand } from '../presence/recent-disconnects.ts'
import type { Stores } from '../storage.ts'
import type { AppId, SessionId, TokenId, UserId } from '../values.ts'
import { type DisconnectCommand, disconnectCommand } from './disconnect-command.ts'
import type { Session, Token } from './session.ts'
import { matchesSelector, type SessionSelector } from './session-selector.ts'

/** What a kick of one user ends: what a selector means, or the named sessions, with their connections also after their end. */
export type KickTarget = SessionSelector | { readonly sessionIds: readonly SessionId[] }

type LiveCredentials = { readonly sessions: readonly Session[]; readonly tokens: readonly Token[] }

/** The sessions that have not ended, and the tokens, that a target means: oldest first. Tokens that only a session shows are not listed. */
export async function selectLive(
  stores: Pick<Stores, 'sessions' | 'tokens'>,
  app: AppId,
  uid: UserId,
  target: KickTarget,
): Promise<LiveCredentials> {
  const live = await stores.sessions.listLive(app, uid)
  if ('sessionIds' in target) return { sessions: live.filter(({ id }) => target.sessionIds.includes(id)), tokens: [] }
  const sessions = live.filter((one) => matchesSelector(target, one))
  // A token alone belongs to no installation.
  if (target.clientKey !== undefined) return { sessions, tokens: [] }
  return { sessions, tokens: (await stores.tokens.listLive(app, uid)).filter((one) => matchesSelector(target, one)) }
}

type Kick = Pick<DisconnectCommand, 'app' | 'uid' | 'reason' | 'sessionIds' | 'tokenIds' | 'exceptTokenId'> & {
  readonly target: KickTarget
}

/** The command for the connections of a kick. Sessions are named by id, which nodes of every version understand. */
export function kickCommand({ target, sessionIds, ...rest }: Kick): DisconnectCommand {
  if (!('sessionIds' in target)) return disconnectCommand({ ...rest, sessionIds, selector: target })
  return disconnectCommand({ ...rest, sessionIds: [...new Set([...target.sessionIds, ...sessionIds])] })
}

/** What a kick would end now. */
export type KickPreview = LiveCredentials & { readonly connections: readonly Connection[] }

/**
 * What a kick would end now, changing nothing. `connections`: the live ones of the user. A token ends with the last session
 * that it opened.
 */
export async function previewKick(
  stores: Pick<Stores, 'sessions' | 'tokens'>,
  app: AppId,
  uid: UserId,
  target: KickTarget,
  connections: readonly Connection[],
): Promise<KickPreview> {
  const [{ sessions, tokens }, liveSessions, liveTokens] = await Promise.all([
    selectLive(stores, app, uid, target),
    stores.sessions.listLive(app, uid),
    stores.tokens.listLive(app, uid),
  ])
  const sessionIds = sessions.map(({ id }) => id)
  const ending = new Set(sessionIds)
  const used = new Set(liveSessions.flatMap(({ id, tokenId }) => (ending.has(id) ? [] : (tokenId ?? []))))
  const shown = new Set<TokenId>(sessions.flatMap(({ tokenId }) => tokenId ?? [])).difference(used)
  const ended = liveTokens.filter((one) => shown.has(one.id) || tokens.some(({ id }) => id === one.id))
  const tokenIds = ended.map(({ id }) => id)
  const command = kickCommand({ app, uid, target, sessionIds, tokenIds, exceptTokenId: undefined, reason: 'kicked' })
  return { sessions, tokens: ended, connections: connections.filter((one) => matchesCommand(command, one)) }
}
