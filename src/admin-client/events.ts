import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream'
import type { AdminClient } from './client.ts'
import { eventStreamType } from './media-types.ts'
import { AdminApiError, UnreachableError } from './problem.ts'

/** One message of the event stream. `id` is the position to resume after. */
export type StreamMessage = { readonly id: string | undefined; readonly event: string; readonly data: unknown }

export type FollowOptions = {
  /** Opens the stream after a position; at its end without one. */
  readonly open: (after: string | undefined, signal: AbortSignal) => Promise<Response>
  /** Resume after this position; without it the stream begins now. */
  readonly after?: string | undefined
  /** Ends the stream. */
  readonly signal?: AbortSignal | undefined
  /** Runs a job once after some ms; what it returns cancels that. */
  readonly later: (ms: number, job: () => void) => () => void
  /** The longest time between two messages or heartbeats; a connection that is silent for longer is made again. 45 s by default. */
  readonly silenceMsMax?: number | undefined
  /** The longest wait before a connection is made again; 30 s by default. */
  readonly retryMsMax?: number | undefined
  /** Is notified of a connection that was lost and will be made again. */
  readonly onRetry?: ((error: unknown, waitMs: number) => void) | undefined
}

/** The server sends at least a comment every 15 s. */
const silenceMsDefault = 45_000
const retryMsMin = 500
const retryMsDefault = 30_000
/** A message longer than this ends the connection. */
const messageCharsMax = 4_194_304

/**
 * The messages of an event stream, each once and in order: after a lost connection it goes on where it was. Ends with
 * `signal`. Throws AdminApiError where trying again does not help, such as a key that was revoked, or `cursor.expired`.
 */
export async function* follow(options: FollowOptions): AsyncGenerator<StreamMessage, void, undefined> {
  const { signal, onRetry, retryMsMax = retryMsDefault } = options
  let after = options.after
  let waitMs = retryMsMin
  while (!signal?.aborted) {
    try {
      for await (const message of oneConnection(options, after)) {
        waitMs = retryMsMin
        after = message.id ?? after
        yield message
      }
    } catch (error) {
      if (signal?.aborted) return
      if (isFinal(error)) throw error
      onRetry?.(error, waitMs)
    }
    await pause(options, waitMs)
    waitMs = Math.min(waitMs * 2, retryMsMax)
  }
}

const isFinal = (error: unknown): boolean =>
  error instanceof AdminApiError && error.status < 500 && error.status !== 429 && error.status !== 408

async function* oneConnection(
  { open, signal, later, silenceMsMax = silenceMsDefault }: FollowOptions,
  after: string | undefined,
): AsyncGenerator<StreamMessage, void, undefined> {
  const ending = new AbortController()
  const end = () => ending.abort()
  signal?.addEventListener('abort', end)
  let cancel = later(silenceMsMax, end)
  const heard = () => {
    cancel()
    cancel = later(silenceMsMax, end)
  }
  try {
    const response = await open(after, ending.signal)
    if (!response.body) throw new UnreachableError(response.url, undefined)
    const parser = new EventSourceParserStream({ onComment: heard, maxBufferSize: messageCharsMax })
    const messages = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(parser)
    for await (const message of messages) {
      heard()
      yield parsed(message)
    }
  } finally {
    cancel()
    signal?.removeEventListener('abort', end)
    end()
  }
}

const parsed = ({ id, event = 'message', data }: EventSourceMessage): StreamMessage => ({
  id: id === '' ? undefined : id,
  event,
  data: JSON.parse(data) as unknown,
})

const pause = ({ later, signal }: FollowOptions, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const cancel = later(ms, done)
    function done() {
      cancel()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    if (signal?.aborted) done()
    else signal?.addEventListener('abort', done)
  })

export type EventQuery = { readonly types?: readonly string[] | undefined }

/** How `follow` opens the events of an app. */
export const openEvents =
  (client: AdminClient, query: Readonly<Record<string, string | undefined>> = {}): FollowOptions['open'] =>
  async (after, signal) => {
    const get = client.GET as unknown as OpenStream
    const { response } = await get('/v1/events', {
      params: { query: { ...query, ...(after !== undefined && { after }) } },
      headers: { accept: eventStreamType, ...(after !== undefined && { 'last-event-id': after }) },
      parseAs: 'stream',
      signal,
    })
    return response
  }

/** The stream is another form of the reply, which the document's types do not tell apart. */
type OpenStream = (path: string, options: object) => Promise<{ response: Response }>
