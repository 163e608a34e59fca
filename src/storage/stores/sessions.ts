import { type Expression, type Kysely, sql } from 'kysely'
import type { PruneCandidate } from '../../core/retention/bounds.ts'
import type {
  EndedCredential,
  EndReason,
  RemovedSession,
  Session,
  SessionSecrets,
  SessionWithSecrets,
} from '../../core/sessions/session.ts'
import type { EndedPosition, SessionStore } from '../../core/sessions/store.ts'
import type { AppId, ClientKey, DialectName, SessionId, TokenId, UserId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import { type Compile, compileInsert, type Params } from '../compiled-query.ts'
import type { SessionRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { listEndsOfUser } from './ended-credentials.ts'
import { endedSessionsOf } from './ended-sessions.ts'
import { listEndedSessions, pruneEndedSessions } from './pruning.ts'
import { endOf, type ListedRow, toSession } from './session-row.ts'
import { tokenUnexpired } from './unexpired-token.ts'

const changing = [
  'platform',
  'token_id',
  'encrypted_secrets',
  'issued_at_ms',
  'valid_after_ms',
  'ended_at_ms',
  'end_reason',
] as const satisfies readonly (keyof SessionRow)[]

const columns = [
  'app',
  'id',
  'uid',
  'dialect',
  'client_key',
  'created_at_ms',
  ...changing,
] as const satisfies readonly (keyof SessionRow)[]

/** Removals of one device whose tokens are known as ended. */
const removedMax = 10
/** The same of all devices of a user. */
const removedOfUserMax = 50

/** Of the lists: without the secrets. */
const listed = columns.filter((column) => column !== 'encrypted_secrets')

/**
 * Compiled: every sign-in and every login runs them. Lists of one user are sorted here: SQLite takes longer to set up a
 * sort than to find the rows.
 */
export const sessionQueries = (prepare: Compile) => ({
  byId: prepare((db, p: Params<[app: AppId, id: SessionId]>) =>
    db.selectFrom('sessions').selectAll().where('app', '=', p(0)).where('id', '=', p(1)),
  ),
  newestOnDevice: prepare((db, p: Params<[app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]>) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('dialect', '=', p(2))
      .where('client_key', '=', p(3))
      // An ORDER BY, though an index has the order, takes SQLite five times as long.
      .where((is) =>
        is.not(
          is.exists(
            is
              .selectFrom('sessions as later')
              .select('later.id')
              .whereRef('later.app', '=', 'sessions.app')
              .whereRef('later.uid', '=', 'sessions.uid')
              .whereRef('later.dialect', '=', 'sessions.dialect')
              .whereRef('later.client_key', '=', 'sessions.client_key')
              .whereRef('later.issued_at_ms', '>', 'sessions.issued_at_ms'),
          ),
        ),
      ),
  ),
  removed: prepare((db, p: Params<[app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]>) =>
    db
      .selectFrom('removed_sessions')
      .select(['encrypted_secrets', 'ended_at_ms', 'end_reason'])
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('dialect', '=', p(2))
      .where('client_key', '=', p(3))
      .orderBy('issued_at_ms', 'desc')
      .limit(removedMax),
  ),
  liveByClientKey: prepare((db, p: Params<[app: AppId, dialect: DialectName, clientKey: ClientKey]>) =>
    db
      .selectFrom('sessions')
      .select(listed)
      .where('app', '=', p(0))
      .where('ended_at_ms', 'is', null)
      .where('token_id', 'is', null)
      .where('dialect', '=', p(1))
      .where('client_key', '=', p(2)),
  ),
  put: compileInsert<'sessions', SessionRow>(prepare, 'sessions', columns, { key: ['app', 'id'], changing }),
  live: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db
      .selectFrom('sessions')
      .select(listed)
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('ended_at_ms', 'is', null),
  ),
  unexpired: prepare((db, p: Params<[app: AppId, uid: UserId, nowMs: number]>) =>
    db
      .selectFrom('sessions')
      .select(listed)
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('ended_at_ms', 'is', null)
      // An outer join takes SQLite three times as long.
      .where((is) => tokenUnexpired(is, p(2))),
  ),
  end: prepare((db, p: Params<[atMs: number, reason: EndReason, app: AppId, id: SessionId]>) =>
    db
      .updateTable('sessions')
      .set((is) => ({ ended_at_ms: p(0), end_reason: p(1), valid_after_ms: laterOf(is.val(p(0))) }))
      .where('app', '=', p(2))
      .where('id', '=', p(3))
      .where('ended_at_ms', 'is', null),
  ),
  tokenInUse: prepare((db, p: Params<[app: AppId, tokenId: TokenId]>) =>
    db
      .selectFrom('sessions')
      .select('token_id')
      .where('app', '=', p(0))
      .where('token_id', '=', p(1))
      .where('ended_at_ms', 'is', null)
      .limit(1),
  ),
  liveByToken: prepare((db, p: Params<[app: AppId, tokenId: TokenId]>) =>
    db
      .selectFrom('sessions')
      .select(listed)
      .where('app', '=', p(0))
      .where('token_id', '=', p(1))
      .where('ended_at_ms', 'is', null),
  ),
})

export class SqlSessionStore implements SessionStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof sessionQueries>,
    private readonly cipher: ColumnCipher,
  ) {}

  async find(app: AppId, id: SessionId): Promise<SessionWithSecrets | undefined> {
    const [row] = await this.compiled.byId.on(this.db)(app, id)
    return row && this.#withSecrets(row)
  }
  async findLatestOnDevice(
    app: AppId,
    uid: UserId,
    dialect: DialectName,
    clientKey: ClientKey,
  ): Promise<SessionWithSecrets | undefined> {
    const [row] = await this.compiled.newestOnDevice.on(this.db)(app, uid, dialect, clientKey)
    return row && this.#withSecrets(row)
  }
  async listRemoved(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<RemovedSession[]> {
    const rows = await this.compiled.removed.on(this.db)(app, uid, dialect, clientKey)
    return rows.flatMap(({ encrypted_secrets: encrypted, ...row }) =>
      encrypted === null ? [] : [{ app, uid, secrets: this.#secretsOf(encrypted), ...endOf(row) }],
    )
  }
  async listRemovedOfUser(app: AppId, uid: UserId, dialect: DialectName): Promise<RemovedSession[]> {
    const rows = await this.db
      .selectFrom('removed_sessions')
      .select(['encrypted_secrets', 'ended_at_ms', 'end_reason'])
      .where('app', '=', app)
      .where('uid', '=', uid)
      .where('dialect', '=', dialect)
      .orderBy('issued_at_ms', 'desc')
      .limit(removedOfUserMax)
      .execute()
    return rows.flatMap(({ encrypted_secrets: encrypted, ...row }) =>
      encrypted === null ? [] : [{ app, uid, secrets: this.#secretsOf(encrypted), ...endOf(row) }],
    )
  }
  listEnds(app: AppId, uid: UserId, limit: number): Promise<EndedCredential[]> {
    return listEndsOfUser(this.db, app, uid, limit)
  }
  async listUsersAfter(app: AppId, uid: UserId, limit: number): Promise<UserId[]> {
    const live = this.db.selectFrom('sessions').select('uid').distinct().where('app', '=', app).where('uid', '>', uid)
    const rows = await live.where('ended_at_ms', 'is', null).orderBy('uid').limit(limit).execute()
    return rows.map((row) => row.uid)
  }
  async listLive(app: AppId, uid: UserId): Promise<Session[]> {
    return byIssue(await this.compiled.live.on(this.db)(app, uid))
  }
  async listUnexpired(app: AppId, uid: UserId, nowMs: number): Promise<Session[]> {
    return byIssue(await this.compiled.unexpired.on(this.db)(app, uid, nowMs))
  }
  listEndedOfUser(app: AppId, uid: UserId, after: EndedPosition | undefined, limit: number): Promise<Session[]> {
    return endedSessionsOf(this.db, app, uid, after, limit)
  }
  async listLiveByClientKey(app: AppId, dialect: DialectName, clientKey: ClientKey): Promise<Session[]> {
    return byIssue(await this.compiled.liveByClientKey.on(this.db)(app, dialect, clientKey))
  }
  async listLiveByToken(app: AppId, tokenId: TokenId): Promise<Session[]> {
    return byIssue(await this.compiled.liveByToken.on(this.db)(app, tokenId))
  }
  async tokensInUse(app: AppId, tokenIds: readonly TokenId[]): Promise<Set<TokenId>> {
    const [only, ...more] = tokenIds
    if (only !== undefined && more.length === 0)
      return new Set((await this.compiled.tokenInUse.on(this.db)(app, only)).length > 0 ? [only] : [])
    const used = new Set<TokenId>()
    for (const some of chunks(tokenIds)) {
      const live = this.db.selectFrom('sessions').select('token_id').distinct().where('app', '=', app)
      const rows = await live.where('ended_at_ms', 'is', null).where('token_id', 'in', some).execute()
      for (const { token_id } of rows) if (token_id !== null) used.add(token_id)
    }
    return used
  }
  async put(session: SessionWithSecrets): Promise<void> {
    await this.compiled.put(this.db)(this.#toRow(session))
  }
  async end(app: AppId, ids: readonly SessionId[], atMs: number, reason: EndReason): Promise<number> {
    const [only, ...more] = ids
    if (only === undefined) return 0
    if (more.length === 0) return this.compiled.end.changing(this.db)(atMs, reason, app, only)
    const columns = { ended_at_ms: atMs, end_reason: reason, valid_after_ms: laterOf(sql.val(atMs)) }
    const change = this.db.updateTable('sessions').set(columns).where('app', '=', app).where('ended_at_ms', 'is', null)
    let ended = 0
    for (const some of chunks(ids))
      ended += Number((await change.where('id', 'in', some).executeTakeFirst()).numUpdatedRows)
    return ended
  }

  listEnded(beforeMs: number, after: PruneCandidate | undefined, limit: number): Promise<PruneCandidate[]> {
    return listEndedSessions(this.db, beforeMs, after, limit)
  }
  pruneEnded(rows: readonly PruneCandidate[], beforeMs: number): Promise<number> {
    return pruneEndedSessions(this.db, rows, beforeMs)
  }

  #toRow(session: SessionWithSecrets): SessionRow {
    return {
      app: session.app,
      id: session.id,
      uid: session.uid,
      dialect: session.dialect,
      client_key: session.clientKey,
      platform: session.platform,
      token_id: session.tokenId ?? null,
      encrypted_secrets: session.secrets ? this.cipher.encrypt(JSON.stringify(session.secrets)) : null,
      created_at_ms: session.createdAtMs,
      issued_at_ms: session.issuedAtMs,
      valid_after_ms: session.validAfterMs,
      ended_at_ms: session.endedAtMs ?? null,
      end_reason: session.endReason ?? null,
    }
  }
  #withSecrets(row: SessionRow): SessionWithSecrets {
    return { ...toSession(row), secrets: row.encrypted_secrets ? this.#secretsOf(row.encrypted_secrets) : undefined }
  }
  #secretsOf(encrypted: string): SessionSecrets {
    return JSON.parse(this.cipher.decrypt(encrypted)) as SessionSecrets
  }
}

/** A token issued in the same millisecond as the kick is refused: validAfter is at or after both. */
const laterOf = (atMs: Expression<number>) =>
  sql<number>`case when issued_at_ms > ${atMs} then issued_at_ms else ${atMs} end`

/** Oldest first. */
const byIssue = (rows: readonly ListedRow[]): Session[] =>
  rows.map(toSession).sort((a, b) => a.issuedAtMs - b.issuedAtMs || (a.id < b.id ? -1 : 1))
