import { EventFeed } from '../../core/audit/event-feed.ts'
import type { RetentionFloor } from '../../core/audit/retention-floor.ts'
import { EventSequencer } from '../../core/audit/sequencer.ts'
import { EndedClaims } from '../../core/claims/ended-claims.ts'
import type { Core } from '../../core/core.ts'
import { buildOutbox, type Outbox, type OutboxDeps } from '../../core/outbox/outbox.ts'
import type { OutboxObserver } from '../../core/outbox/receiver.ts'
import { buildPush, type Push, type PushOptions } from '../../core/push/push.ts'
import { Retention } from '../../core/retention/retention.ts'
import { deliveryFailureLog } from '../../http/delivery-log.ts'
import { outboxMetrics } from '../../http/delivery-metrics.ts'
import type { DialectDeps } from './dialect-module.ts'

/** The outbox that delivers to these receivers. */
export function assembleOutbox(
  { log, metrics }: Pick<DialectDeps, 'log' | 'metrics'>,
  core: Core,
  deps: Pick<OutboxDeps, 'registry' | 'receivers' | 'send' | 'onSettled'>,
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

/** The job that deletes old rows, configured by `retention.*`. */
export function assembleRetention(
  { config, log }: Pick<DialectDeps, 'config' | 'log'>,
  core: Core,
  floors: readonly RetentionFloor[],
): Retention {
  return new Retention({
    context: core.context,
    floors,
    days: {
      sessions: config['retention.sessionsDays'],
      tokens: config['retention.tokensDays'],
      audit: config['retention.auditDays'],
      pushTasks: config['retention.pushTasksDays'],
      deadLetters: config['retention.deadLettersDays'],
    },
    pruned: (rows) => log.info({ rows }, 'old rows deleted'),
    fault: (error) => log.error({ err: error }, 'deleting old rows failed; will retry'),
  })
}
