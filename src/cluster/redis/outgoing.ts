import type { NodeId } from '../../core/values.ts'
import { type BusMessage, messageVersion } from '../bus.ts'

/** Messages that wait to be sent; more are dropped. */
const waitingMax = 20_000
/** Messages in one command. */
const batchMax = 200

type Outgoing = { readonly to: NodeId | 'others'; readonly text: string }

/** Sends messages in the order given, a batch at a time. */
export class OutgoingMessages {
  readonly #sendBatch: (args: string[]) => Promise<unknown>
  readonly #fault: (error: unknown) => void
  #waiting: Outgoing[] = []
  #isSending = false
  /** Messages that were not sent since too many waited. */
  dropped = 0

  constructor(sendBatch: (args: string[]) => Promise<unknown>, fault: (error: unknown) => void) {
    this.#sendBatch = sendBatch
    this.#fault = fault
  }

  add(to: NodeId | 'others', message: BusMessage): void {
    if (this.#waiting.length < waitingMax)
      this.#waiting.push({ to, text: JSON.stringify({ version: messageVersion, message }) })
    else this.#drop()
    if (!this.#isSending) void this.#sendAll()
  }

  get waiting(): number {
    return this.#waiting.length
  }

  #drop(): void {
    this.dropped++
    this.#fault(new Error('too many messages wait for Redis'))
  }
  async #sendAll(): Promise<void> {
    this.#isSending = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, batchMax)
      this.#waiting = this.#waiting.slice(batchMax)
      await this.#sendBatch(batch.flatMap(({ to, text }) => [String(to), text])).catch(this.#fault)
    }
    this.#isSending = false
  }
}
