import { type EventClient, encodeEvents, heartbeat, type StreamEnd, type StreamEvent } from './event-stream.ts'

/** Bytes that a client may leave unread; with more it is closed as slow. */
export const streamBytesMax = 256 * 1024
/** A client that has bytes to read and reads none for so long is closed as slow. */
export const unreadMsMax = 30_000
/** Without events a client is sent a comment after so long. */
export const heartbeatMs = 15_000

/** One stream: what is sent waits in `body` until the client reads it. */
export class OpenStream implements EventClient {
  readonly body: ReadableStream<Uint8Array>
  readonly ended: Promise<StreamEnd>
  #resolveEnded: (end: StreamEnd) => void
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #ready: PromiseWithResolvers<boolean> | undefined
  #lastSentMs: number
  #lastReadMs: number

  /** `monotonic`: time in ms. */
  constructor(private readonly monotonic: () => number) {
    this.#lastSentMs = this.#lastReadMs = monotonic()
    const { promise, resolve } = Promise.withResolvers<StreamEnd>()
    this.ended = promise
    this.#resolveEnded = resolve
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => this.#onRead(),
        cancel: () => this.end('left'),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: streamBytesMax }),
    )
    // The head of an answer is sent with its first bytes.
    this.send(heartbeat)
  }

  get isOpen(): boolean {
    return this.#controller !== undefined
  }
  send(events: StreamEvent | Uint8Array): boolean {
    if (!this.#controller) return false
    const nowMs = this.monotonic()
    if (this.#unreadBytes() === 0) this.#lastReadMs = nowMs
    this.#lastSentMs = nowMs
    this.#controller.enqueue(events instanceof Uint8Array ? events : encodeEvents([events]))
    if (this.#unreadBytes() > streamBytesMax) this.end('slow')
    return this.isOpen
  }
  async ready(): Promise<boolean> {
    if (!this.isOpen || this.#unreadBytes() <= streamBytesMax / 2) return this.isOpen
    this.#ready ??= Promise.withResolvers()
    return this.#ready.promise
  }
  /** Called about every second: sends a heartbeat when one is due, and closes a client that reads nothing. */
  check(): void {
    const nowMs = this.monotonic()
    if (this.#unreadBytes() > 0 && nowMs - this.#lastReadMs >= unreadMsMax) this.end('slow')
    else if (nowMs - this.#lastSentMs >= heartbeatMs) this.send(heartbeat)
  }
  /** Nothing when it has ended. A client that left or is slow gets nothing more; others read what was sent. */
  end(how: StreamEnd): void {
    const controller = this.#controller
    if (!controller) return
    this.#controller = undefined
    this.#ready?.resolve(false)
    this.#resolveEnded(how)
    if (how === 'slow') controller.error(new Error('the client does not read'))
    else if (how !== 'left') controller.close()
  }

  #onRead(): void {
    this.#lastReadMs = this.monotonic()
    if (!this.#ready || this.#unreadBytes() > streamBytesMax / 2) return
    this.#ready.resolve(true)
    this.#ready = undefined
  }
  #unreadBytes(): number {
    return streamBytesMax - (this.#controller?.desiredSize ?? streamBytesMax)
  }
}
