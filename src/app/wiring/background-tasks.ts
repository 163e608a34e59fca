import type { Core } from '../../core/core.ts'
import { buildOutbox, type Outbox } from '../../core/outbox/outbox.ts'
import type { OutboxObserver, OutboxReceiver } from '../../core/outbox/receiver.ts'
import type { Send } from '../../core/outbox/send.ts'
import type { ConnectionRegistry } from '../../core/presence/registry.ts'
import { buildPush, type Push } from '../../core/push/push.ts'
import { Retention } from '../../core/retention/retention.ts'
import { deliveryFailureLog } from '../../http/delivery-log.ts'
import { outboxMetrics, pushMetrics } from '../../http/delivery-metrics.ts'
import type { PushSinks } from '../../http/push/sinks.ts'
import type { DialectDeps } from './dialect-module.ts'

/** The outbox that delivers to these receivers. */
export function assembleOutbox(
  { log, metrics }: Pick<DialectDeps, 'log' | 'metrics'>,
  core: Core,
  registry: ConnectionRegistry,
  send: Send,
  receivers: readonly OutboxReceiver[],
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
  return buildOutbox({ context: core.context, registry, receivers, send, observer })
}

/** The push service with these sinks; it calls `wake` when the outbox has new messages. */
export function assemblePush(
  { log, metrics }: Pick<DialectDeps, 'log' | 'metrics'>,
  core: Core,
  { sinkOf }: PushSinks,
  wake: () => void,
): Push {
  const fault = (error: unknown) => log.error({ err: error }, 'push page failed; will retry')
  const counted = pushMetrics(metrics.registry)
  return buildPush(core.context, { timeZone: core.context.dialects.timeZone, sinkOf, queued: wake, fault, counted })
}

/** The job that deletes old rows, configured by `retention.*`. */
export function assembleRetention({ config, log }: Pick<DialectDeps, 'config' | 'log'>, core: Core): Retention {
  return new Retention({
    context: core.context,
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
