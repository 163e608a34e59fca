/** The media type of server-sent events. Source: HTML Standard, 9.2. */
export const eventStreamType = 'text/event-stream'

/** One event as a client sees it; `data` is sent as JSON. `id` is what a client that reconnects sends as Last-Event-ID. */
export type StreamEvent = { readonly id?: string | number; readonly event?: string; readonly data: unknown }

/**
 * Why a stream ended: its row was done or threw; its client left or did not read; the server stops; its credential is not
 * admitted any more.
 */
export type StreamEnd = 'done' | 'failed' | 'left' | 'slow' | 'stopped' | 'refused'

/** The client of one open stream. */
export interface EventClient {
  readonly isOpen: boolean
  /** Resolves when the stream has ended, whatever ended it. */
  readonly ended: Promise<StreamEnd>
  /**
   * Sends an event, or the bytes of several (`encodeEvents`), which many clients may share. `false` when the stream has
   * ended: also by this call, when more is unread than `streamBytesMax`.
   */
  send(events: StreamEvent | Uint8Array): boolean
  /** Resolves `true` when half of `streamBytesMax` is free, `false` when the stream has ended. Wait for it before each page. */
  ready(): Promise<boolean>
}

/** What a row streams. The stream ends when the promise settles; when `ended` resolves it should. */
export type EventStream = (client: EventClient) => Promise<void>

const encoder = new TextEncoder()

/** Several events as one chunk: one write to each client. */
export const encodeEvents = (events: readonly StreamEvent[]): Uint8Array => encoder.encode(events.map(textOf).join(''))

/** JSON has no line breaks of its own, so the data is one line. */
const textOf = ({ id, event, data }: StreamEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`

/** A line that clients skip; it shows that the stream is open. */
export const heartbeat = encoder.encode(':\n\n')

/** Several values, one a line, as one chunk. */
export const encodeLines = (values: readonly unknown[]): Uint8Array =>
  encoder.encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
