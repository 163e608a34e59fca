import { gatewayBounds } from './bounds.ts'
import type { Inbound } from './wire.ts'

/** Messages of one client that wait while its wire is busy with an earlier one, in order. */
export class InboundQueue {
  readonly #messages: Inbound[] = []
  #bytes = 0

  /** `false` when the queue is full; the message is not added. */
  push(message: Inbound): boolean {
    const bytes = this.#bytes + message.length
    if (bytes > gatewayBounds.inboundQueueBytesMax || this.#messages.length >= gatewayBounds.inboundQueueMessagesMax)
      return false
    this.#messages.push(message)
    this.#bytes = bytes
    return true
  }
  shift(): Inbound | undefined {
    const message = this.#messages.shift()
    if (message !== undefined) this.#bytes -= message.length
    return message
  }
}
