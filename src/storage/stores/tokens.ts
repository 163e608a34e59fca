import { type Kysely, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { PruneCandidate } from '../../core/retention/bounds.ts'
import { type EndReason, endReasonOf, type Token } from '../../core/sessions/session.ts'
import type { TokenStore } from '../../core/sessions/store.ts'
import type { AppId, DialectName, TokenId, UserId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import { type Compile, compileInsert, type Params } from '../compiled-query.ts'
import type { TokenRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { listExpiredTokens, pruneExpiredTokens } from './pruning.ts'

const columns = [
  'app',
  'id',
  'uid',
  'dialect',
  'platform',
  'role',
  'hash',
  'label',
  'issued_at_ms',
  'expires_at_ms',
  'ended_at_ms',
  'end_reason',
] as const satisfies readonly (keyof TokenRow)[]

/** Compiled: every sign-in, every login and every request with a user's token runs them. */
export const tokenQueries = (prepare: Compile) => ({
  byHash: prepare((db, p: Params<[app: AppId, hash: string]>) =>
    db.selectFrom('tokens').selectAll().where('app', '=', p(0)).where('hash', '=', p(1)),
  ),
  live: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db
      .selectFrom('tokens')
      .selectAll()
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('ended_at_ms', 'is', null),
  ),
  end: prepare((db, p: Params<[atMs: number, reason: EndReason, app: AppId, id: TokenId]>) =>
    db
      .updateTable('tokens')
      .set({ ended_at_ms: p(0), end_reason: p(1) })
      .where('app', '=', p(2))
      .where('id', '=', p(3))
      .where('ended_at_ms', 'is', null),
  ),
  insert: compileInsert<'tokens', TokenRow>(prepare, 'tokens', columns),
})

/** A literal, since an index is made for it. */
const isAdmin = sql<boolean>`role = 'admin'`

export class SqlTokenStore implements TokenStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof tokenQueries>,
  ) {}

  async findByHash(app: AppId, hash: string): Promise<Token | undefined> {
    const [row] = await this.compiled.byHash.on(this.db)(app, hash)
    return row && toToken(row)
  }
  async listLive(app: AppId, uid: UserId): Promise<Token[]> {
    // SQLite takes longer to set up a sort than to find the rows.
    return (await this.compiled.live.on(this.db)(app, uid)).map(toToken).sort(byIssue)
  }
  async listByIds(app: AppId, ids: readonly TokenId[]): Promise<Token[]> {
    const found: Token[] = []
    for (const some of chunks(ids))
      found.push(...(await this.#rows(app).where('id', 'in', some).execute()).map(toToken))
    return found
  }
  async listAdmin(app: AppId, dialect: DialectName): Promise<Token[]> {
    const live = this.#rows(app).where(isAdmin).where('dialect', '=', dialect)
    return (await live.where('ended_at_ms', 'is', null).orderBy('issued_at_ms').orderBy('id').execute()).map(toToken)
  }
  async insert(token: Token): Promise<void> {
    await this.compiled.insert(this.db)(toRow(token))
  }
  async end(app: AppId, ids: readonly TokenId[], atMs: number, reason: EndReason): Promise<number> {
    const [only, ...more] = ids
    if (only === undefined) return 0
    if (more.length === 0) return this.compiled.end.changing(this.db)(atMs, reason, app, only)
    const columns = { ended_at_ms: atMs, end_reason: reason }
    const change = this.db.updateTable('tokens').set(columns).where('app', '=', app).where('ended_at_ms', 'is', null)
    let ended = 0
    for (const some of chunks(ids))
      ended += Number((await change.where('id', 'in', some).executeTakeFirst()).numUpdatedRows)
    return ended
  }
  listExpired(beforeMs: number, after: PruneCandidate | undefined, limit: number): Promise<PruneCandidate[]> {
    return listExpiredTokens(this.db, beforeMs, after, limit)
  }
  pruneExpired(rows: readonly PruneCandidate[], beforeMs: number): Promise<number> {
    return pruneExpiredTokens(this.db, rows, beforeMs)
  }

  #rows(app: AppId) {
    return this.db.selectFrom('tokens').selectAll().where('app', '=', app)
  }
}

/** Oldest first. */
const byIssue = (a: Token, b: Token): number => a.issuedAtMs - b.issuedAtMs || (a.id < b.id ? -1 : 1)

const toRow = (token: Token): TokenRow => ({
  app: token.app,
  id: token.id,
  uid: token.uid,
  dialect: token.dialect,
  platform: token.platform,
  role: token.role,
  hash: token.hash,
  label: token.label ?? '',
  issued_at_ms: token.issuedAtMs,
  expires_at_ms: token.expiresAtMs ?? null,
  ended_at_ms: token.endedAtMs ?? null,
  end_reason: token.endReason ?? null,
})

const toToken = (row: TokenRow): Token => ({
  id: row.id,
  app: row.app,
  uid: row.uid,
  dialect: row.dialect as DialectName,
  platform: row.platform as Platform,
  role: row.role as Token['role'],
  hash: row.hash,
  ...(row.label !== '' && { label: row.label }),
  issuedAtMs: Number(row.issued_at_ms),
  expiresAtMs: row.expires_at_ms === null ? undefined : Number(row.expires_at_ms),
  endedAtMs: row.ended_at_ms === null ? undefined : Number(row.ended_at_ms),
  endReason: row.end_reason === null ? undefined : endReasonOf(row.end_reason),
})
