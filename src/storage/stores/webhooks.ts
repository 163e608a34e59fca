import { type Kysely, sql } from 'kysely'
import {
  attemptsKept,
  type NeededPosition,
  type RunningWebhook,
  type StoredAttempt,
  type WebhookCounts,
  type WebhookPatch,
  type WebhookProgress,
  type WebhookStore,
} from '../../core/event-webhooks/store.ts'
import type { Webhook, WebhookAttempt, WebhookLogName, WebhookRetry } from '../../core/event-webhooks/webhook.ts'
import type { AppId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'
import {
  fromAttempt,
  fromRetry,
  fromWebhook,
  patchColumns,
  statsColumns,
  toAttempt,
  toRetry,
  toWebhook,
} from './webhook-row.ts'

export class SqlWebhookStore implements WebhookStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async find(app: AppId, id: string): Promise<Webhook | undefined> {
    const query = this.db.selectFrom('webhooks').selectAll().where('app', '=', app).where('id', '=', id)
    const row = await query.executeTakeFirst()
    return row && toWebhook(row, this.cipher)
  }
  async list(app: AppId, after: string | undefined, limit: number): Promise<Webhook[]> {
    const rows = await this.db
      .selectFrom('webhooks')
      .selectAll()
      .where('app', '=', app)
      .where('id', '>', after ?? '')
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map((row) => toWebhook(row, this.cipher))
  }
  async count(app: AppId): Promise<number> {
    const query = this.db.selectFrom('webhooks').select(sql<number>`count(*)`.as('n')).where('app', '=', app)
    return Number((await query.executeTakeFirstOrThrow()).n)
  }
  async insert(webhook: Webhook): Promise<void> {
    await this.db.insertInto('webhooks').values(fromWebhook(webhook, this.cipher)).execute()
  }
  async update(app: AppId, id: string, patch: WebhookPatch): Promise<boolean> {
    const change = this.#revised(app, id).set(patchColumns(patch, this.cipher))
    return (await change.executeTakeFirst()).numUpdatedRows > 0n
  }
  async replay(app: AppId, id: string, { after, oldest }: { after: number; oldest: number }): Promise<boolean> {
    const change = this.#revised(app, id).set({ position: after, replays: sql<number>`replays + 1` })
    if ((await change.executeTakeFirst()).numUpdatedRows === 0n) return false
    await this.db
      .deleteFrom('webhook_retries')
      .where('app', '=', app)
      .where('webhook', '=', id)
      .where((is) => is.or([is('position', '>', after), is('position', '<', oldest)]))
      .execute()
    return true
  }
  async remove(app: AppId, id: string): Promise<boolean> {
    const removal = this.db.deleteFrom('webhooks').where('app', '=', app).where('id', '=', id)
    return (await removal.executeTakeFirst()).numDeletedRows > 0n
  }
  async retryAll(app: AppId, id: string, nowMs: number): Promise<number> {
    await this.#revised(app, id).execute()
    const due = this.db
      .updateTable('webhook_retries')
      .set({ next_try_at_ms: nowMs })
      .where('app', '=', app)
      .where('webhook', '=', id)
    return Number((await due.executeTakeFirst()).numUpdatedRows)
  }
  async retries(app: AppId, id: string, after: string | undefined, limit: number): Promise<WebhookRetry[]> {
    const rows = await this.#retriesOf(app, id)
      .selectAll()
      .$if(after !== undefined, (query) => query.where('ordering_key', '>', after ?? ''))
      .orderBy('ordering_key')
      .limit(limit)
      .execute()
    return rows.map(toRetry)
  }
  async countRetries(app: AppId, id: string): Promise<number> {
    const query = this.#retriesOf(app, id).select(sql<number>`count(*)`.as('n'))
    return Number((await query.executeTakeFirstOrThrow()).n)
  }
  async attempts(app: AppId, id: string, before: number | undefined, limit: number): Promise<StoredAttempt[]> {
    const rows = await this.db
      .selectFrom('webhook_attempts')
      .selectAll()
      .where('app', '=', app)
      .where('webhook', '=', id)
      .$if(before !== undefined, (query) => query.where('entry', '<', before ?? 0))
      .orderBy('entry', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toAttempt)
  }
  async addAttempt(app: AppId, id: string, attempt: WebhookAttempt): Promise<void> {
    await this.#addAttempts(app, id, [attempt])
  }

  async neededPosition(app: AppId, id: string): Promise<number | undefined> {
    const query = this.#needed().where('webhooks.app', '=', app).where('webhooks.id', '=', id)
    const row = await query.executeTakeFirst()
    return row && neededOf(row)
  }
  async countByState(): Promise<WebhookCounts[]> {
    const rows = await this.db
      .selectFrom('webhooks')
      .select([
        'app',
        sql<number>`sum(case when enabled = 1 and paused_at_ms is null then 1 else 0 end)`.as('running'),
        sql<number>`sum(case when enabled = 1 and paused_at_ms is not null then 1 else 0 end)`.as('paused'),
        sql<number>`sum(case when enabled = 1 then 0 else 1 end)`.as('disabled'),
        sql<number>`sum(case when enabled = 1 and paused_at_ms is null and failing_since_ms is not null
          then 1 else 0 end)`.as('failing'),
      ])
      .groupBy('app')
      .execute()
    return rows.map(({ app, running, paused, disabled, failing }) => ({
      ...{ app, running: Number(running), paused: Number(paused) },
      ...{ disabled: Number(disabled), failing: Number(failing) },
    }))
  }
  async running(): Promise<RunningWebhook[]> {
    const rows = await this.db
      .selectFrom('webhooks')
      .select(['app', 'id', 'log', 'position', 'revision', nextTryAtMs.as('next_try_at_ms')])
      .where('enabled', '=', 1)
      .where('paused_at_ms', 'is', null)
      .orderBy('app')
      .orderBy('id')
      .execute()
    return rows.map(({ app, id, log, position, revision, next_try_at_ms: next }) => ({
      ...{ app, id, log: log as WebhookLogName, position: Number(position), revision: Number(revision) },
      nextTryAtMs: next === null ? undefined : Number(next),
    }))
  }
  async needed(): Promise<NeededPosition[]> {
    const rows = await this.#needed().where('enabled', '=', 1).orderBy('app').orderBy('id').execute()
    return rows.map((row) => ({
      app: row.app,
      id: row.id,
      log: row.log as WebhookLogName,
      position: neededOf(row),
      types: row.types === null ? undefined : (JSON.parse(row.types) as string[]),
      failingSinceMs: row.failing_since_ms === null ? undefined : Number(row.failing_since_ms),
    }))
  }
  async neededByApp(app: AppId, log: WebhookLogName): Promise<number | undefined> {
    const enabled = this.#needed().where('app', '=', app).where('log', '=', log).where('enabled', '=', 1)
    const rows = await enabled.execute()
    return rows.length === 0 ? undefined : Math.min(...rows.map(neededOf))
  }
  async presenceApps(): Promise<AppId[]> {
    const rows = await this.db
      .selectFrom('webhooks')
      .select('app')
      .distinct()
      .where('log', '=', 'presence')
      .where('enabled', '=', 1)
      .execute()
    return rows.map(({ app }) => app)
  }
  async save(app: AppId, id: string, progress: WebhookProgress): Promise<boolean> {
    const { replays, position, retries, ended, stats, attempts } = progress
    const change = this.db
      .updateTable('webhooks')
      .set({ position, ...statsColumns(stats) })
      .where('app', '=', app)
      .where('id', '=', id)
      .where('replays', '=', replays)
    if ((await change.executeTakeFirst()).numUpdatedRows === 0n) return false
    await this.#putRetries(app, id, retries)
    for (const keys of chunks(ended)) await this.#deleteRetries(app, id, keys)
    await this.#addAttempts(app, id, attempts)
    return true
  }

  #retriesOf(app: AppId, id: string) {
    return this.db.selectFrom('webhook_retries').where('app', '=', app).where('webhook', '=', id)
  }
  #revised(app: AppId, id: string) {
    const change = this.db.updateTable('webhooks').set({ revision: sql<number>`revision + 1` })
    return change.where('app', '=', app).where('id', '=', id)
  }
  #needed() {
    return this.db
      .selectFrom('webhooks')
      .select(['app', 'id', 'log', 'position', 'types', 'failing_since_ms', firstRetry.as('first_retry')])
  }
  async #putRetries(app: AppId, id: string, retries: readonly WebhookRetry[]): Promise<void> {
    for (const some of chunks(retries))
      await this.db
        .insertInto('webhook_retries')
        .values(some.map((retry) => fromRetry(app, id, retry)))
        .onConflict((on) =>
          on.columns(['app', 'webhook', 'ordering_key']).doUpdateSet((is) => ({
            position: is.ref('excluded.position'),
            event_id: is.ref('excluded.event_id'),
            attempts: is.ref('excluded.attempts'),
            first_failed_at_ms: is.ref('excluded.first_failed_at_ms'),
            next_try_at_ms: is.ref('excluded.next_try_at_ms'),
            last_error: is.ref('excluded.last_error'),
          })),
        )
        .execute()
  }
  async #deleteRetries(app: AppId, id: string, orderingKeys: readonly string[]): Promise<void> {
    await this.db
      .deleteFrom('webhook_retries')
      .where('app', '=', app)
      .where('webhook', '=', id)
      .where('ordering_key', 'in', orderingKeys)
      .execute()
  }
  /** Also removes those over `attemptsKept`. */
  async #addAttempts(app: AppId, id: string, attempts: readonly WebhookAttempt[]): Promise<void> {
    if (attempts.length === 0) return
    await this.db
      .insertInto('webhook_attempts')
      .values(attempts.map((attempt) => fromAttempt(app, id, attempt)))
      .execute()
    const own = this.db.selectFrom('webhook_attempts').where('app', '=', app).where('webhook', '=', id)
    const oldest = await own.select('entry').orderBy('entry', 'desc').offset(attemptsKept).limit(1).executeTakeFirst()
    if (!oldest) return
    await this.db
      .deleteFrom('webhook_attempts')
      .where('app', '=', app)
      .where('webhook', '=', id)
      .where('entry', '<=', oldest.entry)
      .execute()
  }
}

const neededOf = ({ position, first_retry: first }: { position: number; first_retry: number | null }): number =>
  first === null ? Number(position) : Math.min(Number(position), Number(first) - 1)

const nextTryAtMs = sql<number | null>`(select min(r.next_try_at_ms) from webhook_retries r
  where r.app = webhooks.app and r.webhook = webhooks.id)`

const firstRetry = sql<number | null>`(select min(r.position) from webhook_retries r
  where r.app = webhooks.app and r.webhook = webhooks.id)`
