import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { OutboxObserver } from '../core/outbox/receiver.ts'

/** The least time between two lines about one receiver. */
export const deliveryLineMs = 60_000

/** What helps, by the reason of a failure; addresses and bodies are not written. */
const remedies: Readonly<Record<string, string>> = {
  address: 'the address is private: set webhooks.allowPrivate=true or use a public URL',
  unresolved: 'the host name of the URL has no address: check the URL in the settings',
  unreachable: 'no connection: check the URL in the settings and that the receiver listens',
  timeout: 'no answer in time: answer first and work afterwards; OpenIM webhooks have openim.webhooks.<name>.timeoutMs',
}
const refused =
  'the receiver refuses the message, which is not sent again: check the URL in the settings and the receiver'
const broken = 'the receiver fails: see its log'

/** One warning a receiver when messages fail, then one a minute with the count since the last. */
export function deliveryFailureLog(log: Logger, clock: Clock): OutboxObserver['sent'] {
  const lines = new Map<string, { nextMs: number; times: number }>()
  return ({ receiver, kind, outcome, reason }) => {
    if (outcome === 'delivered' || notFailures.has(reason)) return
    const line = lines.get(receiver) ?? { nextMs: Number.NEGATIVE_INFINITY, times: 0 }
    lines.set(receiver, line)
    line.times++
    const nowMs = clock.monotonic()
    if (nowMs < line.nextMs) return
    const remedy = remedies[reason] ?? (outcome === 'dead' ? refused : broken)
    log.warn({ receiver, event: kind, outcome, reason, times: line.times, remedy }, 'webhook delivery failed')
    line.nextMs = nowMs + deliveryLineMs
    line.times = 0
  }
}

/** Messages that are not to be sent any more. */
const notFailures: ReadonlySet<string> = new Set(['switched_off', 'withdrawn'])
