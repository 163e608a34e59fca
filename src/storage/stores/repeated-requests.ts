import type { Kysely } from 'kysely'
import type { RepeatedRequestStore, RequestState, StoredRequest } from '../../core/repeated-requests/store.ts'
import type { RequestName, RequestRun } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { RepeatedRequestRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

export class SqlRepeatedRequestStore implements RepeatedRequestStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async find({ app, caller, key }: RequestName): Promise<StoredRequest | undefined> {
    const row = await this.db
      .selectFrom('repeated_requests')
      .selectAll()
      .where('app', '=', app)
      .where('caller', '=', caller)
      .where('request_key', '=', key)
      .executeTakeFirst()
    return row && this.#toRequest(row)
  }
  async add({ app, caller, key }: RequestName, request: StoredRequest): Promise<boolean> {
    const added = await this.db
      .insertInto('repeated_requests')
      .values({ app, caller, request_key: key, ...this.#columns(request) })
      .onConflict((on) => on.columns(['app', 'caller', 'request_key']).doNothing())
      .returning('token')
      .execute()
    return added.length > 0
  }
  async replace(run: RequestRun, request: StoredRequest): Promise<boolean> {
    const { numUpdatedRows } = await this.#update(run).set(this.#columns(request)).executeTakeFirst()
    return numUpdatedRows > 0n
  }
  async commit(run: RequestRun): Promise<boolean> {
    const { numUpdatedRows } = await this.#update(run).set({ state: 'committed' }).executeTakeFirst()
    return numUpdatedRows > 0n
  }
  async answer(run: RequestRun, reply: string | undefined): Promise<void> {
    const encrypted_reply = reply === undefined ? null : this.cipher.encrypt(reply)
    await this.#update(run).set({ state: 'answered', encrypted_reply }).execute()
  }
  async remove({ app, caller, key, token }: RequestRun): Promise<void> {
    await this.db
      .deleteFrom('repeated_requests')
      .where('app', '=', app)
      .where('caller', '=', caller)
      .where('request_key', '=', key)
      .where('token', '=', token)
      .execute()
  }
  async pruneExpired(nowMs: number, limit: number): Promise<number> {
    const expired = this.db
      .selectFrom('repeated_requests')
      .select(['app', 'caller', 'request_key'])
      .where('expires_at_ms', '<', nowMs)
      .orderBy('expires_at_ms')
      .limit(limit)
    const { numDeletedRows } = await this.db
      .deleteFrom('repeated_requests')
      .where(({ eb, refTuple }) =>
        eb(refTuple('app', 'caller', 'request_key'), 'in', expired.$asTuple('app', 'caller', 'request_key')),
      )
      .executeTakeFirst()
    return Number(numDeletedRows)
  }

  #update({ app, caller, key, token }: RequestRun) {
    return this.db
      .updateTable('repeated_requests')
      .where('app', '=', app)
      .where('caller', '=', caller)
      .where('request_key', '=', key)
      .where('token', '=', token)
  }
  #columns({ token, hash, state, reply, startedAtMs, expiresAtMs }: StoredRequest) {
    const encrypted_reply = reply === undefined ? null : this.cipher.encrypt(reply)
    return { token, hash, state, encrypted_reply, started_at_ms: startedAtMs, expires_at_ms: expiresAtMs }
  }
  #toRequest(row: RepeatedRequestRow): StoredRequest {
    return {
      token: row.token,
      hash: row.hash,
      state: row.state as RequestState,
      reply: row.encrypted_reply === null ? undefined : this.cipher.decrypt(row.encrypted_reply),
      startedAtMs: Number(row.started_at_ms),
      expiresAtMs: Number(row.expires_at_ms),
    }
  }
}
