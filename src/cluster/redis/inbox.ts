import type { Clock } from '../../core/clock.ts'
import { type BusMessage, type BusReceiver, messageVersion } from '../bus.ts'
import type { RedisClient } from './client.ts'

/** Messages that an inbox holds; older ones are dropped, which its node notices. */
export const inboxMessagesMax = 10_000
/** An inbox whose node does not renew its lease any more disappears after this time. */
export const inboxLifeMs = 60_000
const readCount = 500
const retryMs = 100

export type InboxDeps = {
  readonly client: RedisClient
  readonly key: string
  readonly receiver: BusReceiver
  readonly clock: Clock
  readonly fault: (error: unknown) => void
}

/**
 * Reads the messages to one run of a node from its stream. After a lost connection it goes on behind the last message; numbers in
 * the messages show whether some are missing, since the stream was trimmed or emptied.
 */
export class Inbox {
  readonly #deps: InboxDeps
  #isOpen = true
  #lastId = '0-0'
  #number = 0

  constructor(deps: InboxDeps) {
    this.#deps = deps
    void this.#readAll()
  }

  close(): void {
    this.#isOpen = false
  }

  async #readAll(): Promise<void> {
    while (this.#isOpen) {
      try {
        await this.#readSome()
      } catch (error) {
        if (!this.#isOpen) return
        this.#deps.fault(error)
        await new Promise<void>((resolve) => this.#deps.clock.after(retryMs, resolve))
      }
    }
  }
  async #readSome(): Promise<void> {
    const reply = await this.#deps.client.read(this.#deps.key, this.#lastId, readCount)
    for (const [id, fields] of reply?.[0]?.[1] ?? []) {
      if (!this.#isOpen) return
      this.#lastId = id
      this.#receive(Number(fields[1]), fields[3] ?? '')
    }
  }
  #receive(number: number, text: string): void {
    const isNext = number === this.#number + 1
    this.#number = number
    const { version, message } = JSON.parse(text) as { version: number; message: BusMessage }
    const isReadable = version <= messageVersion
    if (isReadable) this.#deps.receiver.receive(message)
    if (!(isReadable && isNext)) this.#deps.receiver.messagesLost()
  }
}
