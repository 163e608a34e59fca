import type { WebhookEvent, WebhookRetry } from './webhook.ts'

/** A retry in memory. */
type RetryQueue = {
  retry: WebhookRetry
  /** The newest event of its key that was read: those up to it wait. */
  readTo: number
  isBusy: boolean
}

/** What has to be written: the place in the log, and the retries that changed since the last time. */
export type WindowChanges = { readonly position: number; readonly retries: WebhookRetry[]; readonly ended: string[] }

/**
 * Which events of one webhook may be sent now, and up to where the log is done. Events of one ordering key go one after
 * another; behind a failed one they wait in a retry. Holds no time and sends nothing.
 */
export class DeliveryWindow {
  /** Read from the log, not delivered and not in a retry, in the order of positions. */
  readonly #unsettled = new Map<number, WebhookEvent>()
  /** The same by ordering key; the first of each may be under way. */
  readonly #queues = new Map<string, WebhookEvent[]>()
  /** Keys whose first event may be sent, in the order in which they became ready. */
  readonly #ready = new Set<string>()
  /** In the order of the last attempt. */
  readonly #retries = new Map<string, RetryQueue>()
  #changed = new Set<string>()
  #readTo: number

  constructor(position: number, retries: readonly WebhookRetry[]) {
    this.#readTo = position
    for (const retry of retries) this.#retries.set(retry.orderingKey, { retry, readTo: position, isBusy: false })
  }

  /** The last position that was read. */
  get readTo(): number {
    return this.#readTo
  }
  /** Each event up to it is delivered or in a retry. */
  get position(): number {
    const [first] = this.#unsettled.keys()
    return first === undefined ? this.#readTo : first - 1
  }
  get unsettled(): number {
    return this.#unsettled.size
  }
  get retries(): number {
    return this.#retries.size
  }
  get hasReady(): boolean {
    return this.#ready.size > 0
  }

  /** Takes the events up to a position, in order. */
  read(events: readonly WebhookEvent[], readTo: number): void {
    for (const event of events) this.#add(event)
    this.#readTo = readTo
  }
  /** The next new event to send. It counts as under way until `delivered`, `failed` or `givenBack`. */
  takeReady(): WebhookEvent | undefined {
    const [key] = this.#ready
    if (key === undefined) return undefined
    this.#ready.delete(key)
    return this.#queues.get(key)?.[0]
  }
  delivered({ target, position }: WebhookEvent): void {
    this.#unsettled.delete(position)
    const queue = this.#queues.get(target)
    queue?.shift()
    if (queue && queue.length > 0) this.#ready.add(target)
    else this.#queues.delete(target)
  }
  /** It may be sent again. */
  givenBack({ target }: WebhookEvent): void {
    this.#ready.add(target)
  }
  /** The events of its key wait from now on. */
  failed(event: WebhookEvent, retry: WebhookRetry): void {
    const queue = this.#queues.get(event.target) ?? []
    for (const { position } of queue) this.#unsettled.delete(position)
    this.#queues.delete(event.target)
    const readTo = queue.at(-1)?.position ?? event.position
    this.#retries.set(event.target, { retry, readTo, isBusy: false })
    this.#changed.add(event.target)
  }

  /** The retry that was tried longest ago, of those that are due; busy until `retried` or `retryEnded`. */
  takeRetry(nowMs: number): WebhookRetry | undefined {
    for (const queue of this.#retries.values()) {
      if (queue.isBusy || queue.retry.nextTryAtMs > nowMs) continue
      queue.isBusy = true
      return queue.retry
    }
    return undefined
  }
  /** When the next retry falls due that is not busy. */
  nextRetryAtMs(): number | undefined {
    let next: number | undefined
    for (const { isBusy, retry } of this.#retries.values())
      if (!isBusy && (next === undefined || retry.nextTryAtMs < next)) next = retry.nextTryAtMs
    return next
  }
  /** How far the events of the key wait. */
  waitsTo(orderingKey: string): number {
    return this.#retries.get(orderingKey)?.readTo ?? 0
  }
  /** The retry goes on: later, or with its next event. */
  advanceRetry(retry: WebhookRetry, isBusy: boolean): void {
    const readTo = this.waitsTo(retry.orderingKey)
    // At the end: others are tried before it again.
    this.#retries.delete(retry.orderingKey)
    this.#retries.set(retry.orderingKey, { retry, readTo, isBusy })
    this.#changed.add(retry.orderingKey)
  }
  /** It was not tried after all. */
  giveRetryBack(orderingKey: string): void {
    const queue = this.#retries.get(orderingKey)
    if (queue) queue.isBusy = false
  }
  /** Ends a retry whose events up to a position are delivered; `false` when further ones were read meanwhile. */
  endRetry(orderingKey: string, deliveredTo: number): boolean {
    if (this.waitsTo(orderingKey) > deliveredTo) return false
    this.#retries.delete(orderingKey)
    this.#changed.add(orderingKey)
    return true
  }
  /** All retries are due at once. */
  retryAll(nowMs: number): void {
    for (const queue of this.#retries.values()) {
      if (queue.retry.nextTryAtMs <= nowMs) continue
      queue.retry = { ...queue.retry, nextTryAtMs: nowMs }
      this.#changed.add(queue.retry.orderingKey)
    }
  }

  /** The changes since the last call; `undo` when they could not be written. */
  changes(): { changes: WindowChanges; undo: () => void } {
    const keys = this.#changed
    this.#changed = new Set()
    const retries = [...keys].flatMap((key) => this.#retries.get(key)?.retry ?? [])
    const ended = [...keys].filter((key) => !this.#retries.has(key))
    const undo = () => {
      for (const key of keys) this.#changed.add(key)
    }
    return { changes: { position: this.position, retries, ended }, undo }
  }
  get isChanged(): boolean {
    return this.#changed.size > 0
  }

  #add(event: WebhookEvent): void {
    const waiting = this.#retries.get(event.target)
    if (waiting) {
      waiting.readTo = event.position
      return
    }
    this.#unsettled.set(event.position, event)
    const queue = this.#queues.get(event.target)
    if (queue) queue.push(event)
    else {
      this.#queues.set(event.target, [event])
      this.#ready.add(event.target)
    }
  }
}
