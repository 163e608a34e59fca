import { Counter, Gauge, type Registry } from 'prom-client'
import type { WebhookObserver } from '../core/event-webhooks/ports.ts'
import type { OutboxObserver } from '../core/outbox/receiver.ts'
import type { PushCount } from '../core/push/task.ts'

/** One call of a before-hook. */
type HookCalled = { hook: string; outcome: string }

/** Metrics of outbox messages: sent, pending, dead-letter. */
export function outboxMetrics(registry: Registry, trouble: (error: unknown) => void): OutboxObserver {
  const registers = [registry]
  const sent = new Counter({
    name: 'rollcall_webhook_messages_total',
    help: 'Messages by outcome and reason',
    labelNames: ['receiver', 'kind', 'outcome', 'reason'],
    registers,
  })
  // Every process reads them from the database.
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['receiver'], aggregator: 'max', registers })
  const pending = gauge('rollcall_webhook_pending', 'Messages that wait for delivery')
  const dead = gauge('rollcall_webhook_dead', 'Dead-letter messages')
  const oldest = gauge('rollcall_webhook_oldest_seconds', 'Age of the oldest message that waits for delivery')
  const dropped = new Counter({
    name: 'rollcall_presence_changes_dropped_total',
    help: 'Connections that opened or ended while too many waited to be written to webhooks and the log of presence: only their last state is written',
    registers,
  })
  return {
    sent: ({ receiver, kind, outcome, reason }) => sent.inc({ receiver, kind, outcome, reason }),
    queue({ receiver, ...queue }) {
      pending.set({ receiver }, queue.pending)
      dead.set({ receiver }, queue.dead)
      oldest.set({ receiver }, queue.oldestAgeMs / 1000)
    },
    presenceDropped: (count) => dropped.inc(count),
    fault: trouble,
  }
}

/** Metrics of webhooks of the event log. */
export function eventWebhookMetrics(registry: Registry): Pick<WebhookObserver, 'sent' | 'disabled' | 'counted'> {
  const registers = [registry]
  const attempts = new Counter({
    name: 'rollcall_event_webhook_attempts_total',
    help: 'Requests to webhooks of `/v1/webhooks`, by outcome and error; an event that was given up is never sent again',
    labelNames: ['outcome', 'error'],
    registers,
  })
  const disabled = new Counter({
    name: 'rollcall_event_webhooks_disabled_total',
    help: 'Webhooks that Rollcall disabled, by reason: gone, backlog, lost',
    labelNames: ['reason'],
    registers,
  })
  // Every process reads them from the database.
  const gauge = (name: string, help: string) => new Gauge({ name, help, aggregator: 'max', registers })
  const enabled = gauge('rollcall_event_webhooks_enabled', 'Webhooks that are enabled, counted every minute')
  const failing = gauge('rollcall_event_webhooks_failing', 'Those whose last attempt failed')
  const oldest = gauge('rollcall_event_webhooks_oldest_seconds', 'Age of the oldest event that waits for one of them')
  return {
    sent: ({ outcome, error }) => attempts.inc({ outcome, error }),
    disabled: ({ reason }) => disabled.inc({ reason }),
    counted(counts) {
      enabled.set(counts.enabled)
      failing.set(counts.failing)
      oldest.set(counts.oldestAgeMs / 1000)
    },
  }
}

/** Metrics of OpenIM's before-hooks. */
export function hookMetrics(registry: Registry): (called: HookCalled) => void {
  const hooks = new Counter({
    name: 'rollcall_openim_before_hooks_total',
    help: 'Calls of OpenIM before-hooks by outcome',
    labelNames: ['hook', 'outcome'],
    registers: [registry],
  })
  return ({ hook, outcome }) => hooks.inc({ hook, outcome })
}

/** Metrics of push tasks. A queued push is counted again when it leaves the outbox. Reasons are names of sinks, rules and failures: bounded, and no user data. */
export function pushMetrics(registry: Registry): (counts: readonly PushCount[]) => void {
  const pushes = new Counter({
    name: 'rollcall_pushes_total',
    help: 'Devices of push tasks by outcome and reason; a queued push counts again when it is delivered, withheld or failed',
    labelNames: ['outcome', 'reason'],
    registers: [registry],
  })
  return (counts) => {
    for (const { outcome, reason, count } of counts) pushes.inc({ outcome, reason }, count)
  }
}
