import type { AppId, ClientKey, DialectName, SessionId, TokenId, UserId } from '../values.ts'
import type { EndReason, Session, Token } from './session.ts'

export interface SessionStore {
  find(app: AppId, id: SessionId): Promise<Session | undefined>
  /** The latest session of that device, ended or not. */
  findOnDevice(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<Session | undefined>
  /** Sessions that have not ended, oldest first. */
  listLive(app: AppId, uid: UserId): Promise<Session[]>
  /** Sessions that have not ended, of any user, on installations that call themselves so. */
  listLiveByClientKey(app: AppId, dialect: DialectName, clientKey: ClientKey): Promise<Session[]>
  /** Which of these tokens a session that has not ended was opened with. */
  tokensInUse(app: AppId, tokenIds: readonly TokenId[]): Promise<Set<TokenId>>
  /** Sessions that have not ended and were opened with this token. */
  listLiveByToken(app: AppId, tokenId: TokenId): Promise<Session[]>
  /** Inserts or replaces by id. */
  put(session: Session): Promise<void>
  /** Ends those that have not ended and moves `validAfterMs` past their last issue; returns how many it ended. */
  end(app: AppId, ids: readonly SessionId[], atMs: number, reason: EndReason): Promise<number>
}

export interface TokenStore {
  /** Any state. */
  findByHash(app: AppId, hash: string): Promise<Token | undefined>
  /** Tokens of the user that have not ended, oldest first; expired ones and an administrator's too. */
  listLive(app: AppId, uid: UserId): Promise<Token[]>
  /** App-level tokens that have not ended. */
  listAdmin(app: AppId, dialect: DialectName): Promise<Token[]>
  insert(token: Token): Promise<void>
  /** Returns how many it ended. */
  end(app: AppId, ids: readonly TokenId[], atMs: number, reason: EndReason): Promise<number>
  /** Forgets tokens that expired before `atMs`, at most `limit` of them; returns how many. */
  prune(atMs: number, limit: number): Promise<number>
}
