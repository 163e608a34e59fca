import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import type { Receivers } from './receivers.ts'
import type { StoredDeadLetter } from './store.ts'

/** Dead letters that one call puts back. */
export const callbackReplayMax = 1_000

/** A receiver of the outbox, as an operator sees it. */
export type CallbackState = {
  readonly receiver: string
  /** Whether the settings of the app have it now; of others only messages are left. */
  readonly configured: boolean
  readonly pending: number
  readonly oldestPendingAtMs: number | undefined
  readonly dead: number
  /** Of a message that waits after a failure, else of the newest dead letter. */
  readonly lastError: string | undefined
}

export type CallbacksDeps = {
  readonly context: Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'cluster' | 'dialects'>
  readonly receivers: Receivers
  /** Messages were added to the outbox. */
  readonly wake: () => void
}

/** The vendors' own callbacks and the sinks of pushes: what waits for them, and what they did not take. */
export class Callbacks {
  constructor(private readonly deps: CallbacksDeps) {}

  /** By name. */
  async list(app: AppId): Promise<CallbackState[]> {
    const { outbox } = this.deps.context.storage
    const stats = new Map((await outbox.queueStats()).flatMap((one) => (one.app === app ? [[one.receiver, one]] : [])))
    const configured = new Set(this.deps.receivers.of(app).map(({ name }) => name))
    const states: CallbackState[] = []
    for (const receiver of [...new Set([...configured, ...stats.keys()])].sort()) {
      const { pending = 0, dead = 0, oldestAtMs } = stats.get(receiver) ?? {}
      const lastError = pending + dead > 0 ? await this.#lastError(app, receiver) : undefined
      const state = { receiver, configured: configured.has(receiver), pending, dead, lastError }
      states.push({ ...state, oldestPendingAtMs: pending > 0 ? oldestAtMs : undefined })
    }
    return states
  }
  /** Newest first, before the entry `before`. Throws `resource.not_found` for a receiver that the app does not have. */
  async deadLetters(app: AppId, receiver: string, before: number | undefined, limit: number) {
    await this.#get(app, receiver)
    return this.deps.context.storage.outbox.deadLettersOf({ app, receiver }, before, limit)
  }
  /**
   * Sends dead letters again, the oldest first, at most `callbackReplayMax`: all, or those of `entries`. Returns how many, and
   * how many are left. Throws `resource.not_found`.
   */
  async replay(call: Call, receiver: string, entries?: readonly number[]): Promise<{ replayed: number; left: number }> {
    const { context, wake } = this.deps
    await this.#get(call.app, receiver)
    const { value: replayed } = await unitOfWork(context, call, [], async (tx) => {
      const of = { entries, nowMs: tx.atMs, limit: callbackReplayMax }
      const replayed = await tx.stores.outbox.requeueDeadLetters({ app: call.app, receiver }, of)
      if (replayed > 0) tx.audit('callback.replay', receiver, { details: { messages: replayed } })
      return replayed
    })
    wake()
    return { replayed, left: (await this.#get(call.app, receiver)).dead }
  }

  async #get(app: AppId, receiver: string): Promise<CallbackState> {
    const found = (await this.list(app)).find((one) => one.receiver === receiver)
    if (!found) throw new CoreError('resource.not_found', 'no such receiver of callbacks')
    return found
  }
  async #lastError(app: AppId, receiver: string): Promise<string | undefined> {
    const { outbox } = this.deps.context.storage
    const waiting = await outbox.waitingError({ app, receiver })
    if (waiting !== undefined) return waiting
    const [letter]: StoredDeadLetter[] = await outbox.deadLettersOf({ app, receiver }, undefined, 1)
    return letter?.reason
  }
}
