import { type EventClient, encodeEvents, heartbeat, type StreamEnd, type StreamEvent } from './event-stream.ts'
import type { StreamForm } from './stream-form.ts'

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
  #sentBytes = 0
  #readBytes = 0
  #lastSentMs: number
  /** When bytes were last read, or nothing was left to read. */
  #lastReadMs: number

  /** `monotonic`: time in ms. */
  constructor(
    private readonly monotonic: () => number,
    private readonly form: StreamForm = 'events',
  ) {
    this.#lastSentMs = this.#lastReadMs = monotonic()
    const { promise, resolve } = Promise.withResolvers<StreamEnd>()
    this.ended = promise
    this.#resolveEnded = resolve
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => this.#onPull(),
        cancel: () => this.end('left'),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: streamBytesMax }),
    )
    // The head of an answer is sent with its first bytes.
    if (form === 'events') this.send(heartbeat)
  }

  get isOpen(): boolean {
    return this.#controller !== undefined
  }
  send(events: StreamEvent | Uint8Array): boolean {
    if (!this.#controller) return false
    const bytes = events instanceof Uint8Array ? events : encodeEvents([events])
    this.#lastSentMs = this.monotonic()
    this.#noteRead(this.#lastSentMs)
    this.#sentBytes += bytes.byteLength
    this.#controller.enqueue(bytes)
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
    this.#noteRead(nowMs)
    if (this.#unreadBytes() > 0 && nowMs - this.#lastReadMs >= unreadMsMax) this.end('slow')
    else if (this.form === 'events' && nowMs - this.#lastSentMs >= heartbeatMs) this.send(heartbeat)
  }
  /** Nothing when it has ended. What was sent before can be read until the connection closes. */
  end(how: StreamEnd): void {
    const controller = this.#controller
    if (!controller) return
    this.#controller = undefined
    this.#ready?.resolve(false)
    this.#resolveEnded(how)
    if (this.form === 'lines' && how !== 'done' && how !== 'left') controller.error(new Error(`the stream was ${how}`))
    else if (how !== 'left') controller.close()
  }

  /** A pull alone says nothing: each `enqueue` causes one. */
  #noteRead(nowMs: number): void {
    const unread = this.#unreadBytes()
    const read = this.#sentBytes - unread
    if (unread === 0 || read > this.#readBytes) this.#lastReadMs = nowMs
    this.#readBytes = read
  }
  #onPull(): void {
    if (!this.#ready || this.#unreadBytes() > streamBytesMax / 2) return
    this.#ready.resolve(true)
    this.#ready = undefined
  }
  #unreadBytes(): number {
    return streamBytesMax - (this.#controller?.desiredSize ?? streamBytesMax)
  }
}
