import type { Clock } from '../clock.ts'
import { type Cluster, ownClaims } from '../cluster.ts'
import type { Ids } from '../ids.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { OutboxBounds } from './bounds.ts'
import type { OutboxObserver, Receiver } from './message.ts'
import { pauseAfterMs, retryAfterMs } from './retry.ts'
import { type Send, SendFailure } from './send.ts'
import type { Claimed, Outcome } from './store.ts'

export type DispatcherDeps = {
  storage: Storage
  clock: Clock
  ids: Ids
  cluster: Pick<Cluster, 'self' | 'epoch'>
  receivers: readonly Receiver[]
  send: Send
  observer: OutboxObserver
  bounds: OutboxBounds
}

/** By which a receiver tells a repetition: the message's id, the same at every attempt. */
export const idHeader = 'idempotency-key'

/** A receiver as it is served: how many messages are on their way, and how it has answered lately. */
type ReceiverState = {
  readonly receiver: Receiver
  inFlight: number
  /** Of different users: one message that a receiver cannot take says nothing of the others. */
  failuresInRow: number
  failedLast: string | undefined
  pausedUntilMs: number
}

/**
 * Takes messages from the outbox to their receivers. There is one loop: write what came of earlier sends, take what is
 * due, send it; it turns when woken, when a send ends and when the next lane falls due, and each turn writes once.
 */
export class Dispatcher {
  readonly #parts: DispatcherDeps
  readonly #lines: readonly ReceiverState[]
  readonly #abort = new AbortController()
  #outcomes: Outcome[] = []
  #turning: Promise<void> | undefined
  #again = false
  /** `open`: takes messages. `draining`: still does, until nothing is due. `closing`: takes none. */
  #state: 'idle' | 'open' | 'draining' | 'closing' = 'idle'
  #stopTimer: (() => void) | undefined
  #whenQuiet: (() => void) | undefined

  constructor(parts: DispatcherDeps) {
    this.#parts = parts
    const fresh = { inFlight: 0, failuresInRow: 0, failedLast: undefined, pausedUntilMs: 0 }
    this.#lines = parts.receivers.map((receiver) => ({ receiver, ...fresh }))
  }

  /** What an earlier run of this node was sending when it died is sent again. */
  async start(): Promise<void> {
    const { storage, cluster, clock } = this.#parts
    await internalTransaction({ storage }, [], ({ outbox }) =>
      outbox.release({ node: cluster.self, nowMs: clock.now() }),
    )
    this.#state = 'open'
    this.wake()
  }
  /** Goes on until nothing is due, for `drainMs` at most; what is on its way then is given up, and sent again later. */
  async stop(): Promise<void> {
    if (this.#state !== 'open') return
    this.#state = 'draining'
    await this.#quiet(this.#parts.bounds.drainMs)
    this.#state = 'closing'
    this.#abort.abort()
    await this.#quiet(abortMsMax)
    this.#state = 'idle'
    this.#stopTimer?.()
    await this.#turning
  }
  /** There may be something to do. */
  wake(): void {
    if (this.#state === 'idle') return
    this.#again = true
    this.#turning ??= this.#turns()
  }

  async #turns(): Promise<void> {
    while (this.#again) {
      this.#again = false
      try {
        await this.#turn()
      } catch (error) {
        this.#parts.observer.trouble(error)
        this.#wakeIn(troubleMs)
      }
    }
    this.#turning = undefined
    if (this.#isQuiet()) this.#whenQuiet?.()
  }
  async #turn(): Promise<void> {
    const due = await this.#due()
    const outcomes = this.#outcomes.slice(0, this.#parts.bounds.outcomesMax)
    if (outcomes.length === 0 && due.length === 0) return
    const claimed = await this.#settleAndClaim(outcomes, due)
    this.#outcomes.splice(0, outcomes.length)
    for (const [line, messages] of claimed) for (const message of messages) void this.#deliver(line, message)
    this.#again = true // a lane whose first message went may have another
  }
  /** Lines that have room and a lane that is due; a timer is set for the first that will be. */
  async #due(): Promise<ReceiverState[]> {
    if (this.#state === 'closing') return []
    const { storage, clock } = this.#parts
    const nowMs = clock.now()
    const due: ReceiverState[] = []
    let nextMs = Number.POSITIVE_INFINITY
    for (const line of this.#lines) {
      if (this.#room(line) <= 0) continue
      const laneDueAtMs = await storage.outbox.nextDueAtMs(keyOf(line.receiver))
      if (laneDueAtMs === undefined) continue
      const dueAtMs = Math.max(laneDueAtMs, line.pausedUntilMs)
      if (dueAtMs <= nowMs) due.push(line)
      else nextMs = Math.min(nextMs, dueAtMs)
    }
    if (Number.isFinite(nextMs)) this.#wakeIn(nextMs - nowMs)
    return due
  }
  async #settleAndClaim(
    outcomes: readonly Outcome[],
    due: readonly ReceiverState[],
  ): Promise<[ReceiverState, Claimed[]][]> {
    const { storage, clock, cluster, bounds } = this.#parts
    const owner = ownClaims(cluster)
    const nowMs = clock.now()
    return internalTransaction({ storage }, [], async ({ outbox }) => {
      await outbox.settle(outcomes, { owner, nowMs })
      const claimed: [ReceiverState, Claimed[]][] = []
      for (const line of due) {
        const by = { owner, nowMs, untilMs: nowMs + bounds.claimMs, limit: this.#room(line) }
        claimed.push([line, await outbox.claim(keyOf(line.receiver), by)])
      }
      return claimed
    })
  }
  /** A receiver that seems to be down is tried with one message at a time. */
  #room(line: ReceiverState): number {
    const isDown = pauseAfterMs(line.failuresInRow, this.#parts.bounds) > 0
    return (isDown ? 1 : this.#parts.bounds.inFlightMax) - line.inFlight
  }

  async #deliver(line: ReceiverState, message: Claimed): Promise<void> {
    const startedMs = this.#parts.clock.monotonic()
    line.inFlight++
    const reason = await this.#attempt(line.receiver, message)
    line.inFlight--
    const outcome = this.#judge(line, message, reason)
    this.#outcomes.push(outcome)
    if (outcome.kind !== 'given_back')
      this.#parts.observer.sent({
        receiver: message.receiver,
        kind: message.kind,
        outcome: outcome.kind,
        reason,
        ms: this.#parts.clock.monotonic() - startedMs,
      })
    this.wake()
  }
  /** `''` when it was taken, else why not. */
  async #attempt(receiver: Receiver, { kind, headers, body: stored, id }: Claimed): Promise<string> {
    try {
      const target = receiver.target(kind)
      if (!target) return switchedOff
      const body = target.complete ? await target.complete(stored) : stored
      if (body === undefined) return withdrawn
      const signed = { ...headers, ...target.sign(body, this.#parts.clock.now()), [idHeader]: id }
      const { url, timeoutMs } = target
      const signal = this.#abort.signal
      const { status } = await this.#parts.send({ url, headers: signed, body, timeoutMs, replyBytesMax: 0, signal })
      return status >= 200 && status < 300 ? '' : `status_${status}`
    } catch (error) {
      if (error instanceof SendFailure) return error.reason
      this.#parts.observer.trouble(error)
      return 'failed'
    }
  }
  #judge(line: ReceiverState, of: Claimed, reason: string): Outcome {
    const { clock, ids, bounds } = this.#parts
    if (reason === 'aborted') return { kind: 'given_back', of }
    if (reason === switchedOff || reason === withdrawn) return { kind: 'dead', of, reason }
    if (reason === '') {
      line.failuresInRow = 0
      return { kind: 'delivered', of }
    }
    const nowMs = clock.now()
    if (line.failedLast !== of.orderingKey) line.failuresInRow++
    line.failedLast = of.orderingKey
    line.pausedUntilMs = nowMs + pauseAfterMs(line.failuresInRow, bounds)
    const attempts = of.attempts + 1
    if (attempts >= bounds.attemptsMax || nowMs - of.createdAtMs >= bounds.ageMsMax)
      return { kind: 'dead', of: { ...of, attempts }, reason }
    return { kind: 'retry', of, dueAtMs: nowMs + retryAfterMs(attempts, ids, bounds) }
  }

  #wakeIn(ms: number): void {
    this.#stopTimer?.()
    this.#stopTimer = this.#parts.clock.after(ms, () => this.wake())
  }
  #isQuiet(): boolean {
    return this.#outcomes.length === 0 && this.#lines.every((line) => line.inFlight === 0)
  }
  /** Resolves when nothing is on its way and everything is written, or after `ms`. */
  async #quiet(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#whenQuiet = resolve
    const stop = this.#parts.clock.after(ms, resolve)
    this.wake()
    await promise
    stop()
  }
}

/** The database did not take our writes: wait so long before the next try, ms. */
const troubleMs = 1_000
/** What was given up ends so soon, ms. */
const abortMsMax = 1_000
const switchedOff = 'switched_off'
const withdrawn = 'withdrawn'

const keyOf = ({ app, name }: Receiver) => ({ app, receiver: name })
