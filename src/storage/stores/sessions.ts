import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { EndReason, Session, SessionSecrets } from '../../core/sessions/session.ts'
import type { SessionStore } from '../../core/sessions/store.ts'
import type { AppId, ClientKey, SessionId, TokenId, UserId, Vendor } from '../../core/values.ts'
import { pieces } from '../pieces.ts'
import type { Params, Prepare } from '../prepared.ts'
import type { Schema, SessionRow } from '../schema.ts'
import type { Sealer } from '../sealer.ts'

/** What every login asks. */
export const sessionQueries = (prepare: Prepare) => ({
  live: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('ended_at_ms', 'is', null)
      .orderBy('issued_at_ms')
      .orderBy('id'),
  ),
})

export class SqlSessionStore implements SessionStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly hot: ReturnType<typeof sessionQueries>,
    private readonly sealer: Sealer,
  ) {}

  async find(app: AppId, id: SessionId): Promise<Session | undefined> {
    const row = await this.#rows(app).where('id', '=', id).executeTakeFirst()
    return row && this.#toSession(row)
  }
  async findOnDevice(app: AppId, uid: UserId, dialect: Vendor, clientKey: ClientKey): Promise<Session | undefined> {
    const onDevice = this.#rows(app).where('uid', '=', uid).where('dialect', '=', dialect)
    const newest = onDevice.where('client_key', '=', clientKey).orderBy('issued_at_ms', 'desc').limit(1)
    const row = await newest.executeTakeFirst()
    return row && this.#toSession(row)
  }
  async listLive(app: AppId, uid: UserId): Promise<Session[]> {
    return (await this.hot.live.on(this.db)(app, uid)).map((row) => this.#toSession(row))
  }
  async listLiveByClientKey(app: AppId, dialect: Vendor, clientKey: ClientKey): Promise<Session[]> {
    return this.#list(this.#live(app).where('dialect', '=', dialect).where('client_key', '=', clientKey))
  }
  async listLiveByToken(app: AppId, tokenId: TokenId): Promise<Session[]> {
    return this.#list(this.#live(app).where('token_id', '=', tokenId))
  }
  async tokensInUse(app: AppId, tokenIds: readonly TokenId[]): Promise<Set<TokenId>> {
    const used = new Set<TokenId>()
    for (const some of pieces(tokenIds)) {
      const live = this.db.selectFrom('sessions').select('token_id').distinct().where('app', '=', app)
      const rows = await live.where('ended_at_ms', 'is', null).where('token_id', 'in', some).execute()
      for (const { token_id } of rows) if (token_id !== null) used.add(token_id)
    }
    return used
  }
  async put(session: Session): Promise<void> {
    const changing = {
      platform: session.platform,
      token_id: session.tokenId ?? null,
      sealed_secrets: session.secrets ? this.sealer.seal(JSON.stringify(session.secrets)) : null,
      issued_at_ms: session.issuedAtMs,
      valid_after_ms: session.validAfterMs,
      ended_at_ms: session.endedAtMs ?? null,
      end_reason: session.endReason ?? null,
    }
    const { app, id, uid, dialect } = session
    await this.db
      .insertInto('sessions')
      .values({ app, id, uid, dialect, client_key: session.clientKey, created_at_ms: session.createdAtMs, ...changing })
      .onConflict((on) => on.columns(['app', 'id']).doUpdateSet(changing))
      .execute()
  }
  async end(app: AppId, ids: readonly SessionId[], atMs: number, reason: EndReason): Promise<number> {
    // A tie between the kick and a token issued in the same millisecond goes to the kick: validAfter passes both.
    const validAfter = sql<number>`case when issued_at_ms > ${atMs} then issued_at_ms else ${atMs} end`
    const columns = { ended_at_ms: atMs, end_reason: reason, valid_after_ms: validAfter }
    const change = this.db.updateTable('sessions').set(columns).where('app', '=', app).where('ended_at_ms', 'is', null)
    let ended = 0
    for (const some of pieces(ids))
      ended += Number((await change.where('id', 'in', some).executeTakeFirst()).numUpdatedRows)
    return ended
  }

  #rows(app: AppId) {
    return this.db.selectFrom('sessions').selectAll().where('app', '=', app)
  }
  #live(app: AppId) {
    return this.#rows(app).where('ended_at_ms', 'is', null)
  }
  async #list(query: SelectQueryBuilder<Schema, 'sessions', SessionRow>): Promise<Session[]> {
    return (await query.orderBy('issued_at_ms').orderBy('id').execute()).map((row) => this.#toSession(row))
  }
  #toSession(row: SessionRow): Session {
    return {
      id: row.id,
      app: row.app,
      uid: row.uid,
      dialect: row.dialect as Vendor,
      clientKey: row.client_key,
      platform: row.platform as Platform,
      tokenId: row.token_id ?? undefined,
      secrets: row.sealed_secrets ? (JSON.parse(this.sealer.open(row.sealed_secrets)) as SessionSecrets) : undefined,
      createdAtMs: Number(row.created_at_ms),
      issuedAtMs: Number(row.issued_at_ms),
      validAfterMs: Number(row.valid_after_ms),
      endedAtMs: row.ended_at_ms === null ? undefined : Number(row.ended_at_ms),
      endReason: (row.end_reason as EndReason | null) ?? undefined,
    }
  }
}
