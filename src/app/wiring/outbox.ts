import type { Core } from '../../core/core.ts'
import type { Receiver } from '../../core/outbox/message.ts'
import { type Outbox, outbox } from '../../core/outbox/outbox.ts'
import type { Send } from '../../core/outbox/send.ts'
import type { ConnectionRegistry } from '../../core/presence/registry.ts'
import { outboxMetrics } from '../../http/webhook-metrics.ts'
import type { Parts } from './dialect-module.ts'

/** The outbox of these receivers. */
export function assembleOutbox(
  { log, metrics }: Pick<Parts, 'log' | 'metrics'>,
  core: Core,
  registry: ConnectionRegistry,
  send: Send,
  receivers: readonly Receiver[],
): Outbox {
  const trouble = (error: unknown) => log.error({ err: error }, 'outbox failed; will retry')
  const observer = outboxMetrics(metrics.registry, trouble)
  return outbox({ context: core.context, registry, receivers, send, observer })
}
