import { Counter, type Registry } from 'prom-client'
import type { PushCount } from '../../core/push/task.ts'

/** What pushes to many come to. Reasons are names of sinks, rules and failures: bounded, and nobody's. */
export function pushMetrics(registry: Registry): (counts: readonly PushCount[]) => void {
  const pushes = new Counter({
    name: 'rollcall_pushes_total',
    help: 'Devices of push tasks, by outcome and reason',
    labelNames: ['outcome', 'reason'],
    registers: [registry],
  })
  return (counts) => {
    for (const { outcome, reason, count } of counts) pushes.inc({ outcome, reason }, count)
  }
}
