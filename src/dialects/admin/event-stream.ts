import type { LoggedEvent } from '../../core/audit/audit.ts'
import type { EventBatch, EventFeed, EventViewer } from '../../core/audit/event-feed.ts'
import { type EventFilter, fitsTypes } from '../../core/audit/event-store.ts'
import type { EventRange } from '../../core/audit/log-page.ts'
import type { LivePresence } from '../../core/presence/live-presence.ts'
import type { AppId } from '../../core/values.ts'
import { type EventClient, type EventStream, encodeEvents, type StreamEvent } from '../kit/streams/event-stream.ts'
import { toEventItem } from './event-item.ts'
import { asksForLog, asksForPresence, followPresence } from './presence-stream.ts'

/** Positions that a client is behind by, before it is sent its position without an event. */
const quietPositionsMax = 1_000

export type Followed = {
  readonly feed: Pick<EventFeed, 'open'>
  readonly presence: Pick<LivePresence, 'open'>
  readonly app: AppId
  readonly filter: EventFilter
  /** The last position that the client has; from now on without one. */
  readonly after: number | undefined
  readonly range: EventRange
}

/**
 * The events after a position, and then those that come. Where some are missing, an event `gap` says so. Presence comes
 * between them, for a filter that names it.
 */
export function followEvents(followed: Followed): EventStream {
  const { filter } = followed
  return async (client) => {
    const follows: Promise<void>[] = []
    if (asksForLog(filter)) follows.push(followLog(client, followed))
    if (asksForPresence(filter)) follows.push(followChanges(client, followed))
    await Promise.all(follows)
  }
}

function followLog(client: EventClient, followed: Followed): Promise<void> {
  const viewer = followed.feed.open(followed.app)
  return closing(client, viewer, async () => new Follower(client, viewer, followed).run())
}
function followChanges(client: EventClient, { presence, app, filter }: Followed): Promise<void> {
  const viewer = presence.open(app)
  return closing(client, viewer, () => followPresence(client, viewer, filter))
}
/** Closes the viewer when the client has left, or the work is done. */
async function closing(client: EventClient, viewer: { close(): void }, work: () => Promise<void>): Promise<void> {
  void client.ended.then(() => viewer.close())
  try {
    await work()
  } finally {
    viewer.close()
  }
}

class Follower {
  readonly #client: EventClient
  readonly #viewer: EventViewer
  readonly #filter: EventFilter
  readonly #key: string
  #after: number
  #sentUpTo: number

  constructor(client: EventClient, viewer: EventViewer, { filter, after, range }: Followed) {
    this.#client = client
    this.#viewer = viewer
    this.#filter = filter
    this.#key = JSON.stringify([filter.types, filter.target])
    this.#after = this.#sentUpTo = this.#start(after, range)
  }

  async run(): Promise<void> {
    while (await this.#client.ready()) {
      const batch = await this.#viewer.next(this.#after)
      if (!batch) return
      if (batch.first > this.#after + 1) this.#gap(this.#after, batch.first)
      this.#send(batch)
      this.#after = batch.last
    }
  }

  /** A position from before what is kept, or from a log that had more events, is no place to go on from. */
  #start(after: number | undefined, { oldest, last }: EventRange): number {
    if (after === undefined) return last
    if (after >= oldest - 1 && after <= last) return after
    this.#gap(after, oldest)
    return after > last ? last : oldest - 1
  }
  #gap(after: number, oldest: number): void {
    this.#client.send({ event: 'gap', data: { after, oldest } })
  }
  /** The bytes are made once for all clients with the same filter. */
  #send(batch: EventBatch): void {
    const bytes = batch.made(this.#key, (events) => encodeEvents(events.filter(this.#fits).map(toStreamEvent)))
    const isQuiet = bytes.byteLength === 0
    if (isQuiet && batch.last - this.#sentUpTo < quietPositionsMax) return
    this.#client.send(isQuiet ? positionLine(batch.last) : bytes)
    this.#sentUpTo = batch.last
  }
  readonly #fits = ({ action, target }: LoggedEvent): boolean =>
    fitsTypes(this.#filter.types, action) && (this.#filter.target === undefined || this.#filter.target === target)
}

const toStreamEvent = (event: LoggedEvent): StreamEvent => ({
  id: event.position,
  event: event.action,
  data: toEventItem(event),
})

const encoder = new TextEncoder()

/** What a client that reconnects goes on from, without an event. Source: HTML Standard, 9.2.6. */
const positionLine = (position: number): Uint8Array => encoder.encode(`id: ${position}\n\n`)
