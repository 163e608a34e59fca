import { gatewayBounds } from './bounds.ts'
import type { Inbound } from './wire.ts'

/** What a client sent while an earlier message of its is worked on, in order. */
export class Inbox {
  readonly #messages: Inbound[] = []
  #bytes = 0

  /** `false` when it is full; the message was not taken. */
  hold(message: Inbound): boolean {
    const bytes = this.#bytes + message.length
    if (bytes > gatewayBounds.heldBytesMax || this.#messages.length >= gatewayBounds.heldMessagesMax) return false
    this.#messages.push(message)
    this.#bytes = bytes
    return true
  }
  take(): Inbound | undefined {
    const message = this.#messages.shift()
    if (message !== undefined) this.#bytes -= message.length
    return message
  }
}
