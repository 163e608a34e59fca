import { claimOwnerOf } from '../cluster.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { RunnerDeps } from './ports.ts'
import type { NeededPosition } from './store.ts'

export type WebhookBacklogsDeps = Pick<RunnerDeps, 'context' | 'logs' | 'observer' | 'bounds' | 'disable'> & {
  /** `webhooks.backlogMax`; 0 for no limit. */
  readonly backlogMax: number
}

/**
 * Compares how many events of the log each enabled webhook holds back with what is allowed: one that is over it is disabled,
 * and the log may be pruned. Also counts webhooks for the metrics.
 */
export class WebhookBacklogs {
  readonly #deps: WebhookBacklogsDeps

  constructor(deps: WebhookBacklogsDeps) {
    this.#deps = deps
  }

  /** Does not throw. */
  async check(): Promise<void> {
    try {
      const needed = await this.#deps.context.storage.webhooks.needed()
      if (needed.length > 0 && (await this.#isTurn())) await this.#disableOver(needed)
      await this.#count(needed)
    } catch (error) {
      this.#deps.observer.fault(error)
    }
  }

  /** On one node at a time. */
  async #isTurn(): Promise<boolean> {
    const { context, bounds } = this.#deps
    const { clock, cluster, storage } = context
    const nowMs = clock.now()
    if (!cluster.holdsLease() || (await storage.claims.jobDueAtMs('webhookBacklogs')) > nowMs) return false
    const by = { owner: claimOwnerOf(cluster), nowMs, untilMs: nowMs + bounds.backlogMs / 2 }
    return internalTransaction({ storage }, [], ({ claims }) => claims.takeJob('webhookBacklogs', by))
  }
  async #disableOver(needed: readonly NeededPosition[]): Promise<void> {
    const { logs, backlogMax, disable } = this.#deps
    if (backlogMax === 0) return
    for (const webhook of needed)
      if ((await logs[webhook.log].range(webhook.app)).last - webhook.position > backlogMax)
        await disable(webhook, 'backlog')
  }
  async #count(needed: readonly NeededPosition[]): Promise<void> {
    const { context, observer } = this.#deps
    let oldestAtMs = Number.POSITIVE_INFINITY
    for (const webhook of needed) oldestAtMs = Math.min(oldestAtMs, (await this.#oldestAtMs(webhook)) ?? oldestAtMs)
    const failing = needed.filter(({ failingSinceMs }) => failingSinceMs !== undefined).length
    const oldestAgeMs = Number.isFinite(oldestAtMs) ? Math.max(0, context.clock.now() - oldestAtMs) : 0
    observer.counted({ enabled: needed.length, failing, oldestAgeMs })
  }
  async #oldestAtMs({ app, log, position, types }: NeededPosition): Promise<number | undefined> {
    const { events } = await this.#deps.logs[log].page(app, position, types ? { types } : {}, 1)
    return events[0]?.atMs
  }
}
