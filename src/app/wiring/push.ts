import type { Core } from '../../core/core.ts'
import { buildPush, type Push } from '../../core/push/push.ts'
import { pushMetrics } from '../../http/push/metrics.ts'
import type { PushSinks } from '../../http/push/sinks.ts'
import type { Parts } from './dialect-module.ts'

/** Pushes through these sinks; `wake` tells the outbox that there is something for it. */
export function assemblePush(
  { log, metrics }: Pick<Parts, 'log' | 'metrics'>,
  core: Core,
  { sinkOf }: PushSinks,
  wake: () => void,
): Push {
  const fault = (error: unknown) => log.error({ err: error }, 'push page failed; will retry')
  const counted = pushMetrics(metrics.registry)
  return buildPush(core.context, { timeZone: core.context.dialects.timeZone, sinkOf, queued: wake, fault, counted })
}
