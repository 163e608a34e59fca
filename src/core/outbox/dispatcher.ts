import type { Clock } from '../clock.ts'
import { type Cluster, claimOwnerOf, isCurrentRun } from '../cluster.ts'
import type { Ids } from '../ids.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId, ClaimOwner } from '../values.ts'
import type { OutboxBounds } from './bounds.ts'
import type { OnSettled, OutboxObserver, OutboxReceiver } from './receiver.ts'
import type { Receivers } from './receivers.ts'
import { isPermanentRefusal, pauseAfterMs, retryAfterMs } from './retry.ts'
import { type Send, SendFailure } from './send.ts'
import type { ClaimedMessage, DeliveryOutcome, SettledOutcome } from './store.ts'

export type DispatcherDeps = {
  storage: Storage
  clock: Clock
  ids: Ids
  cluster: Pick<Cluster, 'self' | 'epoch' | 'holdsLease'>
  receivers: Receivers
  send: Send
  observer: OutboxObserver
  onSettled: OnSettled
  bounds: OutboxBounds
}

/** Header with the message's id, the same at every attempt, by which a receiver detects duplicates. */
export const messageIdHeader = 'idempotency-key'

/** An outcome, and the run of this node that claimed the message. */
type ClaimedOutcome = { readonly owner: ClaimOwner; readonly outcome: DeliveryOutcome }

/** The state of one receiver: how many messages are being sent, and its latest results. */
type ReceiverState = {
  receiver: OutboxReceiver
  inFlight: number
  /** Of different users: one message that a receiver cannot process does not count again. */
  failuresInRow: number
  failedLast: string | undefined
  pausedUntilMs: number
  /** Before this its queues are not asked for: they were found empty, or due later. */
  lookAtMs: number
}

/**
 * Sends messages of the outbox to their receivers. One loop: write the outcomes of earlier sends, claim what is due, send
 * it. It runs when woken, when a send ends and when the next queue is due; each run writes in one transaction.
 */
export class Dispatcher {
  readonly #deps: DispatcherDeps
  #receivers: readonly ReceiverState[] = []
  readonly #stopListening: () => void
  readonly #abort = new AbortController()
  #outcomes: ClaimedOutcome[] = []
  #running: Promise<void> | undefined
  #again = false
  /** `open`: claims messages. `draining`: also, until nothing is due. `closing`: claims none. */
  #state: 'idle' | 'open' | 'draining' | 'closing' = 'idle'
  #stopTimer: (() => void) | undefined
  #onIdle: (() => void) | undefined

  constructor(deps: DispatcherDeps) {
    this.#deps = deps
    this.#takeReceivers()
    this.#stopListening = deps.receivers.onChange(() => {
      this.#takeReceivers()
      this.wake()
    })
  }

  /** Sends what is due from now on. */
  start(): void {
    this.#state = 'open'
    this.wake()
  }
  /** Continues until nothing is due, for `drainMs` at most; sends that run then are aborted, and repeated later. */
  async stop(): Promise<void> {
    this.#stopListening()
    if (this.#state !== 'open') return
    this.#state = 'draining'
    await this.#untilIdle(this.#deps.bounds.drainMs)
    this.#state = 'closing'
    this.#abort.abort()
    await this.#untilIdle(abortMsMax)
    this.#state = 'idle'
    this.#stopTimer?.()
    await this.#running
  }
  /** Checks for messages that are due: of one app, or of all. */
  wake(app?: AppId): void {
    for (const state of this.#receivers) if (app === undefined || state.receiver.app === app) state.lookAtMs = 0
    this.#runSoon()
  }
  #runSoon(): void {
    if (this.#state === 'idle') return
    this.#again = true
    this.#running ??= this.#runLoop()
  }

  /** A receiver that is known keeps its state; one that is gone keeps its messages in the store. */
  #takeReceivers(): void {
    const known = new Map(this.#receivers.map((state) => [nameOf(state.receiver), state]))
    this.#receivers = this.#deps.receivers.all().map((receiver) => {
      const state = known.get(nameOf(receiver))
      if (!state)
        return { receiver, inFlight: 0, failuresInRow: 0, failedLast: undefined, pausedUntilMs: 0, lookAtMs: 0 }
      state.receiver = receiver
      return state
    })
  }
  async #runLoop(): Promise<void> {
    while (this.#again) {
      this.#again = false
      try {
        await this.#runOnce()
      } catch (error) {
        this.#deps.observer.fault(error)
        this.#wakeAfter(databaseRetryMs)
      }
    }
    this.#running = undefined
    if (this.#isIdle()) this.#onIdle?.()
  }
  async #runOnce(): Promise<void> {
    const due = await this.#due()
    const outcomes = this.#outcomes.slice(0, this.#deps.bounds.outcomesMax)
    if (outcomes.length === 0 && due.length === 0) return
    const owner = claimOwnerOf(this.#deps.cluster)
    const claimed = await this.#writeAndClaim(outcomes, due, owner)
    this.#outcomes.splice(0, outcomes.length)
    this.#lookAgain(outcomes)
    for (const [state, messages] of claimed) for (const message of messages) void this.#deliver(state, message, owner)
    this.#again = true // a queue whose first message was sent may have another
  }
  /** A queue may have a message after the one that was settled. */
  #lookAgain(outcomes: readonly ClaimedOutcome[]): void {
    const settled = new Set(outcomes.map(({ outcome: { of } }) => nameOf({ app: of.app, name: of.receiver })))
    for (const state of this.#receivers) if (settled.has(nameOf(state.receiver))) state.lookAtMs = 0
  }
  /** Receivers with capacity and a queue that is due; sets a timer for the next one. */
  async #due(): Promise<ReceiverState[]> {
    const { clock, cluster } = this.#deps
    if (this.#state === 'closing' || !cluster.holdsLease()) return []
    const nowMs = clock.now()
    const due: ReceiverState[] = []
    let nextMs = Number.POSITIVE_INFINITY
    for (const state of this.#receivers) {
      if (this.#capacity(state) <= 0) continue
      const dueAtMs = state.lookAtMs > nowMs ? state.lookAtMs : await this.#dueAtMs(state)
      if (dueAtMs <= nowMs) due.push(state)
      else nextMs = Math.min(nextMs, dueAtMs)
    }
    if (Number.isFinite(nextMs)) this.#wakeAfter(nextMs - nowMs)
    return due
  }
  /** When the first queue of a receiver is due; infinite when it has no messages. */
  async #dueAtMs(state: ReceiverState): Promise<number> {
    state.lookAtMs = Number.POSITIVE_INFINITY // unless it is woken meanwhile
    const queueDueAtMs = await this.#deps.storage.outbox.nextDueAtMs(keyOf(state.receiver))
    const dueAtMs = Math.max(queueDueAtMs ?? Number.POSITIVE_INFINITY, state.pausedUntilMs)
    state.lookAtMs = Math.min(state.lookAtMs, dueAtMs)
    return dueAtMs
  }
  async #writeAndClaim(
    outcomes: readonly ClaimedOutcome[],
    due: readonly ReceiverState[],
    owner: ClaimOwner,
  ): Promise<[ReceiverState, ClaimedMessage[]][]> {
    const { storage, clock, bounds, onSettled } = this.#deps
    const nowMs = clock.now()
    const { claimed, report } = await internalTransaction({ storage }, [], async (stores) => {
      const settled: SettledOutcome[] = []
      // More than one owner only after the lease was lost: what the earlier run claimed may be another's by now.
      for (const [owner, some] of Map.groupBy(outcomes, (one) => one.owner)) {
        const own = some.map(({ outcome }) => outcome)
        settled.push(...(await stores.outbox.writeOutcomes(own, { owner, nowMs })))
      }
      const report = await onSettled(stores, settled)
      const claimed: [ReceiverState, ClaimedMessage[]][] = []
      for (const state of due) {
        const by = { owner, nowMs, untilMs: nowMs + bounds.claimMs, limit: this.#capacity(state) }
        claimed.push([state, await stores.outbox.claim(keyOf(state.receiver), by)])
      }
      return { claimed, report }
    })
    report()
    return claimed
  }
  /** A receiver that seems to be down gets one message at a time. */
  #capacity(state: ReceiverState): number {
    const isDown = pauseAfterMs(state.failuresInRow, this.#deps.bounds) > 0
    return (isDown ? 1 : this.#deps.bounds.inFlightMax) - state.inFlight
  }

  async #deliver(state: ReceiverState, message: ClaimedMessage, owner: ClaimOwner): Promise<void> {
    const startedMs = this.#deps.clock.monotonic()
    state.inFlight++
    const attempt = await this.#attempt(state.receiver, message, owner)
    state.inFlight--
    const outcome = this.#outcomeOf(state, message, attempt)
    this.#outcomes.push({ owner, outcome })
    if (outcome.kind !== 'given_back')
      this.#deps.observer.sent({
        app: message.app,
        receiver: message.receiver,
        kind: message.kind,
        outcome: outcome.kind,
        reason: attempt.reason,
        ms: this.#deps.clock.monotonic() - startedMs,
      })
    this.#runSoon()
  }
  async #attempt(
    receiver: OutboxReceiver,
    { kind, headers, body: stored, id }: ClaimedMessage,
    owner: ClaimOwner,
  ): Promise<Attempt> {
    try {
      const target = receiver.target(kind)
      if (!target) return notSent('switched_off')
      const body = target.complete ? await target.complete(stored) : stored
      if (typeof body !== 'string') return notSent(body.obsolete)
      if (!isCurrentRun(this.#deps.cluster, owner)) return notSent('aborted')
      const signed = { ...headers, ...target.sign(body, this.#deps.clock.now()), [messageIdHeader]: id }
      const { url, timeoutMs } = target
      const signal = this.#abort.signal
      const { status } = await this.#deps.send({ url, headers: signed, body, timeoutMs, replyBytesMax: 0, signal })
      return answered(status)
    } catch (error) {
      if (error instanceof SendFailure) return { reason: error.reason, sent: true, isFinal: false }
      this.#deps.observer.fault(error)
      return { reason: 'failed', sent: true, isFinal: false }
    }
  }
  #outcomeOf(state: ReceiverState, of: ClaimedMessage, { reason, sent, isFinal }: Attempt): DeliveryOutcome {
    const { clock, ids, bounds } = this.#deps
    if (reason === 'aborted') return { kind: 'given_back', of }
    if (!sent) return { kind: 'dead', of, reason }
    // A receiver that refuses a message works.
    if (isFinal) state.failuresInRow = 0
    if (reason === '') return { kind: 'delivered', of }
    const attempts = of.attempts + 1
    if (isFinal) return { kind: 'dead', of: { ...of, attempts }, reason }
    const nowMs = clock.now()
    if (state.failedLast !== of.orderingKey) state.failuresInRow++
    state.failedLast = of.orderingKey
    state.pausedUntilMs = nowMs + pauseAfterMs(state.failuresInRow, bounds)
    if (attempts >= bounds.attemptsMax || nowMs - of.createdAtMs >= bounds.ageMsMax)
      return { kind: 'dead', of: { ...of, attempts }, reason }
    return { kind: 'retry', of, dueAtMs: nowMs + retryAfterMs(attempts, ids, bounds), reason }
  }

  #wakeAfter(ms: number): void {
    this.#stopTimer?.()
    this.#stopTimer = this.#deps.clock.after(ms, () => this.#runSoon())
  }
  #isIdle(): boolean {
    return this.#outcomes.length === 0 && this.#receivers.every((state) => state.inFlight === 0)
  }
  /** Resolves when nothing is being sent and all outcomes are written, or after `ms`. */
  async #untilIdle(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#onIdle = resolve
    const stop = this.#deps.clock.after(ms, resolve)
    this.wake()
    await promise
    stop()
  }
}

/** Wait before the next attempt after a failed transaction. */
const databaseRetryMs = 1_000
/** Time in which aborted sends end. */
const abortMsMax = 1_000

/** The result of one attempt: `reason` is `''` when it was delivered; `isFinal` when another attempt would change nothing. */
type Attempt = { readonly reason: string; readonly sent: boolean; readonly isFinal: boolean }

const notSent = (reason: string): Attempt => ({ reason, sent: false, isFinal: true })

const answered = (status: number): Attempt => {
  const isTaken = status >= 200 && status < 300
  return { reason: isTaken ? '' : `status_${status}`, sent: true, isFinal: isTaken || isPermanentRefusal(status) }
}

const keyOf = ({ app, name }: OutboxReceiver) => ({ app, receiver: name })
const nameOf = ({ app, name }: Pick<OutboxReceiver, 'app' | 'name'>): string => `${app}\0${name}`
