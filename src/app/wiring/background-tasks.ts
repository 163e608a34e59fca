import { AppDeletionRunner } from '../../core/apps/app-deletions.ts'
import { EventFeed } from '../../core/audit/event-feed.ts'
import type { EventLog } from '../../core/audit/event-log.ts'
import type { RetentionFloors } from '../../core/audit/retention-floor.ts'
import { EventSequencer } from '../../core/audit/sequencer.ts'
import { BulkJobs } from '../../core/bulk/bulk-jobs.ts'
import { BulkRunner } from '../../core/bulk/runner.ts'
import { EndedClaims } from '../../core/claims/ended-claims.ts'
import type { Core } from '../../core/core.ts'
import { buildWebhooks, type WebhookService } from '../../core/event-webhooks/event-webhooks.ts'
import type { WebhookLog, WebhookObserver } from '../../core/event-webhooks/ports.ts'
import type { DisableReason } from '../../core/event-webhooks/webhook.ts'
import { KeyRotation } from '../../core/key-rotation/key-rotation.ts'
import { buildOutbox, type Outbox, type OutboxDeps } from '../../core/outbox/outbox.ts'
import type { OutboxObserver } from '../../core/outbox/receiver.ts'
import type { Send } from '../../core/outbox/send.ts'
import { LivePresence } from '../../core/presence/live-presence.ts'
import type { ConnectionRegistry } from '../../core/presence/registry.ts'
import type { PresenceLog } from '../../core/presence-log/presence-log.ts'
import { RecordedApps } from '../../core/presence-log/recorded-apps.ts'
import { buildPush, type Push, type PushOptions } from '../../core/push/push.ts'
import { Retention } from '../../core/retention/retention.ts'
import { deliveryFailureLog } from '../../http/delivery-log.ts'
import { eventWebhookMetrics, outboxMetrics } from '../../http/delivery-metrics.ts'
import { standardSignature } from '../../http/webhook-signature.ts'
import type { DialectDeps } from './dialect-module.ts'

/** The outbox that delivers to these receivers. */
export function assembleOutbox(
  { log, metrics }: Pick<DialectDeps, 'log' | 'metrics'>,
  core: Core,
  deps: Pick<OutboxDeps, 'registry' | 'receivers' | 'recording' | 'send' | 'onSettled'>,
): Outbox {
  const trouble = (error: unknown) => log.error({ err: error }, 'outbox failed; will retry')
  const counted = outboxMetrics(metrics.registry, trouble)
  const logged = deliveryFailureLog(log, core.context.clock)
  const observer: OutboxObserver = {
    ...counted,
    sent(sent) {
      counted.sent(sent)
      logged(sent)
    },
  }
  return buildOutbox({ ...deps, context: core.context, observer })
}

/** Webhooks of the event log. */
export function assembleWebhooks(
  { config, log, metrics }: Pick<DialectDeps, 'config' | 'log' | 'metrics'>,
  { context, eventLog, presenceLog }: Core,
  recorded: RecordedApps,
  send: Send,
): WebhookService {
  const counted = eventWebhookMetrics(metrics.registry)
  const failed = deliveryFailureLog(log, context.clock)
  const observer: WebhookObserver = {
    ...counted,
    sent(sent) {
      counted.sent(sent)
      const { app, webhook, outcome, error } = sent
      failed({
        app,
        receiver: webhook,
        kind: 'event',
        outcome: outcome === 'given_up' ? 'dead' : outcome,
        reason: error,
        ms: 0,
      })
    },
    disabled(disabled) {
      counted.disabled(disabled)
      log.error({ ...disabled, remedy: remedies[disabled.reason] }, 'webhook disabled: its events are not sent')
    },
    fault: (error) => log.error({ err: error }, 'webhooks failed; will retry'),
  }
  const logs = {
    changes: webhookLog(eventLog, (listener) => context.events.onNumbered(listener)),
    presence: webhookLog(presenceLog, (listener) => recorded.onAppended(listener)),
  }
  const backlogMax = config['webhooks.backlogMax']
  return buildWebhooks({ context, logs, send, sign: standardSignature, observer, backlogMax })
}

const webhookLog = (
  log: Pick<EventLog | PresenceLog, 'range' | 'page' | 'find'>,
  onNumbered: WebhookLog['onNumbered'],
): WebhookLog => ({
  range: (app) => log.range(app),
  page: (...page) => log.page(...page),
  find: (app, id) => log.find(app, id),
  onNumbered,
})

/** What helps, by the reason for which a webhook was disabled. */
const remedies: Readonly<Record<DisableReason, string>> = {
  gone: 'the receiver answered 410: delete the webhook, or repair the receiver and resume it',
  backlog:
    'it held back more events than webhooks.backlogMax: repair the receiver, then resume it or replay from a position',
  lost: 'the log no longer has its next events: replay from a later position, then resume it',
}

/** The push service; `options` as in `PushOptions`. */
export function assemblePush(
  { log }: Pick<DialectDeps, 'log'>,
  core: Core,
  options: Pick<PushOptions, 'sinkOf' | 'queued' | 'counted'>,
): Push {
  const fault = (error: unknown) => log.error({ err: error }, 'push page failed; will retry')
  return buildPush(core.context, { ...options, fault })
}

/** Moves background work of runs that ended to live nodes. */
export function assembleEndedClaims({ log }: Pick<DialectDeps, 'log'>, core: Core, released: () => void): EndedClaims {
  const fault = (error: unknown) => log.error({ err: error }, 'claims of ended nodes not released; will retry')
  return new EndedClaims({ context: core.context, released, fault })
}

/** What numbers the events, and what viewers of this node follow them with. */
export function assembleEvents(
  { log }: Pick<DialectDeps, 'log'>,
  { context }: Core,
): { sequencer: EventSequencer; feed: EventFeed } {
  const fault = (error: unknown) => log.error({ err: error }, 'events not numbered; will retry')
  const unread = (error: unknown) => log.error({ err: error }, 'events not read; will retry')
  return { sequencer: new EventSequencer({ context, fault }), feed: new EventFeed({ ...context, fault: unread }) }
}

/** Presence for viewers of this node. */
export function assembleLivePresence(
  { log }: Pick<DialectDeps, 'log'>,
  { context: { cluster, clock } }: Core,
  registry: ConnectionRegistry,
): LivePresence {
  const fault = (error: unknown) => log.error({ err: error }, 'presence not read; viewers get a gap')
  return new LivePresence({ registry, cluster, clock, fault })
}

/** Which apps keep a log of presence: by `events.presence`, or for a webhook. Read from the store when this resolves. */
export async function assembleRecordedApps(
  { log }: Pick<DialectDeps, 'log'>,
  { context, apps }: Core,
  perApp: DialectDeps['perApp'],
): Promise<RecordedApps> {
  const isOn = perApp((config) => config['events.presence'])
  const fault = (error: unknown) => log.error({ err: error }, 'webhooks of presence not read; will retry')
  const recorded = new RecordedApps({ context, isOn: (app) => isOn.of(app), apps: () => apps.ids(), fault })
  await recorded.load()
  return recorded
}

/** Bulk jobs, and what works on them. */
export function assembleBulk({ log }: Pick<DialectDeps, 'log'>, { context }: Core): BulkServices {
  const runner = new BulkRunner({ context, fault: (error) => log.error({ err: error }, 'bulk job failed; will retry') })
  return { runner, jobs: new BulkJobs(context, () => runner.wake()) }
}
export type BulkServices = { readonly runner: BulkRunner; readonly jobs: BulkJobs }

/** What deletes the rows of apps that are being deleted. */
export const assembleAppDeletions = ({ log }: Pick<DialectDeps, 'log'>, { context }: Core): AppDeletionRunner =>
  new AppDeletionRunner({
    context,
    deleted: (app) => log.info({ app }, 'app deleted'),
    fault: (error) => log.error({ err: error }, 'deleting an app failed; will retry'),
  })

/** The replacement of `secrets.key` by another. */
export const assembleKeyRotation = ({ log }: Pick<DialectDeps, 'log'>, { context }: Core): KeyRotation =>
  new KeyRotation({
    context,
    observer: {
      replaced: (keyId) => log.info({ keyId }, 'values are encrypted under the new secrets.key from now on'),
      finished: (keyId, values) =>
        log.info({ keyId, values }, 'all values are encrypted under secrets.key; secrets.previousKey is not needed'),
      waiting: (nodes) =>
        log.warn(
          { nodes },
          'secrets.key is not replaced yet: these nodes lack one of the keys or use the previous one',
        ),
      fault: (error) => log.error({ err: error }, 'replacing secrets.key failed; will retry'),
    },
  })

/** The job that deletes old rows, configured by `retention.*`. */
export function assembleRetention(
  { config, log }: Pick<DialectDeps, 'config' | 'log'>,
  core: Core,
  floors: RetentionFloors,
): Retention {
  return new Retention({
    context: core.context,
    floors,
    days: {
      sessions: config['retention.sessionsDays'],
      tokens: config['retention.tokensDays'],
      audit: config['retention.auditDays'],
      presence: config['retention.presenceDays'],
      pushTasks: config['retention.pushTasksDays'],
      deadLetters: config['retention.deadLettersDays'],
      bulkJobs: config['retention.jobsDays'],
    },
    pruned: (rows) => log.info({ rows }, 'old rows deleted'),
    fault: (error) => log.error({ err: error }, 'deleting old rows failed; will retry'),
  })
}
