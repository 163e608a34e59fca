import { writtenOver } from '../audit/recorded-values.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { timeOrderedId } from '../ids.ts'
import { appKey, webhookKey } from '../transaction-keys.ts'
import { type AuditFields, type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import type { WebhookBounds } from './bounds.ts'
import { webhookJob } from './dispatcher.ts'
import type { WebhookLogs } from './ports.ts'
import type { WebhookPatch } from './store.ts'
import {
  type DisableReason,
  logOfTypes,
  newWebhookSecret,
  noStats,
  type Webhook,
  type WebhookLogName,
} from './webhook.ts'

export type NewWebhook = Pick<Webhook, 'url' | 'label' | 'types'> & {
  /** Events of its log after this position are sent; only those that follow when absent. */
  readonly after: number | undefined
}

export type WebhooksDeps = {
  readonly context: Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'cluster' | 'dialects'>
  readonly logs: WebhookLogs
  readonly bounds: Pick<WebhookBounds, 'perAppMax'>
  /** Rollcall disabled a webhook. */
  readonly disabled: (webhook: { app: AppId; webhook: string; reason: DisableReason }) => void
}

/** Webhooks as callers manage them. Each change leaves one audit entry, and reaches the node that sends at once. */
export class EventWebhooks {
  constructor(private readonly deps: WebhooksDeps) {}

  /** Throws `resource.not_found`. */
  async get(app: AppId, id: string): Promise<Webhook> {
    const found = await this.deps.context.storage.webhooks.find(app, id)
    if (!found) throw notFound()
    return found
  }
  /** In the order of creation, after the id `after`. */
  list(app: AppId, after: string | undefined, limit: number): Promise<Webhook[]> {
    return this.deps.context.storage.webhooks.list(app, after, limit)
  }
  /**
   * Throws `resource.exists` when the app has too many, `cursor.expired` for a position that cannot be read, and
   * `request.invalid` for types of two logs.
   */
  async create(call: Call, { url, label, types, after }: NewWebhook): Promise<Webhook> {
    const { context, bounds } = this.deps
    const { app } = call
    const id = `wh_${timeOrderedId(context.ids, context.clock.now())}`
    const log = logOfTypes(types)
    const position = await this.#startOf(app, log, after)
    const unit = await unitOfWork(context, call, [appKey(app), webhookKey(app, id)], async (tx) => {
      if ((await tx.stores.webhooks.count(app)) >= bounds.perAppMax)
        throw new CoreError('resource.exists', `an app has at most ${bounds.perAppMax} webhooks`)
      const secret = newWebhookSecret(context.ids)
      const state = { enabled: true, disabledReason: undefined, pausedAtMs: undefined, previousSecret: undefined }
      const counters = { revision: 1, replays: 0, position, stats: noStats, createdAtMs: tx.atMs }
      const webhook: Webhook = { app, id, url, label, log, types, secret, ...state, ...counters }
      await tx.stores.webhooks.insert(webhook)
      tx.audit('webhook.create', id, { details: shownOf(webhook) })
      tx.event({ kind: 'webhook.changed', call, app })
      return webhook
    })
    return unit.value
  }
  /** Throws `request.invalid` for types of the other log: its positions are others. */
  update(call: Call, id: string, patch: Pick<WebhookPatch, 'url' | 'label' | 'types'>): Promise<Webhook> {
    return this.#change(call, id, async (tx, webhook) => {
      if ('types' in patch && logOfTypes(patch.types) !== webhook.log)
        throw new CoreError('request.invalid', 'a webhook keeps to presence, or to the others: create another one')
      await tx.stores.webhooks.update(call.app, id, patch)
      const after = { ...webhook, ...patch }
      tx.audit('webhook.update', id, {
        changed: Object.keys(patch),
        before: shownOf(webhook),
        after: shownOf(after),
      })
    })
  }
  async remove(call: Call, id: string): Promise<void> {
    await unitOfWork(this.deps.context, call, [webhookKey(call.app, id)], async (tx) => {
      const webhook = await tx.stores.webhooks.find(call.app, id)
      if (!webhook) throw notFound()
      await tx.stores.webhooks.remove(call.app, id)
      await tx.stores.claims.removeJob(webhookJob(id))
      tx.audit('webhook.delete', id, { details: shownOf(webhook) })
      tx.event({ kind: 'webhook.changed', call, app: call.app })
    })
  }
  /** A new secret; the one before signs as well for `overlapMs`. */
  rotate(call: Call, id: string, overlapMs: number): Promise<Webhook> {
    const secret = newWebhookSecret(this.deps.context.ids)
    return this.#change(call, id, async (tx, webhook) => {
      const untilMs = tx.atMs + overlapMs
      const previousSecret = overlapMs > 0 ? { secret: webhook.secret, untilMs } : undefined
      await tx.stores.webhooks.update(call.app, id, { secret, previousSecret })
      tx.audit('webhook.rotate', id, { changed: ['secret'], details: { overlapMs } })
    })
  }
  /** Idempotent: a webhook that is paused stays so. */
  pause(call: Call, id: string): Promise<Webhook> {
    return this.#change(call, id, async (tx, webhook) => {
      const pausedAtMs = webhook.pausedAtMs ?? tx.atMs
      await tx.stores.webhooks.update(call.app, id, { pausedAtMs })
      tx.audit('webhook.pause', id, stateChange(webhook, { ...webhook, pausedAtMs }, ['paused']))
    })
  }
  /** Ends a pause, or enables it again. Throws `cursor.expired` when the log no longer has its next events. */
  async resume(call: Call, id: string): Promise<Webhook> {
    const { storage } = this.deps.context
    const needed = await storage.webhooks.neededPosition(call.app, id)
    if (needed === undefined) throw notFound()
    await this.#assertReadable(await this.get(call.app, id), needed)
    return this.#change(call, id, async (tx, webhook) => {
      const running = { enabled: true, disabledReason: undefined, pausedAtMs: undefined }
      await tx.stores.webhooks.update(call.app, id, running)
      tx.audit('webhook.resume', id, stateChange(webhook, { ...webhook, ...running }, ['enabled', 'paused']))
    })
  }
  /** By Rollcall. Its events are kept no longer. */
  async disable(call: Call, id: string, reason: DisableReason): Promise<void> {
    await this.#change(call, id, async (tx, webhook) => {
      await tx.stores.webhooks.update(call.app, id, { enabled: false, disabledReason: reason })
      tx.audit('webhook.disable', id, stateChange(webhook, { ...webhook, enabled: false }, ['enabled'], { reason }))
    })
    this.deps.disabled({ app: call.app, webhook: id, reason })
  }
  /** Sends all events after a position again, or for the first time. Throws `cursor.expired`. */
  async replay(call: Call, id: string, after: number): Promise<Webhook> {
    const { oldest } = await this.#assertReadable(await this.get(call.app, id), after)
    return this.#change(call, id, async (tx, { position }) => {
      await tx.stores.webhooks.replay(call.app, id, { after, oldest })
      tx.audit('webhook.replay', id, { details: { from: position, after } })
    })
  }

  async #startOf(app: AppId, log: WebhookLogName, after: number | undefined): Promise<number> {
    if (after === undefined) return (await this.deps.logs[log].range(app)).last
    await this.#assertReadable({ app, log }, after)
    return after
  }
  async #assertReadable({ app, log }: Pick<Webhook, 'app' | 'log'>, after: number) {
    const range = await this.deps.logs[log].range(app)
    if (after < range.oldest - 1 || after > range.last)
      throw new CoreError(
        'cursor.expired',
        `the log has positions ${range.oldest} to ${range.last}, not what follows ${after}`,
      )
    return range
  }
  /** Returns the webhook as it is afterwards. */
  async #change(call: Call, id: string, work: (tx: Transaction, webhook: Webhook) => Promise<void>): Promise<Webhook> {
    const { app } = call
    await unitOfWork(this.deps.context, call, [webhookKey(app, id)], async (tx) => {
      const webhook = await tx.stores.webhooks.find(app, id)
      if (!webhook) throw notFound()
      await work(tx, webhook)
      tx.event({ kind: 'webhook.changed', call, app })
    })
    return this.get(app, id)
  }
}

const notFound = () => new CoreError('resource.not_found', 'no such webhook')

/** What the audit log has of a webhook: paths and queries of URLs may be secrets. */
const shownOf = ({ url, label, types }: Pick<Webhook, 'url' | 'label' | 'types'>) => ({
  host: new URL(url).host,
  label,
  types: types ?? 'all',
})

type SendingState = Pick<Webhook, 'enabled' | 'pausedAtMs'>

/** The fields of an entry about whether a webhook is sent to. */
const stateChange = (
  before: SendingState,
  after: SendingState,
  names: readonly (keyof ReturnType<typeof stateOf>)[],
  details = {},
): AuditFields => writtenOver(stateOf(before), stateOf(after), names, details)
const stateOf = ({ enabled, pausedAtMs }: SendingState) => ({ enabled, paused: pausedAtMs !== undefined })
