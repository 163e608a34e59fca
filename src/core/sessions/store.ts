import type { PruneCandidate } from '../retention/bounds.ts'
import type { AppId, ClientKey, DialectName, SessionId, TokenId, UserId } from '../values.ts'
import type { EndedCredential, EndReason, RemovedSession, Session, SessionWithSecrets, Token } from './session.ts'

/** The place of a session that ended in a list, the latest end first. */
export type EndedPosition = { readonly endedAtMs: number; readonly id: SessionId }

export interface SessionStore {
  find(app: AppId, id: SessionId): Promise<SessionWithSecrets | undefined>
  /** The latest session of that device, ended or not. */
  findLatestOnDevice(
    app: AppId,
    uid: UserId,
    dialect: DialectName,
    clientKey: ClientKey,
  ): Promise<SessionWithSecrets | undefined>
  /** The last sessions with secrets of a device, one for each time that it was removed: the latest 10, the newest first. */
  listRemoved(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<RemovedSession[]>
  /** The same of all devices of the dialect that the user had: the latest 50. */
  listRemovedOfUser(app: AppId, uid: UserId, dialect: DialectName): Promise<RemovedSession[]>
  /** How sessions, tokens and removed devices of a user ended: the latest `limit` of each, in no order. */
  listEnds(app: AppId, uid: UserId, limit: number): Promise<EndedCredential[]>
  /** Users above `uid` with a session that has not ended, by uid: at most `limit`. */
  listUsersAfter(app: AppId, uid: UserId, limit: number): Promise<UserId[]>
  /** Sessions that have not ended, oldest first. */
  listLive(app: AppId, uid: UserId): Promise<Session[]>
  /** Those of them whose token is not stored, or has not expired at `nowMs`. */
  listUnexpired(app: AppId, uid: UserId, nowMs: number): Promise<Session[]>
  /** Sessions that have ended, the latest end first: at most `limit` after `after`. */
  listEndedOfUser(app: AppId, uid: UserId, after: EndedPosition | undefined, limit: number): Promise<Session[]>
  /** Sessions that have not ended and have no stored token, of any user, on installations with this client key. */
  listLiveByClientKey(app: AppId, dialect: DialectName, clientKey: ClientKey): Promise<Session[]>
  /** Which of these tokens a session that has not ended was opened with. */
  tokensInUse(app: AppId, tokenIds: readonly TokenId[]): Promise<Set<TokenId>>
  /** Sessions that have not ended and were opened with this token. */
  listLiveByToken(app: AppId, tokenId: TokenId): Promise<Session[]>
  /** Inserts or replaces by id. */
  put(session: SessionWithSecrets): Promise<void>
  /** Ends those that have not ended and moves `validAfterMs` past their last issue; returns how many it ended. */
  end(app: AppId, ids: readonly SessionId[], atMs: number, reason: EndReason): Promise<number>
  /** Sessions that ended before `beforeMs`, by end, app and id: at most `limit` after `after`. */
  listEnded(beforeMs: number, after: PruneCandidate | undefined, limit: number): Promise<PruneCandidate[]>
  /**
   * Of these sessions, deletes those that ended before `beforeMs` and are not the latest of their device. Of the others,
   * deletes the secrets of those without a stored token; the session stays. Returns how many it deleted or changed.
   */
  pruneEnded(rows: readonly PruneCandidate[], beforeMs: number): Promise<number>
}

export interface TokenStore {
  /** Any state. */
  findByHash(app: AppId, hash: string): Promise<Token | undefined>
  /** Tokens of the user that have not ended, oldest first; expired ones and an administrator's too. */
  listLive(app: AppId, uid: UserId): Promise<Token[]>
  /** In any state, in no order; unknown ones are absent. */
  listByIds(app: AppId, ids: readonly TokenId[]): Promise<Token[]>
  /** App-level tokens that have not ended. */
  listAdmin(app: AppId, dialect: DialectName): Promise<Token[]>
  insert(token: Token): Promise<void>
  /** Returns how many it ended. */
  end(app: AppId, ids: readonly TokenId[], atMs: number, reason: EndReason): Promise<number>
  /** Tokens that expired before `beforeMs`, by expiry, app and id: at most `limit` after `after`. */
  listExpired(beforeMs: number, after: PruneCandidate | undefined, limit: number): Promise<PruneCandidate[]>
  /**
   * Of these tokens, deletes with their sessions those that expired before `beforeMs` and have no session that matters: the
   * latest of its device, or the latest there that has not ended. Returns how many tokens it deleted.
   */
  pruneExpired(rows: readonly PruneCandidate[], beforeMs: number): Promise<number>
}
