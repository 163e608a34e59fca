import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { OutboxObserver } from '../core/outbox/receiver.ts'
import type { AppId } from '../core/values.ts'

/** The least time between two lines about one receiver of one app. */
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
const unreadable = 'the reply must be JSON with integers in actionCode, errCode and nextCode, and within the limits'

/** One warning a receiver and app when messages fail, then one a minute with the count since the last. */
export function deliveryFailureLog(log: Logger, clock: Clock): OutboxObserver['sent'] {
  const lines = linesByName(clock)
  return ({ app, receiver, kind, outcome, reason }) => {
    if (outcome === 'delivered' || notFailures.has(reason)) return
    const times = lines(`${receiver} ${app}`)
    const remedy = remedies[reason] ?? (outcome === 'dead' ? refused : broken)
    if (times > 0) log.warn({ app, receiver, event: kind, outcome, reason, times, remedy }, 'webhook delivery failed')
  }
}

/** One warning a before-hook and app when its calls fail, then one a minute with the count since the last. */
export function hookFailureLog(log: Logger, clock: Clock) {
  const lines = linesByName(clock)
  return ({ app, hook, outcome, failure }: { app: AppId; hook: string; outcome: string; failure?: string }): void => {
    if (failure === undefined) return
    const times = lines(`${hook} ${app}`)
    const remedy = remedies[failure] ?? unreadable
    if (times > 0) log.warn({ app, hook, outcome, reason: failure, times, remedy }, 'before-hook failed')
  }
}

/** Counts failures by name: those since the last line when one is due, else 0. */
function linesByName(clock: Clock): (name: string) => number {
  const lines = new Map<string, { nextMs: number; times: number }>()
  return (name) => {
    const line = lines.get(name) ?? { nextMs: Number.NEGATIVE_INFINITY, times: 0 }
    lines.set(name, line)
    line.times++
    const nowMs = clock.monotonic()
    if (nowMs < line.nextMs) return 0
    const { times } = line
    lines.set(name, { nextMs: nowMs + deliveryLineMs, times: 0 })
    return times
  }
}

/** Messages that are not to be sent any more. */
const notFailures: ReadonlySet<string> = new Set(['switched_off', 'withdrawn', 'expired'])
